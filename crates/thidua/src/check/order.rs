//! The order in which measures can be computed, and the circles in which none can.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::names::Names;
use super::outcomes::measures_of;
use super::rankings;
use crate::diagnostic::NameCode;
use crate::document::Faults;
use crate::regulation::{Id, IndicatorId, Measured, Model, Part, SectionId, UndefinedPolicy};
use crate::text::Span;
use crate::words::Arg;

/// Every measure after those it reads; none, with a diagnostic for each circle, when some read each other in a circle.
pub(super) fn order(model: &Model, names: &Names<'_>, faults: &mut Faults) -> Option<Vec<Measured>> {
    let mut graph = Graph::of(model);
    let mut circles = false;
    let own: Vec<Measured> =
        graph.reads.iter().filter(|(one, reads)| reads.contains(one)).map(|(one, _)| *one).collect();
    for measure in own {
        circles = true;
        report(&[measure], model, names, faults);
        graph.drop(measure, measure);
    }
    let mut order = Vec::with_capacity(graph.reads.len());
    let mut ready: Vec<Measured> =
        graph.waits.iter().filter(|(_, left)| **left == 0).map(|(measure, _)| *measure).collect();
    while order.len() < graph.reads.len() {
        if ready.is_empty() {
            let Some(circle) = graph.circle() else { break };
            circles = true;
            report(&circle, model, names, faults);
            if let [first, .., last] = circle.as_slice() {
                graph.drop(*last, *first);
                ready.extend(graph.is_ready(*last).then_some(*last));
            }
            continue;
        }
        ready = graph.advance(ready, &mut order);
    }
    (!circles).then_some(order)
}

/// What reads what, and how many of its readings each measure still waits for.
struct Graph {
    reads: BTreeMap<Measured, BTreeSet<Measured>>,
    readers: BTreeMap<Measured, Vec<Measured>>,
    waits: BTreeMap<Measured, usize>,
}

impl Graph {
    fn of(model: &Model) -> Graph {
        let mut graph = Graph { reads: BTreeMap::new(), readers: BTreeMap::new(), waits: BTreeMap::new() };
        for measure in all(model) {
            let reads: BTreeSet<Measured> = reads(model, measure).into_iter().map(computed_with).collect();
            for read in &reads {
                graph.readers.entry(*read).or_default().push(measure);
            }
            graph.waits.insert(measure, reads.len());
            graph.reads.insert(measure, reads);
        }
        graph
    }

    fn is_ready(&self, measure: Measured) -> bool {
        self.waits.get(&measure) == Some(&0)
    }

    /// Takes one reading away.
    fn drop(&mut self, by: Measured, read: Measured) {
        if self.reads.get_mut(&by).is_some_and(|reads| reads.remove(&read)) {
            self.readers.entry(read).or_default().retain(|reader| *reader != by);
            self.waits.entry(by).and_modify(|left| *left = left.saturating_sub(1));
        }
    }

    /// Puts what is ready behind what is done, and returns what becomes ready by that, in the order of measures.
    fn advance(&mut self, ready: Vec<Measured>, order: &mut Vec<Measured>) -> Vec<Measured> {
        let mut next = Vec::new();
        for measure in ready {
            order.push(measure);
            self.waits.remove(&measure);
            for reader in self.readers.get(&measure).into_iter().flatten() {
                if let Some(left) = self.waits.get_mut(reader) {
                    *left = left.saturating_sub(1);
                    if *left == 0 {
                        next.push(*reader);
                    }
                }
            }
        }
        next.sort();
        next
    }

    /// Follows what still waits from one measure to the next until one comes twice.
    fn circle(&self) -> Option<Vec<Measured>> {
        let mut path: Vec<Measured> = Vec::new();
        let mut seen: BTreeMap<Measured, usize> = BTreeMap::new();
        let mut at = *self.waits.keys().next()?;
        loop {
            if let Some(start) = seen.get(&at) {
                return Some(path.split_off(*start));
            }
            seen.insert(at, path.len());
            path.push(at);
            at = *self.reads.get(&at)?.iter().find(|read| self.waits.contains_key(read))?;
        }
    }
}

/// Whether a target is met is computed together with its criterion.
fn computed_with(measure: Measured) -> Measured {
    match measure {
        Measured::Met(criterion) | Measured::Exceeded(criterion) | Measured::Shortfall { criterion, .. } => {
            Measured::Criterion(criterion)
        }
        other => other,
    }
}

