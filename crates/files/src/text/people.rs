//! Points that people gave and that differ, with what they wrote about it; and the evidence that was given.

use thidua::form::Form;
use thidua::number::Number;
use thidua::report::{
    ClusterReport, CriterionHead, EvidenceReport, GivenReport, LineReport, Report, UnitReport,
};
use thidua::words::{Arg, Phrase};

use super::page::Page;
use super::standings::{UNIT, columns};
use super::table::{Align, Column};

static DIFFERENCES: Phrase = Phrase::new("POINTS GIVEN THAT DIFFER", "ĐIỂM CHẤM KHÁC NHAU");
static LINE: Phrase = Phrase::new("Criterion", "Tiêu chí");
static OWN: Phrase = Phrase::new("Self", "Tự chấm");
static CROSS: Phrase = Phrase::new("Cross", "Chấm chéo");
static VERIFIED: Phrase = Phrase::new("Verified", "Thẩm định");
static GAP: Phrase = Phrase::new("Gap", "Chênh lệch");
static NOTE: Phrase = Phrase::new("Note", "Ghi chú");
static EVIDENCE: Phrase = Phrase::new("EVIDENCE", "MINH CHỨNG");
static OF: Phrase = Phrase::new("For", "Nội dung");
static PAPER: Phrase = Phrase::new("Evidence", "Minh chứng");
static PROVES: Phrase = Phrase::new("proves {0}", "chứng minh {0}");

static DAY: Phrase = Phrase::new("{0}", "{0}");

/// Titles wider than this are wrapped.
const TITLE: usize = 28;

/// The points of one cluster that differ between hands, and the evidence; nothing where there is none.
pub(super) fn write(report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    differences(report, cluster, page);
    evidence(report, cluster, page);
}

fn differences(report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    let lines = cluster.units.iter().flat_map(|unit| unit.criteria.iter().map(move |line| (unit, line)));
    let given = lines.filter_map(|(unit, line)| Some((unit, line, line.given.as_ref()?)));
    let rows: Vec<(&UnitReport, &LineReport, &GivenReport)> =
        given.filter(|(_, _, given)| differ(given)).collect();
    if rows.is_empty() {
        return;
    }
    let number = |number: Option<&Number>| {
        number.map_or_else(|| "-".to_string(), |number| page.number(number, &Form::Number))
    };
    let of = |pick: fn(&GivenReport) -> Option<&Number>| -> Vec<String> {
        rows.iter().map(|(_, _, given)| number(pick(given))).collect()
    };
    let numbers = |head: &'static Phrase, pick| (Column::new(page.say(head), Align::Numbers), of(pick));
    let mut shown = vec![
        (
            Column::new(page.say(&UNIT), Align::Words).of_units().most(TITLE),
            rows.iter().map(|(unit, _, _)| page.text(&unit.title).to_string()).collect(),
        ),
        (
            Column::new(page.say(&LINE), Align::Words).most(TITLE),
            rows.iter().map(|(_, line, _)| title(&line.id, report, page)).collect(),
        ),
        numbers(&OWN, |given| given.own.as_ref()),
        numbers(&CROSS, |given| given.cross.as_ref()),
        numbers(&VERIFIED, |given| given.verified.as_ref()),
        numbers(&GAP, |given| given.gap.as_ref()),
    ];
    let notes: Vec<String> = rows.iter().map(|(_, _, given)| words(given)).collect();
    if notes.iter().any(|note| !note.is_empty()) {
        shown.push((Column::new(page.say(&NOTE), Align::Words), notes));
    }
    page.part(page.say(&DIFFERENCES));
    columns(&shown, page);
}

/// True when two of the hands gave different points.
fn differ(given: &GivenReport) -> bool {
    let mut points = [&given.own, &given.cross, &given.verified].into_iter().flatten();
    let first = points.next();
    points.any(|other| Some(other) != first)
}

fn words(given: &GivenReport) -> String {
    let said: Vec<&str> =
        [&given.note, &given.explanation].into_iter().flatten().map(String::as_str).collect();
    said.join("; ")
}

fn evidence(report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    let papers = cluster.units.iter().flat_map(|unit| unit.evidence.iter().map(move |paper| (unit, paper)));
    let rows: Vec<(&UnitReport, &EvidenceReport)> = papers.collect();
    if rows.is_empty() {
        return;
    }
    let shown = [
        (
            Column::new(page.say(&UNIT), Align::Words).of_units().most(TITLE),
            rows.iter().map(|(unit, _)| page.text(&unit.title).to_string()).collect(),
        ),
        (
            Column::new(page.say(&OF), Align::Words).most(TITLE),
            rows.iter().map(|(_, paper)| proved(&paper.of, report, page)).collect(),
        ),
        (
            Column::new(page.say(&PAPER), Align::Words),
            rows.iter().map(|(_, paper)| described(paper, page)).collect(),
        ),
    ];
    page.part(page.say(&EVIDENCE));
    columns(&shown, page);
}

/// What evidence is for: the title of the line or the figure, and the year where it is not the one scored.
fn proved(heading: &str, report: &Report, page: &Page<'_>) -> String {
    let (id, year) = heading.split_once('@').unwrap_or((heading, ""));
    let title = title(id, report, page);
    if year == report.regulation.period.to_string() { title } else { format!("{title} {year}") }
}

/// The title of a criterion with its label, or of an indicator.
fn title(id: &str, report: &Report, page: &Page<'_>) -> String {
    let criterion: Option<&CriterionHead> = report.regulation.criteria.iter().find(|head| head.id == id);
    match criterion {
        Some(head) if head.label.is_empty() => page.named(&head.title, id).to_string(),
        Some(head) => format!("{}. {}", head.label, page.named(&head.title, id)),
        None => {
            let figure = report.regulation.indicators.iter().find(|head| head.id == id);
            figure.map_or(id, |head| page.named(&head.title, id)).to_string()
        }
    }
}

/// A paper with what is known of it; of its digest the first digits are enough to tell it from others.
fn described(paper: &EvidenceReport, page: &Page<'_>) -> String {
    let digest =
        paper.sha256.as_deref().map(|digest| format!("sha256 {}", digest.get(..12).unwrap_or(digest)));
    let number = paper.number.as_deref().map(|number| page.fill(&PROVES, [Arg::from(number)]));
    let day = paper.day.as_ref().map(|day| page.fill(&DAY, [day.clone()]));
    let parts = [paper.evidence.clone(), day, number, digest];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
