//! What is asked of the measures at the end: rankings, grades, the summary, and the figures by name.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::lower::Lower;
use super::{GradingSteps, RankingSteps, SummarySteps};
use crate::document::Word;
use crate::regulation::{
    Amount, Bound, ConditionId, IndicatorId, Measured, OfLevel, RankedBy, RankingId, Table, Test,
};
use crate::step::{Joined, Step, StepId};

impl Lower<'_> {
    pub(super) fn rankings(&mut self) -> Table<RankingId, RankingSteps> {
        let model = self.model;
        let rankings = model.rankings.values().map(|ranking| {
            let by = self.chain(&ranking.by);
            let level = ranking.level.as_ref().map(|level| self.is_of(level));
            let among = ranking.among.as_ref().map(|test| self.test(test));
            let stated: Vec<StepId> = level.into_iter().chain(among).collect();
            // What orders some of the units is needed of those alone.
            let needs = match stated.as_slice() {
                [] => by.clone(),
                _ => {
                    let belongs = self.steps.add(Step::Join { joined: Joined::All, of: stated });
                    by.iter().map(|step| self.where_it_applies(*step, belongs)).collect()
                }
            };
            RankingSteps { by, level, among, needs }
        });
        Table::new(rankings.collect())
    }

    /// Whether a unit is of a level of a class.
    fn is_of(&mut self, level: &OfLevel) -> StepId {
        let bounds = [Bound { word: Word::Exactly, value: Amount::Number(level.level.clone()) }].into();
        self.test(&Test::Compare { measure: level.class, bounds })
    }

    /// What units are ordered by, first to last, each as it is rounded for that.
    fn chain(&mut self, by: &[RankedBy]) -> Vec<StepId> {
        let ranked = self.total.as_ref().map(|total| total.ranked);
        let by = by.iter().map(|by| match (by.measure, ranked, &by.rounding) {
            (Measured::Total, Some(ranked), None) => ranked,
            (measure, _, own) => {
                let exact = self.counting(measure);
                self.round(exact, own.as_ref().and_then(Option::as_ref))
            }
        });
        by.collect()
    }

    /// A measure of units in the scope; the total is one already.
    fn counting(&mut self, measure: Measured) -> StepId {
        let step = self.step(measure);
        if measure == Measured::Total { step } else { self.in_scope(step) }
    }

    pub(super) fn grading(&mut self) -> Option<GradingSteps> {
        let grading = self.model.grading.as_ref()?;
        let requires = grading.grades.values();
        let requires = requires.map(|grade| grade.requires.as_ref().map(|test| self.test(test))).collect();
        let demotions = grading.demotions.iter().map(|demotion| self.test(&demotion.when)).collect();
        let quotas = grading.quotas.iter().map(|quota| self.chain(&quota.by)).collect();
        Some(GradingSteps { by: self.counting(grading.by), requires, demotions, quotas })
    }

    /// How reported figures follow from the rows of registers.
    pub(super) fn rolled_up(&mut self) -> BTreeMap<IndicatorId, StepId> {
        let mut found = BTreeMap::new();
        let model = self.model;
        for (indicator, figure) in model.indicators.iter() {
            if let Some(formula) = &figure.rolled_up {
                found.insert(indicator, self.formula(formula, false));
            }
        }
        found
    }

    pub(super) fn shortfalls(&self) -> BTreeMap<Measured, StepId> {
        let shortfalls = self.measures.iter().filter(|(one, _)| matches!(one, Measured::Shortfall { .. }));
        shortfalls.map(|(one, step)| (*one, *step)).collect()
    }

    pub(super) fn gates(&mut self) -> Vec<StepId> {
        self.model.gates.values().map(|gate| self.test(&gate.when)).collect()
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
