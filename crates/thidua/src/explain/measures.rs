//! Measures down to their figures and cells.

use alloc::vec::Vec;

use super::Tree;
use crate::check::expression_reads;
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::reason::Reason;
use crate::regulation::{Indicator, IndicatorId, Measured};
use crate::scoreboard::{At, Scoreboard};
use crate::step::{InputId, StepId};
use crate::words::{Arg, Phrase, Text};

impl Scoreboard {
    /// The step of a measure.
    pub(crate) fn step_of(&self, measure: Measured) -> Option<StepId> {
        let plan = &self.regulation().plan;
        match measure {
            Measured::Figure { indicator, baseline } => plan.figures.get(&(indicator, baseline)).copied(),
            Measured::Condition(id) => plan.conditions.get(id).copied(),
            Measured::Criterion(id) => plan.criteria.get(id).map(|steps| steps.points),
            Measured::Met(id) => plan.criteria.get(id)?.met,
            Measured::Exceeded(id) => plan.criteria.get(id)?.exceeded,
            Measured::Section(id) => plan.sections.get(id).map(|steps| steps.points),
            Measured::Total => Some(plan.total.points),
        }
    }

    /// A measure with its value, and below it what it was made from.
    pub(super) fn measure_lines(
        &self,
        measure: Measured,
        target: Option<&Number>,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        let Some(step) = self.step_of(measure) else { return };
        let value = self.outcome_arg(measure, self.outcome(step, at), target);
        match measure {
            Measured::Figure { indicator, baseline } => {
                let Some(figure) = self.model().indicators.get(indicator) else { return };
                match &figure.formula {
                    None => self.figure_line(indicator, figure, baseline, at, depth, tree),
                    Some(formula) => {
                        static DERIVED: Phrase = Phrase::new("{0}: {1}, as {2}", "{0}: {1}, tính theo {2}");
                        let title = Arg::from(self.model().measure_title(measure));
                        let args = [title, value, Arg::from(formula.text.as_str())];
                        tree.add(depth, Reason::new("derived", &DERIVED, args));
                        let mut reads = Vec::new();
                        expression_reads(&formula.expression, baseline, &mut reads);
                        self.parts(&reads, at, depth, tree);
                    }
                }
            }
            other => {
                static VALUE: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
                let title = Arg::from(self.model().measure_title(other));
                tree.add(depth, Reason::new("measure", &VALUE, [title, value]));
                if let Measured::Condition(id) = other
                    && let Some(condition) = self.model().conditions.get(id)
                {
                    let mut reads = Vec::new();
                    crate::check::measures_of(&condition.holds, &mut reads);
                    self.parts(&reads, at, depth, tree);
                }
            }
        }
    }

    fn parts(&self, reads: &[Measured], at: At, depth: usize, tree: &mut Tree) {
        let mut seen: Vec<Measured> = Vec::new();
        for measure in reads {
            if !seen.contains(measure) {
                seen.push(*measure);
                self.measure_lines(*measure, None, at, depth.saturating_add(1), tree);
            }
        }
    }

    /// A reported figure with the cell it came from.
    fn figure_line(
        &self,
        indicator: IndicatorId,
        figure: &Indicator,
        baseline: bool,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        static KNOWN: Phrase = Phrase::new("{0} {1}: {2} {3} [{4}]", "{0} {1}: {2} {3} [{4}]");
        static PLAIN: Phrase = Phrase::new("{0} {1}: {2} [{3}]", "{0} {1}: {2} [{3}]");
        static ABSENT: Phrase = Phrase::new("{0} {1}: {2}", "{0} {1}: {2}");
        let wanted = Input::Figure { indicator, baseline };
        let model = self.model();
        let year = if baseline { model.baseline.unwrap_or_default() } else { model.period };
        let title = Arg::from(&figure.title);
        let year = Arg::from(alloc::format!("{year}"));
        let position = self.regulation().plan.inputs.iter().position(|input| *input == wanted);
        let input = position.map(|at| InputId(u32::try_from(at).unwrap_or(u32::MAX)));
        let measure = Measured::Figure { indicator, baseline };
        let outcome = self.step_of(measure).map_or(&Outcome::Missing, |step| self.outcome(step, at));
        let value = self.outcome_arg(measure, outcome, None);
        let cell = input.and_then(|input| self.cell_place(input, at));
        let reason = match cell {
            None => Reason::new("figure", &ABSENT, [title, year, value]),
            Some(cell) if figure.unit_text.is_empty() || figure.unit_text == "%" => {
                Reason::new("figure", &PLAIN, [title, year, value, cell])
            }
            Some(cell) => {
                let unit = Arg::Text(unit_words(&figure.unit_text));
                Reason::new("figure", &KNOWN, [title, year, value, unit, cell])
            }
        };
        tree.add(depth, reason);
    }

    /// File, line and column of the cell that filled an input.
    pub(super) fn cell_place(&self, input: InputId, at: At) -> Option<Arg> {
        let place = self.clusters().get(at.cluster)?.place(input, at.unit)?;
        let name = place.source.name();
        if place.source.text().is_empty() {
            return Some(Arg::from(name));
        }
        let spot = place.source.place(place.span);
        Some(Arg::from(alloc::format!("{name}:{}:{}", spot.line, spot.column)))
    }
}

/// A unit of measure as each language writes it; labels are the author's own and stay.
fn unit_words(unit: &str) -> Text {
    const WORDS: [(&str, &str); 4] =
        [("thousand", "nghìn"), ("million", "triệu"), ("billion", "tỷ"), ("VND", "đồng")];
    let translate = |vietnamese: bool| {
        let words = unit.split(' ').map(|word| {
            let known = WORDS.iter().find(|(en, vi)| *en == word || *vi == word);
            known.map_or(word, |(en, vi)| if vietnamese { *vi } else { *en })
        });
        words.collect::<Vec<&str>>().join(" ")
    };
    Text { vi: Some(translate(true).replace(" per ", "/")), en: Some(translate(false)) }
}
