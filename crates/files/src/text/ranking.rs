//! The ranking: who stands where, with how many points, and what decided it.

use thidua::report::{ClusterReport, Report, Standing, UnitReport};
use thidua::words::{Arg, Phrase};

use super::page::Page;
use super::table::{Align, Column, table};
use super::targets::Verdict;
use super::units;

static RANKING: Phrase = Phrase::new("RANKING", "XẾP HẠNG");
static PROVISIONAL: Phrase = Phrase::new("PROVISIONAL RANKING", "XẾP HẠNG TẠM THỜI");
static TOTALS: Phrase =
    Phrase::new("TOTALS (the regulation ranks nobody)", "TỔNG ĐIỂM (quy chế không xếp hạng)");
static RANK: Phrase = Phrase::new("Rank", "Hạng");
static UNIT: Phrase = Phrase::new("Unit", "Đơn vị");
static TOTAL: Phrase = Phrase::new("Total", "Tổng điểm");
static SECTION: Phrase = Phrase::new("Section {0}", "Nhóm {0}");
static TARGETS: Phrase = Phrase::new("Targets met", "Đạt chỉ tiêu");
static RULE: Phrase = Phrase::new("Order: {0}", "Cách xếp: {0}");
static NOTE: Phrase = Phrase::new("Note", "Ghi chú");
static SHARED: Phrase = Phrase::new("shares the rank with {0}", "đồng hạng với {0}");
static SHARED_BY_MANY: Phrase =
    Phrase::new("shares the rank with {0} others", "đồng hạng với {0} đơn vị khác");
static INCOMPLETE: Phrase =
    Phrase::new("incomplete: a line could not be scored", "điểm chưa đầy đủ: có tiêu chí không chấm được");
static OPEN: Phrase = Phrase::new("{0} not judged", "{0} chưa xét");

/// More units than this that share a rank are counted, not named.
const FEW: usize = 3;

/// The ranking of one cluster.
pub(super) fn write(report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    let unranked = cluster.units.iter().all(|unit| unit.standing == Standing::Unranked);
    page.part(page.say(match (unranked, cluster.provisional) {
        (true, _) => &TOTALS,
        (false, true) => &PROVISIONAL,
        (false, false) => &RANKING,
    }));
    if let Some(rule) = report.regulation.rankings.first() {
        page.item(2, &page.fill(&RULE, [Arg::from(rule.rule.clone())]));
        page.blank();
    }
    let parts = Parts {
        ranks: !unranked,
        sections: report.regulation.sections.len() > 1,
        targets: report.regulation.criteria.iter().any(|criterion| criterion.target.is_some()),
    };
    let units = cluster.units.iter();
    let rows: Vec<Vec<String>> = units.map(|unit| row(report, cluster, unit, parts, page)).collect();
    let notes = rows.iter().any(|row| row.last().is_some_and(|note| !note.is_empty()));
    let columns = columns(report, parts, notes, page);
    let lines = table(&columns, &rows, page.decimal_mark(), page.width());
    page.block(&lines);
}

/// The columns that the ranking of a regulation has, apart from those that every ranking has.
#[derive(Clone, Copy)]
struct Parts {
    ranks: bool,
    sections: bool,
    targets: bool,
}

fn columns(report: &Report, parts: Parts, notes: bool, page: &Page<'_>) -> Vec<Column> {
    let mut columns = Vec::new();
    if parts.ranks {
        columns.push(Column::new(page.say(&RANK), Align::Right));
    }
    columns.push(Column::new(page.say(&UNIT), Align::Words).most(32));
    columns.push(Column::new(page.say(&TOTAL), Align::Numbers).most(16));
    if parts.sections {
        columns.extend(report.regulation.sections.iter().map(|head| {
            let name = match head.label.as_str() {
                "" => page.named(&head.title, &head.id).to_string(),
                label => page.fill(&SECTION, [Arg::from(label)]),
            };
            Column::new(name, Align::Numbers).most(12)
        }));
    }
    if parts.targets {
        columns.push(Column::new(page.say(&TARGETS), Align::Right));
    }
    if notes {
        columns.push(Column::new(page.say(&NOTE), Align::Words));
    }
    columns
}

fn row(
    report: &Report,
    cluster: &ClusterReport,
    unit: &UnitReport,
    parts: Parts,
    page: &Page<'_>,
) -> Vec<String> {
    let mut cells = Vec::new();
    if parts.ranks {
        cells.push(
            unit.place.as_ref().map_or_else(|| "-".to_string(), |place| page.number(&place.rank, false)),
        );
    }
    cells.push(page.text(&unit.title).to_string());
    let totals: Vec<_> = cluster.units.iter().filter_map(|unit| unit.total.as_ref()).collect();
    cells.push(match &unit.total {
        Some(total) => page.short(total, false, totals),
        None => page.say(unit.state.phrase()).to_string(),
    });
    if parts.sections {
        cells.extend(unit.sections.iter().map(|section| match &section.points {
            Some(points) => page.short(points, false, []),
            None => page.say(section.state.phrase()).to_string(),
        }));
    }
    if parts.targets {
        cells.push(targets_met(report, unit, page));
    }
    cells.push(note(cluster, unit, page));
    cells
}

/// Such as `9/10`, of the targets that apply, and how many could not be judged.
fn targets_met(report: &Report, unit: &UnitReport, page: &Page<'_>) -> String {
    let heads = report.regulation.criteria.iter().zip(&unit.criteria);
    let lines = heads.filter(|(head, _)| head.target.is_some()).map(|(_, line)| Verdict::of(line));
    let judged: Vec<Verdict> = lines.filter(|verdict| *verdict != Verdict::NotApplicable).collect();
    let count = |wanted: Verdict| judged.iter().filter(|verdict| **verdict == wanted).count();
    match (judged.len(), count(Verdict::Open)) {
        (0, _) => "-".to_string(),
        (all, 0) => format!("{}/{all}", count(Verdict::Met)),
        (all, open) => format!("{}/{all} ({})", count(Verdict::Met), page.fill(&OPEN, [Arg::from(open)])),
    }
}

fn note(cluster: &ClusterReport, unit: &UnitReport, page: &Page<'_>) -> String {
    let mut notes = Vec::new();
    if let Some(place) = unit.place.as_ref().filter(|place| !place.tied_with.is_empty()) {
        notes.push(match place.tied_with.len() {
            ..=FEW => page.fill(&SHARED, [Arg::from(units::titles(cluster, &place.tied_with, page))]),
            many => page.fill(&SHARED_BY_MANY, [Arg::from(many)]),
        });
    }
    // Where nobody is ranked, the first line without points says why there is no total.
    let first_open = || unit.criteria.iter().find(|line| line.points.is_none()).map(|line| &line.reason);
    let reason = unit.reason.as_ref().or_else(|| if unit.total.is_none() { first_open() } else { None });
    notes.extend(reason.map(|reason| reason.text(page.language())));
    if unit.incomplete {
        notes.push(page.say(&INCOMPLETE).to_string());
    }
    notes.join("; ")
}
