//! Evidence (*minh chứng*): papers without which a figure or a line does not count.
//!
//! The regulation says: “Không có minh chứng thì không tính điểm” (no evidence, no points) | “Số liệu phải kèm quyết định
//! thành lập” (the figure needs its paper)
//!
//! `evidence = "required"` at a reported indicator: a figure without evidence is refused. At a criterion: its line is not
//! computed; a criterion with a measure is content with evidence for itself or for each of its figures. In
//! `[self-scores]`: for every criterion that people judge, unless it says `"optional"` itself.
//!
//! The figures name it under `[evidence.2021.UNIT]`, as a text for a criterion or an indicator, or as a table with `file`,
//! `date`, `sha256` and `number`; in CSV under `ID:evidence@2021`, `ID:evidence-date@2021`, `ID:evidence-sha256@2021` and
//! `ID:evidence-number@2021`. The number is what the paper proves: when the reported figure is another, it is refused and
//! both are named. Evidence is shown wherever it is given.
//!
//! The trap: what was not reported needs no evidence; a missing figure stays missing.

use super::{Criterion, Model};
use crate::number::Number;

/// What must be written beside the points of all judged criteria; none where nothing was said.
#[derive(Debug, Clone, Default)]
pub(crate) struct SelfScores {
    pub(crate) note: Option<bool>,
    pub(crate) explained_above: Option<Option<Number>>,
    pub(crate) evidence: Option<bool>,
}

/// What must be written beside one criterion.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Demands {
    /// A note where the points of two hands differ.
    pub(crate) note: bool,
    /// An explanation where they are further apart.
    pub(crate) explained_above: Option<Number>,
    pub(crate) evidence: bool,
}

impl Demands {
    pub(crate) fn any(&self) -> bool {
        self.note || self.explained_above.is_some() || self.evidence
    }
}

impl Model {
    /// What must be written beside a criterion; the nearest word wins.
    pub(crate) fn demands(&self, criterion: &Criterion) -> Demands {
        let all = &self.self_scores;
        let Some(own) = criterion.way.beside() else {
            return Demands { evidence: criterion.evidence.unwrap_or_default(), ..Demands::default() };
        };
        let above = own.explained_above.as_ref().or(all.explained_above.as_ref());
        Demands {
            note: own.note.or(all.note).unwrap_or_default(),
            explained_above: above.cloned().flatten(),
            evidence: criterion.evidence.or(all.evidence).unwrap_or_default(),
        }
    }
}
