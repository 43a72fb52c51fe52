//! The checked regulation: every name resolved, every table understood. Only the check can make one.

mod grading;
mod groups;
mod outcomes;
mod applying;
mod expression;
mod decision;
mod demands;
mod kind;
mod open;
mod parts;
mod units;
mod rows;
mod sections;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub(crate) use decision::{Decision, DecisionRow};
pub(crate) use demands::{Demands, SelfScores};
pub(crate) use expression::*;
pub(crate) use grading::*;
pub(crate) use groups::*;
pub(crate) use kind::*;
pub(crate) use open::*;
pub(crate) use outcomes::*;
pub(crate) use parts::*;
pub(crate) use rows::*;
pub(crate) use sections::*;
pub(crate) use units::*;

use crate::form::Form;
pub(crate) use crate::measure::{
    Amount, AwardId, ConditionId, CriterionId, GateId, GradeId, GroupId, Id, IndicatorId, Measured, Over,
    PartId, RankingId, SectionId, Table,
};
use crate::number::{Convention, Number};
use crate::text::Source;
use crate::ways::Scale;
use crate::words::{Arg, Language, Phrase, Sentence, Text};

/// Everything a rule file says, checked.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) source: Source,
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) language: Language,
    pub(crate) period: i64,
    pub(crate) baseline: Option<i64>,
    pub(crate) declared: Declared,
    pub(crate) rounding: Roundings,
    pub(crate) missing: MissingPolicy,
    pub(crate) not_applicable: NotApplicablePolicy,
    pub(crate) self_scores: SelfScores,
    pub(crate) about: About,
    pub(crate) cluster: Cluster,
    pub(crate) scope: Option<Scope>,
    pub(crate) classes: Classes,
    pub(crate) numbers: Option<Convention>,
    /// Whether tables write dates as 30/11/2021.
    pub(crate) day_month_year: bool,
    pub(crate) groups: Table<GroupId, Group>,
    pub(crate) parts: Table<PartId, UnitPart>,
    pub(crate) indicators: Table<IndicatorId, Indicator>,
    pub(crate) conditions: Table<ConditionId, Condition>,
    pub(crate) sections: Table<SectionId, Section>,
    pub(crate) total: TotalRule,
    pub(crate) criteria: Table<CriterionId, Criterion>,
    pub(crate) gates: Table<GateId, Gate>,
    pub(crate) rankings: Table<RankingId, RankingRule>,
    pub(crate) grading: Option<Grading>,
    pub(crate) awards: Table<AwardId, AwardRule>,
    pub(crate) choices: Vec<Choice>,
    pub(crate) clauses: Vec<Clause>,
    pub(crate) summary: Vec<SummaryLine>,
    /// The order in which measures can be computed, each after what it reads.
    pub(crate) order: Vec<Measured>,
}

impl Model {
    /// The declared maximum of points, of which a condition may ask a share; none where there is none.
    pub(crate) fn declared_maximum(&self, points: Measured) -> Option<Number> {
        let maximum = match points {
            Measured::Criterion(id) => {
                self.criteria.get(id).filter(|criterion| !criterion.deducts)?.full_under(&[])
            }
            Measured::Section(id) => self.sections.get(id)?.points.clone(),
            Measured::Total => match &self.declared {
                Declared::Points(points) => Some(points.clone()),
                Declared::Open | Declared::None => None,
            },
            Measured::Figure { .. }
            | Measured::Condition(_)
            | Measured::Met(_)
            | Measured::Exceeded(_)
            | Measured::Shortfall { .. } => None,
        };
        maximum.filter(Number::is_positive)
    }

    /// A measure as the rule file names it, such as `baseline(revenue)` or `points(total)`.
    pub(crate) fn measure_id(&self, measure: Measured) -> String {
        let criterion = |id: CriterionId| self.criteria.get(id).map_or("", |criterion| criterion.id.as_str());
        match measure {
            Measured::Figure { indicator, baseline } => {
                let id = self.indicators.get(indicator).map_or("", |figure| figure.id.as_str());
                if baseline { format!("baseline({id})") } else { id.to_string() }
            }
            Measured::Condition(id) => {
                self.conditions.get(id).map_or("", |condition| &condition.id).to_string()
            }
            Measured::Criterion(id) => format!("points({})", criterion(id)),
            Measured::Met(id) => format!("met({})", criterion(id)),
            Measured::Exceeded(id) => format!("exceeded({})", criterion(id)),
            Measured::Shortfall { criterion: id, .. } => format!("shortfall({})", criterion(id)),
            Measured::Section(id) => {
                format!("points({})", self.sections.get(id).map_or("", |section| &section.id))
            }
            Measured::Total => "points(total)".to_string(),
        }
    }

    /// How the values of a measure are written.
    pub(crate) fn form_of(&self, measure: Measured) -> Form {
        match measure {
            Measured::Condition(_) | Measured::Met(_) | Measured::Exceeded(_) => Form::YesNo,
            Measured::Figure { indicator, .. } => {
                self.indicators.get(indicator).map_or(Form::Number, |figure| figure.form.clone())
            }
            Measured::Criterion(_) | Measured::Section(_) | Measured::Total => Form::Number,
            Measured::Shortfall { of_target: true, .. } => Form::OfTarget,
            Measured::Shortfall { criterion, of_target: false } => {
                match self.criteria.get(criterion).and_then(|criterion| criterion.measure) {
                    Some(Measured::Figure { indicator, .. })
                        if self.form_of(Measured::Figure { indicator, baseline: false }) == Form::Percent =>
                    {
                        Form::PercentagePoints
                    }
                    _ => Form::Number,
                }
            }
        }
    }

    /// A measure as people read it.
    pub(crate) fn measure_title(&self, measure: Measured) -> Sentence {
        static PLAIN: Phrase = Phrase::new("{0}", "{0}");
        static BEFORE: Phrase = Phrase::new("{0}, year before", "{0}, năm trước");
        static POINTS: Phrase = Phrase::new("points of {0}", "điểm {0}");
        static MET: Phrase = Phrase::new("met: {0}", "đạt {0}");
        static EXCEEDED: Phrase = Phrase::new("exceeded: {0}", "vượt {0}");
        static SHORTFALL: Phrase = Phrase::new("shortfall of {0}", "mức thiếu của {0}");
        static TOTAL: Phrase = Phrase::new("total points", "tổng điểm");
        let criterion = |id: CriterionId| self.criteria.get(id).map(|criterion| &criterion.title);
        let (phrase, title) = match measure {
            Measured::Figure { indicator, baseline } => {
                let title = self.indicators.get(indicator).map(|figure| &figure.title);
                (if baseline { &BEFORE } else { &PLAIN }, title)
            }
            Measured::Condition(id) => (&PLAIN, self.conditions.get(id).map(|condition| &condition.title)),
            Measured::Criterion(id) => (&POINTS, criterion(id)),
            Measured::Met(id) => (&MET, criterion(id)),
            Measured::Exceeded(id) => (&EXCEEDED, criterion(id)),
            Measured::Shortfall { criterion: id, .. } => (&SHORTFALL, criterion(id)),
            Measured::Section(id) => (&POINTS, self.sections.get(id).map(|section| &section.title)),
            Measured::Total => (&TOTAL, None),
        };
        Sentence::new(phrase, title.map(Arg::from))
    }

    /// How the values of a measure are printed.
    pub(crate) fn scale_of(&self, measure: Option<Measured>) -> Scale {
        measure.map_or_else(Scale::plain, |measure| Scale::of(self.form_of(measure)))
    }
}
