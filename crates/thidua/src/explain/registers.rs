//! Figures that the rows of a register give: how many rows say what, and the first of those that decide.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::Tree;
use super::measures::place_arg;
use crate::form::Form;
use crate::number::Number;
use crate::outcome::Outcome;
use crate::reason::Reason;
use crate::regulation::{Formula, Indicator, Measured, PartId};
use crate::results::{PartRows, Rolled};
use crate::scoreboard::{At, Scoreboard};
use crate::step::{InputId, StepId};
use crate::words::{Arg, Phrase, Sentence};

/// How many rows are named; the others are counted.
const NAMED: usize = 12;

impl Scoreboard {
    /// That a figure is what a register gives, is confirmed by it, or cannot be rolled up, and from which rows. True
    /// when the figure itself was said here.
    pub(super) fn rolled_line(
        &self,
        (figure, measure): (&Indicator, Measured),
        (outcome, input): (&Outcome, InputId),
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) -> bool {
        static TAKEN: Phrase =
            Phrase::new("{0} {1}: {2}, rolled up as {3}", "{0} {1}: {2}, tổng hợp theo {3}");
        let rolled =
            self.clusters().get(at.cluster).and_then(|cluster| cluster.rolled.get(&(input, at.unit)));
        let (Some(Rolled::Taken), Some(formula)) = (rolled, &figure.rolled_up) else { return false };
        let year = Arg::from(alloc::format!("{}", self.model().period));
        let value = self.outcome_arg(measure, outcome, None);
        let args = [Arg::from(&figure.title), year, value, Arg::from(formula.text.as_str())];
        tree.add(depth, Reason::new("rolled-up", &TAKEN, args));
        self.rolled_rows(formula, at, depth, tree);
        true
    }

    /// What a register says of a figure that was reported.
    pub(super) fn confirmed_lines(
        &self,
        figure: &Indicator,
        input: InputId,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        static CONFIRMED: Phrase =
            Phrase::new("the register gives the same: {0}", "sổ đăng ký cũng cho kết quả này: {0}");
        static OPEN: Phrase =
            Phrase::new("the register leaves it open: {0}", "từ sổ đăng ký chưa tổng hợp được: {0}");
        let Some(formula) = &figure.rolled_up else { return };
        let Some(cluster) = self.clusters().get(at.cluster) else { return };
        let reads = formula.expression.reads(false).rows;
        let has_rows = |(part, _): &(PartId, Measured)| {
            cluster.rows(*part).is_some_and(|rows| !rows.of(at.unit).is_empty())
        };
        let (code, phrase) = match cluster.rolled.get(&(input, at.unit)) {
            Some(Rolled::Confirmed) => ("confirmed", &CONFIRMED),
            _ if reads.iter().any(has_rows) => ("roll-up-open", &OPEN),
            _ => return,
        };
        tree.add(depth, Reason::new(code, phrase, [Arg::from(formula.text.as_str())]));
        self.rolled_rows(formula, at, depth, tree);
    }

    fn rolled_rows(&self, formula: &Formula, at: At, depth: usize, tree: &mut Tree) {
        self.row_lines(&formula.expression.reads(false).rows, at, depth.saturating_add(1), tree);
    }

    /// The rows of a register below a unit: how many there are and what they say, and the first of those that decide.
    pub(super) fn register_lines(
        &self,
        part: PartId,
        measures: &[Measured],
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        static HEAD: Phrase = Phrase::new("{0}: rows: {1} [{2}]", "{0}: số dòng: {1} [{2}]");
        let Some(known) = self.model().parts.get(part) else { return };
        let Some(rows) = self.clusters().get(at.cluster).and_then(|cluster| cluster.rows(part)) else {
            return;
        };
        let files: BTreeSet<&str> =
            rows.of(at.unit).filter_map(|row| rows.place(row)).map(|place| place.source.name()).collect();
        let files: Vec<Arg> = files.into_iter().map(Arg::from).collect();
        let head = [Arg::from(&known.title), Arg::from(rows.of(at.unit).len()), Arg::List(files)];
        tree.add(depth, Reason::new("register", &HEAD, head));
        for measure in measures {
            let step = self.step_of(*measure);
            match step.filter(|step| self.regulation().plan.level(*step) == Some(part)) {
                Some(step) => self.register_measure((*measure, step), (part, rows), at, depth, tree),
                None => self.measure_lines(*measure, at, depth.saturating_add(1), tree),
            }
        }
    }

