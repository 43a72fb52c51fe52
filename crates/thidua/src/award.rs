//! Awards: who gets them, who was next, who was excluded and why, and what is left undecided.

use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::number::{Number, Rounding};
use crate::outcome::Outcome;
use crate::rank::{Group, Ranking, Standing};
use crate::regulation::{AwardId, AwardRule, GateId, IfTied, Measured, SectionId};
use crate::scoreboard::{At, Scoreboard};

/// The awards of every cluster.
#[derive(Debug, Clone)]
pub struct Awards {
    pub(crate) ranking: Ranking,
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
    /// Who stood in the way of it by rank and was excluded.
    pub(crate) excluded: Vec<(usize, Exclusion)>,
    /// Places that stay empty.
    pub(crate) withheld: usize,
    /// What people must still decide or supply.
    pub(crate) undecided: Vec<Undecided>,
    /// Who holds or may hold a place as things stand; a unit without a rank must reach the worst of them.
    contenders: Vec<usize>,
}

/// Why a unit cannot get an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exclusion {
    Gate(GateId),
    Requirement,
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
    /// A unit without a rank could still compete.
    NotComputed { unit: usize },
    /// Units are tied across the last place only because this one lacks a tie-break.
    TieBreak { unit: usize },
    /// It cannot be said whether a unit fulfils the condition.
    Condition { unit: usize },
}

enum Eligible {
    Yes,
    No(Exclusion),
    Undecided,
}

impl Ranking {
    /// Gives the awards of the regulation.
    pub fn award(&self) -> Awards {
        let clusters = 0..self.scoreboard.clusters().len();
        let ledgers = clusters.map(|cluster| {
            let awards = self.scoreboard.model().awards.iter();
            awards.map(|(id, rule)| self.ledger(cluster, id, rule)).collect()
        });
        Awards { ranking: self.clone(), ledgers: Arc::new(ledgers.collect()) }
    }

    fn ledger(&self, cluster: usize, id: AwardId, rule: &AwardRule) -> Ledger {
        let Some(standing) = self.standing(cluster, rule.ranking) else { return Ledger::default() };
        let mut ledger = match rule.ballot_among {
            Some(among) => self.ballot(cluster, id, rule, among, standing),
            None => self.by_ranking(cluster, id, rule, standing),
        };
        self.name_knocked_out(cluster, rule, standing, &mut ledger);
        self.keep_open(cluster, id, rule, standing, &mut ledger);
        ledger
    }

    fn eligible(&self, id: AwardId, at: At) -> Eligible {
        let (model, plan) = (self.scoreboard.model(), &self.scoreboard.regulation().plan);
        let mut undecided = false;
        for (gate, _) in model.gates.iter().filter(|(_, gate)| !gate.out_of_ranking) {
            let Some(step) = plan.gates.get(gate) else { continue };
            match self.scoreboard.outcome(*step, at).as_truth() {
                Some(true) => return Eligible::No(Exclusion::Gate(gate)),
                Some(false) => {}
                None => undecided = true,
            }
        }
        match plan
            .requires
            .get(id)
            .copied()
            .flatten()
            .map(|step| self.scoreboard.outcome(step, at).as_truth())
        {
            Some(Some(false)) => Eligible::No(Exclusion::Requirement),
            Some(None) => Eligible::Undecided,
            _ if undecided => Eligible::Undecided,
            _ => Eligible::Yes,
        }
    }

    /// The meeting votes among the first ranks; units tied at the last of them all stand.
    fn ballot(
        &self,
        cluster: usize,
        id: AwardId,
        rule: &AwardRule,
        among: usize,
        standing: &Standing,
    ) -> Ledger {
        let mut ledger = Ledger::default();
        let mut stand: Vec<usize> = Vec::new();
        let mut counted = 0usize;
        for group in &standing.groups {
            if counted >= among {
                break;
            }
            let able = self.able(cluster, id, group, &mut ledger);
            counted = counted.saturating_add(counting(group, &able, rule));
            stand.extend(able);
        }
        if stand.is_empty() {
            ledger.withheld = rule.places;
            return ledger;
        }
        ledger.withheld = rule.places.saturating_sub(stand.len());
        ledger.contenders.clone_from(&stand);
        let places = rule.places.min(stand.len());
        ledger.undecided.push(Undecided::Ballot { units: stand, places });
        ledger
    }

