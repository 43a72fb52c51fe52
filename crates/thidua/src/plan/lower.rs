//! From the regulation to steps, in the order in which measures can be computed.

use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::{
    CriterionSteps, Giver, GradingSteps, Input, Plan, RankingSteps, SectionSteps, TotalSteps, levels, reach,
};
use crate::document::Word;
use crate::number::Number;
use crate::outcome::Outcome;
use crate::regulation::{
    Criterion, CriterionId, Measured, MissingPolicy, Model, NotApplicablePolicy, Over, Passes, Pledge,
    SectionId, Table, UndefinedPolicy,
};
use crate::step::{Among, InputId, Joined, Operation, Step, StepId, Steps};
use crate::ways::Inputs;

/// Lowers a checked regulation.
pub(crate) fn plan(model: &Model) -> Plan {
    let mut lower = Lower {
        model,
        steps: Steps::default(),
        inputs: Vec::new(),
        ids: BTreeMap::new(),
        measures: BTreeMap::new(),
        by_word: BTreeMap::new(),
        word: None,
        some_unscored: model
            .indicators
            .values()
            .any(|figure| figure.missing == Some(MissingPolicy::Unscored)),
        passes: Passes::default(),
        criteria: BTreeMap::new(),
        sections: BTreeMap::new(),
        total: None,
        scope: None,
        members: BTreeMap::new(),
    };
    lower.scope();
    for measure in &model.order {
        lower.measure(*measure);
    }
    lower.finish()
}

pub(super) struct Lower<'a> {
    pub(super) model: &'a Model,
    pub(super) steps: Steps,
    inputs: Vec<Input>,
    ids: BTreeMap<Input, InputId>,
    pub(super) measures: BTreeMap<Measured, StepId>,
    /// The figures once more, as the word of a criterion on missing figures wants them read.
    pub(super) by_word: BTreeMap<(MissingPolicy, Measured), StepId>,
    /// What is missing by then, where the figures are lowered once more for criteria with a word of their own.
    pub(super) word: Option<MissingPolicy>,
    /// Whether the word of some figure is "unscored".
    pub(super) some_unscored: bool,
    /// What the folds of the formula that is lowered pass over.
    pub(super) passes: Passes,
    pub(super) criteria: BTreeMap<CriterionId, CriterionSteps>,
    pub(super) sections: BTreeMap<SectionId, SectionSteps>,
    pub(super) total: Option<TotalSteps>,
    /// Whether a unit is counted at all; none when every unit is.
    pub(super) scope: Option<StepId>,
    /// The members that something looks at.
    pub(super) members: BTreeMap<Over, Among>,
}

