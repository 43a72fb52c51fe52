//! The blocks of a document as elements of a page.

use maud::{Markup, html};
use thidua::words::Phrase;

use super::Site;
use crate::text::{Align, Block, Column, Grid, GridLine};
use crate::voice::plain;

static NUMBER: Phrase = Phrase::new("No.", "STT");

/// So many units stand beside each other as columns; more become rows.
const COLUMNS: usize = 12;

/// An item with how far it is set in.
type Item<'b> = (usize, &'b str);

impl Site<'_> {
    /// What stands below a heading.
    pub(super) fn blocks(&self, blocks: &[Block], head: &str) -> Markup {
        let mut rest = blocks;
        let mut parts: Vec<Markup> = Vec::new();
        while let Some((block, behind)) = rest.split_first() {
            let items: Vec<Item<'_>> = rest.iter().map_while(item).collect();
            rest = rest.get(items.len()..).filter(|_| !items.is_empty()).unwrap_or(behind);
            parts.push(match block {
                _ if !items.is_empty() => listed(&items),
                Block::Loud(words) => html! { p.loud { (plain(words)) } },
                Block::Paragraph { words, .. } => html! { p { (plain(words)) } },
                Block::Table { columns, rows } => self.table(columns, rows, head),
                Block::Grid(grid) => self.grid(grid, head),
                // What else there is makes no element of its own.
                _ => html! {},
            });
        }
        html! { @for part in &parts { (part) } }
    }

    /// A table in a box that scrolls by itself.
    fn table(&self, columns: &[Column], rows: &[Vec<String>], head: &str) -> Markup {
        let named = columns.iter().position(|column| column.is_of_units());
        let named = named.or_else(|| columns.iter().position(|column| column.align() == Align::Words));
        boxed(
            head,
            html! {
                table.sortable {
                    thead { tr { @for column in columns {
                        th scope="col" class=[numeric(column.align())] { (plain(column.head())) }
                    } } }
                    tbody { @for row in rows {
                        tr { @for (at, (cell, column)) in row.iter().zip(columns).enumerate() {
                            @if Some(at) == named { th scope="row" { (self.linked(cell)) } }
                            @else { td class=[numeric(column.align())] { (plain(cell)) } }
                        } }
                    } }
                }
            },
        )
    }

    /// The title of a unit, leading to its scorecard.
    fn linked(&self, title: &str) -> Markup {
        html! {
            @match self.cards.get(title) {
                Some(card) => a href={ "#" (card) } { (plain(title)) },
                None => (plain(title)),
            }
        }
    }

    fn grid(&self, grid: &Grid, head: &str) -> Markup {
        let body =
            if grid.units.len() <= COLUMNS { self.units_as_columns(grid) } else { self.units_as_rows(grid) };
        boxed(head, body)
    }

    fn units_as_columns(&self, grid: &Grid) -> Markup {
        let labelled = grid.labelled();
        let with_maximum = !grid.maximum_head.is_empty();
        html! {
            table {
                thead { tr {
                    @if labelled { th scope="col" { (self.voice.say(&NUMBER)) } }
                    th scope="col" { (plain(&grid.lines_head)) }
                    @if with_maximum { th.number scope="col" { (plain(&grid.maximum_head)) } }
                    @for unit in &grid.units { th.number scope="col" { (self.linked(unit)) } }
                } }
                tbody { @for line in &grid.lines {
                    tr class=[line.sum.then_some("sum")] {
                        @if labelled { td { (plain(&line.label)) } }
                        th scope="row" { (plain(&line.title)) }
                        @if with_maximum { td.number { (plain(line.maximum.trim())) } }
                        @for cell in &line.cells { td.number { (plain(cell)) } }
                    }
                } }
            }
        }
    }

    /// The heads of the columns are the labels alone where there are some, with the titles in a list above.
    fn units_as_rows(&self, grid: &Grid) -> Markup {
        let short = |line: &GridLine| if line.label.is_empty() { &line.title } else { &line.label }.clone();
        let legend = grid.lines.iter().filter(|line| !line.label.is_empty());
        let maximum = |line: &GridLine| match line.maximum.trim() {
            "" => String::new(),
            maximum => format!(" ({maximum})"),
        };
        html! {
            ul.legend { @for line in legend {
                li { b { (plain(&line.label)) } " " (plain(line.title.trim())) (maximum(line)) }
            } }
            table.sortable {
                thead { tr {
                    th scope="col" { (plain(&grid.units_head)) }
                    @for line in &grid.lines { th.number scope="col" { (plain(short(line).trim())) } }
                } }
                tbody { @for (at, unit) in grid.units.iter().enumerate() {
                    tr {
                        th scope="row" { (self.linked(unit)) }
                        @for line in &grid.lines {
                            td.number { (plain(line.cells.get(at).map_or("", String::as_str))) }
                        }
                    }
                } }
            }
        }
    }
}

/// A box that scrolls by itself, so that the page does not; it can be reached by the keyboard.
pub(super) fn boxed(name: &str, body: Markup) -> Markup {
    html! { div.box tabindex="0" role="group" aria-label=(name) { (body) } }
}

fn numeric(align: Align) -> Option<&'static str> {
    (align != Align::Words).then_some("number")
}

fn item(block: &Block) -> Option<Item<'_>> {
    match block {
        Block::Item { indent, words } => Some((*indent, words)),
        _ => None,
    }
}

/// One item is a paragraph; several are a list, in which an item that is set in further belongs to the one above it.
fn listed(items: &[Item<'_>]) -> Markup {
    match items {
        [(_, words)] => html! { p { (plain(words)) } },
        _ => list(items),
    }
}

fn list(items: &[Item<'_>]) -> Markup {
    let mut rest = items;
    let mut lines: Vec<(&str, &[Item<'_>])> = Vec::new();
    while let Some(((indent, words), behind)) = rest.split_first() {
        let inner = behind.iter().take_while(|(deeper, _)| deeper > indent).count();
        let (below, after) = behind.split_at_checked(inner).unwrap_or((behind, &[]));
        lines.push((words, below));
        rest = after;
    }
    html! {
        ul { @for (words, below) in lines {
            li { (plain(words)) @if !below.is_empty() { (list(below)) } }
        } }
    }
}
