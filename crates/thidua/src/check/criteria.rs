//! Sections and criteria: what is scored, against which target, in which way.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::head::{Head, read_missing, read_not_applicable, read_rounding};
use super::names::Names;
use super::{conditions, plain_number, read_about};
use crate::diagnostic::RuleCode;
use crate::document::{
    Comparison, Faults, NumberOr, Reader, SECTIONS, TARGET, Table, UNDEFINED, Value, id_tables,
};
use crate::regulation::{
    Bound, Criterion, CriterionId, Measured, Pledge, Section, SectionId, Table as Listed, UndefinedPolicy,
};
use crate::text::{Located, nearest};
use crate::ways::{self, Context, Scale, Way};
use crate::words::Arg;

pub(super) fn read_sections(file: &Table, faults: &mut Faults) -> Listed<SectionId, Section> {
    let tables = id_tables(file, &SECTIONS, faults);
    let mut sections = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let points = reader.number_or_word("points", faults).and_then(|points| match points.value {
            NumberOr::Number(number) => Some(number),
            NumberOr::Word(_) => None,
        });
        sections.push(Section {
            id: id.value,
            label: label(&reader, faults),
            title: reader.localised("title", faults),
            points,
            rescaled_to: reader.number("rescaled-to", faults).map(|points| points.value),
            rounding: read_rounding(&reader, "rounding", faults).flatten(),
            about: read_about(&reader, faults),
        });
    }
    Listed::new(sections)
}

fn label(reader: &Reader<'_>, faults: &mut Faults) -> String {
    reader.text("label", faults).map_or_else(String::new, |label| label.value.into())
}

pub(super) fn read(
    _file: &Table,
    names: &Names<'_>,
    head: Option<&Head>,
    faults: &mut Faults,
) -> Listed<CriterionId, Criterion> {
    let mut criteria = Vec::with_capacity(names.criteria.len());
    for (id, reader) in &names.criteria {
        if let Some(criterion) = read_one(id, reader, names, head, faults) {
            criteria.push(criterion);
        } else if !faults.has_errors() {
            faults.report(RuleCode::NoWay, id.span, [Arg::from("earns"), Arg::from("")]);
        }
    }
    Listed::new(criteria)
}

fn read_one(
    id: &Located<String>,
    reader: &Reader<'_>,
    names: &Names<'_>,
    head: Option<&Head>,
    faults: &mut Faults,
) -> Option<Criterion> {
    let section = read_section(reader, names, faults);
    let measure = reader.reference("measure", faults).and_then(|reference| names.resolve(&reference, faults));
    let target = read_target(reader, measure, names, faults);
    let pledge = read_pledge(reader, &target, faults);
    let scale = measure.map_or_else(Scale::plain, |measure| names.scale(measure));
    let way = read_way(reader, &target, scale, faults);
    let undefined = read_undefined(reader, names, faults);
    let rounding = match read_rounding(reader, "rounding", faults) {
        Some(own) => own,
        None => head.and_then(|head| head.rounding.criterion.clone()),
    };
    let criterion = Criterion {
        id: id.value.clone(),
        label: label(reader, faults),
        title: reader.localised("title", faults),
        section: section?,
        measure,
        target: target.into_iter().map(|(bound, _)| bound).collect(),
        pledge,
        deducts: reader.has("deducts"),
        way: way?,
        missing: read_missing(reader, faults),
        undefined,
        not_applicable: read_not_applicable(reader, faults),
        rounding,
        about: read_about(reader, faults),
        span: id.span,
    };
    Some(criterion)
}

fn read_section(reader: &Reader<'_>, names: &Names<'_>, faults: &mut Faults) -> Option<SectionId> {
    let section = reader.id("section", faults)?;
    let found = names.section(section.value);
    if found.is_none() {
        let near = nearest(section.value, names.sections.iter().map(|id| id.value.as_str()));
        faults.report_near(RuleCode::UnknownSection, section.span, [Arg::from(section.value)], near);
    }
    found
}

