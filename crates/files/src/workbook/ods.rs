//! Workbooks of the kind .ods, which LibreOffice writes.

use std::collections::BTreeSet;

use thidua::words::Phrase;

use super::Broken;
use super::packed::Packed;
use super::sheet::{Area, Content, Sheet, SheetCell, Shown};
use super::xml::{Tag, Token, Xml};
use crate::limits::Limits;

static NO_CONTENT: Phrase = Phrase::new("it holds no sheets", "không có trang tính");

/// The sheets of a workbook, in their order.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Broken> {
    let mut packed = Packed::open(bytes, limits.unpacked_bytes)?;
    if packed.part("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Broken::Encrypted);
    }
    let content = packed.part("content.xml")?.ok_or(Broken::Damaged(&NO_CONTENT))?;
    let mut reading = Reading { xml: Xml::new(&content), hidden_styles: BTreeSet::new(), limits };
    let mut style = String::new();
    let mut sheets = Vec::new();
    loop {
        match reading.xml.next()? {
            Token::Open(tag) => match tag.name().as_str() {
                "style" => style = tag.attribute("style:name").unwrap_or_default(),
                "table-properties" if tag.attribute("table:display").as_deref() == Some("false") => {
                    reading.hidden_styles.insert(style.clone());
                }
                "table" => sheets.push(reading.sheet(&tag)?.within(limits)?),
                _ => {}
            },
            Token::End => return Ok(sheets),
            Token::Close(_) | Token::Text(_) => {}
        }
    }
}

struct Reading<'a> {
    xml: Xml<'a>,
    hidden_styles: BTreeSet<String>,
    limits: &'a Limits,
}

impl Reading<'_> {
    fn sheet(&mut self, tag: &Tag<'_>) -> Result<Sheet, Broken> {
        let mut sheet = Sheet::new(&tag.attribute("table:name").unwrap_or_default());
        let style = tag.attribute("table:style-name").unwrap_or_default();
        sheet.hidden = self.hidden_styles.contains(&style);
        let (mut row, mut column) = (0usize, 0usize);
        loop {
            match self.xml.next()? {
                Token::Open(tag) => match tag.name().as_str() {
                    "table-column" => {
                        let count = tag.number("table:number-columns-repeated").unwrap_or(1);
                        if is_hidden(&tag) {
                            let last = column.saturating_add(count).saturating_sub(1);
                            sheet.hidden_columns.push((column, last));
                        }
                        column = column.saturating_add(count);
                    }
                    "table-row" => row = self.row(&tag, row, &mut sheet)?,
                    _ => {}
                },
                Token::Close(name) if name == "table" => return Ok(sheet),
                Token::End => return Err(Broken::Damaged(&NO_CONTENT)),
                Token::Close(_) | Token::Text(_) => {}
            }
        }
    }

    /// Reads a row, as often as it is repeated; the row behind it.
    fn row(&mut self, tag: &Tag<'_>, row: usize, sheet: &mut Sheet) -> Result<usize, Broken> {
        let next = row.saturating_add(tag.number("table:number-rows-repeated").unwrap_or(1));
        let cells = self.cells(row, sheet)?;
        let each = cells.iter().map(|(from, behind, _)| behind.saturating_sub(*from));
        let each = each.fold(0, usize::saturating_add);
        if each.saturating_mul(next.saturating_sub(row)) > self.limits.sheet_cells {
            return Err(Broken::SheetTooLarge(sheet.name.clone()));
        }
        if cells.is_empty() {
            return Ok(next);
        }
        for row in row..next {
            if is_hidden(tag) {
                sheet.hidden_rows.insert(row);
            }
            for (from, behind, cell) in &cells {
                (*from..*behind).for_each(|column| sheet.put(row, column, cell.clone()));
            }
        }
        Ok(next)
    }

    /// The cells of a row that hold something, each from a column to the one behind its last repetition.
    fn cells(&mut self, row: usize, sheet: &mut Sheet) -> Result<Vec<(usize, usize, SheetCell)>, Broken> {
        let mut column = 0usize;
        let mut cells = Vec::new();
        loop {
            match self.xml.next()? {
                Token::Open(tag) if matches!(tag.name().as_str(), "table-cell" | "covered-table-cell") => {
                    let repeated = tag.number("table:number-columns-repeated").unwrap_or(1);
                    let span = |name| tag.number(name).unwrap_or(1).saturating_sub(1);
                    let (down, right) =
                        (span("table:number-rows-spanned"), span("table:number-columns-spanned"));
                    if down > 0 || right > 0 {
                        let (rows, columns) = (row.saturating_add(down), column.saturating_add(right));
                        sheet.merged.push(Area { rows: (row, rows), columns: (column, columns) });
                    }
                    let behind = column.saturating_add(repeated);
                    cells.extend(self.cell(&tag)?.map(|cell| (column, behind, cell)));
                    column = behind;
                }
                Token::Close(name) if name == "table-row" => return Ok(cells),
                Token::End => return Err(Broken::Damaged(&NO_CONTENT)),
                Token::Open(_) | Token::Close(_) | Token::Text(_) => {}
            }
        }
    }

    fn cell(&mut self, tag: &Tag<'_>) -> Result<Option<SheetCell>, Broken> {
        let said = |name| tag.attribute(name);
        let words = self.xml.texts(&tag.name(), "p", "annotation")?.join(" ");
        let formula = said("table:formula");
        let error = said("calcext:value-type").as_deref() == Some("error");
        let content = match said("office:value-type").as_deref() {
            _ if error => Some(Content::Error(words)),
            Some("float" | "currency") => {
                said("office:value").map(|value| Content::number(&value, Shown::Plain))
            }
            Some("percentage") => said("office:value").map(|value| Content::number(&value, Shown::Percent)),
            Some("boolean") => said("office:boolean-value").map(|value| Content::YesNo(value == "true")),
            Some("date") => said("office:date-value")
                .map(|day| Content::Day(day.trim_end_matches("T00:00:00").to_owned())),
            Some(_) => Some(Content::Text(said("office:string-value").unwrap_or(words))),
            None => formula.is_some().then_some(Content::NoValue),
        };
        let external = formula.is_some_and(|formula| formula.contains("'file:"));
        Ok(content.map(|content| SheetCell { content, external }))
    }
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    matches!(tag.attribute("table:visibility").as_deref(), Some("collapse" | "filter"))
}
