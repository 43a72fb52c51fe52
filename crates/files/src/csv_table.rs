//! A CSV file as a table of figures: one row a unit, one column an indicator and year.

use std::borrow::Cow;
use std::mem;

use thidua::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use thidua::figures::{CellValue, FigureCell, FigureRow, FigureTable, Heading, Mapping, Numbers};
use thidua::text::{Source, Span, fold};
use thidua::words::{Arg, Phrase, Text};

use crate::codes::FileCode;
use crate::csv_cells::{Cell, QuoteFault, Record, Records};
use crate::csv_layout::{Column, Layout, at_line, find_delimiter, find_start};
use crate::decode::{about_file, decode_csv};
use crate::legacy::guess_text;
use crate::limits::Limits;

/// Reads the bytes of a CSV file, as Vietnamese and English spreadsheets write it, under the name it is reported by.
///
/// Encoding and delimiter are found from the file or refused, never guessed. Numbers stay as written. What may stand
/// under a wrong heading, in a row or a column, is [refused](CellValue::Refused) there and the rest is read; no table is
/// left only by a fault that puts all of it in doubt.
///
/// ```
/// use thidua_files::{Limits, read_csv};
///
/// let read = read_csv("figures.csv", "đơn vị;revenue@2021\nSơn La;1.221,15\n".as_bytes(), &Limits::default());
/// let table = read.value.expect("the table is well formed");
/// assert_eq!(table.rows[0].unit, "Sơn La");
/// ```
pub fn read_csv(name: &str, bytes: &[u8], limits: &Limits) -> Checked<FigureTable> {
    read_table_of(name, bytes, limits, Content::Figures)
}

/// Reads a table of parameters that stands beside a rule file: its first column holds the keys of the rows.
pub fn read_parameters_csv(name: &str, bytes: &[u8], limits: &Limits) -> Checked<FigureTable> {
    read_table_of(name, bytes, limits, Content::Parameters)
}

/// What the rows of a file are about.
#[derive(Clone, Copy)]
pub(crate) enum Content<'m> {
    Figures,
    /// Figures under the headings of somebody else.
    Foreign(&'m Mapping),
    Parameters,
}

