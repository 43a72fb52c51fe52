//! Shortfall bands (*mức thiếu hụt so với chỉ tiêu*): ranges of the distance by which the target is missed.
//!
//! The regulation says: “Thiếu dưới 10% so với chỉ tiêu trừ 1 điểm; từ 10% đến 20% trừ 2 điểm; trên 20% trừ 3 điểm”
//! (points off by how much of the target is lacking) | “Không đạt chỉ tiêu nhưng thiếu không quá 2 điểm phần trăm được 5
//! điểm” (5 points for at most 2 percentage points too few)
//!
//! The shortfall is the distance from the target on its worse side, as the word of the target says, and never below
//! 0: a unit that meets its target exactly or does better has none. It is measured as a share of the target, `"10% of
//! target"`, or in the unit of the figure, a number or `"5 percentage points"`; all bands of a list in the same way.
//! A target of 0 or less has no share: in the rules it is an error, in the figures the line is refused for that unit;
//! where plans may be 0, write the bands in the unit of the figure. The bands cover everything from 0 upward.
//!
//! The trap: under a strict target such as `above = 20` a unit with exactly 20 has no shortfall and has still not met the
//! target. *Within 10 %* does not say whether 10 % itself counts; the bands do.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::band_list::{self, BandList};
use super::distance::{self, Unit};
use super::{Aim, Context, Inputs, Scale, Scene, Terms, Way, WayKind};
use crate::diagnostic::WayCode;
use crate::document::{BAND, Node, Reader, Shape, TableKeys, TableKind, Value, Word, required};
use crate::form::Form;
use crate::measure::Measured;
use crate::number::Number;
use crate::step::{Operation, Step, StepId, Steps};
use crate::words::{Arg, Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: true,
    takes_range: false,
    may_deduct: true,
    read,
};

static KEYS: TableKeys = TableKeys {
    name: "shortfall-bands",
    kind: TableKind::Inner,
    doc: Phrase::new(
        "ranges of the distance by which the target is missed, each with points",
        "các mức thiếu hụt so với chỉ tiêu, mỗi mức một số điểm",
    ),
    keys: &[required(
        "shortfall-bands",
        Shape::Tables(&BAND),
        "the bands, in rising or falling order, from no shortfall upward",
        "các mức thiếu hụt, theo thứ tự, bắt đầu từ không thiếu",
        "[{ at-most = \"10% of target\", gives = 5 }, { above = \"10% of target\", gives = 0 }]",
    )],
};

#[derive(Debug)]
struct ShortfallBands {
    bands: BandList,
    unit: Unit,
    /// How shortfalls are written.
    form: Form,
    higher_is_better: bool,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let word = match &context.target {
        Aim::At(target) => target.word,
        _ => Word::AtLeast,
    };
    if let (Word::Exactly, Aim::At(target)) = (word, &context.target) {
        context.faults.report(WayCode::WrongDirection, target.span, [Arg::from(word.name())]);
        return None;
    }
    let higher_is_better = word.is_lower_end();
    let shares = reader.node("shortfall-bands").is_some_and(names_target);
    let unit = if shares { Unit::OfTarget } else { Unit::Own };
    if unit == Unit::OfTarget {
        context.check_target_positive();
    }
    let values = context.scale.form.clone();
    // Values without distances have no form for them; each end is reported as none.
    let form = distance::form(unit, &values).unwrap_or(Form::Number);
    let scale = scale_of(unit, form.clone(), higher_is_better, context);
    let bands = band_list::read(
        reader,
        "shortfall-bands",
        &scale,
        &|written, faults| distance::read_in(unit, written, &values, faults),
        context,
    )?;
    Some(Box::new(ShortfallBands { bands, unit, form, higher_is_better }))
}

/// True when an end of a band is a share of the target; then all must be.
fn names_target(list: &Node) -> bool {
    let Value::List(items) = &list.value else { return false };
    items.iter().any(|item| match &item.value {
        Value::Table(table) => table
            .entries
            .iter()
            .any(|entry| matches!(&entry.node.value, Value::Text(text) if text.ends_with("of target"))),
        _ => false,
    })
}

