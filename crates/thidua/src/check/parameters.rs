//! Parameters: numbers with a name, from the file or from a cell of a table.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::families::{Families, Named};
use super::indicators::read_unit;
use super::names::{NamedIndicator, Names};
use super::tables::Tables;
use super::{classes, places, read_about};
use crate::diagnostic::TableCode;
use crate::document::{
    Entry, Faults, Node, PARAMETER_VALUE, Reader, Shape, Table, Value, Word, Written, wrong_shape,
};
use crate::form::Form;
use crate::formula::Unit;
use crate::number::Number;
use crate::regulation::{
    Amount, Bound, Decision, DecisionRow, Expression, Formula, Indicator, IndicatorId, Kind, Measured,
    Origin, Passes, Test,
};
use crate::step::{Hit, Range};
use crate::text::{Located, Span};
use crate::ways::Scale;

/// The number of a parameter.
#[derive(Debug, Clone)]
pub(super) enum Worth {
    Number(Number),
    /// For each level of a class, or for the levels of several together: their values, the number, and where that
    /// stands.
    ByClass {
        classes: Vec<String>,
        cells: Vec<(Vec<Number>, Number, Span)>,
    },
}

/// What formulas and comparisons need to know of each parameter.
pub(super) fn names<'a>(
    tables: Vec<(Located<String>, Reader<'a>)>,
    families: &Families,
    classes: &[NamedIndicator<'_>],
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
        let known = Known { tables: &families.tables, classes };
        let worth = read_worth(&reader, kind, unit.as_ref(), &known, faults);
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
            parameter: Some(worth),
            is_class: false,
            row: families.row_of(&id.value, Named::Figure),
            id,
            reader,
        });
    }
    named
}

/// Where numbers of parameters may stand.
struct Known<'k> {
    tables: &'k Tables,
    classes: &'k [NamedIndicator<'k>],
}

fn read_worth(
    reader: &Reader<'_>,
    kind: Option<Kind>,
    unit: Option<&Unit>,
    known: &Known<'_>,
    faults: &mut Faults,
) -> Option<Worth> {
    let node = reader.node("value")?;
    let kind = kind?;
    match &node.value {
        Value::Table(table) => match table.get("by") {
            Some(by) => by_class(table, by, kind, known, faults),
            None => {
                let inner = Reader::open(&PARAMETER_VALUE, None, table, node.span, faults);
                inner.require(&["table", "column", "at"], faults);
                places::from_table(&inner, (kind, unit), known.tables, known.classes, faults)
            }
        },
        _ => Some(Worth::Number(read_number(node, kind, faults)?)),
    }
}

fn read_number(node: &Node, kind: Kind, faults: &mut Faults) -> Option<Number> {
    let written = Located::new(Written::read(node, faults)?, node.span);
    let number = Scale::of(kind.form()?).number(&written, faults)?;
    whole(number, kind, node.span, faults)
}

pub(super) fn whole(number: Number, kind: Kind, span: Span, faults: &mut Faults) -> Option<Number> {
    if kind == Kind::Count && (number.is_negative() || !number.is_integer()) {
        faults.report(TableCode::ParameterNotWhole, span, [(&number).into()]);
        return None;
    }
    Some(number)
}

/// A number for each level of a class.
fn by_class(table: &Table, by: &Entry, kind: Kind, known: &Known<'_>, faults: &mut Faults) -> Option<Worth> {
    let Value::Text(name) = &by.node.value else {
        wrong_shape("by", Shape::Id, "\"terrain\"", by.node.span, faults);
        return None;
    };
    let (_, levels) = classes::levels_of(name, by.node.span, known.classes.iter().enumerate(), faults)?;
    let given = classes::by_level(table, levels, by.key_span, faults)?;
    let read = given.into_iter().map(|(entry, id)| {
        let level = levels.value_of(|level| level.id == id)?;
        Some(([level].into(), read_number(&entry.node, kind, faults)?, entry.node.span))
    });
    let read: Vec<Option<(Vec<Number>, Number, Span)>> = read.collect();
    let cells = read.into_iter().collect::<Option<Vec<_>>>()?;
    Some(Worth::ByClass { classes: [name.clone()].into(), cells })
}

/// A parameter as the model keeps it.
pub(super) fn read(named: &NamedIndicator<'_>, names: &Names<'_>, faults: &mut Faults) -> Indicator {
    let reader = &named.reader;
    let kind = named.kind.unwrap_or(Kind::Number);
    let unit_text = reader.text("unit", &mut faults.apart());
    let (formula, decision) = match named.parameter.as_ref().and_then(Option::as_ref) {
        Some(Worth::ByClass { classes, cells }) => {
            let classes = classes.iter().filter_map(|class| names.indicator(class)).map(|(id, _)| id);
            (None, Some(decides(&classes.collect::<Vec<_>>(), cells)))
        }
        worth => (Some(constant(reader, worth, faults)), None),
    };
    Indicator {
        id: named.id.value.clone(),
        title: reader.localised("title", faults),
        origin: Origin::Parameter,
        unit_text: unit_text.map_or_else(String::new, |unit| unit.value.into()),
        whole: named.whole,
        formula,
        decision,
        about: read_about(reader, faults),
        ..Indicator::plain(kind, kind.form().unwrap_or(Form::Number))
    }
}

fn constant(reader: &Reader<'_>, worth: Option<&Worth>, faults: &Faults) -> Formula {
    let source = reader.node("value").map_or(Span::default(), |node| node.span);
    let text = faults.source().slice(source).trim_matches('"').to_string();
    let number = match worth {
        Some(Worth::Number(number)) => number.clone(),
        _ => Number::ZERO,
    };
    Formula { text, expression: Expression::Number(number), passes: Passes::default() }
}

/// The number of each class as the rows of a decision: exactly one of them holds.
fn decides(classes: &[IndicatorId], cells: &[(Vec<Number>, Number, Span)]) -> Decision {
    let is = |(class, level): (&IndicatorId, &Number)| Test::Compare {
        measure: Measured::Figure { indicator: *class, baseline: false },
        bounds: [Bound { word: Word::Exactly, value: Amount::Number(level.clone()) }].into(),
    };
    let row = |(levels, number, span): &(Vec<Number>, Number, Span)| {
        let mut tests: Vec<Test> = classes.iter().zip(levels).map(is).collect();
        let when = if tests.len() == 1 { tests.pop() } else { None };
        DecisionRow {
            when: when.unwrap_or(Test::All(tests)),
            gives: Amount::Number(number.clone()),
            otherwise: false,
            span: *span,
        }
    };
    Decision { hit: Hit::First, rows: cells.iter().map(row).collect(), none: None }
}
