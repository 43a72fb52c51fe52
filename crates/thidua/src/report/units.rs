//! What a report says about each unit.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::Rank;
use super::grades::GradeReport;
use super::people::{EvidenceReport, GivenReport};
use super::rankings::RankingRow;
use super::sections::{GatheredReport, SectionReport};
use crate::award::Awards;
use crate::form::{Form, Value};
use crate::number::Number;
use crate::outcome::{Outcome, State};
use crate::reason::Reason;
use crate::regulation::{CriterionId, RankingId};
use crate::scoreboard::{At, Scoreboard};
use crate::words::Text;

/// How a unit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It has a rank.
    Ranked,
    /// The file ranks nobody.
    Unranked,
    /// Nothing of what is ranked applies to it.
    NotApplicable,
    /// Fewer of its parts could be scored than the rules ask for.
    NotRated,
    /// Its points could not be computed.
    NotComputed,
    /// A gate knocked it out; it keeps its points.
    KnockedOut,
    /// A gate cannot be decided.
    GateUndecided,
    /// It does not belong to those that the ranking orders; it keeps its points.
    NotAmong,
    /// It cannot be said whether it belongs to those that the ranking orders.
    AmongUndecided,
}

/// One unit.
#[derive(Debug, Clone, Serialize)]
pub struct UnitReport {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Its rank, with those who share it; none without a rank.
    #[serde(flatten, serialize_with = "super::serialize_place")]
    pub place: Option<Rank>,
    /// How it stands.
    pub standing: Standing,
    /// Why it has no rank, or what separated it from the unit above.
    pub reason: Option<Reason>,
    /// Its total, after the declared rounding.
    pub total: Option<Number>,
    /// Its total before that rounding.
    pub total_before_rounding: Option<Number>,
    /// How it came about from the sections.
    pub total_gathered: GatheredReport,
    /// The most it could have earned with what applies to it, where there is a limit.
    pub maximum: Option<Number>,
    /// The state of the total.
    pub state: State,
    /// Its grade; none when the regulation gives no grades.
    pub grade: Option<GradeReport>,
    /// True when some line counts 0 because it could not be scored.
    pub incomplete: bool,
    /// True when a figure behind the total was not given and a value of the rules stands in for it.
    pub imputed: bool,
    /// Its sections, in the order of their heads.
    pub sections: Vec<SectionReport>,
    /// Its criteria, in the order of their heads.
    pub criteria: Vec<LineReport>,
    /// The named judgements, in the order of their heads.
    pub judgements: Vec<JudgementReport>,
    /// The evidence that was given about it.
    pub evidence: Vec<EvidenceReport>,
    /// Its values in the lines of the summary, in the order of their heads.
    pub summary: Vec<SummaryValue>,
}

/// The points of a criterion.
#[derive(Debug, Clone, Serialize)]
pub struct LineReport {
    /// The criterion's id.
    pub id: String,
    /// Its points after rounding, negative for a deduction.
    pub points: Option<Number>,
    /// Its points before rounding.
    pub before_rounding: Option<Number>,
    /// The state of the points.
    pub state: State,
    /// What was measured.
    pub measure: Option<Value>,
    /// The state of the measure, for a criterion that has one.
    pub measure_state: Option<State>,
    /// The target that counted.
    pub target: Option<Value>,
    /// The unit's own pledge.
    pub pledge: Option<Value>,
    /// Whether the target was met; none without a target or when it cannot be judged.
    pub met: Option<bool>,
    /// Whether the result is strictly better than the target.
    pub exceeded: Option<bool>,
    /// True when the target was missed and rounding made the points full.
    pub rounded_to_full_points: bool,
    /// The points that people gave, for a line that they judge.
    pub given: Option<GivenReport>,
    /// Why.
    pub reason: Reason,
}

/// A named judgement about a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JudgementReport {
    /// The judgement's id.
    pub id: String,
    /// Whether it holds; none when it cannot be decided.
    pub holds: Option<bool>,
}

/// A value of the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SummaryValue {
    /// The line's id.
    pub id: String,
    /// The value.
    pub value: Option<Value>,
    /// Its state; none when the line has no such value.
    pub state: Option<State>,
}

impl SummaryValue {
    pub(super) fn new(id: &str, form: &Form, outcome: &Outcome) -> SummaryValue {
        SummaryValue {
            id: id.into(),
            value: outcome.known().map(|number| form.value(number)),
            state: Some(outcome.state()),
        }
    }

    pub(super) fn none(id: &str) -> SummaryValue {
        SummaryValue { id: id.into(), value: None, state: None }
    }
}

