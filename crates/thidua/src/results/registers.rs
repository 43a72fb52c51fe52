//! Registers (*sổ đăng ký*): rows below units that a regulation of their own scores, such as the cooperatives of a
//! province or the tasks of an office.
//!
//! The regulation says: “Tỷ lệ HTX yếu kém của tỉnh, theo kết quả xếp loại HTX” (a share over cooperatives that are
//! classified by rules of their own: `rolled-up = "sum(weak each htx)"`) | “Điểm của phòng bằng tổng điểm các nhiệm vụ
//! theo trọng số” (tasks with points of their own: `formula = "sum(earned * weight / 100 each tasks)"`)
//!
//! A part with `rules` is a register. `rules` names the rule file beside this one whose units are its rows, and `unit`
//! the class in that file whose levels are the units here; levels and units are matched by id or title, and every
//! listed member needs a level. Both files score the same period. Nothing else is reported for such rows: an indicator
//! of the part says with `from` which measure of the other file it is, an indicator, a condition, a class,
//! `baseline(x)`, `points(x)`, `points(total)`, `met(x)` or, with the same levels, `grade`, in the kind and unit that it
//! has there; or it has a formula or `rows` over such figures. States travel: what is missing, undefined or not
//! applicable there is so here.
//!
//! From the unit a formula looks down as into any part, `sum(x each htx)`. A figure that units report may say the same
//! with `rolled-up`, a formula over rows of registers alone. Where a register is given, the figure of the period need
//! not be reported; where it is, it must be equal, and where it differs neither is used. Where rows leave it open, such
//! as a judgement that is missing, what was reported stands; without that it is missing, unless `skips` passes over
//! such rows. Where no register is given, figures are as reported. The year before is always as reported. A sum over no row at
//! all does not apply; only a count of nothing is 0.
//!
//! A row that the other file's `[scope]` leaves out is no row here. To count it nonetheless, as an active cooperative
//! that is too young to be classified, write conditions there instead of a scope. A row that does not say its unit
//! could belong to any: it is an error, and nothing is made of the register for any unit until it is known. Rows of a
//! level that is no unit here count for nobody, with a warning.
//!
//! On the command line a register is given as `--register PART=FILE`, as often as there are files; `--of PART` shows or
//! explains the register itself, and `--choose FILE.CHOICE=ALTERNATIVE`, with the name of the other rule file without
//! its ending, scores it under another reading.
//!
//! The trap: a mean that a unit reports is often rounded, and what the rows give is exact, so that the two differ. Write
//! the rounding that units use into the formula: `round(mean(profit each htx), 1, half-up)`.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::rows::Found;
use super::units::Roster;
use super::{CellPlace, ClusterFigures, FiguresReport};
use crate::diagnostic::{Diagnostic, Diagnostics, RegisterCode};
use crate::form::Level;
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::regulation::{IndicatorId, Model, PartId, RegisterRule, Taken};
use crate::rules::Regulation;
use crate::text::{Source, Span, fold};
use crate::words::Arg;

/// The units of a regulation, scored, as the rows of a part of another: what its figures say of each of them.
///
/// [`Awards::register`](crate::Awards::register) makes one, and [`Results::read_with`](super::Results::read_with) takes
/// it.
#[derive(Debug, Clone)]
pub struct Register {
    pub(crate) part: PartId,
    pub(crate) model: Arc<Model>,
    pub(crate) illustrative: bool,
    pub(crate) tables: Arc<Vec<FiguresReport>>,
    pub(crate) rows: Vec<RegisterRow>,
}

/// A unit of the other regulation.
#[derive(Debug, Clone)]
pub(crate) struct RegisterRow {
    pub(crate) id: String,
    pub(crate) place: Option<CellPlace>,
    /// The level of the class that names the unit here.
    pub(crate) unit: Outcome,
    /// In the order of the figures of the part.
    pub(crate) values: Vec<Outcome>,
}

/// The figures of a part that are taken from its register, with what each of them is there.
pub(crate) fn taken(model: &Model, part: PartId) -> impl Iterator<Item = (IndicatorId, Taken)> {
    let of = move |(id, figure): (IndicatorId, &crate::regulation::Indicator)| {
        (figure.part == Some(part)).then_some((id, figure.from?))
    };
    model.indicators.iter().filter_map(of)
}

/// The cluster and unit of a row; none for one that names none.
type Seat = Option<(usize, usize)>;

/// Where the rows of the registers are, and which of them can be used.
#[derive(Debug, Default)]
pub(super) struct Seats<'r> {
    /// The unit of each row, by part.
    rows: BTreeMap<PartId, (&'r Register, Vec<Seat>)>,
    /// The parts of which some row may belong to any unit.
    open: Vec<PartId>,
}

