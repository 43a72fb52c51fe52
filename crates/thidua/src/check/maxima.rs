//! Whether the declared maxima are what the criteria can earn.

use alloc::vec::Vec;

use super::known::Known;
use super::names::Names;
use crate::diagnostic::SectionCode;
use crate::document::Faults;
use crate::number::{Number, Rounding};
use crate::regulation::{Combines, Declared, Gathering, Model, Part, SectionId, SectionKind};
use crate::step::Weighed;
use crate::words::Arg;

/// Compares every maximum whose parts are all known; a part that could not be read is a fault already, and a maximum
/// without it would be a false one.
pub(super) fn check(model: &Model, known: &Known<'_>, names: &Names<'_>, faults: &mut Faults) {
    if known.rounding {
        for (id, _) in model.sections.iter().filter(|(id, _)| known.is_whole(Some(*id), model, names)) {
            check_section(id, model, known, names, faults);
        }
        if known.is_whole(None, model, names) {
            check_total(model, known, names, faults);
        }
    }
    if !model.criteria.is_empty() && model.declared == Declared::None && known.declared {
        faults.report(SectionCode::PointsNoneButScored, known.declared_span, []);
    }
}

fn check_section(id: SectionId, model: &Model, known: &Known<'_>, names: &Names<'_>, faults: &mut Faults) {
    let Some(section) = model.sections.get(id).filter(|section| section.kind == SectionKind::Ordinary) else {
        return;
    };
    let place = known.value_span(Some(id), "points", names);
    let attainable = attainable(model, Some(id));
    check_scaling(
        &section.id,
        &section.gathering,
        section.points.as_ref(),
        attainable.as_ref(),
        place,
        faults,
    );
    let Some(points) = &section.points else { return };
    let own = section.rounding.as_ref();
    match capped(attainable, &section.gathering).map(|most| rounded(&most, own)) {
        Some(most) if *points == most => {}
        _ if may_be_passed(id, model) => {}
        Some(most) => {
            let args = [Arg::from(section.id.as_str()), points.into(), (&most).into()];
            faults.report(SectionCode::SectionMaximumDiffers, place, args);
        }
        None => faults.report(SectionCode::SectionUnbounded, place, [Arg::from(section.id.as_str())]),
    }
}

/// True where a section declares what its lines earn at their targets, and some of them can earn more beyond those.
pub(super) fn may_be_passed(id: SectionId, model: &Model) -> bool {
    let Some(section) = model.sections.get(id) else { return false };
    let own = section.rounding.as_ref();
    let sum = |of: fn(&Model, Part) -> Option<Number>| {
        capped(attainable_by(model, Some(id), of), &section.gathering).map(|most| rounded(&most, own))
    };
    section.points.is_some() && section.points == sum(part_at_target) && section.points != sum(part_maximum)
}

/// What is scaled up comes to what everything together can earn, so that it stays the same where everything applies.
fn check_scaling(
    id: &str,
    gathering: &Gathering,
    points: Option<&Number>,
    attainable: Option<&Number>,
    place: crate::text::Span,
    faults: &mut Faults,
) {
    let Some(full) = &gathering.rescaled_to else { return };
    let wanted = if gathering.up_to.is_some() { attainable } else { points };
    match (wanted, attainable) {
        (Some(wanted), _) if full != wanted => {
            let args = [Arg::from(id), full.into(), wanted.into()];
            faults.report(SectionCode::RescaledToOther, place, args);
        }
        (None, None) => faults.report(SectionCode::RescaledUnbounded, place, [Arg::from(id)]),
        _ => {}
    }
}

fn check_total(model: &Model, known: &Known<'_>, names: &Names<'_>, faults: &mut Faults) {
    let gathering = &model.total.gathering;
    let attainable = attainable(model, None);
    let declared = match &model.declared {
        Declared::Points(points) if known.declared => Some(points),
        _ => None,
    };
    if known.declared {
        let place = known.value_span(None, "rescaled-to", names);
        check_scaling("total", gathering, declared, attainable.as_ref(), place, faults);
    }
    let Some(points) = declared else { return };
    match capped(attainable, gathering).map(|most| rounded(&most, model.rounding.total.as_ref())) {
        Some(most) if *points != most => {
            let args = [points.into(), (&most).into()];
            faults.report(SectionCode::DeclaredPointsMissed, known.declared_span, args);
        }
        Some(_) => {}
        None => faults.report(SectionCode::DeclaredButOpen, known.declared_span, [points.into()]),
    }
}

/// The most that the parts of a section, or of the total, can come to before its cap, by what each declares; none when
/// there is no limit.
pub(super) fn attainable(model: &Model, above: Option<SectionId>) -> Option<Number> {
    attainable_by(model, above, part_maximum)
}

fn attainable_by(
    model: &Model,
    above: Option<SectionId>,
    of: fn(&Model, Part) -> Option<Number>,
) -> Option<Number> {
    let gathering = model.gathering(above)?;
    let parts = model.counted_parts(above);
    let maxima: Vec<(Option<Number>, Option<&Number>)> =
        parts.into_iter().map(|part| (of(model, part), model.weight(part))).collect();
    let limited: Vec<Weighed<'_>> =
        maxima.iter().filter_map(|(most, weight)| Some((most.as_ref()?, *weight))).collect();
    // The lowest is limited by any of them that is.
    if limited.len() < maxima.len() && gathering.combines != Combines::Lowest {
        return None;
    }
    if maxima.is_empty() {
        return Some(Number::ZERO);
    }
    gathering.combines.of(&limited, model.rounding_of(above)).known().cloned()
}

/// The most that a part can come to: what a section declares, or what a line can earn or take off.
pub(super) fn part_maximum(model: &Model, part: Part) -> Option<Number> {
    match part {
        Part::Criterion(id) => model.criteria.get(id)?.maximum_under(&model.classes.assumed),
        Part::Section(id) => {
            let section = model.sections.get(id)?;
            section.points.clone().or_else(|| section.gathering.up_to.clone())
        }
    }
}

/// What a part comes to without what is earned beyond a target.
fn part_at_target(model: &Model, part: Part) -> Option<Number> {
    match part {
        Part::Criterion(id) => model.criteria.get(id)?.full_under(&model.classes.assumed),
        Part::Section(_) => part_maximum(model, part),
    }
}

pub(super) fn capped(most: Option<Number>, gathering: &Gathering) -> Option<Number> {
    match (most, &gathering.up_to) {
        (Some(most), Some(cap)) if most > *cap => Some(cap.clone()),
        (Some(most), _) => Some(most),
        (None, cap) => cap.clone(),
    }
}

fn rounded(value: &Number, rounding: Option<&Rounding>) -> Number {
    rounding.map_or_else(|| value.clone(), |rounding| value.round(rounding))
}