    fn by_ranking(&self, cluster: usize, id: AwardId, rule: &AwardRule, standing: &Standing) -> Ledger {
        let mut ledger = Ledger::default();
        let mut left = rule.places;
        for group in &standing.groups {
            if left == 0 {
                ledger.next = self.able(cluster, id, group, &mut Ledger::default());
            } else {
                let able = self.able(cluster, id, group, &mut ledger);
                left = self.fill_from(cluster, rule, group, &able, left, &mut ledger);
            }
            if !ledger.next.is_empty() {
                break;
            }
        }
        ledger.withheld = ledger.withheld.saturating_add(left);
        ledger
    }

    /// Fills places from a group; what is left of the places.
    fn fill_from(
        &self,
        cluster: usize,
        rule: &AwardRule,
        group: &Group,
        able: &[usize],
        mut left: usize,
        ledger: &mut Ledger,
    ) -> usize {
        for group in self.among_able(cluster, rule, group, able) {
            if left == 0 {
                ledger.next = group.units;
                break;
            }
            let able: Vec<usize> = able.iter().copied().filter(|unit| group.units.contains(unit)).collect();
            left = fill(&group, &able, rule, left, ledger);
        }
        left
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
            }
        }
        able
    }

    /// The group itself, or, where only those who may get the award count and a tie-break could not be compared for
    /// all of the group, the groups of those.
    fn among_able(&self, cluster: usize, rule: &AwardRule, group: &Group, able: &[usize]) -> Vec<Group> {
        let (model, plan) = (self.scoreboard.model(), &self.scoreboard.regulation().plan);
        let chain = model.rankings.get(rule.ranking).zip(plan.rankings.get(rule.ranking));
        match chain {
            Some((ranking, steps)) if rule.if_ineligible_next && group.stopped_at.is_some() => {
                self.scoreboard.groups(cluster, able.to_vec(), &ranking.by, steps)
            }
            _ => Vec::from([group.clone()]),
        }
    }

    /// Puts down the units that a gate knocked out of the ranking and that would have had a place by what is ranked.
    fn name_knocked_out(&self, cluster: usize, rule: &AwardRule, standing: &Standing, ledger: &mut Ledger) {
        let step = self.scoreboard.ranked_step(Some(rule.ranking));
        let by = self.scoreboard.model().rankings.get(rule.ranking).and_then(|ranking| ranking.by.first());
        let highest = by.is_none_or(|by| by.highest_is_best);
        let value = |unit: usize| self.scoreboard.outcome(step, At { cluster, unit }).known();
        let held = ledger.contenders.iter().filter_map(|unit| value(*unit));
        let worst = if highest { held.min() } else { held.max() };
        for (unit, gate) in &standing.knocked_out {
            let reaches = match (value(*unit), worst) {
                (Some(own), Some(worst)) if highest => own >= worst,
                (Some(own), Some(worst)) => own <= worst,
                (own, None) => own.is_some(),
                (None, _) => false,
            };
            if reaches || (ledger.withheld > 0 && value(*unit).is_some()) {
                ledger.excluded.push((*unit, Exclusion::Gate(*gate)));
            }
        }
    }

    /// A unit without a rank keeps every award open that it could still win.
    fn keep_open(
        &self,
        cluster: usize,
        id: AwardId,
        rule: &AwardRule,
        standing: &Standing,
        ledger: &mut Ledger,
    ) {
        let open = standing
            .not_computed
            .iter()
            .copied()
            .chain(standing.gate_undecided.iter().map(|(unit, _)| *unit));
        for unit in open {
            let excluded =
                rule.if_ineligible_next && matches!(self.eligible(id, At { cluster, unit }), Eligible::No(_));
            if !excluded && self.could_still_win(At { cluster, unit }, rule, cluster, ledger) {
                ledger.undecided.push(Undecided::NotComputed { unit });
            }
        }
        if !ledger.undecided.is_empty() {
            let mut leading = core::mem::take(&mut ledger.given);
            leading.append(&mut ledger.leading);
            ledger.leading = leading;
        }
    }

    fn could_still_win(&self, at: At, rule: &AwardRule, cluster: usize, ledger: &Ledger) -> bool {
        let by_total =
            self.scoreboard.model().rankings.get(rule.ranking).and_then(|ranking| ranking.by.first());
        if !by_total.is_some_and(|by| by.measure == Measured::Total && by.highest_is_best)
            || ledger.withheld > 0
        {
            return true;
        }
        // Who may yet turn out not to be eligible holds no place for certain.
        if ledger.undecided.iter().any(|open| matches!(open, Undecided::Condition { .. })) {
            return true;
        }
        let wanted = rule.ballot_among.unwrap_or(rule.places);
        let total = self.scoreboard.regulation().plan.total.ranked;
        let held = ledger.contenders.iter();
        let lowest =
            held.filter_map(|unit| self.scoreboard.outcome(total, At { cluster, unit: *unit }).known());
        match (self.scoreboard.most_possible(at), lowest.min()) {
            (Some(most), Some(lowest)) => ledger.contenders.len() < wanted || most >= *lowest,
            _ => true,
        }
    }
}

