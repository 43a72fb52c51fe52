//! What a report says about sections and the total: their heads, and what became of their parts for a unit.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::number::Number;
use crate::outcome::State;
use crate::plan::GatheredSteps;
use crate::reason::Reason;
use crate::regulation::{Combines, Gathering, Id, Model, Section, SectionId, SectionKind};
use crate::scoreboard::{At, Scoreboard};
use crate::step::StepId;
use crate::words::{Sentence, Text};

/// A section's heading.
#[derive(Debug, Clone, Serialize)]
pub struct SectionHead {
    /// Its id.
    pub id: String,
    /// The number printed in the regulation.
    pub label: String,
    /// Its title.
    pub title: Text,
    /// The id of the section that it stands in; none below the total.
    pub inside: Option<String>,
    /// Whether its points are added on top of the declared ones, or taken off.
    pub kind: Option<KindHead>,
    /// Its declared maximum, when there is one.
    pub points: Option<Number>,
    /// Its weight in a mean.
    pub weight: Option<Number>,
    /// How it brings its parts together.
    #[serde(flatten)]
    pub gathering: GatheringHead,
    /// All that in words.
    #[serde(skip)]
    pub rules: Vec<Sentence>,
    /// The clause it rests on.
    pub basis: Text,
    /// The words of the clause.
    pub quote: Option<String>,
    /// A remark for readers.
    pub note: Text,
}

/// Points on top of the declared ones, or points taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum KindHead {
    /// Added on top.
    Bonus,
    /// Taken off.
    Deduction,
}

/// The heading of the total.
#[derive(Debug, Clone, Serialize)]
pub struct TotalHead {
    /// How it brings the sections together.
    #[serde(flatten)]
    pub gathering: GatheringHead,
    /// All that in words.
    #[serde(skip)]
    pub rules: Vec<Sentence>,
    /// The clause it rests on.
    pub basis: Text,
    /// A remark for readers.
    pub note: Text,
}

/// How parts are brought together.
#[derive(Debug, Clone, Serialize)]
pub struct GatheringHead {
    /// How they become one number: `sum`, `mean`, `highest`, `lowest` or `best`.
    pub combines: &'static str,
    /// Under `best`: how many count.
    pub best: Option<usize>,
    /// The states that are passed over: `missing`, `undefined`.
    pub skips: Vec<&'static str>,
    /// How many parts must be there; none when the file does not ask.
    pub needs: Option<usize>,
    /// The points that the rest is scaled up to when something does not apply.
    pub rescaled_to: Option<Number>,
    /// The cap; of a bonus or a deduction the most that it adds or takes off.
    pub up_to: Option<Number>,
    /// The floor.
    pub down_to: Option<Number>,
}

/// The points of a section.
#[derive(Debug, Clone, Serialize)]
pub struct SectionReport {
    /// The section's id.
    pub id: String,
    /// Its points after rounding, negative for a deduction.
    pub points: Option<Number>,
    /// How they came about.
    #[serde(flatten)]
    pub gathered: GatheredReport,
    /// The most that could be earned of it with what applies, where there is a limit.
    pub maximum: Option<Number>,
    /// Its state.
    pub state: State,
    /// Why it has no points.
    pub reason: Option<Reason>,
}

/// How the points of parts became one number.
#[derive(Debug, Clone, Serialize)]
pub struct GatheredReport {
    /// The points before rounding.
    pub before_rounding: Option<Number>,
    /// The points before cap, floor and what zeroes them; the same when nothing was cut.
    pub before_limits: Option<Number>,
    /// The points before what does not apply was made up for; the same when nothing was.
    pub before_scaling: Option<Number>,
    /// True when the rules made them 0.
    pub zeroed: bool,
}

impl SectionHead {
    fn new(model: &Model, id: SectionId, section: &Section) -> SectionHead {
        let inside = section.inside.and_then(|above| model.sections.get(above));
        SectionHead {
            id: section.id.clone(),
            label: section.label.clone(),
            title: section.title.clone(),
            inside: inside.map(|above| above.id.clone()),
            kind: match section.kind {
                SectionKind::Ordinary => None,
                SectionKind::Bonus => Some(KindHead::Bonus),
                SectionKind::Deduction => Some(KindHead::Deduction),
            },
            points: section.points.clone(),
            weight: section.weight.clone(),
            gathering: GatheringHead::new(&section.gathering),
            rules: model.section_rules(id),
            basis: section.about.basis.clone(),
            quote: section.about.quote.clone(),
            note: section.about.note.clone(),
        }
    }
}

pub(super) fn heads(model: &Model) -> Vec<SectionHead> {
    model.sections.iter().map(|(id, section)| SectionHead::new(model, id, section)).collect()
}

/// Every section by its place in the list of heads, each above those inside it, and how deep it stands.
pub(super) fn tree(model: &Model) -> Vec<(usize, usize)> {
    model.section_tree().into_iter().map(|(id, depth)| (id.position(), depth)).collect()
}

impl TotalHead {
    pub(super) fn new(model: &Model) -> TotalHead {
        TotalHead {
            gathering: GatheringHead::new(&model.total.gathering),
            rules: model.total_rules(),
            basis: model.total.about.basis.clone(),
            note: model.total.about.note.clone(),
        }
    }
}

impl GatheringHead {
    fn new(gathering: &Gathering) -> GatheringHead {
        let (combines, best) = match gathering.combines {
            Combines::Sum => ("sum", None),
            Combines::Mean => ("mean", None),
            Combines::GeometricMean => ("geometric-mean", None),
            Combines::HarmonicMean => ("harmonic-mean", None),
            Combines::Highest => ("highest", None),
            Combines::Lowest => ("lowest", None),
            Combines::Best(most) => ("best", Some(most)),
        };
        let skips = [(gathering.skips.missing, "missing"), (gathering.skips.undefined, "undefined")];
        GatheringHead {
            combines,
            best,
            skips: skips.into_iter().filter(|(skips, _)| *skips).map(|(_, word)| word).collect(),
            needs: Some(gathering.needs).filter(|needs| *needs > 0),
            rescaled_to: gathering.rescaled_to.clone(),
            up_to: gathering.up_to.clone(),
            down_to: gathering.down_to.clone(),
        }
    }
}

impl Scoreboard {
    pub(super) fn section_reports(&self, at: At) -> Vec<SectionReport> {
        let plan = &self.regulation().plan;
        let sections = self.model().sections.iter().filter_map(|(id, section)| {
            let steps = plan.sections.get(id)?;
            let points = self.outcome(steps.points, at);
            let open = points.known().is_none();
            Some(SectionReport {
                id: section.id.clone(),
                points: points.known().cloned(),
                gathered: self.gathered_report(&steps.gathered, at),
                maximum: self.section_maximum(id, at),
                state: points.state(),
                reason: open.then(|| self.state_reason(steps.points, at)),
            })
        });
        sections.collect()
    }

    pub(super) fn gathered_report(&self, steps: &GatheredSteps, at: At) -> GatheredReport {
        let known = |step: StepId| self.outcome(step, at).known().cloned();
        GatheredReport {
            before_rounding: known(steps.settled),
            before_limits: known(steps.scaled),
            before_scaling: known(steps.combined),
            zeroed: self.is_zeroed(steps, at),
        }
    }

    /// True when points that are there became 0 because the rules say so.
    pub(crate) fn is_zeroed(&self, steps: &GatheredSteps, at: At) -> bool {
        let holds = steps.zero.and_then(|zero| self.outcome(zero, at).as_truth());
        holds == Some(true) && self.outcome(steps.limited, at).known().is_some()
    }
}
