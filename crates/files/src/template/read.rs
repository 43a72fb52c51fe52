//! A template that comes back: its blocks as tables of figures.

use std::borrow::Cow;
use std::collections::BTreeMap;

use thidua::diagnostic::{Checked, Diagnostic, Diagnostics};
use thidua::figures::{FigureTable, MadeFor, Numbers};
use thidua::text::{Source, Span};
use thidua::words::{Arg, Text};

use super::{ABOUT, CLOSED, FORMAT, ITSELF, LINES, MARK, ROWS};
use crate::csv_cells::{Cell, Record};
use crate::csv_table::{Content, Faults, read_table};
use crate::limits::Limits;
use crate::workbook::{Sheet, check_cell, typed};
use crate::workbook_codes::WorkbookCode;

/// True for the sheet that says for what a template was made.
pub(crate) fn is_template(sheet: &Sheet) -> bool {
    sheet.name == ABOUT && word(sheet, 0, 0).as_deref() == Some(MARK)
}

fn word(sheet: &Sheet, row: usize, column: usize) -> Option<String> {
    sheet.rows.get(&row)?.get(&column).map(|cell| cell.content.words())
}

/// What a template says of itself.
struct About {
    made_for: MadeFor,
    unit: Option<String>,
}

fn about(sheet: &Sheet, name: &str) -> Result<About, Diagnostic> {
    let said: BTreeMap<String, String> =
        sheet.rows.keys().filter_map(|row| Some((word(sheet, *row, 0)?, word(sheet, *row, 1)?))).collect();
    let says = |key: &str| said.get(key).cloned();
    let at = |code, args: Vec<Arg>| {
        let source = Source::of_sheet(name, ABOUT, "");
        Diagnostic::new(code, args).at(&source, Span::default())
    };
    match says("format") {
        Some(format) if format == FORMAT => {}
        other => return Err(at(WorkbookCode::TemplateFormat, [Arg::from(other.unwrap_or_default())].into())),
    }
    let period = says("period").and_then(|period| period.parse().ok());
    match (says("regulation"), period) {
        (Some(regulation), Some(period)) => {
            Ok(About { made_for: MadeFor { regulation, period }, unit: says("unit") })
        }
        _ => Err(at(WorkbookCode::TemplateChanged, Vec::new())),
    }
}

/// The tables of a template.
pub(crate) fn read(name: &str, sheets: &[Sheet], limits: &Limits) -> Checked<Vec<FigureTable>> {
    let mut diagnostics = Diagnostics::new();
    let about = match sheets.iter().find(|sheet| is_template(sheet)).map(|sheet| about(sheet, name)) {
        Some(Ok(about)) => about,
        Some(Err(fault)) => {
            diagnostics.push(fault);
            return Checked { value: None, diagnostics };
        }
        None => return Checked { value: None, diagnostics },
    };
    let mut value = Some(Vec::new());
    for sheet in sheets.iter().filter(|sheet| sheet.name != ABOUT && !sheet.is_blank()) {
        let read = tables_of(name, sheet, &about, limits);
        diagnostics.extend(read.diagnostics);
        value = value.zip(read.value).map(|(mut tables, more)| {
            tables.extend(more);
            tables
        });
    }
    if value.as_ref().is_some_and(Vec::is_empty) {
        let source = Source::of_sheet(name, ABOUT, "");
        diagnostics.push(Diagnostic::new(WorkbookCode::TemplateChanged, []).at(&source, Span::default()));
        value = None;
    }
    Checked { value, diagnostics }
}

/// The tables of a sheet; none in one that is no part of the form.
fn tables_of(name: &str, sheet: &Sheet, about: &About, limits: &Limits) -> Checked<Vec<FigureTable>> {
    let mut diagnostics = Diagnostics::new();
    let (source, places) = sheet.written(name);
    let blocks = blocks(sheet);
    if blocks.is_empty() {
        let code = if sheet.hidden { WorkbookCode::HiddenSheet } else { WorkbookCode::TemplateSheetUnknown };
        let whole = Source::of_sheet(name, &sheet.name, "");
        diagnostics.push(Diagnostic::new(code, [Arg::from(sheet.name.as_str())]).at(&whole, Span::default()));
    }
    let form = Form { sheet, source: &source, places: &places, unit: about.unit.as_deref() };
    let mut value = Some(Vec::new());
    for block in blocks {
        let mut faults = Faults::new(&source, limits);
        let table = form.table(&block, &mut faults);
        diagnostics.extend(faults.found);
        value = value.zip(table).map(|(mut tables, (headings, rows))| {
            tables.push(FigureTable {
                illustrative: false,
                note: Text::default(),
                origin: None,
                made_for: Some(about.made_for.clone()),
                numbers: Numbers::AsDeclared,
                headings,
                rows,
                ballots: Vec::new(),
                source: source.clone(),
            });
            tables
        });
    }
    Checked { value, diagnostics }
}

/// A block: the row that says what stands below it, and the rows to the one before the next.
struct Block {
    mark: usize,
    lines: bool,
    end: usize,
}

