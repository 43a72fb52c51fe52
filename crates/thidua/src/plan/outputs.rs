//! What is asked of the measures at the end: rankings, the summary, and the figures by name.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::SummarySteps;
use super::lower::Lower;
use crate::regulation::{ConditionId, IndicatorId, Measured, RankingId, Table};
use crate::step::StepId;

impl Lower<'_> {
    pub(super) fn rankings(&mut self) -> Table<RankingId, Vec<StepId>> {
        let ranked = self.total.as_ref().map(|total| total.ranked);
        let mut rankings = Vec::with_capacity(self.model.rankings.len());
        for ranking in self.model.rankings.values() {
            let by = ranking.by.iter().map(|by| match (by.measure, ranked) {
                (Measured::Total, Some(ranked)) => ranked,
                (measure, _) => {
                    let step = self.step(measure);
                    self.in_scope(step)
                }
            });
            rankings.push(by.collect());
        }
        Table::new(rankings)
    }

    /// What awards ask for.
    pub(super) fn requires(&mut self) -> Vec<Option<StepId>> {
        let awards = self.model.awards.values();
        awards.map(|award| award.requires.as_ref().map(|test| self.test(test))).collect()
    }

    /// The judgements, with a stand-in for one that was not lowered.
    pub(super) fn conditions(&self, nothing: StepId) -> Table<ConditionId, StepId> {
        let step = |id| self.measures.get(&Measured::Condition(id)).copied().unwrap_or(nothing);
        Table::new(self.model.conditions.iter().map(|(id, _)| step(id)).collect())
    }

    pub(super) fn summary(&mut self) -> Vec<SummarySteps> {
        let mut summary = Vec::with_capacity(self.model.summary.len());
        for line in &self.model.summary {
            let each = line.each.map(|measure| self.step(measure));
            let cluster = line.cluster.as_ref().map(|expression| self.expression(expression, false));
            summary.push(SummarySteps { each, cluster });
        }
        summary
    }

    pub(super) fn figures(&self) -> BTreeMap<(IndicatorId, bool), StepId> {
        let figures = self.measures.iter().filter_map(|(measure, step)| match measure {
            Measured::Figure { indicator, baseline } => Some(((*indicator, *baseline), *step)),
            _ => None,
        });
        figures.collect()
    }
}
