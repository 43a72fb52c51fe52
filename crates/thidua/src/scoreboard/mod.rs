//! The points of every unit, by criterion, section and total, each with its state.

mod full_points;
mod imputed;
mod rows;

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode};
use crate::evaluate::{self, Trace};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::CriterionSteps;
use crate::regulation::{CriterionId, Measured, Model, RankingId, SectionId, SectionKind, UndefinedPolicy};
use crate::results::{ClusterFigures, Results, UnitName, heading_of};
use crate::rules::Regulation;
use crate::step::{InputId, Step, StepId};
use crate::text::Span;
use crate::words::Arg;

/// The points of every unit of every cluster.
#[derive(Debug, Clone)]
pub struct Scoreboard {
    pub(crate) results: Results,
    traces: Arc<Vec<Trace>>,
}

/// A unit by its cluster and its place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct At {
    pub(crate) cluster: usize,
    pub(crate) unit: usize,
}

impl Results {
    /// Scores every unit. It cannot fail: what figures can do is an outcome of the line they stand in.
    pub fn score(&self) -> Scoreboard {
        let plan = &self.regulation.plan;
        let traces = self.clusters.iter().map(|cluster| evaluate::evaluate(plan, cluster.given())).collect();
        Scoreboard { results: self.clone(), traces: Arc::new(traces) }
    }
}

impl Scoreboard {
    /// The results it was made from.
    pub fn results(&self) -> &Results {
        &self.results
    }

    /// The regulation it was made by.
    pub fn regulation(&self) -> &Regulation {
        self.results.regulation()
    }

    /// The total of a unit, after the declared rounding; none when there is no such unit.
    pub fn total(&self, unit: &str) -> Option<&Outcome> {
        self.find(unit).map(|at| self.outcome(self.regulation().plan.total.points, at))
    }

    /// The points of a unit for a criterion, after rounding and negative for a deduction.
    pub fn points(&self, unit: &str, criterion: &str) -> Option<&Outcome> {
        let steps = self.criterion(criterion)?;
        self.find(unit).map(|at| self.outcome(steps.points, at))
    }

    /// The points of a unit for a criterion before rounding, negative for a deduction.
    pub fn points_before_rounding(&self, unit: &str, criterion: &str) -> Option<&Outcome> {
        let steps = self.criterion(criterion)?;
        self.find(unit).map(|at| self.outcome(steps.settled, at))
    }

    /// The most that a unit could have earned in a section with what applies to it; of a bonus its cap.
    pub(crate) fn section_maximum(&self, id: SectionId, at: At) -> Option<Number> {
        let (section, steps) = (self.model().sections.get(id)?, self.regulation().plan.sections.get(id)?);
        match self.outcome(steps.points, at) {
            _ if section.kind == SectionKind::Deduction => None,
            Outcome::NotApplicable => Some(Number::ZERO),
            _ => self.outcome(steps.gathered.maximum?, at).known().cloned(),
        }
    }

    /// The most that a unit could have earned in all with what applies to it, without bonuses.
    pub(crate) fn maximum_of(&self, at: At) -> Option<Number> {
        let total = &self.regulation().plan.total;
        match self.outcome(total.points, at) {
            Outcome::NotApplicable => Some(Number::ZERO),
            _ => self.outcome(total.gathered.maximum?, at).known().cloned(),
        }
    }

    /// The points of a unit for a section, after rounding.
    pub fn section_points(&self, unit: &str, section: &str) -> Option<&Outcome> {
        let id = self.model().sections.find(|known| known.id == section)?;
        let steps = self.regulation().plan.sections.get(id)?;
        self.find(unit).map(|at| self.outcome(steps.points, at))
    }

    /// Whether a unit met the target of a criterion; none when there is no such target or it cannot be judged.
    pub fn met(&self, unit: &str, criterion: &str) -> Option<bool> {
        let met = self.criterion(criterion)?.met?;
        self.outcome(met, self.find(unit)?).as_truth()
    }

    /// Whether a unit did strictly better than the target of a criterion.
    pub fn exceeded(&self, unit: &str, criterion: &str) -> Option<bool> {
        let exceeded = self.criterion(criterion)?.exceeded?;
        self.outcome(exceeded, self.find(unit)?).as_truth()
    }

    /// Whether a named judgement holds for a unit.
    pub fn holds(&self, unit: &str, condition: &str) -> Option<bool> {
        let id = self.model().conditions.find(|known| known.id == condition)?;
        let step = self.regulation().plan.conditions.get(id)?;
        self.outcome(*step, self.find(unit)?).as_truth()
    }

    /// The value of an indicator for a unit, in the period.
    pub fn figure(&self, unit: &str, indicator: &str) -> Option<&Outcome> {
        let id = self.model().indicators.find(|known| known.id == indicator)?;
        let step = self.regulation().plan.figures.get(&(id, false))?;
        self.find(unit).map(|at| self.outcome(*step, at))
    }

