//! Keys of several columns (*mã dòng gồm nhiều cột*): a row of a table that is found by all of them together.
//!
//! The regulation says: “Mức giao theo lĩnh vực và quy mô, như Phụ lục” (a row for each pair) | “Định mức của từng ngành ở
//! từng vùng” (a line for each sector in each region)
//!
//! `key = ["sector", "size"]` names the columns of keys; in a file beside the rules they stand first. No two rows have the
//! same keys together. What is written `for-each` of such a table is called `rate[tea, small]`, in formulas, conditions and
//! figures alike.
//!
//! `at = ["sector", "size"]` finds the number of a parameter in a row; where a key is the id of a class it is the unit's own
//! level, and every combination of levels must have a row. One class alone may stand in the numbers of ways to points.
//!
//! A name sees the keys of its own rows only. A line for `cells` that reads a line for `sectors` says which: by the key,
//! `price[tea]`, or by the column of the own row that holds it, `price[row.sector]`. A wrong number of keys, a row of another
//! table and a row outside a set are each named before any figure exists.
//!
//! The trap: the order of the keys is that of the columns in `key`, wherever they are written.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::tables::{ParameterTable, TableRow};
use crate::diagnostic::{Diagnostic, FamilyCode, TableCode};
use crate::document::{Faults, Reader, Shape, Table, Value, wrong_shape};
use crate::text::Span;
use crate::words::{Arg, Phrase};

/// The columns of keys of a table.
pub(super) fn read(reader: &Reader<'_>, faults: &mut Faults) -> Option<Vec<String>> {
    let node = reader.node("key")?;
    let Value::List(_) = &node.value else {
        return reader.id("key", faults).map(|key| [key.value.to_string()].into());
    };
    let ids = reader.ids("key", faults);
    if ids.is_empty() {
        wrong_shape("key", Shape::IdOrIds, "[\"sector\", \"size\"]", node.span, faults);
        return None;
    }
    let mut keys: Vec<String> = Vec::with_capacity(ids.len());
    for id in ids {
        if keys.iter().any(|known| known == id.value) {
            faults.report(FamilyCode::KeyColumnTwice, id.span, [Arg::from(id.value)]);
        }
        keys.push(id.value.into());
    }
    Some(keys)
}

impl ParameterTable {
    /// The keys of a row of the rule file, and where the first of them stands.
    pub(super) fn keys_of(
        &self,
        cells: &Table,
        span: Span,
        faults: &mut Faults,
    ) -> Option<(Vec<String>, Span)> {
        let mut keys = Vec::with_capacity(self.keys.len());
        let mut first = None;
        for column in &self.keys {
            match cells.get(column).map(|entry| (&entry.node.value, entry.node.span)) {
                Some((Value::Text(text), place)) => {
                    first = first.or(Some(place));
                    keys.push(text.clone());
                }
                Some((_, span)) => {
                    let found = faults.source().slice(span).to_string();
                    faults.report(TableCode::RowKey, span, [Arg::from(found)]);
                }
                None => faults.report(TableCode::CellMissing, span, [Arg::from(column.as_str())]),
            }
        }
        (keys.len() == self.keys.len()).then_some((keys, first?))
    }

    pub(super) fn report_key_count(&self, key: &str, span: Span, faults: &mut Faults) {
        let wanted = self.keys.iter().map(|key| Arg::from(key.as_str())).collect();
        let args = [Arg::from(key), Arg::from(self.id.as_str()), Arg::List(wanted)];
        faults.report(FamilyCode::KeyCount, span, args);
    }

    /// Reports a column that cannot hold the key of a row: there is none of the name, or it holds numbers.
    pub(super) fn report_key_column(&self, column: &str, span: Span, faults: &mut Faults) {
        static TEXT: Phrase = Phrase::new("text", "chữ");
        if self.column_of(column, span, faults).is_some() {
            faults.report(TableCode::ColumnOfOtherKind, span, [Arg::from(column), (&TEXT).into()]);
        }
    }

    /// The place of a row by its keys together; a wrong number of them, and an unknown one, is reported.
    pub(super) fn row_of(&self, key: &str, span: Span, faults: &mut Faults) -> Option<usize> {
        let found = self.rows.iter().position(|row| row.key == key);
        let parts = key.split(", ").count();
        // Without any row the fault is that, and was reported.
        if found.is_some() || self.rows.is_empty() {
            return found;
        }
        if parts != self.keys.len() {
            self.report_key_count(key, span, faults);
            return None;
        }
        let near = faults.nearest(key, self.rows.iter().map(|row| row.key.as_str()));
        faults.report_near(TableCode::UnknownRow, span, [Arg::from(key), Arg::from(self.id.as_str())], near);
        None
    }
}

/// The key of a row must have the form of one, and be its own.
pub(super) fn check_key(row: &mut TableRow, known: &mut BTreeMap<String, Span>, faults: &mut Faults) {
    static FIRST: Phrase = Phrase::new("first here", "lần đầu ở đây");
    let report =
        |code: TableCode, key: &str| Diagnostic::new(code, [Arg::from(key)]).at(&row.source, row.span);
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if let Some(wrong) = row.keys.iter().find(|key| key.is_empty() || !key.chars().all(plain)) {
        faults.push(report(TableCode::RowKey, wrong));
    } else if let Some(earlier) = known.get(&row.key) {
        let twice = report(TableCode::RowTwice, &row.key);
        faults.push(twice.also(&row.source, *earlier, &FIRST));
        // The row stays, under a key that none can have, so that what its lines add up to is not a fault of its own.
        row.key.push('\'');
    } else {
        known.insert(row.key.clone(), row.span);
    }
}
