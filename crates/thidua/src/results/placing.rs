//! Every cell of a table in its place.

use super::headings::{self, Column};
use super::rows::{self, About};
use super::units::Roster;
use super::{CellPlace, ClusterFigures, cells, people};
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode};
use crate::figures::{FigureCell, FigureTable};
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::regulation::PartId;
use crate::rules::Regulation;
use crate::step::InputId;
use crate::words::{Arg, Phrase};

/// Puts everything that is given of units in its place: their classes by the rules, then every cell of every table.
pub(super) fn read(
    tables: &[&FigureTable],
    roster: &Roster,
    regulation: &Regulation,
    clusters: &mut [ClusterFigures],
    faults: &mut Diagnostics,
) {
    read_classes(roster, regulation, clusters, faults);
    tables.iter().for_each(|table| read_cells(table, roster, regulation, clusters, faults));
}

/// Puts every cell of a table in its place.
fn read_cells(
    table: &FigureTable,
    roster: &Roster,
    regulation: &Regulation,
    clusters: &mut [ClusterFigures],
    faults: &mut Diagnostics,
) {
    let headings = headings::read(table, regulation, faults);
    let below = rows::column(table, &regulation.model);
    for row in &table.rows {
        let Some((cluster, unit)) = roster.find(table, row) else { continue };
        let Some(cluster) = clusters.get_mut(cluster) else { continue };
        let (level, at) = match rows::about(row, below, &regulation.model) {
            About::Unit => (None, Some(unit)),
            About::Below(below) => (Some(below.part), below.find(cluster, unit)),
            About::Nothing => continue,
        };
        let Some(at) = at else { continue };
        let about = Subjects { unit, level, at };
        for (cell, column) in row.cells.iter().zip(&headings) {
            if let Some(column) = column {
                read_cell(cell, column, table, (cluster, &about), regulation, faults);
            }
        }
    }
}

/// Puts the classes that the regulation gives to units in their places, before any figure.
fn read_classes(
    roster: &Roster,
    regulation: &Regulation,
    clusters: &mut [ClusterFigures],
    faults: &mut Diagnostics,
) {
    for given in &regulation.model.classes.given {
        let input = Input::Figure { indicator: given.class, baseline: false };
        let (Some(input), Some((cluster, unit))) =
            (regulation.plan.input_id(input), roster.listed(&given.unit))
        else {
            continue;
        };
        if let Some(cluster) = clusters.get_mut(cluster) {
            let place = CellPlace { source: regulation.source().clone(), span: given.span };
            put(cluster, (input, unit), Outcome::Known(given.level.clone()), place, regulation, faults);
        }
    }
}

/// What the cells of a row of a table are about: a unit, or a row of a part below it.
struct Subjects {
    unit: usize,
    level: Option<PartId>,
    /// The position of its cells in the columns.
    at: usize,
}

/// Puts a cell in its place, when that is what its row is about.
fn read_cell(
    cell: &FigureCell,
    column: &Column,
    table: &FigureTable,
    (cluster, about): (&mut ClusterFigures, &Subjects),
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    let own = match column {
        Column::Input(input) => regulation.plan.input_level(*input),
        Column::Said(_) => None,
    };
    if own != about.level {
        let heading = match column {
            Column::Input(input) => {
                regulation.plan.input(*input).map(|one| headings::written(one, regulation))
            }
            Column::Said(subject) => Some(headings::said(subject, regulation)),
        };
        let heading = heading.unwrap_or_default();
        return rows::report_other_level((table, cell), heading, (own, about.level), regulation, faults);
    }
    match column {
        Column::Said(subject) => people::put(cell, subject, table, (cluster, about.unit), regulation, faults),
        Column::Input(input) => {
            let read = cells::read(cell, *input, table, regulation, faults);
            let place = CellPlace { source: table.source.clone(), span: cell.span };
            put(cluster, (*input, about.at), read, place, regulation, faults);
        }
    }
}

/// Puts a cell in its place. The same figure given twice is accepted when equal, and refused when not.
fn put(
    cluster: &mut ClusterFigures,
    (input, unit): (InputId, usize),
    outcome: Outcome,
    place: CellPlace,
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    static OTHER: Phrase = Phrase::new("the other value", "giá trị kia");
    if outcome == Outcome::Missing {
        return;
    }
    let before = cluster.cell(input, unit).clone();
    if before == Outcome::Missing {
        cluster.set(input, unit, outcome, place);
    } else if before == Outcome::Refused || outcome == Outcome::Refused {
        // One of the two was reported already; neither can be relied on.
        cluster.set(input, unit, Outcome::Refused, place);
    } else if before != outcome {
        let heading = regulation.plan.input(input).map(|input| headings::written(input, regulation));
        let title = cluster.name_of(regulation.plan.input_level(input), unit);
        let args = [Arg::from(heading.unwrap_or_default()), title];
        let mut fault = Diagnostic::new(FigureCode::FigureDiffers, args).at(&place.source, place.span);
        if let Some(other) = cluster.place(input, unit) {
            fault = fault.also(&other.source, other.span, &OTHER);
        }
        faults.push(fault);
        cluster.set(input, unit, Outcome::Refused, place);
    }
}
