//! A CSV file as a table of figures: one row a unit, one column an indicator and year.

use std::borrow::Cow;

use thidua::diagnostic::{Checked, Diagnostic, Diagnostics};
use thidua::figures::{CellValue, FigureCell, FigureRow, FigureTable, Numbers};
use thidua::text::{Source, Span, fold};
use thidua::words::{Arg, Phrase};

use crate::codes::FileCode;
use crate::csv_cells::{Cell, QuoteFault, Record, Records};
use crate::csv_layout::{Column, Layout, find_delimiter, find_start};
use crate::decode::{about_file, decode_csv};
use crate::legacy::guess_text;
use crate::limits::Limits;

/// Reads the bytes of a CSV file, as Vietnamese and English spreadsheets write it, under the name it is reported by.
///
/// Encoding and delimiter are found from the file or refused, never guessed. Numbers stay as written. A fault in the
/// shape of the file leaves no table, because figures might stand under wrong headings.
///
/// ```
/// use thidua_files::{Limits, read_csv};
///
/// let read = read_csv("figures.csv", "đơn vị;revenue@2021\nSơn La;1.221,15\n".as_bytes(), &Limits::default());
/// let table = read.value.expect("the table is well formed");
/// assert_eq!(table.rows[0].unit, "Sơn La");
/// ```
pub fn read_csv(name: &str, bytes: &[u8], limits: &Limits) -> Checked<FigureTable> {
    let source = match decode_csv(name, bytes, limits) {
        Ok(text) => Source::new(name, &text),
        Err(fault) => return refused(fault),
    };
    let text = source.text();
    let mut faults = Faults { source: &source, found: Diagnostics::new(), room: limits.faults };
    if let Some(at) = text.find('\0') {
        faults.report(FileCode::NulCharacter, Span::new(at, at.saturating_add(1)), []);
        return Checked { value: None, diagnostics: faults.found };
    }
    let start = find_start(text);
    let Some(headings) = start.headings else {
        return refused(about_file(FileCode::EmptyFile, name, []));
    };
    let table = read_table(&mut faults, headings, limits);
    let diagnostics = faults.found;
    let table = table.filter(|_| !diagnostics.has_errors()).map(|(layout, rows)| FigureTable {
        illustrative: start.illustrative,
        numbers: Numbers::AsDeclared,
        headings: layout.headings,
        rows,
        source,
    });
    Checked { value: table, diagnostics }
}

pub(crate) fn refused(fault: Diagnostic) -> Checked<FigureTable> {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(fault);
    Checked { value: None, diagnostics }
}

/// The faults of one file, up to a number.
pub(crate) struct Faults<'a> {
    source: &'a Source,
    found: Diagnostics,
    room: usize,
}

impl Faults<'_> {
    pub(crate) fn report(&mut self, code: FileCode, span: Span, args: impl IntoIterator<Item = Arg>) {
        self.push(Diagnostic::new(code, args).at(self.source, span));
    }

    pub(crate) fn report_duplicate(&mut self, cell: &Cell<'_>, earlier: Span) {
        static EARLIER: Phrase = Phrase::new("the first stands here", "cột thứ nhất ở đây");
        let fault = Diagnostic::new(FileCode::DuplicateHeading, [Arg::from(cell.text.as_ref())]);
        self.push(fault.at(self.source, cell.span).also(self.source, earlier, &EARLIER));
    }

    fn report_unnamed(&mut self, cell: &Cell<'_>, heading: Span) {
        static HEADING: Phrase = Phrase::new("the heading is missing here", "tiêu đề còn thiếu ở đây");
        let fault = Diagnostic::new(FileCode::UnnamedColumn, [Arg::from(cell.text.as_ref())]);
        self.push(fault.at(self.source, cell.span).also(self.source, heading, &HEADING));
    }

    fn report_quote(&mut self, fault: QuoteFault, span: Span) {
        let code = match fault {
            QuoteFault::Unclosed => FileCode::UnclosedQuote,
            QuoteFault::Stray => FileCode::StrayQuote,
        };
        self.report(code, span, []);
    }

    fn push(&mut self, fault: Diagnostic) {
        if !self.is_full() {
            self.found.push(fault);
        }
    }

    fn is_full(&self) -> bool {
        self.found.len() >= self.room.max(1)
    }
}

