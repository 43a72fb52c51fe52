//! Roots, logarithms and powers as steps.

use super::lower::Lower;
use crate::document::Word;
use crate::number::{Number, Rounding};
use crate::outcome::Outcome;
use crate::regulation::{Expression, Irrational, Over};
use crate::step::{Aggregate, Deviation, Operation, Range, Row, Step, StepId};

impl Lower<'_> {
    /// A power, or what is no ratio; missing for any other expression.
    pub(super) fn powers(&mut self, expression: &Expression, baseline: bool) -> StepId {
        match expression {
            Expression::Irrational { of, function, rounding } => {
                let of = self.expression(of, baseline);
                self.irrational(of, *function, rounding.clone())
            }
            Expression::Power { of, exponent } => {
                let of = self.expression(of, baseline);
                self.power(of, *exponent)
            }
            Expression::ZScore { deviation, of, over, rounding } => {
                let of = self.expression(of, baseline);
                self.z_score(*deviation, of, *over, rounding.clone())
            }
            _ => self.constant(Outcome::Missing),
        }
    }

    /// The root of the square of the distance from the mean over the variance, with the sign of the distance, so that it
    /// is rounded once.
    fn z_score(&mut self, deviation: Deviation, of: StepId, over: Over, rounding: Rounding) -> StepId {
        let among = self.among(over);
        let [mean, variance] = [Aggregate::Mean, Aggregate::Variance(deviation)]
            .map(|aggregate| self.steps.add(Step::Cluster { aggregate, of, by: None, among }));
        let distance = self.steps.ratio(Operation::Minus, of, mean);
        let square = self.steps.ratio(Operation::Times, distance, distance);
        let square = self.steps.ratio(Operation::Over, square, variance);
        let above = self.irrational(square, Irrational::Root(2), rounding);
        let zero = self.steps.number(&Number::ZERO);
        let below = self.steps.ratio(Operation::Minus, zero, above);
        let row = |word, gives| Row { range: Range { bounds: [(word, Number::ZERO)].into() }, gives };
        let rows = [row(Word::AtLeast, above), row(Word::Below, below)].into();
        self.steps.add(Step::Pick { of: distance, rows })
    }

    /// A root or a logarithm; the root of a geometric mean is of as high a degree as the values count for together.
    pub(super) fn irrational(&mut self, of: StepId, function: Irrational, rounding: Rounding) -> StepId {
        let degree = match function {
            Irrational::Logarithm => None,
            Irrational::Root(degree) => Some(self.steps.number(&Number::from(degree))),
            Irrational::MeanRoot => Some(self.steps.weight_of(of)),
        };
        self.steps.add(Step::Irrational { of, degree, rounding })
    }

    /// A power as the product that it stands for, by squaring.
    fn power(&mut self, of: StepId, exponent: i32) -> StepId {
        let (mut left, mut square, mut power) = (exponent.unsigned_abs(), of, None);
        while left > 0 {
            if left % 2 == 1 {
                power =
                    Some(power.map_or(square, |so_far| self.steps.ratio(Operation::Times, so_far, square)));
            }
            left /= 2;
            if left > 0 {
                square = self.steps.ratio(Operation::Times, square, square);
            }
        }
        let one = self.steps.number(&Number::ONE);
        let power = power.unwrap_or(one);
        if exponent < 0 { self.steps.ratio(Operation::Over, one, power) } else { power }
    }
}
