//! Points for each step in words.

use super::super::distance::{self, Unit};
use super::super::{Scene, Terms};
use super::{PerStep, Place, Side};
use crate::number::Number;
use crate::words::{Arg, Phrase, Sentence};

static TARGET: Phrase = Phrase::new("the target", "chỉ tiêu");

impl PerStep {
    fn place_arg(&self, terms: &Terms<'_>) -> Arg {
        match &self.place {
            Place::Target => (&TARGET).into(),
            Place::At(amount) => terms.amount(amount),
        }
    }

    /// The value that steps are counted from, and one step, for a unit.
    fn known(&self, scene: &Scene<'_>) -> Option<(Number, Number)> {
        let place = match &self.place {
            Place::Target => scene.target?,
            Place::At(amount) => scene.number(amount)?,
        };
        let step = self.step.number(scene.number(&self.step.amount), scene.target)?;
        Some((place.clone(), step))
    }
}

pub(super) fn rule(way: &PerStep, terms: &Terms<'_>) -> Sentence {
    static RULE: Phrase = Phrase::new("{0}{1}, {2}{3}{4}", "{0}{1}, {2}{3}{4}");
    static STARTING: Phrase = Phrase::new("{0} points, then ", "{0} điểm, ");
    static MORE: Phrase = Phrase::new("{0} for each {1} {2}", "mỗi {1} {2} được {0} điểm");
    static LESS: Phrase = Phrase::new("{0} less for each {1} {2}", "mỗi {1} {2} trừ {0} điểm");
    static EITHER: Phrase =
        Phrase::new("{0} more or less for each {1} {2}", "mỗi {1} {2} cộng hoặc trừ {0} điểm");
    static ABOVE: Phrase = Phrase::new("above {0}", "cao hơn {0}");
    static BELOW: Phrase = Phrase::new("below {0}", "thấp hơn {0}");
    static BETTER: Phrase = Phrase::new("better or worse than {0}", "tốt hơn hoặc kém hơn {0}");
    static WHOLE: Phrase = Phrase::new("whole steps only", "chỉ tính bước tròn");
    static PARTS: Phrase = Phrase::new("parts of a step in proportion", "phần lẻ tính theo tỷ lệ");
    static UP_TO: Phrase = Phrase::new(", at most {0}", ", tối đa {0} điểm");
    static OPEN: Phrase = Phrase::new(", no cap", ", không trần");
    static DOWN_TO: Phrase = Phrase::new(", not below {0}", ", không dưới {0} điểm");
    let start = if way.start.is_zero() {
        Arg::from("")
    } else {
        Sentence::new(&STARTING, [Arg::from(&way.start)]).into()
    };
    let (each, side) = match way.side {
        Side::Above => (if way.less { &LESS } else { &MORE }, &ABOVE),
        Side::Below => (if way.less { &LESS } else { &MORE }, &BELOW),
        Side::Both { .. } => (&EITHER, &BETTER),
    };
    let side = Sentence::new(side, [way.place_arg(terms)]);
    let each = Sentence::new(each, [Arg::from(&way.points), way.step.arg(terms), side.into()]);
    let cap = match way.cap.number() {
        // The cap of a falling line is what it starts with.
        _ if way.less => Arg::from(""),
        Some(cap) => Sentence::new(&UP_TO, [Arg::from(cap)]).into(),
        None => (&OPEN).into(),
    };
    let floor = way.floor.as_ref().map(|floor| Arg::from(Sentence::new(&DOWN_TO, [Arg::from(floor)])));
    let steps = Arg::from(if way.whole { &WHOLE } else { &PARTS });
    let args = [start, each.into(), steps, cap, floor.unwrap_or_else(|| Arg::from(""))];
    Sentence::new(&RULE, args)
}

/// How a unit came to its points; none when a number of it is not known.
pub(super) fn sentence(way: &PerStep, scene: &Scene<'_>) -> Option<Sentence> {
    static BOTH: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
    let value = scene.measure?;
    let (place, step) = way.known(scene)?;
    let count = way.count(value, &place, &step)?;
    let counted = counted(way, scene, value, &place, &step, &count);
    let earned = earned(way, scene, &count.abs(), count.is_negative())?;
    Some(Sentence::new(&BOTH, [Arg::from(counted), Arg::from(earned)]))
}

