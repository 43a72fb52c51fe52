//! Proportional (*theo tỷ lệ*): maximum x value / target, and for lower-is-better maximum x target / value.
//!
//! The regulation says: “Đạt dưới chỉ tiêu thì chấm điểm theo tỷ lệ % hoàn thành” (points in proportion to what was
//! reached of the target) | “Vượt chỉ tiêu được cộng tối đa 20 %” (up to 120 % of the points for more than the
//! target)
//!
//! `up-to` says where it ends: `"100% of maximum"`, `"120% of maximum"`, a number of points, or `"none"`. A section
//! that declares the points at the target, 10 of a line that pays up to 12, accepts that they may be passed: `accepts
//! = ["points-may-be-passed"]`; a share such as `"85% of maximum"` is of the 10. `down-to` is the floor, 0 when it is
//! not written: growth of -5 % against 10 % earns 0. With `inversely-proportional` a value of 0 or less earns the
//! cap. A target of 0 or less is an error, in the rules as in a pledge.
//!
//! The traps: the cap must be stated, since some regulations pay 120 % for more than the target and some do not;
//! points never fall below 0 unless `down-to` says so; and a value a hair under the target may round to all points
//! while the target stays missed, which every output says.

use alloc::boxed::Box;

use super::{Aim, Cap, Context, Inputs, Scene, SingleTarget, Terms, Way, WayKind, read_cap, read_points};
use crate::diagnostic::WayCode;
use crate::document::{Key, Reader, Shape, TableKeys, TableKind, Word, optional, required};
use crate::measure::Amount;
use crate::number::Number;
use crate::step::{Operation, Range, Row, Step, StepId, Steps};
use crate::words::{Arg, Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: true,
    takes_range: false,
    may_deduct: false,
    read: |reader, context| read(reader, "proportional", context),
};

pub(super) static INVERSE_KIND: WayKind = WayKind {
    keys: &INVERSE_KEYS,
    needs_measure: true,
    needs_target: true,
    takes_range: false,
    may_deduct: false,
    read: |reader, context| read(reader, "inversely-proportional", context),
};

const UP_TO: Key = required(
    "up-to",
    Shape::Value,
    "the cap: \"100% of maximum\", another share, points, or \"none\"",
    "trần điểm: \"100% of maximum\", tỷ lệ khác, số điểm, hoặc \"none\"",
    "\"100% of maximum\"",
);
const DOWN_TO: Key =
    optional("down-to", Shape::Number, "the floor; 0 when not said", "sàn điểm; mặc định 0", "0");

static KEYS: TableKeys = TableKeys {
    name: "proportional",
    kind: TableKind::Inner,
    doc: Phrase::new("maximum x value / target", "điểm tối đa x kết quả / chỉ tiêu"),
    keys: &[
        required(
            "proportional",
            Shape::Number,
            "the points at the target",
            "điểm khi đạt đúng chỉ tiêu",
            "10",
        ),
        UP_TO,
        DOWN_TO,
    ],
};

static INVERSE_KEYS: TableKeys = TableKeys {
    name: "inversely-proportional",
    kind: TableKind::Inner,
    doc: Phrase::new(
        "maximum x target / value, where lower is better; a value of 0 or less earns the cap",
        "điểm tối đa x chỉ tiêu / kết quả, khi càng thấp càng tốt",
    ),
    keys: &[
        required(
            "inversely-proportional",
            Shape::Number,
            "the points at the target",
            "điểm khi đạt đúng chỉ tiêu",
            "10",
        ),
        UP_TO,
        DOWN_TO,
    ],
};

#[derive(Debug)]
struct Proportional {
    points: Number,
    cap: Cap,
    floor: Number,
    inverse: bool,
}

fn read(reader: &Reader<'_>, name: &'static str, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let inverse = name == "inversely-proportional";
    let points = read_points(reader, name, context.faults)?;
    let cap = read_cap(reader, Some(&points), context.faults)?;
    let floor = reader.number("down-to", context.faults).map_or(Number::ZERO, |floor| floor.value);
    if inverse && cap == Cap::None {
        context.faults.report(WayCode::UncappedInverse, reader.key_span("up-to"), []);
    }
    if let Cap::At(cap) = &cap
        && *cap <= floor
    {
        context.faults.report(
            WayCode::FloorAboveCap,
            reader.key_span("down-to"),
            [(&floor).into(), cap.into()],
        );
    }
    check_target(inverse, context);
    Some(Box::new(Proportional { points, cap, floor, inverse }))
}

