//! Grades: what each unit's points reach, what its conditions refuse, what lowers it, and what a quota cuts.
//!
//! A grade is kept as the set of those that it may still turn out to be, so that what is missing leaves open what it
//! could change and nothing else.

mod quota;

use alloc::collections::BTreeSet;
use alloc::sync::Arc;
use alloc::vec::Vec;

pub(crate) use quota::QuotaLedger;

use crate::document::Word;
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::GradingSteps;
use crate::rank::Ranking;
use crate::regulation::{GradeId, Grading, Id, IfRefused, Measured};
use crate::scoreboard::{At, Scoreboard};
use crate::step::Range;

/// The grades of every unit of every cluster.
#[derive(Debug, Clone)]
pub struct Grades {
    pub(crate) ranking: Ranking,
    /// By cluster; empty when the regulation gives no grades.
    sheets: Arc<Vec<Sheet>>,
}

/// The grades of one cluster.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Sheet {
    pub(crate) units: Vec<Graded>,
    /// In the order of the regulation's quotas.
    pub(crate) quotas: Vec<QuotaLedger>,
}

/// The grade of one unit and how it came to it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Graded {
    pub(crate) possible: Possible,
    /// Whether it is counted at all cannot be said.
    pub(crate) may_be_outside: bool,
    /// What happened, in its order.
    pub(crate) marks: Vec<Mark>,
}

/// The grades that a unit may have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Possible {
    pub(crate) grades: BTreeSet<GradeId>,
    /// It may have none.
    pub(crate) none: bool,
}

/// Something that decided a grade, or keeps it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// The value reaches this grade.
    Reached(GradeId),
    /// The value lies in a hole that the file admits.
    Hole(usize),
    /// There is no value yet.
    Unknown,
    /// There is none and will be none.
    NoValue,
    /// The conditions of the grade refuse the unit.
    Refused(GradeId),
    /// Whether they do cannot be said.
    Open(GradeId),
    /// The unit falls to this grade, whose conditions hold.
    Fell(GradeId),
    /// No grade is left to fall to.
    FellThrough,
    /// A demotion, by its place, made this of the grade; none while that is open.
    Demoted(usize, Option<GradeId>),
    /// Whether a demotion holds cannot be said.
    DemotionOpen(usize),
    /// A quota, by its place, cut the unit, which falls to this grade.
    Cut(usize, GradeId),
    /// The unit is tied across the last place of a quota.
    Tied(usize),
    /// Who else holds the grade of a quota is open, and could cut the unit.
    Waiting(usize),
}

impl Possible {
    /// The grade, once nothing else is possible.
    pub(crate) fn only(&self) -> Option<GradeId> {
        let mut grades = self.grades.iter();
        match (grades.next(), grades.next(), self.none) {
            (Some(grade), None, false) => Some(*grade),
            _ => None,
        }
    }

    /// True while it is not sure which grade there is, or whether there is one.
    pub(crate) fn is_open(&self) -> bool {
        self.only().is_none() && !self.is_none()
    }

    /// True when it is sure that there is no grade.
    pub(crate) fn is_none(&self) -> bool {
        self.grades.is_empty()
    }
}

impl Ranking {
    /// Gives every unit its grade; a file without `[grading]` gives none.
    pub fn grade(&self) -> Grades {
        let scoreboard = &self.scoreboard;
        let rules = scoreboard.model().grading.as_ref().zip(scoreboard.regulation().plan.grading.as_ref());
        let clusters = 0..scoreboard.clusters().len();
        let sheets = rules.map(|(grading, steps)| {
            clusters.map(|cluster| scoreboard.sheet(cluster, grading, steps)).collect()
        });
        Grades { ranking: self.clone(), sheets: Arc::new(sheets.unwrap_or_default()) }
    }
}

impl Grades {
    /// The ranking that they were given after.
    pub fn ranking(&self) -> &Ranking {
        &self.ranking
    }

    /// The id of a unit's grade; none when it has none, or when that is undecided.
    pub fn grade_of(&self, unit: &str) -> Option<&str> {
        let scoreboard = &self.ranking.scoreboard;
        let grade = self.of(scoreboard.find(unit)?)?.possible.only()?;
        let grade = scoreboard.model().grading.as_ref()?.grades.get(grade)?;
        Some(grade.id.as_str())
    }

    pub(crate) fn of(&self, at: At) -> Option<&Graded> {
        self.sheets.get(at.cluster)?.units.get(at.unit)
    }

    pub(crate) fn sheet(&self, cluster: usize) -> Option<&Sheet> {
        self.sheets.get(cluster)
    }
}

impl Scoreboard {
    /// True while it cannot be said whether a unit is in the scope.
    pub(crate) fn is_scope_open(&self, at: At) -> bool {
        let scope = self.regulation().plan.scope;
        scope.is_some_and(|step| self.outcome(step, at).as_truth().is_none())
    }

