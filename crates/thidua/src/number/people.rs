//! Numbers as people read them: grouped, with few places, and saying when that is not all.

use alloc::format;
use alloc::string::String;

use num_bigint::BigUint;
use num_traits::{CheckedMul, Pow};

use super::{Convention, Number};

/// A decimal of no more places is shown in full.
const EXACT_PLACES: u32 = 12;
/// The places of a shortened number that is followed by its fraction.
const SHORT_PLACES: u32 = 4;
/// The places of a shortened number whose fraction would be unreadable.
const LONG_PLACES: u32 = 12;
/// A fraction with more digits than this above or below the line is unreadable.
const READABLE_DIGITS: usize = 20;
/// The range of places within which two numbers are told apart.
const FEWEST_APART: u32 = 2;
const MOST_APART: u32 = 40;

impl Number {
    /// The number for people. A decimal of at most twelve places is exact; anything else is "≈", four places,
    /// and the fraction, or twelve places alone where the fraction is longer than 20 digits. It never reads 0
    /// unless it is 0.
    ///
    /// ```
    /// use thidua::number::{Convention, Number};
    ///
    /// assert_eq!(Number::parse("1086.5")?.text(Convention::English), "1,086.5");
    /// assert_eq!(Number::parse_ratio("100/3")?.text(Convention::Vietnamese), "≈ 33,3333 (100/3)");
    /// # Ok::<(), thidua::number::NumberFault>(())
    /// ```
    pub fn text(&self, convention: Convention) -> String {
        self.text_in(convention, "")
    }

    /// The number with its unit, which also stands inside the brackets of a fraction.
    fn text_in(&self, convention: Convention, unit: &str) -> String {
        if let Some(places @ ..=EXACT_PLACES) = self.finite_places() {
            return format!("{}{unit}", self.marked(places, convention));
        }
        let (num, den) = self.terms();
        let readable = num.trim_start_matches('-').len().max(den.len()) <= READABLE_DIGITS;
        let short =
            self.marked(self.visible_places(if readable { SHORT_PLACES } else { LONG_PLACES }), convention);
        match short.starts_with('≈') && readable {
            true => format!("{short}{unit} ({num}/{den}{unit})"),
            false => format!("{short}{unit}"),
        }
    }

    /// The number for people beside another one: with as few places as show that the two differ, from two to
    /// forty, and "≈" when that is not all of it. Equal numbers read as [`Number::text`].
    ///
    /// ```
    /// use thidua::number::{Convention, Number};
    ///
    /// let (reached, target) = (Number::parse_ratio("59999/1000")?, Number::from(60u32));
    /// assert_eq!(reached.text_apart(&target, Convention::Vietnamese), "59,999");
    /// assert_eq!(Number::parse_ratio("29/3")?.text_apart(&target, Convention::English), "≈ 9.67");
    /// # Ok::<(), thidua::number::NumberFault>(())
    /// ```
    pub fn text_apart(&self, other: &Number, convention: Convention) -> String {
        // A short decimal is exact, so it cannot read like another number.
        if self == other || self.finite_places().is_some_and(|places| places <= EXACT_PLACES) {
            return self.text(convention);
        }
        // If this number printed as exactly the other one, the other would have no more places and print the
        // same; so two different prints are enough.
        let places = (FEWEST_APART..MOST_APART)
            .find(|places| self.print(*places).plain() != other.print(*places).plain())
            .unwrap_or(MOST_APART);
        self.marked(places, convention)
    }

    /// A ratio as a percentage for people, in the manner of [`Number::text`].
    ///
    /// ```
    /// use thidua::number::{Convention, Number};
    /// assert_eq!(Number::parse("0.0825")?.percent_text(Convention::Vietnamese), "8,25 %");
    /// # Ok::<(), thidua::number::NumberFault>(())
    /// ```
    pub fn percent_text(&self, convention: Convention) -> String {
        self.hundredfold().text_in(convention, " %")
    }

    /// A ratio as a percentage for people beside another one, in the manner of [`Number::text_apart`].
    ///
    /// ```
    /// use thidua::number::{Convention, Number};
    ///
    /// let (reached, target) = (Number::parse("0.59999")?, Number::parse("0.6")?);
    /// assert_eq!(reached.percent_text_apart(&target, Convention::English), "59.999 %");
    /// # Ok::<(), thidua::number::NumberFault>(())
    /// ```
    pub fn percent_text_apart(&self, other: &Number, convention: Convention) -> String {
        format!("{} %", self.hundredfold().text_apart(&other.hundredfold(), convention))
    }

    /// Grouped, with a mark when it is not all of the number.
    fn marked(&self, places: u32, convention: Convention) -> String {
        let print = self.print(places).trimmed();
        let digits = print.grouped(convention);
        if print.exact { digits } else { format!("≈ {digits}") }
    }

    /// The fewest places, from so many up, at which a number that is not zero does not print as zero.
    fn visible_places(&self, from: u32) -> u32 {
        if !self.print(from).is_zero() {
            return from;
        }
        let ratio = self.ratio();
        let shifted = |factor: &BigUint| ratio.numer().magnitude().checked_mul(factor);
        let (ten, mut places) = (BigUint::from(10u32), from);
        // It prints as zero while twice the shifted number is below one.
        let mut twice =
            shifted(&Pow::pow(&ten, from)).and_then(|shifted| shifted.checked_mul(&BigUint::from(2u32)));
        while let Some(below) = twice.filter(|twice| twice < ratio.denom().magnitude()) {
            twice = below.checked_mul(&ten);
            places = places.saturating_add(1);
        }
        places
    }
}
