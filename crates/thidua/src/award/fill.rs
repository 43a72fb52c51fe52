//! Awards that the ranking decides: places filled group by group, none across a tie unless the rules say how.

use alloc::vec::Vec;

use super::{Exclusion, Ledger, Undecided};
use crate::grade::Grades;
use crate::rank::{Group, Standing};
use crate::regulation::{AwardId, AwardRule, IfTied};

impl Grades {
    pub(super) fn by_ranking(
        &self,
        cluster: usize,
        id: AwardId,
        rule: &AwardRule,
        places: usize,
        standing: &Standing,
    ) -> Ledger {
        let mut ledger = Ledger::default();
        let mut left = places;
        for group in &standing.groups {
            if left == 0 {
                ledger.next = self.able(cluster, id, group, &mut Ledger::default());
            } else {
                let able = self.able(cluster, id, group, &mut ledger);
                left = self.fill_from(cluster, rule, group, &able, left, &mut ledger);
            }
            if !ledger.next.is_empty() {
                break;
            }
        }
        ledger.withheld = ledger.withheld.saturating_add(left);
        ledger
    }

    /// Fills places from a group; what is left of the places.
    fn fill_from(
        &self,
        cluster: usize,
        rule: &AwardRule,
        group: &Group,
        able: &[usize],
        mut left: usize,
        ledger: &mut Ledger,
    ) -> usize {
        for group in self.among_able(cluster, rule, group, able) {
            if left == 0 {
                ledger.next = group.units;
                break;
            }
            let able: Vec<usize> = able.iter().copied().filter(|unit| group.units.contains(unit)).collect();
            left = fill(&group, &able, rule, left, ledger);
        }
        left
    }

    /// The group itself, or, where only those who may get the award count and a tie-break could not be compared for
    /// all of the group, the groups of those.
    fn among_able(&self, cluster: usize, rule: &AwardRule, group: &Group, able: &[usize]) -> Vec<Group> {
        let (model, plan) = (self.ranking.scoreboard.model(), &self.ranking.scoreboard.regulation().plan);
        let chain = rule.ranking.and_then(|id| model.rankings.get(id).zip(plan.rankings.get(id)));
        match chain {
            Some((ranking, steps)) if rule.if_ineligible_next && group.stopped_at.is_some() => {
                self.ranking.scoreboard.groups(cluster, able.to_vec(), &ranking.by, &steps.by)
            }
            _ => Vec::from([group.clone()]),
        }
    }
}

/// How many places the units of a group take: where an ineligible unit's place is withheld, it takes part in the count.
pub(super) fn counting(group: &Group, able: &[usize], rule: &AwardRule) -> usize {
    if rule.if_ineligible_next { able.len() } else { group.units.len() }
}

/// Fills places from a group of equals; what is left of the places.
fn fill(group: &Group, able: &[usize], rule: &AwardRule, left: usize, ledger: &mut Ledger) -> usize {
    let counted = counting(group, able, rule);
    ledger.contenders.extend_from_slice(able);
    if counted <= left {
        ledger.given.extend_from_slice(able);
        ledger.withheld = ledger.withheld.saturating_add(counted.saturating_sub(able.len()));
        return left.saturating_sub(counted);
    }
    match rule.if_tied {
        _ if able.is_empty() => ledger.withheld = ledger.withheld.saturating_add(left),
        _ if !group.waiting.is_empty() => {
            ledger.undecided.extend(group.waiting.iter().map(|unit| Undecided::TieBreak { unit: *unit }));
            ledger.leading.extend_from_slice(able);
        }
        IfTied::All => ledger.given.extend_from_slice(able),
        IfTied::None => {
            ledger.excluded.extend(able.iter().map(|unit| (*unit, Exclusion::Tied)));
            ledger.withheld = ledger.withheld.saturating_add(left);
        }
        IfTied::Ballot if able.len() == 1 && rule.if_ineligible_next => ledger.given.extend_from_slice(able),
        // Where an ineligible unit's place is withheld, the ballot is among all who are tied.
        IfTied::Ballot => {
            let units = if rule.if_ineligible_next { able } else { &group.units };
            ledger.undecided.push(Undecided::Tie { units: units.to_vec(), places: left });
        }
    }
    0
}
