//! The order of the units: groups of equals, every tie visible, none broken by name or by the order of rows.

use alloc::sync::Arc;
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::RankingSteps;
use crate::regulation::{GateId, Id, OutOf, RankedBy, RankingId, RankingRule, TiedRanks};
use crate::scoreboard::{At, Scoreboard};
use crate::step::{Equals, StepId};

/// The units of every cluster in the order of each ranking.
#[derive(Debug, Clone)]
pub struct Ranking {
    pub(crate) scoreboard: Scoreboard,
    /// By cluster, then by ranking of the regulation.
    standings: Arc<Vec<Vec<Standing>>>,
}

/// The order of one cluster by one ranking.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Standing {
    /// Groups of units that nothing separates, best first; units in the order of their ids.
    pub(crate) groups: Vec<Group>,
    /// By unit, the position of its group; none without a rank.
    places: Vec<Option<usize>>,
    /// Units for which nothing of the ranked measure applies; they have no rank, and nothing is open about them.
    pub(crate) not_applicable: Vec<usize>,
    /// Units of which fewer parts could be scored than the rules ask for; nothing is open about them either.
    pub(crate) not_rated: Vec<usize>,
    /// Units whose ranked measure could not be computed.
    pub(crate) not_computed: Vec<usize>,
    /// Units that a gate knocked out, with the gate.
    pub(crate) knocked_out: Vec<(usize, GateId)>,
    /// Units of which a gate cannot be decided, with the gate.
    pub(crate) gate_undecided: Vec<(usize, GateId)>,
    /// Units of which it cannot be said whether they belong to those that are ranked, with the step that says so.
    pub(crate) among_undecided: Vec<(usize, StepId)>,
    /// Units that do not belong to those that are ranked; nothing is open about them, and they take no part.
    pub(crate) not_among: Vec<usize>,
}

/// Units that share a rank.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Group {
    pub(crate) rank: Number,
    pub(crate) units: Vec<usize>,
    /// Which entry of the ranking's `by` separated it from the group before; 0 is the ranked value itself.
    pub(crate) separated_by: Option<usize>,
    /// The entry of `by` that could not be compared, when the chain of tie-breaks stopped there.
    pub(crate) stopped_at: Option<usize>,
    /// The units whose missing figure stopped the chain; with the figure, the group could still be separated.
    pub(crate) waiting: Vec<usize>,
}

impl Standing {
    /// True when a unit that is not ranked yet may still change the order.
    pub(crate) fn is_provisional(&self) -> bool {
        !self.not_computed.is_empty()
            || !self.gate_undecided.is_empty()
            || !self.among_undecided.is_empty()
            || self.groups.iter().any(|group| !group.waiting.is_empty())
    }

    pub(crate) fn group_of(&self, unit: usize) -> Option<&Group> {
        self.groups.get(self.group_at(unit)?)
    }

    /// Which of the groups a unit is in.
    pub(crate) fn group_at(&self, unit: usize) -> Option<usize> {
        self.places.get(unit).copied().flatten()
    }

    /// The same with these groups.
    pub(crate) fn grouped(self, groups: Vec<Group>) -> Standing {
        let seats = || {
            groups.iter().enumerate().flat_map(|(at, group)| group.units.iter().map(move |unit| (at, *unit)))
        };
        let units = seats().map(|(_, unit)| unit.saturating_add(1)).max().unwrap_or_default();
        let mut places = vec![None; units];
        for (at, unit) in seats() {
            places.get_mut(unit).into_iter().for_each(|place| *place = Some(at));
        }
        Standing { groups, places, ..self }
    }
}

impl Scoreboard {
    /// Ranks the units of every cluster by every ranking of the regulation.
    pub fn rank(&self) -> Ranking {
        let clusters = 0..self.clusters().len();
        let standings = clusters.map(|cluster| {
            let rankings = self.model().rankings.iter();
            rankings.map(|(id, _)| self.standing(cluster, id)).collect()
        });
        Ranking { scoreboard: self.clone(), standings: Arc::new(standings.collect()) }
    }

