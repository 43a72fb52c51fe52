//! Why a line, a unit or an award stands as it does: a stable code, its arguments, and a sentence made from them.

mod accepted;
mod causes;
mod conditions;
mod gatherings;
mod lines;
mod rows;

pub(crate) use gatherings::combines_rule;

use alloc::string::String;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::number::{Mode, Rounding};
use crate::words::{Arg, Language, Phrase, Sentence};

/// A reason as data; machines read its code and arguments, people the sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The stable code, in kebab case.
    pub code: &'static str,
    /// The sentence with its arguments.
    pub sentence: Sentence,
}

impl Reason {
    pub(crate) fn new(
        code: &'static str,
        phrase: &'static Phrase,
        args: impl IntoIterator<Item = Arg>,
    ) -> Reason {
        Reason { code, sentence: Sentence::new(phrase, args) }
    }

    /// The reason in words.
    pub fn text(&self, language: Language) -> String {
        self.sentence.text(language)
    }
}

/// How a rounding treats what lies between two steps.
pub(crate) fn mode_phrase(rounding: &Rounding) -> &'static Phrase {
    static HALF_UP: Phrase = Phrase::new("half up", "từ nửa trở lên thì làm tròn lên");
    static HALF_EVEN: Phrase = Phrase::new("half to even", "đúng nửa thì về số chẵn");
    static DOWN: Phrase = Phrase::new("down", "làm tròn xuống");
    static UP: Phrase = Phrase::new("up", "làm tròn lên");
    match rounding.mode() {
        Mode::HalfUp => &HALF_UP,
        Mode::HalfEven => &HALF_EVEN,
        Mode::Down => &DOWN,
        Mode::Up => &UP,
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Reason", 2)?;
        fields.serialize_field("code", self.code)?;
        fields.serialize_field("args", &self.sentence.args)?;
        fields.end()
    }
}

impl From<Reason> for Arg {
    fn from(reason: Reason) -> Arg {
        Arg::Coded { code: reason.code, sentence: reason.sentence }
    }
}
