//! Which rows of a decision table made a value.

use alloc::vec::Vec;

use super::Tree;
use crate::check::measures_of;
use crate::reason::Reason;
use crate::regulation::{Amount, Decision, DecisionRow, Measured};
use crate::scoreboard::{At, Scoreboard};
use crate::step::{Hit, Step, StepId};
use crate::words::{Arg, Phrase};

impl Scoreboard {
    pub(super) fn decided_line(
        &self,
        (value, measure): (Arg, Measured),
        decision: &Decision,
        depth: usize,
        tree: &mut Tree,
    ) {
        static DECIDED: Phrase = Phrase::new("{0}: {1}, by its table: {2}", "{0}: {1}, theo bảng: {2}");
        let args = [Arg::from(self.model().measure_title(measure)), value, decision.hit.phrase().into()];
        tree.add(depth, Reason::new("decided", &DECIDED, args));
    }

    /// A value with the rows that made it, or that leave it open, and below each the figures it reads.
    pub(super) fn decision_lines(
        &self,
        (value, measure): (Arg, Measured),
        decision: &Decision,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        static NONE: Phrase = Phrase::new("no row holds", "không dòng nào đúng");
        self.decided_line((value, measure), decision, depth, tree);
        let inner = depth.saturating_add(1);
        let step = self.step_of(measure).and_then(|step| self.regulation().plan.step(step));
        let Some(Step::Decide { rows, .. }) = step else { return };
        let (mut shown, mut reads) = (0usize, Vec::new());
        for (number, (row, steps)) in (1usize..).zip(decision.rows.iter().zip(rows)) {
            let truth = self.outcome(steps.when, at).as_truth();
            // The first row counts because those above it fail.
            if truth != Some(false) || decision.hit == Hit::First {
                measures_of(&row.when, &mut reads);
            }
            if truth == Some(false) {
                continue;
            }
            shown = shown.saturating_add(1);
            tree.add(inner, self.row_reason(number, row, steps.gives, (decision.hit, measure), truth, at));
            reads.extend(row.gives.measured());
            if truth == Some(true) && decision.hit == Hit::First {
                break;
            }
        }
        if shown == 0 {
            tree.add(inner, Reason::new("no-row", &NONE, []));
            reads.extend(decision.none.iter().filter_map(Amount::measured));
            decision.rows.iter().for_each(|row| measures_of(&row.when, &mut reads));
        }
        self.parts(&reads, at, depth, tree);
    }

    fn row_reason(
        &self,
        number: usize,
        row: &DecisionRow,
        gives: StepId,
        (hit, measure): (Hit, Measured),
        truth: Option<bool>,
        at: At,
    ) -> Reason {
        static HOLDS: Phrase = Phrase::new("row {0} holds ({1}): {2}", "dòng {0} đúng ({1}): {2}");
        static COUNTED: Phrase = Phrase::new("row {0} holds ({1})", "dòng {0} đúng ({1})");
        static OTHERWISE: Phrase = Phrase::new(
            "row {0}: otherwise, since no row above holds: {2}",
            "dòng {0}: các trường hợp còn lại: {2}",
        );
        static OPEN: Phrase = Phrase::new("row {0} cannot be decided ({1})", "dòng {0} chưa xét được ({1})");
        let when = Arg::from(self.model().test_sentence(&row.when));
        let given = self.outcome_arg(measure, self.outcome(gives, at), None);
        let args = [Arg::from(number), when, given];
        match truth {
            None => Reason::new("row-open", &OPEN, args.into_iter().take(2)),
            Some(_) if row.otherwise => Reason::new("row-otherwise", &OTHERWISE, args),
            Some(_) if hit == Hit::Count => Reason::new("row-holds", &COUNTED, args.into_iter().take(2)),
            Some(_) => Reason::new("row-holds", &HOLDS, args),
        }
    }
}
