//! What kind of values a measure has, and how they are compared and printed.

use alloc::string::ToString;

use crate::diagnostic::{KindCode, ValueCode};
use crate::document::{Faults, Word, Written};
use crate::form::{Form, Levels};
use crate::number::Number;
use crate::step::Range;
use crate::text::Located;
use crate::words::{Arg, Phrase, Sentence};

/// What kind of values a measure has.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scale {
    /// How they are written.
    pub(crate) form: Form,
    pub(crate) whole: bool,
    pub(crate) least: Option<Number>,
    pub(crate) greatest: Option<Number>,
}

impl Scale {
    /// Plain numbers without known ends.
    pub(crate) fn plain() -> Scale {
        Scale::of(Form::Number)
    }

    /// Values of a form; of yes and no, and of levels, the ends are known.
    pub(crate) fn of(form: Form) -> Scale {
        let greatest = match &form {
            Form::YesNo => Some(Number::ONE),
            Form::Level(levels) => Some(levels.greatest()),
            Form::Number | Form::Percent | Form::PercentagePoints | Form::OfTarget | Form::Date => None,
        };
        let whole = greatest.is_some() || form == Form::Date;
        Scale { form, whole, least: greatest.as_ref().map(|_| Number::ZERO), greatest }
    }

    /// A value of the rule file as a number on this scale; a value of another kind is reported.
    pub(crate) fn number(&self, written: &Located<Written>, faults: &mut Faults) -> Option<Number> {
        match (&written.value, &self.form) {
            (Written::Percent(ratio), Form::Percent) => return Some(ratio.clone()),
            (Written::Number(number), Form::Number) => return Some(number.clone()),
            (Written::Date(days), Form::Date) => return Some(days.clone()),
            (Written::YesNo(truth), Form::YesNo) => {
                return Some(if *truth { Number::ONE } else { Number::ZERO });
            }
            (Written::Reference(reference), Form::Level(levels)) if reference.function.is_none() => {
                return self.level(&reference.name, levels, written, faults);
            }
            _ => self.report_other_kind(written, faults),
        }
        None
    }

    /// The value of a level by its id.
    fn level(
        &self,
        id: &str,
        levels: &Levels,
        written: &Located<Written>,
        faults: &mut Faults,
    ) -> Option<Number> {
        let value = levels.value_of(|level| level.id == id);
        if value.is_none() {
            let known = levels.best_first().iter().map(|level| level.id.as_str());
            let near = faults.nearest(id, known);
            faults.report_near(KindCode::UnknownLevel, written.span, [Arg::from(id), levels.list()], near);
        }
        value
    }

    fn report_other_kind(&self, written: &Located<Written>, faults: &mut Faults) {
        let text = || Arg::from(faults.source().slice(written.span).trim_matches('"'));
        let (code, args): (ValueCode, Option<Arg>) = match (&written.value, &self.form) {
            (Written::Date(_), form) => {
                let args = [text(), form.phrase().into()];
                return faults.report(KindCode::DateUnexpected, written.span, args);
            }
            (_, Form::Date) => {
                let args = [text()];
                return faults.report(KindCode::DateExpected, written.span, args);
            }
            (_, Form::Level(levels)) => {
                let args = [text(), levels.list()];
                return faults.report(KindCode::UnknownLevel, written.span, args);
            }
            (Written::YesNo(_), _) | (_, Form::YesNo) => (ValueCode::YesNoComparison, None),
            (Written::Number(number), Form::Percent) => {
                (ValueCode::BareNumberForPercent, Some(Arg::from(number.to_string())))
            }
            (Written::Percent(_), Form::Number) => {
                let text = faults.source().slice(written.span).to_string();
                (ValueCode::PercentForNumber, Some(Arg::from(text)))
            }
            _ => (ValueCode::NotAValue, None),
        };
        faults.report(code, written.span, args);
    }

    /// A range in words, such as "at least 60 % and below 80 %".
    pub(crate) fn range_arg(&self, range: &Range) -> Arg {
        static ONE: Phrase = Phrase::new("{0} {1}", "{0} {1}");
        static TWO: Phrase = Phrase::new("{0} and {1}", "{0} và {1}");
        static ALL: Phrase = Phrase::new("any value", "mọi giá trị");
        let mut ends = range.bounds.iter().map(|(word, value)| match self.form {
            Form::Date | Form::Level(_) => Arg::from(compared(&self.form, *word, self.arg(value))),
            _ => Sentence::new(&ONE, [word.phrase().into(), self.arg(value)]).into(),
        });
        match (ends.next(), ends.next()) {
            (Some(one), Some(other)) => Sentence::new(&TWO, [one, other]).into(),
            (Some(one), None) => one,
            _ => (&ALL).into(),
        }
    }

    /// A value of this scale as it is printed.
    pub(crate) fn arg(&self, value: &Number) -> Arg {
        self.form.arg(value)
    }
}

/// A comparison as a regulation words it: *từ ... trở lên* includes the boundary, *trên* excludes it.
pub(crate) fn compared(form: &Form, word: Word, value: Arg) -> Sentence {
    macro_rules! phrase {
        ($en:literal, $vi:literal) => {{
            static PHRASE: Phrase = Phrase::new($en, $vi);
            &PHRASE
        }};
    }
    let phrase = match (form, word) {
        (Form::Date, Word::AtLeast) => phrase!("on or after {0}", "từ {0} trở đi"),
        (Form::Date, Word::Above) => phrase!("after {0}", "sau {0}"),
        (Form::Date, Word::AtMost) => phrase!("on or before {0}", "không muộn hơn {0}"),
        (Form::Date, Word::Below) => phrase!("before {0}", "trước {0}"),
        (Form::Date, Word::Exactly) => phrase!("on {0}", "đúng {0}"),
        (Form::Level(_), Word::AtMost) => phrase!("at most {0}", "từ {0} trở xuống"),
        (_, Word::AtLeast) => phrase!("at least {0}", "từ {0} trở lên"),
        (_, Word::Above) => phrase!("above {0}", "trên {0}"),
        (_, Word::AtMost) => phrase!("at most {0}", "không quá {0}"),
        (_, Word::Below) => phrase!("below {0}", "dưới {0}"),
        (_, Word::Exactly) => phrase!("exactly {0}", "đúng {0}"),
    };
    Sentence::new(phrase, [value])
}
