//! Figures against each other: parts within their wholes, pledges no weaker than the pact.

use super::{CellPlace, ClusterFigures};
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::regulation::{Operand, Pledge};
use crate::rules::Regulation;
use crate::step::InputId;
use crate::words::{Arg, Phrase};

pub(super) fn check(cluster: &mut ClusterFigures, regulation: &Regulation, faults: &mut Diagnostics) {
    for (at, input) in regulation.plan.inputs.iter().enumerate() {
        let id = InputId(u32::try_from(at).unwrap_or(u32::MAX));
        for unit in 0..cluster.units.len() {
            let Outcome::Known(value) = cluster.cell(id, unit).clone() else { continue };
            let fault = match *input {
                Input::Figure { indicator, baseline } => {
                    let whole = regulation.model.indicators.get(indicator).and_then(|figure| figure.part_of);
                    let whole = whole.map(|indicator| Input::Figure { indicator, baseline });
                    whole.and_then(|whole| part_exceeds_whole(cluster, regulation, whole, unit, &value))
                }
                Input::Pledge { criterion } => faulty_pledge(regulation, criterion, &value),
                Input::Given { .. } => None,
            };
            if let Some(fault) = fault {
                refuse(cluster, id, unit, fault, faults);
            }
        }
    }
}

fn refuse(
    cluster: &mut ClusterFigures,
    input: InputId,
    unit: usize,
    fault: Diagnostic,
    faults: &mut Diagnostics,
) {
    let Some(place) = cluster.place(input, unit).cloned() else { return };
    faults.push(fault.at(&place.source, place.span));
    cluster.set(input, unit, Outcome::Refused, place);
}

fn part_exceeds_whole(
    cluster: &ClusterFigures,
    regulation: &Regulation,
    whole: Input,
    unit: usize,
    part: &Number,
) -> Option<Diagnostic> {
    static WHOLE: Phrase = Phrase::new("the whole", "tổng thể");
    let at = regulation.plan.inputs.iter().position(|input| *input == whole)?;
    let id = InputId(u32::try_from(at).unwrap_or(u32::MAX));
    let total = cluster.cell(id, unit).known().filter(|total| part > *total)?;
    let fault = Diagnostic::new(FigureCode::PartExceedsWhole, [Arg::from(part), Arg::from(total)]);
    let CellPlace { source, span } = cluster.place(id, unit)?;
    Some(fault.also(source, *span, &WHOLE))
}

/// A pledge must be a target that points can be measured by, and it is weaker when the pact asks for more: smaller under *at least*, larger under *at most*.
fn faulty_pledge(
    regulation: &Regulation,
    criterion: crate::regulation::CriterionId,
    pledge: &Number,
) -> Option<Diagnostic> {
    let model = &regulation.model;
    let criterion = model.criteria.get(criterion)?;
    let bound = criterion.target.first()?;
    let Operand::Number(pact) = &bound.value else { return None };
    if criterion.pledge == Some(Pledge::Scored) && criterion.way.is_gradual() && !pledge.is_positive() {
        return Some(Diagnostic::new(FigureCode::PledgeNotPositive, [Arg::from(pledge)]));
    }
    let weaker = if bound.word.is_lower_end() { pledge < pact } else { pledge > pact };
    let scale = criterion.measure.map(|measure| model.is_percent(measure)).unwrap_or_default();
    let arg = |number: &Number| if scale { Arg::Percent(number.clone()) } else { Arg::from(number) };
    weaker.then(|| Diagnostic::new(FigureCode::WeakerPledge, [arg(pledge), arg(pact)]))
}
