//! Sums of many numbers. Adding quotient after quotient grows the sum with each of them; here those of one denominator
//! come first, and the rest is added up over the common denominator of all, so that the sum costs the same in any order.

use alloc::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::fraction::Fraction;
use super::wide::{common_divisor, quotient};
use super::{Number, Repr, TooLarge};

impl Number {
    /// The sum of any number of them; 0 of none.
    ///
    /// # Errors
    /// [`TooLarge`] when it, or the common denominator of what is added up, has more than [`Number::MAX_BITS`].
    ///
    /// ```
    /// use thidua::number::Number;
    ///
    /// let thirds = [Number::parse_ratio("1/3")?, Number::parse_ratio("2/3")?, Number::ONE];
    /// assert_eq!(Number::sum(&thirds)?, Number::from(2u32));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn sum<'a>(numbers: impl IntoIterator<Item = &'a Number>) -> Result<Number, TooLarge> {
        let mut small = Fraction::whole(0);
        let mut wide: BTreeMap<BigInt, BigInt> = BTreeMap::new();
        for number in numbers {
            match &number.0 {
                Repr::Small(fraction) if wide.is_empty() => match small.plus(*fraction) {
                    Some(sum) => small = sum,
                    None => add(number, &mut wide)?,
                },
                _ => add(number, &mut wide)?,
            }
        }
        let small = Number::from_fraction(small);
        if wide.is_empty() {
            return Ok(small);
        }
        add(&small, &mut wide)?;
        over_common_denominator(wide)
    }
}

/// Adds a number to those of its denominator.
fn add(number: &Number, sums: &mut BTreeMap<BigInt, BigInt>) -> Result<(), TooLarge> {
    let ratio = number.ratio();
    let sum = sums.entry(ratio.denom().clone()).or_default();
    *sum = sum.checked_add(ratio.numer()).ok_or(TooLarge)?;
    Ok(())
}

/// The sum of numerators over their denominators.
fn over_common_denominator(sums: BTreeMap<BigInt, BigInt>) -> Result<Number, TooLarge> {
    let mut reduced: BTreeMap<BigInt, BigInt> = BTreeMap::new();
    for (den, num) in sums {
        let shared = common_divisor(&num, &den);
        let sum = reduced.entry(quotient(&den, &shared)).or_default();
        *sum = sum.checked_add(&quotient(&num, &shared)).ok_or(TooLarge)?;
    }
    let mut common = BigInt::one();
    for den in reduced.keys() {
        let factor = quotient(den, &common_divisor(&common, den));
        common = common.checked_mul(&factor).ok_or(TooLarge)?;
        if common.bits() > Number::MAX_BITS {
            return Err(TooLarge);
        }
    }
    let mut sum = BigInt::zero();
    for (den, num) in &reduced {
        let part = num.checked_mul(&quotient(&common, den)).ok_or(TooLarge)?;
        sum = sum.checked_add(&part).ok_or(TooLarge)?;
    }
    let shared = common_divisor(&sum, &common);
    let sum = BigRational::new_raw(quotient(&sum, &shared), quotient(&common, &shared));
    Some(Number::from_ratio(sum)).filter(Number::fits).ok_or(TooLarge)
}
