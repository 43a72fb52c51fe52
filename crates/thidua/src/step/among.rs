//! Which members of a cluster count, and where a unit stands among them.

use super::StepId;
use crate::number::Number;
use crate::outcome::Outcome;

/// Which members an aggregate of the cluster, or a place among them, is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Among {
    /// Whether members without a value are passed over.
    pub(crate) known: bool,
    /// Whether a member is left out; while that is open for one, so is what is made from the members.
    pub(crate) out: Option<StepId>,
    /// What a member has in common with the unit that asks, where only such members count.
    pub(crate) alike: Option<StepId>,
}

/// The rank of units that stay tied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TiedRanks {
    Standard,
    Dense,
    Fractional,
}

/// Which end of the values is the best one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Best {
    Highest,
    Lowest,
}

/// The place of a unit among others by its value (*vị trí so với các đơn vị khác*): rank, percentile rank, Borda points.
///
/// The regulation says: “Xếp thứ tự theo tốc độ tăng trưởng; đơn vị thứ nhất được 10 điểm, thứ hai 9 điểm” (points by
/// rank: bands over `rank(x over cluster, highest, standard)`) | “Tính theo phân vị trong nhóm” (the percentile rank:
/// `percentile-rank(x over peers, midpoint)`) | “Mỗi đơn vị xếp sau được tính 1 điểm” (a point for each unit behind:
/// `borda(x over cluster, highest)`)
///
/// `rank` says whether the `highest` or the `lowest` value is the first, and how ties count: `standard` (1, 2, 2, 4),
/// `dense` (1, 2, 2, 3) or `fractional` (1, 2.5, 2.5, 4). `percentile-rank` is 1 at the upper end and has two
/// conventions: `midpoint` is (those below + half of those that are equal, the unit itself among them) / all, and
/// `from-zero` is those below / (all - 1), which runs from 0 to 1 and is undefined for a unit alone. `borda` is the
/// number of units behind and half of those that are equal.
///
/// A unit without a value has no place; one that the group does not hold does not apply. A missing member leaves
/// every place missing, unless the group is `known`.
///
/// The trap: the two percentile ranks of the same unit differ, for the third of five units 0.5 and 0.5, for the best
/// of five 0.9 and 1; a regulation that only says “phân vị” has not said which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Rank(Best, TiedRanks),
    Midpoint,
    FromZero,
    Borda(Best),
}

/// Equal values among all, in the order that a place asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Equals {
    /// How many values stand before them.
    pub(crate) before: usize,
    /// How many different values stand before them.
    pub(crate) different: usize,
    pub(crate) size: usize,
    pub(crate) all: usize,
}

impl TiedRanks {
    /// The rank of equals.
    pub(crate) fn rank(self, equals: Equals) -> Number {
        let first = equals.before.saturating_add(1);
        match self {
            TiedRanks::Standard => whole(first),
            TiedRanks::Dense => whole(equals.different.saturating_add(1)),
            // The mean of the first and the last of the shared places.
            TiedRanks::Fractional => halved(first.saturating_add(equals.before.saturating_add(equals.size))),
        }
    }
}

impl Place {
    /// Which values stand first.
    pub(crate) fn first(self) -> Best {
        match self {
            Place::Rank(best, _) | Place::Borda(best) => best,
            Place::Midpoint | Place::FromZero => Best::Lowest,
        }
    }

    /// The place of equals.
    pub(crate) fn of(self, equals: Equals) -> Outcome {
        let Equals { before, size, all, .. } = equals;
        let shared = |above: Number, below: usize| {
            above.over(&whole(below)).map_or(Outcome::Undefined, Outcome::Known)
        };
        match self {
            Place::Rank(_, tied) => Outcome::Known(tied.rank(equals)),
            Place::Midpoint => shared(halved(before.saturating_mul(2).saturating_add(size)), all),
            Place::FromZero => shared(whole(before), all.saturating_sub(1)),
            Place::Borda(_) => {
                let behind = all.saturating_sub(before).saturating_sub(size);
                let others = size.saturating_sub(1);
                Outcome::Known(halved(behind.saturating_mul(2).saturating_add(others)))
            }
        }
    }
}

fn whole(count: usize) -> Number {
    Number::from(i64::try_from(count).unwrap_or(i64::MAX))
}

fn halved(count: usize) -> Number {
    let whole = whole(count);
    whole.over(&Number::from(2u32)).unwrap_or(whole)
}
