//! Which steps and inputs a step rests on.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::outcome::Outcome;
use crate::step::{Among, InputId, Row, Skips, Step, StepId};

/// The steps that a step reads directly.
pub(crate) fn reads(step: &Step) -> Vec<StepId> {
    match step {
        Step::Constant(_) | Step::Read(_) => Vec::new(),
        Step::Ratio { left, right, .. } | Step::Compare { left, right, .. } => [*left, *right].into(),
        Step::Irrational { of, degree, .. } => core::iter::once(*of).chain(*degree).collect(),
        Step::Growth { now, before } => [*now, *before].into(),
        Step::Join { of, .. } => of.clone(),
        Step::Fold { of, weights, .. } => of.iter().chain(weights).copied().collect(),
        Step::Not { of } | Step::Known { of } | Step::Round { of, .. } => [*of].into(),
        Step::Pick { of, rows } => core::iter::once(*of).chain(rows.iter().map(|row| row.gives)).collect(),
        Step::Decide { rows, none, .. } => {
            rows.iter().flat_map(|row| [row.when, row.gives]).chain([*none]).collect()
        }
        Step::Applying { of, share, .. } => [*of, *share].into(),
        Step::Clamp { of, low, high } => core::iter::once(*of).chain(*low).chain(*high).collect(),
        Step::Cluster { of, by, among, .. } => {
            core::iter::once(*of).chain(*by).chain(among.out).chain(among.alike).collect()
        }
        Step::Place { of, among, .. } => core::iter::once(*of).chain(among.out).chain(among.alike).collect(),
        Step::Settle { of, missing, undefined, not_applicable } => {
            core::iter::once(*of).chain(*missing).chain(*undefined).chain(*not_applicable).collect()
        }
    }
}

/// The inputs without which some of the steps cannot be computed, and those that are needed only where a line applies.
pub(super) fn needs(steps: &[Step], decisive: Vec<StepId>) -> (BTreeSet<InputId>, BTreeSet<InputId>) {
    let needed = needed(steps, decisive.clone(), false);
    let everywhere = self::needed(steps, decisive, true);
    let where_applying = everywhere.difference(&needed).copied().collect();
    (needed, where_applying)
}

/// The inputs without which one of the steps in `decisive` cannot be computed: those reached without passing a policy
/// that puts something in the place of a missing figure, and behind such a policy those that are refused when missing.
/// What the rules let apply to some units alone is followed `everywhere`, or not at all.
fn needed(steps: &[Step], decisive: Vec<StepId>, everywhere: bool) -> BTreeSet<InputId> {
    let mut inputs = BTreeSet::new();
    let mut seen: BTreeSet<(StepId, bool)> = BTreeSet::new();
    let mut open: Vec<(StepId, bool)> = decisive.into_iter().map(|step| (step, false)).collect();
    while let Some((id, covered)) = open.pop() {
        if !seen.insert((id, covered)) {
            continue;
        }
        let Some(step) = steps.get(id.0 as usize) else { continue };
        match step {
            Step::Read(input) => {
                inputs.extend((!covered).then_some(*input));
            }
            Step::Settle { of, missing: Some(stand_in), .. } => {
                match steps.get(stand_in.0 as usize) {
                    Some(Step::Constant(Outcome::Refused)) => open.push((*of, false)),
                    Some(Step::Constant(_)) | None => open.push((*of, true)),
                    Some(_) => open.extend([(*stand_in, covered), (*of, true)]),
                };
            }
            Step::Pick { of, rows } if !everywhere && rows.iter().any(|row| is_idle(steps, row)) => {
                open.push((*of, covered));
            }
            // Asking whether a figure is there does not need it, nor does what passes over a missing part.
            Step::Known { .. } | Step::Fold { skips: Skips { missing: true, .. }, .. } => {}
            Step::Cluster { among: Among { known: true, out, alike }, .. } => {
                open.extend(out.iter().chain(alike).map(|step| (*step, covered)));
            }
            other => open.extend(reads(other).into_iter().map(|read| (read, covered))),
        }
    }
    inputs
}

/// True when a row leaves a line out.
fn is_idle(steps: &[Step], row: &Row) -> bool {
    matches!(steps.get(row.gives.0 as usize), Some(Step::Constant(Outcome::NotApplicable)))
}

impl super::Plan {
    /// The inputs that a step rests on, in the order in which they are read.
    pub(crate) fn inputs_of(&self, step: StepId) -> Vec<InputId> {
        let mut inputs = Vec::new();
        let mut seen: BTreeSet<StepId> = BTreeSet::new();
        let mut open = Vec::from([step]);
        while let Some(id) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            match self.step(id) {
                Some(Step::Read(input)) => inputs.push(*input),
                Some(other) => open.extend(reads(other).into_iter().rev()),
                None => {}
            }
        }
        inputs
    }
}
