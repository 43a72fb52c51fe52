//! Awards that go by grades: who stands, how many places a share is, and awards that all get who fulfil what is asked.

use alloc::vec::Vec;

use super::{Eligible, Exclusion, Ledger, Undecided};
use crate::grade::{Grades, Possible};
use crate::rank::{Group, Standing};
use crate::regulation::{AwardId, AwardRule, Base, Places};
use crate::scoreboard::At;

impl Grades {
    /// Whether a unit holds a grade that an award is for.
    pub(super) fn holds_grade(&self, id: AwardId, at: At) -> Eligible {
        let rule = self.ranking.scoreboard.model().awards.get(id);
        let Some(grades) = rule.map(|rule| &rule.grades).filter(|grades| !grades.is_empty()) else {
            return Eligible::Yes;
        };
        match self.of(at).map(|graded| &graded.possible) {
            Some(possible) if possible.grades.is_disjoint(grades) => Eligible::No(Exclusion::Grade),
            Some(possible) if !possible.none && possible.grades.is_subset(grades) => Eligible::Yes,
            Some(_) => Eligible::GradeUndecided,
            None => Eligible::No(Exclusion::Grade),
        }
    }

    /// All who hold, or may hold, a grade of the award as one group of equals.
    pub(super) fn alike(&self, cluster: usize, rule: &AwardRule) -> Standing {
        let may = |possible: &Possible| !possible.grades.is_disjoint(&rule.grades);
        let units = self.sheet(cluster).map(|sheet| sheet.units_where(may)).unwrap_or_default();
        let groups =
            if units.is_empty() { Vec::new() } else { Vec::from([Group { units, ..Group::default() }]) };
        Standing::default().grouped(groups)
    }

    /// The units whose grade is open, or whether they are counted at all, or whether they are of the level of an award.
    pub(super) fn open_units(&self, cluster: usize, rule: &AwardRule) -> Vec<usize> {
        let scoreboard = &self.ranking.scoreboard;
        let units = scoreboard.clusters().get(cluster).map_or(0, |figures| figures.units.len());
        let graded =
            self.sheet(cluster).map(|sheet| sheet.units_where(Possible::is_open)).unwrap_or_default();
        let open = |unit: &usize| {
            let at = At { cluster, unit: *unit };
            let open = graded.binary_search(unit).is_ok() || scoreboard.is_scope_open(at);
            match self.is_of_level(rule, at) {
                Some(here) => open && here,
                None => true,
            }
        };
        (0..units).filter(open).collect()
    }

    /// How many places there are at least, and at most.
    pub(super) fn places(&self, cluster: usize, rule: &AwardRule) -> (usize, usize) {
        let units = self.ranking.scoreboard.clusters().get(cluster).map_or(0, |figures| figures.units.len());
        match &rule.places {
            Places::Share(share) => {
                let (least, most) = self.counted(cluster, rule, &share.base);
                (share.count(least), share.count(most))
            }
            other => (other.most(units), other.most(units)),
        }
    }

    /// How many units at least, and at most, belong to a base; of the level alone where the award is for a level.
    pub(crate) fn counted(&self, cluster: usize, rule: &AwardRule, base: &Base) -> (usize, usize) {
        let scoreboard = &self.ranking.scoreboard;
        let units = scoreboard.clusters().get(cluster).map_or(0, |figures| figures.units.len());
        let (mut least, mut most) = (0usize, 0usize);
        for unit in 0..units {
            let at = At { cluster, unit };
            let outside = || scoreboard.is_scope_open(at);
            let (surely, possibly) =
                self.of(at).map_or_else(|| (!outside(), true), |unit| unit.belongs(base));
            let here = self.is_of_level(rule, at);
            least = least.saturating_add(usize::from(surely && here == Some(true)));
            most = most.saturating_add(usize::from(possibly && here != Some(false)));
        }
        (least, most)
    }

    /// Whether a unit is of the level that an award is for; none while that cannot be said.
    fn is_of_level(&self, rule: &AwardRule, at: At) -> Option<bool> {
        let scoreboard = &self.ranking.scoreboard;
        let steps = rule.ranking.and_then(|ranking| scoreboard.regulation().plan.rankings.get(ranking));
        steps.and_then(|steps| steps.level).map_or(Some(true), |step| scoreboard.gate_holds(step, at))
    }

    /// An award that every unit gets for itself: what is open about one is not open about the others.
    pub(super) fn to_all(
        &self,
        cluster: usize,
        id: AwardId,
        rule: &AwardRule,
        standing: &Standing,
    ) -> Ledger {
        let mut ledger = Ledger::default();
        for unit in standing.groups.iter().flat_map(|group| &group.units) {
            match self.eligible(id, At { cluster, unit: *unit }) {
                Eligible::Yes => ledger.given.push(*unit),
                Eligible::No(why) => ledger.excluded.push((*unit, why)),
                Eligible::Undecided => ledger.undecided.push(Undecided::Condition { unit: *unit }),
                Eligible::GradeUndecided => ledger.undecided.push(Undecided::Grade { unit: *unit }),
            }
        }
        for (unit, gate) in &standing.knocked_out {
            ledger.excluded.push((*unit, Exclusion::Gate(*gate)));
        }
        let undecided = standing.gate_undecided.iter().map(|(unit, _)| unit);
        let undecided = undecided.chain(standing.among_undecided.iter().map(|(unit, _)| unit));
        let unranked = standing.not_computed.iter().chain(undecided);
        for unit in unranked.filter(|_| rule.ranking.is_some()) {
            match self.eligible(id, At { cluster, unit: *unit }) {
                Eligible::No(why) => ledger.excluded.push((*unit, why)),
                _ => ledger.undecided.push(Undecided::NotComputed { unit: *unit }),
            }
        }
        ledger
    }
}
