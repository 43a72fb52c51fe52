//! The units of the cluster: their names, and the units that they came from.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::classes;
use super::names::Names;
use crate::diagnostic::{HeadCode, NameCode, UnitCode};
use crate::document::{
    Faults, Reader, SPLIT_FROM, Shape, Table, UNITS, Value, Written, check_id, id_tables, unquoted,
    wrong_shape,
};
use crate::number::Number;
use crate::regulation::{Indicator, Kind, Member, Members, Model, Predecessor};
use crate::text::{Located, Span, fold};
use crate::words::{Arg, Phrase, Text};

pub(super) fn read(file: &Table, faults: &mut Faults) -> Vec<Located<Member>> {
    let tables = id_tables(file, &UNITS, faults);
    let mut units = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let member = Member {
            title: reader.localised("title", faults),
            note: reader.localised("note", faults),
            classes: classes::read_of_unit(&reader, faults),
            predecessors: read_predecessors(&reader, faults),
            until: reader.year("until", faults),
            id: id.value,
        };
        units.push(Located::new(member, id.span));
    }
    units
}

/// The units that became this one, each with its share.
fn read_predecessors(reader: &Reader<'_>, faults: &mut Faults) -> Vec<Predecessor> {
    let merged = reader.ids("merged-from", faults);
    let whole = merged.into_iter().map(|id| Predecessor {
        id: id.value.into(),
        title: Text::default(),
        until: None,
        share: Number::ONE,
        span: id.span,
    });
    let mut found: Vec<Predecessor> = whole.collect();
    if let Some(node) = reader.node("split-from") {
        let Value::Table(table) = &node.value else {
            wrong_shape("split-from", Shape::Table(&SPLIT_FROM), EXAMPLE, node.span, faults);
            return found;
        };
        let inner = Reader::open(&SPLIT_FROM, None, table, node.span, faults);
        let unit = inner.id("unit", faults);
        let share = inner.written("share", faults).and_then(|share| match share.value {
            Written::Percent(ratio) if ratio.is_positive() => Some(ratio),
            _ => {
                wrong_shape("share", Shape::Value, "\"40%\"", share.span, faults);
                None
            }
        });
        if let (Some(unit), Some(share)) = (unit, share) {
            let id = unit.value.to_string();
            found.push(Predecessor { id, title: Text::default(), until: None, share, span: unit.span });
        }
    }
    found
}

const EXAMPLE: &str = "{ unit = \"old\", share = \"40%\" }";

/// The listed members with what the file says of them, and of the units that became them; none when one of them is no
/// id.
pub(super) fn list(
    reader: &Reader<'_>,
    ids: &[Located<&str>],
    units: &[Located<Member>],
    faults: &mut Faults,
) -> Option<Vec<Member>> {
    let described: BTreeMap<&str, &Located<Member>> =
        units.iter().map(|unit| (unit.value.id.as_str(), unit)).collect();
    let mut listed: BTreeSet<&str> = BTreeSet::new();
    let mut members: Vec<Member> = Vec::new();
    let mut all_ids = true;
    for id in ids {
        let span = unquoted(id.value, id.span);
        all_ids &= check_id(id.value, span, faults);
        if !listed.insert(id.value) {
            faults.report(NameCode::DuplicateId, span, [Arg::from(id.value)]);
            continue;
        }
        let bare = || Member::of_id(id.value);
        members.push(described.get(id.value).map_or_else(bare, |unit| unit.value.clone()));
    }
    describe_predecessors(&mut members, &described, faults);
    check_names(&members, &described, reader, faults);
    if all_ids {
        report_strangers(units, &members, ids, faults);
    }
    if matches!(reader.node("members").map(|node| &node.value), Some(Value::List(items)) if items.is_empty())
    {
        faults.report(HeadCode::NoMembers, reader.key_span("members"), []);
    }
    all_ids.then_some(members)
}

/// Titles of the units that became members; none of them is a member itself or came from another.
fn describe_predecessors(
    members: &mut [Member],
    described: &BTreeMap<&str, &Located<Member>>,
    faults: &mut Faults,
) {
    let listed: BTreeSet<String> = members.iter().map(|member| member.id.clone()).collect();
    for before in members.iter_mut().flat_map(|member| &mut member.predecessors) {
        if listed.contains(&before.id) {
            faults.report(UnitCode::PredecessorIsMember, before.span, [Arg::from(before.id.as_str())]);
        }
        let Some(unit) = described.get(before.id.as_str()) else { continue };
        before.title = unit.value.title.clone();
        before.until = unit.value.until.as_ref().map(|until| until.value);
        if !unit.value.predecessors.is_empty() && !listed.contains(&before.id) {
            faults.report(UnitCode::PredecessorOfOther, unit.span, [Arg::from(before.id.as_str())]);
        }
    }
}

