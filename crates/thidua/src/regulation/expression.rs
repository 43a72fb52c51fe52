//! Arithmetic over measures.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Measured, Over, PartId};
use crate::formula::Operator;
use crate::number::{Number, Rounding};
use crate::step::{Aggregate, Deviation, Place, Skips};

/// A formula with its names resolved.
#[derive(Debug)]
pub(crate) struct Formula {
    pub(crate) text: String,
    pub(crate) expression: Expression,
    /// What its folds of several values pass over.
    pub(crate) passes: Passes,
}

/// Arithmetic over measures.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expression {
    Number(Number),
    Measured(Measured),
    /// The figure as it was reported, where it is imputed from what was.
    Reported(Measured),
    Binary {
        operator: Operator,
        left: Box<Expression>,
        right: Box<Expression>,
    },
    /// One value of several that the formula names; each with a weight, or none of them.
    Fold {
        aggregate: Aggregate,
        of: Vec<Expression>,
        weights: Vec<Expression>,
    },
    /// One value of those of a group.
    Aggregate {
        aggregate: Aggregate,
        of: Box<Expression>,
        by: Option<Box<Expression>>,
        over: Over,
    },
    /// The place of the unit's value among those of a group.
    Place {
        place: Place,
        of: Box<Expression>,
        over: Over,
    },
    /// How far the unit's value is from the mean of a group, in standard deviations.
    ZScore {
        deviation: Deviation,
        of: Box<Expression>,
        over: Over,
        rounding: Rounding,
    },
    /// One value of those of the rows below the unit.
    Rows {
        aggregate: Aggregate,
        of: Box<Expression>,
        by: Option<Box<Expression>>,
        part: PartId,
    },
    Absolute(Box<Expression>),
    Round {
        of: Box<Expression>,
        rounding: Rounding,
    },
    /// What is no ratio, correctly rounded.
    Irrational {
        of: Box<Expression>,
        function: Irrational,
        rounding: Rounding,
    },
    /// A whole power.
    Power {
        of: Box<Expression>,
        exponent: i32,
    },
    Clamp {
        of: Box<Expression>,
        low: Box<Expression>,
        high: Box<Expression>,
    },
    Growth(Box<Expression>),
    Baseline(Box<Expression>),
}

/// A function whose values are hardly ever ratios.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Irrational {
    /// Of this degree.
    Root(u32),
    /// Of as high a degree as there are factors in the product below it.
    MeanRoot,
    Logarithm,
}

/// What one value of several passes over besides what does not apply (*bỏ qua*), and how many values must be left.
///
/// The regulation says: “Đơn vị thiếu một lần kiểm tra thì lấy bình quân các lần còn lại” (one may be missing:
/// `skips = ["missing"]`) | “Phải có ít nhất hai lần kiểm tra” (at least two: `needs = 2`)
///
/// `skips` at an indicator names the states that the min, max, sum, mean, median and best of its formula pass over:
/// `missing`, `undefined`; when nothing else is there, the result is in that state. `needs` is how many values must
/// be there; with fewer the result is undefined, also when the others were skipped, and the criterion's `undefined`
/// says what that earns; where none of the values applies, the result does not apply, whatever `needs` says. This is
/// for one line that earns nothing when too little is there; `needs` at a section leaves the unit without a total. An
/// aggregate over the cluster has a word of its own, `over known`.
///
/// The trap: without `needs` a single value is enough, so a unit that reports only its best quarter has the best mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Passes {
    pub(crate) skips: Skips,
    pub(crate) needs: usize,
}

/// The measures that an expression reads.
#[derive(Debug, Default)]
pub(crate) struct Reads {
    /// For the unit itself.
    pub(crate) own: Vec<Measured>,
    /// For every member that counts.
    pub(crate) pooled: Vec<(Over, Measured)>,
    /// For every member that counts, as it was reported.
    pub(crate) reported: Vec<(Over, Measured)>,
    /// For every row below the unit.
    pub(crate) rows: Vec<(PartId, Measured)>,
}

/// Whom an expression reads its measures for.
#[derive(Debug, Clone, Copy)]
enum For {
    Own,
    Members(Over),
    Rows(PartId),
}

impl Reads {
    /// All of them.
    pub(crate) fn all(self) -> impl Iterator<Item = Measured> {
        let pooled = self.pooled.into_iter().map(|(_, measure)| measure);
        let rows = self.rows.into_iter().map(|(_, measure)| measure);
        self.own.into_iter().chain(pooled).chain(rows)
    }
}

impl Expression {
    /// The measures that it reads; under `baseline`, the figures of the year before.
    pub(crate) fn reads(&self, baseline: bool) -> Reads {
        let mut found = Reads::default();
        self.collect(baseline, For::Own, &mut found);
        found
    }

