//! Whether the declared maxima are what the criteria can earn.

use alloc::vec::Vec;

use super::criteria::{ReadCriteria, ReadSections};
use super::names::Names;
use crate::diagnostic::SectionCode;
use crate::document::Faults;
use crate::number::{Number, Rounding};
use crate::regulation::{Declared, Id, Roundings, SectionId};
use crate::text::Span;
use crate::words::Arg;

/// What the sums are made of, as far as it could be read.
pub(super) struct Parts<'a> {
    pub(super) declared: Option<&'a Declared>,
    pub(super) declared_span: Span,
    pub(super) rounding: Option<&'a Roundings>,
    pub(super) sections: &'a ReadSections,
    pub(super) criteria: &'a ReadCriteria,
}

/// Compares every sum whose parts are all known; a part that could not be read is a fault already, and a sum without
/// it would be a false one.
pub(super) fn check(parts: &Parts<'_>, names: &Names<'_>, faults: &mut Faults) {
    if let Some(rounding) = parts.rounding {
        check_sections(parts, rounding, names, faults);
        if names.all_sections {
            check_total(parts, rounding, faults);
        }
    }
    if !parts.criteria.list.is_empty() && parts.declared == Some(&Declared::None) {
        faults.report(SectionCode::PointsNoneButScored, parts.declared_span, []);
    }
}

fn check_sections(parts: &Parts<'_>, rounding: &Roundings, names: &Names<'_>, faults: &mut Faults) {
    let ReadCriteria { unread_sections, homeless, .. } = parts.criteria;
    let mut sums: Vec<Option<Number>> = names.sections.iter().map(|_| Some(Number::ZERO)).collect();
    for criterion in parts.criteria.list.values().filter(|criterion| !criterion.deducts) {
        if let Some(sum) = sums.get_mut(criterion.section.position()) {
            *sum = sum.take().and_then(|sum| sum.plus(&criterion.maximum()?).ok());
        }
    }
    for ((id, section), attainable) in parts.sections.list.iter().zip(sums) {
        let unknown = unread_sections.contains(&id) || parts.sections.unrounded.contains(&id);
        if unknown || *homeless || !names.all_criteria {
            continue;
        }
        let place = points_span(id, names);
        let Some(points) = &section.points else {
            if section.rescaled_to.is_some() && attainable.is_none() {
                faults.report(SectionCode::RescaledUnbounded, place, [Arg::from(section.id.as_str())]);
            }
            continue;
        };
        if let Some(full) = section.rescaled_to.as_ref().filter(|full| *full != points) {
            let args = [Arg::from(section.id.as_str()), full.into(), points.into()];
            faults.report(SectionCode::RescaledToOther, place, args);
        }
        let own = section.rounding.as_ref().or(rounding.section.as_ref());
        match attainable.map(|sum| rounded(&sum, own)) {
            Some(attainable) if *points != attainable => {
                let args = [Arg::from(section.id.as_str()), points.into(), (&attainable).into()];
                faults.report(SectionCode::SectionMaximumDiffers, place, args);
            }
            Some(_) => {}
            None => faults.report(SectionCode::SectionUnbounded, place, [Arg::from(section.id.as_str())]),
        }
    }
}

fn points_span(id: SectionId, names: &Names<'_>) -> Span {
    let reader = names.sections.get(id.position()).map(|(_, reader)| reader);
    let node = reader.and_then(|reader| reader.node("points"));
    node.map(|node| node.span).unwrap_or_default()
}

fn check_total(parts: &Parts<'_>, rounding: &Roundings, faults: &mut Faults) {
    let Some(Declared::Points(points)) = parts.declared else { return };
    if !parts.sections.pointless.is_empty() {
        return;
    }
    let declared = parts.sections.list.values().map(|section| section.points.clone());
    let sum = declared.into_iter().try_fold(Number::ZERO, |sum, points| sum.plus(&points?).ok());
    match sum.map(|sum| rounded(&sum, rounding.total.as_ref())) {
        Some(sum) if *points != sum => {
            faults.report(
                SectionCode::DeclaredPointsMissed,
                parts.declared_span,
                [points.into(), (&sum).into()],
            );
        }
        Some(_) => {}
        None => faults.report(SectionCode::DeclaredButOpen, parts.declared_span, [points.into()]),
    }
}

fn rounded(value: &Number, rounding: Option<&Rounding>) -> Number {
    rounding.map_or_else(|| value.clone(), |rounding| value.round(rounding))
}
