//! Lines that are not accepted for want of a note, an explanation or evidence.

use super::causes::Cause;
use crate::plan::Input;
use crate::results::Refusal;
use crate::scoreboard::{At, Scoreboard};
use crate::step::InputId;
use crate::words::{Arg, Phrase, Sentence};

impl Scoreboard {
    pub(super) fn is_not_accepted(&self, cause: &Cause) -> bool {
        match cause {
            Cause::Figure { at, input, .. } => self.refusal_arg(*input, *at).is_some(),
            Cause::Computation { .. } | Cause::Row { .. } => false,
        }
    }

    /// What a line of a unit lacks, when that is why it is refused.
    pub(super) fn refusal_arg(&self, input: InputId, at: At) -> Option<Arg> {
        static NOTE: Phrase =
            Phrase::new("no note on the points of {0}", "chưa ghi chú lý do chênh lệch điểm {0}");
        static EXPLANATION: Phrase =
            Phrase::new("no explanation of the points of {0}", "chưa giải trình chênh lệch điểm {0}");
        static EVIDENCE: Phrase = Phrase::new("no evidence for {0}", "chưa có minh chứng cho {0}");
        let Some(Input::Accepted { criterion }) = self.regulation().plan.input(input) else { return None };
        let phrase = match self.clusters().get(at.cluster)?.people.refusal(criterion, at.unit)? {
            Refusal::Note => &NOTE,
            Refusal::Explanation => &EXPLANATION,
            Refusal::Evidence => &EVIDENCE,
        };
        let criterion = self.model().criteria.get(criterion)?;
        let title = Sentence::new(phrase, [Arg::from(&criterion.title)]);
        Some(Arg::Named { id: criterion.id.clone(), title })
    }
}
