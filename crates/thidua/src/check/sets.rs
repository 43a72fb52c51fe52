//! Sets: some of the rows of a table of parameters, and what is written for rows.

use alloc::string::String;
use alloc::vec::Vec;

use super::read_about;
use super::tables::{ParameterTable, Row, Tables};
use crate::diagnostic::{FamilyCode, NameCode, TableCode};
use crate::document::{
    Faults, Node, Reader, SET_WHERE, SETS, Shape, Table, Value, Word, Written, id_tables, wrong_shape,
};
use crate::number::Number;
use crate::text::{Located, Span};
use crate::ways::Scale;
use crate::words::{Arg, Phrase};

/// Some of the rows of a table.
#[derive(Debug)]
pub(super) struct TableSet {
    id: String,
    table: usize,
    /// The places of its rows.
    rows: Vec<usize>,
}

/// The rows that something is written for: all of a table, or a set of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rows {
    pub(super) table: usize,
    set: Option<usize>,
}

impl Tables {
    pub(super) fn read_sets(&mut self, file: &Table, faults: &mut Faults) {
        let before = faults.count();
        let mut sets = Vec::new();
        for (id, reader) in id_tables(file, &SETS, faults) {
            reader.localised("title", faults);
            read_about(&reader, faults);
            if self.find(&id.value).is_some() {
                faults.report(NameCode::DuplicateId, id.span, [Arg::from(id.value.as_str())]);
            }
            let of = reader.id("of", faults);
            let Some(table) = of.and_then(|of| self.table_named(&of, faults)) else { continue };
            let Some(whole) = self.get(table) else { continue };
            // With a fault in what it asks for, the set stands for all rows, so that nothing else seems to lack one.
            let rows = whole.rows_where(&reader, faults).unwrap_or_else(|| (0..whole.rows.len()).collect());
            sets.push(TableSet { id: id.value, table, rows });
        }
        self.sets = sets;
        self.incomplete |= faults.count() > before;
    }

    /// The table of a name; an unknown one is reported.
    pub(super) fn table_named(&self, name: &Located<&str>, faults: &mut Faults) -> Option<usize> {
        let found = self.find(name.value);
        if found.is_none() {
            let tables = self.list.iter().map(|table| table.id.as_str());
            self.report_unknown(name, tables, faults);
        }
        found
    }

    fn report_unknown<'n>(
        &self,
        name: &Located<&str>,
        known: impl Iterator<Item = &'n str>,
        faults: &mut Faults,
    ) {
        if !self.incomplete {
            let near = faults.nearest(name.value, known);
            faults.report_near(TableCode::UnknownParameterTable, name.span, [Arg::from(name.value)], near);
        }
    }

    /// The rows that a name means, those of a table or of a set.
    pub(super) fn rows_of(&self, name: &str) -> Option<Rows> {
        let whole = self.find(name).map(|table| Rows { table, set: None });
        whole.or_else(|| {
            let set = self.sets.iter().position(|set| set.id == name)?;
            Some(Rows { table: self.sets.get(set)?.table, set: Some(set) })
        })
    }

    /// The rows that a key names; an unknown name is reported.
    pub(super) fn rows_named(&self, name: &Located<&str>, faults: &mut Faults) -> Option<Rows> {
        let found = self.rows_of(name.value);
        if found.is_none() {
            let sets = self.sets.iter().map(|set| set.id.as_str());
            self.report_unknown(name, self.list.iter().map(|table| table.id.as_str()).chain(sets), faults);
        }
        found
    }

    /// Each of the rows.
    pub(super) fn each(&self, rows: Rows) -> Vec<Row> {
        let row = |row| Row { table: rows.table, row };
        match rows.set.and_then(|set| self.sets.get(set)) {
            Some(set) => set.rows.iter().copied().map(row).collect(),
            None => (0..self.get(rows.table).map_or(0, |table| table.rows.len())).map(row).collect(),
        }
    }

    /// True when a row is one of them.
    pub(super) fn holds(&self, rows: Rows, row: Row) -> bool {
        let set = rows.set.and_then(|set| self.sets.get(set));
        rows.table == row.table && set.is_none_or(|set| set.rows.contains(&row.row))
    }

    /// The id of the set or the table.
    pub(super) fn name_of(&self, rows: Rows) -> &str {
        match rows.set.and_then(|set| self.sets.get(set)) {
            Some(set) => &set.id,
            None => self.get(rows.table).map_or("", |table| &table.id),
        }
    }
}

static TEXT: Phrase = Phrase::new("text", "chữ");
static NUMBERS: Phrase = Phrase::new("numbers", "số");

