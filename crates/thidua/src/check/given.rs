//! Parameters in the ways to points: each stands for its number, so that a way is checked as if the number were written.

use alloc::string::String;
use alloc::vec::Vec;

use super::families::{Families, Named};
use super::tables::{Row, Tables};
use crate::document::{Need, PARAMETERS, Shape, Table, TableKeys, Value};
use crate::text::Span;
use crate::ways::WAYS;

/// The parameters of a file, each as its number is written.
pub(super) struct Given {
    list: Vec<(String, Worth)>,
}

/// How the number of a parameter is written.
enum Worth {
    Fixed(Value),
    /// For each level of a class.
    ByClass(String, Vec<(String, Span, Value)>),
}

/// Words that ways have of their own.
const WORDS: [&str; 2] = ["none", "target"];

/// A criterion with numbers in the place of parameters.
#[derive(Debug, Default)]
pub(super) struct Spread {
    /// The parameters that were named.
    pub(super) used: Vec<String>,
    /// The classes that their numbers depend on.
    pub(super) classes: Vec<String>,
    /// For each level of the first class: its id, the place of its number, and the criterion under it.
    pub(super) levels: Vec<(String, Span, Table)>,
}

impl Given {
    /// What could be read of the parameters; their faults are reported where they are read.
    pub(super) fn read(laid: &Table, tables: &Tables) -> Given {
        let Some(Value::Table(by_id)) = laid.get(PARAMETERS.name).map(|entry| &entry.node.value) else {
            return Given { list: Vec::new() };
        };
        let known = by_id.entries.iter().filter_map(|entry| {
            let Value::Table(keys) = &entry.node.value else { return None };
            Some((entry.key.clone(), worth(&keys.get("value")?.node.value, tables)?))
        });
        Given { list: known.collect() }
    }

    /// Puts numbers in the place of parameters in the ways of a criterion.
    pub(super) fn put_into(&self, criterion: &mut Table, row: Option<Row>, families: &Families) -> Spread {
        let mut spread = Spread::default();
        let written = criterion.clone();
        self.put(criterion, row, families, None, &mut spread);
        let Some(class) = spread.classes.first().cloned() else { return spread };
        let levels = self.list.iter().find_map(|(id, worth)| match worth {
            Worth::ByClass(of, levels) if *of == class && spread.used.contains(id) => Some(levels),
            _ => None,
        });
        for (level, span, _) in levels.into_iter().flatten() {
            let mut under = written.clone();
            self.put(&mut under, row, families, Some((&class, level)), &mut Spread::default());
            spread.levels.push((level.clone(), *span, under));
        }
        if let Some((_, _, first)) = spread.levels.first() {
            criterion.clone_from(first);
        }
        spread
    }

    fn put(
        &self,
        criterion: &mut Table,
        row: Option<Row>,
        families: &Families,
        level: Option<(&str, &str)>,
        spread: &mut Spread,
    ) {
        for key in ["earns", "deducts"] {
            let Some(Value::Table(way)) = criterion.get_mut(key).map(|entry| &mut entry.node.value) else {
                continue;
            };
            let kind = WAYS.iter().find(|kind| way.get(kind.keys.name).is_some());
            if let Some(kind) = kind {
                let mut putting = Putting { given: self, row, families, level, spread: &mut *spread };
                putting.table(way, kind.keys);
            }
        }
    }
}

fn worth(value: &Value, tables: &Tables) -> Option<Worth> {
    let Value::Table(table) = value else { return number(value, tables).map(Worth::Fixed) };
    let Some(by) = table.get("by") else { return number(value, tables).map(Worth::Fixed) };
    let Value::Text(class) = &by.node.value else { return None };
    let levels = table.entries.iter().filter(|entry| entry.key != "by");
    let levels = levels.map(|entry| (entry.key.clone(), entry.node.span, entry.node.value.clone()));
    Some(Worth::ByClass(class.clone(), levels.collect()))
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
    /// A class with the level under which numbers are put.
    level: Option<(&'a str, &'a str)>,
    spread: &'a mut Spread,
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
        let Some((id, worth)) = self.given.list.iter().find(|(id, _)| id == meant) else { return };
        if !self.spread.used.contains(id) {
            self.spread.used.push(id.clone());
        }
        match worth {
            Worth::Fixed(number) => *value = number.clone(),
            Worth::ByClass(class, levels) => {
                if !self.spread.classes.contains(class) {
                    self.spread.classes.push(class.clone());
                }
                let level = self.level.filter(|(of, _)| of == class);
                let found = level.and_then(|(_, level)| levels.iter().find(|(id, ..)| id == level));
                if let Some((_, _, number)) = found {
                    *value = number.clone();
                }
            }
        }
    }
}
