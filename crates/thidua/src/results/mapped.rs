//! A table as somebody made it, turned by its mapping into one with the headings of the regulation.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::asked::Asked;
use crate::diagnostic::{Checked, Diagnostic, Diagnostics, MappingCode};
use crate::figures::{CellValue, FigureCell, FigureTable, Heading, MappedColumn, Mapping, Numbers, Percent};
use crate::form::Form;
use crate::formula::Unit;
use crate::number::{Convention, Number};
use crate::rules::Regulation;
use crate::text::fold;
use crate::words::Arg;

/// What becomes of the cells of a column.
enum Turned {
    As(Option<Percent>),
    Times(Number),
}

impl Mapping {
    /// The table with the headings and units of the regulation; none when a column is not mapped, or not to something of
    /// its kind.
    pub fn apply(&self, table: FigureTable, regulation: &Regulation) -> Checked<FigureTable> {
        let mut faults = Diagnostics::new();
        let asked = regulation.asked();
        let mut columns = Vec::new();
        for (at, heading) in table.headings.iter().enumerate() {
            match self.column(&heading.text) {
                None => faults.push(
                    Diagnostic::new(MappingCode::UnmappedHeading, [Arg::from(heading.text.as_str())])
                        .at(&table.source, heading.span),
                ),
                Some(column) => columns.extend(self.turned(at, column, &asked, &mut faults)),
            }
        }
        let has = |wanted: &str| table.headings.iter().any(|heading| fold(&heading.text) == fold(wanted));
        for column in self.columns.iter().filter(|column| !has(&column.heading)) {
            let args = [Arg::from(column.heading.as_str()), Arg::from(table.source.name())];
            let fault = Diagnostic::new(MappingCode::MappedHeadingMissing, args);
            faults.push(fault.at(&self.source, column.span));
        }
        if faults.has_errors() {
            return Checked { value: None, diagnostics: faults };
        }
        Checked { value: Some(self.with_headings(table, &columns, regulation)), diagnostics: faults }
    }

    /// The column with what becomes of its cells; none when it is ignored or at fault.
    fn turned<'m>(
        &'m self,
        at: usize,
        column: &'m MappedColumn,
        asked: &[Asked],
        faults: &mut Diagnostics,
    ) -> Option<(usize, &'m str, Turned)> {
        let to = column.to.as_deref()?;
        // What nobody asks for is named where figures are read.
        let Some(asked) = asked.iter().find(|one| one.heading == to) else {
            return Some((at, to, Turned::As(None)));
        };
        let percent = asked.form == Form::Percent;
        let mut unfit = |word: &str, span| {
            let fault = Diagnostic::new(MappingCode::AsWithoutPercent, [Arg::from(word), Arg::from(to)]);
            faults.push(fault.at(&self.source, span));
        };
        match (&column.unit, column.percent) {
            (_, Some((_, span))) if !percent => unfit("as", span),
            (Some((_, span)), _) if percent => unfit("in", *span),
            (Some((unit, span)), _) => match factor(unit, &asked.unit) {
                Some(factor) => return Some((at, to, Turned::Times(factor))),
                None => {
                    let args = [Arg::from(unit.as_str()), Arg::from(asked.unit.as_str())];
                    faults
                        .push(Diagnostic::new(MappingCode::MappedUnitDiffers, args).at(&self.source, *span));
                }
            },
            (None, percent) => return Some((at, to, Turned::As(percent.map(|(percent, _)| percent)))),
        }
        None
    }

    fn with_headings(
        &self,
        table: FigureTable,
        columns: &[(usize, &str, Turned)],
        regulation: &Regulation,
    ) -> FigureTable {
        let spelling = (table.numbers, regulation.model.numbers);
        let heading = |(at, to, _): &(usize, &str, Turned)| {
            Some(Heading { text: to.to_string(), span: table.headings.get(*at)?.span })
        };
        let headings = columns.iter().filter_map(heading).collect();
        let mut rows = table.rows;
        rows.retain(|row| !self.ignored_units.contains(&fold(&row.unit)));
        for row in &mut rows {
            let cell = |(at, _, turned): &(usize, &str, Turned)| {
                let cell = row.cells.get(*at)?;
                Some(FigureCell { value: self.value(&cell.value, turned, spelling), span: cell.span })
            };
            row.cells = columns.iter().filter_map(cell).collect();
        }
        FigureTable { headings, rows, ..table }
    }

    fn value(
        &self,
        value: &CellValue,
        turned: &Turned,
        spelling: (Numbers, Option<Convention>),
    ) -> CellValue {
        let (text, is_number) = match value {
            CellValue::Text(text) if self.not_applicable.contains(&fold(text)) => {
                return CellValue::NotApplicable;
            }
            CellValue::Text(text) => (text, false),
            CellValue::Number(text) => (text, true),
            other => return other.clone(),
        };
        let number = || match (is_number, spelling) {
            (true, _) | (_, (Numbers::Plain, _)) => Number::parse(text).ok(),
            (false, (_, Some(convention))) => Number::parse_written(text.trim(), convention).ok(),
            // Without a convention, digits alone can be read in one way.
            (false, (_, None)) => Number::parse(text.trim()).ok().filter(Number::is_integer),
        };
        let written = match turned {
            Turned::As(None) => None,
            Turned::As(Some(Percent::Percent)) => number().and_then(plain).map(|digits| format!("{digits}%")),
            Turned::As(Some(Percent::Ratio)) => {
                let hundredfold = number().and_then(|number| number.times(&Number::from(100u32)).ok());
                hundredfold.and_then(plain).map(|digits| format!("{digits}%"))
            }
            Turned::Times(factor) => number().and_then(|number| number.times(factor).ok()).and_then(plain),
        };
        written.map_or_else(|| value.clone(), CellValue::Number)
    }
}

fn plain(number: Number) -> Option<String> {
    number.to_decimal().map(|decimal| decimal.to_string())
}

/// What numbers in one unit are multiplied by to stand in another; none when the two measure different things.
fn factor(from: &str, to: &str) -> Option<Number> {
    let read = |text: &str| {
        let divided = text.replace('/', " per ");
        let word = |word| if matches!(word, "đồng" | "đ") { "VND" } else { word };
        Unit::read(&divided.split_whitespace().map(word).collect::<Vec<&str>>().join(" "))
    };
    read(from).over_factor(&read(to))
}
