//! Means by weight, geometric and harmonic means, and products (*trung bình có trọng số, trung bình nhân, trung bình điều
//! hòa, tích*).
//!
//! The regulation says: “Chỉ số chung là trung bình nhân của ba chỉ số thành phần” (a geometric mean:
//! `geometric-mean(a, b, c, 0.001, half-up)`) | “Tốc độ bình quân” (a mean of speeds, the harmonic one:
//! `harmonic-mean(a, b)`) | “Điểm kiểm tra đợt 2 tính hệ số 2” (the second test twice: `mean(a by 1, b by 2)`) | “Tích của
//! hai tỷ lệ” (a product: `product(a, b)`) | “Trung bình nhân của các đơn vị trong cụm” (over the cluster:
//! `geometric-mean(x over cluster, 0.001, half-up)`)
//!
//! All of them pass over what does not apply, and over what the indicator's `skips` names, like every value of several;
//! the weights then count among those that are left. In a mean and in a harmonic mean a weight is a number or a figure.
//!
//! A geometric mean is a root of the product, so it is rounded as it says itself: to what the true root rounds to. Its
//! weights say how often each value stands in the product; they are numbers, such as 2 and 1, or 0.5, 0.3 and 0.2, which
//! are 5, 3 and 2 of 10. With a value of 0 it is 0; with a negative one it cannot be computed, though the product could be
//! above 0.
//!
//! A harmonic mean is exact: the total weight over the sum of the weights over their values. It nears 0 where a value does,
//! so with a value of 0 it is 0; with a negative one it cannot be computed. A product of quantities has the product of
//! their units of measure.
//!
//! Over the cluster, a group or the rows of a part they are written with `over` and `each`; there a harmonic mean may have
//! weights, `harmonic-mean(x over cluster by w)`, and a product is one of plain numbers. A geometric mean of very many long
//! numbers may be too large to be taken exactly: round the indicator it is made of.
//!
//! The trap: two geometric means that round alike are equal, also in a ranking. To rank by the exact one, rank by the
//! `product` of the same values, which orders units alike where the same values apply to all of them.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::super::names::Names;
use super::functions::{two_or_more, values};
use super::{Typed, agreed, groups, made, resolve};
use crate::diagnostic::MeanCode;
use crate::document::Faults;
use crate::formula::{Aggregated, Term, TermKind, Unit};
use crate::number::{Number, Rounding};
use crate::regulation::{Expression, Irrational, whole_weights};
use crate::step::Aggregate;
use crate::text::Span;
use crate::words::Arg;

/// True for the functions whose values may have weights.
pub(in crate::check) fn takes_weights(name: &str) -> bool {
    matches!(name, "mean" | "geometric-mean" | "harmonic-mean")
}

/// `mean(a, b)`, `mean(a by 2, b by 1)` and `harmonic-mean(a, b)`.
pub(super) fn weighed(
    name: &str,
    arguments: &[Term],
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    two_or_more(name, arguments, span, faults)?;
    let aggregate = made::fold_of(name)?;
    let (of, weights) = apart(arguments, names, faults)?;
    let (of, unit) = values(&of, span, names, faults)?;
    Some(Typed { expression: Expression::Fold { aggregate, of, weights }, unit })
}

/// `geometric-mean(a, b, 0.01, half-up)`: a root of the product.
pub(super) fn geometric(
    arguments: &[Term],
    rounding: Option<Rounding>,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    two_or_more("geometric-mean", arguments, span, faults)?;
    let (of, weights) = apart(arguments, names, faults)?;
    let (of, unit) = values(&of, span, names, faults)?;
    let weights = whole(weights, span, faults)?;
    let product = Expression::Fold { aggregate: Aggregate::Radicand, of, weights };
    let (of, function, rounding) = (Box::new(product), Irrational::MeanRoot, rounding?);
    Some(Typed { expression: Expression::Irrational { of, function, rounding }, unit })
}

/// `geometric-mean(x over cluster, 0.01, half-up)`.
pub(super) fn geometric_of_group(
    group: &Aggregated,
    rounding: Option<Rounding>,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    let product = groups::aggregate(group, span, names, faults)?;
    let (of, function, rounding) = (Box::new(product.expression), Irrational::MeanRoot, rounding?);
    Some(Typed { expression: Expression::Irrational { of, function, rounding }, unit: product.unit })
}

/// `product(a, b)`, in the product of their units of measure.
pub(super) fn product(
    arguments: &[Term],
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    two_or_more("product", arguments, span, faults)?;
    let resolved: Vec<Option<Typed>> =
        arguments.iter().map(|argument| resolve(argument, names, faults)).collect();
    let resolved = resolved.into_iter().collect::<Option<Vec<Typed>>>()?;
    let units: Vec<&Unit> = resolved.iter().filter_map(|typed| typed.unit.as_ref()).collect();
    let unit = units.iter().fold(Unit::none(), |unit, other| unit.times(other));
    let unit = Some(unit).filter(|_| !units.is_empty());
    let of = resolved.into_iter().map(|typed| typed.expression).collect();
    let aggregate = Aggregate::Product;
    Some(Typed { expression: Expression::Fold { aggregate, of, weights: Vec::new() }, unit })
}

/// Values and their weights, where they have any; all of them or none.
fn apart(arguments: &[Term], names: &Names<'_>, faults: &mut Faults) -> Option<(Vec<Term>, Vec<Expression>)> {
    let mut of = Vec::with_capacity(arguments.len());
    let mut weights = Vec::new();
    for argument in arguments {
        match &argument.kind {
            TermKind::Weighed { of: value, by } => {
                of.push(value.as_ref().clone());
                weights.push(by.as_ref());
            }
            _ => of.push(argument.clone()),
        }
    }
    let bare = arguments.iter().find(|argument| !matches!(argument.kind, TermKind::Weighed { .. }));
    if let Some(bare) = bare.filter(|_| !weights.is_empty()) {
        let found = Arg::from(faults.source().slice(bare.span));
        faults.report(MeanCode::WeightOfSome, bare.span, [found]);
        return None;
    }
    let read: Vec<Option<Typed>> = weights.iter().map(|by| groups::weight(by, names, faults)).collect();
    let read = read.into_iter().collect::<Option<Vec<Typed>>>()?;
    if let Some(first) = weights.first() {
        agreed(read.iter().map(|weight| weight.unit.clone()), first.span, names, faults)?;
    }
    Some((of, read.into_iter().map(|weight| weight.expression).collect()))
}

/// The weights of a geometric mean as whole numbers: how often each value stands in the product.
fn whole(weights: Vec<Expression>, span: Span, faults: &mut Faults) -> Option<Vec<Expression>> {
    let numbers: Option<Vec<Number>> = weights.iter().map(Expression::constant).collect();
    let whole = numbers.and_then(|numbers| whole_weights(&numbers));
    if whole.is_none() {
        faults.report(MeanCode::WeightsNotWhole, span, []);
    }
    Some(whole?.into_iter().map(Expression::Number).collect())
}
