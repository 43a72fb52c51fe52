//! The regulation's head, its cluster, and what it declares without scoring it.

use alloc::string::String;
use alloc::vec::Vec;

use super::read_about;
use crate::diagnostic::RuleCode;
use crate::document::{
    CLAUSES, CLUSTER, FIGURES, Faults, NumberOr, REGULATION, ROUNDING, ROUNDINGS, Reader, Table, UNITS,
    Value, find_table, id_tables,
};
use crate::number::{Convention, Mode, Rounding};
use crate::regulation::{
    About, Clause, Cluster, Declared, Member, Members, MissingPolicy, NotApplicablePolicy, Roundings,
};
use crate::text::{Located, nearest};
use crate::words::{Arg, Language, Text};

/// What `[regulation]` says.
pub(super) struct Head {
    pub(super) id: String,
    pub(super) title: Text,
    pub(super) language: Language,
    pub(super) period: i64,
    pub(super) baseline: Option<i64>,
    pub(super) declared: Declared,
    pub(super) rounding: Roundings,
    pub(super) missing: MissingPolicy,
    pub(super) not_applicable: NotApplicablePolicy,
    pub(super) about: About,
}

pub(super) fn read(file: &Table, faults: &mut Faults) -> Option<Head> {
    let reader = find_table(file, &REGULATION, faults)?;
    let id = reader.id("id", faults);
    let title = reader.localised("title", faults);
    let language = reader.word("language", faults).and_then(|code| Language::from_code(code.value));
    let period = reader.whole("period", faults);
    let baseline = if reader.has("baseline") { reader.whole("baseline", faults) } else { None };
    let declared = reader.number_or_word("points", faults).map(|points| match points.value {
        NumberOr::Number(number) => Declared::Points(number),
        NumberOr::Word("open") => Declared::Open,
        NumberOr::Word(_) => Declared::None,
    });
    let rounding = read_roundings(&reader, faults);
    let missing = read_missing(&reader, faults);
    let not_applicable = read_not_applicable(&reader, faults);
    let about = About {
        quote: None,
        basis: reader.localised("basis", faults),
        note: reader.localised("note", faults),
    };
    if let (Some(period), Some(baseline)) = (&period, &baseline)
        && baseline.value >= period.value
    {
        let args = [
            Arg::Plain(alloc::format!("{}", baseline.value)),
            Arg::Plain(alloc::format!("{}", period.value)),
        ];
        faults.report(RuleCode::BaselineNotBefore, baseline.span, args);
    }
    Some(Head {
        id: id?.value.into(),
        title,
        language: language?,
        period: period?.value,
        baseline: baseline.map(|year| year.value),
        declared: declared?,
        rounding: rounding?,
        missing: missing?,
        not_applicable: not_applicable?,
        about,
    })
}

pub(super) fn read_missing(reader: &Reader<'_>, faults: &mut Faults) -> Option<MissingPolicy> {
    Some(match reader.word("missing", faults)?.value {
        "zero" => MissingPolicy::Zero,
        "unscored" => MissingPolicy::Unscored,
        _ => MissingPolicy::Refuse,
    })
}

pub(super) fn read_not_applicable(reader: &Reader<'_>, faults: &mut Faults) -> Option<NotApplicablePolicy> {
    Some(match reader.word("not-applicable", faults)?.value {
        "full-points" => NotApplicablePolicy::FullPoints,
        "excluded" => NotApplicablePolicy::Excluded,
        _ => NotApplicablePolicy::Refuse,
    })
}

fn read_roundings(reader: &Reader<'_>, faults: &mut Faults) -> Option<Roundings> {
    let node = reader.node("rounding")?;
    let Value::Table(table) = &node.value else {
        return reader.word("rounding", faults).map(|_| Roundings::default());
    };
    let places = Reader::open(&ROUNDINGS, None, table, node.span, faults);
    Some(Roundings {
        criterion: read_rounding(&places, "criterion", faults).flatten(),
        section: read_rounding(&places, "section", faults).flatten(),
        total: read_rounding(&places, "total", faults).flatten(),
        ranking: read_rounding(&places, "ranking", faults).flatten(),
    })
}

