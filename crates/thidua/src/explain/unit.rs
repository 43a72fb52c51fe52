//! The tree of one unit: total, sections, criteria, measures, figures, cells and clauses.

use alloc::string::ToString;
use alloc::vec::Vec;

use super::all::Around;
use super::{Explanation, Tree};
use crate::award::Awards;
use crate::check::measures_of;
use crate::number::{Number, Rounding};
use crate::outcome::Outcome;
use crate::plan::CriterionSteps;
use crate::reason::{Reason, mode_phrase};
use crate::regulation::{About, Criterion, CriterionId, Declared, Measured, OutOf, Pledge, RankingId};
use crate::report::{AwardReport, Standing};
use crate::scoreboard::{At, Scoreboard};
use crate::step::StepId;
use crate::ways::{ByClass, compared};
use crate::words::{Arg, Phrase, Sentence};

impl Awards {
    /// Explains a unit: from its total down to figures, cells and clauses, with the value before and after each
    /// rounding. None when there is no such unit.
    pub fn explain(&self, unit: &str) -> Option<Explanation> {
        let scoreboard = self.ranking().scoreboard();
        let Some(at) = scoreboard.find(unit) else { return scoreboard.explain_outside(unit) };
        self.explain_at(at, &self.around(at.cluster))
    }

    /// Explains the unit at a place, given what is said of the others.
    pub(super) fn explain_at(&self, at: At, around: &Around) -> Option<Explanation> {
        let scoreboard = self.ranking().scoreboard();
        let unit = &scoreboard.clusters().get(at.cluster)?.units.get(at.unit)?.id;
        let mut tree = Tree::about(scoreboard.results());
        match scoreboard.model().declared {
            Declared::None => self.measured_lines(at, &mut tree),
            Declared::Points(_) | Declared::Open => self.total_line(at, &mut tree),
        }
        scoreboard.section_tree_lines(at, &mut tree);
        for (id, _) in scoreboard.model().conditions.iter() {
            scoreboard.measure_lines(Measured::Condition(id), at, 1, &mut tree);
        }
        self.grade_lines(at, &mut tree);
        self.standing_lines(unit, at, around, &mut tree);
        Some(Explanation { unit: unit.to_string(), lines: tree.lines })
    }

    fn total_line(&self, at: At, tree: &mut Tree) {
        static RANKED: Phrase = Phrase::new("{0}: {1} points, rank {2}", "{0}: {1} điểm, hạng {2}");
        static RANKED_IN: Phrase =
            Phrase::new("{0}: {1} points, rank {2} in {3}", "{0}: {1} điểm, hạng {2} trong {3}");
        static UNRANKED: Phrase = Phrase::new("{0}: {1} points", "{0}: {1} điểm");
        static NO_TOTAL: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        let scoreboard = self.ranking().scoreboard();
        let (model, plan) = (scoreboard.model(), &scoreboard.regulation().plan);
        let unit = scoreboard.clusters().get(at.cluster).and_then(|cluster| cluster.units.get(at.unit));
        let Some(unit) = unit else { return };
        let points = scoreboard.outcome(plan.total.points, at);
        let args =
            [Arg::from(&unit.title), scoreboard.of_maximum(points, scoreboard.maximum_of(at).as_ref())];
        match self.first_rank(at) {
            Some((ranking, rank)) => {
                let level = model.rankings.get(ranking).and_then(|rule| rule.level.as_ref());
                let level = level.map(|level| model.form_of(level.class).arg(&level.level));
                let phrase = if level.is_some() { &RANKED_IN } else { &RANKED };
                tree.add(
                    0,
                    Reason::new("total", phrase, args.into_iter().chain([Arg::from(rank)]).chain(level)),
                );
            }
            None if points.known().is_some() => tree.add(0, Reason::new("total", &UNRANKED, args)),
            None => tree.add(0, Reason::new("total", &NO_TOTAL, args)),
        }
        scoreboard.total_steps_lines(at, tree);
        let before = scoreboard.outcome(plan.total.gathered.settled, at);
        let after = scoreboard.outcome(plan.total.points, at);
        rounding_line(before, after, model.rounding.total.as_ref(), 1, tree);
        if let Some((ranking, _)) = self.first_rank(at) {
            self.rounded_for(ranking, at, 1, tree);
        }
    }

    /// The rank of a unit in the first ranking of the file, with the ranking of its level where there is one for each.
    pub(super) fn first_rank(&self, at: At) -> Option<(RankingId, &Number)> {
        let standing = |id| Some((id, self.ranking().standing(at.cluster, id)?.group_of(at.unit)?));
        self.ranking().first_rankings().find_map(standing).map(|(id, group)| (id, &group.rank))
    }

