//! One cell: text to an outcome, or a fault with its place. A faulty cell is refused, never read as 0 or as missing.

use alloc::string::String;

use super::{CellPlace, kinds};
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode, PeopleCode};
use crate::document::Word;
use crate::figures::{CellValue, FigureCell, FigureTable, Numbers, numbers};
use crate::form::Form;
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::regulation::{Indicator, Measured, Model};
use crate::rules::Regulation;
use crate::step::{InputId, Range};
use crate::ways::Scale;
use crate::words::Arg;

/// What a cell may hold.
pub(super) struct Wanted<'a> {
    pub(super) form: Form,
    pub(super) whole: bool,
    pub(super) range: Range,
    plausible: Option<&'a Range>,
    /// Points given by people have faults of their own.
    pub(super) maximum: Option<Number>,
}

pub(super) fn read(
    cell: &FigureCell,
    input: InputId,
    table: &FigureTable,
    regulation: &Regulation,
    faults: &mut Diagnostics,
) -> Outcome {
    let Some(wanted) = regulation.plan.input(input).and_then(|input| wanted(input, &regulation.model)) else {
        return Outcome::Refused;
    };
    let text = match &cell.value {
        CellValue::Blank => return Outcome::Missing,
        CellValue::NotApplicable if matches!(regulation.plan.input(input), Some(Input::Pledge { .. })) => {
            faults.push(Diagnostic::new(PeopleCode::PledgeNotApplicable, []).at(&table.source, cell.span));
            return Outcome::Refused;
        }
        CellValue::NotApplicable => return Outcome::NotApplicable,
        CellValue::Refused => return Outcome::Refused,
        CellValue::YesNo(true) => "yes",
        CellValue::YesNo(false) => "no",
        CellValue::Text(text) | CellValue::Number(text) => text.as_str(),
    };
    let written = if matches!(cell.value, CellValue::Number(_)) { Numbers::Plain } else { table.numbers };
    let mut push = |fault: Diagnostic| faults.push(fault.at(&table.source, cell.span));
    let number = match &wanted.form {
        Form::Number | Form::Percent if !matches!(cell.value, CellValue::YesNo(_)) => {
            let spelling = (written, regulation.model.numbers);
            let mut report = |code, args: &[Arg]| push(Diagnostic::new(code, args.iter().cloned()));
            numbers::read(text, wanted.form == Form::Percent, spelling, &mut report)
        }
        form => kinds::read(text, form, written, regulation.model.day_month_year).map_err(&mut push).ok(),
    };
    let mut report = |code, args: &[Arg]| push(Diagnostic::new(code, args.iter().cloned()));
    let number = number.filter(|number| within(number, text, &wanted, &mut report));
    number.map_or(Outcome::Refused, Outcome::Known)
}

pub(super) fn wanted(input: Input, model: &Model) -> Option<Wanted<'_>> {
    match input {
        Input::Figure { indicator, .. } => model.indicators.get(indicator).map(figure),
        Input::Given { criterion, .. } => Some(Wanted {
            form: Form::Number,
            whole: false,
            range: Range { bounds: [(Word::AtLeast, Number::ZERO)].into() },
            plausible: None,
            maximum: model.criteria.get(criterion)?.way.maximum(),
        }),
        Input::Accepted { .. } => None,
        Input::Pledge { criterion } => match model.criteria.get(criterion)?.measure? {
            Measured::Figure { indicator, .. } => model
                .indicators
                .get(indicator)
                .map(|indicator| Wanted { plausible: None, ..figure(indicator) }),
            measure => Some(Wanted {
                form: model.form_of(measure),
                whole: false,
                range: Range::default(),
                plausible: None,
                maximum: None,
            }),
        },
    }
}

fn figure(indicator: &Indicator) -> Wanted<'_> {
    Wanted {
        form: indicator.form.clone(),
        whole: indicator.whole,
        range: indicator.range.clone(),
        plausible: Some(&indicator.plausible),
        maximum: None,
    }
}

/// Whether a number may be the value of an indicator; a fault at its place when it may not.
pub(super) fn fits(
    number: &Number,
    indicator: &Indicator,
    place: &CellPlace,
    faults: &mut Diagnostics,
) -> bool {
    let mut report = |code, args: &[Arg]| {
        faults.push(Diagnostic::new(code, args.iter().cloned()).at(&place.source, place.span));
    };
    within(number, &alloc::format!("{number}"), &figure(indicator), &mut report)
}

fn within(
    number: &Number,
    text: &str,
    wanted: &Wanted<'_>,
    report: &mut impl FnMut(FigureCode, &[Arg]),
) -> bool {
    let text = Arg::from(String::from(text));
    if let Some(maximum) = &wanted.maximum
        && (number.is_negative() || number > maximum)
    {
        report(FigureCode::PointsOutOfRange, &[text, maximum.into()]);
        return false;
    }
    if wanted.whole && !number.is_integer() {
        report(FigureCode::FractionOfCount, &[text]);
        return false;
    }
    let scale = Scale::of(wanted.form.clone());
    if !wanted.range.holds(number) {
        let negative_count = number.is_negative() && wanted.whole;
        let code = if negative_count { FigureCode::NegativeCount } else { FigureCode::OutOfRange };
        report(code, &[text, scale.range_arg(&wanted.range)]);
        return false;
    }
    if let Some(plausible) = wanted.plausible.filter(|plausible| !plausible.holds(number)) {
        report(FigureCode::Implausible, &[text, scale.range_arg(plausible)]);
    }
    true
}
