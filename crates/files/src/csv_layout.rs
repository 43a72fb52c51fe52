//! What the first lines of a CSV table say about the rest: what separates cells, and what each column holds.

use std::collections::BTreeMap;

use thidua::diagnostic::{Diagnostic, MappingCode};
use thidua::figures::{Heading, Mapping};
use thidua::text::{Span, fold};
use thidua::words::{Arg, Phrase};

use crate::codes::FileCode;
use crate::csv_cells::{Cell, Record, is_space};
use crate::csv_table::Faults;

/// What stands before the headings.
#[derive(Default)]
pub(crate) struct Start {
    /// A line `# illustrative`.
    pub(crate) illustrative: bool,
    /// What a first line such as `sep=;`, which Excel writes and reads, says to separate the cells.
    pub(crate) delimiter: Option<char>,
    /// The byte at which the line of headings begins; none when the text is blank.
    pub(crate) headings: Option<usize>,
}

/// Finds the line of headings.
pub(crate) fn find_start(text: &str) -> Start {
    let mut start = Start::default();
    let mut at = 0usize;
    for line in text.split_inclusive(['\n', '\r']) {
        let words = line.trim_matches(|c| is_space(c) || matches!(c, ';' | ',' | '"'));
        let declared = || line.chars().find(|c| matches!(c, ';' | ',' | '\t'));
        if at == 0
            && words.eq_ignore_ascii_case("sep=")
            && let Some(delimiter) = declared()
        {
            start.delimiter = Some(delimiter);
        } else if !start.illustrative && matches!(fold(words).as_str(), "# illustrative" | "# minh họa") {
            start.illustrative = true;
        } else if !words.is_empty() {
            start.headings = Some(at);
            break;
        }
        at = at.saturating_add(line.len());
    }
    start
}

/// The start at a line, counted from 1.
pub(crate) fn at_line(text: &str, line: usize) -> Start {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let at = before.map(str::len).fold(0, usize::saturating_add);
    let declared = find_start(text).delimiter;
    Start { illustrative: false, delimiter: declared, headings: (at < text.len()).then_some(at) }
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
    /// Refused when another column has the same heading.
    Figure {
        refused: bool,
    },
    /// No heading: must stay blank.
    Unnamed {
        heading: Span,
        reported: bool,
    },
}

/// The columns of a table.
#[derive(Default)]
pub(crate) struct Layout {
    pub(crate) columns: Vec<Column>,
    pub(crate) headings: Vec<Heading>,
    /// The columns up to the last that has a heading; spreadsheets may leave delimiters behind it.
    pub(crate) named: usize,
    /// Which of the columns holds the units, or the keys.
    pub(crate) unit: usize,
}

impl Layout {
    /// Takes every column of a table of parameters for what it says; none when a heading stands twice.
    pub(crate) fn of_parameters(record: &Record<'_>, faults: &mut Faults<'_>) -> Option<Layout> {
        let mut layout = Layout::default();
        let mut known: BTreeMap<String, Span> = BTreeMap::new();
        let mut readable = true;
        for (at, cell) in record.cells.iter().enumerate() {
            if cell.is_blank() {
                layout.columns.push(Column::Unnamed { heading: cell.span, reported: false });
                continue;
            }
            layout.columns.push(Column::Figure { refused: false });
            layout.headings.push(Heading { text: cell.text.clone().into_owned(), span: cell.span });
            layout.named = at.saturating_add(1);
            if let Some(earlier) = known.insert(fold(&cell.text), cell.span) {
                faults.report_duplicate(cell, earlier);
                readable = false;
            }
        }
        readable.then_some(layout)
    }

