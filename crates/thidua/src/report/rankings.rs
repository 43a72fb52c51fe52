//! What a report says about each ranking: the order of the units, with the value that was ranked.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::Rank;
use super::units::Standing;
use crate::award::Awards;
use crate::form::{Form, Value};
use crate::rank::{self, Group, Ranking};
use crate::reason::Reason;
use crate::regulation::{GateId, RankingId};
use crate::scoreboard::At;
use crate::words::{Arg, Phrase, Text};

/// One ranking in one cluster.
#[derive(Debug, Clone, Serialize)]
pub struct RankingReport {
    /// The ranking's id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// How the values it ranks by are written.
    pub form: Form,
    /// True while a unit that is not ranked may still change the order.
    pub provisional: bool,
    /// The units, ranked ones first, by rank and id.
    pub rows: Vec<RankingRow>,
    /// The ids of the units that are not among those it orders; those of another level of a class are not named.
    pub not_among: Vec<String>,
}

/// A unit in a ranking.
#[derive(Debug, Clone, Serialize)]
pub struct RankingRow {
    /// The unit's id.
    pub unit: String,
    /// Its rank, with those who share it; none without a rank.
    #[serde(flatten, serialize_with = "super::serialize_place")]
    pub place: Option<Rank>,
    /// How it stands.
    pub standing: Standing,
    /// The value it was ranked by first, after the rounding that the rules declare for rankings.
    pub value: Option<Value>,
    /// Why it has no rank, or what separated it from the unit above.
    pub reason: Option<Reason>,
}

/// How many of those who share a rank are named.
const MOST_NAMED: usize = 100;

impl Ranking {
    /// True while a unit that is not ranked may still change the order of a cluster in the first ranking.
    pub(crate) fn is_provisional(&self, cluster: usize) -> bool {
        let mut standings = self.first_rankings().filter_map(|id| self.standing(cluster, id));
        standings.any(rank::Standing::is_provisional)
    }

    fn id_of(&self, at: At) -> String {
        let cluster = self.scoreboard().clusters().get(at.cluster);
        let unit = cluster.and_then(|cluster| cluster.units.get(at.unit));
        unit.map(|unit| unit.id.clone()).unwrap_or_default()
    }
}

impl Awards {
    pub(super) fn ranking_reports(&self, cluster: usize) -> Vec<RankingReport> {
        let rankings = self.ranking().scoreboard().model().rankings.iter();
        let reports = rankings.filter_map(|(id, rule)| {
            let standing = self.ranking().standing(cluster, id)?;
            let rows = self.rows(cluster, id, standing).into_iter().map(|(_, row)| row).collect();
            let provisional = standing.is_provisional();
            let model = self.ranking().scoreboard().model();
            let first = rule.by.first();
            Some(RankingReport {
                id: rule.id.clone(),
                title: rule.title.clone(),
                form: first.map_or(Form::Number, |by| model.form_of(by.measure)),
                provisional,
                rows,
                not_among: self.names(cluster, &standing.not_among),
            })
        });
        reports.collect()
    }

    /// The rows of a ranking with the unit of each: ranked ones by rank and id, then those not computed, then those
    /// knocked out.
    pub(crate) fn rows(
        &self,
        cluster: usize,
        id: RankingId,
        standing: &rank::Standing,
    ) -> Vec<(usize, RankingRow)> {
        let mut rows = Vec::new();
        for (at, group) in standing.groups.iter().enumerate() {
            let above = at.checked_sub(1).and_then(|above| standing.groups.get(above));
            let reason = above.and_then(|above| self.separation(cluster, id, above, group));
            for unit in &group.units {
                // Thousands may share a rank, and each would list all the others.
                let others = group.units.iter().filter(|other| *other != unit).take(MOST_NAMED);
                let tied_with =
                    others.map(|other| self.ranking().id_of(At { cluster, unit: *other })).collect();
                let place = Rank { rank: group.rank.clone(), shared_by: group.units.len(), tied_with };
                let at = At { cluster, unit: *unit };
                rows.push((*unit, self.row(id, at, Standing::Ranked, Some(place), reason.clone())));
            }
        }
        self.unranked_rows(cluster, id, standing, &mut rows);
        rows
    }

