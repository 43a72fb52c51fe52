//! The rule language as data: every table, key and way of this version, and what a later one will read.
//!
//! Reading a rule file goes through these same lists, so a manual or an editor's schema made from them cannot differ
//! from what is read.

use alloc::vec::Vec;

use crate::document::{CONDITION, ROUNDING};
pub use crate::document::{FILE, Key, MAPPED_COLUMN, MAPPED_SHEET, Need, Shape, TableKeys, TableKind};
use crate::ways::WAYS;

/// The ways to points that stand under `earns` or `deducts`, each with its keys.
///
/// ```
/// let names: Vec<&str> = thidua::language::ways().iter().map(|way| way.name).collect();
/// assert!(names.contains(&"all-or-nothing"));
/// ```
pub fn ways() -> Vec<&'static TableKeys> {
    WAYS.iter().map(|way| way.keys).collect()
}

/// The table that the value of a key holds, where its shape has one.
pub fn inner_table(shape: Shape) -> Option<&'static TableKeys> {
    match shape {
        Shape::Table(table)
        | Shape::Tables(table)
        | Shape::References(table)
        | Shape::ById(table)
        | Shape::ValueOrTable(table)
        | Shape::WordOrValue(_, table)
        | Shape::WordOrTable(_, table) => Some(table),
        Shape::Conditions => Some(&CONDITION),
        Shape::Rounding => Some(&ROUNDING),
        _ => None,
    }
}

/// Every table that stands inside the values of the keys given, each once, in the order in which they are met.
///
/// ```
/// use thidua::language::{FILE, inner_tables};
///
/// let inside = inner_tables(FILE.iter().copied());
/// assert!(inside.iter().any(|table| table.name == "target"));
/// ```
pub fn inner_tables(tables: impl Iterator<Item = &'static TableKeys>) -> Vec<&'static TableKeys> {
    let mut found: Vec<&'static TableKeys> = Vec::new();
    let mut keys: Vec<&Key> = tables.flat_map(|table| table.keys).collect();
    let mut at = 0;
    while let Some(key) = keys.get(at).copied() {
        at = usize::saturating_add(at, 1);
        let Some(inner) = inner_table(key.shape) else { continue };
        if !found.iter().any(|known| core::ptr::eq(*known, inner)) {
            found.push(inner);
            keys.extend(inner.keys);
        }
    }
    found
}

/// The words that compare.
pub fn comparison_words() -> [&'static str; 5] {
    crate::document::Word::ALL.map(crate::document::Word::name)
}
