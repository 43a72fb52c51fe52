//! Awards: to whom, how many, and what happens where that is not enough to tell.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::conditions::test;
use super::grades::{self, GradeIds};
use super::names::Names;
use super::rankings::{member_of, titled};
use super::{ballots, quotas, read_about};
use crate::diagnostic::{AwardCode, DocumentCode, KindCode, NameCode, OutcomeCode, RankingCode, WayCode};
use crate::document::{
    AWARDS, Faults, GRADING, RANKINGS, Reader, Shape, Table, Written, id_tables, lacks_id, member,
    wrong_shape,
};
use crate::number::Number;
use crate::regulation::{
    AwardId, AwardRule, Gate, GateId, GradeId, IfTied, OutOf, Places, RankingId, RankingRule, Table as Listed,
};
use crate::text::{Located, nearest};
use crate::words::Arg;

/// What decides who gets an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decided {
    Ranking,
    Ballot,
    Grade,
}

/// The rankings that an award follows.
enum Followed {
    None,
    One(RankingId),
    /// One for each level of a class.
    Each(Vec<RankingId>),
}

/// What of the file an award may name.
struct Around<'a> {
    rankings: &'a Listed<RankingId, RankingRule>,
    /// Some ranking has no id, or the class that it is within could not be read.
    unnamed: bool,
    grades: Option<GradeIds>,
    excluded_by_gate: bool,
}

pub(super) fn read(
    file: &Table,
    names: &Names<'_>,
    gates: &Listed<GateId, Gate>,
    rankings: &Listed<RankingId, RankingRule>,
    faults: &mut Faults,
) -> Listed<AwardId, AwardRule> {
    let whole = |id: &str| rankings.values().any(|rule| rule.id == id);
    let written = id_tables(file, &RANKINGS, &mut faults.apart());
    let around = Around {
        rankings,
        unnamed: lacks_id(file, &RANKINGS)
            || written.iter().any(|(id, reader)| reader.means("within") && whole(&id.value)),
        grades: grades::ids(file, faults),
        excluded_by_gate: gates.values().any(|gate| gate.out_of == OutOf::Awards),
    };
    let tables = id_tables(file, &AWARDS, faults);
    let mut awards = Vec::new();
    for (id, reader) in tables {
        let Some((award, followed)) = read_one(id, &reader, &around, names, faults) else { continue };
        match followed {
            Followed::None => awards.push(award),
            Followed::One(ranking) => awards.push(AwardRule { ranking: Some(ranking), ..award }),
            Followed::Each(of_levels) => {
                awards
                    .extend(of_levels.into_iter().filter_map(|ranking| of_level(&award, ranking, rankings)));
            }
        }
    }
    Listed::new(awards)
}

/// An award as it stands for one level of a class.
fn of_level(
    award: &AwardRule,
    ranking: RankingId,
    rankings: &Listed<RankingId, RankingRule>,
) -> Option<AwardRule> {
    let level = rankings.get(ranking)?.level.as_ref()?;
    Some(AwardRule {
        id: member_of(&award.id, &level.id),
        title: titled(&award.title, &level.title, &level.id),
        ranking: Some(ranking),
        ..award.clone()
    })
}

fn read_one(
    id: Located<String>,
    reader: &Reader<'_>,
    around: &Around<'_>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<(AwardRule, Followed)> {
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
    let award = AwardRule {
        span: id.span,
        id: id.value,
        title,
        ranking: None,
        grades,
        places: places?,
        requires,
        ballot_among,
        if_ineligible_next,
        if_tied: if_tied?,
        threshold,
        about,
    };
    Some((award, ranking?))
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

/// The rankings that an award follows; nothing when that cannot be known.
fn read_ranking(
    reader: &Reader<'_>,
    decided: Option<Decided>,
    around: &Around<'_>,
    faults: &mut Faults,
) -> Option<Followed> {
    if decided == Some(Decided::Grade) {
        idle(reader, "ranking", faults);
        return Some(Followed::None);
    }
    if !reader.has("ranking") {
        let alike = decided == Some(Decided::Ballot) && reader.means("grades");
        if !alike && !reader.means("ranking") {
            faults.report(AwardCode::AwardNeedsRanking, reader.span(), []);
        }
        return alike.then_some(Followed::None);
    }
    find_ranking(&reader.member("ranking", faults)?, around, faults)
}

/// The ranking of a name, the one of the level that the name has behind it, or one for each level.
fn find_ranking(name: &Located<&str>, around: &Around<'_>, faults: &mut Faults) -> Option<Followed> {
    if let Some(one) = around.rankings.find(|rule| rule.id == name.value) {
        return Some(Followed::One(one));
    }
    let (written, level) = member(name.value).map_or((name.value, None), |(id, level)| (id, Some(level)));
    let of_levels = around.rankings.iter().filter(|(_, rule)| rule.written() == written);
    let of_levels: Vec<(RankingId, &RankingRule)> = of_levels.collect();
    let ids = || of_levels.iter().filter_map(|(_, rule)| Some(rule.level.as_ref()?.id.as_str()));
    match (of_levels.as_slice(), level) {
        _ if around.unnamed => {}
        ([], _) => {
            let near = faults.nearest(name.value, around.rankings.values().map(RankingRule::written));
            faults.report_near(NameCode::UnknownRanking, name.span, [Arg::from(name.value)], near);
        }
        ([_, ..], None) => return Some(Followed::Each(of_levels.iter().map(|(id, _)| *id).collect())),
        ([_, ..], Some(_)) if ids().next().is_none() => {
            let args = [name.value, written].map(Arg::from);
            faults.report(RankingCode::RankingOfNoLevel, name.span, args);
        }
        ([_, ..], Some(level)) => {
            let known = Arg::List(ids().map(Arg::from).collect());
            let near = nearest(level, ids());
            faults.report_near(KindCode::UnknownLevel, name.span, [Arg::from(level), known], near);
        }
    }
    None
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
