//! Charts as drawings inside the page, each with its numbers in a table beside it.

mod distances;
mod margins;
mod sections;

use maud::{Markup, html};
use thidua::number::Number;
use thidua::report::{ClusterReport, UnitReport};
use thidua::words::{Arg, Phrase};

use super::Site;
use crate::voice::plain;

/// More units than this cannot be told apart in a drawing.
const SHOWN: usize = 30;

static FIRST: Phrase = Phrase::new(
    "Of {0} units the first {1} are drawn; the tables above hold all.",
    "Biểu đồ vẽ {1} trong {0} đơn vị theo thứ tự; các bảng ở trên có đủ.",
);
static TABLE: Phrase = Phrase::new("The numbers of this chart", "Số liệu của biểu đồ");

impl Site<'_> {
    /// The charts of every cluster; nothing when there is nothing to draw.
    pub(super) fn charts(&self) -> Option<Markup> {
        let several = self.meeting.report.clusters.len() > 1;
        let of = |(at, cluster): (usize, &ClusterReport)| {
            let drawn = [
                self.sections_chart(at, cluster, several),
                self.distances_chart(at, cluster, several),
                self.margins_chart(at, cluster, several),
            ];
            let drawn: Vec<Markup> = drawn.into_iter().flatten().collect();
            (!drawn.is_empty()).then(|| {
                html! {
                    @if several { h3 { (plain(&cluster.name)) } }
                    @for chart in drawn { (chart) }
                }
            })
        };
        let all: Vec<Markup> = self.clusters().filter_map(of).collect();
        (!all.is_empty()).then(|| html! { @for one in &all { (one) } })
    }

    /// The units of a cluster that are drawn.
    fn drawn<'c>(&self, cluster: &'c ClusterReport) -> &'c [UnitReport] {
        cluster.units.get(..SHOWN).unwrap_or(&cluster.units)
    }

    /// A drawing under its heading, with its table.
    fn figure(&self, cluster: &ClusterReport, chart: Chart, inner: bool) -> Markup {
        let Chart { id, title, says, height, drawing, table } = chart;
        let (name, view) = (format!("{id}-ten"), format!("0 0 {WIDTH} {height}"));
        let all = cluster.units.len();
        html! {
            figure {
                figcaption {
                    @if inner { h4 { (title) } } @else { h3 { (title) } }
                    p { (says) }
                }
                @if all > SHOWN { p { (self.voice.fill(&FIRST, [Arg::from(all), Arg::from(SHOWN)])) } }
                div.box tabindex="0" role="group" aria-label=(title) {
                    svg role="img" aria-labelledby=(name) viewBox=(view) width=(WIDTH) height=(height) {
                        title id=(name) { (title) ". " (says) }
                        (drawing)
                    }
                }
                details {
                    summary { (self.voice.say(&TABLE)) }
                    (super::blocks::boxed(&title, table))
                }
            }
        }
    }
}

/// The width of every drawing.
const WIDTH: usize = 720;

/// A drawing with everything beside it.
struct Chart {
    id: String,
    title: String,
    /// How to read it.
    says: String,
    height: usize,
    drawing: Markup,
    table: Markup,
}

/// Words in a drawing.
fn words(class: &str, x: usize, y: usize, words: &str) -> Markup {
    html! { text class=(class) x=(x) y=(y) { (plain(words)) } }
}

/// Words that are cut where a drawing has no more room; whole in a tooltip and in the table.
fn short_words(class: &str, x: usize, y: usize, whole: &str, most: usize) -> Markup {
    let whole = plain(whole);
    let cut = whole.chars().count() > most;
    let kept: String = whole.chars().take(if cut { most.saturating_sub(1) } else { most }).collect();
    html! { text class=(class) x=(x) y=(y) { (kept) @if cut { "…" title { (whole) } } } }
}

/// A place on a line that is so long and stands for the greatest number: a tenth of a unit is enough for the eye.
fn place(number: &Number, greatest: &Number, length: usize) -> String {
    let length = Number::from(u32::try_from(length).unwrap_or(u32::MAX));
    let scaled = number.times(&length).ok().and_then(|long| long.over(greatest).ok());
    scaled.map_or_else(|| "0".to_string(), |place| place.write_decimal(1).text)
}

/// Where a row begins.
fn row(at: usize, height: usize) -> usize {
    at.saturating_mul(height)
}
