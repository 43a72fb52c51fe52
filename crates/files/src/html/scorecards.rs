//! A scorecard for each unit: its lines, and the way to every point.

use maud::{Markup, html};
use thidua::ExplainLine;
use thidua::form::{Form, Value};
use thidua::number::Number;
use thidua::report::{CriterionHead, LineReport, UnitReport};
use thidua::words::{Arg, Phrase};

use super::blocks::boxed;
use super::{Site, card_id};
use crate::text::Verdict;
use crate::voice::plain;

static FIND: Phrase = Phrase::new("Find a unit", "Tìm đơn vị");
static OPEN_ALL: Phrase = Phrase::new("Open all", "Mở tất cả");
static CLOSE_ALL: Phrase = Phrase::new("Close all", "Thu gọn tất cả");
static POINTS: Phrase = Phrase::new("{0} points", "{0} điểm");
static RANK: Phrase = Phrase::new("rank {0}", "hạng {0}");
static NUMBER: Phrase = Phrase::new("No.", "STT");
static CRITERION: Phrase = Phrase::new("Criterion", "Tiêu chí");
static MAXIMUM: Phrase = Phrase::new("Max.", "Tối đa");
static RESULT: Phrase = Phrase::new("Result", "Kết quả");
static TARGET: Phrase = Phrase::new("Target", "Chỉ tiêu");
static VERDICT: Phrase = Phrase::new("Verdict", "Đánh giá");
static EARNED: Phrase = Phrase::new("Points", "Điểm");
static TOTAL: Phrase = Phrase::new("TOTAL", "TỔNG ĐIỂM");
static MET: Phrase = Phrase::new("met", "đạt");
static MISSED: Phrase = Phrase::new("missed", "không đạt");
static NOT_JUDGED: Phrase = Phrase::new("not judged", "chưa xét được");
static DOES_NOT_APPLY: Phrase = Phrase::new("does not apply", "không phát sinh");
static WAY: Phrase = Phrase::new("The way to every point", "Diễn giải từng điểm");
static DEDUCTS: Phrase = Phrase::new("minus", "trừ");

/// A line of a tree with what stands below it.
type Branch<'l> = (&'l ExplainLine, &'l [ExplainLine]);

