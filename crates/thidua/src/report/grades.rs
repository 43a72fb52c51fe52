//! What a report says about grades: of each unit with the reasons, of each cluster as a table, and of each quota as a
//! ledger.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::award::Awards;
use crate::grade::{Mark, QuotaLedger};
use crate::outcome::Outcome;
use crate::reason::Reason;
use crate::regulation::{GradeId, Grading, Id, IfRefused, Limit, Quota, Share};
use crate::results::UnitName;
use crate::scoreboard::At;
use crate::words::{Arg, Phrase, Text};

/// The grade of one unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GradeReport {
    /// The id of the grade, once it is decided.
    pub grade: Option<String>,
    /// Whether there is one.
    pub state: GradeState,
    /// The ids of the grades that are still possible, best first.
    pub possible: Vec<String>,
    /// True when it may turn out to have none, or has none.
    pub may_have_none: bool,
    /// How it came to that, in the order in which it happened.
    pub reasons: Vec<Reason>,
}

/// Whether a unit has a grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GradeState {
    /// It has one.
    Given,
    /// It has none.
    None,
    /// Something must still be supplied or decided.
    Undecided,
}

/// The grades of one cluster.
#[derive(Debug, Clone, Serialize)]
pub struct GradesReport {
    /// Every grade with its units, best first.
    pub grades: Vec<GradeRow>,
    /// The units without a grade.
    pub none: Vec<String>,
    /// The units whose grade is undecided.
    pub undecided: Vec<String>,
    /// The quotas, the best grade first.
    pub quotas: Vec<QuotaReport>,
}

/// A grade and who holds it.
#[derive(Debug, Clone, Serialize)]
pub struct GradeRow {
    /// The grade's id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The ids of the units that hold it.
    pub units: Vec<String>,
}

/// The ledger of one quota.
#[derive(Debug, Clone, Serialize)]
pub struct QuotaReport {
    /// The quota's id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The id of the grade it limits.
    pub grade: String,
    /// How many units the share is of; none for a number.
    pub base: Option<Between>,
    /// How many may hold the grade.
    pub allowed: Between,
    /// How that number came about.
    pub reason: Reason,
    /// Who keeps the grade.
    pub kept: Vec<String>,
    /// Who was cut.
    pub cut: Vec<String>,
    /// Who is tied across the last place.
    pub tied: Vec<String>,
    /// Whose grade waits for others.
    pub waiting: Vec<String>,
    /// Those others.
    pub awaited: Vec<String>,
}

/// A number of units that may still depend on what is undecided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Between {
    /// The least it can be.
    pub least: usize,
    /// The most it can be; the same when it is decided.
    pub most: usize,
}

/// So many of those that a grade waits for are named beside each unit.
const MOST_NAMED: usize = 20;

impl Between {
    fn new((least, most): (usize, usize)) -> Between {
        Between { least, most }
    }
}

impl Awards {
    /// The grade of a unit; none when the regulation gives no grades.
    pub(crate) fn grade_report(&self, at: At) -> Option<GradeReport> {
        let graded = self.grades().of(at)?;
        let grading = self.ranking().scoreboard().model().grading.as_ref()?;
        let possible = graded.possible.grades.iter().map(|grade| grading.grade_name(*grade).0);
        let grade = graded.possible.only();
        let state = match grade {
            Some(_) => GradeState::Given,
            None if graded.possible.is_none() => GradeState::None,
            None => GradeState::Undecided,
        };
        Some(GradeReport {
            grade: grade.map(|grade| grading.grade_name(grade).0),
            state,
            possible: possible.collect(),
            may_have_none: graded.possible.none || graded.possible.is_none(),
            reasons: graded.marks.iter().map(|mark| self.mark_reason(*mark, grading, at)).collect(),
        })
    }

