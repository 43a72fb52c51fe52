//! Awards: to whom, how many, and what happens where that is not enough to tell.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::conditions::test;
use super::grades::{self, GradeIds};
use super::names::Names;
use super::{ballots, quotas, read_about};
use crate::diagnostic::{AwardCode, DocumentCode, NameCode, OutcomeCode, WayCode};
use crate::document::{
    AWARDS, Faults, GRADING, RANKINGS, Reader, Shape, Table, Written, id_tables, lacks_id, wrong_shape,
};
use crate::number::Number;
use crate::regulation::{
    AwardId, AwardRule, Gate, GateId, GradeId, IfTied, OutOf, Places, RankingId, Table as Listed,
};
use crate::text::Located;
use crate::words::Arg;

/// What decides who gets an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decided {
    Ranking,
    Ballot,
    Grade,
}

/// What of the file an award may name.
struct Around<'a> {
    rankings: Vec<&'a str>,
    /// Some ranking has no id.
    unnamed: bool,
    grades: Option<GradeIds>,
    excluded_by_gate: bool,
}

pub(super) fn read(
    file: &Table,
    names: &Names<'_>,
    gates: &Listed<GateId, Gate>,
    faults: &mut Faults,
) -> Listed<AwardId, AwardRule> {
    let rankings = id_tables(file, &RANKINGS, &mut faults.apart());
    let around = Around {
        rankings: rankings.iter().map(|(id, _)| id.value.as_str()).collect(),
        unnamed: lacks_id(file, &RANKINGS),
        grades: grades::ids(file, faults),
        excluded_by_gate: gates.values().any(|gate| gate.out_of == OutOf::Awards),
    };
    let tables = id_tables(file, &AWARDS, faults);
    let awards = tables.into_iter().filter_map(|(id, reader)| read_one(id, &reader, &around, names, faults));
    Listed::new(awards.collect())
}

fn read_one(
    id: Located<String>,
    reader: &Reader<'_>,
    around: &Around<'_>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<AwardRule> {
    let requires = reader.node("requires").and_then(|node| test(node, names, faults));
    let decided = read_decided(reader, faults);
    let ranking = read_ranking(reader, decided, around, faults);
    let grades = read_grades(reader, decided, around, faults);
    let places = read_places(reader, around.grades.as_ref(), faults);
    let ballot_among = read_among(reader, decided, places.as_ref(), faults);
    let if_ineligible_next = read_if_ineligible(reader, decided, places.as_ref(), around, faults);
    let if_tied = read_if_tied(reader, places.as_ref(), faults);
    let threshold = ballots::read_threshold(reader, faults);
    let title = reader.localised("title", faults);
    let about = read_about(reader, faults);
    Some(AwardRule {
        span: id.span,
        id: id.value,
        title,
        ranking: ranking?,
        grades,
        places: places?,
        requires,
        ballot_among,
        if_ineligible_next,
        if_tied: if_tied?,
        threshold,
        about,
    })
}

fn read_decided(reader: &Reader<'_>, faults: &mut Faults) -> Option<Decided> {
    Some(match reader.word("decided-by", faults)?.value {
        "ballot" => Decided::Ballot,
        "grade" => Decided::Grade,
        _ => Decided::Ranking,
    })
}

fn idle(reader: &Reader<'_>, key: &str, faults: &mut Faults) {
    if reader.has(key) {
        faults.report(AwardCode::AwardKeyIdle, reader.key_span(key), [Arg::from(key)]);
    }
}

/// The ranking that an award follows, or that it follows none; nothing when that cannot be known.
fn read_ranking(
    reader: &Reader<'_>,
    decided: Option<Decided>,
    around: &Around<'_>,
    faults: &mut Faults,
) -> Option<Option<RankingId>> {
    if decided == Some(Decided::Grade) {
        idle(reader, "ranking", faults);
        return Some(None);
    }
    if !reader.has("ranking") {
        let alike = decided == Some(Decided::Ballot) && reader.means("grades");
        if !alike && !reader.means("ranking") {
            faults.report(AwardCode::AwardNeedsRanking, reader.span(), []);
        }
        return alike.then_some(None);
    }
    let ranking = reader.id("ranking", faults)?;
    let found = around.rankings.iter().position(|id| *id == ranking.value);
    if found.is_none() && !around.unnamed {
        let near = faults.nearest(ranking.value, around.rankings.iter().copied());
        faults.report_near(NameCode::UnknownRanking, ranking.span, [Arg::from(ranking.value)], near);
    }
    found.map(|at| Some(crate::regulation::Id::from_position(at)))
}

