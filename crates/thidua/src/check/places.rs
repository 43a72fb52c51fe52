//! Where the number of a parameter stands in a table: in a row of fixed keys, or in the row of the classes of a unit.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::names::NamedIndicator;
use super::parameters::{Worth, whole};
use super::tables::{ParameterTable, Tables};
use crate::diagnostic::{ClassCode, FamilyCode, TableCode};
use crate::document::{Faults, Reader, Shape, Value, joined, wrong_shape};
use crate::form::{Form, Levels};
use crate::formula::Unit;
use crate::number::Number;
use crate::regulation::Kind;
use crate::text::{Located, Span};
use crate::words::{Arg, Phrase};

/// The cells that a parameter names; their column must hold what the parameter is.
pub(super) fn from_table(
    inner: &Reader<'_>,
    (kind, unit): (Kind, Option<&Unit>),
    known: &Tables,
    classes: &[NamedIndicator<'_>],
    faults: &mut Faults,
) -> Option<Worth> {
    let (table, column, keys) = (inner.id("table", faults), inner.id("column", faults), at(inner, faults));
    let table = known.get(known.table_named(&table?, faults)?)?;
    let column = column?;
    let place = column_of(table, &column, (kind, unit), faults)?;
    let span = inner.key_span("at");
    let keys = keys_of(table, &keys?, classes, span, faults)?;
    let cell =
        |row: usize, faults: &mut Faults| whole(table.cell(row, place)?.number.clone()?, kind, span, faults);
    let named: Vec<String> = keys.iter().filter_map(Key::class).map(String::from).collect();
    if named.is_empty() {
        let key = joined(keys.iter().map(|key| key.written.as_str()));
        return Some(Worth::Number(cell(table.row_of(&key, span, faults)?, faults)?));
    }
    let mut cells = Vec::new();
    let mut lacking = Vec::new();
    for (levels, key) in together(&keys) {
        match table.rows.iter().position(|row| row.key == key) {
            Some(row) => cells.push((levels, cell(row, faults)?, span)),
            None => lacking.push(Arg::from(key)),
        }
    }
    if !lacking.is_empty() {
        faults.report(ClassCode::ClassWithoutNumber, span, [Arg::List(lacking)]);
        return None;
    }
    Some(Worth::ByClass { classes: named, cells })
}

/// The place of a column that holds what a parameter is.
fn column_of(
    table: &ParameterTable,
    column: &Located<&str>,
    (kind, unit): (Kind, Option<&Unit>),
    faults: &mut Faults,
) -> Option<usize> {
    let place = table.column_of(column.value, column.span, faults)?;
    let holds = table.columns.get(place)?;
    if holds.kind != Some(kind) || unit.is_some_and(|unit| *unit != holds.unit) {
        static WANTED: Phrase =
            Phrase::new("what this parameter is, by kind and unit", "loại số và đơn vị của tham số này");
        let args = [Arg::from(column.value), (&WANTED).into()];
        faults.report(TableCode::ColumnOfOtherKind, column.span, args);
        return None;
    }
    Some(place)
}

/// The keys of the row as they are written: one, or a list of several.
fn at<'a>(inner: &Reader<'a>, faults: &mut Faults) -> Option<Vec<Located<&'a str>>> {
    let node = inner.node("at")?;
    let items = match &node.value {
        Value::Text(text) => return Some([Located::new(text.as_str(), node.span)].into()),
        Value::List(items) => items.as_slice(),
        _ => &[],
    };
    let texts = items.iter().map(|item| match &item.value {
        Value::Text(text) => Some(Located::new(text.as_str(), item.span)),
        _ => None,
    });
    let found = texts.collect::<Option<Vec<_>>>().filter(|texts| !texts.is_empty());
    if found.is_none() {
        wrong_shape("at", Shape::TextOrTexts, "\"m1\"", node.span, faults);
    }
    found
}

/// A key of a row: itself, or that of the class of a unit.
struct Key<'n> {
    written: String,
    levels: Option<&'n Levels>,
}

impl Key<'_> {
    fn class(&self) -> Option<&str> {
        self.levels.map(|_| self.written.as_str())
    }
}

fn keys_of<'n>(
    table: &ParameterTable,
    written: &[Located<&str>],
    classes: &'n [NamedIndicator<'_>],
    span: Span,
    faults: &mut Faults,
) -> Option<Vec<Key<'n>>> {
    if written.len() != table.keys.len() {
        table.report_key_count(&joined(written.iter().map(|key| key.value)), span, faults);
        return None;
    }
    let mut keys = Vec::with_capacity(written.len());
    for (place, key) in written.iter().enumerate() {
        let class = classes.iter().find(|class| class.id.value == key.value);
        let row = table.rows.iter().any(|row| row.keys.get(place).is_some_and(|one| one == key.value));
        if class.is_some() && row {
            let args = [Arg::from(key.value), Arg::from(table.id.as_str())];
            faults.report(FamilyCode::KeyOrClass, key.span, args);
            return None;
        }
        let levels = match class.map(|class| &class.form) {
            Some(Some(Form::Level(levels))) => Some(levels),
            Some(_) => return None,
            None => None,
        };
        keys.push(Key { written: key.value.to_string(), levels });
    }
    Some(keys)
}

/// Every row that the levels of the classes can lead to: the values of the levels, and the keys together.
fn together(keys: &[Key<'_>]) -> Vec<(Vec<Number>, String)> {
    let mut found: Vec<(Vec<Number>, Vec<String>)> = Vec::from([(Vec::new(), Vec::new())]);
    for key in keys {
        let Some(levels) = key.levels else {
            found.iter_mut().for_each(|(_, row)| row.push(key.written.clone()));
            continue;
        };
        let mut more = Vec::new();
        for (values, row) in &found {
            for (at, level) in levels.best_first().iter().enumerate() {
                let (mut values, mut row) = (values.clone(), row.clone());
                values.push(levels.value_at(at));
                row.push(level.id.clone());
                more.push((values, row));
            }
        }
        found = more;
    }
    found.into_iter().map(|(values, row)| (values, joined(row.iter().map(String::as_str)))).collect()
}
