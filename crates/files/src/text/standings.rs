//! What every ranking has: its head, its ranks and its notes; and the tables of the rankings behind the first.

use thidua::Reason;
use thidua::form::Form;
use thidua::report::{ClusterReport, Rank, RankingReport, RankingRow, RuleHead};
use thidua::words::{Arg, Phrase};

use super::page::Page;
use super::table::{Align, Column};
use super::units::Titles;
use crate::voice::Beside;

static RANKING: Phrase = Phrase::new("RANKING", "XẾP HẠNG");
static PROVISIONAL: Phrase = Phrase::new("PROVISIONAL RANKING", "XẾP HẠNG TẠM THỜI");
static TITLED: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
static RULE: Phrase = Phrase::new("Order: {0}", "Cách xếp: {0}");
static VALUE: Phrase = Phrase::new("Value", "Giá trị");
static NOT_RANKED: Phrase = Phrase::new("Not ranked here: {0}", "Không thuộc diện xếp hạng: {0}");
static SHARED: Phrase = Phrase::new("shares the rank with {0}", "đồng hạng với {0}");
static SHARED_BY_MANY: Phrase =
    Phrase::new("shares the rank with {0} others", "đồng hạng với {0} đơn vị khác");
pub(super) static RANK: Phrase = Phrase::new("Rank", "Hạng");
pub(super) static UNIT: Phrase = Phrase::new("Unit", "Đơn vị");
pub(super) static NOTE: Phrase = Phrase::new("Note", "Ghi chú");

/// More units than this that share a rank are counted, not named.
const FEW: usize = 3;

/// The head of a ranking with the order that it follows; its title where there are several to tell apart.
pub(super) fn head(rule: &RuleHead, ranking: &RankingReport, cluster: &ClusterReport, page: &mut Page<'_>) {
    let words = page.say(if ranking.provisional { &PROVISIONAL } else { &RANKING });
    match cluster.rankings.len() {
        ..=1 => page.part(words),
        _ => {
            let title = page.named(&ranking.title, &ranking.id);
            page.part(&page.fill(&TITLED, [Arg::from(words), Arg::from(title)]));
        }
    }
    page.item(2, &page.fill(&RULE, [Arg::from(rule.rule.clone())]));
    page.blank();
}

/// A ranking behind the first: the units in its order with the value that was ranked.
pub(super) fn write(rule: &RuleHead, ranking: &RankingReport, cluster: &ClusterReport, page: &mut Page<'_>) {
    head(rule, ranking, cluster, page);
    let titles = Titles::of(cluster, page);
    let title = |row: &RankingRow| titles.title(&row.unit).to_string();
    let rows = || ranking.rows.iter();
    let ranks = rows().map(|row| rank(row.place.as_ref(), page)).collect();
    let note = |row: &RankingRow| notes(&titles, row.place.as_ref(), row.reason.as_ref(), page).join("; ");
    let found: Vec<String> = rows().map(note).collect();
    let mut shown = vec![
        (Column::new(page.say(&RANK), Align::Right), ranks),
        (Column::new(page.say(&UNIT), Align::Words).of_units().most(32), rows().map(title).collect()),
        (Column::new(page.say(&VALUE), Align::Numbers).most(24), values(ranking, page)),
    ];
    if found.iter().any(|note| !note.is_empty()) {
        shown.push((Column::new(page.say(&NOTE), Align::Words), found));
    }
    columns(&shown, page);
    if !ranking.not_among.is_empty() {
        let others = titles.list(&ranking.not_among);
        page.item(2, &page.fill(&NOT_RANKED, [Arg::from(others)]));
    }
}

/// The id of a ranking as the file writes it, without the level of a class behind it.
pub(crate) fn written(id: &str) -> &str {
    id.split('[').next().unwrap_or(id)
}

/// Writes columns with their cells as a table.
pub(super) fn columns(columns: &[(Column, Vec<String>)], page: &mut Page<'_>) {
    let heads: Vec<Column> = columns.iter().map(|(column, _)| column.clone()).collect();
    let longest = columns.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
    let cell = |cells: &Vec<String>, at| cells.get(at).cloned().unwrap_or_default();
    let row = |at| columns.iter().map(|(_, cells)| cell(cells, at)).collect();
    let rows: Vec<Vec<String>> = (0..longest).map(row).collect();
    page.table(heads, rows);
}

/// A rank as it is printed.
pub(super) fn rank(place: Option<&Rank>, page: &Page<'_>) -> String {
    place.map_or_else(|| "-".to_string(), |place| page.number(&place.rank, &Form::Number))
}

/// The values that were ranked, each apart from the others.
pub(super) fn values(ranking: &RankingReport, page: &Page<'_>) -> Vec<String> {
    let beside = Beside::new(ranking.rows.iter().filter_map(|row| Some(&row.value.as_ref()?.number)));
    let cell = |row: &RankingRow| match &row.value {
        Some(value) => page.short(&value.number, &value.form, beside.nearest(&value.number)),
        None => "-".to_string(),
    };
    ranking.rows.iter().map(cell).collect()
}

/// Who shares a rank, and why a unit has none or stands below the one above.
pub(super) fn notes(
    titles: &Titles<'_>,
    place: Option<&Rank>,
    reason: Option<&Reason>,
    page: &Page<'_>,
) -> Vec<String> {
    let shared = place.filter(|place| !place.tied_with.is_empty()).map(|place| match place.tied_with.len() {
        ..=FEW => page.fill(&SHARED, [Arg::from(titles.list(&place.tied_with))]),
        many => page.fill(&SHARED_BY_MANY, [Arg::from(many)]),
    });
    shared.into_iter().chain(reason.map(|reason| reason.text(page.language()))).collect()
}
