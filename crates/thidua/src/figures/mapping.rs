//! Mappings: how the columns of somebody's own sheet are figures of a regulation, written in TOML.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnostic::{Checked, DocumentCode, MappingCode};
use crate::document::{self, Faults, MAPPED_COLUMN, MAPPED_SHEET, Reader, Shape, Table, Value, wrong_shape};
use crate::text::{Located, Source, Span, fold};

/// What a mapping says of a sheet and its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    pub(crate) source: Source,
    /// The name of the sheet in a workbook.
    pub sheet: Option<String>,
    /// The row of the headings, from 1.
    pub headings: Option<usize>,
    /// The heading of the column of units.
    pub unit: String,
    /// The heading of the column of clusters.
    pub cluster: Option<String>,
    /// Where the heading of the units is written.
    pub(crate) unit_span: Span,
    pub(crate) ignored_units: Vec<String>,
    pub(crate) not_applicable: Vec<String>,
    pub(crate) columns: Vec<MappedColumn>,
}

/// What a mapping says of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MappedColumn {
    pub(crate) heading: String,
    pub(crate) span: Span,
    /// The heading that it would have in a wide table; none when it is ignored.
    pub(crate) to: Option<String>,
    pub(crate) unit: Option<(String, Span)>,
    pub(crate) percent: Option<(Percent, Span)>,
}

/// How percentages without a sign are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Percent {
    /// 62 is 62 %.
    Percent,
    /// 0.62 is 62 %.
    Ratio,
}

impl Mapping {
    /// The place of its `[sheet]` that names the units, for what cannot be found.
    pub fn place(&self) -> (&Source, Span) {
        (&self.source, self.unit_span)
    }

    /// True for a heading whose column is read as figures.
    pub fn reads(&self, heading: &str) -> bool {
        self.column(heading).is_some_and(|column| column.to.as_ref().is_some_and(|to| to.contains('@')))
    }

    pub(crate) fn column(&self, heading: &str) -> Option<&MappedColumn> {
        self.columns.iter().find(|column| fold(&column.heading) == fold(heading))
    }
}

/// Reads a mapping.
///
/// ```
/// use thidua::figures::read_mapping;
/// use thidua::text::Source;
///
/// let text = "[sheet]\nunit = \"Tỉnh\"\n[columns.\"HTX mới\"]\nto = \"new-htx@2021\"\n";
/// let mapping = read_mapping(&Source::new("mapping.toml", text)).value.expect("it has no errors");
/// assert!(mapping.reads("HTX MỚI"));
/// ```
pub fn read_mapping(source: &Source) -> Checked<Mapping> {
    let mut faults = Faults::new(source.clone());
    let root = document::parse(&mut faults);
    if faults.found(DocumentCode::Syntax) {
        return Checked { value: None, diagnostics: faults.finish() };
    }
    for entry in root.entries.iter().filter(|entry| !matches!(entry.key.as_str(), "sheet" | "columns")) {
        let known = faults.nearest(&entry.key, ["sheet", "columns"]);
        let near = known.map(ToOwned::to_owned);
        faults.report_near(
            DocumentCode::UnknownTable,
            entry.key_span,
            [entry.key.as_str().into()],
            near.as_deref(),
        );
    }
    let mapping = mapping(&root, source, &mut faults);
    let value = mapping.filter(|_| !faults.has_errors());
    Checked { value, diagnostics: faults.finish() }
}

fn mapping(root: &Table, source: &Source, faults: &mut Faults) -> Option<Mapping> {
    let empty = Table::default();
    let (table, span) = match root.get("sheet").map(|entry| (&entry.node.value, entry.key_span)) {
        Some((Value::Table(table), span)) => (table, span),
        Some((_, span)) => {
            wrong_shape("sheet", Shape::Table(&MAPPED_SHEET), "[sheet]", span, faults);
            return None;
        }
        None => (&empty, Span::default()),
    };
    let reader = Reader::open(&MAPPED_SHEET, None, table, span, faults);
    let text =
        |name: &str, faults: &mut Faults| reader.text(name, faults).map(|text| text.value.trim().to_owned());
    let words = |name: &str, faults: &mut Faults| -> Vec<String> {
        reader.words(name, faults).iter().map(|word: &Located<&str>| fold(word.value)).collect()
    };
    let headings = reader.whole("headings", faults);
    let (sheet, cluster) = (text("name", faults), text("cluster", faults));
    let (ignored_units, not_applicable) = (words("ignore", faults), words("not-applicable", faults));
    let unit = reader.text("unit", faults);
    Some(Mapping {
        source: source.clone(),
        sheet,
        headings: headings.and_then(|row| usize::try_from(row.value).ok()).filter(|row| *row > 0),
        unit_span: unit.as_ref().map_or(span, |unit| unit.span),
        unit: unit?.value.trim().to_owned(),
        cluster,
        ignored_units,
        not_applicable,
        columns: columns(root, faults),
    })
}

fn columns(root: &Table, faults: &mut Faults) -> Vec<MappedColumn> {
    let Some(entry) = root.get("columns") else { return Vec::new() };
    let Value::Table(by_heading) = &entry.node.value else {
        wrong_shape(
            "columns",
            Shape::Table(&MAPPED_COLUMN),
            "[columns.\"HTX mới\"]",
            entry.node.span,
            faults,
        );
        return Vec::new();
    };
    by_heading
        .entries
        .iter()
        .filter_map(|entry| match &entry.node.value {
            Value::Table(table) => Some(column(&entry.key, table, entry.key_span, faults)),
            _ => {
                wrong_shape(
                    &entry.key,
                    Shape::Table(&MAPPED_COLUMN),
                    "{ ignore = true }",
                    entry.node.span,
                    faults,
                );
                None
            }
        })
        .collect()
}

fn column(heading: &str, table: &Table, span: Span, faults: &mut Faults) -> MappedColumn {
    let reader = Reader::open(&MAPPED_COLUMN, Some(heading), table, span, faults);
    let to = reader.text("to", faults).map(|to| to.value.trim().to_owned());
    let ignored = reader.yes_no("ignore", faults).unwrap_or_default();
    if to.is_some() == ignored {
        faults.report(MappingCode::ToOrIgnore, span, [heading.into()]);
    }
    let unit = reader.text("in", faults).map(|unit| (unit.value.trim().to_owned(), unit.span));
    let percent = reader.word("as", faults).map(|word| match word.value {
        "ratio" => (Percent::Ratio, word.span),
        _ => (Percent::Percent, word.span),
    });
    MappedColumn { heading: heading.to_owned(), span, to, unit, percent }
}
