//! One value of those of a group: `mean(x over cluster by w)`.

use alloc::boxed::Box;

use super::super::names::Names;
use super::made::{self, Made};
use super::{Typed, resolve};
use crate::diagnostic::{FoldCode, FormulaCode, GroupCode, MeanCode, PartCode};
use crate::document::Faults;
use crate::formula::{Aggregated, Operator, Term, Unit};
use crate::regulation::{Expression, Measured, Over, PartId};
use crate::step::Aggregate;
use crate::text::{Span, nearest};
use crate::words::Arg;

pub(super) fn aggregate(
    term: &Aggregated,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    let group = group(term, names, faults);
    let made = made_by(term, span, faults);
    let level = match group {
        Some(Whose::Rows(part)) => Some(part),
        _ => None,
    };
    if group.is_none() && term.each {
        return None;
    }
    let (inner, by) = names.parts.within(level, || {
        let inner = resolve(&term.of, names, faults);
        (inner, term.by.as_deref().map(|weight| self::weight(weight, names, faults)))
    });
    let (group, made, inner) = (group?, made?, inner?);
    let by = match by {
        Some(weight) => Some(weight?),
        None => None,
    };
    if by.is_some() && !matches!(made, Made::One(Aggregate::Mean | Aggregate::HarmonicMean)) {
        faults.report(FormulaCode::WeightWithoutMean, span, [Arg::from(term.name.as_str())]);
        return None;
    }
    if let Some(unit) = &inner.unit
        && made == Made::One(Aggregate::Product)
        && *unit != Unit::none()
    {
        faults.report(MeanCode::ProductOfUnit, span, [unit.arg()]);
        return None;
    }
    check_weighted(&inner.expression, made, by.is_some(), span, names, faults);
    Some(typed(made, group, inner, by.map(|weight| weight.expression)))
}

fn typed(made: Made, group: Whose, inner: Typed, by: Option<Expression>) -> Typed {
    let unit = match made {
        Made::One(Aggregate::Count) | Made::Place(_) | Made::MinMax => Some(Unit::none()),
        Made::One(Aggregate::Variance(_)) => inner.unit.map(|unit| unit.times(&unit)),
        Made::One(_) => inner.unit,
    };
    let (of, by) = (inner.expression, by.map(Box::new));
    let expression = match (group, made) {
        (Whose::Members(over), Made::One(aggregate)) => {
            Expression::Aggregate { aggregate, of: Box::new(of), by, over }
        }
        (Whose::Members(over), Made::Place(place)) => Expression::Place { place, of: Box::new(of), over },
        (Whose::Members(over), Made::MinMax) => min_max(of, over),
        (Whose::Rows(part), Made::One(aggregate)) => {
            Expression::Rows { aggregate, of: Box::new(of), by, part }
        }
        // What is the unit's own has no rows, which was reported.
        (Whose::Rows(_), _) => of,
    };
    Typed { expression, unit }
}

/// (x - lowest) / (highest - lowest).
fn min_max(of: Expression, over: Over) -> Expression {
    let end = |aggregate| Expression::Aggregate { aggregate, of: Box::new(of.clone()), by: None, over };
    let (lowest, highest) = (end(Aggregate::Least), end(Aggregate::Greatest));
    let binary =
        |operator, left, right| Expression::Binary { operator, left: Box::new(left), right: Box::new(right) };
    let range = binary(Operator::Minus, highest, lowest.clone());
    binary(Operator::Over, binary(Operator::Minus, of, lowest), range)
}

/// Whose values an aggregate is made from.
#[derive(Clone, Copy)]
enum Whose {
    Members(Over),
    Rows(PartId),
}

fn group(term: &Aggregated, names: &Names<'_>, faults: &mut Faults) -> Option<Whose> {
    let (written, span) = (term.group.value.as_str(), term.group.span);
    if !term.each {
        return names.members_or_report(written, span, faults).map(Whose::Members);
    }
    let found = names.parts.find(written).map(Whose::Rows);
    if found.is_none() {
        let near = nearest(written, names.parts.ids());
        faults.report_near(PartCode::UnknownPart, span, [Arg::from(written)], near);
    }
    found
}

fn made_by(term: &Aggregated, span: Span, faults: &mut Faults) -> Option<Made> {
    let name = term.name.as_str();
    let found = made::made(term);
    if let (None, Some(needs)) = (found, made::needs(name)) {
        faults.report(FormulaCode::WrongArguments, span, [Arg::from(name), needs.into()]);
    } else if found.is_none() {
        let near = nearest(name, made::names());
        faults.report_near(FormulaCode::UnknownFunction, span, [Arg::from(name)], near);
    }
    found.filter(|_| stands_among_units(term, span, faults))
}

/// False, with a fault, where something says where a unit stands and is asked of the rows below it.
pub(super) fn stands_among_units(term: &Aggregated, span: Span, faults: &mut Faults) -> bool {
    let wrong = term.each && made::is_of_unit(&term.name);
    if wrong {
        faults.report(GroupCode::PlaceAmongRows, span, [Arg::from(term.name.as_str())]);
    }
    !wrong
}

pub(super) fn weight(term: &Term, names: &Names<'_>, faults: &mut Faults) -> Option<Typed> {
    let weight = resolve(term, names, faults)?;
    if let Some(number) = weight.expression.constant().filter(|number| !number.is_positive()) {
        faults.report(FoldCode::WeightNotPositive, term.span, [Arg::from(&number)]);
        return None;
    }
    Some(weight)
}

/// A figure that is a mean must not be added up, nor averaged without its weights.
fn check_weighted(
    of: &Expression,
    made: Made,
    weighted: bool,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) {
    let Expression::Measured(Measured::Figure { indicator, .. }) = of else { return };
    let Some(named) = names.by_id(*indicator) else { return };
    let adds = matches!(
        made,
        Made::One(Aggregate::Sum | Aggregate::Mean | Aggregate::HarmonicMean | Aggregate::Best(_))
    );
    if named.reader.has("weighted-by") && adds && !weighted {
        faults.report(FormulaCode::MeanWithoutWeights, span, [Arg::from(named.id.value.as_str())]);
    }
}