    pub(super) fn grades_report(&self, cluster: usize) -> Option<GradesReport> {
        let grading = self.ranking().scoreboard().model().grading.as_ref()?;
        let sheet = self.grades().sheet(cluster)?;
        let units = |wanted: &dyn Fn(&crate::grade::Possible) -> bool| {
            let units = sheet.units.iter().enumerate().filter(|(_, unit)| wanted(&unit.possible));
            units.map(|(unit, _)| self.name(cluster, unit)).collect()
        };
        let grades = grading.grades.iter().map(|(id, grade)| GradeRow {
            id: grade.id.clone(),
            title: grade.title.clone(),
            units: units(&|possible| possible.only() == Some(id)),
        });
        let quotas = grading.quotas.iter().zip(&sheet.quotas);
        Some(GradesReport {
            grades: grades.collect(),
            none: units(&|possible| possible.is_none()),
            undecided: units(&|possible| possible.is_open()),
            quotas: quotas
                .map(|(quota, ledger)| self.quota_report(cluster, quota, ledger, grading))
                .collect(),
        })
    }

    fn quota_report(
        &self,
        cluster: usize,
        quota: &Quota,
        ledger: &QuotaLedger,
        grading: &Grading,
    ) -> QuotaReport {
        let awaited: Vec<usize> = ledger.awaited.iter().copied().collect();
        QuotaReport {
            id: quota.id.clone(),
            title: quota.title.clone(),
            grade: grading.grade_name(quota.grade).0,
            base: ledger.base.map(Between::new),
            allowed: Between::new(ledger.allowed),
            reason: allowed_reason(quota, ledger),
            kept: self.names(cluster, &ledger.kept),
            cut: self.names(cluster, &ledger.cut),
            tied: self.names(cluster, &ledger.tied),
            waiting: self.names(cluster, &ledger.waiting),
            awaited: self.names(cluster, &awaited),
        }
    }

    /// What decided a grade, or keeps it open, in words.
    pub(crate) fn mark_reason(&self, mark: Mark, grading: &Grading, at: At) -> Reason {
        let grade = |id: GradeId| grading.grade_name(id).1;
        match mark {
            Mark::Reached(id) => {
                static REACHED: Phrase = Phrase::new("{0} {1} reaches {2}", "{0} {1} đạt mức {2}");
                let [title, value] = self.graded_value(grading, at);
                Reason::new("reached", &REACHED, [title, value, grade(id)])
            }
            Mark::Hole(place) => {
                static HOLE: Phrase =
                    Phrase::new("no grade for {0} {1}: {2}", "không có mức xếp loại cho {0} {1}: {2}");
                let why = grading.holes.get(place).map(|hole| Arg::from(&hole.why));
                Reason::new("hole", &HOLE, self.graded_value(grading, at).into_iter().chain(why))
            }
            Mark::FellThrough => {
                static THROUGH: Phrase = Phrase::new(
                    "the conditions of every lower grade refuse the unit: {0}",
                    "không đủ điều kiện của mọi mức dưới: {0}",
                );
                let hole = grading.holes.iter().find(|hole| hole.range.is_none());
                Reason::new("fell-through", &THROUGH, hole.map(|hole| Arg::from(&hole.why)))
            }
            Mark::Fell(id) => {
                static FELL: Phrase = Phrase::new("falls to {0}", "xét xuống mức {0}");
                Reason::new("fell", &FELL, [grade(id)])
            }
            Mark::Unknown | Mark::NoValue | Mark::Refused(_) | Mark::Open(_) => {
                self.condition_mark(mark, grading, at)
            }
            Mark::Demoted(..) | Mark::DemotionOpen(_) => self.demotion_mark(mark, grading, at),
            Mark::Cut(..) | Mark::Tied(_) | Mark::Waiting(_) => self.quota_mark(mark, grading, at),
        }
    }

