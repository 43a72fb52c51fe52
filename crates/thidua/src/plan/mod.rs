//! The plan: a regulation as flat steps over columns of one cluster, and where in them each line of it is found.

mod accepted;
mod classes;
mod levels;
mod lower;
mod measures;
mod members;
mod outputs;
mod powers;
mod reach;
mod sections;
mod scope;
mod words;

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::sync::Arc;
use alloc::vec::Vec;

pub(crate) use lower::plan;
pub(crate) use reach::reads;

use crate::regulation::{
    AwardId, ConditionId, CriterionId, GateId, IndicatorId, Measured, Over, PartId, RankingId, SectionId,
    Table,
};
use crate::step::{Among, InputId, Step, StepId};
use crate::words::Phrase;

/// What evaluation runs, and the meaning of its steps.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) steps: Vec<Step>,
    /// What each step has a value for: a unit, or each row of a part; empty when no step is of a part.
    pub(crate) levels: Arc<Vec<Option<PartId>>>,
    /// The same of each input.
    pub(crate) input_levels: Vec<Option<PartId>>,
    pub(crate) inputs: Vec<Input>,
    /// The position of each input.
    pub(crate) ids: BTreeMap<Input, InputId>,
    pub(crate) figures: BTreeMap<(IndicatorId, bool), StepId>,
    /// The shortfalls that something asks for.
    pub(crate) shortfalls: BTreeMap<Measured, StepId>,
    pub(crate) conditions: Table<ConditionId, StepId>,
    pub(crate) criteria: Table<CriterionId, CriterionSteps>,
    pub(crate) sections: Table<SectionId, SectionSteps>,
    pub(crate) total: TotalSteps,
    /// Whether a unit is counted at all; none when every unit is.
    pub(crate) scope: Option<StepId>,
    /// The members that something looks at.
    pub(crate) members: BTreeMap<Over, Among>,
    pub(crate) gates: Table<GateId, StepId>,
    pub(crate) rankings: Table<RankingId, RankingSteps>,
    pub(crate) grading: Option<GradingSteps>,
    pub(crate) requires: Table<AwardId, Option<StepId>>,
    pub(crate) summary: Vec<SummarySteps>,
    /// How reported figures follow from the rows of registers.
    pub(crate) rolled_up: BTreeMap<IndicatorId, StepId>,
    /// The inputs without which some points cannot be computed.
    pub(crate) needed: BTreeSet<InputId>,
    /// Those that are needed only for units to which a criterion or a section applies.
    pub(crate) needed_where_applying: BTreeSet<InputId>,
}

/// A column of figures that the plan reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Input {
    Figure {
        indicator: IndicatorId,
        baseline: bool,
    },
    Given {
        criterion: CriterionId,
        giver: Giver,
    },
    Pledge {
        criterion: CriterionId,
    },
    /// 1 where a line has the note, explanation or evidence that it needs; refused where it has not.
    Accepted {
        criterion: CriterionId,
    },
}

/// Who gave points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Giver {
    Own,
    Cross,
    Verified,
}

impl Giver {
    pub(crate) const ALL: [Giver; 3] = [Giver::Own, Giver::Cross, Giver::Verified];

    /// Whose points they are, in words.
    pub(crate) fn phrase(self) -> &'static Phrase {
        static OWN: Phrase = Phrase::new("self-given", "tự chấm");
        static CROSS: Phrase = Phrase::new("cross-given", "chấm chéo");
        static VERIFIED: Phrase = Phrase::new("verified", "thẩm định");
        match self {
            Giver::Own => &OWN,
            Giver::Cross => &CROSS,
            Giver::Verified => &VERIFIED,
        }
    }

    /// The word in headings of figures.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Giver::Own => "self",
            Giver::Cross => "cross",
            Giver::Verified => "verified",
        }
    }
}

/// Where a criterion is found in the plan.
#[derive(Debug, Clone)]
pub(crate) struct CriterionSteps {
    pub(crate) measure: Option<StepId>,
    /// The target that counts for the unit: the pact's, or its pledge.
    pub(crate) target: Option<StepId>,
    pub(crate) pledge: Option<StepId>,
    pub(crate) met: Option<StepId>,
    pub(crate) exceeded: Option<StepId>,
    /// The points as the way gives them, states included.
    pub(crate) raw: StepId,
    /// Whether the rules let it apply, where they say when it does.
    pub(crate) applies: Option<StepId>,
    /// Whether what zeroes it holds.
    pub(crate) zero: Option<StepId>,
    /// The points after all that, before rounding; negative for a deduction, as they are added up.
    pub(crate) settled: StepId,
    /// The same after rounding.
    pub(crate) points: StepId,
    /// The maximum, where there is one.
    pub(crate) maximum: Option<StepId>,
}

