//! As measured (*theo đúng số đã tính*): the measure is itself the number of points.
//!
//! The regulation says: “Điểm = 5 x (tỷ lệ đúng hạn + tỷ lệ đạt chất lượng)” (points by a formula of its own) | “Điểm
//! cộng do Trung ương công bố” (points that another body has published)
//!
//! The measure is a plain number, most often an indicator with a `formula`. The main number is the maximum that the
//! regulation declares; `up-to` and `down-to` say where the points end, also when that is `"none"` or the maximum. Under
//! `deducts` the measure is the number of points taken off.
//!
//! The trap: a percentage is no number of points. 60 % would be 0.6 of a point, or 60, and no one can tell which was
//! meant: multiply it in the formula, as in `10 * share`.

use alloc::boxed::Box;

use super::{Cap, Context, Inputs, Scene, Terms, Way, WayKind, read_cap, read_points};
use crate::diagnostic::WayCode;
use crate::document::{Reader, Shape, TableKeys, TableKind, required};
use crate::form::Form;
use crate::measure::Amount;
use crate::number::Number;
use crate::step::{Step, StepId, Steps};
use crate::words::{Arg, Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: false,
    takes_range: true,
    may_deduct: true,
    read,
};

static KEYS: TableKeys = TableKeys {
    name: "as-measured",
    kind: TableKind::Inner,
    doc: Phrase::new("the measure is the number of points", "đại lượng chính là số điểm"),
    keys: &[
        required("as-measured", Shape::Number, "the declared maximum", "điểm tối đa của tiêu chí", "10"),
        required(
            "up-to",
            Shape::Value,
            "the cap: \"100% of maximum\", another share, points, or \"none\"",
            "trần điểm: \"100% of maximum\", tỷ lệ khác, số điểm, hoặc \"none\"",
            "\"100% of maximum\"",
        ),
        required("down-to", Shape::Number, "the floor in points", "sàn điểm", "0"),
    ],
};

#[derive(Debug)]
struct AsMeasured {
    points: Number,
    cap: Cap,
    floor: Number,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let measured = context.lookup.measures_points(context.faults);
    let points = read_points(reader, "as-measured", context.faults)?;
    let cap = read_cap(reader, Some(&points), context.faults)?;
    let floor = reader.number("down-to", context.faults)?;
    if context.deducts && floor.value.is_negative() {
        context.faults.report(WayCode::NegativePoints, floor.span, [Arg::from("down-to")]);
    }
    if let Some(highest) = cap.number().filter(|highest| floor.value >= **highest) {
        context.faults.report(WayCode::FloorAboveCap, floor.span, [(&floor.value).into(), highest.into()]);
    }
    context.check_rises(true);
    measured?;
    Some(Box::new(AsMeasured { points, cap, floor: floor.value }))
}

impl Way for AsMeasured {
    fn name(&self) -> &'static str {
        "as-measured"
    }

    fn maximum(&self) -> Option<Number> {
        self.cap.number().cloned()
    }

    fn full_points(&self) -> Option<Number> {
        // A cap below the declared maximum is all that can be earned.
        Some(self.maximum().map_or_else(|| self.points.clone(), |cap| cap.min(self.points.clone())))
    }

    fn is_full_at_target(&self, target: &Amount) -> bool {
        target.number().zip(self.full_points()).is_some_and(|(target, full)| *target >= full)
    }

    fn points_of_nearest_miss(&self, target: &Number) -> Option<Number> {
        target.minus(&Number::ONE).ok()
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let low = Some(steps.number(&self.floor));
        let high = self.cap.number().map(|cap| steps.number(cap));
        Some(steps.add(Step::Clamp { of: inputs.measure?, low, high }))
    }

    fn rule(&self, _terms: &Terms<'_>) -> Sentence {
        static CAPPED: Phrase =
            Phrase::new("as measured, from {0} to {1} points", "theo đúng số đã tính, từ {0} đến {1} điểm");
        static OPEN: Phrase = Phrase::new(
            "as measured, from {0} points, no cap",
            "theo đúng số đã tính, từ {0} điểm, không trần",
        );
        let floor = Arg::from(&self.floor);
        match self.cap.number() {
            Some(cap) => Sentence::new(&CAPPED, [floor, cap.into()]),
            None => Sentence::new(&OPEN, [floor]),
        }
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        match scene.measure {
            Some(value) => measured_words(value, scene.points),
            None => self.rule(&scene.terms),
        }
    }
}

/// What a measure holds, and the points it came to.
pub(super) fn measured_words(value: &Number, points: &Number) -> Sentence {
    static PLAIN: Phrase = Phrase::new("{0} points as measured", "{0} điểm theo đúng số đã tính");
    static CAPPED: Phrase = Phrase::new("measured {0}, capped at {1}", "tính được {0}, tối đa {1} điểm");
    static FLOORED: Phrase = Phrase::new("measured {0}, not below {1}", "tính được {0}, không dưới {1} điểm");
    let args = [Form::Number.arg_apart(value, points), points.into()];
    match value.cmp(points) {
        core::cmp::Ordering::Equal => Sentence::new(&PLAIN, [points.into()]),
        core::cmp::Ordering::Greater => Sentence::new(&CAPPED, args),
        core::cmp::Ordering::Less => Sentence::new(&FLOORED, args),
    }
}
