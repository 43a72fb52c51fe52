//! Figures that nothing uses.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::decisions;
use super::names::Names;
use super::order::reads;
use super::outcomes::measures_of;
use super::rankings;
use super::shortfalls;
use super::warnings::answer;
use crate::diagnostic::{CriterionCode, Diagnostic, FormulaCode, NameCode, WarningCode, WayCode};
use crate::document::{Faults, Table, Value, member};
use crate::regulation::{Id, IndicatorId, Measured, Model};
use crate::words::Arg;

/// Looks at every indicator. In a faulty file, what could not be read may use some of them: then only those that no
/// text of the file mentions are reported, and none while a name is misspelt.
pub(super) fn check(model: &Model, names: &Names<'_>, file: &Table, faults: &mut Faults) {
    let sound = !faults.has_errors();
    let guess = sound || !name_lost(faults);
    let reads = all_reads(model);
    shortfalls::check(model, &reads, faults);
    let used = used(model, reads);
    let families: BTreeSet<&str> = used
        .iter()
        .filter_map(|id| names.by_id(*id))
        .filter_map(|named| member(&named.id.value).map(|(family, _)| family))
        .collect();
    let mut mentioned = BTreeSet::new();
    if !sound {
        mention(file, &mut mentioned);
    }
    for (at, named) in names.indicators.iter().enumerate() {
        let id = named.id.value.as_str();
        // A family is of use when one of its members is.
        let family = member(id).map_or(id, |(family, _)| family);
        let in_use = family != id && families.contains(family);
        let unused =
            guess && !in_use && !used.contains(&IndicatorId::from_position(at)) && !mentioned.contains(id);
        let warning = || {
            Diagnostic::new(WarningCode::NeverUsed, [Arg::from(family)]).at(faults.source(), named.id.span)
        };
        let mut found: Vec<Diagnostic> = unused.then(warning).into_iter().collect();
        if let Some(decision) =
            model.indicators.get(IndicatorId::from_position(at)).and_then(|figure| figure.decision.as_ref())
        {
            found.extend(decisions::judge(decision, model, names, faults));
        }
        answer(&named.reader, found, sound, faults);
    }
}

/// True after a fault behind which the name of a used indicator may be hidden.
fn name_lost(faults: &Faults) -> bool {
    faults.found(NameCode::UnknownIndicator)
        || faults.found(NameCode::NotAReference)
        || faults.found(FormulaCode::MinusNeedsSpaces)
        || faults.found(CriterionCode::TargetWithoutMeasure)
        || faults.found(WayCode::WayNeedsMeasure)
}

/// Keys whose texts are read by people only.
const PROSE: [&str; 8] = ["title", "label", "basis", "quote", "note", "taken", "why", "accepts"];

/// Every word of every text that could be a reference.
fn mention<'a>(table: &'a Table, found: &mut BTreeSet<&'a str>) {
    for entry in table.entries.iter().filter(|entry| !PROSE.contains(&entry.key.as_str())) {
        mention_in(&entry.node.value, found);
    }
}

fn mention_in<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Text(text) => {
            found.extend(text.split(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')));
        }
        Value::List(items) => items.iter().for_each(|item| mention_in(&item.value, found)),
        Value::Table(inner) => mention(inner, found),
        Value::Number(_) | Value::Boolean(_) | Value::Date(_) => {}
    }
}

/// Every measure that something reads.
fn all_reads(model: &Model) -> Vec<Measured> {
    let mut found = Vec::new();
    for measure in &model.order {
        found.extend(reads(model, *measure));
    }
    model.scope.iter().for_each(|scope| measures_of(&scope.requires, &mut found));
    for gate in model.gates.values() {
        measures_of(&gate.when, &mut found);
    }
    for award in model.awards.values() {
        award.requires.iter().for_each(|test| measures_of(test, &mut found));
    }
    if let Some(grading) = &model.grading {
        grading.tests().for_each(|test| measures_of(test, &mut found));
        found.extend(grading.ranked_by());
    }
    model.rankings.values().for_each(|rule| rankings::reads(rule, &mut found));
    for formula in model.indicators.values().filter_map(|figure| figure.rolled_up.as_ref()) {
        found.extend(formula.expression.reads(false).all());
    }
    for line in &model.summary {
        found.extend(line.each);
        if let Some(expression) = &line.cluster {
            model.read_by_expression(expression, false, &mut found);
        }
    }
    found
}

fn used(model: &Model, reads: Vec<Measured>) -> BTreeSet<IndicatorId> {
    let figures = reads.into_iter().filter_map(|measure| match measure {
        Measured::Figure { indicator, .. } => Some(indicator),
        _ => None,
    });
    let added = model.parts.values().filter_map(|part| part.adds_to.as_ref()).map(|(figure, _)| *figure);
    let wholes = model.indicators.values().filter_map(|indicator| indicator.part_of);
    let parts = model.indicators.values().flat_map(|indicator| indicator.total_of.iter().copied());
    figures.chain(wholes).chain(parts).chain(added).collect()
}
