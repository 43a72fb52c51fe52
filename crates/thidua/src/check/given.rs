//! Parameters in the ways to points: each stands for its number, so that a way is checked as if the number were written.

use alloc::string::String;
use alloc::vec::Vec;

use super::families::{Families, Named};
use super::tables::{Row, Tables};
use crate::document::{CLASSES, Need, Node, PARAMETERS, Shape, Table, TableKeys, Value, joined};
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
    /// For the levels of several classes together.
    ByClasses(Vec<String>),
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
            Some((entry.key.clone(), worth(&keys.get("value")?.node, tables, laid)?))
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

fn worth(node: &Node, tables: &Tables, laid: &Table) -> Option<Worth> {
    let Value::Table(table) = &node.value else {
        let number = matches!(node.value, Value::Number(_) | Value::Text(_));
        return number.then(|| Worth::Fixed(node.value.clone()));
    };
    let Some(by) = table.get("by") else { return in_table(table, tables, laid) };
    let Value::Text(class) = &by.node.value else { return None };
    let levels = table.entries.iter().filter(|entry| entry.key != "by");
    let levels = levels.map(|entry| (entry.key.clone(), entry.node.span, entry.node.value.clone()));
    Some(Worth::ByClass(class.clone(), levels.collect()))
}

/// The value of a parameter in its cell, or in the cells of the classes that its row is found by.
fn in_table(place: &Table, tables: &Tables, laid: &Table) -> Option<Worth> {
    let text = |key: &str| match &place.get(key)?.node.value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    };
    let table = tables.get(tables.find(text("table")?)?)?;
    let column = table.columns.iter().position(|column| Some(column.name.as_str()) == text("column"))?;
    let at = &place.get("at")?.node;
    let keys: Vec<&str> = match &at.value {
        Value::Text(text) => [text.as_str()].into(),
        Value::List(items) => items.iter().filter_map(|item| item.value.as_text()).collect(),
        _ => return None,
    };
    let number = |keys: &[&str]| {
        let key = joined(keys.iter().copied());
        let row = table.rows.iter().position(|row| row.key == key)?;
        table.cell(row, column).filter(|cell| cell.number.is_some()).map(|cell| cell.value.clone())
    };
    let classes: Vec<(usize, &str, Vec<&str>)> = keys
        .iter()
        .enumerate()
        .filter_map(|(place, key)| Some((place, *key, levels_of(key, laid)?)))
        .collect();
    match classes.as_slice() {
        [] => number(&keys).map(Worth::Fixed),
        [(place, class, levels)] => {
            let level = |level: &&str| {
                let mut keys = keys.clone();
                *keys.get_mut(*place)? = *level;
                Some((String::from(*level), at.span, number(&keys)?))
            };
            Some(Worth::ByClass(String::from(*class), levels.iter().filter_map(level).collect()))
        }
        several => Some(Worth::ByClasses(several.iter().map(|(_, class, _)| String::from(*class)).collect())),
    }
}

/// The ids of the levels of a class.
fn levels_of<'t>(class: &str, laid: &'t Table) -> Option<Vec<&'t str>> {
    let Value::Table(classes) = &laid.get(CLASSES.name)?.node.value else { return None };
    let Value::Table(keys) = &classes.get(class)?.node.value else { return None };
    let Value::List(levels) = &keys.get("levels")?.node.value else { return None };
    let id = |level: &'t Node| match &level.value {
        Value::Table(keys) => keys.get("id")?.node.value.as_text(),
        value => value.as_text(),
    };
    Some(levels.iter().filter_map(id).collect())
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
            Worth::ByClasses(classes) => {
                let fresh = classes.iter().filter(|class| !self.spread.classes.contains(class));
                let fresh: Vec<String> = fresh.cloned().collect();
                self.spread.classes.extend(fresh);
            }
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
