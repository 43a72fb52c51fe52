//! The ledger of awards: who, who was next, who was excluded and why, and what is left to people.

use thidua::number::Number;
use thidua::report::{AwardReport, BallotReport, ClusterReport, Report};
use thidua::words::{Arg, Phrase};

use super::page::Page;
use super::units::Titles;

static AWARDS: Phrase = Phrase::new("AWARDS", "KHEN THƯỞNG");
static PLACES: Phrase = Phrase::new("{0} (number: {1})", "{0} (số lượng: {1})");
static ALL: Phrase = Phrase::new("all", "tất cả");
static FOLLOWS: Phrase = Phrase::new("Follows the ranking: {0}", "Theo bảng xếp hạng: {0}");
static GIVEN: Phrase = Phrase::new("Given to: {0}", "Trao cho: {0}");
static NOBODY: Phrase = Phrase::new("nobody", "không đơn vị nào");
static UNDECIDED: Phrase = Phrase::new("UNDECIDED: {0}", "CHƯA QUYẾT ĐỊNH: {0}");
static LEADING: Phrase = Phrase::new("Leading as things stand: {0}", "Đang dẫn đầu: {0}");
static NEXT: Phrase = Phrase::new("Next in line: {0}", "Kế tiếp: {0}");
static NEXT_OPEN: Phrase = Phrase::new("Next in line is open: {0}", "Chưa rõ đơn vị kế tiếp: {0}");
static EXCLUDED: Phrase = Phrase::new("Excluded: {0}: {1}", "Không được xét: {0}: {1}");
static WITHHELD: Phrase = Phrase::new("Not given: {0}", "Số lượng không trao: {0}");
static BALLOT: Phrase = Phrase::new("Ballot: {0} ballots cast", "Bình xét: {0} phiếu");
static BALLOT_OF: Phrase = Phrase::new("Ballot of {1}: {0} ballots cast", "Bình xét ngày {1}: {0} phiếu");
static NEEDED: Phrase = Phrase::new("needed: {0}", "phải đạt {0}");
static NOT_COUNTED: Phrase = Phrase::new("not counted", "không tính");
static NOTE: Phrase = Phrase::new("Note: {0}", "Ghi chú: {0}");
static BASIS: Phrase = Phrase::new("Basis: {0}", "Căn cứ: {0}");

/// The awards of one cluster; nothing when the regulation has none.
pub(super) fn write(_report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    if cluster.awards.is_empty() {
        return;
    }
    page.part(page.say(&AWARDS));
    let titles = Titles::of(cluster, page);
    for award in &cluster.awards {
        ledger(award, cluster, &titles, page);
    }
}

fn ledger(award: &AwardReport, cluster: &ClusterReport, titles: &Titles<'_>, page: &mut Page<'_>) {
    let places = match (award.places, &award.share) {
        (_, Some(share)) => share.text(page.language()),
        (Some(places), None) => places.to_string(),
        (None, None) => page.say(&ALL).to_string(),
    };
    let head = page.fill(&PLACES, [Arg::from(&award.title), Arg::from(places)]);
    page.item(2, &head);
    let mut lines: Vec<String> = followed(award, cluster, page).into_iter().collect();
    let named = |phrase, ids: &[String], page: &Page<'_>| {
        let line = page.fill(phrase, [Arg::from(titles.list(ids))]);
        (!ids.is_empty()).then_some(line)
    };
    lines.extend(named(&GIVEN, &award.given, page));
    for open in &award.undecided {
        lines.push(page.fill(&UNDECIDED, [Arg::from(open.reason.sentence.clone())]));
    }
    if award.given.is_empty() && award.undecided.is_empty() {
        lines.push(page.fill(&GIVEN, [Arg::from(page.say(&NOBODY))]));
    }
    lines.extend(award.ballot.iter().flat_map(|one| ballot(one, titles, page)));
    lines.extend(named(&LEADING, &award.leading, page));
    lines.extend(named(&NEXT, &award.next, page));
    for open in &award.next_open {
        lines.push(page.fill(&NEXT_OPEN, [Arg::from(open.reason.sentence.clone())]));
    }
    for excluded in &award.excluded {
        let unit = titles.title(&excluded.unit);
        lines.push(page.fill(&EXCLUDED, [Arg::from(unit), Arg::from(excluded.reason.sentence.clone())]));
    }
    if award.withheld > 0 {
        lines.push(page.fill(&WITHHELD, [Arg::from(award.withheld)]));
    }
    if !award.basis.is_empty() {
        lines.push(page.fill(&BASIS, [Arg::from(&award.basis)]));
    }
    for line in lines {
        page.item(4, &line);
    }
}

/// A ballot: ballots cast, votes needed, and the votes of each unit; then the remark of its record.
fn ballot(ballot: &BallotReport, titles: &Titles<'_>, page: &Page<'_>) -> Vec<String> {
    let voters = Arg::Number(Number::from(ballot.voters));
    let head = match &ballot.day {
        Some(day) => page.fill(&BALLOT_OF, [voters, day.clone()]),
        None => page.fill(&BALLOT, [voters]),
    };
    let mut parts = vec![head];
    if let Some(threshold) = &ballot.threshold {
        parts.push(page.fill(&NEEDED, [Arg::from(threshold.sentence.clone())]));
    }
    if !ballot.counted {
        parts.push(page.say(&NOT_COUNTED).to_string());
    }
    let votes = ballot.votes.iter();
    let votes = votes.map(|one| format!("{} {}", titles.title(&one.unit), one.votes));
    parts.push(votes.collect::<Vec<_>>().join(", "));
    let mut lines = vec![parts.join("; ")];
    if !ballot.note.is_empty() {
        lines.push(page.fill(&NOTE, [Arg::from(&ballot.note)]));
    }
    lines
}

/// The ranking that an award follows, where there are several.
fn followed(award: &AwardReport, cluster: &ClusterReport, page: &Page<'_>) -> Option<String> {
    let ranking = cluster.rankings.iter().find(|ranking| Some(&ranking.id) == award.ranking.as_ref())?;
    let title = Arg::from(page.named(&ranking.title, &ranking.id));
    (cluster.rankings.len() > 1).then(|| page.fill(&FOLLOWS, [title]))
}
