//! Where a unit stands in every ranking, what that compares, and what put it above or below another.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::Tree;
use super::unit::rounding_line;
use crate::award::Awards;
use crate::rank::Standing;
use crate::reason::Reason;
use crate::regulation::{Measured, RankingId};
use crate::report::RankingRow;
use crate::scoreboard::At;
use crate::words::{Arg, Phrase};

/// A ranking behind the first, with the row of each unit by its position.
pub(super) type FurtherRows = (RankingId, BTreeMap<usize, RankingRow>);

impl Awards {
    /// The rank of a unit under rules without points, and below it whatever a ranking compares.
    pub(super) fn measured_lines(&self, at: At, tree: &mut Tree) {
        static RANKED: Phrase = Phrase::new("{0}: rank {1}", "{0}: hạng {1}");
        static UNRANKED: Phrase = Phrase::new("{0}: no rank", "{0}: không có thứ hạng");
        let scoreboard = self.ranking().scoreboard();
        let title = scoreboard.title_of(at);
        tree.add(
            0,
            match self.first_rank(at) {
                Some((_, rank)) => Reason::new("ranked", &RANKED, [title, Arg::from(rank)]),
                None => Reason::new("ranked", &UNRANKED, [title]),
            },
        );
        let mut shown = Vec::new();
        for by in scoreboard.model().rankings.iter().flat_map(|(_, ranking)| &ranking.by) {
            if !shown.contains(&by.measure) {
                shown.push(by.measure);
                scoreboard.measure_lines(by.measure, at, 1, tree);
            }
        }
        if let Some((ranking, _)) = self.first_rank(at) {
            self.rounded_for(ranking, at, 1, tree);
        }
    }

    /// The rows of a cluster in the rankings behind the first.
    pub(super) fn further_rows(&self, cluster: usize) -> Vec<FurtherRows> {
        let first = self.ranking().first_rankings().last();
        let rankings = self.ranking().scoreboard().model().rankings.iter();
        let further = rankings.map(|(id, _)| id).filter(|id| Some(*id) > first);
        let rows = further.filter_map(|id| {
            let standing = self.ranking().standing(cluster, id)?;
            let mut rows = self.rows(cluster, id, standing);
            rows.extend(self.rows_of_others(cluster, id, standing));
            Some((id, rows.into_iter().collect()))
        });
        rows.collect()
    }

    /// The rank of a unit in the rankings behind the first, or why it has none there.
    pub(super) fn further_ranks(&self, at: At, further: &[FurtherRows], tree: &mut Tree) {
        static RANKED: Phrase =
            Phrase::new("{0}: rank {1}, ranked by {2}", "{0}: hạng {1}, giá trị xếp hạng {2}");
        static UNRANKED: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        let rules = &self.ranking().scoreboard().model().rankings;
        for (id, rows) in further {
            let (Some(rule), Some(row)) = (rules.get(*id), rows.get(&at.unit)) else { continue };
            let title = Arg::from(&rule.title);
            match (&row.place, &row.reason) {
                (Some(place), reason) => {
                    let value = row.value.as_ref();
                    let value = value.map_or_else(|| Arg::from(""), |value| value.form.arg(&value.number));
                    tree.add(1, Reason::new("rank", &RANKED, [title, Arg::from(&place.rank), value]));
                    reason.iter().for_each(|reason| tree.add(2, reason.clone()));
                    self.rounded_for(*id, at, 2, tree);
                }
                (None, Some(reason)) => {
                    tree.add(1, Reason::new("unranked", &UNRANKED, [title, Arg::from(reason.clone())]))
                }
                (None, None) => {}
            }
        }
    }

    /// What a ranking rounds before it compares, with the value before and after it.
    pub(super) fn rounded_for(&self, id: RankingId, at: At, depth: usize, tree: &mut Tree) {
        let scoreboard = self.ranking().scoreboard();
        let (Some(rule), Some(steps)) =
            (scoreboard.model().rankings.get(id), scoreboard.regulation().plan.rankings.get(id))
        else {
            return;
        };
        for (by, step) in rule.by.iter().zip(&steps.by) {
            let exact = match by.measure {
                Measured::Total => Some(scoreboard.regulation().plan.total.points),
                measure => scoreboard.step_of(measure),
            };
            let Some(exact) = exact else { continue };
            let rounding = by.rounded(&scoreboard.model().rounding);
            rounding_line(
                scoreboard.outcome(exact, at),
                scoreboard.outcome(*step, at),
                rounding,
                depth,
                tree,
            );
        }
    }

