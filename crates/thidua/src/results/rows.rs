//! The rows below units: which row of a table is about which of them, how many there are, and what they add up to.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::ops::Range;

use super::headings::year_named;
use super::ids::by_id;
use super::registers::Seats;
use super::scope::position;
use super::units::Roster;
use super::{CellPlace, ClusterFigures};
use crate::diagnostic::{Diagnostic, Diagnostics, PartCode, RegisterCode};
use crate::evaluate::Positions;
use crate::figures::{CellValue, FigureCell, FigureRow, FigureTable};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::regulation::{Id, Measured, Model, PartId, UnitPart};
use crate::rules::Regulation;
use crate::text::{Span, fold, nearest};
use crate::ways::Scale;
use crate::words::{Arg, Phrase, Sentence};

/// The rows of one part in one cluster, those of a unit side by side.
#[derive(Debug, Default)]
pub(crate) struct PartRows {
    rows: Vec<RowName>,
    /// Where the rows of each unit begin, and behind the last of them where they end.
    starts: Vec<usize>,
    /// Units whose rows cannot be used: too few were given, or they contradict what the regulation says of them.
    states: BTreeMap<usize, Outcome>,
}

/// One row below a unit.
#[derive(Debug)]
pub(crate) struct RowName {
    pub(crate) unit: usize,
    pub(crate) key: String,
    place: CellPlace,
}

impl PartRows {
    /// The rows of a unit.
    pub(crate) fn of(&self, unit: usize) -> Range<usize> {
        let start = |at: usize| self.starts.get(at).copied().unwrap_or(self.rows.len());
        start(unit)..start(unit.saturating_add(1))
    }

    /// The positions alone.
    pub(super) fn positions(&self) -> Positions {
        Positions {
            units: self.rows.iter().map(|row| row.unit).collect(),
            starts: self.starts.clone(),
            states: self.states.clone(),
        }
    }

    /// The rows without those of units that are not counted; the others get their new positions.
    pub(super) fn without(&self, left_out: &BTreeSet<usize>) -> PartRows {
        let moved = |row: &RowName| {
            let unit = position(row.unit, left_out)?;
            Some(RowName { unit, key: row.key.clone(), place: row.place.clone() })
        };
        let rows: Vec<RowName> = self.rows.iter().filter_map(moved).collect();
        let units = self.starts.len().saturating_sub(1).saturating_sub(left_out.len());
        let before = |unit: usize| rows.iter().take_while(|row| row.unit < unit).count();
        let starts = (0..=units).map(before).collect();
        let states = self.states.iter();
        let states = states.filter_map(|(unit, state)| Some((position(*unit, left_out)?, state.clone())));
        PartRows { starts, states: states.collect(), rows }
    }

    pub(crate) fn row(&self, row: usize) -> Option<&RowName> {
        self.rows.get(row)
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn place(&self, row: usize) -> Option<&CellPlace> {
        self.rows.get(row).map(|row| &row.place)
    }

    fn find(&self, unit: usize, key: &str) -> Option<usize> {
        let wanted = fold(key);
        self.of(unit).find(|row| self.rows.get(*row).is_some_and(|row| fold(&row.key) == wanted))
    }
}

impl RowName {
    /// The row with its unit.
    pub(super) fn arg(&self, unit: Arg) -> Arg {
        static ROW: Phrase = Phrase::new("{0}, {1}", "{0}, {1}");
        Sentence::new(&ROW, [unit, Arg::from(self.key.as_str())]).into()
    }
}

/// What a row of a table is about, where that is not the unit itself.
pub(super) struct Below<'a> {
    pub(super) part: PartId,
    key: &'a str,
    span: Span,
}

/// The column of a table that names rows below units, by the id of their part.
pub(super) fn column(table: &FigureTable, model: &Model) -> Option<(usize, PartId)> {
    table.headings.iter().enumerate().find_map(|(at, heading)| {
        let named = |part: &UnitPart| fold(&part.id) == fold(&heading.text);
        Some((at, model.parts.find(named)?))
    })
}

/// What a row is about: the unit, something below it, or what cannot be told.
pub(super) enum About<'a> {
    Unit,
    Below(Below<'a>),
    Nothing,
}

/// What a row of a table is about; `column` names the rows below units in the whole table.
pub(super) fn about<'a>(row: &'a FigureRow, column: Option<(usize, PartId)>, model: &Model) -> About<'a> {
    if let Some(below) = &row.part {
        return match model.parts.find(|part| part.id == below.part) {
            Some(part) => About::Below(Below { part, key: &below.key, span: below.span }),
            None => About::Nothing,
        };
    }
    let Some((at, part)) = column else { return About::Unit };
    match row.cells.get(at).map(|cell| (&cell.value, cell.span)) {
        Some((CellValue::Text(key) | CellValue::Number(key), span)) if !key.trim().is_empty() => {
            About::Below(Below { part, key: key.trim(), span })
        }
        _ => About::Nothing,
    }
}

