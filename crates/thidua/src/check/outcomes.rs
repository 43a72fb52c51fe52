//! What follows from points: gates, rankings and awards.

use alloc::vec::Vec;

use super::conditions::test;
use super::names::Names;
use super::{ballots, read_about};
use crate::diagnostic::{NameCode, OutcomeCode, WayCode};
use crate::document::{
    AWARDS, Faults, GATES, RANKED_BY, RANKINGS, Reader, Reference, Shape, Table, Value, id_tables, lacks_id,
    wrong_shape,
};
use crate::regulation::{
    AwardId, AwardRule, Gate, GateId, IfTied, OutOf, RankedBy, RankingId, RankingRule, Table as Listed, Test,
    TiedRanks,
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

fn read_by(reader: &Reader<'_>, highest: bool, names: &Names<'_>, faults: &mut Faults) -> Vec<RankedBy> {
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

pub(super) fn read_awards(
    file: &Table,
    names: &Names<'_>,
    gates: &Listed<GateId, Gate>,
    faults: &mut Faults,
) -> Listed<AwardId, AwardRule> {
    let rankings = id_tables(file, &RANKINGS, &mut faults.apart());
    let rankings: Vec<&str> = rankings.iter().map(|(id, _)| id.value.as_str()).collect();
    let excluded_by_gate = gates.values().any(|gate| gate.out_of == OutOf::Awards);
    let tables = id_tables(file, &AWARDS, faults);
    let mut awards = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let ranking = read_ranking(&reader, &rankings, lacks_id(file, &RANKINGS), faults);
        let requires = reader.node("requires").and_then(|node| test(node, names, faults));
        let places = read_places(&reader, faults);
        let ballot_among = ballots::read_among(&reader, places, faults);
        let conditional = reader.has("requires") || excluded_by_gate;
        let next = read_if_ineligible(&reader, conditional, faults);
        let if_tied = read_if_tied(&reader, faults);
        let threshold = ballots::read_threshold(&reader, faults);
        let title = reader.localised("title", faults);
        let about = read_about(&reader, faults);
        let (Some(ranking), Some(places), Some(if_tied)) = (ranking, places, if_tied) else { continue };
        awards.push(AwardRule {
            span: id.span,
            id: id.value,
            title,
            ranking,
            places,
            requires,
            ballot_among,
            if_ineligible_next: next,
            if_tied,
            threshold,
            about,
        });
    }
    Listed::new(awards)
}

fn read_ranking(
    reader: &Reader<'_>,
    rankings: &[&str],
    unnamed: bool,
    faults: &mut Faults,
) -> Option<RankingId> {
    let ranking = reader.id("ranking", faults)?;
    let found = rankings.iter().position(|id| *id == ranking.value);
    if found.is_none() && !unnamed {
        let near = faults.nearest(ranking.value, rankings.iter().copied());
        faults.report_near(NameCode::UnknownRanking, ranking.span, [Arg::from(ranking.value)], near);
    }
    found.map(crate::regulation::Id::from_position)
}

fn read_places(reader: &Reader<'_>, faults: &mut Faults) -> Option<usize> {
    let places = reader.whole("places", faults)?;
    if places.value == 0 {
        faults.report(WayCode::PointsNotPositive, places.span, [Arg::from("places")]);
        return None;
    }
    usize::try_from(places.value).ok()
}

fn read_if_ineligible(reader: &Reader<'_>, conditional: bool, faults: &mut Faults) -> bool {
    let word = reader.word("if-ineligible", faults);
    if conditional && !reader.means("if-ineligible") {
        faults.report(OutcomeCode::IfIneligibleAbsent, reader.span(), []);
    }
    word.is_some_and(|word| word.value == "next")
}

fn read_if_tied(reader: &Reader<'_>, faults: &mut Faults) -> Option<IfTied> {
    if !reader.means("if-tied") {
        faults.report(OutcomeCode::IfTiedAbsent, reader.span(), []);
    }
    Some(match reader.word("if-tied", faults)?.value {
        "all" => IfTied::All,
        "none" => IfTied::None,
        _ => IfTied::Ballot,
    })
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
