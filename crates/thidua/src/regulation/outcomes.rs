//! What follows from points: gates, rankings and awards.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::grading::Share;
use super::parts::{About, Test};
use crate::document::Word;
use crate::measure::{GradeId, Measured, RankingId};
use crate::number::Number;
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
#[derive(Debug)]
pub(crate) struct RankingRule {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) by: Vec<RankedBy>,
    pub(crate) tied: TiedRanks,
    pub(crate) about: About,
    pub(crate) span: Span,
}

/// One measure of a ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RankedBy {
    pub(crate) measure: Measured,
    pub(crate) highest_is_best: bool,
}

/// A flag or other award.
#[derive(Debug)]
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
