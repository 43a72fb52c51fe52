//! Roots, powers and logarithms (*căn, lũy thừa, lôgarit*): exact where that is possible, and otherwise rounded as the
//! formula itself says.
//!
//! The regulation says: “Tốc độ tăng bình quân 3 năm” (the mean yearly growth over three years:
//! `root(revenue / revenue-2018, 3, 0.0001, half-up) - 1`) | “Lấy căn bậc hai của tích” (the square root:
//! `sqrt(a * b, 0.01, half-up)`) | “Lấy lôgarit tự nhiên của thu nhập bình quân” (a natural logarithm:
//! `ln(income, 0.0001, half-up)`) | “Bình phương độ lệch” (a square: `power(x, 2)`)
//!
//! A root or a logarithm is nearly always a number without an end, so step and mode are written, as in
//! `round(x, step, mode)`: the result is what the true value rounds to, not an approximation of it, also where the true
//! value lies in the middle of two steps. A step has at most 28 decimals. The degree of a root is a whole number from 2 to
//! 64; `sqrt` is the root of degree 2. A power is exact; its exponent is a whole number from -64 to 64, other than 0 and 1.
//!
//! An even root of a negative number, a logarithm of 0 or less, and 0 to a negative power cannot be computed: the
//! indicator's or the criterion's `undefined` says what that means. An odd root of a negative number is negative. Units
//! of measure take part: the root of `m^2` is `m`, and only a plain number has a logarithm.
//!
//! The trap: a rounded root is no longer the root. Multiplied by itself it gives another number, and two units whose
//! roots round alike stand equal; rank them by what the root is taken of.

use alloc::boxed::Box;
use alloc::string::{String, ToString};

use super::super::names::Names;
use super::{Typed, made, means, resolve, spread};
use crate::diagnostic::{DocumentCode, FormulaCode, RootCode};
use crate::document::Faults;
use crate::formula::{Term, TermKind, Unit};
use crate::number::{Mode, Number, PowerFault, Rounding};
use crate::regulation::{Expression, Irrational};
use crate::text::{Located, Span, nearest};
use crate::words::{Arg, Phrase};

const LOWEST_DEGREE: i64 = 2;
/// The highest degree of a root and exponent of a power.
const HIGHEST: i64 = 64;
/// The most decimals of a step to which something without an end is rounded.
const MOST_DECIMALS: u32 = 28;

/// What a function of this page needs, in words.
pub(super) fn needs(name: &str) -> Option<&'static Phrase> {
    static ROUND: Phrase = Phrase::new(
        "a value, a step above 0 and a mode: `round(x, 0.01, half-up)`",
        "giá trị, bước làm tròn lớn hơn 0 và cách làm tròn: `round(x, 0.01, half-up)`",
    );
    static SQRT: Phrase = Phrase::new(
        "a value, a step above 0 and a mode: `sqrt(x, 0.01, half-up)`",
        "giá trị, bước làm tròn lớn hơn 0 và cách làm tròn: `sqrt(x, 0.01, half-up)`",
    );
    static LN: Phrase = Phrase::new(
        "a value, a step above 0 and a mode: `ln(x, 0.01, half-up)`",
        "giá trị, bước làm tròn lớn hơn 0 và cách làm tròn: `ln(x, 0.01, half-up)`",
    );
    static ROOT: Phrase = Phrase::new(
        "a value, a degree, a step above 0 and a mode: `root(x, 3, 0.01, half-up)`",
        "giá trị, bậc của căn, bước làm tròn lớn hơn 0 và cách làm tròn: `root(x, 3, 0.01, half-up)`",
    );
    static POWER: Phrase =
        Phrase::new("a value and a whole exponent: `power(x, 3)`", "giá trị và số mũ nguyên: `power(x, 3)`");
    static GEOMETRIC: Phrase = Phrase::new(
        "its values, a step above 0 and a mode: `geometric-mean(a, b, 0.01, half-up)`",
        "các giá trị, bước làm tròn lớn hơn 0 và cách làm tròn: `geometric-mean(a, b, 0.01, half-up)`",
    );
    Some(match name {
        "round" => &ROUND,
        "sqrt" => &SQRT,
        "ln" => &LN,
        "root" => &ROOT,
        "power" => &POWER,
        "geometric-mean" => &GEOMETRIC,
        _ => return None,
    })
}

pub(super) fn report_needs(name: &str, span: Span, faults: &mut Faults) {
    let needs = needs(name).or_else(|| made::needs(name)).map(Arg::from);
    faults.report(FormulaCode::WrongArguments, span, [Arg::from(name)].into_iter().chain(needs));
}

