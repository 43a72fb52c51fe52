//! The units: which row belongs to which, matched by id or title and after nothing but folding.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::ids::by_id;
use super::scope::position;
use super::{CellPlace, ClusterFigures, Inherited, People, UnitName, rows};
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode};
use crate::figures::{CellValue, FigureRow, FigureTable, Heading};
use crate::regulation::{Member, Members};
use crate::rules::Regulation;
use crate::text::{Span, fold, nearest};
use crate::words::{Arg, Phrase, Text};

/// Every unit by the folded names it may be written under.
pub(super) struct Roster {
    clusters: Vec<(String, Vec<UnitName>)>,
    /// Folded cluster name (empty when members are listed) and folded unit name, to cluster and unit.
    by_name: BTreeMap<(String, String), (usize, usize)>,
    /// Where a unit was first named, for what is missing in its row.
    rows: BTreeMap<(usize, usize), CellPlace>,
    /// Units whose rows contradict each other about the cluster.
    pub(super) contradicted: BTreeSet<(usize, usize)>,
    /// The column that names the cluster; none when the members are listed.
    column: Option<String>,
    /// The folded cluster of each folded unit, where they come from the figures.
    homes: BTreeMap<String, String>,
}

/// The word under which readers of files recognise the column of clusters.
const CLUSTER: &str = "cluster";

/// The cluster that a row names in the column that the regulation declares.
fn cluster_of<'a>(table: &'a FigureTable, row: &'a FigureRow, column: &str) -> Option<&'a str> {
    if column == CLUSTER && row.cluster.is_some() {
        return row.cluster.as_deref();
    }
    let at = table.headings.iter().position(|heading| names_cluster(heading, column))?;
    match &row.cells.get(at)?.value {
        CellValue::Text(name) | CellValue::Number(name) => Some(name),
        _ => None,
    }
}

/// True for the heading of the column that the regulation declares to name the cluster.
pub(super) fn names_cluster(heading: &Heading, column: &str) -> bool {
    fold(&heading.text) == fold(column)
}

impl Roster {
    pub(super) fn collect(
        tables: &[&FigureTable],
        regulation: &Regulation,
        faults: &mut Diagnostics,
    ) -> Roster {
        let mut roster = match &regulation.model.cluster.members {
            Members::Listed(members) => listed(members, &regulation.model.cluster.title),
            Members::FromFigures { column } => from_figures(tables, column, faults),
        };
        for table in tables {
            let mut seen: BTreeMap<(usize, usize), Span> = BTreeMap::new();
            let below = rows::column(table, &regulation.model);
            for row in &table.rows {
                match roster.find(table, row) {
                    None if roster.column.is_none() => report_unknown(row, table, regulation, faults),
                    None => {}
                    Some(unit) => {
                        roster
                            .rows
                            .entry(unit)
                            .or_insert_with(|| CellPlace { source: table.source.clone(), span: row.span });
                        if matches!(rows::about(row, below, &regulation.model), rows::About::Unit) {
                            report_twice(row, seen.insert(unit, row.span), table, faults);
                        }
                        report_other_cluster(row, table, regulation, faults);
                    }
                }
            }
        }
        roster
    }

    /// The cluster and unit of a row.
    pub(super) fn find(&self, table: &FigureTable, row: &FigureRow) -> Option<(usize, usize)> {
        let unit = fold(&row.unit);
        let cluster = match &self.column {
            Some(column) => match cluster_of(table, row, column) {
                Some(cluster) => fold(cluster),
                // Another row says to which cluster the unit belongs, and no unit belongs to two.
                None => self.homes.get(&unit)?.clone(),
            },
            None => String::new(),
        };
        self.by_name.get(&(cluster, unit)).copied()
    }

    /// A unit of a cluster by one of its names.
    pub(super) fn unit(&self, cluster: usize, name: &str) -> Option<usize> {
        let within = match &self.column {
            Some(_) => fold(&self.clusters.get(cluster)?.0),
            None => String::new(),
        };
        self.by_name.get(&(within, fold(name))).map(|(_, unit)| *unit)
    }

