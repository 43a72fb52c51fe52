//! One sheet of an .xlsx workbook.

use thidua::words::Phrase;

use super::Broken;
use super::sheet::{Area, Content, Sheet, SheetCell, Shown};
use super::xml::{Tag, Token, Xml};

static PLACE: Phrase = Phrase::new("the place of a cell cannot be read", "không đọc được vị trí của một ô");
static CUT: Phrase = Phrase::new("a sheet breaks off", "một trang tính bị cắt ngang");

/// The most rows and columns that Excel itself has.
const ROWS: usize = 1_048_576;
const COLUMNS: usize = 16_384;

/// What the sheets of a workbook share.
pub(crate) struct Shared {
    pub(crate) texts: Vec<String>,
    pub(crate) formats: Vec<Shown>,
}

pub(crate) fn read(name: &str, text: &str, shared: &Shared) -> Result<Sheet, Broken> {
    let mut sheet = Sheet::new(name);
    let mut xml = Xml::new(text);
    // Rows and cells without a place of their own follow those before them.
    let (mut row, mut column) = (0usize, 0usize);
    loop {
        match xml.next()? {
            Token::Open(tag) => match tag.name().as_str() {
                "row" => {
                    row = tag.number("r").map_or(row, |row| row.saturating_sub(1));
                    column = 0;
                    if tag.says("hidden") {
                        sheet.hidden_rows.insert(row);
                    }
                }
                "c" => {
                    if let Some(place) = tag.attribute("r") {
                        (row, column) = place_of(&place)?;
                    }
                    if let Some(cell) = cell(&tag, &mut xml, shared)? {
                        sheet.put(row, column, cell);
                    }
                    column = column.saturating_add(1);
                }
                "col" if tag.says("hidden") => {
                    let bound = |name| tag.number(name).map(|at| at.saturating_sub(1));
                    sheet.hidden_columns.extend(bound("min").zip(bound("max")));
                }
                "mergeCell" => sheet.merged.extend(tag.attribute("ref").and_then(|area| area_of(&area))),
                _ => {}
            },
            Token::Close(name) if name == "row" => row = row.saturating_add(1),
            Token::End => return Ok(sheet),
            Token::Close(_) | Token::Text(_) => {}
        }
    }
}

/// Row and column of a name such as C7, from 0.
fn place_of(name: &str) -> Result<(usize, usize), Broken> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.clone().fold(0usize, |column, letter| {
        let letter = usize::from(letter.to_ascii_uppercase().saturating_sub(b'@'));
        column.saturating_mul(26).saturating_add(letter)
    });
    let row: Option<usize> = name.get(letters.count()..).and_then(|digits| digits.parse().ok());
    match (row, column) {
        (Some(row @ 1..=ROWS), 1..=COLUMNS) => Ok((row.saturating_sub(1), column.saturating_sub(1))),
        _ => Err(Broken::Damaged(&PLACE)),
    }
}

fn area_of(name: &str) -> Option<Area> {
    let (from, to) = name.split_once(':')?;
    let (from, to) = (place_of(from).ok()?, place_of(to).ok()?);
    Some(Area { rows: (from.0, to.0), columns: (from.1, to.1) })
}

/// The texts within a cell.
#[derive(Default)]
struct Parts {
    value: Option<String>,
    formula: Option<String>,
    written: Option<String>,
}

fn cell(tag: &Tag<'_>, xml: &mut Xml<'_>, shared: &Shared) -> Result<Option<SheetCell>, Broken> {
    let (kind, format) = (tag.attribute("t"), tag.number("s").unwrap_or_default());
    let mut parts = Parts::default();
    let mut open = String::new();
    loop {
        match xml.next()? {
            Token::Open(tag) => {
                open = tag.name();
                match open.as_str() {
                    "f" => parts.formula = Some(String::new()),
                    "is" => parts.written = Some(xml.texts("is", "t", "rPh")?.concat()),
                    _ => {}
                }
            }
            Token::Text(text) if open == "v" => parts.value.get_or_insert_default().push_str(&text),
            Token::Text(text) if open == "f" => parts.formula.get_or_insert_default().push_str(&text),
            Token::Close(name) if name == "c" => break,
            Token::Close(_) => open.clear(),
            Token::Text(_) => {}
            Token::End => return Err(Broken::Damaged(&CUT)),
        }
    }
    let external = parts.formula.as_deref().is_some_and(reads_another_workbook);
    let format = shared.formats.get(format).copied().unwrap_or_default();
    Ok(content(kind.as_deref(), parts, format, &shared.texts).map(|content| SheetCell { content, external }))
}

fn content(kind: Option<&str>, parts: Parts, format: Shown, texts: &[String]) -> Option<Content> {
    let value = parts.value.filter(|value| !value.is_empty());
    match (kind, value) {
        (Some("inlineStr"), _) => parts.written.map(Content::Text),
        (Some("str"), value) => Some(Content::Text(value.unwrap_or_default())),
        (_, None) => parts.formula.map(|_| Content::NoValue),
        (Some("s"), Some(value)) => {
            value.trim().parse().ok().and_then(|at: usize| texts.get(at)).cloned().map(Content::Text)
        }
        (Some("b"), Some(value)) => Some(Content::YesNo(value.trim() == "1")),
        (Some("e"), Some(value)) => Some(Content::Error(value)),
        (Some("d"), Some(value)) => Some(Content::Day(value.trim_end_matches("T00:00:00").to_owned())),
        (_, Some(value)) => Some(Content::number(value.trim(), format)),
    }
}

/// True for a formula with a reference such as `[1]Sheet1!A1`; `Table[2021]` is none.
fn reads_another_workbook(formula: &str) -> bool {
    let mut before = ' ';
    let chars = formula.char_indices();
    for (at, c) in chars {
        let inner = formula.get(at..).unwrap_or_default().strip_prefix('[');
        let inner = inner.and_then(|rest| rest.split_once(']'));
        let numbered = inner.is_some_and(|(number, rest)| {
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) && rest.contains('!')
        });
        if numbered && !(before.is_alphanumeric() || matches!(before, '_' | ']' | '[')) {
            return true;
        }
        before = c;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_within_what_excel_has() {
        assert_eq!(place_of("A1").unwrap(), (0, 0));
        assert_eq!(place_of("XFD1048576").unwrap(), (1_048_575, 16_383));
        for name in
            ["", "A", "7", "A0", "XFE1", "A1048577", "A-1", "ZZZZZZZZZZZZZZZZZZZZ1", "A99999999999999999999"]
        {
            assert!(place_of(name).is_err(), "{name}");
        }
    }

    #[test]
    fn references_to_other_workbooks_are_told_from_tables() {
        assert!(reads_another_workbook("[1]Sheet1!A1"));
        assert!(reads_another_workbook("SUM('[12]Số liệu'!B2,3)"));
        assert!(!reads_another_workbook("SUM(Table1[2021])+Sheet2!A1"));
        assert!(!reads_another_workbook("Table1[[2021]]*Sheet2!A1"));
        assert!(!reads_another_workbook("B2/C2"));
    }
}
