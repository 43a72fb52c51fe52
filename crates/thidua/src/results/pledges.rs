//! Pledges against the pact: never weaker, and something that points can be measured by.

use alloc::vec::Vec;

use super::ClusterFigures;
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode};
use crate::evaluate::{Trace, evaluate};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::regulation::{Amount, Criterion, CriterionId, Measured, Pledge};
use crate::rules::Regulation;
use crate::step::InputId;
use crate::words::Arg;

/// Refuses faulty pledges, each for its unit alone. A target that is not a number of its line, such as a parameter or a
/// formula, is computed from the figures as they were given.
pub(super) fn check(cluster: &mut ClusterFigures, regulation: &Regulation, faults: &mut Diagnostics) {
    let criterion = |id| regulation.model.criteria.get(id);
    let pledges: Vec<(InputId, CriterionId)> = regulation
        .plan
        .inputs()
        .filter_map(|(id, input)| match input {
            Input::Pledge { criterion } => Some((id, criterion)),
            _ => None,
        })
        .collect();
    let computed = pledges.iter().filter_map(|(_, id)| criterion(*id)?.target.first());
    let computed = computed.into_iter().any(|bound| matches!(bound.value, Amount::Measured(_)));
    let trace = computed.then(|| evaluate(&regulation.plan, cluster.given()));
    let mut found: Vec<(InputId, usize, Diagnostic)> = Vec::new();
    for (input, id) in pledges {
        let Some(criterion) = criterion(id) else { continue };
        for unit in 0..cluster.units.len() {
            let Outcome::Known(pledge) = cluster.cell(input, unit) else { continue };
            let Some(pact) = pact(criterion, trace.as_ref(), regulation, unit) else { continue };
            let fault = faulty(criterion, pledge, pact, regulation);
            found.extend(fault.map(|fault| (input, unit, fault)));
        }
    }
    for (input, unit, fault) in found {
        let Some(place) = cluster.place(input, unit).cloned() else { continue };
        faults.push(fault.at(&place.source, place.span));
        cluster.set(input, unit, Outcome::Refused, place);
    }
}

/// The target of the pact for a unit, where it can be known.
fn pact<'a>(
    criterion: &'a Criterion,
    trace: Option<&'a Trace>,
    regulation: &Regulation,
    unit: usize,
) -> Option<&'a Number> {
    match &criterion.target.first()?.value {
        Amount::Number(pact) => Some(pact),
        Amount::Measured(Measured::Figure { indicator, baseline }) => {
            let step = regulation.plan.figures.get(&(*indicator, *baseline))?;
            trace?.get(*step, unit).known()
        }
        Amount::Measured(_) => None,
    }
}

/// A pledge is weaker when the pact asks for more: smaller under *at least*, larger under *at most*.
fn faulty(
    criterion: &Criterion,
    pledge: &Number,
    pact: &Number,
    regulation: &Regulation,
) -> Option<Diagnostic> {
    let bound = criterion.target.first()?;
    if criterion.pledge == Some(Pledge::Scored) && criterion.way.divides_by_target() && !pledge.is_positive()
    {
        return Some(Diagnostic::new(FigureCode::PledgeNotPositive, [Arg::from(pledge)]));
    }
    let weaker = if bound.word.is_lower_end() { pledge < pact } else { pledge > pact };
    let scale = regulation.model.scale_of(criterion.measure);
    weaker.then(|| Diagnostic::new(FigureCode::WeakerPledge, [scale.arg(pledge), scale.arg(pact)]))
}
