//! Where a state of one value of many rows came from.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::causes::Cause;
use crate::outcome::Outcome;
use crate::plan::reads;
use crate::regulation::PartId;
use crate::scoreboard::{At, Scoreboard};
use crate::step::{Step, StepId};

impl Scoreboard {
    /// Finds the rows below a unit at which the state of a fold arose; returns the steps of the unit itself that brought
    /// it into them.
    pub(super) fn row_causes(
        &self,
        fold: StepId,
        part: PartId,
        at: At,
        found: &mut Vec<Cause>,
    ) -> Vec<(StepId, At)> {
        let (mut of_unit, before) = (Vec::new(), found.len());
        let Some(Step::Fold { of, weights, skips, .. }) = self.regulation().plan.step(fold) else {
            return of_unit;
        };
        let rows = self.clusters().get(at.cluster).and_then(|cluster| cluster.rows(part));
        for row in rows.map_or(0..0, |rows| rows.of(at.unit)) {
            let counts = |step: &&StepId| !skips.passes_over(self.row_outcome(**step, at.cluster, part, row));
            let mut open: Vec<StepId> = of.iter().chain(weights).filter(counts).copied().collect();
            let mut seen: BTreeSet<StepId> = BTreeSet::new();
            while let Some(step) = open.pop() {
                let outcome = self.row_outcome(step, at.cluster, part, row);
                if outcome.known().is_some() || !seen.insert(step) {
                    continue;
                }
                if self.regulation().plan.level(step).is_none() {
                    of_unit.push((step, at));
                    continue;
                }
                let stateful = self.stateful_in_row(step, part, row, at);
                if stateful.is_empty() {
                    found.push(Cause::Row { at, row, step, state: outcome.state() });
                }
                open.extend(stateful.into_iter().rev());
            }
        }
        if found.len() == before && of_unit.is_empty() {
            let state = self.outcome(fold, at).state();
            found.push(Cause::Computation { at, step: fold, state });
        }
        of_unit
    }

    /// What a step of a row reads that has a state there.
    fn stateful_in_row(&self, step: StepId, part: PartId, row: usize, at: At) -> Vec<StepId> {
        let of = match self.regulation().plan.step(step) {
            Some(Step::Settle { of, .. }) => Vec::from([*of]),
            Some(step) => reads(step),
            None => Vec::new(),
        };
        let open =
            |step: &StepId| !matches!(self.row_outcome(*step, at.cluster, part, row), Outcome::Known(_));
        of.into_iter().filter(open).collect()
    }
}
