//! The number type against `BigRational` on numbers of every size, and against itself.

use std::string::{String, ToString};
use std::vec::Vec;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use proptest::prelude::*;

use super::tests::{EN, VI, rounding};
use super::*;

/// Forty places, up to which two numbers are told apart.
const MOST_APART_TESTED: u32 = 40;

pub(super) fn assert_canonical(number: &Number) {
    match &number.0 {
        Repr::Small(small) => {
            assert!(small.den() > 0);
            let reduced = BigRational::new(small.num().into(), small.den().into());
            assert_eq!((reduced.numer(), reduced.denom()), (&small.num().into(), &small.den().into()));
        }
        Repr::Big(big) => {
            assert!(big.numer().to_i128().is_none() || big.denom().to_i128().is_none());
            assert!(big.denom() > &BigInt::zero());
            assert_eq!(big.numer(), big.reduced().numer());
        }
    }
}

/// Whole numbers of every size, with those near the limits of machine integers among them.
fn any_whole() -> impl Strategy<Value = i128> {
    let edge = prop::sample::select(Vec::from([0, 1, -1, 10, i128::MAX, i128::MIN]));
    let short = prop::sample::select(Vec::from([i64::MAX as i128, i64::MIN as i128, u64::MAX as i128]));
    let shifted = (any::<i128>(), 0u32..128).prop_map(|(bits, shift)| bits >> shift);
    prop_oneof![
        2 => (prop_oneof![edge, short], -3i128..=3).prop_map(|(edge, step)| edge.saturating_add(step)),
        3 => shifted,
        3 => -10_000_000i128..10_000_000,
    ]
}

/// A number with the same value as the oracle holds it.
fn any_number() -> impl Strategy<Value = (Number, BigRational)> {
    let decimal = (any_whole(), 0u32..10).prop_map(|(num, places)| (num, 10i128.pow(places)));
    let fraction = (any_whole(), any_whole().prop_filter("not zero", |den| *den != 0));
    prop_oneof![decimal, fraction].prop_map(|(num, den)| {
        let oracle = BigRational::new(num.into(), den.into());
        (Number::from_ratio(oracle.clone()), oracle)
    })
}

fn check(number: Number, oracle: BigRational) {
    assert_canonical(&number);
    assert_eq!(number, Number::from_ratio(oracle));
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn arithmetic_agrees_with_the_oracle(
        (a, x) in any_number(),
        (b, y) in any_number(),
        (c, z) in any_number(),
    ) {
        check(a.plus(&b).unwrap(), &x + &y);
        check(a.minus(&b).unwrap(), &x - &y);
        check(a.times(&b).unwrap(), &x * &y);
        match a.over(&b) {
            Ok(quotient) => check(quotient, &x / &y),
            Err(fault) => prop_assert!(fault == DivisionFault::ByZero && y.is_zero()),
        }
        check(a.negated(), -&x);
        check(a.times(&b).unwrap().plus(&c).unwrap(), &x * &y + &z);
        prop_assert_eq!(a.minus(&b).unwrap().plus(&b).unwrap(), a.clone());
        let spread = a.times(&c).unwrap().plus(&b.times(&c).unwrap()).unwrap();
        prop_assert_eq!(a.plus(&b).unwrap().times(&c).unwrap(), spread);
        prop_assert_eq!((a.is_zero(), a.is_integer()), (x.is_zero(), x.is_integer()));
    }

    #[test]
    fn order_agrees_with_the_oracle((a, x) in any_number(), (b, y) in any_number(), (c, z) in any_number()) {
        prop_assert_eq!(a.cmp(&b), x.cmp(&y));
        prop_assert_eq!(a == b, x == y);
        let (large, wide) = (a.times(&c).unwrap(), &x * &z);
        prop_assert_eq!(large.cmp(&b), wide.cmp(&y));
        prop_assert_eq!(a.is_positive(), x > BigRational::zero());
    }

    #[test]
    fn rounding_is_a_near_multiple((a, x) in any_number(), (step, s) in any_number(), mode in 0usize..4) {
        let mode = Mode::from_name(Mode::NAMES[mode]).unwrap();
        let step = if s.is_zero() { Number::ONE } else { step.abs() };
        let to_step = Rounding::new(step.clone(), mode).unwrap();
        let rounded = a.round(&to_step);
        assert_canonical(&rounded);
        prop_assert!(rounded.over(&step).unwrap().is_integer());
        let moved = rounded.minus(&a).unwrap().abs();
        prop_assert!(moved < step);
        match mode {
            Mode::Up => prop_assert!(rounded.abs() >= a.abs()),
            Mode::Down => prop_assert!(rounded.abs() <= a.abs()),
            _ => prop_assert!(moved.times(&Number::from(2u32)).unwrap() <= step),
        }
        prop_assert_eq!(rounded.round(&to_step), rounded);
        let ratio = BigRational::new(x.numer() * 100, x.denom().clone());
        let hundredths = BigRational::new(ratio.round().to_integer(), 100.into());
        check(a.round(&rounding("0.01", Mode::HalfUp)), hundredths);
    }

    #[test]
    fn what_is_printed_reads_back((a, x) in any_number(), places in 0u32..40) {
        match Number::parse_ratio(&a.to_string()) {
            Ok(read) => prop_assert_eq!(&read, &a),
            Err(fault) => prop_assert_eq!(fault, NumberFault::TooManyDigits),
        }
        let step = BigRational::new(1.into(), BigInt::from(10).pow(places));
        let written = a.write_decimal(places);
        let fixed = a.write_fixed(places);
        prop_assert_eq!(fixed.split_once('.').map_or(0, |(_, decimals)| decimals.len()), places as usize);
        let nearest = a.round(&Rounding::new(Number::from_ratio(step), Mode::HalfUp).unwrap());
        prop_assert_eq!(nearest.to_string(), written.text);
        prop_assert_eq!(written.exact, nearest == Number::from_ratio(x));
    }

    #[test]
    fn what_people_see_reads_back(a in -10_000_000_000i64..10_000_000_000, places in 0u32..=6) {
        let number = Number::from(a).over(&Number::from(10u32.pow(places))).unwrap();
        for convention in [VI, EN] {
            prop_assert_eq!(Number::parse_written(&number.text(convention), convention), Ok(number.clone()));
        }
    }

    #[test]
    fn different_numbers_read_apart((a, _) in any_number(), (b, _) in any_number()) {
        if a != b && a.print(MOST_APART_TESTED).plain() != b.print(MOST_APART_TESTED).plain() {
            let (own, other) = (a.text_apart(&b, VI), b.text_apart(&a, VI));
            prop_assert!(own != other, "{} {}", own, other);
            let exact = Number::parse_written(&own, VI);
            prop_assert!(own.starts_with('≈') || exact == Ok(a) || exact == Err(NumberFault::TooManyDigits));
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>(), near in "[-+−]?[0-9_.,eExX/ \u{a0}]{0,40}") {
        for text in [text, near] {
            let plain = Number::parse(&text);
            prop_assert!(plain.is_err() || Number::parse_ratio(&text) == plain);
            for convention in [VI, EN] {
                let read = Number::parse_written(&text, convention);
                if read == Err(NumberFault::OtherConvention) {
                    let other = Number::parse_written(&text, convention.other());
                    prop_assert!(matches!(other, Ok(_) | Err(NumberFault::TooManyDigits)));
                }
            }
        }
    }
}
