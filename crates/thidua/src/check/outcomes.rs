//! What follows from points: gates and rankings.

use alloc::vec::Vec;

use super::conditions::test;
use super::names::Names;
use super::read_about;
use crate::diagnostic::OutcomeCode;
use crate::document::{
    Faults, GATES, RANKED_BY, RANKINGS, Reader, Reference, Shape, Table, Value, id_tables, wrong_shape,
};
use crate::regulation::{
    Gate, GateId, OutOf, RankedBy, RankingId, RankingRule, Table as Listed, Test, TiedRanks,
};
use crate::words::Arg;

pub(super) fn read_gates(file: &Table, names: &Names<'_>, faults: &mut Faults) -> Listed<GateId, Gate> {
    let tables = id_tables(file, &GATES, faults);
    let mut gates = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let title = reader.localised("title", faults);
        let when = reader.node("when").and_then(|node| test(node, names, faults));
        let out_of = reader.word("out-of", faults);
        let about = read_about(&reader, faults);
        if let (Some(when), Some(out_of)) = (when, out_of) {
            let out_of = if out_of.value == "ranking" { OutOf::Ranking } else { OutOf::Awards };
            gates.push(Gate { id: id.value, title, when, out_of, about });
        }
    }
    Listed::new(gates)
}

pub(super) fn read_rankings(
    file: &Table,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Listed<RankingId, RankingRule> {
    let tables = id_tables(file, &RANKINGS, faults);
    let mut rankings = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let title = reader.localised("title", faults);
        let highest = reader.word("best", faults).is_none_or(|best| best.value == "highest");
        let tied = match reader.word("tied", faults).map(|tied| tied.value) {
            Some("dense") => TiedRanks::Dense,
            Some("fractional") => TiedRanks::Fractional,
            _ => TiedRanks::Standard,
        };
        let by = read_by(&reader, highest, names, faults);
        rankings.push(RankingRule {
            span: id.span,
            id: id.value,
            title,
            by,
            tied,
            about: read_about(&reader, faults),
        });
    }
    Listed::new(rankings)
}

pub(super) fn read_by(
    reader: &Reader<'_>,
    highest: bool,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<RankedBy> {
    let Some(node) = reader.node("by") else { return Vec::new() };
    let Value::List(items) = &node.value else {
        wrong_shape("by", Shape::References(&RANKED_BY), "[\"points(total)\"]", node.span, faults);
        return Vec::new();
    };
    let mut by: Vec<RankedBy> = Vec::new();
    for item in items {
        let (reference, highest_is_best) = match &item.value {
            Value::Text(text) => (Reference::read(text, item.span, faults), highest),
            Value::Table(table) => {
                let inner = Reader::open(&RANKED_BY, None, table, item.span, faults);
                let best = inner.word("best", faults).is_none_or(|best| best.value == "highest");
                (inner.reference("measure", faults), best)
            }
            _ => {
                wrong_shape("by", Shape::References(&RANKED_BY), "[\"points(total)\"]", item.span, faults);
                continue;
            }
        };
        let Some(measure) = reference.and_then(|reference| names.resolve(&reference, faults)) else {
            continue;
        };
        if by.iter().any(|earlier| earlier.measure == measure) {
            let found = Arg::from(faults.source().slice(item.span));
            faults.report(OutcomeCode::TieBreakRepeats, item.span, [found]);
        }
        by.push(RankedBy { measure, highest_is_best });
    }
    if items.is_empty() {
        faults.report(OutcomeCode::RankedByNothing, node.span, []);
    }
    by
}

/// The measures that a condition reads.
pub(crate) fn measures_of(test: &Test, found: &mut Vec<crate::regulation::Measured>) {
    use crate::regulation::Amount;
    match test {
        Test::Compare { measure, bounds } => {
            found.push(*measure);
            for bound in bounds {
                if let Amount::Measured(other) = bound.value {
                    found.push(other);
                }
            }
        }
        Test::OneOf { measure, values } => {
            found.push(*measure);
            found.extend(values.iter().filter_map(|value| match value {
                Amount::Measured(other) => Some(*other),
                Amount::Number(_) => None,
            }));
        }
        Test::Holds(measure) | Test::Fails(measure) | Test::Known(measure) => found.push(*measure),
        Test::Attains { points, .. } => found.push(*points),
        Test::Any(tests)
        | Test::All(tests)
        | Test::Count { of: tests, .. }
        | Test::Every { of: tests, .. } => {
            tests.iter().for_each(|test| measures_of(test, found));
        }
    }
}
