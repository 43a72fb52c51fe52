//! The ways from a value to points: one file each, with its keys, its checks, its lowering and its sentences.
//!
//! A new way is a new file and a line in [`WAYS`].

mod all_or_nothing;
mod amounts;
mod as_measured;
mod band_list;
mod bands;
mod by_class;
mod cover;
pub(crate) mod distance;
mod judged;
mod less_per_item;
mod levels;
mod linear;
mod nothing;
mod numbers;
mod per_item;
mod per_step;
mod proportional;
pub(crate) mod ranges;
mod scale;
mod shortfall_bands;
mod to_leader;

pub(crate) use by_class::{ByClass, pick};
pub(crate) use judged::{Beside, Counts, read_beside};

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::fmt::Debug;

use crate::diagnostic::WayCode;
use crate::document::{Entry, Faults, Node, Reader, Shape, Table, TableKeys, Value, wrong_shape};
use crate::form::Form;
use crate::measure::{Amount, Measured, Over};
use crate::number::Number;
use crate::step::{Among, StepId, Steps};
use crate::text::nearest;
use crate::words::{Arg, Sentence};

pub(crate) use amounts::{Aim, Lookup, Scene, SingleTarget, Terms};
use numbers::{Cap, read_cap, read_points, read_points_of_item};
pub(crate) use scale::{Scale, compared};
pub(crate) use shortfall_bands::lower_shortfall;

/// Every way of this version.
pub(crate) static WAYS: &[&WayKind] = &[
    &all_or_nothing::KIND,
    &proportional::KIND,
    &proportional::INVERSE_KIND,
    &linear::KIND,
    &bands::KIND,
    &levels::KIND,
    &shortfall_bands::KIND,
    &to_leader::KIND,
    &per_item::KIND,
    &less_per_item::KIND,
    &per_step::KIND,
    &per_step::LESS_KIND,
    &as_measured::KIND,
    &judged::KIND,
];

/// What looks like a way and is a function of formulas, whose value earns points by a way.
static FUNCTIONS: [(&str, &str); 6] = [
    ("min-max", "min-max(x over cluster)"),
    ("by-rank", "rank(x over cluster, highest, standard)"),
    ("percentile", "percentile-rank(x over cluster, midpoint)"),
    ("percentile-rank", "percentile-rank(x over cluster, midpoint)"),
    ("z-score", "z-score(x over cluster, population, 0.001, half-up)"),
    ("borda", "borda(x over cluster, highest)"),
];

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

impl WayKind {
    /// True when the way makes sense of values that are written so.
    pub(crate) fn suits(&self, form: &Form) -> bool {
        match (form, self.keys.name) {
            (_, "all-or-nothing") => true,
            (Form::Level(_), name) => name == "levels",
            (Form::Date, name) => name == "bands",
            (_, name) => name != "levels",
        }
    }
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

/// The steps a way starts from.
pub(crate) struct Inputs {
    pub(crate) measure: Option<StepId>,
    pub(crate) met: Option<StepId>,
    pub(crate) target: Option<StepId>,
    /// Points given by people: self, cross, verified.
    pub(crate) given: Option<[StepId; 3]>,
    /// Whose values the way looks at, where it looks across the cluster.
    pub(crate) among: Option<Among>,
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

    /// A level that is better than another and worth less, under `deducts` one that costs more.
    fn out_of_order(&self, _deducts: bool) -> Option<[Arg; 2]> {
        None
    }

    /// The same of a band, where a target says which values are better; of bands on a shortfall the lower ones are.
    fn band_out_of_order(&self, _higher_is_better: bool, _deducts: bool) -> Option<[Arg; 2]> {
        None
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

    /// The ways of each class of units, where they differ.
    fn by_class(&self) -> Option<&ByClass> {
        None
    }

    /// Whose values the way looks at, where it looks across the cluster.
    fn over(&self) -> Option<Over> {
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
            report_no_way(key, node, table, faults);
            None
        }
        [(one, _), (other, place), ..] => {
            let args = [Arg::from(name_of(one)), Arg::from(name_of(other)), Arg::from(key)];
            faults.report(WayCode::TwoWays, *place, args);
            None
        }
    }
}

fn report_no_way(key: &'static str, node: &Node, table: &Table, faults: &mut Faults) {
    let function = |entry: &Entry| FUNCTIONS.iter().find(|(name, _)| *name == entry.key);
    if let Some((entry, (name, formula))) =
        table.entries.iter().find_map(|entry| Some((entry, function(entry)?)))
    {
        let args = [*name, *formula].map(Arg::from);
        return faults.report(WayCode::FunctionAsWay, entry.key_span, args);
    }
    let first = table.entries.first().map_or("", |entry| entry.key.as_str());
    let near = nearest(first, WAYS.iter().map(|kind| name_of(kind)));
    let names = WAYS.iter().map(|kind| Arg::from(name_of(kind))).collect();
    faults.report_near(WayCode::NoWay, node.span, [Arg::from(key), Arg::List(names)], near);
}

fn name_of(kind: &WayKind) -> &'static str {
    kind.keys.name
}
