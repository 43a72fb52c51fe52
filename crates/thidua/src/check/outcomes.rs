//! What follows from points: gates, and what conditions read.

use alloc::vec::Vec;

use super::conditions::test;
use super::names::Names;
use super::read_about;
use crate::document::{Faults, GATES, Table, id_tables};
use crate::regulation::{Gate, GateId, OutOf, Table as Listed, Test};

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
