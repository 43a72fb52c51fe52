//! What a report says about the regulation itself.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::decisions::DecisionHead;
use super::grading::GradingHead;
use super::members::{self, MemberHead};
use super::outside;
use super::rules::{self, RuleHead};
use super::sections::{self, SectionHead, TotalHead};

use crate::form::Form;
use crate::number::Number;
use crate::regulation::{Clause, CriterionId, Declared, Measured, Model, Taken};
use crate::rules::Regulation;
use crate::ways::Terms;
use crate::words::{Arg, Language, Sentence, Text};

/// The regulation of a report.
#[derive(Debug, Clone, Serialize)]
pub struct RegulationReport {
    /// Its short name.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Its language.
    pub language: Language,
    /// The year scored.
    pub period: i64,
    /// The year growth is measured on.
    pub baseline: Option<i64>,
    /// The declared maximum, when there is one.
    pub points: Option<Number>,
    /// The title of the cluster.
    pub cluster: Text,
    /// The unit that leads the cluster this year.
    pub host: Option<String>,
    /// The unit that leads it next year.
    pub next_host: Option<String>,
    /// The clause the regulation rests on, and remarks.
    pub basis: Text,
    /// A remark for readers.
    pub note: Text,
    /// A remark about the cluster.
    pub cluster_note: Text,
    /// The listed members, in the file's order; empty when they come from the figures.
    pub members: Vec<MemberHead>,
    /// What stands below a unit, row by row, in the file's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartHead>,
    /// Who is counted at all, where not every unit is.
    pub scope: Option<RuleHead>,
    /// The indicators, in the file's order.
    pub indicators: Vec<IndicatorHead>,
    /// The groups of units, in the file's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<RuleHead>,
    /// The gates, in the file's order.
    pub gates: Vec<RuleHead>,
    /// The rankings, in the file's order.
    pub rankings: Vec<RuleHead>,
    /// How grades are given; none when the regulation gives none.
    pub grading: Option<GradingHead>,
    /// The awards, in the file's order.
    pub awards: Vec<RuleHead>,
    /// What the regulation leaves open, and the readings used.
    pub choices: Vec<ChoiceReport>,
    /// The sections, in the file's order.
    pub sections: Vec<SectionHead>,
    /// Every section by its place in `sections`, each above those inside it, and how deep it stands; 0 is below the total.
    #[serde(skip)]
    pub section_tree: Vec<(usize, usize)>,
    /// How the sections become the total.
    pub total: TotalHead,
    /// The criteria, in the file's order.
    pub criteria: Vec<CriterionHead>,
    /// The named judgements, in the file's order.
    pub judgements: Vec<JudgementHead>,
    /// The lines of the summary, in the file's order.
    pub summary: Vec<SummaryHead>,
}

/// An indicator's heading.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// How its values are written.
    pub form: Form,
    /// Its unit of measure as the rule file writes it.
    pub unit: String,
    /// The id of the part whose rows it has a value for, where it is not of the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// The measure of the register's own rules that it is taken from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// How a reported figure follows from the rows of a register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rolled_up: Option<String>,
    /// The formula of a derived indicator.
    pub formula: Option<String>,
    /// The decision table of one that rows decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionHead>,
    /// The clause it rests on.
    pub basis: Text,
    /// The words of the clause.
    pub quote: Option<String>,
    /// A remark for readers.
    pub note: Text,
}

/// One sort of rows below a unit.
#[derive(Debug, Clone, Serialize)]
pub struct PartHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The name of the rule file that scores the rows, where they are those of a register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<String>,
    /// The clause it rests on.
    pub basis: Text,
    /// A remark for readers.
    pub note: Text,
}

/// An ambiguity and the reading used.
#[derive(Debug, Clone, Serialize)]
pub struct ChoiceReport {
    /// Its id.
    pub id: String,
    /// The question.
    pub title: Text,
    /// The reading that the file takes.
    pub taken: Text,
    /// The reason.
    pub why: Text,
    /// The alternative that was scored instead, if any.
    pub instead: Option<String>,
    /// The alternatives, by id.
    pub alternatives: Vec<(String, Text)>,
}

