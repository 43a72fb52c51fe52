//! The natural logarithm, rounded. Except for that of 1 it is never a ratio, so it lies strictly between two steps, and
//! strictly on one side of their middle: an approximation from both sides tells which, if it is only close enough.

use core::cmp::Ordering;
use core::ops::{Shl, Shr};

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, One, Zero};

use super::round::whole_steps;
use super::{Number, PowerFault, Rounding};

/// The bits of the first approximation beyond those of the step; each further one has twice as many.
const FIRST_BITS: u64 = 96;

impl Number {
    /// The natural logarithm, rounded: what the true logarithm rounds to.
    ///
    /// # Errors
    /// [`PowerFault::Undefined`] for zero and below, [`PowerFault::TooLarge`] beyond [`Number::MAX_BITS`].
    ///
    /// ```
    /// use thidua::number::{Mode, Number, Rounding};
    ///
    /// let places = Rounding::new(Number::parse("0.0001")?, Mode::HalfUp).ok_or("not a step")?;
    /// assert_eq!(Number::from(10u32).ln(&places)?, Number::parse("2.3026")?);
    /// assert_eq!(Number::ONE.ln(&places)?, Number::ZERO);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn ln(&self, rounding: &Rounding) -> Result<Number, PowerFault> {
        if !self.is_positive() {
            return Err(PowerFault::Undefined);
        }
        let ratio = self.ratio();
        let (above, below) = (ratio.numer().magnitude(), ratio.denom().magnitude());
        // The logarithm of a number below 1 is that of its reciprocal with the other sign.
        let (sign, large, small) = match above.cmp(below) {
            Ordering::Less => (false, below, above),
            Ordering::Equal => return Ok(Number::ZERO),
            Ordering::Greater => (true, above, below),
        };
        let step = rounding.to().ratio();
        let finer = step.denom().bits().saturating_sub(step.numer().bits());
        let mut bits = finer.saturating_add(FIRST_BITS);
        let steps = loop {
            let (low, high) = approximate((large, small), bits).ok_or(PowerFault::TooLarge)?;
            let divisor = Shl::shl(step.numer().magnitude(), bits);
            let steps = |end: &BigUint| {
                whole_steps(&end.checked_mul(step.denom().magnitude())?, &divisor, rounding.mode())
            };
            let (low, high) = (steps(&low), steps(&high));
            if low == high {
                break low.ok_or(PowerFault::TooLarge)?;
            }
            bits = bits.saturating_mul(2);
        };
        let rounded = rounding.to().in_steps(steps)?;
        Ok(if sign { rounded } else { rounded.negated() })
    }
}

/// Two numbers of so many binary places between which the logarithm of a ratio above 1 lies.
fn approximate((large, small): (&BigUint, &BigUint), bits: u64) -> Option<(BigUint, BigUint)> {
    // The ratio is 2 to the power of `twos` times one from 1 to below 2.
    let twos = large.div_floor(small).bits().saturating_sub(1);
    let scaled = Shl::shl(small, twos);
    let difference = large.checked_sub(&scaled)?;
    let sum = large.checked_add(&scaled)?;
    let (near, near_error) = series((&difference, &sum), bits)?;
    let (two, two_error) = match twos {
        0 => Default::default(),
        _ => series((&BigUint::one(), &BigUint::from(3u32)), bits)?,
    };
    let times = BigUint::from(twos);
    let low = two.checked_mul(&times)?.checked_add(&near)?;
    let error = two_error.checked_mul(&times)?.checked_add(&near_error)?;
    let high = low.checked_add(&error)?;
    Some((low, high))
}

/// Twice the sum of z + z^3/3 + z^5/5 + ... for a ratio z from 0 to 1/3, which is the logarithm of (1 + z) / (1 - z), never
/// above it, and by how much it may be below, both in units of the last binary place.
///
/// Every quotient is cut. The square of z is then less than 2 units too low; hence no power of z is more than 3 units too
/// low, no term more than 4, and what follows the last term that is not 0 is less than 4.
fn series((above, below): (&BigUint, &BigUint), bits: u64) -> Option<(BigUint, BigUint)> {
    let ratio = Shl::shl(above, bits).div_floor(below);
    let square = Shr::shr(ratio.checked_mul(&ratio)?, bits);
    let (mut power, mut sum) = (ratio, BigUint::zero());
    let (mut odd, mut terms) = (1u64, 1u64);
    while !power.is_zero() {
        sum = sum.checked_add(&power.div_floor(&BigUint::from(odd)))?;
        power = Shr::shr(power.checked_mul(&square)?, bits);
        odd = odd.saturating_add(2);
        terms = terms.saturating_add(1);
    }
    Some((Shl::shl(sum, 1u32), BigUint::from(terms.saturating_mul(8))))
}
