//! The regulation's head, its cluster, and what it declares without scoring it.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{read_about, units};
use crate::diagnostic::{DocumentCode, HeadCode, NameCode, WayCode};
use crate::document::{
    CLAUSES, CLUSTER, FIGURES, Faults, NumberOr, REGULATION, ROUNDING, ROUNDINGS, Reader, Shape, Table,
    Value, find_table, id_tables, wrong_shape,
};
use crate::number::{Convention, Mode, Rounding};
use crate::regulation::{
    About, Clause, Cluster, Declared, Member, Members, MissingPolicy, NotApplicablePolicy, Roundings,
};
use crate::text::Located;
use crate::words::{Arg, Language, Phrase, Text};

/// What `[regulation]` says, as far as it could be read.
#[derive(Default)]
pub(super) struct Head {
    pub(super) id: Option<String>,
    pub(super) title: Text,
    pub(super) language: Option<Language>,
    pub(super) period: Option<i64>,
    pub(super) baseline: Option<i64>,
    /// The table is there and names no baseline year.
    pub(super) lacks_baseline: bool,
    pub(super) declared: Option<Declared>,
    pub(super) rounding: Option<Roundings>,
    pub(super) missing: Option<MissingPolicy>,
    pub(super) not_applicable: Option<NotApplicablePolicy>,
    pub(super) about: About,
}

impl Head {
    /// True when everything that must be said could be read.
    pub(super) fn is_complete(&self) -> bool {
        let words =
            self.id.is_some() && self.language.is_some() && self.period.is_some() && self.declared.is_some();
        words && self.rounding.is_some() && self.missing.is_some() && self.not_applicable.is_some()
    }
}

/// A cluster without members, in the place of one that could not be read.
pub(super) fn nobody() -> Cluster {
    let members = Members::Listed(Vec::new());
    Cluster { title: Text::default(), members, host: None, next_host: None, note: Text::default() }
}

pub(super) fn read(file: &Table, faults: &mut Faults) -> Head {
    let Some(reader) = find_table(file, &REGULATION, faults) else { return Head::default() };
    let period = reader.year("period", faults);
    let baseline = reader.year("baseline", faults);
    if let (Some(period), Some(baseline)) = (&period, &baseline)
        && baseline.value >= period.value
    {
        let args = [baseline, period].map(|year| Arg::Plain(year.value.to_string()));
        faults.report(HeadCode::BaselineNotBefore, baseline.span, args);
    }
    let declared = reader.number_or_word("points", faults).map(|points| match points.value {
        NumberOr::Number(number) => Declared::Points(number),
        NumberOr::Word("open") => Declared::Open,
        NumberOr::Word(_) => Declared::None,
    });
    Head {
        id: reader.id("id", faults).map(|id| id.value.into()),
        title: reader.localised("title", faults),
        language: reader.word("language", faults).and_then(|code| Language::from_code(code.value)),
        period: period.map(|year| year.value),
        baseline: baseline.map(|year| year.value),
        lacks_baseline: !reader.means("baseline"),
        declared,
        rounding: read_roundings(&reader, faults),
        missing: read_missing(&reader, faults),
        not_applicable: read_not_applicable(&reader, faults),
        about: About {
            quote: None,
            basis: reader.localised("basis", faults),
            note: reader.localised("note", faults),
        },
    }
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
    if table.get("to").is_some() || table.get("mode").is_some() {
        static PLACES: Phrase = Phrase::new(
            "a rounding for each of criterion, section and total",
            "cách làm tròn cho từng nơi: criterion, section và total",
        );
        let example = REGULATION.key("rounding").map_or("", |key| key.example);
        faults.report(
            DocumentCode::WrongShape,
            node.span,
            [Arg::from("rounding"), (&PLACES).into(), example.into()],
        );
        return None;
    }
    let places = Reader::open(&ROUNDINGS, None, table, node.span, faults);
    let [criterion, section, total] =
        ["criterion", "section", "total"].map(|place| read_rounding(&places, place, faults));
    let ranking = read_rounding(&places, "ranking", faults);
    if places.has("ranking") && ranking.is_none() {
        return None;
    }
    Some(Roundings { criterion: criterion?, section: section?, total: total?, ranking: ranking.flatten() })
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
                faults.report(WayCode::PointsNotPositive, step.span, [Arg::from("to")]);
            }
            rounding.map(Some)
        }
        _ => {
            let example = "{ to = 0.01, mode = \"half-up\" }";
            wrong_shape(name, Shape::Rounding, example, node.span, faults);
            None
        }
    }
}

pub(super) fn read_cluster(file: &Table, faults: &mut Faults) -> Option<Cluster> {
    let units = units::read(file, faults);
    let reader = find_table(file, &CLUSTER, faults)?;
    let members = read_members(&reader, &units, faults);
    let host = read_unit(&reader, "host", members.as_ref(), faults);
    let next_host = read_unit(&reader, "next-host", members.as_ref(), faults);
    let title = reader.localised("title", faults);
    let note = reader.localised("note", faults);
    reader.localised("basis", faults);
    Some(Cluster { title, members: members?, host, next_host, note })
}

/// Who belongs to the cluster; none when that cannot be read.
fn read_members(reader: &Reader<'_>, units: &[Located<Member>], faults: &mut Faults) -> Option<Members> {
    let column = reader.id("column", faults);
    let node = reader.node("members")?;
    match &node.value {
        Value::Text(word) if word == "from-figures" => {
            for unit in units {
                let id = Arg::from(unit.value.id.as_str());
                faults.report_pair(HeadCode::UnitsFromFigures, unit.span, [id], (node.span, &FROM_FIGURES));
            }
            let column = column.map_or("cluster", |column| column.value);
            Some(Members::FromFigures { column: column.into() })
        }
        Value::List(items) => {
            if let Some(column) = column {
                faults.report(
                    HeadCode::ColumnBesideList,
                    reader.key_span("column"),
                    [Arg::from(column.value)],
                );
            }
            let ids = reader.words("members", faults);
            let listed = units::list(reader, &ids, units, faults)?;
            (ids.len() == items.len()).then_some(Members::Listed(listed))
        }
        _ => {
            reader.words("members", faults);
            None
        }
    }
}

static FROM_FIGURES: Phrase = Phrase::new("the members come from the figures", "thành viên lấy từ số liệu");

/// A unit that is named beside the members; it must be one of them, as far as they are known.
fn read_unit(
    reader: &Reader<'_>,
    name: &str,
    members: Option<&Members>,
    faults: &mut Faults,
) -> Option<String> {
    let id = reader.id(name, faults)?;
    if let Some(Members::Listed(list)) = members
        && !list.iter().any(|member| member.id == id.value)
    {
        let near = faults.nearest(id.value, list.iter().map(|member| member.id.as_str()));
        faults.report_near(NameCode::UnknownUnitInRules, id.span, [Arg::from(id.value)], near);
        return None;
    }
    Some(id.value.into())
}

/// How tables of figures are written.
#[derive(Default)]
pub(super) struct Spelling {
    pub(super) numbers: Option<Convention>,
    pub(super) day_month_year: bool,
}

pub(super) fn read_spelling(file: &Table, faults: &mut Faults) -> Spelling {
    let Some(reader) = find_table(file, &FIGURES, faults) else { return Spelling::default() };
    reader.localised("note", faults);
    let numbers = reader.word("numbers", faults).map(|word| match word.value {
        "vi" => Convention::Vietnamese,
        _ => Convention::English,
    });
    Spelling { numbers, day_month_year: reader.word("dates", faults).is_some() }
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
