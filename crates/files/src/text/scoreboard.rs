//! The scoreboard: the points of every unit for every criterion.

use thidua::form::Form;
use thidua::number::Number;
use thidua::report::{ClusterReport, CriterionHead, KindHead, LineReport, Report, SectionHead, UnitReport};
use thidua::words::Phrase;

use super::grid::{Grid, Line};
use super::page::Page;
use crate::voice::Beside;

static SCOREBOARD: Phrase = Phrase::new("SCOREBOARD", "BẢNG TỔNG HỢP ĐIỂM");
static CRITERION: Phrase = Phrase::new("Criterion", "Tiêu chí");
static UNIT: Phrase = Phrase::new("Unit", "Đơn vị");
static MAXIMUM: Phrase = Phrase::new("Max.", "Tối đa");
static DEDUCTS: Phrase = Phrase::new("minus", "trừ");
static BONUS: Phrase = Phrase::new("bonus", "thưởng");
static TOTAL: Phrase = Phrase::new("TOTAL", "TỔNG ĐIỂM");
static MISSED: Phrase = Phrase::new("* target missed", "* không đạt chỉ tiêu");
static STAND_IN: Phrase =
    Phrase::new("! nothing to score by; points as the rules say", "! không có gì để chấm; điểm theo quy chế");
static SHORTENED: Phrase = Phrase::new(
    "≈ shortened here; `score explain` shows it in full",
    "≈ rút gọn ở đây; `score explain` ghi đầy đủ",
);

/// The mark of a missed target.
const MISSED_MARK: char = '*';
/// The mark of points that a rule gave because the line could not be scored.
const STAND_IN_MARK: char = '!';

/// The scoreboard of one cluster.
pub(super) fn write(report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    // Rules without points have none to show.
    if report.regulation.criteria.is_empty() {
        return;
    }
    page.part(page.say(&SCOREBOARD));
    let mut grid = Grid {
        lines_head: page.say(&CRITERION).into(),
        units_head: page.say(&UNIT).into(),
        maximum_head: page.say(&MAXIMUM).into(),
        units: cluster.units.iter().map(|unit| page.text(&unit.title).to_string()).collect(),
        alike: true,
        lines: Vec::new(),
    };
    let regulation = &report.regulation;
    for (at, depth) in &regulation.section_tree {
        let Some(section) = regulation.sections.get(*at) else { continue };
        if regulation.sections.len() > 1 {
            grid.lines.push(section_line(section, (*at, *depth), cluster, page));
        }
        let criteria = regulation.criteria.iter().enumerate().filter(|(_, head)| head.section == section.id);
        grid.lines.extend(criteria.map(|(at, head)| criterion_line(head, (at, *depth), cluster, page)));
    }
    grid.lines.push(total_line(report, cluster, page));
    page.grid(grid.clone());
    legend(&grid, page);
}

/// Explains the marks that occur.
fn legend(grid: &Grid, page: &mut Page<'_>) {
    let occurs = |mark: char| grid.lines.iter().any(|line| line.cells.iter().any(|cell| cell.contains(mark)));
    let known = [(MISSED_MARK, &MISSED), (STAND_IN_MARK, &STAND_IN), ('≈', &SHORTENED)];
    let legend: Vec<&str> =
        known.iter().filter(|(mark, _)| occurs(*mark)).map(|(_, words)| page.say(words)).collect();
    if !legend.is_empty() {
        page.blank();
        page.paragraph(2, &legend.join("; "));
    }
}

/// A title of something that stands inside another section is set in.
fn set_in(title: &str, depth: usize) -> String {
    // A space that no line is broken at, so that the indentation stays.
    format!("{}{title}", "\u{a0}\u{a0}".repeat(depth))
}