    fn sheet(&self, cluster: usize, grading: &Grading, steps: &GradingSteps) -> Sheet {
        let units = self.clusters().get(cluster).map_or(0, |figures| figures.units.len());
        let entered = |unit| {
            let mut graded = self.entry(At { cluster, unit }, grading, steps);
            self.demote(At { cluster, unit }, grading, steps, &mut graded);
            graded
        };
        let mut sheet = Sheet { units: (0..units).map(entered).collect(), quotas: Vec::new() };
        self.cut(cluster, grading, steps, &mut sheet);
        sheet
    }

    /// What the value reaches and the conditions leave of it.
    fn entry(&self, at: At, grading: &Grading, steps: &GradingSteps) -> Graded {
        let mut graded = Graded { may_be_outside: self.is_scope_open(at), ..Graded::default() };
        match self.outcome(steps.by, at) {
            Outcome::Known(value) => {
                self.enter(value, at, grading, steps, &mut graded);
            }
            // Nothing is open about it.
            Outcome::NotApplicable | Outcome::NotRated => graded.marks.push(Mark::NoValue),
            _ => {
                graded.marks.push(Mark::Unknown);
                let most = if grading.by == Measured::Total { self.most_total(at) } else { None };
                let reachable = |range: &Option<Range>| {
                    range.as_ref().is_some_and(|range| begins_within(range, most.as_ref()))
                };
                let mut apart = Graded::default();
                for (grade, _) in grading.grades.iter().filter(|(_, grade)| reachable(&grade.range)) {
                    self.fall(grade, at, grading, steps, &mut apart);
                }
                graded.possible = apart.possible;
                graded.possible.none |= graded.may_be_outside;
                graded.possible.none |= grading.holes.iter().any(|hole| reachable(&hole.range));
            }
        }
        graded
    }

    fn enter(&self, value: &Number, at: At, grading: &Grading, steps: &GradingSteps, graded: &mut Graded) {
        let reached =
            grading.grades.find(|grade| grade.range.as_ref().is_some_and(|range| range.holds(value)));
        if let Some(grade) = reached {
            graded.marks.push(Mark::Reached(grade));
            return self.fall(grade, at, grading, steps, graded);
        }
        let hole = grading.holes.iter();
        let hole =
            hole.into_iter().position(|hole| hole.range.as_ref().is_some_and(|range| range.holds(value)));
        graded.marks.extend(hole.map(Mark::Hole));
        graded.possible.none = true;
    }

    /// From a grade that the value reaches, down to the first whose conditions hold.
    fn fall(&self, from: GradeId, at: At, grading: &Grading, steps: &GradingSteps, graded: &mut Graded) {
        let holds = |grade: GradeId| match steps.requires.get(grade.position()).copied().flatten() {
            Some(step) => self.judged(step, at),
            None => Some(true),
        };
        for (grade, _) in grading.grades.iter().filter(|(grade, _)| *grade >= from) {
            match holds(grade) {
                Some(true) => {
                    graded.possible.grades.insert(grade);
                    // After a grade that is open still, it is one of several.
                    let sure = graded.possible.grades.len() == 1 && grade != from;
                    graded.marks.extend(sure.then_some(Mark::Fell(grade)));
                    return;
                }
                Some(false) => graded.marks.push(Mark::Refused(grade)),
                None => {
                    graded.possible.grades.insert(grade);
                    graded.marks.push(Mark::Open(grade));
                }
            }
            if grading.if_refused == IfRefused::Undecided {
                // People may then give any lower grade.
                graded.possible.none = true;
                let lower = grading.grades.iter().map(|(lower, _)| lower).filter(|lower| *lower > grade);
                graded.possible.grades.extend(lower);
                return;
            }
        }
        graded.possible.none = true;
        if graded.possible.grades.is_empty() {
            graded.marks.push(Mark::FellThrough);
        }
    }

    fn demote(&self, at: At, grading: &Grading, steps: &GradingSteps, graded: &mut Graded) {
        for (place, (demotion, step)) in grading.demotions.iter().zip(&steps.demotions).enumerate() {
            let before = &graded.possible.grades;
            let lowered: BTreeSet<GradeId> =
                before.iter().map(|grade| grading.lowered(demotion.lowers, *grade)).collect();
            match self.judged(*step, at) {
                Some(false) => {}
                _ if lowered == *before => {}
                Some(true) => {
                    graded.possible.grades = lowered;
                    graded.marks.push(Mark::Demoted(place, graded.possible.only()));
                }
                None => {
                    graded.possible.grades.extend(lowered);
                    graded.marks.push(Mark::DemotionOpen(place));
                }
            }
        }
    }
}

/// True when a range has values that are not above the most there can be.
fn begins_within(range: &Range, most: Option<&Number>) -> bool {
    let Some(most) = most else { return true };
    range.bounds.iter().all(|(word, end)| match word {
        Word::AtLeast | Word::Exactly => end <= most,
        Word::Above => end < most,
        Word::AtMost | Word::Below => true,
    })
}
