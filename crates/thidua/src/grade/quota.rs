//! Quotas: who keeps a grade, who is cut, and who cannot be told yet.
//!
//! What is open is bounded from both sides. A unit keeps the grade when it would keep it with every open unit ahead of
//! it and the fewest places; it is cut when it would be with none of them and the most places. Both are monotone, so
//! what lies between them is undecided and nothing else is.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::{Graded, Mark, Sheet};
use crate::plan::GradingSteps;
use crate::rank::Group;
use crate::regulation::{Base, GradeId, Grading, Limit, Quota, QuotaTied};
use crate::scoreboard::{At, Scoreboard};
use crate::step::StepId;

/// The record of one quota in one cluster. Two numbers are the least and the most that something may turn out to be.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct QuotaLedger {
    /// How many units the share is of; none for a number.
    pub(crate) base: Option<(usize, usize)>,
    /// How many may hold the grade.
    pub(crate) allowed: (usize, usize),
    /// Who keeps it.
    pub(crate) kept: Vec<usize>,
    /// Who is cut.
    pub(crate) cut: Vec<usize>,
    /// Who is tied across the last place.
    pub(crate) tied: Vec<usize>,
    /// Who holds it as long as nobody open takes the place.
    pub(crate) waiting: Vec<usize>,
    /// Whose grade, or whose figures, the places still wait for.
    pub(crate) awaited: BTreeSet<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Kept,
    Cut,
    Tied,
    Waiting,
}

impl Scoreboard {
    /// Cuts by every quota, the best grade first; what the shares are of is counted before any cut.
    pub(super) fn cut(&self, cluster: usize, grading: &Grading, steps: &GradingSteps, sheet: &mut Sheet) {
        let bases: Vec<_> = grading.quotas.iter().map(|quota| limits(&quota.limit, sheet)).collect();
        for (place, (quota, (base, allowed))) in grading.quotas.iter().zip(bases).enumerate() {
            let chain = steps.quotas.get(place).map(Vec::as_slice).unwrap_or_default();
            let mut ledger = QuotaLedger { base, allowed, ..QuotaLedger::default() };
            let fates = self.fates(cluster, quota, chain, allowed, sheet, &mut ledger);
            let below = grading.below(quota.grade, 1);
            for (unit, fate) in fates {
                settle(unit, fate, place, (quota.grade, below), sheet, &mut ledger);
            }
            sheet.quotas.push(ledger);
        }
    }

    /// What becomes of every unit that holds or may hold the grade.
    fn fates(
        &self,
        cluster: usize,
        quota: &Quota,
        chain: &[StepId],
        allowed: (usize, usize),
        sheet: &Sheet,
        ledger: &mut QuotaLedger,
    ) -> Vec<(usize, Fate)> {
        let known = |unit: &usize| {
            let first = chain.first();
            first.is_some_and(|step| self.outcome(*step, At { cluster, unit: *unit }).known().is_some())
        };
        let candidates = sheet.units_where(|possible| possible.grades.contains(&quota.grade));
        let (placed, nowhere): (Vec<usize>, Vec<usize>) = candidates.into_iter().partition(known);
        let groups = self.groups(cluster, placed, &quota.by, chain);
        let sure: BTreeSet<usize> =
            sheet.units_where(|possible| possible.only() == Some(quota.grade)).into_iter().collect();
        let mut fates = Vec::new();
        let (mut before, mut sure_before) = (0usize, 0usize);
        for group in &groups {
            let sure_here = group.units.iter().filter(|unit| sure.contains(unit)).count();
            let place = Place { before, nowhere: nowhere.len(), sure_before, sure_here, group };
            fates.extend(
                group.units.iter().map(|unit| (*unit, place.fate(sure.contains(unit), quota, allowed))),
            );
            before = before.saturating_add(group.units.len());
            sure_before = sure_before.saturating_add(sure_here);
        }
        // Who cannot be compared keeps the grade when there is room for all.
        let room = before.saturating_add(nowhere.len()) <= allowed.0;
        let fate = if room { Fate::Kept } else { Fate::Waiting };
        fates.extend(nowhere.iter().map(|unit| (*unit, fate)));
        if fates.iter().any(|(_, fate)| *fate == Fate::Waiting) {
            let tie_breaks = groups.iter().flat_map(|group| group.waiting.iter().copied());
            ledger.awaited = tie_breaks.chain(nowhere).chain(sheet.open_beside(quota, allowed)).collect();
        }
        fates
    }
}

