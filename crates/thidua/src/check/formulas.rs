//! Formulas with their names resolved and their units of measure agreed.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::names::Names;
use crate::diagnostic::{DocumentCode, FormulaCode, NameCode};
use crate::document::{Faults, Function};
use crate::formula::{Operator, Term, TermKind, Unit};
use crate::number::Number;
use crate::regulation::{Expression, Measured};
use crate::step::Aggregate;
use crate::text::{Span, nearest};
use crate::words::{Arg, Phrase};

/// An expression with its unit; a bare number has none of its own and takes its neighbour's.
struct Typed {
    expression: Expression,
    unit: Option<Unit>,
}

const FUNCTIONS: [&str; 9] = ["min", "max", "abs", "growth", "baseline", "points", "sum", "mean", "median"];
const LATER: [&str; 6] = ["round", "clamp", "sqrt", "root", "ln", "power"];
const AGGREGATES: [(&str, Aggregate); 6] = [
    ("sum", Aggregate::Sum),
    ("mean", Aggregate::Mean),
    ("min", Aggregate::Least),
    ("max", Aggregate::Greatest),
    ("median", Aggregate::Median),
    ("count", Aggregate::Count),
];

/// The expression of a formula, with its unit where it has one.
pub(super) fn read(
    term: &Term,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<(Expression, Option<Unit>)> {
    let typed = resolve(term, names, faults)?;
    Some((typed.expression, typed.unit))
}

/// In a formula for a percentage the figures are ratios already, so a factor of 100 is a slip.
pub(super) fn refuse_times_hundred(term: &Term, faults: &mut Faults) {
    match &term.kind {
        TermKind::Binary { operator, left, right } => {
            let hundred = Number::from(100u32);
            for side in [left, right] {
                let scales = matches!(operator, Operator::Times | Operator::Over);
                if scales && matches!(&side.kind, TermKind::Number(number) if *number == hundred) {
                    faults.report(FormulaCode::TimesHundred, side.span, []);
                }
                refuse_times_hundred(side, faults);
            }
        }
        TermKind::Call { arguments, .. } => {
            arguments.iter().for_each(|argument| refuse_times_hundred(argument, faults));
        }
        TermKind::Aggregate { of, by, .. } => {
            refuse_times_hundred(of, faults);
            by.iter().for_each(|by| refuse_times_hundred(by, faults));
        }
        TermKind::Number(_) | TermKind::Name(_) => {}
    }
}

fn resolve(term: &Term, names: &Names<'_>, faults: &mut Faults) -> Option<Typed> {
    match &term.kind {
        TermKind::Number(number) => {
            Some(Typed { expression: Expression::Number(number.clone()), unit: None })
        }
        TermKind::Name(name) => measured(names.plain(name, term.span, faults)?, names),
        TermKind::Binary { operator, left, right } => {
            let left = resolve(left, names, faults);
            let right = resolve(right, names, faults);
            binary(*operator, left?, right?, term.span, names, faults)
        }
        TermKind::Call { name, arguments } => call(name, arguments, term.span, names, faults),
        TermKind::Aggregate { name, of, group, group_span, by } => {
            if group != "cluster" {
                faults.report_near(
                    NameCode::UnknownGroup,
                    *group_span,
                    [Arg::from(group.as_str())],
                    nearest(group, ["cluster"]),
                );
                return None;
            }
            aggregate(name, of, by.as_deref(), term.span, names, faults)
        }
    }
}

fn measured(measure: Measured, names: &Names<'_>) -> Option<Typed> {
    Some(Typed { expression: Expression::Measured(measure), unit: names.unit(measure) })
}

fn binary(
    operator: Operator,
    left: Typed,
    right: Typed,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    let unit = match operator {
        Operator::Plus | Operator::Minus => agreed([left.unit, right.unit], span, names, faults)?,
        Operator::Times => match (left.unit, right.unit) {
            (Some(left), Some(right)) => Some(left.times(&right)),
            (left, right) => left.or(right),
        },
        Operator::Over => match (left.unit, right.unit) {
            (Some(left), Some(right)) => Some(left.over(&right)),
            (None, Some(right)) => Some(Unit::none().over(&right)),
            (left, None) => left,
        },
    };
    let (left, right) = (Box::new(left.expression), Box::new(right.expression));
    Some(Typed { expression: Expression::Binary { operator, left, right }, unit })
}

/// The unit that all sides have, bare numbers aside.
fn agreed(
    units: impl IntoIterator<Item = Option<Unit>>,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Option<Unit>> {
    let mut agreed: Option<Unit> = None;
    for unit in units.into_iter().flatten() {
        match &agreed {
            Some(other) if *other != unit => {
                names.report_mismatch(other, &unit, span, faults);
                return None;
            }
            _ => agreed = Some(unit),
        }
    }
    Some(agreed)
}

fn call(name: &str, arguments: &[Term], span: Span, names: &Names<'_>, faults: &mut Faults) -> Option<Typed> {
    if let Some(function) = Function::from_name(name)
        && function != Function::Baseline
    {
        return question(function, arguments, span, names, faults);
    }
    match name {
        "min" | "max" => extreme(name == "max", arguments, span, names, faults),
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
        with_baseline(argument, names, faults)?;
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
        "`over cluster` behind its value, such as `sum(x over cluster)`",
        "`over cluster` sau giá trị, ví dụ `sum(x over cluster)`",
    );
    if LATER.contains(&name) {
        faults.report(DocumentCode::NotThereYet, span, [Arg::from(name), (&FORMULA).into()]);
    } else if AGGREGATES.iter().any(|(known, _)| *known == name) {
        faults.report(FormulaCode::WrongArguments, span, [Arg::from(name), (&OVER).into()]);
    } else {
        faults.report_near(FormulaCode::UnknownFunction, span, [Arg::from(name)], nearest(name, FUNCTIONS));
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
        _ => Measured::Exceeded(names.known_criterion(name, *place, faults)?),
    };
    measured(measure, names)
}

fn extreme(
    largest: bool,
    arguments: &[Term],
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    if arguments.len() < 2 {
        let name = if largest { "max" } else { "min" };
        static TWO: Phrase = Phrase::new(
            "at least two values, or `over cluster` behind one",
            "ít nhất hai giá trị, hoặc một giá trị kèm `over cluster`",
        );
        faults.report(FormulaCode::WrongArguments, span, [Arg::from(name), (&TWO).into()]);
        return None;
    }
    let resolved: Vec<Option<Typed>> =
        arguments.iter().map(|argument| resolve(argument, names, faults)).collect();
    let resolved = resolved.into_iter().collect::<Option<Vec<Typed>>>()?;
    let unit = agreed(resolved.iter().map(|typed| typed.unit.clone()), span, names, faults)?;
    let of = resolved.into_iter().map(|typed| typed.expression).collect();
    Some(Typed { expression: Expression::Extreme { largest, of }, unit })
}

fn aggregate(
    name: &str,
    of: &Term,
    by: Option<&Term>,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    let Some((_, aggregate)) = AGGREGATES.iter().find(|(known, _)| *known == name) else {
        let near = nearest(name, AGGREGATES.iter().map(|(known, _)| *known));
        faults.report_near(FormulaCode::UnknownFunction, span, [Arg::from(name)], near);
        return None;
    };
    let inner = resolve(of, names, faults)?;
    let by = match by {
        Some(weight) => Some(resolve(weight, names, faults)?),
        None => None,
    };
    if by.is_some() && *aggregate != Aggregate::Mean {
        faults.report(FormulaCode::WeightWithoutMean, span, [Arg::from(name)]);
        return None;
    }
    check_weighted(&inner.expression, *aggregate, by.is_some(), span, names, faults);
    let unit = if *aggregate == Aggregate::Count { Some(Unit::none()) } else { inner.unit };
    let by = by.map(|weight| Box::new(weight.expression));
    let expression = Expression::Aggregate { aggregate: *aggregate, of: Box::new(inner.expression), by };
    Some(Typed { expression, unit })
}

/// A figure that is a mean must not be added up, nor averaged without its weights.
fn check_weighted(
    of: &Expression,
    aggregate: Aggregate,
    weighted: bool,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) {
    let Expression::Measured(Measured::Figure { indicator, .. }) = of else { return };
    let Some(named) = names.by_id(*indicator) else { return };
    let adds = matches!(aggregate, Aggregate::Sum | Aggregate::Mean);
    if named.reader.has("weighted-by") && adds && !weighted {
        faults.report(FormulaCode::MeanWithoutWeights, span, [Arg::from(named.id.value.as_str())]);
    }
}

/// Every figure inside must be reported for the baseline year too.
fn with_baseline(term: &Term, names: &Names<'_>, faults: &mut Faults) -> Option<()> {
    match &term.kind {
        TermKind::Number(_) => Some(()),
        TermKind::Name(name) => match names.indicator(name) {
            Some((indicator, _)) => names.needs_baseline(indicator, term.span, faults),
            None => {
                faults.report(FormulaCode::NoBaselineFigure, term.span, [Arg::from(name.as_str())]);
                None
            }
        },
        TermKind::Binary { left, right, .. } => {
            with_baseline(left, names, faults)?;
            with_baseline(right, names, faults)
        }
        TermKind::Call { name, .. }
            if matches!(name.as_str(), "growth" | "baseline" | "points" | "met" | "exceeded") =>
        {
            faults.report(FormulaCode::NoBaselineFigure, term.span, [Arg::from(name.as_str())]);
            None
        }
        TermKind::Call { arguments, .. } => {
            arguments.iter().try_for_each(|argument| with_baseline(argument, names, faults))
        }
        TermKind::Aggregate { of, by, .. } => {
            with_baseline(of, names, faults)?;
            by.iter().try_for_each(|by| with_baseline(by, names, faults))
        }
    }
}
