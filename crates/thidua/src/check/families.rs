//! Families: what a file writes once for every row of a table, laid out as one line for each row.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::given::{Given, Spread};
use super::sets::Rows;
use super::tables::{ParameterTable, Row, Tables};
use crate::diagnostic::TableCode;
use crate::document::{CRITERIA, Entry, Faults, INDICATORS, Node, PARAMETERS, Table, TableKeys, Value};
use crate::figures::TableFile;
use crate::text::{Located, Span};
use crate::words::{Arg, Phrase};

/// The tables of parameters and what is written for their rows.
#[derive(Debug, Default)]
pub(super) struct Families {
    pub(super) tables: Tables,
    /// Indicators and parameters, each with the rows that it is written for.
    pub(super) figures: BTreeMap<String, Rows>,
    pub(super) criteria: BTreeMap<String, Rows>,
    /// Some criteria are not there, because the rows that they are written for could not be read.
    pub(super) lacks_criteria: bool,
    /// The criteria with numbers in the place of parameters.
    pub(super) given: BTreeMap<String, Spread>,
}

/// What a name can be the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Figure,
    Criterion,
}

/// Keys whose texts people read; columns of text fill their gaps.
const PROSE: [&str; 5] = ["title", "label", "basis", "quote", "note"];

/// Keys that hold formulas.
const FORMULAS: [&str; 2] = ["formula", "becomes"];

impl Families {
    /// The file with each member of a family in the place of what was written once.
    pub(super) fn lay_out(file: &Table, beside: &[TableFile], faults: &mut Faults) -> (Table, Families) {
        let mut families = Families { tables: Tables::read(file, beside, faults), ..Families::default() };
        let mut laid = file.clone();
        for keys in [&PARAMETERS, &INDICATORS, &CRITERIA] {
            if let Some(Value::Table(by_id)) = laid.get_mut(keys.name).map(|entry| &mut entry.node.value) {
                let entries = core::mem::take(&mut by_id.entries);
                by_id.entries = families.members(entries, keys, faults);
            }
        }
        families.put_parameters(&mut laid);
        (laid, families)
    }

    /// Puts the numbers of parameters into the ways to points.
    fn put_parameters(&mut self, laid: &mut Table) {
        let given = Given::read(laid, &self.tables);
        let Some(Value::Table(criteria)) = laid.get_mut(CRITERIA.name).map(|entry| &mut entry.node.value)
        else {
            return;
        };
        for entry in &mut criteria.entries {
            let row = self.row_of(&entry.key, Named::Criterion);
            if let Value::Table(criterion) = &mut entry.node.value {
                let spread = given.put_into(criterion, row, self);
                self.given.insert(entry.key.clone(), spread);
            }
        }
    }

    fn members(&mut self, written: Vec<Entry>, keys: &TableKeys, faults: &mut Faults) -> Vec<Entry> {
        let mut entries = Vec::with_capacity(written.len());
        for entry in written {
            match self.rows_of(&entry, faults) {
                None => entries.push(entry),
                Some(written) => {
                    let families =
                        if keys.name == CRITERIA.name { &mut self.criteria } else { &mut self.figures };
                    families.insert(entry.key.clone(), written);
                    let rows = self.tables.each(written);
                    self.lacks_criteria |= rows.is_empty() && keys.name == CRITERIA.name;
                    check_title(&entry, faults);
                    entries.extend(rows.into_iter().filter_map(|row| self.member(&entry, row, faults)));
                }
            }
        }
        faults.in_row(None);
        entries
    }

    /// The rows that an entry is written for.
    fn rows_of(&self, entry: &Entry, faults: &mut Faults) -> Option<Rows> {
        let Value::Table(keys) = &entry.node.value else { return None };
        let named = keys.get("for-each")?;
        match &named.node.value {
            Value::Text(name) => {
                self.tables.rows_named(&Located::new(name.as_str(), named.node.span), faults)
            }
            _ => None,
        }
    }

