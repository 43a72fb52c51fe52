//! Workbooks to be filled in: made from a regulation, and recognised when they come back.

mod book;
mod fields;
mod layout;
mod read;
mod rules;

use rust_xlsxwriter::XlsxError;
use thidua::Regulation;
use thidua::report::MemberHead;
use thidua::words::Language;

pub(crate) use read::{is_template, read};

/// The sheet that says for which regulation and year a template was made.
pub(crate) const ABOUT: &str = "thidua";
/// What stands in its first cell.
pub(crate) const MARK: &str = "thidua-template";
/// The layout of the other sheets; a later one may differ.
pub(crate) const FORMAT: &str = "1";
/// What stands in a cell that is not to be filled.
pub(crate) const CLOSED: &str = "×";
/// Before the row whose other cells say what stands below them: suffixes of the ids in the first column.
pub(crate) const LINES: &str = "#";
/// The same where they are whole headings, and every row is about a unit or about something below it.
pub(crate) const ROWS: &str = "##";
/// The suffix of a class, which belongs to no year.
pub(crate) const ITSELF: &str = "=";

/// The template for the figures of a unit, or of the whole cluster when none is named, as an .xlsx workbook.
///
/// Headings are in both languages unless one is asked for. The same regulation gives the same bytes.
///
/// # Errors
/// When the regulation holds more than a workbook can: more rows or columns, or longer texts.
pub fn template(
    regulation: &Regulation,
    unit: Option<&MemberHead>,
    language: Option<Language>,
) -> Result<Vec<u8>, String> {
    book::write(regulation, unit, language).map_err(|fault: XlsxError| fault.to_string())
}
