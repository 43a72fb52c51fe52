//! What separates each rank from the one above.

use maud::{Markup, html};
use thidua::form::{Form, Value};
use thidua::number::Number;
use thidua::report::{ClusterReport, RankingReport, RankingRow};
use thidua::words::{Arg, Phrase};

use super::super::Site;
use super::{Chart, SHOWN, place, row, short_words, words};
use crate::voice::plain;

static TITLE: Phrase = Phrase::new("Margins between ranks", "Khoảng cách giữa các thứ hạng");
static TITLED: Phrase = Phrase::new("Margins between ranks: {0}", "Khoảng cách giữa các thứ hạng: {0}");
static SAYS: Phrase = Phrase::new(
    "For each unit, how far it lies behind the one above it; 0 where a further entry of the ranking, or nothing, separates them.",
    "Với mỗi đơn vị, khoảng cách tới đơn vị xếp ngay trên; 0 khi phải xét tiêu chí phụ hoặc đồng hạng.",
);
static RANK: Phrase = Phrase::new("Rank", "Hạng");
static UNIT: Phrase = Phrase::new("Unit", "Đơn vị");
static VALUE: Phrase = Phrase::new("Value", "Giá trị");
static MARGIN: Phrase = Phrase::new("Behind the one above", "Kém đơn vị xếp trên");
static NOTE: Phrase = Phrase::new("Note", "Ghi chú");
static BEHIND: Phrase = Phrase::new("{0}. {1}", "{0}. {1}");

const LEFT: usize = 220;
const LONGEST: usize = 400;
const ROW: usize = 26;

/// A ranked unit with its value and how far it lies behind the one above; none for the first.
struct Step<'r> {
    row: &'r RankingRow,
    rank: &'r Number,
    value: &'r Value,
    margin: Option<Number>,
}

impl Site<'_> {
    /// A chart for each ranking of two units or more; nothing when there is none.
    pub(super) fn margins_chart(&self, at: usize, cluster: &ClusterReport, inner: bool) -> Option<Markup> {
        let several = cluster.rankings.len() > 1;
        let charts = cluster.rankings.iter().enumerate().filter_map(|(nth, ranking)| {
            let steps = steps(ranking);
            let title = match several {
                true => self.voice.fill(&TITLED, [Arg::from(self.voice.named(&ranking.title, &ranking.id))]),
                false => self.voice.say(&TITLE).into(),
            };
            let id = format!("khoang-hang-{at}-{nth}");
            (steps.len() > 1).then(|| self.figure(cluster, self.margins(id, title, cluster, &steps), inner))
        });
        let charts: Vec<Markup> = charts.collect();
        (!charts.is_empty()).then(|| html! { @for chart in &charts { (chart) } })
    }

    fn margins(&self, id: String, title: String, cluster: &ClusterReport, steps: &[Step<'_>]) -> Chart {
        let greatest = steps.iter().filter_map(|step| step.margin.as_ref()).max();
        let greatest = greatest.filter(|most| most.is_positive()).cloned().unwrap_or(Number::ONE);
        Chart {
            id,
            title: plain(&title),
            says: self.voice.say(&SAYS).into(),
            height: row(steps.len(), ROW).saturating_add(10),
            drawing: html! { @for (nth, step) in steps.iter().enumerate() {
                (self.step(cluster, step, &greatest, row(nth, ROW)))
            } },
            table: self.margins_table(cluster, steps),
        }
    }

    fn title_of(&self, cluster: &ClusterReport, id: &str) -> String {
        let unit = cluster.units.iter().find(|unit| unit.id == id);
        unit.map_or(id, |unit| self.voice.named(&unit.title, &unit.id)).to_string()
    }

    fn step(&self, cluster: &ClusterReport, step: &Step<'_>, greatest: &Number, y: usize) -> Markup {
        let base = y.saturating_add(18);
        let name = [Arg::from(step.rank), Arg::from(self.title_of(cluster, &step.row.unit))];
        let Some(margin) = &step.margin else {
            return short_words("unit", LEFT.saturating_sub(10), base, &self.voice.fill(&BEHIND, name), 26);
        };
        let width = place(margin, greatest, LONGEST);
        html! {
            (short_words("unit", LEFT.saturating_sub(10), base, &self.voice.fill(&BEHIND, name), 26))
            rect x=(LEFT) y=(y.saturating_add(5)) width=(width) height="16" fill="#1b5e8a" {}
            (words("value", LEFT.saturating_add(LONGEST).saturating_add(10), base, &self.margin(step, margin)))
        }
    }

    fn margin(&self, step: &Step<'_>, margin: &Number) -> String {
        match step.value.form {
            Form::Percent => self.voice.number(margin, &Form::PercentagePoints),
            _ => self.voice.short(margin, &Form::Number, []),
        }
    }

    fn margins_table(&self, cluster: &ClusterReport, steps: &[Step<'_>]) -> Markup {
        let say = |phrase| self.voice.say(phrase);
        let margin = |step: &Step<'_>| step.margin.as_ref().map(|margin| self.margin(step, margin));
        html! {
            table {
                thead { tr {
                    th.number scope="col" { (say(&RANK)) }
                    th scope="col" { (say(&UNIT)) }
                    th.number scope="col" { (say(&VALUE)) }
                    th.number scope="col" { (say(&MARGIN)) }
                    th scope="col" { (say(&NOTE)) }
                } }
                tbody { @for step in steps { tr {
                    td.number { (self.voice.number(step.rank, &Form::Number)) }
                    th scope="row" { (plain(&self.title_of(cluster, &step.row.unit))) }
                    td.number { (self.voice.number(&step.value.number, &step.value.form)) }
                    td.number { (margin(step).unwrap_or_default()) }
                    td { (step.row.reason.as_ref().map(|reason| plain(&reason.text(self.voice.language))).unwrap_or_default()) }
                } } }
            }
        }
    }
}

/// The ranked units of a ranking, as many as are drawn.
fn steps(ranking: &RankingReport) -> Vec<Step<'_>> {
    let mut found: Vec<Step<'_>> = Vec::new();
    for row in ranking.rows.iter().take(SHOWN) {
        let (Some(place), Some(value)) = (&row.place, &row.value) else { continue };
        let above = found.last().map(|step| &step.value.number);
        let margin = above.and_then(|above| above.minus(&value.number).ok()).map(|margin| margin.abs());
        found.push(Step { row, rank: &place.rank, value, margin });
    }
    found
}
