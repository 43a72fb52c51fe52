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
        Standing { groups, ..Standing::default() }
    }

    /// The units whose grade is open, or whether they are counted at all.
    pub(super) fn open_units(&self, cluster: usize) -> Vec<usize> {
        let scoreboard = &self.ranking.scoreboard;
        let units = scoreboard.clusters().get(cluster).map_or(0, |figures| figures.units.len());
        let graded =
            self.sheet(cluster).map(|sheet| sheet.units_where(Possible::is_open)).unwrap_or_default();
        let open = |unit: &usize| {
            graded.binary_search(unit).is_ok() || scoreboard.is_scope_open(At { cluster, unit: *unit })
        };
        (0..units).filter(open).collect()
    }

    /// How many places there are at least, and at most.
    pub(super) fn places(&self, cluster: usize, rule: &AwardRule) -> (usize, usize) {
        let units = self.ranking.scoreboard.clusters().get(cluster).map_or(0, |figures| figures.units.len());
        match &rule.places {
            Places::Share(share) => {
                let (least, most) = self.counted(cluster, &share.base);
                (share.count(least), share.count(most))
            }
            other => (other.most(units), other.most(units)),
        }
    }

    /// How many units at least, and at most, belong to a base.
    pub(crate) fn counted(&self, cluster: usize, base: &Base) -> (usize, usize) {
        self.sheet(cluster)
            .map_or_else(|| self.ranking.scoreboard.members(cluster), |sheet| sheet.counted(base))
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
        let unranked =
            standing.not_computed.iter().chain(standing.gate_undecided.iter().map(|(unit, _)| unit));
        for unit in unranked.filter(|_| rule.ranking.is_some()) {
            match self.eligible(id, At { cluster, unit: *unit }) {
                Eligible::No(why) => ledger.excluded.push((*unit, why)),
                _ => ledger.undecided.push(Undecided::NotComputed { unit: *unit }),
            }
        }
        ledger
    }
}
