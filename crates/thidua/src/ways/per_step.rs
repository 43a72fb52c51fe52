//! Points for each step (*cứ mỗi bước*): some points for every step beyond a value, or some less for every step.
//!
//! The regulation says: “Vượt chỉ tiêu, cứ 1% được cộng 0,1 điểm, tối đa 5 điểm” (0.1 points for each 1 % above the
//! target, at most 5) | “Cứ vượt 1 điểm phần trăm so với mức trần thì trừ 0,5 điểm” (0.5 less for each percentage point
//! over a ceiling) | “Đạt chỉ tiêu được 8 điểm, cao hoặc thấp hơn 1% thì cộng hoặc trừ 0,2 điểm” (8 points at the target,
//! 0.2 more or less for each 1 %)
//!
//! Steps are counted from a number, a figure or `"target"`: `above` it, `below` it, or with `from` on both sides, where
//! the better side, as the word of the target says, adds and the other takes away. `starting-with` is what the value
//! itself earns; on the side that has no steps the points stay the same. A step is a number, `"1 percentage point"` of a
//! percentage, or `"1% of target"`. Under `deducts` the points of the steps are taken off.
//!
//! The traps: from 15 % to 17 % it is two steps of 1 percentage point and 13.3 of 1 % of the target; and whole steps leave
//! 16.9 % at one step where pro rata makes 1.9 of it. Both must be stated.

mod read;
mod words;

use alloc::vec::Vec;

use super::distance::Distance;
use super::{Cap, Inputs, Scene, Terms, Way, WayKind};
use crate::document::{Key, Shape, TableKeys, TableKind, conditional, optional, required};
use crate::measure::{Amount, Measured};
use crate::number::{Mode, Number, Rounding};
use crate::step::{Operation, Step, StepId, Steps};
use crate::words::{Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: false,
    takes_range: false,
    may_deduct: true,
    read: |reader, context| read::read(reader, "per-step", context),
};

pub(super) static LESS_KIND: WayKind = WayKind {
    keys: &LESS_KEYS,
    needs_measure: true,
    needs_target: false,
    takes_range: false,
    may_deduct: true,
    read: |reader, context| read::read(reader, "less-per-step", context),
};

const STEP: Key = required(
    "step",
    Shape::Value,
    "one step: a number, \"1 percentage point\", or \"1% of target\"",
    "một bước: một số, \"1 percentage point\" (điểm phần trăm), hoặc \"1% of target\" (của chỉ tiêu)",
    "\"1 percentage point\"",
);
const ABOVE: Key = conditional(
    "above",
    Shape::Value,
    "where the steps above begin: a value, a name, or \"target\"",
    "tính các bước cao hơn mức này: một số, một tên, hoặc \"target\" (chỉ tiêu)",
    "\"target\"",
);
const BELOW: Key = conditional(
    "below",
    Shape::Value,
    "where the steps below begin, in place of `above`",
    "tính các bước thấp hơn mức này, thay cho `above`",
    "\"target\"",
);
const STEPS: Key = required(
    "steps",
    Shape::OneOf(&["whole", "pro-rata"]),
    "whether only whole steps count, or parts of a step in proportion",
    "chỉ tính bước tròn, hay tính cả phần lẻ theo tỷ lệ",
    "\"whole\"",
);

static KEYS: TableKeys = TableKeys {
    name: "per-step",
    kind: TableKind::Inner,
    doc: Phrase::new(
        "points for each step above or below a value, up to a cap",
        "điểm cho mỗi bước cao hơn hoặc thấp hơn một mức, có trần",
    ),
    keys: &[
        required("per-step", Shape::Number, "the points of one step", "điểm cho một bước", "0.1"),
        STEP,
        ABOVE,
        BELOW,
        conditional(
            "from",
            Shape::Value,
            "where steps are counted from on both sides: the better side adds, the other takes away",
            "tính từ mức này về hai phía: phía tốt hơn thì cộng, phía kém hơn thì trừ",
            "\"target\"",
        ),
        STEPS,
        optional(
            "starting-with",
            Shape::Number,
            "the points without any step; 0 when not said",
            "điểm khi chưa có bước nào; mặc định 0",
            "8",
        ),
        required("up-to", Shape::Value, "the cap in points, or \"none\"", "trần điểm, hoặc \"none\"", "5"),
        conditional(
            "down-to",
            Shape::Number,
            "the floor, required beside `from`",
            "sàn điểm, bắt buộc khi dùng `from`",
            "0",
        ),
    ],
};

static LESS_KEYS: TableKeys = TableKeys {
    name: "less-per-step",
    kind: TableKind::Inner,
    doc: Phrase::new(
        "points less some for each step above or below a value, down to a floor",
        "trừ điểm cho mỗi bước cao hơn hoặc thấp hơn một mức, có sàn",
    ),
    keys: &[
        required(
            "less-per-step",
            Shape::Number,
            "the points that one step costs",
            "điểm trừ cho một bước",
            "0.5",
        ),
        required(
            "starting-with",
            Shape::Number,
            "the points without any step",
            "điểm khi chưa có bước nào",
            "10",
        ),
        STEP,
        ABOVE,
        BELOW,
        STEPS,
        required("down-to", Shape::Number, "the floor in points", "sàn điểm", "0"),
    ],
};

