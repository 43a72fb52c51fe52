//! To the leader (*so với đơn vị dẫn đầu*): a share of the points for reaching the target, the rest in proportion to the
//! excess of the unit that leads.
//!
//! The regulation says: “Đạt chỉ tiêu được 50% số điểm; đơn vị vượt cao nhất được điểm tối đa, các đơn vị khác tính theo
//! tỷ lệ so với đơn vị dẫn đầu” (half for reaching the target, the rest in proportion to the leader's excess)
//!
//! Below the target a unit earns `reaching` x value / target, never less than 0. From the target on it earns `reaching`
//! and, of the rest, its excess / the largest excess among the members of the group. `excess` says how excesses
//! compare: `absolute` is value - target, `relative` is (value - target) / target, which differ where units have
//! targets of their own. Equal leaders all earn the maximum; where nobody is above the target, nobody passes the share
//! for reaching it. `over` says whose excess counts: `cluster`, `known`, `eligible` or a group of the file.
//!
//! A missing figure of another member leaves the points of those above the target open, since it may lead; a unit at or
//! below its target does not need it. A unit outside the group earns at most the maximum; in an empty group nobody is above
//! the target.
//!
//! The trap: with an absolute excess the unit with the largest plan leads nearly always; with a relative one a unit whose
//! plan was one cooperative leads with two.

use alloc::boxed::Box;

use super::{Aim, Context, Inputs, Scale, Scene, SingleTarget, Terms, Way, WayKind, read_points};
use crate::diagnostic::{GroupCode, WayCode};
use crate::document::{Reader, Shape, TableKeys, TableKind, Word, Written, required, wrong_shape};
use crate::form::Form;
use crate::measure::Over;
use crate::number::Number;
use crate::step::{Aggregate, Operation, Range, Row, Step, StepId, Steps};
use crate::words::{Arg, Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: true,
    takes_range: false,
    may_deduct: false,
    read,
};

static KEYS: TableKeys = TableKeys {
    name: "to-leader",
    kind: TableKind::Inner,
    doc: Phrase::new(
        "a share of the points for reaching the target, the rest by the excess of the leading unit",
        "một phần điểm khi đạt chỉ tiêu, phần còn lại theo mức vượt của đơn vị dẫn đầu",
    ),
    keys: &[
        required("to-leader", Shape::Number, "the points of the leader", "điểm của đơn vị dẫn đầu", "10"),
        required(
            "reaching",
            Shape::Value,
            "what reaching the target earns: a share of the maximum, or points",
            "điểm khi đạt đúng chỉ tiêu: tỷ lệ của điểm tối đa, hoặc số điểm",
            "\"50% of maximum\"",
        ),
        required(
            "excess",
            Shape::OneOf(&["absolute", "relative"]),
            "how excesses compare: value - target, or that as a share of the target",
            "cách so mức vượt: kết quả - chỉ tiêu (absolute), hoặc so với chỉ tiêu (relative)",
            "\"relative\"",
        ),
        required(
            "over",
            Shape::Id,
            "whose excess counts: cluster, known, eligible, or a group",
            "so với ai: cluster, known, eligible hoặc một nhóm",
            "\"cluster\"",
        ),
    ],
};

/// How the excesses of units compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Excess {
    Absolute,
    Relative,
}

#[derive(Debug)]
struct ToLeader {
    points: Number,
    reaching: Number,
    excess: Excess,
    over: Over,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let points = read_points(reader, "to-leader", context.faults);
    let reaching = points.as_ref().and_then(|points| read_reaching(reader, points, context));
    let excess = reader.word("excess", context.faults);
    let over = reader.id("over", context.faults);
    let over = over.and_then(|over| context.lookup.members(over.value, over.span, context.faults));
    if let Aim::At(SingleTarget { word, span, amount }) = &context.target {
        if !word.is_lower_end() || *word == Word::Exactly {
            context.faults.report(WayCode::WrongDirection, *span, [Arg::from(word.name())]);
        }
        if amount.number().is_some_and(|target| !target.is_positive()) {
            context.faults.report(WayCode::TargetNotPositive, *span, []);
        }
    }
    let excess = if excess?.value == "relative" { Excess::Relative } else { Excess::Absolute };
    Some(Box::new(ToLeader { points: points?, reaching: reaching?, excess, over: over? }))
}

/// The points for reaching the target, which must leave some for the leader.
fn read_reaching(reader: &Reader<'_>, points: &Number, context: &mut Context<'_>) -> Option<Number> {
    let written = reader.written("reaching", context.faults)?;
    let reaching = match &written.value {
        Written::Number(reaching) => reaching.clone(),
        Written::PercentOfMaximum(share) => share.times(points).ok()?,
        _ => {
            wrong_shape("reaching", Shape::Value, "\"50% of maximum\"", written.span, context.faults);
            return None;
        }
    };
    if reaching.is_negative() || reaching >= *points {
        let args = [Arg::from(&reaching), Arg::from(points)];
        context.faults.report(GroupCode::NothingForTheLeader, written.span, args);
        return None;
    }
    Some(reaching)
}

