//! Fractions of machine integers: what nearly every number is, and what makes the common case fast.

use core::cmp::Ordering;

/// A fraction in lowest terms with a positive denominator.
///
/// An operation answers `None` where a machine integer cannot hold a step of it; the caller then computes
/// wide.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Fraction {
    num: i128,
    den: i128,
}

impl Fraction {
    pub(super) const fn whole(num: i128) -> Fraction {
        Fraction { num, den: 1 }
    }

    /// Brings to lowest terms; the denominator must be positive.
    #[inline]
    pub(super) fn reduced(num: i128, den: i128) -> Fraction {
        let common = common_divisor(num, den);
        Fraction { num: quotient(num, common), den: quotient(den, common) }
    }

    /// Takes two integers that are in lowest terms already; the denominator must be positive.
    pub(super) const fn from_lowest_terms(num: i128, den: i128) -> Fraction {
        Fraction { num, den }
    }

    pub(super) const fn num(self) -> i128 {
        self.num
    }

    pub(super) const fn den(self) -> i128 {
        self.den
    }

    #[inline]
    pub(super) fn plus(self, other: Fraction) -> Option<Fraction> {
        if self.den == other.den {
            return Some(Fraction::reduced(self.num.checked_add(other.num)?, self.den));
        }
        let common = common_divisor(self.den, other.den);
        let own_factor = quotient(other.den, common);
        let other_factor = quotient(self.den, common);
        let own = self.num.checked_mul(own_factor)?;
        let num = own.checked_add(other.num.checked_mul(other_factor)?)?;
        // Only what both denominators share can still cancel.
        let shared = common_divisor(num, common);
        let den = other_factor.checked_mul(quotient(other.den, shared))?;
        Some(Fraction { num: quotient(num, shared), den })
    }

    #[inline]
    pub(super) fn minus(self, other: Fraction) -> Option<Fraction> {
        self.plus(other.negated()?)
    }

    #[inline]
    pub(super) fn times(self, other: Fraction) -> Option<Fraction> {
        // Cancelling crosswise first keeps the products small and leaves nothing to cancel in them.
        let own = common_divisor(self.num, other.den);
        let others = common_divisor(other.num, self.den);
        let num = quotient(self.num, own).checked_mul(quotient(other.num, others))?;
        let den = quotient(self.den, others).checked_mul(quotient(other.den, own))?;
        Some(Fraction { num, den })
    }

    /// The quotient; the divisor must not be zero.
    #[inline]
    pub(super) fn over(self, other: Fraction) -> Option<Fraction> {
        if self.den == other.den && other.num > 0 {
            return Some(Fraction::reduced(self.num, other.num));
        }
        let reciprocal = match other.num.cmp(&0) {
            Ordering::Less => Fraction { num: other.den.checked_neg()?, den: other.num.checked_neg()? },
            Ordering::Equal => return None,
            Ordering::Greater => Fraction { num: other.den, den: other.num },
        };
        self.times(reciprocal)
    }

    #[inline]
    pub(super) fn negated(self) -> Option<Fraction> {
        Some(Fraction { num: self.num.checked_neg()?, den: self.den })
    }

    #[inline]
    pub(super) fn compare(self, other: Fraction) -> Option<Ordering> {
        if self.den == other.den {
            return Some(self.num.cmp(&other.num));
        }
        Some(self.num.checked_mul(other.den)?.cmp(&other.num.checked_mul(self.den)?))
    }
}

/// The quotient toward zero; the divisor must be positive, so the division always succeeds.
#[inline]
pub(super) fn quotient(value: i128, divisor: i128) -> i128 {
    if divisor == 1 {
        return value;
    }
    // Dividing short integers is several times faster.
    if let (Ok(short), Ok(short_divisor)) = (i64::try_from(value), i64::try_from(divisor)) {
        return short.checked_div(short_divisor).map_or(value, i128::from);
    }
    value.checked_div(divisor).unwrap_or(value)
}

/// The greatest common divisor; `second` must be positive, so the result is too and never exceeds it.
#[inline]
fn common_divisor(first: i128, second: i128) -> i128 {
    if second == 1 {
        return 1;
    }
    let (mut large, mut small) = (first.unsigned_abs(), second.unsigned_abs());
    loop {
        if let (Ok(large), Ok(small)) = (u64::try_from(large), u64::try_from(small)) {
            return i128::from(short_common_divisor(large, small));
        }
        let Some(rest) = large.checked_rem(small) else { return large.cast_signed() };
        (large, small) = (small, rest);
    }
}

/// One step of Euclid, which brings both to the size of the smaller, and then halving and subtracting.
fn short_common_divisor(first: u64, second: u64) -> u64 {
    let (large, small) = if first < second { (second, first) } else { (first, second) };
    let Some(mut rest) = large.checked_rem(small) else { return large };
    if rest == 0 {
        return small;
    }
    let twos = (rest | small).trailing_zeros();
    let mut odd = small.wrapping_shr(small.trailing_zeros());
    while rest != 0 {
        rest = rest.wrapping_shr(rest.trailing_zeros());
        (odd, rest) = (odd.min(rest), odd.abs_diff(rest));
    }
    odd.wrapping_shl(twos)
}
