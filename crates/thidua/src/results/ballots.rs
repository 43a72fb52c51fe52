//! Ballots (*bình xét, bỏ phiếu*): votes that decide an award, or a tie across its last place.
//!
//! The regulation says: “Cụm bỏ phiếu kín bình chọn trong 3 đơn vị dẫn đầu, phải đạt trên 50% số phiếu” (a ballot among
//! the first three, above half of the ballots cast) | “Bằng điểm thì hội nghị bình xét” (a tie is voted on)
//!
//! An award with `decided-by = "ballot"` is voted on among the first `among` ranks, those tied at the last of them
//! included. With `if-tied = "ballot"` the meeting votes among the units tied across the last place. `threshold` says
//! which share of the ballots cast a unit needs; `"none"` where the most votes are enough.
//!
//! The record comes with the figures: `[ballot.AWARD]` with `voters`, `votes` and, if wanted, `date` and `note`; with
//! several clusters `[[ballot.AWARD]]`, each with its `cluster`. A voter has one vote for each place and gives a unit no
//! more than one. Votes for a unit that does not stand are an error, and such a ballot is not counted.
//!
//! The places go to those with the most votes, as far as they reach the threshold; units with equally many votes across
//! the last place are treated as `if-tied` says. Whatever is left stays undecided until another ballot. A unit without
//! any vote is never elected.
//!
//! The trap: with seven voters “half” is reached by nobody; `above = "50%"` needs four votes and `at-least = "50%"`
//! needs four as well, but with eight voters five and four.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::units::Roster;
use super::{CellPlace, ClusterFigures};
use crate::diagnostic::{BallotCode, Code, Diagnostic, Diagnostics};
use crate::figures::{Ballot, FigureTable, Votes};
use crate::regulation::{AwardId, AwardRule, IfTied};
use crate::rules::Regulation;
use crate::text::{Span, nearest};
use crate::words::{Arg, Phrase, Text};

/// A ballot that can be counted.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    pub(crate) voters: u32,
    pub(crate) date: Option<String>,
    pub(crate) note: Text,
    /// By unit; who is not named has none.
    pub(crate) votes: BTreeMap<usize, u32>,
    pub(crate) place: CellPlace,
}

impl Record {
    pub(crate) fn votes_of(&self, unit: usize) -> u32 {
        self.votes.get(&unit).copied().unwrap_or_default()
    }

    fn says_the_same(&self, other: &Record) -> bool {
        self.voters == other.voters && self.votes == other.votes
    }
}

/// The ballots of all tables. A ballot with a fault is left out, so that its award stays undecided.
pub(super) fn read(
    tables: &[&FigureTable],
    roster: &Roster,
    clusters: &[ClusterFigures],
    regulation: &Regulation,
    faults: &mut Diagnostics,
) -> BTreeMap<(usize, AwardId), Record> {
    let mut found: BTreeMap<(usize, AwardId), Vec<(Record, &str)>> = BTreeMap::new();
    for table in tables {
        for ballot in &table.ballots {
            let reading = Reading { ballot, table, roster, clusters, regulation };
            if let Some((key, record)) = reading.record(faults) {
                found.entry(key).or_default().push((record, ballot.award.as_str()));
            }
        }
    }
    found.into_iter().filter_map(|(key, records)| Some((key, only(records, faults)?))).collect()
}

/// One record of several that say the same; none, and a fault, when they do not.
fn only(records: Vec<(Record, &str)>, faults: &mut Diagnostics) -> Option<Record> {
    static OTHER: Phrase = Phrase::new("the other record", "kết quả kia");
    let mut records = records.into_iter();
    let (first, award) = records.next()?;
    match records.find(|(other, _)| !first.says_the_same(other)) {
        None => Some(first),
        Some((other, _)) => {
            let fault = Diagnostic::new(BallotCode::BallotDiffers, [Arg::from(award)]);
            let fault = fault.at(&other.place.source, other.place.span);
            faults.push(fault.also(&first.place.source, first.place.span, &OTHER));
            None
        }
    }
}

