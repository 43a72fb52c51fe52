//! The order in which measures can be computed, and the circles in which none can.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use super::outcomes::measures_of;
use super::table_span;
use crate::diagnostic::RuleCode;
use crate::document::{Faults, Table};
use crate::regulation::{Expression, Measured, Model, Operand, UndefinedPolicy};
use crate::text::Span;
use crate::words::Arg;

/// Every measure after those it reads; none, with a diagnostic, when some read each other in a circle.
pub(super) fn order(model: &Model, file: &Table, faults: &mut Faults) -> Option<Vec<Measured>> {
    let mut waiting: BTreeMap<Measured, BTreeSet<Measured>> = BTreeMap::new();
    for measure in all(model) {
        let reads = reads(model, measure).into_iter().map(computed_with).filter(|read| *read != measure);
        waiting.insert(measure, reads.collect());
    }
    let own_circle = all(model)
        .into_iter()
        .find(|one| reads(model, *one).into_iter().map(computed_with).any(|read| read == *one));
    if let Some(measure) = own_circle {
        report(&[measure], model, file, faults);
        return None;
    }
    let mut order = Vec::with_capacity(waiting.len());
    let mut done: BTreeSet<Measured> = BTreeSet::new();
    while !waiting.is_empty() {
        let ready: Vec<Measured> =
            waiting.iter().filter(|(_, reads)| reads.is_subset(&done)).map(|(measure, _)| *measure).collect();
        if ready.is_empty() {
            report(&circle(&waiting, &done), model, file, faults);
            return None;
        }
        for measure in ready {
            waiting.remove(&measure);
            done.insert(measure);
            order.push(measure);
        }
    }
    Some(order)
}

/// Whether a target is met is computed together with its criterion.
fn computed_with(measure: Measured) -> Measured {
    match measure {
        Measured::Met(criterion) | Measured::Exceeded(criterion) => Measured::Criterion(criterion),
        other => other,
    }
}

/// Every measure of the file, and the figures of the year before that they read.
fn all(model: &Model) -> BTreeSet<Measured> {
    let figures = model.indicators.iter().filter(|(_, figure)| figure.formula.is_some() || figure.in_period);
    let mut open: Vec<Measured> =
        figures.map(|(indicator, _)| Measured::Figure { indicator, baseline: false }).collect();
    open.extend(model.conditions.iter().map(|(id, _)| Measured::Condition(id)));
    open.extend(model.criteria.iter().map(|(id, _)| Measured::Criterion(id)));
    open.extend(model.sections.iter().map(|(id, _)| Measured::Section(id)));
    open.push(Measured::Total);
    for line in &model.summary {
        line.cluster.iter().for_each(|expression| expression_reads(expression, false, &mut open));
    }
    let reported_before = model.indicators.iter().filter(|(_, figure)| figure.in_baseline);
    open.extend(reported_before.map(|(indicator, _)| Measured::Figure { indicator, baseline: true }));
    let mut all = BTreeSet::new();
    while let Some(measure) = open.pop() {
        if all.insert(measure) {
            open.extend(reads(model, measure).into_iter().map(computed_with));
        }
    }
    all
}

/// The measures that one reads directly.
pub(super) fn reads(model: &Model, measure: Measured) -> Vec<Measured> {
    let mut found = Vec::new();
    match measure {
        Measured::Figure { indicator, baseline } => {
            if let Some(formula) = model.indicators.get(indicator).and_then(|figure| figure.formula.as_ref())
            {
                expression_reads(&formula.expression, baseline, &mut found);
            }
        }
        Measured::Condition(id) => {
            if let Some(condition) = model.conditions.get(id) {
                measures_of(&condition.holds, &mut found);
            }
        }
        Measured::Criterion(id) | Measured::Met(id) | Measured::Exceeded(id) => {
            if let Some(criterion) = model.criteria.get(id) {
                found.extend(criterion.measure);
                found.extend(criterion.target.iter().filter_map(|bound| match bound.value {
                    Operand::Measured(other) => Some(other),
                    Operand::Number(_) => None,
                }));
                if let UndefinedPolicy::FullPointsWhen(test) = &criterion.undefined {
                    measures_of(test, &mut found);
                }
            }
        }
        Measured::Section(section) => {
            found.extend(model.criteria_of(section).map(|(id, _)| Measured::Criterion(id)));
        }
        Measured::Total => found.extend(model.sections.iter().map(|(id, _)| Measured::Section(id))),
    }
    found
}

/// The measures in an expression; under `baseline`, the figures of the year before.
pub(crate) fn expression_reads(expression: &Expression, baseline: bool, found: &mut Vec<Measured>) {
    match expression {
        Expression::Number(_) => {}
        Expression::Measured(Measured::Figure { indicator, baseline: own }) => {
            found.push(Measured::Figure { indicator: *indicator, baseline: baseline || *own });
        }
        Expression::Measured(other) => found.push(*other),
        Expression::Binary { left, right, .. } => {
            expression_reads(left, baseline, found);
            expression_reads(right, baseline, found);
        }
        Expression::Extreme { of, .. } => of.iter().for_each(|one| expression_reads(one, baseline, found)),
        Expression::Absolute(of) => expression_reads(of, baseline, found),
        Expression::Baseline(of) => expression_reads(of, true, found),
        Expression::Growth(of) => {
            expression_reads(of, false, found);
            expression_reads(of, true, found);
        }
        Expression::Aggregate { of, by, .. } => {
            expression_reads(of, baseline, found);
            by.iter().for_each(|by| expression_reads(by, baseline, found));
        }
    }
}

/// Follows what is not done from one measure to the next until one comes twice.
fn circle(waiting: &BTreeMap<Measured, BTreeSet<Measured>>, done: &BTreeSet<Measured>) -> Vec<Measured> {
    let mut path: Vec<Measured> = Vec::new();
    let mut at = waiting.keys().next().copied();
    while let Some(measure) = at {
        if let Some(start) = path.iter().position(|earlier| *earlier == measure) {
            return path.split_off(start);
        }
        path.push(measure);
        at = waiting.get(&measure).and_then(|reads| reads.iter().find(|read| !done.contains(read)).copied());
    }
    path
}

fn report(circle: &[Measured], model: &Model, file: &Table, faults: &mut Faults) {
    let named: Vec<(String, Span)> = circle.iter().map(|measure| name(*measure, model, file)).collect();
    let Some((first, _)) = named.first() else { return };
    let place =
        named.iter().map(|(_, span)| *span).filter(|span| *span != Span::default()).min().unwrap_or_default();
    let mut path: Vec<Arg> = named.iter().map(|(name, _)| Arg::from(name.as_str())).collect();
    path.push(Arg::from(first.as_str()));
    faults.report(RuleCode::Cycle, place, [Arg::List(path)]);
}

fn name(measure: Measured, model: &Model, file: &Table) -> (String, Span) {
    let id = model.measure_id(measure);
    let table = match measure {
        Measured::Figure { .. } => "indicators",
        Measured::Condition(_) => "conditions",
        Measured::Criterion(_) | Measured::Met(_) | Measured::Exceeded(_) => "criteria",
        Measured::Section(_) => "sections",
        Measured::Total => return (id, Span::default()),
    };
    let bare = id.rsplit_once('(').map_or(id.as_str(), |(_, rest)| rest.trim_end_matches(')'));
    let span = table_span(file, table, bare);
    (id, span)
}
