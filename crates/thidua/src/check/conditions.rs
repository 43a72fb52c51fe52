//! Conditions: comparisons and judgements with their names resolved.

use alloc::vec::Vec;

use super::names::Names;
use super::{read_about, shortfalls, tallies};
use crate::diagnostic::{KindCode, ValueCode};
use crate::document::{
    CONDITION, Comparison, Comparisons, Faults, Node, Reader, Reference, Shape, Table, Value, Word, Written,
    reversed, wrong_shape,
};
use crate::form::Form;
use crate::regulation::{Amount, Bound, Condition, ConditionId, Measured, Table as Listed, Test};
use crate::text::{Located, Span};
use crate::ways::Scale;
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
    check_words(form, &reader, &comparisons, faults)?;
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

/// A form that compares has a word to compare by, and no other form has one.
fn check_words(
    form: &str,
    reader: &Reader<'_>,
    comparisons: &Comparisons,
    faults: &mut Faults,
) -> Option<()> {
    let listed = reader.has("one-of").then(|| (reader.key_span("one-of"), "one-of"));
    let comparing = COMPARING.contains(&form);
    if comparing && comparisons.list.is_empty() && !comparisons.faulty && listed.is_none() {
        faults.report(ValueCode::NoComparison, reader.span(), []);
    }
    let extra = comparisons.list.first().filter(|_| !comparing);
    let extra = extra.map(|extra| (extra.word_span, extra.word.name()));
    if let Some((span, word)) = extra.or(listed.filter(|_| form != "measure")) {
        faults.report(ValueCode::ComparisonWithoutMeasure, span, [Arg::from(word)]);
        return None;
    }
    Some(())
}

fn compare(
    reader: &Reader<'_>,
    comparisons: &Comparisons,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Test> {
    let measure = names.resolve(&reader.reference("measure", faults)?, faults)?;
    if let Some(node) = reader.node("one-of") {
        if !comparisons.list.is_empty() {
            faults.report(ValueCode::ContradictoryComparisons, reader.span(), []);
            return None;
        }
        return one_of(node, reader.key_span("one-of"), measure, names, faults);
    }
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
    if let Measured::Shortfall { criterion, .. } = measure {
        return shortfalls::compare(criterion, comparisons, span, names, faults);
    }
    let bounds = bounds(comparisons, measure, span, names, faults)?;
    Some(Test::Compare { measure, bounds })
}

/// Equality with one of several values.
fn one_of(
    node: &Node,
    word_span: Span,
    measure: Measured,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Test> {
    let Value::List(items) = &node.value else {
        wrong_shape("one-of", Shape::Values, "[\"good\", \"fair\"]", node.span, faults);
        return None;
    };
    if items.is_empty() {
        faults.report(ValueCode::NoComparison, node.span, []);
    }
    let values: Vec<Option<Amount>> = items
        .iter()
        .map(|item| {
            let value = Located::new(Written::read(item, faults)?, item.span);
            let one = Comparison { word: Word::Exactly, word_span, value };
            Some(bound(&one, measure, names, faults)?.value)
        })
        .collect();
    let values = values.into_iter().collect::<Option<Vec<_>>>().filter(|values| !values.is_empty())?;
    Some(Test::OneOf { measure, values })
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

/// A single comparison.
pub(super) fn bound(
    one: &Comparison,
    measure: Measured,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Bound> {
    names.check_class_word(measure, one.word, one.word_span, faults);
    let scale = names.scale(measure);
    let truth = matches!(one.value.value, Written::YesNo(_));
    if names.is_yes_no(measure) && !(truth && one.word == Word::Exactly) {
        faults.report(ValueCode::YesNoComparison, one.value.span, []);
        return None;
    }
    if let (None, Written::Reference(reference)) = (&scale, &one.value.value)
        && reference.function.is_none()
        && !names.has_plain(&reference.name)
    {
        // What kind of values are compared is not known, so the name may be right.
        return None;
    }
    let value = match &one.value.value {
        // On a scale of levels a name is a level, unless only something else is called so.
        Written::Reference(reference) if !names_level(reference, scale.as_ref(), names) => {
            Amount::Measured(comparable(reference, measure, names, faults)?)
        }
        _ => Amount::Number(scale?.number(&one.value, faults)?),
    };
    Some(Bound { word: one.word, value })
}

/// True when a name where a level belongs is no measure.
fn names_level(reference: &Reference, scale: Option<&Scale>, names: &Names<'_>) -> bool {
    let Some(Form::Level(levels)) = scale.map(|scale| &scale.form) else { return false };
    let level = levels.value_of(|level| level.id == reference.name).is_some();
    reference.function.is_none() && (level || !names.has_plain(&reference.name))
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
    let (wanted, given) = (names.scale(measure)?.form, names.scale(other)?.form);
    let found = Arg::from(faults.source().slice(reference.span));
    match (&wanted, &given) {
        (wanted, given) if wanted == given => return Some(other),
        // A ratio and a plain number without a unit differ by a factor of 100 in what people write.
        (Form::Percent, Form::Number) => {
            faults.report(ValueCode::BareNumberForPercent, reference.span, [found]);
        }
        (Form::Number, Form::Percent) => faults.report(ValueCode::PercentForNumber, reference.span, [found]),
        _ => {
            let args = [wanted.phrase().into(), given.phrase().into()];
            faults.report(KindCode::KindsDiffer, reference.span, args);
        }
    }
    None
}