    /// Takes the columns for what a mapping calls them; none when that of the units is not there, or one stands twice.
    pub(crate) fn foreign(record: &Record<'_>, mapping: &Mapping, faults: &mut Faults<'_>) -> Option<Layout> {
        let mut layout = Layout::default();
        let mut known: BTreeMap<String, Span> = BTreeMap::new();
        let (mut unit, mut readable) = (None, true);
        for (at, cell) in record.cells.iter().enumerate() {
            let name = fold(&cell.text);
            let is = |wanted: &str| fold(wanted) == name;
            layout.columns.push(match name.as_str() {
                "" => Column::Unnamed { heading: cell.span, reported: false },
                _ if is(&mapping.unit) => {
                    unit = Some(at);
                    Column::Unit
                }
                _ if mapping.cluster.as_deref().is_some_and(is) => Column::Cluster,
                _ => {
                    layout.headings.push(Heading { text: cell.text.clone().into_owned(), span: cell.span });
                    Column::Figure { refused: false }
                }
            });
            if name.is_empty() {
                continue;
            }
            layout.named = at.saturating_add(1);
            if let Some(earlier) = known.insert(name, cell.span) {
                faults.report_duplicate(cell, earlier);
                readable = false;
            }
        }
        let Some(unit) = unit else {
            let args = [Arg::from(mapping.unit.as_str()), Arg::from(faults.name())];
            let (source, span) = mapping.place();
            faults.push(Diagnostic::new(MappingCode::MappedHeadingMissing, args).at(source, span));
            return None;
        };
        layout.unit = unit;
        readable.then_some(layout)
    }

    /// Reads the line of headings; none when it does not say for sure which column holds the units or the clusters.
    pub(crate) fn read(record: &Record<'_>, faults: &mut Faults<'_>) -> Option<Layout> {
        let first = record.cells.first()?;
        if !matches!(column(first), Column::Unit) {
            faults.report(FileCode::FirstColumn, first.span, [Arg::from(first.text.as_ref())]);
            return None;
        }
        let mut layout = Layout::default();
        let mut known: BTreeMap<String, (usize, Span)> = BTreeMap::new();
        let mut readable = true;
        for (at, cell) in record.cells.iter().enumerate() {
            layout.columns.push(column(cell));
            let name = match column(cell) {
                Column::Unnamed { .. } => continue,
                Column::Unit => "unit".to_owned(),
                Column::Cluster => "cluster".to_owned(),
                Column::Figure { .. } => {
                    layout.headings.push(Heading { text: cell.text.clone().into_owned(), span: cell.span });
                    fold(&cell.text)
                }
            };
            layout.named = at.saturating_add(1);
            let (earlier, span) = *known.entry(name).or_insert((at, cell.span));
            if earlier != at {
                faults.report_duplicate(cell, span);
                readable = layout.refuse(earlier) && layout.refuse(at) && readable;
            }
        }
        readable.then_some(layout)
    }

    /// Refuses the figures of a column; false when it holds none.
    fn refuse(&mut self, at: usize) -> bool {
        match self.columns.get_mut(at) {
            Some(Column::Figure { refused }) => {
                *refused = true;
                true
            }
            _ => false,
        }
    }
}

/// True for the heading of the column of units.
pub(crate) fn is_unit(heading: &str) -> bool {
    matches!(fold(heading).as_str(), "unit" | "đơn vị")
}

fn column(heading: &Cell<'_>) -> Column {
    match fold(&heading.text).as_str() {
        "" => Column::Unnamed { heading: heading.span, reported: false },
        _ if is_unit(&heading.text) => Column::Unit,
        "cluster" | "cụm" => Column::Cluster,
        _ => Column::Figure { refused: false },
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
        assert_eq!(start("sep=;\r\n# illustrative\r\nunit"), (true, Some(23)));
    }

    #[test]
    fn the_first_line_may_declare_the_delimiter() {
        let declared = |text| (find_start(text).delimiter, find_start(text).headings);
        assert_eq!(declared("sep=;\nunit"), (Some(';'), Some(6)));
        assert_eq!(declared("SEP=,\r\nunit"), (Some(','), Some(7)));
        assert_eq!(declared("\"sep=\t\"\nunit"), (Some('\t'), Some(8)));
        assert_eq!(declared("sep=|\nunit"), (None, Some(0)));
        assert_eq!(declared("\nsep=;\nunit"), (None, Some(1)));
        assert_eq!(declared("sep= \nunit"), (None, Some(0)));
    }
}
