//! The heading: what was scored, for which year, by which readings, and what must be known before any number is used.

use thidua::number::Number;
use thidua::report::{ChoiceReport, ClusterReport, MemberHead, RegulationReport, Report};
use thidua::words::{Arg, Phrase};

use super::page::Page;

static ILLUSTRATIVE: Phrase =
    Phrase::new("ILLUSTRATIVE FIGURES, not real results", "SỐ LIỆU MINH HỌA, không phải kết quả thật");
static PROVISIONAL: Phrase = Phrase::new(
    "PROVISIONAL: what is still missing may change the order below",
    "TẠM THỜI: số liệu còn thiếu có thể làm thay đổi kết quả dưới đây",
);
static YEAR: Phrase = Phrase::new("Year: {0}", "Năm: {0}");
static YEARS: Phrase = Phrase::new("Year: {0}, compared with {1}", "Năm: {0}, so với năm {1}");
static MAXIMUM: Phrase = Phrase::new("; at most {0} points", "; tối đa {0} điểm");
static CLUSTER: Phrase = Phrase::new("{0} ({1} units)", "{0} ({1} đơn vị)");
static ONE_CLUSTER: Phrase = Phrase::new("Cluster: {0} ({1} units)", "Cụm thi đua: {0} ({1} đơn vị)");
static HOST: Phrase = Phrase::new("Host: {0}", "Cụm trưởng: {0}");
static NEXT_HOST: Phrase = Phrase::new("; next host: {0}", "; cụm trưởng năm sau: {0}");
static BASIS: Phrase = Phrase::new("Basis: {0}", "Căn cứ: {0}");
static NOTE: Phrase = Phrase::new("Note: {0}", "Ghi chú: {0}");
static NOTE_ON: Phrase = Phrase::new("Note on {0}: {1}", "Ghi chú về {0}: {1}");
static FIGURES: Phrase = Phrase::new("Figures ({0}): {1}", "Số liệu ({0}): {1}");
static SOURCE: Phrase = Phrase::new("Source of the figures ({0}): {1}", "Nguồn số liệu ({0}): {1}");
static INSTEAD: Phrase = Phrase::new(
    "SCORED WITH ANOTHER READING: {0}: {1} (instead of: {2})",
    "CHẤM THEO CÁCH HIỂU KHÁC: {0}: {1} (thay cho: {2})",
);

/// The whole heading of a report.
pub(super) fn write(report: &Report, page: &mut Page<'_>) {
    let regulation = &report.regulation;
    title(regulation, report.illustrative, page);
    if report.clusters.iter().any(is_provisional) {
        let words = page.say(&PROVISIONAL);
        page.loud(words);
    }
    page.blank();
    year(regulation, page);
    cluster_lines(report, page);
    about(regulation, page);
    for figures in &report.figures {
        let name = || Arg::from(figures.name.as_str());
        let note = page.text(&figures.note).to_string();
        if !note.is_empty() {
            let line = page.fill(&FIGURES, [name(), Arg::from(note)]);
            page.item(0, &line);
        }
        if let Some(source) = &figures.source {
            let line = page.fill(&SOURCE, [name(), Arg::from(source.as_str())]);
            page.item(0, &line);
        }
    }
}

/// The title with what must not be overlooked: illustrative figures and other readings than the file's.
pub(super) fn title(regulation: &RegulationReport, illustrative: bool, page: &mut Page<'_>) {
    page.title(page.text(&regulation.title).to_string().as_str());
    if illustrative {
        let words = page.say(&ILLUSTRATIVE);
        page.loud(words);
    }
    for choice in &regulation.choices {
        if let Some(words) = instead(choice, page) {
            page.loud(&words);
        }
    }
}

/// The alternative of a choice that was scored, in words; none when the reading taken was.
fn instead(choice: &ChoiceReport, page: &Page<'_>) -> Option<String> {
    let id = choice.instead.as_ref()?;
    let (_, title) = choice.alternatives.iter().find(|(other, _)| other == id)?;
    let taken = page.text(&choice.taken).trim_end_matches('.');
    let args = [page.named(&choice.title, &choice.id), page.named(title, id), taken].map(Arg::from);
    Some(page.fill(&INSTEAD, args))
}