/// Every measure of the file, and the figures of the year before that they read.
fn all(model: &Model) -> BTreeSet<Measured> {
    let figures = model.indicators.iter().filter(|(_, figure)| figure.is_derived() || figure.in_period);
    let mut open: Vec<Measured> =
        figures.map(|(indicator, _)| Measured::Figure { indicator, baseline: false }).collect();
    open.extend(model.conditions.iter().map(|(id, _)| Measured::Condition(id)));
    open.extend(model.criteria.iter().map(|(id, _)| Measured::Criterion(id)));
    open.extend(model.sections.iter().map(|(id, _)| Measured::Section(id)));
    open.push(Measured::Total);
    for line in &model.summary {
        line.cluster.iter().for_each(|one| model.read_by_expression(one, false, &mut open));
    }
    let reported_before = model.indicators.iter().filter(|(_, figure)| figure.in_baseline);
    open.extend(reported_before.map(|(indicator, _)| Measured::Figure { indicator, baseline: true }));
    model.gates.values().for_each(|gate| measures_of(&gate.when, &mut open));
    model.scope.iter().for_each(|scope| measures_of(&scope.requires, &mut open));
    model.awards.values().flat_map(|award| &award.requires).for_each(|test| measures_of(test, &mut open));
    if let Some(grading) = &model.grading {
        grading.tests().for_each(|test| measures_of(test, &mut open));
        open.extend(grading.ranked_by());
    }
    model.rankings.values().for_each(|rule| rankings::reads(rule, &mut open));
    open.extend(model.summary.iter().filter_map(|line| line.each));
    let mut open: Vec<Measured> = open.into_iter().map(computed_with).collect();
    let mut all = BTreeSet::new();
    while let Some(measure) = open.pop() {
        if all.insert(measure) {
            open.extend(reads(model, measure).into_iter().map(computed_with));
        }
    }
    all
}

/// What a formula or a table of rows reads.
fn figure_reads(model: &Model, id: IndicatorId, baseline: bool, found: &mut Vec<Measured>) {
    let Some(figure) = model.indicators.get(id) else { return };
    for formula in figure.formula.iter().chain(&figure.becomes) {
        model.read_by_expression(&formula.expression, baseline, found);
    }
    figure.applies_when.iter().for_each(|test| measures_of(test, found));
    if let Some(decision) = &figure.decision {
        decision.rows.iter().for_each(|row| measures_of(&row.when, found));
        found.extend(decision.given());
    }
}

/// The measures that one reads directly.
pub(super) fn reads(model: &Model, measure: Measured) -> Vec<Measured> {
    let mut found = Vec::new();
    match measure {
        Measured::Figure { indicator, baseline } => figure_reads(model, indicator, baseline, &mut found),
        Measured::Condition(id) => {
            if let Some(condition) = model.conditions.get(id) {
                measures_of(&condition.holds, &mut found);
            }
        }
        Measured::Criterion(id)
        | Measured::Met(id)
        | Measured::Exceeded(id)
        | Measured::Shortfall { criterion: id, .. } => {
            if let Some(criterion) = model.criteria.get(id) {
                found.extend(criterion.measure);
                let parameters = criterion.parameters.iter();
                found.extend(parameters.map(|id| Measured::Figure { indicator: *id, baseline: false }));
                found.extend(criterion.target.iter().filter_map(|bound| bound.value.measured()));
                found.extend(criterion.way.reads());
                criterion.way.over().into_iter().for_each(|over| model.read_by_members(over, &mut found));
                if let UndefinedPolicy::FullPointsWhen(test) = &criterion.undefined {
                    measures_of(test, &mut found);
                }
                let stated = criterion.applies_when.iter().chain(&criterion.zero_when);
                stated.for_each(|test| measures_of(test, &mut found));
            }
        }
        Measured::Section(section) => gathered(model, Some(section), &mut found),
        Measured::Total => gathered(model, None, &mut found),
    }
    found
}

/// The parts of a section or of the total, and what may zero it.
fn gathered(model: &Model, section: Option<SectionId>, found: &mut Vec<Measured>) {
    found.extend(model.parts_of(section).into_iter().map(|part| match part {
        Part::Criterion(id) => Measured::Criterion(id),
        Part::Section(id) => Measured::Section(id),
    }));
    let zero_when = model.gathering(section).and_then(|gathering| gathering.zero_when.as_ref());
    zero_when.into_iter().for_each(|test| measures_of(test, found));
}

fn report(circle: &[Measured], model: &Model, names: &Names<'_>, faults: &mut Faults) {
    let places = circle.iter().filter_map(|measure| place(*measure, names));
    let Some(place) = places.min() else { return };
    let path = circle.iter().chain(circle.first()).map(|measure| Arg::from(model.measure_id(*measure)));
    faults.report(NameCode::Cycle, place, [Arg::List(path.collect())]);
}

/// Where a measure is defined; the total is defined nowhere.
fn place(measure: Measured, names: &Names<'_>) -> Option<Span> {
    match measure {
        Measured::Figure { indicator, .. } => names.by_id(indicator).map(|named| named.id.span),
        Measured::Condition(id) => names.conditions.get(id.position()).map(|(id, _)| id.span),
        Measured::Criterion(id)
        | Measured::Met(id)
        | Measured::Exceeded(id)
        | Measured::Shortfall { criterion: id, .. } => {
            names.criteria.get(id.position()).map(|(id, _)| id.span)
        }
        Measured::Section(id) => names.sections.get(id.position()).map(|(id, _)| id.span),
        Measured::Total => None,
    }
}
