//! What a report says about the points that people gave, and what they wrote beside points and figures.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::ballots::day;
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::{Giver, Input};
use crate::regulation::{Criterion, CriterionId};
use crate::results::{Matter, other_giver};
use crate::scoreboard::{At, Scoreboard};
use crate::words::Arg;

/// The points that people gave for a line.
#[derive(Debug, Clone, Serialize)]
pub struct GivenReport {
    /// Those that the unit gave itself.
    #[serde(rename = "self")]
    pub own: Option<Number>,
    /// Those that other units gave it.
    pub cross: Option<Number>,
    /// Those that were verified.
    pub verified: Option<Number>,
    /// How far the unit's own are from the others that they are held against; none where one of the two is missing.
    pub gap: Option<Number>,
    /// Why they differ.
    pub note: Option<String>,
    /// The written explanation of a large gap.
    pub explanation: Option<String>,
}

/// Evidence for a line or a figure of a unit.
#[derive(Debug, Clone, Default, Serialize)]
pub struct EvidenceReport {
    /// The heading it is for, such as `new-htx@2021`.
    pub of: String,
    /// What proves it.
    pub evidence: Option<String>,
    /// Its day, as written.
    pub date: Option<String>,
    /// The same as people write it.
    #[serde(skip)]
    pub day: Option<Arg>,
    /// The sha256 of its file.
    pub sha256: Option<String>,
    /// The number that it proves, as written.
    pub number: Option<String>,
}

impl Scoreboard {
    pub(super) fn given_report(&self, id: CriterionId, criterion: &Criterion, at: At) -> Option<GivenReport> {
        let counts = criterion.way.counts()?;
        let cluster = self.clusters().get(at.cluster)?;
        let cell = |giver| {
            let input = self.regulation().plan.input_id(Input::Given { criterion: id, giver });
            input.map_or(&Outcome::Missing, |input| cluster.cell(input, at.unit))
        };
        let [own, cross, verified] = Giver::ALL.map(|giver| cell(giver).known().cloned());
        let other = cell(other_giver(counts, cell(Giver::Verified))).known();
        let gap = own.as_ref().zip(other).and_then(|(own, other)| {
            let (least, most) = if own < other { (own, other) } else { (other, own) };
            most.minus(least).ok()
        });
        let said =
            |matter| cluster.people.said(&criterion.id, false, matter, at.unit).map(|said| said.text.clone());
        Some(GivenReport {
            own,
            cross,
            verified,
            gap,
            note: said(Matter::Note),
            explanation: said(Matter::Explanation),
        })
    }

    /// The evidence that was given about a unit, in the order of its headings.
    pub(super) fn evidence_reports(&self, at: At) -> Vec<EvidenceReport> {
        let mut reports: Vec<EvidenceReport> = Vec::new();
        let Some(cluster) = self.clusters().get(at.cluster) else { return reports };
        let model = self.model();
        for (subject, said) in cluster.people.of_unit(at.unit).filter(|(subject, _)| subject.matter.proves())
        {
            let year = if subject.baseline { model.baseline.unwrap_or_default() } else { model.period };
            let of = format!("{}@{year}", subject.name);
            if reports.last().is_none_or(|last| last.of != of) {
                reports.push(EvidenceReport { of, ..EvidenceReport::default() });
            }
            let Some(report) = reports.last_mut() else { continue };
            let text = Some(said.text.clone());
            match subject.matter {
                Matter::EvidenceNumber => report.number = text,
                Matter::EvidenceDate => {
                    report.day = Some(day(&said.text));
                    report.date = text;
                }
                Matter::EvidenceDigest => report.sha256 = text,
                _ => report.evidence = text,
            }
        }
        reports
    }
}