fn year(regulation: &RegulationReport, page: &mut Page<'_>) {
    // Years are names, not amounts: no mark stands between their digits.
    let period = Arg::from(regulation.period.to_string());
    let mut line = match regulation.baseline {
        Some(baseline) => page.fill(&YEARS, [period, Arg::from(baseline.to_string())]),
        None => page.fill(&YEAR, [period]),
    };
    if let Some(points) = &regulation.points {
        line.push_str(&page.fill(&MAXIMUM, [Arg::from(points)]));
    }
    page.item(0, &line);
}

fn cluster_lines(report: &Report, page: &mut Page<'_>) {
    let regulation = &report.regulation;
    let count = report.clusters.iter().map(|cluster| cluster.units.len()).sum::<usize>();
    let line = page.fill(&CLUSTER, [Arg::from(&regulation.cluster), Arg::from(count)]);
    page.item(0, &line);
    let name = |id: &str, page: &Page<'_>| {
        let mut units = report.clusters.iter().flat_map(|cluster| &cluster.units);
        units.find(|unit| unit.id == id).map_or(id, |unit| page.text(&unit.title)).to_string()
    };
    let Some(host) = &regulation.host else { return };
    let mut line = page.fill(&HOST, [Arg::from(name(host, page))]);
    if let Some(next) = &regulation.next_host {
        line.push_str(&page.fill(&NEXT_HOST, [Arg::from(name(next, page))]));
    }
    page.item(0, &line);
}

fn about(regulation: &RegulationReport, page: &mut Page<'_>) {
    if !regulation.basis.is_empty() {
        let line = page.fill(&BASIS, [Arg::from(&regulation.basis)]);
        page.item(0, &line);
    }
    for note in [&regulation.note, &regulation.cluster_note] {
        if !note.is_empty() {
            let line = page.fill(&NOTE, [Arg::from(note)]);
            page.item(0, &line);
        }
    }
    for member in regulation.members.iter().filter(|member| !member.predecessors.is_empty()) {
        let line = came_from(member, page);
        page.item(0, &line);
    }
    for member in regulation.members.iter().filter(|member| !member.note.is_empty()) {
        let line = page.fill(&NOTE_ON, [Arg::from(&member.title), Arg::from(&member.note)]);
        page.item(0, &line);
    }
}

/// The units that became a member since the year before.
fn came_from(member: &MemberHead, page: &Page<'_>) -> String {
    static FROM: Phrase = Phrase::new("{0} came from {1}", "{0}: hợp nhất, chia tách từ {1}");
    static SHARE: Phrase = Phrase::new("{0} ({1})", "{0} ({1})");
    static UNTIL: Phrase = Phrase::new("{0}, until {1}", "{0}, đến hết năm {1}");
    let whole = Number::from(1u32);
    let named = member.predecessors.iter().map(|before| {
        let mut name = page.named(&before.title, &before.id).to_string();
        if before.share != whole {
            name = page.fill(&SHARE, [Arg::from(name), Arg::Percent(before.share.clone())]);
        }
        if let Some(year) = before.until {
            name = page.fill(&UNTIL, [Arg::from(name), Arg::from(year.to_string())]);
        }
        name
    });
    let named = named.collect::<Vec<_>>().join("; ");
    page.fill(&FROM, [Arg::from(page.named(&member.title, &member.id)), Arg::from(named)])
}

/// The head of one cluster among several.
pub(super) fn cluster(cluster: &ClusterReport, page: &mut Page<'_>) {
    page.blank();
    let line = page.fill(&ONE_CLUSTER, [Arg::from(cluster.name.as_str()), Arg::from(cluster.units.len())]);
    page.title(&line);
    if is_provisional(cluster) {
        let words = page.say(&PROVISIONAL);
        page.loud(words);
    }
}

/// True while the order of any ranking may still change, for an award may follow any.
fn is_provisional(cluster: &ClusterReport) -> bool {
    cluster.provisional || cluster.rankings.iter().any(|ranking| ranking.provisional)
}
