//! What a decision table can come to, before any figures exist.
//!
//! The conditions of all rows cut the values of each measure into few pieces within which no row changes; one value of
//! each piece stands for it. Taking the measures as independent, a row that holds in none of these worlds never holds;
//! a hole or an overlap may be impossible for reasons that the table does not know, and is a warning.

use alloc::vec::Vec;

use super::super::names::Names;
use crate::diagnostic::{DecisionCode, Diagnostic, WarningCode};
use crate::document::{Faults, Word};
use crate::number::{Mode, Number, Rounding};
use crate::regulation::{Amount, Bound, Decision, Measured, Model, Test};
use crate::step::Hit;
use crate::ways::Scale;
use crate::words::{Arg, Phrase, Sentence};

/// More worlds times rows than this are not looked at.
const MOST: usize = 200_000;

/// What rows ask about.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Asked {
    /// The value of a measure.
    Value(Measured),
    /// On which side of another measure one stands: the sign of the first less the second.
    Side(Measured, Measured),
}

/// What the rows distinguish.
struct Space {
    /// What rows compare, each with one value for every piece.
    measures: Vec<(Asked, Vec<Number>)>,
    /// Conditions of which nothing is known but that they hold or do not.
    opaque: Vec<Test>,
}

/// A choice of values and verdicts.
struct World<'s> {
    values: Vec<(Asked, &'s Number)>,
    verdicts: Vec<(&'s Test, bool)>,
}

/// Judges a table: faults that no figures can mend are reported, what may be wrong is returned.
pub(in super::super) fn judge(
    decision: &Decision,
    model: &Model,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<Diagnostic> {
    let space = Space::of(decision, names);
    let mut found = Found::new(decision.rows.len());
    if space.count().saturating_mul(decision.rows.len()) > MOST {
        return Vec::new();
    }
    for at in 0..space.count() {
        let world = space.world(at);
        let holding = decision.rows.iter().enumerate().filter(|(_, row)| world.holds(&row.when));
        found.note(at, &holding.map(|(row, _)| row).collect::<Vec<usize>>(), decision);
    }
    found.report(decision, faults);
    let example = |at: usize| space.world(at).example(model);
    let place = |code: WarningCode, args: Vec<Arg>, row: usize| {
        let span = decision.rows.get(row).map(|row| row.span).unwrap_or_default();
        Diagnostic::new(code, args).at(faults.source(), span)
    };
    let mut warnings = Vec::new();
    // A row that never counts was reported for its overlap.
    if let Some((at, one, other)) = found.overlap.filter(|_| found.counts.iter().all(|counts| *counts)) {
        let rows = [one, other].map(|row| Arg::from(row.saturating_add(1)));
        let args = rows.into_iter().chain([example(at)]).collect();
        warnings.push(place(WarningCode::RowsOverlap, args, other));
    }
    if let Some(at) = found.hole.filter(|_| decision.none.is_none() && decision.hit != Hit::Count) {
        warnings.push(place(WarningCode::RowsLeaveHole, [example(at)].into(), 0));
    }
    warnings
}

/// What was seen in all worlds.
struct Found {
    holds: Vec<bool>,
    counts: Vec<bool>,
    hole: Option<usize>,
    overlap: Option<(usize, usize, usize)>,
}

impl Found {
    fn new(rows: usize) -> Found {
        let no = || (0..rows).map(|_| false).collect();
        Found { holds: no(), counts: no(), hole: None, overlap: None }
    }

    /// Notes the rows that hold in a world, and those of them that can count.
    fn note(&mut self, world: usize, holding: &[usize], decision: &Decision) {
        let [first, others @ ..] = holding else {
            self.hole.get_or_insert(world);
            return;
        };
        let gives = |row: usize| decision.rows.get(row).map(|row| &row.gives);
        let literal = |row: usize| gives(row).filter(|gives| matches!(gives, Amount::Number(_)));
        let differs = |other: &&usize| match (literal(*first), literal(**other)) {
            (Some(one), Some(other)) => one != other,
            _ => false,
        };
        let clash = match decision.hit {
            Hit::ExactlyOne => others.first(),
            Hit::Agreeing => others.iter().find(differs),
            _ => None,
        };
        if let Some(other) = clash {
            self.overlap.get_or_insert((world, *first, *other));
        }
        for row in holding {
            let counts = match decision.hit {
                Hit::First => row == first,
                Hit::ExactlyOne | Hit::Agreeing => clash.is_none(),
                _ => true,
            };
            if let Some(mark) = self.holds.get_mut(*row) {
                *mark = true;
            }
            if let Some(mark) = self.counts.get_mut(*row) {
                *mark |= counts;
            }
        }
    }

    fn report(&self, decision: &Decision, faults: &mut Faults) {
        for (at, row) in decision.rows.iter().enumerate() {
            let seen = |marks: &[bool]| marks.get(at).copied().unwrap_or_default();
            let code = match decision.hit {
                _ if !seen(&self.holds) => DecisionCode::RowNeverHolds,
                _ if seen(&self.counts) => continue,
                Hit::First => DecisionCode::RowNeverReached,
                _ => DecisionCode::RowAlwaysClashes,
            };
            faults.report(code, row.span, [Arg::from(at.saturating_add(1))]);
        }
    }
}

impl Space {
    fn of(decision: &Decision, names: &Names<'_>) -> Space {
        let mut space = Space { measures: Vec::new(), opaque: Vec::new() };
        decision.rows.iter().for_each(|row| space.collect(&row.when));
        for (asked, values) in &mut space.measures {
            let scale = match asked {
                Asked::Value(measure) => names.scale(*measure).unwrap_or_else(Scale::plain),
                Asked::Side(..) => Scale::plain(),
            };
            *values = pieces(core::mem::take(values), &scale);
        }
        space
    }

    /// The values at which a condition may change.
    fn collect(&mut self, test: &Test) {
        match test {
            Test::All(tests) | Test::Any(tests) => tests.iter().for_each(|test| self.collect(test)),
            Test::Holds(measure) | Test::Fails(measure) => {
                self.cut(Asked::Value(*measure), &Number::ZERO);
            }
            Test::Compare { measure, bounds } => {
                for bound in bounds {
                    match &bound.value {
                        Amount::Number(at) => self.cut(Asked::Value(*measure), at),
                        Amount::Measured(other) => self.cut(side(*measure, *other).0, &Number::ZERO),
                    }
                }
            }
            Test::OneOf { measure, values } if values.iter().all(|value| value.number().is_some()) => {
                let values = values.iter().filter_map(Amount::number);
                values.for_each(|at| self.cut(Asked::Value(*measure), at));
            }
            other if self.opaque.contains(other) => {}
            other => self.opaque.push(other.clone()),
        }
    }

    fn cut(&mut self, asked: Asked, at: &Number) {
        match self.measures.iter_mut().find(|(known, _)| *known == asked) {
            Some((_, cuts)) => cuts.push(at.clone()),
            None => self.measures.push((asked, [at.clone()].into())),
        }
    }

    fn count(&self) -> usize {
        let verdicts = self.opaque.iter().map(|_| 2usize);
        let counts = self.measures.iter().map(|(_, values)| values.len()).chain(verdicts);
        counts.fold(1usize, usize::saturating_mul)
    }

    /// The world of a number: its digits choose.
    fn world(&self, number: usize) -> World<'_> {
        let mut rest = number;
        let mut digit = |base: usize| {
            let digit = rest.checked_rem(base).unwrap_or_default();
            rest = rest.checked_div(base).unwrap_or_default();
            digit
        };
        let values = self
            .measures
            .iter()
            .filter_map(|(asked, values)| Some((*asked, values.get(digit(values.len()))?)));
        let values = values.collect();
        let verdicts = self.opaque.iter().map(|test| (test, digit(2) == 1)).collect();
        World { values, verdicts }
    }
}

impl World<'_> {
    fn holds(&self, test: &Test) -> bool {
        if let Some((_, verdict)) = self.verdicts.iter().find(|(known, _)| *known == test) {
            return *verdict;
        }
        match test {
            Test::All(tests) => tests.iter().all(|test| self.holds(test)),
            Test::Any(tests) => tests.iter().any(|test| self.holds(test)),
            Test::Holds(measure) => self.value(*measure).is_some_and(|value| !value.is_zero()),
            Test::Fails(measure) => self.value(*measure).is_some_and(Number::is_zero),
            Test::Compare { measure, bounds } => bounds.iter().all(|bound| self.stands(*measure, bound)),
            Test::OneOf { measure, values } => self.value(*measure).is_some_and(|value| {
                values.iter().filter_map(Amount::number).any(|at| Word::Exactly.holds(value, at))
            }),
            _ => false,
        }
    }

    fn value(&self, measure: Measured) -> Option<&Number> {
        self.answer(Asked::Value(measure))
    }

    fn answer(&self, asked: Asked) -> Option<&Number> {
        self.values.iter().find(|(known, _)| *known == asked).map(|(_, value)| *value)
    }

    fn stands(&self, measure: Measured, bound: &Bound) -> bool {
        match &bound.value {
            Amount::Number(at) => self.value(measure).is_some_and(|value| bound.word.holds(value, at)),
            Amount::Measured(other) => {
                let (asked, turned) = side(measure, *other);
                let holds = |sign: &Number| match turned {
                    true => bound.word.holds(&Number::ZERO, sign),
                    false => bound.word.holds(sign, &Number::ZERO),
                };
                self.answer(asked).is_some_and(holds)
            }
        }
    }

    /// The world in words.
    fn example(&self, model: &Model) -> Arg {
        static VALUE: Phrase = Phrase::new("{0} = {1}", "{0} = {1}");
        static SIDE: Phrase = Phrase::new("{0} {1} {2}", "{0} {1} {2}");
        let values = self.values.iter().map(|(asked, value)| match asked {
            Asked::Value(measure) => {
                let args = [Arg::from(model.measure_title(*measure)), model.form_of(*measure).arg(value)];
                Arg::from(Sentence::new(&VALUE, args))
            }
            Asked::Side(one, other) => {
                let word = match (value.is_zero(), value.is_positive()) {
                    (true, _) => Word::Exactly,
                    (_, true) => Word::Above,
                    _ => Word::Below,
                };
                let titles = [one, other].map(|measure| Arg::from(model.measure_title(*measure)));
                let [one, other] = titles;
                Arg::from(Sentence::new(&SIDE, [one, Arg::from(word.phrase()), other]))
            }
        });
        Arg::List(values.collect())
    }
}

