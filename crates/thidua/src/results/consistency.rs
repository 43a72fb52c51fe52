//! Figures against each other: parts within their wholes, totals, points within what a class can be given.

use alloc::vec::Vec;

use super::{CellPlace, ClusterFigures};
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::regulation::{CriterionId, Indicator, Kind, Measured};
use crate::rules::Regulation;
use crate::step::InputId;
use crate::words::{Arg, Phrase};

/// Every fault is found against the figures as they were given, and only then are cells refused, so that the order of
/// indicators never matters.
pub(super) fn check(cluster: &mut ClusterFigures, regulation: &Regulation, faults: &mut Diagnostics) {
    let mut found: Vec<(InputId, usize, Diagnostic)> = Vec::new();
    for (id, input) in regulation.plan.inputs() {
        for unit in 0..cluster.length(regulation.plan.input_level(id)) {
            let Outcome::Known(value) = cluster.cell(id, unit) else { continue };
            let fault = match input {
                Input::Figure { indicator, baseline } => {
                    let figure = regulation.model.indicators.get(indicator);
                    let input = |indicator| Input::Figure { indicator, baseline };
                    let whole = figure.and_then(|figure| figure.part_of).map(input);
                    let parts = figure.map_or(&[][..], |figure| &figure.total_of).iter().copied().map(input);
                    whole
                        .and_then(|whole| part_exceeds_whole(cluster, regulation, whole, unit, value))
                        .or_else(|| total_differs(cluster, regulation, parts, unit, value))
                }
                Input::Given { criterion, .. } => beyond_class(cluster, regulation, (unit, criterion), value),
                Input::Pledge { .. } | Input::Accepted { .. } => None,
            };
            found.extend(fault.map(|fault| (id, unit, fault)));
        }
    }
    for (id, unit, fault) in found {
        let Some(place) = cluster.place(id, unit).cloned() else { continue };
        faults.push(fault.at(&place.source, place.span));
        cluster.set(id, unit, Outcome::Refused, place);
    }
}

/// Points above what units of this class can be given.
fn beyond_class(
    cluster: &ClusterFigures,
    regulation: &Regulation,
    (unit, criterion): (usize, CriterionId),
    points: &Number,
) -> Option<Diagnostic> {
    let ways = regulation.model.criteria.get(criterion)?.way.by_class()?;
    let Measured::Figure { indicator, baseline } = ways.class() else { return None };
    let class = regulation.plan.input_id(Input::Figure { indicator, baseline })?;
    let maximum = ways.of(cluster.cell(class, unit).known()?)?.maximum()?;
    let args = [Arg::from(points), Arg::from(&maximum)];
    (*points > maximum).then(|| Diagnostic::new(FigureCode::PointsOutOfRange, args))
}

fn part_exceeds_whole(
    cluster: &ClusterFigures,
    regulation: &Regulation,
    whole: Input,
    unit: usize,
    part: &Number,
) -> Option<Diagnostic> {
    static WHOLE: Phrase = Phrase::new("the whole", "tổng thể");
    let id = regulation.plan.input_id(whole)?;
    let total = cluster.cell(id, unit).known().filter(|total| part > *total)?;
    let fault = Diagnostic::new(FigureCode::PartExceedsWhole, [Arg::from(part), Arg::from(total)]);
    let CellPlace { source, span } = cluster.place(id, unit)?;
    Some(fault.also(source, *span, &WHOLE))
}

/// The stated total of figures that add up to another number; nothing while one of them is not known.
fn total_differs(
    cluster: &ClusterFigures,
    regulation: &Regulation,
    parts: impl Iterator<Item = Input>,
    unit: usize,
    total: &Number,
) -> Option<Diagnostic> {
    static PART: Phrase = Phrase::new("a part of it", "một bộ phận");
    let parts: Vec<InputId> = parts.map(|part| regulation.plan.input_id(part)).collect::<Option<Vec<_>>>()?;
    let mut sum = parts.first().map(|_| Number::ZERO)?;
    for part in &parts {
        sum = sum.plus(cluster.cell(*part, unit).known()?).ok()?;
    }
    if sum == *total {
        return None;
    }
    let mut fault = Diagnostic::new(FigureCode::PartsDifferFromTotal, [Arg::from(total), Arg::from(&sum)]);
    for part in &parts {
        if let Some(CellPlace { source, span }) = cluster.place(*part, unit) {
            fault = fault.also(source, *span, &PART);
        }
    }
    Some(fault)
}

/// Money whose two years differ a five_hundred was most probably written in two units of scale.
pub(super) fn check_scale(cluster: &ClusterFigures, regulation: &Regulation, faults: &mut Diagnostics) {
    static BEFORE: Phrase = Phrase::new("the year before", "năm trước");
    let five_hundred = Number::from(500u32);
    for (id, input) in regulation.plan.inputs() {
        let Input::Figure { indicator, baseline: false } = input else { continue };
        let money = |figure: &Indicator| figure.kind == Kind::Money;
        if !regulation.model.indicators.get(indicator).is_some_and(money) {
            continue;
        }
        let before = regulation.plan.input_id(Input::Figure { indicator, baseline: true });
        let Some(before) = before else { continue };
        for unit in 0..cluster.length(regulation.plan.input_level(id)) {
            let (Some(now), Some(then)) =
                (cluster.cell(id, unit).known(), cluster.cell(before, unit).known())
            else {
                continue;
            };
            let exceeds = |large: &Number, small: &Number| {
                small.is_positive() && small.times(&five_hundred).is_ok_and(|many| *large >= many)
            };
            let (Some(place), Some(other)) = (cluster.place(id, unit), cluster.place(before, unit)) else {
                continue;
            };
            if exceeds(now, then) || exceeds(then, now) {
                let fault = Diagnostic::new(FigureCode::ScaleDiffers, [Arg::from(now), Arg::from(then)]);
                faults.push(fault.at(&place.source, place.span).also(&other.source, other.span, &BEFORE));
            }
        }
    }
}
