//! Units outside the scope: found from their figures and taken out before anything is scored.

use alloc::collections::BTreeSet;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::units::Roster;
use super::{CellPlace, ClusterFigures, UnitName, succession};
use crate::check::measures_of;
use crate::evaluate;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::regulation::{Id, Measured};
use crate::rules::Regulation;
use crate::step::InputId;

/// A unit that is not counted, with what put it outside.
#[derive(Debug, Clone)]
pub(crate) struct Outside {
    pub(crate) unit: UnitName,
    /// What the scope asks for, as it is for this unit.
    pub(crate) measures: Vec<(Measured, Outcome)>,
    /// The cells that it rests on.
    pub(crate) cells: Vec<(InputId, Outcome, CellPlace)>,
}

/// Takes the units that the scope leaves out of a cluster, and their rows out of the roster.
pub(super) fn leave_out(
    (at, cluster): (usize, &mut ClusterFigures),
    regulation: &Regulation,
    roster: &mut Roster,
) {
    let (Some(step), Some(scope)) = (regulation.plan.scope, &regulation.model.scope) else { return };
    let trace = evaluate::evaluate(&regulation.plan, cluster.given());
    let is_outside = |unit: &usize| trace.get(step, *unit).as_truth() == Some(false);
    let left_out: BTreeSet<usize> = (0..cluster.units.len()).filter(is_outside).collect();
    let mut asked = Vec::new();
    measures_of(&scope.requires, &mut asked);
    for unit in &left_out {
        let Some(name) = cluster.units.get(*unit).cloned() else { continue };
        let measures = asked.iter().filter_map(|measure| {
            let step = regulation.plan.figure_or_condition(*measure)?;
            Some((*measure, trace.get(step, *unit).clone()))
        });
        let inputs = regulation.plan.inputs_of(step).into_iter();
        let cells = inputs.filter_map(|input| {
            Some((input, cluster.cell(input, *unit).clone(), cluster.place(input, *unit)?.clone()))
        });
        let (measures, cells) = (measures.collect(), cells.collect());
        cluster.outside.push(Outside { unit: name, measures, cells });
    }
    if !left_out.is_empty() {
        cluster.keep_others(&left_out, &regulation.plan);
        cluster.people.leave_out(&left_out);
        roster.leave_out(at, &left_out);
    }
}

/// The new position of a unit, without those left out; none when it is one of them.
pub(super) fn position(unit: usize, left_out: &BTreeSet<usize>) -> Option<usize> {
    (!left_out.contains(&unit)).then(|| unit.saturating_sub(left_out.range(..unit).count()))
}

impl ClusterFigures {
    /// Keeps the other units, with their columns and the rows below them.
    fn keep_others(&mut self, left_out: &BTreeSet<usize>, plan: &Plan) {
        for (id, _) in plan.inputs() {
            let level = plan.input_level(id);
            let unit_of = |cell: usize| match level {
                None => Some(cell),
                Some(part) => self.parts.get(part.position())?.row(cell).map(|row| row.unit),
            };
            let kept = |cell: usize| unit_of(cell).is_some_and(|unit| !left_out.contains(&unit));
            let at = id.0 as usize;
            self.columns.get_mut(at).into_iter().for_each(|column| keep(column, kept));
            self.places.get_mut(at).into_iter().for_each(|column| keep(column, kept));
        }
        self.inherited = succession::without(core::mem::take(&mut self.inherited), left_out);
        let rolled = core::mem::take(&mut self.rolled).into_iter();
        self.rolled =
            rolled.filter_map(|((id, unit), one)| Some(((id, position(unit, left_out)?), one))).collect();
        let kept = |unit: usize| !left_out.contains(&unit);
        keep(&mut self.units, kept);
        keep(&mut self.named, kept);
        self.parts = Arc::new(self.parts.iter().map(|rows| rows.without(left_out)).collect());
    }
}

fn keep<T>(list: &mut Vec<T>, wanted: impl Fn(usize) -> bool) {
    let mut at = 0usize;
    list.retain(|_| {
        let kept = wanted(at);
        at = at.saturating_add(1);
        kept
    });
}