/// A ballot and what it is read against.
struct Reading<'a> {
    ballot: &'a Ballot,
    table: &'a FigureTable,
    roster: &'a Roster,
    clusters: &'a [ClusterFigures],
    regulation: &'a Regulation,
}

impl Reading<'_> {
    fn report(
        &self,
        code: impl Code,
        span: Span,
        args: impl IntoIterator<Item = Arg>,
        faults: &mut Diagnostics,
    ) {
        faults.push(Diagnostic::new(code, args).at(&self.table.source, span));
    }

    fn record(&self, faults: &mut Diagnostics) -> Option<((usize, AwardId), Record)> {
        let (ballot, model) = (self.ballot, &self.regulation.model);
        let award = Arg::from(ballot.award.as_str());
        let Some((id, rule)) = model.awards.iter().find(|(_, rule)| rule.id == ballot.award) else {
            let known = model.awards.values().map(|rule| rule.id.as_str());
            let near = nearest(&ballot.award, known.clone()).or_else(|| known.clone().next());
            let args = [award, Arg::from(near.unwrap_or("flag"))];
            self.report(BallotCode::UnknownAward, ballot.span, args, faults);
            return None;
        };
        if rule.ballot_among.is_none() && rule.if_tied != IfTied::Ballot {
            self.report(BallotCode::BallotNotForeseen, ballot.span, [award], faults);
            return None;
        }
        let Some(cluster) = self.roster.cluster(ballot.cluster.as_deref(), &model.cluster.title) else {
            self.report(BallotCode::BallotCluster, ballot.span, [award], faults);
            return None;
        };
        let votes = self.votes(cluster, faults)?;
        if !self.within_their_votes(cluster, rule, &votes, faults) {
            return None;
        }
        let place = CellPlace { source: self.table.source.clone(), span: ballot.span };
        let (date, note) = (ballot.date.clone(), ballot.note.clone());
        Some(((cluster, id), Record { voters: ballot.voters, date, note, votes, place }))
    }

    fn votes(&self, cluster: usize, faults: &mut Diagnostics) -> Option<BTreeMap<usize, u32>> {
        let mut votes = BTreeMap::new();
        let mut sound = true;
        for Votes { unit, span, votes: count } in &self.ballot.votes {
            let code = match self.roster.unit(cluster, unit) {
                None => BallotCode::UnknownCandidate,
                Some(found) if votes.insert(found, *count).is_some() => BallotCode::CandidateTwice,
                Some(_) => continue,
            };
            self.report(code, *span, [Arg::from(unit.as_str())], faults);
            sound = false;
        }
        sound.then_some(votes)
    }

    /// A voter has one vote for each place, and gives a unit no more than one.
    fn within_their_votes(
        &self,
        cluster: usize,
        rule: &AwardRule,
        votes: &BTreeMap<usize, u32>,
        faults: &mut Diagnostics,
    ) -> bool {
        let voters = u64::from(self.ballot.voters);
        let units = self.clusters.get(cluster).map_or(0, |figures| figures.units.len());
        let places = u64::try_from(rule.places.most(units)).unwrap_or(u64::MAX);
        let cast: u64 = votes.values().map(|count| u64::from(*count)).sum();
        let most = voters.saturating_mul(places);
        let mut excess = Vec::new();
        if cast > most {
            excess.push((Arg::from(&rule.title), cast, most));
        }
        let units = self.clusters.get(cluster).map(|figures| figures.units.as_slice()).unwrap_or_default();
        for (unit, count) in votes.iter().filter(|(_, count)| u64::from(**count) > voters) {
            let title = units.get(*unit).map_or_else(|| Arg::from(""), |unit| unit.arg());
            excess.push((title, u64::from(*count), voters));
        }
        let sound = excess.is_empty();
        for (whose, found, most) in excess {
            let count = |count: u64| Arg::from(usize::try_from(count).unwrap_or(usize::MAX));
            let args = [whose, count(found), count(most)];
            self.report(BallotCode::TooManyVotes, self.ballot.span, args, faults);
        }
        sound
    }
}
