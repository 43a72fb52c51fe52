//! Runs a plan over the columns of one cluster. It cannot fail: what figures can do is an outcome.

mod positions;
mod cluster;
mod decide;
mod fold;
mod judgement;

use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::document::Word;
use crate::measure::{Id, PartId};
use crate::number::{Number, Rounding};
use crate::outcome::{Outcome, bounded, logarithm, quotient, root};
use crate::plan::Plan;
use crate::step::{Operation, Row, Step, StepId};

use cluster::Asked;
pub(crate) use positions::Positions;

/// The outcomes of one step.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Column {
    /// The same for every unit.
    Same(Outcome),
    /// One per unit.
    Each(Vec<Outcome>),
}

impl Column {
    pub(crate) fn get(&self, unit: usize) -> &Outcome {
        match self {
            Column::Same(outcome) => outcome,
            Column::Each(outcomes) => outcomes.get(unit).unwrap_or(&Outcome::Missing),
        }
    }
}

/// The columns of every step: the trace.
#[derive(Debug, Default)]
pub(crate) struct Trace {
    columns: Vec<Column>,
    parts: Vec<Positions>,
    /// The part of each step; empty when there is none.
    levels: Arc<Vec<Option<PartId>>>,
    /// The part whose rows the step that is run has a value for.
    level: Option<PartId>,
}

impl Trace {
    /// The outcome of a step for a unit; while a step of a part is run, for one of its rows, to which what is said of
    /// the unit applies as well.
    pub(crate) fn get(&self, step: StepId, at: usize) -> &Outcome {
        let at = match (self.level, self.level_of(step)) {
            (Some(part), None) => self.rows(part).and_then(|rows| rows.unit(at)),
            (None, Some(_)) => None,
            _ => Some(at),
        };
        at.zip(self.column(step)).map_or(&Outcome::Missing, |(at, column)| column.get(at))
    }

    /// The outcome of a step for a row of a part, or for the unit of that row.
    pub(crate) fn of_row(&self, step: StepId, part: PartId, row: usize) -> &Outcome {
        match self.level_of(step) {
            Some(_) => self.column(step).map_or(&Outcome::Missing, |column| column.get(row)),
            None => {
                let unit = self.rows(part).and_then(|rows| rows.unit(row));
                unit.zip(self.column(step)).map_or(&Outcome::Missing, |(unit, column)| column.get(unit))
            }
        }
    }

    fn rows(&self, part: PartId) -> Option<&Positions> {
        self.parts.get(part.position())
    }

    fn level_of(&self, step: StepId) -> Option<PartId> {
        self.levels.get(step.0 as usize).copied().flatten()
    }

    fn column(&self, step: StepId) -> Option<&Column> {
        self.columns.get(step.0 as usize)
    }
}

/// The figures of one cluster.
pub(crate) struct Given<'a> {
    /// One column per input of the plan.
    pub(crate) columns: &'a [Vec<Outcome>],
    pub(crate) units: usize,
    /// The rows below the units, by part.
    pub(crate) parts: Vec<Positions>,
}

/// Evaluates every step for the units of a cluster, or for the rows of the part that it is of.
pub(crate) fn evaluate(plan: &Plan, given: Given<'_>) -> Trace {
    let mut trace = Trace {
        columns: Vec::with_capacity(plan.steps.len()),
        parts: given.parts,
        levels: plan.levels.clone(),
        level: None,
    };
    let units = given.units;
    for (at, step) in plan.steps.iter().enumerate() {
        trace.level = plan.levels.get(at).copied().flatten();
        let rows = trace.level.and_then(|part| trace.rows(part)).map(Positions::len);
        let column = run(step, &trace, given.columns, rows.unwrap_or(units));
        trace.columns.push(column);
    }
    trace.level = None;
    trace
}

