//! A sheet as any kind of workbook has it: cells by row and column, what is hidden, and what is merged.

use std::collections::{BTreeMap, BTreeSet};

use thidua::text::{Source, Span};

use super::digits::{Digits, kept_alike};
use super::serial;
use crate::csv_cells::is_space;
use crate::limits::Limits;

use super::Broken;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    Text(String),
    /// Digits, with `%` behind a percentage; and the number as kept where that is another.
    Number {
        shown: String,
        kept: Option<String>,
    },
    /// A day, as 2021-11-30.
    Day(String),
    YesNo(bool),
    /// An error such as `#DIV/0!`.
    Error(String),
    /// A formula that was never computed.
    NoValue,
}

/// A cell that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SheetCell {
    pub(crate) content: Content,
    /// True when its formula reads another workbook.
    pub(crate) external: bool,
}

/// How the format of a cell lets a number be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Shown {
    #[default]
    Plain,
    Percent,
    /// A day; true when days are counted from 1904.
    Day(bool),
}

impl Content {
    /// The number that digits stand for, as its format shows it; a text when they are none.
    pub(crate) fn number(written: &str, shown: Shown) -> Content {
        if let Shown::Day(from_1904) = shown {
            // A time of day, or a day before 1900, is shown as what it is counted as.
            return match serial::day(written, from_1904) {
                Some(day) => Content::Day(day),
                None => Content::Text(format!("{written} (date)")),
            };
        }
        let Some(digits) = Digits::parse(written) else { return Content::Text(written.into()) };
        let kept = digits.kept();
        let plain = kept.plain();
        let differs = !kept_alike(written, &plain);
        let shown = if shown == Shown::Percent { format!("{}%", kept.percent().plain()) } else { plain };
        Content::Number { shown, kept: differs.then(|| written.to_owned()) }
    }

    /// The words of the cell, in one line.
    pub(crate) fn words(&self) -> String {
        match self {
            Content::Text(text) | Content::Day(text) | Content::Error(text) => {
                let line = text.replace(|c: char| c.is_control(), " ");
                line.trim_matches(is_space).to_owned()
            }
            Content::Number { shown, .. } => shown.clone(),
            Content::YesNo(true) => "TRUE".into(),
            Content::YesNo(false) => "FALSE".into(),
            Content::NoValue => "=".into(),
        }
    }
}

/// Rows and columns from one to another, both included, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) rows: (usize, usize),
    pub(crate) columns: (usize, usize),
}

/// A sheet of a workbook.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) hidden: bool,
    pub(crate) rows: BTreeMap<usize, BTreeMap<usize, SheetCell>>,
    pub(crate) hidden_rows: BTreeSet<usize>,
    /// Columns from one to another.
    pub(crate) hidden_columns: Vec<(usize, usize)>,
    pub(crate) merged: Vec<Area>,
}

impl Sheet {
    pub(crate) fn new(name: &str) -> Sheet {
        Sheet { name: name.into(), ..Sheet::default() }
    }

    /// Puts a cell in its place, unless it shows nothing.
    pub(crate) fn put(&mut self, row: usize, column: usize, cell: SheetCell) {
        if !cell.content.words().is_empty() {
            self.rows.entry(row).or_default().insert(column, cell);
        }
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many columns there are up to the last that holds something.
    pub(crate) fn width(&self) -> usize {
        let last = self.rows.values().filter_map(|cells| cells.keys().next_back()).max();
        last.map_or(0, |last| last.saturating_add(1))
    }

    /// Refuses a sheet that reaches over more cells than a table has.
    pub(crate) fn within(self, limits: &Limits) -> Result<Sheet, Broken> {
        let height = self.rows.keys().next_back().map_or(0, |last| last.saturating_add(1));
        if height.saturating_mul(self.width()) > limits.sheet_cells {
            return Err(Broken::SheetTooLarge(self.name));
        }
        Ok(self)
    }

    /// The sheet as a text of which every line is a row, with the place of every cell, by row and column.
    pub(crate) fn written(&self, name: &str) -> (Source, Vec<Vec<Span>>) {
        let (mut text, mut places) = (String::new(), Vec::new());
        let last = self.rows.keys().next_back().copied().unwrap_or_default();
        for row in 0..=last {
            let cells = self.rows.get(&row);
            let mut line = Vec::with_capacity(self.width());
            for column in 0..self.width() {
                if column > 0 {
                    text.push('\t');
                }
                let start = text.len();
                if let Some(cell) = cells.and_then(|cells| cells.get(&column)) {
                    text.push_str(&cell.content.words());
                }
                line.push(Span::new(start, text.len()));
            }
            text.push('\n');
            places.push(line);
        }
        (Source::of_sheet(name, &self.name, &text), places)
    }
}
