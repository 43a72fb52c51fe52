//! One value for a whole cluster. A member without a figure leaves the aggregate without one; what does not apply to a
//! member, and a member that is not rated, is passed over; an aggregate over nothing is undefined. Among those that are
//! eligible, a member that may yet be knocked out leaves the aggregate in the state of its gate.

use alloc::vec::Vec;

use crate::number::Number;
use crate::outcome::Outcome;
use crate::step::{Aggregate, Among};

pub(super) fn aggregate<'a>(
    aggregate: Aggregate,
    among: Among,
    values: impl Iterator<Item = ((&'a Outcome, Option<&'a Outcome>), Option<&'a Outcome>)>,
) -> Outcome {
    let mut known: Vec<(&Number, Option<&Number>)> = Vec::new();
    let mut heaviest: Option<&Outcome> = None;
    for ((value, weight), out) in values {
        let state = weight.map_or(value, |weight| value.heavier(weight));
        let knocked_out = out.map(Outcome::as_truth);
        match (value, weight) {
            _ if knocked_out == Some(Some(true)) || *state == Outcome::NotApplicable => {}
            // Whoever may yet be knocked out leaves the value open.
            _ if knocked_out == Some(None) => {
                heaviest = out.map(|open| heaviest.map_or(open, |other| other.heavier(open)));
            }
            (Outcome::Known(value), None) => known.push((value, None)),
            (Outcome::Known(value), Some(Outcome::Known(weight))) => known.push((value, Some(weight))),
            _ if *state == Outcome::NotRated => {}
            _ if matches!(among, Among::Known(_)) && *state != Outcome::TooLarge => {}
            _ => heaviest = Some(heaviest.map_or(state, |other| other.heavier(state))),
        }
    }
    if let Some(state) = heaviest {
        return state.clone();
    }
    aggregate.of(&known)
}
