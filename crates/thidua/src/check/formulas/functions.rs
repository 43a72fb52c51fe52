//! The functions of formulas that name their values.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::super::names::Names;
use super::{Typed, agreed, made, means, measured, resolve, rounded, years};
use crate::diagnostic::{FoldCode, FormulaCode, NameCode};
use crate::document::{Faults, Function};
use crate::formula::{Term, TermKind, Unit};
use crate::regulation::{Expression, Measured};
use crate::step::Aggregate;
use crate::text::{Span, nearest};
use crate::words::{Arg, Phrase};

const FUNCTIONS: [&str; 11] = [
    "abs",
    "round",
    "clamp",
    "growth",
    "baseline",
    "points",
    "sqrt",
    "root",
    "ln",
    "power",
    "geometric-mean",
];

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
    let weighs = |argument: &&Term| matches!(argument.kind, TermKind::Weighed { .. });
    if let Some(weight) = arguments.iter().find(weighs).filter(|_| !means::takes_weights(name)) {
        faults.report(FormulaCode::WeightWithoutMean, weight.span, [Arg::from(name)]);
        return None;
    }
    match name {
        "power" => rounded::power(arguments, span, names, faults),
        "product" => means::product(arguments, span, names, faults),
        "mean" | "harmonic-mean" => means::weighed(name, arguments, span, names, faults),
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
    static OVER: Phrase = Phrase::new(
        "`over cluster` behind its value, such as `count(x over cluster)`",
        "`over cluster` sau giá trị, ví dụ `count(x over cluster)`",
    );
    if let Some(needs) = rounded::needs(name) {
        faults.report(FormulaCode::WrongArguments, span, [Arg::from(name), needs.into()]);
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
pub(super) fn values(
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

/// `min(a, b)`, `max(a, b)`, `sum(a, b)` and `median(a, b)`.
fn several(
    name: &str,
    arguments: &[Term],
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    two_or_more(name, arguments, span, faults)?;
    let aggregate = made::fold_of(name)?;
    let (of, unit) = values(arguments, span, names, faults)?;
    Some(Typed { expression: Expression::Fold { aggregate, of, weights: Vec::new() }, unit })
}

/// Of one value alone nothing is made that it is not itself.
pub(super) fn two_or_more(name: &str, arguments: &[Term], span: Span, faults: &mut Faults) -> Option<()> {
    static TWO: Phrase = Phrase::new(
        "at least two values, or `over cluster` behind one",
        "ít nhất hai giá trị, hoặc một giá trị kèm `over cluster`",
    );
    if arguments.len() < 2 {
        faults.report(FormulaCode::WrongArguments, span, [Arg::from(name), (&TWO).into()]);
        return None;
    }
    Some(())
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
    let (aggregate, weights) = (Aggregate::Best(count), Vec::new());
    Some(Typed { expression: Expression::Fold { aggregate, of, weights }, unit })
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
