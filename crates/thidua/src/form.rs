//! How values of a measure are written: a number, a percentage, yes or no.

use alloc::string::String;

use serde::Serialize;

use crate::number::Number;
use crate::words::{Arg, Language, Phrase};

/// How the values of a measure are written. Inside the engine every one of them is an exact number.
///
/// ```
/// use thidua::form::Form;
/// use thidua::number::Number;
/// use thidua::words::Language;
///
/// let half = Number::parse("0.5")?;
/// assert_eq!(Form::Percent.text(&half, Language::English), "50 %");
/// assert_eq!(Form::YesNo.text(&Number::ONE, Language::Vietnamese), "có");
/// # Ok::<(), thidua::number::NumberFault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// A plain number.
    Number,
    /// A ratio, written as a percentage.
    Percent,
    /// 1 is yes and 0 is no.
    YesNo,
}

impl Form {
    /// A value in words or digits.
    pub fn text(&self, value: &Number, language: Language) -> String {
        self.arg(value).text(language)
    }

    /// A value as it fills a gap of a sentence.
    pub fn arg(&self, value: &Number) -> Arg {
        static YES: Phrase = Phrase::new("yes", "có");
        static NO: Phrase = Phrase::new("no", "không");
        match self {
            Form::Number => Arg::Number(value.clone()),
            Form::Percent => Arg::Percent(value.clone()),
            Form::YesNo => (if value.is_zero() { &NO } else { &YES }).into(),
        }
    }

    /// A value that must not print like another that it differs from, such as a target missed by a hair.
    pub fn arg_apart(&self, value: &Number, from: &Number) -> Arg {
        if value == from || !self.is_numeric() {
            return self.arg(value);
        }
        Arg::Apart { value: value.clone(), from: from.clone(), percent: *self == Form::Percent }
    }

    /// True when values print as digits that may be shortened.
    pub fn is_numeric(&self) -> bool {
        matches!(self, Form::Number | Form::Percent)
    }
}
