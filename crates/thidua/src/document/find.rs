//! Finds the tables of a rule file by their names and ids.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::reader::wrong_shape;
use super::{Entry, Faults, Reader, Shape, Table, TableKeys, Value, unquoted};
use crate::diagnostic::{DocumentCode, NameCode};
use crate::text::{Located, Span};
use crate::words::{Arg, Phrase};

/// The table of a name that stands once in the file.
pub(crate) fn find_table<'a>(
    root: &'a Table,
    keys: &'static TableKeys,
    faults: &mut Faults,
) -> Option<Reader<'a>> {
    let entry = root.get(keys.name)?;
    match &entry.node.value {
        Value::Table(table) => Some(Reader::open(keys, None, table, entry.key_span, faults)),
        _ => {
            wrong_shape(keys.name, Shape::Table(keys), &format!("[{}]", keys.name), entry.node.span, faults);
            None
        }
    }
}

/// The tables of a name that stands once per id, in the author's order.
pub(crate) fn id_tables<'a>(
    root: &'a Table,
    keys: &'static TableKeys,
    faults: &mut Faults,
) -> Vec<(Located<String>, Reader<'a>)> {
    let Some(entry) = root.get(keys.name) else { return Vec::new() };
    let Value::Table(by_id) = &entry.node.value else {
        wrong_shape(keys.name, Shape::Table(keys), &heading_example(keys), entry.node.span, faults);
        return Vec::new();
    };
    let lacking = lacks_id(root, keys);
    if lacking {
        static PER_ID: Phrase = Phrase::new("a table for each id", "mỗi mã một bảng");
        let args = [Arg::from(keys.name), (&PER_ID).into(), Arg::from(heading_example(keys))];
        faults.report(DocumentCode::WrongShape, entry.key_span, args);
    }
    let mut tables = Vec::new();
    for entry in by_id.entries.iter().filter(|entry| !lacking || keys.key(&entry.key).is_none()) {
        let (id, _) =
            member(&entry.key).filter(|_| keys.key("for-each").is_some()).unwrap_or((&entry.key, ""));
        if !check_id(id, entry.key_span, faults) {
            continue;
        }
        match &entry.node.value {
            Value::Table(table) => {
                let reader = Reader::open(keys, Some(id), table, entry.key_span, faults);
                tables.push((Located::new(entry.key.clone(), entry.key_span), reader));
            }
            _ => wrong_shape(&entry.key, Shape::Table(keys), &heading_example(keys), entry.node.span, faults),
        }
    }
    tables
}

/// The tables of a name that stands several times, in the author's order.
pub(crate) fn list_tables<'a>(
    root: &'a Table,
    keys: &'static TableKeys,
    faults: &mut Faults,
) -> Vec<Reader<'a>> {
    let Some(entry) = root.get(keys.name) else { return Vec::new() };
    let example = format!("[[{}]]", keys.name);
    let Value::List(items) = &entry.node.value else {
        wrong_shape(keys.name, Shape::Tables(keys), &example, entry.key_span, faults);
        return Vec::new();
    };
    let mut tables = Vec::with_capacity(items.len());
    for item in items {
        match &item.value {
            Value::Table(table) => tables.push(Reader::open(keys, None, table, item.span, faults)),
            _ => wrong_shape(keys.name, Shape::Tables(keys), &example, item.span, faults),
        }
    }
    tables
}

/// True when keys stand right under the heading of a table that needs an id, as in `[sections]` for
/// `[sections.targets]`.
pub(crate) fn lacks_id(root: &Table, keys: &'static TableKeys) -> bool {
    match root.get(keys.name).map(|entry| &entry.node.value) {
        Some(Value::Table(by_id)) => by_id.entries.iter().any(|entry| stands_without_id(entry, keys)),
        _ => false,
    }
}

fn stands_without_id(entry: &Entry, keys: &'static TableKeys) -> bool {
    let Some(key) = keys.key(&entry.key) else { return false };
    match &entry.node.value {
        Value::Table(inner) if key.shape == Shape::Localised => {
            !inner.entries.is_empty()
                && inner.entries.iter().all(|entry| matches!(entry.key.as_str(), "vi" | "en"))
        }
        Value::Table(_) => false,
        _ => true,
    }
}

fn heading_example(keys: &'static TableKeys) -> String {
    format!("[{}.a1]", keys.name)
}

impl<'a> Reader<'a> {
    /// An id, or the id of a member such as `provinces[north]`.
    pub(crate) fn member(&self, name: &str, faults: &mut Faults) -> Option<Located<&'a str>> {
        let written = self.text(name, faults)?;
        let written = Located::new(written.value, unquoted(written.value, written.span));
        let (id, key) = member(written.value).map_or((written.value, None), |(id, key)| (id, Some(key)));
        let right = check_id(id, written.span, faults);
        let keyed = key.is_none_or(|key| check_id(key, written.span, faults));
        (right && keyed).then_some(written)
    }
}

/// The family and the key of a name such as `need[m1]`.
pub(crate) fn member(name: &str) -> Option<(&str, &str)> {
    name.strip_suffix(']')?.split_once('[')
}

/// A name with the parts of its key as they are always written: `need[tea, small]`.
pub(crate) fn plain_name(name: &str) -> String {
    match member(name) {
        Some((family, key)) => format!("{family}[{}]", joined(key.split(',').map(str::trim))),
        None => name.into(),
    }
}

/// The parts of a key as they are always written together.
pub(crate) fn joined<'k>(parts: impl IntoIterator<Item = &'k str>) -> String {
    parts.into_iter().collect::<Vec<_>>().join(", ")
}

/// Whether a text has the form of an id; if not, that is reported.
pub(crate) fn check_id(id: &str, span: Span, faults: &mut Faults) -> bool {
    let starts = id.starts_with(|c: char| c.is_ascii_lowercase());
    let right = starts && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !right {
        faults.report(NameCode::BadId, span, [Arg::from(id)]);
    }
    right
}
