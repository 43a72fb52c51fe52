//! Where a state came from: the figures at the bottom of what could not be computed.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::form::Form;
use crate::outcome::{Outcome, State};
use crate::plan::{Input, reads};
use crate::reason::Reason;
use crate::regulation::{Measured, Origin};
use crate::scoreboard::{At, Scoreboard};
use crate::step::{Among, Decided, Hit, InputId, Row, Skips, Step, StepId};
use crate::words::{Arg, Phrase, Sentence};

/// A figure, or a computation, at which a state arose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cause {
    Figure {
        at: At,
        input: InputId,
        state: State,
    },
    Computation {
        at: At,
        step: StepId,
        state: State,
    },
    /// In one of the rows below the unit.
    Row {
        at: At,
        row: usize,
        step: StepId,
        state: State,
    },
}

static PLAIN: Phrase = Phrase::new("{0}", "{0}");

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
            match step {
                Step::Read(input) => found.push(Cause::Figure { at, input: *input, state: outcome.state() }),
                Step::Constant(_) => {}
                Step::Pick { of, rows } if self.outcome(*of, at).known().is_some() => {
                    let state = outcome.state();
                    match self.picked(*of, rows, at) {
                        Some(gives) => open.push((gives, at)),
                        None => found.push(Cause::Computation { at, step: *of, state }),
                    }
                }
                Step::Fold { rows: Some(part), .. } => {
                    open.extend(self.row_causes(id, *part, at, &mut found));
                }
                Step::Fold { .. } if self.has_too_few(step, outcome, at) => {
                    found.push(Cause::Computation { at, step: id, state: outcome.state() });
                }
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

    /// True for a fold that is not rated, or undefined, because it has fewer values than it needs.
    fn has_too_few(&self, step: &Step, outcome: &Outcome, at: At) -> bool {
        let Step::Fold { of, skips, needs, too_few, .. } = step else { return false };
        if *outcome == Outcome::NotRated {
            return !of.iter().any(|part| self.outcome(*part, at) == outcome);
        }
        if *too_few != Outcome::Undefined {
            return false;
        }
        let open = |part: &StepId| {
            let outcome = self.outcome(*part, at);
            outcome.known().is_none() && !skips.passes_over(outcome)
        };
        let present = of.iter().filter(|part| self.outcome(**part, at).known().is_some()).count();
        present < *needs && !of.iter().any(open)
    }

    /// What the row of a known value gives, where that is computed; none for a value for which no row stands, or a row
    /// that refuses it.
    fn picked(&self, of: StepId, rows: &[Row], at: At) -> Option<StepId> {
        let value = self.outcome(of, at).known()?;
        let gives = rows.iter().find(|row| row.range.holds(value))?.gives;
        let constant = matches!(self.regulation().plan.step(gives), Some(Step::Constant(_)));
        (!constant).then_some(gives)
    }

    /// The parts of a step that have a state; what a policy put in their place is passed over.
    fn stateful(&self, step: &Step, at: At) -> Vec<(StepId, At)> {
        let parts = match step {
            Step::Cluster { of, by, among, .. } => return self.stateful_members(*of, *by, *among, at),
            Step::Place { of, among, .. } => return self.without_place(*of, *among, at),
            // What a root is taken of says what its degree is counted from as well.
            Step::Settle { of, .. } | Step::Irrational { of, .. } => Vec::from([*of]),
            Step::Decide { hit, rows, none } => self.deciding(*hit, rows, *none, at),
            Step::Fold { of, weights, skips, .. } => return self.stateful_parts(of, weights, *skips, at),
            other => reads(other),
        };
        parts
            .into_iter()
            .filter(|part| self.outcome(*part, at).known().is_none())
            .map(|part| (part, at))
            .collect()
    }

    /// The parts whose state is that of a fold over them; those that it passed over only when nothing else is there.
    fn stateful_parts(&self, of: &[StepId], weights: &[StepId], skips: Skips, at: At) -> Vec<(StepId, At)> {
        let parts = of.iter().chain(weights).map(|part| (*part, at));
        let stateful: Vec<(StepId, At)> =
            parts.filter(|(part, at)| self.outcome(*part, *at).known().is_none()).collect();
        let counts = |(part, at): &&(StepId, At)| !skips.passes_over(self.outcome(*part, *at));
        let counting: Vec<(StepId, At)> = stateful.iter().filter(counts).copied().collect();
        if counting.is_empty() { stateful } else { counting }
    }

    /// The rows of a decision table that may count, and what those that hold give; where none does, what it gives then.
    fn deciding(&self, hit: Hit, rows: &[Decided], none: StepId, at: At) -> Vec<StepId> {
        let truth = |row: &Decided| self.outcome(row.when, at).as_truth();
        let known = |row: &&Decided| self.outcome(row.gives, at).known().is_some();
        let holding = rows.iter().filter(|row| truth(row) == Some(true));
        if matches!(hit, Hit::ExactlyOne | Hit::Agreeing) && holding.filter(known).count() > 1 {
            return Vec::new();
        }
        let mut found = Vec::new();
        for row in rows.iter().filter(|row| truth(row) != Some(false)) {
            found.push(if truth(row).is_some() { row.gives } else { row.when });
            if hit == Hit::First && truth(row).is_some() {
                return found;
            }
        }
        // Where the rules say nothing for no row, the table itself is the cause.
        let says = !matches!(self.regulation().plan.step(none), Some(Step::Constant(_)));
        found.extend(Some(none).filter(|_| says && found.is_empty()));
        found
    }

    /// Why a decision table gives nothing though every row that matters is decided.
    fn undecided_table(&self, step: StepId, rows: &[Decided], at: At) -> Option<Arg> {
        static NO_ROW: Phrase = Phrase::new("{0}: no row holds", "{0}: không dòng nào đúng");
        static CLASH: Phrase = Phrase::new("{0}: rows {1} hold together", "{0}: các dòng {1} cùng đúng");
        let plan = &self.regulation().plan;
        let ((indicator, baseline), _) = plan.figures.iter().find(|(_, figure)| **figure == step)?;
        let measure = Measured::Figure { indicator: *indicator, baseline: *baseline };
        let title = Arg::from(self.model().measure_title(measure));
        let holding =
            (1usize..).zip(rows).filter(|(_, row)| self.outcome(row.when, at).as_truth() == Some(true));
        let holding: Vec<Arg> = holding.map(|(number, _)| Arg::from(number)).collect();
        let sentence = match holding.as_slice() {
            [] => Sentence::new(&NO_ROW, [title]),
            _ => Sentence::new(&CLASH, [title, Arg::List(holding)]),
        };
        Some(sentence.into())
    }

    /// The units whose state is that of an aggregate over them.
    fn stateful_members(&self, of: StepId, by: Option<StepId>, among: Among, at: At) -> Vec<(StepId, At)> {
        let units = self.clusters().get(at.cluster).map_or(0, |cluster| cluster.units.len());
        let who = [among.out, among.alike];
        let of = core::iter::once(of).chain(by).chain(who.into_iter().flatten());
        let counts = move |unit: &usize| self.may_be_alike(among, at, At { unit: *unit, ..at });
        let members = of.flat_map(|of| (0..units).filter(counts).map(move |unit| (of, At { unit, ..at })));
        let passes_over = |of: StepId| among.known && !who.contains(&Some(of));
        let open = |(of, at): &(StepId, At)| {
            let outcome = self.outcome(*of, *at);
            !matches!(outcome, Outcome::Known(_) | Outcome::NotApplicable)
                && (!passes_over(*of) || *outcome == Outcome::TooLarge)
        };
        members.filter(open).collect()
    }

    /// True when a member has what the group asks for in common with the unit that asks, or may have it.
    pub(crate) fn may_be_alike(&self, among: Among, asking: At, member: At) -> bool {
        let Some(alike) = among.alike else { return true };
        match (self.outcome(alike, asking).known(), self.outcome(alike, member).known()) {
            (Some(own), Some(other)) => own == other,
            _ => true,
        }
    }

    /// Why a unit has no place among others: for its own state, or for that of the others.
    fn without_place(&self, of: StepId, among: Among, at: At) -> Vec<(StepId, At)> {
        let own = [Some(of), among.out, among.alike].into_iter().flatten();
        let own: Vec<(StepId, At)> =
            own.filter(|step| self.outcome(*step, at).known().is_none()).map(|step| (step, at)).collect();
        if own.is_empty() { self.stateful_members(of, None, among, at) } else { own }
    }

    /// The causes of a state as a reason: which figures, of which units.
    pub(crate) fn state_reason(&self, step: StepId, at: At) -> Reason {
        static MISSING: Phrase = Phrase::new("no figure: {0}", "chưa có số liệu: {0}");
        static REFUSED: Phrase = Phrase::new("figure refused: {0}", "số liệu không hợp lệ: {0}");
        static NOT_APPLICABLE: Phrase = Phrase::new("does not apply: {0}", "không phát sinh: {0}");
        static UNDEFINED: Phrase = Phrase::new("cannot be computed from {0}", "không tính được từ {0}");
        static TOO_LARGE: Phrase =
            Phrase::new("the exact value is too large: {0}", "giá trị chính xác quá lớn: {0}");
        static NOT_RATED: Phrase = Phrase::new("too little to be rated: {0}", "không đủ điều kiện chấm: {0}");
        let causes = self.causes(step, at);
        let state = causes
            .iter()
            .map(Cause::state)
            .max_by_key(|state| state.weight())
            .unwrap_or_else(|| self.outcome(step, at).state());
        let named = causes.iter().filter(|cause| cause.state() == state);
        if state == State::Refused && named.clone().all(|cause| self.is_not_accepted(cause)) {
            static NOT_ACCEPTED: Phrase = Phrase::new("not accepted: {0}", "chưa được công nhận: {0}");
            let list = Arg::List(named.map(|cause| self.cause_arg(cause, at)).collect());
            return Reason::new("not-accepted", &NOT_ACCEPTED, [list]);
        }
        let list = Arg::List(named.map(|cause| self.cause_arg(cause, at)).collect());
        match state {
            State::Missing | State::Known => Reason::new("missing", &MISSING, [list]),
            State::Refused => Reason::new("refused", &REFUSED, [list]),
            State::NotApplicable => Reason::new("not-applicable", &NOT_APPLICABLE, [list]),
            State::Undefined => Reason::new("undefined", &UNDEFINED, [list]),
            State::TooLarge => Reason::new("too-large", &TOO_LARGE, [list]),
            State::NotRated => Reason::new("not-rated", &NOT_RATED, [list]),
        }
    }

    /// A cause in words; the unit is named when it is another one.
    fn cause_arg(&self, cause: &Cause, about: At) -> Arg {
        static OF_UNIT: Phrase = Phrase::new("{0} ({1})", "{0} ({1})");
        let (at, name) = match cause {
            Cause::Figure { at, input, .. } => {
                (*at, self.refusal_arg(*input, *at).unwrap_or_else(|| self.input_arg(*input)))
            }
            Cause::Computation { at, step, state: State::NotRated } => (*at, self.too_few_arg(*step, *at)),
            Cause::Computation { at, step, .. } => (*at, self.computation_arg(*step, *at)),
            Cause::Row { at, row, step, .. } => (*at, self.row_arg(*step, *row, *at)),
        };
        if at == about {
            return name;
        }
        let unit = self.clusters().get(at.cluster).and_then(|cluster| cluster.units.get(at.unit));
        let Some(unit) = unit else { return name };
        let title = Sentence::new(&PLAIN, [Arg::from(&unit.title)]);
        Sentence::new(&OF_UNIT, [name, Arg::Named { id: unit.id.clone(), title }]).into()
    }

    /// A step of a row below a unit, with the key of the row.
    fn row_arg(&self, step: StepId, row: usize, at: At) -> Arg {
        static ROW: Phrase = Phrase::new("{0} [{1}]", "{0} [{1}]");
        let plan = &self.regulation().plan;
        let part = plan.level(step).and_then(|part| self.clusters().get(at.cluster)?.rows(part));
        let key = part.and_then(|rows| rows.row(row)).map_or("", |row| row.key.as_str());
        Sentence::new(&ROW, [self.inputs_arg(step), Arg::from(key)]).into()
    }

    fn inputs_arg(&self, step: StepId) -> Arg {
        let inputs = self.regulation().plan.inputs_of(step);
        Arg::List(inputs.into_iter().map(|input| self.input_arg(input)).collect())
    }

    /// What a computation was made from, and how many values it lacked.
    fn computation_arg(&self, step: StepId, at: At) -> Arg {
        static NEEDS: Phrase =
            Phrase::new("{0} (at least {1} values are needed)", "{0} (cần ít nhất {1} giá trị)");
        let inputs = self.inputs_arg(step);
        match self.regulation().plan.step(step) {
            Some(Step::Decide { rows, .. }) => self.undecided_table(step, rows, at).unwrap_or(inputs),
            Some(Step::Fold { needs, too_few: Outcome::Undefined, .. }) if *needs > 0 => {
                Sentence::new(&NEEDS, [inputs, Arg::from(*needs)]).into()
            }
            _ => inputs,
        }
    }

    /// A section, or the total, that has too few parts, with how many it has and needs.
    fn too_few_arg(&self, step: StepId, at: At) -> Arg {
        static TOO_FEW: Phrase =
            Phrase::new("{0} has {1} of at least {2} parts", "{0} mới có {1}, cần ít nhất {2} phần");
        static TOTAL: Phrase = Phrase::new("the total", "tổng điểm");
        let plan = &self.regulation().plan;
        // The parts of a deduction are folded as what they take off, and the result is turned round.
        // A geometric mean is the root of what is folded.
        let below = |combined: StepId| match plan.step(combined) {
            Some(Step::Ratio { right: of, .. } | Step::Irrational { of, .. }) => Some(*of),
            _ => None,
        };
        let combined = |found: StepId| {
            core::iter::successors(Some(found), |one| below(*one)).take(3).any(|one| one == step)
        };
        let mut sections = plan.sections.iter();
        let section = sections.find(|(_, steps)| combined(steps.gathered.combined));
        let title =
            section.and_then(|(id, _)| self.model().sections.get(id)).map(|one| Arg::from(&one.title));
        let (known, needs) = match plan.step(step) {
            Some(Step::Fold { of, needs, .. }) => {
                (of.iter().filter(|part| self.outcome(**part, at).known().is_some()).count(), *needs)
            }
            _ => (0, 0),
        };
        let title = title.unwrap_or_else(|| (&TOTAL).into());
        Sentence::new(&TOO_FEW, [title, Arg::from(known), Arg::from(needs)]).into()
    }

    /// An input by its heading, and for people by its title and year.
    pub(crate) fn input_arg(&self, input: InputId) -> Arg {
        static FIGURE: Phrase = Phrase::new("{0} {1}", "{0} {1}");
        static GIVEN: Phrase = Phrase::new("{0} points of {1}", "điểm {0} của {1}");
        static PLEDGE: Phrase = Phrase::new("pledge for {0}", "chỉ tiêu đăng ký của {0}");
        let id = self.heading(input);
        let model = self.model();
        let criterion =
            |id| model.criteria.get(id).map_or_else(|| Arg::from(""), |one| Arg::from(&one.title));
        let title = match self.regulation().plan.input(input) {
            Some(Input::Figure { indicator, baseline }) => {
                let year = if baseline { model.baseline.unwrap_or_default() } else { model.period };
                let figure = model.measure_title(Measured::Figure { indicator, baseline: false });
                let origin = model.indicators.get(indicator).map(|figure| figure.origin);
                if origin == Some(Origin::Class) {
                    return Arg::Named { id, title: figure };
                }
                Sentence::new(&FIGURE, [Arg::from(figure), Arg::from(alloc::format!("{year}"))])
            }
            Some(Input::Given { criterion: of, giver }) => {
                Sentence::new(&GIVEN, [Arg::from(giver.phrase()), criterion(of)])
            }
            Some(Input::Pledge { criterion: of }) => Sentence::new(&PLEDGE, [criterion(of)]),
            Some(Input::Accepted { criterion: of }) => Sentence::new(&PLAIN, [criterion(of)]),
            None => Sentence::new(&PLAIN, [Arg::from(id.as_str())]),
        };
        Arg::Named { id, title }
    }

    /// How the values of an input are printed.
    pub(crate) fn input_form(&self, input: InputId) -> Form {
        match self.regulation().plan.input(input) {
            Some(Input::Figure { indicator, baseline }) => {
                self.model().form_of(Measured::Figure { indicator, baseline })
            }
            _ => Form::Number,
        }
    }
}

impl Cause {
    fn state(&self) -> State {
        match self {
            Cause::Figure { state, .. } | Cause::Computation { state, .. } | Cause::Row { state, .. } => {
                *state
            }
        }
    }
}
