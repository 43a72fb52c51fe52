//! The reason for the points of one criterion.

use crate::form::Form;
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::CriterionSteps;
use crate::reason::Reason;
use crate::regulation::{Amount, Bound, Criterion, CriterionId, Measured, Model};
use crate::scoreboard::{At, Scoreboard};
use crate::step::StepId;
use crate::ways::{Scale, Scene, Terms, compared};
use crate::words::{Arg, Phrase, Sentence};

impl Scoreboard {
    /// Why a criterion earned what it earned.
    pub(crate) fn line_reason(&self, id: CriterionId, at: At) -> Reason {
        let plan = &self.regulation().plan;
        let (Some(criterion), Some(steps)) = (self.model().criteria.get(id), plan.criteria.get(id)) else {
            return Reason::new("missing", &EMPTY, []);
        };
        self.stated_reason(criterion, steps, at).unwrap_or_else(|| self.earned_reason(criterion, steps, at))
    }

    /// What the rules' own conditions make of a line, where they make something of it.
    fn stated_reason(&self, criterion: &Criterion, steps: &CriterionSteps, at: At) -> Option<Reason> {
        self.idle_reason(criterion, steps, at).or_else(|| self.zero_reason(criterion, steps, at))
    }

    /// That a line does not apply, or that this cannot be said.
    fn idle_reason(&self, criterion: &Criterion, steps: &CriterionSteps, at: At) -> Option<Reason> {
        static IDLE: Phrase = Phrase::new(
            "applies only when {0}; the line is left out",
            "chỉ áp dụng khi {0}; không tính tiêu chí này",
        );
        static OPEN: Phrase = Phrase::new(
            "applies only when {0}, which cannot be said: {1}",
            "chỉ áp dụng khi {0}, chưa xác định được: {1}",
        );
        let step = steps.applies?;
        let tests = self.model().applies_when(criterion).into_iter();
        let tests = tests.map(|test| self.model().test_sentence(test).into());
        let said = Arg::List(tests.collect());
        match self.outcome(step, at).as_truth() {
            Some(true) => None,
            Some(false) => Some(Reason::new("not-applicable-by-rule", &IDLE, [said])),
            None => {
                let why = Arg::from(self.state_reason(step, at));
                Some(Reason::new("applies-undecided", &OPEN, [said, why]))
            }
        }
    }

    /// That a line has 0 points whatever it earned, or that this cannot be said.
    fn zero_reason(&self, criterion: &Criterion, steps: &CriterionSteps, at: At) -> Option<Reason> {
        static ZEROED: Phrase =
            Phrase::new("0 points, because {0}; otherwise {1}", "0 điểm vì {0}; nếu không: {1}");
        static OPEN: Phrase = Phrase::new(
            "0 points when {0}, which cannot be said: {1}",
            "0 điểm khi {0}, chưa xác định được: {1}",
        );
        let (test, step) = criterion.zero_when.as_ref().zip(steps.zero)?;
        let said = Arg::from(self.model().test_sentence(test));
        let computed = self.outcome(steps.settled, at).known().is_some();
        match self.outcome(step, at).as_truth() {
            Some(true) if computed => {
                let otherwise = Arg::from(self.earned_reason(criterion, steps, at));
                Some(Reason::new("zeroed", &ZEROED, [said, otherwise]))
            }
            None if self.outcome(steps.raw, at).known().is_some() => {
                let why = Arg::from(self.state_reason(step, at));
                Some(Reason::new("zero-undecided", &OPEN, [said, why]))
            }
            _ => None,
        }
    }

    /// How a line came to its points, or to none, by its way and the policies on states.
    fn earned_reason(&self, criterion: &Criterion, steps: &CriterionSteps, at: At) -> Reason {
        match (self.outcome(steps.raw, at), self.outcome(steps.settled, at)) {
            // The way speaks of what it gives; that it is taken off is the line's own affair.
            (Outcome::Known(given), Outcome::Known(_)) => self.scored_reason(criterion, steps, given, at),
            (_, Outcome::Known(points)) => {
                static STAND_IN: Phrase = Phrase::new(
                    "{0}; the rules give {1} points for that",
                    "{0}; quy chế cho {1} điểm trong trường hợp này",
                );
                let why = self.state_reason(steps.raw, at);
                let code = match why.code {
                    "not-applicable" => "not-applicable-points",
                    "undefined" => "undefined-points",
                    _ => "missing-points",
                };
                Reason::new(code, &STAND_IN, [Arg::from(why), Arg::from(points)])
            }
            (_, Outcome::NotApplicable) => {
                static EXCLUDED: Phrase =
                    Phrase::new("{0}; the line is left out", "{0}; không tính tiêu chí này");
                Reason::new("excluded", &EXCLUDED, [Arg::from(self.state_reason(steps.raw, at))])
            }
            _ => self.state_reason(steps.raw, at),
        }
    }

