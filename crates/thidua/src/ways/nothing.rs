//! A target without points (*chỉ tiêu không tính điểm*): judged and shown, it adds nothing.

use super::{Inputs, Scene, Terms, Way};
use crate::number::Number;
use crate::step::{StepId, Steps};
use crate::words::{Phrase, Sentence};

#[derive(Debug)]
pub(super) struct Nothing;

static RULE: Phrase = Phrase::new("judged, without points", "chỉ đánh giá, không tính điểm");

impl Way for Nothing {
    fn name(&self) -> &'static str {
        "nothing"
    }

    fn maximum(&self) -> Option<Number> {
        Some(Number::ZERO)
    }

    fn lower(&self, _inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        Some(steps.number(&Number::ZERO))
    }

    fn rule(&self, _terms: &Terms<'_>) -> Sentence {
        Sentence::new(&RULE, [])
    }

    fn sentence(&self, _scene: &Scene<'_>) -> Sentence {
        Sentence::new(&RULE, [])
    }
}
