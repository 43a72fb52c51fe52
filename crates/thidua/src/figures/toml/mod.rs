//! Figures written in TOML: a table per kind, year and unit becomes the one row of the unit.

mod ballots;
mod evidence;
#[cfg(test)]
mod tests;

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Ballot, CellValue, FigureCell, FigureRow, FigureTable, Heading, Numbers, RowBelow};
use crate::diagnostic::{Checked, DocumentCode, FigureCode};
use crate::document::{self, Entry, Faults, Node, Table, Value};
use crate::text::{Source, Span, nearest};
use crate::words::{Arg, Phrase, Text};

/// The tables that hold figures, each with what it adds to the name of an indicator or a criterion.
const KINDS: [(&str, &str); 8] = [
    ("year", ""),
    ("verified", ":verified"),
    ("self", ":self"),
    ("cross", ":cross"),
    ("pledge", ":pledge"),
    ("note", ":note"),
    ("explanation", ":explanation"),
    ("evidence", EVIDENCE),
];

/// What evidence adds to the name of what it proves.
const EVIDENCE: &str = ":evidence";

/// The table that holds the records of ballots.
const BALLOTS: &str = "ballot";

/// The table of the classes of units.
const CLASSES: &str = "class";

/// The table that holds the figures of rows below units.
const PARTS: &str = "part";

/// The keys that stand before the tables.
const TOP_KEYS: [&str; 3] = ["illustrative", "note", "source"];

/// The most cells that one file may spread over: units times columns, blank ones included.
const MOST_CELLS: usize = 10_000_000;

/// Reads figures written in TOML.
///
/// Each unit becomes one row, each indicator and year one column. What cannot be a figure is refused in its cell, what
/// has no name of a figure in all cells of its unit; any other fault in the shape of the file leaves no table. What a
/// cell holds is judged later, against the regulation.
///
/// ```
/// use thidua::figures::{CellValue, read_toml};
/// use thidua::text::Source;
///
/// let read = read_toml(&Source::new("figures.toml", "[year.2021.son-la]\nnew-htx = 22\n"));
/// let table = read.value.expect("the figures are well formed");
/// assert_eq!(table.headings[0].text, "new-htx@2021");
/// assert_eq!(table.rows[0].cells[0].value, CellValue::Text("22".into()));
/// ```
pub fn read_toml(source: &Source) -> Checked<FigureTable> {
    let mut faults = Faults::new(source.clone());
    let root = document::parse(&mut faults);
    if faults.found(DocumentCode::Syntax) {
        // What was salvaged around a fault of syntax would only raise faults that are not there.
        return Checked { value: None, diagnostics: faults.finish() };
    }
    let mut reader = TomlReader::new(faults);
    for entry in &root.entries {
        reader.read_top(entry);
    }
    reader.finish()
}

struct TomlReader {
    /// What leaves no table.
    faults: Faults,
    /// What leaves a table in which figures are refused.
    refusals: Faults,
    illustrative: bool,
    note: Text,
    origin: Option<String>,
    headings: Vec<Heading>,
    columns: BTreeMap<String, usize>,
    rows: Vec<Row>,
    /// The row of each unit, and of each part and key below it.
    units: BTreeMap<(String, String, String), usize>,
    ballots: Vec<Ballot>,
}

/// A unit and those of its cells that are written, each with its column.
struct Row {
    unit: String,
    part: Option<RowBelow>,
    span: Span,
    cells: Vec<(usize, FigureCell)>,
    /// A figure of it has no name that could be one, so that it may be any of them.
    refused: Option<Span>,
}

impl TomlReader {
    fn new(faults: Faults) -> TomlReader {
        TomlReader {
            refusals: Faults::new(faults.source().clone()),
            faults,
            illustrative: false,
            note: Text::default(),
            origin: None,
            headings: Vec::new(),
            columns: BTreeMap::new(),
            rows: Vec::new(),
            units: BTreeMap::new(),
            ballots: Vec::new(),
        }
    }

    fn read_top(&mut self, entry: &Entry) {
        match (entry.key.as_str(), &entry.node.value) {
            ("illustrative", Value::Boolean(truth)) => self.illustrative = *truth,
            ("illustrative", _) => self.wrong_shape(entry, &TRUE_OR_FALSE, "illustrative = true"),
            ("source", Value::Text(words)) => self.origin = Some(words.clone()),
            ("source", _) => self.wrong_shape(entry, &A_TEXT, "source = \"...\""),
            ("note", Value::Table(said)) => self.read_notes(entry, said),
            ("note", _) => self.wrong_shape(entry, &A_TEXT_PER_LANGUAGE, "note.vi = \"...\""),
            (BALLOTS, _) => self.read_ballots(entry),
            (CLASSES, _) => self.read_classes(entry),
            (PARTS, _) => self.read_parts(entry),
            (name, value) => match KINDS.iter().find(|(kind, _)| *kind == name) {
                Some((_, suffix)) => self.read_kind(entry, suffix),
                None => self.unknown(entry, matches!(value, Value::Table(_))),
            },
        }
    }

