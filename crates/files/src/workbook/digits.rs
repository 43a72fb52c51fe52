//! Numbers as workbooks keep them, in digits alone: nothing is computed with the binary number behind them.

/// The digits that Excel keeps and shows.
const KEPT: usize = 15;

/// A decimal number in digits: those of the whole number without leading zeros, and how many of them stand behind the
/// point; fewer than none when zeros follow them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Digits {
    negative: bool,
    digits: String,
    behind: i64,
}

impl Digits {
    /// The digits of a number such as `1.1000000000000001`, `20` or `1E-3`; none for anything else.
    pub(crate) fn parse(written: &str) -> Option<Digits> {
        let (negative, rest) = match written.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, written.strip_prefix('+').unwrap_or(written)),
        };
        let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i64>().ok()?),
            None => (rest, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{whole}{fraction}");
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let behind = i64::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
        // Workbooks hold numbers up to about 1E308.
        if !is_number || !(-400..=800).contains(&behind) {
            return None;
        }
        Some(Digits { negative, digits: digits.trim_start_matches('0').to_owned(), behind })
    }

    /// The number rounded to as many digits as Excel keeps.
    pub(crate) fn kept(&self) -> Digits {
        let (Some(kept), Some(next)) = (self.digits.get(..KEPT), self.digits.as_bytes().get(KEPT)) else {
            return self.clone();
        };
        let cut = i64::try_from(self.digits.len().saturating_sub(KEPT)).unwrap_or_default();
        let behind = self.behind.saturating_sub(cut);
        let number = kept.parse::<u64>().unwrap_or_default().saturating_add(u64::from(*next >= b'5'));
        Digits { negative: self.negative, digits: number.to_string(), behind }
    }

    /// The hundredfold, which stands before a percent sign.
    pub(crate) fn percent(&self) -> Digits {
        Digits { behind: self.behind.saturating_sub(2), ..self.clone() }
    }

    /// The number written out, without zeros at its end.
    pub(crate) fn plain(&self) -> String {
        let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or_default());
        let length = i64::try_from(self.digits.len()).unwrap_or_default();
        let (whole, fraction) = if self.behind <= 0 {
            (format!("{}{}", self.digits, zeros(self.behind.saturating_neg())), String::new())
        } else {
            let padded = format!("{}{}", zeros(self.behind.saturating_sub(length)), self.digits);
            let point = padded.len().saturating_sub(usize::try_from(self.behind).unwrap_or_default());
            let (whole, fraction) = padded.split_at_checked(point).unwrap_or((&padded, ""));
            (whole.to_owned(), fraction.trim_end_matches('0').to_owned())
        };
        if whole.is_empty() && fraction.is_empty() || self.digits.is_empty() {
            return "0".into();
        }
        let sign = if self.negative { "-" } else { "" };
        let whole = if whole.is_empty() { "0".to_owned() } else { whole };
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}")
    }
}

/// True when two written numbers are kept as the same binary number, as 1.1 and 1.1000000000000001 are. That is all that is
/// ever asked about the binary number.
pub(crate) fn kept_alike(one: &str, other: &str) -> bool {
    let (mut first, mut second) = (0.0, 1.0);
    if let (Ok(one), Ok(other)) = (one.parse(), other.parse()) {
        first = one;
        second = other;
    }
    first == second
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str) -> (String, bool) {
        let plain = Digits::parse(written).unwrap().kept().plain();
        let alike = kept_alike(written, &plain);
        (plain, alike)
    }

    #[test]
    fn fifteen_digits_are_kept() {
        for (written, plain, alike) in [
            ("20", "20", true),
            ("0", "0", true),
            ("-0", "0", true),
            ("1.1000000000000001", "1.1", true),
            ("7.4999999999999997E-2", "0.075", true),
            ("0.30000000000000004", "0.3", false),
            ("0.33333333333333331", "0.333333333333333", false),
            ("0.99999999999999989", "1", false),
            ("1.5E3", "1500", true),
            ("-1E-3", "-0.001", true),
            ("12345678901234567", "12345678901234600", false),
            ("1086.5", "1086.5", true),
            ("100.0", "100", true),
        ] {
            assert_eq!(read(written), (plain.to_owned(), alike), "{written}");
        }
    }

    #[test]
    fn a_percentage_is_shifted_by_two_digits() {
        let percent = |written: &str| Digits::parse(written).unwrap().kept().percent().plain();
        assert_eq!(
            ["0.075", "7.4999999999999997E-2", "1", "0", "0.12345"].map(percent),
            ["7.5", "7.5", "100", "0", "12.345"]
        );
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", "abc", "1,5", "1e", "inf", "NaN", "1E999", "1.2.3", "0x1"] {
            assert_eq!(Digits::parse(text), None, "{text}");
        }
    }
}