impl Lower<'_> {
    pub(super) fn constant(&mut self, outcome: Outcome) -> StepId {
        self.steps.add(Step::Constant(outcome))
    }

    /// The step of a measure; the order guarantees that it was lowered before.
    pub(super) fn step(&mut self, measure: Measured) -> StepId {
        debug_assert!(
            self.word.is_some()
                || self.measures.contains_key(&measure)
                || matches!(measure, Measured::Shortfall { .. }),
            "{measure:?} is read before it is lowered"
        );
        if let Some(word) = self.word
            && let Some(step) = self.by_word.get(&(word, measure))
        {
            return *step;
        }
        match (self.measures.get(&measure), measure) {
            (Some(step), _) => *step,
            (None, Measured::Shortfall { criterion, of_target }) => self.shortfall(criterion, of_target),
            (None, _) => self.constant(Outcome::Missing),
        }
    }

    pub(super) fn read(&mut self, input: Input) -> StepId {
        let next = InputId(u32::try_from(self.inputs.len()).unwrap_or(u32::MAX));
        let id = *self.ids.entry(input).or_insert(next);
        if id == next {
            self.inputs.push(input);
        }
        self.steps.add(Step::Read(id))
    }

    pub(super) fn measure(&mut self, measure: Measured) {
        if self.measures.contains_key(&measure) {
            return;
        }
        let step = match measure {
            Measured::Figure { indicator, baseline } => {
                self.figure_by_word(measure);
                self.figure(indicator, baseline)
            }
            Measured::Condition(id) => match self.model.conditions.get(id) {
                Some(condition) => self.test(&condition.holds),
                None => return,
            },
            Measured::Criterion(id) => return self.criterion(id),
            Measured::Section(id) => return self.section(id),
            Measured::Total => {
                self.total();
                return self.total_in_scope();
            }
            Measured::Met(_) | Measured::Exceeded(_) | Measured::Shortfall { .. } => return,
        };
        self.measures.insert(measure, step);
    }

    fn criterion(&mut self, id: CriterionId) {
        let Some(criterion) = self.model.criteria.get(id) else { return };
        let missing = criterion.missing.unwrap_or(self.model.missing);
        self.word = self.word_for(missing);
        let measure = criterion.measure.map(|measure| self.step(measure));
        // No target is not a target of 0.
        self.word = self.word.and_then(|_| self.word_for(MissingPolicy::Refuse));
        let (target, pledge) = self.target(id, criterion);
        let on_undefined = self.undefined_verdict(criterion);
        let compared = self.comparison(criterion, measure, target, |word| word);
        let given = criterion.way.counts().map(|_| Giver::ALL.map(|giver| self.given(id, giver, missing)));
        let amounts = criterion.way.reads().into_iter().map(|read| (read, self.step(read))).collect();
        self.word = None;
        let among = criterion.way.over().map(|over| self.among(over));
        let inputs = Inputs { measure, met: compared, target, given, amounts, among };
        let lowered = criterion.way.lower(&inputs, &mut self.steps);
        let raw = lowered.unwrap_or_else(|| self.constant(Outcome::Missing));
        let raw = self.accepted(id, criterion, raw);
        let settled = self.settle(criterion, raw, missing, on_undefined);
        let (zero, applies) = self.stated_of(criterion);
        let settled = self.as_stated(criterion, settled, zero, applies);
        let points = self.round(settled, criterion.rounding.as_ref());
        let judged = [compared, self.strictly(criterion, measure, target)];
        let [met, exceeded] = self.verdicts(judged, on_undefined, applies);
        self.name(id, points, met, exceeded);
        let steps = CriterionSteps {
            measure,
            target,
            pledge,
            met,
            exceeded,
            raw,
            applies,
            zero,
            settled,
            points,
            maximum: self.line_maximum(criterion),
        };
        self.criteria.insert(id, steps);
    }

    /// What makes the points of a criterion 0, and whether it applies, where the rules say so.
    fn stated_of(&mut self, criterion: &Criterion) -> (Option<StepId>, Option<StepId>) {
        let zero = criterion.zero_when.as_ref().map(|test| self.stated(test, true));
        (zero, self.applies(criterion))
    }

    /// What other rules read of a criterion.
    fn name(&mut self, id: CriterionId, points: StepId, met: Option<StepId>, exceeded: Option<StepId>) {
        self.measures.insert(Measured::Criterion(id), points);
        met.map(|met| self.measures.insert(Measured::Met(id), met));
        exceeded.map(|exceeded| self.measures.insert(Measured::Exceeded(id), exceeded));
    }

    /// The points as they are added up: negative for a deduction, 0 and left out where the rules say so.
    fn as_stated(
        &mut self,
        criterion: &Criterion,
        settled: StepId,
        zero: Option<StepId>,
        applies: Option<StepId>,
    ) -> StepId {
        let signed = if criterion.deducts { self.negated(settled) } else { settled };
        let zeroed = zero.map_or(signed, |zero| self.zeroed(signed, zero));
        applies.map_or(zeroed, |applies| self.where_it_applies(zeroed, applies))
    }

    /// Whether the rules let a criterion apply, where they say when it does.
    fn applies(&mut self, criterion: &Criterion) -> Option<StepId> {
        let stated: Vec<StepId> =
            self.model.applies_when(criterion).into_iter().map(|test| self.stated(test, false)).collect();
        match stated.as_slice() {
            [] => None,
            [only] => Some(*only),
            _ => Some(self.steps.add(Step::Join { joined: Joined::All, of: stated })),
        }
    }

    /// Whether the measure is strictly better than the target, states and all.
    fn strictly(
        &mut self,
        criterion: &Criterion,
        measure: Option<StepId>,
        target: Option<StepId>,
    ) -> Option<StepId> {
        if criterion.target.iter().any(|bound| bound.word == Word::Exactly) {
            // Nothing is better than exactly the target.
            return measure.map(|_| self.steps.number(&Number::ZERO));
        }
        self.comparison(criterion, measure, target, Word::strictly)
    }

    /// The verdicts that are shown on whether a target is met and exceeded.
    fn verdicts(
        &mut self,
        [met, exceeded]: [Option<StepId>; 2],
        on_undefined: Option<StepId>,
        applies: Option<StepId>,
    ) -> [Option<StepId>; 2] {
        let not = Some(self.steps.number(&Number::ZERO)).filter(|_| on_undefined.is_some());
        [(met, on_undefined), (exceeded, not)].map(|(judged, undefined)| {
            let verdict = judged.map(|of| self.verdict(of, undefined))?;
            Some(applies.map_or(verdict, |applies| self.where_it_applies(verdict, applies)))
        })
    }

    fn given(&mut self, criterion: CriterionId, giver: Giver, policy: MissingPolicy) -> StepId {
        let read = self.read(Input::Given { criterion, giver });
        let falls_back = self.model.criteria.get(criterion).and_then(|criterion| criterion.way.counts())
            == Some(crate::ways::Counts::VerifiedElseOwn);
        // The verified cell must stay missing for the unit's own points to stand in.
        if falls_back && giver == Giver::Verified { read } else { self.zero_for_missing(read, policy) }
    }

    /// The target that counts for a unit, and its pledge.
    fn target(&mut self, id: CriterionId, criterion: &Criterion) -> (Option<StepId>, Option<StepId>) {
        let pledge = criterion.pledge.map(|_| self.read(Input::Pledge { criterion: id }));
        let [bound] = criterion.target.as_slice() else { return (None, pledge) };
        let pact = self.amount(&bound.value);
        let target = match (criterion.pledge, pledge) {
            (Some(Pledge::Scored), Some(of)) => self.steps.add(Step::Settle {
                of,
                missing: Some(pact),
                undefined: None,
                not_applicable: Some(pact),
            }),
            _ => pact,
        };
        let target = if criterion.way.divides_by_target() { self.steps.above_zero(target) } else { target };
        (Some(target), pledge)
    }

    /// What stands for yes or no where the measure is undefined.
    fn undefined_verdict(&mut self, criterion: &Criterion) -> Option<StepId> {
        match &criterion.undefined {
            UndefinedPolicy::Refuse | UndefinedPolicy::Skipped => None,
            UndefinedPolicy::Unscored => Some(self.steps.number(&Number::ZERO)),
            UndefinedPolicy::FullPointsWhen(test) => Some(self.test(test)),
        }
    }

    /// Whether the measure meets the target, states and all.
    fn comparison(
        &mut self,
        criterion: &Criterion,
        measure: Option<StepId>,
        target: Option<StepId>,
        word: fn(Word) -> Word,
    ) -> Option<StepId> {
        let measure = measure?;
        match (criterion.target.as_slice(), target) {
            ([], _) => None,
            ([bound], Some(right)) => {
                Some(self.steps.add(Step::Compare { left: measure, word: word(bound.word), right }))
            }
            (bounds, _) => Some(self.bounds(measure, bounds, word)),
        }
    }

    /// The verdict that is shown: a measure that cannot be computed did not meet its target, unless the rules say so.
    fn verdict(&mut self, of: StepId, undefined: Option<StepId>) -> StepId {
        self.steps.add(Step::Settle { of, missing: None, undefined, not_applicable: None })
    }

    /// The policies on states, applied to the points.
    fn settle(
        &mut self,
        criterion: &Criterion,
        raw: StepId,
        missing: MissingPolicy,
        on_undefined: Option<StepId>,
    ) -> StepId {
        let zero = self.steps.number(&Number::ZERO);
        let refused = self.constant(Outcome::Refused);
        let full = self.full_points(criterion);
        // Under "zero" the figure itself was read as 0, so what is still missing is a target: none is not a target of 0.
        // What is still missing beside a figure that is "unscored" is that figure alone.
        let unscored = missing == MissingPolicy::Unscored || self.some_unscored;
        let missing = if unscored { zero } else { refused };
        let undefined = match (&criterion.undefined, on_undefined) {
            (UndefinedPolicy::FullPointsWhen(_), Some(verdict)) => {
                self.steps.ratio(Operation::Times, verdict, full)
            }
            (UndefinedPolicy::Refuse, _) => refused,
            _ => zero,
        };
        let undefined = Some(undefined).filter(|_| criterion.undefined != UndefinedPolicy::Skipped);
        let not_applicable = match criterion.not_applicable.unwrap_or(self.model.not_applicable) {
            NotApplicablePolicy::Refuse => Some(refused),
            NotApplicablePolicy::FullPoints => Some(full),
            NotApplicablePolicy::Excluded => None,
        };
        self.steps.add(Step::Settle { of: raw, missing: Some(missing), undefined, not_applicable })
    }

    pub(super) fn set_total(&mut self, points: StepId, ranked: StepId) {
        self.measures.insert(Measured::Total, points);
        if let Some(total) = &mut self.total {
            (total.points, total.ranked) = (points, ranked);
        }
    }

    fn finish(mut self) -> Plan {
        let model = self.model;
        let (gates, requires) = (self.gates(), self.requires());
        let (rankings, grading) = (self.rankings(), self.grading());
        let (summary, rolled_up) = (self.summary(), self.rolled_up());
        let (figures, shortfalls) = (self.figures(), self.shortfalls());
        let nothing = self.constant(Outcome::Missing);
        let conditions = self.conditions(nothing);
        let total = self.total.unwrap_or_else(|| TotalSteps::of(nothing));
        let steps = self.steps.finish();
        let input_levels = levels::of_inputs(&self.inputs, model);
        let ranked = rankings.values().flat_map(RankingSteps::all);
        let decisive = ranked.chain(gates.iter().chain(requires.iter().flatten()).copied());
        let decisive = decisive.chain(grading.iter().flat_map(GradingSteps::all)).chain([total.points]);
        let decisive: Vec<StepId> = decisive.chain(self.scope).collect();
        let (needed, needed_where_applying) = reach::needs(&steps, decisive);
        Plan {
            needed_where_applying,
            needed,
            levels: Arc::new(levels::of_steps(&steps, &input_levels, model)),
            input_levels,
            figures,
            rolled_up,
            shortfalls,
            conditions,
            criteria: Table::new(self.criteria.into_values().collect()),
            sections: Table::new(self.sections.into_values().collect()),
            total,
            scope: self.scope,
            members: self.members,
            gates: Table::new(gates),
            rankings,
            grading,
            requires: Table::new(requires),
            summary,
            inputs: self.inputs,
            ids: self.ids,
            steps,
        }
    }
}
