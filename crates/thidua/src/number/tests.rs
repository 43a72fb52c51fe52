//! The number type against what is known by hand.

use std::format;
use std::string::ToString;

use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::Decimal;

use super::oracle::assert_canonical;
use super::*;

pub(super) const VI: Convention = Convention::Vietnamese;
pub(super) const EN: Convention = Convention::English;

pub(super) fn n(text: &str) -> Number {
    Number::parse_ratio(text).unwrap()
}

pub(super) fn rounding(step: &str, mode: Mode) -> Rounding {
    Rounding::new(n(step), mode).unwrap()
}

/// 2 to the given power, which has one bit more.
fn power_of_two(exponent: u32) -> Number {
    (0..exponent).fold(Number::ONE, |power, _| power.times(&Number::from(2u32)).unwrap())
}

#[test]
fn points_of_the_pact() {
    let to_hundredths = rounding("0.01", Mode::HalfUp);
    assert_eq!(n("3").times(&n("5")).unwrap().over(&n("600")).unwrap().round(&to_hundredths), n("0.03"));

    let before = n("33200");
    let growth = n("35021.02").minus(&before).unwrap().over(&before).unwrap();
    let points = n("10").times(&growth).unwrap().over(&n("0.1")).unwrap();
    assert_eq!(points, n("91051/16600"));
    assert_eq!(points.to_string(), "5.485");
    assert_eq!(points.round(&to_hundredths), n("5.49"));
    assert_eq!(points.round(&rounding("0.01", Mode::HalfEven)), n("5.48"));
    assert_eq!(points.round(&rounding("0.01", Mode::Down)), n("5.48"));

    let before = n("26420.40");
    assert_eq!(n("29062.44").minus(&before).unwrap().over(&before).unwrap(), n("1/10"));
    assert_eq!(n("1/3").times(&n("3")).unwrap(), Number::ONE);
}

#[test]
fn modes_send_each_value_where_they_should() {
    let rows = [
        // step, value, half-up, half-even, down, up
        ("1", "2.5", ["3", "2", "2", "3"]),
        ("1", "3.5", ["4", "4", "3", "4"]),
        ("1", "0.5", ["1", "0", "0", "1"]),
        ("1", "0.4999999999999999999999999", ["0", "0", "0", "1"]),
        ("1", "2.0001", ["2", "2", "2", "3"]),
        ("1", "7", ["7", "7", "7", "7"]),
        ("0.01", "0.125", ["0.13", "0.12", "0.12", "0.13"]),
        ("0.01", "0.135", ["0.14", "0.14", "0.13", "0.14"]),
        ("0.01", "1/3", ["0.33", "0.33", "0.33", "0.34"]),
        ("0.25", "0.375", ["0.5", "0.5", "0.25", "0.5"]),
        ("0.25", "0.125", ["0.25", "0", "0", "0.25"]),
        ("10", "25", ["30", "20", "20", "30"]),
        ("1/3", "1/2", ["2/3", "2/3", "1/3", "2/3"]),
        ("1/3", "5/6", ["1", "2/3", "2/3", "1"]),
    ];
    for (step, value, expected) in rows {
        for (name, expected) in Mode::NAMES.into_iter().zip(expected) {
            let rounding = rounding(step, Mode::from_name(name).unwrap());
            assert_eq!(n(value).round(&rounding), n(expected), "{value} to {step} {name}");
            let below = n(value).negated().round(&rounding);
            assert_eq!(below, n(expected).negated(), "-{value} to {step} {name}");
        }
    }
    assert_eq!(Rounding::new(n("-0.01"), Mode::Up), None);
    assert_eq!(Rounding::new(Number::ZERO, Mode::Up), None);
}

#[test]
fn halves_beyond_machine_integers() {
    let whole = power_of_two(200);
    let after = |text: &str| whole.plus(&n(text)).unwrap();
    for (value, half_up, half_even) in
        [("1/2", "1", "0"), ("3/2", "2", "2"), ("-1/2", "0", "0"), ("9/5", "2", "2")]
    {
        for (mode, expected) in [(Mode::HalfUp, half_up), (Mode::HalfEven, half_even)] {
            assert_eq!(after(value).round(&rounding("1", mode)), after(expected));
            assert_eq!(after(value).negated().round(&rounding("1", mode)), after(expected).negated());
        }
        assert_eq!(after(value).write_fixed(0), after(half_up).to_string());
    }
}

