//! Linear between two values (*nội suy giữa hai mức*): nothing at one value, all points at the other, straight between.
//!
//! The regulation says: “Tăng 5% trở xuống: 0 điểm; tăng từ 15% trở lên: 10 điểm; ở giữa tính nội suy” (nothing at 5 %
//! or less, all 10 points from 15 %, straight between)
//!
//! Either value may be the higher one: with `full-at` below `nothing-at`, lower is better. Each is a number or a figure
//! of the unit, such as a threshold of its plan; where the figures make both equal, the points cannot be computed.
//! Under `deducts` the points of the line are taken off.
//!
//! The trap: points in proportion to a target begin at 0, these begin at a stated value: 10 % between 5 % and 15 % earns
//! half of the points, and not two thirds of them.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Context, Inputs, Scene, Terms, Way, WayKind, read_points};
use crate::diagnostic::GradualCode;
use crate::document::{Reader, Shape, TableKeys, TableKind, required};
use crate::measure::{Amount, Measured};
use crate::number::Number;
use crate::step::{Operation, Step, StepId, Steps};
use crate::words::{Arg, Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: false,
    takes_range: false,
    may_deduct: true,
    read,
};

static KEYS: TableKeys = TableKeys {
    name: "linear",
    kind: TableKind::Inner,
    doc: Phrase::new(
        "nothing at one value, all points at another, straight between; either may be the higher one",
        "0 điểm ở một mức, đủ điểm ở mức kia, ở giữa nội suy tuyến tính; mức nào cao hơn cũng được",
    ),
    keys: &[
        required("linear", Shape::Number, "the most points", "điểm tối đa", "10"),
        required(
            "nothing-at",
            Shape::Value,
            "the value that earns 0 points, and all beyond it",
            "mức được 0 điểm, kể cả các mức kém hơn",
            "\"5%\"",
        ),
        required(
            "full-at",
            Shape::Value,
            "the value that earns all points, and all beyond it",
            "mức được đủ điểm, kể cả các mức hơn",
            "\"15%\"",
        ),
    ],
};

#[derive(Debug)]
struct Linear {
    points: Number,
    nothing_at: Amount,
    full_at: Amount,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let points = read_points(reader, "linear", context.faults);
    let (nothing_at, full_at) = (context.value(reader, "nothing-at"), context.value(reader, "full-at"));
    let (points, nothing_at, full_at) = (points?, nothing_at?, full_at?);
    if nothing_at.value == full_at.value {
        context.faults.report(GradualCode::EqualEnds, full_at.span, []);
    } else if let (Some(nothing), Some(full)) = (nothing_at.value.number(), full_at.value.number()) {
        context.check_rises(full > nothing);
        context.check_reachable(full, full > nothing, full_at.span);
    }
    Some(Box::new(Linear { points, nothing_at: nothing_at.value, full_at: full_at.value }))
}

impl Linear {
    /// The points of a value between two known ends, before they are cut to what can be earned.
    fn points(&self, value: &Number, nothing: &Number, full: &Number) -> Option<Number> {
        let above = self.points.times(&value.minus(nothing).ok()?).ok()?;
        above.over(&full.minus(nothing).ok()?).ok()
    }
}

impl Way for Linear {
    fn name(&self) -> &'static str {
        "linear"
    }

    fn maximum(&self) -> Option<Number> {
        Some(self.points.clone())
    }

    fn reads(&self) -> Vec<Measured> {
        [&self.nothing_at, &self.full_at].into_iter().filter_map(Amount::measured).collect()
    }

    fn is_full_at_target(&self, target: &Amount) -> bool {
        match (self.nothing_at.number(), self.full_at.number(), target.number()) {
            (Some(nothing), Some(full), Some(target)) if full > nothing => target >= full,
            (Some(_), Some(full), Some(target)) => target <= full,
            _ => self.full_at == *target,
        }
    }

    fn points_of_nearest_miss(&self, target: &Number) -> Option<Number> {
        let (nothing, full) = (self.nothing_at.number()?, self.full_at.number()?);
        let miss = if full > nothing { target.minus(&Number::ONE) } else { target.plus(&Number::ONE) };
        self.points(&miss.ok()?, nothing, full)
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let nothing = inputs.amount(&self.nothing_at, steps)?;
        let full = inputs.amount(&self.full_at, steps)?;
        let most = steps.number(&self.points);
        let gone = steps.ratio(Operation::Minus, inputs.measure?, nothing);
        let whole = steps.ratio(Operation::Minus, full, nothing);
        let scaled = steps.ratio(Operation::Times, most, gone);
        let earned = steps.ratio(Operation::Over, scaled, whole);
        let low = Some(steps.number(&Number::ZERO));
        Some(steps.add(Step::Clamp { of: earned, low, high: Some(most) }))
    }

    fn rule(&self, terms: &Terms<'_>) -> Sentence {
        static RULE: Phrase = Phrase::new(
            "0 points at {1}, {0} points at {2}, straight between",
            "{1} được 0 điểm, {2} được {0} điểm, ở giữa nội suy tuyến tính",
        );
        let ends = [terms.amount(&self.nothing_at), terms.amount(&self.full_at)];
        Sentence::new(&RULE, [Arg::from(&self.points)].into_iter().chain(ends))
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static BETWEEN: Phrase =
            Phrase::new("{0} x ({1} - {2}) / ({3} - {2}) = {4}", "{0} x ({1} - {2}) / ({3} - {2}) = {4}");
        static NOTHING: Phrase =
            Phrase::new("{0}, not beyond {1}: {2} points", "{0}, chưa qua mức {1}: {2} điểm");
        static FULL: Phrase =
            Phrase::new("{0}, at or beyond {1}: {2} points", "{0}, từ mức {1} trở đi: {2} điểm");
        let ends = (scene.number(&self.nothing_at), scene.number(&self.full_at));
        let (Some(value), (Some(nothing), Some(full))) = (scene.measure, ends) else {
            return self.rule(&scene.terms);
        };
        let arg = |number: &Number| scene.terms.scale.arg(number);
        if scene.points.is_zero() {
            return Sentence::new(&NOTHING, [arg(value), arg(nothing), scene.points.into()]);
        }
        if *scene.points == self.points {
            return Sentence::new(&FULL, [arg(value), arg(full), scene.points.into()]);
        }
        let args = [(&self.points).into(), arg(value), arg(nothing), arg(full), scene.points.into()];
        Sentence::new(&BETWEEN, args)
    }
}
