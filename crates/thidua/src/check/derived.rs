//! Figures that a formula derives: the formula, and what it passes over.

use super::conditions;
use super::formula_kinds::{self, FormulaKind};
use super::formulas;
use super::names::{NamedIndicator, Names};
use super::sections::read_skips;
use crate::diagnostic::{FoldCode, FormulaCode, KindCode};
use crate::document::{BECOMES, Faults, Reader, Value};
use crate::form::Form;
use crate::formula::{self, Term};
use crate::number::Number;
use crate::regulation::{Expression, Formula, IndicatorId, Kind, Measured, Model, OutOf, Over, Passes, Test};
use crate::text::Span;
use crate::words::Arg;

/// `over eligible` needs somebody who may not be.
pub(super) fn check_eligible(model: &Model, names: &Names<'_>, faults: &mut Faults) {
    if model.gates.values().any(|gate| gate.out_of == OutOf::Ranking) {
        return;
    }
    for (figure, named) in model.indicators.values().zip(&names.indicators) {
        let keys = [("formula", &figure.formula), ("missing", &figure.becomes)];
        let asks = |formula: &Formula| {
            formula.expression.over().into_iter().any(|over| model.asks_who_is_eligible(over))
        };
        for (key, _) in keys.into_iter().filter(|(_, formula)| formula.as_ref().is_some_and(asks)) {
            faults.report(FoldCode::EligibleWithoutGate, named.reader.key_span(key), []);
        }
    }
    for (criterion, (_, reader)) in model.criteria.values().zip(&names.criteria) {
        if criterion.way.over().is_some_and(|over| model.asks_who_is_eligible(over)) {
            faults.report(FoldCode::EligibleWithoutGate, reader.key_span("earns"), []);
        }
    }
}

/// The keys that speak of a formula.
const OF_FORMULAS: [&str; 2] = ["skips", "needs"];

/// The same, and the key that speaks of any derived value.
const OF_DERIVED: [&str; 3] = ["skips", "needs", "undefined"];

/// A key that speaks of a formula says nothing about a figure that is reported.
pub(super) fn check_keys(reader: &Reader<'_>, derived: bool, faults: &mut Faults) {
    let of_formula = |key: &str| derived || (reader.has("rolled-up") && OF_FORMULAS.contains(&key));
    for key in OF_DERIVED.into_iter().filter(|key| !of_formula(key) && reader.has(key)) {
        faults.report(FormulaCode::KeyOnReported, reader.key_span(key), [Arg::from(key)]);
    }
}

pub(super) fn read_formula(
    named: &NamedIndicator<'_>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Formula> {
    let text = named.reader.text("formula", faults)?;
    let expression = read_expression(named.formula.as_ref()?, text.span, named, names, faults)?;
    let passes = read_passes(&named.reader, &expression, faults);
    Some(Formula { text: text.value.into(), expression, passes })
}

/// The value that stands in for a missing figure.
pub(super) fn read_becomes(
    named: &NamedIndicator<'_>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Formula> {
    let node = named.reader.node("missing").filter(|_| !named.derived)?;
    let Value::Table(table) = &node.value else { return None };
    let inner = Reader::open(&BECOMES, None, table, node.span, faults);
    let text = inner.text("becomes", faults)?;
    let term = formula::parse(text.value, text.span, faults)?;
    let mut expression = read_expression(&term, text.span, named, names, faults)?;
    let (own, _) = names.indicator(&named.id.value)?;
    if !as_reported(&mut expression, own, false, &|over| names.takes_known(over, faults)) {
        faults.report(FoldCode::ImputedFromItself, text.span, [Arg::from(named.id.value.as_str())]);
        return None;
    }
    Some(Formula { text: text.value.into(), expression, passes: Passes::default() })
}

/// Reads the figure's own name as the figures that were reported, which makes sense among those that are known and for
/// the year before; false where it stands elsewhere.
fn as_reported(
    expression: &mut Expression,
    own: IndicatorId,
    known: bool,
    takes_known: &dyn Fn(Over) -> bool,
) -> bool {
    match expression {
        Expression::Measured(measure) if matches!(*measure, Measured::Figure { indicator, .. } if indicator == own) =>
        {
            *expression = Expression::Reported(*measure);
            known
        }
        Expression::Aggregate { of, by, over, .. } => {
            let known = known || takes_known(*over);
            as_reported(of, own, known, takes_known)
                && by.iter_mut().all(|by| as_reported(by, own, known, takes_known))
        }
        Expression::Baseline(of) => as_reported(of, own, true, takes_known),
        other => other.parts_mut().into_iter().all(|part| as_reported(part, own, known, takes_known)),
    }
}

/// The value of a figure that cannot be computed.
pub(super) fn read_undefined(
    named: &NamedIndicator<'_>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Number> {
    let written = named.reader.written("undefined", faults)?;
    let (indicator, _) = names.indicator(&named.id.value)?;
    names.scale(Measured::Figure { indicator, baseline: false })?.number(&written, faults)
}

/// When a figure applies at all.
pub(super) fn read_applies_when(
    named: &NamedIndicator<'_>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Test> {
    let node = named.reader.node("applies-when")?;
    names.parts.within(names.part_of(named), || conditions::test(node, names, faults))
}

/// A formula that makes values of the kind and unit of a figure.
pub(super) fn read_expression(
    term: &Term,
    span: Span,
    named: &NamedIndicator<'_>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Expression> {
    if named.kind == Some(Kind::Percent) {
        formulas::refuse_times_hundred(term, faults);
    }
    let (expression, unit) =
        names.parts.within(names.part_of(named), || formulas::read(term, names, faults))?;
    // What a formula is made of was judged while it was read.
    let given = formula_kinds::of(term, names, &mut faults.apart());
    if let (Some(given), Some(form)) = (given, &named.form)
        && (given == FormulaKind::Date) != (*form == Form::Date)
    {
        let given = if given == FormulaKind::Date { Form::Date } else { Form::Number };
        faults.report(KindCode::KindsDiffer, span, [form.phrase().into(), given.phrase().into()]);
        return None;
    }
    if let (Some(unit), Some(own), Some(_)) = (unit, &named.unit, named.kind)
        && unit != *own
    {
        names.report_mismatch(own, &unit, span, faults);
    }
    Some(expression)
}

/// What the folds of a formula pass over, and how many values they need.
pub(super) fn read_passes(reader: &Reader<'_>, expression: &Expression, faults: &mut Faults) -> Passes {
    for key in OF_FORMULAS.into_iter().filter(|key| reader.has(key) && !expression.folds()) {
        faults.report(FoldCode::SkipsWithoutFold, reader.key_span(key), [Arg::from(key)]);
    }
    Passes {
        skips: read_skips(reader, faults),
        needs: read_needs(reader, expression, faults).unwrap_or_default(),
    }
}

fn read_needs(reader: &Reader<'_>, expression: &Expression, faults: &mut Faults) -> Option<usize> {
    let needs = reader.whole("needs", faults)?;
    let count = usize::try_from(needs.value).ok()?;
    if let Some(fewest) = expression.fewest_folded()
        && !(1..=fewest).contains(&count)
    {
        faults.report(FoldCode::NeedsTooMany, needs.span, [Arg::from(count), Arg::from(fewest)]);
        return None;
    }
    Some(count)
}
