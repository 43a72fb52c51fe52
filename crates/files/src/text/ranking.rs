//! The ranking: who stands where, with how many points, and what decided it.

use std::collections::BTreeMap;

use thidua::State;
use thidua::form::Form;
use thidua::number::Number;
use thidua::report::{
    ClusterReport, RankingReport, RankingRow, Report, RuleHead, SectionHead, Standing, UnitReport,
};
use thidua::words::{Arg, Phrase};

use super::page::Page;
use super::standings;
use super::table::{Align, Column};
use super::targets::Verdict;
use super::units::Titles;
use crate::voice::Beside;

static TOTALS: Phrase =
    Phrase::new("TOTALS (the regulation ranks nobody)", "TỔNG ĐIỂM (quy chế không xếp hạng)");
static NOT_RANKED: Phrase = Phrase::new("NOT RANKED", "KHÔNG THUỘC DIỆN XẾP HẠNG");
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
    let rankings: Vec<Ranked<'_>> = report.regulation.rankings.iter().zip(&cluster.rankings).collect();
    let Some((first, _)) = rankings.first() else {
        page.part(page.say(&TOTALS));
        return units(report, cluster, None, cluster.units.iter().collect(), page);
    };
    // The first may be several, one for each level of a class.
    let written = standings::written(&first.id);
    let (first, further): (Vec<_>, Vec<_>) =
        rankings.iter().partition(|(rule, _)| standings::written(&rule.id) == written);
    let by_id: BTreeMap<&str, &UnitReport> =
        cluster.units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    for (rule, ranking) in first {
        standings::head(rule, ranking, cluster, page);
        let ranked = ranking.rows.iter().filter_map(|row| by_id.get(row.unit.as_str()).copied());
        units(report, cluster, Some(ranking), ranked.collect(), page);
    }
    let others: Vec<&UnitReport> =
        cluster.units.iter().filter(|unit| unit.standing == Standing::NotAmong).collect();
    if !others.is_empty() {
        page.part(page.say(&NOT_RANKED));
        units(report, cluster, None, others, page);
    }
    for (rule, ranking) in further {
        standings::write(rule, ranking, cluster, page);
    }
}

/// A ranking with the head of its rule.
type Ranked<'a> = (&'a RuleHead, &'a RankingReport);

/// Units with their totals, in the order given.
fn units(
    report: &Report,
    cluster: &ClusterReport,
    ranking: Option<&RankingReport>,
    units: Vec<&UnitReport>,
    page: &mut Page<'_>,
) {
    if units.is_empty() {
        return page.item(2, page.say(&NO_UNITS));
    }
    standings::columns(&columns(report, cluster, ranking, &units, page), page);
}

/// The columns that the ranking of a regulation has, each with its cells.
fn columns(
    report: &Report,
    cluster: &ClusterReport,
    ranking: Option<&RankingReport>,
    listed: &[&UnitReport],
    page: &Page<'_>,
) -> Vec<(Column, Vec<String>)> {
    let units = || listed.iter().copied();
    let mut columns = Vec::new();
    if !report.regulation.rankings.is_empty() {
        let ranks = units().map(|unit| standings::rank(unit.place.as_ref(), page)).collect();
        columns.push((Column::new(page.say(&standings::RANK), Align::Right), ranks));
    }
    let titles = units().map(|unit| page.text(&unit.title).to_string()).collect();
    columns.push((Column::new(page.say(&standings::UNIT), Align::Words).of_units().most(32), titles));
    columns.extend(ranking.and_then(|ranking| ranked_values(ranking, listed, page)));
    // Rules without points have no total, only what they rank by.
    if !report.regulation.criteria.is_empty() {
        let totals: Vec<Points<'_>> = units().map(|unit| (unit.total.as_ref(), unit.state)).collect();
        columns.push((Column::new(page.say(&TOTAL), Align::Numbers).most(16), cells(&totals, page)));
    }
    if let Some(grades) = &cluster.grades {
        let cells = units().map(|unit| super::grades::cell(grades, unit, page)).collect();
        columns.push((Column::new(page.say(&super::grades::GRADE), Align::Words), cells));
    }
    columns.extend(section_columns(report, listed, page));
    if report.regulation.criteria.iter().any(|criterion| criterion.target.is_some()) {
        let met = units().map(|unit| targets_met(report, unit, page)).collect();
        columns.push((Column::new(page.say(&TARGETS), Align::Right), met));
    }
    let titles = Titles::of(cluster, page);
    let notes: Vec<String> = units().map(|unit| note(&titles, unit, page)).collect();
    if notes.iter().any(|note| !note.is_empty()) {
        columns.push((Column::new(page.say(&standings::NOTE), Align::Words), notes));
    }
    columns
}

/// The points of each section at the top; what stands inside one is in the scoreboard.
fn section_columns(report: &Report, listed: &[&UnitReport], page: &Page<'_>) -> Vec<(Column, Vec<String>)> {
    let top = report.regulation.sections.iter().enumerate().filter(|(_, head)| head.inside.is_none());
    let top: Vec<(usize, &SectionHead)> = top.collect();
    let columns = top.iter().copied().filter(|_| top.len() > 1).map(|(at, head)| {
        let sections = listed.iter().filter_map(|unit| unit.sections.get(at));
        let points: Vec<Points<'_>> =
            sections.map(|section| (section.points.as_ref(), section.state)).collect();
        (section_column(head, page), cells(&points, page))
    });
    columns.collect()
}

/// What was ranked, when it is not the total that stands beside it.
fn ranked_values(
    ranking: &RankingReport,
    listed: &[&UnitReport],
    page: &Page<'_>,
) -> Option<(Column, Vec<String>)> {
    let differs = |(row, unit): (&RankingRow, &&UnitReport)| {
        row.value.as_ref().is_some_and(|value| Some(&value.number) != unit.total.as_ref())
    };
    let shown = ranking.rows.iter().zip(listed).any(differs);
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
    let beside = Beside::new(column.iter().filter_map(|(points, _)| *points));
    let cell = |(points, state): &Points<'_>| match points {
        Some(points) => page.short(points, &Form::Number, beside.nearest(points)),
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

fn note(titles: &Titles<'_>, unit: &UnitReport, page: &Page<'_>) -> String {
    // Where nobody is ranked, the first line without points says why there is no total.
    let first_open = || unit.criteria.iter().find(|line| line.points.is_none()).map(|line| &line.reason);
    let reason = unit.reason.as_ref().or_else(|| if unit.total.is_none() { first_open() } else { None });
    let mut notes = standings::notes(titles, unit.place.as_ref(), reason, page);
    if unit.incomplete {
        notes.push(page.say(&INCOMPLETE).to_string());
    }
    if unit.imputed {
        notes.push(page.say(&IMPUTED).to_string());
    }
    notes.join("; ")
}
