//! One value of those of a group: `mean(x over cluster by w)`.

use alloc::boxed::Box;

use super::super::names::Names;
use super::{Typed, resolve};
use crate::diagnostic::{FoldCode, FormulaCode, NameCode, PartCode};
use crate::document::Faults;
use crate::formula::{Aggregated, Term, TermKind, Unit};
use crate::regulation::{Expression, Measured, Over, PartId};
use crate::step::Aggregate;
use crate::text::{Span, nearest};
use crate::words::{Arg, Phrase};

/// The folds that stand without a number before their values.
const FOLDS: [(&str, Aggregate); 6] = [
    ("sum", Aggregate::Sum),
    ("mean", Aggregate::Mean),
    ("min", Aggregate::Least),
    ("max", Aggregate::Greatest),
    ("median", Aggregate::Median),
    ("count", Aggregate::Count),
];

/// The groups of members.
const GROUPS: [(&str, Over); 3] =
    [("cluster", Over::Cluster), ("known", Over::Known), ("eligible", Over::Eligible)];

/// The fold of a name, where it needs no number before its values.
pub(super) fn fold_of(name: &str) -> Option<Aggregate> {
    FOLDS.iter().find(|(known, _)| *known == name).map(|(_, fold)| *fold)
}

/// How many of the highest are added up: a whole number above 0.
pub(super) fn best_count(term: &Term) -> Option<usize> {
    let TermKind::Number(number) = &term.kind else { return None };
    alloc::format!("{number}").parse().ok().filter(|count| *count > 0)
}

/// What `best` needs, in words.
pub(super) static BEST: Phrase = Phrase::new(
    "first how many of the highest are added up, such as `best(2, a, b, c)`",
    "số lượng giá trị cao nhất được cộng đứng trước, ví dụ `best(2, a, b, c)`",
);

pub(super) fn aggregate(
    term: &Aggregated,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    let group = group(term, names, faults);
    let fold = fold(term, span, faults);
    let level = match group {
        Some(Whose::Rows(part)) => Some(part),
        _ => None,
    };
    if group.is_none() && term.each {
        return None;
    }
    let (inner, by) = names.parts.within(level, || {
        let inner = resolve(&term.of, names, faults);
        (inner, term.by.as_deref().map(|weight| self::weight(weight, names, faults)))
    });
    let (group, fold, inner) = (group?, fold?, inner?);
    let by = match by {
        Some(weight) => Some(weight?),
        None => None,
    };
    if by.is_some() && fold != Aggregate::Mean {
        faults.report(FormulaCode::WeightWithoutMean, span, [Arg::from(term.name.as_str())]);
        return None;
    }
    check_weighted(&inner.expression, fold, by.is_some(), span, names, faults);
    let unit = if fold == Aggregate::Count { Some(Unit::none()) } else { inner.unit };
    let (of, by) = (Box::new(inner.expression), by.map(|weight| Box::new(weight.expression)));
    let expression = match group {
        Whose::Members(over) => Expression::Aggregate { aggregate: fold, of, by, over },
        Whose::Rows(part) => Expression::Rows { aggregate: fold, of, by, part },
    };
    Some(Typed { expression, unit })
}

/// Whose values an aggregate is made from.
#[derive(Clone, Copy)]
enum Whose {
    Members(Over),
    Rows(PartId),
}

fn group(term: &Aggregated, names: &Names<'_>, faults: &mut Faults) -> Option<Whose> {
    let written = term.group.value.as_str();
    let found = if term.each {
        names.parts.find(written).map(Whose::Rows)
    } else {
        GROUPS.iter().find(|(name, _)| *name == written).map(|(_, over)| Whose::Members(*over))
    };
    if found.is_none() {
        let members = GROUPS.iter().map(|(name, _)| *name).filter(|_| !term.each);
        let parts = names.parts.ids().filter(|_| term.each);
        let near = nearest(written, members.chain(parts));
        report_group(term, near, faults);
    }
    found
}

fn report_group(term: &Aggregated, near: Option<&str>, faults: &mut Faults) {
    let args = [Arg::from(term.group.value.as_str())];
    if term.each {
        faults.report_near(PartCode::UnknownPart, term.group.span, args, near);
    } else {
        faults.report_near(NameCode::UnknownGroup, term.group.span, args, near);
    }
}

fn fold(term: &Aggregated, span: Span, faults: &mut Faults) -> Option<Aggregate> {
    static ONE: Phrase = Phrase::new("exactly one value", "đúng một giá trị");
    let name = term.name.as_str();
    let (found, needs) = match (name, term.before.as_deref()) {
        _ if !term.behind.is_empty() => (None, &ONE),
        ("best", count) => (count.and_then(best_count).map(Aggregate::Best), &BEST),
        (_, Some(_)) => (None, &ONE),
        (_, None) => (fold_of(name), &ONE),
    };
    if found.is_none() && (name == "best" || fold_of(name).is_some()) {
        faults.report(FormulaCode::WrongArguments, span, [Arg::from(name), needs.into()]);
    } else if found.is_none() {
        let near = nearest(name, FOLDS.iter().map(|(known, _)| *known).chain(["best"]));
        faults.report_near(FormulaCode::UnknownFunction, span, [Arg::from(name)], near);
    }
    found
}

fn weight(term: &Term, names: &Names<'_>, faults: &mut Faults) -> Option<Typed> {
    let weight = resolve(term, names, faults)?;
    if let Some(number) = weight.expression.constant().filter(|number| !number.is_positive()) {
        faults.report(FoldCode::WeightNotPositive, term.span, [Arg::from(&number)]);
        return None;
    }
    Some(weight)
}

/// A figure that is a mean must not be added up, nor averaged without its weights.
fn check_weighted(
    of: &Expression,
    fold: Aggregate,
    weighted: bool,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) {
    let Expression::Measured(Measured::Figure { indicator, .. }) = of else { return };
    let Some(named) = names.by_id(*indicator) else { return };
    let adds = matches!(fold, Aggregate::Sum | Aggregate::Mean | Aggregate::Best(_));
    if named.reader.has("weighted-by") && adds && !weighted {
        faults.report(FormulaCode::MeanWithoutWeights, span, [Arg::from(named.id.value.as_str())]);
    }
}
