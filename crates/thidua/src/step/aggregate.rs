//! One value from several known ones.

use alloc::vec::Vec;

use super::Aggregate;
use crate::number::Number;
use crate::outcome::{Outcome, bounded, quotient};

/// Whether a variance is that of all there are or of a sample of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deviation {
    Population,
    Sample,
}

/// A share of a whole, from 0 to 1, as so many parts of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) parts: u32,
    pub(crate) of: u32,
}

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
            Aggregate::Median => percentile(&rising(numbers), Share { parts: 1, of: 2 }),
            Aggregate::Mean => mean(known),
            Aggregate::Best(most) => total(rising(numbers).into_iter().rev().take(most)),
            Aggregate::Highest(place) => one(nth(rising(numbers).into_iter().rev(), place)),
            Aggregate::Lowest(place) => one(nth(rising(numbers).into_iter(), place)),
            Aggregate::Percentile(share) => percentile(&rising(numbers), share),
            Aggregate::Variance(deviation) => variance(known, deviation),
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

fn rising<'a>(numbers: impl Iterator<Item = &'a Number>) -> Vec<&'a Number> {
    let mut numbers: Vec<&Number> = numbers.collect();
    numbers.sort();
    numbers
}

/// The value at a place that is counted from 1.
fn nth<'a>(mut numbers: impl Iterator<Item = &'a Number>, place: usize) -> Option<&'a Number> {
    numbers.nth(place.checked_sub(1)?)
}

/// The value at a share of the way from the first of rising values to the last; between two neighbours, on the straight
/// line from one to the other. At one half it is the median.
fn percentile(rising: &[&Number], share: Share) -> Outcome {
    let steps = (rising.len() as u128).saturating_sub(1).saturating_mul(share.parts.into());
    let of = u128::from(share.of.max(1));
    let (whole, rest) =
        (steps.checked_div(of).unwrap_or_default(), steps.checked_rem(of).unwrap_or_default());
    let at = |place: u128| usize::try_from(place).ok().and_then(|place| rising.get(place));
    let Some(lower) = at(whole) else { return Outcome::Undefined };
    let Some(upper) = at(whole.saturating_add(1)).filter(|_| rest != 0) else {
        return Outcome::Known((*lower).clone());
    };
    let (whole, rest) = (Number::from(share.of), Number::from(i64::try_from(rest).unwrap_or(i64::MAX)));
    let way = lower.times(&whole).and_then(|start| start.plus(&upper.minus(lower)?.times(&rest)?));
    way.map_or(Outcome::TooLarge, |way| quotient(&way, &whole))
}

/// The mean of the squares of the distances from the mean; of a sample, their sum over one less than their number.
fn variance(known: &[Weighed<'_>], deviation: Deviation) -> Outcome {
    let Outcome::Known(mean) = mean(known) else { return mean(known) };
    let squares = known.iter().try_fold(Number::ZERO, |sum, (value, _)| {
        let distance = value.minus(&mean)?;
        sum.plus(&distance.times(&distance)?)
    });
    let degrees = match deviation {
        Deviation::Population => known.len(),
        Deviation::Sample => known.len().saturating_sub(1),
    };
    squares.map_or(Outcome::TooLarge, |squares| quotient(&squares, &count(degrees)))
}
