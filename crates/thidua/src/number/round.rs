//! Rounding to a multiple of a step, as rules declare it.

use core::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{CheckedAdd, CheckedSub, One, Zero};

use super::fraction::{Fraction, quotient};
use super::{Number, Repr};

/// Where a value between two steps goes.
///
/// ```
/// use thidua::number::Mode;
///
/// assert_eq!(Mode::from_name("half-up"), Some(Mode::HalfUp));
/// assert_eq!(Mode::HalfEven.name(), "half-even");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// To the nearest step; a half goes away from zero.
    HalfUp,
    /// To the nearest step; a half goes to the even one.
    HalfEven,
    /// Toward zero.
    Down,
    /// Away from zero.
    Up,
}

impl Mode {
    /// The names that rules use.
    ///
    /// ```
    /// use thidua::number::Mode;
    /// assert!(Mode::NAMES.iter().all(|name| Mode::from_name(name).is_some()));
    /// ```
    pub const NAMES: [&'static str; 4] = ["half-up", "half-even", "down", "up"];

    /// The mode that rules call so.
    ///
    /// ```
    /// use thidua::number::Mode;
    /// assert_eq!(Mode::from_name("nearest"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Mode> {
        [Mode::HalfUp, Mode::HalfEven, Mode::Down, Mode::Up].into_iter().find(|mode| mode.name() == name)
    }

    /// The name that rules use.
    ///
    /// ```
    /// use thidua::number::Mode;
    /// assert_eq!(Mode::Down.name(), "down");
    /// ```
    pub fn name(self) -> &'static str {
        let [half_up, half_even, down, up] = Mode::NAMES;
        match self {
            Mode::HalfUp => half_up,
            Mode::HalfEven => half_even,
            Mode::Down => down,
            Mode::Up => up,
        }
    }

    /// Whether a value goes to the step farther from zero, given how the part beyond the nearer one compares
    /// with half a step, and whether the nearer one is an odd multiple.
    pub(super) fn goes_away(self, beyond: Ordering, nearer_is_odd: bool) -> bool {
        match self {
            Mode::HalfUp => beyond.is_ge(),
            Mode::HalfEven => beyond.is_gt() || (beyond.is_eq() && nearer_is_odd),
            Mode::Down => false,
            Mode::Up => true,
        }
    }
}

/// A step to whose multiples values are rounded, and how.
///
/// ```
/// use thidua::number::{Mode, Number, Rounding};
///
/// let quarters = Rounding::new(Number::parse("0.25")?, Mode::HalfUp).ok_or("not a step")?;
/// assert_eq!(Number::parse("1.13")?.round(&quarters), Number::parse("1.25")?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rounding {
    to: Number,
    mode: Mode,
}

impl Rounding {
    /// Rounding to multiples of a step; `None` unless the step is above zero.
    ///
    /// ```
    /// use thidua::number::{Mode, Number, Rounding};
    /// assert_eq!(Rounding::new(Number::ZERO, Mode::HalfUp), None);
    /// ```
    pub fn new(to: Number, mode: Mode) -> Option<Rounding> {
        to.is_positive().then_some(Rounding { to, mode })
    }

    /// The step.
    ///
    /// ```
    /// use thidua::number::{Mode, Number, Rounding};
    /// assert_eq!(Rounding::new(Number::ONE, Mode::Up).map(|up| up.to().clone()), Some(Number::ONE));
    /// ```
    pub fn to(&self) -> &Number {
        &self.to
    }

    /// Where a value between two steps goes.
    ///
    /// ```
    /// use thidua::number::{Mode, Number, Rounding};
    /// assert_eq!(Rounding::new(Number::ONE, Mode::Up).map(|up| up.mode()), Some(Mode::Up));
    /// ```
    pub fn mode(&self) -> Mode {
        self.mode
    }
}

impl Number {
    /// The multiple of the step that the mode chooses, exactly.
    ///
    /// A value near [`Number::MAX_BITS`] and a step that is a long fraction may give a number beyond that
    /// limit; the next operation on it then refuses.
    ///
    /// ```
    /// use thidua::number::{Mode, Number, Rounding};
    ///
    /// let to_hundredths = Rounding::new(Number::parse("0.01")?, Mode::HalfUp).ok_or("not a step")?;
    /// assert_eq!(Number::parse_ratio("15/600")?.round(&to_hundredths), Number::parse("0.03")?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn round(&self, rounding: &Rounding) -> Number {
        if let (Repr::Small(value), Repr::Small(step)) = (&self.0, &rounding.to.0)
            && let Some(rounded) = round_small(*value, *step, rounding.mode)
        {
            return Number::from_fraction(rounded);
        }
        round_wide(&self.ratio(), &rounding.to.ratio(), rounding.mode)
            .map_or_else(|| self.clone(), Number::from_ratio)
    }
}

/// `None` where a machine integer cannot hold a step of it.
fn round_small(value: Fraction, step: Fraction, mode: Mode) -> Option<Fraction> {
    let dividend = value.num().checked_mul(step.den())?;
    let divisor = value.den().checked_mul(step.num())?;
    let nearer = quotient(dividend, divisor);
    let beyond = dividend.checked_sub(nearer.checked_mul(divisor)?)?.checked_abs()?;
    if beyond == 0 {
        return Some(value);
    }
    let half = beyond.cmp(&divisor.checked_sub(beyond)?);
    let odd = nearer.checked_rem(2) != Some(0);
    let steps = match mode.goes_away(half, odd) {
        true => nearer.checked_add(dividend.signum())?,
        false => nearer,
    };
    Some(Fraction::reduced(steps.checked_mul(step.num())?, step.den()))
}

/// Never `None`: integers without limit do not overflow, and the step is above zero.
fn round_wide(value: &BigRational, step: &BigRational, mode: Mode) -> Option<BigRational> {
    let (sign, dividend) = value.numer().checked_mul(step.denom())?.into_parts();
    let divisor = value.denom().checked_mul(step.numer())?.into_parts().1;
    let steps = BigInt::from_biguint(sign, whole_steps(&dividend, &divisor, mode)?);
    Some(BigRational::new(steps.checked_mul(step.numer())?, step.denom().clone()))
}

/// How many steps a quotient rounds to; the divisor must be above zero.
pub(super) fn whole_steps(dividend: &BigUint, divisor: &BigUint, mode: Mode) -> Option<BigUint> {
    let (nearer, beyond) = dividend.div_rem(divisor);
    if beyond.is_zero() {
        return Some(nearer);
    }
    let half = beyond.cmp(&divisor.checked_sub(&beyond)?);
    if mode.goes_away(half, nearer.is_odd()) { nearer.checked_add(&BigUint::one()) } else { Some(nearer) }
}