fn read_table(faults: &mut Faults<'_>, at: usize, limits: &Limits) -> Option<(Layout, Vec<FigureRow>)> {
    let text = faults.source.text();
    let from_headings = text.get(at..).unwrap_or_default();
    let delimiter = match find_delimiter(from_headings) {
        Ok(delimiter) => delimiter,
        Err(kinds) => {
            let end = from_headings.find(['\n', '\r']).unwrap_or(from_headings.len());
            faults.report(
                FileCode::AmbiguousDelimiter,
                Span::new(at, at.saturating_add(end)),
                [Arg::List(kinds)],
            );
            return None;
        }
    };
    let mut records = Records::new(text, at, delimiter);
    let headings = records.next()?;
    if let Some((fault, span)) = headings.fault {
        faults.report_quote(fault, span);
        return None;
    }
    let mut layout = Layout::read(&headings, faults)?;
    if has_more_cells(records.rest(), layout.columns.len(), limits) {
        faults.report(FileCode::TooManyCells, headings.span(), [limits.cells.into()]);
        return None;
    }
    let mut rows: Vec<FigureRow> = Vec::new();
    for record in records.filter(|record| !record.is_blank()) {
        if faults.is_full() {
            break;
        }
        rows.extend(read_row(record, &mut layout, faults));
    }
    Some((layout, rows))
}

/// Whether a table would take more room than is given to it, counted by lines before any room is taken.
fn has_more_cells(rest: &str, columns: usize, limits: &Limits) -> bool {
    if rest.len() < limits.cells {
        return false;
    }
    let is_filled = |line: &&[u8]| line.iter().any(|byte| !matches!(byte, b';' | b',' | b'"' | b'\t' | b' '));
    let rows = rest.as_bytes().split(|byte| matches!(byte, b'\n' | b'\r')).filter(is_filled).count();
    rows.saturating_mul(columns) > limits.cells
}

/// Reads a row that is not blank; none when its cells may stand under wrong headings.
fn read_row(record: Record<'_>, layout: &mut Layout, faults: &mut Faults<'_>) -> Option<FigureRow> {
    if let Some((fault, span)) = record.fault {
        faults.report_quote(fault, span);
        return None;
    }
    if !(layout.named..=layout.columns.len()).contains(&record.cells.len()) {
        faults.report(FileCode::RaggedRow, record.span(), [record.cells.len().into(), layout.named.into()]);
        return None;
    }
    let whole = record.span();
    let mut row = FigureRow {
        unit: String::new(),
        cluster: None,
        span: Span::default(),
        cells: Vec::with_capacity(layout.headings.len()),
    };
    for (column, cell) in layout.columns.iter_mut().zip(record.cells) {
        match column {
            Column::Unit => read_unit(cell, whole, &mut row, faults),
            Column::Cluster => row.cluster = (!cell.is_blank()).then(|| cell.text.into_owned()),
            Column::Figure => row.cells.push(FigureCell { value: cell_value(cell.text), span: cell.span }),
            Column::Unnamed { heading, reported } => {
                if !cell.is_blank() && !*reported {
                    *reported = true;
                    faults.report_unnamed(&cell, *heading);
                }
            }
        }
    }
    Some(row)
}

fn read_unit(cell: Cell<'_>, whole: Span, row: &mut FigureRow, faults: &mut Faults<'_>) {
    if cell.is_blank() {
        faults.report(FileCode::UnnamedUnit, whole, []);
    } else if let Some(guess) = guess_text(&cell.text) {
        faults.report(
            FileCode::LegacyFont,
            cell.span,
            [Arg::from(cell.text.as_ref()), guess.phrase().into()],
        );
    }
    row.span = cell.span;
    row.unit = cell.text.into_owned();
}

fn cell_value(text: Cow<'_, str>) -> CellValue {
    if text.is_empty() {
        return CellValue::Blank;
    }
    // Folding is slow and most cells are numbers.
    let not_applicable =
        text.starts_with(['n', 'N', 'k', 'K']) && matches!(fold(&text).as_str(), "n/a" | "không phát sinh");
    if not_applicable { CellValue::NotApplicable } else { CellValue::Text(text.into_owned()) }
}

#[cfg(test)]
#[path = "csv_table_tests.rs"]
mod tests;