#[test]
fn digits_are_counted_as_written() {
    assert!(Number::parse("1234567890123456789012345678").is_ok());
    assert_eq!(Number::parse("12345678901234567890123456789"), Err(NumberFault::TooManyDigits));
    assert!(Number::parse("-0001234567890123456789.0123456780000000").is_ok());
    assert_eq!(Number::parse("1.0000000000000000000000000001"), Err(NumberFault::TooManyDigits));
    assert_eq!(Number::parse("10000000000000000000000000000"), Err(NumberFault::TooManyDigits));
    assert_eq!(n("1.00000000000000000000000000000000"), Number::ONE);
    assert_eq!(n("06"), n("6"));
    assert_eq!(n("-0.0").to_string(), "0");
    assert_eq!(n("0.0000000000000000000000000000000000000000000012").to_string().len(), 48);
    let deep = format!("0.{}1", "0".repeat(4_900));
    assert_eq!(Number::parse(&deep).unwrap().to_string(), deep);
    for zeros in [4_950, 100_000] {
        assert_eq!(Number::parse(&format!("0.{}1", "0".repeat(zeros))), Err(NumberFault::TooManyDigits));
    }
}

#[test]
fn faults_of_plain_spelling() {
    use NumberFault::*;
    let rows = [
        ("", Empty),
        ("  ", Empty),
        ("-", NotANumber),
        (".", NotANumber),
        (".5", NotANumber),
        ("5.", NotANumber),
        ("--5", NotANumber),
        ("1.2.3", NotANumber),
        ("12abc", NotANumber),
        ("٣", NotANumber),
        (" 5", NotANumber),
        ("1e5", Exponent),
        ("-1.5E-3", Exponent),
        ("e5", NotANumber),
        ("inf", Infinite),
        ("-Infinity", Infinite),
        ("NaN", Infinite),
        ("1_000", Separator),
        ("0x1F", Radix),
        ("0b101", Radix),
        ("+5", Sign),
        ("+-5", NotANumber),
        ("+", NotANumber),
        ("12,5", OtherConvention),
        ("1/2", NotANumber),
    ];
    for (text, fault) in rows {
        assert_eq!(Number::parse(text), Err(fault), "{text:?}");
    }
}

#[test]
fn faults_of_fractions() {
    use NumberFault::*;
    let ratios = [
        ("1/0", ZeroDenominator),
        ("1/", Empty),
        ("/2", Empty),
        ("1/-2", NotANumber),
        ("1.5/2", NotANumber),
        ("1/2.0", NotANumber),
        ("1/2/3", NotANumber),
        ("1/12345678901234567890123456789", TooManyDigits),
    ];
    for (text, fault) in ratios {
        assert_eq!(Number::parse_ratio(text), Err(fault), "{text:?}");
    }
    assert_eq!(n("-14/6"), n("-7/3"));
}

fn both(text: &str) -> [Result<Number, NumberFault>; 2] {
    [VI, EN].map(|convention| Number::parse_written(text, convention))
}

#[test]
fn people_write_in_two_conventions() {
    let other = || Err(NumberFault::OtherConvention);
    assert_eq!(both("1.086,5"), [Ok(n("1086.5")), other()]);
    assert_eq!(both("1,086.5"), [other(), Ok(n("1086.5"))]);
    assert_eq!(both("1.086"), [Ok(n("1086")), Ok(n("1.086"))]);
    assert_eq!(both("1,086"), [Ok(n("1.086")), Ok(n("1086"))]);
    assert_eq!(both("1.08"), [other(), Ok(n("1.08"))]);
    assert_eq!(both("1086.5"), [other(), Ok(n("1086.5"))]);
    assert_eq!(both("1086,5"), [Ok(n("1086.5")), other()]);
    assert_eq!(both("1.0865"), [other(), Ok(n("1.0865"))]);
    assert_eq!(both("0.123"), [other(), Ok(n("0.123"))]);
    assert_eq!(both("1.234.567"), [Ok(n("1234567")), other()]);
    for same in ["\u{a0}1 086 500 ", "1\u{a0}086\u{a0}500", "1\u{202f}086\u{202f}500\u{202f}", "1086500"] {
        assert_eq!(both(same), [Ok(n("1086500")), Ok(n("1086500"))], "{same:?}");
    }
    assert_eq!(both("1 086,5"), [Ok(n("1086.5")), other()]);
    assert_eq!(both("\u{2212}7"), [Ok(n("-7")), Ok(n("-7"))]);
}

