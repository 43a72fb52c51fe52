//! The figures of a year against a regulation: columns of outcomes per cluster, every cell accounted for.

mod asked;
mod ballots;
mod cells;
mod consistency;
mod headings;
mod ids;
mod people;
mod kinds;
mod mapped;
mod missing;
mod placing;
mod pledges;
mod registers;
mod rolled;
mod rows;
mod scope;
mod succession;
mod units;

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::ops::Range;

use serde::Serialize;

use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::evaluate::{Given, Positions};
use crate::figures::{FigureTable, Figures};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::regulation::{AwardId, Id, PartId};
use crate::rules::Regulation;
use crate::step::InputId;
use crate::text::{Source, Span};
use crate::words::{Arg, Phrase, Sentence, Text};

pub use asked::{Asked, AskedOf};
pub(crate) use ballots::Record as BallotRecord;
pub(crate) use headings::written as heading_of;
pub(crate) use people::{Matter, People, Refusal, other_giver};
pub use registers::Register;
use registers::Seats;
pub(crate) use registers::{RegisterRow, taken};
pub(crate) use rolled::Rolled;
pub(crate) use rows::PartRows;
pub(crate) use scope::Outside;
pub(crate) use succession::{Heir, Inherited};
use units::Roster;

/// The figures of a year, read against the regulation that scores them.
#[derive(Debug, Clone)]
pub struct Results {
    pub(crate) regulation: Regulation,
    pub(crate) clusters: Arc<Vec<ClusterFigures>>,
    pub(crate) illustrative: bool,
    pub(crate) tables: Arc<Vec<FiguresReport>>,
    /// The ballots that can be counted, by cluster and award.
    pub(crate) ballots: Arc<BTreeMap<(usize, AwardId), BallotRecord>>,
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
    /// The rows below the units, by part.
    pub(crate) parts: Arc<Vec<PartRows>>,
    /// Where each unit was first named.
    named: Vec<Option<CellPlace>>,
    /// A column per input of the plan, with a cell for each unit, or for each row of the input's part.
    pub(crate) columns: Vec<Vec<Outcome>>,
    places: Vec<Vec<Option<CellPlace>>>,
    /// What people wrote beside them.
    pub(crate) people: People,
    /// The units that are not counted, in the order of their ids.
    pub(crate) outside: Vec<Outside>,
    /// The figures that units took over from the units that became them.
    pub(crate) inherited: Inherited,
    /// The figures that the rows of a register give, and how each stands to what was reported.
    pub(crate) rolled: BTreeMap<(InputId, usize), Rolled>,
}

/// A unit as it is known in its cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UnitName {
    pub(crate) id: String,
    pub(crate) title: Text,
}

impl UnitName {
    /// The unit by its id for machines, by its title for people.
    pub(crate) fn arg(&self) -> Arg {
        static TITLE: Phrase = Phrase::new("{0}", "{0}");
        Arg::Named { id: self.id.clone(), title: Sentence::new(&TITLE, [Arg::from(&self.title)]) }
    }
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

