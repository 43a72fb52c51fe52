//! Whether grades can be what they say: ranges without hole and overlap, each grade within reach, no fall without end.

use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnostic::{GradeCode, OutcomeCode};
use crate::document::{Faults, Word};
use crate::number::{Mode, Number};
use crate::regulation::{
    Base, Criterion, Declared, Grade, GradeId, Grading, Hole, Id, IfRefused, Limit, Lowers, Measured,
    Members, Model, Section, SectionKind, Share,
};
use crate::step::Range;
use crate::text::Span;
use crate::ways::Scale;
use crate::ways::ranges::{End, Ends, Meeting, meeting};
use crate::words::{Arg, Phrase};

/// Looks at grades that could all be read.
pub(super) fn check(model: &Model, faults: &mut Faults) {
    let Some(grading) = &model.grading else { return };
    if grading.by == Measured::Total && model.declared == Declared::None {
        faults.report(OutcomeCode::RankedByNothing, grading.span, []);
    }
    check_ranges(model, grading, faults);
    check_holes(grading, faults);
    check_reach(grading, faults);
    check_fall(grading, faults);
    check_shares(model, grading, faults);
}

/// An entry with a range, as it is named in messages.
struct Entry<'a> {
    range: &'a Range,
    ends: Ends,
    title: Arg,
    span: Span,
}

fn entries<'a>(grading: &'a Grading, whole: bool) -> Vec<Entry<'a>> {
    static OPEN: Phrase = Phrase::new("an admitted hole", "khoảng không quy định");
    let entry = |range: &'a Range, title, span| Entry { range, ends: Ends::of(range, whole), title, span };
    let grades: Vec<&Grade> = grading.grades.values().collect();
    let mut grades = grades.into_iter();
    let mut holes = grading.holes.iter().peekable();
    let mut found = Vec::new();
    // Holes keep their places among the entries.
    for place in 0..grading.grades.len().saturating_add(grading.holes.len()) {
        if let Some(hole) = holes.next_if(|hole| hole.place == place) {
            found.extend(hole.range.as_ref().map(|range| entry(range, Arg::from(&OPEN), hole.span)));
        } else if let Some(grade) = grades.next() {
            let title = Arg::from(grade.id.as_str());
            found.extend(grade.range.as_ref().map(|range| entry(range, title, grade.span)));
        }
    }
    found
}

fn check_ranges(model: &Model, grading: &Grading, faults: &mut Faults) {
    let scale = scale(model, grading.by);
    let mut entries = entries(grading, scale.whole);
    let empty = |entry: &Entry<'_>| entry.ends.is_empty(scale.least.as_ref(), scale.greatest.as_ref());
    for entry in entries.iter().filter(|entry| empty(entry)) {
        faults.report(GradeCode::GradeUnreachable, entry.span, [entry.title.clone()]);
    }
    if entries.iter().any(empty) || entries.is_empty() {
        return;
    }
    // The best stands highest, unless less is better.
    let descending = match entries.as_slice() {
        [first, .., last] => above(&first.ends, &last.ends),
        _ => true,
    };
    if !descending {
        entries.reverse();
    }
    let unordered = entries.windows(2).find_map(|pair| match pair {
        [upper, lower] if above(&lower.ends, &upper.ends) => Some(lower),
        _ => None,
    });
    if let Some(entry) = unordered {
        return faults.report(GradeCode::GradesUnordered, entry.span, [entry.title.clone()]);
    }
    for pair in entries.windows(2) {
        if let [upper, lower] = pair {
            check_meeting(upper, lower, &scale, faults);
        }
    }
    check_outer(&entries, &scale, faults);
}

/// True when a range lies above another, by its lower end and then by its upper one.
fn above(one: &Ends, other: &Ends) -> bool {
    match (&one.low, &other.low) {
        (Some(one), Some(other)) if one.value != other.value => one.value > other.value,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        _ => match (&one.high, &other.high) {
            (Some(one), Some(other)) => one.value > other.value,
            (one, other) => one.is_none() && other.is_some(),
        },
    }
}