    /// How a line that was scored came to its points.
    fn scored_reason(
        &self,
        criterion: &Criterion,
        steps: &CriterionSteps,
        points: &Number,
        at: At,
    ) -> Reason {
        static IMPUTED: Phrase =
            Phrase::new("no figure, imputed: {0}: {1}", "chưa có số liệu, dùng giá trị ước tính: {0}: {1}");
        static AS_ZERO: Phrase = Phrase::new("{0}; counted as 0: {1}", "{0}; tính là 0: {1}");
        let scale = self.model().scale_of(criterion.measure);
        let known = |step: Option<StepId>| step.and_then(|step| self.outcome(step, at).known());
        let title = |measure: Measured| Arg::from(self.model().measure_title(measure));
        let value = |measure: Measured| known(self.step_of(measure));
        let scene = Scene {
            terms: Terms { scale: &scale, title: &title },
            value: &value,
            measure: known(steps.measure),
            target: known(steps.target),
            met: steps.met.and_then(|met| self.outcome(met, at).as_truth()),
            points,
        };
        let sentence = criterion.way.sentence(&scene);
        let reported = criterion.measure.and_then(|measure| self.step_of(measure));
        let imputed = reported.map(|step| self.imputed_inputs(step, at)).unwrap_or_default();
        if !imputed.is_empty() {
            let inputs = Arg::List(imputed.into_iter().map(|input| self.input_arg(input)).collect());
            return Reason::new("imputed", &IMPUTED, [inputs, Arg::from(sentence)]);
        }
        match reported.filter(|step| *self.outcome(*step, at) == Outcome::Missing) {
            Some(step) => {
                let why = Arg::from(self.state_reason(step, at));
                Reason::new("missing-as-zero", &AS_ZERO, [why, Arg::from(sentence)])
            }
            None => Reason { code: criterion.way.name(), sentence },
        }
    }
}

impl Scoreboard {
    /// The step of a measure.
    pub(crate) fn step_of(&self, measure: Measured) -> Option<StepId> {
        let plan = &self.regulation().plan;
        match measure {
            Measured::Figure { indicator, baseline } => plan.figures.get(&(indicator, baseline)).copied(),
            Measured::Condition(id) => plan.conditions.get(id).copied(),
            Measured::Criterion(id) => plan.criteria.get(id).map(|steps| steps.points),
            Measured::Met(id) => plan.criteria.get(id)?.met,
            Measured::Exceeded(id) => plan.criteria.get(id)?.exceeded,
            Measured::Shortfall { .. } => plan.shortfalls.get(&measure).copied(),
            Measured::Section(id) => plan.sections.get(id).map(|steps| steps.points),
            Measured::Total => Some(plan.total.points),
        }
    }

    /// A value of a measure as it is printed, told apart from the target when it is not the target.
    pub(crate) fn outcome_arg(&self, measure: Measured, outcome: &Outcome, target: Option<&Number>) -> Arg {
        let form = self.model().form_of(measure);
        match (outcome, target) {
            (Outcome::Known(value), Some(target)) => form.arg_apart(value, target),
            (Outcome::Known(value), None) => form.arg(value),
            (state, _) => state.state().phrase().into(),
        }
    }
}

static EMPTY: Phrase = Phrase::new("", "");

impl Model {
    /// A target in words, such as "at least 10 %".
    pub(crate) fn target_sentence(&self, criterion: &Criterion) -> Option<Sentence> {
        static BOTH: Phrase = Phrase::new("{0} and {1}", "{0} và {1}");
        let scale = self.scale_of(criterion.measure);
        let mut bounds = criterion.target.iter().map(|bound| self.bound_sentence(bound, &scale));
        match (bounds.next(), bounds.next()) {
            (Some(one), Some(other)) => Some(Sentence::new(&BOTH, [Arg::from(one), Arg::from(other)])),
            (one, _) => one,
        }
    }

    fn bound_sentence(&self, bound: &Bound, scale: &Scale) -> Sentence {
        static ALONE: Phrase = Phrase::new("{0}", "{0}");
        let value = match &bound.value {
            Amount::Number(number) if scale.form == Form::YesNo => {
                return Sentence::new(&ALONE, [scale.arg(number)]);
            }
            Amount::Number(number) => scale.arg(number),
            Amount::Measured(measure) => Arg::from(self.measure_title(*measure)),
        };
        compared(&scale.form, bound.word, value)
    }
}
