//! Workbooks of the kind .xlsx and .xlsm: which sheets there are, and the texts they share.

use std::collections::BTreeMap;

use thidua::words::Phrase;

use super::Broken;
use super::packed::Packed;
use super::sheet::Sheet;
use super::styles;
use super::xlsx_sheet::{self, Shared};
use super::xml::{Token, Xml};
use crate::limits::Limits;

static NO_BOOK: Phrase = Phrase::new("it holds no list of sheets", "không có danh sách trang tính");
static NO_SHEET: Phrase = Phrase::new("one of its sheets is not there", "thiếu một trang tính");

/// The sheets of a workbook, in their order.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Broken> {
    let mut packed = Packed::open(bytes, limits.unpacked_bytes)?;
    let book = packed.part("xl/workbook.xml")?.ok_or(Broken::Damaged(&NO_BOOK))?;
    let links = packed.part("xl/_rels/workbook.xml.rels")?.ok_or(Broken::Damaged(&NO_BOOK))?;
    let links = links_of(&links)?;
    let book = book_of(&book)?;
    let texts = match packed.part("xl/sharedStrings.xml")? {
        Some(text) => texts_of(&text)?,
        None => Vec::new(),
    };
    let formats = match packed.part("xl/styles.xml")? {
        Some(text) => styles::read(&text, book.from_1904)?,
        None => Vec::new(),
    };
    let shared = Shared { texts, formats };
    let mut sheets = Vec::new();
    for listed in book.sheets {
        let Some(link) = links.get(&listed.link) else { return Err(Broken::Damaged(&NO_SHEET)) };
        // Charts have sheets of their own.
        if !link.kind.ends_with("/worksheet") {
            continue;
        }
        let text = packed.part(&link.part)?.ok_or(Broken::Damaged(&NO_SHEET))?;
        let mut sheet = xlsx_sheet::read(&listed.name, &text, &shared)?.within(limits)?;
        sheet.hidden = listed.hidden;
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// A link from the workbook to one of its parts.
struct Link {
    kind: String,
    part: String,
}

fn links_of(text: &str) -> Result<BTreeMap<String, Link>, Broken> {
    let mut xml = Xml::new(text);
    let mut links = BTreeMap::new();
    loop {
        match xml.next()? {
            Token::Open(tag) if tag.name() == "Relationship" => {
                let said = |name| tag.attribute(name).unwrap_or_default();
                let target = said("Target");
                let part = match target.strip_prefix('/') {
                    Some(from_root) => from_root.to_owned(),
                    None => format!("xl/{target}"),
                };
                links.insert(said("Id"), Link { kind: said("Type"), part });
            }
            Token::End => return Ok(links),
            _ => {}
        }
    }
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    link: String,
    hidden: bool,
}

#[derive(Default)]
struct Book {
    sheets: Vec<Listed>,
    from_1904: bool,
}

fn book_of(text: &str) -> Result<Book, Broken> {
    let mut xml = Xml::new(text);
    let mut book = Book::default();
    loop {
        match xml.next()? {
            Token::Open(tag) => match tag.name().as_str() {
                "workbookPr" => book.from_1904 = tag.says("date1904"),
                "sheet" => {
                    let state = tag.attribute("state");
                    book.sheets.push(Listed {
                        name: tag.attribute("name").unwrap_or_default(),
                        link: tag.attribute("id").unwrap_or_default(),
                        hidden: matches!(state.as_deref(), Some("hidden" | "veryHidden")),
                    });
                }
                _ => {}
            },
            Token::End => return Ok(book),
            Token::Close(_) | Token::Text(_) => {}
        }
    }
}

/// The texts that cells share; marks of how they are read aloud are no part of them.
fn texts_of(text: &str) -> Result<Vec<String>, Broken> {
    let mut xml = Xml::new(text);
    let mut texts = Vec::new();
    loop {
        match xml.next()? {
            Token::Open(tag) if tag.name() == "si" => texts.push(xml.texts("si", "t", "rPh")?.concat()),
            Token::End => return Ok(texts),
            _ => {}
        }
    }
}