impl Site<'_> {
    /// The scorecards of every cluster.
    pub(super) fn scorecards(&self) -> Markup {
        let several = self.meeting.report.clusters.len() > 1;
        html! {
            div.tools hidden {
                label for="tim" { (self.voice.say(&FIND)) }
                input id="tim" type="search" autocomplete="off";
                button type="button" id="mo" { (self.voice.say(&OPEN_ALL)) }
                button type="button" id="dong" { (self.voice.say(&CLOSE_ALL)) }
                output id="so" for="tim" {}
            }
            @for (at, cluster) in self.clusters() {
                @if several { h3 { (plain(&cluster.name)) } }
                @for (unit, report) in cluster.units.iter().enumerate() {
                    (self.scorecard(&card_id(at, unit), report, several))
                }
            }
        }
    }

    fn scorecard(&self, id: &str, unit: &UnitReport, inner: bool) -> Markup {
        let title = plain(self.voice.named(&unit.title, &unit.id));
        html! {
            details.card id=(id) {
                summary {
                    @if inner { h4 { (title) } } @else { h3 { (title) } }
                    " " span { (self.standing(unit)) }
                }
                (boxed(&title, self.lines(unit)))
                @if let Some(explanation) = self.explanations.get(unit.id.as_str()) {
                    p.way { (self.voice.say(&WAY)) }
                    (self.trees(&explanation.lines))
                }
            }
        }
    }

    /// The total and the rank in a few words.
    fn standing(&self, unit: &UnitReport) -> String {
        let voice = &self.voice;
        let total = match &unit.total {
            Some(total) => voice.fill(&POINTS, [Arg::from(voice.number(total, &Form::Number))]),
            None => voice.say(unit.state.phrase()).to_string(),
        };
        match &unit.place {
            Some(place) => format!("{total}, {}", voice.fill(&RANK, [Arg::from(&place.rank)])),
            None => total,
        }
    }

    fn total(&self, unit: &UnitReport) -> String {
        match &unit.total {
            Some(total) => self.voice.number(total, &Form::Number),
            None => self.voice.say(unit.state.phrase()).to_string(),
        }
    }

    fn lines(&self, unit: &UnitReport) -> Markup {
        let regulation = &self.meeting.report.regulation;
        let say = |phrase| self.voice.say(phrase);
        let judged = regulation.criteria.iter().any(|head| head.target.is_some());
        html! {
            table {
                thead { tr {
                    th scope="col" { (say(&NUMBER)) }
                    th scope="col" { (say(&CRITERION)) }
                    th.number scope="col" { (say(&MAXIMUM)) }
                    th.number scope="col" { (say(&RESULT)) }
                    @if judged {
                        th.number scope="col" { (say(&TARGET)) }
                        th scope="col" { (say(&VERDICT)) }
                    }
                    th.number scope="col" { (say(&EARNED)) }
                } }
                tbody {
                    @for (head, line) in regulation.criteria.iter().zip(&unit.criteria) {
                        (self.line(head, line, judged))
                    }
                    tr.sum {
                        td {}
                        th scope="row" { (say(&TOTAL)) }
                        td.number { (self.maybe(unit.maximum.as_ref())) }
                        td {}
                        @if judged { td {} td {} }
                        td.number { (self.total(unit)) }
                    }
                }
            }
        }
    }

    fn line(&self, head: &CriterionHead, line: &LineReport, judged: bool) -> Markup {
        let voice = &self.voice;
        let value = |value: &Option<Value>, apart: &Option<Value>| match value {
            Some(value) => {
                plain(&voice.short(&value.number, &value.form, apart.as_ref().map(|other| &other.number)))
            }
            None => String::new(),
        };
        let verdict = head.target.as_ref().map(|_| match Verdict::of(line) {
            Verdict::Met => &MET,
            Verdict::Missed => &MISSED,
            Verdict::Open => &NOT_JUDGED,
            Verdict::NotApplicable => &DOES_NOT_APPLY,
        });
        let points = match &line.points {
            Some(points) => voice.number(points, &Form::Number),
            None => voice.say(line.state.phrase()).to_string(),
        };
        html! {
            tr {
                td { (plain(&head.label)) }
                th scope="row" { (plain(voice.named(&head.title, &head.id))) }
                td.number { @if head.deducts { (voice.say(&DEDUCTS)) } @else { (self.maybe(head.maximum.as_ref())) } }
                td.number { (value(&line.measure, &line.target)) }
                @if judged {
                    td.number { (value(&line.target, &line.measure)) }
                    td { @if let Some(verdict) = verdict { (voice.say(verdict)) } }
                }
                td.number { (points) }
            }
        }
    }

    fn maybe(&self, number: Option<&Number>) -> String {
        number.map(|number| self.voice.number(number, &Form::Number)).unwrap_or_default()
    }

    /// The root of a tree as a paragraph, with what stands below it.
    fn trees(&self, lines: &[ExplainLine]) -> Markup {
        // The heading of the page has said already that the figures are illustrative.
        let roots = branches(lines).into_iter().filter(|(line, _)| line.reason.code != "illustrative");
        html! {
            @for (line, below) in roots {
                p { (self.words(line)) }
                @if !below.is_empty() { (self.tree(below)) }
            }
        }
    }

    /// Lines with lines below them open; the others only stand there.
    fn tree(&self, lines: &[ExplainLine]) -> Markup {
        html! {
            ul { @for (line, below) in branches(lines) {
                @if below.is_empty() { li { (self.words(line)) } }
                @else { li { details { summary { (self.words(line)) } (self.tree(below)) } } }
            } }
        }
    }

    fn words(&self, line: &ExplainLine) -> String {
        plain(&line.reason.text(self.voice.language))
    }
}

/// The lines at the top of a list of lines, each with those below it.
fn branches(lines: &[ExplainLine]) -> Vec<Branch<'_>> {
    let mut found = Vec::new();
    let mut rest = lines;
    while let Some((line, behind)) = rest.split_first() {
        let inner = behind.iter().take_while(|other| other.depth > line.depth).count();
        let (below, after) = behind.split_at_checked(inner).unwrap_or((behind, &[]));
        found.push((line, below));
        rest = after;
    }
    found
}
