//! What kind of value a formula gives: numbers compute freely, dates in few ways, levels not at all.

use super::names::Names;
use crate::diagnostic::KindCode;
use crate::document::Faults;
use crate::form::Form;
use crate::formula::{Aggregated, Operator, Term, TermKind};
use crate::text::Span;
use crate::words::Arg;

/// What a formula or a part of it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FormulaKind {
    Number,
    Date,
}

/// The kind of a formula whose names are known; none when it has none that makes sense.
pub(super) fn of(term: &Term, names: &Names<'_>, faults: &mut Faults) -> Option<FormulaKind> {
    match &term.kind {
        TermKind::Number(_) => Some(FormulaKind::Number),
        TermKind::Date(_) => Some(FormulaKind::Date),
        TermKind::Name(name) => match names.indicator(name).map(|(_, named)| named.form.as_ref()) {
            Some(Some(Form::Level(_))) => {
                faults.report(KindCode::LevelInFormula, term.span, [Arg::from(name.as_str())]);
                None
            }
            Some(Some(Form::Date)) => Some(FormulaKind::Date),
            Some(None) => None,
            _ => Some(FormulaKind::Number),
        },
        TermKind::Binary { operator, left, right } => {
            let (left, right) = (of(left, names, faults), of(right, names, faults));
            binary(*operator, left?, right?, term.span, faults)
        }
        TermKind::Call { name, .. } if matches!(name.as_str(), "points" | "met" | "exceeded") => {
            Some(FormulaKind::Number)
        }
        TermKind::Call { name, arguments } => call(name, arguments, term.span, names, faults),
        TermKind::Rounded { of: values, .. } => call("round", values, term.span, names, faults),
        TermKind::Weighed { of: value, by } => match of(by, names, faults)? {
            FormulaKind::Number => of(value, names, faults),
            FormulaKind::Date => meaningless(by.span, faults),
        },
        TermKind::Aggregate(aggregate) => of_many(aggregate, term.span, names, faults),
    }
}

/// What is made from the values of many gives; where a value stands among them is a number.
fn of_many(
    aggregate: &Aggregated,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<FormulaKind> {
    if let Some(by) = &aggregate.by
        && of(by, names, faults)? != FormulaKind::Number
    {
        return meaningless(by.span, faults);
    }
    let kind = of(&aggregate.of, names, faults)?;
    match aggregate.name.as_str() {
        "count" | "rank" | "percentile-rank" | "borda" => Some(FormulaKind::Number),
        name => through(name, &["min", "max", "highest", "lowest"], kind, span, faults),
    }
}

fn call(
    name: &str,
    arguments: &[Term],
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<FormulaKind> {
    let mut kind: Option<FormulaKind> = None;
    for argument in arguments {
        let one = of(argument, names, faults)?;
        if *kind.get_or_insert(one) != one {
            return meaningless(span, faults);
        }
    }
    through(name, &["min", "max", "clamp", "baseline"], kind?, span, faults)
}

fn binary(
    operator: Operator,
    left: FormulaKind,
    right: FormulaKind,
    span: Span,
    faults: &mut Faults,
) -> Option<FormulaKind> {
    use FormulaKind::{Date, Number};
    match (operator, left, right) {
        (_, Number, Number) | (Operator::Minus, Date, Date) => Some(Number),
        (Operator::Plus | Operator::Minus, Date, Number) | (Operator::Plus, Number, Date) => Some(Date),
        _ => meaningless(span, faults),
    }
}

/// Some functions give the kind that they take; the others take numbers.
fn through(
    name: &str,
    same: &[&str],
    kind: FormulaKind,
    span: Span,
    faults: &mut Faults,
) -> Option<FormulaKind> {
    match kind {
        FormulaKind::Date if !same.contains(&name) => meaningless(span, faults),
        kind => Some(kind),
    }
}

fn meaningless(span: Span, faults: &mut Faults) -> Option<FormulaKind> {
    faults.report(KindCode::DateArithmetic, span, []);
    None
}
