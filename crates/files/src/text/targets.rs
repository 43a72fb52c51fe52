//! Targets met and missed, with the values that decided it, and the judgements that stand beside the points.

use thidua::State;
use thidua::form::{Form, Value};
use thidua::number::Number;
use thidua::report::{ClusterReport, CriterionHead, JudgementHead, LineReport, Report, UnitReport};
use thidua::words::{Arg, Phrase, Sentence};
use unicode_width::UnicodeWidthStr;

use super::page::Page;
use crate::voice::GLUE;

static TARGETS: Phrase = Phrase::new("TARGETS MET AND MISSED", "CHỈ TIÊU ĐẠT VÀ KHÔNG ĐẠT");
static TARGET: Phrase = Phrase::new("{0} (target: {1})", "{0} (chỉ tiêu: {1})");
static RULE: Phrase = Phrase::new("Points: {0}", "Cách cho điểm: {0}");
static MET: Phrase = Phrase::new("Met ({0} of {1}): {2}", "Đạt ({0}/{1}): {2}");
static MISSED: Phrase = Phrase::new("Missed ({0}): {1}", "Không đạt ({0}): {1}");
static OPEN: Phrase = Phrase::new("Not judged ({0}): {1}", "Chưa xét được ({0}): {1}");
static NOT_APPLICABLE: Phrase = Phrase::new("Does not apply ({0}): {1}", "Không phát sinh ({0}): {1}");
static NOBODY: Phrase = Phrase::new("nobody", "không có");
static PLEDGED: Phrase = Phrase::new("pledged {0}", "đăng ký {0}");
static ITS_TARGET: Phrase = Phrase::new("target {0}", "chỉ tiêu {0}");
static AS_PLEDGED: Phrase = Phrase::new("target {0}, as pledged", "chỉ tiêu {0} theo đăng ký");
static NO_TARGET: Phrase = Phrase::new("target not known", "chưa xác định được chỉ tiêu");
static FULL: Phrase = Phrase::new("full points by rounding only", "đủ điểm chỉ do làm tròn");
static JUDGEMENTS: Phrase = Phrase::new("JUDGEMENTS BESIDE THE POINTS", "NHẬN XÉT NGOÀI ĐIỂM");
static HOLDS: Phrase = Phrase::new("Holds for: {0}", "Đúng với: {0}");
static FAILS: Phrase = Phrase::new("Does not hold for: {0}", "Không đúng với: {0}");
static UNKNOWN: Phrase = Phrase::new("Cannot be said of: {0}", "Chưa xác định được: {0}");
static BASIS: Phrase = Phrase::new("Basis: {0}", "Căn cứ: {0}");

/// A title of a unit that is no wider is not broken over two lines.
const SHORT_TITLE: usize = 24;

/// What became of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Met,
    Missed,
    /// It cannot be judged, because something is missing.
    Open,
    /// It did not arise for the unit.
    NotApplicable,
}

impl Verdict {
    /// The verdict on a line that has a target.
    pub(crate) fn of(line: &LineReport) -> Verdict {
        match (line.met, line.measure_state) {
            (Some(true), _) => Verdict::Met,
            (Some(false), _) => Verdict::Missed,
            (None, Some(State::NotApplicable)) => Verdict::NotApplicable,
            (None, _) if line.state == State::NotApplicable => Verdict::NotApplicable,
            (None, _) => Verdict::Open,
        }
    }
}

/// The targets of one cluster; nothing when the regulation sets none.
pub(super) fn write(report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    let heads = || report.regulation.criteria.iter().enumerate();
    if heads().all(|(_, head)| head.target.is_none()) {
        return;
    }
    page.part(page.say(&TARGETS));
    for (at, head) in heads() {
        if let Some(target) = &head.target {
            criterion(head, target, at, cluster, page);
        }
    }
}

fn criterion(
    head: &CriterionHead,
    target: &Sentence,
    at: usize,
    cluster: &ClusterReport,
    page: &mut Page<'_>,
) {
    let label = if head.label.is_empty() { String::new() } else { format!("{}. ", head.label) };
    let title = format!("{label}{}", page.named(&head.title, &head.id));
    let line = page.fill(&TARGET, [Arg::from(title), Arg::from(target.clone())]);
    page.item(2, &line);
    let rule = page.fill(&RULE, [Arg::from(head.rule.clone())]);
    page.item(5, &rule);
    let lines = || cluster.units.iter().filter_map(|unit| Some((unit, unit.criteria.get(at)?)));
    let each = head.target_measured || differ(lines().map(|(_, line)| line));
    let named = |wanted: Verdict, page: &Page<'_>| {
        let chosen = lines().filter(|(_, line)| Verdict::of(line) == wanted);
        let words: Vec<String> = chosen.map(|(unit, line)| result(unit, line, head, each, page)).collect();
        (words.len(), if words.is_empty() { page.say(&NOBODY).to_string() } else { words.join("; ") })
    };
    let (met, who) = named(Verdict::Met, page);
    let args = [Arg::from(met), Arg::from(cluster.units.len()), Arg::from(who)];
    page.item(5, &page.fill(&MET, args));
    let others =
        [(Verdict::Missed, &MISSED), (Verdict::Open, &OPEN), (Verdict::NotApplicable, &NOT_APPLICABLE)];
    for (wanted, phrase) in others {
        let (count, who) = named(wanted, page);
        if count > 0 {
            page.item(5, &page.fill(phrase, [Arg::from(count), Arg::from(who)]));
        }
    }
}