    /// A remark on the whole file stands in languages, notes on points in years.
    fn read_notes(&mut self, entry: &Entry, said: &Table) {
        let (years, languages): (Vec<Entry>, Vec<Entry>) =
            said.entries.iter().cloned().partition(|entry| is_year(&entry.key));
        self.read_note(&languages);
        if !years.is_empty() {
            let value = Value::Table(Table { entries: years });
            let years = Entry { node: Node { value, span: entry.node.span }, ..entry.clone() };
            self.read_kind(&years, ":note");
        }
    }

    fn read_note(&mut self, languages: &[Entry]) {
        for entry in languages {
            match (entry.key.as_str(), &entry.node.value) {
                ("vi", Value::Text(words)) => self.note.vi = Some(words.clone()),
                ("en", Value::Text(words)) => self.note.en = Some(words.clone()),
                ("vi" | "en", _) => self.wrong_shape(entry, &A_TEXT, "note.vi = \"...\""),
                (other, _) => {
                    let name = format!("note.{other}");
                    let near = nearest(&name, ["note.vi", "note.en"]);
                    let args = [Arg::from(name.as_str())];
                    self.faults.report_near(FigureCode::UnknownFigureKey, entry.key_span, args, near);
                }
            }
        }
    }

    /// `[part.events.2021.UNIT.KEY]`: figures of one row below a unit.
    fn read_parts(&mut self, entry: &Entry) {
        let Some(parts) = self.table_of(entry) else { return };
        for part in &parts.entries {
            self.read_years(part, |reader, unit, year| {
                let Some(rows) = reader.table_of(unit) else { return };
                for row in &rows.entries {
                    if let Some(cells) = reader.table_of(row) {
                        let at = reader.row_below(part, unit, row);
                        cells.entries.iter().for_each(|cell| reader.read_cell(cell, at, "", year));
                    }
                }
            });
        }
    }

    fn read_kind(&mut self, kind: &Entry, suffix: &str) {
        self.read_years(kind, |reader, unit, year| {
            if let Some(cells) = reader.table_of(unit) {
                let row = reader.row_of(unit);
                cells.entries.iter().for_each(|cell| reader.read_cell(cell, row, suffix, year));
            }
        });
    }

    fn read_years(&mut self, kind: &Entry, read: impl Fn(&mut TomlReader, &Entry, &str)) {
        let Some(years) = self.table_of(kind) else { return };
        for year in &years.entries {
            if !is_year(&year.key) {
                let found = [Arg::from(year.key.as_str()), Arg::from(kind.key.as_str())];
                self.faults.report(FigureCode::FigureYear, year.key_span, found);
                continue;
            }
            let Some(units) = self.table_of(year) else { continue };
            units.entries.iter().for_each(|unit| read(self, unit, &year.key));
        }
    }

    /// The classes of units, which belong to no year.
    fn read_classes(&mut self, entry: &Entry) {
        let Some(units) = self.table_of(entry) else { return };
        for unit in &units.entries {
            if let Some(cells) = self.table_of(unit) {
                let row = self.row_of(unit);
                for cell in &cells.entries {
                    let value = match &cell.node.value {
                        Value::Text(words) => CellValue::Text(words.clone()),
                        _ => {
                            let found = [Arg::from(cell.key.as_str())];
                            self.refusals.report(FigureCode::FigureCellShape, cell.node.span, found);
                            CellValue::Refused
                        }
                    };
                    let column = self.column_of(cell.key.clone(), cell.key_span);
                    if let Some(row) = self.rows.get_mut(row) {
                        row.cells.push((column, FigureCell { value, span: cell.node.span }));
                    }
                }
            }
        }
    }

    fn read_cell(&mut self, cell: &Entry, row: usize, suffix: &str, year: &str) {
        if cell.key.is_empty() || cell.key.contains(['@', ':']) {
            if let Some(row) = self.rows.get_mut(row) {
                row.refused.get_or_insert(cell.key_span);
            }
            return self.refusals.report(
                FigureCode::FigureName,
                cell.key_span,
                [Arg::from(cell.key.as_str())],
            );
        }
        if let (EVIDENCE, Value::Table(paper)) = (suffix, &cell.node.value) {
            return self.read_paper(cell, paper, row, year);
        }
        let value = match &cell.node.value {
            Value::Text(words) if words == "not-applicable" => CellValue::NotApplicable,
            Value::Text(words) | Value::Number(words) | Value::Date(words) => CellValue::Text(words.clone()),
            Value::Boolean(truth) => CellValue::YesNo(*truth),
            Value::List(_) | Value::Table(_) => {
                let found = [Arg::from(cell.key.as_str())];
                self.refusals.report(FigureCode::FigureCellShape, cell.node.span, found);
                CellValue::Refused
            }
        };
        self.put((&cell.key, cell.key_span), suffix, year, row, FigureCell { value, span: cell.node.span });
    }

