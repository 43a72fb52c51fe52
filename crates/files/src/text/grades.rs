//! Grades: who holds which, how the others came to theirs, and the ledger of each quota.

use thidua::report::{ClusterReport, GradeReport, GradeState, GradesReport, QuotaReport, Report, UnitReport};
use thidua::words::{Arg, Phrase};

use super::page::Page;
use super::standings;
use super::table::{Align, Column};
use super::units::Titles;

static GRADES: Phrase = Phrase::new("GRADES", "XẾP LOẠI");
static COUNT: Phrase = Phrase::new("Units", "Số đơn vị");
static WHO: Phrase = Phrase::new("Which", "Đơn vị");
pub(super) static GRADE: Phrase = Phrase::new("Grade", "Xếp loại");
static NONE: Phrase = Phrase::new("none", "không xếp loại");
static UNDECIDED: Phrase = Phrase::new("undecided", "chưa xác định");
static UNIT: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
static OPEN: Phrase = Phrase::new("UNDECIDED: {0}: {1}", "CHƯA XÁC ĐỊNH: {0}: {1}");
static QUOTA: Phrase = Phrase::new("{0} ({1})", "{0} ({1})");
static KEPT: Phrase = Phrase::new("Keep the grade: {0}", "Giữ mức: {0}");
static CUT: Phrase = Phrase::new("Beyond it, one grade down: {0}", "Vượt quá, xuống một mức: {0}");
static TIED: Phrase =
    Phrase::new("UNDECIDED, tied across the last place: {0}", "CHƯA XÁC ĐỊNH, bằng nhau ở suất cuối: {0}");
static WAITING: Phrase = Phrase::new("UNDECIDED: {0}; waits for {1}", "CHƯA XÁC ĐỊNH: {0}; còn chờ {1}");
static BASIS: Phrase = Phrase::new("Basis: {0}", "Căn cứ: {0}");

/// The grades of one cluster; nothing when the regulation gives none.
pub(super) fn write(report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    let (Some(grades), Some(grading)) = (&cluster.grades, &report.regulation.grading) else { return };
    page.part(page.say(&GRADES));
    let titles = Titles::of(cluster, page);
    table(grades, &titles, page);
    page.blank();
    for unit in &cluster.units {
        if let Some(grade) = &unit.grade
            && is_noteworthy(grade)
        {
            unit_line(unit, grade, page);
        }
    }
    for (head, quota) in grading.quotas.iter().zip(&grades.quotas) {
        ledger(quota, &titles, page);
        if !head.basis.is_empty() {
            page.item(4, &page.fill(&BASIS, [Arg::from(&head.basis)]));
        }
    }
}

/// True when more happened than that points reached a grade.
fn is_noteworthy(grade: &GradeReport) -> bool {
    grade.state != GradeState::Given || grade.reasons.len() > 1
}

fn table(grades: &GradesReport, titles: &Titles<'_>, page: &mut Page<'_>) {
    let mut rows: Vec<(String, &[String])> = Vec::new();
    for row in &grades.grades {
        rows.push((page.named(&row.title, &row.id).to_string(), &row.units));
    }
    for (phrase, units) in [(&NONE, &grades.none), (&UNDECIDED, &grades.undecided)] {
        if !units.is_empty() {
            rows.push((page.say(phrase).to_string(), units));
        }
    }
    let names = rows.iter().map(|(name, _)| name.clone()).collect();
    let counts = rows.iter().map(|(_, units)| units.len().to_string()).collect();
    let who = rows.iter().map(|(_, ids)| named(titles, ids, page)).collect();
    let columns = [
        (Column::new(page.say(&GRADE), Align::Words).most(32), names),
        (Column::new(page.say(&COUNT), Align::Right), counts),
        (Column::new(page.say(&WHO), Align::Words), who),
    ];
    standings::columns(&columns, page);
}

/// More units than this are not all named here; the ranking shows the grade of each.
const MANY: usize = 20;

fn named(titles: &Titles<'_>, ids: &[String], page: &Page<'_>) -> String {
    static AND_MORE: Phrase = Phrase::new("{0} and {1} more", "{0} và {1} đơn vị khác");
    let (first, rest) = ids.split_at(ids.len().min(MANY));
    let names = titles.list(first);
    if rest.is_empty() {
        return names;
    }
    page.fill(&AND_MORE, [Arg::from(names), Arg::from(rest.len())])
}

fn unit_line(unit: &UnitReport, grade: &GradeReport, page: &mut Page<'_>) {
    let reasons: Vec<String> = grade.reasons.iter().map(|reason| reason.text(page.language())).collect();
    let phrase = if grade.state == GradeState::Undecided { &OPEN } else { &UNIT };
    let title = page.named(&unit.title, &unit.id).to_string();
    page.item(2, &page.fill(phrase, [Arg::from(title), Arg::from(reasons.join("; "))]));
}

fn ledger(quota: &QuotaReport, titles: &Titles<'_>, page: &mut Page<'_>) {
    let allowed = quota.reason.text(page.language());
    let title = page.named(&quota.title, &quota.id).to_string();
    page.item(2, &page.fill(&QUOTA, [Arg::from(title), Arg::from(allowed)]));
    for (phrase, ids) in [(&KEPT, &quota.kept), (&CUT, &quota.cut), (&TIED, &quota.tied)] {
        if !ids.is_empty() {
            page.item(4, &page.fill(phrase, [Arg::from(named(titles, ids, page))]));
        }
    }
    if !quota.waiting.is_empty() {
        let args = [&quota.waiting, &quota.awaited].map(|ids| Arg::from(named(titles, ids, page)));
        page.item(4, &page.fill(&WAITING, args));
    }
}

/// The grade of a unit in a table.
pub(super) fn cell(grades: &GradesReport, unit: &UnitReport, page: &Page<'_>) -> String {
    let Some(grade) = &unit.grade else { return "-".to_string() };
    let row = grade.grade.as_ref().and_then(|id| grades.grades.iter().find(|row| row.id == *id));
    match (row, grade.state) {
        (Some(row), _) => page.named(&row.title, &row.id).to_string(),
        (None, GradeState::Undecided) => page.say(&UNDECIDED).to_string(),
        (None, _) => "-".to_string(),
    }
}