fn check_target(inverse: bool, context: &mut Context<'_>) {
    let Aim::At(SingleTarget { word, span, amount }) = &context.target else { return };
    if word.is_lower_end() == inverse || *word == Word::Exactly {
        context.faults.report(WayCode::WrongDirection, *span, [Arg::from(word.name())]);
    }
    if amount.number().is_some_and(|target| !target.is_positive()) {
        context.faults.report(WayCode::TargetNotPositive, *span, []);
    }
}

impl Way for Proportional {
    fn name(&self) -> &'static str {
        if self.inverse { "inversely-proportional" } else { "proportional" }
    }

    fn maximum(&self) -> Option<Number> {
        self.cap.number().cloned()
    }

    fn full_points(&self) -> Option<Number> {
        // A cap below the points at the target is all that can be earned.
        Some(self.maximum().map_or_else(|| self.points.clone(), |cap| cap.min(self.points.clone())))
    }

    fn divides_by_target(&self) -> bool {
        true
    }

    fn is_full_at_target(&self, _target: &Amount) -> bool {
        true
    }

    fn points_of_nearest_miss(&self, target: &Number) -> Option<Number> {
        let full = self.full_points()?;
        if self.inverse {
            return full.times(target).ok()?.over(&target.plus(&Number::ONE).ok()?).ok();
        }
        full.times(&target.minus(&Number::ONE).ok()?).ok()?.over(target).ok()
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let (value, target) = (inputs.measure?, inputs.target?);
        let points = steps.number(&self.points);
        let (above, below) = if self.inverse { (target, value) } else { (value, target) };
        let scaled = steps.ratio(Operation::Times, points, above);
        let mut earned = steps.ratio(Operation::Over, scaled, below);
        let high = self.maximum().map(|cap| steps.number(&cap));
        if let (true, Some(cap)) = (self.inverse, high) {
            let row = |word, gives| Row { range: Range { bounds: [(word, Number::ZERO)].into() }, gives };
            let rows = [row(Word::AtMost, cap), row(Word::Above, earned)].into();
            earned = steps.add(Step::Pick { of: value, rows });
        }
        let low = Some(steps.number(&self.floor));
        Some(steps.add(Step::Clamp { of: earned, low, high }))
    }

    fn rule(&self, _terms: &Terms<'_>) -> Sentence {
        static CAPPED: Phrase = Phrase::new(
            "{0} x result / target, from {1} to {2}",
            "{0} x kết quả / chỉ tiêu, từ {1} đến {2} điểm",
        );
        static OPEN: Phrase = Phrase::new(
            "{0} x result / target, from {1}, no cap",
            "{0} x kết quả / chỉ tiêu, từ {1} điểm, không trần",
        );
        static INVERSE: Phrase = Phrase::new(
            "{0} x target / result, from {1} to {2}",
            "{0} x chỉ tiêu / kết quả, từ {1} đến {2} điểm",
        );
        let floor = [(&self.points).into(), (&self.floor).into()];
        match &self.cap {
            Cap::None => Sentence::new(&OPEN, floor),
            Cap::At(cap) => {
                let phrase = if self.inverse { &INVERSE } else { &CAPPED };
                Sentence::new(phrase, floor.into_iter().chain([cap.into()]))
            }
        }
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static PLAIN: Phrase = Phrase::new("{0} x {1} / {2} = {3}", "{0} x {1} / {2} = {3}");
        static CAPPED: Phrase = Phrase::new("{0} x {1} / {2}, capped at {3}", "{0} x {1} / {2}, tối đa {3}");
        static FLOORED: Phrase =
            Phrase::new("{0} x {1} / {2}, not below {3}", "{0} x {1} / {2}, không dưới {3}");
        let (Some(value), Some(target)) = (scene.measure, scene.target) else {
            return self.rule(&scene.terms);
        };
        let (above, below) = if self.inverse { (target, value) } else { (value, target) };
        let exact = self.points.times(above).ok().and_then(|scaled| scaled.over(below).ok());
        let phrase = match exact {
            Some(exact) if exact == *scene.points => &PLAIN,
            Some(exact) if exact < *scene.points => &FLOORED,
            _ => &CAPPED,
        };
        let args = [
            (&self.points).into(),
            scene.terms.scale.arg(above),
            scene.terms.scale.arg(below),
            scene.points.into(),
        ];
        Sentence::new(phrase, args)
    }
}
