//! Parameters in the ways to points: each stands for its number, so that a way is checked as if the number were written.

use alloc::string::String;
use alloc::vec::Vec;

use super::families::{Families, Named};
use super::tables::{Row, Tables};
use crate::document::{Need, PARAMETERS, Shape, Table, TableKeys, Value};
use crate::ways::WAYS;

/// The parameters of a file, each as its number is written.
pub(super) struct Given {
    list: Vec<(String, Value)>,
}

/// Words that ways have of their own.
const WORDS: [&str; 2] = ["none", "target"];

impl Given {
    /// What could be read of the parameters; their faults are reported where they are read.
    pub(super) fn read(laid: &Table, tables: &Tables) -> Given {
        let Some(Value::Table(by_id)) = laid.get(PARAMETERS.name).map(|entry| &entry.node.value) else {
            return Given { list: Vec::new() };
        };
        let known = by_id.entries.iter().filter_map(|entry| {
            let Value::Table(keys) = &entry.node.value else { return None };
            Some((entry.key.clone(), number(&keys.get("value")?.node.value, tables)?))
        });
        Given { list: known.collect() }
    }

    /// Puts numbers in the place of parameters in the ways of a criterion; the parameters that were named.
    pub(super) fn put_into(
        &self,
        criterion: &mut Table,
        row: Option<Row>,
        families: &Families,
    ) -> Vec<String> {
        let mut used = Vec::new();
        for key in ["earns", "deducts"] {
            let Some(Value::Table(way)) = criterion.get_mut(key).map(|entry| &mut entry.node.value) else {
                continue;
            };
            let kind = WAYS.iter().find(|kind| way.get(kind.keys.name).is_some());
            if let Some(kind) = kind {
                let mut putting = Putting { given: self, row, families, used: &mut used };
                putting.table(way, kind.keys);
            }
        }
        used
    }
}

/// The value of a parameter, as it is written or in its cell.
fn number(value: &Value, tables: &Tables) -> Option<Value> {
    let Value::Table(place) = value else {
        return matches!(value, Value::Number(_) | Value::Text(_)).then(|| value.clone());
    };
    let text = |key: &str| match &place.get(key)?.node.value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    };
    let table = tables.get(tables.find(text("table")?)?)?;
    let column = table.columns.iter().position(|column| Some(column.name.as_str()) == text("column"))?;
    let row = table.rows.iter().position(|row| Some(row.key.as_str()) == text("at"))?;
    table.cell(row, column).filter(|cell| cell.number.is_some()).map(|cell| cell.value.clone())
}

struct Putting<'a> {
    given: &'a Given,
    row: Option<Row>,
    families: &'a Families,
    used: &'a mut Vec<String>,
}

impl Putting<'_> {
    fn table(&mut self, table: &mut Table, keys: &TableKeys) {
        for entry in &mut table.entries {
            let Some(key) = keys.key(&entry.key).filter(|key| key.need != Need::NotYet) else { continue };
            self.value(&mut entry.node.value, key.shape);
        }
    }

    fn value(&mut self, value: &mut Value, shape: Shape) {
        match (value, shape) {
            (Value::List(items), Shape::Tables(keys)) => {
                for item in items {
                    if let Value::Table(inner) = &mut item.value {
                        self.table(inner, keys);
                    }
                }
            }
            (Value::Table(inner), Shape::Table(keys)) => self.table(inner, keys),
            (value @ Value::Text(_), Shape::Number | Shape::Value) => self.number(value),
            _ => {}
        }
    }

    fn number(&mut self, value: &mut Value) {
        let Value::Text(name) = value else { return };
        if WORDS.contains(&name.as_str()) {
            return;
        }
        let meant = self.families.meant(name, Named::Figure, self.row);
        let meant = meant.as_deref().unwrap_or(name);
        if let Some((id, number)) = self.given.list.iter().find(|(id, _)| id == meant) {
            if !self.used.contains(id) {
                self.used.push(id.clone());
            }
            *value = number.clone();
        }
    }
}
