//! The ways from a value to points: one file each, with its keys, its checks, its lowering and its sentences.
//!
//! A new way is a new file and a line in [`WAYS`].

mod all_or_nothing;
mod amounts;
mod as_measured;
mod bands;
pub(crate) mod distance;
mod judged;
mod less_per_item;
mod linear;
mod nothing;
mod numbers;
mod per_item;
mod per_step;
mod proportional;
mod ranges;

pub(crate) use judged::{Beside, Counts, read_beside};

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt::Debug;

use crate::diagnostic::{DocumentCode, ValueCode, WayCode};
use crate::document::{Faults, Node, Reader, Shape, TableKeys, Value, Written, wrong_shape};
use crate::form::Form;
use crate::measure::{Amount, Measured};
use crate::number::Number;
use crate::step::{Range, StepId, Steps};
use crate::text::{Located, nearest};
use crate::words::{Arg, Phrase, Sentence};

pub(crate) use amounts::{Aim, Lookup, Scene, SingleTarget, Terms};
use numbers::{Cap, read_cap, read_points, read_points_of_item};

/// Every way of this version.
pub(crate) static WAYS: &[&WayKind] = &[
    &all_or_nothing::KIND,
    &proportional::KIND,
    &proportional::INVERSE_KIND,
    &linear::KIND,
    &bands::KIND,
    &per_item::KIND,
    &less_per_item::KIND,
    &per_step::KIND,
    &per_step::LESS_KIND,
    &as_measured::KIND,
    &judged::KIND,
];

/// Ways of the language's plan that this version refuses by name.
pub(crate) static LATER: &[&str] =
    &["levels", "min-max", "to-leader", "by-rank", "percentile", "z-score", "borda"];

/// A way by its keys and what it needs.
pub(crate) struct WayKind {
    /// Its keys; the first is the way's name and holds its main number.
    pub(crate) keys: &'static TableKeys,
    pub(crate) needs_measure: bool,
    pub(crate) needs_target: bool,
    /// Whether its target may be a range with two ends.
    pub(crate) takes_range: bool,
    /// Whether it may stand under `deducts`.
    pub(crate) may_deduct: bool,
    pub(crate) read: fn(&Reader<'_>, &mut Context<'_>) -> Option<Box<dyn Way>>,
}

/// What a way may know about its criterion while it is read.
pub(crate) struct Context<'a> {
    pub(crate) faults: &'a mut Faults,
    pub(crate) scale: Scale,
    pub(crate) target: Aim,
    pub(crate) lookup: &'a dyn Lookup,
    /// Whether the points are taken off.
    pub(crate) deducts: bool,
}

/// What kind of values a measure has.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scale {
    /// How they are written.
    pub(crate) form: Form,
    pub(crate) whole: bool,
    pub(crate) least: Option<Number>,
    pub(crate) greatest: Option<Number>,
}

impl Scale {
    /// Plain numbers without known ends.
    pub(crate) fn plain() -> Scale {
        Scale::of(Form::Number)
    }

    /// Values of a form without known ends.
    pub(crate) fn of(form: Form) -> Scale {
        Scale { form, whole: false, least: None, greatest: None }
    }

    /// Yes and no.
    pub(crate) fn yes_no() -> Scale {
        Scale { form: Form::YesNo, whole: true, least: Some(Number::ZERO), greatest: Some(Number::ONE) }
    }

    /// A value of the rule file as a number on this scale; a percentage against a plain scale, and the other way
    /// round, is reported.
    pub(crate) fn number(&self, written: &Located<Written>, faults: &mut Faults) -> Option<Number> {
        match (&written.value, &self.form) {
            (Written::Percent(ratio), Form::Percent) => return Some(ratio.clone()),
            (Written::Number(number), Form::Number) => return Some(number.clone()),
            (Written::YesNo(truth), Form::YesNo) => {
                return Some(if *truth { Number::ONE } else { Number::ZERO });
            }
            (Written::YesNo(_), _) | (_, Form::YesNo) => {
                faults.report(ValueCode::YesNoComparison, written.span, []);
            }
            (Written::Number(number), Form::Percent) => {
                let args = [Arg::from(number.to_string())];
                faults.report(ValueCode::BareNumberForPercent, written.span, args);
            }
            (Written::Percent(_), Form::Number) => {
                let text = faults.source().slice(written.span).to_string();
                faults.report(ValueCode::PercentForNumber, written.span, [Arg::from(text)]);
            }
            _ => faults.report(ValueCode::NotAValue, written.span, []),
        }
        None
    }

