//! Aligned columns, measured by the true width of Vietnamese letters.

use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table as Layout, Width};
use unicode_width::UnicodeWidthStr;

use crate::voice::{GLUE, plain};

/// How the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    /// Words, from the left.
    Words,
    /// Short words or counts, to the right.
    Right,
    /// Numbers, on their decimal marks.
    Numbers,
}

/// A column with its head.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    head: String,
    align: Align,
    most: Option<usize>,
    of_units: bool,
}

impl Column {
    pub(super) fn new(head: impl Into<String>, align: Align) -> Column {
        Column { head: head.into(), align, most: None, of_units: false }
    }

    /// The same, holding the titles of units.
    pub(super) fn of_units(mut self) -> Column {
        self.of_units = true;
        self
    }

    /// The words above it.
    pub(crate) fn head(&self) -> &str {
        &self.head
    }

    /// How its cells stand.
    pub(crate) fn align(&self) -> Align {
        self.align
    }

    /// True when its cells are the titles of units.
    pub(crate) fn is_of_units(&self) -> bool {
        self.of_units
    }

    /// At most so wide; longer words are wrapped.
    pub(super) fn most(mut self, most: usize) -> Column {
        self.most = Some(most);
        self
    }
}

/// The space between columns.
pub(super) const GAP: usize = 2;
/// A column is never narrower than this, so that words stay readable.
const NARROWEST: usize = 6;

/// True for a number with its marks, false for words that stand in a column of numbers.
pub(super) fn numeric(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit()) && !text.chars().any(char::is_alphabetic)
}

/// A table as lines of text, each set in by two columns and ending in a line break.
pub(super) fn table(columns: &[Column], rows: &[Vec<String>], decimal: char, width: usize) -> String {
    let mut cells: Vec<Vec<String>> = rows.to_vec();
    for (at, column) in columns.iter().enumerate() {
        if column.align == Align::Numbers {
            align_decimals(&mut cells, at, decimal);
        }
    }
    let mut layout = Layout::new();
    layout.load_style(comfy_table::presets::NOTHING);
    layout.set_content_arrangement(ContentArrangement::Dynamic);
    layout.set_width(u16::try_from(width.saturating_sub(GAP)).unwrap_or(u16::MAX));
    layout.set_header(columns.iter().map(|column| cell(&column.head, column.align)));
    for row in &cells {
        layout.add_row(row.iter().zip(columns).map(|(text, column)| cell(text, column.align)));
    }
    for (layout, (at, column)) in layout.column_iter_mut().zip(columns.iter().enumerate()) {
        layout.set_padding((0, u16::try_from(GAP).unwrap_or(2)));
        constrain(layout, column, &cells, at);
    }
    let lines =
        layout.lines().map(|line| format!("  {}", line.replace(GLUE, " ")).trim_end().to_string() + "\n");
    lines.collect()
}

fn constrain(layout: &mut comfy_table::Column, column: &Column, rows: &[Vec<String>], at: usize) {
    let fixed = |width: usize| Width::Fixed(u16::try_from(width.saturating_add(GAP)).unwrap_or(u16::MAX));
    let longest = rows.iter().filter_map(|row| row.get(at)).map(|text| text.width());
    let natural = longest.chain([column.head.width()]).max().unwrap_or_default();
    match (column.align, column.most) {
        (Align::Words, Some(most)) if natural > most => {
            layout.set_constraint(ColumnConstraint::UpperBoundary(fixed(most)));
        }
        (Align::Words, None) => {}
        (_, Some(most)) if natural > most => {
            let needed = rows
                .iter()
                .filter_map(|row| row.get(at))
                .filter(|text| numeric(text))
                .map(|text| text.width());
            let needed = needed.max().unwrap_or_default().max(most).max(NARROWEST);
            layout.set_constraint(ColumnConstraint::Absolute(fixed(needed)));
        }
        _ => {
            layout.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
}

fn cell(text: &str, align: Align) -> Cell {
    let text = plain(text);
    let cell = Cell::new(text);
    match align {
        Align::Words => cell,
        Align::Right | Align::Numbers => cell.set_alignment(CellAlignment::Right),
    }
}

/// Pads the numbers of a column on the right until their decimal marks stand below each other.
fn align_decimals(rows: &mut [Vec<String>], at: usize, decimal: char) {
    let numbers = rows.iter().filter_map(|row| row.get(at)).filter(|text| numeric(text));
    let longest = numbers.map(|text| tail(text, decimal)).max().unwrap_or_default();
    for text in rows.iter_mut().filter_map(|row| row.get_mut(at)).filter(|text| numeric(text)) {
        let pad = longest.saturating_sub(tail(text, decimal));
        text.push_str(&GLUE.to_string().repeat(pad));
    }
}

/// The width of numbers when their decimal marks stand below each other.
pub(super) fn aligned_width<'c>(cells: impl IntoIterator<Item = &'c String>, decimal: char) -> usize {
    let (mut before, mut behind) = (0, 0);
    for text in cells.into_iter().filter(|text| numeric(text)) {
        let tail = tail(text, decimal);
        before = text.width().saturating_sub(tail).max(before);
        behind = tail.max(behind);
    }
    before.saturating_add(behind)
}

/// The width of what stands behind the whole digits of a number.
fn tail(text: &str, decimal: char) -> usize {
    let behind_whole = text.rfind(|c: char| c.is_ascii_digit()).map(|last| last.saturating_add(1));
    let from = text.find(decimal).or(behind_whole);
    from.and_then(|from| text.get(from..)).map_or(0, |tail| tail.width())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other() {
        let columns = [Column::new("Đơn vị", Align::Words), Column::new("Điểm", Align::Numbers)];
        let row = |unit: &str, points: &str| vec![unit.to_string(), points.to_string()];
        let rows = [row("Điện Biên", "9,75*"), row("Sơn La", "10"), row("Phú Thọ", "≈ 0,5")];
        let expected = "  Đơn vị        Điểm\n  Điện Biên    9,75*\n  Sơn La      10\n  Phú Thọ    ≈ 0,5\n";
        assert_eq!(table(&columns, &rows, ',', 80), expected);
    }
}