/// Where steps are counted from.
#[derive(Debug, Clone, PartialEq)]
enum Place {
    Target,
    At(Amount),
}

/// On which side of it they count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
    /// On both, where higher is better or lower is.
    Both {
        higher_is_better: bool,
    },
}

#[derive(Debug)]
struct PerStep {
    /// Whether each step takes points away.
    less: bool,
    points: Number,
    step: Distance,
    place: Place,
    side: Side,
    whole: bool,
    start: Number,
    cap: Cap,
    floor: Option<Number>,
}

impl Side {
    /// Whether a higher value makes more steps.
    fn rises(self) -> bool {
        matches!(self, Side::Above | Side::Both { higher_is_better: true })
    }

    fn is_both(self) -> bool {
        matches!(self, Side::Both { .. })
    }
}

/// Whole steps on either side of a value.
fn whole_steps() -> Option<Rounding> {
    Rounding::new(Number::ONE, Mode::Down)
}

impl PerStep {
    fn place_number<'n>(&'n self, target: Option<&'n Number>) -> Option<&'n Number> {
        match &self.place {
            Place::Target => target,
            Place::At(amount) => amount.number(),
        }
    }

    /// The steps that count between a place and a value.
    fn count(&self, value: &Number, place: &Number, step: &Number) -> Option<Number> {
        let (high, low) = if self.side.rises() { (value, place) } else { (place, value) };
        let count = high.minus(low).ok()?.over(step).ok()?;
        let count = if self.whole { count.round(&whole_steps()?) } else { count };
        Some(if count.is_negative() && !self.side.is_both() { Number::ZERO } else { count })
    }

    /// What so many steps earn before it is cut to the cap and the floor.
    fn uncut(&self, count: &Number) -> Option<Number> {
        let change = self.points.times(count).ok()?;
        if self.less { self.start.minus(&change).ok() } else { self.start.plus(&change).ok() }
    }

    /// What a value earns, as far as the numbers of the file say it.
    fn earned(&self, value: &Number, target: Option<&Number>) -> Option<Number> {
        let step = self.step.number(self.step.amount.number(), target)?;
        let earned = self.uncut(&self.count(value, self.place_number(target)?, &step)?)?;
        Some(self.maximum().map_or_else(|| earned.clone(), |cap| cap.min(earned.clone())))
    }
}

impl Way for PerStep {
    fn name(&self) -> &'static str {
        if self.less { "less-per-step" } else { "per-step" }
    }

    fn maximum(&self) -> Option<Number> {
        self.cap.number().cloned()
    }

    fn reads(&self) -> Vec<Measured> {
        let place = match &self.place {
            Place::Target => None,
            Place::At(amount) => amount.measured(),
        };
        place.into_iter().chain(self.step.amount.measured()).collect()
    }

    fn divides_by_target(&self) -> bool {
        self.step.unit == super::distance::Unit::OfTarget
    }

    fn is_full_at_target(&self, target: &Amount) -> bool {
        let Some(full) = self.full_points().filter(|_| !self.whole) else { return false };
        let at_target = match (&self.place, target.number()) {
            (Place::Target, _) => Some(self.start.clone()),
            (Place::At(place), _) if place == target => Some(self.start.clone()),
            (_, Some(number)) => self.earned(number, Some(number)),
            _ => None,
        };
        at_target.is_some_and(|points| points >= full)
    }

    fn points_of_nearest_miss(&self, target: &Number) -> Option<Number> {
        let higher_is_better = self.side.rises() != self.less;
        let miss = if higher_is_better { target.minus(&Number::ONE) } else { target.plus(&Number::ONE) };
        self.earned(&miss.ok()?, Some(target))
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let place = match &self.place {
            Place::Target => inputs.target?,
            Place::At(amount) => inputs.amount(amount, steps)?,
        };
        let step = self.step.lower(inputs, steps)?;
        let step = steps.above_zero(step);
        let (high, low) = if self.side.rises() { (inputs.measure?, place) } else { (place, inputs.measure?) };
        let distance = steps.ratio(Operation::Minus, high, low);
        let mut count = steps.ratio(Operation::Over, distance, step);
        if self.whole {
            count = steps.add(Step::Round { of: count, rounding: whole_steps()? });
        }
        if !self.side.is_both() {
            let low = Some(steps.number(&Number::ZERO));
            count = steps.add(Step::Clamp { of: count, low, high: None });
        }
        let points = steps.number(&self.points);
        let change = steps.ratio(Operation::Times, points, count);
        let start = steps.number(&self.start);
        let operation = if self.less { Operation::Minus } else { Operation::Plus };
        let earned = steps.ratio(operation, start, change);
        let low = self.floor.as_ref().map(|floor| steps.number(floor));
        let high = self.cap.number().map(|cap| steps.number(cap));
        Some(steps.add(Step::Clamp { of: earned, low, high }))
    }

    fn rule(&self, terms: &Terms<'_>) -> Sentence {
        words::rule(self, terms)
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        words::sentence(self, scene).unwrap_or_else(|| self.rule(&scene.terms))
    }
}
