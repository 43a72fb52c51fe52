//! Where a state came from: the figures at the bottom of what could not be computed.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use crate::outcome::{Outcome, State};
use crate::plan::reads;
use crate::reason::Reason;
use crate::results::heading_of;
use crate::scoreboard::{At, Scoreboard};
use crate::step::{InputId, Step, StepId};
use crate::words::{Arg, Phrase};

/// A figure, or a computation, at which a state arose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cause {
    Figure { at: At, input: InputId, state: State },
    Computation { at: At, step: StepId, state: State },
}

impl Scoreboard {
    /// The causes of a state of a step, in the order in which the step reads them.
    pub(crate) fn causes(&self, step: StepId, at: At) -> Vec<Cause> {
        let mut found = Vec::new();
        let mut seen: BTreeSet<(StepId, At)> = BTreeSet::new();
        let mut open = Vec::from([(step, at)]);
        while let Some((id, at)) = open.pop() {
            let outcome = self.outcome(id, at);
            if outcome.known().is_some() || !seen.insert((id, at)) {
                continue;
            }
            let Some(step) = self.regulation().plan.step(id) else { continue };
            let units = self.clusters().get(at.cluster).map_or(0, |cluster| cluster.units.len());
            match step {
                Step::Read(input) => found.push(Cause::Figure { at, input: *input, state: outcome.state() }),
                Step::Cluster { of, by, .. } => {
                    let of = core::iter::once(*of).chain(*by);
                    let members = of.flat_map(|of| (0..units).map(move |unit| (of, At { unit, ..at })));
                    let stateful: Vec<(StepId, At)> = members
                        .filter(|(of, at)| {
                            !matches!(self.outcome(*of, *at), Outcome::Known(_) | Outcome::NotApplicable)
                        })
                        .collect();
                    if stateful.is_empty() {
                        found.push(Cause::Computation { at, step: id, state: outcome.state() });
                    }
                    open.extend(stateful.into_iter().rev());
                }
                Step::Constant(_) => {}
                other => {
                    let stateful = self.stateful(other, at);
                    if stateful.is_empty() {
                        found.push(Cause::Computation { at, step: id, state: outcome.state() });
                    }
                    open.extend(stateful.into_iter().rev());
                }
            }
        }
        found
    }

    /// The parts of a step that have a state; what a policy put in their place is passed over.
    fn stateful(&self, step: &Step, at: At) -> Vec<(StepId, At)> {
        let parts = match step {
            Step::Settle { of, .. } => Vec::from([*of]),
            other => reads(other),
        };
        parts
            .into_iter()
            .filter(|part| self.outcome(*part, at).known().is_none())
            .map(|part| (part, at))
            .collect()
    }

    /// The causes of a state as a reason: which figures, of which units.
    pub(crate) fn state_reason(&self, step: StepId, at: At) -> Reason {
        static MISSING: Phrase = Phrase::new("no figure: {0}", "chưa có số liệu: {0}");
        static REFUSED: Phrase = Phrase::new("figure refused: {0}", "số liệu không hợp lệ: {0}");
        static NOT_APPLICABLE: Phrase = Phrase::new("did not arise: {0}", "không phát sinh: {0}");
        static UNDEFINED: Phrase = Phrase::new("cannot be computed from {0}", "không tính được từ {0}");
        static TOO_LARGE: Phrase =
            Phrase::new("the exact value is too large: {0}", "giá trị chính xác quá lớn: {0}");
        let causes = self.causes(step, at);
        let state =
            causes.iter().map(Cause::state).max_by_key(|state| weight(*state)).unwrap_or(State::Missing);
        let named = causes.iter().filter(|cause| cause.state() == state);
        let list = Arg::List(named.map(|cause| self.cause_arg(cause, at)).collect());
        match state {
            State::Missing | State::Known => Reason::new("missing", &MISSING, [list]),
            State::Refused => Reason::new("refused", &REFUSED, [list]),
            State::NotApplicable => Reason::new("not-applicable", &NOT_APPLICABLE, [list]),
            State::Undefined => Reason::new("undefined", &UNDEFINED, [list]),
            State::TooLarge => Reason::new("too-large", &TOO_LARGE, [list]),
        }
    }

    /// A cause in words; the unit is named when it is another one.
    fn cause_arg(&self, cause: &Cause, about: At) -> Arg {
        let (at, name) = match cause {
            Cause::Figure { at, input, .. } => (*at, self.heading(*input)),
            Cause::Computation { at, step, .. } => {
                let plan = &self.regulation().plan;
                let headings: Vec<String> =
                    plan.inputs_of(*step).into_iter().map(|input| self.heading(input)).collect();
                (*at, headings.join(", "))
            }
        };
        if at == about {
            return Arg::from(name);
        }
        let unit = self.clusters().get(at.cluster).and_then(|cluster| cluster.units.get(at.unit));
        Arg::from(alloc::format!("{name} ({})", unit.map_or("", |unit| unit.id.as_str())))
    }

    pub(crate) fn heading(&self, input: InputId) -> String {
        let regulation = self.regulation();
        regulation.plan.input(input).map(|input| heading_of(input, regulation)).unwrap_or_default()
    }
}

impl Cause {
    fn state(&self) -> State {
        match self {
            Cause::Figure { state, .. } | Cause::Computation { state, .. } => *state,
        }
    }
}

fn weight(state: State) -> u8 {
    match state {
        State::Known => 0,
        State::NotApplicable => 1,
        State::Undefined => 2,
        State::Missing => 3,
        State::TooLarge => 4,
        State::Refused => 5,
    }
}