/// Where what a section or the total makes of its parts is found in the plan, step by step.
#[derive(Debug, Clone)]
pub(crate) struct GatheredSteps {
    /// The parts as one number.
    pub(crate) combined: StepId,
    /// That scaled up for what does not apply; the same when nothing is scaled.
    pub(crate) scaled: StepId,
    /// That within cap and floor.
    pub(crate) limited: StepId,
    /// Whether what zeroes it holds.
    pub(crate) zero: Option<StepId>,
    /// The points after all that, before rounding.
    pub(crate) settled: StepId,
    /// The most that can be earned with what applies, where there is a limit.
    pub(crate) maximum: Option<StepId>,
}

/// Where a section is found in the plan.
#[derive(Debug, Clone)]
pub(crate) struct SectionSteps {
    pub(crate) gathered: GatheredSteps,
    /// The points after rounding.
    pub(crate) points: StepId,
}

/// Where the total is found in the plan.
#[derive(Debug, Clone)]
pub(crate) struct TotalSteps {
    pub(crate) gathered: GatheredSteps,
    pub(crate) points: StepId,
    /// The total as it is ranked.
    pub(crate) ranked: StepId,
}

impl TotalSteps {
    /// One step for all of them.
    fn of(step: StepId) -> TotalSteps {
        let gathered = GatheredSteps {
            combined: step,
            scaled: step,
            limited: step,
            zero: None,
            settled: step,
            maximum: None,
        };
        TotalSteps { gathered, points: step, ranked: step }
    }
}

/// Where the rules of grades are found in the plan, each list in the order of the rules.
#[derive(Debug, Clone)]
pub(crate) struct GradingSteps {
    pub(crate) by: StepId,
    pub(crate) requires: Vec<Option<StepId>>,
    pub(crate) demotions: Vec<StepId>,
    pub(crate) quotas: Vec<Vec<StepId>>,
}

impl GradingSteps {
    /// Every step that decides a grade.
    fn all(&self) -> impl Iterator<Item = StepId> {
        let decisive =
            self.requires.iter().flatten().chain(&self.demotions).chain(self.quotas.iter().flatten());
        core::iter::once(self.by).chain(decisive.copied())
    }
}

/// Where a ranking is found in the plan.
#[derive(Debug, Clone)]
pub(crate) struct RankingSteps {
    /// What units are ordered by, first to last.
    pub(crate) by: Vec<StepId>,
    /// Whether a unit is of the level that is ranked.
    pub(crate) level: Option<StepId>,
    /// Whether a unit is one of those that are ranked.
    pub(crate) among: Option<StepId>,
    /// What units are ordered by, for those that are ranked alone.
    pub(crate) needs: Vec<StepId>,
}

impl RankingSteps {
    /// Every step that decides a rank.
    fn all(&self) -> impl Iterator<Item = StepId> {
        self.needs.iter().copied().chain(self.level).chain(self.among)
    }
}

/// Where a line of the summary is found in the plan.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SummarySteps {
    pub(crate) each: Option<StepId>,
    pub(crate) cluster: Option<StepId>,
}

impl Plan {
    pub(crate) fn step(&self, id: StepId) -> Option<&Step> {
        self.steps.get(id.0 as usize)
    }

    /// The part whose rows a step has a value for; none for a step of the units.
    pub(crate) fn level(&self, id: StepId) -> Option<PartId> {
        self.levels.get(id.0 as usize).copied().flatten()
    }

    /// The part whose rows an input is given for; none for an input of the units.
    pub(crate) fn input_level(&self, id: InputId) -> Option<PartId> {
        self.input_levels.get(id.0 as usize).copied().flatten()
    }

    /// The step of a figure or a judgement.
    pub(crate) fn figure_or_condition(&self, measure: Measured) -> Option<StepId> {
        match measure {
            Measured::Figure { indicator, baseline } => self.figures.get(&(indicator, baseline)).copied(),
            Measured::Condition(id) => self.conditions.get(id).copied(),
            _ => None,
        }
    }

    /// The inputs with their positions.
    pub(crate) fn inputs(&self) -> impl Iterator<Item = (InputId, Input)> {
        self.inputs
            .iter()
            .enumerate()
            .map(|(at, input)| (InputId(u32::try_from(at).unwrap_or(u32::MAX)), *input))
    }

    /// The position of an input; none when the regulation does not ask for it.
    pub(crate) fn input_id(&self, wanted: Input) -> Option<InputId> {
        self.ids.get(&wanted).copied()
    }

    pub(crate) fn input(&self, id: InputId) -> Option<Input> {
        self.inputs.get(id.0 as usize).copied()
    }
}
