//! Numbers as tables write them, by the convention that the regulation declares and never by guess.

use super::Numbers;
use crate::diagnostic::FigureCode;
use crate::document::number_fault;
use crate::number::{Convention, Number, NumberFault};
use crate::words::Arg;

/// The number of a cell, a percentage as its ratio; none, with a fault, when it is written in another way.
pub(crate) fn read(
    text: &str,
    percent: bool,
    (numbers, declared): (Numbers, Option<Convention>),
    report: &mut impl FnMut(FigureCode, &[Arg]),
) -> Option<Number> {
    let trimmed = text.trim();
    let bare = trimmed.strip_suffix('%').map(str::trim_end);
    let convention = declared.unwrap_or(Convention::English);
    let is_number = Number::parse(trimmed).is_ok() || Number::parse_written(trimmed, convention).is_ok();
    if bare.is_none() && percent && is_number {
        report(FigureCode::PercentSignMissing, &[Arg::from(text)]);
        return None;
    }
    if bare.is_some() && !percent {
        report(FigureCode::PercentUnexpected, &[Arg::from(text)]);
        return None;
    }
    let digits = bare.unwrap_or(trimmed);
    let parsed = match as_written(digits, numbers, declared) {
        Some(parsed) => parsed,
        None => {
            report(FigureCode::ConventionUndeclared, &[Arg::from(text)]);
            return None;
        }
    };
    match parsed {
        Ok(number) if percent => number.over(&Number::from(100u32)).ok(),
        Ok(number) => Some(number),
        Err(fault) => {
            report_fault(fault, text, numbers, declared, report);
            None
        }
    }
}

/// The number that digits stand for; none when they can be read in two ways and the regulation does not say which.
fn as_written(
    digits: &str,
    numbers: Numbers,
    declared: Option<Convention>,
) -> Option<Result<Number, NumberFault>> {
    let only_digits = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let has_digits = digits.bytes().any(|byte| byte.is_ascii_digit());
    match (numbers, declared) {
        (Numbers::Plain, _) => Some(Number::parse(digits)),
        (Numbers::AsDeclared, Some(convention)) => Some(Number::parse_written(digits, convention)),
        (Numbers::AsDeclared, None) if only_digits => Some(Number::parse(digits)),
        (Numbers::AsDeclared, None) if has_digits => None,
        (Numbers::AsDeclared, None) => Some(Err(NumberFault::NotANumber)),
    }
}

fn report_fault(
    fault: NumberFault,
    text: &str,
    numbers: Numbers,
    declared: Option<Convention>,
    report: &mut impl FnMut(FigureCode, &[Arg]),
) {
    match fault {
        NumberFault::OtherConvention if numbers == Numbers::AsDeclared => {
            let example: &str = match declared {
                Some(Convention::English) => "1,086.5",
                _ => "1.086,5",
            };
            report(FigureCode::OtherConvention, &[Arg::from(text), Arg::from(example)]);
        }
        NumberFault::NotANumber | NumberFault::Empty | NumberFault::OtherConvention => {
            report(FigureCode::TextForNumber, &[Arg::from(text)]);
        }
        other => report(FigureCode::BadFigure, &[Arg::from(text), number_fault(other).into()]),
    }
}
