//! What the first lines of a CSV table say about the rest: what separates cells, and what each column holds.

use std::collections::BTreeMap;

use thidua::figures::Heading;
use thidua::text::{Span, fold};
use thidua::words::{Arg, Phrase};

use crate::codes::FileCode;
use crate::csv_cells::{Record, is_space};
use crate::csv_table::Faults;

/// What stands before the headings.
pub(crate) struct Start {
    /// A first line `# illustrative`.
    pub(crate) illustrative: bool,
    /// The byte at which the line of headings begins; none when the text is blank.
    pub(crate) headings: Option<usize>,
}

/// Finds the line of headings.
pub(crate) fn find_start(text: &str) -> Start {
    let mut start = Start { illustrative: false, headings: None };
    let mut at = 0usize;
    for line in text.split_inclusive(['\n', '\r']) {
        let words = line.trim_matches(|c| is_space(c) || matches!(c, ';' | ',' | '"'));
        if !start.illustrative && matches!(fold(words).as_str(), "# illustrative" | "# minh họa") {
            start.illustrative = true;
        } else if !words.is_empty() {
            start.headings = Some(at);
            break;
        }
        at = at.saturating_add(line.len());
    }
    start
}

/// What separates the cells, from the line of headings at the start of `text`; the kinds found when there are several.
pub(crate) fn find_delimiter(text: &str) -> Result<char, Vec<Arg>> {
    static SEMICOLONS: Phrase = Phrase::new("semicolons", "dấu chấm phẩy");
    static COMMAS: Phrase = Phrase::new("commas", "dấu phẩy");
    static TABS: Phrase = Phrase::new("tabs", "dấu tab");
    let mut found: Vec<(char, &'static Phrase)> = Vec::new();
    let mut quoted = false;
    for c in text.chars() {
        let kind = match c {
            '"' => {
                quoted = !quoted;
                continue;
            }
            _ if quoted => continue,
            '\n' | '\r' => break,
            ';' => &SEMICOLONS,
            ',' => &COMMAS,
            '\t' => &TABS,
            _ => continue,
        };
        if !found.iter().any(|(known, _)| *known == c) {
            found.push((c, kind));
        }
    }
    match found.as_slice() {
        [] => Ok(';'),
        [(only, _)] => Ok(*only),
        several => Err(several.iter().map(|(_, kind)| Arg::from(*kind)).collect()),
    }
}

/// What a column holds.
pub(crate) enum Column {
    Unit,
    Cluster,
    Figure,
    /// No heading: must stay blank.
    Unnamed {
        heading: Span,
        reported: bool,
    },
}

/// The columns of a table.
pub(crate) struct Layout {
    pub(crate) columns: Vec<Column>,
    pub(crate) headings: Vec<Heading>,
    /// The columns up to the last that has a heading; spreadsheets may leave delimiters behind it.
    pub(crate) named: usize,
}

impl Layout {
    /// Reads the line of headings; none when it is not one.
    pub(crate) fn read(record: &Record<'_>, faults: &mut Faults<'_>) -> Option<Layout> {
        let first = record.cells.first()?;
        if !matches!(fold(&first.text).as_str(), "unit" | "đơn vị") {
            faults.report(FileCode::FirstColumn, first.span, [Arg::from(first.text.as_ref())]);
            return None;
        }
        let mut layout = Layout { columns: Vec::new(), headings: Vec::new(), named: 0 };
        let mut known: BTreeMap<String, Span> = BTreeMap::new();
        for (at, cell) in record.cells.iter().enumerate() {
            let folded = fold(&cell.text);
            let column = match folded.as_str() {
                "" => Column::Unnamed { heading: cell.span, reported: false },
                _ if at == 0 => Column::Unit,
                "cluster" | "cụm" if at == 1 => Column::Cluster,
                _ => {
                    layout.headings.push(Heading { text: cell.text.clone().into_owned(), span: cell.span });
                    Column::Figure
                }
            };
            if !matches!(column, Column::Unnamed { .. }) {
                layout.named = at.saturating_add(1);
                if let Some(earlier) = known.insert(folded, cell.span) {
                    faults.report_duplicate(cell, earlier);
                }
            }
            layout.columns.push(column);
        }
        Some(layout)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_stands_in_the_headings_outside_quotation_marks() {
        assert_eq!(find_delimiter("unit;a@2021\nx,1;2"), Ok(';'));
        assert_eq!(find_delimiter("unit,\"a;\n\tb\"\n;"), Ok(','));
        assert_eq!(find_delimiter("unit\ta"), Ok('\t'));
        assert_eq!(find_delimiter("unit"), Ok(';'));
        assert_eq!(find_delimiter("unit;a,b").unwrap_err().len(), 2);
    }

    #[test]
    fn headings_begin_at_the_first_line_with_words() {
        let start = |text| {
            let start = find_start(text);
            (start.illustrative, start.headings)
        };
        assert_eq!(start(";;\r\n \nunit;a"), (false, Some(6)));
        assert_eq!(start("# Illustrative;;;\nunit;a"), (true, Some(18)));
        assert_eq!(start("\"# minh hoạ\"\n\n"), (true, None));
        assert_eq!(start("# illustrativ\nunit"), (false, Some(0)));
    }
}
