//! Workbooks of the old kind .xls, by the crate `calamine`, which tells no percentages from other numbers.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError};
use thidua::words::Phrase;

use super::Broken;
use super::sheet::{Area, Content, Sheet, SheetCell, Shown};
use crate::limits::Limits;

static DAMAGED: Phrase = Phrase::new("it cannot be taken apart", "không đọc được cấu trúc tệp");

/// The sheets of a workbook, in their order.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Broken> {
    // The crate trusts the counts in the file, and a damaged one may lead it astray.
    catch_unwind(AssertUnwindSafe(|| sheets(bytes, limits))).unwrap_or(Err(Broken::Damaged(&DAMAGED)))
}

fn sheets(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Broken> {
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|fault| match fault {
        XlsError::Password => Broken::Encrypted,
        _ => Broken::Damaged(&DAMAGED),
    })?;
    let listed = book.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for one in listed.iter().filter(|one| one.typ == SheetType::WorkSheet) {
        let mut sheet = Sheet::new(&one.name);
        sheet.hidden = one.visible != SheetVisible::Visible;
        let range = book.worksheet_range(&one.name).map_err(|_| Broken::Damaged(&DAMAGED))?;
        let start = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let place = (at(start.0).saturating_add(row), at(start.1).saturating_add(column));
            if let Some(content) = content(value) {
                sheet.put(place.0, place.1, SheetCell { content, external: false });
            }
        }
        for merged in book.merge_cells_by_sheet_name(&one.name).unwrap_or_default() {
            let (rows, columns) = ((merged.start.0, merged.end.0), (merged.start.1, merged.end.1));
            sheet
                .merged
                .push(Area { rows: (at(rows.0), at(rows.1)), columns: (at(columns.0), at(columns.1)) });
        }
        sheets.push(sheet.within(limits)?);
    }
    Ok(sheets)
}

fn at(position: u32) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

fn content(value: &Data) -> Option<Content> {
    Some(match value {
        Data::Int(number) => Content::number(&number.to_string(), Shown::Plain),
        Data::Float(number) => Content::number(&number.to_string(), Shown::Plain),
        Data::String(text) => Content::Text(text.clone()),
        Data::Bool(truth) => Content::YesNo(*truth),
        Data::DateTime(day) => match day.to_ymd_hms_milli() {
            (year, month, day, 0, 0, 0, 0) => Content::Day(format!("{year:04}-{month:02}-{day:02}")),
            (year, month, day, hour, minute, ..) => {
                Content::Text(format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"))
            }
        },
        Data::DateTimeIso(text) | Data::DurationIso(text) => Content::Text(text.clone()),
        Data::Error(error) => Content::Error(error.to_string()),
        Data::Empty => return None,
    })
}
