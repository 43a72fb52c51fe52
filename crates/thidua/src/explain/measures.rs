//! Measures down to their figures and cells.

use alloc::vec::Vec;

use super::Tree;
use super::unit::about_lines;
use crate::check::measures_of;
use crate::diagnostic::written_place;
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::reason::Reason;
use crate::regulation::{Formula, Indicator, IndicatorId, Kind, Measured, Origin};
use crate::results::CellPlace;
use crate::scoreboard::{At, Scoreboard};
use crate::step::{InputId, Skips, Step, StepId};
use crate::text::fold;
use crate::words::{Arg, Phrase, Sentence, Text};

impl Scoreboard {
    /// A measure with its value, and below it what it was made from.
    pub(super) fn measure_lines(&self, measure: Measured, at: At, depth: usize, tree: &mut Tree) {
        if let Some(step) = self.step_of(measure) {
            let value = self.outcome_arg(measure, self.outcome(step, at), None);
            self.measure_lines_with(value, measure, at, depth, tree);
        }
    }

    /// The same with the value that a criterion goes by, in which a missing figure may count as 0.
    pub(super) fn measure_lines_with(
        &self,
        value: Arg,
        measure: Measured,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        match measure {
            Measured::Figure { indicator, baseline } => {
                let Some(figure) = self.model().indicators.get(indicator) else { return };
                match &figure.formula {
                    _ if figure.origin == Origin::Parameter => {
                        static GIVEN: Phrase =
                            Phrase::new("{0}: {1}, from the regulation", "{0}: {1}, theo quy chế");
                        let title = Arg::from(self.model().measure_title(measure));
                        tree.add(depth, Reason::new("parameter", &GIVEN, [title, value]));
                        self.class_of_parameter(figure, at, depth.saturating_add(1), tree);
                        about_lines(&figure.about, depth.saturating_add(1), tree);
                    }
                    None => match &figure.decision {
                        Some(decision) => self.decision_lines((value, measure), decision, at, depth, tree),
                        None => self.figure_line(indicator, figure, baseline, at, depth, tree),
                    },
                    Some(formula) => self.formula_lines((value, measure), formula, baseline, at, depth, tree),
                }
            }
            other => {
                static VALUE: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
                let title = Arg::from(self.model().measure_title(other));
                tree.add(depth, Reason::new("measure", &VALUE, [title, value]));
                self.condition_parts(other, at, depth, tree);
            }
        }
    }

    /// A value with the formula that made it, and what went into that.
    fn formula_lines(
        &self,
        (value, measure): (Arg, Measured),
        formula: &Formula,
        baseline: bool,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        self.derived_line(measure, value, formula, depth, tree);
        let reads = formula.expression.reads(baseline);
        self.undefined_line(measure, at, depth, tree);
        self.passed_over_line(&reads.own, formula.passes.skips, at, depth, tree);
        self.parts(&reads.own, at, depth, tree);
        self.pooled_lines(&reads, at, depth.saturating_add(1), tree);
        self.row_lines(&reads.rows, at, depth.saturating_add(1), tree);
    }

    pub(super) fn derived_line(
        &self,
        measure: Measured,
        value: Arg,
        formula: &Formula,
        depth: usize,
        tree: &mut Tree,
    ) {
        static DERIVED: Phrase = Phrase::new("{0}: {1}, as {2}", "{0}: {1}, tính theo {2}");
        let title = Arg::from(self.model().measure_title(measure));
        let args = [title, value, Arg::from(formula.text.as_str())];
        tree.add(depth, Reason::new("derived", &DERIVED, args));
    }

    /// That a value cannot be computed and the rules have another for that.
    fn undefined_line(&self, measure: Measured, at: At, depth: usize, tree: &mut Tree) {
        static INSTEAD: Phrase = Phrase::new(
            "it cannot be computed; the rules count it as {0}",
            "không tính được; quy chế tính là {0}",
        );
        let Measured::Figure { indicator, .. } = measure else { return };
        let figure = self.model().indicators.get(indicator);
        let Some(instead) = figure.and_then(|figure| figure.undefined.as_ref()) else { return };
        if self.step_of(measure).is_some_and(|step| self.counts_as_undefined(step, at)) {
            let value = self.outcome_arg(measure, &Outcome::Known(instead.clone()), None);
            tree.add(depth.saturating_add(1), Reason::new("undefined-counted", &INSTEAD, [value]));
        }
    }

    /// True when a figure cannot be computed and applies.
    fn counts_as_undefined(&self, step: StepId, at: At) -> bool {
        match self.regulation().plan.step(step) {
            Some(Step::Settle { of, undefined: Some(_), .. }) => *self.outcome(*of, at) == Outcome::Undefined,
            Some(Step::Pick { rows, .. }) => {
                let applying = rows.first().map(|row| row.gives);
                self.outcome(step, at).known().is_some()
                    && applying.is_some_and(|step| self.counts_as_undefined(step, at))
            }
            _ => false,
        }
    }

