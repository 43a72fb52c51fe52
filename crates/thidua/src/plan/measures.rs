//! Figures, formulas and conditions as steps.

use alloc::vec::Vec;

use super::Input;
use super::lower::Lower;
use crate::document::Word;
use crate::formula::Operator;
use crate::number::Number;
use crate::outcome::Outcome;
use crate::regulation::{
    Amount, Bound, CriterionId, Decision, Expression, Formula, Indicator, IndicatorId, Measured,
    MissingPolicy, Over, PartId, Passes, Test,
};
use crate::step::{Aggregate, Decided, Joined, Operation, Place, Range, Step, StepId};
use crate::ways::lower_shortfall;

impl Lower<'_> {
    pub(super) fn figure(&mut self, indicator: IndicatorId, baseline: bool) -> StepId {
        let Some(figure) = self.model.indicators.get(indicator) else {
            return self.constant(Outcome::Missing);
        };
        let value = match (&figure.formula, &figure.decision) {
            (Some(formula), _) => self.formula(formula, baseline),
            (None, Some(decision)) => self.decision(decision),
            (None, None) => self.given_figure(figure, indicator, baseline),
        };
        let computed = match &figure.undefined {
            Some(instead) => {
                let undefined = Some(self.steps.number(instead));
                self.steps.add(Step::Settle { of: value, missing: None, undefined, not_applicable: None })
            }
            None => value,
        };
        match &figure.applies_when {
            Some(test) => {
                let when = self.test(test);
                self.where_it_applies(computed, when)
            }
            None => computed,
        }
    }

    /// A formula with what its folds pass over.
    pub(super) fn formula(&mut self, formula: &Formula, baseline: bool) -> StepId {
        self.passes = formula.passes;
        let derived = self.expression(&formula.expression, baseline);
        self.passes = Passes::default();
        derived
    }

    /// A reported figure, with what stands in for a missing one.
    fn given_figure(&mut self, figure: &Indicator, indicator: IndicatorId, baseline: bool) -> StepId {
        let of = self.read(Input::Figure { indicator, baseline });
        let policy = figure.missing.or(match self.word {
            // The worst level, the first day and a no are not what is missing.
            Some(MissingPolicy::Zero) if !figure.form.is_numeric() => None,
            word => word,
        });
        let stand_in = match (&figure.becomes, &figure.stand_in, policy) {
            (Some(formula), ..) => self.imputed(formula, baseline),
            (None, Some(value), _) => self.steps.number(value),
            (None, None, Some(MissingPolicy::Zero)) => self.steps.number(&Number::ZERO),
            (None, None, Some(MissingPolicy::Refuse)) => self.constant(Outcome::Refused),
            (None, None, Some(MissingPolicy::Unscored) | None) => return of,
        };
        let missing = Some(stand_in);
        self.steps.add(Step::Settle { of, missing, undefined: None, not_applicable: None })
    }

    /// What stands in for a missing figure; where that cannot be computed either, the figure stays missing.
    fn imputed(&mut self, formula: &Formula, baseline: bool) -> StepId {
        let of = self.expression(&formula.expression, baseline);
        let still = Some(self.constant(Outcome::Missing));
        self.steps.add(Step::Settle { of, missing: None, undefined: still, not_applicable: still })
    }

    /// By how much the target of a criterion is missed; computed where something asks for it.
    pub(super) fn shortfall(&mut self, id: CriterionId, of_target: bool) -> StepId {
        let word = self.model.criteria.get(id).and_then(|criterion| criterion.target.first());
        let rises = word.is_some_and(|bound| bound.word.is_lower_end());
        let parts = self.criteria.get(&id).and_then(|steps| steps.measure.zip(steps.target));
        let Some(parts) = parts else { return self.constant(Outcome::Missing) };
        let step = lower_shortfall(parts, rises, of_target, &mut self.steps);
        self.measures.insert(Measured::Shortfall { criterion: id, of_target }, step);
        step
    }

    fn decision(&mut self, decision: &Decision) -> StepId {
        let mut rows = Vec::with_capacity(decision.rows.len());
        for row in &decision.rows {
            rows.push(Decided { when: self.test(&row.when), gives: self.amount(&row.gives) });
        }
        let none = match &decision.none {
            Some(none) => self.amount(none),
            None => self.constant(Outcome::Undefined),
        };
        self.steps.add(Step::Decide { hit: decision.hit, rows, none })
    }

    pub(super) fn expression(&mut self, expression: &Expression, baseline: bool) -> StepId {
        match expression {
            Expression::Number(number) => self.steps.number(number),
            Expression::Measured(measure) => self.step(measure.of_year(baseline)),
            Expression::Reported(measure) => self.reported(*measure, baseline),
            Expression::Binary { operator, left, right } => {
                let (left, right) = (self.expression(left, baseline), self.expression(right, baseline));
                self.steps.ratio(operation(*operator), left, right)
            }
            Expression::Fold { aggregate, of, weights } => {
                let parts = [of, weights].map(|list| self.expressions(list, baseline));
                self.fold(*aggregate, parts, self.passes)
            }
            Expression::Irrational { .. } | Expression::Power { .. } | Expression::ZScore { .. } => {
                self.powers(expression, baseline)
            }
            Expression::Absolute(of) => self.absolute(of, baseline),
            Expression::Round { of, rounding } => {
                let of = self.expression(of, baseline);
                self.steps.add(Step::Round { of, rounding: rounding.clone() })
            }
            Expression::Clamp { of, low, high } => self.clamped(of, [low.as_ref(), high], baseline),
            Expression::Baseline(of) => self.expression(of, true),
            Expression::Growth(of) => {
                let (now, before) = (self.expression(of, false), self.expression(of, true));
                self.steps.add(Step::Growth { now, before })
            }
            Expression::Rows { aggregate, of, by, part } => {
                let (of, by) = self.weighed(of, by.as_deref(), baseline);
                self.rows(*aggregate, of, by, *part)
            }
            Expression::Aggregate { aggregate, of, by, over } => {
                let (of, by) = self.weighed(of, by.as_deref(), baseline);
                let among = self.among(*over);
                self.steps.add(Step::Cluster { aggregate: *aggregate, of, by, among })
            }
            Expression::Place { place, of, over } => self.place(*place, of, *over, baseline),
        }
    }

    /// Where the value of the unit stands among those of the members that count.
    fn place(&mut self, place: Place, of: &Expression, over: Over, baseline: bool) -> StepId {
        let of = self.expression(of, baseline);
        let among = self.among(over);
        self.steps.add(Step::Place { place, of, among })
    }

    fn clamped(&mut self, of: &Expression, ends: [&Expression; 2], baseline: bool) -> StepId {
        let of = self.expression(of, baseline);
        let [low, high] = ends.map(|end| Some(self.expression(end, baseline)));
        self.steps.add(Step::Clamp { of, low, high })
    }

    fn expressions(&mut self, list: &[Expression], baseline: bool) -> Vec<StepId> {
        list.iter().map(|one| self.expression(one, baseline)).collect()
    }

    fn is_reported(&self, indicator: IndicatorId) -> bool {
        self.model.indicators.get(indicator).is_some_and(|figure| !figure.is_derived())
    }

    /// A figure as it was reported, whatever stands in where it was not.
    fn reported(&mut self, measure: Measured, baseline: bool) -> StepId {
        match measure.of_year(baseline) {
            Measured::Figure { indicator, baseline } => self.read(Input::Figure { indicator, baseline }),
            other => self.step(other),
        }
    }

    /// A value and its weight, where it has one.
    fn weighed(
        &mut self,
        of: &Expression,
        by: Option<&Expression>,
        baseline: bool,
    ) -> (StepId, Option<StepId>) {
        let of = self.expression(of, baseline);
        (of, by.map(|by| self.expression(by, baseline)))
    }

    /// One value of those of the rows below the unit.
    fn rows(&mut self, aggregate: Aggregate, of: StepId, by: Option<StepId>, part: PartId) -> StepId {
        let Passes { skips, needs } = self.passes;
        let (of, weights) = ([of].into(), by.into_iter().collect());
        let (too_few, rows) = (Outcome::Undefined, Some(part));
        self.steps.add(Step::Fold { aggregate, of, weights, skips, needs, too_few, rows })
    }

    fn absolute(&mut self, of: &Expression, baseline: bool) -> StepId {
        let of = self.expression(of, baseline);
        let zero = self.steps.number(&Number::ZERO);
        let negated = self.steps.ratio(Operation::Minus, zero, of);
        self.fold(Aggregate::Greatest, [[of, negated].into(), Vec::new()], Passes::default())
    }

    /// One value of several of the unit; undefined with fewer than it needs.
    fn fold(&mut self, aggregate: Aggregate, [of, weights]: [Vec<StepId>; 2], passes: Passes) -> StepId {
        let Passes { skips, needs } = passes;
        let too_few = Outcome::Undefined;
        self.steps.add(Step::Fold { aggregate, of, weights, skips, needs, too_few, rows: None })
    }

    pub(super) fn test(&mut self, test: &Test) -> StepId {
        match test {
            Test::Compare { measure, bounds } => {
                let measure = self.step(*measure);
                self.bounds(measure, bounds, |word| word)
            }
            Test::OneOf { measure, values } => {
                let left = self.step(*measure);
                let mut of = Vec::with_capacity(values.len());
                for value in values {
                    let right = self.amount(value);
                    of.push(self.steps.add(Step::Compare { left, word: Word::Exactly, right }));
                }
                self.steps.add(Step::Join { joined: Joined::Any, of })
            }
            Test::Holds(measure) => self.step(*measure),
            Test::Fails(measure) => {
                let of = self.step(*measure);
                self.steps.add(Step::Not { of })
            }
            Test::Known(measure) => {
                // What a policy puts in the place of a missing figure does not make it known.
                let of = match *measure {
                    Measured::Figure { indicator, baseline } if self.is_reported(indicator) => {
                        self.read(Input::Figure { indicator, baseline })
                    }
                    other => self.step(other),
                };
                self.steps.add(Step::Known { of })
            }
            Test::Any(tests) => self.join(Joined::Any, tests),
            Test::All(tests) => self.join(Joined::All, tests),
            Test::Count { of, range } => self.join(Joined::Count(range.clone()), of),
            Test::Every { of, .. } => self.join(Joined::AllThatApply, of),
            Test::Attains { points, shares, .. } => self.attains(*points, shares),
        }
    }

    /// Points against shares of their declared maximum.
    fn attains(&mut self, points: Measured, shares: &Range) -> StepId {
        let Some(maximum) = self.model.declared_maximum(points) else {
            return self.constant(Outcome::Undefined);
        };
        let product = |(word, share): &(Word, Number)| {
            let value = Amount::Number(maximum.times(share).ok()?);
            Some(Bound { word: *word, value })
        };
        match shares.bounds.iter().map(product).collect::<Option<Vec<Bound>>>() {
            Some(bounds) => {
                let of = self.step(points);
                self.bounds(of, &bounds, |word| word)
            }
            None => self.constant(Outcome::TooLarge),
        }
    }

    fn join(&mut self, joined: Joined, tests: &[Test]) -> StepId {
        let of = tests.iter().map(|test| self.test(test)).collect();
        self.steps.add(Step::Join { joined, of })
    }

    pub(super) fn amount(&mut self, amount: &Amount) -> StepId {
        match amount {
            Amount::Number(number) => self.steps.number(number),
            Amount::Measured(measure) => self.step(*measure),
        }
    }

    pub(super) fn bounds(&mut self, measure: StepId, bounds: &[Bound], word: fn(Word) -> Word) -> StepId {
        let mut compared = Vec::with_capacity(bounds.len());
        for bound in bounds {
            let right = self.amount(&bound.value);
            compared.push(self.steps.add(Step::Compare { left: measure, word: word(bound.word), right }));
        }
        match compared.as_slice() {
            [only] => *only,
            _ => self.steps.add(Step::Join { joined: Joined::All, of: compared }),
        }
    }
}

fn operation(operator: Operator) -> Operation {
    match operator {
        Operator::Plus => Operation::Plus,
        Operator::Minus => Operation::Minus,
        Operator::Times => Operation::Times,
        Operator::Over => Operation::Over,
    }
}