#[test]
fn people_write_what_is_no_number() {
    let not_a_number = || Err(NumberFault::NotANumber);
    let faults = [
        "1 08",
        "10 86",
        "1  086",
        "1.086 500",
        "1.08.600",
        "0.123,5",
        "1.086,",
        ",5",
        "- 7",
        "12abc",
        "hơn 400",
        "0 123",
    ];
    for text in faults {
        assert_eq!(both(text), [not_a_number(), not_a_number()], "{text:?}");
    }
    assert_eq!(both("+1.086,5"), [Err(NumberFault::Sign), Err(NumberFault::Sign)]);
    assert_eq!(both(" \u{a0}"), [Err(NumberFault::Empty), Err(NumberFault::Empty)]);
    assert_eq!(both("1,5e3"), [Err(NumberFault::Exponent), Err(NumberFault::Exponent)]);
    let long = "12.345.678.901.234.567.890.123.456.789";
    assert_eq!(Number::parse_written(long, VI), Err(NumberFault::TooManyDigits));
}

#[test]
fn prints_for_machines() {
    for text in ["12.5", "100/3", "-7/3", "0", "-0.001", "1000000", "1/7", "0.00000000000000000000000001"] {
        assert_eq!(n(text).to_string(), text);
    }
    assert_eq!(n("1/8").to_string(), "0.125");
    assert_eq!(n("-1/3").write_decimal(3), Written { text: "-0.333".into(), exact: false });
    assert_eq!(n("1.995").write_decimal(2), Written { text: "2".into(), exact: false });
    assert_eq!(n("-0.004").write_decimal(2), Written { text: "0".into(), exact: false });
    assert_eq!(n("2.50").write_decimal(9), Written { text: "2.5".into(), exact: true });
    assert_eq!(n("-0.005").write_fixed(2), "-0.01");
    assert_eq!(n("-0.004").write_fixed(2), "0.00");
    assert_eq!(n("99.995").write_fixed(2), "100.00");
    assert_eq!(n("7").write_fixed(0), "7");
    assert_eq!(n("1/3").write_fixed(u32::MAX).len(), 16_386);
    let tiny = Number::ONE.over(&power_of_two(16_383)).unwrap();
    assert_eq!(tiny.finite_places(), Some(16_383));
    assert_eq!(tiny.over(&n("5")), Err(DivisionFault::TooLarge));
    let fives = Number::from_ratio(BigRational::new_raw(1.into(), BigInt::from(5).pow(7_000)));
    assert_eq!(fives.finite_places(), Some(7_000));
    assert_eq!(fives.over(&n("3")).unwrap().finite_places(), None);
}

#[test]
fn prints_for_people() {
    let rows = [
        ("1086.5", "1.086,5", "1,086.5"),
        ("-1234567.123456", "-1.234.567,123456", "-1,234,567.123456"),
        ("999", "999", "999"),
        ("100/3", "≈ 33,3333 (100/3)", "≈ 33.3333 (100/3)"),
        ("-20000/3", "≈ -6.666,6667 (-20000/3)", "≈ -6,666.6667 (-20000/3)"),
        ("0.123456789012", "0,123456789012", "0.123456789012"),
        (
            "0.1234567890123",
            "≈ 0,1235 (1234567890123/10000000000000)",
            "≈ 0.1235 (1234567890123/10000000000000)",
        ),
        ("1/300000", "≈ 0,000003 (1/300000)", "≈ 0.000003 (1/300000)"),
        ("-1/20001", "≈ -0,00005 (-1/20001)", "≈ -0.00005 (-1/20001)"),
        ("0.0000001", "0,0000001", "0.0000001"),
        ("0.0000005", "0,0000005", "0.0000005"),
        ("0.00000000000005", "≈ 0,0000000000001 (1/20000000000000)", "≈ 0.0000000000001 (1/20000000000000)"),
        (
            "1/99999999999999999999",
            "≈ 0,00000000000000000001 (1/99999999999999999999)",
            "≈ 0.00000000000000000001 (1/99999999999999999999)",
        ),
        (
            "100000000000000000001/3",
            "≈ 33.333.333.333.333.333.333,666666666667",
            "≈ 33,333,333,333,333,333,333.666666666667",
        ),
    ];
    for (value, vi, en) in rows {
        assert_eq!(n(value).text(VI), vi);
        assert_eq!(n(value).text(EN), en);
    }
    assert_eq!(n("0.0825").percent_text(VI), "8,25 %");
    assert_eq!(n("1/3").percent_text(EN), "≈ 33.3333 % (100/3 %)");
    assert_eq!(power_of_two(16_383).percent_text(EN).len(), power_of_two(16_383).text(EN).len() + 2 + 3);
}