    /// The cluster that a record names; the only one when it names none.
    pub(super) fn cluster(&self, name: Option<&str>, listed: &Text) -> Option<usize> {
        match (name, self.clusters.as_slice()) {
            (None, [_]) => Some(0),
            (None, _) => None,
            (Some(name), _) if self.column.is_none() => {
                let titles = [listed.vi.as_deref(), listed.en.as_deref()];
                titles.iter().flatten().any(|title| fold(title) == fold(name)).then_some(0)
            }
            (Some(name), clusters) => clusters.iter().position(|(known, _)| fold(known) == fold(name)),
        }
    }

    /// The cluster and position of a listed unit.
    pub(super) fn listed(&self, id: &str) -> Option<(usize, usize)> {
        self.by_name.get(&(String::new(), fold(id))).copied()
    }

    /// A unit by one of its names, in whatever cluster it is.
    pub(super) fn anywhere(&self, name: &str) -> Option<(usize, usize)> {
        let unit = fold(name);
        let within = match &self.column {
            Some(_) => self.homes.get(&unit)?.clone(),
            None => String::new(),
        };
        let found = self.by_name.get(&(within, unit)).copied();
        found.filter(|(cluster, _)| self.column.is_some() || *cluster < BEFORE)
    }

    /// Takes the place where something names a unit that no row of the figures names.
    pub(super) fn name_at(&mut self, unit: (usize, usize), place: &CellPlace) {
        self.rows.entry(unit).or_insert_with(|| place.clone());
    }

    /// Where a unit was named.
    pub(super) fn place(&self, cluster: usize, unit: usize) -> Option<&CellPlace> {
        self.rows.get(&(cluster, unit))
    }

    /// Forgets units that are not counted, and gives those behind them their new positions.
    pub(super) fn leave_out(&mut self, cluster: usize, left_out: &BTreeSet<usize>) {
        let moved = |at: usize, unit: usize| match at == cluster {
            true => Some((at, position(unit, left_out)?)),
            false => Some((at, unit)),
        };
        let names = core::mem::take(&mut self.by_name).into_iter();
        self.by_name = names.filter_map(|(name, (at, unit))| Some((name, moved(at, unit)?))).collect();
        let rows = core::mem::take(&mut self.rows).into_iter();
        self.rows = rows.filter_map(|((at, unit), place)| Some((moved(at, unit)?, place))).collect();
    }

    /// Takes the units that became members out of the clusters; none when no unit did.
    pub(super) fn take_predecessors(&self, clusters: &mut Vec<ClusterFigures>) -> Option<ClusterFigures> {
        (self.column.is_none() && clusters.len() > BEFORE).then(|| clusters.pop()).flatten()
    }

    /// The clusters with their units, without columns yet.
    pub(super) fn clusters(&self) -> Vec<ClusterFigures> {
        let mut clusters = Vec::with_capacity(self.clusters.len());
        for (at, (name, units)) in self.clusters.iter().enumerate() {
            clusters.push(ClusterFigures {
                name: name.clone(),
                units: units.clone(),
                parts: Arc::default(),
                named: (0..units.len()).map(|unit| self.place(at, unit).cloned()).collect(),
                columns: Vec::new(),
                places: Vec::new(),
                people: People::default(),
                outside: Vec::new(),
                inherited: Inherited::new(),
                rolled: BTreeMap::new(),
            });
        }
        clusters
    }
}

fn listed(members: &[Member], title: &Text) -> Roster {
    let mut units: Vec<UnitName> =
        members.iter().map(|member| unit_name(&member.id, &member.title)).collect();
    units.sort_by(|one, other| by_id(&one.id, &other.id));
    let mut by_name = BTreeMap::new();
    for (at, unit) in units.iter().enumerate() {
        for name in names_of(unit) {
            by_name.insert((String::new(), fold(name)), (0, at));
        }
    }
    let name = title.vi.clone().or_else(|| title.en.clone()).unwrap_or_default();
    let mut clusters = Vec::from([(name, units)]);
    let before = predecessors(members);
    for (at, unit) in before.iter().enumerate() {
        for name in names_of(unit) {
            by_name.insert((String::new(), fold(name)), (BEFORE, at));
        }
    }
    clusters.extend((!before.is_empty()).then(|| (String::new(), before)));
    Roster {
        clusters,
        by_name,
        rows: BTreeMap::new(),
        column: None,
        homes: BTreeMap::new(),
        contradicted: BTreeSet::new(),
    }
}

