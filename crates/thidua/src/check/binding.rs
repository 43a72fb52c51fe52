//! What a name means inside a line that is written for a row: names see the keys of their own rows only.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::families::{Families, Named};
use super::sets::Rows;
use super::tables::{Row, Tables};
use crate::diagnostic::{FamilyCode, TableCode};
use crate::document::{Faults, joined, member};
use crate::text::Span;
use crate::words::Arg;

/// How a key names a column of the own row.
const OWN: &str = "row.";

impl Families {
    fn of(&self, named: Named) -> &BTreeMap<String, Rows> {
        match named {
            Named::Figure => &self.figures,
            Named::Criterion => &self.criteria,
        }
    }

    /// The row that a member stands for, by the name of the member.
    pub(super) fn row_of(&self, name: &str, named: Named) -> Option<Row> {
        let (family, key) = member(name)?;
        let rows = *self.of(named).get(family)?;
        let row = self.tables.get(rows.table)?.rows.iter().position(|row| row.key == key)?;
        Some(Row { table: rows.table, row }).filter(|row| self.tables.holds(rows, *row))
    }

    /// The member of a family that its name means inside a line written for a row: the one of the same row, or of the
    /// row whose keys stand in the columns that the name has behind it.
    pub(super) fn meant(&self, name: &str, named: Named, inside: Option<Row>) -> Option<String> {
        let inside = inside?;
        let (table, row) = self.tables.row(inside)?;
        let Some((family, keys)) = member(name) else {
            let rows = *self.of(named).get(name)?;
            return self.tables.holds(rows, inside).then(|| format!("{name}[{}]", row.key));
        };
        let mut found: Vec<&str> = Vec::new();
        for key in keys.split(", ") {
            let Some(column) = key.strip_prefix(OWN) else {
                found.push(key);
                continue;
            };
            let of_key = table.keys.iter().position(|known| known == column);
            let cell = || {
                let at = table.columns.iter().position(|known| known.name == column)?;
                row.cells.get(at)?.as_ref()?.value.as_text()
            };
            found.push(of_key.and_then(|at| row.keys.get(at)).map(String::as_str).or_else(cell)?);
        }
        Some(format!("{family}[{}]", joined(found)))
    }

    /// True for a name that is written for rows of a table, and has another meaning in each of them.
    pub(super) fn varies(&self, name: &str, named: Named, table: usize) -> bool {
        let own = member(name).is_some_and(|(_, keys)| keys.split(", ").any(|key| key.starts_with(OWN)));
        own || self.of(named).get(name).is_some_and(|rows| rows.table == table)
    }

    /// Reports what is wrong with a name that nothing has, where that is a matter of families; true when it is.
    pub(super) fn report(
        &self,
        name: &str,
        (named, inside): (Named, Option<Row>),
        span: Span,
        is_known: impl Fn(&str) -> bool,
        faults: &mut Faults,
    ) -> bool {
        if let Some(rows) = self.of(named).get(name) {
            self.report_without_key(name, *rows, inside, span, faults);
            return true;
        }
        let Some((family, key)) = member(name) else { return false };
        if let Some(rows) = self.of(named).get(family) {
            self.report_key((family, key), *rows, inside, (named, span), faults);
            return true;
        }
        if is_known(family) {
            faults.report(TableCode::NotAFamily, span, [Arg::from(family)]);
            return true;
        }
        false
    }

    fn report_without_key(
        &self,
        name: &str,
        rows: Rows,
        inside: Option<Row>,
        span: Span,
        faults: &mut Faults,
    ) {
        let tables = &self.tables;
        let written = tables.name_of(rows);
        let first = tables.each(rows).into_iter().next().and_then(|row| tables.row(row));
        let first = first.map_or("", |(_, row)| row.key.as_str());
        match inside.and_then(|row| Some((row, tables.row(row)?))) {
            None => {
                faults.report(TableCode::FamilyWithoutRow, span, [name, written, first].map(Arg::from));
            }
            Some((row, (_, own))) if row.table == rows.table => {
                let args = [name, written, own.key.as_str()].map(Arg::from);
                faults.report(FamilyCode::KeyOutsideSet, span, args);
            }
            Some((_, (other, _))) => {
                let args = [name, written, other.id.as_str(), first].map(Arg::from);
                faults.report(FamilyCode::FamilyOfOtherTable, span, args);
            }
        }
    }

    /// A key that names no row of those that a family is written for.
    fn report_key(
        &self,
        (family, key): (&str, &str),
        rows: Rows,
        inside: Option<Row>,
        (named, span): (Named, Span),
        faults: &mut Faults,
    ) {
        let Some(table) = self.tables.get(rows.table) else { return };
        let whole = format!("{family}[{key}]");
        let own = key.split(", ").find_map(|key| key.strip_prefix(OWN));
        let meant = match (own, inside.and_then(|row| self.tables.row(row))) {
            (None, _) => whole,
            (Some(column), None) => {
                let written = format!("{OWN}{column}");
                let args = [Arg::from(written), Arg::from(column)];
                return faults.report(TableCode::RowOutsideFamily, span, args);
            }
            (Some(column), Some((own, _))) => match self.meant(&whole, named, inside) {
                Some(meant) => meant,
                None => return own.report_key_column(column, span, faults),
            },
        };
        let Some((_, key)) = member(&meant) else { return };
        let of_table = |row: &super::tables::TableRow| row.key == key;
        if table.rows.iter().any(of_table) {
            let args = [family, self.tables.name_of(rows), key].map(Arg::from);
            return faults.report(FamilyCode::KeyOutsideSet, span, args);
        }
        let other = self.tables.list.iter().find(|other| other.rows.iter().any(of_table));
        match other.filter(|other| other.keys.len() == table.keys.len()) {
            Some(other) => {
                let args = [key, &other.id, family, self.tables.name_of(rows)].map(Arg::from);
                faults.report(FamilyCode::RowOfOtherTable, span, args);
            }
            None => {
                table.row_of(key, span, faults);
            }
        }
    }

    /// Reports a name that has no meaning in some of the rows that a fold goes through, nor in the row of the line around
    /// it; true when there is one.
    pub(super) fn report_outside(
        &self,
        name: &str,
        named: Named,
        (each, inside): (Rows, Option<Row>),
        span: Span,
        faults: &mut Faults,
    ) -> bool {
        let binds = self.of(named).contains_key(name)
            || member(name).is_some_and(|(family, keys)| {
                self.of(named).contains_key(family) && keys.split(", ").any(|key| key.starts_with(OWN))
            });
        if !binds || self.meant(name, named, inside).is_some() {
            return false;
        }
        let mut rows = self.tables.each(each).into_iter();
        let lacking = rows.find(|row| self.meant(name, named, Some(*row)).is_none());
        lacking.is_some_and(|row| self.report(name, (named, Some(row)), span, |_| false, faults))
    }
}

impl Tables {
    /// The number in a cell of a row, by the name of its column.
    pub(super) fn number(&self, row: Row, column: &str) -> Option<crate::number::Number> {
        let table = self.list.get(row.table)?;
        let at = table.columns.iter().position(|known| known.name == column)?;
        table.cell(row.row, at)?.number.clone()
    }
}
