//! Roots, powers, logarithms and sums: against values computed apart from the engine, at the ends of what a number can
//! be, and against their own definition.

use proptest::prelude::*;
use thidua::number::{Mode, Number, PowerFault, Rounding, TooLarge};

use crate::support::text;

fn n(text: &str) -> Number {
    Number::parse_ratio(text).expect("a number")
}

fn rounding(step: &str, mode: &str) -> Rounding {
    Rounding::new(n(step), Mode::from_name(mode).expect("a mode")).expect("a step")
}

fn two_to(exponent: i32) -> Number {
    Number::from(2u32).power(exponent).expect("it fits")
}

#[test]
fn results_are_those_computed_apart_from_the_engine() {
    let table = text("fixtures/numbers/powers.csv");
    let mut rows = 0;
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [function, value, degree, step, mode, result] = cells[..] else { panic!("{line}") };
        let found = match function {
            "root" => n(value).root(degree.parse().expect("a degree"), &rounding(step, mode)),
            "ln" => n(value).ln(&rounding(step, mode)),
            _ => n(value).power(degree.parse().expect("an exponent")),
        };
        assert_eq!(found, Ok(n(result)), "{line}");
        rows += 1;
    }
    assert!(rows > 1000, "{rows}");
}

#[test]
fn roots_at_ties_and_exact_values() {
    let of = |value: &str, degree, step, mode| {
        n(value).root(degree, &rounding(step, mode)).map(|root| root.to_string())
    };
    for (mode, expected) in [("half-up", "1"), ("half-even", "0"), ("down", "0"), ("up", "1")] {
        assert_eq!(of("0.25", 2, "1", mode), Ok(expected.into()), "the root is 0.5, {mode}");
    }
    for (mode, expected) in [("half-up", "2"), ("half-even", "2"), ("down", "1"), ("up", "2")] {
        assert_eq!(of("27/8", 3, "1", mode), Ok(expected.into()), "the root is 1.5, {mode}");
    }
    for mode in Mode::NAMES {
        assert_eq!(of("0", 2, "0.01", mode), Ok("0".into()));
        assert_eq!(of("1.44", 2, "0.1", mode), Ok("1.2".into()), "{mode}");
        assert_eq!(of("-0.008", 3, "0.1", mode), Ok("-0.2".into()), "{mode}");
        assert_eq!(of("7/3", 1, "1/3", mode), Ok("7/3".into()), "{mode}");
        assert_eq!(of("-1", 2, "0.1", mode), Err(PowerFault::Undefined));
        assert_eq!(of("-1", 64, "0.1", mode), Err(PowerFault::Undefined));
    }
    // A negative root goes the way of its size.
    assert_eq!(of("-2", 3, "0.1", "up"), Ok("-1.3".into()));
    assert_eq!(of("-2", 3, "0.1", "down"), Ok("-1.2".into()));
    assert_eq!(n("2").root(0, &rounding("1", "up")), Err(PowerFault::Undefined));
}

#[test]
fn roots_of_the_largest_numbers() {
    let large = two_to(16_382);
    assert_eq!(large.root(2, &rounding("0.01", "up")), Ok(two_to(8191)));
    let more = large.plus(&Number::ONE).expect("it fits");
    assert_eq!(more.root(2, &rounding("1", "up")), two_to(8191).plus(&Number::ONE).map_err(PowerFault::from));
    assert_eq!(more.root(2, &rounding("1", "half-up")), Ok(two_to(8191)));
    let nearly = Number::ONE.minus(&two_to(-16_382)).expect("it fits");
    for degree in [2, 3, 64] {
        assert_eq!(nearly.root(degree, &rounding("0.0001", "up")), Ok(Number::ONE));
        assert_eq!(nearly.root(degree, &rounding("0.0001", "half-up")), Ok(Number::ONE));
        assert_eq!(nearly.root(degree, &rounding("0.0001", "down")), Ok(n("0.9999")));
    }
    assert_eq!(two_to(-16_380).root(2, &rounding("0.5", "up")), Ok(n("0.5")));
    assert_eq!(
        two_to(-16_380).root(64, &rounding("0.0000000000000000000000000001", "down")),
        Ok(Number::ZERO)
    );
    assert_eq!(two_to(10).root(10_000_000, &rounding("0.01", "up")), Err(PowerFault::TooLarge));
    assert_eq!(two_to(1500).root(1500, &rounding("0.01", "up")), Ok(Number::from(2u32)));
}