    pub(crate) fn find(&self, unit: &str) -> Option<At> {
        self.results.clusters.iter().enumerate().find_map(|(cluster, figures)| {
            let unit = figures.units.iter().position(|known| known.id == unit)?;
            Some(At { cluster, unit })
        })
    }

    fn criterion(&self, id: &str) -> Option<&CriterionSteps> {
        let id = self.model().criteria.find(|known| known.id == id)?;
        self.regulation().plan.criteria.get(id)
    }

    /// The step that a ranking orders by first; without one, the total.
    pub(crate) fn ranked_step(&self, ranking: Option<RankingId>) -> StepId {
        let plan = &self.regulation().plan;
        let first = ranking.and_then(|ranking| plan.rankings.get(ranking)?.by.first());
        first.copied().unwrap_or(plan.total.points)
    }

    pub(crate) fn model(&self) -> &Model {
        &self.results.regulation.model
    }

    pub(crate) fn clusters(&self) -> &[ClusterFigures] {
        &self.results.clusters
    }

    pub(crate) fn outcome(&self, step: StepId, at: At) -> &Outcome {
        self.traces.get(at.cluster).map_or(&Outcome::Missing, |trace| trace.get(step, at.unit))
    }

    /// Whether a gate holds; none while it cannot be said. What does not apply knocks nobody out, nor do points that are
    /// not rated.
    pub(crate) fn gate_holds(&self, step: StepId, at: At) -> Option<bool> {
        match self.outcome(step, at) {
            Outcome::NotApplicable | Outcome::NotRated => Some(false),
            outcome => outcome.as_truth(),
        }
    }

    /// Whether a requirement or a demotion holds; none while it cannot be said. Of points that are not rated nothing holds, and
    /// nothing is left open.
    pub(crate) fn judged(&self, step: StepId, at: At) -> Option<bool> {
        match self.outcome(step, at) {
            Outcome::NotRated => Some(false),
            outcome => outcome.as_truth(),
        }
    }

    /// True when a policy put 0 points in the place of something that could not be scored.
    pub(crate) fn is_unscored(&self, id: CriterionId, at: At) -> bool {
        let (Some(criterion), Some(steps)) =
            (self.model().criteria.get(id), self.regulation().plan.criteria.get(id))
        else {
            return false;
        };
        if self.outcome(steps.settled, at).known().is_none() {
            return false;
        }
        match self.outcome(steps.raw, at) {
            // Nothing else puts points in the place of what is missing.
            Outcome::Missing => true,
            Outcome::Undefined => criterion.undefined == UndefinedPolicy::Unscored,
            _ => false,
        }
    }

    /// What scoring found that people should know: growth without a base, points that rounding made whole, values that
    /// outgrew the engine.
    pub fn diagnostics(&self) -> Diagnostics {
        let mut found = Diagnostics::new();
        for (cluster, figures) in self.clusters().iter().enumerate() {
            for unit in 0..figures.units.len() {
                let at = At { cluster, unit };
                self.report_figures(at, &mut found);
                self.report_missing_where_applying(at, &mut found);
                self.report_imputed(at, &mut found);
                for (id, _) in self.model().criteria.iter() {
                    self.report_full_points(id, at, &mut found);
                    self.report_target(id, at, &mut found);
                    self.report_refused(id, at, &mut found);
                }
            }
        }
        found
    }

    fn unit_title(&self, at: At) -> Arg {
        let unit = self.clusters().get(at.cluster).and_then(|cluster| cluster.units.get(at.unit));
        unit.map_or_else(|| Arg::from(""), UnitName::arg)
    }

    fn report_figures(&self, at: At, found: &mut Diagnostics) {
        let plan = &self.regulation().plan;
        for ((indicator, baseline), step) in &plan.figures {
            if *baseline {
                continue;
            }
            let id = self.model().measure_id(Measured::Figure { indicator: *indicator, baseline: false });
            let mut args = alloc::vec![self.unit_title(at), Arg::from(id)];
            let mut about = *step;
            let code = match (self.outcome(*step, at), plan.step(*step)) {
                (Outcome::TooLarge, _) => FigureCode::TooLarge,
                (Outcome::Undefined, Some(Step::Growth { before, .. })) => match self.outcome(*before, at) {
                    Outcome::Known(base) => {
                        args.push(Arg::from(base));
                        about = *before;
                        FigureCode::GrowthUndefined
                    }
                    _ => continue,
                },
                _ => continue,
            };
            let fault = Diagnostic::new(code, args);
            found.push(match self.first_cell(about, at) {
                Some((source, span)) => fault.at(source, span),
                None => fault.at(self.regulation().source(), Span::default()),
            });
        }
    }

