//! Alternatives of a choice: keys laid over the file, as they would stand in it.

use alloc::vec::Vec;

use super::{Entry, Faults, Table, TableKind, Value, tables};
use crate::diagnostic::ChoiceCode;
use crate::words::Arg;

/// The file with an alternative laid over it: the value of each key is replaced whole, new keys and tables are added,
/// and what `remove` lists is taken away.
pub(crate) fn overlay(file: &Table, alternative: &Table, faults: &mut Faults) -> Table {
    let mut laid = file.clone();
    if let Some(entry) = alternative.get("remove") {
        remove_listed(&mut laid, entry, faults);
    }
    for entry in &alternative.entries {
        let Some(kind) = tables::FILE.iter().find(|keys| keys.name == entry.key).map(|keys| keys.kind) else {
            continue;
        };
        let depth = if kind == TableKind::PerId { 2 } else { 1 };
        merge(&mut laid, entry, depth);
    }
    laid
}

fn merge(into: &mut Table, entry: &Entry, depth: usize) {
    let Some(existing) = into.get_mut(&entry.key) else {
        into.entries.push(entry.clone());
        return;
    };
    match (&mut existing.node.value, &entry.node.value) {
        (Value::Table(old), Value::Table(new)) if depth > 0 => {
            for inner in &new.entries {
                merge(old, inner, depth.saturating_sub(1));
            }
        }
        _ => *existing = entry.clone(),
    }
}

fn remove_listed(laid: &mut Table, entry: &Entry, faults: &mut Faults) {
    let Value::List(paths) = &entry.node.value else {
        faults.report(ChoiceCode::NothingToRemove, entry.node.span, [Arg::from("remove")]);
        return;
    };
    for path in paths {
        let Value::Text(dotted) = &path.value else {
            faults.report(ChoiceCode::NothingToRemove, path.span, [Arg::from("remove")]);
            continue;
        };
        let parts: Vec<&str> = dotted.split('.').collect();
        if !remove(laid, &parts) {
            faults.report(ChoiceCode::NothingToRemove, path.span, [Arg::from(dotted.as_str())]);
        }
    }
}

fn remove(table: &mut Table, path: &[&str]) -> bool {
    match path {
        [] => false,
        [last] => {
            let before = table.entries.len();
            table.entries.retain(|entry| entry.key != *last);
            table.entries.len() < before
        }
        [first, rest @ ..] => match table.get_mut(first).map(|entry| &mut entry.node.value) {
            Some(Value::Table(inner)) => remove(inner, rest),
            _ => false,
        },
    }
}