    /// The figures as evaluation takes them.
    pub(crate) fn given(&self) -> Given<'_> {
        let mut parts: Vec<Positions> = self.parts.iter().map(PartRows::positions).collect();
        // A unit that no table names has not said that it has no rows.
        for (unit, _) in self.named.iter().enumerate().filter(|(_, place)| place.is_none()) {
            parts.iter_mut().for_each(|rows| {
                rows.states.entry(unit).or_insert(Outcome::Missing);
            });
        }
        Given { columns: &self.columns, units: self.units.len(), parts }
    }

    /// Where a unit was first named.
    pub(crate) fn named(&self, unit: usize) -> Option<&CellPlace> {
        self.named.get(unit).and_then(Option::as_ref)
    }

    /// The rows of a part.
    pub(crate) fn rows(&self, part: PartId) -> Option<&PartRows> {
        self.parts.get(part.position())
    }

    /// The positions of the cells of a unit in a column of the units, or of the rows of a part.
    pub(crate) fn cells_of(&self, level: Option<PartId>, unit: usize) -> Range<usize> {
        match level {
            None => unit..unit.saturating_add(1),
            Some(part) => self.rows(part).map_or(0..0, |rows| rows.of(unit)),
        }
    }

    /// How many cells a column has.
    fn length(&self, level: Option<PartId>) -> usize {
        level.map_or(self.units.len(), |part| self.rows(part).map_or(0, PartRows::len))
    }

    /// The unit, or the row below it, that a cell is about.
    fn name_of(&self, level: Option<PartId>, cell: usize) -> Arg {
        let row = level.and_then(|part| self.rows(part)?.row(cell));
        let unit = self.units.get(row.map_or(cell, |row| row.unit));
        let unit = unit.map_or_else(|| Arg::from(""), UnitName::arg);
        row.map_or_else(|| unit.clone(), |row| row.arg(unit.clone()))
    }

    /// Who did not give a figure: the unit or row itself, or the units that became it.
    fn lacking(&self, input: InputId, level: Option<PartId>, cell: usize) -> Vec<Arg> {
        let heirs = self.inherited.get(&(input, cell)).filter(|_| level.is_none());
        let lacking = heirs.into_iter().flatten().filter(|heir| heir.outcome == Outcome::Missing);
        let lacking: Vec<Arg> = lacking.map(|heir| heir.unit.arg()).collect();
        if lacking.is_empty() { Vec::from([self.name_of(level, cell)]) } else { lacking }
    }

    /// Empty columns for the inputs of a plan.
    fn make_room(&mut self, plan: &Plan) {
        for (id, _) in plan.inputs() {
            let length = self.length(plan.input_level(id));
            self.columns.push(alloc::vec![Outcome::Missing; length]);
            self.places.push(alloc::vec![None; length]);
        }
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

    /// Refuses cells where they stand.
    fn refuse(&mut self, cells: &[(InputId, usize)]) {
        for (input, unit) in cells {
            if let Some(place) = self.place(*input, *unit).cloned() {
                self.set(*input, *unit, Outcome::Refused, place);
            }
        }
    }

    /// Puts down whether a line is accepted, which stands in no cell.
    fn decide(&mut self, input: InputId, unit: usize, accepted: bool) {
        let column = self.columns.get_mut(input.0 as usize);
        if let Some(cell) = column.and_then(|column| column.get_mut(unit)) {
            *cell = if accepted { Outcome::Known(Number::ONE) } else { Outcome::Refused };
        }
    }

    /// A fault at the cell of an input.
    fn fault_at(
        &self,
        code: impl Code,
        args: impl IntoIterator<Item = Arg>,
        input: InputId,
        unit: usize,
    ) -> Diagnostic {
        let fault = Diagnostic::new(code, args);
        match self.place(input, unit) {
            Some(place) => fault.at(&place.source, place.span),
            None => fault,
        }
    }
}

impl Results {
    /// Reads figures against a regulation. A faulty cell is refused for its unit alone; the value is missing only when
    /// nothing at all could be scored, such as figures of another year.
    pub fn read(figures: &Figures, regulation: &Regulation) -> Checked<Results> {
        Results::read_with(figures, regulation, &[])
    }