    /// Figures that were not given and that the unit needs because a line applies to it or a ranking orders it.
    fn report_missing_where_applying(&self, at: At, found: &mut Diagnostics) {
        let mut reported: BTreeSet<InputId> = BTreeSet::new();
        let rankings = self.regulation().plan.rankings.values().zip(self.model().rankings.values());
        for (step, rule) in
            rankings.flat_map(|(steps, rule)| steps.needs.iter().map(move |step| (*step, rule)))
        {
            // What does not apply lacks nothing.
            if !matches!(self.outcome(step, at), Outcome::Known(_) | Outcome::NotApplicable) {
                self.report_missing_here(step, rule.span, at, &mut reported, found);
            }
        }
        for (id, steps) in self.regulation().plan.criteria.iter() {
            let applies = steps.applies.is_some_and(|step| self.outcome(step, at).as_truth() == Some(true));
            if !applies || self.outcome(steps.points, at).known().is_some() {
                continue;
            }
            let span = self.model().criteria.get(id).map(|criterion| criterion.span).unwrap_or_default();
            self.report_missing_here(steps.raw, span, at, &mut reported, found);
        }
    }

    fn report_missing_here(
        &self,
        step: StepId,
        span: Span,
        at: At,
        reported: &mut BTreeSet<InputId>,
        found: &mut Diagnostics,
    ) {
        for input in self.missing_inputs(step, at) {
            let only_here = self.regulation().plan.needed_where_applying.contains(&input);
            if only_here && reported.insert(input) {
                let args = [Arg::from(self.heading(input)), self.unit_title(at)];
                let fault = Diagnostic::new(FigureCode::MissingFigure, args);
                found.push(fault.at(self.regulation().source(), span));
            }
        }
    }

    /// The heading of an input in tables of figures.
    pub(crate) fn heading(&self, input: InputId) -> String {
        let known = self.regulation().plan.input(input);
        known.map(|input| heading_of(input, self.regulation())).unwrap_or_default()
    }

    /// The inputs without a figure that a step rests on.
    fn missing_inputs(&self, step: StepId, at: At) -> Vec<InputId> {
        let cluster = self.clusters().get(at.cluster);
        let missing = |input: &InputId| {
            cluster.is_some_and(|cluster| *cluster.cell(*input, at.unit) == Outcome::Missing)
        };
        self.regulation().plan.inputs_of(step).into_iter().filter(missing).collect()
    }

    /// A line that does not apply to a unit and that the rules refuse to go on without.
    fn report_refused(&self, id: CriterionId, at: At, found: &mut Diagnostics) {
        let plan = &self.regulation().plan;
        let (Some(criterion), Some(steps)) = (self.model().criteria.get(id), plan.criteria.get(id)) else {
            return;
        };
        let undecided = |step: StepId| self.outcome(step, at).as_truth().is_none();
        if steps.applies.into_iter().chain(steps.zero).any(undecided) {
            return;
        }
        let refused = (self.outcome(steps.raw, at), self.outcome(steps.settled, at));
        if refused != (&Outcome::NotApplicable, &Outcome::Refused) {
            return;
        }
        let args = [self.unit_title(at), Arg::from(criterion.id.as_str())];
        let fault = Diagnostic::new(FigureCode::NotApplicableRefused, args);
        let cell = self.cell_that(steps.raw, at, |outcome| *outcome == Outcome::NotApplicable);
        found.push(match cell.or_else(|| self.first_cell(steps.raw, at)) {
            Some((source, span)) => fault.at(source, span),
            None => fault.at(self.regulation().source(), criterion.span),
        });
    }

    /// A target from the figures that points cannot be in proportion to.
    fn report_target(&self, id: CriterionId, at: At, found: &mut Diagnostics) {
        let plan = &self.regulation().plan;
        let (Some(criterion), Some(steps)) = (self.model().criteria.get(id), plan.criteria.get(id)) else {
            return;
        };
        let Some(target) = steps.target else { return };
        let Some(Step::Pick { of, .. }) = plan.step(target) else { return };
        let (Outcome::Refused, Outcome::Known(value)) = (self.outcome(target, at), self.outcome(*of, at))
        else {
            return;
        };
        let args = [self.unit_title(at), Arg::from(criterion.id.as_str()), Arg::from(value)];
        let fault = Diagnostic::new(FigureCode::TargetNotAboveZero, args);
        found.push(match self.first_cell(*of, at) {
            Some((source, span)) => fault.at(source, span),
            None => fault.at(self.regulation().source(), criterion.span),
        });
    }

    /// A cell that a step rests on.
    fn first_cell(&self, step: StepId, at: At) -> Option<(&crate::text::Source, Span)> {
        self.cell_that(step, at, |_| true)
    }

    /// A cell that a step rests on and whose outcome is as wanted.
    fn cell_that(
        &self,
        step: StepId,
        at: At,
        wanted: fn(&Outcome) -> bool,
    ) -> Option<(&crate::text::Source, Span)> {
        let plan = &self.regulation().plan;
        let cluster = self.clusters().get(at.cluster)?;
        let cells = plan.inputs_of(step).into_iter().flat_map(|input| {
            cluster.cells_of(plan.input_level(input), at.unit).map(move |cell| (input, cell))
        });
        let mut places = cells
            .filter(|(input, cell)| wanted(cluster.cell(*input, *cell)))
            .filter_map(|(input, cell)| cluster.place(input, cell));
        places.next().map(|place| (&place.source, place.span))
    }
}