#[test]
fn prints_apart() {
    let rows = [
        ("59.999", "60", "59,999", "60"),
        ("179999/3000", "60", "≈ 59,9997", "60"),
        ("59.9999999", "60", "59,9999999", "60"),
        ("29/3", "60", "≈ 9,67", "60"),
        ("10.004", "9.995", "10,004", "9,995"),
        ("1/3", "1/3", "≈ 0,3333 (1/3)", "≈ 0,3333 (1/3)"),
        ("0.00001", "0", "0,00001", "0"),
        ("-0.001", "0.001", "-0,001", "0,001"),
        ("1.005", "1", "1,005", "1"),
    ];
    for (own, other, own_text, other_text) in rows {
        assert_eq!(n(own).text_apart(&n(other), VI), own_text);
        assert_eq!(n(other).text_apart(&n(own), VI), other_text);
    }
    assert_eq!(n("179999/300000").percent_text_apart(&n("0.6"), VI), "≈ 59,9997 %");
    let hair = Number::ONE.plus(&Number::ONE.over(&power_of_two(1_000)).unwrap()).unwrap();
    assert_eq!(hair.text_apart(&Number::ONE, EN), "≈ 1");
}

#[test]
fn extremes_neither_panic_nor_wrap() {
    let lowest = Number::from_fraction(Fraction::whole(i128::MIN));
    let highest = Number::from_fraction(Fraction::whole(i128::MAX));
    assert_eq!(lowest.negated(), highest.plus(&Number::ONE).unwrap());
    assert_eq!(lowest.negated().negated(), lowest);
    assert_eq!(lowest.abs().minus(&highest).unwrap(), Number::ONE);
    assert_eq!(lowest.over(&lowest).unwrap(), Number::ONE);
    assert_eq!(Number::ONE.over(&lowest).unwrap().to_string().len(), 130);
    assert_eq!(lowest.minus(&lowest).unwrap(), Number::ZERO);
    assert_eq!(
        lowest.round(&rounding("10", Mode::Up)).to_string(),
        "-170141183460469231731687303715884105730"
    );
    assert_eq!(lowest.text(VI), "-170.141.183.460.469.231.731.687.303.715.884.105.728");
    assert_canonical(&lowest.negated().negated());
    assert!(lowest < highest && Number::ONE.over(&highest).unwrap() > Number::ZERO);

    let limit = power_of_two(16_383);
    assert_eq!(limit.plus(&limit), Err(TooLarge));
    assert_eq!(limit.negated().minus(&limit), Err(TooLarge));
    assert_eq!(limit.times(&n("-2")), Err(TooLarge));
    assert_eq!(limit.over(&n("1/2")), Err(DivisionFault::TooLarge));
    assert_eq!(Number::ONE.over(&limit).unwrap().over(&n("2")), Err(DivisionFault::TooLarge));
    assert_eq!(limit.over(&Number::ZERO), Err(DivisionFault::ByZero));
    assert_eq!(limit.over(&limit).unwrap(), Number::ONE);
    assert!(limit > Number::ONE.over(&limit).unwrap());
    assert!(limit.negated() < Number::ZERO && limit.negated().is_negative());
}

/// Comparing along a continued fraction would need a stack as deep as it is long; this thread has little.
#[test]
fn huge_numbers_compare_on_a_small_stack() {
    let golden = |steps: u32| {
        let mut pair = (Number::ONE, Number::ONE);
        for _ in 0..steps {
            let sum = pair.0.plus(&pair.1).unwrap();
            pair = (pair.1, sum);
        }
        pair.1.over(&pair.0).unwrap()
    };
    let compared = std::thread::Builder::new().stack_size(64 * 1024).spawn(move || {
        let (one, next) = (golden(20_001), golden(20_003));
        std::assert!(one != next && one < next.plus(&Number::ONE).unwrap());
        std::collections::HashSet::from([one, next]).len()
    });
    assert_eq!(compared.unwrap().join().unwrap(), 2);
}

#[test]
fn is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<(Number, Rounding, NumberFault)>();
}

#[test]
fn decimals_of_fixed_size_come_and_go() {
    for decimal in [Decimal::MAX, Decimal::MIN, Decimal::ZERO, Decimal::new(-125, 28), Decimal::new(1_500, 2)]
    {
        assert_eq!(Number::from(decimal).to_decimal(), Some(decimal));
    }
    assert_eq!(n("1/3").to_decimal(), None);
    assert_eq!(Number::from(Decimal::MAX).plus(&Number::ONE).unwrap().to_decimal(), None);
    assert_eq!(Number::parse("0.00000000000000000000000000001").unwrap().to_decimal(), None);
}
