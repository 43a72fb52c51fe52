//! A template as a workbook.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, ProtectionOptions, Workbook,
    Worksheet, XlsxError,
};
use thidua::Regulation;
use thidua::report::MemberHead;
use thidua::words::{Language, Phrase};

use super::fields::{Block, Column, Field, SheetPlan, sheets};
use super::layout::Languages;
use super::rules::{number_format, validation, words_format};
use super::{ABOUT, CLOSED, FORMAT, MARK};

/// The formats of cells.
struct Formats {
    title: Format,
    plain: Format,
    heading: Format,
    machine: Format,
    shown: Format,
    closed: Format,
    input: Format,
}

impl Formats {
    fn new() -> Formats {
        let framed = Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter);
        Formats {
            title: Format::new().set_bold().set_font_size(13).set_quote_prefix(),
            plain: Format::new().set_quote_prefix(),
            heading: framed
                .clone()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_background_color(0x00DD_EBF7u32)
                .set_quote_prefix(),
            machine: framed.clone().set_font_size(8).set_font_color(0x0080_8080u32).set_quote_prefix(),
            shown: framed.clone().set_text_wrap().set_quote_prefix(),
            closed: framed
                .clone()
                .set_align(FormatAlign::Center)
                .set_font_color(0x00A0_A0A0u32)
                .set_background_color(0x00EE_EEEEu32),
            input: framed.set_unlocked().set_background_color(0x00FF_FFE5u32),
        }
    }
}

pub(crate) fn write(
    regulation: &Regulation,
    unit: Option<&MemberHead>,
    language: Option<Language>,
) -> Result<Vec<u8>, XlsxError> {
    let languages = Languages { only: language };
    let mut book = Workbook::new();
    // Nothing of the clock or of the person at the machine goes in.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = regulation.title().in_language(languages.first());
    book.set_properties(&DocProperties::new().set_author("").set_title(title).set_creation_datetime(&made));
    let formats = Formats::new();
    let mut names = Vec::from([ABOUT.to_owned()]);
    for plan in sheets(regulation, unit) {
        let name = languages.sheet(&plan.name, &names);
        let sheet = book.add_worksheet();
        sheet.set_name(&name)?.set_default_note_author("thidua");
        names.push(name);
        write_sheet(sheet, &plan, (regulation, unit), languages, &formats)?;
    }
    write_about(book.add_worksheet(), regulation, unit, &formats)?;
    book.save_to_buffer()
}

/// The sheet that says what the template is for.
fn write_about(
    sheet: &mut Worksheet,
    regulation: &Regulation,
    unit: Option<&MemberHead>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_name(ABOUT)?.set_column_width(0, 20)?.set_column_width(1, 60)?;
    sheet.write_string_with_format(0, 0, MARK, &formats.title)?;
    let period = regulation.period().to_string();
    let mut said =
        Vec::from([("format", FORMAT), ("regulation", regulation.id()), ("period", period.as_str())]);
    said.extend(unit.map(|unit| ("unit", unit.id.as_str())));
    for (row, (key, value)) in (1u32..).zip(said) {
        sheet.write_string_with_format(row, 0, key, &formats.plain)?;
        sheet.write_string_with_format(row, 1, value, &formats.plain)?;
    }
    sheet.protect();
    Ok(())
}

fn write_sheet(
    sheet: &mut Worksheet,
    plan: &SheetPlan,
    (regulation, unit): (&Regulation, Option<&MemberHead>),
    languages: Languages,
    formats: &Formats,
) -> Result<(), XlsxError> {
    static UNIT: Phrase = Phrase::new("Unit", "Đơn vị");
    static HOW: Phrase = Phrase::new(
        "Fill in the yellow cells. A figure that is not there stays blank; what does not arise is written n/a.",
        "Điền vào ô màu vàng. Số liệu chưa có thì để trống; nội dung không phát sinh thì ghi: không phát sinh.",
    );
    let language = languages.first();
    sheet.write_string_with_format(0, 0, regulation.title().in_language(language), &formats.title)?;
    if let Some(unit) = unit {
        let name = match unit.title.in_language(language) {
            "" => unit.id.as_str(),
            title => title,
        };
        sheet.write_string_with_format(1, 0, UNIT.words(language), &formats.plain)?;
        sheet.write_string_with_format(1, 1, name, &formats.title)?;
    }
    sheet.write_string_with_format(2, 0, HOW.words(language), &formats.plain)?;
    let mut row = 4u32;
    let mut headings = None;
    for block in plan.blocks.iter().filter(|block| !block.rows.is_empty()) {
        headings.get_or_insert(row);
        row = write_block(sheet, block, row, languages, formats)?.saturating_add(1);
    }
    let headings = headings.unwrap_or_default();
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(headings, headings)?.set_freeze_panes(headings.saturating_add(2), 2)?;
    sheet.set_footer("&C&P / &N");
    let options = ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() };
    sheet.protect_with_options(&options);
    Ok(())
}