    /// What the unit's place and the awards came to.
    fn standing_lines(&self, unit: &str, at: At, around: &Around, tree: &mut Tree) {
        static TIED: Phrase = Phrase::new("the rank is shared with {0}", "đồng hạng với {0}");
        let scoreboard = self.ranking().scoreboard();
        if let Some(report) = around.units.get(unit) {
            let tied = report.place.as_ref().map(|place| place.tied_with.as_slice()).unwrap_or_default();
            let others = tied.iter().filter_map(|other| around.units.get(other));
            let titles = others.map(|other| Arg::from(&other.title));
            if !tied.is_empty() {
                tree.add(1, Reason::new("tied", &TIED, [Arg::List(titles.collect())]));
            }
            if let (Some(reason), true) = (&report.reason, report.standing != Standing::Unranked) {
                tree.add(1, reason.clone());
            }
            if matches!(report.standing, Standing::KnockedOut | Standing::GateUndecided) {
                self.gate_lines(at, tree);
            }
            if matches!(report.standing, Standing::NotAmong | Standing::AmongUndecided) {
                let rules =
                    self.ranking().first_rankings().filter_map(|id| scoreboard.model().rankings.get(id));
                if let Some(test) = rules.into_iter().find_map(|rule| rule.among.as_ref()) {
                    scoreboard.test_lines(test, at, 2, tree);
                }
            }
        }
        self.further_ranks(at, &around.further, tree);
        for award in &around.awards {
            award_line(award, unit, tree);
            votes_line(award, unit, tree);
        }
    }
}

impl Awards {
    /// The figures behind the gates that do not let a unit into the ranking.
    fn gate_lines(&self, at: At, tree: &mut Tree) {
        let scoreboard = self.ranking().scoreboard();
        for (id, gate) in scoreboard.model().gates.iter().filter(|(_, gate)| gate.out_of == OutOf::Ranking) {
            let Some(step) = scoreboard.regulation().plan.gates.get(id) else { continue };
            if scoreboard.outcome(*step, at).as_truth() != Some(false) {
                let mut reads = Vec::new();
                measures_of(&gate.when, &mut reads);
                reads.iter().for_each(|measure| scoreboard.measure_lines(*measure, at, 2, tree));
            }
        }
    }
}

impl Scoreboard {
    /// Points beside their maximum, such as `9.5 / 10`, or the state in words.
    pub(super) fn of_maximum(&self, points: &Outcome, maximum: Option<&Number>) -> Arg {
        static OF: Phrase = Phrase::new("{0} / {1}", "{0} / {1}");
        match (points, maximum) {
            (Outcome::Known(points), Some(maximum)) => {
                Reason::new("points", &OF, [Arg::from(points), Arg::from(maximum)]).sentence.into()
            }
            (Outcome::Known(points), None) => Arg::from(points),
            (state, _) => state.state().phrase().into(),
        }
    }

    pub(super) fn criterion_lines(&self, id: CriterionId, at: At, above: usize, tree: &mut Tree) {
        let plan = &self.regulation().plan;
        let (Some(criterion), Some(steps)) = (self.model().criteria.get(id), plan.criteria.get(id)) else {
            return;
        };
        let depth = above.saturating_add(1);
        self.criterion_head(criterion, steps, at, above, tree);
        tree.add(depth, self.line_reason(id, at));
        self.condition_lines(criterion, steps, at, depth.saturating_add(1), tree);
        if self.rounds_to_full_points(id, at) {
            static HAIR: Phrase = Phrase::new(
                "the target is missed; the points are full only by rounding",
                "không đạt chỉ tiêu; đủ điểm chỉ do làm tròn",
            );
            tree.add(depth, Reason::new("rounded-to-full-points", &HAIR, []));
        }
        let (before, after) = (self.outcome(steps.settled, at), self.outcome(steps.points, at));
        rounding_line(before, after, criterion.rounding.as_ref(), depth, tree);
        self.figure_lines(criterion, steps, at, depth, tree);
        self.given_lines(id, criterion, at, depth, tree);
        self.evidence_of_line(criterion, steps.measure, at, depth, tree);
        self.pledge_line(criterion, steps, at, depth, tree);
        about_lines(&criterion.about, depth, tree);
    }

    /// What a line was scored by: its measure, what that was compared with, and the parameters in its way to points.
    fn figure_lines(
        &self,
        criterion: &Criterion,
        steps: &CriterionSteps,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        let target = steps.target.and_then(|step| self.outcome(step, at).known());
        if let Some((measure, step)) = criterion.measure.zip(steps.measure) {
            let value = self.outcome_arg(measure, self.outcome(step, at), target);
            self.measure_lines_with(value, measure, at, depth, tree);
        }
        let mut others: Vec<Measured> =
            criterion.target.iter().filter_map(|bound| bound.value.measured()).collect();
        let class = criterion.way.by_class().map(ByClass::class);
        others.extend(criterion.way.reads().into_iter().filter(|read| Some(*read) != class));
        let mut shown = Vec::from_iter(criterion.measure);
        for other in others {
            if !shown.contains(&other) {
                shown.push(other);
                self.measure_lines(other, at, depth, tree);
            }
        }
        if let Some(over) = criterion.way.over() {
            shown.iter().for_each(|measure| self.members_line(over, *measure, at, depth, tree));
        }
        for parameter in &criterion.parameters {
            let parameter = Measured::Figure { indicator: *parameter, baseline: false };
            self.measure_lines(parameter, at, depth, tree);
        }
    }