fn section_line(
    section: &SectionHead,
    (at, depth): (usize, usize),
    cluster: &ClusterReport,
    page: &Page<'_>,
) -> Line {
    let beside = beside(cluster, |unit| unit.sections.get(at)?.points.as_ref());
    let cell = |unit: &UnitReport| match unit.sections.get(at) {
        Some(section) => match &section.points {
            Some(number) => short(number, &beside, page),
            None => page.say(section.state.phrase()).to_string(),
        },
        None => String::new(),
    };
    Line {
        label: section.label.clone(),
        title: set_in(&page.named(&section.title, &section.id).to_uppercase(), depth),
        maximum: section_maximum(section, page),
        cells: cluster.units.iter().map(cell).collect(),
        sum: false,
    }
}

/// The declared maximum; of a bonus or a deduction the most that it adds or takes off.
fn section_maximum(section: &SectionHead, page: &Page<'_>) -> String {
    let cap = section.gathering.up_to.as_ref().map(|cap| short_alone(cap, page));
    match (section.kind, cap) {
        (None, _) => section.points.as_ref().map(|points| short_alone(points, page)).unwrap_or_default(),
        (Some(KindHead::Bonus), Some(cap)) => format!("+{cap}"),
        (Some(KindHead::Bonus), None) => page.say(&BONUS).to_string(),
        (Some(KindHead::Deduction), Some(cap)) => format!("-{cap}"),
        (Some(KindHead::Deduction), None) => page.say(&DEDUCTS).to_string(),
    }
}

fn criterion_line(
    head: &CriterionHead,
    (at, depth): (usize, usize),
    cluster: &ClusterReport,
    page: &Page<'_>,
) -> Line {
    let maximum = match &head.maximum {
        _ if head.deducts => page.say(&DEDUCTS).to_string(),
        Some(maximum) => short_alone(maximum, page),
        None => String::new(),
    };
    let beside = beside(cluster, |unit| unit.criteria.get(at)?.points.as_ref());
    let cells = cluster.units.iter().map(|unit| match unit.criteria.get(at) {
        Some(line) => criterion_cell(line, &beside, page),
        None => String::new(),
    });
    Line {
        label: head.label.clone(),
        title: set_in(page.named(&head.title, &head.id), depth),
        maximum,
        cells: cells.collect(),
        sum: false,
    }
}

fn criterion_cell(line: &LineReport, beside: &Beside<'_>, page: &Page<'_>) -> String {
    let Some(points) = &line.points else { return page.say(line.state.phrase()).to_string() };
    let mut cell = short(points, beside, page);
    if is_stand_in(line) {
        cell.push(STAND_IN_MARK);
    } else if line.met == Some(false) {
        cell.push(MISSED_MARK);
    }
    cell
}

/// True when the rules gave these points because the line could not be scored.
fn is_stand_in(line: &LineReport) -> bool {
    matches!(line.reason.code, "missing-points" | "undefined-points" | "not-applicable-points")
}

fn total_line(report: &Report, cluster: &ClusterReport, page: &Page<'_>) -> Line {
    let beside = beside(cluster, |unit| unit.total.as_ref());
    let cell = |unit: &UnitReport| match &unit.total {
        Some(total) => short(total, &beside, page),
        None => page.say(unit.state.phrase()).to_string(),
    };
    Line {
        label: String::new(),
        title: page.say(&TOTAL).into(),
        maximum: report
            .regulation
            .points
            .as_ref()
            .map(|points| short_alone(points, page))
            .unwrap_or_default(),
        cells: cluster.units.iter().map(cell).collect(),
        sum: true,
    }
}

/// A maximum in few places.
fn short_alone(points: &Number, page: &Page<'_>) -> String {
    page.short(points, &Form::Number, []).replace("≈ ", "≈")
}

/// The points of one line, of all units.
fn beside(cluster: &ClusterReport, of: impl Fn(&UnitReport) -> Option<&Number>) -> Beside<'_> {
    Beside::new(cluster.units.iter().filter_map(of))
}

/// Points in few places, apart from those of the other units.
fn short(points: &Number, beside: &Beside<'_>, page: &Page<'_>) -> String {
    page.short(points, &Form::Number, beside.nearest(points)).replace("≈ ", "≈")
}
