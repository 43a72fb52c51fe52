//! Workbooks: the sheets of .xlsx, .xlsm, .ods and .xls files as tables of figures.
//!
//! Each kind is taken apart into the same [`Sheet`](sheet::Sheet); what a sheet means is decided once for all of them.
//! Nothing of a workbook is run or fetched: macros, formulas and links to other files are only seen.

mod digits;
mod kind;
mod ods;
mod packed;
mod serial;
mod sheet;
mod styles;
mod wide;
mod xls;
mod xlsx;
mod xlsx_sheet;
mod xml;

use thidua::diagnostic::{Checked, Diagnostic, Diagnostics};
use thidua::figures::FigureTable;
use thidua::text::{Source, Span};
use thidua::words::Arg;

use crate::codes::FileCode;
use crate::csv_table::Content;
use crate::decode::about_file;
use crate::limits::Limits;
use crate::template;
use crate::workbook_codes::WorkbookCode;
use kind::Kind;
pub(crate) use sheet::Sheet;
pub(crate) use wide::read as read_sheet;
pub(crate) use wide::{check_cell, is_about_words, typed};

/// Why a workbook cannot be taken apart.
#[derive(Debug)]
pub(crate) enum Broken {
    /// It is damaged.
    Damaged(&'static thidua::words::Phrase),
    /// Its parts unpack to more than is allowed.
    TooLarge,
    /// A sheet reaches too far.
    SheetTooLarge(String),
    /// It can be opened with a password alone.
    Encrypted,
}

/// Reads the bytes of a workbook under the name it is reported by; the end of the name says which kind it is.
///
/// Each visible sheet whose first column holds the units is a table, with the headings of a CSV file. The value is none
/// when there is no such sheet, or one of them cannot be read.
pub fn read_workbook(name: &str, bytes: &[u8], limits: &Limits) -> Checked<Vec<FigureTable>> {
    let sheets = match sheets(name, bytes, limits) {
        Ok(sheets) => sheets,
        Err(fault) => return refused(fault),
    };
    if sheets.iter().any(template::is_template) {
        return template::read(name, &sheets, limits);
    }
    let mut found = Diagnostics::new();
    let hidden = sheets.iter().filter(|sheet| sheet.hidden && !sheet.is_blank());
    for sheet in hidden {
        found.push(about_sheet(WorkbookCode::HiddenSheet, name, sheet));
    }
    let shown: Vec<&Sheet> = sheets.iter().filter(|sheet| !sheet.hidden && !sheet.is_blank()).collect();
    let tables: Vec<&Sheet> = shown.iter().copied().filter(|sheet| wide::is_table(sheet)).collect();
    let read = if tables.is_empty() { shown.get(..1).unwrap_or_default() } else { tables.as_slice() };
    if read.is_empty() {
        found.push(about_file(FileCode::EmptyFile, name, []));
        return Checked { value: None, diagnostics: found };
    }
    for sheet in shown.iter().filter(|sheet| !tables.is_empty() && !wide::is_table(sheet)) {
        found.push(about_sheet(WorkbookCode::SheetNotRead, name, sheet));
    }
    let mut value = Some(Vec::new());
    for sheet in read {
        let table = wide::read(name, sheet, limits, Content::Figures);
        found.extend(table.diagnostics);
        value = value.zip(table.value).map(|(mut tables, table)| {
            tables.push(table);
            tables
        });
    }
    Checked { value, diagnostics: found }
}

pub(crate) fn sheets(name: &str, bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Diagnostic> {
    let too_large = limits.workbook_bytes;
    if bytes.len() > too_large {
        return Err(about_file(FileCode::FileTooLarge, name, [too_large.into()]));
    }
    if bytes.is_empty() {
        return Err(about_file(FileCode::EmptyFile, name, []));
    }
    let sheets = match kind::of(name, bytes) {
        Ok(Kind::Xlsx) => xlsx::read(bytes, limits),
        Ok(Kind::Ods) => ods::read(bytes, limits),
        Ok(Kind::Xls) => xls::read(bytes, limits),
        Err(fault) => return Err(fault),
    };
    let about =
        |code, args: Vec<Arg>| Diagnostic::new(code, args).at(&Source::new(name, ""), Span::default());
    sheets.map_err(|broken| match broken {
        Broken::Damaged(why) => about(WorkbookCode::WorkbookBroken, [Arg::from(why)].into()),
        Broken::TooLarge => about(WorkbookCode::WorkbookTooLarge, [limits.unpacked_bytes.into()].into()),
        Broken::Encrypted => about(WorkbookCode::WorkbookEncrypted, Vec::new()),
        Broken::SheetTooLarge(sheet) => {
            about(WorkbookCode::SheetTooLarge, [Arg::from(sheet), limits.sheet_cells.into()].into())
        }
    })
}

fn about_sheet(code: WorkbookCode, name: &str, sheet: &Sheet) -> Diagnostic {
    let source = Source::of_sheet(name, &sheet.name, "");
    Diagnostic::new(code, [Arg::from(sheet.name.as_str())]).at(&source, Span::default())
}

fn refused(fault: Diagnostic) -> Checked<Vec<FigureTable>> {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(fault);
    Checked { value: None, diagnostics }
}
