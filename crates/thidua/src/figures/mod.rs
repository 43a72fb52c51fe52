//! Figures as plain data: tables of cells as written, with the place of each, before any regulation is known.
//!
//! Every file format becomes this one type; what a heading names and what a cell holds is decided against a regulation.

mod deserialize;
mod mapping;
pub(crate) mod numbers;
mod toml;

use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;

use crate::text::{Source, Span};
use crate::words::Text;

pub(crate) use mapping::{MappedColumn, Percent};
pub use mapping::{Mapping, read_mapping};
pub use toml::read_toml;

/// A table of parameters that stands in a file beside the rule file.
///
/// Its rows carry the key in `unit`, and all columns, that of the keys first, as cells.
#[derive(Debug, Clone, PartialEq)]
pub struct TableFile {
    /// The name by which the rule file asks for it.
    pub name: String,
    /// What stands in it.
    pub table: FigureTable,
}

/// The figures of a year: one table per file.
///
/// They also come from any format that serde reads. Numbers are texts there:
///
/// ```
/// use thidua::figures::Figures;
///
/// let figures: Figures = serde_json::from_str(r#"{ "tables": [{
///     "source": "results of the service",
///     "headings": ["founded@2021"],
///     "rows": [{ "unit": "north", "cells": ["19"] }, { "unit": "south", "cells": [null] }]
/// }] }"#)?;
/// assert_eq!(figures.tables[0].rows.len(), 2);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Figures {
    /// The tables, in any order; order never matters.
    pub tables: Vec<FigureTable>,
}

impl Figures {
    /// True when one of the tables says that its figures are illustrative.
    pub fn illustrative(&self) -> bool {
        self.tables.iter().any(|table| table.illustrative)
    }
}

/// A table with a row per unit and a column per indicator and year.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureTable {
    /// The text it was read from; the text may be empty when the format has none, and places are then left out.
    pub source: Source,
    /// True when the figures are made up to illustrate; every output repeats it.
    #[serde(default)]
    pub illustrative: bool,
    /// What the table says about its figures, for readers.
    #[serde(default)]
    pub note: Text,
    /// Where the figures come from, as the table says it.
    #[serde(default)]
    pub origin: Option<String>,
    /// The regulation and the year that it was made for, where it says so.
    #[serde(default)]
    pub made_for: Option<MadeFor>,
    /// How its numbers are written.
    #[serde(default)]
    pub numbers: Numbers,
    /// The headings: `revenue@2021`, `c2a:verified@2021`, `new-htx:pledge@2021`.
    pub headings: Vec<Heading>,
    /// The rows, each with one cell per heading.
    pub rows: Vec<FigureRow>,
    /// The records of ballots.
    #[serde(default)]
    pub ballots: Vec<Ballot>,
}

/// What a form was made for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MadeFor {
    /// The id of the regulation.
    pub regulation: String,
    /// The year that it scores.
    pub period: i64,
}

/// The record of a ballot on an award.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// The id of the award.
    pub award: String,
    /// Where the award's name stands.
    #[serde(skip)]
    pub span: Span,
    /// The cluster that voted, where there are several.
    #[serde(default)]
    pub cluster: Option<String>,
    /// How many ballots were cast.
    pub voters: u32,
    /// The day, such as `2021-12-20`.
    #[serde(default)]
    pub date: Option<String>,
    /// A remark for readers.
    #[serde(default)]
    pub note: Text,
    /// The votes of each unit.
    pub votes: Vec<Votes>,
}

/// The votes of one unit in a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Votes {
    /// The unit's id or title.
    pub unit: String,
    /// Where they stand.
    #[serde(skip)]
    pub span: Span,
    /// How many.
    pub votes: u32,
}

/// How the numbers of a table are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Numbers {
    #[default]
    /// With a decimal point and without groups, as TOML and JSON write them.
    Plain,
    /// As the regulation's `[figures]` declares: 1.086,5 or 1,086.5.
    AsDeclared,
}

/// The heading of a column.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(from = "String")]
pub struct Heading {
    /// As written, trimmed.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

impl From<String> for Heading {
    fn from(text: String) -> Heading {
        Heading { text, span: Span::default() }
    }
}

/// The figures of one unit.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureRow {
    /// The unit's id or title, as written and trimmed.
    pub unit: String,
    /// The cluster it belongs to, where the table has such a column.
    #[serde(default)]
    pub cluster: Option<String>,
    /// Where it is about something below the unit: what sort of row, and which one.
    #[serde(default)]
    pub part: Option<RowBelow>,
    /// Where the unit's name stands.
    #[serde(skip)]
    pub span: Span,
    /// One cell per heading.
    pub cells: Vec<FigureCell>,
}

/// A row below a unit, such as one of its events.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowBelow {
    /// The id of the part, as the regulation names it.
    pub part: String,
    /// What tells the rows of a unit apart, as written.
    pub key: String,
    /// Where the key stands.
    #[serde(skip)]
    pub span: Span,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureCell {
    /// What it holds.
    pub value: CellValue,
    /// Where it stands.
    pub span: Span,
}

/// What a cell holds, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellValue {
    /// Nothing: the figure is missing.
    Blank,
    /// The words for "does not arise".
    NotApplicable,
    /// Yes or no, from a format that has them.
    YesNo(bool),
    /// A number from a format that has them: digits with a decimal point, and `%` behind a percentage. No convention of
    /// writing numbers applies to it.
    Number(String),
    /// A number or anything else, as text.
    Text(String),
    /// Something that cannot be one figure, or that may stand under a wrong heading; already reported, and refused.
    Refused,
}
