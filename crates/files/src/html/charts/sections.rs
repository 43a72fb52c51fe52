//! How much each section gave each unit.

use maud::{Markup, html};
use thidua::form::Form;
use thidua::number::Number;
use thidua::report::{ClusterReport, SectionHead, UnitReport};
use thidua::words::{Arg, Phrase};

use super::super::Site;
use super::{Chart, place, row, short_words, words};
use crate::voice::plain;

static TITLE: Phrase = Phrase::new("Points by section", "Điểm theo nhóm tiêu chí");
static TOTALS: Phrase = Phrase::new("Points of each unit", "Điểm của từng đơn vị");
static SAYS: Phrase = Phrase::new(
    "A bar for each unit, a part of it for each section; what is taken off is written, not drawn.",
    "Mỗi đơn vị một thanh, mỗi nhóm tiêu chí một đoạn; điểm trừ được ghi, không vẽ.",
);
static SAYS_TOTALS: Phrase =
    Phrase::new("A bar for each unit, as long as its points.", "Mỗi đơn vị một thanh, dài theo số điểm.");
static UNIT: Phrase = Phrase::new("Unit", "Đơn vị");
static TOTAL: Phrase = Phrase::new("Total", "Tổng điểm");
static PART: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");

/// Bars begin here and are at most so long.
const LEFT: usize = 170;
const LONGEST: usize = 450;
const ROW: usize = 30;
/// So many patterns tell sections apart without any colour.
const PATTERNS: usize = 6;