fn read_grades(
    reader: &Reader<'_>,
    decided: Option<Decided>,
    around: &Around<'_>,
    faults: &mut Faults,
) -> BTreeSet<GradeId> {
    if !reader.has("grades") {
        if decided == Some(Decided::Grade) && !reader.means("grades") {
            faults.report(AwardCode::AwardNeedsGrades, reader.span(), []);
        }
        return BTreeSet::new();
    }
    let listed = reader.words("grades", faults);
    let Some(known) = &around.grades else {
        faults.report(DocumentCode::MissingTable, reader.key_span("grades"), [Arg::from(GRADING.name)]);
        return BTreeSet::new();
    };
    if listed.is_empty() {
        faults.report(AwardCode::AwardNeedsGrades, reader.key_span("grades"), []);
    }
    known.find_all(&listed, faults)
}

fn read_places(reader: &Reader<'_>, grades: Option<&GradeIds>, faults: &mut Faults) -> Option<Places> {
    let written = reader.written("places", faults)?;
    let place = written.span;
    let places = match &written.value {
        Written::Number(number) => {
            read_number(&Located::new(number.clone(), place), faults).map(Places::Number)
        }
        Written::Percent(_) => {
            return quotas::read_share(&written, reader, grades, faults).map(Places::Share);
        }
        Written::Reference(word) if word.function.is_none() && word.name == "all" => Some(Places::All),
        _ => {
            wrong_shape("places", Shape::Value, "1", place, faults);
            None
        }
    };
    for key in ["of", "rounded"] {
        idle(reader, key, faults);
    }
    places
}

fn read_number(number: &Located<Number>, faults: &mut Faults) -> Option<usize> {
    if number.value.is_zero() {
        faults.report(WayCode::PointsNotPositive, number.span, [Arg::from("places")]);
        return None;
    }
    let whole = alloc::format!("{}", number.value).parse().ok();
    if whole.is_none() {
        wrong_shape("places", Shape::Whole, "1", number.span, faults);
    }
    whole
}

/// Among how many a ballot is held; all who hold a grade where no ranking says who is first.
fn read_among(
    reader: &Reader<'_>,
    decided: Option<Decided>,
    places: Option<&Places>,
    faults: &mut Faults,
) -> Option<usize> {
    if decided == Some(Decided::Ballot) && matches!(places, Some(Places::All)) {
        faults.report(AwardCode::BallotForAll, reader.key_span("decided-by"), []);
    }
    if decided == Some(Decided::Ballot) && !reader.means("ranking") {
        idle(reader, "among", faults);
        return Some(usize::MAX);
    }
    let number = match places {
        Some(Places::Number(number)) => Some(*number),
        _ => None,
    };
    ballots::read_among(reader, number, faults)
}

fn read_if_ineligible(
    reader: &Reader<'_>,
    decided: Option<Decided>,
    places: Option<&Places>,
    around: &Around<'_>,
    faults: &mut Faults,
) -> bool {
    // Where all who are eligible get it, or stand alike, no place goes on to a next one.
    let alike = decided == Some(Decided::Grade) || (reader.has("grades") && !reader.means("ranking"));
    if alike || matches!(places, Some(Places::All)) {
        idle(reader, "if-ineligible", faults);
        return true;
    }
    let word = reader.word("if-ineligible", faults);
    let conditional = reader.has("requires") || reader.has("grades") || around.excluded_by_gate;
    if conditional && !reader.means("if-ineligible") {
        faults.report(OutcomeCode::IfIneligibleAbsent, reader.span(), []);
    }
    word.is_some_and(|word| word.value == "next")
}

fn read_if_tied(reader: &Reader<'_>, places: Option<&Places>, faults: &mut Faults) -> Option<IfTied> {
    if matches!(places, Some(Places::All)) {
        idle(reader, "if-tied", faults);
        return Some(IfTied::All);
    }
    if !reader.means("if-tied") {
        faults.report(OutcomeCode::IfTiedAbsent, reader.span(), []);
    }
    Some(match reader.word("if-tied", faults)?.value {
        "all" => IfTied::All,
        "none" => IfTied::None,
        _ => IfTied::Ballot,
    })
}