fn run(step: &Step, trace: &Trace, inputs: &[Vec<Outcome>], units: usize) -> Column {
    match step {
        Step::Constant(outcome) => Column::Same(outcome.clone()),
        Step::Read(input) => Column::Each(inputs.get(input.0 as usize).cloned().unwrap_or_default()),
        Step::Ratio { operation, left, right } => {
            each_of_two(trace, *left, *right, units, |left, right| arithmetic(*operation, left, right))
        }
        Step::Growth { now, before } => each_of_two(trace, *now, *before, units, growth),
        Step::Compare { left, word, right } => {
            each_of_two(trace, *left, *right, units, |left, right| compare(*word, left, right))
        }
        Step::Not { of } => each(trace, *of, units, negated),
        Step::Known { of } => each(trace, *of, units, is_known),
        Step::Round { of, rounding } => each(trace, *of, units, |of| rounded(of, rounding)),
        Step::Irrational { of, degree, rounding } => irrational(trace, (*of, *degree), rounding, units),
        Step::Cluster { aggregate, of, by, among } => {
            Asked { trace, units, of: *of, by: *by, among: *among }.aggregate(*aggregate)
        }
        Step::Place { place, of, among } => {
            Asked { trace, units, of: *of, by: None, among: *among }.places(*place)
        }
        Step::Join { joined, of } => {
            units_of(units, |unit| judgement::join(joined, of.iter().map(|step| trace.get(*step, unit))))
        }
        Step::Pick { of, rows } => units_of(units, |unit| pick(trace, *of, rows, unit)),
        Step::Decide { .. } => units_of(units, |unit| decide_rows(step, trace, unit)),
        Step::Fold { .. } => units_of(units, |unit| fold_parts(step, trace, unit)),
        Step::Applying { of, share, skips } => each_of_two(trace, *of, *share, units, |of, share| {
            if skips.passes_over(of) { Outcome::NotApplicable } else { share.clone() }
        }),
        Step::Clamp { of, low, high } => units_of(units, |unit| clamp(trace, *of, *low, *high, unit)),
        Step::Settle { of, missing, undefined, not_applicable } => units_of(units, |unit| {
            let stand_ins =
                [missing, undefined, not_applicable].map(|step| step.map(|step| trace.get(step, unit)));
            settle(trace.get(*of, unit), stand_ins).clone()
        }),
    }
}

fn irrational(
    trace: &Trace,
    (of, degree): (StepId, Option<StepId>),
    rounding: &Rounding,
    units: usize,
) -> Column {
    match degree {
        Some(degree) => each_of_two(trace, of, degree, units, |of, degree| root(of, degree, rounding)),
        None => each(trace, of, units, |of| logarithm(of, rounding)),
    }
}

fn rounded(of: &Outcome, rounding: &Rounding) -> Outcome {
    of.known().map_or_else(|| of.clone(), |number| Outcome::Known(number.round(rounding)))
}

/// What a decision table gives for one unit.
fn decide_rows(step: &Step, trace: &Trace, unit: usize) -> Outcome {
    let Step::Decide { hit, rows, none } = step else { return Outcome::Missing };
    let rows = rows.iter().map(|row| (trace.get(row.when, unit), trace.get(row.gives, unit)));
    decide::decide(*hit, rows, trace.get(*none, unit))
}

/// What a fold makes of its parts for one unit.
fn fold_parts(step: &Step, trace: &Trace, unit: usize) -> Outcome {
    let Step::Fold { aggregate, of, weights, skips, needs, too_few, rows } = step else {
        return Outcome::Missing;
    };
    if let Some(part) = rows {
        return fold_rows(step, *part, trace, unit);
    }
    let weight = |at: usize| weights.get(at).map(|step| trace.get(*step, unit));
    let parts = of.iter().enumerate().map(|(at, step)| (trace.get(*step, unit), weight(at)));
    fold::fold(*aggregate, parts, *skips, *needs).unwrap_or_else(|| too_few.clone())
}

/// What a fold makes of the rows below one unit; rows that cannot be used leave it in their state.
fn fold_rows(step: &Step, part: PartId, trace: &Trace, unit: usize) -> Outcome {
    let (Step::Fold { aggregate, of, weights, skips, needs, too_few, .. }, Some(rows)) =
        (step, trace.rows(part))
    else {
        return Outcome::Missing;
    };
    if let Some(state) = rows.state(unit) {
        return state.clone();
    }
    let Some(of) = of.first() else { return Outcome::Missing };
    let parts = rows.of(unit).map(|row| {
        let weight = weights.first().map(|step| trace.of_row(*step, part, row));
        (trace.of_row(*of, part, row), weight)
    });
    fold::fold(*aggregate, parts, *skips, *needs).unwrap_or_else(|| too_few.clone())
}

