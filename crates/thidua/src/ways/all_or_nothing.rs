//! All or nothing (*đạt hoặc không đạt*): the maximum when the target is met, otherwise a stated number, 0 when none
//! is stated.
//!
//! The regulation says: “Đạt từ 15% trở lên được 10 điểm, không đạt không có điểm” (10 points when the target is met,
//! none otherwise) | “Giảm tỷ lệ yếu kém xuống 15%” (a ceiling)
//!
//! The trap: *từ 60 %* counts 60 %, *trên 60 %* does not; the target's word decides, not a rounding. The comparison
//! reads the exact value, so 59.9996 % that prints as 60 % in a spreadsheet stays missed.

use alloc::boxed::Box;

use super::{Context, Inputs, Scene, Terms, Way, WayKind, read_points};
use crate::diagnostic::WayCode;
use crate::document::{Reader, Shape, TableKeys, TableKind, Word, optional, required};
use crate::number::Number;
use crate::step::{Range, Row, Step, StepId, Steps};
use crate::words::{Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: true,
    takes_range: true,
    may_deduct: true,
    read,
};

static KEYS: TableKeys = TableKeys {
    name: "all-or-nothing",
    kind: TableKind::Inner,
    doc: Phrase::new(
        "the maximum when the target is met, otherwise a stated number",
        "đủ điểm khi đạt chỉ tiêu, nếu không thì số điểm đã nêu",
    ),
    keys: &[
        required("all-or-nothing", Shape::Number, "the points when the target is met", "điểm khi đạt", "10"),
        optional(
            "otherwise",
            Shape::Number,
            "the points when it is missed; 0 when not said",
            "điểm khi không đạt",
            "0",
        ),
    ],
};

#[derive(Debug)]
struct AllOrNothing {
    maximum: Number,
    otherwise: Number,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let maximum = read_points(reader, "all-or-nothing", context.faults)?;
    let otherwise = reader.number("otherwise", context.faults);
    if let Some(points) =
        otherwise.as_ref().filter(|points| points.value >= maximum || points.value.is_negative())
    {
        let args = [(&points.value).into(), (&maximum).into()];
        context.faults.report(WayCode::OtherwiseTooHigh, points.span, args);
    }
    let otherwise = otherwise.map_or(Number::ZERO, |points| points.value);
    Some(Box::new(AllOrNothing { maximum, otherwise }))
}

impl Way for AllOrNothing {
    fn name(&self) -> &'static str {
        "all-or-nothing"
    }

    fn maximum(&self) -> Option<Number> {
        Some(self.maximum.clone())
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let row = |truth: Number, gives: StepId| Row {
            range: Range { bounds: [(Word::Exactly, truth)].into() },
            gives,
        };
        let (full, rest) = (steps.number(&self.maximum), steps.number(&self.otherwise));
        let rows = [row(Number::ONE, full), row(Number::ZERO, rest)].into();
        Some(steps.add(Step::Pick { of: inputs.met?, rows }))
    }

    fn rule(&self, _terms: &Terms<'_>) -> Sentence {
        static RULE: Phrase =
            Phrase::new("{0} when met, otherwise {1}", "{0} điểm khi đạt, không đạt {1} điểm");
        Sentence::new(&RULE, [(&self.maximum).into(), (&self.otherwise).into()])
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static MET: Phrase = Phrase::new("met: all {0} points", "đạt: đủ {0} điểm");
        static MISSED: Phrase = Phrase::new("missed: {0} points", "không đạt: {0} điểm");
        let phrase = if scene.met == Some(true) { &MET } else { &MISSED };
        Sentence::new(phrase, [scene.points.into()])
    }
}