fn blocks(sheet: &Sheet) -> Vec<Block> {
    let marked = |row: &usize| {
        let mark = word(sheet, *row, 0)?;
        (mark == LINES || mark == ROWS).then_some((*row, mark == LINES))
    };
    let marks: Vec<(usize, bool)> = sheet.rows.keys().filter_map(marked).collect();
    let last = sheet.rows.keys().next_back().map_or(0, |last| last.saturating_add(1));
    let ends = marks.iter().skip(1).map(|(row, _)| *row).chain([last]);
    marks.iter().zip(ends).map(|((mark, lines), end)| Block { mark: *mark, lines: *lines, end }).collect()
}

/// A sheet of a template.
struct Form<'a> {
    sheet: &'a Sheet,
    source: &'a Source,
    places: &'a [Vec<Span>],
    unit: Option<&'a str>,
}

type Table = (Vec<thidua::figures::Heading>, Vec<thidua::figures::FigureRow>);

impl<'a> Form<'a> {
    fn table(&self, block: &Block, faults: &mut Faults<'_>) -> Option<Table> {
        let columns: Vec<(usize, String)> = (1..self.sheet.width())
            .filter_map(|column| Some((column, word(self.sheet, block.mark, column)?)))
            .collect();
        let rows: Vec<usize> =
            self.sheet.rows.range(block.mark.saturating_add(1)..block.end).map(|(row, _)| *row).collect();
        let (headings, records) = match block.lines {
            true => self.lines(&columns, &rows, faults),
            false => self.rows(block, &columns, &rows, faults),
        };
        read_table(&headings, records.into_iter(), Content::Figures, faults)
    }

    /// A line for each id: all of them are one row of the unit.
    fn lines(
        &self,
        columns: &[(usize, String)],
        rows: &[usize],
        faults: &mut Faults<'_>,
    ) -> (Record<'a>, Vec<Record<'a>>) {
        let (mut headings, mut cells) =
            (Vec::from([self.unit_cell("unit")]), Vec::from([self.unit_cell(self.unit.unwrap_or_default())]));
        // Behind a line without an id stand the headings of the next block.
        let first = rows.first().copied().unwrap_or_default();
        let lines = (first..).zip(rows).take_while(|(next, row)| next == *row);
        let lines = lines.map_while(|(row, _)| Some((row, word(self.sheet, row, 0)?)));
        for (row, id) in lines {
            for (column, suffix) in columns {
                let is_closed = word(self.sheet, row, *column).as_deref() == Some(CLOSED);
                if is_closed {
                    continue;
                }
                let heading = if suffix == ITSELF { id.clone() } else { format!("{id}{suffix}") };
                let is_figure = is_number(&heading);
                headings.push(Cell {
                    text: Cow::Owned(heading),
                    span: self.place(row, 0),
                    fault: None,
                    typed: None,
                });
                cells.push(self.cell(row, *column, is_figure, faults));
            }
        }
        (Record { cells: headings }, Vec::from([Record { cells }]))
    }

    /// A row for each unit, or for each thing below one.
    fn rows(
        &self,
        block: &Block,
        columns: &[(usize, String)],
        rows: &[usize],
        faults: &mut Faults<'_>,
    ) -> (Record<'a>, Vec<Record<'a>>) {
        let own = columns.iter().any(|(_, heading)| heading == "unit");
        let first = |text: &str| (!own).then(|| self.unit_cell(text));
        let heading = |(column, text): &(usize, String)| Cell {
            text: Cow::Owned(text.clone()),
            span: self.place(block.mark, *column),
            fault: None,
            typed: None,
        };
        let headings = first("unit").into_iter().chain(columns.iter().map(heading)).collect();
        let mut records = Vec::new();
        for row in rows {
            // The names of listed units are printed; a row in which nothing else is filled still names its unit.
            if columns.iter().all(|(column, _)| word(self.sheet, *row, *column).is_none()) {
                continue;
            }
            let mut cells: Vec<Cell<'a>> = first(self.unit.unwrap_or_default()).into_iter().collect();
            cells.extend(
                columns.iter().map(|(column, heading)| self.cell(*row, *column, is_number(heading), faults)),
            );
            records.push(Record { cells });
        }
        (Record { cells: headings }, records)
    }

    fn place(&self, row: usize, column: usize) -> Span {
        self.places.get(row).and_then(|line| line.get(column)).copied().unwrap_or_default()
    }

    /// The unit that the whole workbook is about; its name is printed above the blocks.
    fn unit_cell(&self, text: &str) -> Cell<'a> {
        Cell { text: Cow::Owned(text.to_owned()), span: self.place(1, 1), fault: None, typed: None }
    }

    fn cell(&self, row: usize, column: usize, is_figure: bool, faults: &mut Faults<'_>) -> Cell<'a> {
        let span = self.place(row, column);
        let cell = self.sheet.rows.get(&row).and_then(|cells| cells.get(&column));
        if let Some(cell) = cell {
            check_cell(cell, span, is_figure, faults);
        }
        let typed = cell.and_then(|cell| typed(&cell.content));
        Cell { text: Cow::Borrowed(self.source.slice(span)), span, fault: None, typed }
    }
}

/// True for a heading under which numbers stand, or levels, days and yes or no.
fn is_number(heading: &str) -> bool {
    heading.contains('@') && !crate::workbook::is_about_words(heading)
}
