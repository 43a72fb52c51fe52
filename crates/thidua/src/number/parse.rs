//! Reading numbers: as rules and files of figures spell them, and as people write them.

use alloc::string::String;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Pow;

use super::fraction::Fraction;
use super::{Convention, DivisionFault, Number};

/// The most significant digits a number may be written with.
const MAX_DIGITS: usize = 28;

/// Far more places than [`Number::MAX_BITS`] can hold; it bounds the work on a text of endless zeros.
const MAX_WRITTEN_PLACES: usize = 16_384;

/// The spaces that people put between groups of three digits.
const GROUP_SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

/// Why a text is not a number that can be taken.
///
/// ```
/// use thidua::number::{Number, NumberFault};
///
/// assert_eq!(Number::parse("1e5"), Err(NumberFault::Exponent));
/// assert_eq!(Number::parse("hơn 400"), Err(NumberFault::NotANumber));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum NumberFault {
    /// There is nothing but, perhaps, blanks.
    #[error("it is empty")]
    Empty,
    /// It is something else than a number, or a number with something around it.
    #[error("it is not a number")]
    NotANumber,
    /// It has an exponent, such as 1e5.
    #[error("exponents are not allowed")]
    Exponent,
    /// It is an infinity or "not a number".
    #[error("it is not finite")]
    Infinite,
    /// It has more than 28 significant digits, or lies too deep behind the point.
    #[error("it has more than 28 significant digits")]
    TooManyDigits,
    /// It has underscores between digits.
    #[error("underscores are not allowed")]
    Separator,
    /// It is hexadecimal, octal or binary.
    #[error("only decimal numbers are allowed")]
    Radix,
    /// It has a plus sign.
    #[error("a plus sign is not allowed")]
    Sign,
    /// It is a number, but in another convention than the one asked for.
    #[error("it is not written in the declared number convention")]
    OtherConvention,
    /// It is a fraction over zero.
    #[error("its denominator is zero")]
    ZeroDenominator,
}

impl Number {
    /// Reads a decimal as rules write it: an optional `-`, digits, and optionally a point and digits.
    ///
    /// # Errors
    /// Anything else, and more than 28 significant digits. Leading zeros do not count, nor do trailing zeros
    /// after the point.
    ///
    /// ```
    /// use thidua::number::{Number, NumberFault};
    ///
    /// assert_eq!(Number::parse("06")?, Number::from(6u32));
    /// assert_eq!(Number::parse(".5"), Err(NumberFault::NotANumber));
    /// # Ok::<(), NumberFault>(())
    /// ```
    pub fn parse(text: &str) -> Result<Number, NumberFault> {
        match Decimal::split(text) {
            Some(decimal) => decimal.number(),
            None => Err(fault_of(text)),
        }
    }

    /// Reads a fraction of whole numbers such as `100/7` or `-7/3`, or a decimal as [`Number::parse`] does.
    ///
    /// # Errors
    /// Those of [`Number::parse`] for each of the two whole numbers, and [`NumberFault::ZeroDenominator`].
    ///
    /// ```
    /// use thidua::number::{Number, NumberFault};
    ///
    /// assert_eq!(Number::parse_ratio("50/4")?, Number::parse_ratio("12.5")?);
    /// assert_eq!(Number::parse_ratio("1/0"), Err(NumberFault::ZeroDenominator));
    /// # Ok::<(), NumberFault>(())
    /// ```
    pub fn parse_ratio(text: &str) -> Result<Number, NumberFault> {
        let Some((above, below)) = text.split_once('/') else { return Number::parse(text) };
        let (num, den) = (Number::parse(above)?, Number::parse(below)?);
        if above.contains('.') || below.contains(['.', '-']) {
            return Err(NumberFault::NotANumber);
        }
        num.over(&den).map_err(|fault| match fault {
            DivisionFault::ByZero => NumberFault::ZeroDenominator,
            DivisionFault::TooLarge => NumberFault::TooManyDigits,
        })
    }

    /// Reads a number as people write it: thousands may be grouped, by the convention's mark or by spaces,
    /// but then all of them and in threes. Blanks around it are passed over, and the typographic minus is
    /// taken.
    ///
    /// # Errors
    /// [`NumberFault::OtherConvention`] when the text is a number in the other convention only; otherwise
    /// those of [`Number::parse`].
    ///
    /// ```
    /// use thidua::number::{Convention, Number, NumberFault};
    ///
    /// assert_eq!(Number::parse_written("1.086", Convention::Vietnamese)?, Number::from(1086u32));
    /// assert_eq!(Number::parse_written("1.086", Convention::English)?, Number::parse("1.086")?);
    /// assert_eq!(Number::parse_written("1.08", Convention::Vietnamese), Err(NumberFault::OtherConvention));
    /// # Ok::<(), NumberFault>(())
    /// ```
    pub fn parse_written(text: &str, convention: Convention) -> Result<Number, NumberFault> {
        let text = text.trim();
        match ungrouped(text, convention) {
            Some(plain) => Number::parse(&plain),
            None => Err(fault_of(text)),
        }
    }
}

/// A decimal taken apart; all that is left of it is digits.
struct Decimal<'a> {
    negative: bool,
    whole: &'a str,
    decimals: &'a str,
}

