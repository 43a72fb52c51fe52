//! Tables of parameters: their columns, their rows, and the cells as values of the file.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::keys::check_key;
use super::sets::TableSet;
use super::{head, keys};
use crate::diagnostic::TableCode;
use crate::document::{
    COLUMN, Entry, Faults, Node, Reader, Shape, TABLES, Table, TableKeys, Value, Written, check_id,
    id_tables, joined, wrong_shape,
};
use crate::figures::TableFile;
use crate::formula::Unit;
use crate::number::Number;
use crate::regulation::Kind;
use crate::text::{Located, Source, Span};
use crate::ways::Scale;
use crate::words::Arg;

/// A row of a table of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) table: usize,
    pub(super) row: usize,
}

/// Every table of parameters, in the file's order.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) list: Vec<ParameterTable>,
    pub(super) sets: Vec<TableSet>,
    /// A table could not be read, so that what is not found may be it.
    pub(super) incomplete: bool,
}

#[derive(Debug)]
pub(super) struct ParameterTable {
    pub(super) id: String,
    /// The columns of keys; a row is found by all of them together.
    pub(super) keys: Vec<String>,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<TableRow>,
}

/// A column; its kind is none for text.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) kind: Option<Kind>,
    pub(super) unit: Unit,
}

/// A row with its cells in the order of the columns; none for a cell that is not what its column holds.
#[derive(Debug)]
pub(super) struct TableRow {
    /// The keys together, as `name[key]` writes them.
    pub(super) key: String,
    /// Each of them, in the order of their columns.
    pub(super) keys: Vec<String>,
    pub(super) source: Source,
    pub(super) span: Span,
    pub(super) cells: Vec<Option<TableCell>>,
}

/// A cell as the rule file could have written it.
#[derive(Debug, Clone)]
pub(super) struct TableCell {
    pub(super) value: Value,
    /// None for text.
    pub(super) number: Option<Number>,
}

impl Tables {
    pub(super) fn read(file: &Table, beside: &[TableFile], faults: &mut Faults) -> Tables {
        let declared = head::read_spelling(file, &mut faults.apart()).numbers;
        let mut tables = Tables::default();
        let before = faults.count();
        for (id, reader) in id_tables(file, &TABLES, faults) {
            reader.localised("title", faults);
            super::read_about(&reader, faults);
            let keys = keys::read(&reader, faults);
            let columns = read_columns(&reader, keys.as_deref().unwrap_or_default(), faults);
            let known = keys.is_some();
            let keys = keys.unwrap_or_default();
            let mut table = ParameterTable { id: id.value, keys, columns, rows: Vec::new() };
            let given = reader.text("file", faults);
            match (known, given) {
                (true, Some(given)) => table.read_file(&reader, &given, (beside, declared), faults),
                (true, None) => table.read_rows(&reader, faults),
                _ => {}
            }
            tables.list.push(table);
        }
        tables.incomplete = faults.count() > before;
        tables.read_sets(file, faults);
        tables
    }

    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.list.iter().position(|table| table.id == name)
    }

    pub(super) fn get(&self, at: usize) -> Option<&ParameterTable> {
        self.list.get(at)
    }

    pub(super) fn row(&self, row: Row) -> Option<(&ParameterTable, &TableRow)> {
        let table = self.list.get(row.table)?;
        Some((table, table.rows.get(row.row)?))
    }
}

impl ParameterTable {
    /// The place of a column by its name; an unknown one is reported.
    pub(super) fn column_of(&self, name: &str, span: Span, faults: &mut Faults) -> Option<usize> {
        let found = self.columns.iter().position(|column| column.name == name);
        if found.is_none() {
            let near = faults.nearest(name, self.columns.iter().map(|column| column.name.as_str()));
            let args = [Arg::from(name), Arg::from(self.id.as_str())];
            faults.report_near(TableCode::UnknownColumn, span, args, near);
        }
        found
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> Option<&TableCell> {
        self.rows.get(row)?.cells.get(column)?.as_ref()
    }

    fn read_rows(&mut self, reader: &Reader<'_>, faults: &mut Faults) {
        let Some(node) = reader.node("rows") else {
            if !reader.means("rows") && !reader.means("file") {
                faults.report(TableCode::TableWithoutRows, reader.span(), [Arg::from(self.id.as_str())]);
            }
            return;
        };
        let Value::List(items) = &node.value else {
            return wrong_shape("rows", Shape::Rows, ROWS, node.span, faults);
        };
        if items.is_empty() {
            faults.report(TableCode::TableWithoutRows, node.span, [Arg::from(self.id.as_str())]);
        }
        let mut known: BTreeMap<String, Span> = BTreeMap::new();
        for item in items {
            let Value::Table(cells) = &item.value else {
                wrong_shape("rows", Shape::Rows, ROWS, item.span, faults);
                continue;
            };
            if let Some(mut row) = self.read_row(cells, item.span, faults) {
                check_key(&mut row, &mut known, faults);
                self.rows.push(row);
            }
        }
    }

    fn read_row(&self, cells: &Table, span: Span, faults: &mut Faults) -> Option<TableRow> {
        for entry in cells.entries.iter().filter(|entry| !self.keys.contains(&entry.key)) {
            self.column_of(&entry.key, entry.key_span, faults);
        }
        let mut read = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let entry = cells.get(&column.name);
            if entry.is_none() {
                faults.report(TableCode::CellMissing, span, [Arg::from(column.name.as_str())]);
            }
            read.push(entry.and_then(|entry| column.cell(&entry.node, faults)));
        }
        let (keys, place) = self.keys_of(cells, span, faults)?;
        let key = joined(keys.iter().map(String::as_str));
        Some(TableRow { key, keys, source: faults.source().clone(), span: place, cells: read })
    }
}

