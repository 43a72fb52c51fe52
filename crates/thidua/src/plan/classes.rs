//! What differs by the class of a unit.

use alloc::vec::Vec;

use super::lower::Lower;
use crate::number::Number;
use crate::regulation::Criterion;
use crate::step::StepId;
use crate::ways::{Way, pick};

impl Lower<'_> {
    /// The most that a criterion can add, after its own rounding; none without a limit.
    pub(super) fn line_maximum(&mut self, criterion: &Criterion) -> Option<StepId> {
        self.of_class(criterion, |way| criterion.rounded(way.maximum()?))
    }

    /// What counts as all points of a criterion; a deduction has none.
    pub(super) fn full_points(&mut self, criterion: &Criterion) -> StepId {
        let full = self.of_class(criterion, |way| way.full_points()).filter(|_| !criterion.deducts);
        full.unwrap_or_else(|| self.steps.number(&Number::ZERO))
    }

    /// A number of a way, or of the way of the unit's class; none when a way has none.
    fn of_class(&mut self, criterion: &Criterion, of: impl Fn(&dyn Way) -> Option<Number>) -> Option<StepId> {
        let Some(ways) = criterion.way.by_class() else {
            return of(criterion.way.as_ref()).map(|number| self.steps.number(&number));
        };
        let class = self.step(ways.class());
        let numbers: Option<Vec<(Number, Number)>> =
            ways.each().map(|(level, way)| Some((level.clone(), of(way)?))).collect();
        let rows: Vec<(Number, StepId)> =
            numbers?.into_iter().map(|(level, number)| (level, self.steps.number(&number))).collect();
        Some(pick(class, rows, &mut self.steps))
    }
}