    /// The figures behind the conditions that leave a line out or take its points, or may do so.
    fn condition_lines(
        &self,
        criterion: &Criterion,
        steps: &CriterionSteps,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        let truth = |step: Option<StepId>| step.map(|step| self.outcome(step, at).as_truth());
        if truth(steps.applies).is_some_and(|applies| applies != Some(true)) {
            let tests = self.model().applies_when(criterion);
            tests.into_iter().for_each(|test| self.test_lines(test, at, depth, tree));
        } else if truth(steps.zero).is_some_and(|zero| zero != Some(false)) {
            criterion.zero_when.iter().for_each(|test| self.test_lines(test, at, depth, tree));
        }
    }

    fn criterion_head(
        &self,
        criterion: &Criterion,
        steps: &CriterionSteps,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        static PLAIN: Phrase = Phrase::new("{0}{1}: {2}", "{0}{1}: {2}");
        static MET: Phrase = Phrase::new("{0}{1}: {2}; target {3}: met", "{0}{1}: {2}; chỉ tiêu {3}: đạt");
        static MISSED: Phrase =
            Phrase::new("{0}{1}: {2}; target {3}: missed", "{0}{1}: {2}; chỉ tiêu {3}: không đạt");
        static OPEN: Phrase = Phrase::new(
            "{0}{1}: {2}; target {3}: cannot be judged",
            "{0}{1}: {2}; chỉ tiêu {3}: chưa xét được",
        );
        let maximum = steps.maximum.and_then(|maximum| self.outcome(maximum, at).known());
        let maximum = maximum.filter(|maximum| !criterion.deducts && !maximum.is_zero());
        let points = self.of_maximum(self.outcome(steps.points, at), maximum);
        let args = [label(&criterion.label), Arg::from(&criterion.title), points];
        let applies = *self.outcome(steps.points, at) != Outcome::NotApplicable;
        let judged = self.judged_target(criterion, steps, at).filter(|_| applies);
        let reason = match (judged, steps.met) {
            (Some(target), Some(met)) => {
                let (code, phrase) = match self.outcome(met, at).as_truth() {
                    Some(true) => ("target-met", &MET),
                    Some(false) => ("target-missed", &MISSED),
                    None => ("target-open", &OPEN),
                };
                Reason::new(code, phrase, args.into_iter().chain([Arg::from(target)]))
            }
            _ => Reason::new("criterion", &PLAIN, args),
        };
        tree.add(depth, reason);
    }

    /// The target that was judged: the unit's pledge where that is scored, otherwise the regulation's.
    fn judged_target(&self, criterion: &Criterion, steps: &CriterionSteps, at: At) -> Option<Sentence> {
        static PLEDGED: Phrase = Phrase::new("pledged, {0}", "đăng ký {0}");
        let pledge = steps.pledge.and_then(|step| self.outcome(step, at).known());
        match (criterion.pledge, pledge, criterion.target.first()) {
            (Some(Pledge::Scored), Some(pledge), Some(bound)) => {
                let scale = self.model().scale_of(criterion.measure);
                let pledged = compared(&scale.form, bound.word, scale.arg(pledge));
                Some(Sentence::new(&PLEDGED, [Arg::from(pledged)]))
            }
            _ => self.model().target_sentence(criterion),
        }
    }

    fn pledge_line(
        &self,
        criterion: &Criterion,
        steps: &CriterionSteps,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        static SHOWN: Phrase =
            Phrase::new("pledged {0}; shown, not scored", "đăng ký {0}; chỉ hiển thị, không chấm");
        static SCORED: Phrase =
            Phrase::new("pledged {0}; scored against the pledge", "đăng ký {0}; chấm theo đăng ký");
        let Some(pledge) = steps.pledge.and_then(|step| self.outcome(step, at).known()) else { return };
        let scored = criterion.pledge == Some(Pledge::Scored);
        let phrase = if scored { &SCORED } else { &SHOWN };
        tree.add(
            depth,
            Reason::new("pledge", phrase, [self.model().scale_of(criterion.measure).arg(pledge)]),
        );
    }
}

