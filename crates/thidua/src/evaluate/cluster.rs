//! One value for a whole cluster. A member without a figure leaves the aggregate without one; what does not apply to a
//! member is passed over; an aggregate over nothing is undefined.

use alloc::vec::Vec;

use super::{quotient, sum};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::step::Aggregate;

pub(super) fn aggregate<'a>(
    aggregate: Aggregate,
    values: impl Iterator<Item = (&'a Outcome, Option<&'a Outcome>)>,
) -> Outcome {
    let mut known: Vec<(&Number, Option<&Number>)> = Vec::new();
    let mut heaviest: Option<&Outcome> = None;
    for (value, weight) in values {
        let state = weight.map_or(value, |weight| value.heavier(weight));
        match (value, weight) {
            (Outcome::Known(value), None) => known.push((value, None)),
            (Outcome::Known(value), Some(Outcome::Known(weight))) => known.push((value, Some(weight))),
            _ if *state == Outcome::NotApplicable => {}
            _ => heaviest = Some(heaviest.map_or(state, |other| other.heavier(state))),
        }
    }
    if let Some(state) = heaviest {
        return state.clone();
    }
    if known.is_empty() {
        return Outcome::Undefined;
    }
    let numbers = known.iter().map(|(value, _)| *value);
    match aggregate {
        Aggregate::Sum => total(numbers),
        Aggregate::Count => Outcome::Known(count(known.len())),
        Aggregate::Least => numbers.min().map_or(Outcome::Undefined, |least| Outcome::Known(least.clone())),
        Aggregate::Greatest => numbers.max().map_or(Outcome::Undefined, |most| Outcome::Known(most.clone())),
        Aggregate::Median => median(numbers.collect()),
        Aggregate::Mean => mean(&known),
    }
}

fn count(length: usize) -> Number {
    Number::from(i64::try_from(length).unwrap_or(i64::MAX))
}

fn total<'a>(numbers: impl Iterator<Item = &'a Number>) -> Outcome {
    let outcomes: Vec<Outcome> = numbers.map(|number| Outcome::Known(number.clone())).collect();
    sum(outcomes.iter())
}

fn mean(known: &[(&Number, Option<&Number>)]) -> Outcome {
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
