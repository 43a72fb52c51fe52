//! What a criterion's word on missing figures makes of those that have no word of their own.

use super::lower::Lower;
use crate::number::Number;
use crate::outcome::Outcome;
use crate::regulation::{Criterion, Measured, MissingPolicy};
use crate::step::{Step, StepId};

impl Lower<'_> {
    /// A criterion that reads what is missing as 0 reads the figure so, not what is computed from it. A figure whose own
    /// word is "unscored" leaves its mark only where every other missing figure is refused by then.
    pub(super) fn figure_by_word(&mut self, measure: Measured) {
        let Measured::Figure { indicator, baseline } = measure else { return };
        for word in [MissingPolicy::Zero, MissingPolicy::Refuse] {
            let wanted =
                |one: &Criterion| self.word_for(one.missing.unwrap_or(self.model.missing)) == Some(word);
            if self.model.criteria.values().any(wanted) {
                self.word = Some(word);
                let step = self.figure(indicator, baseline);
                self.word = None;
                self.by_word.insert((word, measure), step);
            }
        }
    }

    /// How figures without a word of their own are read for a criterion of a policy.
    pub(super) fn word_for(&self, policy: MissingPolicy) -> Option<MissingPolicy> {
        match policy {
            MissingPolicy::Zero => Some(MissingPolicy::Zero),
            MissingPolicy::Refuse if self.some_unscored => Some(MissingPolicy::Refuse),
            MissingPolicy::Refuse | MissingPolicy::Unscored => None,
        }
    }

    pub(super) fn zero_for_missing(&mut self, of: StepId, policy: MissingPolicy) -> StepId {
        let missing = match self.word_for(policy) {
            Some(MissingPolicy::Zero) => self.steps.number(&Number::ZERO),
            Some(_) => self.constant(Outcome::Refused),
            None => return of,
        };
        let missing = Some(missing);
        self.steps.add(Step::Settle { of, missing, undefined: None, not_applicable: None })
    }
}
