//! Whether what a formula reads exists for the year before.

use super::super::names::Names;
use crate::diagnostic::FormulaCode;
use crate::document::Faults;
use crate::formula::{Term, TermKind};
use crate::words::Arg;

/// Every figure inside must be reported for the baseline year too.
pub(super) fn with_baseline(term: &Term, names: &Names<'_>, faults: &mut Faults) -> Option<()> {
    match &term.kind {
        TermKind::Number(_) | TermKind::Date(_) => Some(()),
        TermKind::Name(name) if name.starts_with("row.") => Some(()),
        TermKind::Name(name) => match names.indicator(name) {
            Some((indicator, _)) => names.needs_baseline(indicator, term.span, faults),
            None => {
                faults.report(FormulaCode::NoBaselineFigure, term.span, [Arg::from(name.as_str())]);
                None
            }
        },
        TermKind::Call { name, .. }
            if matches!(
                name.as_str(),
                "growth" | "baseline" | "points" | "met" | "exceeded" | "shortfall"
            ) =>
        {
            faults.report(FormulaCode::NoBaselineFigure, term.span, [Arg::from(name.as_str())]);
            None
        }
        _ => term.parts().into_iter().try_for_each(|part| with_baseline(part, names, faults)),
    }
}