/// What a policy puts in the place of a state; a value, and what was refused, stay as they are.
fn settle<'a>(
    of: &'a Outcome,
    [missing, undefined, not_applicable]: [Option<&'a Outcome>; 3],
) -> &'a Outcome {
    let stand_in = match of {
        Outcome::Missing => missing,
        Outcome::Undefined => undefined,
        Outcome::NotApplicable => not_applicable,
        Outcome::Known(_) | Outcome::Refused | Outcome::TooLarge | Outcome::NotRated => None,
    };
    stand_in.unwrap_or(of)
}

fn units_of(units: usize, outcome: impl Fn(usize) -> Outcome) -> Column {
    Column::Each((0..units).map(outcome).collect())
}

fn each(trace: &Trace, of: StepId, units: usize, outcome: impl Fn(&Outcome) -> Outcome) -> Column {
    match trace.column(of) {
        Some(Column::Same(same)) => Column::Same(outcome(same)),
        _ => units_of(units, |unit| outcome(trace.get(of, unit))),
    }
}

fn each_of_two(
    trace: &Trace,
    left: StepId,
    right: StepId,
    units: usize,
    outcome: impl Fn(&Outcome, &Outcome) -> Outcome,
) -> Column {
    match (trace.column(left), trace.column(right)) {
        (Some(Column::Same(left)), Some(Column::Same(right))) => Column::Same(outcome(left, right)),
        _ => units_of(units, |unit| outcome(trace.get(left, unit), trace.get(right, unit))),
    }
}

fn arithmetic(operation: Operation, left: &Outcome, right: &Outcome) -> Outcome {
    let (Outcome::Known(one), Outcome::Known(other)) = (left, right) else {
        return left.heavier(right).clone();
    };
    match operation {
        Operation::Plus => bounded(one.plus(other)),
        Operation::Minus => bounded(one.minus(other)),
        Operation::Times => bounded(one.times(other)),
        Operation::Over => quotient(one, other),
    }
}

fn growth(now: &Outcome, before: &Outcome) -> Outcome {
    match (now, before) {
        (Outcome::Known(_), Outcome::Known(base)) if !base.is_positive() => Outcome::Undefined,
        (Outcome::Known(now), Outcome::Known(base)) => {
            now.minus(base).map_or(Outcome::TooLarge, |difference| quotient(&difference, base))
        }
        _ => now.heavier(before).clone(),
    }
}

fn compare(word: Word, left: &Outcome, right: &Outcome) -> Outcome {
    match (left, right) {
        (Outcome::Known(one), Outcome::Known(other)) => Outcome::truth(word.holds(one, other)),
        _ => left.heavier(right).clone(),
    }
}

fn negated(of: &Outcome) -> Outcome {
    of.as_truth().map_or_else(|| of.clone(), |truth| Outcome::truth(!truth))
}

fn is_known(of: &Outcome) -> Outcome {
    match of {
        Outcome::Known(_) => Outcome::truth(true),
        Outcome::Missing | Outcome::Undefined | Outcome::NotApplicable | Outcome::NotRated => {
            Outcome::truth(false)
        }
        Outcome::Refused | Outcome::TooLarge => of.clone(),
    }
}

fn pick(trace: &Trace, of: StepId, rows: &[Row], unit: usize) -> Outcome {
    match trace.get(of, unit) {
        Outcome::Known(value) => match rows.iter().find(|row| row.range.holds(value)) {
            Some(row) => trace.get(row.gives, unit).clone(),
            None => Outcome::Undefined,
        },
        state => state.clone(),
    }
}

fn clamp(trace: &Trace, of: StepId, low: Option<StepId>, high: Option<StepId>, unit: usize) -> Outcome {
    let end = |end: Option<StepId>| end.and_then(|end| trace.get(end, unit).known());
    if end(low).zip(end(high)).is_some_and(|(low, high)| low > high) {
        return Outcome::Undefined.heavier(trace.get(of, unit)).clone();
    }
    let mut outcome = trace.get(of, unit);
    if let Some(high) = high {
        outcome = nearer(outcome, trace.get(high, unit), |value, end| value > end);
    }
    if let Some(low) = low {
        outcome = nearer(outcome, trace.get(low, unit), |value, end| value < end);
    }
    outcome.clone()
}

fn nearer<'a>(outcome: &'a Outcome, end: &'a Outcome, beyond: fn(&Number, &Number) -> bool) -> &'a Outcome {
    match (outcome, end) {
        (Outcome::Known(value), Outcome::Known(limit)) if beyond(value, limit) => end,
        (Outcome::Known(_), Outcome::Known(_)) => outcome,
        _ => outcome.heavier(end),
    }
}
