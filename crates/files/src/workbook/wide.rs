//! A sheet with the headings of a CSV file: one row a unit, one column an indicator and year.

use std::borrow::Cow;

use thidua::diagnostic::Checked;
use thidua::figures::{CellValue, FigureTable, Mapping, Numbers};
use thidua::text::{Source, Span, fold};
use thidua::words::{Arg, Text};

use super::sheet::{Area, Content, Sheet, SheetCell};
use crate::csv_cells::{Cell, Record};
use crate::csv_layout::is_unit;
use crate::csv_table::{Content as Headings, Faults, read_table};
use crate::limits::Limits;
use crate::workbook_codes::WorkbookCode;

/// True for a sheet whose table begins with the column of units.
pub(crate) fn is_table(sheet: &Sheet) -> bool {
    let headings = headings_row(sheet).0.and_then(|row| sheet.rows.get(&row)?.get(&0));
    headings.is_some_and(|first| is_unit(&first.content.words()))
}

/// The row of the headings, and whether one above it says that the figures are illustrative.
fn headings_row(sheet: &Sheet) -> (Option<usize>, bool) {
    let mut illustrative = false;
    for (row, cells) in &sheet.rows {
        let alone =
            cells.values().next().filter(|_| cells.len() == 1).map(|cell| fold(&cell.content.words()));
        match alone.as_deref() {
            Some("# illustrative" | "# minh họa") if !illustrative => illustrative = true,
            _ => return (Some(*row), illustrative),
        }
    }
    (None, illustrative)
}

/// The table of a sheet that is not blank; none when a fault puts all of it in doubt.
pub(crate) fn read(
    name: &str,
    sheet: &Sheet,
    limits: &Limits,
    content: Headings<'_>,
) -> Checked<FigureTable> {
    let (source, places) = sheet.written(name);
    let (headings, illustrative) = match content {
        Headings::Foreign(Mapping { headings: Some(row), .. }) => (row.checked_sub(1), false),
        _ => headings_row(sheet),
    };
    let first = headings.unwrap_or_default();
    let mut faults = Faults::new(&source, limits);
    let records =
        places.iter().enumerate().skip(first).map(|(row, places)| record(sheet, &source, row, places));
    let mut records: Vec<Record<'_>> = records.collect();
    let merged = merged(sheet, first, &places, &mut faults);
    hidden(sheet, first, &places, &mut faults);
    if !merged {
        check((sheet, first, content), &places, &mut faults);
    }
    let rows = records.split_off(records.len().min(1));
    let table = match records.first() {
        Some(headings) if !merged => read_table(headings, rows.into_iter(), content, &mut faults),
        _ => None,
    };
    let diagnostics = faults.found;
    let value = table.map(|(headings, rows)| FigureTable {
        illustrative,
        note: Text::default(),
        origin: None,
        made_for: None,
        numbers: Numbers::AsDeclared,
        headings,
        rows,
        ballots: Vec::new(),
        source,
    });
    Checked { value, diagnostics }
}

fn record<'a>(sheet: &Sheet, source: &'a Source, row: usize, places: &[Span]) -> Record<'a> {
    let cells = sheet.rows.get(&row);
    let cell = |(column, span): (usize, &Span)| {
        let content = cells.and_then(|cells| cells.get(&column)).map(|cell| &cell.content);
        Cell {
            text: Cow::Borrowed(source.slice(*span)),
            span: *span,
            fault: None,
            typed: content.and_then(typed),
        }
    };
    Record { cells: places.iter().enumerate().map(cell).collect() }
}

/// What a cell holds when it is no text.
pub(crate) fn typed(content: &Content) -> Option<CellValue> {
    match content {
        Content::Text(_) => None,
        Content::Number { shown, .. } => Some(CellValue::Number(shown.clone())),
        Content::Day(day) => Some(CellValue::Text(day.clone())),
        Content::YesNo(truth) => Some(CellValue::YesNo(*truth)),
        Content::Error(_) | Content::NoValue => Some(CellValue::Refused),
    }
}

fn place(places: &[Vec<Span>], row: usize, column: usize) -> Span {
    places.get(row).and_then(|line| line.get(column)).copied().unwrap_or_default()
}