/// True when not every unit has the same target.
fn differ<'l>(lines: impl Iterator<Item = &'l LineReport>) -> bool {
    let mut targets = lines.filter_map(|line| line.target.as_ref());
    let first = targets.next();
    targets.any(|target| Some(target) != first)
}

/// A unit with what was measured, such as `Hòa Bình 22 (pledged 25)`; with its target where that must be said for
/// `each` unit.
fn result(unit: &UnitReport, line: &LineReport, head: &CriterionHead, each: bool, page: &Page<'_>) -> String {
    let mut value: Vec<String> = measured(line, head, page).into_iter().collect();
    let mut beside: Vec<String> = unmeasured(line, page).into_iter().map(String::from).collect();
    let as_pledged = line.pledge.is_some() && line.pledge == line.target;
    if each && Verdict::of(line) != Verdict::NotApplicable {
        beside.push(its_target(line, as_pledged, page));
    }
    if let Some(pledge) = line.pledge.as_ref().filter(|_| !(each && as_pledged)) {
        let pledge = page.number(&pledge.number, &pledge.form);
        beside.push(page.fill(&PLEDGED, [Arg::from(pledge)]));
    }
    if line.rounded_to_full_points {
        beside.push(page.say(&FULL).into());
    }
    if !beside.is_empty() {
        value.push(format!("({})", beside.join("; ")));
    }
    // A unit and its value stay on one line, unless the title is a line of its own.
    let title = page.text(&unit.title);
    let title =
        if title.width() <= SHORT_TITLE { title.replace(' ', &GLUE.to_string()) } else { title.into() };
    let words: Vec<String> = std::iter::once(title).chain(value).collect();
    words.join(&GLUE.to_string())
}

/// The target of one unit, never printed like a value that it is not.
fn its_target(line: &LineReport, as_pledged: bool, page: &Page<'_>) -> String {
    let Some(target) = &line.target else { return page.say(&NO_TARGET).to_string() };
    let words = page.short(&target.number, &target.form, number(&line.measure));
    page.fill(if as_pledged { &AS_PLEDGED } else { &ITS_TARGET }, [Arg::from(words)])
}

/// The measured value, never printed like a target that it is not. Yes and no are said by the verdict.
fn measured(line: &LineReport, head: &CriterionHead, page: &Page<'_>) -> Option<String> {
    let value = line.measure.as_ref().filter(|_| head.form != Form::YesNo)?;
    Some(page.short(&value.number, &value.form, number(&line.target)))
}

fn number(value: &Option<Value>) -> Option<&Number> {
    value.as_ref().map(|value| &value.number)
}

/// The state of what could not be measured, where the verdict does not say it.
fn unmeasured(line: &LineReport, page: &Page<'_>) -> Option<&'static str> {
    match (&line.measure, line.measure_state?) {
        (Some(_), _) => None,
        (None, _) if line.state == State::NotApplicable => None,
        (None, State::NotApplicable) if line.met.is_none() => None,
        (None, state) => Some(page.say(state.phrase())),
    }
}

/// The named judgements of one cluster; nothing when the regulation has none.
pub(super) fn judgements(report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    if report.regulation.judgements.is_empty() {
        return;
    }
    page.part(page.say(&JUDGEMENTS));
    for (at, head) in report.regulation.judgements.iter().enumerate() {
        judgement(head, at, cluster, page);
    }
}

fn judgement(head: &JudgementHead, at: usize, cluster: &ClusterReport, page: &mut Page<'_>) {
    page.item(2, page.named(&head.title, &head.id).to_string().as_str());
    for (wanted, phrase) in [(Some(true), &HOLDS), (Some(false), &FAILS), (None, &UNKNOWN)] {
        let judged = cluster.units.iter().filter_map(|unit| Some((unit, unit.judgements.get(at)?)));
        let chosen = judged.filter(|(_, judgement)| judgement.holds == wanted);
        let titles: Vec<&str> = chosen.map(|(unit, _)| page.text(&unit.title)).collect();
        if !titles.is_empty() {
            page.item(5, &page.fill(phrase, [Arg::from(titles.join(", "))]));
        } else if wanted == Some(true) {
            page.item(5, &page.fill(phrase, [Arg::from(page.say(&NOBODY))]));
        }
    }
    if !head.basis.is_empty() {
        page.item(5, &page.fill(&BASIS, [Arg::from(&head.basis)]));
    }
}
