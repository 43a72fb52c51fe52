//! The ranking: who stands where, with how many points, and what decided it.

use thidua::State;
use thidua::form::Form;
use thidua::number::Number;
use thidua::report::{ClusterReport, RankingRow, Report, SectionHead, UnitReport};
use thidua::words::{Arg, Phrase};

use super::page::Page;
use super::standings;
use super::table::{Align, Column};
use super::targets::Verdict;

static TOTALS: Phrase =
    Phrase::new("TOTALS (the regulation ranks nobody)", "TỔNG ĐIỂM (quy chế không xếp hạng)");
static NO_UNITS: Phrase = Phrase::new("There are no units.", "Không có đơn vị nào.");
static RANKED: Phrase = Phrase::new("Ranked value", "Điểm xếp hạng");
static TOTAL: Phrase = Phrase::new("Total", "Tổng điểm");
static SECTION: Phrase = Phrase::new("Section {0}", "Nhóm {0}");
static TARGETS: Phrase = Phrase::new("Targets met", "Đạt chỉ tiêu");
static INCOMPLETE: Phrase =
    Phrase::new("incomplete: a line could not be scored", "điểm chưa đầy đủ: có tiêu chí không chấm được");
static IMPUTED: Phrase =
    Phrase::new("imputed: a missing figure has a stand-in", "có số liệu ước tính thay cho số liệu còn thiếu");
static OPEN: Phrase = Phrase::new("{0} not judged", "{0} chưa xét");

/// The rankings of one cluster: the first with totals, sections and targets, each further one with what it ranks.
pub(super) fn write(report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    match (report.regulation.rankings.first(), cluster.rankings.first()) {
        (Some(rule), Some(ranking)) => standings::head(rule, ranking, cluster, page),
        _ => page.part(page.say(&TOTALS)),
    }
    if cluster.units.is_empty() {
        page.item(2, page.say(&NO_UNITS));
        return;
    }
    standings::columns(&columns(report, cluster, page), page);
    for (rule, ranking) in report.regulation.rankings.iter().zip(&cluster.rankings).skip(1) {
        standings::write(rule, ranking, cluster, page);
    }
}

/// The columns that the ranking of a regulation has, each with its cells.
fn columns(report: &Report, cluster: &ClusterReport, page: &Page<'_>) -> Vec<(Column, Vec<String>)> {
    let units = || cluster.units.iter();
    let mut columns = Vec::new();
    if !report.regulation.rankings.is_empty() {
        let ranks = units().map(|unit| standings::rank(unit.place.as_ref(), page)).collect();
        columns.push((Column::new(page.say(&standings::RANK), Align::Right), ranks));
    }
    let titles = units().map(|unit| page.text(&unit.title).to_string()).collect();
    columns.push((Column::new(page.say(&standings::UNIT), Align::Words).most(32), titles));
    columns.extend(ranked_values(cluster, page));
    let totals: Vec<Points<'_>> = units().map(|unit| (unit.total.as_ref(), unit.state)).collect();
    columns.push((Column::new(page.say(&TOTAL), Align::Numbers).most(16), cells(&totals, page)));
    if let Some(grades) = &cluster.grades {
        let cells = units().map(|unit| super::grades::cell(grades, unit, page)).collect();
        columns.push((Column::new(page.say(&super::grades::GRADE), Align::Words), cells));
    }
    // What stands inside a section is in the scoreboard.
    let top = report.regulation.sections.iter().enumerate().filter(|(_, head)| head.inside.is_none());
    let top: Vec<(usize, &SectionHead)> = top.collect();
    for (at, head) in top.iter().copied().filter(|_| top.len() > 1) {
        let sections = units().filter_map(|unit| unit.sections.get(at));
        let points: Vec<Points<'_>> =
            sections.map(|section| (section.points.as_ref(), section.state)).collect();
        columns.push((section_column(head, page), cells(&points, page)));
    }
    if report.regulation.criteria.iter().any(|criterion| criterion.target.is_some()) {
        let met = units().map(|unit| targets_met(report, unit, page)).collect();
        columns.push((Column::new(page.say(&TARGETS), Align::Right), met));
    }
    let notes: Vec<String> = units().map(|unit| note(cluster, unit, page)).collect();
    if notes.iter().any(|note| !note.is_empty()) {
        columns.push((Column::new(page.say(&standings::NOTE), Align::Words), notes));
    }
    columns
}

/// What was ranked, when it is not the total that stands beside it.
fn ranked_values(cluster: &ClusterReport, page: &Page<'_>) -> Option<(Column, Vec<String>)> {
    let ranking = cluster.rankings.first()?;
    let differs = |(row, unit): (&RankingRow, &UnitReport)| {
        row.value.as_ref().is_some_and(|value| Some(&value.number) != unit.total.as_ref())
    };
    // The units of a report stand in the order of its first ranking.
    let shown = ranking.rows.iter().zip(&cluster.units).any(differs);
    let column = Column::new(page.say(&RANKED), Align::Numbers).most(16);
    shown.then(|| (column, standings::values(ranking, page)))
}

fn section_column(head: &SectionHead, page: &Page<'_>) -> Column {
    let name = match head.label.as_str() {
        "" => page.named(&head.title, &head.id).to_string(),
        label => page.fill(&SECTION, [Arg::from(label)]),
    };
    Column::new(name, Align::Numbers).most(12)
}

/// Points, or the state that takes their place.
type Points<'a> = (Option<&'a Number>, State);

/// The cells of a column of points, each apart from the others.
fn cells(column: &[Points<'_>], page: &Page<'_>) -> Vec<String> {
    let known: Vec<&Number> = column.iter().filter_map(|(points, _)| *points).collect();
    let cell = |(points, state): &Points<'_>| match points {
        Some(points) => page.short(points, &Form::Number, known.iter().copied()),
        None => page.say(state.phrase()).to_string(),
    };
    column.iter().map(cell).collect()
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
    // Where nobody is ranked, the first line without points says why there is no total.
    let first_open = || unit.criteria.iter().find(|line| line.points.is_none()).map(|line| &line.reason);
    let reason = unit.reason.as_ref().or_else(|| if unit.total.is_none() { first_open() } else { None });
    let mut notes = standings::notes(cluster, unit.place.as_ref(), reason, page);
    if unit.incomplete {
        notes.push(page.say(&INCOMPLETE).to_string());
    }
    if unit.imputed {
        notes.push(page.say(&IMPUTED).to_string());
    }
    notes.join("; ")
}
