//! The registers that fed a scored year: how many units each has, its grades and awards, and the heads of its rankings.

use thidua::report::{ClusterReport, GradesReport, RankingReport, RegisterReport, RegulationReport, Report};
use thidua::words::{Arg, Phrase};

use super::page::Page;
use super::{awards, heading, readings, standings};

static REGISTER: Phrase = Phrase::new("REGISTER: {0}", "SỔ ĐĂNG KÝ: {0}");
static SCORED: Phrase = Phrase::new("Scored by: {0}", "Chấm theo: {0}");
static UNITS: Phrase = Phrase::new("Units: {0}", "Số đơn vị: {0}");
static OUTSIDE: Phrase = Phrase::new("Outside the scope: {0}", "Ngoài phạm vi xét: {0}");
static GRADES: Phrase = Phrase::new("By grade: {0}", "Theo xếp loại: {0}");
static BASIS: Phrase = Phrase::new("Basis: {0}", "Căn cứ: {0}");
static NOTE: Phrase = Phrase::new("Note: {0}", "Ghi chú: {0}");
static NONE: Phrase = Phrase::new("none", "không xếp loại");
static UNDECIDED: Phrase = Phrase::new("undecided", "chưa xác định");
static COUNT: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
static NOT_AMONG: Phrase =
    Phrase::new("Not among those ranked: {0}", "Không thuộc diện xếp hạng: {0} đơn vị");
static FURTHER: Phrase = Phrase::new(
    "and {0} more; the whole list is in the report of the register alone (--of {1}) and in JSON",
    "và {0} đơn vị khác; danh sách đầy đủ có trong báo cáo riêng của sổ (--of {1}) và trong JSON",
);

/// How many rows of a ranking are shown.
const SHOWN: usize = 10;

/// Every register, below the units that it feeds.
pub(super) fn write(report: &Report, page: &mut Page<'_>) {
    for register in &report.registers {
        page.blank();
        let head = page.fill(&REGISTER, [Arg::from(&register.title)]);
        page.title(&head);
        page.blank();
        let scored = page.fill(&SCORED, [Arg::from(&register.report.regulation.title)]);
        page.item(0, &scored);
        for cluster in &register.report.clusters {
            if register.report.clusters.len() > 1 {
                heading::cluster(cluster, page);
            }
            one(register, cluster, page);
        }
        readings::choices(&with_file(register, report), page);
        readings::clauses(&register.report.clauses, page);
    }
}

/// The rules of a register with each choice called as the command line calls it: behind the name of their file.
fn with_file(register: &RegisterReport, above: &Report) -> RegulationReport {
    let mut rules = register.report.regulation.clone();
    let part = above.regulation.parts.iter().find(|part| part.id == register.part);
    let file = part.and_then(|part| part.rules.as_deref()).unwrap_or_default();
    let file = file.strip_suffix(".toml").unwrap_or(file);
    rules.choices.iter_mut().for_each(|choice| choice.id = format!("{file}.{}", choice.id));
    rules
}

fn one(register: &RegisterReport, cluster: &ClusterReport, page: &mut Page<'_>) {
    let mut counts = vec![page.fill(&UNITS, [Arg::from(cluster.units.len())])];
    if !cluster.outside.is_empty() {
        counts.push(page.fill(&OUTSIDE, [Arg::from(cluster.outside.len())]));
    }
    counts.extend(cluster.grades.iter().map(|grades| graded(grades, page)));
    if let Some(grading) = &register.report.regulation.grading {
        let said = [(&BASIS, &grading.basis), (&NOTE, &grading.note)].into_iter();
        let said = said.filter(|(_, text)| !text.is_empty());
        counts.extend(said.map(|(phrase, text)| page.fill(phrase, [Arg::from(text)])));
    }
    counts.iter().for_each(|line| page.item(0, line));
    for (rule, ranking) in register.report.regulation.rankings.iter().zip(&cluster.rankings) {
        standings::write(rule, &head_of(ranking), cluster, page);
        let further = ranking.rows.len().saturating_sub(SHOWN);
        if further > 0 {
            let line = page.fill(&FURTHER, [Arg::from(further), Arg::from(register.part.as_str())]);
            page.item(2, &line);
        }
        if !ranking.not_among.is_empty() {
            let line = page.fill(&NOT_AMONG, [Arg::from(ranking.not_among.len())]);
            page.item(2, &line);
        }
    }
    awards::write(&register.report, cluster, page);
}

/// The first rows of a ranking; the others, and those not among the ranked, are counted.
fn head_of(ranking: &RankingReport) -> RankingReport {
    RankingReport {
        id: ranking.id.clone(),
        title: ranking.title.clone(),
        form: ranking.form.clone(),
        provisional: ranking.provisional,
        rows: ranking.rows.iter().take(SHOWN).cloned().collect(),
        not_among: Vec::new(),
    }
}

fn graded(grades: &GradesReport, page: &Page<'_>) -> String {
    let count = |name: &str, units: &[String]| page.fill(&COUNT, [Arg::from(name), Arg::from(units.len())]);
    let rows = grades.grades.iter().map(|row| count(page.named(&row.title, &row.id), &row.units));
    let rest = [(&NONE, &grades.none), (&UNDECIDED, &grades.undecided)].into_iter();
    let rest = rest.filter(|(_, units)| !units.is_empty());
    let rest = rest.map(|(phrase, units)| count(page.say(phrase), units));
    let all: Vec<String> = rows.chain(rest).collect();
    page.fill(&GRADES, [Arg::from(all.join("; "))])
}