    /// The same with registers, scored by the regulations that stand beside this one. Of two for one part the last
    /// counts.
    pub fn read_with(figures: &Figures, regulation: &Regulation, registers: &[Register]) -> Checked<Results> {
        let mut faults = Diagnostics::new();
        // The order in which files are given never matters.
        let mut tables: Vec<&FigureTable> = figures.tables.iter().collect();
        tables.sort_by(|one, other| one.source.name().cmp(other.source.name()));
        if !asked::made_for_this(&tables, regulation, &mut faults) {
            return Checked { value: None, diagnostics: faults };
        }
        // A register alone may name every unit and give every figure.
        if registers.is_empty() && !headings::any_of_the_period(&tables, regulation, &mut faults) {
            return Checked { value: None, diagnostics: faults };
        }
        let mut roster = Roster::collect(&tables, regulation, &mut faults);
        let seats = Seats::find(registers, &mut roster, regulation, &mut faults);
        let mut clusters = roster.clusters();
        rows::collect(&tables, (&roster, &seats), &mut clusters, regulation, &mut faults);
        clusters.iter_mut().for_each(|cluster| cluster.make_room(&regulation.plan));
        placing::read(&tables, &roster, regulation, &mut clusters, &mut faults);
        seats.fill(&mut clusters, regulation);
        refuse_contradicted(&roster, &mut clusters, regulation);
        hand_down(&roster, &mut clusters, regulation, &mut faults);
        // A unit without a row is missing from the figures as a whole.
        let source = tables.first().map_or(regulation.source(), |table| &table.source);
        registers::report_lacking(&seats, regulation, source, &mut faults);
        for (at, cluster) in clusters.iter_mut().enumerate() {
            check_cells(cluster, &seats, regulation, &mut faults);
            scope::leave_out((at, cluster), regulation, &mut roster);
            people::check(cluster, regulation, &mut faults);
            missing::report((at, cluster), regulation, &roster, source, &mut faults);
        }
        let ballots = ballots::read(&tables, &roster, &clusters, regulation, &mut faults);
        let results = Results {
            regulation: regulation.clone(),
            clusters: Arc::new(clusters),
            illustrative: figures.illustrative() || registers.iter().any(|register| register.illustrative),
            ballots: Arc::new(ballots),
            tables: Arc::new(reports_of(&tables, registers)),
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

/// Holds the figures of a cluster against each other, and against what its registers give.
fn check_cells(
    cluster: &mut ClusterFigures,
    seats: &Seats<'_>,
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    rows::check(cluster, regulation, faults);
    if !seats.is_empty() {
        rolled::roll_up(cluster, regulation, faults);
    }
    consistency::check_scale(cluster, regulation, faults);
    pledges::check(cluster, regulation, faults);
    consistency::check(cluster, regulation, faults);
}

/// What the tables of the figures and of the registers say about themselves.
fn reports_of(tables: &[&FigureTable], registers: &[Register]) -> Vec<FiguresReport> {
    let own = tables.iter().map(|table| FiguresReport::new(table));
    own.chain(registers.iter().flat_map(|register| register.tables.iter().cloned())).collect()
}

/// Gives units what the units that became them had in the year before.
fn hand_down(
    roster: &Roster,
    clusters: &mut Vec<ClusterFigures>,
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    let Some(mut before) = roster.take_predecessors(clusters) else { return };
    consistency::check_scale(&before, regulation, faults);
    consistency::check(&mut before, regulation, faults);
    for cluster in clusters {
        succession::hand_down(cluster, &before, regulation, faults);
    }
}

/// Refuses every figure of the units whose rows contradict each other about the cluster.
fn refuse_contradicted(roster: &Roster, clusters: &mut [ClusterFigures], regulation: &Regulation) {
    for (cluster, unit) in &roster.contradicted {
        if let Some(figures) = clusters.get_mut(*cluster) {
            refuse_unit(figures, *unit, roster.place(*cluster, *unit), &regulation.plan);
        }
    }
}

/// Refuses every figure of a unit.
fn refuse_unit(cluster: &mut ClusterFigures, unit: usize, place: Option<&CellPlace>, plan: &Plan) {
    let Some(place) = place else { return };
    for at in 0..cluster.columns.len() {
        let input = InputId(u32::try_from(at).unwrap_or(u32::MAX));
        for cell in cluster.cells_of(plan.input_level(input), unit) {
            cluster.set(input, cell, Outcome::Refused, place.clone());
        }
    }
}
