//! The scored units of a regulation as the rows of another.

use alloc::vec::Vec;

use super::Awards;
use crate::form::Form;
use crate::number::Number;
use crate::outcome::Outcome;
use crate::regulation::{Id, Indicator, IndicatorId, Measured, Taken};
use crate::results::{Register, RegisterRow, taken};
use crate::rules::Regulation;
use crate::scoreboard::At;

impl Awards {
    /// The units as the rows of a part of another regulation; none when that one has no such part, or another regulation
    /// scores it. [`Regulation::registers`] gives the one that does.
    pub fn register(&self, above: &Regulation, part: &str) -> Option<Register> {
        let scoreboard = &self.grades.ranking().scoreboard;
        let own = scoreboard.regulation();
        let part = above.model.parts.find(|known| known.id == part)?;
        let rule = above.model.parts.get(part)?.register.as_ref()?;
        if !alloc::sync::Arc::ptr_eq(&rule.model, &own.model) {
            return None;
        }
        let wanted: Vec<(IndicatorId, Taken)> = taken(&above.model, part).collect();
        let wanted: Vec<(&Indicator, Taken)> = wanted
            .into_iter()
            .filter_map(|(id, taken)| Some((above.model.indicators.get(id)?, taken)))
            .collect();
        // Where a row belongs is known also while it is open whether the row counts.
        let class = Measured::Figure { indicator: rule.class, baseline: false };
        let mut rows = Vec::new();
        for (cluster, figures) in scoreboard.clusters().iter().enumerate() {
            for (unit, name) in figures.units.iter().enumerate() {
                let at = At { cluster, unit };
                let values = wanted.iter().map(|(figure, taken)| self.value(*taken, at, &figure.form));
                rows.push(RegisterRow {
                    id: name.id.clone(),
                    place: figures.named(unit).cloned(),
                    unit: self.measured(class, at),
                    values: values.collect(),
                });
            }
        }
        let results = scoreboard.results();
        let (illustrative, tables) = (results.illustrative, results.tables.clone());
        Some(Register { part, model: own.model.clone(), illustrative, tables, rows })
    }

    /// What is taken of one unit.
    fn value(&self, taken: Taken, at: At, form: &Form) -> Outcome {
        let scoreboard = &self.grades.ranking().scoreboard;
        let scope = scoreboard.regulation().plan.scope;
        match taken {
            // Whether the unit is counted at all cannot be said.
            _ if scope.is_some_and(|scope| scoreboard.outcome(scope, at).as_truth().is_none()) => {
                Outcome::Missing
            }
            Taken::Measure(measure) => self.measured(measure, at),
            Taken::Grade => self.grade_value(at, form),
        }
    }

    fn measured(&self, measure: Measured, at: At) -> Outcome {
        let scoreboard = &self.grades.ranking().scoreboard;
        let step = scoreboard.step_of(measure);
        step.map_or(Outcome::Missing, |step| scoreboard.outcome(step, at).clone())
    }

    /// The grade as a level; missing while it is open.
    fn grade_value(&self, at: At, form: &Form) -> Outcome {
        let Some(possible) = self.grades.of(at).map(|graded| &graded.possible) else {
            return Outcome::Missing;
        };
        match (possible.only(), form) {
            (Some(grade), Form::Level(levels)) => Outcome::Known(levels.value_at(grade.position())),
            (None, _) if possible.is_none() => Outcome::NotApplicable,
            (Some(grade), _) => {
                Outcome::Known(Number::from(i64::try_from(grade.position()).unwrap_or(i64::MAX)))
            }
            (None, _) => Outcome::Missing,
        }
    }
}
