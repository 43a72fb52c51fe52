//! The points that people gave, and what they wrote beside points and figures.

use super::Tree;
use super::measures::{cell_state, place_arg};
use crate::calendar;
use crate::plan::{Giver, Input};
use crate::reason::Reason;
use crate::regulation::{Criterion, CriterionId};
use crate::results::Matter;
use crate::scoreboard::{At, Scoreboard};
use crate::step::StepId;
use crate::words::{Arg, Phrase};

impl Scoreboard {
    /// The points that people gave, each with its cell.
    pub(super) fn given_lines(
        &self,
        id: CriterionId,
        criterion: &Criterion,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        static NOTE: Phrase = Phrase::new("note: {0} [{1}]", "ghi chú: {0} [{1}]");
        static EXPLANATION: Phrase = Phrase::new("explanation: {0} [{1}]", "giải trình: {0} [{1}]");
        static GIVEN: Phrase = Phrase::new("{0} points: {1} [{2}]", "điểm {0}: {1} [{2}]");
        if criterion.way.counts().is_none() {
            return;
        }
        for giver in Giver::ALL {
            let wanted = Input::Given { criterion: id, giver };
            let Some(input) = self.regulation().plan.input_id(wanted) else { continue };
            let (Some(cell), Some(cluster)) = (self.cell_place(input, at), self.clusters().get(at.cluster))
            else {
                continue;
            };
            let outcome = cluster.cell(input, at.unit);
            let value = outcome.known().map_or_else(|| Arg::from(cell_state(outcome)), Arg::from);
            tree.add(depth, Reason::new("given", &GIVEN, [Arg::from(giver.phrase()), value, cell]));
        }
        for (matter, code, phrase) in
            [(Matter::Note, "note", &NOTE), (Matter::Explanation, "explanation", &EXPLANATION)]
        {
            self.said_line((&criterion.id, false, matter), (code, phrase), at, depth, tree);
        }
    }

    fn said_line(
        &self,
        (name, baseline, matter): (&str, bool, Matter),
        (code, phrase): (&'static str, &'static Phrase),
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        let Some(cluster) = self.clusters().get(at.cluster) else { return };
        let Some(said) = cluster.people.said(name, baseline, matter, at.unit) else { return };
        let date = calendar::parse(&said.text).filter(|_| matter == Matter::EvidenceDate);
        let text = date.map_or_else(|| Arg::from(said.text.as_str()), Arg::Date);
        let place = place_arg(&said.place);
        tree.add(depth, Reason::new(code, phrase, [text, place]));
    }

    /// The evidence for a line, unless it stands below the figure of that name.
    pub(super) fn evidence_of_line(
        &self,
        criterion: &Criterion,
        measure: Option<StepId>,
        at: At,
        depth: usize,
        tree: &mut Tree,
    ) {
        let plan = &self.regulation().plan;
        let own = self.model().indicators.find(|figure| figure.id == criterion.id);
        let own = own.and_then(|indicator| plan.input_id(Input::Figure { indicator, baseline: false }));
        let inputs = measure.map(|step| plan.inputs_of(step)).unwrap_or_default();
        if !own.is_some_and(|own| inputs.contains(&own)) {
            self.evidence_lines(&criterion.id, false, at, depth, tree);
        }
    }

    /// The evidence for a line or a figure, with what is known about it.
    pub(super) fn evidence_lines(&self, name: &str, baseline: bool, at: At, depth: usize, tree: &mut Tree) {
        static EVIDENCE: Phrase = Phrase::new("evidence: {0} [{1}]", "minh chứng: {0} [{1}]");
        static NUMBER: Phrase =
            Phrase::new("evidence proves {0} [{1}]", "con số trong minh chứng: {0} [{1}]");
        static DATE: Phrase =
            Phrase::new("date of the evidence: {0} [{1}]", "ngày của minh chứng: {0} [{1}]");
        static DIGEST: Phrase =
            Phrase::new("sha256 of the evidence: {0} [{1}]", "sha256 của minh chứng: {0} [{1}]");
        for (matter, code, phrase) in [
            (Matter::Evidence, "evidence", &EVIDENCE),
            (Matter::EvidenceNumber, "evidence-number", &NUMBER),
            (Matter::EvidenceDate, "evidence-date", &DATE),
            (Matter::EvidenceDigest, "evidence-sha256", &DIGEST),
        ] {
            self.said_line((name, baseline, matter), (code, phrase), at, depth, tree);
        }
    }
}
