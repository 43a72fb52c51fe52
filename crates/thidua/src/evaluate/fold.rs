//! One value from several: the parts of a unit, or the units of a cluster.

use alloc::vec::Vec;

use super::{bounded, quotient};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::step::{Aggregate, Skips};

/// A value with its weight.
pub(super) type Weighed<'a> = (&'a Number, Option<&'a Number>);

/// The value of what is left of the parts; none when fewer than `needs` are. What does not apply is passed over, and it
/// does not apply itself when nothing else is there; when all that is there was skipped, it is as the heaviest of that.
pub(super) fn fold<'a>(
    aggregate: Aggregate,
    parts: impl Iterator<Item = (&'a Outcome, Option<&'a Outcome>)>,
    skips: Skips,
    needs: usize,
) -> Option<Outcome> {
    let mut known: Vec<Weighed<'a>> = Vec::new();
    let (mut open, mut skipped): (Option<&Outcome>, Option<&Outcome>) = (None, None);
    let mut may_come = 0usize;
    let heavier = |one: Option<&'a Outcome>, other| Some(one.map_or(other, |one| one.heavier(other)));
    for (part, weight) in parts {
        match (part, weight) {
            (Outcome::Known(value), None) => known.push((value, None)),
            (Outcome::Known(value), Some(Outcome::Known(weight))) => known.push((value, Some(weight))),
            (Outcome::NotApplicable, _) => {}
            _ if skips.passes_over(part) => skipped = heavier(skipped, part),
            _ => {
                may_come = may_come.saturating_add(1);
                open = heavier(open, weight.map_or(part, |weight| part.heavier(weight)));
            }
        }
    }
    let nothing = known.is_empty() && open.is_none();
    if nothing && skipped.is_none() {
        return Some(Outcome::NotApplicable);
    }
    let counted = known.len().saturating_add(may_come);
    if counted < needs && open != Some(&Outcome::NotRated) {
        return None;
    }
    let value = match skipped.filter(|_| nothing) {
        Some(state) => state.clone(),
        None => of_known(aggregate, &known),
    };
    Some(match open {
        Some(state) if value == Outcome::TooLarge => state.heavier(&value).clone(),
        Some(state) => state.clone(),
        None => value,
    })
}

/// An aggregate of values; undefined without any.
pub(super) fn of_known(aggregate: Aggregate, known: &[Weighed<'_>]) -> Outcome {
    let numbers = known.iter().map(|(value, _)| *value);
    let one =
        |number: Option<&Number>| number.map_or(Outcome::Undefined, |number| Outcome::Known(number.clone()));
    match aggregate {
        Aggregate::Sum => total(numbers),
        Aggregate::Count => Outcome::Known(count(known.len())),
        Aggregate::Least => one(numbers.min()),
        Aggregate::Greatest => one(numbers.max()),
        Aggregate::Median => median(numbers.collect()),
        Aggregate::Mean => mean(known),
        Aggregate::Best(count) => {
            let mut numbers: Vec<&Number> = numbers.collect();
            numbers.sort_by(|one, other| other.cmp(one));
            total(numbers.into_iter().take(count))
        }
    }
}

fn total<'a>(mut numbers: impl Iterator<Item = &'a Number>) -> Outcome {
    let Some(first) = numbers.next() else { return Outcome::Undefined };
    bounded(numbers.try_fold(first.clone(), |sum, number| sum.plus(number)))
}

fn count(length: usize) -> Number {
    Number::from(i64::try_from(length).unwrap_or(i64::MAX))
}

fn mean(known: &[Weighed<'_>]) -> Outcome {
    let mut above = Number::ZERO;
    let mut below = Number::ZERO;
    for (value, weight) in known {
        let share = weight.cloned().unwrap_or(Number::ONE);
        let Ok(part) = value.times(&share) else { return Outcome::TooLarge };
        let (Ok(more_above), Ok(more_below)) = (above.plus(&part), below.plus(&share)) else {
            return Outcome::TooLarge;
        };
        (above, below) = (more_above, more_below);
    }
    quotient(&above, &below)
}

/// The middle value; of an even count, the mean of the middle two.
fn median(mut numbers: Vec<&Number>) -> Outcome {
    numbers.sort();
    let (half, odd) = (numbers.len() / 2, numbers.len() % 2 == 1);
    let Some(upper) = numbers.get(half) else { return Outcome::Undefined };
    match half.checked_sub(1).filter(|_| !odd).and_then(|lower| numbers.get(lower)) {
        Some(lower) => match lower.plus(upper) {
            Ok(both) => quotient(&both, &Number::from(2u32)),
            Err(_) => Outcome::TooLarge,
        },
        None => Outcome::Known((*upper).clone()),
    }
}
