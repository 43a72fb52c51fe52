//! Awards: who gets them, who was next, who was excluded and why, and what is left undecided.

mod ballot;
mod bounds;
mod fill;
mod graded;
mod register;

use alloc::sync::Arc;
use alloc::vec::Vec;

pub(crate) use ballot::{Held, reaches};

use crate::grade::Grades;
use crate::rank::{Group, Ranking};
use crate::regulation::{AwardId, AwardRule, GateId, OutOf, Places};
use crate::scoreboard::At;

/// The awards of every cluster.
#[derive(Debug, Clone)]
pub struct Awards {
    grades: Grades,
    /// By cluster, then by award of the regulation.
    ledgers: Arc<Vec<Vec<Ledger>>>,
}

/// The record of one award in one cluster.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Ledger {
    /// Who gets it; empty while it is undecided.
    pub(crate) given: Vec<usize>,
    /// Who would get it as things stand, while it is undecided.
    pub(crate) leading: Vec<usize>,
    /// Who is next in line.
    pub(crate) next: Vec<usize>,
    /// Who could still turn out to be next, so that nobody is named.
    pub(crate) next_open: Vec<usize>,
    /// Who stood in the way of it by rank and was excluded.
    pub(crate) excluded: Vec<(usize, Exclusion)>,
    /// How many are given at least; none when all get it.
    pub(crate) places: Option<usize>,
    /// Places that stay empty.
    pub(crate) withheld: usize,
    /// What people must still decide or supply.
    pub(crate) undecided: Vec<Undecided>,
    /// What became of the ballot that was held.
    pub(crate) ballot: Option<Held>,
    /// Who holds or may hold a place as things stand; a unit without a rank must reach the worst of them.
    contenders: Vec<usize>,
}

/// Why a unit cannot get an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exclusion {
    Gate(GateId),
    Requirement,
    /// It does not hold a grade that the award is for.
    Grade,
    /// It is tied across the last place, and the rules then give that place to none.
    Tied,
}

/// What keeps an award open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Undecided {
    /// Units tied across the last place, and how many places are left for them.
    Tie { units: Vec<usize>, places: usize },
    /// The meeting votes among these.
    Ballot { units: Vec<usize>, places: usize },
    /// These have as many votes as each other across the last place.
    VotesTied { units: Vec<usize>, places: usize },
    /// Too few of these got the votes that are needed.
    TooFewVotes { units: Vec<usize>, places: usize },
    /// A unit without a rank could still compete.
    NotComputed { unit: usize },
    /// Units are tied across the last place only because this one lacks a tie-break.
    TieBreak { unit: usize },
    /// It cannot be said whether a unit fulfils the condition.
    Condition { unit: usize },
    /// It cannot be said whether a unit holds a grade that the award is for.
    Grade { unit: usize },
    /// There may be so many places; that depends on these.
    Places { units: Vec<usize>, most: usize },
}

enum Eligible {
    Yes,
    No(Exclusion),
    Undecided,
    /// Its grade is.
    GradeUndecided,
}

impl Ranking {
    /// Gives the grades and then the awards of the regulation.
    pub fn award(&self) -> Awards {
        self.grade().award()
    }
}

impl Grades {
    /// Gives the awards of the regulation.
    pub fn award(&self) -> Awards {
        let clusters = 0..self.ranking.scoreboard.clusters().len();
        let ledgers = clusters.map(|cluster| {
            let awards = self.ranking.scoreboard.model().awards.iter();
            awards.map(|(id, rule)| self.ledger(cluster, id, rule)).collect()
        });
        Awards { grades: self.clone(), ledgers: Arc::new(ledgers.collect()) }
    }

    fn ledger(&self, cluster: usize, id: AwardId, rule: &AwardRule) -> Ledger {
        let alike;
        let standing = match rule.ranking.map(|ranking| self.ranking.standing(cluster, ranking)) {
            Some(Some(standing)) => standing,
            Some(None) => return Ledger::default(),
            None => {
                alike = self.alike(cluster, rule);
                &alike
            }
        };
        let (least, most) = self.places(cluster, rule);
        let mut ledger = match rule.ballot_among {
            _ if rule.places == Places::All => return self.to_all(cluster, id, rule, standing),
            Some(among) => self.ballot(cluster, id, rule, among, least, standing),
            None => self.by_ranking(cluster, id, rule, least, standing),
        };
        if least != most {
            ledger.undecided.push(Undecided::Places { units: self.open_units(cluster, rule), most });
        }
        ledger.places = Some(least);
        self.count_votes(cluster, id, rule, &mut ledger);
        self.name_knocked_out(cluster, rule, standing, &mut ledger);
        self.keep_open(cluster, id, rule, standing, &mut ledger);
        ledger
    }

    fn eligible(&self, id: AwardId, at: At) -> Eligible {
        let (model, plan) = (self.ranking.scoreboard.model(), &self.ranking.scoreboard.regulation().plan);
        let mut undecided = false;
        for (gate, _) in model.gates.iter().filter(|(_, gate)| gate.out_of == OutOf::Awards) {
            let Some(step) = plan.gates.get(gate) else { continue };
            match self.ranking.scoreboard.gate_holds(*step, at) {
                Some(true) => return Eligible::No(Exclusion::Gate(gate)),
                Some(false) => {}
                None => undecided = true,
            }
        }
        let graded = self.holds_grade(id, at);
        if matches!(graded, Eligible::No(_)) {
            return graded;
        }
        let required = plan.requires.get(id).copied().flatten();
        match required.map(|step| self.ranking.scoreboard.judged(step, at)) {
            Some(Some(false)) => Eligible::No(Exclusion::Requirement),
            Some(None) => Eligible::Undecided,
            _ if undecided => Eligible::Undecided,
            _ => graded,
        }
    }

    /// Who of a group may get the award, or may turn out to; who may not is put down with the reason.
    fn able(&self, cluster: usize, id: AwardId, group: &Group, ledger: &mut Ledger) -> Vec<usize> {
        let mut able = Vec::new();
        for unit in &group.units {
            match self.eligible(id, At { cluster, unit: *unit }) {
                Eligible::Yes => able.push(*unit),
                Eligible::No(why) => ledger.excluded.push((*unit, why)),
                Eligible::Undecided => {
                    able.push(*unit);
                    ledger.undecided.push(Undecided::Condition { unit: *unit });
                }
                Eligible::GradeUndecided => {
                    able.push(*unit);
                    ledger.undecided.push(Undecided::Grade { unit: *unit });
                }
            }
        }
        able
    }
}

impl Awards {
    /// The ranking they follow.
    pub fn ranking(&self) -> &Ranking {
        self.grades.ranking()
    }

    /// The grades of the units.
    pub fn grades(&self) -> &Grades {
        &self.grades
    }

    /// The ids of the units that get an award, empty while it is undecided; none when there is no such award. The report
    /// says what is undecided and why.
    pub fn given(&self, award: &str) -> Option<Vec<&str>> {
        let id = self.ranking().scoreboard.model().awards.find(|known| known.id == award)?;
        let clusters = self.ranking().scoreboard.clusters().iter().enumerate();
        let given = clusters.flat_map(|(at, cluster)| {
            let units = self.ledger(at, id).map_or(&[][..], |ledger| &ledger.given);
            units.iter().filter_map(|unit| cluster.units.get(*unit)).map(|unit| unit.id.as_str())
        });
        Some(given.collect())
    }

    pub(crate) fn ledger(&self, cluster: usize, award: AwardId) -> Option<&Ledger> {
        use crate::regulation::Id;
        self.ledgers.get(cluster)?.get(award.position())
    }
}
