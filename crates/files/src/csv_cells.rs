//! CSV text to rows of cells with their places, before anything is known about what the cells mean.
//!
//! `csv-core` cuts the text. A fault must point at its cell, so where each cell stood is kept from what was consumed
//! for it; and from the same stretch of text is judged whether its quotation marks were closed, which no parser says.

use std::borrow::Cow;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use thidua::figures::CellValue;
use thidua::text::Span;

/// A cell without the space and the quotation marks around it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cell<'a> {
    pub(crate) text: Cow<'a, str>,
    /// Where its words stand, or what is wrong with its quotation marks.
    pub(crate) span: Span,
    pub(crate) fault: Option<QuoteFault>,
    /// What it holds, from a format that tells numbers from texts.
    pub(crate) typed: Option<CellValue>,
}

impl Cell<'_> {
    pub(crate) fn is_blank(&self) -> bool {
        self.text.is_empty() && self.fault.is_none()
    }
}

/// What is wrong with the quotation marks of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum QuoteFault {
    /// The rest of the file is in the cell.
    Unclosed,
    /// The cell goes on behind its closing mark.
    Stray,
}

/// A line of the table; a quoted cell may spread it over several lines of the text.
#[derive(Debug, Default)]
pub(crate) struct Record<'a> {
    pub(crate) cells: Vec<Cell<'a>>,
}

impl Record<'_> {
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }

    /// From the first cell to the last.
    pub(crate) fn span(&self) -> Span {
        let start = self.cells.first().map_or(0, |cell| cell.span.start);
        let end = self.cells.iter().rev().find(|cell| !cell.is_blank()).map_or(start, |cell| cell.span.end);
        Span { start, end }
    }
}

/// The records of a text from some byte on; lines of nothing but space are no records.
pub(crate) struct Records<'a> {
    text: &'a str,
    at: usize,
    delimiter: char,
    reader: Reader,
}

impl<'a> Records<'a> {
    pub(crate) fn new(text: &'a str, at: usize, delimiter: char) -> Records<'a> {
        let mut builder = ReaderBuilder::new();
        if let Ok(byte) = u8::try_from(delimiter) {
            builder.delimiter(byte);
        }
        Records { text, at, delimiter, reader: builder.build() }
    }

    /// The text that is still to come.
    pub(crate) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Steps over space, which `csv-core` would take for a part of the cell and let hide its quotation mark.
    fn skip(&mut self, is_skipped: impl Fn(char) -> bool) {
        let delimiter = self.delimiter;
        let rest = self.rest().trim_start_matches(|c| is_skipped(c) && c != delimiter);
        self.at = self.text.len().saturating_sub(rest.len());
    }

    /// Reads a cell; none when it was the last of its record.
    fn read_cell(&mut self, record: &mut Record<'a>) -> Option<()> {
        self.skip(|c| is_space(c) && !matches!(c, '\n' | '\r'));
        let start = self.at;
        let is_last = self.step_over_cell();
        let raw = self.text.get(start..self.at).unwrap_or_default();
        let raw = if is_last { raw } else { raw.strip_suffix(self.delimiter).unwrap_or(raw) };
        record.cells.push(cell(raw.trim_end_matches(is_space), start));
        (!is_last).then_some(())
    }

    /// Consumes a cell and what separates it from the next; true when it was the last of its record.
    fn step_over_cell(&mut self) -> bool {
        // The text of a cell is a part of the text that was read, so the copy of it is not looked at.
        let mut copy = [0; 256];
        loop {
            let (result, read, _) = self.reader.read_field(self.rest().as_bytes(), &mut copy);
            self.at = self.at.saturating_add(read);
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => return record_end,
                ReadFieldResult::End => return true,
            }
        }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        self.skip(is_space);
        if self.rest().is_empty() {
            return None;
        }
        let mut record = Record::default();
        while self.read_cell(&mut record).is_some() {}
        Some(record)
    }
}

/// A cell from the text that was consumed for it, which begins at a byte and has no space around it.
fn cell(raw: &str, start: usize) -> Cell<'_> {
    let Some(quoted) = raw.strip_prefix('"') else {
        return Cell { text: Cow::Borrowed(raw), span: span_of(raw, start), fault: None, typed: None };
    };
    let faulty = |fault, span| Cell { text: Cow::Borrowed(quoted), span, fault: Some(fault), typed: None };
    match quoted.split_at_checked(closing_mark(quoted)) {
        None => faulty(QuoteFault::Unclosed, Span::new(start, start.saturating_add(1))),
        Some((_, behind)) if behind != "\"" => faulty(QuoteFault::Stray, span_of(raw, start)),
        Some((inner, _)) => {
            let words = inner.trim_start_matches(is_space);
            let lead = inner.len().saturating_sub(words.len());
            let words = words.trim_end_matches(is_space);
            let text = if words.contains('"') { words.replace("\"\"", "\"").into() } else { words.into() };
            Cell {
                text,
                span: span_of(words, start.saturating_add(lead).saturating_add(1)),
                fault: None,
                typed: None,
            }
        }
    }
}

