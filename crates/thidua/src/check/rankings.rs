//! Rankings: whom they order and by what; one for each level of a class where the file says so.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::conditions::test;
use super::head::read_rounding;
use super::names::Names;
use super::outcomes::measures_of;
use super::{classes, read_about};
use crate::diagnostic::{OutcomeCode, RankingCode};
use crate::document::{
    Faults, Node, RANKED_BY, RANKINGS, Reader, Reference, Shape, Table, Value, id_tables, wrong_shape,
};
use crate::form::{Form, Levels};
use crate::regulation::{
    Id, IndicatorId, Measured, OfLevel, RankedBy, RankingId, RankingRule, Table as Listed, TiedRanks,
};
use crate::text::Span;
use crate::words::{Arg, Text};

/// The rankings of the file, in the place of one within a class one for each of its levels.
pub(super) fn read(file: &Table, names: &Names<'_>, faults: &mut Faults) -> Listed<RankingId, RankingRule> {
    let mut rankings = Vec::new();
    for (id, reader) in id_tables(file, &RANKINGS, faults) {
        let title = reader.localised("title", faults);
        let among = reader.node("among").and_then(|node| test(node, names, faults));
        let within = read_within(&reader, names, faults);
        let highest = reader.word("best", faults).is_none_or(|best| best.value == "highest");
        let tied = match reader.word("tied", faults).map(|tied| tied.value) {
            Some("dense") => TiedRanks::Dense,
            Some("fractional") => TiedRanks::Fractional,
            _ => TiedRanks::Standard,
        };
        let by = read_by(&reader, highest, names, faults);
        let about = read_about(&reader, faults);
        let whole = RankingRule { span: id.span, id: id.value, title, level: None, among, by, tied, about };
        match within {
            Some((class, levels)) => rankings.extend(of_levels(&whole, class, levels)),
            None => rankings.push(whole),
        }
    }
    Listed::new(rankings)
}

/// The class whose levels are ranked apart.
fn read_within<'n>(
    reader: &Reader<'_>,
    names: &'n Names<'_>,
    faults: &mut Faults,
) -> Option<(Measured, &'n Levels)> {
    let class = reader.id("within", faults)?;
    let known = names.indicators.iter().enumerate().filter(|(_, named)| named.is_class);
    let (at, levels) = classes::levels_of(class.value, class.span, known, faults)?;
    Some((Measured::Figure { indicator: IndicatorId::from_position(at), baseline: false }, levels))
}

/// One ranking for each level, in the order in which the class lists them.
fn of_levels(whole: &RankingRule, class: Measured, levels: &Levels) -> Vec<RankingRule> {
    let listed = levels.best_first().iter().enumerate();
    let rules = listed.map(|(at, level)| RankingRule {
        id: member_of(&whole.id, &level.id),
        title: titled(&whole.title, &level.title, &level.id),
        level: Some(OfLevel {
            class,
            level: levels.value_at(at),
            id: level.id.clone(),
            title: level.title.clone(),
        }),
        ..whole.clone()
    });
    rules.collect()
}

/// The id of what is written once, for one level.
pub(super) fn member_of(id: &str, level: &str) -> String {
    format!("{id}[{level}]")
}

/// The title of what is written once, for one level.
pub(super) fn titled(title: &Text, level: &Text, id: &str) -> Text {
    let with = |title: &Option<String>, own: &Option<String>, other: &Option<String>| {
        let level = own.as_deref().or(other.as_deref()).unwrap_or(id);
        title.as_ref().map(|title| format!("{title}: {level}"))
    };
    Text { vi: with(&title.vi, &level.vi, &level.en), en: with(&title.en, &level.en, &level.vi) }
}

/// What units are compared by, first to last.
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
        let Some(one) = read_entry(item, highest, names, faults) else { continue };
        names.check_ranked_class(one.measure, item.span, faults);
        if by.iter().any(|earlier| earlier.settles(&one)) {
            let found = Arg::from(faults.source().slice(item.span));
            faults.report(OutcomeCode::TieBreakRepeats, item.span, [found]);
        }
        by.push(one);
    }
    if items.is_empty() {
        faults.report(OutcomeCode::RankedByNothing, node.span, []);
    }
    by
}

/// A name alone, or a table with its own direction and rounding.
fn read_entry(item: &Node, highest: bool, names: &Names<'_>, faults: &mut Faults) -> Option<RankedBy> {
    match &item.value {
        Value::Text(text) => {
            let measure = names.resolve(&Reference::read(text, item.span, faults)?, faults)?;
            Some(RankedBy { measure, highest_is_best: highest, rounding: None })
        }
        Value::Table(table) => {
            let inner = Reader::open(&RANKED_BY, None, table, item.span, faults);
            let highest_is_best = inner.word("best", faults).is_none_or(|best| best.value == "highest");
            let rounding = read_rounding(&inner, "rounding", faults);
            let measure = names.resolve(&inner.reference("measure", faults)?, faults)?;
            if rounding.is_some() {
                check_rounded(measure, inner.key_span("rounding"), names, faults);
            }
            Some(RankedBy { measure, highest_is_best, rounding })
        }
        _ => {
            wrong_shape("by", Shape::References(&RANKED_BY), "[\"points(total)\"]", item.span, faults);
            None
        }
    }
}

/// The measures that a ranking reads.
pub(super) fn reads(rule: &RankingRule, found: &mut Vec<Measured>) {
    found.extend(rule.by.iter().map(|by| by.measure));
    found.extend(rule.level.as_ref().map(|level| level.class));
    rule.among.iter().for_each(|test| measures_of(test, found));
}

/// Points and plain numbers are rounded to a step that is a plain number.
fn check_rounded(measure: Measured, span: Span, names: &Names<'_>, faults: &mut Faults) {
    if names.scale(measure).is_some_and(|scale| scale.form != Form::Number) {
        faults.report(RankingCode::RoundedWhat, span, [Arg::from(names.written(measure))]);
    }
}
