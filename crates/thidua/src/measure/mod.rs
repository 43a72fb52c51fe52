//! What has one value for each unit, by position: figures, judgements and points; and the numbers that rules go by.

mod ids;

pub(crate) use ids::{
    AwardId, ConditionId, CriterionId, GateId, GradeId, Id, IndicatorId, PartId, RankingId, SectionId, Table,
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