const ROWS: &str = "[{ id = \"m1\", threshold = \"60%\" }]";

/// The names of the files that tables stand in, each with the place where it is named first.
pub(super) fn files(file: &Table) -> Vec<(String, Span)> {
    named_files(file, &TABLES, "file", is_beside)
}

/// The files that a key names in the tables of a kind, each with the place where it is named first.
pub(super) fn named_files(
    file: &Table,
    of: &TableKeys,
    key: &str,
    is_beside: fn(&str) -> bool,
) -> Vec<(String, Span)> {
    let Some(Value::Table(tables)) = file.get(of.name).map(|entry| &entry.node.value) else {
        return Vec::new();
    };
    let named = tables.entries.iter().filter_map(|entry| match &entry.node.value {
        Value::Table(keys) => keys.get(key),
        _ => None,
    });
    let mut found: Vec<(String, Span)> = Vec::new();
    for entry in named {
        if let Value::Text(name) = &entry.node.value
            && is_beside(name)
            && !found.iter().any(|(known, _)| known == name)
        {
            found.push((name.clone(), entry.node.span));
        }
    }
    found
}

/// True for the name of a CSV file in the folder of the rule file.
pub(super) fn is_beside(name: &str) -> bool {
    name.len() > ".csv".len() && name.to_lowercase().ends_with(".csv") && !name.contains(['/', '\\', ':'])
}

fn read_columns(reader: &Reader<'_>, keys: &[String], faults: &mut Faults) -> Vec<Column> {
    let Some(node) = reader.node("columns") else { return Vec::new() };
    let Value::Table(columns) = &node.value else {
        wrong_shape("columns", Shape::ById(&COLUMN), COLUMNS, node.span, faults);
        return Vec::new();
    };
    let mut read = Vec::with_capacity(columns.entries.len());
    for entry in &columns.entries {
        if keys.contains(&entry.key) {
            faults.report(TableCode::KeyAmongColumns, entry.key_span, [Arg::from(entry.key.as_str())]);
        } else if check_id(&entry.key, entry.key_span, faults) {
            read.extend(read_column(entry, faults));
        }
    }
    read
}

const COLUMNS: &str = "{ threshold = { kind = \"percent\" } }";

fn read_column(entry: &Entry, faults: &mut Faults) -> Option<Column> {
    let Value::Table(table) = &entry.node.value else {
        wrong_shape(&entry.key, Shape::Table(&COLUMN), "{ kind = \"percent\" }", entry.node.span, faults);
        return None;
    };
    let reader = Reader::open(&COLUMN, None, table, entry.key_span, faults);
    let unit = reader.text("unit", faults).map_or_else(Unit::none, |unit| Unit::read(unit.value));
    let kind = match reader.word("kind", faults)?.value {
        "count" => Some(Kind::Count),
        "money" => Some(Kind::Money),
        "percent" => Some(Kind::Percent),
        "text" => None,
        _ => Some(Kind::Number),
    };
    Some(Column { name: entry.key.clone(), kind, unit })
}

impl Column {
    /// A cell of the rule file; none, with a fault, when it is not what the column holds.
    fn cell(&self, node: &Node, faults: &mut Faults) -> Option<TableCell> {
        match (self.kind, &node.value) {
            (None, Value::Text(text)) if !text.is_empty() => {
                Some(TableCell { value: node.value.clone(), number: None })
            }
            (None, Value::Text(_)) => {
                faults.report(TableCode::CellMissing, node.span, [Arg::from(self.name.as_str())]);
                None
            }
            (None, _) => {
                wrong_shape(&self.name, Shape::Text, "\"...\"", node.span, faults);
                None
            }
            (Some(kind), _) => {
                let written = Located::new(Written::read(node, faults)?, node.span);
                let number = Scale::of(kind.form()?).number(&written, faults)?;
                if kind == Kind::Count && (number.is_negative() || !number.is_integer()) {
                    faults.report(TableCode::ParameterNotWhole, node.span, [(&number).into()]);
                    return None;
                }
                Some(TableCell { value: node.value.clone(), number: Some(number) })
            }
        }
    }
}