fn check_meeting(upper: &Entry<'_>, lower: &Entry<'_>, scale: &Scale, faults: &mut Faults) {
    static OTHER: Phrase = Phrase::new("the other one", "mức kia");
    match meeting(lower.ends.high.as_ref(), upper.ends.low.as_ref(), scale.whole) {
        Meeting::Seamless => {}
        Meeting::Overlap => {
            let args = [upper.title.clone(), lower.title.clone()];
            faults.report_pair(GradeCode::GradeOverlap, upper.span, args, (lower.span, &OTHER));
        }
        Meeting::Gap => {
            let hole = between(lower.range, upper.range);
            let args = [scale.range_arg(&hole), written(&hole, scale)];
            faults.report_pair(GradeCode::GradeGap, upper.span, args, (lower.span, &OTHER));
        }
    }
}

/// The values between an upper end and a lower one.
fn between(lower: &Range, upper: &Range) -> Range {
    let from = lower.bounds.iter().find_map(|(word, value)| match word {
        Word::AtMost | Word::Exactly => Some((Word::Above, value.clone())),
        Word::Below => Some((Word::AtLeast, value.clone())),
        _ => None,
    });
    let to = upper.bounds.iter().find_map(|(word, value)| match word {
        Word::AtLeast | Word::Exactly => Some((Word::Below, value.clone())),
        Word::Above => Some((Word::AtMost, value.clone())),
        _ => None,
    });
    Range { bounds: from.into_iter().chain(to).collect() }
}