fn read_target(
    reader: &Reader<'_>,
    measure: Option<Measured>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<(Bound, Comparison)> {
    let Some(node) = reader.node("target") else { return Vec::new() };
    let Value::Table(table) = &node.value else {
        reader.comparisons("target", faults);
        return Vec::new();
    };
    let target = Reader::open(&TARGET, None, table, node.span, faults);
    let comparisons = target.own_comparisons(faults);
    let Some(measure) = measure else {
        if !reader.has("measure") {
            faults.report(RuleCode::TargetWithoutMeasure, node.span, []);
        }
        return Vec::new();
    };
    if comparisons.is_empty() {
        faults.report(RuleCode::NoComparison, node.span, []);
        return Vec::new();
    }
    let bounds = conditions::bounds(&comparisons, measure, names, faults).unwrap_or_default();
    bounds.into_iter().zip(comparisons).collect()
}

fn read_pledge(reader: &Reader<'_>, target: &[(Bound, Comparison)], faults: &mut Faults) -> Option<Pledge> {
    let pledge = reader.word("pledge", faults)?;
    if target.len() != 1 || target.iter().any(|(bound, _)| bound.word == crate::document::Word::Exactly) {
        faults.report(RuleCode::PledgeWithoutTarget, pledge.span, []);
        return None;
    }
    Some(if pledge.value == "scored" { Pledge::Scored } else { Pledge::Shown })
}

fn read_way(
    reader: &Reader<'_>,
    target: &[(Bound, Comparison)],
    scale: Scale,
    faults: &mut Faults,
) -> Option<Box<dyn Way>> {
    let (key, node) = match (reader.node("earns"), reader.node("deducts")) {
        (Some(node), None) => ("earns", node),
        (None, Some(node)) => ("deducts", node),
        (Some(_), Some(_)) => {
            faults.report(RuleCode::EarnsAndDeducts, reader.key_span("deducts"), []);
            return None;
        }
        (None, None) => {
            faults.report(RuleCode::EarnsAbsent, reader.span(), []);
            return None;
        }
    };
    if key == "earns" && matches!(&node.value, Value::Text(word) if word == "nothing") {
        if target.is_empty() {
            faults.report(RuleCode::WayNeedsTarget, node.span, [Arg::from("nothing")]);
        }
        return Some(ways::nothing());
    }
    let found = ways::find(key, node, faults)?;
    let name = found.kind.keys.name;
    if key == "deducts" && !found.kind.may_deduct {
        faults.report(RuleCode::CannotDeduct, node.span, [Arg::from(name)]);
    }
    if found.kind.needs_target && !reader.has("target") {
        faults.report(RuleCode::WayNeedsTarget, node.span, [Arg::from(name)]);
    }
    match (found.kind.needs_measure, reader.has("measure")) {
        (true, false) => faults.report(RuleCode::WayNeedsMeasure, node.span, [Arg::from(name)]),
        (false, true) => {
            faults.report(RuleCode::MeasureBesideJudged, reader.key_span("measure"), [Arg::from(name)]);
        }
        _ => {}
    }
    let target = match target {
        [(bound, comparison)] => {
            Some((bound.word, comparison.value.span, plain_number(&comparison.value.value)))
        }
        _ => None,
    };
    if found.kind.needs_target && target.is_none() && name != "all-or-nothing" && reader.has("target") {
        faults.report(RuleCode::OneTargetOnly, reader.key_span("target"), [Arg::from(name)]);
    }
    (found.kind.read)(&found.reader, &mut Context { faults, scale, target })
}

fn read_undefined(reader: &Reader<'_>, names: &Names<'_>, faults: &mut Faults) -> UndefinedPolicy {
    let Some(node) = reader.node("undefined") else { return UndefinedPolicy::Unscored };
    if let Value::Table(table) = &node.value {
        let inner = Reader::open(&UNDEFINED, None, table, node.span, faults);
        let test = inner.node("full-points-when").and_then(|node| conditions::test(node, names, faults));
        return test.map_or(UndefinedPolicy::Unscored, UndefinedPolicy::FullPointsWhen);
    }
    match reader.word("undefined", faults).map(|word| word.value) {
        Some("refuse") => UndefinedPolicy::Refuse,
        _ => UndefinedPolicy::Unscored,
    }
}
