//! Less per occurrence (*trừ theo số lượng*): a stated number of points, less some for each item, down to a floor.
//!
//! The regulation says: “Tối đa 5 điểm, mỗi lần nộp báo cáo chậm trừ 1 điểm” (5 points, less 1 for each late report)
//!
//! The trap: the floor must be stated; a line without one can fall below nothing. Where the whole line is a
//! deduction, write `per-item` under `deducts` instead.

use alloc::boxed::Box;

use super::{Context, Inputs, Scene, Terms, Way, WayKind, read_points, read_points_of_item};
use crate::diagnostic::WayCode;
use crate::document::{Reader, Shape, TableKeys, TableKind, required};
use crate::number::Number;
use crate::step::{Operation, Step, StepId, Steps};
use crate::words::{Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: false,
    takes_range: false,
    may_deduct: false,
    read,
};

static KEYS: TableKeys = TableKeys {
    name: "less-per-item",
    kind: TableKind::Inner,
    doc: Phrase::new("points less some for each item, down to a floor", "trừ điểm cho mỗi mục, có sàn"),
    keys: &[
        required("less-per-item", Shape::Number, "the points that one item costs", "điểm trừ cho một", "1"),
        required("from", Shape::Number, "the points without any item", "điểm khi không có mục nào", "5"),
        required("down-to", Shape::Number, "the floor in points", "sàn điểm", "0"),
    ],
};

#[derive(Debug)]
struct LessPerItem {
    points: Number,
    from: Number,
    floor: Number,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let points = read_points_of_item(reader, "less-per-item", context)?;
    let from = read_points(reader, "from", context.faults)?;
    let floor = reader.number("down-to", context.faults)?.value;
    if floor >= from {
        context.faults.report(
            WayCode::FloorAboveCap,
            reader.key_span("down-to"),
            [(&floor).into(), (&from).into()],
        );
    }
    Some(Box::new(LessPerItem { points, from, floor }))
}

impl Way for LessPerItem {
    fn name(&self) -> &'static str {
        "less-per-item"
    }

    fn maximum(&self) -> Option<Number> {
        Some(self.from.clone())
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let (points, from) = (steps.number(&self.points), steps.number(&self.from));
        let taken = steps.ratio(Operation::Times, points, inputs.measure?);
        let left = steps.ratio(Operation::Minus, from, taken);
        let low = Some(steps.number(&self.floor));
        Some(steps.add(Step::Clamp { of: left, low, high: Some(from) }))
    }

    fn rule(&self, _terms: &Terms<'_>) -> Sentence {
        static RULE: Phrase =
            Phrase::new("{0} less {1} for each, not below {2}", "{0} điểm, mỗi mục trừ {1}, không dưới {2}");
        Sentence::new(&RULE, [(&self.from).into(), (&self.points).into(), (&self.floor).into()])
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static FLOORED: Phrase =
            Phrase::new("{0} - {1} x {2}, not below {3}", "{0} - {1} x {2}, không dưới {3}");
        static DONE: Phrase = Phrase::new("{0} - {1} x {2} = {3}", "{0} - {1} x {2} = {3}");
        let Some(value) = scene.measure else { return self.rule(&scene.terms) };
        let args =
            [(&self.from).into(), (&self.points).into(), scene.terms.scale.arg(value), scene.points.into()];
        let exact = self.points.times(value).ok().and_then(|taken| self.from.minus(&taken).ok());
        Sentence::new(if exact.as_ref() == Some(scene.points) { &DONE } else { &FLOORED }, args)
    }
}
