//! Units that cannot be ranked: whether one of them could still win, by the most that its total can become.

use super::{Eligible, Exclusion, Held, Ledger, Undecided};
use crate::grade::Grades;
use crate::number::Number;
use crate::rank::Standing;
use crate::regulation::{AwardId, AwardRule, Measured, RankedBy};
use crate::scoreboard::At;

impl Grades {
    /// Puts down the units that a gate knocked out of the ranking and that would have had a place by what is ranked.
    pub(super) fn name_knocked_out(
        &self,
        cluster: usize,
        rule: &AwardRule,
        standing: &Standing,
        ledger: &mut Ledger,
    ) {
        let step = self.ranking.scoreboard.ranked_step(rule.ranking);
        let by = self.first_by(rule);
        let highest = by.is_none_or(|by| by.highest_is_best);
        let value = |unit: usize| self.ranking.scoreboard.outcome(step, At { cluster, unit }).known();
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
    pub(super) fn keep_open(
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
            .chain(standing.gate_undecided.iter().map(|(unit, _)| *unit))
            .chain(standing.among_undecided.iter().map(|(unit, _)| *unit));
        for unit in open {
            let at = At { cluster, unit };
            let ineligible = matches!(self.eligible(id, at), Eligible::No(_));
            if !(rule.if_ineligible_next && ineligible) && self.could_still_win(at, rule, cluster, ledger) {
                ledger.undecided.push(Undecided::NotComputed { unit });
            } else if !ineligible && self.could_be_next(at, rule, ledger) {
                ledger.next_open.push(unit);
            }
        }
        if ledger.undecided.is_empty() {
            if !ledger.next_open.is_empty() {
                ledger.next.clear();
            }
        } else {
            // Who leads and who follows is open as a whole.
            ledger.next_open.clear();
            let mut leading = core::mem::take(&mut ledger.given);
            leading.append(&mut ledger.leading);
            ledger.leading = leading;
        }
    }

    /// Whether a unit that cannot win any more could turn out to stand next in line.
    fn could_be_next(&self, at: At, rule: &AwardRule, ledger: &Ledger) -> bool {
        let total = self.ranking.scoreboard.ranked_step(rule.ranking);
        let next =
            ledger.next.iter().map(|unit| self.ranking.scoreboard.outcome(total, At { unit: *unit, ..at }));
        let by_votes = matches!(ledger.ballot, Some(Held::Counted { .. }));
        match (next.filter_map(|outcome| outcome.known()).min(), self.most_ranked(at, rule)) {
            _ if by_votes => false,
            (Some(next), Some(most)) => most >= *next,
            _ => true,
        }
    }

    /// What the ranking of an award orders by first.
    fn first_by(&self, rule: &AwardRule) -> Option<&RankedBy> {
        self.ranking.scoreboard.model().rankings.get(rule.ranking?)?.by.first()
    }

    /// The most that a total can still become as the ranking of an award reads it; none without a limit. Rounding never
    /// turns the order of two values round, so the bound may be rounded like the total.
    fn most_ranked(&self, at: At, rule: &AwardRule) -> Option<Number> {
        let scoreboard = &self.ranking.scoreboard;
        let most = scoreboard.most_total(at)?;
        let rounding = self.first_by(rule).and_then(|by| by.rounded(&scoreboard.model().rounding));
        Some(rounding.map_or_else(|| most.clone(), |rounding| most.round(rounding)))
    }

    fn could_still_win(&self, at: At, rule: &AwardRule, cluster: usize, ledger: &Ledger) -> bool {
        let by_total = self.first_by(rule);
        if !by_total.is_some_and(|by| by.measure == Measured::Total && by.highest_is_best)
            || ledger.withheld > 0
        {
            return true;
        }
        // Who may yet turn out not to be eligible holds no place for certain.
        let open = |open: &Undecided| {
            matches!(open, Undecided::Condition { .. } | Undecided::Grade { .. } | Undecided::Places { .. })
        };
        if ledger.undecided.iter().any(open) {
            return true;
        }
        let places = ledger.places.unwrap_or(usize::MAX);
        if places == 0 {
            return false;
        }
        let wanted = rule.ballot_among.unwrap_or(places);
        let total = self.ranking.scoreboard.ranked_step(rule.ranking);
        let held = ledger.contenders.iter();
        let lowest = held
            .filter_map(|unit| self.ranking.scoreboard.outcome(total, At { cluster, unit: *unit }).known());
        match (self.most_ranked(at, rule), lowest.min()) {
            (Some(most), Some(lowest)) => ledger.contenders.len() < wanted || most >= *lowest,
            _ => true,
        }
    }
}
