//! Figures that units report and that the rows of a register give once more.

use alloc::vec::Vec;

use super::{CellPlace, ClusterFigures, Given, UnitName, cells};
use crate::diagnostic::{Diagnostic, Diagnostics, RegisterCode};
use crate::evaluate;
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::regulation::{IndicatorId, Measured, PartId};
use crate::rules::Regulation;
use crate::step::InputId;
use crate::words::{Arg, Phrase};

/// How a cell stands to what was rolled up for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rolled {
    /// Nobody reported it, so it is what was rolled up.
    Taken,
    /// It was reported, and the register says the same.
    Confirmed,
}

/// Fills the cells that nobody reported, and refuses those that differ. Where the register leaves the value open, what
/// was reported stands.
pub(super) fn roll_up(cluster: &mut ClusterFigures, regulation: &Regulation, faults: &mut Diagnostics) {
    let plan = &regulation.plan;
    let given: Given<'_> = cluster.given();
    let trace = evaluate::evaluate(plan, given);
    for (indicator, step) in &plan.rolled_up {
        let Some(input) = plan.input_id(Input::Figure { indicator: *indicator, baseline: false }) else {
            continue;
        };
        let parts = parts_of(*indicator, regulation);
        for unit in 0..cluster.units.len() {
            let rolled = trace.get(*step, unit);
            if matches!(rolled, Outcome::Missing | Outcome::Refused | Outcome::NotRated) {
                continue;
            }
            let reported = cluster.cell(input, unit).clone();
            match reported {
                Outcome::Refused => {}
                Outcome::Missing => {
                    take(cluster, (input, unit), *indicator, (rolled, &parts), regulation, faults)
                }
                same if same == *rolled => {
                    cluster.rolled.insert((input, unit), Rolled::Confirmed);
                }
                other => {
                    let values = (&other, rolled);
                    faults.push(differs(cluster, (input, unit), *indicator, values, &parts, regulation));
                    cluster.refuse(&[(input, unit)]);
                }
            }
        }
    }
}

/// The registers that a figure is rolled up from.
fn parts_of(indicator: IndicatorId, regulation: &Regulation) -> Vec<PartId> {
    let formula = regulation.model.indicators.get(indicator).and_then(|figure| figure.rolled_up.as_ref());
    let mut parts: Vec<PartId> = Vec::new();
    for (part, _) in formula.map(|formula| formula.expression.reads(false).rows).unwrap_or_default() {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts
}

fn take(
    cluster: &mut ClusterFigures,
    (input, unit): (InputId, usize),
    indicator: IndicatorId,
    (rolled, parts): (&Outcome, &[PartId]),
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    let Some(place) = place(cluster, parts, unit, regulation) else { return };
    let figure = regulation.model.indicators.get(indicator);
    let fits = match (rolled, figure) {
        (Outcome::Known(number), Some(figure)) => cells::fits(number, figure, &place, faults),
        _ => true,
    };
    let outcome = if fits { rolled.clone() } else { Outcome::Refused };
    cluster.set(input, unit, outcome, place);
    cluster.rolled.insert((input, unit), Rolled::Taken);
}

/// The first row of a unit, or the unit itself where it has none.
fn place(
    cluster: &ClusterFigures,
    parts: &[PartId],
    unit: usize,
    regulation: &Regulation,
) -> Option<CellPlace> {
    let first = parts.iter().find_map(|part| {
        let rows = cluster.rows(*part)?;
        rows.place(rows.of(unit).next()?).cloned()
    });
    let rules = || CellPlace { source: regulation.source().clone(), span: crate::text::Span::default() };
    first.or_else(|| cluster.named.get(unit).cloned().flatten()).or_else(|| Some(rules()))
}

fn differs(
    cluster: &ClusterFigures,
    (input, unit): (InputId, usize),
    indicator: IndicatorId,
    (reported, rolled): (&Outcome, &Outcome),
    parts: &[PartId],
    regulation: &Regulation,
) -> Diagnostic {
    static FIRST: Phrase = Phrase::new("the first of its rows", "dòng đầu tiên của đơn vị");
    let model = &regulation.model;
    let measure = Measured::Figure { indicator, baseline: false };
    let shown = |outcome: &Outcome| match outcome {
        Outcome::Known(number) => model.form_of(measure).arg(number),
        state => Arg::from(state.state().phrase()),
    };
    let title = parts.first().and_then(|part| model.parts.get(*part)).map(|part| Arg::from(&part.title));
    let count: usize = parts.iter().filter_map(|part| Some(cluster.rows(*part)?.of(unit).len())).sum();
    let args = [
        cluster.units.get(unit).map_or_else(|| Arg::from(""), UnitName::arg),
        Arg::from(model.measure_id(measure)),
        shown(reported),
        title.unwrap_or_else(|| Arg::from("")),
        shown(rolled),
        Arg::from(count),
    ];
    let fault = cluster.fault_at(RegisterCode::RolledUpDiffers, args, input, unit);
    match parts.iter().find_map(|part| {
        let rows = cluster.rows(*part)?;
        rows.place(rows.of(unit).next()?)
    }) {
        Some(place) => fault.also(&place.source, place.span, &FIRST),
        None => fault,
    }
}
