//! Parameters: numbers with a name, from the file or from a cell of a table.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::families::{Families, Named};
use super::indicators::read_unit;
use super::names::NamedIndicator;
use super::read_about;
use super::tables::Tables;
use crate::diagnostic::TableCode;
use crate::document::{Faults, PARAMETER_VALUE, Reader, Value, Written};
use crate::form::Form;
use crate::formula::Unit;
use crate::number::Number;
use crate::regulation::{Expression, Formula, Indicator, Kind, Origin, Passes};
use crate::step::Range;
use crate::text::{Located, Span};
use crate::ways::Scale;
use crate::words::{Arg, Phrase};

/// What formulas and comparisons need to know of each parameter.
pub(super) fn names<'a>(
    tables: Vec<(Located<String>, Reader<'a>)>,
    families: &Families,
    faults: &mut Faults,
) -> Vec<NamedIndicator<'a>> {
    let mut named = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let kind = reader.word("kind", faults).map(|kind| match kind.value {
            "count" => Kind::Count,
            "money" => Kind::Money,
            "percent" => Kind::Percent,
            _ => Kind::Number,
        });
        reader.id("for-each", faults);
        let unit = read_unit(&reader, kind, faults);
        let value = read_value(&reader, kind, unit.as_ref(), &families.tables, faults);
        named.push(NamedIndicator {
            kind,
            form: kind.and_then(Kind::form),
            unit,
            range: Some(Range::default()),
            whole: kind == Some(Kind::Count),
            derived: true,
            decides: false,
            formula: None,
            in_baseline: false,
            parameter: Some(value),
            row: families.row_of(&id.value, Named::Figure),
            id,
            reader,
        });
    }
    named
}

fn read_value(
    reader: &Reader<'_>,
    kind: Option<Kind>,
    unit: Option<&Unit>,
    known: &Tables,
    faults: &mut Faults,
) -> Option<Number> {
    let node = reader.node("value")?;
    let kind = kind?;
    let number = match &node.value {
        Value::Table(table) => {
            let inner = Reader::open(&PARAMETER_VALUE, None, table, node.span, faults);
            from_table(&inner, kind, unit, known, faults)?
        }
        _ => {
            let written = Located::new(Written::read(node, faults)?, node.span);
            Scale::of(kind.form()?).number(&written, faults)?
        }
    };
    if kind == Kind::Count && (number.is_negative() || !number.is_integer()) {
        faults.report(TableCode::ParameterNotWhole, node.span, [(&number).into()]);
        return None;
    }
    Some(number)
}

/// The cell that a parameter names; its column must hold what the parameter is.
fn from_table(
    inner: &Reader<'_>,
    kind: Kind,
    unit: Option<&Unit>,
    known: &Tables,
    faults: &mut Faults,
) -> Option<Number> {
    let (table, column, at) =
        (inner.id("table", faults), inner.id("column", faults), inner.text("at", faults));
    let table = known.get(known.named(&table?, faults)?)?;
    let column = column?;
    let place = table.column_of(column.value, column.span, faults)?;
    let holds = table.columns.get(place)?;
    if holds.kind != Some(kind) || unit.is_some_and(|unit| *unit != holds.unit) {
        static WANTED: Phrase =
            Phrase::new("what this parameter is, by kind and unit", "loại số và đơn vị của tham số này");
        let args = [Arg::from(column.value), (&WANTED).into()];
        faults.report(TableCode::ColumnOfOtherKind, column.span, args);
        return None;
    }
    let at = at?;
    let row = table.row_of(at.value, at.span, faults)?;
    table.cell(row, place)?.number.clone()
}

/// A parameter as the model keeps it.
pub(super) fn read(named: &NamedIndicator<'_>, faults: &mut Faults) -> Indicator {
    let reader = &named.reader;
    let kind = named.kind.unwrap_or(Kind::Number);
    let unit_text = reader.text("unit", &mut faults.apart());
    let number = named.parameter.clone().flatten().unwrap_or(Number::ZERO);
    let source = reader.node("value").map_or(Span::default(), |node| node.span);
    let text = faults.source().slice(source).trim_matches('"').to_string();
    Indicator {
        id: named.id.value.clone(),
        title: reader.localised("title", faults),
        kind,
        form: kind.form().unwrap_or(Form::Number),
        origin: Origin::Parameter,
        unit_text: unit_text.map_or_else(String::new, |unit| unit.value.into()),
        in_period: false,
        in_baseline: false,
        range: Range::default(),
        plausible: Range::default(),
        whole: named.whole,
        part_of: None,
        total_of: Vec::new(),
        evidence: false,
        missing: None,
        stand_in: None,
        formula: Some(Formula { text, expression: Expression::Number(number), passes: Passes::default() }),
        decision: None,
        part: None,
        about: read_about(reader, faults),
    }
}