impl Site<'_> {
    /// The chart; nothing when nobody has points.
    pub(super) fn sections_chart(&self, at: usize, cluster: &ClusterReport, inner: bool) -> Option<Markup> {
        let heads = self.top_sections();
        let units = self.drawn(cluster);
        let greatest = units.iter().filter_map(|unit| reach(unit, &heads)).max()?;
        let declared = self.meeting.report.regulation.points.clone();
        let greatest = declared.into_iter().chain([greatest]).max().filter(Number::is_positive)?;
        let legend_rows = if heads.len() > 1 { heads.len() } else { 0 };
        let top = row(legend_rows, 20).saturating_add(10);
        let several = heads.len() > 1;
        let chart = Chart {
            id: format!("diem-{at}"),
            title: self.voice.say(if several { &TITLE } else { &TOTALS }).into(),
            says: self.voice.say(if several { &SAYS } else { &SAYS_TOTALS }).into(),
            height: top.saturating_add(row(units.len(), ROW)).saturating_add(10),
            drawing: html! {
                (patterns(at))
                @if several { @for (nth, (_, head)) in heads.iter().enumerate() {
                    (self.legend(at, nth, head))
                } }
                @for (nth, unit) in units.iter().enumerate() {
                    (self.bar(at, unit, &heads, &greatest, top.saturating_add(row(nth, ROW))))
                }
            },
            table: self.sections_table(units, &heads),
        };
        Some(self.figure(cluster, chart, inner))
    }

    fn top_sections(&self) -> Vec<(usize, &SectionHead)> {
        let sections = self.meeting.report.regulation.sections.iter().enumerate();
        sections.filter(|(_, head)| head.inside.is_none()).collect()
    }

    fn legend(&self, at: usize, nth: usize, head: &SectionHead) -> Markup {
        let y = row(nth, 20);
        html! {
            rect x=(LEFT) y=(y.saturating_add(4)) width="16" height="14" fill=(fill(at, nth)) {}
            (words("", LEFT.saturating_add(24), y.saturating_add(16), &self.section_name(head)))
        }
    }

    fn section_name(&self, head: &SectionHead) -> String {
        let title = self.voice.named(&head.title, &head.id);
        if head.label.is_empty() { title.to_string() } else { format!("{}. {title}", head.label) }
    }

    fn bar(
        &self,
        at: usize,
        unit: &UnitReport,
        heads: &[(usize, &SectionHead)],
        greatest: &Number,
        y: usize,
    ) -> Markup {
        let base = y.saturating_add(19);
        let mut from = Number::ZERO;
        let mut parts = Vec::new();
        for (nth, (place_of, head)) in heads.iter().enumerate() {
            let points = unit.sections.get(*place_of).and_then(|section| section.points.as_ref());
            let Some(points) = points.filter(|points| points.is_positive()) else { continue };
            let (x, width) = (place(&from, greatest, LONGEST), place(points, greatest, LONGEST));
            let says = self.voice.fill(
                &PART,
                [Arg::from(self.section_name(head)), Arg::from(self.voice.number(points, &Form::Number))],
            );
            parts.push(html! {
                rect x=(x) y=(y) width=(width) height="22" fill=(fill(at, nth)) stroke="#fff" {
                    title { (plain(&says)) }
                }
            });
            from = from.plus(points).unwrap_or(from);
        }
        html! {
            (short_words("unit", LEFT.saturating_sub(10), base, self.voice.named(&unit.title, &unit.id), 20))
            g transform={ "translate(" (LEFT) " 0)" } { @for part in parts { (part) } }
            (words("value", LEFT.saturating_add(LONGEST).saturating_add(8), base, &self.total_of(unit)))
        }
    }

    fn total_of(&self, unit: &UnitReport) -> String {
        match &unit.total {
            Some(total) => self.voice.short(total, &Form::Number, []),
            None => self.voice.say(unit.state.phrase()).to_string(),
        }
    }

    fn sections_table(&self, units: &[UnitReport], heads: &[(usize, &SectionHead)]) -> Markup {
        let points = |unit: &UnitReport, at: usize| match unit.sections.get(at) {
            Some(section) => match &section.points {
                Some(points) => self.voice.number(points, &Form::Number),
                None => self.voice.say(section.state.phrase()).to_string(),
            },
            None => String::new(),
        };
        html! {
            table {
                thead { tr {
                    th scope="col" { (self.voice.say(&UNIT)) }
                    @for (_, head) in heads { th.number scope="col" { (plain(&self.section_name(head))) } }
                    th.number scope="col" { (self.voice.say(&TOTAL)) }
                } }
                tbody { @for unit in units { tr {
                    th scope="row" { (plain(self.voice.named(&unit.title, &unit.id))) }
                    @for (at, _) in heads { td.number { (points(unit, *at)) } }
                    td.number { (self.total_of(unit)) }
                } } }
            }
        }
    }
}

/// How far the bar of a unit goes.
fn reach(unit: &UnitReport, heads: &[(usize, &SectionHead)]) -> Option<Number> {
    let points = heads.iter().filter_map(|(at, _)| unit.sections.get(*at)?.points.as_ref());
    Number::sum(points.filter(|points| points.is_positive())).ok()
}

/// The fill of a section, by its colour and its pattern.
fn fill(at: usize, nth: usize) -> String {
    format!("url(#mau-{at}-{})", nth.checked_rem(PATTERNS).unwrap_or_default())
}

/// The patterns of one drawing: plain, two slants, dots, and lines both ways.
fn patterns(at: usize) -> Markup {
    const KINDS: [(&str, &str); PATTERNS] = [
        ("#1b5e8a", ""),
        ("#9a4b00", "M0 8 8 0"),
        ("#2f6b2a", "M3 4h2"),
        ("#71378a", "M0 4h8"),
        ("#8a1b3a", "M4 0v8"),
        ("#4a4a4a", "M0 0 8 8"),
    ];
    html! {
        defs { @for (nth, (colour, lines)) in KINDS.iter().enumerate() {
            pattern id=(format!("mau-{at}-{nth}")) width="8" height="8" patternUnits="userSpaceOnUse" {
                rect width="8" height="8" fill=(colour) {}
                path d=(lines) stroke="#fff" {}
            }
        } }
    }
}
