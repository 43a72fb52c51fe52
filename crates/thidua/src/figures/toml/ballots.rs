//! The records of ballots: `[ballot.leading-flag]`, or `[[ballot.leading-flag]]` for several clusters.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use super::super::{Ballot, Votes};
use super::{BALLOTS, TomlReader};
use crate::calendar;
use crate::document::{BALLOT, Entry, Faults, Node, Reader, Shape, Table, Value, wrong_shape};
use crate::text::Span;

/// How a day is written.
const DAY: &str = "2021-12-20";

impl TomlReader {
    pub(super) fn read_ballots(&mut self, entry: &Entry) {
        let Value::Table(awards) = &entry.node.value else { return self.not_a_ballot(BALLOTS, &entry.node) };
        for award in &awards.entries {
            match &award.node.value {
                Value::List(items) => {
                    for item in items {
                        match &item.value {
                            Value::Table(table) => self.read_ballot(award, table, item.span),
                            _ => self.not_a_ballot(&award.key, item),
                        }
                    }
                }
                Value::Table(table) => self.read_ballot(award, table, award.key_span),
                _ => self.not_a_ballot(&award.key, &award.node),
            }
        }
    }

    fn not_a_ballot(&mut self, name: &str, found: &Node) {
        wrong_shape(name, Shape::Table(&BALLOT), "[ballot.leading-flag]", found.span, &mut self.refusals);
    }

    /// A ballot with any fault is not counted at all.
    fn read_ballot(&mut self, award: &Entry, table: &Table, span: Span) {
        let before = self.refusals.count();
        let ballot = ballot(award, table, span, &mut self.refusals);
        self.ballots.extend(ballot.filter(|_| self.refusals.count() == before));
    }
}

fn ballot(award: &Entry, table: &Table, span: Span, faults: &mut Faults) -> Option<Ballot> {
    let reader = Reader::open(&BALLOT, Some(&award.key), table, span, faults);
    let voters = reader.node("voters").and_then(|node| count("voters", node, faults));
    let votes = votes(&reader, faults);
    let date = reader.node("date").and_then(|node| match &node.value {
        // A day alone, without a time.
        Value::Date(literal) if calendar::parse(literal).is_some() => Some(literal.clone()),
        _ => {
            wrong_shape("date", Shape::Date, DAY, node.span, faults);
            None
        }
    });
    let cluster = reader.text("cluster", faults).map(|name| name.value.trim().to_owned());
    let note = reader.localised("note", faults);
    Some(Ballot { award: award.key.clone(), span, cluster, voters: voters?, date, note, votes: votes? })
}

fn votes(reader: &Reader<'_>, faults: &mut Faults) -> Option<Vec<Votes>> {
    let node = reader.node("votes")?;
    let Value::Table(units) = &node.value else {
        wrong_shape("votes", Shape::Votes, "{ yen-bai = 5 }", node.span, faults);
        return None;
    };
    let mut votes = Vec::with_capacity(units.entries.len());
    for unit in &units.entries {
        if let Some(count) = count(&unit.key, &unit.node, faults) {
            votes.push(Votes { unit: unit.key.trim().to_owned(), span: unit.key_span, votes: count });
        }
    }
    Some(votes)
}

fn count(name: &str, node: &Node, faults: &mut Faults) -> Option<u32> {
    let count = match &node.value {
        Value::Number(digits) => digits.parse().ok(),
        _ => None,
    };
    if count.is_none() {
        wrong_shape(name, Shape::Whole, "5", node.span, faults);
    }
    count
}