/// A function that says how its result is rounded.
pub(super) fn call(
    (name, of): (&str, &[Term]),
    rounding: (&Term, &Located<String>),
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    let rounding = read_rounding(name, rounding, faults);
    match (name, of) {
        ("geometric-mean", [Term { kind: TermKind::Aggregate(group), .. }]) => {
            means::geometric_of_group(group, rounding, span, names, faults)
        }
        ("deviation" | "z-score", [Term { kind: TermKind::Aggregate(group), .. }]) => {
            spread::of_group(group, rounding, span, names, faults)
        }
        ("geometric-mean", values) => means::geometric(values, rounding, span, names, faults),
        ("root", [of, degree]) => {
            let inner = resolve(of, names, faults);
            let degree = whole(degree, name, LOWEST_DEGREE, faults);
            root(inner?, u32::try_from(degree?).ok()?, rounding?, span, faults)
        }
        ("round" | "sqrt" | "ln", [of]) => {
            let (inner, rounding) = (resolve(of, names, faults)?, rounding?);
            match name {
                "sqrt" => root(inner, 2, rounding, span, faults),
                "ln" => logarithm(inner, rounding, span, faults),
                _ => {
                    let of = Box::new(inner.expression);
                    Some(Typed { expression: Expression::Round { of, rounding }, unit: inner.unit })
                }
            }
        }
        _ => {
            report_needs(name, span, faults);
            None
        }
    }
}

/// The rounding that a function says behind its values.
pub(super) fn read_rounding(
    name: &str,
    (step, mode): (&Term, &Located<String>),
    faults: &mut Faults,
) -> Option<Rounding> {
    let TermKind::Number(to) = &step.kind else {
        report_needs(name, step.span, faults);
        return None;
    };
    if !to.is_positive() {
        report_needs(name, step.span, faults);
        return None;
    }
    let written = mode.value.as_str();
    let Some(mode) = Mode::from_name(written) else {
        let modes = Arg::List(Mode::NAMES.map(Arg::from).into());
        let args = [Arg::from(written), Arg::from(alloc::format!("{name}(...)")), modes];
        faults.report_near(DocumentCode::UnknownWord, mode.span, args, nearest(written, Mode::NAMES));
        return None;
    };
    if name != "round" {
        refuse_too_fine(to, step.span, faults);
    }
    Rounding::new(to.clone(), mode)
}

/// Nobody asks for more decimals of something without an end, and each takes time.
pub(in crate::check) fn refuse_too_fine(step: &Number, span: Span, faults: &mut Faults) {
    if !step.write_decimal(MOST_DECIMALS).exact {
        faults.report(RootCode::StepTooFine, span, [Arg::from(MOST_DECIMALS.to_string())]);
    }
}

/// A whole number of the file within the ends that roots and powers have.
fn whole(term: &Term, name: &str, lowest: i64, faults: &mut Faults) -> Option<i64> {
    let found = match &term.kind {
        TermKind::Number(number) => number.whole(),
        _ => None,
    };
    let allowed = found.filter(|whole| (lowest..=HIGHEST).contains(whole) && !(0..=1).contains(whole));
    if allowed.is_none() {
        let ends = [lowest, HIGHEST].map(|end| Arg::from(&Number::from(end)));
        let found = Arg::from(faults.source().slice(term.span));
        let args = [Arg::from(name)].into_iter().chain(ends).chain([found]);
        faults.report(RootCode::ExponentOutOfRange, term.span, args);
    }
    allowed
}

pub(super) fn root(
    inner: Typed,
    degree: u32,
    rounding: Rounding,
    span: Span,
    faults: &mut Faults,
) -> Option<Typed> {
    let unit = match &inner.unit {
        Some(unit) => match unit.root(degree) {
            Some(root) => Some(root),
            None => {
                let args = [unit.arg(), Arg::from(&Number::from(degree))];
                faults.report(RootCode::UnitWithoutRoot, span, args);
                return None;
            }
        },
        None => None,
    };
    refuse_never(inner.expression.constant().and_then(|of| of.root(degree, &rounding).err()), span, faults)?;
    let (of, function) = (Box::new(inner.expression), Irrational::Root(degree));
    Some(Typed { expression: Expression::Irrational { of, function, rounding }, unit })
}

fn logarithm(inner: Typed, rounding: Rounding, span: Span, faults: &mut Faults) -> Option<Typed> {
    if let Some(unit) = inner.unit.filter(|unit| *unit != Unit::none()) {
        faults.report(RootCode::LogarithmOfUnit, span, [unit.arg()]);
        return None;
    }
    refuse_never(inner.expression.constant().and_then(|of| of.ln(&rounding).err()), span, faults)?;
    let (of, function) = (Box::new(inner.expression), Irrational::Logarithm);
    let expression = Expression::Irrational { of, function, rounding };
    Some(Typed { expression, unit: Some(Unit::none()) })
}

/// `power(x, 3)`.
pub(super) fn power(arguments: &[Term], span: Span, names: &Names<'_>, faults: &mut Faults) -> Option<Typed> {
    let [of, exponent] = arguments else {
        report_needs("power", span, faults);
        return None;
    };
    let inner = resolve(of, names, faults);
    let exponent = whole(exponent, "power", HIGHEST.saturating_neg(), faults);
    let (inner, exponent) = (inner?, i32::try_from(exponent?).ok()?);
    refuse_never(inner.expression.constant().and_then(|of| of.power(exponent).err()), span, faults)?;
    let unit = inner.unit.map(|unit| unit.power(exponent));
    Some(Typed { expression: Expression::Power { of: Box::new(inner.expression), exponent }, unit })
}

/// What numbers of the file alone make impossible is so for every unit.
fn refuse_never(fault: Option<PowerFault>, span: Span, faults: &mut Faults) -> Option<()> {
    if fault == Some(PowerFault::Undefined) {
        let found = Arg::from(faults.source().slice(span));
        faults.report(RootCode::NeverDefined, span, [found]);
        return None;
    }
    Some(())
}
