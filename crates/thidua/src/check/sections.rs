//! Sections and the total: what each says about the parts that it brings together.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::criteria::label;
use super::head::{Head, read_missing, read_rounding};
use super::names::Names;
use super::{conditions, read_about};
use crate::diagnostic::{NameCode, SectionCode, WayCode};
use crate::document::{
    COMBINES, Faults, NumberOr, Reader, Shape, TOTAL, Table, Value, find_table, wrong_shape,
};
use crate::number::Number;
use crate::regulation::{
    About, Combines, Gathering, Id, MissingPolicy, Section, SectionId, SectionKind, Table as Listed, Test,
    TotalRule,
};
use crate::step::Skips;
use crate::text::Located;
use crate::words::{Arg, Phrase};

/// The sections and the total, and what of them could not be read.
pub(super) struct ReadSections<'a> {
    pub(super) list: Listed<SectionId, Section>,
    pub(super) total: TotalRule,
    pub(super) total_reader: Option<Reader<'a>>,
    /// The words of sections on missing figures.
    missing: Vec<Option<MissingPolicy>>,
    /// Their declared points are not known.
    pub(super) pointless: BTreeSet<SectionId>,
    /// How they bring their parts together, or their rounding, is not known; none stands for the total.
    pub(super) unread: BTreeSet<Option<SectionId>>,
}

pub(super) fn read<'a>(
    file: &'a Table,
    names: &Names<'a>,
    head: &Head,
    faults: &mut Faults,
) -> ReadSections<'a> {
    let (mut list, mut missing) = (Vec::with_capacity(names.sections.len()), Vec::new());
    let (mut pointless, mut unread) = (BTreeSet::new(), BTreeSet::new());
    for (at, (id, reader)) in names.sections.iter().enumerate() {
        let this = SectionId::from_position(at);
        let before = faults.count();
        let (section, points_known) = read_one(id, reader, (names, head), faults);
        if !points_known {
            pointless.insert(this);
        }
        if faults.count() > before {
            unread.insert(Some(this));
        }
        missing.push(read_missing(reader, faults));
        list.push(section);
    }
    for at in break_circles(&mut list, names, faults) {
        unread.extend([None, Some(SectionId::from_position(at))]);
    }
    let total_reader = find_table(file, &TOTAL, faults);
    let before = faults.count();
    let total = total_reader.as_ref().map(|reader| read_total(reader, names, faults)).unwrap_or_default();
    if faults.count() > before {
        unread.insert(None);
    }
    ReadSections { list: Listed::new(list), total, total_reader, missing, pointless, unread }
}

