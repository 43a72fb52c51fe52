//! Standard deviations and z-scores (*độ lệch chuẩn, điểm z*): how far the values of a group lie from their mean.
//!
//! The regulation says: “Chuẩn hóa theo độ lệch chuẩn so với bình quân của cụm” (a z-score: `z-score(x over cluster,
//! population, 0.001, half-up)`) | “Không thấp hơn bình quân quá một độ lệch chuẩn” (a target of the mean less the
//! deviation: `mean(x over cluster) - deviation(x over cluster, sample, 0.01, half-up)`)
//!
//! `population` divides the squares of the distances from the mean by their number n, `sample` by n - 1; both are used, and
//! neither is a default. `deviation` is the square root of `variance`. `z-score` is (x - mean) / deviation of the unit
//! itself. Both are hardly ever ratios, so step and mode are written behind: the result is what the true value rounds to.
//! A z-score is rounded once, and not made from a rounded deviation; below the mean it is negative and rounded alike.
//!
//! Where all values are equal the z-score cannot be computed; a single value has no deviation of a sample. Members that
//! are missing or left out count as for every value of a group.
//!
//! The trap: with few units the two deviations differ much: of four units the z-scores by `sample` are 13 % smaller.

use super::super::names::Names;
use super::{Typed, groups, rounded};
use crate::document::Faults;
use crate::formula::{Aggregated, Unit};
use crate::number::Rounding;
use crate::regulation::Expression;
use crate::step::Aggregate;
use crate::text::Span;

/// The square root of the variance of a group, or the distance of the unit from the mean in such roots.
pub(super) fn of_group(
    group: &Aggregated,
    rounding: Option<Rounding>,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Typed> {
    if !groups::stands_among_units(group, span, faults) {
        return None;
    }
    let variance = Aggregated { name: "variance".into(), ..group.clone() };
    let variance = groups::aggregate(&variance, span, names, faults)?;
    let rounding = rounding?;
    if group.name == "deviation" {
        return rounded::root(variance, 2, rounding, span, faults);
    }
    let Expression::Aggregate { aggregate: Aggregate::Variance(deviation), of, over, .. } =
        variance.expression
    else {
        return None;
    };
    Some(Typed { expression: Expression::ZScore { deviation, of, over, rounding }, unit: Some(Unit::none()) })
}
