//! Everything there is to say about a scored year, as plain data: the one model that every output is made from.
//!
//! Numbers are exact strings in the serialized form, reasons are codes with arguments, and rows stand in the order
//! cluster, rank, id. The shape is `format = 1`.

mod awards;
mod ballots;
mod decisions;
mod grades;
mod grading;
mod head;
mod people;
mod members;
mod outside;
mod rankings;
mod rules;
mod sections;
mod units;

use alloc::string::String;
use alloc::vec::Vec;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

pub use awards::{AwardReport, ExcludedReport, OpenReport};
pub use ballots::{BallotReport, ThresholdReport, VotesReport};
pub use decisions::{DecisionHead, DecisionRowHead, GivenHead};
pub use grades::{Between, GradeReport, GradeRow, GradeState, GradesReport, QuotaReport};
pub use grading::GradingHead;
pub use head::{
    ChoiceReport, ClauseReport, CriterionHead, IndicatorHead, JudgementHead, PartHead, RegulationReport,
    SummaryHead,
};
pub use members::{MemberHead, PredecessorHead};
pub use outside::OutsideReport;
pub use people::{EvidenceReport, GivenReport};
pub use rankings::{RankingReport, RankingRow};
pub use rules::RuleHead;
pub use sections::{GatheredReport, GatheringHead, KindHead, SectionHead, SectionReport, TotalHead};
pub use units::{JudgementReport, LineReport, Standing, SummaryValue, UnitReport};

use crate::award::Awards;
use crate::diagnostic::{Diagnostic, Diagnostics, Label, Severity};
use crate::number::Number;
pub use crate::results::FiguresReport;
use crate::scoreboard::At;
use crate::words::{Arg, Language, Text};

/// A scored year.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The version of this shape.
    pub format: u32,
    /// The engine's name and version.
    pub engine: &'static str,
    /// True when the figures are made up to illustrate.
    pub illustrative: bool,
    /// The regulation.
    pub regulation: RegulationReport,
    /// What the tables of figures say about themselves, in the order in which they were given.
    pub figures: Vec<FiguresReport>,
    /// The texts that went in, with their digests; filled by whoever read them.
    pub inputs: Vec<InputReport>,
    /// The clusters, in the order of their names.
    pub clusters: Vec<ClusterReport>,
    /// Clauses that nothing computes, so that no report forgets them.
    pub clauses: Vec<ClauseReport>,
    /// The registers that fed it, each scored by its own regulation; filled by whoever scored them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub registers: Vec<RegisterReport>,
    /// What reading and scoring found.
    pub diagnostics: Vec<DiagnosticReport>,
}

/// A register, scored.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterReport {
    /// The id of the part whose rows it holds.
    pub part: String,
    /// The title of that part.
    pub title: Text,
    /// Its own report.
    pub report: Report,
}

/// A text that went in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InputReport {
    /// The name it was given under.
    pub name: String,
    /// The sha256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// One cluster.
#[derive(Debug, Clone, Serialize)]
pub struct ClusterReport {
    /// Its name.
    pub name: String,
    /// True while a unit that is not ranked may still change the order.
    pub provisional: bool,
    /// The units, ranked ones first, by rank and id of the first ranking.
    pub units: Vec<UnitReport>,
    /// The units that the scope leaves out, in the order of their ids.
    pub outside: Vec<OutsideReport>,
    /// Every ranking, in the file's order.
    pub rankings: Vec<RankingReport>,
    /// The grades and their quotas; none when the regulation gives no grades.
    pub grades: Option<GradesReport>,
    /// The awards, in the file's order.
    pub awards: Vec<AwardReport>,
    /// The lines of the summary about the cluster as a whole, in the order of their heads.
    pub summary: Vec<SummaryValue>,
}

/// A diagnostic as machines read it.
#[derive(Debug, Clone, Serialize)]
pub struct DiagnosticReport {
    /// The stable code.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What fills the gaps of the code's message.
    pub args: Vec<String>,
    /// The text it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The line, from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column, from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// The sheet, in a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The cell of the sheet, such as C7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// The other places that belong to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<PlaceReport>,
    /// The nearest right word to a misspelt one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<String>,
}