#[test]
fn logarithms_at_the_ends() {
    let finest = "0.0000000000000000000000000001";
    assert_eq!(Number::ZERO.ln(&rounding("1", "up")), Err(PowerFault::Undefined));
    assert_eq!(n("-2").ln(&rounding("1", "up")), Err(PowerFault::Undefined));
    // 16 383 times 0.693147180559945309417232121458...
    let (value, step) = (two_to(16_383), "0.00000000000000000001");
    assert_eq!(value.ln(&rounding(step, "down")), Ok(n("11355.83025911358400418251")));
    assert_eq!(value.ln(&rounding(step, "up")), Ok(n("11355.83025911358400418252")));
    assert_eq!(value.ln(&rounding("10000", "half-up")), Ok(n("10000")));
    for mode in Mode::NAMES {
        assert_eq!(Number::ONE.ln(&rounding(finest, mode)), Ok(Number::ZERO));
        let away = if mode == "up" { n(finest) } else { Number::ZERO };
        let above = Number::ONE.plus(&two_to(-16_382)).expect("it fits");
        assert_eq!(above.ln(&rounding(finest, mode)), Ok(away.clone()), "{mode}");
        let below = Number::ONE.minus(&two_to(-16_382)).expect("it fits");
        assert_eq!(below.ln(&rounding(finest, mode)), Ok(away.negated()), "{mode}");
    }
}

#[test]
fn powers_at_the_ends() {
    assert_eq!(n("-1.1").power(3), Ok(n("-1.331")));
    assert_eq!(n("-2/3").power(-2), Ok(n("9/4")));
    assert_eq!(n("5").power(0), Ok(Number::ONE));
    for exponent in [0, -1, i32::MIN] {
        assert_eq!(Number::ZERO.power(exponent), Err(PowerFault::Undefined));
    }
    assert_eq!(Number::ONE.power(i32::MIN), Ok(Number::ONE));
    assert_eq!(n("-1").power(i32::MAX), Ok(n("-1")));
    assert_eq!(Number::from(2u32).power(16_384), Err(PowerFault::TooLarge));
    assert_eq!(Number::from(2u32).power(i32::MIN), Err(PowerFault::TooLarge));
}

/// The first so many primes above a number.
fn primes(from: u32, count: usize) -> impl Iterator<Item = u32> {
    (from..).filter(|number| (2..).take_while(|d| d * d <= *number).all(|d| number % d != 0)).take(count)
}

#[test]
fn sums_of_many_ratios_are_exact_or_too_large() {
    let ratios: Vec<Number> =
        primes(2, 20_000).map(|prime| Number::ONE.over(&Number::from(prime)).expect("it fits")).collect();
    assert_eq!(Number::sum(&ratios), Err(TooLarge));
    // What cancels out does so in any order, since those of one denominator come first.
    let others: Vec<Number> = ratios.iter().map(|ratio| Number::ONE.minus(ratio).expect("it fits")).collect();
    assert_eq!(Number::sum(ratios.iter().chain(&others)), Ok(Number::from(20_000u32)));
    assert_eq!(
        Number::sum(ratios.iter().zip(&others).flat_map(|(one, other)| [one, other])),
        Ok(Number::from(20_000u32))
    );
    // The common denominator of the first 1 200 primes fits, and that of so few is what adding one by one gives.
    let few = &ratios[..1_200];
    let one_by_one = few.iter().try_fold(Number::ZERO, |sum, ratio| sum.plus(ratio));
    assert_eq!(Number::sum(few), one_by_one);
    assert_eq!(Number::sum(few.iter().rev()), one_by_one);
    assert!(one_by_one.is_ok());
}

