//! What was not given: of which unit, and whether anything needs it.

use super::units::Roster;
use super::{CellPlace, ClusterFigures, headings};
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode};
use crate::outcome::Outcome;
use crate::plan::{Giver, Input};
use crate::rules::Regulation;
use crate::text::{Source, Span};
use crate::ways::Counts;
use crate::words::Arg;

/// True for a unit's own points that nobody asks for, because the verified ones are there.
fn stood_in_for(cluster: &ClusterFigures, input: Input, unit: usize, regulation: &Regulation) -> bool {
    let Input::Given { criterion, giver: Giver::Own } = input else { return false };
    let counts = regulation.model.criteria.get(criterion).and_then(|criterion| criterion.way.counts());
    let verified = Input::Given { criterion, giver: Giver::Verified };
    let id = regulation.plan.input_id(verified);
    counts == Some(Counts::VerifiedElseOwn)
        && id.is_some_and(|id| *cluster.cell(id, unit) != Outcome::Missing)
}

/// True for a figure for which the rules have a value to stand in.
fn imputes(input: Input, regulation: &Regulation) -> bool {
    matches!(input, Input::Figure { indicator, .. }
        if regulation.model.indicators.get(indicator).is_some_and(|figure| figure.becomes.is_some()))
}

/// True for a figure that comes from a register.
fn is_taken(input: Input, regulation: &Regulation) -> bool {
    matches!(input, Input::Figure { indicator, .. }
        if regulation.model.indicators.get(indicator).is_some_and(|figure| figure.from.is_some()))
}

/// Reports the figures that were not given: one fault for a unit that no row names, otherwise one for each figure.
pub(super) fn report(
    (at, cluster): (usize, &ClusterFigures),
    regulation: &Regulation,
    roster: &Roster,
    source: &Source,
    faults: &mut Diagnostics,
) {
    for (unit, name) in cluster.units.iter().enumerate() {
        let Some(place) = roster.place(at, unit) else {
            let fault = Diagnostic::new(FigureCode::MissingUnit, [name.arg()]);
            faults.push(fault.at(source, Span::default()));
            continue;
        };
        report_unit((cluster, unit), regulation, place, faults);
    }
}

/// One fault for each figure of a unit, and of the rows below it.
fn report_unit(
    (cluster, unit): (&ClusterFigures, usize),
    regulation: &Regulation,
    place: &CellPlace,
    faults: &mut Diagnostics,
) {
    for (id, input) in regulation.plan.inputs() {
        let needed = regulation.plan.needed.contains(&id);
        // Whether the unit needs it, or what stands in for it, shows when it is scored.
        let later = regulation.plan.needed_where_applying.contains(&id) || imputes(input, regulation);
        // What a register leaves open was said of the register.
        if later || is_taken(input, regulation) {
            continue;
        }
        let left_open = match input {
            Input::Pledge { .. } | Input::Accepted { .. } => true,
            Input::Given { .. } => !needed || stood_in_for(cluster, input, unit, regulation),
            Input::Figure { .. } => false,
        };
        let level = regulation.plan.input_level(id);
        let missing = |cell: &usize| !left_open && *cluster.cell(id, *cell) == Outcome::Missing;
        for cell in cluster.cells_of(level, unit).filter(missing) {
            let code = if needed { FigureCode::MissingFigure } else { FigureCode::FigureLeftOut };
            let heading = Arg::from(headings::written(input, regulation));
            let row = level.and_then(|part| cluster.rows(part)?.place(cell));
            let CellPlace { source, span } = row.unwrap_or(place);
            for name in cluster.lacking(id, level, cell) {
                let fault = Diagnostic::new(code, [heading.clone(), name]);
                faults.push(fault.at(source, *span));
            }
        }
    }
}