/// A further place of a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceReport {
    /// The text it is in.
    pub source: String,
    /// The line, from one.
    pub line: usize,
    /// The column, from one.
    pub column: usize,
    /// The sheet, in a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The cell of the sheet, such as C7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
}

impl DiagnosticReport {
    /// A diagnostic with its place, as data.
    pub fn new(diagnostic: &Diagnostic) -> DiagnosticReport {
        let label = diagnostic.labels().first();
        let place = label.map(|label| label.source.place(label.span));
        DiagnosticReport {
            code: diagnostic.code(),
            severity: diagnostic.severity(),
            args: diagnostic.args().iter().map(Arg::machine_text).collect(),
            source: label.map(|label| label.source.name().into()),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
            sheet: label.and_then(|label| label.source.sheet()).map(String::from),
            cell: label.and_then(|label| label.source.cell(label.span)),
            also: diagnostic.labels().iter().skip(1).map(PlaceReport::new).collect(),
            nearest: diagnostic.nearest_word().map(String::from),
        }
    }
}

impl PlaceReport {
    fn new(label: &Label) -> PlaceReport {
        let place = label.source.place(label.span);
        PlaceReport {
            source: label.source.name().into(),
            line: place.line,
            column: place.column,
            sheet: label.source.sheet().map(String::from),
            cell: label.source.cell(label.span),
        }
    }
}

impl Awards {
    /// The whole of a scored year as data; `found` are the diagnostics to carry along.
    pub fn report(&self, found: &Diagnostics) -> Report {
        let scoreboard = self.ranking().scoreboard();
        let clusters = (0..scoreboard.clusters().len()).map(|cluster| self.cluster_report(cluster)).collect();
        Report {
            format: 1,
            engine: concat!("thidua ", env!("CARGO_PKG_VERSION")),
            illustrative: scoreboard.results().illustrative(),
            regulation: RegulationReport::new(scoreboard.model()),
            figures: scoreboard.results().tables.to_vec(),
            inputs: Vec::new(),
            clusters,
            clauses: scoreboard.model().clauses.iter().map(ClauseReport::new).collect(),
            registers: Vec::new(),
            diagnostics: found.iter().map(DiagnosticReport::new).collect(),
        }
    }

    fn cluster_report(&self, cluster: usize) -> ClusterReport {
        let scoreboard = self.ranking().scoreboard();
        let name = scoreboard.clusters().get(cluster).map(|figures| figures.name.clone()).unwrap_or_default();
        let plan = &scoreboard.regulation().plan;
        let whole = At { cluster, unit: 0 };
        let summary = scoreboard.model().summary.iter().zip(&plan.summary);
        let summary = summary.map(|(line, steps)| match steps.cluster {
            Some(step) => SummaryValue::new(&line.id, &line.cluster_form, scoreboard.outcome(step, whole)),
            None => SummaryValue::none(&line.id),
        });
        ClusterReport {
            name,
            provisional: self.ranking().is_provisional(cluster),
            units: self.unit_reports(cluster),
            outside: self.outside_reports(cluster),
            rankings: self.ranking_reports(cluster),
            grades: self.grades_report(cluster),
            awards: self.award_reports(cluster),
            summary: summary.collect(),
        }
    }
}

impl Report {
    /// The language of the regulation.
    pub fn language(&self) -> Language {
        self.regulation.language
    }
}

/// The keys of a rank stand in every row, empty for a unit without one.
pub(super) fn serialize_place<S: Serializer>(place: &Option<Rank>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut keys = serializer.serialize_map(Some(3))?;
    keys.serialize_entry("rank", &place.as_ref().map(|place| &place.rank))?;
    keys.serialize_entry("shared_by", &place.as_ref().map(|place| place.shared_by))?;
    keys.serialize_entry("tied_with", place.as_ref().map_or(&[][..], |place| &place.tied_with))?;
    keys.end()
}

/// A rank as it is printed: the number, and whether it is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rank {
    /// The rank.
    pub rank: Number,
    /// How many units hold it; 1 when it is not shared.
    pub shared_by: usize,
    /// The ids of those who share it, the first hundred of them.
    pub tied_with: Vec<String>,
}
