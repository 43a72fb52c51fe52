//! What a report says about awards: the ledger.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::ballots::BallotReport;
use super::grades::share_reason;
use crate::award::{Awards, Exclusion, Undecided};
use crate::reason::Reason;
use crate::regulation::{AwardId, AwardRule, OutOf, Places};
use crate::results::UnitName;
use crate::scoreboard::At;
use crate::words::{Arg, Phrase, Text};

/// One award in one cluster.
#[derive(Debug, Clone, Serialize)]
pub struct AwardReport {
    /// The award's id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The id of the ranking it follows; none when all who hold a grade stand alike.
    pub ranking: Option<String>,
    /// The ids of the grades it is for, best first; empty when it is for any.
    pub grades: Vec<String>,
    /// How many are given; none when all who fulfil what is asked get it.
    pub places: Option<usize>,
    /// How that number came about, for a share.
    pub share: Option<Reason>,
    /// Who gets it, by id; empty while it is undecided.
    pub given: Vec<String>,
    /// Who would get it as things stand, while it is undecided.
    pub leading: Vec<String>,
    /// Who is next in line.
    pub next: Vec<String>,
    /// Who could still turn out to be next, while nobody is named.
    pub next_open: Vec<OpenReport>,
    /// Who was excluded, and why.
    pub excluded: Vec<ExcludedReport>,
    /// Places that stay empty.
    pub withheld: usize,
    /// What people must still decide or supply; empty when it is decided.
    pub undecided: Vec<OpenReport>,
    /// The ballot that was held, if any.
    pub ballot: Option<BallotReport>,
    /// The clause it rests on.
    pub basis: Text,
}

/// A unit that was excluded from an award.
#[derive(Debug, Clone, Serialize)]
pub struct ExcludedReport {
    /// The unit's id.
    pub unit: String,
    /// Why.
    pub reason: Reason,
}

/// Something that keeps an award open.
#[derive(Debug, Clone, Serialize)]
pub struct OpenReport {
    /// The ids of the units it is about.
    pub units: Vec<String>,
    /// What must be decided or supplied.
    pub reason: Reason,
}

static TIE: Phrase = Phrase::new(
    "{0} are tied, places left: {1}; a ballot decides",
    "{0} đồng hạng, còn {1} suất; bỏ phiếu quyết định",
);
static BALLOT: Phrase =
    Phrase::new("a ballot among {0} decides; places: {1}", "bình chọn trong số {0} cho {1} suất");
static VOTES_TIED: Phrase = Phrase::new(
    "{0} have equally many votes, places left: {1}; another ballot decides",
    "{0} bằng phiếu nhau, còn {1} suất; bỏ phiếu lại để quyết định",
);
static TOO_FEW_VOTES: Phrase = Phrase::new(
    "{0} did not get the votes needed, places left: {1}; another ballot decides",
    "{0} chưa đủ số phiếu cần thiết, còn {1} suất; bỏ phiếu lại để quyết định",
);
static NOT_COMPUTED: Phrase = Phrase::new("{0} could still win: {1}", "{0} vẫn còn khả năng: {1}");
static TIE_BREAK: Phrase = Phrase::new(
    "the tie stands only because {0} lacks a tie-break: {1}",
    "còn đồng hạng chỉ vì {0} chưa có tiêu chí phụ: {1}",
);
static GRADE: Phrase = Phrase::new("the grade of {0} is undecided", "chưa xác định xếp loại của {0}");
static PLACES: Phrase = Phrase::new(
    "places: up to {1}, which depends on what is open about {0}",
    "số lượng có thể đến {1}, tùy kết quả còn để ngỏ của {0}",
);
static CONDITION: Phrase = Phrase::new(
    "it cannot be said whether {0} fulfils the condition: {1}",
    "chưa xác định được {0} có đủ điều kiện không: {1}",
);

impl Awards {
    pub(crate) fn award_reports(&self, cluster: usize) -> Vec<AwardReport> {
        let rules = self.ranking().scoreboard().model().awards.iter();
        rules.filter_map(|(id, rule)| self.award_report(cluster, id, rule)).collect()
    }