    /// Which entry of the ranking put one above the other.
    pub(super) fn order_line(&self, one: At, two: At, tree: &mut Tree) {
        static APART: Phrase =
            Phrase::new("{0} and {1} are ranked apart", "{0} và {1} được xếp hạng riêng, không so với nhau");
        let ranks = |id: &RankingId, at: At| {
            let standing = self.ranking().standing(at.cluster, *id);
            standing.is_some_and(|standing| standing.group_of(at.unit).is_some())
        };
        let of = |at: At| self.ranking().first_rankings().find(|id| ranks(id, at));
        let (ours, theirs) = (of(one), of(two));
        let Some(id) = ours.or(theirs).or_else(|| self.ranking().first_rankings().next()) else { return };
        let Some(standing) = self.ranking().standing(one.cluster, id) else { return };
        if ours.is_some() && theirs.is_some() && ours != theirs {
            let scoreboard = self.ranking().scoreboard();
            let titles = [one, two].map(|at| scoreboard.title_of(at));
            return tree.add(1, Reason::new("ranked-apart", &APART, titles));
        }
        let (Some(here), Some(there)) = (standing.group_at(one.unit), standing.group_at(two.unit)) else {
            return self.unranked_lines([one, two], id, standing, tree);
        };
        if here == there {
            let stopped = standing.groups.get(here).and_then(|group| group.stopped_at);
            return self.tied_line(one, two, id, stopped, tree);
        }
        let (above, below) = if here < there { (one, two) } else { (two, one) };
        self.decided_line(above, below, id, tree);
    }

    /// Why one of two units, or both, has no rank.
    fn unranked_lines(&self, units: [At; 2], id: RankingId, standing: &Standing, tree: &mut Tree) {
        static UNRANKED: Phrase = Phrase::new("{0} has no rank: {1}", "{0} không có thứ hạng: {1}");
        let scoreboard = self.ranking().scoreboard();
        for at in units {
            let mut rows = self.rows(at.cluster, id, standing);
            rows.extend(self.rows_of_others(at.cluster, id, standing));
            let row = rows.into_iter().find(|(unit, row)| *unit == at.unit && row.place.is_none());
            if let Some(reason) = row.and_then(|(_, row)| row.reason) {
                tree.add(1, Reason::new("unranked", &UNRANKED, [scoreboard.title_of(at), Arg::from(reason)]));
            }
        }
    }

    fn tied_line(&self, one: At, two: At, id: RankingId, stopped: Option<usize>, tree: &mut Tree) {
        static TIED: Phrase = Phrase::new(
            "{0} and {1} share their rank: nothing in the ranking separates them",
            "{0} và {1} đồng hạng: không tiêu chí phụ nào phân định được",
        );
        static STOPPED: Phrase = Phrase::new(
            "{0} and {1} share their rank: {2} cannot be compared for all who are tied",
            "{0} và {1} đồng hạng: {2} không so sánh được giữa các đơn vị đồng hạng",
        );
        let scoreboard = self.ranking().scoreboard();
        let titles = [scoreboard.title_of(one), scoreboard.title_of(two)];
        let rule = scoreboard.model().rankings.get(id);
        match stopped.and_then(|link| rule?.by.get(link)) {
            Some(by) => {
                let title = Arg::from(scoreboard.model().measure_title(by.measure));
                tree.add(1, Reason::new("tied", &STOPPED, titles.into_iter().chain([title])));
            }
            None => tree.add(1, Reason::new("tied", &TIED, titles)),
        }
    }

    fn decided_line(&self, above: At, below: At, id: RankingId, tree: &mut Tree) {
        static DECIDED: Phrase = Phrase::new(
            "{0} stands above {1}, decided by {2}: {3} against {4}",
            "{0} đứng trên {1}, phân định bởi {2}: {3} so với {4}",
        );
        let scoreboard = self.ranking().scoreboard();
        let steps = scoreboard.regulation().plan.rankings.get(id);
        let (Some(rule), Some(steps)) = (scoreboard.model().rankings.get(id), steps) else { return };
        for (by, step) in rule.by.iter().zip(&steps.by) {
            let (better, worse) = (scoreboard.outcome(*step, above), scoreboard.outcome(*step, below));
            if better == worse {
                continue;
            }
            let value = |outcome| scoreboard.outcome_arg(by.measure, outcome, None);
            let measure = Arg::from(scoreboard.model().measure_title(by.measure));
            let titles = [scoreboard.title_of(above), scoreboard.title_of(below)];
            let args = titles.into_iter().chain([measure, value(better), value(worse)]);
            return tree.add(1, Reason::new("decided-by", &DECIDED, args));
        }
    }
}
