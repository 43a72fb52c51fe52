//! Roots and logarithms: undefined where there is none.

use crate::number::{Number, PowerFault, Rounding};
use crate::outcome::Outcome;

pub(super) fn logarithm(of: &Outcome, rounding: &Rounding) -> Outcome {
    of.known().map_or_else(|| of.clone(), |value| found(value.ln(rounding)))
}

pub(super) fn root(of: &Outcome, degree: &Outcome, rounding: &Rounding) -> Outcome {
    let (Outcome::Known(value), Outcome::Known(degree)) = (of, degree) else {
        return of.heavier(degree).clone();
    };
    match degree.whole().and_then(|degree| u32::try_from(degree).ok()) {
        Some(degree) => found(value.root(degree, rounding)),
        None => Outcome::TooLarge,
    }
}

fn found(result: Result<Number, PowerFault>) -> Outcome {
    match result {
        Ok(number) => Outcome::Known(number),
        Err(PowerFault::Undefined) => Outcome::Undefined,
        Err(PowerFault::TooLarge) => Outcome::TooLarge,
    }
}
