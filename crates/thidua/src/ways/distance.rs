//! Distances on the scale of a measure, such as a step or a shortfall: in its own unit, or as a share of the target.

use alloc::string::ToString;

use super::{Aim, Context, Inputs, Scale, Terms};
use crate::diagnostic::{GradualCode, WayCode};
use crate::document::{Faults, Written};
use crate::form::Form;
use crate::measure::Amount;
use crate::number::Number;
use crate::step::{Operation, StepId, Steps};
use crate::text::Located;
use crate::words::Arg;

/// How a distance is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// In the unit of the measure: percentage points of a percentage, numbers of a number.
    Own,
    /// As a share of the target.
    OfTarget,
}

/// A distance with its unit.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Distance {
    pub(crate) amount: Amount,
    pub(crate) unit: Unit,
}

/// How a distance in a unit is written, on a scale whose values have this form; none when values have no distance.
pub(crate) fn form(unit: Unit, values: &Form) -> Option<Form> {
    match (unit, values) {
        (Unit::OfTarget, Form::Percent | Form::Number) => Some(Form::OfTarget),
        (Unit::Own, Form::Percent) => Some(Form::PercentagePoints),
        (Unit::Own, Form::Number) => Some(Form::Number),
        _ => None,
    }
}

/// A written distance as a number and its unit; what is none on this scale is reported.
pub(crate) fn read(written: &Located<Written>, values: &Form, faults: &mut Faults) -> Option<(Number, Unit)> {
    match (&written.value, values) {
        (Written::PercentOfTarget(share), Form::Percent | Form::Number) => {
            Some((share.clone(), Unit::OfTarget))
        }
        (Written::PercentagePoints(points), Form::Percent) => Some((points.clone(), Unit::Own)),
        (Written::Number(number), Form::Number) => Some((number.clone(), Unit::Own)),
        _ => {
            let text = faults.source().slice(written.span).trim_matches('"').to_string();
            faults.report(GradualCode::NotADistance, written.span, [Arg::from(text)]);
            None
        }
    }
}

/// The same where every distance of a list is in one unit.
pub(crate) fn read_in(
    unit: Unit,
    written: &Located<Written>,
    values: &Form,
    faults: &mut Faults,
) -> Option<Number> {
    let (number, found) = read(written, values, faults)?;
    if found == unit {
        return Some(number);
    }
    faults.report(GradualCode::TwoDistances, written.span, []);
    None
}

impl Context<'_> {
    /// A written distance; a reference is one in the unit of the measure, and a share of the target needs a target.
    pub(super) fn distance(&mut self, written: &Located<Written>, way: &str) -> Option<Distance> {
        if let Written::Reference(reference) = &written.value {
            let amount = Amount::Measured(self.lookup.comparable(reference, self.faults)?);
            return Some(Distance { amount, unit: Unit::Own });
        }
        let (number, unit) = read(written, &self.scale.form, self.faults)?;
        if unit == Unit::OfTarget {
            self.require_target(way, written.span)?;
            self.check_target_positive();
        }
        Some(Distance { amount: Amount::Number(number), unit })
    }

    /// A share of the target means nothing where the target is 0 or less.
    pub(super) fn check_target_positive(&mut self) {
        if let Aim::At(target) = &self.target
            && target.amount.number().is_some_and(|target| !target.is_positive())
        {
            self.faults.report(WayCode::TargetNotPositive, target.span, []);
        }
    }
}

impl Distance {
    /// The distance in the unit of the measure.
    pub(crate) fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let amount = inputs.amount(&self.amount, steps)?;
        match self.unit {
            Unit::Own => Some(amount),
            Unit::OfTarget => Some(steps.ratio(Operation::Times, amount, inputs.target?)),
        }
    }

    /// The same as a number, where its parts are known.
    pub(crate) fn number(&self, amount: Option<&Number>, target: Option<&Number>) -> Option<Number> {
        match self.unit {
            Unit::Own => amount.cloned(),
            Unit::OfTarget => amount?.times(target?).ok(),
        }
    }

    pub(crate) fn arg(&self, terms: &Terms<'_>) -> Arg {
        match &self.amount {
            Amount::Number(number) => arg(number, self.unit, terms.scale),
            Amount::Measured(measure) => (terms.title)(*measure),
        }
    }
}

/// A distance as it is printed: `2 percentage points`, `1 % of the target`.
pub(crate) fn arg(number: &Number, unit: Unit, scale: &Scale) -> Arg {
    form(unit, &scale.form).unwrap_or(Form::Number).arg(number)
}