    /// What is graded by, and its value.
    fn graded_value(&self, grading: &Grading, at: At) -> [Arg; 2] {
        let scoreboard = self.ranking().scoreboard();
        let step = scoreboard.regulation().plan.grading.as_ref().map(|steps| steps.by);
        let outcome = step.map_or(&Outcome::Missing, |step| scoreboard.outcome(step, at));
        let value = scoreboard.outcome_arg(grading.by, outcome, None);
        [Arg::from(scoreboard.model().measure_title(grading.by)), value]
    }

    fn condition_mark(&self, mark: Mark, grading: &Grading, at: At) -> Reason {
        static UNKNOWN: Phrase = Phrase::new("{0}", "{0}");
        static REFUSED: Phrase =
            Phrase::new("does not fulfil the conditions of {0}: {1}", "không đủ điều kiện mức {0}: {1}");
        static LEFT_OPEN: Phrase = Phrase::new(
            "does not fulfil the conditions of {0}: {1}; people decide the grade",
            "không đủ điều kiện mức {0}: {1}; hội nghị quyết định mức xếp loại",
        );
        static OPEN: Phrase = Phrase::new(
            "it cannot be said whether the conditions of {0} are fulfilled: {1}",
            "chưa xác định được có đủ điều kiện mức {0} không: {1}",
        );
        let scoreboard = self.ranking().scoreboard();
        let steps = scoreboard.regulation().plan.grading.as_ref();
        let state = |step| Arg::from(scoreboard.state_reason(step, at));
        let required =
            |id: GradeId| steps.and_then(|steps| steps.requires.get(id.position()).copied().flatten());
        let test = |id: GradeId| {
            let test = grading.grades.get(id).and_then(|grade| grade.requires.as_ref());
            test.map(|test| Arg::from(scoreboard.model().test_sentence(test)))
        };
        match mark {
            Mark::Refused(id) => {
                let (code, phrase) = match grading.if_refused {
                    IfRefused::Next => ("refused", &REFUSED),
                    IfRefused::Undecided => ("refused-undecided", &LEFT_OPEN),
                };
                Reason::new(code, phrase, core::iter::once(grading.grade_name(id).1).chain(test(id)))
            }
            Mark::Open(id) => {
                let why = required(id).map(state);
                Reason::new("condition", &OPEN, core::iter::once(grading.grade_name(id).1).chain(why))
            }
            Mark::NoValue => Reason::new("no-value", &UNKNOWN, steps.map(|steps| state(steps.by))),
            _ => Reason::new("value-unknown", &UNKNOWN, steps.map(|steps| state(steps.by))),
        }
    }

    fn demotion_mark(&self, mark: Mark, grading: &Grading, at: At) -> Reason {
        static LOWERED: Phrase = Phrase::new("{0}: lowered to {1}", "{0}: hạ xuống mức {1}");
        static LOWERED_OPEN: Phrase = Phrase::new("{0}: lowered", "{0}: hạ mức xếp loại");
        static OPEN: Phrase = Phrase::new(
            "it cannot be said whether this lowers the grade: {0}: {1}",
            "chưa xác định được có hạ mức không: {0}: {1}",
        );
        let scoreboard = self.ranking().scoreboard();
        let title = |place: usize| {
            grading.demotions.get(place).map_or_else(|| Arg::from(""), |demotion| Arg::from(&demotion.title))
        };
        match mark {
            Mark::Demoted(place, Some(to)) => {
                Reason::new("demoted", &LOWERED, [title(place), grading.grade_name(to).1])
            }
            Mark::Demoted(place, None) => Reason::new("demoted", &LOWERED_OPEN, [title(place)]),
            Mark::DemotionOpen(place) => {
                let steps = scoreboard.regulation().plan.grading.as_ref();
                let step = steps.and_then(|steps| steps.demotions.get(place));
                let why = step.map(|step| Arg::from(scoreboard.state_reason(*step, at)));
                Reason::new("demotion-undecided", &OPEN, core::iter::once(title(place)).chain(why))
            }
            _ => Reason::new("demoted", &LOWERED_OPEN, []),
        }
    }

