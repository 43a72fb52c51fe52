//! Criteria: what is scored, and against which target.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::head::{Head, read_missing, read_not_applicable, read_rounding};
use super::names::Names;
use super::sections::{ReadSections, read_test, read_weight};
use super::{class_ways, conditions, people, read_about};
use crate::diagnostic::{CriterionCode, NameCode, ValueCode};
use crate::document::{Comparison, Faults, Reader, TARGET, UNDEFINED, Value, Word};
use crate::regulation::{
    Bound, Criterion, CriterionId, Id, Measured, Pledge, SectionId, Table as Listed, UndefinedPolicy,
};
use crate::text::Located;
use crate::ways;

pub(super) fn label(reader: &Reader<'_>, faults: &mut Faults) -> String {
    reader.text("label", faults).map_or_else(String::new, |label| label.value.into())
}

/// The criteria; those that could not be read keep their places, so that the positions of the others stay right.
pub(super) struct ReadCriteria {
    pub(super) list: Listed<CriterionId, Criterion>,
    /// Those whose points are not known.
    pub(super) unread: BTreeSet<CriterionId>,
    /// The sections that such criteria belong to.
    pub(super) unread_sections: BTreeSet<SectionId>,
    /// A criterion belongs to a section that is not known, so no section's sum is.
    pub(super) homeless: bool,
}

pub(super) fn read(
    names: &Names<'_>,
    head: &Head,
    sections: &ReadSections<'_>,
    faults: &mut Faults,
) -> ReadCriteria {
    let (mut criteria, mut unread, mut unread_sections) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    let mut homeless = false;
    for (at, (id, reader)) in names.criteria.iter().enumerate() {
        names.enter(names.row_of_criterion(&id.value), faults);
        reader.id("for-each", faults);
        let section = read_section(reader, names, faults);
        let (mut criterion, complete) = read_one(id, reader, section, names, head, faults);
        from_above(&mut criterion, &sections.above(section), reader, sections);
        criteria.push(criterion);
        homeless |= section.is_none();
        if !complete {
            unread.insert(CriterionId::from_position(at));
            unread_sections.extend(section);
        }
    }
    names.enter(None, faults);
    ReadCriteria { list: Listed::new(criteria), unread, unread_sections, homeless }
}

/// What the sections above a criterion say for it: the nearest word on missing figures, when it applies, and that what
/// cannot be computed is passed over.
fn from_above(
    criterion: &mut Criterion,
    above: &[SectionId],
    reader: &Reader<'_>,
    sections: &ReadSections<'_>,
) {
    criterion.missing = criterion.missing.or_else(|| sections.missing(above));
    let mut applies_when = sections.applies_when(above);
    applies_when.append(&mut criterion.applies_when);
    criterion.applies_when = applies_when;
    if !reader.has("undefined") && sections.skips_undefined(above) {
        criterion.undefined = UndefinedPolicy::Skipped;
    }
}

/// A criterion, and whether its points are what the author meant.
fn read_one(
    id: &Located<String>,
    reader: &Reader<'_>,
    section: Option<SectionId>,
    names: &Names<'_>,
    head: &Head,
    faults: &mut Faults,
) -> (Criterion, bool) {
    let before = faults.count();
    let measure = reader.reference("measure", faults).and_then(|reference| names.resolve(&reference, faults));
    let target = read_target(reader, measure, names, faults);
    let way = class_ways::read(id, reader, (&target, measure), names, faults);
    let own_rounding = read_rounding(reader, "rounding", faults);
    let rounding_read = own_rounding.is_some() || !reader.means("rounding");
    let complete = way.is_some() && section.is_some() && rounding_read && faults.count() == before;
    let criterion = Criterion {
        id: id.value.clone(),
        label: label(reader, faults),
        title: reader.localised("title", faults),
        section: section.unwrap_or_else(|| SectionId::from_position(usize::MAX)),
        measure,
        pledge: read_pledge(reader, &target, faults),
        target: target.bounds.into_iter().map(|(bound, _)| bound).collect(),
        deducts: reader.has("deducts"),
        parameters: names.given(&id.value),
        way: way.unwrap_or_else(ways::nothing),
        missing: read_missing(reader, faults),
        undefined: read_undefined(reader, names, faults),
        not_applicable: read_not_applicable(reader, faults),
        evidence: people::read_evidence(reader, faults),
        applies_when: read_test(reader, "applies-when", names, faults).into_iter().collect(),
        zero_when: read_test(reader, "zero-when", names, faults),
        weight: read_weight(reader, faults),
        rounding: own_rounding
            .unwrap_or_else(|| head.rounding.as_ref().and_then(|places| places.criterion.clone())),
        about: read_about(reader, faults),
        span: id.span,
    };
    (criterion, complete)
}

fn read_section(reader: &Reader<'_>, names: &Names<'_>, faults: &mut Faults) -> Option<SectionId> {
    let section = reader.id("section", faults)?;
    let found = names.section(section.value);
    if found.is_none() {
        let known = names.sections.iter().map(|(id, _)| id.value.as_str());
        names.report_unknown(NameCode::UnknownSection, section.value, section.span, known, faults);
    }
    found
}

/// What a criterion compares with.
#[derive(Default)]
pub(super) struct Target {
    pub(super) bounds: Vec<(Bound, Comparison)>,
    /// Whether a fault of it, or of its measure, was reported.
    pub(super) faulty: bool,
}

impl Target {
    fn unread() -> Target {
        Target { bounds: Vec::new(), faulty: true }
    }
}

fn read_target(
    reader: &Reader<'_>,
    measure: Option<Measured>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Target {
    let Some(node) = reader.node("target") else { return Target::default() };
    let Value::Table(table) = &node.value else {
        reader.comparisons("target", faults);
        return Target::unread();
    };
    let comparisons = Reader::open(&TARGET, None, table, node.span, faults).own_comparisons(faults);
    if comparisons.list.is_empty() && !comparisons.faulty {
        faults.report(ValueCode::NoComparison, node.span, []);
    }
    let Some(measure) = measure else {
        if !reader.means("measure") {
            faults.report(CriterionCode::TargetWithoutMeasure, node.span, []);
        }
        return Target::unread();
    };
    match conditions::bounds(&comparisons, measure, node.span, names, faults) {
        Some(bounds) => Target { bounds: bounds.into_iter().zip(comparisons.list).collect(), faulty: false },
        None => Target::unread(),
    }
}

fn read_pledge(reader: &Reader<'_>, target: &Target, faults: &mut Faults) -> Option<Pledge> {
    let pledge = reader.word("pledge", faults)?;
    let directed = match target.bounds.as_slice() {
        [(bound, _)] => bound.word != Word::Exactly,
        _ => target.faulty,
    };
    if !directed {
        faults.report(CriterionCode::PledgeWithoutTarget, pledge.span, []);
        return None;
    }
    Some(if pledge.value == "scored" { Pledge::Scored } else { Pledge::Shown })
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
