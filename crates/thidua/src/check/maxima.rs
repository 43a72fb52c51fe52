//! Whether the declared maxima are what the criteria can earn.

use super::value_span;
use crate::diagnostic::RuleCode;
use crate::document::{Faults, Table};
use crate::number::{Number, Rounding};
use crate::regulation::{Criterion, Declared, Model, SectionId};
use crate::words::Arg;

pub(super) fn check(model: &Model, file: &Table, faults: &mut Faults) {
    let mut declared = Some(Number::ZERO);
    for (id, section) in model.sections.iter() {
        let rounding = section.rounding.as_ref().or(model.rounding.section.as_ref());
        let attainable = attainable(model, id).map(|sum| rounded(&sum, rounding));
        let place = value_span(file, "sections", &section.id, "points");
        match (&section.points, attainable) {
            (Some(points), Some(attainable)) if *points != attainable => {
                let args = [Arg::from(section.id.as_str()), points.into(), (&attainable).into()];
                faults.report(RuleCode::SectionMaximumDiffers, place, args);
            }
            (Some(_), None) => {
                faults.report(RuleCode::SectionUnbounded, place, [Arg::from(section.id.as_str())]);
            }
            _ => {}
        }
        declared = match (&section.points, declared) {
            (Some(points), Some(sum)) => sum.plus(points).ok(),
            _ => None,
        };
    }
    check_total(model, file, declared, faults);
}

fn check_total(model: &Model, file: &Table, sections: Option<Number>, faults: &mut Faults) {
    let place = super::entry_of(file, "regulation")
        .and_then(|keys| keys.get("points"))
        .map(|entry| entry.node.span)
        .unwrap_or_default();
    match (&model.declared, sections) {
        (Declared::Points(points), Some(sum)) => {
            let sum = rounded(&sum, model.rounding.total.as_ref());
            if *points != sum {
                faults.report(RuleCode::DeclaredPointsMissed, place, [points.into(), (&sum).into()]);
            }
        }
        (Declared::Points(points), None) => {
            faults.report(RuleCode::DeclaredButOpen, place, [points.into()]);
        }
        (Declared::None, _) if !model.criteria.is_empty() => {
            faults.report(RuleCode::PointsNoneButScored, place, []);
        }
        _ => {}
    }
}

/// The sum of the rounded maxima of a section's criteria; none when one of them has no limit.
fn attainable(model: &Model, section: SectionId) -> Option<Number> {
    let mut sum = Number::ZERO;
    for (_, criterion) in model.criteria_of(section).filter(|(_, criterion)| !criterion.deducts) {
        sum = sum.plus(&maximum(criterion)?).ok()?;
    }
    Some(sum)
}

/// The most a criterion can add, after its own rounding.
pub(crate) fn maximum(criterion: &Criterion) -> Option<Number> {
    criterion.way.maximum().map(|maximum| rounded(&maximum, criterion.rounding.as_ref()))
}

fn rounded(value: &Number, rounding: Option<&Rounding>) -> Number {
    rounding.map_or_else(|| value.clone(), |rounding| value.round(rounding))
}
