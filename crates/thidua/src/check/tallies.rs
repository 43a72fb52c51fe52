//! Conditions that count (*đạt ít nhất hai trong ba*): how many of several hold.
//!
//! The regulation says: “Đạt ít nhất hai trong ba chỉ tiêu” (at least two of three: `{ count = [...], at-least = 2 }`)
//!
//! Any of the words that compare may stand beside `count`. The answer is there as soon as nothing that is still
//! missing can change it: two of three that are met are enough, whatever the third turns out to be. What does not
//! apply leaves the count; where nothing is left, the condition does not apply either.
//!
//! The trap: with one of three not arising, *hai trong ba* becomes two of two.

use alloc::collections::BTreeSet;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::conditions::compared;
use super::names::Names;
use crate::diagnostic::{ConditionCode, NameCode, ValueCode};
use crate::document::{Comparisons, Faults, Reader, Value, Written, reversed};
use crate::number::Number;
use crate::regulation::{CriterionId, Id, Measured, Model, SectionId, Test, UndefinedPolicy};
use crate::step::Range;
use crate::text::Span;
use crate::words::Arg;

/// How many of several conditions must hold.
pub(super) fn count(
    of: Vec<Test>,
    comparisons: &Comparisons,
    span: Span,
    faults: &mut Faults,
) -> Option<Test> {
    let mut range = Range::default();
    let mut whole = true;
    for comparison in &comparisons.list {
        match &comparison.value.value {
            Written::Number(number) if number.is_integer() && !number.is_negative() => {
                range.bounds.push((comparison.word, number.clone()));
            }
            _ => {
                let found = faults.source().slice(comparison.value.span).to_string();
                faults.report(ConditionCode::CountNotWhole, comparison.value.span, [Arg::from(found)]);
                whole = false;
            }
        }
    }
    if !whole || comparisons.faulty || range.bounds.is_empty() {
        return None;
    }
    let fits = |count: usize| range.holds(&Number::from(i64::try_from(count).unwrap_or(i64::MAX)));
    if (0..=of.len()).all(fits) || !(0..=of.len()).any(fits) {
        faults.report(ConditionCode::CountDecidesNothing, span, [Arg::from(of.len())]);
        return None;
    }
    Some(Test::Count { of, range })
}

/// What stands under `every` for all criteria of the file.
const ALL: &str = "criteria";

/// Every criterion that earns points, of the file or of a section.
pub(super) fn every(
    reader: &Reader<'_>,
    comparisons: &Comparisons,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Test> {
    let of = reader.id("every", faults)?;
    let section = names.section(of.value);
    let section = match (of.value, section) {
        (ALL, Some(_)) => {
            faults.report(NameCode::DuplicateId, of.span, [Arg::from(ALL)]);
            return None;
        }
        (ALL, None) => None,
        (_, Some(section)) => Some(section),
        (name, None) => {
            let known = names.sections.iter().map(|(id, _)| id.value.as_str()).chain([ALL]);
            names.report_unknown(NameCode::UnknownSection, name, of.span, known, faults);
            return None;
        }
    };
    let criteria = earning(section, names);
    let Some(first) = criteria.first() else {
        if names.all_criteria {
            faults.report(ConditionCode::EveryOfNothing, of.span, [Arg::from(of.value)]);
        }
        return None;
    };
    // All of them are compared alike, so one shows every fault there is.
    compared(comparisons, Measured::Criterion(*first), reader.span(), names, faults)?;
    let mut apart = faults.apart();
    let of = criteria
        .iter()
        .filter_map(|id| compared(comparisons, Measured::Criterion(*id), reader.span(), names, &mut apart));
    Some(Test::Every { section, of: of.collect() })
}

/// Points as shares of their maximum.
pub(super) fn attains(
    comparisons: &Comparisons,
    measure: Measured,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Test> {
    let mut shares = Range::default();
    let mut first = None;
    let points = matches!(measure, Measured::Criterion(_) | Measured::Section(_) | Measured::Total);
    for comparison in &comparisons.list {
        match &comparison.value.value {
            Written::PercentOfMaximum(share) if points => {
                shares.bounds.push((comparison.word, share.clone()));
                first = first.or(Some(comparison.value.span));
            }
            Written::PercentOfMaximum(_) => {
                let of = Arg::from(names.written(measure));
                faults.report(ConditionCode::ShareOfNoMaximum, comparison.value.span, [of]);
                return None;
            }
            // One end of a range cannot be a share and the other something else.
            _ => {
                faults.report(ValueCode::NotAValue, comparison.value.span, []);
                return None;
            }
        }
    }
    if reversed(shares.bounds.iter().map(|(word, share)| (*word, share))) && !comparisons.faulty {
        faults.report(ValueCode::ContradictoryComparisons, span, []);
        return None;
    }
    (!comparisons.faulty).then_some(Test::Attains { points: measure, shares, span: first? })
}

/// The criteria that earn points; a target without points and a deduction have no maximum to reach.
fn earning(section: Option<SectionId>, names: &Names<'_>) -> Vec<CriterionId> {
    let earns = |reader: &Reader<'_>| match reader.node("earns").map(|node| &node.value) {
        None => false,
        Some(Value::Text(word)) => word != "nothing",
        Some(_) => true,
    };
    let inside = |reader: &Reader<'_>| match reader.node("section").map(|node| &node.value) {
        Some(Value::Text(name)) => stands_in(name, section, names),
        _ => false,
    };
    let readers = names.criteria.iter().enumerate();
    let found = readers.filter(|(_, (_, reader))| earns(reader) && inside(reader));
    found.map(|(at, _)| CriterionId::from_position(at)).collect()
}

