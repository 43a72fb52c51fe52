//! One value from several known ones.

use alloc::vec::Vec;

use super::Aggregate;
use crate::number::{Number, PowerFault, TooLarge};
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
            Aggregate::HarmonicMean => harmonic_mean(known),
            Aggregate::Product => product(numbers.cloned().map(Ok).collect()),
            Aggregate::Radicand => radicand(known),
            Aggregate::Weight => bounded(weight(known)),
        }
    }
}

fn total<'a>(numbers: impl Iterator<Item = &'a Number>) -> Outcome {
    let mut numbers = numbers.peekable();
    if numbers.peek().is_none() {
        return Outcome::Undefined;
    }
    bounded(Number::sum(numbers))
}

fn count(length: usize) -> Number {
    Number::from(i64::try_from(length).unwrap_or(i64::MAX))
}

/// How much the values count together: each by its weight, or once.
fn weight(known: &[Weighed<'_>]) -> Result<Number, TooLarge> {
    let without = known.iter().filter(|(_, weight)| weight.is_none()).count();
    let weighed = known.iter().filter_map(|(_, weight)| *weight);
    Number::sum(weighed.chain([&count(without)]))
}

fn mean(known: &[Weighed<'_>]) -> Outcome {
    let above = if known.iter().all(|(_, weight)| weight.is_none()) {
        Number::sum(known.iter().map(|(value, _)| *value))
    } else {
        let weighed = |(value, weight): &Weighed<'_>| value.times(weight.unwrap_or(&Number::ONE));
        known
            .iter()
            .map(weighed)
            .collect::<Result<Vec<Number>, TooLarge>>()
            .and_then(|parts| Number::sum(&parts))
    };
    match (above, weight(known)) {
        (Ok(above), Ok(below)) => quotient(&above, &below),
        _ => Outcome::TooLarge,
    }
}

/// The total weight over the sum of the weights over their values. It nears 0 as a value does, so it is 0 with a value
/// of 0; a negative one leaves it undefined.
fn harmonic_mean(known: &[Weighed<'_>]) -> Outcome {
    if known.is_empty() || known.iter().any(|(value, _)| value.is_negative()) {
        return Outcome::Undefined;
    }
    if known.iter().any(|(value, weight)| value.is_zero() && weight.is_none_or(Number::is_positive)) {
        return Outcome::Known(Number::ZERO);
    }
    let counted = known.iter().filter(|(value, _)| !value.is_zero());
    let parts =
        counted.map(|(value, weight)| weight.unwrap_or(&Number::ONE).over(value).map_err(|_| TooLarge));
    let below = parts.collect::<Result<Vec<Number>, TooLarge>>().and_then(|parts| Number::sum(&parts));
    match (weight(known), below) {
        (Ok(above), Ok(below)) => quotient(&above, &below),
        _ => Outcome::TooLarge,
    }
}

/// The product of factors, from the lowest on, so that whether it is too large on the way does not depend on their order.
fn product(factors: Result<Vec<Number>, PowerFault>) -> Outcome {
    let mut factors = match factors {
        Ok(factors) if !factors.is_empty() => factors,
        Err(PowerFault::TooLarge) => return Outcome::TooLarge,
        _ => return Outcome::Undefined,
    };
    if factors.iter().any(Number::is_zero) {
        return Outcome::Known(Number::ZERO);
    }
    factors.sort();
    bounded(factors.iter().try_fold(Number::ONE, |product, factor| product.times(factor)))
}

fn radicand(known: &[Weighed<'_>]) -> Outcome {
    if known.iter().any(|(value, _)| value.is_negative()) {
        return Outcome::Undefined;
    }
    if known.iter().any(|(value, _)| value.is_zero()) {
        return Outcome::Known(Number::ZERO);
    }
    let power = |(value, weight): &Weighed<'_>| match weight {
        None => Ok((*value).clone()),
        Some(weight) => {
            let times = weight.whole().and_then(|times| i32::try_from(times).ok());
            times.ok_or(PowerFault::TooLarge).and_then(|times| value.power(times))
        }
    };
    product(known.iter().map(power).collect())
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
    let square = |(value, _): &Weighed<'_>| {
        let distance = value.minus(&mean)?;
        distance.times(&distance)
    };
    let squares: Result<Vec<Number>, TooLarge> = known.iter().map(square).collect();
    let squares = squares.and_then(|squares| Number::sum(&squares));
    let degrees = match deviation {
        Deviation::Population => known.len(),
        Deviation::Sample => known.len().saturating_sub(1),
    };
    squares.map_or(Outcome::TooLarge, |squares| quotient(&squares, &count(degrees)))
}
