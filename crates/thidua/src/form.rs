//! How values of a measure are written: a number, a percentage, yes or no, a date, a named level.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use crate::number::Number;
use crate::text::fold;
use crate::words::{Arg, Language, Phrase, Sentence, Text};

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
    /// The days before it, from 0001-01-01 on.
    Date,
    /// The number of levels that are worse.
    Level(Levels),
    /// A distance between percentages: a hundredth for each percentage point.
    PercentagePoints,
    /// A distance as a share of the target.
    OfTarget,
}

impl Form {
    /// A value of this form.
    pub fn value(&self, number: &Number) -> Value {
        Value { number: number.clone(), form: self.clone() }
    }

    /// A value in words or digits.
    pub fn text(&self, value: &Number, language: Language) -> String {
        self.arg(value).text(language)
    }

    /// A value as it fills a gap of a sentence.
    pub fn arg(&self, value: &Number) -> Arg {
        static YES: Phrase = Phrase::new("yes", "có");
        static NO: Phrase = Phrase::new("no", "không");
        static OF_TARGET: Phrase = Phrase::new("{0} of the target", "{0} chỉ tiêu");
        match self {
            Form::Number => Arg::Number(value.clone()),
            Form::Percent => Arg::Percent(value.clone()),
            Form::YesNo => (if value.is_zero() { &NO } else { &YES }).into(),
            Form::Date => Arg::Date(value.clone()),
            Form::Level(levels) => levels.get(value).map_or_else(|| Arg::Number(value.clone()), Level::arg),
            Form::PercentagePoints => percentage_points(value),
            Form::OfTarget => Sentence::new(&OF_TARGET, [Arg::Percent(value.clone())]).into(),
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

    /// The form in words, as messages name it.
    pub(crate) fn phrase(&self) -> &'static Phrase {
        static NUMBER: Phrase = Phrase::new("a plain number", "số thường");
        static PERCENT: Phrase = Phrase::new("a percentage", "tỷ lệ phần trăm");
        static YES_NO: Phrase = Phrase::new("a yes or no", "câu trả lời có hoặc không");
        static DATE: Phrase = Phrase::new("a date", "ngày tháng");
        static LEVEL: Phrase = Phrase::new("a level", "mức đánh giá");
        static POINTS: Phrase = Phrase::new("percentage points", "điểm phần trăm");
        static OF_TARGET: Phrase = Phrase::new("a share of the target", "tỷ lệ so với chỉ tiêu");
        match self {
            Form::Number => &NUMBER,
            Form::Percent => &PERCENT,
            Form::YesNo => &YES_NO,
            Form::Date => &DATE,
            Form::Level(_) => &LEVEL,
            Form::PercentagePoints => &POINTS,
            Form::OfTarget => &OF_TARGET,
        }
    }
}

/// The levels of an indicator, such as good, fair and weak; the best comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels(Arc<[Level]>);

/// One level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Level {
    /// Its id.
    pub id: String,
    /// Its title; empty when the rule file gives none.
    pub title: Text,
}

impl Level {
    /// Its id for machines, its title for people.
    pub fn arg(&self) -> Arg {
        static TITLE: Phrase = Phrase::new("{0}", "{0}");
        if self.title.is_empty() {
            return Arg::from(self.id.as_str());
        }
        Arg::Named { id: self.id.clone(), title: Sentence::new(&TITLE, [Arg::from(&self.title)]) }
    }

    /// True when a text is its id or one of its titles, after the folding of names.
    pub(crate) fn is_called(&self, text: &str) -> bool {
        let wanted = fold(text);
        let titles = [&self.title.vi, &self.title.en].into_iter().flatten().map(String::as_str);
        titles.chain([self.id.as_str()]).any(|name| fold(name) == wanted)
    }
}

impl Levels {
    pub(crate) fn new(best_first: Vec<Level>) -> Levels {
        Levels(best_first.into())
    }

    /// The levels, the best first.
    pub fn best_first(&self) -> &[Level] {
        &self.0
    }

    /// The level that a value stands for.
    pub fn get(&self, value: &Number) -> Option<&Level> {
        self.best_first()
            .iter()
            .enumerate()
            .find(|(at, _)| self.value_at(*at) == *value)
            .map(|(_, level)| level)
    }

    /// The value of the first level that fits: how many levels are worse.
    pub(crate) fn value_of(&self, fits: impl Fn(&Level) -> bool) -> Option<Number> {
        self.best_first().iter().position(fits).map(|at| self.value_at(at))
    }

    /// The value of the best level.
    pub(crate) fn greatest(&self) -> Number {
        self.value_at(0)
    }

    pub(crate) fn value_at(&self, at: usize) -> Number {
        let worse = self.0.len().saturating_sub(at).saturating_sub(1);
        Number::from(i64::try_from(worse).unwrap_or(i64::MAX))
    }

    /// The levels in words.
    pub(crate) fn list(&self) -> Arg {
        Arg::List(self.best_first().iter().map(Level::arg).collect())
    }

    /// Everything that a level may be called.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.best_first().iter().flat_map(|level| {
            let titles = [&level.title.vi, &level.title.en].into_iter().flatten();
            titles.map(String::as_str).chain([level.id.as_str()])
        })
    }
}

impl Serialize for Levels {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_ref().serialize(serializer)
    }
}

/// A value of a measure as a report holds it; machines read an exact number, a date or the id of a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The exact number inside the engine.
    pub number: Number,
    /// How it is written.
    pub form: Form,
}

impl Value {
    /// The value as machines read it. Yes and no are 1 and 0.
    pub fn machine_text(&self) -> String {
        match self.form {
            Form::YesNo | Form::PercentagePoints | Form::OfTarget => {
                Arg::Number(self.number.clone()).machine_text()
            }
            _ => self.form.arg(&self.number).machine_text(),
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.machine_text())
    }
}

fn percentage_points(value: &Number) -> Arg {
    static ONE: Phrase = Phrase::new("{0} percentage point", "{0} điểm phần trăm");
    static SEVERAL: Phrase = Phrase::new("{0} percentage points", "{0} điểm phần trăm");
    let points = value.times(&Number::from(100u32)).unwrap_or_else(|_| value.clone());
    let phrase = if points == Number::ONE { &ONE } else { &SEVERAL };
    Sentence::new(phrase, [Arg::Number(points)]).into()
}