    /// A range in words, such as "at least 60 % and below 80 %".
    pub(crate) fn range_arg(&self, range: &Range) -> Arg {
        static ONE: Phrase = Phrase::new("{0} {1}", "{0} {1}");
        static TWO: Phrase = Phrase::new("{0} and {1}", "{0} và {1}");
        static ALL: Phrase = Phrase::new("any value", "mọi giá trị");
        let mut ends = range
            .bounds
            .iter()
            .map(|(word, value)| Arg::from(Sentence::new(&ONE, [word.phrase().into(), self.arg(value)])));
        match (ends.next(), ends.next()) {
            (Some(one), Some(other)) => Sentence::new(&TWO, [one, other]).into(),
            (Some(one), None) => one,
            _ => (&ALL).into(),
        }
    }

    /// A value of this scale as it is printed.
    pub(crate) fn arg(&self, value: &Number) -> Arg {
        self.form.arg(value)
    }
}

/// The steps a way starts from.
pub(crate) struct Inputs {
    pub(crate) measure: Option<StepId>,
    pub(crate) met: Option<StepId>,
    pub(crate) target: Option<StepId>,
    /// Points given by people: self, cross, verified.
    pub(crate) given: Option<[StepId; 3]>,
    /// The measures that the way itself names.
    pub(crate) amounts: BTreeMap<Measured, StepId>,
}

/// A way from a value to points, with its numbers.
pub(crate) trait Way: Debug + Send + Sync {
    /// The name of the way, as a rule file writes it.
    fn name(&self) -> &'static str;

    /// The most it can earn, or none when there is no limit.
    fn maximum(&self) -> Option<Number>;

    /// What counts as all points: the maximum without what a cap above it allows.
    fn full_points(&self) -> Option<Number> {
        self.maximum()
    }

    /// The measures that the way reads beside the measure and the target of its criterion.
    fn reads(&self) -> Vec<Measured> {
        Vec::new()
    }

    /// Whether points are in proportion to the target, so that a target of 0 or less means nothing.
    fn divides_by_target(&self) -> bool {
        false
    }

    /// Whether points grow in proportion and are full at the target already, so that rounding, or a target that excludes
    /// its boundary, may give all of them to a value that misses the target.
    fn is_full_at_target(&self, _target: &Amount) -> bool {
        false
    }

    /// The points of a whole number that misses the target by one.
    fn points_of_nearest_miss(&self, _target: &Number) -> Option<Number> {
        None
    }

    /// Whose points count, for points given by people.
    fn counts(&self) -> Option<Counts> {
        None
    }

    /// What people must write beside the points that they give, where that is said here.
    fn beside(&self) -> Option<&Beside> {
        None
    }

    /// Appends the steps from the inputs to the points, before any policy and rounding.
    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId>;

    /// The rule in words.
    fn rule(&self, terms: &Terms<'_>) -> Sentence;

    /// How this unit came to its points.
    fn sentence(&self, scene: &Scene<'_>) -> Sentence;
}

/// The way of a target that earns nothing.
pub(crate) fn nothing() -> Box<dyn Way> {
    Box::new(nothing::Nothing)
}

/// A way as it stands in a file: what it is and the table that holds its numbers.
pub(crate) struct FoundWay<'a> {
    pub(crate) kind: &'static WayKind,
    pub(crate) reader: Reader<'a>,
}

/// Finds the one way that a value of `earns` or `deducts` names.
pub(crate) fn find<'a>(key: &'static str, node: &'a Node, faults: &mut Faults) -> Option<FoundWay<'a>> {
    let Value::Table(table) = &node.value else {
        wrong_shape(key, Shape::Way, "{ all-or-nothing = 10 }", node.span, faults);
        return None;
    };
    let named: Vec<_> = table
        .entries
        .iter()
        .filter_map(|entry| {
            WAYS.iter().find(|kind| name_of(kind) == entry.key).map(|kind| (*kind, entry.key_span))
        })
        .collect();
    match named.as_slice() {
        [(kind, _)] => {
            Some(FoundWay { kind, reader: Reader::open(kind.keys, None, table, node.span, faults) })
        }
        [] => {
            let later = table.entries.iter().find(|entry| LATER.contains(&entry.key.as_str()));
            if let Some(entry) = later {
                faults.report(
                    DocumentCode::NotThereYet,
                    entry.key_span,
                    [Arg::from(entry.key.as_str()), Arg::from(key)],
                );
            } else {
                let first = table.entries.first().map_or("", |entry| entry.key.as_str());
                let near = nearest(first, WAYS.iter().map(|kind| name_of(kind)));
                let names = WAYS.iter().map(|kind| Arg::from(name_of(kind))).collect();
                faults.report_near(WayCode::NoWay, node.span, [Arg::from(key), Arg::List(names)], near);
            }
            None
        }
        [(one, _), (other, place), ..] => {
            let args = [Arg::from(name_of(one)), Arg::from(name_of(other)), Arg::from(key)];
            faults.report(WayCode::TwoWays, *place, args);
            None
        }
    }
}

fn name_of(kind: &WayKind) -> &'static str {
    kind.keys.name
}
