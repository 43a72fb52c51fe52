//! What the summary of the cluster shows.

use alloc::vec::Vec;

use super::formula_kinds::{self, FormulaKind};
use super::formulas;
use super::names::Names;
use crate::diagnostic::{FoldCode, OutcomeCode};
use crate::document::{Faults, Reader, SUMMARY, Table, id_tables};
use crate::form::Form;
use crate::formula::{self, Term, TermKind, Unit};
use crate::regulation::SummaryLine;
use crate::text::Span;
use crate::words::Arg;

pub(super) fn read(file: &Table, names: &Names<'_>, faults: &mut Faults) -> Vec<SummaryLine> {
    let tables = id_tables(file, &SUMMARY, faults);
    let mut lines = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let each = reader.reference("each", faults).and_then(|reference| names.resolve(&reference, faults));
        let mut cluster_kind = None;
        let cluster = reader.text("cluster", faults).and_then(|text| {
            let term = formula::parse(text.value, text.span, faults)?;
            let (expression, unit) = formulas::read(&term, names, faults)?;
            check_percent(&reader, unit, text.span, faults);
            check_whole(&term, names, faults);
            cluster_kind = formula_kinds::of(&term, names, &mut faults.apart());
            Some(expression)
        });
        if !reader.means("each") && !reader.means("cluster") {
            faults.report(OutcomeCode::EmptySummary, id.span, [Arg::from(id.value.as_str())]);
        }
        let kind = reader.word("kind", faults).map(|kind| kind.value);
        let each_form = each.and_then(|each| names.scale(each)).map_or(Form::Number, |scale| scale.form);
        let cluster_form = match kind {
            _ if cluster_kind == Some(FormulaKind::Date) => Form::Date,
            Some("percent") => Form::Percent,
            None if each_form == Form::Percent => Form::Percent,
            _ => Form::Number,
        };
        reader.localised("note", faults);
        let title = reader.localised("title", faults);
        lines.push(SummaryLine { id: id.value, title, each, cluster, each_form, cluster_form });
    }
    lines
}

/// What has a unit of measure cannot be printed as a percentage.
fn check_percent(reader: &Reader<'_>, unit: Option<Unit>, span: Span, faults: &mut Faults) {
    let percent = reader.word("kind", &mut faults.apart()).is_some_and(|kind| kind.value == "percent");
    if let Some(unit) = unit.filter(|unit| percent && *unit != Unit::none()) {
        faults.report(FoldCode::PercentOfUnit, span, [unit.arg()]);
    }
}

/// A line about the cluster as a whole must not read one unit's own figures outside an aggregate; a derived indicator
/// is allowed when it is itself the same for every unit.
fn check_whole(term: &Term, names: &Names<'_>, faults: &mut Faults) {
    match &term.kind {
        TermKind::Aggregate(aggregate) if aggregate.each || names.differs(aggregate) => {
            let found = Arg::from(faults.source().slice(term.span));
            faults.report(OutcomeCode::NotAboutTheWhole, term.span, [found]);
        }
        TermKind::Number(_) | TermKind::Date(_) | TermKind::Aggregate(_) => {}
        TermKind::Name(name) => {
            if names.indicator(name).is_none_or(|(id, _)| names.is_per_unit(id)) {
                faults.report(OutcomeCode::NotAboutTheWhole, term.span, [Arg::from(name.as_str())]);
            }
        }
        TermKind::Call { name, .. }
            if matches!(name.as_str(), "points" | "met" | "exceeded" | "shortfall") =>
        {
            let found = Arg::from(faults.source().slice(term.span));
            faults.report(OutcomeCode::NotAboutTheWhole, term.span, [found]);
        }
        TermKind::Call { .. }
        | TermKind::Rounded { .. }
        | TermKind::Weighed { .. }
        | TermKind::Binary { .. } => {
            term.parts().into_iter().for_each(|part| check_whole(part, names, faults));
        }
    }
}