    fn award_report(&self, cluster: usize, id: AwardId, rule: &AwardRule) -> Option<AwardReport> {
        let ledger = self.ledger(cluster, id)?;
        let excluded = ledger.excluded.iter().map(|(unit, why)| ExcludedReport {
            unit: self.name(cluster, *unit),
            reason: self.exclusion(*why, rule),
        });
        Some(AwardReport {
            id: rule.id.clone(),
            title: rule.title.clone(),
            ranking: self.ranking_id(rule),
            grades: self.grade_ids(rule),
            places: ledger.places,
            share: self.share_of(cluster, rule),
            given: self.names(cluster, &ledger.given),
            leading: self.names(cluster, &ledger.leading),
            next: self.names(cluster, &ledger.next),
            next_open: ledger.next_open.iter().map(|unit| self.next_report(cluster, id, *unit)).collect(),
            excluded: excluded.collect(),
            withheld: ledger.withheld,
            undecided: ledger.undecided.iter().map(|open| self.open_report(cluster, id, open)).collect(),
            ballot: self.ballot_report(cluster, id),
            basis: rule.about.basis.clone(),
        })
    }

    fn ranking_id(&self, rule: &AwardRule) -> Option<String> {
        let ranking = self.ranking().scoreboard().model().rankings.get(rule.ranking?)?;
        Some(ranking.id.clone())
    }

    fn grade_ids(&self, rule: &AwardRule) -> Vec<String> {
        let grading = self.ranking().scoreboard().model().grading.as_ref();
        let names = grading.map(|grading| rule.grades.iter().map(|grade| grading.grade_name(*grade).0));
        names.into_iter().flatten().collect()
    }

    fn share_of(&self, cluster: usize, rule: &AwardRule) -> Option<Reason> {
        let Places::Share(share) = &rule.places else { return None };
        let base = self.grades().counted(cluster, rule, &share.base);
        static SHARE: Phrase = Phrase::new("{0} of {1}: {2}", "{0} của {1}: {2}");
        Some(share_reason(share, base, (share.count(base.0), share.count(base.1)), &SHARE))
    }

    pub(super) fn name(&self, cluster: usize, unit: usize) -> String {
        let cluster = self.ranking().scoreboard().clusters().get(cluster);
        cluster.and_then(|cluster| cluster.units.get(unit)).map(|unit| unit.id.clone()).unwrap_or_default()
    }

    pub(super) fn names(&self, cluster: usize, units: &[usize]) -> Vec<String> {
        units.iter().map(|unit| self.name(cluster, *unit)).collect()
    }

    fn title(&self, cluster: usize, unit: usize) -> Arg {
        let cluster = self.ranking().scoreboard().clusters().get(cluster);
        let unit = cluster.and_then(|cluster| cluster.units.get(unit));
        unit.map_or_else(|| Arg::from(""), UnitName::arg)
    }

    fn exclusion(&self, why: Exclusion, rule: &AwardRule) -> Reason {
        static RANKING_GATE: Phrase = Phrase::new("out by the gate: {0}", "bị loại theo điều kiện: {0}");
        static GATE: Phrase = Phrase::new("out of awards: {0}", "không xét khen thưởng: {0}");
        static REQUIREMENT: Phrase = Phrase::new("does not fulfil: {0}", "không đủ điều kiện: {0}");
        let model = self.ranking().scoreboard().model();
        match why {
            Exclusion::Gate(gate) => {
                let gate = model.gates.get(gate);
                let of_ranking = gate.is_some_and(|gate| gate.out_of == OutOf::Ranking);
                let title = gate.map(|gate| Arg::from(&gate.title));
                Reason::new("gate", if of_ranking { &RANKING_GATE } else { &GATE }, title)
            }
            Exclusion::Tied => {
                static TIED: Phrase = Phrase::new(
                    "tied across the last place, which the rules then give to none",
                    "đồng hạng ở suất cuối, quy chế không trao cho đơn vị nào",
                );
                Reason::new("tied", &TIED, [])
            }
            Exclusion::Grade => {
                static GRADE: Phrase = Phrase::new("does not hold: {0}", "không được xếp loại: {0}");
                let grading = model.grading.as_ref();
                let grades =
                    grading.map(|grading| rule.grades.iter().map(|grade| grading.grade_name(*grade).1));
                Reason::new("grade", &GRADE, [Arg::List(grades.into_iter().flatten().collect())])
            }
            Exclusion::Requirement => {
                let requires = rule.requires.as_ref().map(|test| model.test_sentence(test));
                Reason::new("requirement", &REQUIREMENT, requires.map(Arg::from))
            }
        }
    }

