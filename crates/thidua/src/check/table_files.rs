//! Tables of parameters that stand in a file beside the rule file.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::keys::check_key;
use super::tables::{Column, ParameterTable, TableCell, TableRow, is_beside};
use crate::diagnostic::{Diagnostic, TableCode};
use crate::document::{Faults, Reader, Value, joined};
use crate::figures::{CellValue, FigureCell, FigureRow, FigureTable, TableFile, numbers};
use crate::number::{Convention, Number};
use crate::regulation::Kind;
use crate::text::{Located, Span, fold};
use crate::words::Arg;

impl ParameterTable {
    /// Reads the rows of a file.
    pub(super) fn read_file(
        &mut self,
        reader: &Reader<'_>,
        name: &Located<&str>,
        (beside, declared): (&[TableFile], Option<Convention>),
        faults: &mut Faults,
    ) {
        if reader.has("rows") {
            let args = [Arg::from(self.id.as_str())];
            return faults.report(TableCode::TableRowsTwice, reader.key_span("file"), args);
        }
        if !is_beside(name.value) {
            return faults.report(TableCode::TableFileName, name.span, [Arg::from(name.value)]);
        }
        let Some(file) = beside.iter().find(|file| file.name == name.value) else {
            return faults.report(TableCode::TableNotGiven, name.span, [Arg::from(name.value)]);
        };
        let table = &file.table;
        if table.rows.is_empty() {
            let empty = Diagnostic::new(TableCode::TableWithoutRows, [Arg::from(self.id.as_str())]);
            return faults.push(empty.at(&table.source, Span::default()));
        }
        let Some(columns) = self.places(table, name.span, faults) else { return };
        let mut known: BTreeMap<String, Span> = BTreeMap::new();
        for row in &table.rows {
            let mut read = self.row_of_file(row, &columns, (table, declared), faults);
            check_key(&mut read, &mut known, faults);
            self.rows.push(read);
        }
    }

    /// Where each column stands in a file; none when the keys do not stand first. Headings match after folding.
    fn places(&self, table: &FigureTable, asked: Span, faults: &mut Faults) -> Option<Vec<Option<usize>>> {
        for (at, key) in self.keys.iter().enumerate() {
            let found = table.headings.get(at).or(table.headings.last())?;
            if at >= table.headings.len() || fold(&found.text) != fold(key) {
                let args = [Arg::from(key.as_str()), Arg::from(found.text.as_str())];
                let fault = Diagnostic::new(TableCode::KeyColumnNotFirst, args);
                faults.push(fault.at(&table.source, found.span));
                return None;
            }
        }
        for heading in table.headings.iter().skip(self.keys.len()) {
            if !self.columns.iter().any(|column| fold(&column.name) == fold(&heading.text)) {
                let near =
                    faults.nearest(&heading.text, self.columns.iter().map(|column| column.name.as_str()));
                let args = [Arg::from(heading.text.as_str()), Arg::from(self.id.as_str())];
                let fault = Diagnostic::new(TableCode::UnknownColumn, args).nearest(near);
                faults.push(fault.at(&table.source, heading.span));
            }
        }
        let place = |column: &Column| {
            table.headings.iter().position(|heading| fold(&heading.text) == fold(&column.name))
        };
        let places: Vec<Option<usize>> = self.columns.iter().map(place).collect();
        for (column, _) in self.columns.iter().zip(&places).filter(|(_, place)| place.is_none()) {
            let args = [Arg::from(column.name.as_str()), Arg::from(table.source.name())];
            faults.report(TableCode::ColumnMissing, asked, args);
        }
        Some(places)
    }

    fn row_of_file(
        &self,
        row: &FigureRow,
        places: &[Option<usize>],
        (table, declared): (&FigureTable, Option<Convention>),
        faults: &mut Faults,
    ) -> TableRow {
        let mut cells = Vec::with_capacity(self.columns.len());
        for (column, place) in self.columns.iter().zip(places) {
            let cell = place.and_then(|place| row.cells.get(place));
            cells.push(cell.and_then(|cell| {
                let mut push = |fault: Diagnostic| faults.push(fault.at(&table.source, cell.span));
                column.cell_of_file(cell, row, (table, declared), &mut push)
            }));
        }
        let further = self.keys.len().saturating_sub(1);
        let mut keys = Vec::from([row.unit.clone()]);
        for at in 1..=further {
            keys.push(match row.cells.get(at).map(|cell| &cell.value) {
                Some(CellValue::Text(text)) => text.clone(),
                _ => String::new(),
            });
        }
        let key = joined(keys.iter().map(String::as_str));
        TableRow { key, keys, source: table.source.clone(), span: row.span, cells }
    }
}

impl Column {
    /// A cell of a file; none, with a fault, when it is not what the column holds.
    fn cell_of_file(
        &self,
        cell: &FigureCell,
        row: &FigureRow,
        (table, declared): (&FigureTable, Option<Convention>),
        push: &mut impl FnMut(Diagnostic),
    ) -> Option<TableCell> {
        let text = match &cell.value {
            CellValue::Text(text) | CellValue::Number(text) => text.as_str(),
            CellValue::Refused => return None,
            CellValue::Blank => {
                push(Diagnostic::new(TableCode::CellMissing, [Arg::from(self.name.as_str())]));
                return None;
            }
            CellValue::NotApplicable | CellValue::YesNo(_) => {
                let found = [Arg::from(row.unit.as_str()), Arg::from(self.name.as_str())];
                push(Diagnostic::new(TableCode::CellMissing, found.into_iter().skip(1)));
                return None;
            }
        };
        let Some(kind) = self.kind else {
            return Some(TableCell { value: Value::Text(text.into()), number: None });
        };
        let percent = kind == Kind::Percent;
        let mut report = |code, args: &[Arg]| push(Diagnostic::new(code, args.iter().cloned()));
        let number = numbers::read(text, percent, (table.numbers, declared), &mut report)?;
        if kind == Kind::Count && (number.is_negative() || !number.is_integer()) {
            push(Diagnostic::new(TableCode::ParameterNotWhole, [(&number).into()]));
            return None;
        }
        Some(TableCell { value: written(&number, percent)?, number: Some(number) })
    }
}

/// A number as the rule file would write it.
fn written(number: &Number, percent: bool) -> Option<Value> {
    if percent {
        let hundredths = number.times(&Number::from(100u32)).ok()?;
        return Some(Value::Text(format!("{hundredths}%")));
    }
    Some(Value::Number(format!("{number}")))
}