/// A criterion's heading.
#[derive(Debug, Clone, Serialize)]
pub struct CriterionHead {
    /// Its id.
    pub id: String,
    /// The number printed in the regulation.
    pub label: String,
    /// Its title.
    pub title: Text,
    /// The section that adds it up.
    pub section: String,
    /// The most it can add, where there is a limit.
    pub maximum: Option<Number>,
    /// True when it takes points off.
    pub deducts: bool,
    /// True when people give its points.
    pub judged: bool,
    /// How its values are written.
    pub form: Form,
    /// True when its target is not a number of the rules but measured for each unit.
    pub target_measured: bool,
    /// Its target in words.
    #[serde(skip)]
    pub target: Option<Sentence>,
    /// Its way to points in words.
    #[serde(skip)]
    pub rule: Sentence,
    /// Its weight in a mean.
    pub weight: Option<Number>,
    /// When it applies, what makes its points 0, and its weight, in words.
    #[serde(skip)]
    pub conditions: Vec<Sentence>,
    /// The clause it rests on.
    pub basis: Text,
    /// The words of the clause.
    pub quote: Option<String>,
    /// A remark for readers.
    pub note: Text,
}

/// A named judgement's heading.
#[derive(Debug, Clone, Serialize)]
pub struct JudgementHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The clause it rests on.
    pub basis: Text,
}

/// The heading of a line of the summary.
#[derive(Debug, Clone, Serialize)]
pub struct SummaryHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// How its values for units are written.
    pub each_form: Form,
    /// How its value for the cluster as a whole is written.
    pub whole_form: Form,
    /// True when it has a value for each unit.
    pub each: bool,
    /// True when it has a value for the cluster as a whole.
    pub whole: bool,
}

/// A clause that nothing computes.
#[derive(Debug, Clone, Serialize)]
pub struct ClauseReport {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The clause.
    pub basis: Text,
    /// Its words.
    pub quote: Option<String>,
    /// A remark for readers.
    pub note: Text,
}

impl ClauseReport {
    pub(super) fn new(clause: &Clause) -> ClauseReport {
        ClauseReport {
            id: clause.id.clone(),
            title: clause.title.clone(),
            basis: clause.about.basis.clone(),
            quote: clause.about.quote.clone(),
            note: clause.about.note.clone(),
        }
    }
}

impl Regulation {
    /// What the regulation says, as data.
    pub fn outline(&self) -> RegulationReport {
        RegulationReport::new(&self.model)
    }
}

impl RegulationReport {
    pub(super) fn new(model: &Model) -> RegulationReport {
        RegulationReport {
            id: model.id.clone(),
            title: model.title.clone(),
            language: model.language,
            period: model.period,
            baseline: model.baseline,
            points: match &model.declared {
                Declared::Points(points) => Some(points.clone()),
                Declared::Open | Declared::None => None,
            },
            cluster: model.cluster.title.clone(),
            host: model.cluster.host.clone(),
            next_host: model.cluster.next_host.clone(),
            basis: model.about.basis.clone(),
            note: model.about.note.clone(),
            cluster_note: model.cluster.note.clone(),
            members: members::members(model),
            parts: parts(model),
            scope: outside::head(model),
            indicators: indicators(model),
            groups: rules::groups(model),
            gates: rules::gates(model),
            rankings: rules::rankings(model),
            grading: GradingHead::new(model),
            awards: rules::awards(model),
            choices: choices(model),
            sections: sections::heads(model),
            section_tree: sections::tree(model),
            total: TotalHead::new(model),
            criteria: model.criteria.iter().map(|(id, _)| id).filter_map(|id| criterion(model, id)).collect(),
            judgements: judgements(model),
            summary: summary(model),
        }
    }
}