    fn collect(&self, baseline: bool, whom: For, found: &mut Reads) {
        match self {
            Expression::Number(_) => {}
            Expression::Reported(measure) => {
                if let For::Members(over) = whom {
                    found.reported.push((over, measure.of_year(baseline)));
                }
            }
            Expression::Measured(measure) => {
                let measure = measure.of_year(baseline);
                match whom {
                    For::Own => found.own.push(measure),
                    For::Members(over) => found.pooled.push((over, measure)),
                    For::Rows(part) => found.rows.push((part, measure)),
                }
            }
            Expression::Baseline(of) => of.collect(true, whom, found),
            Expression::Growth(of) => {
                of.collect(false, whom, found);
                of.collect(true, whom, found);
            }
            Expression::Aggregate { over, .. } => {
                self.parts().into_iter().for_each(|part| part.collect(baseline, For::Members(*over), found));
            }
            Expression::Place { of, over, .. } | Expression::ZScore { of, over, .. } => {
                of.collect(baseline, whom, found);
                of.collect(baseline, For::Members(*over), found);
            }
            Expression::Rows { part: below, .. } => {
                let whom = if matches!(whom, For::Own) { For::Rows(*below) } else { whom };
                self.parts().into_iter().for_each(|part| part.collect(baseline, whom, found));
            }
            _ => self.parts().into_iter().for_each(|part| part.collect(baseline, whom, found)),
        }
    }

    /// The expressions that it is made from.
    pub(crate) fn parts(&self) -> Vec<&Expression> {
        match self {
            Expression::Number(_) | Expression::Measured(_) | Expression::Reported(_) => Vec::new(),
            Expression::Binary { left, right, .. } => [left.as_ref(), right].into(),
            Expression::Fold { of, weights, .. } => of.iter().chain(weights).collect(),
            Expression::Aggregate { of, by, .. } | Expression::Rows { of, by, .. } => {
                core::iter::once(of.as_ref()).chain(by.as_deref()).collect()
            }
            Expression::Absolute(of)
            | Expression::Place { of, .. }
            | Expression::ZScore { of, .. }
            | Expression::Round { of, .. }
            | Expression::Irrational { of, .. }
            | Expression::Power { of, .. }
            | Expression::Growth(of)
            | Expression::Baseline(of) => [of.as_ref()].into(),
            Expression::Clamp { of, low, high } => [of.as_ref(), low, high].into(),
        }
    }

    /// The same, to be changed.
    pub(crate) fn parts_mut(&mut self) -> Vec<&mut Expression> {
        match self {
            Expression::Number(_) | Expression::Measured(_) | Expression::Reported(_) => Vec::new(),
            Expression::Binary { left, right, .. } => [left.as_mut(), right].into(),
            Expression::Fold { of, weights, .. } => of.iter_mut().chain(weights).collect(),
            Expression::Aggregate { of, by, .. } | Expression::Rows { of, by, .. } => {
                core::iter::once(of.as_mut()).chain(by.as_deref_mut()).collect()
            }
            Expression::Absolute(of)
            | Expression::Place { of, .. }
            | Expression::ZScore { of, .. }
            | Expression::Round { of, .. }
            | Expression::Irrational { of, .. }
            | Expression::Power { of, .. }
            | Expression::Growth(of)
            | Expression::Baseline(of) => [of.as_mut()].into(),
            Expression::Clamp { of, low, high } => [of.as_mut(), low, high].into(),
        }
    }

    /// True when it, or a part of it, makes one value of several of the unit.
    pub(crate) fn folds(&self) -> bool {
        matches!(self, Expression::Fold { .. } | Expression::Rows { .. })
            || self.parts().into_iter().any(Expression::folds)
    }

    /// Whose values it and its parts take, where they look across the cluster.
    pub(crate) fn over(&self) -> Vec<Over> {
        let own = match self {
            Expression::Aggregate { over, .. }
            | Expression::Place { over, .. }
            | Expression::ZScore { over, .. } => Some(*over),
            _ => None,
        };
        own.into_iter().chain(self.parts().into_iter().flat_map(Expression::over)).collect()
    }

    /// The smallest number of values that one of its folds is made from, where the formula names them.
    pub(crate) fn fewest_folded(&self) -> Option<usize> {
        let own = match self {
            Expression::Fold { of, .. } => Some(of.len()),
            _ => None,
        };
        self.parts().into_iter().filter_map(Expression::fewest_folded).chain(own).min()
    }

    /// The value of plain arithmetic over numbers of the file; none when it reads a measure or cannot be computed.
    pub(crate) fn constant(&self) -> Option<Number> {
        match self {
            Expression::Number(number) => Some(number.clone()),
            Expression::Binary { operator, left, right } => {
                let (left, right) = (left.constant()?, right.constant()?);
                match operator {
                    Operator::Plus => left.plus(&right).ok(),
                    Operator::Minus => left.minus(&right).ok(),
                    Operator::Times => left.times(&right).ok(),
                    Operator::Over => left.over(&right).ok(),
                }
            }
            Expression::Absolute(of) => {
                let of = of.constant()?;
                if of.is_negative() { Number::ZERO.minus(&of).ok() } else { Some(of) }
            }
            Expression::Round { of, rounding } => Some(of.constant()?.round(rounding)),
            Expression::Power { of, exponent } => of.constant()?.power(*exponent).ok(),
            Expression::Irrational { of, function: Irrational::Root(degree), rounding } => {
                of.constant()?.root(*degree, rounding).ok()
            }
            Expression::Irrational { of, function: Irrational::Logarithm, rounding } => {
                of.constant()?.ln(rounding).ok()
            }
            _ => None,
        }
    }
}
