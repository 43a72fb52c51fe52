//! What people must write beside points and figures.

use crate::diagnostic::PeopleCode;
use crate::document::{Faults, Reader, SELF_SCORES, Table, find_table};
use crate::regulation::{Criterion, CriterionId, SelfScores, Table as Listed};
use crate::ways::read_beside;

/// Whether something counts only with evidence; none when that is not said here.
pub(super) fn read_evidence(reader: &Reader<'_>, faults: &mut Faults) -> Option<bool> {
    reader.word("evidence", faults).map(|word| word.value == "required")
}

pub(super) fn read_self_scores(
    file: &Table,
    criteria: &Listed<CriterionId, Criterion>,
    faults: &mut Faults,
) -> SelfScores {
    let Some(reader) = find_table(file, &SELF_SCORES, faults) else { return SelfScores::default() };
    let beside = read_beside(&reader, faults);
    if !faults.has_errors() && criteria.values().all(|criterion| criterion.way.counts().is_none()) {
        faults.report(PeopleCode::SelfScoresUnused, reader.span(), []);
    }
    SelfScores {
        note: beside.note,
        explained_above: beside.explained_above,
        evidence: read_evidence(&reader, faults),
    }
}
