//! Files that people made for themselves, read by a mapping: the raw table, before its headings are turned.

use std::path::Path;

use thidua::diagnostic::{Checked, Diagnostic, Diagnostics, MappingCode};
use thidua::figures::{FigureTable, Mapping};
use thidua::words::Arg;

use crate::csv_table::{Content, read_table_of};
use crate::limits::Limits;
use crate::read::{FiguresFile, read_bytes, read_figures_as};
use crate::template;
use crate::workbook::{Sheet, read_sheet, sheets};

/// Reads a workbook or a CSV file with the headings of its maker; forms and TOML files are read as they always are, and
/// the answer says whether the mapping is still to be applied.
pub fn read_foreign(path: &Path, name: &str, mapping: &Mapping, limits: &Limits) -> (FiguresFile, bool) {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    let bytes = match extension.as_deref() {
        Some("csv") => read_bytes(path, limits.csv_bytes, limits.line_bytes),
        Some("xlsx" | "xlsm" | "xls" | "ods") => {
            read_bytes(path, limits.workbook_bytes, limits.workbook_bytes)
        }
        _ => return (read_figures_as(path, name, limits), false),
    };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(_) => return (read_figures_as(path, name, limits), false),
    };
    if extension.as_deref() == Some("csv") {
        let read = read_table_of(name, &bytes, limits, Content::Foreign(mapping));
        return (FiguresFile::of(read.value.into_iter().collect(), read.diagnostics, &bytes), true);
    }
    match sheets(name, &bytes, limits) {
        Ok(sheets) if sheets.iter().any(template::is_template) => {
            (read_figures_as(path, name, limits), false)
        }
        Ok(sheets) => {
            let read = of_sheet(name, &sheets, mapping, limits);
            (FiguresFile::of(read.value.into_iter().collect(), read.diagnostics, &bytes), true)
        }
        Err(_) => (read_figures_as(path, name, limits), false),
    }
}

fn of_sheet(name: &str, sheets: &[Sheet], mapping: &Mapping, limits: &Limits) -> Checked<FigureTable> {
    let shown = sheets.iter().filter(|sheet| match &mapping.sheet {
        Some(wanted) => sheet.name == *wanted,
        None => !sheet.hidden && !sheet.is_blank(),
    });
    let shown: Vec<&Sheet> = shown.collect();
    if let [only] = shown.as_slice()
        && !only.is_blank()
    {
        return read_sheet(name, only, limits, Content::Foreign(mapping));
    }
    let names = sheets.iter().map(|sheet| Arg::from(sheet.name.as_str())).collect();
    let (source, span) = mapping.place();
    let mut diagnostics = Diagnostics::new();
    let args = [Arg::from(name), Arg::List(names)];
    diagnostics.push(Diagnostic::new(MappingCode::MappedSheetMissing, args).at(source, span));
    Checked { value: None, diagnostics }
}
