//! Grades, what lowers them, and how many units may hold them.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::outcomes::RankedBy;
use super::parts::{About, Test};
use crate::measure::{GradeId, Id, Measured, Table};
use crate::number::{Mode, Number, Rounding};
use crate::step::Range;
use crate::text::Span;
use crate::words::Text;

/// How grades are given.
#[derive(Debug)]
pub(crate) struct Grading {
    pub(crate) by: Measured,
    pub(crate) if_refused: IfRefused,
    /// Best first.
    pub(crate) grades: Table<GradeId, Grade>,
    pub(crate) holes: Vec<Hole>,
    /// In the order in which they are applied.
    pub(crate) demotions: Vec<Demotion>,
    /// In the order of their grades, best first.
    pub(crate) quotas: Vec<Quota>,
    pub(crate) about: About,
    pub(crate) span: Span,
}

/// What becomes of a unit whose points reach a grade and whom the grade's conditions refuse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IfRefused {
    Next,
    Undecided,
}

/// A grade.
#[derive(Debug)]
pub(crate) struct Grade {
    pub(crate) id: String,
    pub(crate) title: Text,
    /// The values that reach it; none when no value does.
    pub(crate) range: Option<Range>,
    pub(crate) requires: Option<Test>,
    pub(crate) about: About,
    pub(crate) span: Span,
}

/// Values for which the source has no grade; without a range, those whom the conditions of every grade refuse.
#[derive(Debug)]
pub(crate) struct Hole {
    pub(crate) range: Option<Range>,
    pub(crate) why: Text,
    /// Its place among the entries, from the best on.
    pub(crate) place: usize,
    pub(crate) span: Span,
}

/// What lowers a grade.
#[derive(Debug)]
pub(crate) struct Demotion {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) when: Test,
    pub(crate) lowers: Lowers,
    pub(crate) about: About,
}

/// How far a grade is lowered; none is ever raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lowers {
    Down(usize),
    AtBest(GradeId),
    /// Straight to the lowest.
    To(GradeId),
}

/// How many units of a cluster may hold a grade.
#[derive(Debug)]
pub(crate) struct Quota {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) grade: GradeId,
    pub(crate) limit: Limit,
    pub(crate) by: Vec<RankedBy>,
    pub(crate) if_tied: QuotaTied,
    pub(crate) about: About,
    pub(crate) span: Span,
}

/// What happens to units tied across the last place of a quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum QuotaTied {
    Undecided,
    All,
    None,
}

/// A number, or a share of units that are counted.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Limit {
    Number(usize),
    Share(Share),
}

/// A share of units, in whole units.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Share {
    pub(crate) of_base: Number,
    pub(crate) base: Base,
    pub(crate) rounded: Mode,
}

/// The units that a share is a share of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Base {
    Members,
    Graded,
    Grades(BTreeSet<GradeId>),
}

impl Share {
    /// How many units the share of so many is.
    pub(crate) fn count(&self, base: usize) -> usize {
        let base = Number::from(i64::try_from(base).unwrap_or(i64::MAX));
        let whole = Rounding::new(Number::ONE, self.rounded);
        let exact = self.of_base.times(&base).ok();
        let rounded = exact.zip(whole).map(|(exact, whole)| exact.round(&whole));
        rounded.and_then(|count| alloc::format!("{count}").parse().ok()).unwrap_or_default()
    }
}

impl Grading {
    pub(crate) fn lowest(&self) -> Option<GradeId> {
        self.grades.len().checked_sub(1).map(GradeId::from_position)
    }

    /// The grade so many steps below another, at most the lowest.
    pub(crate) fn below(&self, grade: GradeId, steps: usize) -> GradeId {
        let wanted = GradeId::from_position(grade.position().saturating_add(steps));
        self.lowest().map_or(wanted, |lowest| wanted.min(lowest))
    }

    /// What a demotion makes of a grade.
    pub(crate) fn lowered(&self, lowers: Lowers, grade: GradeId) -> GradeId {
        match lowers {
            Lowers::Down(steps) => self.below(grade, steps),
            Lowers::AtBest(other) | Lowers::To(other) => grade.max(other),
        }
    }

    /// Every measure that grades rest on.
    pub(crate) fn tests(&self) -> impl Iterator<Item = &Test> {
        let requires = self.grades.values().filter_map(|grade| grade.requires.as_ref());
        requires.chain(self.demotions.iter().map(|demotion| &demotion.when))
    }

    /// The measures read outside conditions.
    pub(crate) fn ranked_by(&self) -> impl Iterator<Item = Measured> {
        let quotas = self.quotas.iter().flat_map(|quota| quota.by.iter().map(|by| by.measure));
        core::iter::once(self.by).chain(quotas)
    }
}
