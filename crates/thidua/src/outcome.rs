//! What evaluation may find for one unit: a number, or one of the states that are never a number.

use serde::Serialize;

use crate::number::{DivisionFault, Number, PowerFault, Rounding, TooLarge};
use crate::words::Phrase;

/// What a figure, a measure or points turned out to be. Yes and no are 1 and 0.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A value.
    Known(Number),
    /// No figure was given.
    Missing,
    /// It cannot be computed: a division by zero, growth on a base of zero or less, an aggregate over nothing.
    Undefined,
    /// It did not arise for this unit.
    NotApplicable,
    /// A figure was refused or a rule refuses to go on without it; no points are computed.
    Refused,
    /// Fewer parts could be scored than the rules ask for.
    NotRated,
    /// The exact value needs more digits than the engine keeps; an indicator on the way should be rounded.
    TooLarge,
}

impl Outcome {
    /// The value, when there is one.
    pub fn known(&self) -> Option<&Number> {
        match self {
            Outcome::Known(number) => Some(number),
            _ => None,
        }
    }

    /// The stable code of the state.
    pub fn state(&self) -> State {
        match self {
            Outcome::Known(_) => State::Known,
            Outcome::Missing => State::Missing,
            Outcome::Undefined => State::Undefined,
            Outcome::NotApplicable => State::NotApplicable,
            Outcome::Refused => State::Refused,
            Outcome::TooLarge => State::TooLarge,
            Outcome::NotRated => State::NotRated,
        }
    }

    pub(crate) fn from_count(count: usize) -> Outcome {
        Outcome::Known(Number::from(i64::try_from(count).unwrap_or(i64::MAX)))
    }

    pub(crate) fn truth(truth: bool) -> Outcome {
        Outcome::Known(if truth { Number::ONE } else { Number::ZERO })
    }

    /// Yes, no, or not decided.
    pub(crate) fn as_truth(&self) -> Option<bool> {
        self.known().map(|number| !number.is_zero())
    }

    /// Which of two states an operation on both has: what is not rated weighs most, then what cannot be used at all, what
    /// is missing, what is undefined, and last what does not apply.
    pub(crate) fn heavier<'a>(&'a self, other: &'a Outcome) -> &'a Outcome {
        if self.weight() >= other.weight() { self } else { other }
    }

    fn weight(&self) -> u8 {
        self.state().weight()
    }
}

/// The outcome of a result that may have outgrown the engine.
pub(crate) fn bounded(result: Result<Number, TooLarge>) -> Outcome {
    result.map_or(Outcome::TooLarge, Outcome::Known)
}

/// The one place where outcomes are divided.
pub(crate) fn quotient(above: &Number, below: &Number) -> Outcome {
    match above.over(below) {
        Ok(number) => Outcome::Known(number),
        Err(DivisionFault::ByZero) => Outcome::Undefined,
        Err(DivisionFault::TooLarge) => Outcome::TooLarge,
    }
}

/// The natural logarithm, rounded; undefined where there is none.
pub(crate) fn logarithm(of: &Outcome, rounding: &Rounding) -> Outcome {
    of.known().map_or_else(|| of.clone(), |value| defined(value.ln(rounding)))
}

/// The root of a degree, rounded; undefined where there is none.
pub(crate) fn root(of: &Outcome, degree: &Outcome, rounding: &Rounding) -> Outcome {
    let (Outcome::Known(value), Outcome::Known(degree)) = (of, degree) else {
        return of.heavier(degree).clone();
    };
    match degree.whole().and_then(|degree| u32::try_from(degree).ok()) {
        Some(degree) => defined(value.root(degree, rounding)),
        None => Outcome::TooLarge,
    }
}

fn defined(result: Result<Number, PowerFault>) -> Outcome {
    match result {
        Ok(number) => Outcome::Known(number),
        Err(PowerFault::Undefined) => Outcome::Undefined,
        Err(PowerFault::TooLarge) => Outcome::TooLarge,
    }
}

/// The state of an [`Outcome`] without its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// There is a value.
    Known,
    /// No figure was given.
    Missing,
    /// It cannot be computed.
    Undefined,
    /// It did not arise.
    NotApplicable,
    /// Not computed, because a figure was refused or is missing.
    Refused,
    /// More digits than the engine keeps.
    TooLarge,
    /// Fewer parts could be scored than the rules ask for.
    NotRated,
}

impl State {
    /// Which of several states counts: the heaviest.
    pub(crate) fn weight(self) -> u8 {
        match self {
            State::Known => 0,
            State::NotApplicable => 1,
            State::Undefined => 2,
            State::Missing => 3,
            State::TooLarge => 4,
            State::Refused => 5,
            State::NotRated => 6,
        }
    }

    /// The state in words.
    pub fn phrase(self) -> &'static Phrase {
        static KNOWN: Phrase = Phrase::new("known", "đã có");
        static MISSING: Phrase = Phrase::new("missing", "chưa có số liệu");
        static UNDEFINED: Phrase = Phrase::new("undefined", "không tính được");
        static NOT_APPLICABLE: Phrase = Phrase::new("does not apply", "không phát sinh");
        static REFUSED: Phrase = Phrase::new("not computed", "chưa tính điểm");
        static TOO_LARGE: Phrase = Phrase::new("too large", "quá lớn");
        static NOT_RATED: Phrase = Phrase::new("not rated", "không đủ điều kiện chấm");
        match self {
            State::Known => &KNOWN,
            State::Missing => &MISSING,
            State::Undefined => &UNDEFINED,
            State::NotApplicable => &NOT_APPLICABLE,
            State::Refused => &REFUSED,
            State::TooLarge => &TOO_LARGE,
            State::NotRated => &NOT_RATED,
        }
    }
}
