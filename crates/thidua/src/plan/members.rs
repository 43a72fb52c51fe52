//! Which members count where something looks across the cluster.

use alloc::vec::Vec;

use super::lower::Lower;
use crate::number::Number;
use crate::outcome::Outcome;
use crate::regulation::{Group, OutOf, Over, Test};
use crate::step::{Among, Joined, Step, StepId};

impl Lower<'_> {
    /// The members of a group; what says who they are is lowered once.
    pub(super) fn among(&mut self, over: Over) -> Among {
        if let Some(known) = self.members.get(&over) {
            return *known;
        }
        // Who counts does not depend on what a criterion says about missing figures.
        let word = self.word.take();
        let among = match over {
            Over::Cluster => Among { out: self.left_out(), ..Among::default() },
            Over::Known => Among { known: true, out: self.left_out(), alike: None },
            Over::Eligible => {
                let (left_out, knocked_out) = (self.left_out(), self.knocked_out());
                Among { out: self.any(left_out.into_iter().chain([knocked_out])), ..Among::default() }
            }
            Over::Group(id) => match self.model.groups.get(id) {
                Some(group) => self.group(group),
                None => Among::default(),
            },
        };
        self.word = word;
        self.members.insert(over, among);
        among
    }

    fn group(&mut self, group: &Group) -> Among {
        let Among { known, out, .. } = self.among(group.of);
        let outside = group.holds.as_ref().map(|holds| self.fails(holds));
        let out = self.any(out.into_iter().chain(outside));
        Among { known, out, alike: group.by.map(|class| self.step(class)) }
    }

    fn any(&mut self, of: impl Iterator<Item = StepId>) -> Option<StepId> {
        let of: Vec<StepId> = of.collect();
        match of.as_slice() {
            [] => None,
            [only] => Some(*only),
            _ => Some(self.steps.add(Step::Join { joined: Joined::Any, of })),
        }
    }

    /// Whether a condition fails; missing while that cannot be decided.
    fn fails(&mut self, test: &Test) -> StepId {
        let of = self.test(test);
        let of = self.steps.add(Step::Not { of });
        // Of whom a condition does not apply, it does not hold.
        let fails = self.steps.number(&Number::ONE);
        self.open_as_missing(of, fails)
    }

    /// Whether a gate takes a unit out of the ranking; missing while that cannot be decided.
    fn knocked_out(&mut self) -> StepId {
        let model = self.model;
        let gates = model.gates.values().filter(|gate| gate.out_of == OutOf::Ranking);
        let of = gates.map(|gate| self.test(&gate.when)).collect();
        let of = self.steps.add(Step::Join { joined: Joined::Any, of });
        // A gate whose figure does not apply does not hold.
        let holds_not = self.steps.number(&Number::ZERO);
        self.open_as_missing(of, holds_not)
    }

    fn open_as_missing(&mut self, of: StepId, where_it_does_not_apply: StepId) -> StepId {
        let (undefined, not_applicable) =
            (Some(self.constant(Outcome::Missing)), Some(where_it_does_not_apply));
        self.steps.add(Step::Settle { of, missing: None, undefined, not_applicable })
    }
}
