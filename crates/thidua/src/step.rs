//! The few kinds of step that evaluation knows, each over a column of one outcome per unit.
//!
//! Every way of scoring lowers to these. A step refers only to steps before it, so running them in order needs no
//! recursion, and keeping their columns is the trace.

mod aggregate;
mod among;

use alloc::vec::Vec;

pub(crate) use aggregate::{Deviation, Share, Weighed};
pub(crate) use among::{Among, Best, Equals, Place, TiedRanks};

use crate::document::Word;
use crate::measure::PartId;
use crate::number::{Number, Rounding};
use crate::outcome::Outcome;
use crate::words::Phrase;

/// A step by its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct StepId(pub(crate) u32);

/// A column of inputs by its position in the plan's list of inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct InputId(pub(crate) u32);

/// One kind of step with what it reads.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    /// The same outcome for every unit.
    Constant(Outcome),
    /// A figure, a pledge or points given by people.
    Read(InputId),
    /// Exact arithmetic of two columns.
    Ratio { operation: Operation, left: StepId, right: StepId },
    /// Growth on a base; undefined when the base is zero or negative.
    Growth { now: StepId, before: StepId },
    /// 1 when the comparison holds, 0 when it does not.
    Compare { left: StepId, word: Word, right: StepId },
    /// Three-valued judgement of several: parts that decide it decide it, whatever is unknown beside them.
    Join { joined: Joined, of: Vec<StepId> },
    /// Three-valued negation.
    Not { of: StepId },
    /// 1 when the outcome is a known value, otherwise 0.
    Known { of: StepId },
    /// The outcome of the first row whose range holds the value.
    Pick { of: StepId, rows: Vec<Row> },
    /// What a table of decisions gives: of the rows that hold, what `hit` says, and `none` where no row holds.
    Decide { hit: Hit, rows: Vec<Decided>, none: StepId },
    /// One value from several parts, each with its weight where there are weights. What does not apply is passed over, and
    /// what `skips` names; with fewer than `needs` parts left it is `too_few`.
    Fold {
        aggregate: Aggregate,
        of: Vec<StepId>,
        weights: Vec<StepId>,
        skips: Skips,
        needs: usize,
        too_few: Outcome,
        /// Where the parts are the rows of one column, below each unit, and not several columns.
        rows: Option<PartId>,
    },
    /// The share where the part applies and is not passed over; otherwise it does not apply either.
    Applying { of: StepId, share: StepId, skips: Skips },
    /// Keeps a value between two ends.
    Clamp { of: StepId, low: Option<StepId>, high: Option<StepId> },
    /// Rounds where the rules say so.
    Round { of: StepId, rounding: Rounding },
    /// The root of a degree, or without one the natural logarithm, correctly rounded as the rules say.
    Irrational { of: StepId, degree: Option<StepId>, rounding: Rounding },
    /// One value for the members of the cluster that count; where they must have something in common with the unit that
    /// asks, one for each unit.
    Cluster { aggregate: Aggregate, of: StepId, by: Option<StepId>, among: Among },
    /// Where the value of a unit stands among those of the members that count.
    Place { place: Place, of: StepId, among: Among },
    /// Turns states into what a policy says; each field names the step whose outcome stands in, or leaves the state.
    Settle { of: StepId, missing: Option<StepId>, undefined: Option<StepId>, not_applicable: Option<StepId> },
}

/// How several judgements become one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Joined {
    All,
    Any,
    /// All that apply; not applicable itself when none does.
    AllThatApply,
    /// So many of those that apply; not applicable itself when none does.
    Count(Range),
}

/// What counts where several rows of a decision table hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hit {
    /// The first row that holds.
    First,
    /// The only row that holds; undefined where several do.
    ExactlyOne,
    /// What all rows that hold give alike; undefined where they differ.
    Agreeing,
    Highest,
    Lowest,
    Sum,
    /// How many rows hold.
    Count,
}

