//! The row of a table for which something is being read, and what names mean in it.

use alloc::vec::Vec;

use super::families::{Named, ROW};
use super::names::Names;
use super::tables::Row;
use crate::diagnostic::TableCode;
use crate::document::Faults;
use crate::formula::Unit;
use crate::number::Number;
use crate::regulation::{Id, IndicatorId};
use crate::text::Span;
use crate::words::{Arg, Phrase};

impl Names<'_> {
    /// Reads on for a row of a table of parameters, or for none.
    pub(super) fn enter(&self, row: Option<Row>, faults: &mut Faults) {
        self.inside.set(row);
        let place = row.and_then(|row| self.families.tables.row(row));
        faults.in_row(place.map(|(_, row)| (row.source.clone(), row.span, &ROW)));
    }

    /// Reads something as it stands for another row.
    pub(super) fn within<T>(&self, row: Option<Row>, read: impl FnOnce() -> T) -> T {
        let outer = self.inside.replace(row);
        let found = read();
        self.inside.set(outer);
        found
    }

    /// The row that a criterion stands for.
    pub(super) fn row_of_criterion(&self, id: &str) -> Option<Row> {
        self.families.row_of(id, Named::Criterion)
    }

    /// The parameters whose numbers stand in the way to points of a criterion.
    pub(super) fn given(&self, criterion: &str) -> Vec<IndicatorId> {
        let given = self.families.given.get(criterion).into_iter().flat_map(|spread| &spread.used);
        let positions = given.filter_map(|id| self.index.indicators.get(id).copied());
        positions.map(IndicatorId::from_position).collect()
    }

    /// A cell of the row for which something is being read, with its unit.
    pub(super) fn cell(&self, name: &str, span: Span, faults: &mut Faults) -> Option<(Number, Unit)> {
        let column = name.strip_prefix("row.")?;
        let Some((row, (table, _))) =
            self.inside.get().and_then(|row| Some((row, self.families.tables.row(row)?)))
        else {
            faults.report(TableCode::RowOutsideFamily, span, [Arg::from(name)]);
            return None;
        };
        let at = table.column_of(column, span, faults)?;
        let unit = table.columns.get(at)?.unit.clone();
        match &table.cell(row.row, at)?.number {
            Some(number) => Some((number.clone(), unit)),
            None => {
                static NUMBERS: Phrase = Phrase::new("numbers", "số");
                faults.report(TableCode::ColumnOfOtherKind, span, [Arg::from(column), (&NUMBERS).into()]);
                None
            }
        }
    }
}