/// True when a section stands in another, or is it; and below the total without being a bonus, which is no part of the
/// whole that is asked about.
fn stands_in(name: &str, wanted: Option<SectionId>, names: &Names<'_>) -> bool {
    let mut above = names.section(name);
    for _ in 0..=names.sections.len() {
        let Some(id) = above else { break };
        let Some((_, reader)) = names.sections.get(id.position()) else { break };
        if above == wanted {
            return true;
        }
        if wanted.is_none() && reader.has("kind") {
            return false;
        }
        above = match reader.node("inside").map(|node| &node.value) {
            Some(Value::Text(outer)) => names.section(outer),
            _ => None,
        };
    }
    wanted.is_none()
}

/// Points whose maximum is not known because of another fault.
pub(super) struct Unknown<'a> {
    pub(super) criteria: &'a BTreeSet<CriterionId>,
    pub(super) sections: &'a BTreeSet<SectionId>,
    pub(super) total: bool,
}

impl Unknown<'_> {
    fn holds(&self, points: Measured) -> bool {
        match points {
            Measured::Criterion(id) => self.criteria.contains(&id),
            Measured::Section(id) => self.sections.contains(&id),
            Measured::Total => self.total,
            _ => false,
        }
    }
}

/// Every share of a maximum needs one.
pub(super) fn check_shares(model: &Model, unknown: &Unknown<'_>, faults: &mut Faults) {
    let mut shares = Vec::new();
    tests(model).for_each(|test| collect(test, &mut shares));
    for (points, span) in shares {
        if model.declared_maximum(points).is_none() && !unknown.holds(points) {
            faults.report(ConditionCode::ShareOfNoMaximum, span, [Arg::from(model.measure_id(points))]);
        }
    }
}

/// Every condition of the file.
fn tests(model: &Model) -> impl Iterator<Item = &Test> {
    let undefined = model.criteria.values().filter_map(|criterion| match &criterion.undefined {
        UndefinedPolicy::FullPointsWhen(test) => Some(test),
        _ => None,
    });
    let conditions = model.conditions.values().map(|condition| &condition.holds);
    let gates = model.gates.values().map(|gate| &gate.when);
    let awards = model.awards.values().filter_map(|award| award.requires.as_ref());
    let lines = model.criteria.values().flat_map(|one| one.applies_when.iter().chain(&one.zero_when));
    let sections = model.sections.values();
    let sections = sections.flat_map(|one| one.gathering.zero_when.iter().chain(&one.applies_when));
    let total = model.total.gathering.zero_when.iter();
    let decisions = model.indicators.values().filter_map(|figure| figure.decision.as_ref());
    let rows = decisions.flat_map(|decision| decision.rows.iter().map(|row| &row.when));
    conditions
        .chain(undefined)
        .chain(gates)
        .chain(awards)
        .chain(lines)
        .chain(sections)
        .chain(total)
        .chain(rows)
        .chain(model.grading.iter().flat_map(|grading| grading.tests()))
}

/// The points of which a share is asked, with the places.
fn collect(test: &Test, found: &mut Vec<(Measured, Span)>) {
    match test {
        Test::Attains { points, span, .. } => found.push((*points, *span)),
        Test::Any(tests)
        | Test::All(tests)
        | Test::Count { of: tests, .. }
        | Test::Every { of: tests, .. } => {
            tests.iter().for_each(|test| collect(test, found));
        }
        Test::Compare { .. } | Test::OneOf { .. } | Test::Holds(_) | Test::Fails(_) | Test::Known(_) => {}
    }
}
