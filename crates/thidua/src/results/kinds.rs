//! Cells that hold no number: yes or no, a date, a level. A fault has no place yet.

use crate::calendar;
use crate::diagnostic::{Diagnostic, FigureCode, KindCode};
use crate::figures::Numbers;
use crate::form::{Form, Levels};
use crate::number::Number;
use crate::text::{fold, nearest};
use crate::words::Arg;

/// A cell of a form that is no number.
pub(super) fn read(
    text: &str,
    form: &Form,
    numbers: Numbers,
    day_month_year: bool,
) -> Result<Number, Diagnostic> {
    match form {
        Form::YesNo => yes_no(text),
        Form::Level(levels) => level(text, levels),
        Form::Date => date(text, numbers, day_month_year),
        Form::Number | Form::Percent | Form::PercentagePoints | Form::OfTarget => {
            Err(Diagnostic::new(FigureCode::TextForNumber, [Arg::from(text)]))
        }
    }
}

/// A yes or no, in either language.
fn yes_no(text: &str) -> Result<Number, Diagnostic> {
    match fold(text).as_str() {
        "yes" | "true" | "có" | "1" => Ok(Number::ONE),
        "no" | "false" | "không" | "0" => Ok(Number::ZERO),
        _ => Err(Diagnostic::new(FigureCode::NotYesNoCell, [Arg::from(text)])),
    }
}

/// A level by its id or one of its titles; the nearest is named and never taken.
fn level(text: &str, levels: &Levels) -> Result<Number, Diagnostic> {
    levels.value_of(|level| level.is_called(text)).ok_or_else(|| {
        let fault = Diagnostic::new(KindCode::UnknownLevelCell, [Arg::from(text), levels.list()]);
        fault.nearest(nearest(text, levels.names()))
    })
}

/// A day: as 2021-11-30 everywhere, as 30/11/2021 in tables where the regulation declares it.
fn date(text: &str, numbers: Numbers, day_month_year: bool) -> Result<Number, Diagnostic> {
    let (trimmed, as_declared) = (text.trim(), numbers == Numbers::AsDeclared);
    if let Some(days) = calendar::parse(trimmed) {
        return Ok(days);
    }
    let declared = as_declared && day_month_year;
    match calendar::parse_day_month_year(trimmed) {
        Some(days) if declared => Ok(days),
        Some(_) if as_declared => Err(Diagnostic::new(KindCode::DatesUndeclared, [Arg::from(text)])),
        _ => {
            let example = if declared { "30/11/2021" } else { "2021-11-30" };
            Err(Diagnostic::new(KindCode::BadDateCell, [Arg::from(text), Arg::from(example)]))
        }
    }
}
