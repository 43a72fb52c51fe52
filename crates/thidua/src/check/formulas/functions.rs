//! The functions of formulas that name their values.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::super::names::Names;
use super::{Typed, agreed, made, measured, resolve, years};
use crate::diagnostic::{DocumentCode, FoldCode, FormulaCode, NameCode};
use crate::document::{Faults, Function};
use crate::formula::{Term, TermKind, Unit};
use crate::number::{Mode, Rounding};
use crate::regulation::{Expression, Measured};
use crate::step::Aggregate;
use crate::text::{Located, Span, nearest};
use crate::words::{Arg, Phrase};

const FUNCTIONS: [&str; 6] = ["abs", "round", "clamp", "growth", "baseline", "points"];
const LATER: [&str; 4] = ["sqrt", "root", "ln", "power"];

pub(super) fn call(
    name: &str,
    arguments: &[Term],
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    if let Some(function) = Function::from_name(name)
        && function != Function::Baseline
    {
        return question(function, arguments, span, names, faults);
    }
    match name {
        "best" => best(arguments, span, names, faults),
        "clamp" => clamp(arguments, span, names, faults),
        name if made::fold_of(name).is_some_and(|fold| fold != Aggregate::Count) => {
            several(name, arguments, span, names, faults)
        }
        "abs" | "growth" | "baseline" => of_one_value(name, arguments, span, names, faults),
        _ => {
            report_unusable(name, span, faults);
            None
        }
    }
}

fn of_one_value(
    name: &str,
    arguments: &[Term],
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    let [argument] = arguments else {
        static ONE: Phrase = Phrase::new("exactly one value", "đúng một giá trị");
        faults.report(FormulaCode::WrongArguments, span, [Arg::from(name), (&ONE).into()]);
        return None;
    };
    let of = resolve(argument, names, faults)?;
    if name != "abs" {
        years::with_baseline(argument, names, faults)?;
    }
    let inner = Box::new(of.expression);
    Some(match name {
        "abs" => Typed { expression: Expression::Absolute(inner), unit: of.unit },
        "growth" => Typed { expression: Expression::Growth(inner), unit: Some(Unit::none()) },
        _ => Typed { expression: Expression::Baseline(inner), unit: of.unit },
    })
}

/// A function that exists later, over the cluster only, or not at all.
fn report_unusable(name: &str, span: Span, faults: &mut Faults) {
    static FORMULA: Phrase = Phrase::new("a formula", "công thức");
    static OVER: Phrase = Phrase::new(
        "`over cluster` behind its value, such as `count(x over cluster)`",
        "`over cluster` sau giá trị, ví dụ `count(x over cluster)`",
    );
    static ROUND: Phrase = Phrase::new(
        "a value, a step above 0 and a mode: `round(x, 0.01, half-up)`",
        "giá trị, bước làm tròn lớn hơn 0 và cách làm tròn: `round(x, 0.01, half-up)`",
    );
    if LATER.contains(&name) {
        faults.report(DocumentCode::NotThereYet, span, [Arg::from(name), (&FORMULA).into()]);
    } else if name == "round" {
        faults.report(FormulaCode::WrongArguments, span, [Arg::from(name), (&ROUND).into()]);
    } else if name == "count" {
        faults.report(FormulaCode::WrongArguments, span, [Arg::from(name), (&OVER).into()]);
    } else if let Some(needs) = made::needs(name) {
        faults.report(FormulaCode::WrongArguments, span, [Arg::from(name), needs.into()]);
    } else {
        faults.report_near(
            FormulaCode::UnknownFunction,
            span,
            [Arg::from(name)],
            nearest(name, FUNCTIONS.into_iter().chain(made::names())),
        );
    }
}

fn question(
    function: Function,
    arguments: &[Term],
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    let [Term { kind: TermKind::Name(name), span: place }] = arguments else {
        let found = Arg::from(faults.source().slice(span));
        faults.report(NameCode::NotAReference, span, [found]);
        return None;
    };
    let measure = match function {
        Function::Points => names.points(name, *place, faults)?,
        Function::Met => Measured::Met(names.known_criterion(name, *place, faults)?),
        Function::Shortfall => names.shortfall(name, *place, faults)?,
        _ => Measured::Exceeded(names.known_criterion(name, *place, faults)?),
    };
    measured(measure, names)
}