impl<'a> Decimal<'a> {
    fn split(text: &'a str) -> Option<Decimal<'a>> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(unsigned) => (true, unsigned),
            None => (false, text),
        };
        let (whole, decimals) = match unsigned.split_once('.') {
            Some((whole, decimals)) if is_digits(decimals) => (whole, decimals),
            Some(_) => return None,
            None => (unsigned, ""),
        };
        is_digits(whole).then_some(Decimal { negative, whole, decimals })
    }

    fn number(&self) -> Result<Number, NumberFault> {
        let whole = self.whole.trim_start_matches('0');
        let decimals = self.decimals.trim_end_matches('0');
        let significant = match whole.len() {
            0 => decimals.trim_start_matches('0').len(),
            digits => digits.saturating_add(decimals.len()),
        };
        if significant > MAX_DIGITS {
            return Err(NumberFault::TooManyDigits);
        }
        // 28 digits are far from wrapping.
        let magnitude = whole.bytes().chain(decimals.bytes()).fold(0i128, |sum, digit| {
            sum.wrapping_mul(10).wrapping_add(i128::from(digit.wrapping_sub(b'0')))
        });
        shifted(if self.negative { magnitude.wrapping_neg() } else { magnitude }, decimals.len())
    }
}

/// Moves the point of a whole number to the left.
fn shifted(whole: i128, places: usize) -> Result<Number, NumberFault> {
    if places > MAX_WRITTEN_PLACES {
        return Err(NumberFault::TooManyDigits);
    }
    let places = u32::try_from(places).map_err(|_| NumberFault::TooManyDigits)?;
    if let Some(unit) = 10i128.checked_pow(places) {
        return Ok(Number::from_fraction(Fraction::reduced(whole, unit)));
    }
    let number =
        Number::from_ratio(BigRational::new(BigInt::from(whole), Pow::pow(BigInt::from(10u32), places)));
    if number.fits() { Ok(number) } else { Err(NumberFault::TooManyDigits) }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number of a convention in the spelling of [`Number::parse`]; `None` when it is not one of that
/// convention.
fn ungrouped(text: &str, convention: Convention) -> Option<String> {
    let (mut plain, unsigned) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(unsigned) => (String::from("-"), unsigned),
        None => (String::new(), text),
    };
    let (whole, decimals) = match unsigned.split_once(convention.decimal_mark()) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (unsigned, None),
    };
    let groups_are_right = match whole.chars().find(|letter| !letter.is_ascii_digit()) {
        None => !whole.is_empty(),
        Some(mark) => {
            (mark == convention.group_mark() || GROUP_SPACES.contains(&mark)) && are_thousands(whole, mark)
        }
    };
    if !groups_are_right {
        return None;
    }
    plain.extend(whole.chars().filter(char::is_ascii_digit));
    if let Some(decimals) = decimals {
        if !is_digits(decimals) {
            return None;
        }
        plain.push('.');
        plain.push_str(decimals);
    }
    Some(plain)
}

/// Whether the mark parts the digits into thousands, the first group having one to three digits and no
/// leading zero.
fn are_thousands(whole: &str, mark: char) -> bool {
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    is_digits(first)
        && first.len() <= 3
        && !first.starts_with('0')
        && groups.all(|group| is_digits(group) && group.len() == 3)
}

/// What is wrong with a text that is not a number in the spelling asked for.
fn fault_of(text: &str) -> NumberFault {
    let unsigned = text.strip_prefix(['+', '-', '\u{2212}']).unwrap_or(text);
    if text.trim().is_empty() {
        NumberFault::Empty
    } else if ["inf", "infinity", "nan", "∞"].iter().any(|word| unsigned.eq_ignore_ascii_case(word)) {
        NumberFault::Infinite
    } else if has_radix(unsigned) {
        NumberFault::Radix
    } else if has_exponent(unsigned) {
        NumberFault::Exponent
    } else if is_digits_and_underscores(unsigned) {
        NumberFault::Separator
    } else if fits_some_convention(text) {
        NumberFault::OtherConvention
    } else if text.strip_prefix('+').is_some_and(fits_some_convention)
        && !unsigned.starts_with(['-', '\u{2212}'])
    {
        NumberFault::Sign
    } else {
        NumberFault::NotANumber
    }
}

fn fits_some_convention(text: &str) -> bool {
    [Convention::Vietnamese, Convention::English]
        .iter()
        .any(|convention| ungrouped(text, *convention).is_some())
}

fn has_radix(unsigned: &str) -> bool {
    let digits = ["0x", "0X", "0o", "0O", "0b", "0B"].iter().find_map(|prefix| unsigned.strip_prefix(prefix));
    digits.is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'_')
    })
}

fn has_exponent(unsigned: &str) -> bool {
    unsigned.split_once(['e', 'E']).is_some_and(|(mantissa, exponent)| {
        fits_some_convention(mantissa)
            && !mantissa.starts_with(['-', '\u{2212}'])
            && is_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))
    })
}

fn is_digits_and_underscores(unsigned: &str) -> bool {
    unsigned.contains('_')
        && unsigned.starts_with(|first: char| first.is_ascii_digit())
        && unsigned.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'_' | b'.' | b','))
}