impl Below<'_> {
    /// The row of a unit in a cluster.
    pub(super) fn find(&self, cluster: &ClusterFigures, unit: usize) -> Option<usize> {
        cluster.parts.get(self.part.position())?.find(unit, self.key)
    }
}

/// Rows found in the tables, by the folded name of each: its unit, its key as printed, and where it was first named.
pub(super) type Found = BTreeMap<(usize, String), (String, CellPlace)>;

/// Gives every cluster its rows below units, in the order of their keys, and reports rows that are about nothing, or
/// twice about the same in one table.
pub(super) fn collect(
    tables: &[&FigureTable],
    (roster, seats): (&Roster, &Seats<'_>),
    clusters: &mut [ClusterFigures],
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    let model = &regulation.model;
    let mut found: BTreeMap<(usize, PartId), Found> = BTreeMap::new();
    tables.iter().for_each(|table| find_in(table, roster, model, &mut found, faults));
    for (at, cluster) in clusters.iter_mut().enumerate() {
        let units = cluster.units.len();
        let parts = model.parts.iter().map(|(part, known)| match known.register {
            None => PartRows::new(found.remove(&(at, part)).unwrap_or_default(), units),
            Some(_) => {
                let mut rows = PartRows::new(seats.found(part, at, &model.source), units);
                seats.leave_open(part, units, &mut rows.states);
                rows
            }
        });
        cluster.parts = Arc::new(parts.collect());
    }
}

fn find_in(
    table: &FigureTable,
    roster: &Roster,
    model: &Model,
    found: &mut BTreeMap<(usize, PartId), Found>,
    faults: &mut Diagnostics,
) {
    let column = column(table, model);
    let mut seen: BTreeMap<(usize, PartId, usize, String), Span> = BTreeMap::new();
    for row in &table.rows {
        let below = match about(row, column, model) {
            About::Unit => continue,
            About::Nothing => {
                report_nothing(row, table, model, faults);
                continue;
            }
            About::Below(below) => below,
        };
        if let Some(part) = model.parts.get(below.part).filter(|part| part.register.is_some()) {
            let args = [Arg::from(below.key), Arg::from(&part.title)];
            faults.push(Diagnostic::new(RegisterCode::RowOfRegister, args).at(&table.source, below.span));
            continue;
        }
        if is_of_other_year(row, table, model.period) {
            continue;
        }
        let Some((cluster, unit)) = roster.find(table, row) else { continue };
        let name = (unit, fold(below.key));
        let place = CellPlace { source: table.source.clone(), span: below.span };
        let earlier = seen.insert((cluster, below.part, unit, name.1.clone()), below.span);
        report_twice(&below, earlier, table, faults);
        let rows = found.entry((cluster, below.part)).or_default();
        let (key, _) = rows.entry(name).or_insert_with(|| (below.key.into(), place));
        if below.key < key.as_str() {
            *key = below.key.into();
        }
    }
}

/// True when all that a row says is said of another year; the columns of such a year are named where they are read.
fn is_of_other_year(row: &FigureRow, table: &FigureTable, period: i64) -> bool {
    let said = row.cells.iter().zip(&table.headings).filter(|(cell, _)| cell.value != CellValue::Blank);
    let years: Vec<i64> = said.filter_map(|(_, heading)| year_named(heading)).collect();
    !years.is_empty() && !years.contains(&period)
}

impl PartRows {
    fn new(found: Found, units: usize) -> PartRows {
        let rows = found.into_iter().map(|((unit, _), (key, place))| RowName { unit, key, place });
        let mut rows: Vec<RowName> = rows.collect();
        rows.sort_by(|one, other| one.unit.cmp(&other.unit).then_with(|| by_id(&one.key, &other.key)));
        let before = |unit: usize| rows.partition_point(|row| row.unit < unit);
        let starts = (0..=units).map(before).collect();
        PartRows { rows, starts, states: BTreeMap::new() }
    }
}

fn report_nothing(row: &FigureRow, table: &FigureTable, model: &Model, faults: &mut Diagnostics) {
    faults.push(match &row.part {
        Some(below) => {
            let near = nearest(&below.part, model.parts.values().map(|part| part.id.as_str()));
            let fault = Diagnostic::new(PartCode::UnknownPart, [Arg::from(below.part.as_str())]);
            fault.at(&table.source, below.span).nearest(near)
        }
        None => {
            let args = [Arg::from(row.unit.as_str())];
            Diagnostic::new(PartCode::RowWithoutKey, args).at(&table.source, row.span)
        }
    });
}

fn report_twice(below: &Below<'_>, earlier: Option<Span>, table: &FigureTable, faults: &mut Diagnostics) {
    static FIRST: Phrase = Phrase::new("first here", "lần đầu ở đây");
    if let Some(earlier) = earlier {
        let fault = Diagnostic::new(PartCode::DuplicateRow, [Arg::from(below.key)]);
        faults.push(fault.at(&table.source, below.span).also(&table.source, earlier, &FIRST));
    }
}

/// A figure of the unit in a row below it, or the other way round.
pub(super) fn report_other_level(
    (table, cell): (&FigureTable, &FigureCell),
    heading: String,
    (own, level): (Option<PartId>, Option<PartId>),
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    if matches!(cell.value, CellValue::Blank | CellValue::Refused) {
        return;
    }
    static UNIT: Phrase = Phrase::new("the unit", "đơn vị");
    let name = |level: Option<PartId>| {
        let part = level.and_then(|part| regulation.model.parts.get(part));
        part.map_or_else(|| Arg::from(&UNIT), |part| Arg::from(&part.title))
    };
    let args = [Arg::from(heading), name(own), name(level)];
    faults.push(Diagnostic::new(PartCode::FigureOfOtherLevel, args).at(&table.source, cell.span));
}

/// Whether the rows of every unit are as many, and add up to, what the regulation says; where not, nothing is made of
/// them.
pub(super) fn check(cluster: &mut ClusterFigures, regulation: &Regulation, faults: &mut Diagnostics) {
    let Some(mut parts) = Arc::get_mut(&mut cluster.parts).map(core::mem::take) else { return };
    for ((_, part), rows) in regulation.model.parts.iter().zip(&mut parts) {
        for unit in 0..cluster.units.len() {
            // The rows of a register are open for a unit; that was said of the register.
            if rows.states.contains_key(&unit) {
                continue;
            }
            let (outcome, fault) =
                match (wrong_number(part, rows, unit), wrong_sum(part, rows, unit, cluster, regulation)) {
                    (Some(wrong), _) => wrong,
                    (None, Some(fault)) => (Outcome::Refused, fault),
                    (None, None) => continue,
                };
            let name = cluster.units.get(unit).map(super::UnitName::arg);
            let args = name.into_iter().chain([Arg::from(&part.title)]).chain(fault.1);
            let place = rows.of(unit).next().and_then(|row| rows.place(row)).cloned();
            let diagnostic = Diagnostic::new(fault.0, args);
            faults.push(match place.or_else(|| cluster.named.get(unit).cloned().flatten()) {
                Some(place) => diagnostic.at(&place.source, place.span),
                None => diagnostic,
            });
            rows.states.insert(unit, outcome);
        }
    }
    cluster.parts = Arc::new(parts);
}

type Wrong = (PartCode, Vec<Arg>);

fn wrong_number(part: &UnitPart, rows: &PartRows, unit: usize) -> Option<(Outcome, Wrong)> {
    let number = Number::from(i64::try_from(rows.of(unit).len()).unwrap_or(i64::MAX));
    if part.number.holds(&number) {
        return None;
    }
    // Rows that are not there were not given; of more than there may be, nobody knows which count.
    let more = part.number.bounds.iter().any(|(word, end)| word.is_upper_end() && !word.holds(&number, end));
    let outcome = if more { Outcome::Refused } else { Outcome::Missing };
    let args = [Arg::from(&number), Scale::plain().range_arg(&part.number)];
    Some((outcome, (PartCode::NumberOfRows, args.into())))
}

fn wrong_sum(
    part: &UnitPart,
    rows: &PartRows,
    unit: usize,
    cluster: &ClusterFigures,
    regulation: &Regulation,
) -> Option<Wrong> {
    let (indicator, wanted) = part.adds_to.as_ref()?;
    let input = regulation.plan.input_id(Input::Figure { indicator: *indicator, baseline: false })?;
    let mut values = rows.of(unit).map(|row| cluster.cell(input, row).known());
    let sum = values.try_fold(Number::ZERO, |sum, value| sum.plus(value?).ok())?;
    if rows.of(unit).is_empty() || sum == *wanted {
        return None;
    }
    let title = regulation.model.indicators.get(*indicator).map(|figure| Arg::from(&figure.title));
    let scale = regulation.model.scale_of(Some(Measured::Figure { indicator: *indicator, baseline: false }));
    let args = title.into_iter().chain([scale.arg(&sum), scale.arg(wanted)]);
    Some((PartCode::RowsAddUpTo, args.collect()))
}