pub(crate) fn read_table_of(
    name: &str,
    bytes: &[u8],
    limits: &Limits,
    content: Content<'_>,
) -> Checked<FigureTable> {
    let source = match decode_csv(name, bytes, limits) {
        Ok(text) => Source::new(name, &text),
        Err(fault) => return refused(fault),
    };
    let text = source.text();
    let mut faults = Faults::new(&source, limits);
    if let Some(at) = text.find('\0') {
        faults.report(FileCode::NulCharacter, Span::new(at, at.saturating_add(1)), []);
        return Checked { value: None, diagnostics: faults.found };
    }
    let start = match content {
        Content::Foreign(Mapping { headings: Some(row), .. }) => at_line(text, *row),
        _ => find_start(text),
    };
    let Some(headings) = start.headings else {
        return refused(about_file(FileCode::EmptyFile, name, []));
    };
    let table = read_text(&mut faults, (headings, start.delimiter), limits, content);
    let diagnostics = faults.found;
    let value = table.map(|(headings, rows)| FigureTable {
        illustrative: start.illustrative,
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

pub(crate) fn refused(fault: Diagnostic) -> Checked<FigureTable> {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(fault);
    Checked { value: None, diagnostics }
}

/// The faults of one file, up to a number.
pub(crate) struct Faults<'a> {
    source: &'a Source,
    pub(crate) found: Diagnostics,
    room: usize,
}

impl<'a> Faults<'a> {
    pub(crate) fn new(source: &'a Source, limits: &Limits) -> Faults<'a> {
        Faults { source, found: Diagnostics::new(), room: limits.faults }
    }

    /// The name of the file.
    pub(crate) fn name(&self) -> &str {
        self.source.name()
    }
}

impl Faults<'_> {
    pub(crate) fn report(&mut self, code: impl Code, span: Span, args: impl IntoIterator<Item = Arg>) {
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

    /// Reports the faults of quotation marks; the gravest of them.
    fn report_quotes(&mut self, record: &Record<'_>) -> Option<QuoteFault> {
        let mut gravest = None;
        for cell in &record.cells {
            let code = match cell.fault {
                None => continue,
                Some(QuoteFault::Unclosed) => FileCode::UnclosedQuote,
                Some(QuoteFault::Stray) => FileCode::StrayQuote,
            };
            self.report(code, cell.span, []);
            gravest = cell.fault;
        }
        gravest
    }

    pub(crate) fn push(&mut self, fault: Diagnostic) {
        if self.found.len() < self.room.max(1) {
            self.found.push(fault);
        }
    }
}

/// What separates the cells; none when that cannot be told.
fn delimiter(faults: &mut Faults<'_>, at: usize, declared: Option<char>) -> Option<char> {
    let from_headings = faults.source.text().get(at..).unwrap_or_default();
    match declared.map_or_else(|| find_delimiter(from_headings), Ok) {
        Ok(delimiter) => Some(delimiter),
        Err(kinds) => {
            let end = from_headings.find(['\n', '\r']).unwrap_or(from_headings.len());
            let place = Span::new(at, at.saturating_add(end));
            faults.report(FileCode::AmbiguousDelimiter, place, [Arg::List(kinds)]);
            None
        }
    }
}

/// Reads a text that begins with the headings; none when a fault puts all of it in doubt.
fn read_text(
    faults: &mut Faults<'_>,
    (at, declared): (usize, Option<char>),
    limits: &Limits,
    content: Content<'_>,
) -> Option<(Vec<Heading>, Vec<FigureRow>)> {
    let delimiter = delimiter(faults, at, declared)?;
    let mut records = Records::new(faults.source.text(), at, delimiter);
    let headings = records.next()?;
    if has_more_cells(records.rest(), headings.cells.len(), limits) {
        faults.report(FileCode::TooManyCells, headings.span(), [limits.cells.into()]);
        return None;
    }
    read_table(&headings, records, content, faults)
}

/// Reads headings and rows; none when a fault puts all of them in doubt.
pub(crate) fn read_table<'t>(
    headings: &Record<'t>,
    records: impl Iterator<Item = Record<'t>>,
    content: Content<'_>,
    faults: &mut Faults<'_>,
) -> Option<(Vec<Heading>, Vec<FigureRow>)> {
    if faults.report_quotes(headings).is_some() {
        return None;
    }
    let mut layout = match content {
        Content::Figures => Layout::read(headings, faults)?,
        Content::Foreign(mapping) => Layout::foreign(headings, mapping, faults)?,
        Content::Parameters => Layout::of_parameters(headings, faults)?,
    };
    let mut rows: Vec<FigureRow> = Vec::new();
    for record in records.filter(|record| !record.is_blank()) {
        let quotes = faults.report_quotes(&record);
        if quotes == Some(QuoteFault::Unclosed) {
            return None;
        }
        rows.extend(read_row(record, quotes.is_some(), &mut layout, content, faults));
    }
    Some((layout.headings, rows))
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

/// Reads a row that is not blank; none when its unit is not known. All of its figures are refused when one may stand
/// under a wrong heading.
fn read_row(
    record: Record<'_>,
    stray_quote: bool,
    layout: &mut Layout,
    content: Content<'_>,
    faults: &mut Faults<'_>,
) -> Option<FigureRow> {
    let whole = record.span();
    let shifted = stray_quote || is_shifted(&record, layout, faults);
    let first = record.cells.get(layout.unit)?;
    let unit = match content {
        Content::Figures | Content::Foreign(_) => read_unit(first, whole, faults)?,
        Content::Parameters => first.text.clone().into_owned(),
    };
    let span = first.span;
    let mut row =
        FigureRow { unit, cluster: None, part: None, span, cells: Vec::with_capacity(layout.headings.len()) };
    for (at, (column, cell)) in layout.columns.iter().zip(record.cells).enumerate() {
        match column {
            // Beyond the second column, the cluster of a row that is shifted may be any other cell.
            Column::Cluster if at == 1 || !shifted => {
                row.cluster = (!cell.is_blank()).then(|| cell.text.into_owned());
            }
            Column::Figure { refused } => {
                let value = match cell.typed {
                    _ if *refused => CellValue::Refused,
                    Some(typed) => typed,
                    None => cell_value(cell.text),
                };
                row.cells.push(FigureCell { value, span: cell.span });
            }
            Column::Unit | Column::Cluster | Column::Unnamed { .. } => {}
        }
    }
    if shifted {
        row.cells.clear();
        row.cells.resize(layout.headings.len(), FigureCell { value: CellValue::Refused, span: whole });
    }
    Some(row)
}

/// Whether the cells of a row may stand under wrong headings: there are too many or too few, or one has no heading.
fn is_shifted(record: &Record<'_>, layout: &mut Layout, faults: &mut Faults<'_>) -> bool {
    if !(layout.named..=layout.columns.len()).contains(&record.cells.len()) {
        faults.report(FileCode::RaggedRow, record.span(), [record.cells.len().into(), layout.named.into()]);
        return true;
    }
    let mut shifted = false;
    for (column, cell) in layout.columns.iter_mut().zip(&record.cells) {
        if let Column::Unnamed { heading, reported } = column
            && !cell.is_blank()
        {
            shifted = true;
            if !mem::replace(reported, true) {
                faults.report_unnamed(cell, *heading);
            }
        }
    }
    shifted
}

/// The unit of a row; none when its name cannot be read.
fn read_unit(cell: &Cell<'_>, whole: Span, faults: &mut Faults<'_>) -> Option<String> {
    if cell.is_blank() {
        faults.report(FileCode::UnnamedUnit, whole, []);
        return None;
    }
    if let Some(guess) = guess_text(&cell.text) {
        let args = [Arg::from(cell.text.as_ref()), guess.phrase().into()];
        faults.report(FileCode::LegacyFont, cell.span, args);
        return None;
    }
    cell.fault.is_none().then(|| cell.text.clone().into_owned())
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
