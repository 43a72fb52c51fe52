//! What of sections and criteria could be read, so that no check draws conclusions from what could not.

use alloc::collections::BTreeSet;

use super::criteria::ReadCriteria;
use super::head::Head;
use super::names::Names;
use super::sections::ReadSections;
use crate::document::Reader;
use crate::regulation::{CriterionId, Id, Model, Part, SectionId};
use crate::text::Span;

/// The places of keys, and what is not known.
pub(super) struct Known<'a> {
    /// The regulation's `points` and `rounding` could be read.
    pub(super) declared: bool,
    pub(super) rounding: bool,
    pub(super) declared_span: Span,
    total: Option<Reader<'a>>,
    /// Sections whose declared points are not known.
    pub(super) pointless: BTreeSet<SectionId>,
    /// Sections of which something else is not known; none stands for the total.
    unread: BTreeSet<Option<SectionId>>,
    /// Criteria whose points are not known, and the sections they belong to.
    pub(super) criteria: BTreeSet<CriterionId>,
    sections_of_criteria: BTreeSet<SectionId>,
    /// A criterion belongs to a section that is not known, so no section's parts are.
    homeless: bool,
}

impl<'a> Known<'a> {
    pub(super) fn new(
        head: &Head,
        declared_span: Span,
        sections: &ReadSections<'a>,
        criteria: &ReadCriteria,
    ) -> Known<'a> {
        Known {
            declared: head.declared.is_some(),
            rounding: head.rounding.is_some(),
            declared_span,
            total: sections.total_reader,
            pointless: sections.pointless.clone(),
            unread: sections.unread.clone(),
            criteria: criteria.unread.clone(),
            sections_of_criteria: criteria.unread_sections.clone(),
            homeless: criteria.homeless,
        }
    }

    /// True when the parts of a section, or of the total, and what each can come to are all known.
    pub(super) fn is_whole(&self, above: Option<SectionId>, model: &Model, names: &Names<'_>) -> bool {
        let here = match above {
            Some(id) => names.all_criteria && !self.homeless && !self.sections_of_criteria.contains(&id),
            None => true,
        };
        let inner = |part: Part| match part {
            Part::Section(id) => !self.pointless.contains(&id),
            Part::Criterion(_) => true,
        };
        here && names.all_sections
            && model.can_be_combined(above)
            && !self.unread.contains(&above)
            && model.parts_of(above).into_iter().all(inner)
    }

    pub(super) fn reader<'s>(
        &'s self,
        above: Option<SectionId>,
        names: &'s Names<'a>,
    ) -> Option<&'s Reader<'a>> {
        match above {
            Some(id) => names.sections.get(id.position()).map(|(_, reader)| reader),
            None => self.total.as_ref(),
        }
    }

    /// The place of the value of a key of a section or of the total, or of the whole table.
    pub(super) fn value_span(&self, above: Option<SectionId>, key: &str, names: &Names<'a>) -> Span {
        let reader = self.reader(above, names);
        let node = reader.and_then(|reader| reader.node(key)).map(|node| node.span);
        node.or_else(|| reader.map(Reader::span)).unwrap_or_default()
    }
}