/// Reports merged cells of the table; true when there are any.
fn merged(sheet: &Sheet, first: usize, places: &[Vec<Span>], faults: &mut Faults<'_>) -> bool {
    let (height, width) = (places.len(), sheet.width());
    let reaches = |area: &&Area| {
        area.rows.1 >= first && area.rows.0 < height && area.columns.0 < width && area.rows.0 <= area.rows.1
    };
    let areas: Vec<&Area> = sheet.merged.iter().filter(reaches).collect();
    for area in &areas {
        let span = place(places, area.rows.0.max(first), area.columns.0);
        let corner = |row: usize, column: usize| {
            Source::of_sheet("", "", &"\t".repeat(column))
                .cell(Span::new(column, column))
                .map(|cell| format!("{}{}", cell.trim_end_matches('1'), row.saturating_add(1)))
        };
        let from = corner(area.rows.0, area.columns.0).unwrap_or_default();
        let to = corner(area.rows.1, area.columns.1).unwrap_or_default();
        faults.report(WorkbookCode::MergedCells, span, [Arg::from(format!("{from}:{to}"))]);
    }
    !areas.is_empty()
}

/// Says that hidden rows and columns of the table are read.
fn hidden(sheet: &Sheet, first: usize, places: &[Vec<Span>], faults: &mut Faults<'_>) {
    let rows: Vec<usize> = sheet
        .hidden_rows
        .iter()
        .copied()
        .filter(|row| *row >= first && sheet.rows.contains_key(row))
        .collect();
    let filled = |column: &usize| sheet.rows.values().any(|cells| cells.contains_key(column));
    let is_hidden =
        |column: &usize| sheet.hidden_columns.iter().any(|(from, to)| (*from..=*to).contains(column));
    let columns: Vec<usize> = (0..sheet.width()).filter(is_hidden).filter(filled).collect();
    if rows.is_empty() && columns.is_empty() {
        return;
    }
    let row = rows.first().copied().unwrap_or(first);
    let span = place(places, row, columns.first().copied().unwrap_or_default());
    faults.report(WorkbookCode::HiddenCells, span, [Arg::from(rows.len()), columns.len().into()]);
}

/// Reports cells that do not hold what they show.
fn check(
    (sheet, first, content): (&Sheet, usize, Headings<'_>),
    places: &[Vec<Span>],
    faults: &mut Faults<'_>,
) {
    let headings = sheet.rows.get(&first);
    let is_figure = |column: &usize| {
        let heading = headings.and_then(|cells| cells.get(column)).map(|cell| cell.content.words());
        heading.is_some_and(|heading| match content {
            Headings::Foreign(mapping) => mapping.reads(&heading),
            _ => heading.contains('@') && !is_about_words(&heading),
        })
    };
    for (row, cells) in sheet.rows.range(first..) {
        for (column, cell) in cells {
            check_cell(cell, place(places, *row, *column), *row > first && is_figure(column), faults);
        }
    }
}

/// Reports a cell that does not hold what it shows.
pub(crate) fn check_cell(cell: &SheetCell, span: Span, is_figure: bool, faults: &mut Faults<'_>) {
    match &cell.content {
        Content::Error(error) => faults.report(WorkbookCode::ErrorCell, span, [Arg::from(error.as_str())]),
        Content::NoValue => faults.report(WorkbookCode::FormulaWithoutValue, span, []),
        Content::Number { shown, kept: Some(kept) } => {
            let args = [Arg::from(kept.as_str()), Arg::from(shown.as_str())];
            faults.report(WorkbookCode::BeyondFifteenDigits, span, args);
        }
        Content::Text(text) if is_figure && is_number(text) => {
            faults.report(WorkbookCode::NumberAsText, span, [Arg::from(cell.content.words())]);
        }
        _ => {}
    }
    if cell.external {
        faults.report(WorkbookCode::ExternalLink, span, []);
    }
}

/// True for a heading under which people write words, such as `c2a:note@2021`.
pub(crate) fn is_about_words(heading: &str) -> bool {
    let matter = heading.split_once(':').map(|(_, rest)| rest.split('@').next().unwrap_or_default().trim());
    matter.is_some_and(|matter| !matches!(matter, "self" | "cross" | "verified" | "pledge"))
}

/// True for a text that is written as a number.
fn is_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits > 0
        && text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',' | '%' | '-'))
}
