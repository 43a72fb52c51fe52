//! One value for a whole cluster. A member without a figure leaves the aggregate without one; what does not apply to a
//! member, and a member that is not rated, is passed over; an aggregate over nothing is undefined.

use alloc::vec::Vec;

use crate::number::Number;
use crate::outcome::Outcome;
use crate::step::{Aggregate, Among};

pub(super) fn aggregate<'a>(
    aggregate: Aggregate,
    among: Among,
    values: impl Iterator<Item = (&'a Outcome, Option<&'a Outcome>)>,
) -> Outcome {
    let mut known: Vec<(&Number, Option<&Number>)> = Vec::new();
    let mut heaviest: Option<&Outcome> = None;
    for (value, weight) in values {
        let state = weight.map_or(value, |weight| value.heavier(weight));
        match (value, weight) {
            (Outcome::Known(value), None) => known.push((value, None)),
            (Outcome::Known(value), Some(Outcome::Known(weight))) => known.push((value, Some(weight))),
            _ if matches!(state, Outcome::NotApplicable | Outcome::NotRated) => {}
            _ if among == Among::Known && *state != Outcome::TooLarge => {}
            _ => heaviest = Some(heaviest.map_or(state, |other| other.heavier(state))),
        }
    }
    if let Some(state) = heaviest {
        return state.clone();
    }
    aggregate.of(&known)
}
