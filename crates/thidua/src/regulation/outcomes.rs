//! What follows from points: gates, rankings and awards.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::grading::Share;
use super::parts::{About, Roundings, Test};
use crate::document::{Word, member};
use crate::measure::{GradeId, Measured, RankingId};
use crate::number::{Number, Rounding};
pub(crate) use crate::step::TiedRanks;
use crate::text::Span;
use crate::words::Text;

/// A condition that takes a unit out.
#[derive(Debug)]
pub(crate) struct Gate {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) when: Test,
    pub(crate) out_of: OutOf,
    pub(crate) about: About,
}

/// What a gate takes a unit out of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OutOf {
    Ranking,
    Awards,
}

/// An order of the units.
#[derive(Debug, Clone)]
pub(crate) struct RankingRule {
    /// As the file writes it; for a level of a class with the level behind it, as in `provinces[north]`.
    pub(crate) id: String,
    pub(crate) title: Text,
    /// The level of a class whose units it ranks; all where it ranks every level together.
    pub(crate) level: Option<OfLevel>,
    /// Only units for which this holds belong to it.
    pub(crate) among: Option<Test>,
    pub(crate) by: Vec<RankedBy>,
    pub(crate) tied: TiedRanks,
    pub(crate) about: About,
    pub(crate) span: Span,
}

impl RankingRule {
    /// The id as the file writes it, which all levels of a class share.
    pub(crate) fn written(&self) -> &str {
        member(&self.id).map_or(&self.id, |(written, _)| written)
    }
}

/// A ranking for each level of a class (*xếp hạng riêng từng khối*), and what is given in each of them.
///
/// The regulation says: “Xếp hạng riêng trong từng khối thi đua” (each block apart) | “Mỗi khối tặng 01 cờ” (a flag for
/// each block)
///
/// With `within` the ranking `units` becomes one for each level of the class, `units[office]`, `units[company]` and so on,
/// under the title of the ranking with that of the level. An award that follows `units` is given in each of them, with all
/// its places each time, as `flag[office]` and `flag[company]`; ballots name these. A share of the units is then one of
/// the units of the level. An award that follows `units[office]` is given there alone.
///
/// The rank of a unit is the one in the ranking of its level. A unit whose class is not known stands in all of them
/// without a rank until it is, so all are provisional, and the awards that it could win stay open.
///
/// The trap: “một cờ cho mỗi khối” is `places = 1` with `within`; without it there is one flag for the whole cluster.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OfLevel {
    pub(crate) class: Measured,
    pub(crate) level: Number,
    pub(crate) id: String,
    pub(crate) title: Text,
}

/// Several rankings, and what they compare (*nhiều bảng xếp hạng, tiêu chí phụ*).
///
/// The regulation says: “Xếp hạng theo tổng điểm làm tròn đến 0,5; bằng nhau thì xét tỷ lệ HTX có lãi, rồi số vi phạm ít
/// hơn” (several measures, first to last) | “Xếp hạng riêng theo từng nhóm tiêu chí” (a ranking by each section)
///
/// `by` names points of the total, of sections or criteria, figures, judgements and shortfalls, first to last. `best` says
/// which end is best; an entry of its own may say otherwise, and how it is rounded before it is compared. That rounding,
/// or `"none"`, takes the place of the one that the regulation declares for rankings; nothing else reads what it gives.
///
/// The first ranking of the file orders the reports, and its rank stands where only one is shown; each further one has a
/// table of its own, and in CSV a column `rank:ID`.
///
/// The trap: what rounding makes equal is separated by the next entry, not by the digits that were cut off; to let those
/// decide, name the same measure again with `rounding = "none"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RankedBy {
    pub(crate) measure: Measured,
    pub(crate) highest_is_best: bool,
    /// What is compared is rounded by this first, or not at all, in the place of the regulation's rounding for rankings.
    pub(crate) rounding: Option<Option<Rounding>>,
}

impl RankedBy {
    /// True when units that are equal here are equal in the other as well.
    pub(crate) fn settles(&self, other: &RankedBy) -> bool {
        let exact = match &self.rounding {
            Some(own) => own.is_none(),
            None => self.measure != Measured::Total,
        };
        self.measure == other.measure && (exact || self.rounding == other.rounding)
    }

    /// How what is compared is rounded first.
    pub(crate) fn rounded<'r>(&'r self, places: &'r Roundings) -> Option<&'r Rounding> {
        match &self.rounding {
            Some(own) => own.as_ref(),
            None => places.ranking.as_ref().filter(|_| self.measure == Measured::Total),
        }
    }
}

/// A flag or other award.
#[derive(Debug, Clone)]
pub(crate) struct AwardRule {
    pub(crate) id: String,
    pub(crate) title: Text,
    /// The ranking that it follows; none when all who hold a grade stand alike.
    pub(crate) ranking: Option<RankingId>,
    /// Only who holds one of these; anyone when it is empty.
    pub(crate) grades: BTreeSet<GradeId>,
    pub(crate) places: Places,
    pub(crate) requires: Option<Test>,
    /// With a ballot: among how many of the first ranks.
    pub(crate) ballot_among: Option<usize>,
    pub(crate) if_ineligible_next: bool,
    pub(crate) if_tied: IfTied,
    /// With a ballot: the share of the ballots cast that a unit needs; none when any number of votes is enough.
    pub(crate) threshold: Option<(Word, Number)>,
    pub(crate) about: About,
    pub(crate) span: Span,
}

/// How many units get an award.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Places {
    Number(usize),
    Share(Share),
    /// All who fulfil what it asks for.
    All,
}

impl Places {
    /// The most there can be in a cluster of so many units.
    pub(crate) fn most(&self, units: usize) -> usize {
        match self {
            Places::Number(number) => *number,
            Places::Share(share) => share.count(units),
            Places::All => units,
        }
    }
}

/// What happens to units tied across the last place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IfTied {
    Ballot,
    All,
    None,
}