    /// What the folds of a formula passed over.
    fn passed_over_line(&self, reads: &[Measured], skips: Skips, at: At, depth: usize, tree: &mut Tree) {
        static PASSED: Phrase = Phrase::new("passed over: {0}", "bỏ qua: {0}");
        static STATE: Phrase = Phrase::new("{0} ({1})", "{0} ({1})");
        let counts = |outcome: &Outcome| *outcome != Outcome::NotApplicable && skips.passes_over(outcome);
        let passed = reads.iter().filter_map(|measure| {
            let outcome = self.outcome(self.step_of(*measure)?, at);
            let said = [Arg::from(self.model().measure_title(*measure)), outcome.state().phrase().into()];
            counts(outcome).then(|| Arg::from(Sentence::new(&STATE, said)))
        });
        let passed: Vec<Arg> = passed.collect();
        if !passed.is_empty() {
            let depth = depth.saturating_add(1);
            tree.add(depth, Reason::new("passed-over", &PASSED, [Arg::List(passed)]));
        }
    }

    fn condition_parts(&self, measure: Measured, at: At, depth: usize, tree: &mut Tree) {
        let mut reads = Vec::new();
        match measure {
            Measured::Condition(id) => {
                let condition = self.model().conditions.get(id);
                condition.iter().for_each(|condition| measures_of(&condition.holds, &mut reads));
            }
            Measured::Shortfall { criterion, .. } => {
                let criterion = self.model().criteria.get(criterion);
                let targets = criterion.iter().flat_map(|one| &one.target);
                let targets = targets.filter_map(|bound| bound.value.measured());
                reads.extend(criterion.and_then(|one| one.measure).into_iter().chain(targets));
            }
            _ => {}
        }
        self.parts(&reads, at, depth, tree);
    }