impl ParameterTable {
    /// The places of the rows that a set asks for.
    fn rows_where(&self, reader: &Reader<'_>, faults: &mut Faults) -> Option<Vec<usize>> {
        let node = reader.node("where")?;
        let Value::Table(table) = &node.value else {
            wrong_shape("where", Shape::Table(&SET_WHERE), WHERE, node.span, faults);
            return None;
        };
        let asks = Reader::open(&SET_WHERE, None, table, node.span, faults);
        let column = asks.id("column", faults)?;
        let key = self.keys.iter().position(|key| key == column.value);
        let place = match key {
            Some(_) => None,
            None => Some(self.column_of(column.value, column.span, faults)?),
        };
        let kind = place.and_then(|place| self.columns.get(place)).and_then(|column| column.kind);
        let fits = match kind {
            Some(kind) => numbers(&asks, column.value, &Scale::of(kind.form()?), faults)?,
            None => texts(&asks, &column, faults)?,
        };
        let text = |row: usize| match (key, place) {
            (Some(key), _) => self.rows.get(row)?.keys.get(key).cloned(),
            (None, place) => self.cell(row, place?)?.value.as_text().map(String::from),
        };
        let number = |row: usize| self.cell(row, place?)?.number.clone();
        let holds = |fit: &Fit, row: usize| match fit {
            Fit::Text(wanted) => text(row).as_deref() == Some(wanted.value.as_str()),
            Fit::Numbers(bounds, _) => {
                number(row).is_some_and(|found| bounds.iter().all(|(word, bound)| word.holds(&found, bound)))
            }
        };
        let all = 0..self.rows.len();
        for fit in fits.iter().filter(|fit| !all.clone().any(|row| holds(fit, row))) {
            let args = [self.id.as_str(), column.value].map(Arg::from);
            faults.report(FamilyCode::SetOfNothing, fit.span(), args);
        }
        let fitting: Vec<usize> = all.filter(|row| fits.iter().any(|fit| holds(fit, *row))).collect();
        (!fitting.is_empty()).then_some(fitting)
    }
}

const WHERE: &str = "{ column = \"pillar\", exactly = \"economy\" }";

/// One of the things that a cell may be.
enum Fit {
    Text(Located<String>),
    Numbers(Vec<(Word, Number)>, Span),
}

impl Fit {
    fn span(&self) -> Span {
        match self {
            Fit::Text(text) => text.span,
            Fit::Numbers(_, span) => *span,
        }
    }
}

/// What a column of text must hold: a text, or one of several.
fn texts(asks: &Reader<'_>, column: &Located<&str>, faults: &mut Faults) -> Option<Vec<Fit>> {
    let mut ordering = Word::ALL.into_iter().filter(|word| *word != Word::Exactly);
    if let Some(word) = ordering.find(|word| asks.has(word.name())) {
        let args = [Arg::from(column.value), (&NUMBERS).into()];
        faults.report(TableCode::ColumnOfOtherKind, asks.key_span(word.name()), args);
        return None;
    }
    let nodes: Vec<&Node> = match (asks.node("exactly"), asks.node("one-of").map(|node| &node.value)) {
        (Some(one), None) => [one].into(),
        (None, Some(Value::List(items))) => items.iter().collect(),
        _ => Vec::new(),
    };
    if nodes.is_empty() {
        faults.report(FamilyCode::SetByWhat, asks.span(), [Arg::from(column.value)]);
        return None;
    }
    let fit = |node: &&Node| match &node.value {
        Value::Text(text) => Some(Fit::Text(Located::new(text.clone(), node.span))),
        _ => {
            faults.report(TableCode::ColumnOfOtherKind, node.span, [Arg::from(column.value), (&TEXT).into()]);
            None
        }
    };
    nodes.iter().map(fit).collect()
}

/// What a column of numbers must hold: a range, or one of several numbers.
fn numbers(asks: &Reader<'_>, column: &str, scale: &Scale, faults: &mut Faults) -> Option<Vec<Fit>> {
    let number = |node: &Node, faults: &mut Faults| {
        let written = Located::new(Written::read(node, faults)?, node.span);
        scale.number(&written, faults)
    };
    let mut bounds = Vec::new();
    for word in Word::ALL {
        if let Some(node) = asks.node(word.name()) {
            bounds.push((word, number(node, faults)?));
        }
    }
    let listed = match asks.node("one-of").map(|node| &node.value) {
        Some(Value::List(items)) => items.as_slice(),
        _ => &[],
    };
    if bounds.is_empty() == listed.is_empty() {
        faults.report(FamilyCode::SetByWhat, asks.span(), [Arg::from(column)]);
        return None;
    }
    if !bounds.is_empty() {
        return Some([Fit::Numbers(bounds, asks.span())].into());
    }
    let one = |item: &Node| Some(Fit::Numbers([(Word::Exactly, number(item, faults)?)].into(), item.span));
    listed.iter().map(one).collect()
}