    fn standing(&self, cluster: usize, ranking: RankingId) -> Standing {
        let mut standing = Standing::default();
        let (Some(rule), Some(steps)) =
            (self.model().rankings.get(ranking), self.regulation().plan.rankings.get(ranking))
        else {
            return standing;
        };
        let units = self.clusters().get(cluster).map_or(0, |figures| figures.units.len());
        let mut ranked: Vec<usize> = Vec::with_capacity(units);
        for unit in 0..units {
            let at = At { cluster, unit };
            let belongs = self.belongs(steps, at);
            match (belongs, self.gate(at)) {
                (Belongs::OfOtherLevel, _) => {}
                (Belongs::No, _) => standing.not_among.push(unit),
                (_, GateState::Out(gate)) => standing.knocked_out.push((unit, gate)),
                (Belongs::Undecided(step), _) => standing.among_undecided.push((unit, step)),
                (_, GateState::Undecided(gate)) => standing.gate_undecided.push((unit, gate)),
                (Belongs::Yes, GateState::In) => match steps.by.first().map(|step| self.outcome(*step, at)) {
                    Some(Outcome::Known(_)) => ranked.push(unit),
                    Some(Outcome::NotApplicable) => standing.not_applicable.push(unit),
                    Some(Outcome::NotRated) => standing.not_rated.push(unit),
                    _ => standing.not_computed.push(unit),
                },
            }
        }
        let mut groups = self.groups(cluster, ranked, &rule.by, &steps.by);
        number(&mut groups, rule.tied);
        standing.grouped(groups)
    }

    /// Whether a unit belongs to those that a ranking orders.
    fn belongs(&self, steps: &RankingSteps, at: At) -> Belongs {
        let of = |step: Option<StepId>| step.map_or(Some(true), |step| self.gate_holds(step, at));
        let open = |step: Option<StepId>| step.map_or(Belongs::Yes, Belongs::Undecided);
        match (of(steps.level), of(steps.among)) {
            (Some(false), _) => Belongs::OfOtherLevel,
            (_, Some(false)) => Belongs::No,
            (None, _) => open(steps.level),
            (_, None) => open(steps.among),
            (Some(true), Some(true)) => Belongs::Yes,
        }
    }

    /// Whether a gate on the ranking holds for a unit.
    fn gate(&self, at: At) -> GateState {
        let mut undecided = None;
        for (id, _) in self.model().gates.iter().filter(|(_, gate)| gate.out_of == OutOf::Ranking) {
            let Some(step) = self.regulation().plan.gates.get(id) else { continue };
            match self.gate_holds(*step, at) {
                Some(true) => return GateState::Out(id),
                Some(false) => {}
                None => undecided = undecided.or(Some(id)),
            }
        }
        undecided.map_or(GateState::In, GateState::Undecided)
    }

    /// Splits units link by link. A group in which a link cannot be compared for one unit stays together from there.
    pub(crate) fn groups(
        &self,
        cluster: usize,
        units: Vec<usize>,
        by: &[RankedBy],
        steps: &[StepId],
    ) -> Vec<Group> {
        let whole = Group { units, ..Group::default() };
        let mut groups = Vec::from([whole]);
        groups.retain(|group| !group.units.is_empty());
        for (link, (by, step)) in by.iter().zip(steps).enumerate() {
            let mut split = Vec::with_capacity(groups.len());
            for group in groups {
                self.split(cluster, group, link, by.highest_is_best, *step, &mut split);
            }
            groups = split;
        }
        groups
    }