/// Units that are described and are neither members nor what became one.
fn report_strangers(
    units: &[Located<Member>],
    members: &[Member],
    ids: &[Located<&str>],
    faults: &mut Faults,
) {
    let known = |id: &str| {
        let before = |member: &Member| member.predecessors.iter().any(|before| before.id == id);
        members.iter().any(|member| member.id == id || before(member))
    };
    for unit in units.iter().filter(|unit| !known(&unit.value.id)) {
        let near = faults.nearest(&unit.value.id, ids.iter().map(|id| id.value));
        let args = [Arg::from(unit.value.id.as_str())];
        faults.report_near(NameCode::UnknownUnitInRules, unit.span, args, near);
    }
}

/// Figures name a unit by its id or a title, so no two units may share one.
fn check_names(
    members: &[Member],
    described: &BTreeMap<&str, &Located<Member>>,
    reader: &Reader<'_>,
    faults: &mut Faults,
) {
    static OTHER: Phrase = Phrase::new("the other unit", "đơn vị kia");
    let span = |id: &str| described.get(id).map_or_else(|| reader.key_span("members"), |unit| unit.span);
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    let before = members.iter().flat_map(|member| &member.predecessors);
    let before = before.map(|before| (before.id.as_str(), &before.title));
    for (id, title) in members.iter().map(|member| (member.id.as_str(), &member.title)).chain(before) {
        let names = [Some(id), title.vi.as_deref(), title.en.as_deref()];
        for name in names.into_iter().flatten() {
            match taken.get(&fold(name)) {
                Some(other) if *other != id => {
                    let args = [Arg::from(name)];
                    faults.report_pair(HeadCode::SameUnitName, span(id), args, (span(other), &OTHER));
                }
                _ => {
                    taken.insert(fold(name), id);
                }
            }
        }
    }
}

/// What units came from, against the years and the figures of the regulation.
pub(super) fn check(model: &Model, names: &Names<'_>, faults: &mut Faults) {
    let Members::Listed(members) = &model.cluster.members else { return };
    let mut shares: BTreeMap<&str, (Number, Span)> = BTreeMap::new();
    for before in members.iter().flat_map(|member| &member.predecessors) {
        let (sum, _) = shares.entry(&before.id).or_insert((Number::ZERO, before.span));
        *sum = sum.plus(&before.share).unwrap_or_else(|_| sum.clone());
    }
    for (id, (sum, span)) in shares.iter().filter(|(_, (sum, _))| *sum != Number::ONE) {
        faults.report(UnitCode::SharesNotWhole, *span, [Arg::from(*id), Arg::Percent(sum.clone())]);
    }
    if let Some((_, (_, span))) = shares.first_key_value() {
        if model.baseline.is_none() {
            faults.report(UnitCode::MergedWithoutBaseline, *span, []);
        }
        check_additive(model, names, *span, faults);
    }
    for member in members {
        let own = member.until.as_ref().map(|until| (member.id.as_str(), until.value, until.span));
        if let Some((id, year, span)) = own {
            faults.report(UnitCode::UntilOutOfPlace, span, [Arg::from(id), Arg::Plain(year.to_string())]);
        }
        for before in &member.predecessors {
            let Some(year) = before.until else { continue };
            let from = model.baseline.unwrap_or(year);
            if year < from || year >= model.period {
                let args = [Arg::from(before.id.as_str()), Arg::Plain(year.to_string())];
                faults.report(UnitCode::UntilOutOfPlace, before.span, args);
            }
        }
    }
}

/// Figures of the year before of the units that became one must add up, or say how they are weighed.
fn check_additive(model: &Model, names: &Names<'_>, merged: Span, faults: &mut Faults) {
    static MERGED: Phrase = Phrase::new("units are merged or split here", "ở đây có hợp nhất hoặc chia tách");
    for (id, figure) in model.indicators.iter().filter(|(_, figure)| figure.in_baseline) {
        let Some(named) = names.by_id(id) else { continue };
        let mean = named.unit.as_ref().is_some_and(crate::formula::Unit::divides);
        let weighed = figure.weighted_by.and_then(|weight| model.indicators.get(weight));
        let weighed = weighed.is_some_and(|weight: &Indicator| weight.in_baseline);
        let fits = match figure.kind {
            Kind::Count | Kind::Number | Kind::Money => weighed || (!mean && figure.weighted_by.is_none()),
            Kind::Percent => weighed,
            Kind::YesNo | Kind::Date | Kind::Level => false,
        };
        if !fits {
            let args = [Arg::from(figure.id.as_str())];
            faults.report_pair(UnitCode::NotAdditive, named.id.span, args, (merged, &MERGED));
        }
    }
}