    fn quota_mark(&self, mark: Mark, grading: &Grading, at: At) -> Reason {
        static CUT: Phrase = Phrase::new("beyond the quota: {0}; falls to {1}", "vượt {0}: xuống mức {1}");
        static TIED: Phrase = Phrase::new(
            "tied across the last place of the quota: {0}; people decide",
            "bằng nhau ở suất cuối: {0}; hội nghị quyết định",
        );
        static WAITING: Phrase = Phrase::new(
            "whether a place is left is open: {0}; waits for {1}",
            "chưa xác định được còn suất không: {0}; còn chờ {1}",
        );
        let title = |place: usize| {
            grading.quotas.get(place).map_or_else(|| Arg::from(""), |quota| Arg::from(&quota.title))
        };
        match mark {
            Mark::Cut(place, to) => Reason::new("cut", &CUT, [title(place), grading.grade_name(to).1]),
            Mark::Tied(place) => Reason::new("tied", &TIED, [title(place)]),
            Mark::Waiting(place) => {
                let ledger = self.grades().sheet(at.cluster).and_then(|sheet| sheet.quotas.get(place));
                let awaited = ledger.into_iter().flat_map(|ledger| &ledger.awaited);
                // Thousands may wait for thousands; the ledger of the quota names them all.
                let awaited =
                    awaited.take(MOST_NAMED).map(|unit| self.unit_arg(At { unit: *unit, ..at })).collect();
                Reason::new("quota-undecided", &WAITING, [title(place), Arg::List(awaited)])
            }
            _ => Reason::new("cut", &CUT, []),
        }
    }

    fn unit_arg(&self, at: At) -> Arg {
        let cluster = self.ranking().scoreboard().clusters().get(at.cluster);
        let unit = cluster.and_then(|cluster| cluster.units.get(at.unit));
        unit.map_or_else(|| Arg::from(""), UnitName::arg)
    }
}

impl Grading {
    /// A grade by its id and as people read it.
    pub(crate) fn grade_name(&self, id: GradeId) -> (String, Arg) {
        match self.grades.get(id) {
            Some(grade) if grade.title.is_empty() => (grade.id.clone(), Arg::from(grade.id.as_str())),
            Some(grade) => (grade.id.clone(), Arg::from(&grade.title)),
            None => (String::new(), Arg::from("")),
        }
    }
}

/// How many may hold a grade, and how that number came about.
fn allowed_reason(quota: &Quota, ledger: &QuotaLedger) -> Reason {
    static NUMBER: Phrase = Phrase::new("at most {0}", "không quá {0}");
    static SHARE: Phrase = Phrase::new("{0} of {1}: at most {2}", "{0} của {1}: không quá {2}");
    match (&quota.limit, ledger.base) {
        (Limit::Share(share), Some(base)) => share_reason(share, base, ledger.allowed, &SHARE),
        _ => Reason::new("number", &NUMBER, [between(ledger.allowed)]),
    }
}

/// What a share of so many units comes to.
pub(super) fn share_reason(
    share: &Share,
    base: (usize, usize),
    count: (usize, usize),
    comes_to: &'static Phrase,
) -> Reason {
    static NOBODY: Phrase = Phrase::new("{0} of {1}: nobody", "{0} của {1}: không đơn vị nào");
    let phrase = if count.1 == 0 { &NOBODY } else { comes_to };
    Reason::new("share", phrase, [Arg::Percent(share.of_base.clone()), between(base), between(count)])
}

fn between((least, most): (usize, usize)) -> Arg {
    static BETWEEN: Phrase = Phrase::new("{0} to {1}", "{0} đến {1}");
    if least == most {
        return Arg::from(least);
    }
    crate::words::Sentence::new(&BETWEEN, [Arg::from(least), Arg::from(most)]).into()
}