    fn register_measure(
        &self,
        (measure, step): (Measured, StepId),
        (part, rows): (PartId, &PartRows),
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        static COUNTS: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        static ROW: Phrase = Phrase::new("{0}: {1} [{2}]", "{0}: {1} [{2}]");
        static MORE: Phrase = Phrase::new("further such rows: {0}", "còn các dòng như vậy: {0}");
        let inner = depth.saturating_add(1);
        let outcomes: Vec<(usize, &Outcome)> =
            rows.of(at.unit).map(|row| (row, self.row_outcome(step, at.cluster, part, row))).collect();
        let title = Arg::from(self.model().measure_title(measure));
        let args = [title, Arg::List(self.outcome_counts(measure, &outcomes))];
        tree.add(inner, Reason::new("register-counts", &COUNTS, args));
        // What is open stands first, then what counts most; a no decides nothing.
        let judged = self.model().form_of(measure) == Form::YesNo;
        let nothing = outcomes.iter().filter(|(_, outcome)| outcome.known().is_some_and(Number::is_zero));
        let nothing = nothing.filter(|_| !judged);
        let open = outcomes.iter().filter(|(_, outcome)| outcome.known().is_none());
        let counting =
            outcomes.iter().filter(|(_, outcome)| outcome.known().is_some_and(|value| !value.is_zero()));
        let mut left = 0usize;
        for (at, (row, outcome)) in open.chain(counting).chain(nothing).enumerate() {
            if at >= NAMED {
                left = left.saturating_add(1);
                continue;
            }
            let key = rows.row(*row).map_or("", |row| row.key.as_str());
            let value = self.outcome_arg(measure, outcome, None);
            let place = rows.place(*row).map_or_else(|| Arg::from(""), place_arg);
            let args = [Arg::from(key), value, place];
            tree.add(inner.saturating_add(1), Reason::new("register-row", &ROW, args));
        }
        if left > 0 {
            tree.add(inner.saturating_add(1), Reason::new("register-more", &MORE, [Arg::from(left)]));
        }
    }

    /// How many rows have which value, where there are few, and how many are in which state.
    fn outcome_counts(&self, measure: Measured, outcomes: &[(usize, &Outcome)]) -> Vec<Arg> {
        static COUNT: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        static KNOWN: Phrase = Phrase::new("with a value: {0}", "có số liệu: {0}");
        let form = self.model().form_of(measure);
        let mut found: Vec<Arg> = Vec::new();
        let count = |value: Arg, number: usize| Arg::from(Sentence::new(&COUNT, [value, Arg::from(number)]));
        if matches!(form, Form::YesNo | Form::Level(_)) {
            let mut by_value = BTreeMap::new();
            for value in outcomes.iter().filter_map(|(_, outcome)| outcome.known()) {
                let number = by_value.entry(value.clone()).or_insert(0usize);
                *number = number.saturating_add(1);
            }
            found.extend(by_value.iter().rev().map(|(value, number)| count(form.arg(value), *number)));
        } else {
            let known = outcomes.iter().filter(|(_, outcome)| outcome.known().is_some()).count();
            found.push(Sentence::new(&KNOWN, [Arg::from(known)]).into());
        }
        let mut states: Vec<(&Outcome, usize)> = Vec::new();
        for (_, outcome) in outcomes.iter().filter(|(_, outcome)| outcome.known().is_none()) {
            match states.iter_mut().find(|(known, _)| known == outcome) {
                Some((_, number)) => *number = number.saturating_add(1),
                None => states.push((outcome, 1)),
            }
        }
        states.sort_by_key(|(state, _)| state.state());
        found.extend(states.iter().map(|(state, number)| count(state.state().phrase().into(), *number)));
        found
    }
}
