//! Whole powers and roots. A power is exact; a root is what its exact value rounds to.

use alloc::vec::Vec;
use core::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{CheckedAdd, CheckedMul, One, Pow};

use super::{Mode, Number, Rounding, TooLarge};

/// The most bits of a whole number whose root is taken.
const MAX_SCALED_BITS: u64 = 1 << 20;

/// Why a power, a root or a logarithm has no value.
///
/// ```
/// use thidua::number::{Number, PowerFault};
/// assert_eq!(Number::ZERO.power(-1), Err(PowerFault::Undefined));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PowerFault {
    /// There is none: 0 to the power of 0 or less, an even root of a negative number, a logarithm of 0 or less.
    #[error("there is no such number")]
    Undefined,
    /// It is [`TooLarge`].
    #[error("the number has more than {} bits", Number::MAX_BITS)]
    TooLarge,
}

impl From<TooLarge> for PowerFault {
    fn from(_: TooLarge) -> PowerFault {
        PowerFault::TooLarge
    }
}

impl Number {
    /// The whole power, exactly. 0 to the power of 0 is left undefined, as no regulation says what it should be.
    ///
    /// # Errors
    /// [`PowerFault::Undefined`] for 0 to the power of 0 or less, [`PowerFault::TooLarge`] beyond
    /// [`Number::MAX_BITS`].
    ///
    /// ```
    /// use thidua::number::Number;
    ///
    /// let yearly = Number::parse("1.1")?.power(3)?;
    /// assert_eq!(yearly.to_string(), "1.331");
    /// assert_eq!(Number::from(2u32).power(-2)?.to_string(), "0.25");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn power(&self, exponent: i32) -> Result<Number, PowerFault> {
        if self.is_zero() {
            return if exponent > 0 { Ok(Number::ZERO) } else { Err(PowerFault::Undefined) };
        }
        let times = exponent.unsigned_abs();
        let ratio = self.ratio();
        let bits = ratio.numer().bits().max(ratio.denom().bits());
        if bits.saturating_sub(1).saturating_mul(times.into()) > Number::MAX_BITS {
            return Err(PowerFault::TooLarge);
        }
        let (num, den) = (Pow::pow(ratio.numer(), times), Pow::pow(ratio.denom(), times));
        let power = BigRational::new_raw(num, den);
        let power = Number::from_ratio(if exponent < 0 { power.recip() } else { power });
        if power.fits() { Ok(power) } else { Err(PowerFault::TooLarge) }
    }

    /// The root of a degree, rounded: what the true root rounds to, whether that is a ratio or not. The root of degree 1
    /// is the number itself.
    ///
    /// # Errors
    /// [`PowerFault::Undefined`] for an even root of a negative number and for the degree 0,
    /// [`PowerFault::TooLarge`] where the degree and the step ask for too many digits.
    ///
    /// ```
    /// use thidua::number::{Mode, Number, Rounding};
    ///
    /// let to_tenths = Rounding::new(Number::parse("0.1")?, Mode::HalfUp).ok_or("not a step")?;
    /// assert_eq!(Number::from(2u32).root(2, &to_tenths)?, Number::parse("1.4")?);
    /// assert_eq!(Number::from(-27i64).root(3, &to_tenths)?, Number::from(-3i64));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn root(&self, degree: u32, rounding: &Rounding) -> Result<Number, PowerFault> {
        if degree == 0 || (self.is_negative() && degree.is_even()) {
            return Err(PowerFault::Undefined);
        }
        let (value, step) = (self.abs(), rounding.to());
        let (value, unit) = (value.ratio(), step.ratio());
        let (large, small) = (unit.denom().magnitude(), unit.numer().magnitude());
        let longest = large.bits().max(small.bits()).saturating_mul(degree.into());
        if longest > MAX_SCALED_BITS {
            return Err(PowerFault::TooLarge);
        }
        // The root in steps is the root of above / below, and its whole part that of the whole quotient.
        let above = value.numer().magnitude().checked_mul(&Pow::pow(large, degree));
        let below = value.denom().magnitude().checked_mul(&Pow::pow(small, degree));
        let (Some(above), Some(below)) = (above, below) else { return Err(PowerFault::TooLarge) };
        let steps = rounded_root((&above, &below), degree, rounding.mode()).ok_or(PowerFault::TooLarge)?;
        let root = step.in_steps(steps)?;
        Ok(if self.is_negative() { root.negated() } else { root })
    }

    /// The root of a number above zero, where it is a ratio.
    pub(crate) fn exact_root(&self, degree: u32) -> Option<Number> {
        let ratio = self.ratio();
        let root = |of: &BigInt| BigInt::from(whole_root(of.magnitude(), degree.max(1)));
        let root = Number::from_ratio(BigRational::new(root(ratio.numer()), root(ratio.denom())));
        (root.power(i32::try_from(degree).ok()?).as_ref() == Ok(self)).then_some(root)
    }

    /// The smallest whole numbers that are to each other as numbers above zero are.
    pub(crate) fn in_whole_parts(numbers: &[Number]) -> Option<Vec<Number>> {
        let common = numbers.iter().try_fold(BigInt::one(), |common, number| {
            let den = number.ratio().denom().clone();
            let common = common.lcm(&den);
            (common.bits() <= Number::MAX_BITS).then_some(common)
        })?;
        let common = Number::from_ratio(BigRational::from_integer(common));
        let parts =
            numbers.iter().map(|number| number.times(&common).ok()).collect::<Option<Vec<Number>>>()?;
        let shared = parts.iter().fold(BigInt::default(), |shared, part| shared.gcd(part.ratio().numer()));
        let shared = Number::from_ratio(BigRational::from_integer(shared));
        parts.iter().map(|part| part.over(&shared).ok()).collect()
    }

    /// So many times the number.
    pub(super) fn in_steps(&self, steps: BigUint) -> Result<Number, TooLarge> {
        Number::from_ratio(BigRational::from_integer(steps.into())).times(self)
    }
}

/// The root of a ratio, rounded to a whole number.
fn rounded_root((above, below): (&BigUint, &BigUint), degree: u32, mode: Mode) -> Option<BigUint> {
    let whole = whole_root(&above.div_floor(below), degree);
    // How the ratio compares with the power of a guess.
    let against = |guess: &BigUint, scale: &BigUint| {
        Some(above.checked_mul(scale)?.cmp(&below.checked_mul(&Pow::pow(guess, degree))?))
    };
    if against(&whole, &BigUint::one())? == Ordering::Equal {
        return Some(whole);
    }
    let two = BigUint::from(2u32);
    let next = whole.checked_add(&BigUint::one())?;
    let half = against(&whole.checked_add(&next)?, &Pow::pow(&two, degree))?;
    Some(if mode.goes_away(half, whole.is_odd()) { next } else { whole })
}

/// The whole part of a root. A root of few bits is found bit by bit, as the iteration of `nth_root` takes as many rounds
/// as the degree is high.
fn whole_root(value: &BigUint, degree: u32) -> BigUint {
    let bits = value.bits().div_ceil(degree.into());
    if bits >= degree.into() {
        return value.nth_root(degree);
    }
    let mut root = BigUint::default();
    for bit in (0..bits).rev() {
        root.set_bit(bit, true);
        if Pow::pow(&root, degree) > *value {
            root.set_bit(bit, false);
        }
    }
    root
}