    /// A line as it stands for one row.
    fn member(&self, written: &Entry, row: Row, faults: &mut Faults) -> Option<Entry> {
        let (table, cells) = self.tables.row(row)?;
        faults.in_row(Some((cells.source.clone(), cells.span, &ROW)));
        let mut entry = written.clone();
        entry.key = format!("{}[{}]", written.key, cells.key);
        if let Value::Table(keys) = &mut entry.node.value {
            keys.entries.retain(|entry| entry.key != "for-each");
            for key in &mut keys.entries {
                let mut filling = Filling { table, row: row.row, faults };
                if PROSE.contains(&key.key.as_str()) {
                    filling.prose(&mut key.node);
                } else if !FORMULAS.contains(&key.key.as_str()) {
                    filling.values(&mut key.node);
                }
            }
        }
        Some(entry)
    }
}

/// The title must tell the members apart.
fn check_title(entry: &Entry, faults: &mut Faults) {
    let Value::Table(keys) = &entry.node.value else { return };
    let Some(Value::Table(languages)) = keys.get("title").map(|title| &title.node.value) else { return };
    for language in &languages.entries {
        if let Value::Text(words) = &language.node.value
            && !words.contains('{')
        {
            let args = [Arg::from(entry.key.as_str())];
            faults.report(TableCode::TitleWithoutGap, language.node.span, args);
        }
    }
}

/// Puts the cells of a row into a line.
struct Filling<'a> {
    table: &'a ParameterTable,
    row: usize,
    faults: &'a mut Faults,
}

/// Says that a fault belongs to a row.
pub(super) static ROW: Phrase = Phrase::new("for this row", "ứng với dòng này");

static TEXT: Phrase = Phrase::new("text", "chữ");
static NUMBERS: Phrase = Phrase::new("numbers", "số");

impl Filling<'_> {
    /// Fills the gaps of texts for people.
    fn prose(&mut self, node: &mut Node) {
        match &mut node.value {
            Value::Text(words) => *words = self.filled(words, node.span),
            Value::Table(inner) => inner.entries.iter_mut().for_each(|entry| self.prose(&mut entry.node)),
            _ => {}
        }
    }

    fn filled(&mut self, words: &str, span: Span) -> String {
        let mut filled = String::with_capacity(words.len());
        let mut rest = words;
        while let Some((before, behind)) = rest.split_once('{') {
            filled.push_str(before);
            let gap = behind.split_once('}').filter(|(name, _)| is_name(name));
            let Some((name, behind)) = gap else {
                filled.push('{');
                rest = behind;
                continue;
            };
            filled.push_str(&self.text(name, span).unwrap_or_default());
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }

    fn text(&mut self, column: &str, span: Span) -> Option<String> {
        if let Some(key) = self.table.keys.iter().position(|key| key == column) {
            return self.table.rows.get(self.row)?.keys.get(key).cloned();
        }
        let at = self.table.column_of(column, span, self.faults)?;
        if self.table.columns.get(at).is_some_and(|column| column.kind.is_some()) {
            let args = [Arg::from(column), (&TEXT).into()];
            self.faults.report(TableCode::ColumnOfOtherKind, span, args);
        }
        match &self.table.cell(self.row, at)?.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// Puts cells in the place of `row.column`.
    fn values(&mut self, node: &mut Node) {
        match &mut node.value {
            Value::Text(text) => {
                if let Some(column) = text.strip_prefix("row.").filter(|column| is_name(column))
                    && let Some(value) = self.number(column, node.span)
                {
                    node.value = value;
                }
            }
            Value::List(items) => items.iter_mut().for_each(|item| self.values(item)),
            Value::Table(inner) => {
                let entries = inner.entries.iter_mut();
                // A formula reads its row where its names are resolved.
                let values = entries.filter(|entry| !FORMULAS.contains(&entry.key.as_str()));
                values.for_each(|entry| self.values(&mut entry.node));
            }
            _ => {}
        }
    }

    fn number(&mut self, column: &str, span: Span) -> Option<Value> {
        let at = self.table.column_of(column, span, self.faults)?;
        if self.table.columns.get(at).is_some_and(|column| column.kind.is_none()) {
            let args = [Arg::from(column), (&NUMBERS).into()];
            self.faults.report(TableCode::ColumnOfOtherKind, span, args);
            return None;
        }
        self.table.cell(self.row, at).map(|cell| cell.value.clone())
    }
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
