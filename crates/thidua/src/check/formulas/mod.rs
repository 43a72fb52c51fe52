//! Formulas with their names resolved and their units of measure agreed.

mod functions;
mod groups;
mod made;
mod means;
mod rounded;
mod spread;
mod years;

use alloc::boxed::Box;

pub(super) use made::is_of_unit;
pub(super) use means::takes_weights;
pub(super) use rounded::refuse_too_fine;

use super::formula_kinds;
use super::names::Names;
use crate::diagnostic::{FoldCode, FormulaCode};
use crate::document::Faults;
use crate::formula::{Operator, Term, TermKind, Unit};
use crate::number::Number;
use crate::regulation::{Expression, Measured};
use crate::text::Span;
use crate::words::Arg;

/// An expression with its unit; a bare number has none of its own and takes its neighbour's.
struct Typed {
    expression: Expression,
    unit: Option<Unit>,
}

/// The expression of a formula, with its unit where it has one.
pub(super) fn read(
    term: &Term,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<(Expression, Option<Unit>)> {
    let typed = resolve(term, names, faults)?;
    formula_kinds::of(term, names, faults)?;
    Some((typed.expression, typed.unit))
}

/// In a formula for a percentage the figures are ratios already, so a factor of 100 is a slip.
pub(super) fn refuse_times_hundred(term: &Term, faults: &mut Faults) {
    let scales = matches!(&term.kind, TermKind::Binary { operator: Operator::Times | Operator::Over, .. });
    let hundred = Number::from(100u32);
    for part in term.parts() {
        if scales && matches!(&part.kind, TermKind::Number(number) if *number == hundred) {
            faults.report(FormulaCode::TimesHundred, part.span, []);
        }
        refuse_times_hundred(part, faults);
    }
}

fn resolve(term: &Term, names: &Names<'_>, faults: &mut Faults) -> Option<Typed> {
    match &term.kind {
        TermKind::Number(number) => {
            Some(Typed { expression: Expression::Number(number.clone()), unit: None })
        }
        TermKind::Date(days) => {
            Some(Typed { expression: Expression::Number(days.clone()), unit: Some(Unit::day()) })
        }
        TermKind::Name(name) if name.starts_with("row.") => {
            let (number, unit) = names.cell(name, term.span, faults)?;
            Some(Typed { expression: Expression::Number(number), unit: Some(unit) })
        }
        TermKind::Name(name) => measured(names.plain(name, term.span, faults)?, names),
        TermKind::Binary { operator, left, right } => {
            let left = resolve(left, names, faults);
            let right = resolve(right, names, faults);
            binary(*operator, left?, right?, term.span, names, faults)
        }
        TermKind::Call { name, arguments } => functions::call(name, arguments, term.span, names, faults),
        TermKind::Rounded { name, of, step, mode } => {
            rounded::call((name, of), (step, mode), term.span, names, faults)
        }
        TermKind::Weighed { .. } => {
            let found = Arg::from(faults.source().slice(term.span));
            faults.report(FormulaCode::FormulaSyntax, term.span, [found]);
            None
        }
        TermKind::Aggregate(aggregate) if aggregate.name == "geometric-mean" => {
            rounded::report_needs(&aggregate.name, term.span, faults);
            None
        }
        TermKind::Aggregate(aggregate) => groups::aggregate(aggregate, term.span, names, faults),
    }
}

fn measured(measure: Measured, names: &Names<'_>) -> Option<Typed> {
    Some(Typed { expression: Expression::Measured(measure), unit: names.unit(measure) })
}

fn binary(
    operator: Operator,
    left: Typed,
    right: Typed,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    let unit = match operator {
        Operator::Plus | Operator::Minus => agreed([left.unit, right.unit], span, names, faults)?,
        Operator::Times => match (left.unit, right.unit) {
            (Some(left), Some(right)) => Some(left.times(&right)),
            (left, right) => left.or(right),
        },
        Operator::Over => match (left.unit, right.unit) {
            (Some(left), Some(right)) => Some(left.over(&right)),
            (None, Some(right)) => Some(Unit::none().over(&right)),
            (left, None) => left,
        },
    };
    if operator == Operator::Over && right.expression.constant().is_some_and(|below| below.is_zero()) {
        faults.report(FoldCode::DividesByZero, span, []);
        return None;
    }
    let (left, right) = (Box::new(left.expression), Box::new(right.expression));
    Some(Typed { expression: Expression::Binary { operator, left, right }, unit })
}

/// The unit that all sides have, bare numbers aside.
fn agreed(
    units: impl IntoIterator<Item = Option<Unit>>,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Option<Unit>> {
    let mut agreed: Option<Unit> = None;
    for unit in units.into_iter().flatten() {
        match &agreed {
            Some(other) if *other != unit => {
                names.report_mismatch(other, &unit, span, faults);
                return None;
            }
            _ => agreed = Some(unit),
        }
    }
    Some(agreed)
}
