//! The four operations. Each is exact, and each tells when its result would be too large to go on with.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::fraction::Fraction;
use super::{Number, Repr, wide};

/// A result would need more than [`Number::MAX_BITS`] above or below the line; round one of the figures it is
/// made of.
///
/// ```
/// use thidua::number::TooLarge;
/// assert_eq!(TooLarge.to_string(), "the number has more than 16384 bits");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("the number has more than {} bits", Number::MAX_BITS)]
pub struct TooLarge;

/// Why a division has no result.
///
/// ```
/// use thidua::number::{DivisionFault, Number};
/// assert_eq!(Number::ONE.over(&Number::ZERO), Err(DivisionFault::ByZero));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum DivisionFault {
    /// The divisor is zero.
    #[error("division by zero")]
    ByZero,
    /// The quotient is [`TooLarge`].
    #[error("the quotient has more than {} bits", Number::MAX_BITS)]
    TooLarge,
}

impl From<TooLarge> for DivisionFault {
    fn from(_: TooLarge) -> DivisionFault {
        DivisionFault::TooLarge
    }
}

impl Number {
    /// The sum.
    ///
    /// # Errors
    /// [`TooLarge`] when it has more than [`Number::MAX_BITS`].
    ///
    /// ```
    /// use thidua::number::Number;
    ///
    /// let sum = Number::parse("0.1")?.plus(&Number::parse("0.2")?)?;
    /// assert_eq!(sum, Number::parse("0.3")?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn plus(&self, other: &Number) -> Result<Number, TooLarge> {
        self.combined(other, Fraction::plus, wide::plus)
    }

    /// The difference.
    ///
    /// # Errors
    /// [`TooLarge`] when it has more than [`Number::MAX_BITS`].
    ///
    /// ```
    /// use thidua::number::Number;
    ///
    /// assert_eq!(Number::ONE.minus(&Number::from(3u32))?, Number::from(-2i64));
    /// # Ok::<(), thidua::number::TooLarge>(())
    /// ```
    #[inline]
    pub fn minus(&self, other: &Number) -> Result<Number, TooLarge> {
        self.combined(other, Fraction::minus, wide::minus)
    }

    /// The product.
    ///
    /// # Errors
    /// [`TooLarge`] when it has more than [`Number::MAX_BITS`].
    ///
    /// ```
    /// use thidua::number::Number;
    ///
    /// assert_eq!(Number::from(6u32).times(&Number::from(7u32))?, Number::from(42u32));
    /// # Ok::<(), thidua::number::TooLarge>(())
    /// ```
    #[inline]
    pub fn times(&self, other: &Number) -> Result<Number, TooLarge> {
        self.combined(other, Fraction::times, wide::times)
    }

    /// The quotient, which stays a ratio.
    ///
    /// # Errors
    /// [`DivisionFault::ByZero`], or [`DivisionFault::TooLarge`] when it has more than [`Number::MAX_BITS`].
    ///
    /// ```
    /// use thidua::number::Number;
    ///
    /// let share = Number::from(100u32).over(&Number::from(7u32))?;
    /// assert_eq!(share.to_string(), "100/7");
    /// # Ok::<(), thidua::number::DivisionFault>(())
    /// ```
    #[inline]
    pub fn over(&self, other: &Number) -> Result<Number, DivisionFault> {
        if other.is_zero() {
            return Err(DivisionFault::ByZero);
        }
        Ok(self.combined(other, Fraction::over, wide::over)?)
    }

    /// The number with the other sign.
    ///
    /// ```
    /// use thidua::number::Number;
    /// assert_eq!(Number::from(i64::MIN).negated().negated(), Number::from(i64::MIN));
    /// ```
    pub fn negated(&self) -> Number {
        if let Repr::Small(small) = &self.0
            && let Some(negated) = small.negated()
        {
            return Number::from_fraction(negated);
        }
        let (num, den) = self.ratio().into_owned().into_raw();
        let (sign, magnitude) = num.into_parts();
        Number::from_ratio(BigRational::new_raw(
            BigInt::from_biguint(core::ops::Neg::neg(sign), magnitude),
            den,
        ))
    }

    /// The distance from zero.
    ///
    /// ```
    /// use thidua::number::Number;
    /// assert_eq!(Number::from(-3i64).abs(), Number::from(3u32));
    /// ```
    pub fn abs(&self) -> Number {
        if self.is_negative() { self.negated() } else { self.clone() }
    }

    /// A hundred times the number, for printing, where no limit applies.
    pub(super) fn hundredfold(&self) -> Number {
        let hundred = Number::from(100u32);
        self.unlimited(&hundred, Fraction::times, wide::times).unwrap_or_else(|| self.clone())
    }

    #[inline]
    fn combined(
        &self,
        other: &Number,
        small: impl Fn(Fraction, Fraction) -> Option<Fraction>,
        wide: impl Fn(&BigRational, &BigRational) -> Option<BigRational>,
    ) -> Result<Number, TooLarge> {
        self.unlimited(other, small, wide).filter(Number::fits).ok_or(TooLarge)
    }

    #[inline]
    fn unlimited(
        &self,
        other: &Number,
        small: impl Fn(Fraction, Fraction) -> Option<Fraction>,
        wide: impl Fn(&BigRational, &BigRational) -> Option<BigRational>,
    ) -> Option<Number> {
        if let (Repr::Small(own), Repr::Small(other)) = (&self.0, &other.0)
            && let Some(result) = small(*own, *other)
        {
            return Some(Number::from_fraction(result));
        }
        wide(&self.ratio(), &other.ratio()).map(Number::from_ratio)
    }
}