/// The highest range must reach as far up as values can, the lowest as far down.
fn check_outer(entries: &[Entry<'_>], scale: &Scale, faults: &mut Faults) {
    let short = |end: &Option<End>, limit: &Option<Number>| match (end, limit) {
        (Some(end), Some(limit)) => end.value != *limit || !end.included,
        (Some(_), None) => true,
        (None, _) => false,
    };
    if let Some(top) = entries.first()
        && short(&top.ends.high, &scale.greatest)
        && beyond(&top.ends.high, &scale.greatest, true)
    {
        let hole = between(top.range, &Range::default());
        let args = [scale.range_arg(&hole), written(&hole, scale)];
        faults.report(GradeCode::GradeGap, top.span, args);
    }
    if let Some(bottom) = entries.last()
        && short(&bottom.ends.low, &scale.least)
        && beyond(&bottom.ends.low, &scale.least, false)
    {
        let hole = between(&Range::default(), bottom.range);
        let args = [scale.range_arg(&hole), written(&hole, scale)];
        faults.report(GradeCode::GradeGap, bottom.span, args);
    }
}

/// True when values lie beyond an end.
fn beyond(end: &Option<End>, limit: &Option<Number>, up: bool) -> bool {
    match (end, limit) {
        (Some(end), Some(limit)) if up => end.value <= *limit,
        (Some(end), Some(limit)) => end.value >= *limit,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// A range as the file would write it.
fn written(range: &Range, scale: &Scale) -> Arg {
    let value = |number: &Number| match scale.form {
        crate::form::Form::Percent => number
            .times(&Number::from(100u32))
            .map_or_else(|_| alloc::format!("{number}"), |percent| alloc::format!("\"{percent}%\"")),
        _ => alloc::format!("{number}"),
    };
    let bounds =
        range.bounds.iter().map(|(word, number)| alloc::format!("{} = {}", word.name(), value(number)));
    Arg::from(bounds.collect::<Vec<String>>().join(", "))
}

/// What values the graded measure can have: points lie between 0 and the declared maximum where nothing is added to or
/// taken from them beyond it, and between the limits that the file sets.
fn scale(model: &Model, by: Measured) -> Scale {
    let mut scale = match by {
        Measured::Figure { indicator, .. } => model.indicators.get(indicator).map(|figure| Scale {
            whole: figure.whole,
            least: end(&figure.range, Word::is_lower_end),
            greatest: end(&figure.range, Word::is_upper_end),
            ..model.scale_of(Some(by))
        }),
        _ => None,
    }
    .unwrap_or_else(Scale::plain);
    if matches!(by, Measured::Total | Measured::Section(_) | Measured::Criterion(_)) {
        let limits = match by {
            Measured::Total => Some(&model.total.gathering),
            Measured::Section(id) => model.sections.get(id).map(|section| &section.gathering),
            _ => None,
        };
        (scale.least, scale.greatest) =
            limits.map_or((None, None), |limits| (limits.down_to.clone(), limits.up_to.clone()));
        if is_bounded(model) {
            scale.least = scale.least.or(Some(Number::ZERO));
            scale.greatest = scale.greatest.or_else(|| model.declared_maximum(by));
        }
    }
    if by == Measured::Total {
        let step = model.rounding.total.as_ref().map(crate::number::Rounding::to);
        scale.whole = step.is_some_and(Number::is_integer);
    }
    scale
}

/// True when nothing is added to the declared points and nothing taken off them.
fn is_bounded(model: &Model) -> bool {
    let earns = |criterion: &Criterion| !criterion.deducts && criterion.maximum().is_some();
    let ordinary = |section: &Section| section.kind == SectionKind::Ordinary;
    model.criteria.values().all(earns) && model.sections.values().all(ordinary)
}

fn end(range: &Range, wanted: fn(Word) -> bool) -> Option<Number> {
    range.bounds.iter().find(|(word, _)| wanted(*word)).map(|(_, value)| value.clone())
}

/// An open entry without a range is about those who fall through, so it stands last and only where some can.
fn check_holes(grading: &Grading, faults: &mut Faults) {
    let last = grading.grades.len().saturating_add(grading.holes.len()).saturating_sub(1);
    let misplaced = |hole: &&Hole| hole.range.is_none() && (hole.place != last || !falls_through(grading));
    for hole in grading.holes.iter().filter(misplaced) {
        faults.report(GradeCode::OpenEntry, hole.span, []);
    }
}

/// True when a unit may be refused by every grade.
fn falls_through(grading: &Grading) -> bool {
    let reached = grading.grades.values().any(|grade| grade.range.is_some() && grade.requires.is_some());
    let lowest_refuses = grading.grades.values().last().is_some_and(|grade| grade.requires.is_some());
    grading.if_refused == IfRefused::Next && reached && lowest_refuses
}

fn check_fall(grading: &Grading, faults: &mut Faults) {
    let admitted = grading.holes.iter().any(|hole| hole.range.is_none());
    if let Some(lowest) = grading.grades.values().last()
        && falls_through(grading)
        && !admitted
    {
        faults.report(GradeCode::FallWithoutEnd, lowest.span, [Arg::from(lowest.id.as_str())]);
    }
}

/// A grade without a range is reached by falling, by a demotion or by a quota, or not at all.
fn check_reach(grading: &Grading, faults: &mut Faults) {
    for (id, grade) in grading.grades.iter().filter(|(_, grade)| grade.range.is_none()) {
        let better = |other: &GradeId| *other < id;
        let falls = grading.if_refused == IfRefused::Next
            && grading.grades.iter().any(|(other, grade)| better(&other) && grade.requires.is_some());
        let cut = grading.quotas.iter().any(|quota| grading.below(quota.grade, 1) == id);
        let lowered = grading.demotions.iter().any(|demotion| match demotion.lowers {
            Lowers::Down(_) => id.position() > 0,
            Lowers::AtBest(to) | Lowers::To(to) => to == id,
        });
        if !falls && !cut && !lowered {
            faults.report(GradeCode::GradeUnreachable, grade.span, [Arg::from(grade.id.as_str())]);
        }
    }
}

/// A share that comes to nobody with the units that the file lists.
fn check_shares(model: &Model, grading: &Grading, faults: &mut Faults) {
    let Members::Listed(members) = &model.cluster.members else { return };
    for quota in &grading.quotas {
        let Limit::Share(share) = &quota.limit else { continue };
        share_of_nobody(share, members.len(), quota.span, faults);
    }
}

/// A share of so many units that comes to none of them.
pub(super) fn share_of_nobody(share: &Share, members: usize, place: Span, faults: &mut Faults) {
    if share.rounded == Mode::Down && share.base == Base::Members && share.count(members) == 0 {
        let args = [Arg::Percent(share.of_base.clone()), Arg::from(members)];
        faults.report(GradeCode::ShareOfNobody, place, args);
    }
}