impl Way for ToLeader {
    fn name(&self) -> &'static str {
        "to-leader"
    }

    fn maximum(&self) -> Option<Number> {
        Some(self.points.clone())
    }

    fn divides_by_target(&self) -> bool {
        true
    }

    fn over(&self) -> Option<Over> {
        Some(self.over)
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let (value, target) = (inputs.measure?, inputs.target?);
        let (zero, reaching) = (steps.number(&Number::ZERO), steps.number(&self.reaching));
        let rest = steps.number(&self.points.minus(&self.reaching).ok()?);
        let distance = steps.ratio(Operation::Minus, value, target);
        let excess = match self.excess {
            Excess::Absolute => distance,
            Excess::Relative => steps.ratio(Operation::Over, distance, target),
        };
        let beyond = steps.add(Step::Clamp { of: excess, low: Some(zero), high: None });
        let (aggregate, among) = (Aggregate::Greatest, inputs.among?);
        let largest = steps.add(Step::Cluster { aggregate, of: beyond, by: None, among });
        let scaled = steps.ratio(Operation::Times, rest, beyond);
        let share = steps.ratio(Operation::Over, scaled, largest);
        let more = steps.ratio(Operation::Plus, reaching, share);
        // A unit outside the group may pass the leader of the group; it earns no more than the maximum.
        let most = Some(steps.number(&self.points));
        let more = steps.add(Step::Clamp { of: more, low: None, high: most });
        let above = pick(largest, &[(Word::Above, more), (Word::AtMost, reaching)], steps);
        // Where the group is empty nobody is above the target either.
        let members = steps.add(Step::Cluster { aggregate: Aggregate::Count, of: beyond, by: None, among });
        let above = pick(members, &[(Word::Above, above), (Word::AtMost, reaching)], steps);
        let scaled = steps.ratio(Operation::Times, reaching, value);
        let scaled = steps.ratio(Operation::Over, scaled, target);
        let below = steps.add(Step::Clamp { of: scaled, low: Some(zero), high: None });
        // At the target itself the others do not matter.
        Some(pick(distance, &[(Word::Above, above), (Word::Exactly, reaching), (Word::Below, below)], steps))
    }

    fn rule(&self, _terms: &Terms<'_>) -> Sentence {
        static ABSOLUTE: Phrase = Phrase::new(
            "{0} x result / target below the target; from the target on {0}, and up to {1} more in proportion to the \
             largest excess over the target",
            "chưa đạt: {0} x kết quả / chỉ tiêu; đạt chỉ tiêu: {0}, cộng tối đa {1} theo tỷ lệ so với mức vượt lớn nhất",
        );
        static RELATIVE: Phrase = Phrase::new(
            "{0} x result / target below the target; from the target on {0}, and up to {1} more in proportion to the \
             largest excess relative to its target",
            "chưa đạt: {0} x kết quả / chỉ tiêu; đạt chỉ tiêu: {0}, cộng tối đa {1} theo tỷ lệ so với tỷ lệ vượt lớn nhất",
        );
        let phrase = if self.excess == Excess::Relative { &RELATIVE } else { &ABSOLUTE };
        let rest = self.points.minus(&self.reaching).unwrap_or_else(|_| self.points.clone());
        Sentence::new(phrase, [Arg::from(&self.reaching), Arg::from(&rest)])
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static BELOW: Phrase = Phrase::new("{0} x {1} / {2} = {3}", "{0} x {1} / {2} = {3}");
        static REACHED: Phrase = Phrase::new(
            "target reached: {0}; nobody is above it",
            "đạt chỉ tiêu: {0}; không đơn vị nào vượt",
        );
        static BEYOND: Phrase = Phrase::new(
            "{0} + {1} x excess {2} / largest excess {3} = {4}",
            "{0} + {1} x mức vượt {2} / mức vượt lớn nhất {3} = {4}",
        );
        let (Some(value), Some(target)) = (scene.measure, scene.target) else {
            return self.rule(&scene.terms);
        };
        let scale = scene.terms.scale;
        if value < target {
            let args = [(&self.reaching).into(), scale.arg(value), scale.arg(target), scene.points.into()];
            return Sentence::new(&BELOW, args);
        }
        match self.excesses(value, target, scene.points) {
            Some((rest, excess, largest)) => {
                let shown = |excess: &Number| match self.excess {
                    Excess::Absolute => scale.arg(excess),
                    Excess::Relative => Scale::of(Form::Percent).arg(excess),
                };
                let args = [(&self.reaching).into(), Arg::from(&rest), shown(&excess), shown(&largest)];
                Sentence::new(&BEYOND, args.into_iter().chain([scene.points.into()]))
            }
            None => Sentence::new(&REACHED, [scene.points.into()]),
        }
    }
}

impl ToLeader {
    /// The points beside `reaching`, the excess of a unit and the largest one, which its points tell; none where nobody is
    /// above the target.
    fn excesses(&self, value: &Number, target: &Number, points: &Number) -> Option<(Number, Number, Number)> {
        let rest = self.points.minus(&self.reaching).ok()?;
        let distance = value.minus(target).ok()?;
        let excess = match self.excess {
            Excess::Absolute => distance,
            Excess::Relative => distance.over(target).ok()?,
        };
        let largest = rest.times(&excess).ok()?.over(&points.minus(&self.reaching).ok()?).ok()?;
        Some((rest, excess, largest))
    }
}

/// One of some steps, by how another one compares with 0.
fn pick(of: StepId, by: &[(Word, StepId)], steps: &mut Steps) -> StepId {
    let row = |(word, gives): &(Word, StepId)| Row {
        range: Range { bounds: [(*word, Number::ZERO)].into() },
        gives: *gives,
    };
    steps.add(Step::Pick { of, rows: by.iter().map(row).collect() })
}
