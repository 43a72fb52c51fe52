//! How far each unit lies from the boundary of each target.

use maud::{Markup, html};
use thidua::form::Form;
use thidua::number::Number;
use thidua::report::{ClusterReport, CriterionHead, UnitReport};
use thidua::words::{Arg, Phrase};

use super::super::Site;
use super::{Chart, place, row, short_words};
use crate::voice::plain;

static TITLE: Phrase =
    Phrase::new("Distance to the boundary of each target", "Khoảng cách tới ngưỡng của từng chỉ tiêu");
static SAYS: Phrase = Phrase::new(
    "The line in the middle is the target; further right is more. A dot: target met; a cross: target missed. \
     Each target has a scale of its own.",
    "Vạch giữa là chỉ tiêu; càng sang phải càng lớn. Chấm tròn: đạt; dấu nhân: không đạt. Mỗi chỉ tiêu có thang đo riêng.",
);
static CRITERION: Phrase = Phrase::new("Criterion", "Tiêu chí");
static UNIT: Phrase = Phrase::new("Unit", "Đơn vị");
static RESULT: Phrase = Phrase::new("Result", "Kết quả");
static TARGET: Phrase = Phrase::new("Target", "Chỉ tiêu");
static DISTANCE: Phrase = Phrase::new("Distance", "Chênh lệch");
static VERDICT: Phrase = Phrase::new("Verdict", "Đánh giá");
static MET: Phrase = Phrase::new("met", "đạt");
static MISSED: Phrase = Phrase::new("missed", "không đạt");
static POINT: Phrase = Phrase::new("{0}: {1}, target {2}, {3}", "{0}: {1}, chỉ tiêu {2}, {3}");

/// The middle of a strip, and how far it goes to either side.
const MIDDLE: usize = 360;
const REACH: usize = 320;
const ROW: usize = 54;

/// A unit whose result can be held against its target.
struct Point<'r> {
    unit: &'r UnitReport,
    result: &'r Number,
    target: &'r Number,
    distance: Number,
    form: &'r Form,
    met: bool,
}

impl Site<'_> {
    /// The chart; nothing when no target can be measured.
    pub(super) fn distances_chart(&self, at: usize, cluster: &ClusterReport, inner: bool) -> Option<Markup> {
        let units = self.drawn(cluster);
        let heads = self.meeting.report.regulation.criteria.iter().enumerate();
        let strips: Vec<(&CriterionHead, Vec<Point<'_>>)> = heads
            .map(|(nth, head)| (head, units.iter().filter_map(|unit| point(unit, nth)).collect()))
            .filter(|(_, points): &(_, Vec<Point<'_>>)| !points.is_empty())
            .collect();
        if strips.is_empty() {
            return None;
        }
        let chart = Chart {
            id: format!("khoang-cach-{at}"),
            title: self.voice.say(&TITLE).into(),
            says: self.voice.say(&SAYS).into(),
            height: row(strips.len(), ROW).saturating_add(6),
            drawing: html! { @for (nth, (head, points)) in strips.iter().enumerate() {
                (self.strip(head, points, row(nth, ROW)))
            } },
            table: self.distances_table(&strips),
        };
        Some(self.figure(cluster, chart, inner))
    }

    fn name_of(&self, head: &CriterionHead) -> String {
        let title = self.voice.named(&head.title, &head.id);
        if head.label.is_empty() { title.to_string() } else { format!("{}. {title}", head.label) }
    }

    fn strip(&self, head: &CriterionHead, points: &[Point<'_>], y: usize) -> Markup {
        let furthest = points.iter().map(|point| point.distance.abs()).max();
        let furthest = furthest.filter(Number::is_positive).unwrap_or(Number::ONE);
        let (line, from, to) =
            (y.saturating_add(38), MIDDLE.saturating_sub(REACH), MIDDLE.saturating_add(REACH));
        html! {
            (short_words("", from, y.saturating_add(18), &self.name_of(head), 86))
            path d=(format!("M{from} {line}H{to}")) stroke="#767676" {}
            path d=(format!("M{MIDDLE} {}v26", line.saturating_sub(13))) stroke="#111" stroke-width="2" {}
            @for point in points { (self.mark(point, &furthest, line)) }
        }
    }

    fn mark(&self, point: &Point<'_>, furthest: &Number, y: usize) -> Markup {
        let x = place(&point.distance, furthest, REACH);
        let voice = &self.voice;
        let says = voice.fill(
            &POINT,
            [
                Arg::from(voice.named(&point.unit.title, &point.unit.id)),
                Arg::from(voice.short(point.result, point.form, [point.target])),
                Arg::from(voice.short(point.target, point.form, [point.result])),
                Arg::from(voice.say(if point.met { &MET } else { &MISSED })),
            ],
        );
        html! {
            g transform=(format!("translate({MIDDLE} {y}) translate({x} 0)")) {
                title { (plain(&says)) }
                @if point.met {
                    circle r="5" fill="#1b5e8a" fill-opacity=".75" stroke="#fff" {}
                } @else {
                    path d="M-5-5 5 5M5-5-5 5" stroke="#9b1c1c" stroke-width="2.5" {}
                }
            }
        }
    }

    fn distances_table(&self, strips: &[(&CriterionHead, Vec<Point<'_>>)]) -> Markup {
        let say = |phrase| self.voice.say(phrase);
        let heads = [
            (&CRITERION, false),
            (&UNIT, false),
            (&RESULT, true),
            (&TARGET, true),
            (&DISTANCE, true),
            (&VERDICT, false),
        ];
        html! {
            table.sortable {
                thead { tr { @for (head, number) in heads {
                    th scope="col" class=[number.then_some("number")] { (say(head)) }
                } } }
                tbody { @for (head, points) in strips { @for point in points { tr {
                    td { (plain(&self.name_of(head))) }
                    th scope="row" { (plain(self.voice.named(&point.unit.title, &point.unit.id))) }
                    td.number { (self.voice.short(point.result, point.form, [point.target])) }
                    td.number { (self.voice.short(point.target, point.form, [point.result])) }
                    td.number { (self.distance(point)) }
                    td { (say(if point.met { &MET } else { &MISSED })) }
                } } } }
            }
        }
    }

    /// The distance with its sign; that between two percentages in percentage points.
    fn distance(&self, point: &Point<'_>) -> String {
        static POINTS: Phrase = Phrase::new("{0} percentage points", "{0} điểm phần trăm");
        static MORE: Phrase = Phrase::new("+{0}", "+{0}");
        let percent = *point.form == Form::Percent;
        let times = Number::from(if percent { 100u32 } else { 1 });
        let Ok(distance) = point.distance.times(&times) else {
            return self.voice.number(&point.distance, &Form::Number);
        };
        let mut words = self.voice.short(&distance, &Form::Number, []);
        if distance.is_positive() {
            words = self.voice.fill(&MORE, [Arg::from(words)]);
        }
        if percent { self.voice.fill(&POINTS, [Arg::from(words)]) } else { words }
    }
}

fn point<'r>(unit: &'r UnitReport, nth: usize) -> Option<Point<'r>> {
    let line = unit.criteria.get(nth)?;
    let (measure, target) = (line.measure.as_ref()?, line.target.as_ref()?);
    let distance = measure.number.minus(&target.number).ok()?;
    measure.form.is_numeric().then_some(())?;
    let (result, target) = (&measure.number, &target.number);
    Some(Point { unit, result, target, distance, form: &measure.form, met: line.met? })
}
