//! CSV text to rows of cells with their places, before anything is known about what the cells mean.
//!
//! The usual parsers neither say where a cell stands nor notice a quotation mark that is never closed, and a fault must
//! point at its cell; so the text is cut here, and a test holds the result against the `csv` crate.

use std::borrow::Cow;

use thidua::text::Span;

/// A cell without the space and the quotation marks around it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cell<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) span: Span,
}

impl Cell<'_> {
    pub(crate) fn is_blank(&self) -> bool {
        self.text.is_empty()
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
    pub(crate) fault: Option<(QuoteFault, Span)>,
}

impl Record<'_> {
    pub(crate) fn is_blank(&self) -> bool {
        self.fault.is_none() && self.cells.iter().all(Cell::is_blank)
    }

    /// From the first cell to the last.
    pub(crate) fn span(&self) -> Span {
        let start = self.cells.first().map_or(0, |cell| cell.span.start);
        let end = self.cells.iter().rev().find(|cell| !cell.is_blank()).map_or(start, |cell| cell.span.end);
        Span { start, end }
    }
}

/// The records of a text from some byte on.
pub(crate) struct Records<'a> {
    text: &'a str,
    at: usize,
    delimiter: char,
}

/// What stands behind a cell.
enum Behind {
    Cell,
    Record,
    Nothing,
}

impl<'a> Records<'a> {
    pub(crate) fn new(text: &'a str, at: usize, delimiter: char) -> Records<'a> {
        Records { text, at, delimiter }
    }

    /// The text that is still to come.
    pub(crate) fn rest(&self) -> &'a str {
        self.from(self.at)
    }

    fn from(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    fn between(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The end of an unquoted stretch that starts at a byte.
    fn stretch(&self, at: usize) -> usize {
        let rest = self.from(at).as_bytes();
        // Delimiters and line breaks are ASCII, so that looking at bytes is the same and much faster.
        let ends = |byte: &u8| matches!(byte, b'\n' | b'\r') || char::from(*byte) == self.delimiter;
        at.saturating_add(rest.iter().position(ends).unwrap_or(rest.len()))
    }

    fn read_cell(&mut self, record: &mut Record<'a>) -> Behind {
        let rest = self.from(self.at);
        let padding = rest.find(|c| !is_space(c) || c == self.delimiter || c == '\n' || c == '\r');
        let open = self.at.saturating_add(padding.unwrap_or(0));
        let end = if self.from(open).starts_with('"') {
            self.read_quoted(open, record)
        } else {
            let end = self.stretch(self.at);
            let (text, span) = self.trimmed(self.at, end);
            record.cells.push(Cell { text: Cow::Borrowed(text), span });
            end
        };
        self.step_over(end)
    }

    /// Reads a cell in quotation marks and gives the byte behind it.
    fn read_quoted(&mut self, open: usize, record: &mut Record<'a>) -> usize {
        let first = open.saturating_add(1);
        let mut from = first;
        let close = loop {
            let Some(found) = self.from(from).find('"') else {
                record.fault = Some((QuoteFault::Unclosed, Span::new(open, first)));
                return self.text.len();
            };
            let mark = from.saturating_add(found);
            let behind = mark.saturating_add(1);
            if !self.from(behind).starts_with('"') {
                break mark;
            }
            from = behind.saturating_add(1);
        };
        let end = self.stretch(close.saturating_add(1));
        if !self.between(close.saturating_add(1), end).trim_matches(is_space).is_empty() {
            record.fault = record.fault.or(Some((QuoteFault::Stray, Span::new(open, end))));
        }
        let (text, span) = self.trimmed(first, close);
        let text =
            if text.contains('"') { Cow::Owned(text.replace("\"\"", "\"")) } else { Cow::Borrowed(text) };
        record.cells.push(Cell { text, span });
        end
    }

    fn trimmed(&self, start: usize, end: usize) -> (&'a str, Span) {
        let raw = self.between(start, end);
        let from_start = raw.trim_start_matches(is_space);
        let lead = raw.len().saturating_sub(from_start.len());
        let text = from_start.trim_end_matches(is_space);
        let start = start.saturating_add(lead);
        (text, Span::new(start, start.saturating_add(text.len())))
    }

    fn step_over(&mut self, end: usize) -> Behind {
        let rest = self.from(end);
        let (width, behind) = match rest.chars().next() {
            None => (0, Behind::Nothing),
            Some(c) if c == self.delimiter => (1, Behind::Cell),
            Some(_) if rest.starts_with("\r\n") => (2, Behind::Record),
            Some(_) => (1, Behind::Record),
        };
        self.at = end.saturating_add(width);
        behind
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        if self.at >= self.text.len() {
            return None;
        }
        let mut record = Record::default();
        while let Behind::Cell = self.read_cell(&mut record) {}
        Some(record)
    }
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
        let records = Records::new(text, 0, ';').filter_map(|record| record.fault);
        records.map(|(fault, span)| (fault, text.get(span.range()).unwrap())).collect()
    }

    #[test]
    fn cells_are_cut_and_trimmed() {
        assert_eq!(
            rows("a;\u{a0}b c \u{a0};\r\n ; \"d;\n\"\"e\"\"\" \n"),
            [["a", "b c", ""].as_slice(), &["", "d;\n\"e\""]]
        );
        assert_eq!(rows("a\rb;\r\rc;"), [["a"].as_slice(), &["b", ""], &[""], &["c", ""]]);
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
        assert_eq!(faults("a;HTX \"Mai\";\"\"\n"), []);
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
    }
}