    fn split(
        &self,
        cluster: usize,
        group: Group,
        link: usize,
        highest_is_best: bool,
        step: StepId,
        into: &mut Vec<Group>,
    ) {
        if group.units.len() == 1 || group.stopped_at.is_some() {
            into.push(group);
            return;
        }
        let value = |unit: usize| self.outcome(step, At { cluster, unit }).known();
        if group.units.iter().any(|unit| value(*unit).is_none()) {
            into.push(self.stop(cluster, group, link, step));
            return;
        }
        let compare = |one: usize, other: usize| {
            let order = value(one).cmp(&value(other));
            if highest_is_best { order.reverse() } else { order }
        };
        let mut units = group.units;
        units.sort_by(|one, other| compare(*one, *other));
        let mut first = true;
        for equal in units.chunk_by(|one, other| compare(*one, *other) == Ordering::Equal) {
            let mut units = equal.to_vec();
            units.sort_unstable();
            let separated_by = if first { group.separated_by } else { Some(link) };
            into.push(Group { units, separated_by, ..Group::default() });
            first = false;
        }
    }

    /// A group that a link cannot split, since not all of its units can be compared.
    fn stop(&self, cluster: usize, group: Group, link: usize, step: StepId) -> Group {
        let open = |unit: &usize| {
            let outcome = self.outcome(step, At { cluster, unit: *unit });
            matches!(outcome, Outcome::Missing | Outcome::Refused | Outcome::TooLarge)
        };
        let waiting = group.units.iter().copied().filter(open).collect();
        Group { stopped_at: Some(link), waiting, ..group }
    }
}

/// A ranking of some of the units (*chỉ xếp hạng các đơn vị đủ điều kiện*).
///
/// The regulation says: “Chỉ xếp hạng các đơn vị có đăng ký giao ước thi đua” (those who signed) | “Đơn vị có dưới 10 HTX
/// thì không xếp hạng” (small units are not ranked)
///
/// `among` holds the conditions. A unit for which they do not hold, or do not apply, is not of this ranking: it keeps its
/// points, has no rank here, takes part in no award that follows the ranking, and leaves nothing open about the others,
/// whatever of it is missing. While it cannot be said whether they hold, the ranking is provisional, and the awards that
/// the unit could win stay open. A figure that only this ranking reads is asked for of its units alone.
///
/// The trap: a gate takes a unit out of every ranking and every award; `among` takes it out of one ranking and of the
/// awards that follow it; `requires` takes it out of one award and leaves it the rank.
enum Belongs {
    Yes,
    No,
    /// The ranking is made for each level of a class, and this one is not for the level of the unit.
    OfOtherLevel,
    Undecided(StepId),
}

enum GateState {
    In,
    Out(GateId),
    Undecided(GateId),
}

/// Gives the groups their ranks.
fn number(groups: &mut [Group], tied: TiedRanks) {
    let mut before = 0usize;
    let all = groups.iter().map(|group| group.units.len()).sum();
    for (different, group) in groups.iter_mut().enumerate() {
        let size = group.units.len();
        group.rank = tied.rank(Equals { before, different, size, all });
        before = before.saturating_add(size);
    }
}

impl Ranking {
    /// The scoreboard that was ranked.
    pub fn scoreboard(&self) -> &Scoreboard {
        &self.scoreboard
    }

    /// The rank of a unit in the first ranking of the regulation, where that is made for each level of a class in the
    /// one of its level; none when it has none.
    pub fn rank_of(&self, unit: &str) -> Option<&Number> {
        let at = self.scoreboard.find(unit)?;
        let standings = self.first_rankings().filter_map(|id| self.standing(at.cluster, id));
        standings.into_iter().find_map(|standing| standing.group_of(at.unit)).map(|group| &group.rank)
    }

    /// The first ranking of the file, which is several where it is made for each level of a class.
    pub(crate) fn first_rankings(&self) -> impl Iterator<Item = RankingId> {
        let rankings = &self.scoreboard.model().rankings;
        let first = rankings.values().next().map(RankingRule::written);
        rankings.iter().filter(move |(_, rule)| Some(rule.written()) == first).map(|(id, _)| id)
    }

    pub(crate) fn standing(&self, cluster: usize, ranking: RankingId) -> Option<&Standing> {
        self.standings.get(cluster)?.get(ranking.position())
    }
}