/// How many places the units of a group take: where an ineligible unit's place is withheld, it takes part in the count.
fn counting(group: &Group, able: &[usize], rule: &AwardRule) -> usize {
    if rule.if_ineligible_next { able.len() } else { group.units.len() }
}

/// Fills places from a group of equals; what is left of the places.
fn fill(group: &Group, able: &[usize], rule: &AwardRule, left: usize, ledger: &mut Ledger) -> usize {
    let counted = counting(group, able, rule);
    ledger.contenders.extend_from_slice(able);
    if counted <= left {
        ledger.given.extend_from_slice(able);
        ledger.withheld = ledger.withheld.saturating_add(counted.saturating_sub(able.len()));
        return left.saturating_sub(counted);
    }
    match rule.if_tied {
        _ if able.is_empty() => ledger.withheld = ledger.withheld.saturating_add(left),
        _ if !group.waiting.is_empty() => {
            ledger.undecided.extend(group.waiting.iter().map(|unit| Undecided::TieBreak { unit: *unit }));
            ledger.leading.extend_from_slice(able);
        }
        IfTied::All => ledger.given.extend_from_slice(able),
        IfTied::None => {
            ledger.excluded.extend(able.iter().map(|unit| (*unit, Exclusion::Tied)));
            ledger.withheld = ledger.withheld.saturating_add(left);
        }
        IfTied::Ballot if able.len() == 1 && rule.if_ineligible_next => ledger.given.extend_from_slice(able),
        // Where an ineligible unit's place is withheld, the ballot is among all who are tied.
        IfTied::Ballot => {
            let units = if rule.if_ineligible_next { able } else { &group.units };
            ledger.undecided.push(Undecided::Tie { units: units.to_vec(), places: left });
        }
    }
    0
}

impl Scoreboard {
    /// The most that a unit's ranked total can still become when what could not be computed turns out best; none
    /// without a limit. Rounding never turns the order of two values round, so the bound may be rounded like the total.
    pub(crate) fn most_possible(&self, at: At) -> Option<Number> {
        let model = self.model();
        let mut sum = Number::ZERO;
        for (id, section) in model.sections.iter() {
            let steps = self.regulation().plan.sections.get(id)?;
            let most = match (self.outcome(steps.points, at), &section.rescaled_to) {
                (Outcome::Known(points), _) => points.clone(),
                (Outcome::NotApplicable, _) => continue,
                (_, Some(full)) => full.clone(),
                (_, None) => self.most_of_section(id, at)?,
            };
            let rounding = section.rounding.as_ref().or(model.rounding.section.as_ref());
            sum = sum.plus(&rounded(most, rounding)).ok()?;
        }
        Some(rounded(rounded(sum, model.rounding.total.as_ref()), model.rounding.ranking.as_ref()))
    }

    fn most_of_section(&self, section: SectionId, at: At) -> Option<Number> {
        let mut sum = Number::ZERO;
        for (id, criterion) in self.model().criteria_of(section) {
            let steps = self.regulation().plan.criteria.get(id)?;
            let points = match self.outcome(steps.points, at) {
                Outcome::Known(points) => points.clone(),
                Outcome::NotApplicable => continue,
                _ if criterion.deducts => continue,
                _ => self.outcome(steps.maximum?, at).known()?.clone(),
            };
            sum = sum.plus(&points).ok()?;
        }
        Some(sum)
    }
}

fn rounded(value: Number, rounding: Option<&Rounding>) -> Number {
    rounding.map_or_else(|| value.clone(), |rounding| value.round(rounding))
}

impl Awards {
    /// The ranking they follow.
    pub fn ranking(&self) -> &Ranking {
        &self.ranking
    }

    /// The ids of the units that get an award, empty while it is undecided; none when there is no such award. The report
    /// says what is undecided and why.
    pub fn given(&self, award: &str) -> Option<Vec<&str>> {
        let id = self.ranking.scoreboard.model().awards.find(|known| known.id == award)?;
        let clusters = self.ranking.scoreboard.clusters().iter().enumerate();
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
