//! Awards that the meeting votes on: who stands, and what the votes come to.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::fill::counting;
use super::{Awards, Exclusion, Ledger, Undecided};
use crate::diagnostic::{BallotCode, Diagnostic, Diagnostics};
use crate::grade::Grades;
use crate::number::Number;
use crate::rank::Standing;
use crate::regulation::{AwardId, AwardRule, IfTied};
use crate::results::{BallotRecord, UnitName};
use crate::words::Arg;

/// What became of a ballot.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Held {
    /// Its votes were counted among these.
    Counted { standing: Vec<usize> },
    /// These have votes and do not stand, others do; none of the votes is counted.
    NotStanding { strangers: Vec<usize>, standing: Vec<usize> },
    /// Nothing is left to a ballot.
    NotNeeded,
}

impl Grades {
    /// The meeting votes among the first ranks; units tied at the last of them all stand.
    pub(super) fn ballot(
        &self,
        cluster: usize,
        id: AwardId,
        rule: &AwardRule,
        among: usize,
        places: usize,
        standing: &Standing,
    ) -> Ledger {
        let mut ledger = Ledger::default();
        let mut stand: Vec<usize> = Vec::new();
        let mut counted = 0usize;
        for group in &standing.groups {
            if counted >= among {
                break;
            }
            let able = self.able(cluster, id, group, &mut ledger);
            counted = counted.saturating_add(counting(group, &able, rule));
            stand.extend(able);
        }
        if stand.is_empty() || places == 0 {
            ledger.withheld = places;
            return ledger;
        }
        ledger.withheld = places.saturating_sub(stand.len());
        ledger.contenders.clone_from(&stand);
        let places = places.min(stand.len());
        ledger.undecided.push(Undecided::Ballot { units: stand, places });
        ledger
    }
}

impl Grades {
    /// Decides by the votes cast what was left to a ballot.
    pub(super) fn count_votes(&self, cluster: usize, id: AwardId, rule: &AwardRule, ledger: &mut Ledger) {
        let Some(record) = self.ranking.scoreboard.results.ballots.get(&(cluster, id)) else { return };
        let left = ledger.undecided.iter().enumerate().find_map(|(at, open)| match open {
            Undecided::Tie { units, places } | Undecided::Ballot { units, places } => {
                Some((at, units.clone(), *places))
            }
            _ => None,
        });
        let Some((at, standing, places)) = left else {
            ledger.ballot = Some(Held::NotNeeded);
            return;
        };
        let voted = record.votes.iter().filter(|(_, votes)| **votes > 0).map(|(unit, _)| *unit);
        let strangers: Vec<usize> = voted.filter(|unit| !standing.contains(unit)).collect();
        if !strangers.is_empty() {
            ledger.ballot = Some(Held::NotStanding { strangers, standing });
            return;
        }
        ledger.undecided.remove(at);
        elect(record, rule, &standing, places, ledger);
        ledger.ballot = Some(Held::Counted { standing });
    }
}

/// Gives places to those with the most votes, as far as they reach the threshold.
fn elect(record: &BallotRecord, rule: &AwardRule, standing: &[usize], places: usize, ledger: &mut Ledger) {
    let mut by_votes: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for unit in standing {
        by_votes.entry(record.votes_of(*unit)).or_default().push(*unit);
    }
    let mut left = places;
    let mut passed = BTreeSet::new();
    let mut next = Vec::new();
    for (votes, group) in by_votes.into_iter().rev() {
        let reached = reaches(votes, record.voters, rule);
        if left == 0 && next.is_empty() && (reached || rule.ballot_among.is_none()) {
            next.clone_from(&group);
        }
        if left == 0 || !reached {
            continue;
        }
        passed.extend(group.iter().copied());
        left = give(&group, rule, left, ledger);
    }
    next.retain(|unit| !is_excluded(*unit, ledger));
    if !next.is_empty() {
        ledger.next = next;
    }
    if left > 0 {
        let units: Vec<usize> = standing.iter().copied().filter(|unit| !passed.contains(unit)).collect();
        if units.is_empty() {
            ledger.withheld = ledger.withheld.saturating_add(left);
        } else {
            ledger.undecided.push(Undecided::TooFewVotes { units, places: left });
        }
    }
}

/// Gives places to units with equally many votes; what is left of the places.
fn give(group: &[usize], rule: &AwardRule, left: usize, ledger: &mut Ledger) -> usize {
    if group.len() > left && rule.if_tied == IfTied::Ballot {
        ledger.undecided.push(Undecided::VotesTied { units: group.to_vec(), places: left });
        return 0;
    }
    if group.len() > left && rule.if_tied == IfTied::None {
        ledger.excluded.extend(group.iter().map(|unit| (*unit, Exclusion::Tied)));
        ledger.withheld = ledger.withheld.saturating_add(left);
        return 0;
    }
    for unit in group {
        // Who is not eligible could stand where its place is then withheld.
        if is_excluded(*unit, ledger) {
            ledger.withheld = ledger.withheld.saturating_add(1);
        } else {
            ledger.given.push(*unit);
        }
    }
    left.saturating_sub(group.len())
}

fn is_excluded(unit: usize, ledger: &Ledger) -> bool {
    ledger.excluded.iter().any(|(excluded, _)| *excluded == unit)
}

/// True when votes are enough: some at all, and as large a share of the ballots cast as the rules ask for.
pub(crate) fn reaches(votes: u32, voters: u32, rule: &AwardRule) -> bool {
    let share = Number::from(votes).over(&Number::from(voters));
    let enough =
        |share: Number| rule.threshold.as_ref().is_none_or(|(word, bound)| word.holds(&share, bound));
    votes > 0 && share.is_ok_and(enough)
}

impl Awards {
    /// What counting the ballots found: votes for units that do not stand, and ballots that nothing was left to.
    pub fn diagnostics(&self) -> Diagnostics {
        let scoreboard = self.ranking().scoreboard();
        let mut found = Diagnostics::new();
        for ((cluster, id), record) in scoreboard.results.ballots.iter() {
            let (Some(ledger), Some(rule)) = (self.ledger(*cluster, *id), scoreboard.model().awards.get(*id))
            else {
                continue;
            };
            let units = scoreboard.clusters().get(*cluster).map(|cluster| cluster.units.as_slice());
            let title = |unit: &usize| units.and_then(|units| units.get(*unit)).map(UnitName::arg);
            let mut report = |code, args: Vec<Arg>| {
                let place = &record.place;
                found.push(Diagnostic::new(code, args).at(&place.source, place.span));
            };
            let award = Arg::from(rule.id.as_str());
            match &ledger.ballot {
                Some(Held::NotNeeded) => report(BallotCode::BallotNotNeeded, [award].into()),
                Some(Held::NotStanding { strangers, standing }) => {
                    let names = |units: &[usize]| Arg::List(units.iter().filter_map(title).collect());
                    let args = [names(strangers), award, names(standing)];
                    report(BallotCode::NotStanding, args.into());
                }
                Some(Held::Counted { .. }) | None => {}
            }
        }
        found
    }
}