/// What an award came to for a unit.
fn award_line(award: &AwardReport, unit: &str, tree: &mut Tree) {
    static GIVEN: Phrase = Phrase::new("gets: {0}", "được nhận: {0}");
    static LEADING: Phrase = Phrase::new("leads, not decided yet: {0}", "đang dẫn đầu, chưa quyết định: {0}");
    static NEXT: Phrase = Phrase::new("next in line: {0}", "kế tiếp: {0}");
    static EXCLUDED: Phrase = Phrase::new("excluded from {0}: {1}", "không được xét {0}: {1}");
    let holds = |units: &[alloc::string::String]| units.iter().any(|one| one == unit);
    let title = Arg::from(&award.title);
    if holds(&award.given) {
        tree.add(1, Reason::new("award-given", &GIVEN, [title]));
    } else if holds(&award.leading) {
        tree.add(1, Reason::new("award-leading", &LEADING, [title]));
    } else if holds(&award.next) {
        tree.add(1, Reason::new("award-next", &NEXT, [title]));
    } else if let Some(open) = award.next_open.iter().find(|open| holds(&open.units)) {
        static NEXT_OPEN: Phrase =
            Phrase::new("next in line is open: {0}: {1}", "chưa rõ đơn vị kế tiếp: {0}: {1}");
        tree.add(1, Reason::new("award-next-open", &NEXT_OPEN, [title, Arg::from(open.reason.clone())]));
    } else if let Some(open) = award.undecided.iter().find(|open| holds(&open.units)) {
        static OPEN: Phrase = Phrase::new("undecided: {0}: {1}", "chưa quyết định: {0}: {1}");
        tree.add(1, Reason::new("award-undecided", &OPEN, [title, Arg::from(open.reason.clone())]));
    } else if let Some(excluded) = award.excluded.iter().find(|excluded| excluded.unit == unit) {
        let args = [title, Arg::from(excluded.reason.clone())];
        tree.add(1, Reason::new("award-excluded", &EXCLUDED, args));
    }
}

/// The votes of a unit in the ballot on an award.
fn votes_line(award: &AwardReport, unit: &str, tree: &mut Tree) {
    static VOTES: Phrase = Phrase::new("votes in the ballot: {0} of {1}", "số phiếu bình xét: {0}/{1}");
    static NEEDED: Phrase = Phrase::new(
        "votes in the ballot: {0} of {1}; needed: {2}",
        "số phiếu bình xét: {0}/{1}; phải đạt: {2}",
    );
    let Some(ballot) = award.ballot.as_ref().filter(|ballot| ballot.counted) else { return };
    let Some(own) = ballot.votes.iter().find(|votes| votes.unit == unit) else { return };
    let count = |count: u32| Arg::Number(Number::from(count));
    let args = [count(own.votes), count(ballot.voters)];
    let reason = match &ballot.threshold {
        Some(threshold) => {
            let args = args.into_iter().chain([Arg::from(threshold.sentence.clone())]);
            Reason::new("votes", &NEEDED, args)
        }
        None => Reason::new("votes", &VOTES, args),
    };
    tree.add(2, reason);
}

pub(super) fn label(label: &str) -> Arg {
    if label.is_empty() { Arg::from("") } else { Arg::from(alloc::format!("{label}. ")) }
}

/// A rounding that changed something, with the value before and after it.
pub(super) fn rounding_line(
    before: &Outcome,
    after: &Outcome,
    rounding: Option<&Rounding>,
    depth: usize,
    tree: &mut Tree,
) {
    static ROUNDED: Phrase =
        Phrase::new("rounded to {0} ({1}): {2} becomes {3}", "làm tròn đến {0} ({1}): {2} thành {3}");
    let (Some(rounding), Some(before), Some(after)) = (rounding, before.known(), after.known()) else {
        return;
    };
    if before == after {
        return;
    }
    let exact = Arg::Apart { value: before.clone(), from: after.clone(), percent: false };
    let args = [Arg::from(rounding.to()), Arg::from(mode_phrase(rounding)), exact, Arg::from(after)];
    tree.add(depth, Reason::new("rounded", &ROUNDED, args));
}

/// The clause a rule rests on, and its words.
pub(super) fn about_lines(about: &About, depth: usize, tree: &mut Tree) {
    static BASIS: Phrase = Phrase::new("basis: {0}", "căn cứ: {0}");
    static QUOTED: Phrase = Phrase::new("basis: {0}: “{1}”", "căn cứ: {0}: “{1}”");
    if about.basis.is_empty() {
        return;
    }
    let reason = match &about.quote {
        Some(quote) => {
            let args = [Arg::from(&about.basis), Arg::from(quote.as_str())];
            Reason::new("basis", &QUOTED, args)
        }
        None => Reason::new("basis", &BASIS, [Arg::from(&about.basis)]),
    };
    tree.add(depth, reason);
}
