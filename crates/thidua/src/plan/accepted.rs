//! Lines that count only with what people must write beside them.

use super::Input;
use super::lower::Lower;
use crate::regulation::{Criterion, CriterionId};
use crate::step::{Operation, StepId};

impl Lower<'_> {
    /// The points of a line, refused where a note, an explanation or evidence is missing.
    pub(super) fn accepted(&mut self, id: CriterionId, criterion: &Criterion, raw: StepId) -> StepId {
        if !self.model.demands(criterion).any() {
            return raw;
        }
        let accepted = self.read(Input::Accepted { criterion: id });
        self.steps.ratio(Operation::Times, raw, accepted)
    }
}