/// The steps between the value and the place: `17 % is 2 steps of 1 percentage point above 15 %`.
fn counted(
    way: &PerStep,
    scene: &Scene<'_>,
    value: &Number,
    place: &Number,
    step: &Number,
    count: &Number,
) -> Sentence {
    static ONE: Phrase = Phrase::new("step", "bước");
    static SEVERAL: Phrase = Phrase::new("steps", "bước");
    static ABOVE: Phrase =
        Phrase::new("{0} is {1} {4} of {2} above {3}", "{0} cao hơn {3} là {1} {4} (mỗi bước {2})");
    static BELOW: Phrase =
        Phrase::new("{0} is {1} {4} of {2} below {3}", "{0} thấp hơn {3} là {1} {4} (mỗi bước {2})");
    static NOT_ABOVE: Phrase =
        Phrase::new("{0} is no step of {2} above {3}", "{0} chưa cao hơn {3} bước nào (mỗi bước {2})");
    static NOT_BELOW: Phrase =
        Phrase::new("{0} is no step of {2} below {3}", "{0} chưa thấp hơn {3} bước nào (mỗi bước {2})");
    // On both sides the words follow the value; otherwise the side that counts.
    let above = match way.side {
        Side::Above => true,
        Side::Below => false,
        Side::Both { .. } => value >= place,
    };
    let phrase = match (above, count.is_zero()) {
        (true, false) => &ABOVE,
        (false, false) => &BELOW,
        (true, true) => &NOT_ABOVE,
        (false, true) => &NOT_BELOW,
    };
    let scale = scene.terms.scale;
    let step = match way.step.amount.number().filter(|_| way.step.unit == Unit::OfTarget) {
        Some(share) => distance::arg(share, Unit::OfTarget, scale),
        None => distance::arg(step, Unit::Own, scale),
    };
    let value = scale.form.arg_apart(value, place);
    let count = count.abs();
    let steps = Arg::from(if count == Number::ONE { &ONE } else { &SEVERAL });
    Sentence::new(phrase, [value, Arg::from(&count), step, scale.arg(place), steps])
}

/// What the steps come to, and whether the cap or the floor cut it.
fn earned(way: &PerStep, scene: &Scene<'_>, count: &Number, on_the_worse_side: bool) -> Option<Sentence> {
    static RESULT: Phrase = Phrase::new("{0} = {1}", "{0} = {1}");
    static CAPPED: Phrase = Phrase::new("{0}, capped at {1}", "{0}, tối đa {1}");
    static FLOORED: Phrase = Phrase::new("{0}, not below {1}", "{0}, không dưới {1}");
    static ALONE: Phrase = Phrase::new("{1} x {2}", "{1} x {2}");
    static MINUS_ALONE: Phrase = Phrase::new("-{1} x {2}", "-{1} x {2}");
    static PLUS: Phrase = Phrase::new("{0} + {1} x {2}", "{0} + {1} x {2}");
    static MINUS: Phrase = Phrase::new("{0} - {1} x {2}", "{0} - {1} x {2}");
    let falls = way.less != on_the_worse_side;
    let phrase = match (way.start.is_zero(), falls) {
        (true, false) => &ALONE,
        (true, true) => &MINUS_ALONE,
        (false, false) => &PLUS,
        (false, true) => &MINUS,
    };
    let args = [&way.start, &way.points, count].map(Arg::from);
    let calculation = Arg::from(Sentence::new(phrase, args));
    let signed = if on_the_worse_side { count.negated() } else { count.clone() };
    let phrase = match way.uncut(&signed)?.cmp(scene.points) {
        core::cmp::Ordering::Equal => &RESULT,
        core::cmp::Ordering::Greater => &CAPPED,
        core::cmp::Ordering::Less => &FLOORED,
    };
    Some(Sentence::new(phrase, [calculation, scene.points.into()]))
}