/// A unit; one without a title is called by its id.
fn unit_name(id: &str, title: &Text) -> UnitName {
    let untitled = Text { vi: Some(id.into()), en: Some(id.into()) };
    UnitName { id: id.into(), title: if title.is_empty() { untitled } else { title.clone() } }
}

/// What a unit may be called in figures.
fn names_of(unit: &UnitName) -> impl Iterator<Item = &String> {
    [Some(&unit.id), unit.title.vi.as_ref(), unit.title.en.as_ref()].into_iter().flatten()
}

/// The place behind the cluster of listed members, where the units stand that became them.
const BEFORE: usize = 1;

/// The units that became members, in the order of their ids.
fn predecessors(members: &[Member]) -> Vec<UnitName> {
    let mut found: Vec<UnitName> = Vec::new();
    for before in members.iter().flat_map(|member| &member.predecessors) {
        if !found.iter().any(|known| known.id == before.id) {
            found.push(unit_name(&before.id, &before.title));
        }
    }
    found.sort_by(|one, other| by_id(&one.id, &other.id));
    found
}

fn from_figures(tables: &[&FigureTable], column: &str, faults: &mut Diagnostics) -> Roster {
    let mut names: BTreeMap<String, (String, BTreeMap<String, String>)> = BTreeMap::new();
    let mut homeless: Vec<(&FigureTable, &FigureRow)> = Vec::new();
    for table in tables {
        for row in &table.rows {
            let Some(cluster) = cluster_of(table, row, column) else {
                homeless.push((table, row));
                continue;
            };
            let (name, units) =
                names.entry(fold(cluster)).or_insert_with(|| (cluster.into(), BTreeMap::new()));
            keep_least(name, cluster);
            keep_least(units.entry(fold(&row.unit)).or_insert_with(|| row.unit.clone()), &row.unit);
        }
    }
    let contradicted = keep_to_one_cluster(&mut names, tables, column, faults);
    let mut clusters: Vec<(String, Vec<UnitName>)> = Vec::with_capacity(names.len());
    for (_, (name, units)) in names {
        let mut units: Vec<UnitName> = units
            .into_values()
            .map(|id| UnitName { title: Text { vi: Some(id.clone()), en: Some(id.clone()) }, id })
            .collect();
        units.sort_by(|one, other| by_id(&one.id, &other.id));
        clusters.push((name, units));
    }
    clusters.sort_by(|one, other| by_id(&one.0, &other.0));
    let mut by_name = BTreeMap::new();
    for (at, (cluster, units)) in clusters.iter().enumerate() {
        for (unit, name) in units.iter().enumerate() {
            by_name.insert((fold(cluster), fold(&name.id)), (at, unit));
        }
    }
    let contradicted = contradicted.iter().filter_map(|name| by_name.get(name).copied()).collect();
    let homes: BTreeMap<String, String> =
        by_name.keys().map(|(cluster, unit)| (unit.clone(), cluster.clone())).collect();
    report_homeless(&homeless, &homes, column, faults);
    Roster { clusters, by_name, rows: BTreeMap::new(), column: Some(column.into()), homes, contradicted }
}

/// A row without a cluster belongs to that of the unit's other rows; a unit of which no row names one has none.
fn report_homeless(
    rows: &[(&FigureTable, &FigureRow)],
    homes: &BTreeMap<String, String>,
    column: &str,
    faults: &mut Diagnostics,
) {
    let mut told: BTreeSet<String> = BTreeSet::new();
    for (table, row) in rows {
        let unit = fold(&row.unit);
        if !homes.contains_key(&unit) && told.insert(unit) {
            let args = [Arg::from(row.unit.as_str()), Arg::from(column)];
            faults.push(Diagnostic::new(FigureCode::UnitWithoutCluster, args).at(&table.source, row.span));
        }
    }
}