/// A section, and whether its declared points are known.
fn read_one(
    id: &Located<String>,
    reader: &Reader<'_>,
    (names, head): (&Names<'_>, &Head),
    faults: &mut Faults,
) -> (Section, bool) {
    let kind = read_kind(reader, faults);
    let points = read_points(id, reader, kind, faults);
    let rounding = read_rounding(reader, "rounding", faults);
    let section = Section {
        id: id.value.clone(),
        label: label(reader, faults),
        title: reader.localised("title", faults),
        inside: read_inside(reader, names, faults),
        kind: kind.unwrap_or_default(),
        gathering: read_gathering(reader, kind, points.as_ref().and_then(Option::as_ref), names, faults),
        points: points.clone().flatten(),
        rounding: rounding
            .unwrap_or_else(|| head.rounding.as_ref().and_then(|places| places.section.clone())),
        weight: read_weight(reader, faults),
        applies_when: read_test(reader, "applies-when", names, faults),
        about: read_about(reader, faults),
    };
    if kind.is_some_and(|kind| kind != SectionKind::Ordinary) && !reader.means("up-to") {
        static ADDS: Phrase = Phrase::new("adds", "thưởng");
        static TAKES: Phrase = Phrase::new("takes off", "trừ");
        let verb = if kind == Some(SectionKind::Bonus) { &ADDS } else { &TAKES };
        faults.report(SectionCode::UpToAbsent, reader.span(), [Arg::from(id.value.as_str()), verb.into()]);
    }
    (section, points.is_some())
}

/// The kind; none when its word is not known.
fn read_kind(reader: &Reader<'_>, faults: &mut Faults) -> Option<SectionKind> {
    if !reader.means("kind") {
        return Some(SectionKind::Ordinary);
    }
    reader.word("kind", faults).map(|kind| match kind.value {
        "bonus" => SectionKind::Bonus,
        _ => SectionKind::Deduction,
    })
}

/// The declared points, the inner option for an open section; none when they are not known.
fn read_points(
    id: &Located<String>,
    reader: &Reader<'_>,
    kind: Option<SectionKind>,
    faults: &mut Faults,
) -> Option<Option<Number>> {
    match kind {
        Some(SectionKind::Ordinary) => reader.demand("points", &id.value, faults),
        Some(kind) => {
            for key in ["points", "rescaled-to", "down-to"].into_iter().filter(|key| reader.has(key)) {
                let args = [Arg::from(key), Arg::from(kind.name())];
                faults.report(SectionCode::NotBesideKind, reader.key_span(key), args);
            }
            return Some(None);
        }
        None => return None,
    }
    reader.number_or_word("points", faults).map(|points| match points.value {
        NumberOr::Number(number) => Some(number),
        NumberOr::Word(_) => None,
    })
}

fn read_inside(reader: &Reader<'_>, names: &Names<'_>, faults: &mut Faults) -> Option<SectionId> {
    let inside = reader.id("inside", faults)?;
    let found = names.section(inside.value);
    if found.is_none() {
        let known = names.sections.iter().map(|(id, _)| id.value.as_str());
        names.report_unknown(NameCode::UnknownSection, inside.value, inside.span, known, faults);
    }
    found
}

/// Sections inside each other in a circle are reported, and the first of them is taken out; the positions of all of them.
fn break_circles(list: &mut [Section], names: &Names<'_>, faults: &mut Faults) -> Vec<usize> {
    let mut circling = Vec::new();
    for start in 0..list.len() {
        let mut path = Vec::from([start]);
        let mut at = start;
        while let Some(above) = list.get(at).and_then(|section| section.inside) {
            at = above.position();
            if at == start {
                let ids = path.iter().chain([&start]).filter_map(|at| list.get(*at));
                let ids = Arg::List(ids.map(|section| Arg::from(section.id.as_str())).collect());
                let id = list.get(start).map_or_else(|| Arg::from(""), |one| Arg::from(one.id.as_str()));
                let place = names.sections.get(start).map(|(_, reader)| reader.key_span("inside"));
                faults.report(SectionCode::InsideCircle, place.unwrap_or_default(), [id, ids]);
                list.iter_mut().skip(start).take(1).for_each(|section| section.inside = None);
                circling.append(&mut path);
                break;
            }
            if path.contains(&at) {
                break;
            }
            path.push(at);
        }
    }
    circling
}

fn read_total(reader: &Reader<'_>, names: &Names<'_>, faults: &mut Faults) -> TotalRule {
    let gathering = read_gathering(reader, Some(SectionKind::Ordinary), None, names, faults);
    let (basis, note) = (reader.localised("basis", faults), reader.localised("note", faults));
    TotalRule { gathering, about: About { basis, quote: None, note } }
}

/// How parts come together; `points` is what the section declares.
fn read_gathering(
    reader: &Reader<'_>,
    kind: Option<SectionKind>,
    points: Option<&Number>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Gathering {
    let up_to = read_cap(reader, kind, faults);
    let down_to = reader.number("down-to", faults);
    if let (Some(floor), Some(cap)) = (&down_to, up_to.as_ref().or(points))
        && floor.value >= *cap
    {
        faults.report(WayCode::FloorAboveCap, floor.span, [(&floor.value).into(), cap.into()]);
    }
    Gathering {
        combines: read_combines(reader, faults).unwrap_or_default(),
        skips: read_skips(reader, faults),
        needs: read_count(reader, "needs", faults).unwrap_or_default(),
        rescaled_to: read_positive(reader, "rescaled-to", faults),
        up_to,
        down_to: down_to.map(|floor| floor.value),
        zero_when: read_test(reader, "zero-when", names, faults),
    }
}

/// The cap; only a bonus or a deduction can say that there is none.
fn read_cap(reader: &Reader<'_>, kind: Option<SectionKind>, faults: &mut Faults) -> Option<Number> {
    let node = reader.node("up-to")?;
    let says_none = matches!(&node.value, Value::Text(word) if word == "none");
    if says_none && kind != Some(SectionKind::Ordinary) {
        return None;
    }
    if says_none {
        wrong_shape("up-to", Shape::Number, "50", node.span, faults);
        return None;
    }
    read_positive(reader, "up-to", faults)
}

fn read_combines(reader: &Reader<'_>, faults: &mut Faults) -> Option<Combines> {
    let node = reader.node("combines")?;
    if let Value::Table(table) = &node.value {
        let best = Reader::open(&COMBINES, None, table, node.span, faults);
        return read_count(&best, "best", faults).map(Combines::Best);
    }
    Some(match reader.word("combines", faults)?.value {
        "mean" => Combines::Mean,
        "geometric-mean" => Combines::GeometricMean,
        "harmonic-mean" => Combines::HarmonicMean,
        "highest" => Combines::Highest,
        "lowest" => Combines::Lowest,
        _ => Combines::Sum,
    })
}

/// The states that are passed over.
pub(super) fn read_skips(reader: &Reader<'_>, faults: &mut Faults) -> Skips {
    let words = reader.some_of("skips", faults).unwrap_or_default();
    let says = |wanted: &str| words.iter().any(|word| word.value == wanted);
    Skips { missing: says("missing"), undefined: says("undefined") }
}

/// A count of at least one.
fn read_count(reader: &Reader<'_>, name: &str, faults: &mut Faults) -> Option<usize> {
    let count = reader.whole(name, faults)?;
    if count.value == 0 {
        faults.report(WayCode::PointsNotPositive, count.span, [Arg::from(name)]);
        return None;
    }
    usize::try_from(count.value).ok()
}

/// A number above zero.
fn read_positive(reader: &Reader<'_>, name: &str, faults: &mut Faults) -> Option<Number> {
    let number = reader.number(name, faults)?;
    if !number.value.is_positive() {
        faults.report(WayCode::PointsNotPositive, number.span, [Arg::from(name)]);
        return None;
    }
    Some(number.value)
}

pub(super) fn read_weight(reader: &Reader<'_>, faults: &mut Faults) -> Option<Number> {
    read_positive(reader, "weight", faults)
}

/// A condition, or a list of them.
pub(super) fn read_test(
    reader: &Reader<'_>,
    name: &str,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Test> {
    conditions::test(reader.node(name)?, names, faults)
}

impl ReadSections<'_> {
    /// The sections above a criterion, from its own one outwards.
    pub(super) fn above(&self, section: Option<SectionId>) -> Vec<SectionId> {
        let mut above: Vec<SectionId> = Vec::new();
        let mut next = section;
        while let Some(id) = next.filter(|id| !above.contains(id)) {
            next = self.list.get(id).and_then(|section| section.inside);
            above.push(id);
        }
        above
    }

    /// The nearest word on missing figures of the sections above a criterion.
    pub(super) fn missing(&self, above: &[SectionId]) -> Option<MissingPolicy> {
        above.iter().find_map(|id| self.missing.get(id.position()).copied().flatten())
    }

    /// True when one of the sections above a criterion, or the total, passes over what cannot be computed.
    pub(super) fn skips_undefined(&self, above: &[SectionId]) -> bool {
        let sections = above.iter().filter_map(|id| self.list.get(*id)).map(|section| &section.gathering);
        sections.chain([&self.total.gathering]).any(|gathering| gathering.skips.undefined)
    }

    /// The conditions under which the sections above a criterion apply, the outermost first.
    pub(super) fn applies_when(&self, above: &[SectionId]) -> Vec<Test> {
        let tests = above.iter().rev().filter_map(|id| self.list.get(*id)?.applies_when.clone());
        tests.collect()
    }
}
