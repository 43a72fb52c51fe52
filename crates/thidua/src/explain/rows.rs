//! The rows below a unit, with the cells they came from.

use alloc::vec::Vec;

use super::Tree;
use crate::check::measures_of;
use crate::plan::Input;
use crate::reason::Reason;
use crate::regulation::{Decision, Measured, PartId};
use crate::scoreboard::{At, Scoreboard};
use crate::words::{Arg, Phrase};

impl Scoreboard {
    /// What one value of many rows was made from: the figures of every row of the unit.
    pub(super) fn row_lines(&self, reads: &[(PartId, Measured)], at: At, depth: usize, tree: &mut Tree) {
        static ROW: Phrase = Phrase::new("{0} {1}", "{0} {1}");
        static NONE: Phrase = Phrase::new("{0}: none", "{0}: không có");
        let mut done: Vec<PartId> = Vec::new();
        for (part, _) in reads {
            let Some(known) = self.model().parts.get(*part).filter(|_| !done.contains(part)) else {
                continue;
            };
            done.push(*part);
            let Some(rows) = self.clusters().get(at.cluster).and_then(|cluster| cluster.rows(*part)) else {
                continue;
            };
            if rows.of(at.unit).is_empty() {
                tree.add(depth, Reason::new("no-rows", &NONE, [Arg::from(&known.title)]));
            }
            let measures = distinct(reads.iter().filter(|(of, _)| of == part).map(|(_, measure)| *measure));
            if known.register.is_some() && !rows.of(at.unit).is_empty() {
                self.register_lines(*part, &measures, at, depth, tree);
                continue;
            }
            for row in rows.of(at.unit) {
                let key = rows.row(row).map_or("", |row| row.key.as_str());
                tree.add(depth, Reason::new("row", &ROW, [Arg::from(&known.title), Arg::from(key)]));
                for measure in &measures {
                    self.row_measure(*measure, (*part, row), at, depth.saturating_add(1), tree);
                }
            }
        }
    }

    /// A figure in one row; a figure of the unit that the row goes by is shown as the unit's.
    fn row_measure(
        &self,
        measure: Measured,
        (part, row): (PartId, usize),
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        let inner = depth.saturating_add(1);
        let Measured::Figure { indicator, baseline } = measure else {
            return self.measure_lines(measure, at, depth, tree);
        };
        let (Some(figure), Some(step)) = (self.model().indicators.get(indicator), self.step_of(measure))
        else {
            return;
        };
        if figure.part.is_none() {
            return self.measure_lines(measure, at, depth, tree);
        }
        let outcome = self.row_outcome(step, at.cluster, part, row);
        let value = self.outcome_arg(measure, outcome, None);
        match (&figure.formula, &figure.decision) {
            (Some(formula), _) => {
                self.derived_line(measure, value, formula, depth, tree);
                let reads = formula.expression.reads(baseline);
                self.row_measures(&reads.own, (part, row), at, inner, tree);
                self.pooled_lines(&reads, at, inner, tree);
            }
            (None, Some(decision)) => {
                self.decided_line((value, measure), decision, depth, tree);
                self.row_measures(&reads_of(decision), (part, row), at, inner, tree);
            }
            (None, None) => {
                let input = self.regulation().plan.input_id(Input::Figure { indicator, baseline });
                // The cells of a part stand by row, as those of the units stand by unit.
                let cell = At { unit: row, ..at };
                self.reported_line((figure, measure), (outcome, input), cell, depth, tree);
            }
        }
    }

    fn row_measures(
        &self,
        measures: &[Measured],
        row: (PartId, usize),
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        for measure in distinct(measures.iter().copied()) {
            self.row_measure(measure, row, at, depth, tree);
        }
    }
}

/// What the rows of a decision table read.
fn reads_of(decision: &Decision) -> Vec<Measured> {
    let mut reads = Vec::new();
    for row in &decision.rows {
        measures_of(&row.when, &mut reads);
        reads.extend(row.gives.measured());
    }
    reads
}

fn distinct(measures: impl Iterator<Item = Measured>) -> Vec<Measured> {
    let mut found: Vec<Measured> = Vec::new();
    for measure in measures {
        if !found.contains(&measure) {
            found.push(measure);
        }
    }
    found
}