/// A rounding, or `"none"`: the outer option is absence or a fault, the inner one the word none.
pub(super) fn read_rounding(
    reader: &Reader<'_>,
    name: &str,
    faults: &mut Faults,
) -> Option<Option<Rounding>> {
    let node = reader.node(name)?;
    match &node.value {
        Value::Text(word) if word == "none" => Some(None),
        Value::Table(table) => {
            let reader = Reader::open(&ROUNDING, None, table, node.span, faults);
            let step = reader.number("to", faults)?;
            let mode = Mode::from_name(reader.word("mode", faults)?.value)?;
            let rounding = Rounding::new(step.value, mode);
            if rounding.is_none() {
                faults.report(RuleCode::PointsNotPositive, step.span, [Arg::from("to")]);
            }
            rounding.map(Some)
        }
        _ => {
            crate::document::wrong_shape(
                name,
                crate::document::Shape::Rounding,
                "\"none\"",
                node.span,
                faults,
            );
            None
        }
    }
}

pub(super) fn read_cluster(file: &Table, faults: &mut Faults) -> Option<Cluster> {
    let reader = find_table(file, &CLUSTER, faults)?;
    let title = reader.localised("title", faults);
    let units = read_units(file, faults);
    let members = match reader.node("members").map(|node| &node.value) {
        Some(Value::Text(word)) if word == "from-figures" => {
            reader.id("column", faults);
            Members::FromFigures
        }
        _ => Members::Listed(list_members(&reader, &units, faults)),
    };
    let host = read_unit(&reader, "host", &members, faults);
    let next_host = read_unit(&reader, "next-host", &members, faults);
    let note = reader.localised("note", faults);
    reader.localised("basis", faults);
    Some(Cluster { title, members, host, next_host, note })
}

fn read_units(file: &Table, faults: &mut Faults) -> Vec<Located<Member>> {
    let tables = id_tables(file, &UNITS, faults);
    let mut units = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let title = reader.localised("title", faults);
        let note = reader.localised("note", faults);
        units.push(Located::new(Member { id: id.value, title, note }, id.span));
    }
    units
}

fn list_members(reader: &Reader<'_>, units: &[Located<Member>], faults: &mut Faults) -> Vec<Member> {
    let mut members: Vec<Member> = Vec::new();
    let ids = reader.words("members", faults);
    for id in &ids {
        if members.iter().any(|member| member.id == id.value) {
            faults.report(RuleCode::DuplicateId, id.span, [Arg::from(id.value)]);
            continue;
        }
        match units.iter().find(|unit| unit.value.id == id.value) {
            Some(unit) => members.push(unit.value.clone()),
            None => {
                members.push(Member { id: id.value.into(), title: Text::default(), note: Text::default() })
            }
        }
    }
    for unit in units.iter().filter(|unit| !members.iter().any(|member| member.id == unit.value.id)) {
        let near = nearest(&unit.value.id, ids.iter().map(|id| id.value));
        faults.report_near(
            RuleCode::UnknownUnitInRules,
            unit.span,
            [Arg::from(unit.value.id.as_str())],
            near,
        );
    }
    if members.is_empty() && reader.has("members") {
        faults.report(RuleCode::NoMembers, reader.key_span("members"), []);
    }
    members
}

fn read_unit(reader: &Reader<'_>, name: &str, members: &Members, faults: &mut Faults) -> Option<String> {
    if !reader.has(name) {
        return None;
    }
    let id = reader.id(name, faults)?;
    if let Members::Listed(list) = members
        && !list.iter().any(|member| member.id == id.value)
    {
        let near = nearest(id.value, list.iter().map(|member| member.id.as_str()));
        faults.report_near(RuleCode::UnknownUnitInRules, id.span, [Arg::from(id.value)], near);
        return None;
    }
    Some(id.value.into())
}

pub(super) fn read_numbers(file: &Table, faults: &mut Faults) -> Option<Convention> {
    let reader = find_table(file, &FIGURES, faults)?;
    reader.localised("note", faults);
    Some(match reader.word("numbers", faults)?.value {
        "vi" => Convention::Vietnamese,
        _ => Convention::English,
    })
}

pub(super) fn read_clauses(file: &Table, faults: &mut Faults) -> Vec<Clause> {
    let tables = id_tables(file, &CLAUSES, faults);
    let mut clauses = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let title = reader.localised("title", faults);
        clauses.push(Clause { id: id.value, title, about: read_about(&reader, faults) });
    }
    clauses
}
