//! What has one value for each unit, by position: figures, judgements and points; and the numbers that rules go by.

mod ids;

pub(crate) use ids::{
    AwardId, ConditionId, CriterionId, GateId, GradeId, GroupId, Id, IndicatorId, PartId, RankingId,
    SectionId, Table,
};

use crate::number::Number;

/// A measure: something that has one value per unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Measured {
    Figure {
        indicator: IndicatorId,
        baseline: bool,
    },
    Condition(ConditionId),
    Criterion(CriterionId),
    Section(SectionId),
    Total,
    Met(CriterionId),
    Exceeded(CriterionId),
    /// By how much a unit misses the target of a criterion, in the unit of its measure or as a share of the target.
    Shortfall {
        criterion: CriterionId,
        of_target: bool,
    },
}

impl Measured {
    /// The same measure, or the figure of the year before.
    pub(crate) fn of_year(self, before: bool) -> Measured {
        match self {
            Measured::Figure { indicator, baseline } => {
                Measured::Figure { indicator, baseline: baseline || before }
            }
            other => other,
        }
    }
}

/// Units against each other (*so với các đơn vị khác*): to the best, the mean, the median, between two ends, by place.
///
/// The regulation says: “So với đơn vị dẫn đầu” (the share of the best: `x / max(x over cluster)`, or the way
/// `to-leader`) | “Khoảng cách so với đơn vị cao nhất” (the distance to the best: `max(x over cluster) - x`) | “So với bình
/// quân chung” (against the mean: `x / mean(x over cluster)`) | “Chuẩn hóa về thang 0–1” (from the lowest to the highest:
/// `min-max(x over cluster)`) | “Loại bỏ giá trị ngoại lai” (extreme values are cut: `clamp(x, lowest(2, x over
/// cluster), highest(2, x over cluster))`)
///
/// `over` names whose values are taken: `cluster`, `known`, `eligible`, or a group of the file. `median` of an even
/// count is the mean of the middle two. `highest(2, ...)` is the second highest value and `lowest(3, ...)` the third
/// lowest, so cutting the k highest and k lowest is a `clamp` between the k+1st of each. `percentile(0.9, ...)` is the value
/// at 0.9 of the way from the lowest to the highest of n values in order, on the straight line between neighbours (at
/// position 0.9 x (n - 1), counted from 0). `variance(..., population)` divides the squares of the distances from the mean
/// by n, `sample` by n - 1.
///
/// Between two ends that the regulation states (goalposts, *mức sàn và mức trần*), the way `linear` puts a value between
/// `nothing-at` and `full-at`, or a formula does: `clamp((x - 20) / (85 - 20), 0, 1)`; the ends may be figures, such as one
/// with the formula `min(x over cluster)`. A measure is treated in the order in which its figures are written: derive,
/// impute (`missing = { becomes = ... }`), cut, then scale. Where the highest is the lowest, `min-max` cannot be
/// computed; nor can a `clamp` whose lower end lies above the upper one, as when two units are cut at both ends.
///
/// The trap: what one unit reports moves the points of all others, and a figure that is corrected later may turn a
/// ranking round far from where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Over {
    Cluster,
    Known,
    Eligible,
    Group(GroupId),
}

/// A number that a rule goes by: one of the file, or a measure that may differ from unit to unit.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Amount {
    Number(Number),
    Measured(Measured),
}

impl Amount {
    /// The number, where the file itself says it.
    pub(crate) fn number(&self) -> Option<&Number> {
        match self {
            Amount::Number(number) => Some(number),
            Amount::Measured(_) => None,
        }
    }

    /// The measure, where the number differs from unit to unit.
    pub(crate) fn measured(&self) -> Option<Measured> {
        match self {
            Amount::Number(_) => None,
            Amount::Measured(measure) => Some(*measure),
        }
    }
}
