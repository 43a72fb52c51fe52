//! Writing numbers for machines, and the digits that every print is made of.

use alloc::string::{String, ToString};
use core::fmt;
use core::ops::Shr;

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, One, Pow};

use super::{Convention, Number, Repr};

/// Every decimal that ends does so within this many places, as its denominator has no more bits.
const MAX_PLACES: u32 = 16_384;

/// A number written as a decimal, and whether that is all of it.
///
/// ```
/// use thidua::number::Number;
///
/// let written = Number::parse_ratio("100/3")?.write_decimal(2);
/// assert_eq!((written.text.as_str(), written.exact), ("33.33", false));
/// # Ok::<(), thidua::number::NumberFault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Written {
    /// The decimal in plain digits, in the spelling of [`Number::parse`], without needless zeros.
    pub text: String,
    /// Whether the text is the number exactly.
    pub exact: bool,
}

impl Number {
    /// Writes a decimal of at most so many places, half-up, without trailing zeros. More than 16 384 places
    /// are treated as 16 384.
    ///
    /// ```
    /// use thidua::number::Number;
    ///
    /// assert_eq!(Number::parse("12.50")?.write_decimal(4).text, "12.5");
    /// assert_eq!(Number::parse("-0.04")?.write_decimal(1).text, "0");
    /// # Ok::<(), thidua::number::NumberFault>(())
    /// ```
    pub fn write_decimal(&self, places: u32) -> Written {
        let print = self.print(places).trimmed();
        Written { text: print.plain(), exact: print.exact }
    }

    /// Writes a decimal of exactly so many places, half-up; the caller sees to it that nothing of worth is
    /// lost. More than 16 384 places are treated as 16 384.
    ///
    /// ```
    /// use thidua::number::Number;
    /// assert_eq!(Number::parse("12.5")?.write_fixed(2), "12.50");
    /// # Ok::<(), thidua::number::NumberFault>(())
    /// ```
    pub fn write_fixed(&self, places: u32) -> String {
        self.print(places).plain()
    }

    /// How many decimal places the number has; `None` when it has no end.
    pub(super) fn finite_places(&self) -> Option<u32> {
        match &self.0 {
            Repr::Small(small) => {
                let den = small.den().unsigned_abs();
                let twos = den.trailing_zeros();
                let mut rest = den.wrapping_shr(twos);
                let mut fives = 0u32;
                while let (0, Some(fifth)) = (rest.wrapping_rem(5), rest.checked_div(5)) {
                    rest = fifth;
                    fives = fives.saturating_add(1);
                }
                (rest == 1).then_some(twos.max(fives))
            }
            Repr::Big(big) => {
                let den = big.denom().magnitude();
                let twos = den.trailing_zeros().unwrap_or(0);
                let rest = den.shr(twos);
                let five = BigUint::from(5u32);
                let (mut power, mut fives) = (BigUint::one(), 0u32);
                while power < rest {
                    power = power.checked_mul(&five)?;
                    fives = fives.saturating_add(1);
                }
                (power == rest).then_some(u32::try_from(twos).ok()?.max(fives))
            }
        }
    }

    /// The two numbers of the fraction in lowest terms; the sign is with the first.
    pub(super) fn terms(&self) -> (String, String) {
        match &self.0 {
            Repr::Small(small) => (small.num().to_string(), small.den().to_string()),
            Repr::Big(big) => (big.numer().to_string(), big.denom().to_string()),
        }
    }

    /// The number as digits, rounded half-up to so many decimal places.
    pub(super) fn print(&self, places: u32) -> Print {
        let places = places.min(MAX_PLACES);
        let (digits, exact) = self.scaled_small(places).unwrap_or_else(|| self.scaled_wide(places));
        let places = places as usize;
        let mut padded = "0".repeat(places.saturating_add(1).saturating_sub(digits.len()));
        padded.push_str(&digits);
        let decimals = padded.split_off(padded.len().saturating_sub(places));
        let negative = self.is_negative() && digits != "0";
        Print { negative, whole: padded, decimals, exact }
    }

    /// The digits of the distance from zero with the point moved to the right, rounded half-up to a whole
    /// number, and whether that is exact. `None` where a machine integer cannot hold it.
    fn scaled_small(&self, places: u32) -> Option<(String, bool)> {
        let Repr::Small(small) = &self.0 else { return None };
        let den = small.den().unsigned_abs();
        let dividend = small.num().unsigned_abs().checked_mul(10u128.checked_pow(places)?)?;
        let down = dividend.checked_div(den)?;
        let rest = dividend.checked_sub(down.checked_mul(den)?)?;
        let nearest = if rest >= den.checked_sub(rest)? { down.checked_add(1)? } else { down };
        Some((nearest.to_string(), rest == 0))
    }

    /// The same for any number.
    fn scaled_wide(&self, places: u32) -> (String, bool) {
        let ratio = self.ratio();
        let den = ratio.denom().magnitude();
        let shift = Pow::pow(BigUint::from(10u32), places);
        let dividend = ratio.numer().magnitude().checked_mul(&shift).unwrap_or(shift);
        let (down, rest) = dividend.div_rem(den);
        let goes_up = den.checked_sub(&rest).is_some_and(|missing| rest >= missing);
        let up = if goes_up { down.checked_add(&BigUint::one()) } else { None };
        (up.unwrap_or(down).to_string(), rest == BigUint::ZERO)
    }
}

/// The digits of a decimal.
pub(super) struct Print {
    negative: bool,
    whole: String,
    decimals: String,
    pub(super) exact: bool,
}

impl Print {
    /// Drops trailing zeros behind the point.
    pub(super) fn trimmed(mut self) -> Print {
        self.decimals.truncate(self.decimals.trim_end_matches('0').len());
        self
    }

    pub(super) fn is_zero(&self) -> bool {
        self.whole == "0" && self.decimals.bytes().all(|digit| digit == b'0')
    }

    pub(super) fn plain(&self) -> String {
        self.joined(&self.whole, '.')
    }

    pub(super) fn grouped(&self, convention: Convention) -> String {
        let mut grouped = String::new();
        for (at, digit) in self.whole.chars().enumerate() {
            let digits_left = self.whole.len().saturating_sub(at);
            if at > 0 && digits_left.is_multiple_of(3) {
                grouped.push(convention.group_mark());
            }
            grouped.push(digit);
        }
        self.joined(&grouped, convention.decimal_mark())
    }

    fn joined(&self, whole: &str, decimal_mark: char) -> String {
        let mut text = String::from(if self.negative { "-" } else { "" });
        text.push_str(whole);
        if !self.decimals.is_empty() {
            text.push(decimal_mark);
            text.push_str(&self.decimals);
        }
        text
    }
}

/// Exact and the same for equal numbers: a decimal when it has an end, otherwise the fraction in lowest
/// terms.
/// A number is written as its exact text: `"12.5"`, `"100/3"`.
impl serde::Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.finite_places() {
            Some(places) => f.write_str(&self.print(places).plain()),
            None => {
                let (num, den) = self.terms();
                write!(f, "{num}/{den}")
            }
        }
    }
}
