//! The numbers of a way that may differ from unit to unit: how they are found, lowered and named.

use super::{Context, Inputs, Scale};
use crate::diagnostic::{GradualCode, ValueCode, WayCode};
use crate::document::{Faults, Reader, Reference, Word, Written};
use crate::measure::{Amount, Measured, Over};
use crate::number::Number;
use crate::step::{StepId, Steps};
use crate::text::{Located, Span};
use crate::words::Arg;

/// How a way finds the measures that its keys name; what does not fit is reported.
pub(crate) trait Lookup {
    /// A measure of the same kind and unit as that of the criterion.
    fn comparable(&self, reference: &Reference, faults: &mut Faults) -> Option<Measured>;

    /// A measure whose values are numbers of points.
    fn points(&self, reference: &Reference, faults: &mut Faults) -> Option<Measured>;

    /// The members that a word means: the cluster, those known or eligible, or a group of the file.
    fn members(&self, word: &str, span: Span, faults: &mut Faults) -> Option<Over>;

    /// Whether the values of the criterion's own measure are numbers of points.
    fn measures_points(&self, faults: &mut Faults) -> Option<()>;
}

/// What a criterion compares with, as a way sees it.
pub(crate) enum Aim {
    /// It has no target.
    Nothing,
    /// A fault of the target was reported.
    Faulty,
    /// A target with two ends, at this place.
    Range(Span),
    At(SingleTarget),
}

/// A target of one comparison.
pub(crate) struct SingleTarget {
    pub(crate) word: Word,
    pub(crate) span: Span,
    pub(crate) amount: Amount,
}

/// The words for what a way compares.
#[derive(Clone, Copy)]
pub(crate) struct Terms<'a> {
    pub(crate) scale: &'a Scale,
    pub(crate) title: &'a dyn Fn(Measured) -> Arg,
}

impl Terms<'_> {
    /// A number on the scale of the measure, or the name of what holds it.
    pub(crate) fn amount(&self, amount: &Amount) -> Arg {
        match amount {
            Amount::Number(number) => self.scale.arg(number),
            Amount::Measured(measure) => (self.title)(*measure),
        }
    }
}

/// What happened to one unit, for the sentence about it.
pub(crate) struct Scene<'a> {
    pub(crate) terms: Terms<'a>,
    pub(crate) measure: Option<&'a Number>,
    pub(crate) target: Option<&'a Number>,
    pub(crate) met: Option<bool>,
    /// The points before rounding.
    pub(crate) points: &'a Number,
    /// The value of a measure that the way names.
    pub(crate) value: &'a dyn Fn(Measured) -> Option<&'a Number>,
}

impl<'a> Scene<'a> {
    /// What an amount is for this unit.
    pub(crate) fn number<'s>(&'s self, amount: &'s Amount) -> Option<&'s Number> {
        match amount {
            Amount::Number(number) => Some(number),
            Amount::Measured(measure) => (self.value)(*measure),
        }
    }
}

impl Inputs {
    /// The step of an amount.
    pub(crate) fn amount(&self, amount: &Amount, steps: &mut Steps) -> Option<StepId> {
        match amount {
            Amount::Number(number) => Some(steps.number(number)),
            Amount::Measured(measure) => self.amounts.get(measure).copied(),
        }
    }
}

impl Context<'_> {
    /// The word of the single target that something in a way needs; without one it is reported.
    pub(super) fn require_target(&mut self, way: &str, span: Span) -> Option<Word> {
        match &self.target {
            Aim::At(target) => return Some(target.word),
            Aim::Nothing => self.faults.report(WayCode::WayNeedsTarget, span, [Arg::from(way)]),
            Aim::Range(target) => self.faults.report(WayCode::OneTargetOnly, *target, [Arg::from(way)]),
            Aim::Faulty => {}
        }
        None
    }

    /// A key whose value is a number on the scale of the measure, or a measure like it.
    pub(super) fn value(&mut self, reader: &Reader<'_>, name: &str) -> Option<Located<Amount>> {
        let written = reader.written(name, self.faults)?;
        let amount = match &written.value {
            Written::Reference(reference) => {
                Amount::Measured(self.lookup.comparable(reference, self.faults)?)
            }
            Written::YesNo(_) => {
                self.faults.report(ValueCode::NotAValue, written.span, []);
                return None;
            }
            _ => Amount::Number(self.scale.number(&written, self.faults)?),
        };
        Some(Located::new(amount, written.span))
    }

    /// Reports a target whose word says that lower is better while higher values score more points, or the other way
    /// round.
    pub(super) fn check_rises(&mut self, higher_scores_more: bool) {
        let Aim::At(SingleTarget { word, span, .. }) = &self.target else { return };
        let higher_is_better = word.is_lower_end() != self.deducts;
        if *word == Word::Exactly || higher_is_better != higher_scores_more {
            self.faults.report(WayCode::WrongDirection, *span, [Arg::from(word.name())]);
        }
    }

    /// Reports a value that earns all points and that the range of the figure keeps out of reach.
    pub(super) fn check_reachable(&mut self, full: &Number, rising: bool, span: Span) {
        let end = if rising { &self.scale.greatest } else { &self.scale.least };
        let beyond = |end: &&Number| if rising { full > *end } else { full < *end };
        if let Some(end) = end.as_ref().filter(beyond) {
            let args = [self.scale.arg(full), self.scale.arg(end)];
            self.faults.report(GradualCode::FullOutOfReach, span, args);
        }
    }
}
