//! Per occurrence (*theo số lượng*): points for each item, up to a cap; under `deducts`, points taken off for each.
//!
//! The regulation says: “Mỗi mô hình được 2 điểm, tối đa 10 điểm” (2 points for each, at most 10) | “Mỗi vụ vi phạm
//! trừ 1 điểm” (1 point off for each, under `deducts`)
//!
//! The trap: the cap must be stated, `"none"` included. A deduction is written as a positive number under `deducts`;
//! there is no minus in a rule file.

use alloc::boxed::Box;

use super::{Cap, Context, Inputs, Scene, Terms, Way, WayKind, read_cap, read_points_of_item};
use crate::document::{Reader, Shape, TableKeys, TableKind, required};
use crate::number::Number;
use crate::step::{Operation, Step, StepId, Steps};
use crate::words::{Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: false,
    takes_range: false,
    may_deduct: true,
    read,
};

static KEYS: TableKeys = TableKeys {
    name: "per-item",
    kind: TableKind::Inner,
    doc: Phrase::new("points for each item, up to a cap", "điểm cho mỗi đơn vị, có trần"),
    keys: &[
        required("per-item", Shape::Number, "the points of one item", "điểm cho một", "2"),
        required("up-to", Shape::Value, "the cap in points, or \"none\"", "trần điểm, hoặc \"none\"", "10"),
    ],
};

#[derive(Debug)]
struct PerItem {
    points: Number,
    cap: Cap,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let points = read_points_of_item(reader, "per-item", context)?;
    // A share of what one item earns is no cap, so only points or "none" are.
    let cap = read_cap(reader, None, context.faults)?;
    Some(Box::new(PerItem { points, cap }))
}

impl Way for PerItem {
    fn name(&self) -> &'static str {
        "per-item"
    }

    fn maximum(&self) -> Option<Number> {
        self.cap.number().cloned()
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let points = steps.number(&self.points);
        let earned = steps.ratio(Operation::Times, points, inputs.measure?);
        let low = Some(steps.number(&Number::ZERO));
        let high = self.maximum().map(|cap| steps.number(&cap));
        Some(steps.add(Step::Clamp { of: earned, low, high }))
    }

    fn rule(&self, _terms: &Terms<'_>) -> Sentence {
        static CAPPED: Phrase = Phrase::new("{0} for each, up to {1}", "mỗi mục {0} điểm, tối đa {1}");
        static OPEN: Phrase = Phrase::new("{0} for each, no cap", "mỗi mục {0} điểm, không trần");
        match &self.cap {
            Cap::At(cap) => Sentence::new(&CAPPED, [(&self.points).into(), cap.into()]),
            Cap::None => Sentence::new(&OPEN, [(&self.points).into()]),
        }
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static PLAIN: Phrase = Phrase::new("{0} for each of {1} = {2}", "{0} điểm x {1} = {2}");
        static CAPPED: Phrase =
            Phrase::new("{0} for each of {1}, capped at {2}", "{0} điểm x {1}, tối đa {2}");
        let Some(value) = scene.measure else { return self.rule(&scene.terms) };
        let exact = self.points.times(value).ok();
        let phrase = if exact.as_ref() == Some(scene.points) { &PLAIN } else { &CAPPED };
        Sentence::new(phrase, [(&self.points).into(), scene.terms.scale.arg(value), scene.points.into()])
    }
}
