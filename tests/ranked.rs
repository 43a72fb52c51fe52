//! How units stand in each ranking, as expected values write it.

use thidua::report::Standing;

use crate::support::{Scored, absent};

/// The rank of a unit in a ranking, or how it stands there.
pub(crate) fn rank_in(scored: &Scored, unit: &str, ranking: &str) -> String {
    let rankings = scored.report.clusters.iter().flat_map(|cluster| &cluster.rankings);
    let rankings: Vec<_> = rankings.filter(|one| one.id == ranking).collect();
    if rankings.is_empty() {
        return absent(unit, ranking);
    }
    let row = rankings.iter().flat_map(|one| &one.rows).find(|row| row.unit == unit);
    let others = || rankings.iter().any(|one| one.not_among.iter().any(|other| other == unit));
    match row {
        Some(row) => {
            row.place.as_ref().map_or_else(|| named(row.standing).into(), |place| place.rank.to_string())
        }
        None if others() => "not-among".into(),
        None => "none".into(),
    }
}

/// How a unit stands, in the word of the reports.
pub(crate) fn named(standing: Standing) -> &'static str {
    match standing {
        Standing::Ranked => "ranked",
        Standing::Unranked => "unranked",
        Standing::NotComputed => "not-computed",
        Standing::NotRated => "not-rated",
        Standing::KnockedOut => "knocked-out",
        Standing::GateUndecided => "gate-undecided",
        Standing::NotApplicable => "not-applicable",
        Standing::NotAmong => "not-among",
        Standing::AmongUndecided => "among-undecided",
    }
}
