//! One value from several known ones.

use alloc::vec::Vec;

use super::Aggregate;
use crate::number::Number;
use crate::outcome::{Outcome, bounded, quotient};

/// A value with its weight.
pub(crate) type Weighed<'a> = (&'a Number, Option<&'a Number>);

impl Aggregate {
    /// The aggregate of values; undefined without any.
    pub(crate) fn of(self, known: &[Weighed<'_>]) -> Outcome {
        let numbers = known.iter().map(|(value, _)| *value);
        let one = |number: Option<&Number>| {
            number.map_or(Outcome::Undefined, |number| Outcome::Known(number.clone()))
        };
        match self {
            Aggregate::Sum => total(numbers),
            Aggregate::Count => Outcome::Known(count(known.len())),
            Aggregate::Least => one(numbers.min()),
            Aggregate::Greatest => one(numbers.max()),
            Aggregate::Median => median(numbers.collect()),
            Aggregate::Mean => mean(known),
            Aggregate::Best(most) => {
                let mut falling: Vec<&Number> = numbers.collect();
                falling.sort_by(|one, other| other.cmp(one));
                total(falling.into_iter().take(most))
            }
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
