//! The keys of points for each step, and what they must not say together.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::super::amounts::Aim;
use super::super::numbers::report_missing;
use super::super::{Cap, Context, Way, read_cap, read_points};
use super::{KEYS, PerStep, Place, Side};
use crate::diagnostic::{GradualCode, WayCode};
use crate::document::{Reader, Word, Written};
use crate::measure::Amount;
use crate::number::{Mode, Number, Rounding};
use crate::text::{Located, Span};
use crate::words::Arg;

pub(super) fn read(
    reader: &Reader<'_>,
    name: &'static str,
    context: &mut Context<'_>,
) -> Option<Box<dyn Way>> {
    let less = name == "less-per-step";
    let points = read_points(reader, name, context.faults);
    let step = read_step(reader, name, context);
    let place = read_place(reader, name, less, context);
    let whole = reader.word("steps", context.faults).map(|word| word.value == "whole");
    let start = read_start(reader, less, context);
    // How the points end depends on the side on which steps count.
    let (place, side) = place?;
    let start = start?;
    let (cap, floor) = match less {
        true => limits_of_less(reader, &start, context)?,
        false => limits(reader, &start, side, context)?,
    };
    if !side.is_both() {
        context.check_rises(side.rises() != less);
    }
    let way = PerStep { less, points: points?, step: step?, place, side, whole: whole?, start, cap, floor };
    way.check_reachable(reader.key_span("up-to"), context);
    Some(Box::new(way))
}

fn read_step(
    reader: &Reader<'_>,
    name: &str,
    context: &mut Context<'_>,
) -> Option<super::super::distance::Distance> {
    let written = reader.written("step", context.faults)?;
    let step = context.distance(&written, name)?;
    if step.amount.number().is_some_and(|step| !step.is_positive()) {
        context.faults.report(WayCode::PointsNotPositive, written.span, [Arg::from("step")]);
        return None;
    }
    Some(step)
}

/// Where the steps are counted from, by exactly one of three keys.
fn read_place(
    reader: &Reader<'_>,
    name: &str,
    less: bool,
    context: &mut Context<'_>,
) -> Option<(Place, Side)> {
    let known: &[&str] = if less { &["above", "below"] } else { &["above", "below", "from"] };
    let written: Vec<&str> = known.iter().copied().filter(|key| reader.has(key)).collect();
    let [key] = written.as_slice() else {
        let misspelt = known.iter().any(|key| !reader.has(key) && reader.means(key));
        if !written.is_empty() || !misspelt {
            let span = written.last().map_or(reader.span(), |key| reader.key_span(key));
            let keys = Arg::List(known.iter().map(|key| Arg::from(*key)).collect());
            context.faults.report(GradualCode::StepsFromWhere, span, [keys]);
        }
        return None;
    };
    let span = reader.key_span(key);
    let place = read_place_of(reader, key, name, context);
    let side = match *key {
        "above" => Side::Above,
        "below" => Side::Below,
        _ => both_sides(name, span, context)?,
    };
    Some((place?, side))
}

/// A value, or the target by its name.
fn read_place_of(reader: &Reader<'_>, key: &str, name: &str, context: &mut Context<'_>) -> Option<Place> {
    let written = reader.written(key, context.faults)?;
    match &written.value {
        Written::Reference(reference) if reference.name == "target" && reference.function.is_none() => {
            context.require_target(name, written.span).map(|_| Place::Target)
        }
        _ => context.value(reader, key).map(|amount| Place::At(amount.value)),
    }
}

/// Both sides count by the word of the target, which says which of them is better.
fn both_sides(name: &str, span: Span, context: &mut Context<'_>) -> Option<Side> {
    if context.deducts {
        context.faults.report(WayCode::CannotDeduct, span, [Arg::from("from")]);
        return None;
    }
    let word = context.require_target(name, span)?;
    if let (Word::Exactly, Aim::At(target)) = (word, &context.target) {
        context.faults.report(WayCode::WrongDirection, target.span, [Arg::from(word.name())]);
        return None;
    }
    Some(Side::Both { higher_is_better: word.is_lower_end() })
}

/// The points without any step.
fn read_start(reader: &Reader<'_>, less: bool, context: &mut Context<'_>) -> Option<Number> {
    if !reader.has("starting-with") {
        return (!less).then_some(Number::ZERO);
    }
    if context.deducts && !less {
        let span = reader.key_span("starting-with");
        context.faults.report(WayCode::CannotDeduct, span, [Arg::from("starting-with")]);
    }
    read_points(reader, "starting-with", context.faults)
}

/// The cap and the floor of what falls: it begins at the cap.
fn limits_of_less(
    reader: &Reader<'_>,
    start: &Number,
    context: &mut Context<'_>,
) -> Option<(Cap, Option<Number>)> {
    let floor = reader.number("down-to", context.faults)?;
    check_floor(&floor, start, context);
    Some((Cap::At(start.clone()), Some(floor.value)))
}

/// The cap of what rises, and the floor where it may fall as well.
fn limits(
    reader: &Reader<'_>,
    start: &Number,
    side: Side,
    context: &mut Context<'_>,
) -> Option<(Cap, Option<Number>)> {
    let cap = read_cap(reader, None, context.faults)?;
    if let Some(most) = cap.number().filter(|most| **most < *start || (**most == *start && !side.is_both())) {
        let args = [Arg::from(most), Arg::from(start)];
        context.faults.report(GradualCode::CapLeavesNoStep, reader.key_span("up-to"), args);
    }
    let floor = reader.number("down-to", context.faults);
    match (side.is_both(), floor) {
        (true, Some(floor)) => {
            check_floor(&floor, start, context);
            return Some((cap, Some(floor.value)));
        }
        (true, None) => report_missing(&KEYS, "down-to", reader, context.faults),
        (false, None) if !reader.has("down-to") => return Some((cap, None)),
        (false, _) => {
            context.faults.report(GradualCode::FloorWithoutEffect, reader.key_span("down-to"), []);
        }
    }
    None
}

fn check_floor(floor: &Located<Number>, start: &Number, context: &mut Context<'_>) {
    if floor.value >= *start {
        context.faults.report(WayCode::FloorAboveCap, floor.span, [(&floor.value).into(), start.into()]);
    } else if context.deducts && floor.value.is_negative() {
        context.faults.report(WayCode::NegativePoints, floor.span, [Arg::from("down-to")]);
    }
}

impl PerStep {
    /// Reports a cap for which no value of the figure makes enough steps.
    fn check_reachable(&self, span: Span, context: &mut Context<'_>) {
        if self.less {
            return;
        }
        let target = match &context.target {
            Aim::At(target) => target.amount.number().cloned(),
            _ => None,
        };
        if let Some(full) = self.value_of_cap(target.as_ref()) {
            context.check_reachable(&full, self.side.rises(), span);
        }
    }

    /// The value at which the cap is reached, as far as the numbers of the file say it.
    fn value_of_cap(&self, target: Option<&Number>) -> Option<Number> {
        let missing = self.cap.number()?.minus(&self.start).ok()?;
        let count = missing.over(&self.points).ok()?;
        let count = if self.whole { count.round(&Rounding::new(Number::ONE, Mode::Up)?) } else { count };
        let way = self.step.number(self.step.amount.number(), target)?.times(&count).ok()?;
        let place = match &self.place {
            Place::Target => target?,
            Place::At(Amount::Number(number)) => number,
            Place::At(Amount::Measured(_)) => return None,
        };
        if self.side.rises() { place.plus(&way).ok() } else { place.minus(&way).ok() }
    }
}
