//! The figures of a year against a regulation: columns of outcomes per cluster, every cell accounted for.

mod cells;
mod consistency;
mod headings;
mod units;

use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::Serialize;

use crate::diagnostic::{Checked, Diagnostic, Diagnostics, FigureCode};
use crate::figures::{FigureTable, Figures};
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::rules::Regulation;
use crate::step::InputId;
use crate::text::{Source, Span};
use crate::words::{Arg, Phrase, Text};

use headings::Place;
pub(crate) use headings::written as heading_of;
use units::Roster;

/// The figures of a year, read against the regulation that scores them.
#[derive(Debug, Clone)]
pub struct Results {
    pub(crate) regulation: Regulation,
    pub(crate) clusters: Arc<Vec<ClusterFigures>>,
    pub(crate) illustrative: bool,
    pub(crate) tables: Arc<Vec<FiguresReport>>,
}

/// What a table of figures says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FiguresReport {
    /// The name of its file.
    pub name: String,
    /// True when its figures are made up to illustrate.
    pub illustrative: bool,
    /// A remark for readers.
    pub note: Text,
    /// Where the figures come from.
    pub source: Option<String>,
}

/// The figures of one cluster.
#[derive(Debug)]
pub(crate) struct ClusterFigures {
    pub(crate) name: String,
    /// The units in the order of their ids, whatever the order of the rows.
    pub(crate) units: Vec<UnitName>,
    /// A column per input of the plan.
    pub(crate) columns: Vec<Vec<Outcome>>,
    places: Vec<Vec<Option<CellPlace>>>,
}

/// A unit as it is known in its cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UnitName {
    pub(crate) id: String,
    pub(crate) title: Text,
}

/// Where a figure was written.
#[derive(Debug, Clone)]
pub(crate) struct CellPlace {
    pub(crate) source: Source,
    pub(crate) span: Span,
}

impl ClusterFigures {
    pub(crate) fn place(&self, input: InputId, unit: usize) -> Option<&CellPlace> {
        self.places.get(input.0 as usize)?.get(unit)?.as_ref()
    }

    pub(crate) fn cell(&self, input: InputId, unit: usize) -> &Outcome {
        self.columns.get(input.0 as usize).and_then(|column| column.get(unit)).unwrap_or(&Outcome::Missing)
    }

    fn set(&mut self, input: InputId, unit: usize, outcome: Outcome, place: CellPlace) {
        let at = input.0 as usize;
        if let Some(cell) = self.columns.get_mut(at).and_then(|column| column.get_mut(unit)) {
            *cell = outcome;
        }
        if let Some(cell) = self.places.get_mut(at).and_then(|column| column.get_mut(unit)) {
            *cell = Some(place);
        }
    }
}

impl Results {
    /// Reads figures against a regulation. A faulty cell is refused for its unit alone; the value is missing only when
    /// nothing at all could be scored, such as figures of another year.
    pub fn read(figures: &Figures, regulation: &Regulation) -> Checked<Results> {
        let mut faults = Diagnostics::new();
        if !headings::any_of_the_period(figures, regulation, &mut faults) {
            return Checked { value: None, diagnostics: faults };
        }
        let headings: Vec<Vec<Option<Place>>> =
            figures.tables.iter().map(|table| headings::read(table, regulation, &mut faults)).collect();
        let roster = Roster::collect(figures, regulation, &mut faults);
        let mut clusters = roster.clusters(regulation.plan.inputs.len());
        for (table, headings) in figures.tables.iter().zip(&headings) {
            for row in &table.rows {
                let Some((cluster, unit)) = roster.find(row) else { continue };
                let Some(cluster) = clusters.get_mut(cluster) else { continue };
                for (cell, place) in row.cells.iter().zip(headings) {
                    let Some(Place { input }) = place else { continue };
                    let read = cells::read(cell, *input, table, regulation, &mut faults);
                    let place = CellPlace { source: table.source.clone(), span: cell.span };
                    put(cluster, (*input, unit), read, place, regulation, &mut faults);
                }
            }
        }
        for cluster in &mut clusters {
            consistency::check(cluster, regulation, &mut faults);
            report_missing(cluster, regulation, &roster, &mut faults);
        }
        let results = Results {
            regulation: regulation.clone(),
            clusters: Arc::new(clusters),
            illustrative: figures.illustrative(),
            tables: Arc::new(figures.tables.iter().map(FiguresReport::new).collect()),
        };
        Checked { value: Some(results), diagnostics: faults }
    }

    /// The regulation that scores them.
    pub fn regulation(&self) -> &Regulation {
        &self.regulation
    }

    /// True when the figures are made up to illustrate; every output repeats it.
    pub fn illustrative(&self) -> bool {
        self.illustrative
    }
}

impl FiguresReport {
    fn new(table: &FigureTable) -> FiguresReport {
        FiguresReport {
            name: table.source.name().to_string(),
            illustrative: table.illustrative,
            note: table.note.clone(),
            source: table.origin.clone(),
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
        let title = cluster.units.get(unit).map(|unit| Arg::from(&unit.title));
        let args = [Arg::from(heading.unwrap_or_default()), title.unwrap_or_else(|| Arg::from(""))];
        let mut fault = Diagnostic::new(FigureCode::FigureDiffers, args).at(&place.source, place.span);
        if let Some(other) = cluster.place(input, unit) {
            fault = fault.also(&other.source, other.span, &OTHER);
        }
        faults.push(fault);
        cluster.set(input, unit, Outcome::Refused, place);
    }
}

fn report_missing(
    cluster: &ClusterFigures,
    regulation: &Regulation,
    roster: &Roster,
    faults: &mut Diagnostics,
) {
    for (at, input) in regulation.plan.inputs.iter().enumerate() {
        let id = InputId(u32::try_from(at).unwrap_or(u32::MAX));
        if matches!(input, Input::Pledge { .. })
            || (matches!(input, Input::Given { .. }) && !regulation.plan.needed.contains(&id))
        {
            continue;
        }
        for (unit, name) in cluster.units.iter().enumerate() {
            if *cluster.cell(id, unit) != Outcome::Missing {
                continue;
            }
            let needed = regulation.plan.needed.contains(&id);
            let code = if needed { FigureCode::MissingFigure } else { FigureCode::FigureLeftOut };
            let args = [headings::written(*input, regulation).into(), Arg::from(&name.title)];
            let fault = Diagnostic::new(code, args);
            faults.push(match roster.place(cluster, unit) {
                Some(place) => fault.at(&place.source, place.span),
                None => fault.at(regulation.source(), Span::default()),
            });
        }
    }
}