/// Where the mark stands that closes a quoted cell, the first that does not stand twice; beyond its end if none does.
fn closing_mark(quoted: &str) -> usize {
    let doubled = quoted.split("\"\"").take_while(|part| !part.contains('"'));
    let single: usize = doubled.map(|part| part.len().saturating_add(2)).sum();
    single.saturating_add(quoted.get(single..).and_then(|rest| rest.find('"')).unwrap_or(0))
}

fn span_of(words: &str, start: usize) -> Span {
    Span::new(start, start.saturating_add(words.len()))
}

/// White space of every kind, and the invisible marks that spreadsheets leave at the ends of cells.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let cells =
            |record: Record<'_>| record.cells.into_iter().map(|cell| cell.text.into_owned()).collect();
        Records::new(text, 0, ';').map(cells).collect()
    }

    fn faults(text: &str) -> Vec<(QuoteFault, &str)> {
        let cells = Records::new(text, 0, ';').flat_map(|record| record.cells);
        cells.filter_map(|cell| Some((cell.fault?, text.get(cell.span.range()).unwrap()))).collect()
    }

    #[test]
    fn cells_are_cut_and_trimmed() {
        assert_eq!(
            rows("a;\u{a0}b c \u{a0};\r\n ; \"d;\n\"\"e\"\"\" \n"),
            [["a", "b c", ""].as_slice(), &["", "d;\n\"e\""]]
        );
        assert_eq!(rows("a\rb;\r\r \nc;"), [["a"].as_slice(), &["b", ""], &["c", ""]]);
        assert_eq!(rows(" \n\u{feff}"), [[""; 0]; 0]);
    }

    #[test]
    fn spans_cover_the_words_of_a_cell() {
        let text = "a;  \"đ ; x \"; y\n";
        let record = Records::new(text, 0, ';').next().unwrap();
        let words: Vec<&str> = record.cells.iter().map(|cell| text.get(cell.span.range()).unwrap()).collect();
        assert_eq!(words, ["a", "đ ; x", "y"]);
        assert_eq!(text.get(record.span().range()), Some("a;  \"đ ; x \"; y"));
    }

    #[test]
    fn quotation_marks_are_held_to_the_rule() {
        assert_eq!(faults("a;\"b\nc;d\n"), [(QuoteFault::Unclosed, "\"")]);
        assert_eq!(faults("a;\"b\"c;d\ne;f"), [(QuoteFault::Stray, "\"b\"c")]);
        assert_eq!(faults("\"b\";\"c\"\"\nd\n"), [(QuoteFault::Unclosed, "\"")]);
        assert_eq!(
            faults("\"b\" \"\";\" \"\"\"x\";f\n"),
            [(QuoteFault::Stray, "\"b\" \"\""), (QuoteFault::Stray, "\" \"\"\"x\"")]
        );
        assert_eq!(faults("a;HTX \"Mai\";\"\";\"\"\"\";\"\"\"x\"\n"), []);
    }

    proptest! {
        #[test]
        fn what_the_csv_crate_writes_is_read_back(table in prop::collection::vec(prop::collection::vec("[a-zđ;,\"\n\r\t ]{0,6}", 2..4), 1..5)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).delimiter(b';').from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let trimmed = |row: &Vec<String>| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
            prop_assert_eq!(rows(&text), table.iter().map(trimmed).collect::<Vec<_>>());
            prop_assert_eq!(faults(&text), []);
        }

        #[test]
        fn what_is_without_fault_is_cut_as_the_csv_crate_cuts_it(text in "[ađ;,\"\n\r]{0,30}") {
            let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).delimiter(b';').from_reader(text.as_bytes());
            let trimmed = |row: csv::StringRecord| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
            let expected: Vec<Vec<String>> = reader.records().map(|row| trimmed(row.unwrap())).collect();
            if faults(&text).is_empty() {
                prop_assert_eq!(rows(&text), expected);
            } else {
                prop_assert_eq!(rows(&text).iter().map(Vec::len).collect::<Vec<_>>(), expected.iter().map(Vec::len).collect::<Vec<_>>());
            }
        }

        #[test]
        fn spans_are_the_words_that_were_written(text in "[ađ;\" \u{a0}\n\r]{0,30}") {
            for cell in Records::new(&text, 0, ';').flat_map(|record| record.cells).filter(|cell| cell.fault.is_none()) {
                let words = text.get(cell.span.range()).unwrap();
                prop_assert!(words == cell.text || words.replace("\"\"", "\"") == cell.text);
            }
        }
    }
}