    pub(super) fn parts(&self, reads: &[Measured], at: At, depth: usize, tree: &mut Tree) {
        let mut seen: Vec<Measured> = Vec::new();
        for measure in reads {
            if !seen.contains(measure) {
                seen.push(*measure);
                self.measure_lines(*measure, at, depth.saturating_add(1), tree);
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
        let input = self.regulation().plan.input_id(Input::Figure { indicator, baseline });
        let measure = Measured::Figure { indicator, baseline };
        let outcome = self.step_of(measure).map_or(&Outcome::Missing, |step| self.outcome(step, at));
        if let Some((formula, Outcome::Known(_))) = input.and_then(|input| self.imputed(input, at)) {
            return self.imputed_lines((figure, measure), outcome, formula, at, depth, tree);
        }
        let own = input.filter(|_| !baseline);
        if own.is_some_and(|input| self.rolled_line((figure, measure), (outcome, input), at, depth, tree)) {
            return;
        }
        self.reported_line((figure, measure), (outcome, input), at, depth, tree);
        if let Some(input) = own {
            self.confirmed_lines(figure, input, at, depth.saturating_add(1), tree);
        }
        self.evidence_lines(&figure.id, baseline, at, depth.saturating_add(1), tree);
    }

    /// A figure that was not given, the value that stands in for it, and what that was made from.
    fn imputed_lines(
        &self,
        (figure, measure): (&Indicator, Measured),
        outcome: &Outcome,
        formula: &Formula,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        static IMPUTED: Phrase = Phrase::new(
            "{0}: no figure, imputed as {1}, by {2}",
            "{0}: chưa có số liệu, dùng giá trị ước tính {1}, tính theo {2}",
        );
        let value = self.outcome_arg(measure, outcome, None);
        let args = [Arg::from(&figure.title), value, Arg::from(formula.text.as_str())];
        tree.add(depth, Reason::new("imputed", &IMPUTED, args));
        let reads = formula.expression.reads(matches!(measure, Measured::Figure { baseline: true, .. }));
        self.parts(&reads.own, at, depth, tree);
        self.pooled_lines(&reads, at, depth.saturating_add(1), tree);
    }

    /// A reported figure whose cell stands at a position of the column of its input.
    pub(super) fn reported_line(
        &self,
        (figure, measure): (&Indicator, Measured),
        (outcome, input): (&Outcome, Option<InputId>),
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        let model = self.model();
        let before = matches!(measure, Measured::Figure { baseline: true, .. });
        let year = if before { model.baseline.unwrap_or_default() } else { model.period };
        let title = Arg::from(&figure.title);
        let year = match figure.origin {
            Origin::Class => return self.class_line((title, measure), (outcome, input), at, depth, tree),
            _ => Arg::from(alloc::format!("{year}")),
        };
        let cluster = self.clusters().get(at.cluster);
        let reported = input.and_then(|input| Some(cluster?.cell(input, at.unit)));
        if let (Some(Outcome::Missing), Outcome::Known(_)) = (reported, outcome) {
            static AS_ZERO: Phrase =
                Phrase::new("{0} {1}: no figure, counted as {2}", "{0} {1}: chưa có số liệu, tính là {2}");
            let args = [title, year, self.outcome_arg(measure, outcome, None)];
            return tree.add(depth, Reason::new("missing-as-zero", &AS_ZERO, args));
        }
        let value = match outcome {
            Outcome::Known(_) => self.outcome_arg(measure, outcome, None),
            state => Arg::from(cell_state(state)),
        };
        let cluster = self.clusters().get(at.cluster);
        let own = |input: &InputId| {
            cluster.is_some_and(|cluster| !cluster.inherited.contains_key(&(*input, at.unit)))
        };
        let cell = input.filter(own).and_then(|input| self.cell_place(input, at));
        tree.add(depth, reported_reason(figure, [title, year, value], cell));
        if let Some(input) = input {
            self.inherited_lines(input, at, depth.saturating_add(1), tree);
        }
    }

    /// The class that gave a parameter its number.
    fn class_of_parameter(&self, figure: &Indicator, at: At, depth: usize, tree: &mut Tree) {
        let first = figure.decision.as_ref().and_then(|decision| decision.rows.first());
        let mut reads = Vec::new();
        first.iter().for_each(|row| measures_of(&row.when, &mut reads));
        reads.iter().for_each(|class| self.measure_lines(*class, at, depth, tree));
    }

    /// The class of a unit, which belongs to no year.
    fn class_line(
        &self,
        (title, measure): (Arg, Measured),
        (outcome, input): (&Outcome, Option<InputId>),
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        static CLASS: Phrase = Phrase::new("{0}: {1} [{2}]", "{0}: {1} [{2}]");
        static UNKNOWN: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        let value = self.outcome_arg(measure, outcome, None);
        match input.and_then(|input| self.cell_place(input, at)) {
            Some(cell) => tree.add(depth, Reason::new("class", &CLASS, [title, value, cell])),
            None => tree.add(depth, Reason::new("class", &UNKNOWN, [title, value])),
        }
    }

    /// File, line and column of the cell that filled an input.
    pub(super) fn cell_place(&self, input: InputId, at: At) -> Option<Arg> {
        let place = self.clusters().get(at.cluster)?.place(input, at.unit)?;
        Some(place_arg(place))
    }
}

/// Where a cell stands.
pub(super) fn place_arg(place: &CellPlace) -> Arg {
    written_place(&place.source, place.span)
}

/// A figure with its unit of measure and its cell; what is counted, or a share, needs no unit.
fn reported_reason(figure: &Indicator, said: [Arg; 3], cell: Option<Arg>) -> Reason {
    static KNOWN: Phrase = Phrase::new("{0} {1}: {2} {3} [{4}]", "{0} {1}: {2} {3} [{4}]");
    static PLAIN: Phrase = Phrase::new("{0} {1}: {2} [{3}]", "{0} {1}: {2} [{3}]");
    static ABSENT: Phrase = Phrase::new("{0} {1}: {2}", "{0} {1}: {2}");
    let unitless = figure.unit_text.is_empty() || matches!(figure.kind, Kind::Percent | Kind::Count);
    match cell {
        None => Reason::new("figure", &ABSENT, said),
        Some(cell) if unitless => Reason::new("figure", &PLAIN, said.into_iter().chain([cell])),
        Some(cell) => {
            let unit = Arg::Text(unit_words(&figure.unit_text));
            Reason::new("figure", &KNOWN, said.into_iter().chain([unit, cell]))
        }
    }
}

/// A unit of measure as each language writes it; labels are the author's own and stay.
fn unit_words(unit: &str) -> Text {
    const WORDS: [(&str, &str); 8] = [
        ("thousand", "nghìn"),
        ("million", "triệu"),
        ("billion", "tỷ"),
        ("VND", "đồng"),
        ("cooperative", "HTX"),
        ("person", "người"),
        ("worker", "lao động"),
        ("unit", "đơn vị"),
    ];
    let translate = |vietnamese: bool| {
        let words = unit.split(' ').map(|word| {
            let folded = fold(word);
            let known = WORDS.iter().find(|(en, vi)| [*en, *vi].iter().any(|known| fold(known) == folded));
            known.map_or(word, |(en, vi)| if vietnamese { *vi } else { *en })
        });
        words.collect::<Vec<&str>>().join(" ")
    };
    Text { vi: Some(translate(true).replace(" per ", "/")), en: Some(translate(false)) }
}

/// The state of a cell in words: what is not computed further up was refused here.
pub(super) fn cell_state(outcome: &Outcome) -> &'static Phrase {
    static REFUSED: Phrase = Phrase::new("refused", "không hợp lệ");
    match outcome {
        Outcome::Refused => &REFUSED,
        other => other.state().phrase(),
    }
}
