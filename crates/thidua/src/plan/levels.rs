//! What each step has a value for: the units, or the rows of one part below them.

use alloc::vec::Vec;

use super::{Input, reach};
use crate::regulation::{Model, PartId};
use crate::step::Step;

/// The part of each input.
pub(super) fn of_inputs(inputs: &[Input], model: &Model) -> Vec<Option<PartId>> {
    let part = |input: &Input| match input {
        Input::Figure { indicator, .. } => model.indicators.get(*indicator).and_then(|figure| figure.part),
        _ => None,
    };
    inputs.iter().map(part).collect()
}

/// The part of each step: that of what it reads, unless it makes one value of rows or of members. Empty when the
/// regulation has no parts.
pub(super) fn of_steps(steps: &[Step], inputs: &[Option<PartId>], model: &Model) -> Vec<Option<PartId>> {
    let mut levels: Vec<Option<PartId>> = Vec::new();
    if model.parts.is_empty() {
        return levels;
    }
    for step in steps {
        let level = match step {
            Step::Read(input) => inputs.get(input.0 as usize).copied().flatten(),
            Step::Fold { rows: Some(_), .. } | Step::Cluster { .. } | Step::Place { .. } => None,
            other => {
                let parts = reach::reads(other);
                parts.into_iter().find_map(|read| levels.get(read.0 as usize).copied().flatten())
            }
        };
        levels.push(level);
    }
    levels
}