/// Writes a block from a row on; the row behind it.
fn write_block(
    sheet: &mut Worksheet,
    block: &Block,
    from: u32,
    languages: Languages,
    formats: &Formats,
) -> Result<u32, XlsxError> {
    for (at, column) in (0u16..).zip(&block.columns) {
        sheet.set_column_width(at, column.width)?;
        sheet.write_string_with_format(from, at, languages.words(&column.words), &formats.heading)?;
        let machine = from.saturating_add(1);
        sheet.write_string_with_format(machine, at, &column.machine, &formats.machine)?;
    }
    let words = |column: &Column| languages.words(&column.words);
    sheet.set_row_height(from, height(block.columns.iter().map(|column| (words(column), column.width))))?;
    let first = from.saturating_add(2);
    let mut inputs = BTreeMap::new();
    for (row, fields) in (first..).zip(&block.rows) {
        for (at, field) in (0u16..).zip(fields) {
            write_field(sheet, (row, at), field, languages, formats, &mut inputs)?;
        }
        let shown = fields.iter().zip(&block.columns).filter_map(|(field, column)| match field {
            Field::Shown(words, _) => Some((languages.words(words), column.width)),
            Field::Closed | Field::Input(_) => None,
        });
        sheet.set_row_height(row, height(shown))?;
    }
    let count = u32::try_from(block.rows.len()).unwrap_or(u32::MAX);
    Ok(first.saturating_add(count))
}

/// The height of a row in points that shows the words of its cells, each in a column of so many letters. Not every program
/// finds it by itself.
fn height(cells: impl Iterator<Item = (String, u16)>) -> u32 {
    const LINE: u32 = 15;
    let lines = |(words, width): (String, u16)| {
        let lines = words.lines().map(|line| {
            let behind_first = line.chars().count().saturating_sub(1).checked_div(width.into());
            behind_first.unwrap_or_default().saturating_add(1)
        });
        u32::try_from(lines.fold(0usize, usize::saturating_add)).unwrap_or(u32::MAX)
    };
    cells.map(lines).max().unwrap_or_default().max(1).saturating_mul(LINE)
}

/// Formats for inputs by how they show numbers, so that cells share them.
type Inputs = BTreeMap<&'static str, Format>;

fn write_field(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    field: &Field,
    languages: Languages,
    formats: &Formats,
    inputs: &mut Inputs,
) -> Result<(), XlsxError> {
    match field {
        Field::Shown(words, comment) => {
            sheet.write_string_with_format(row, column, languages.words(words), &formats.shown)?;
            if let Some(comment) = comment {
                let note = Note::new(comment.chars().take(2000).collect::<String>());
                sheet.insert_note(row, column, &note.add_author_prefix(false))?;
            }
        }
        Field::Closed => {
            sheet.write_string_with_format(row, column, CLOSED, &formats.closed)?;
        }
        Field::Input(None) => {
            let format = inputs.entry("words").or_insert_with(|| words_format(&formats.input));
            sheet.write_blank(row, column, format)?;
        }
        Field::Input(Some(asked)) => {
            let shown = number_format(asked);
            let format = inputs.entry(shown).or_insert_with(|| formats.input.clone().set_num_format(shown));
            sheet.write_blank(row, column, format)?;
            if let Some(rule) = validation(asked, languages.first())? {
                sheet.add_data_validation(row, column, row, column, &rule)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_words() {
        let of =
            |cells: &[(&str, u16)]| height(cells.iter().map(|(words, width)| (words.to_string(), *width)));
        assert_eq!(of(&[]), 15);
        assert_eq!(of(&[("Vốn", 3), ("Vốn\nCapital", 20)]), 30);
        assert_eq!(of(&[("Vốn\nCapital", 20), ("abcdef ghi", 5)]), 30);
        assert_eq!(of(&[("abcdef ghij", 5), ("", 0)]), 45);
    }
}