impl<'r> Seats<'r> {
    /// Finds the unit of every row, and reports the rows that have none.
    pub(super) fn find(
        registers: &'r [Register],
        roster: &mut Roster,
        regulation: &Regulation,
        faults: &mut Diagnostics,
    ) -> Seats<'r> {
        let mut seats = Seats::default();
        for register in registers {
            let rule = regulation.model.parts.get(register.part).and_then(|part| part.register.as_ref());
            let Some(rule) = rule.filter(|rule| Arc::ptr_eq(&rule.model, &register.model)) else { continue };
            let found = seat(register, rule, roster, faults);
            if found.iter().zip(&register.rows).any(|(_, row)| row.unit.known().is_none()) {
                seats.open.push(register.part);
            }
            for (row, unit) in register.rows.iter().zip(&found) {
                if let (Some(unit), Some(place)) = (unit, &row.place) {
                    roster.name_at(*unit, place);
                }
            }
            seats.rows.insert(register.part, (register, found));
        }
        seats
    }

    /// True when nobody gave the rows of a part.
    pub(super) fn lacks(&self, part: PartId) -> bool {
        !self.rows.contains_key(&part)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows below the units of a cluster.
    pub(super) fn found(&self, part: PartId, cluster: usize, rules: &Source) -> Found {
        let Some((register, units)) = self.rows.get(&part) else { return Found::new() };
        let nowhere = || CellPlace { source: rules.clone(), span: Span::default() };
        let rows = register.rows.iter().zip(units).filter_map(|(row, unit)| {
            let (at, unit) = (*unit)?;
            let place = row.place.clone().unwrap_or_else(nowhere);
            (at == cluster).then(|| ((unit, fold(&row.id)), (row.id.clone(), place)))
        });
        rows.collect()
    }

    /// Leaves open what a row without a unit may change, and what nobody gave.
    pub(super) fn leave_open(&self, part: PartId, units: usize, states: &mut BTreeMap<usize, Outcome>) {
        if self.lacks(part) || self.open.contains(&part) {
            states.extend((0..units).map(|unit| (unit, Outcome::Missing)));
        }
    }

    /// Puts what the registers say of every row in its place.
    pub(super) fn fill(&self, clusters: &mut [ClusterFigures], regulation: &Regulation) {
        for (part, (register, units)) in &self.rows {
            let at: Vec<_> = clusters.iter().map(|cluster| places_of_rows(cluster, *part)).collect();
            for (row, unit) in register.rows.iter().zip(units) {
                let Some((cluster, unit)) = *unit else { continue };
                let seat = at.get(cluster).and_then(|rows| rows.get(&(unit, row.id.clone())));
                if let (Some(seat), Some(cluster)) = (seat, clusters.get_mut(cluster)) {
                    put(cluster, (*part, *seat), row, regulation);
                }
            }
        }
    }
}

/// The position of each row of a part, by its unit and its key.
fn places_of_rows(cluster: &ClusterFigures, part: PartId) -> BTreeMap<(usize, String), usize> {
    let Some(rows) = cluster.rows(part) else { return BTreeMap::new() };
    let named = (0..rows.len()).filter_map(|at| rows.row(at).map(|row| ((row.unit, row.key.clone()), at)));
    named.collect()
}

/// The values of one row in the columns of the figures of its part.
fn put(
    cluster: &mut ClusterFigures,
    (part, seat): (PartId, usize),
    row: &RegisterRow,
    regulation: &Regulation,
) {
    for ((indicator, _), value) in taken(&regulation.model, part).zip(&row.values) {
        let input = regulation.plan.input_id(Input::Figure { indicator, baseline: false });
        if let (Some(input), Some(place)) = (input, &row.place) {
            cluster.set(input, seat, value.clone(), place.clone());
        }
    }
}

/// The unit of every row of a register.
fn seat(register: &Register, rule: &RegisterRule, roster: &Roster, faults: &mut Diagnostics) -> Vec<Seat> {
    let Some(levels) = rule.levels() else { return Vec::new() };
    let unit_of = |level: &Level| {
        let names = [Some(&level.id), level.title.vi.as_ref(), level.title.en.as_ref()];
        names.into_iter().flatten().find_map(|name| roster.anywhere(name))
    };
    let units: Vec<Seat> = levels.best_first().iter().map(unit_of).collect();
    let mut nobodys: BTreeMap<usize, (usize, &RegisterRow)> = BTreeMap::new();
    let mut found = Vec::with_capacity(register.rows.len());
    for row in &register.rows {
        let level = row.unit.known().and_then(|value| {
            levels.best_first().iter().enumerate().position(|(at, _)| levels.value_at(at) == *value)
        });
        let unit = level.and_then(|level| units.get(level).copied().flatten());
        match (level, unit) {
            (None, _) => faults.push(without_unit(row, rule)),
            (Some(level), None) => {
                let (count, _) = nobodys.entry(level).or_insert((0, row));
                *count = count.saturating_add(1);
            }
            _ => {}
        }
        found.push(unit);
    }
    for (level, (count, first)) in nobodys {
        let level = levels.best_first().get(level).map(Level::arg);
        let args = level.into_iter().chain([Arg::from(count)]);
        faults.push(at_row(Diagnostic::new(RegisterCode::RowsOfNoUnit, args), first));
    }
    found
}

fn without_unit(row: &RegisterRow, rule: &RegisterRule) -> Diagnostic {
    let class = rule.model.indicators.get(rule.class).map(|class| Arg::from(&class.title));
    let args = core::iter::once(Arg::from(row.id.as_str())).chain(class);
    at_row(Diagnostic::new(RegisterCode::RowWithoutUnit, args), row)
}

fn at_row(fault: Diagnostic, row: &RegisterRow) -> Diagnostic {
    match &row.place {
        Some(place) => fault.at(&place.source, place.span),
        None => fault,
    }
}

/// Reports the registers without which some points cannot be computed and that were not given.
pub(super) fn report_lacking(
    seats: &Seats<'_>,
    regulation: &Regulation,
    source: &Source,
    faults: &mut Diagnostics,
) {
    let needed: Vec<PartId> =
        regulation.plan.needed.iter().filter_map(|id| regulation.plan.input_level(*id)).collect();
    for (part, known) in regulation.model.parts.iter() {
        if known.register.is_some() && seats.lacks(part) && needed.contains(&part) {
            let args = [Arg::from(known.id.as_str()), Arg::from(&known.title)];
            faults.push(Diagnostic::new(RegisterCode::RegisterNotGiven, args).at(source, Span::default()));
        }
    }
}