/// Two measures against each other, in one order whichever is written first; true when that order is turned round.
fn side(one: Measured, other: Measured) -> (Asked, bool) {
    if one <= other { (Asked::Side(one, other), false) } else { (Asked::Side(other, one), true) }
}

/// One value of each piece into which some values cut a scale.
fn pieces(mut cuts: Vec<Number>, scale: &Scale) -> Vec<Number> {
    cuts.extend(scale.least.iter().chain(&scale.greatest).cloned());
    cuts.sort();
    cuts.dedup();
    let mut values: Vec<Number> = Vec::new();
    values.extend(cuts.first().and_then(|first| inside(None, Some(first), scale.whole)));
    for (at, cut) in cuts.iter().enumerate() {
        values.push(cut.clone());
        values.extend(inside(Some(cut), cuts.get(at.saturating_add(1)), scale.whole));
    }
    let fits = |value: &Number| {
        scale.least.as_ref().is_none_or(|least| value >= least)
            && scale.greatest.as_ref().is_none_or(|greatest| value <= greatest)
            && (!scale.whole || value.is_integer())
    };
    values.retain(fits);
    values
}

/// A value between two, neither of them itself.
fn inside(above: Option<&Number>, below: Option<&Number>, whole: bool) -> Option<Number> {
    let step = |number: &Number, by: i64| number.plus(&Number::from(by)).ok();
    let truncated = |number: &Number| Rounding::new(Number::ONE, Mode::Down).map(|one| number.round(&one));
    let nearby = |number: &Number| -> Option<Vec<Number>> {
        let middle = truncated(number)?;
        Some([step(&middle, -1)?, middle.clone(), step(&middle, 1)?].into())
    };
    match (above, below) {
        (Some(above), Some(below)) if !whole => above.plus(below).ok()?.over(&Number::from(2u32)).ok(),
        (Some(above), below) => {
            nearby(above)?.into_iter().find(|value| value > above && below.is_none_or(|below| value < below))
        }
        (None, Some(below)) => nearby(below)?.into_iter().rev().find(|value| value < below),
        (None, None) => None,
    }
}