fn parts(model: &Model) -> Vec<PartHead> {
    let one = |part: &crate::regulation::UnitPart| PartHead {
        id: part.id.clone(),
        title: part.title.clone(),
        rules: part.register.as_ref().map(|register| register.file.clone()),
        basis: part.about.basis.clone(),
        note: part.about.note.clone(),
    };
    model.parts.values().map(one).collect()
}

/// What a figure of a register's rows is in the rules that score them.
fn taken_from(figure: &crate::regulation::Indicator, model: &Model) -> Option<String> {
    let register = model.parts.get(figure.part?)?.register.as_ref()?;
    Some(match figure.from? {
        Taken::Measure(measure) => register.model.measure_id(measure),
        Taken::Grade => String::from("grade"),
    })
}

fn indicators(model: &Model) -> Vec<IndicatorHead> {
    let one = |figure: &crate::regulation::Indicator| IndicatorHead {
        id: figure.id.clone(),
        title: figure.title.clone(),
        form: figure.form.clone(),
        unit: figure.unit_text.clone(),
        part: figure.part.and_then(|part| model.parts.get(part)).map(|part| part.id.clone()),
        from: taken_from(figure, model),
        rolled_up: figure.rolled_up.as_ref().map(|formula| formula.text.clone()),
        formula: figure.formula.as_ref().map(|formula| formula.text.clone()),
        decision: figure.decision.as_ref().map(|decision| DecisionHead::new(decision, &figure.form, model)),
        basis: figure.about.basis.clone(),
        quote: figure.about.quote.clone(),
        note: figure.about.note.clone(),
    };
    model.indicators.values().map(one).collect()
}

fn choices(model: &Model) -> Vec<ChoiceReport> {
    let one = |choice: &crate::regulation::Choice| ChoiceReport {
        id: choice.id.clone(),
        title: choice.title.clone(),
        taken: choice.taken.clone(),
        why: choice.why.clone(),
        instead: choice.chosen.clone(),
        alternatives: choice
            .alternatives
            .iter()
            .map(|other| (other.id.clone(), other.title.clone()))
            .collect(),
    };
    model.choices.iter().map(one).collect()
}

fn criterion(model: &Model, id: CriterionId) -> Option<CriterionHead> {
    let criterion = model.criteria.get(id)?;
    let scale = model.scale_of(criterion.measure);
    let title = |measure: Measured| Arg::from(model.measure_title(measure));
    Some(CriterionHead {
        id: criterion.id.clone(),
        label: criterion.label.clone(),
        title: criterion.title.clone(),
        section: model.sections.get(criterion.section)?.id.clone(),
        maximum: criterion.maximum(),
        deducts: criterion.deducts,
        judged: criterion.way.counts().is_some(),
        form: scale.form.clone(),
        target_measured: criterion.target.iter().any(|bound| bound.value.measured().is_some()),
        target: model.target_sentence(criterion),
        rule: criterion.way.rule(&Terms { scale: &scale, title: &title }),
        weight: criterion.weight.clone(),
        conditions: model.criterion_conditions(criterion),
        basis: criterion.about.basis.clone(),
        quote: criterion.about.quote.clone(),
        note: criterion.about.note.clone(),
    })
}

fn judgements(model: &Model) -> Vec<JudgementHead> {
    let one = |condition: &crate::regulation::Condition| JudgementHead {
        id: condition.id.clone(),
        title: condition.title.clone(),
        basis: condition.about.basis.clone(),
    };
    model.conditions.values().map(one).collect()
}

fn summary(model: &Model) -> Vec<SummaryHead> {
    let one = |line: &crate::regulation::SummaryLine| SummaryHead {
        id: line.id.clone(),
        title: line.title.clone(),
        each_form: line.each_form.clone(),
        whole_form: line.cluster_form.clone(),
        each: line.each.is_some(),
        whole: line.cluster.is_some(),
    };
    model.summary.iter().map(one).collect()
}