    fn unranked_rows(
        &self,
        cluster: usize,
        id: RankingId,
        standing: &rank::Standing,
        rows: &mut Vec<(usize, RankingRow)>,
    ) {
        let scoreboard = self.ranking().scoreboard();
        let ranked = scoreboard.ranked_step(Some(id));
        let open = standing.not_computed.iter().map(|unit| (unit, Standing::NotComputed));
        let idle = standing.not_applicable.iter().map(|unit| (unit, Standing::NotApplicable));
        let unrated = standing.not_rated.iter().map(|unit| (unit, Standing::NotRated));
        for (unit, standing) in open.chain(unrated).chain(idle) {
            let at = At { cluster, unit: *unit };
            let reason = scoreboard.state_reason(ranked, at);
            rows.push((*unit, self.row(id, at, standing, None, Some(reason))));
        }
        for (unit, step) in &standing.among_undecided {
            static OPEN: Phrase = Phrase::new(
                "it cannot be said whether it is among those that are ranked: {0}",
                "chưa xác định được có thuộc diện xếp hạng không: {0}",
            );
            let at = At { cluster, unit: *unit };
            let reason =
                Reason::new("among-undecided", &OPEN, [Arg::from(scoreboard.state_reason(*step, at))]);
            rows.push((*unit, self.row(id, at, Standing::AmongUndecided, None, Some(reason))));
        }
        let undecided = standing.gate_undecided.iter().map(|gate| (gate, Standing::GateUndecided));
        let knocked_out = standing.knocked_out.iter().map(|gate| (gate, Standing::KnockedOut));
        for ((unit, gate), standing) in undecided.chain(knocked_out) {
            let at = At { cluster, unit: *unit };
            let reason = self.gate_reason(*gate, standing, at);
            rows.push((*unit, self.row(id, at, standing, None, Some(reason))));
        }
    }

    /// Rows for the units that are not among those that a ranking orders.
    pub(crate) fn rows_of_others(
        &self,
        cluster: usize,
        id: RankingId,
        standing: &rank::Standing,
    ) -> Vec<(usize, RankingRow)> {
        static NOT: Phrase = Phrase::new(
            "not among those that are ranked, since this does not hold: {0}",
            "không thuộc diện xếp hạng vì không đáp ứng: {0}",
        );
        let model = self.ranking().scoreboard().model();
        let among = model.rankings.get(id).and_then(|rule| rule.among.as_ref());
        let reason = Reason::new("not-among", &NOT, among.map(|test| Arg::from(model.test_sentence(test))));
        let row = |unit: &usize| {
            let at = At { cluster, unit: *unit };
            (*unit, self.row(id, at, Standing::NotAmong, None, Some(reason.clone())))
        };
        standing.not_among.iter().map(row).collect()
    }

    fn row(
        &self,
        id: RankingId,
        at: At,
        standing: Standing,
        place: Option<Rank>,
        reason: Option<Reason>,
    ) -> RankingRow {
        let scoreboard = self.ranking().scoreboard();
        let value = scoreboard.outcome(scoreboard.ranked_step(Some(id)), at).known();
        let first = scoreboard.model().rankings.get(id).and_then(|rule| rule.by.first());
        let form = first.map_or(Form::Number, |by| scoreboard.model().form_of(by.measure));
        let value = value.map(|number| form.value(number));
        RankingRow { unit: self.ranking().id_of(at), place, standing, value, reason }
    }

    fn gate_reason(&self, gate: GateId, standing: Standing, at: At) -> Reason {
        static OUT: Phrase = Phrase::new("out by the gate: {0}", "bị loại theo điều kiện: {0}");
        static OPEN: Phrase =
            Phrase::new("the gate cannot be decided: {0} ({1})", "chưa xét được điều kiện: {0} ({1})");
        let scoreboard = self.ranking().scoreboard();
        let title =
            scoreboard.model().gates.get(gate).map_or_else(|| Arg::from(""), |gate| Arg::from(&gate.title));
        match (standing, scoreboard.regulation().plan.gates.get(gate)) {
            (Standing::GateUndecided, Some(step)) => {
                let why = scoreboard.state_reason(*step, at);
                Reason::new("gate-undecided", &OPEN, [title, Arg::from(why)])
            }
            _ => Reason::new("knocked-out", &OUT, [title]),
        }
    }

    /// What separated a group from the one above; the ranked value itself needs no words.
    fn separation(&self, cluster: usize, id: RankingId, above: &Group, group: &Group) -> Option<Reason> {
        static BY: Phrase =
            Phrase::new("separated by {0}: {1} against {2}", "xếp sau do {0}: {1} so với {2}");
        let link = group.separated_by.filter(|link| *link > 0)?;
        let scoreboard = self.ranking().scoreboard();
        let by = scoreboard.model().rankings.get(id)?.by.get(link)?;
        let step = *scoreboard.regulation().plan.rankings.get(id)?.by.get(link)?;
        let value = |group: &Group| {
            let unit = *group.units.first()?;
            Some(scoreboard.outcome_arg(by.measure, scoreboard.outcome(step, At { cluster, unit }), None))
        };
        let title = Arg::from(scoreboard.model().measure_title(by.measure));
        Some(Reason::new("tie-break", &BY, [title, value(group)?, value(above)?]))
    }
}