    fn open_report(&self, cluster: usize, id: AwardId, open: &Undecided) -> OpenReport {
        let (units, reason) = match open {
            Undecided::Tie { units, places } => {
                (units.clone(), self.vote("tie", &TIE, cluster, units, *places))
            }
            Undecided::Ballot { units, places } => {
                (units.clone(), self.vote("ballot", &BALLOT, cluster, units, *places))
            }
            Undecided::VotesTied { units, places } => {
                (units.clone(), self.vote("votes-tied", &VOTES_TIED, cluster, units, *places))
            }
            Undecided::TooFewVotes { units, places } => {
                (units.clone(), self.vote("too-few-votes", &TOO_FEW_VOTES, cluster, units, *places))
            }
            Undecided::NotComputed { unit } => {
                let why = self.missing(cluster, id, *unit);
                ([*unit].into(), self.waiting("not-computed", &NOT_COMPUTED, cluster, *unit, why))
            }
            Undecided::TieBreak { unit } => {
                let why = self.tie_break_state(cluster, id, *unit);
                ([*unit].into(), self.waiting("tie-break-missing", &TIE_BREAK, cluster, *unit, why))
            }
            Undecided::Grade { unit } => {
                ([*unit].into(), Reason::new("grade", &GRADE, [self.title(cluster, *unit)]))
            }
            Undecided::Places { units, most } => {
                (units.clone(), self.vote("places", &PLACES, cluster, units, *most))
            }
            Undecided::Condition { unit } => {
                let why = self.condition_state(cluster, id, *unit);
                ([*unit].into(), self.waiting("condition", &CONDITION, cluster, *unit, why))
            }
        };
        OpenReport { units: self.names(cluster, &units), reason }
    }

    fn next_report(&self, cluster: usize, id: AwardId, unit: usize) -> OpenReport {
        static NEXT: Phrase =
            Phrase::new("{0} could still be next: {1}", "{0} vẫn có thể là đơn vị kế tiếp: {1}");
        let why = self.missing(cluster, id, unit);
        let reason = self.waiting("not-computed", &NEXT, cluster, unit, why);
        OpenReport { units: self.names(cluster, &[unit]), reason }
    }

    /// A decision that people take among units.
    fn vote(
        &self,
        code: &'static str,
        phrase: &'static Phrase,
        cluster: usize,
        units: &[usize],
        places: usize,
    ) -> Reason {
        let titles = units.iter().map(|unit| self.title(cluster, *unit)).collect();
        Reason::new(code, phrase, [Arg::List(titles), Arg::from(places)])
    }

    /// A unit that something must still be supplied for.
    fn waiting(
        &self,
        code: &'static str,
        phrase: &'static Phrase,
        cluster: usize,
        unit: usize,
        why: Reason,
    ) -> Reason {
        Reason::new(code, phrase, [self.title(cluster, unit), Arg::from(why)])
    }

    /// What keeps a unit from being ranked.
    fn missing(&self, cluster: usize, id: AwardId, unit: usize) -> Reason {
        let scoreboard = self.ranking().scoreboard();
        let at = At { cluster, unit };
        let ranking = scoreboard.model().awards.get(id).and_then(|rule| rule.ranking);
        let standing = ranking.and_then(|ranking| self.ranking().standing(cluster, ranking));
        let gate = standing
            .and_then(|standing| standing.gate_undecided.iter().find(|(gated, _)| *gated == unit))
            .and_then(|(_, gate)| scoreboard.regulation().plan.gates.get(*gate));
        let among =
            standing.and_then(|standing| standing.among_undecided.iter().find(|(one, _)| *one == unit));
        let step = among.map(|(_, step)| step).or(gate).copied();
        let step = step.unwrap_or_else(|| scoreboard.ranked_step(ranking));
        scoreboard.state_reason(step, at)
    }

    fn tie_break_state(&self, cluster: usize, id: AwardId, unit: usize) -> Reason {
        let scoreboard = self.ranking().scoreboard();
        let at = At { cluster, unit };
        let plan = &scoreboard.regulation().plan;
        let ranking = scoreboard.model().awards.get(id).and_then(|rule| rule.ranking);
        let steps = ranking
            .and_then(|ranking| plan.rankings.get(ranking))
            .map(|steps| steps.by.as_slice())
            .unwrap_or_default();
        let open = steps.iter().find(|step| scoreboard.outcome(**step, at).known().is_none());
        scoreboard.state_reason(open.copied().unwrap_or(plan.total.points), at)
    }

    fn condition_state(&self, cluster: usize, id: AwardId, unit: usize) -> Reason {
        let scoreboard = self.ranking().scoreboard();
        let plan = &scoreboard.regulation().plan;
        let at = At { cluster, unit };
        let required = plan.requires.get(id).copied().flatten();
        let gates = plan.gates.values().copied();
        let open =
            required.into_iter().chain(gates).find(|step| scoreboard.outcome(*step, at).as_truth().is_none());
        scoreboard.state_reason(open.unwrap_or(plan.total.points), at)
    }
}
