//! Fractions of integers without limit: what the few numbers become that a machine integer cannot hold.
//!
//! The steps are those of [`super::fraction`]. `BigRational` has them too, but finds common divisors bit by
//! bit even where one side is short or is one, which makes adding up a cluster's quotients many times slower.

use core::ops::Neg;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Zero};

pub(super) fn plus(own: &BigRational, other: &BigRational) -> Option<BigRational> {
    let common = common_divisor(own.denom(), other.denom());
    let own_factor = quotient(other.denom(), &common);
    let other_factor = quotient(own.denom(), &common);
    let scaled = other.numer().checked_mul(&other_factor)?;
    let num = own.numer().checked_mul(&own_factor)?.checked_add(&scaled)?;
    // Only what both denominators share can still cancel.
    let shared = common_divisor(&num, &common);
    let den = other_factor.checked_mul(&quotient(other.denom(), &shared))?;
    Some(BigRational::new_raw(quotient(&num, &shared), den))
}

pub(super) fn minus(own: &BigRational, other: &BigRational) -> Option<BigRational> {
    plus(own, &other.neg())
}

pub(super) fn times(own: &BigRational, other: &BigRational) -> Option<BigRational> {
    let owns = common_divisor(own.numer(), other.denom());
    let others = common_divisor(other.numer(), own.denom());
    let num = quotient(own.numer(), &owns).checked_mul(&quotient(other.numer(), &others))?;
    let den = quotient(own.denom(), &others).checked_mul(&quotient(other.denom(), &owns))?;
    Some(BigRational::new_raw(num, den))
}

/// `None` when the divisor is zero.
pub(super) fn over(own: &BigRational, other: &BigRational) -> Option<BigRational> {
    if other.is_zero() { None } else { times(own, &other.recip()) }
}

/// The quotient of a division that leaves nothing; the divisor is a common divisor and so never zero.
pub(super) fn quotient(value: &BigInt, divisor: &BigInt) -> BigInt {
    if divisor.is_one() {
        return value.clone();
    }
    value.checked_div(divisor).unwrap_or_default()
}

/// The greatest common divisor; `second` must be positive.
pub(super) fn common_divisor(first: &BigInt, second: &BigInt) -> BigInt {
    if second.is_one() {
        return BigInt::one();
    }
    // One step of Euclid brings both to the size of the shorter.
    let (long, short) = if first.bits() < second.bits() { (second, first) } else { (first, second) };
    if short.is_zero() {
        return long.clone();
    }
    let rest = long.mod_floor(short);
    rest.gcd(short)
}