/// Where a group of equals stands among those who hold or may hold a grade.
struct Place<'a> {
    /// How many stand better.
    before: usize,
    /// How many cannot be compared and might.
    nowhere: usize,
    /// How many of those who stand better hold the grade for sure.
    sure_before: usize,
    sure_here: usize,
    group: &'a Group,
}

impl Place<'_> {
    fn fate(&self, sure: bool, quota: &Quota, allowed: (usize, usize)) -> Fate {
        let here = self.sure_here.saturating_add(usize::from(!sure));
        let best = self.by_numbers(self.sure_before, here, quota, allowed.1);
        let ahead = self.before.saturating_add(self.nowhere);
        let worst = self.by_numbers(ahead, self.group.units.len(), quota, allowed.0);
        match (best, worst) {
            (_, Fate::Kept) => Fate::Kept,
            (Fate::Cut, _) => Fate::Cut,
            (Fate::Tied, Fate::Tied) => Fate::Tied,
            _ => Fate::Waiting,
        }
    }

    /// What becomes of a group of so many with so many ahead of it.
    fn by_numbers(&self, ahead: usize, here: usize, quota: &Quota, allowed: usize) -> Fate {
        if ahead.saturating_add(here) <= allowed {
            return Fate::Kept;
        }
        if ahead >= allowed {
            return Fate::Cut;
        }
        // A tie that stands only because a tie-break is missing is not one yet.
        match quota.if_tied {
            _ if !self.group.waiting.is_empty() => Fate::Waiting,
            QuotaTied::All => Fate::Kept,
            QuotaTied::None => Fate::Cut,
            QuotaTied::Undecided => Fate::Tied,
        }
    }
}

/// Writes down what became of a unit.
fn settle(
    unit: usize,
    fate: Fate,
    place: usize,
    (grade, below): (GradeId, GradeId),
    sheet: &mut Sheet,
    ledger: &mut QuotaLedger,
) {
    let Some(graded) = sheet.units.get_mut(unit) else { return };
    let sure = graded.possible.only() == Some(grade);
    let list = match fate {
        Fate::Kept => {
            if sure {
                ledger.kept.push(unit);
            }
            return;
        }
        Fate::Cut => {
            graded.possible.grades.remove(&grade);
            graded.marks.push(Mark::Cut(place, below));
            &mut ledger.cut
        }
        Fate::Tied => {
            graded.marks.push(Mark::Tied(place));
            &mut ledger.tied
        }
        Fate::Waiting => {
            graded.marks.push(Mark::Waiting(place));
            &mut ledger.waiting
        }
    };
    if sure {
        list.push(unit);
    }
    graded.possible.grades.insert(below);
}

/// The least and the most units that a share is of, and that may hold the grade.
fn limits(limit: &Limit, sheet: &Sheet) -> (Option<(usize, usize)>, (usize, usize)) {
    match limit {
        Limit::Number(number) => (None, (*number, *number)),
        Limit::Share(share) => {
            let (least, most) = sheet.counted(&share.base);
            (Some((least, most)), (share.count(least), share.count(most)))
        }
    }
}

impl Sheet {
    pub(crate) fn units_where(&self, wanted: impl Fn(&super::Possible) -> bool) -> Vec<usize> {
        let units = self.units.iter().enumerate().filter(|(_, unit)| wanted(&unit.possible));
        units.map(|(unit, _)| unit).collect()
    }

    /// The units whose open grades a quota waits for.
    fn open_beside(&self, quota: &Quota, allowed: (usize, usize)) -> Vec<usize> {
        let base_open = allowed.0 != allowed.1;
        self.units_where(|possible| {
            possible.is_open() && (base_open || possible.grades.contains(&quota.grade))
        })
    }

    /// How many units at least, and at most, belong to a base.
    fn counted(&self, base: &Base) -> (usize, usize) {
        let belong = || self.units.iter().map(|unit| unit.belongs(base));
        (belong().filter(|(surely, _)| *surely).count(), belong().filter(|(_, possibly)| *possibly).count())
    }
}

impl Graded {
    /// Whether a unit belongs to a base for sure, and whether it may.
    pub(crate) fn belongs(&self, base: &Base) -> (bool, bool) {
        let possible = &self.possible;
        let graded = !possible.none && !possible.grades.is_empty();
        match base {
            Base::Members => (!self.may_be_outside, true),
            Base::Graded => (graded, !possible.grades.is_empty()),
            Base::Grades(grades) => {
                (graded && possible.grades.is_subset(grades), !possible.grades.is_disjoint(grades))
            }
        }
    }
}