/// Of several spellings of one name the least is printed, whichever row comes first.
fn keep_least(name: &mut String, other: &str) {
    if other < name.as_str() {
        *name = other.into();
    }
}

/// A unit that rows put into two clusters stays in the first of them by name, with all of its figures refused; its
/// other rows are reported. Returns the folded names of such units, each with its cluster.
fn keep_to_one_cluster(
    names: &mut BTreeMap<String, (String, BTreeMap<String, String>)>,
    tables: &[&FigureTable],
    column: &str,
    faults: &mut Diagnostics,
) -> BTreeSet<(String, String)> {
    let mut home: BTreeMap<String, String> = BTreeMap::new();
    let mut twice: BTreeMap<(String, String), String> = BTreeMap::new();
    for (cluster, (_, units)) in names.iter_mut() {
        units.retain(|unit, _| match home.get(unit) {
            None => home.insert(unit.clone(), cluster.clone()).is_none(),
            Some(first) => {
                twice.insert((cluster.clone(), unit.clone()), first.clone());
                false
            }
        });
    }
    names.retain(|_, (_, units)| !units.is_empty());
    for table in tables {
        for row in &table.rows {
            let Some(cluster) = cluster_of(table, row, column) else { continue };
            if let Some(first) = twice.get(&(fold(cluster), fold(&row.unit))) {
                let first = names.get(first).map_or("", |(name, _)| name.as_str());
                let args = [row.unit.as_str(), first, cluster].map(Arg::from);
                faults.push(Diagnostic::new(FigureCode::UnitInTwoClusters, args).at(&table.source, row.span));
            }
        }
    }
    twice.into_iter().map(|((_, unit), first)| (first, unit)).collect()
}

fn report_unknown(row: &FigureRow, table: &FigureTable, regulation: &Regulation, faults: &mut Diagnostics) {
    let Members::Listed(members) = &regulation.model.cluster.members else { return };
    let language = regulation.language();
    let names: BTreeSet<&str> = members
        .iter()
        .flat_map(|member| {
            let before = member.predecessors.iter();
            let before = before.flat_map(|one| [one.id.as_str(), one.title.in_language(language)]);
            [member.id.as_str(), member.title.in_language(language)].into_iter().chain(before)
        })
        .filter(|name| !name.is_empty())
        .collect();
    let near = nearest(&row.unit, names.iter().copied()).map(ToString::to_string);
    let fault =
        Diagnostic::new(FigureCode::UnknownUnit, [Arg::from(row.unit.as_str())]).at(&table.source, row.span);
    faults.push(fault.nearest(near.as_deref()));
}

fn report_other_cluster(
    row: &FigureRow,
    table: &FigureTable,
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    let cluster = &regulation.model.cluster;
    let (Members::Listed(_), Some(named)) = (&cluster.members, &row.cluster) else { return };
    let titles = [cluster.title.vi.as_deref(), cluster.title.en.as_deref()];
    if !titles.iter().flatten().any(|title| fold(title) == fold(named)) {
        let args = [row.unit.as_str(), named].map(Arg::from);
        faults.push(Diagnostic::new(FigureCode::OtherCluster, args).at(&table.source, row.span));
    }
}

fn report_twice(row: &FigureRow, earlier: Option<Span>, table: &FigureTable, faults: &mut Diagnostics) {
    static FIRST: Phrase = Phrase::new("first here", "lần đầu ở đây");
    if let Some(earlier) = earlier {
        let fault = Diagnostic::new(FigureCode::DuplicateUnit, [Arg::from(row.unit.as_str())]);
        faults.push(fault.at(&table.source, row.span).also(&table.source, earlier, &FIRST));
    }
}