/// Several values of one unit of measure; none when one cannot be read or they do not agree.
fn values(
    arguments: &[Term],
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<(Vec<Expression>, Option<Unit>)> {
    let resolved: Vec<Option<Typed>> =
        arguments.iter().map(|argument| resolve(argument, names, faults)).collect();
    let resolved = resolved.into_iter().collect::<Option<Vec<Typed>>>()?;
    let unit = agreed(resolved.iter().map(|typed| typed.unit.clone()), span, names, faults)?;
    Some((resolved.into_iter().map(|typed| typed.expression).collect(), unit))
}

/// `min(a, b)`, `max(a, b)`, `sum(a, b)`, `mean(a, b)` and `median(a, b)`.
fn several(
    name: &str,
    arguments: &[Term],
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    if arguments.len() < 2 {
        static TWO: Phrase = Phrase::new(
            "at least two values, or `over cluster` behind one",
            "ít nhất hai giá trị, hoặc một giá trị kèm `over cluster`",
        );
        faults.report(FormulaCode::WrongArguments, span, [Arg::from(name), (&TWO).into()]);
        return None;
    }
    let fold = made::fold_of(name)?;
    let (of, unit) = values(arguments, span, names, faults)?;
    Some(Typed { expression: Expression::Fold { aggregate: fold, of }, unit })
}

/// `best(2, a, b, c)`: the sum of the two highest.
fn best(arguments: &[Term], span: Span, names: &Names<'_>, faults: &mut Faults) -> Option<Typed> {
    let [first, rest @ ..] = arguments else { return None };
    let count = made::best_count(first).filter(|_| rest.len() > 1);
    let Some(count) = count else {
        faults.report(FormulaCode::WrongArguments, span, [Arg::from("best"), (&made::BEST).into()]);
        return None;
    };
    if count >= rest.len() {
        faults.report(FoldCode::BestOfAll, first.span, [Arg::from(count), Arg::from(rest.len())]);
        return None;
    }
    let (of, unit) = values(rest, span, names, faults)?;
    Some(Typed { expression: Expression::Fold { aggregate: Aggregate::Best(count), of }, unit })
}

/// `clamp(x, low, high)`.
fn clamp(arguments: &[Term], span: Span, names: &Names<'_>, faults: &mut Faults) -> Option<Typed> {
    if arguments.len() != 3 {
        static THREE: Phrase = Phrase::new(
            "a value, the lowest and the highest it may be: `clamp(x, 0, 10)`",
            "giá trị, mức thấp nhất và mức cao nhất: `clamp(x, 0, 10)`",
        );
        faults.report(FormulaCode::WrongArguments, span, [Arg::from("clamp"), (&THREE).into()]);
        return None;
    }
    let (of, unit) = values(arguments, span, names, faults)?;
    let [of, low, high] = <[Expression; 3]>::try_from(of).ok()?;
    if let (Some(low), Some(high)) = (low.constant(), high.constant())
        && low > high
    {
        faults.report(FoldCode::ClampReversed, span, [Arg::from(&low), Arg::from(&high)]);
        return None;
    }
    let (of, low, high) = (Box::new(of), Box::new(low), Box::new(high));
    Some(Typed { expression: Expression::Clamp { of, low, high }, unit })
}

/// `round(x, 0.01, half-up)`.
pub(super) fn round(
    of: &Term,
    step: &Term,
    mode: &Located<alloc::string::String>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    let inner = resolve(of, names, faults);
    let written = mode.value.as_str();
    let known = Mode::from_name(written);
    if known.is_none() {
        static ROUND: Phrase = Phrase::new("round(...)", "round(...)");
        let modes = Arg::List(Mode::NAMES.map(Arg::from).into());
        let args = [Arg::from(written), (&ROUND).into(), modes];
        faults.report_near(DocumentCode::UnknownWord, mode.span, args, nearest(written, Mode::NAMES));
    }
    let to = match &step.kind {
        TermKind::Number(number) if number.is_positive() => Some(number.clone()),
        _ => {
            report_unusable("round", step.span, faults);
            None
        }
    };
    let (inner, rounding) = (inner?, Rounding::new(to?, known?)?);
    let expression = Expression::Round { of: Box::new(inner.expression), rounding };
    Some(Typed { expression, unit: inner.unit })
}