impl Awards {
    /// The units of a cluster in the order of the first ranking, level by level where it is made for each level of a
    /// class, then those of which it cannot be said whether they are ranked, then those that are not; in the order of
    /// their ids when the file ranks nobody.
    pub(crate) fn unit_reports(&self, cluster: usize) -> Vec<UnitReport> {
        let ranking = self.ranking();
        let units = ranking.scoreboard().clusters().get(cluster).map_or(0, |figures| figures.units.len());
        let first: Vec<RankingId> = ranking.first_rankings().collect();
        if first.is_empty() {
            let units = (0..units).map(|unit| At { cluster, unit });
            return units.map(|at| self.unit_report(at, Standing::Unranked, None, None)).collect();
        }
        let all = || first.iter().filter_map(|id| Some((*id, ranking.standing(cluster, *id)?)));
        let rows = all().flat_map(|(id, standing)| self.rows(cluster, id, standing));
        let (open, mut rows): (Vec<_>, Vec<_>) =
            rows.partition(|(_, row)| row.standing == Standing::AmongUndecided);
        rows.extend(open);
        rows.extend(all().flat_map(|(id, standing)| self.rows_of_others(cluster, id, standing)));
        // A unit whose level is not known stands in the ranking of every level.
        let mut seen = BTreeSet::new();
        let rows = rows.into_iter().filter(|(unit, _)| seen.insert(*unit));
        let report = |(unit, row): (usize, RankingRow)| {
            self.unit_report(At { cluster, unit }, row.standing, row.place, row.reason)
        };
        rows.map(report).collect()
    }

    fn unit_report(
        &self,
        at: At,
        standing: Standing,
        place: Option<Rank>,
        reason: Option<Reason>,
    ) -> UnitReport {
        let scoreboard = self.ranking().scoreboard();
        let (model, plan) = (scoreboard.model(), &scoreboard.regulation().plan);
        let unit = scoreboard.clusters().get(at.cluster).and_then(|cluster| cluster.units.get(at.unit));
        let total = scoreboard.outcome(plan.total.points, at);
        UnitReport {
            id: unit.map(|unit| unit.id.clone()).unwrap_or_default(),
            title: unit.map(|unit| unit.title.clone()).unwrap_or_default(),
            place,
            standing,
            reason,
            total: total.known().cloned(),
            total_before_rounding: scoreboard.outcome(plan.total.gathered.settled, at).known().cloned(),
            total_gathered: scoreboard.gathered_report(&plan.total.gathered, at),
            maximum: scoreboard.maximum_of(at),
            state: total.state(),
            grade: self.grade_report(at),
            incomplete: model.criteria.iter().any(|(id, _)| scoreboard.is_unscored(id, at)),
            imputed: !scoreboard.imputed_inputs(plan.total.points, at).is_empty(),
            sections: scoreboard.section_reports(at),
            criteria: model.criteria.iter().filter_map(|(id, _)| self.line_report(id, at)).collect(),
            judgements: scoreboard.judgement_reports(at),
            evidence: scoreboard.evidence_reports(at),
            summary: scoreboard.summary_values(at),
        }
    }

    fn line_report(&self, id: CriterionId, at: At) -> Option<LineReport> {
        let scoreboard = self.ranking().scoreboard();
        let (criterion, steps) =
            (scoreboard.model().criteria.get(id)?, scoreboard.regulation().plan.criteria.get(id)?);
        let known =
            |step: Option<crate::step::StepId>| step.and_then(|step| scoreboard.outcome(step, at).known());
        let truth =
            |step: Option<crate::step::StepId>| step.and_then(|step| scoreboard.outcome(step, at).as_truth());
        let points = scoreboard.outcome(steps.points, at);
        let form = scoreboard.model().scale_of(criterion.measure).form;
        Some(LineReport {
            id: criterion.id.clone(),
            points: points.known().cloned(),
            before_rounding: scoreboard.outcome(steps.settled, at).known().cloned(),
            state: points.state(),
            measure: known(steps.measure).map(|number| form.value(number)),
            measure_state: steps.measure.map(|step| scoreboard.outcome(step, at).state()),
            target: known(steps.target).map(|number| form.value(number)),
            pledge: known(steps.pledge).map(|number| form.value(number)),
            met: truth(steps.met),
            exceeded: truth(steps.exceeded),
            rounded_to_full_points: scoreboard.rounds_to_full_points(id, at),
            given: scoreboard.given_report(id, criterion, at),
            reason: scoreboard.line_reason(id, at),
        })
    }
}

impl Scoreboard {
    fn judgement_reports(&self, at: At) -> Vec<JudgementReport> {
        let plan = &self.regulation().plan;
        let judgements = self.model().conditions.iter().filter_map(|(id, condition)| {
            let holds = self.outcome(*plan.conditions.get(id)?, at).as_truth();
            Some(JudgementReport { id: condition.id.clone(), holds })
        });
        judgements.collect()
    }

    fn summary_values(&self, at: At) -> Vec<SummaryValue> {
        let lines = self.model().summary.iter().zip(&self.regulation().plan.summary);
        let values = lines.map(|(line, steps)| match steps.each {
            Some(step) => SummaryValue::new(&line.id, &line.each_form, self.outcome(step, at)),
            None => SummaryValue::none(&line.id),
        });
        values.collect()
    }
}
