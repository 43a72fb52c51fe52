//! Exact numbers: how they are held, read, computed with, rounded and written.
//!
//! A [`Number`] is a ratio of whole numbers and never anything less exact. It is rounded only where a rule
//! asks for it, with a [`Rounding`], or where it is printed for people, and then the print says so with "≈".
//!
//! ```
//! use thidua::number::Number;
//!
//! let before = Number::parse("26420.40")?;
//! let growth = Number::parse("29062.44")?.minus(&before)?.over(&before)?;
//! assert_eq!(growth, Number::parse("0.1")?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod arithmetic;
mod fraction;
mod logarithm;
#[cfg(test)]
mod oracle;
mod parse;
mod people;
mod power;
mod round;
mod sum;
#[cfg(test)]
mod tests;
mod wide;
mod write;

pub use arithmetic::{DivisionFault, TooLarge};
pub use parse::NumberFault;
pub use power::PowerFault;
pub use round::{Mode, Rounding};
pub use write::Written;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive};
use rust_decimal::Decimal;

use fraction::Fraction;

/// An exact rational number.
///
/// Equality, order and hash follow the value: 0.50 and 1/2 are the same number. Cloning is cheap unless the
/// number needs more than 127 bits above or below the line.
///
/// ```
/// use thidua::number::Number;
///
/// let third = Number::ONE.over(&Number::from(3u32))?;
/// assert_eq!(third.times(&Number::from(3u32))?, Number::ONE);
/// assert_eq!(third.to_string(), "1/3");
/// # Ok::<(), thidua::number::DivisionFault>(())
/// ```
#[derive(Clone)]
pub struct Number(Repr);

/// A value that fits the small form is always in it, so that equal numbers have equal forms.
#[derive(Clone)]
enum Repr {
    Small(Fraction),
    /// In lowest terms with a positive denominator.
    Big(Box<BigRational>),
}

impl Number {
    /// Zero.
    ///
    /// ```
    /// use thidua::number::Number;
    /// assert!(Number::ZERO.is_zero());
    /// ```
    pub const ZERO: Number = Number(Repr::Small(Fraction::whole(0)));

    /// One.
    ///
    /// ```
    /// use thidua::number::Number;
    /// assert_eq!(Number::ONE, Number::from(1u32));
    /// ```
    pub const ONE: Number = Number(Repr::Small(Fraction::whole(1)));

    /// The most bits that a numerator or a denominator may have; arithmetic beyond it is [`TooLarge`].
    ///
    /// ```
    /// use thidua::number::{Number, TooLarge};
    ///
    /// let mut number = Number::from(2u32);
    /// while let Ok(square) = number.times(&number) {
    ///     number = square;
    /// }
    /// assert_eq!(number.times(&number), Err(TooLarge));
    /// assert_eq!(Number::MAX_BITS, 16_384);
    /// ```
    pub const MAX_BITS: u64 = 16_384;

    /// Whether it is zero.
    ///
    /// ```
    /// use thidua::number::Number;
    /// assert!(!Number::ONE.is_zero());
    /// ```
    pub fn is_zero(&self) -> bool {
        matches!(&self.0, Repr::Small(small) if small.num() == 0)
    }