    /// Puts a cell under the heading of a name.
    fn put(&mut self, (name, span): (&str, Span), suffix: &str, year: &str, row: usize, cell: FigureCell) {
        let column = self.column_of(format!("{name}{suffix}@{year}"), span);
        if let Some(row) = self.rows.get_mut(row) {
            row.cells.push((column, cell));
        }
    }

    fn row_of(&mut self, unit: &Entry) -> usize {
        self.row_at((unit.key.clone(), String::new(), String::new()), unit.key_span, None)
    }

    fn row_below(&mut self, part: &Entry, unit: &Entry, row: &Entry) -> usize {
        let below =
            RowBelow { part: part.key.trim().to_owned(), key: row.key.trim().to_owned(), span: row.key_span };
        self.row_at((unit.key.clone(), part.key.clone(), row.key.clone()), unit.key_span, Some(below))
    }

    fn row_at(&mut self, name: (String, String, String), span: Span, part: Option<RowBelow>) -> usize {
        let unit = name.0.trim().to_owned();
        let at = *self.units.entry(name).or_insert(self.rows.len());
        match self.rows.get_mut(at) {
            Some(row) => row.span = row.span.min(span),
            None => self.rows.push(Row { unit, part, span, cells: Vec::new(), refused: None }),
        }
        at
    }

    fn column_of(&mut self, text: String, span: Span) -> usize {
        let at = *self.columns.entry(text.clone()).or_insert(self.headings.len());
        if at == self.headings.len() {
            self.headings.push(Heading { text, span });
        }
        at
    }

    /// The table that an entry holds, or a fault when it holds something else.
    fn table_of<'a>(&mut self, entry: &'a Entry) -> Option<&'a Table> {
        if let Value::Table(table) = &entry.node.value {
            return Some(table);
        }
        self.faults.report(FigureCode::NotAUnitTable, entry.key_span, [Arg::from(entry.key.as_str())]);
        None
    }

    fn unknown(&mut self, entry: &Entry, is_table: bool) {
        let code = if is_table { FigureCode::UnknownFigureTable } else { FigureCode::UnknownFigureKey };
        let known = KINDS.iter().map(|(kind, _)| *kind).chain([BALLOTS, CLASSES]).chain(TOP_KEYS);
        let near = nearest(&entry.key, known);
        self.faults.report_near(code, entry.key_span, [Arg::from(entry.key.as_str())], near);
    }

    fn wrong_shape(&mut self, entry: &Entry, expected: &'static Phrase, example: &'static str) {
        let args = [Arg::from(entry.key.as_str()), Arg::from(expected), Arg::from(example)];
        self.faults.report(FigureCode::FigureKeyShape, entry.node.span, args);
    }

    fn finish(mut self) -> Checked<FigureTable> {
        let (units, columns) = (self.rows.len(), self.headings.len());
        if units.saturating_mul(columns) > MOST_CELLS {
            self.faults.report(FigureCode::FiguresTooLarge, Span::default(), [units.into(), columns.into()]);
        }
        let nothing_left = columns == 0 && self.refusals.has_errors();
        let table = (!self.faults.has_errors() && !nothing_left).then(|| FigureTable {
            made_for: None,
            source: self.faults.source().clone(),
            illustrative: self.illustrative,
            note: self.note.clone(),
            origin: self.origin.clone(),
            numbers: Numbers::Plain,
            headings: self.headings,
            rows: dense(self.rows, columns),
            ballots: self.ballots,
        });
        let mut diagnostics = self.faults.finish();
        diagnostics.extend(self.refusals.finish());
        Checked { value: table, diagnostics }
    }
}

/// Rows in the order of their first appearance, each with a cell for every column; a blank one points at the unit.
fn dense(mut sparse: Vec<Row>, columns: usize) -> Vec<FigureRow> {
    sparse.sort_by_key(|row| row.span);
    let fill = |row: Row| {
        let mut cells: Vec<FigureCell> = Vec::with_capacity(columns);
        let (value, span) = match row.refused {
            Some(span) => (CellValue::Refused, span),
            None => (CellValue::Blank, row.span),
        };
        cells.resize(columns, FigureCell { value, span });
        for (column, cell) in row.cells.into_iter().filter(|_| row.refused.is_none()) {
            if let Some(place) = cells.get_mut(column) {
                *place = cell;
            }
        }
        FigureRow { unit: row.unit, cluster: None, part: row.part, span: row.span, cells }
    };
    sparse.into_iter().map(fill).collect()
}

fn is_year(key: &str) -> bool {
    (1..=4).contains(&key.len()) && !key.starts_with('0') && key.bytes().all(|byte| byte.is_ascii_digit())
}

static TRUE_OR_FALSE: Phrase = Phrase::new("true or false", "true hoặc false");
static A_TEXT: Phrase = Phrase::new("a text in quotation marks", "một đoạn chữ trong dấu nháy");
static A_TEXT_PER_LANGUAGE: Phrase = Phrase::new("a text for each language", "một đoạn chữ cho mỗi ngôn ngữ");
