//! Points that rounding alone made full.

use super::{At, Scoreboard};
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode};
use crate::number::Number;
use crate::regulation::{CriterionId, Measured};
use crate::words::Arg;

impl Scoreboard {
    pub(super) fn report_full_points(&self, id: CriterionId, at: At, found: &mut Diagnostics) {
        let (Some(criterion), Some(steps)) =
            (self.model().criteria.get(id), self.regulation().plan.criteria.get(id))
        else {
            return;
        };
        if !self.rounds_to_full_points(id, at) {
            return;
        }
        let points = self.outcome(steps.points, at).known().map_or_else(|| Arg::from(""), Arg::from);
        let args = [self.unit_title(at), Arg::from(criterion.id.as_str()), points];
        found.push(
            Diagnostic::new(FigureCode::RoundedToFullPoints, args)
                .at(self.regulation().source(), criterion.span),
        );
    }

    fn known_figure(&self, measure: Measured, at: At) -> Option<&Number> {
        self.outcome(self.regulation().plan.figure_or_condition(measure)?, at).known()
    }

    /// True when the target was missed and rounding still made the points full.
    pub(crate) fn rounds_to_full_points(&self, id: CriterionId, at: At) -> bool {
        let (Some(criterion), Some(steps)) =
            (self.model().criteria.get(id), self.regulation().plan.criteria.get(id))
        else {
            return false;
        };
        let (Some(met), Some(full)) =
            (steps.met, criterion.full_points(|class| self.known_figure(class, at)))
        else {
            return false;
        };
        let before = self.outcome(steps.settled, at).known();
        let after = self.outcome(steps.points, at).known();
        self.outcome(met, at).as_truth() == Some(false)
            && before.is_some_and(|before| *before < full)
            && after.is_some_and(|after| *after >= full)
    }
}