/// Slow where nothing is optimised, so it has a step of its own: `cargo test --test tests -- --ignored`.
#[test]
#[ignore = "takes half a minute; run by a step of its own"]
fn a_million_ratios_have_a_sum_or_are_too_large() {
    let below = |at: u32, denominators: u32| at % denominators + 7;
    let sum = |denominators: u32| {
        let ratio = |at: u32| Number::from(at).over(&Number::from(below(at, denominators)));
        Number::sum(&(1..=1_000_000u32).map(|at| ratio(at).expect("not zero")).collect::<Vec<Number>>())
    };
    // What stands over each denominator, added up in whole numbers.
    let mut above = vec![0i64; 1_007];
    (1..=1_000_000u32).for_each(|at| above[below(at, 1_000) as usize] += i64::from(at));
    let by_denominator = (7..1_007u32).try_fold(Number::ZERO, |sum, denominator| {
        let whole = Number::from(above[denominator as usize]);
        sum.plus(&whole.over(&Number::from(denominator)).expect("not zero"))
    });
    assert!(by_denominator.is_ok());
    assert_eq!(sum(1_000), by_denominator);
    assert_eq!(sum(900_000), Err(TooLarge));
}

fn any_ratio() -> impl Strategy<Value = Number> {
    let whole = prop_oneof![0i64..2_000, 0..i64::MAX];
    (whole, prop_oneof![1i64..50, 1..i64::MAX])
        .prop_map(|(above, below)| Number::from(above).over(&Number::from(below)).expect("not zero"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_root_is_what_its_definition_says(value in any_ratio(), degree in 1u32..=12, step in 0usize..5, mode in 0usize..4) {
        let mode = Mode::NAMES[mode];
        let step = n(["0.0001", "0.25", "1", "0.3", "1000"][step]);
        let to_step = Rounding::new(step.clone(), Mode::from_name(mode).expect("a mode")).expect("a step");
        let root = value.root(degree, &to_step).expect("it exists");
        let power = |number: &Number| number.power(i32::try_from(degree).expect("small")).expect("it fits");
        let half = step.over(&Number::from(2u32)).expect("not zero");
        let (reach, strict) = if matches!(mode, "up" | "down") { (&step, mode) } else { (&half, "") };
        let low = root.minus(reach).expect("it fits").max(Number::ZERO);
        let high = root.plus(reach).expect("it fits");
        match strict {
            "up" => prop_assert!(value <= power(&root) && (root.is_zero() || power(&low) < value)),
            "down" => prop_assert!(power(&root) <= value && value < power(&high)),
            _ => prop_assert!(power(&low) <= value && value <= power(&high)),
        }
        prop_assert_eq!(value.power(2).expect("it fits").root(2, &to_step), Ok(value.round(&to_step)));
    }

    #[test]
    fn logarithms_of_products_are_sums(one in any_ratio(), other in any_ratio()) {
        prop_assume!(one.is_positive() && other.is_positive());
        let to_step = rounding("0.000000000000000001", "half-up");
        let ln = |number: &Number| number.ln(&to_step).expect("it exists");
        let product = one.times(&other).expect("it fits");
        let apart = ln(&one).plus(&ln(&other)).expect("it fits").minus(&ln(&product)).expect("it fits").abs();
        prop_assert!(apart <= n("0.000000000000000002"), "{}", apart);
        let turned = Number::ONE.over(&one).expect("not zero");
        prop_assert_eq!(ln(&turned), ln(&one).negated());
    }

    #[test]
    fn sums_do_not_depend_on_the_order(numbers in prop::collection::vec(any_ratio(), 0..60)) {
        let one_by_one = numbers.iter().try_fold(Number::ZERO, |sum, number| sum.plus(number));
        prop_assert_eq!(Number::sum(&numbers), one_by_one);
        prop_assert_eq!(Number::sum(numbers.iter().rev()), Number::sum(&numbers));
    }
}