impl Hit {
    const NAMES: [(&'static str, Hit); 7] = [
        ("first", Hit::First),
        ("exactly-one", Hit::ExactlyOne),
        ("agreeing", Hit::Agreeing),
        ("highest", Hit::Highest),
        ("lowest", Hit::Lowest),
        ("sum", Hit::Sum),
        ("count", Hit::Count),
    ];

    pub(crate) fn from_name(name: &str) -> Option<Hit> {
        Hit::NAMES.iter().find(|(known, _)| *known == name).map(|(_, hit)| *hit)
    }

    /// The word of a rule file.
    pub(crate) fn name(self) -> &'static str {
        Hit::NAMES.iter().find(|(_, hit)| *hit == self).map_or("", |(name, _)| name)
    }

    /// What counts, in words.
    pub(crate) fn phrase(self) -> &'static Phrase {
        static FIRST: Phrase = Phrase::new("the first row that holds", "dòng đúng đầu tiên");
        static EXACTLY_ONE: Phrase = Phrase::new("the only row that holds", "dòng đúng duy nhất");
        static AGREEING: Phrase =
            Phrase::new("what all rows that hold give alike", "giá trị chung của các dòng đúng");
        static HIGHEST: Phrase =
            Phrase::new("the highest of the rows that hold", "giá trị cao nhất trong các dòng đúng");
        static LOWEST: Phrase =
            Phrase::new("the lowest of the rows that hold", "giá trị thấp nhất trong các dòng đúng");
        static SUM: Phrase = Phrase::new("the sum of the rows that hold", "tổng các dòng đúng");
        static COUNT: Phrase = Phrase::new("the number of rows that hold", "số dòng đúng");
        match self {
            Hit::First => &FIRST,
            Hit::ExactlyOne => &EXACTLY_ONE,
            Hit::Agreeing => &AGREEING,
            Hit::Highest => &HIGHEST,
            Hit::Lowest => &LOWEST,
            Hit::Sum => &SUM,
            Hit::Count => &COUNT,
        }
    }
}

/// A row of a decision table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decided {
    pub(crate) when: StepId,
    pub(crate) gives: StepId,
}

/// Exact arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    Plus,
    Minus,
    Times,
    Over,
}

/// One value of several (*gộp nhiều giá trị*): sum, mean, median, lowest, highest, count, or the best few together.
///
/// The regulation says: “Lấy điểm bình quân các lần kiểm tra” (the mean: `mean(a, b, c)`) | “Tính hai nội dung có điểm
/// cao nhất” (the best two: `best(2, a, b, c)`) | “Lấy mức cao nhất trong các nội dung” (the highest: `max(a, b)`) |
/// “Bình quân chung của cụm” (over all members: `mean(x over cluster)`) | “Bình quân của các đơn vị có số liệu” (over
/// those with a value: `mean(x over known)`) | “Không tính đơn vị bị loại” (without those knocked out:
/// `mean(x over eligible)`)
///
/// Within a unit, `sum`, `mean`, `median`, `min`, `max` and `best` take two values or more. They pass over what does not
/// apply, which a plain `+` does not; where nothing applies they do not apply either. A missing value leaves them
/// missing, one that cannot be computed leaves them undefined, unless the indicator says `skips`.
///
/// Over the cluster the same functions and `count` take one value of every member, and are the same for every unit. A
/// missing member leaves them missing; `over known` passes over every member without a value, `over eligible` over those
/// that a gate knocks out of the ranking (missing while a gate is undecided). Over nothing they are undefined, and `count`
/// is 0. With `each` they look down at the rows below the unit. A mean may have weights: `mean(x over cluster by w)`; a value whose weight does not
/// apply is passed over. The median of an even count is the
/// mean of the middle two.
///
/// The trap: a mean of shares is not the share of the whole; write `sum(a over cluster) / sum(b over cluster)` for that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aggregate {
    Sum,
    Mean,
    Least,
    Greatest,
    Median,
    Count,
    /// The sum of so many of the highest.
    Best(usize),
    /// The highest, the second highest and so on.
    Highest(usize),
    /// The lowest, the second lowest and so on.
    Lowest(usize),
    /// The value at this share of the way from the lowest to the highest, on straight lines between neighbours.
    Percentile(Share),
    /// The mean of the squares of the distances from the mean.
    Variance(Deviation),
    Product,
    HarmonicMean,
    /// What a geometric mean is the root of: the product in which each value stands as often as its weight says. It is
    /// undefined where one is negative.
    Radicand,
    /// How much the values count for together: the sum of their weights, or their number.
    Weight,
}

