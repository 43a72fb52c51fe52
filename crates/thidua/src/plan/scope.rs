//! Who is counted: decided first, and asked wherever the cluster as a whole is meant.

use super::lower::Lower;
use crate::document::Word;
use crate::number::Number;
use crate::step::{Range, Row, Step, StepId};

impl Lower<'_> {
    /// Lowers the scope with everything that it reads, before anything about the cluster.
    pub(super) fn scope(&mut self) {
        let Some(scope) = &self.model.scope else { return };
        let first = self.model.read_by_scope();
        for measure in self.model.order.iter().filter(|measure| first.contains(measure)) {
            self.measure(*measure);
        }
        self.scope = Some(self.test(&scope.requires));
    }

    /// A value that counts only for units in the scope; while the scope of a unit is open, so is the value.
    pub(super) fn in_scope(&mut self, of: StepId) -> StepId {
        let Some(scope) = self.scope else { return of };
        let range = Range { bounds: [(Word::Exactly, Number::ONE)].into() };
        self.steps.add(Step::Pick { of: scope, rows: [Row { range, gives: of }].into() })
    }

    /// Whether the scope leaves a unit out, where there is a scope.
    pub(super) fn left_out(&mut self) -> Option<StepId> {
        let of = self.scope?;
        let of = self.steps.add(Step::Not { of });
        // A unit to which the condition does not apply is not among those that are counted.
        let out = Some(self.steps.number(&Number::ONE));
        Some(self.steps.add(Step::Settle { of, missing: None, undefined: None, not_applicable: out }))
    }

    /// The total is that of a unit in the scope.
    pub(super) fn total_in_scope(&mut self) {
        let Some(total) = self.total.as_ref().filter(|_| self.scope.is_some()) else { return };
        let (points, ranked) = (total.points, total.ranked);
        let (points, ranked) = (self.in_scope(points), self.in_scope(ranked));
        self.set_total(points, ranked);
    }
}
