//! Conditions: comparisons and judgements with their names resolved.

use alloc::vec::Vec;

use super::names::Names;
use super::{read_about, tallies};
use crate::diagnostic::ValueCode;
use crate::document::{
    CONDITION, Comparison, Comparisons, Faults, Node, Reader, Reference, Shape, Table, Value, Word, Written,
    reversed, wrong_shape,
};
use crate::form::Form;
use crate::regulation::{Amount, Bound, Condition, ConditionId, Measured, Table as Listed, Test};
use crate::text::Span;
use crate::words::Arg;

pub(super) fn read(names: &Names<'_>, faults: &mut Faults) -> Listed<ConditionId, Condition> {
    let mut conditions = Vec::with_capacity(names.conditions.len());
    for (id, reader) in &names.conditions {
        let title = reader.localised("title", faults);
        let holds = reader.node("holds").and_then(|node| test(node, names, faults));
        let about = read_about(reader, faults);
        // A faulty condition keeps its place, so that the positions of the others stay right.
        let holds = holds.unwrap_or(Test::All(Vec::new()));
        conditions.push(Condition { id: id.value.clone(), title, holds, about });
    }
    Listed::new(conditions)
}

/// A condition, or a list of conditions that all must hold.
pub(super) fn test(node: &Node, names: &Names<'_>, faults: &mut Faults) -> Option<Test> {
    match &node.value {
        Value::List(_) => Some(Test::All(tests(node, names, faults)?)),
        Value::Table(table) => one(table, node, names, faults),
        _ => {
            wrong_shape("condition", Shape::Conditions, "{ condition = \"met(weak)\" }", node.span, faults);
            None
        }
    }
}

fn tests(node: &Node, names: &Names<'_>, faults: &mut Faults) -> Option<Vec<Test>> {
    let Value::List(items) = &node.value else {
        wrong_shape("any", Shape::Conditions, "[{ condition = \"met(weak)\" }]", node.span, faults);
        return None;
    };
    if items.is_empty() {
        faults.report(ValueCode::EmptyCondition, node.span, []);
        return None;
    }
    let read: Vec<Option<Test>> = items.iter().map(|item| test(item, names, faults)).collect();
    read.into_iter().collect()
}

const FORMS: [&str; 8] = ["measure", "condition", "fails", "known", "any", "all", "count", "every"];
/// The forms that compare something.
const COMPARING: [&str; 3] = ["measure", "count", "every"];

fn one(table: &Table, node: &Node, names: &Names<'_>, faults: &mut Faults) -> Option<Test> {
    let reader = Reader::open(&CONDITION, None, table, node.span, faults);
    let forms: Vec<&str> = FORMS.into_iter().filter(|form| reader.has(form)).collect();
    let [form] = forms.as_slice() else {
        if !FORMS.into_iter().any(|form| !reader.has(form) && reader.means(form)) {
            faults.report(ValueCode::EmptyCondition, node.span, []);
        }
        return None;
    };
    let comparisons = reader.own_comparisons(faults);
    let comparing = COMPARING.contains(form);
    if comparing && comparisons.list.is_empty() && !comparisons.faulty {
        faults.report(ValueCode::NoComparison, node.span, []);
    }
    if !comparing && let Some(extra) = comparisons.list.first() {
        faults.report(ValueCode::ComparisonWithoutMeasure, extra.word_span, [Arg::from(extra.word.name())]);
        return None;
    }
    match *form {
        "any" => Some(Test::Any(tests(reader.node("any")?, names, faults)?)),
        "all" => Some(Test::All(tests(reader.node("all")?, names, faults)?)),
        "known" => Some(Test::Known(names.resolve(&reader.reference("known", faults)?, faults)?)),
        "measure" => compare(&reader, &comparisons, names, faults),
        "every" => tallies::every(&reader, &comparisons, names, faults),
        "count" => {
            let of = tests(reader.node("count")?, names, faults)?;
            tallies::count(of, &comparisons, node.span, faults)
        }
        other => {
            let reference = reader.reference(other, faults)?;
            let measure = names.resolve(&reference, faults)?;
            if !names.is_yes_no(measure) {
                faults.report(ValueCode::NotYesNo, reference.span, [Arg::from(reference.name.as_str())]);
                return None;
            }
            Some(if other == "fails" { Test::Fails(measure) } else { Test::Holds(measure) })
        }
    }
}

fn compare(
    reader: &Reader<'_>,
    comparisons: &Comparisons,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Test> {
    let measure = names.resolve(&reader.reference("measure", faults)?, faults)?;
    compared(comparisons, measure, reader.span(), names, faults)
}

/// A measure against what stands beside it: values, or shares of the maximum of points.
pub(super) fn compared(
    comparisons: &Comparisons,
    measure: Measured,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Test> {
    let of_maximum = |one: &Comparison| matches!(one.value.value, Written::PercentOfMaximum(_));
    if comparisons.list.iter().any(of_maximum) {
        return tallies::attains(comparisons, measure, span, names, faults);
    }
    let bounds = bounds(comparisons, measure, span, names, faults)?;
    Some(Test::Compare { measure, bounds })
}

/// Comparisons against a measure: percentages against percentages, like units against like. None when there is none
/// or one of them is faulty.
pub(super) fn bounds(
    comparisons: &Comparisons,
    measure: Measured,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Vec<Bound>> {
    let read: Vec<Option<Bound>> =
        comparisons.list.iter().map(|one| bound(one, measure, names, faults)).collect();
    let bounds = read.into_iter().collect::<Option<Vec<Bound>>>().filter(|bounds| !bounds.is_empty())?;
    let numbers = bounds.iter().filter_map(|bound| match &bound.value {
        Amount::Number(number) => Some((bound.word, number)),
        Amount::Measured(_) => None,
    });
    if reversed(numbers) && !comparisons.faulty {
        faults.report(ValueCode::ContradictoryComparisons, span, []);
        return None;
    }
    (!comparisons.faulty).then_some(bounds)
}

fn bound(one: &Comparison, measure: Measured, names: &Names<'_>, faults: &mut Faults) -> Option<Bound> {
    let scale = names.scale(measure);
    let truth = matches!(one.value.value, Written::YesNo(_));
    if names.is_yes_no(measure) && !(truth && one.word == Word::Exactly) {
        faults.report(ValueCode::YesNoComparison, one.value.span, []);
        return None;
    }
    let value = match &one.value.value {
        Written::Reference(reference) => Amount::Measured(comparable(reference, measure, names, faults)?),
        _ => Amount::Number(scale?.number(&one.value, faults)?),
    };
    Some(Bound { word: one.word, value })
}

/// The measure that another is compared with.
pub(super) fn comparable(
    reference: &Reference,
    measure: Measured,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Measured> {
    let other = names.resolve(reference, faults)?;
    if names.is_yes_no(other) {
        faults.report(ValueCode::YesNoComparison, reference.span, []);
        return None;
    }
    let (left, right) = (names.unit(measure)?, names.unit(other)?);
    if left != right {
        names.report_mismatch(&left, &right, reference.span, faults);
        return None;
    }
    // A ratio and a plain number without a unit differ by a factor of 100 in what people write.
    let percent = |measure| names.scale(measure).map(|scale| scale.form == Form::Percent);
    if percent(measure)? != percent(other)? {
        let found = Arg::from(faults.source().slice(reference.span));
        let code =
            if percent(measure)? { ValueCode::BareNumberForPercent } else { ValueCode::PercentForNumber };
        faults.report(code, reference.span, [found]);
        return None;
    }
    Some(other)
}