/// The scale of shortfalls: from 0, to where the range of the figure ends.
fn scale_of(unit: Unit, form: Form, higher_is_better: bool, context: &Context<'_>) -> Scale {
    let target = match &context.target {
        Aim::At(target) => target.amount.number(),
        _ => None,
    };
    let worst = if higher_is_better { &context.scale.least } else { &context.scale.greatest };
    let greatest = worst.as_ref().and_then(|worst| {
        if higher_is_better && worst.is_zero() && unit == Unit::OfTarget {
            // Of any target above 0, nothing at all lacks the whole.
            return Some(Number::ONE);
        }
        let gap = if higher_is_better { target?.minus(worst) } else { worst.minus(target?) }.ok()?;
        if unit == Unit::OfTarget { gap.over(target?).ok() } else { Some(gap) }
    });
    let whole = context.scale.whole && unit == Unit::Own && target.is_some_and(Number::is_integer);
    Scale { form, whole, least: Some(Number::ZERO), greatest }
}

impl ShortfallBands {
    fn scale(&self) -> Scale {
        Scale::of(self.form.clone())
    }

    /// By how much a value misses a target, in the unit of the bands.
    fn shortfall(&self, value: &Number, target: &Number) -> Option<Number> {
        let gap = if self.higher_is_better { target.minus(value) } else { value.minus(target) }.ok()?;
        let gap = gap.max(Number::ZERO);
        if self.unit == Unit::OfTarget { gap.over(target).ok() } else { Some(gap) }
    }
}

impl Way for ShortfallBands {
    fn name(&self) -> &'static str {
        "shortfall-bands"
    }

    fn maximum(&self) -> Option<Number> {
        self.bands.maximum()
    }

    fn band_out_of_order(&self, _higher_is_better: bool, deducts: bool) -> Option<[Arg; 2]> {
        self.bands.out_of_order(&self.scale(), false, deducts)
    }

    fn reads(&self) -> Vec<Measured> {
        self.bands.reads()
    }

    fn divides_by_target(&self) -> bool {
        self.unit == Unit::OfTarget
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let shortfall = lower_shortfall(
            (inputs.measure?, inputs.target?),
            self.higher_is_better,
            self.unit == Unit::OfTarget,
            steps,
        );
        self.bands.lower(shortfall, inputs, steps)
    }

    fn rule(&self, terms: &Terms<'_>) -> Sentence {
        static RULE: Phrase = Phrase::new("by the shortfall: {0}", "theo mức thiếu so với chỉ tiêu: {0}");
        Sentence::new(&RULE, [self.bands.arg(&self.scale(), terms)])
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static SHORT: Phrase =
            Phrase::new("{0} falls short of {1} by {2}, {3}", "{0} thiếu {2} so với {1}, {3}");
        static OVER: Phrase = Phrase::new("{0} is over {1} by {2}, {3}", "{0} vượt {2} so với {1}, {3}");
        static NONE: Phrase =
            Phrase::new("{0} does not fall short of {1}, {3}", "{0} không thiếu so với {1}, {3}");
        let shortfall = scene.measure.zip(scene.target).and_then(|(value, target)| {
            let shortfall = self.shortfall(value, target)?;
            Some((value, target, self.bands.picked(&shortfall, &self.scale(), scene)?, shortfall))
        });
        let Some((value, target, picked, shortfall)) = shortfall else { return self.rule(&scene.terms) };
        let phrase = match (shortfall.is_zero(), self.higher_is_better) {
            (true, _) => &NONE,
            (false, true) => &SHORT,
            (false, false) => &OVER,
        };
        let form = &scene.terms.scale.form;
        let args =
            [form.arg_apart(value, target), form.arg(target), self.form.arg(&shortfall), picked.into()];
        Sentence::new(phrase, args)
    }
}

/// By how much a value misses a target on its worse side, never below 0; as a share of the target where that is asked.
pub(crate) fn lower_shortfall(
    (value, target): (StepId, StepId),
    higher_is_better: bool,
    of_target: bool,
    steps: &mut Steps,
) -> StepId {
    let (high, low) = if higher_is_better { (target, value) } else { (value, target) };
    let gap = steps.ratio(Operation::Minus, high, low);
    let zero = Some(steps.number(&Number::ZERO));
    let shortfall = steps.add(Step::Clamp { of: gap, low: zero, high: None });
    if !of_target {
        return shortfall;
    }
    let target = steps.above_zero(target);
    steps.ratio(Operation::Over, shortfall, target)
}