/// The states that a fold passes over besides what does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Skips {
    /// What is missing, was refused, or is not rated.
    pub(crate) missing: bool,
    pub(crate) undefined: bool,
}

impl Skips {
    pub(crate) fn passes_over(self, outcome: &Outcome) -> bool {
        match outcome {
            Outcome::Missing | Outcome::Refused | Outcome::NotRated => self.missing,
            Outcome::Undefined => self.undefined,
            Outcome::NotApplicable => true,
            Outcome::Known(_) | Outcome::TooLarge => false,
        }
    }
}

/// A range of values, both ends optional, and the step that it earns.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) range: Range,
    pub(crate) gives: StepId,
}

/// A range by up to two comparisons; without any it is the whole line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Range {
    pub(crate) bounds: Vec<(Word, Number)>,
}

impl Range {
    pub(crate) fn holds(&self, value: &Number) -> bool {
        self.bounds.iter().all(|(word, bound)| word.holds(value, bound))
    }
}

/// Collects steps; equal constants and reads share one.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    list: Vec<Step>,
}

impl Steps {
    pub(crate) fn add(&mut self, step: Step) -> StepId {
        let shared = matches!(step, Step::Constant(_) | Step::Read(_));
        let known = shared.then(|| self.list.iter().position(|other| *other == step)).flatten();
        let at = known.unwrap_or_else(|| {
            self.list.push(step);
            self.list.len().saturating_sub(1)
        });
        StepId(u32::try_from(at).unwrap_or(u32::MAX))
    }

    pub(crate) fn number(&mut self, number: &Number) -> StepId {
        self.add(Step::Constant(Outcome::Known(number.clone())))
    }

    pub(crate) fn ratio(&mut self, operation: Operation, left: StepId, right: StepId) -> StepId {
        self.add(Step::Ratio { operation, left, right })
    }

    /// A value that others are divided by; where the figures make it zero or less, what rests on it is refused.
    pub(crate) fn above_zero(&mut self, of: StepId) -> StepId {
        match self.list.get(of.0 as usize) {
            Some(Step::Constant(Outcome::Known(value))) if value.is_positive() => return of,
            // What is above zero already is not asked twice.
            Some(Step::Pick { of: inner, rows }) if is_above_zero(*inner, rows) => return of,
            _ => {}
        }
        let refused = self.add(Step::Constant(Outcome::Refused));
        let row = |word, gives| Row { range: Range { bounds: [(word, Number::ZERO)].into() }, gives };
        let rows = [row(Word::Above, of), row(Word::AtMost, refused)].into();
        self.add(Step::Pick { of, rows })
    }

    /// How much the values of a fold count for together.
    pub(crate) fn weight_of(&mut self, fold: StepId) -> StepId {
        let mut weight = self.list.get(fold.0 as usize).cloned();
        if let Some(Step::Fold { aggregate, .. } | Step::Cluster { aggregate, .. }) = &mut weight {
            *aggregate = Aggregate::Weight;
        }
        self.add(weight.unwrap_or(Step::Constant(Outcome::Missing)))
    }

    pub(crate) fn finish(self) -> Vec<Step> {
        self.list
    }
}

/// True for the rows that `above_zero` makes.
fn is_above_zero(of: StepId, rows: &[Row]) -> bool {
    matches!(rows, [Row { range, gives }, _] if *gives == of && range.bounds == [(Word::Above, Number::ZERO)])
}
