//! What the summary of the cluster shows.

use alloc::vec::Vec;

use super::formulas;
use super::names::Names;
use crate::diagnostic::RuleCode;
use crate::document::{Faults, SUMMARY, Table, id_tables};
use crate::regulation::{Expression, Kind, Measured, SummaryLine};
use crate::text::Span;
use crate::words::Arg;

pub(super) fn read(file: &Table, names: &Names<'_>, faults: &mut Faults) -> Vec<SummaryLine> {
    let tables = id_tables(file, &SUMMARY, faults);
    let mut lines = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let each = reader.reference("each", faults).and_then(|reference| names.resolve(&reference, faults));
        let formula = if reader.has("cluster") { reader.text("cluster", faults) } else { None };
        let cluster = formula.and_then(|text| {
            let (expression, _) = formulas::read(text.value, text.span, names, faults)?;
            check_whole(&expression, text.span, names, faults);
            Some(expression)
        });
        if !reader.has("each") && !reader.has("cluster") {
            faults.report(RuleCode::EmptySummary, id.span, [Arg::from(id.value.as_str())]);
        }
        let kind = reader.word("kind", faults).map(|kind| kind.value);
        let percent =
            kind == Some("percent") || (kind.is_none() && each.is_some_and(|each| is_percent(each, names)));
        reader.localised("note", faults);
        let title = reader.localised("title", faults);
        lines.push(SummaryLine { id: id.value, title, each, cluster, percent });
    }
    lines
}

fn is_percent(measure: Measured, names: &Names<'_>) -> bool {
    matches!(measure, Measured::Figure { indicator, .. }
        if names.by_id(indicator).is_some_and(|named| named.kind == Kind::Percent))
}

/// A line about the cluster as a whole must not read one unit's own figures outside an aggregate; a derived indicator
/// is allowed when it is itself the same for every unit.
fn check_whole(expression: &Expression, span: Span, names: &Names<'_>, faults: &mut Faults) {
    match expression {
        Expression::Number(_) | Expression::Aggregate { .. } => {}
        Expression::Measured(Measured::Figure { indicator, .. }) => {
            let named = names.by_id(*indicator);
            if let Some(named) = named.filter(|named| !named.derived) {
                faults.report(RuleCode::NotAboutTheWhole, span, [Arg::from(named.id.value.as_str())]);
            }
        }
        Expression::Measured(_) => faults.report(RuleCode::NotAboutTheWhole, span, [Arg::from("points")]),
        Expression::Binary { left, right, .. } => {
            check_whole(left, span, names, faults);
            check_whole(right, span, names, faults);
        }
        Expression::Extreme { of, .. } => of.iter().for_each(|one| check_whole(one, span, names, faults)),
        Expression::Absolute(of) | Expression::Baseline(of) | Expression::Growth(of) => {
            check_whole(of, span, names, faults);
        }
    }
}
