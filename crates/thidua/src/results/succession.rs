//! Units that merged or were split: their figures of the year before make those of the units that they became.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::scope::position;
use super::{CellPlace, ClusterFigures, UnitName, headings};
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode, UnitCode};
use crate::number::{Number, TooLarge};
use crate::outcome::{Outcome, bounded, quotient};
use crate::plan::Input;
use crate::regulation::{IndicatorId, Members};
use crate::rules::Regulation;
use crate::step::InputId;
use crate::words::{Arg, Phrase};

/// Where the figures of a unit that it did not report came from.
pub(crate) type Inherited = BTreeMap<(InputId, usize), Vec<Heir>>;

/// A cell of a unit that became another.
#[derive(Debug, Clone)]
pub(crate) struct Heir {
    pub(crate) unit: UnitName,
    /// How much of it became the other.
    pub(crate) share: Number,
    pub(crate) outcome: Outcome,
    /// What it is weighed by, for a mean.
    pub(crate) weight: Option<Outcome>,
    pub(crate) place: Option<CellPlace>,
}

/// Gives the units of a cluster what their predecessors had in the year before.
pub(super) fn hand_down(
    cluster: &mut ClusterFigures,
    before: &ClusterFigures,
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    report_ended(before, regulation, faults);
    let Members::Listed(members) = &regulation.model.cluster.members else { return };
    for member in members.iter().filter(|member| !member.predecessors.is_empty()) {
        let Some(unit) = cluster.units.iter().position(|known| known.id == member.id) else { continue };
        for (id, input) in regulation.plan.inputs() {
            let Input::Figure { indicator, baseline: true } = input else { continue };
            let heirs: Vec<Heir> = member
                .predecessors
                .iter()
                .filter_map(|one| heir(&one.id, &one.share, (id, indicator), before, regulation))
                .collect();
            take_over(cluster, (id, unit), heirs, regulation, faults);
        }
    }
}

/// A figure of the period for a unit that is no more.
fn report_ended(before: &ClusterFigures, regulation: &Regulation, faults: &mut Diagnostics) {
    for (id, input) in regulation.plan.inputs() {
        if matches!(input, Input::Figure { baseline: true, .. }) {
            continue;
        }
        for (unit, name) in before.units.iter().enumerate() {
            if let Some(place) = before.place(id, unit).filter(|_| *before.cell(id, unit) != Outcome::Missing)
            {
                let args = [name.arg(), Arg::from(headings::written(input, regulation))];
                faults.push(Diagnostic::new(UnitCode::EndedUnit, args).at(&place.source, place.span));
            }
        }
    }
}

fn heir(
    unit: &str,
    share: &Number,
    (id, indicator): (InputId, IndicatorId),
    before: &ClusterFigures,
    regulation: &Regulation,
) -> Option<Heir> {
    let at = before.units.iter().position(|known| known.id == unit)?;
    let weight = regulation.model.indicators.get(indicator).and_then(|figure| figure.weighted_by);
    let weight = weight.and_then(|weight| {
        let input = Input::Figure { indicator: weight, baseline: true };
        Some(before.cell(regulation.plan.input_id(input)?, at).clone())
    });
    Some(Heir {
        unit: before.units.get(at)?.clone(),
        share: share.clone(),
        outcome: before.cell(id, at).clone(),
        weight,
        place: before.place(id, at).cloned(),
    })
}

/// Puts what was handed down in its place; a figure that the unit reports itself must be the same.
fn take_over(
    cluster: &mut ClusterFigures,
    (id, unit): (InputId, usize),
    heirs: Vec<Heir>,
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    static BEFORE: Phrase = Phrase::new("of a unit that became this one", "của đơn vị cũ");
    let together = combined(&heirs);
    let own = cluster.cell(id, unit).clone();
    let first = heirs.iter().find_map(|heir| heir.place.clone());
    if own == Outcome::Missing {
        if let Some(place) = first {
            cluster.set(id, unit, together, place);
        }
        cluster.inherited.insert((id, unit), heirs);
        return;
    }
    let differs =
        matches!((&own, &together), (Outcome::Known(own), Outcome::Known(together)) if own != together);
    let (true, Some(place)) = (differs, cluster.place(id, unit).cloned()) else { return };
    let heading = regulation.plan.input(id).map(|input| headings::written(input, regulation));
    let title = cluster.units.get(unit).map_or_else(|| Arg::from(""), UnitName::arg);
    let args = [Arg::from(heading.unwrap_or_default()), title];
    let mut fault = Diagnostic::new(FigureCode::FigureDiffers, args).at(&place.source, place.span);
    if let Some(other) = first {
        fault = fault.also(&other.source, other.span, &BEFORE);
    }
    faults.push(fault);
    cluster.set(id, unit, Outcome::Refused, place);
}

/// The sum of the shares, or their mean by weight; what does not apply to one of them is passed over.
fn combined(heirs: &[Heir]) -> Outcome {
    let (mut above, mut below) = (Ok(Number::ZERO), Ok(Number::ZERO));
    let (mut state, mut any, mut weighs): (Option<&Outcome>, bool, bool) = (None, false, false);
    for heir in heirs {
        let heavier = heir.weight.as_ref().map_or(&heir.outcome, |weight| heir.outcome.heavier(weight));
        let weight = match (&heir.outcome, &heir.weight) {
            (Outcome::Known(_), None) => Number::ONE,
            (Outcome::Known(_), Some(Outcome::Known(weight))) => {
                weighs = true;
                weight.clone()
            }
            _ if *heavier == Outcome::NotApplicable => continue,
            _ => {
                state = Some(state.map_or(heavier, |known| known.heavier(heavier)));
                continue;
            }
        };
        let Outcome::Known(value) = &heir.outcome else { continue };
        any = true;
        let part = weight.times(&heir.share);
        above = add(above, part.clone().and_then(|part| part.times(value)));
        below = add(below, part);
    }
    match (state, above, below) {
        (Some(state), ..) => state.clone(),
        _ if !any => Outcome::NotApplicable,
        (None, Ok(above), Ok(below)) if weighs => quotient(&above, &below),
        (None, above, _) => bounded(above),
    }
}

fn add(sum: Result<Number, TooLarge>, part: Result<Number, TooLarge>) -> Result<Number, TooLarge> {
    sum.and_then(|sum| sum.plus(&part?))
}

/// What was handed down, without the units that are not counted.
pub(super) fn without(inherited: Inherited, left_out: &BTreeSet<usize>) -> Inherited {
    let moved = inherited.into_iter();
    moved.filter_map(|((id, unit), heirs)| Some(((id, position(unit, left_out)?), heirs))).collect()
}
