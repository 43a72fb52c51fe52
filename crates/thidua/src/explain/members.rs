//! The members of the cluster, or of a group of it, that a unit is measured against.

use alloc::vec::Vec;

use super::Tree;
use super::unit::about_lines;
use crate::outcome::Outcome;
use crate::plan::Input;
use crate::reason::Reason;
use crate::regulation::{Measured, Over, Reads};
use crate::scoreboard::{At, Scoreboard};
use crate::step::Among;
use crate::words::{Arg, Phrase, Sentence};

impl Scoreboard {
    /// What is made from the values of many members, with the value of each that counts.
    pub(super) fn pooled_lines(&self, reads: &Reads, at: At, depth: usize, tree: &mut Tree) {
        let mut seen: Vec<(Over, Measured)> = Vec::new();
        for (over, measure) in &reads.pooled {
            if !seen.contains(&(*over, *measure)) {
                seen.push((*over, *measure));
                self.members_line(*over, *measure, at, depth, tree);
            }
        }
        for (over, measure) in &reads.reported {
            let Measured::Figure { indicator, baseline } = *measure else { continue };
            let input = self.regulation().plan.input_id(Input::Figure { indicator, baseline });
            let (Some(input), Some(cluster)) = (input, self.clusters().get(at.cluster)) else { continue };
            self.values_line((*over, *measure), |unit| cluster.cell(input, unit), at, depth, tree);
        }
    }

    /// The value of every member that counts, or may yet count.
    pub(super) fn members_line(&self, over: Over, measure: Measured, at: At, depth: usize, tree: &mut Tree) {
        if let Some(step) = self.step_of(measure) {
            let value = |unit| self.outcome(step, At { unit, ..at });
            self.values_line((over, measure), value, at, depth, tree);
        }
    }

    fn values_line<'s>(
        &'s self,
        (over, measure): (Over, Measured),
        value: impl Fn(usize) -> &'s Outcome,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        static POOLED: Phrase = Phrase::new("{0} of the cluster: {1}", "{0} của cả cụm: {1}");
        static ELIGIBLE: Phrase = Phrase::new(
            "{0} of those not knocked out of the ranking: {1}",
            "{0} của các đơn vị được xếp hạng: {1}",
        );
        static GROUP: Phrase = Phrase::new("{0} of {2}: {1}", "{0} của {2}: {1}");
        static MEMBER: Phrase = Phrase::new("{0} {1}", "{0} {1}");
        let among = self.regulation().plan.members.get(&over).copied().unwrap_or_default();
        let cluster = self.clusters().get(at.cluster);
        let units = cluster.map(|cluster| cluster.units.as_slice()).unwrap_or_default();
        let units =
            units.iter().enumerate().filter(|(unit, _)| self.counts(among, at, At { unit: *unit, ..at }));
        let members = units.map(|(unit, name)| {
            let value = self.outcome_arg(measure, value(unit), None);
            Arg::from(Sentence::new(&MEMBER, [name.arg(), value]))
        });
        let args = [Arg::from(self.model().measure_title(measure)), Arg::List(members.collect())];
        let (phrase, group) = match over {
            Over::Cluster | Over::Known => (&POOLED, None),
            Over::Eligible => (&ELIGIBLE, None),
            Over::Group(id) => (&GROUP, self.model().groups.get(id).map(|group| Arg::from(&group.title))),
        };
        tree.add(depth, Reason::new("pooled", phrase, args.into_iter().chain(group)));
        if let Over::Group(id) = over
            && let Some(group) = self.model().groups.get(id)
        {
            about_lines(&group.about, depth.saturating_add(1), tree);
        }
    }

    /// True when a member counts, or may yet count, for the unit that asks.
    fn counts(&self, among: Among, asking: At, member: At) -> bool {
        let left_out = among.out.is_some_and(|out| self.outcome(out, member).as_truth() == Some(true));
        !left_out && self.may_be_alike(among, asking, member)
    }
}