    /// Whether it is below zero.
    ///
    /// ```
    /// use thidua::number::Number;
    /// assert!(Number::from(-1i64).is_negative());
    /// ```
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Small(small) => small.num() < 0,
            Repr::Big(big) => big.numer().is_negative(),
        }
    }

    /// Whether it is above zero.
    ///
    /// ```
    /// use thidua::number::Number;
    /// assert!(!Number::ZERO.is_positive());
    /// ```
    pub fn is_positive(&self) -> bool {
        !self.is_zero() && !self.is_negative()
    }

    /// Whether it is a whole number.
    ///
    /// ```
    /// use thidua::number::Number;
    /// assert!(Number::parse("-3.00")?.is_integer());
    /// # Ok::<(), thidua::number::NumberFault>(())
    /// ```
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Repr::Small(small) => small.den() == 1,
            Repr::Big(big) => big.is_integer(),
        }
    }

    /// The same value as a decimal of fixed size with no needless zeros; `None` when that could not be exact.
    ///
    /// ```
    /// use rust_decimal::Decimal;
    /// use thidua::number::Number;
    ///
    /// assert_eq!(Number::parse("12.50")?.to_decimal(), Some(Decimal::new(125, 1)));
    /// assert_eq!(Number::parse_ratio("1/3")?.to_decimal(), None);
    /// # Ok::<(), thidua::number::NumberFault>(())
    /// ```
    pub fn to_decimal(&self) -> Option<Decimal> {
        // A decimal of fixed size has fewer bits than the small form, so a big number is never one.
        let Repr::Small(small) = &self.0 else { return None };
        let places = self.finite_places()?;
        let factor = fraction::quotient(10i128.checked_pow(places)?, small.den());
        Decimal::try_from_i128_with_scale(small.num().checked_mul(factor)?, places).ok()
    }

    /// The number as a machine integer, when it is a whole one that fits.
    pub(crate) fn whole(&self) -> Option<i64> {
        let Repr::Small(small) = &self.0 else { return None };
        Some(small.num()).filter(|_| small.den() == 1)?.try_into().ok()
    }

    fn from_fraction(fraction: Fraction) -> Number {
        Number(Repr::Small(fraction))
    }

    /// Takes a ratio in lowest terms with a positive denominator, in the small form when it fits.
    fn from_ratio(ratio: BigRational) -> Number {
        match (ratio.numer().to_i128(), ratio.denom().to_i128()) {
            (Some(num), Some(den)) => Number::from_fraction(Fraction::from_lowest_terms(num, den)),
            _ => Number(Repr::Big(Box::new(ratio))),
        }
    }

    /// The same value in the form that has no limit.
    fn ratio(&self) -> Cow<'_, BigRational> {
        match &self.0 {
            Repr::Small(small) => {
                Cow::Owned(BigRational::new_raw(BigInt::from(small.num()), BigInt::from(small.den())))
            }
            Repr::Big(big) => Cow::Borrowed(big),
        }
    }

    fn fits(&self) -> bool {
        match &self.0 {
            Repr::Small(_) => true,
            Repr::Big(big) => big.numer().bits().max(big.denom().bits()) <= Number::MAX_BITS,
        }
    }
}

impl Default for Number {
    fn default() -> Number {
        Number::ZERO
    }
}

impl From<i64> for Number {
    fn from(whole: i64) -> Number {
        Number::from_fraction(Fraction::whole(whole.into()))
    }
}

impl From<u32> for Number {
    fn from(whole: u32) -> Number {
        Number::from_fraction(Fraction::whole(whole.into()))
    }
}

impl From<Decimal> for Number {
    fn from(decimal: Decimal) -> Number {
        // A decimal of fixed size has at most 28 places, and ten to the 28th fits.
        let unit = 10i128.checked_pow(decimal.scale()).unwrap_or(1);
        Number::from_fraction(Fraction::reduced(decimal.mantissa(), unit))
    }
}

// `BigRational` compares and hashes by a recursion that is as deep as its continued fraction is long; a
// number of 16 384 bits could exhaust the stack of a small thread. Hence the three by hand.
impl PartialEq for Number {
    #[inline]
    fn eq(&self, other: &Number) -> bool {
        match (&self.0, &other.0) {
            (Repr::Small(own), Repr::Small(other)) => own == other,
            (Repr::Big(own), Repr::Big(other)) => {
                own.numer() == other.numer() && own.denom() == other.denom()
            }
            _ => false,
        }
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.0 {
            Repr::Small(small) => small.hash(state),
            Repr::Big(big) => (big.numer(), big.denom()).hash(state),
        }
    }
}

impl Ord for Number {
    #[inline]
    fn cmp(&self, other: &Number) -> Ordering {
        if let (Repr::Small(own), Repr::Small(other)) = (&self.0, &other.0)
            && let Some(ordering) = own.compare(*other)
        {
            return ordering;
        }
        let (own, other) = (self.ratio(), other.ratio());
        let crosswise = own.numer().checked_mul(other.denom());
        crosswise.cmp(&other.numer().checked_mul(own.denom()))
    }
}

impl PartialOrd for Number {
    #[inline]
    fn partial_cmp(&self, other: &Number) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Number({self})")
    }
}

/// How people write numbers: which mark stands before the decimals and which between the thousands.
///
/// ```
/// use thidua::number::{Convention, Number};
///
/// let number = Number::parse("1086.5")?;
/// assert_eq!(number.text(Convention::Vietnamese), "1.086,5");
/// assert_eq!(number.text(Convention::English), "1,086.5");
/// # Ok::<(), thidua::number::NumberFault>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Convention {
    /// 1.086,5
    Vietnamese,
    /// 1,086.5
    English,
}

impl Convention {
    fn decimal_mark(self) -> char {
        match self {
            Convention::Vietnamese => ',',
            Convention::English => '.',
        }
    }

    fn group_mark(self) -> char {
        self.other().decimal_mark()
    }

    fn other(self) -> Convention {
        match self {
            Convention::Vietnamese => Convention::English,
            Convention::English => Convention::Vietnamese,
        }
    }
}
