//! What stands in for a missing figure (*ước tính số liệu còn thiếu*), as the rules say it.
//!
//! The regulation says: “Đơn vị chưa có số liệu thì lấy bình quân của các đơn vị có số liệu” (the mean of those that have
//! one: `missing = { becomes = "mean(x over known)" }`) | “Chưa có số liệu thì lấy số năm trước” (last year's:
//! `missing = { becomes = "baseline(x)" }`)
//!
//! Written at an indicator that is reported. Inside the formula the indicator's own name stands for the figures as they
//! were reported, so it is written under `over known` or as `baseline(...)`; other figures are read with what stands in
//! for them. Where the formula has no value either, the figure stays missing. A figure that was refused stays refused.
//!
//! The unit is scored by the value imputed; the line, the explanation and the total say so, and a warning names the
//! figure.
//!
//! The trap: a mean of those that reported rewards whoever is below it and stays silent.

use alloc::vec::Vec;

use super::{At, Scoreboard};
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode, FoldCode};
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::regulation::{Formula, IndicatorId, Measured};
use crate::step::{InputId, StepId};
use crate::text::Span;
use crate::words::Arg;

impl Scoreboard {
    /// The formula and the value that stand in for a missing figure of a unit.
    pub(crate) fn imputed(&self, input: InputId, at: At) -> Option<(&Formula, &Outcome)> {
        let Some(Input::Figure { indicator, baseline }) = self.regulation().plan.input(input) else {
            return None;
        };
        let formula = self.model().indicators.get(indicator)?.becomes.as_ref()?;
        let missing = *self.clusters().get(at.cluster)?.cell(input, at.unit) == Outcome::Missing;
        let step = self.regulation().plan.figures.get(&(indicator, baseline))?;
        missing.then(|| (formula, self.outcome(*step, at)))
    }

    /// The figures of a unit that a step rests on and that are not known but imputed.
    pub(crate) fn imputed_inputs(&self, step: StepId, at: At) -> Vec<InputId> {
        let imputed =
            |input: &InputId| self.imputed(*input, at).is_some_and(|(_, one)| one.known().is_some());
        let inputs = self.regulation().plan.inputs_of(step);
        inputs.into_iter().filter(imputed).collect()
    }

    /// Which figures were imputed, and which could not be.
    pub(super) fn report_imputed(&self, at: At, found: &mut Diagnostics) {
        let plan = &self.regulation().plan;
        for (input, known) in plan.inputs() {
            let Some((_, outcome)) = self.imputed(input, at) else { continue };
            let args = [Arg::from(self.heading(input)), self.unit_title(at)];
            let fault = match (outcome, known) {
                (Outcome::Known(_), Input::Figure { indicator, baseline }) => {
                    let value = self.value_arg(indicator, baseline, outcome);
                    Diagnostic::new(FoldCode::FigureImputed, args.into_iter().chain([value]))
                }
                (Outcome::NotApplicable, _) => continue,
                _ if self.is_lacking(input, at) => Diagnostic::new(FigureCode::MissingFigure, args),
                _ => Diagnostic::new(FigureCode::FigureLeftOut, args),
            };
            found.push(fault.at(self.regulation().source(), self.place_of(known)));
        }
    }

    /// True when a figure keeps a unit without a total.
    fn is_lacking(&self, input: InputId, at: At) -> bool {
        let plan = &self.regulation().plan;
        let total = plan.total.points;
        self.outcome(total, at).known().is_none() && plan.inputs_of(total).contains(&input)
    }

    fn value_arg(&self, indicator: IndicatorId, baseline: bool, outcome: &Outcome) -> Arg {
        let scale = self.model().scale_of(Some(Measured::Figure { indicator, baseline }));
        outcome.known().map_or_else(|| outcome.state().phrase().into(), |value| scale.arg(value))
    }

    /// Where the rule file says what stands in for a figure.
    fn place_of(&self, input: Input) -> Span {
        let Input::Figure { indicator, .. } = input else { return Span::default() };
        let figure = self.model().indicators.get(indicator);
        figure.and_then(|figure| figure.becomes_span).unwrap_or_default()
    }
}
