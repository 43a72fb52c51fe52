//! What was found for the rows below a unit.

use super::Scoreboard;
use crate::outcome::Outcome;
use crate::regulation::PartId;
use crate::step::StepId;

impl Scoreboard {
    /// The value of an indicator in one row below a unit, by the key of the row.
    pub fn row_figure(&self, unit: &str, row: &str, indicator: &str) -> Option<&Outcome> {
        let id = self.model().indicators.find(|known| known.id == indicator)?;
        let part = self.model().indicators.get(id)?.part?;
        let step = self.regulation().plan.figures.get(&(id, false))?;
        let at = self.find(unit)?;
        let rows = self.clusters().get(at.cluster)?.rows(part)?;
        let found = rows.of(at.unit).find(|at| rows.row(*at).is_some_and(|known| known.key == row))?;
        Some(self.row_outcome(*step, at.cluster, part, found))
    }

    /// The outcome of a step for a row below a unit.
    pub(crate) fn row_outcome(&self, step: StepId, cluster: usize, part: PartId, row: usize) -> &Outcome {
        self.traces.get(cluster).map_or(&Outcome::Missing, |trace| trace.of_row(step, part, row))
    }
}
