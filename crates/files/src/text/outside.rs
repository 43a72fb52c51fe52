//! The units that the scope leaves out.

use thidua::report::{ClusterReport, Report};
use thidua::words::{Arg, Phrase};

use super::page::Page;

static OUTSIDE: Phrase = Phrase::new("OUTSIDE THE SCOPE", "NGOÀI PHẠM VI XÉT");
static SCOPE: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
static BASIS: Phrase = Phrase::new("Basis: {0}", "Căn cứ: {0}");
static NOTE: Phrase = Phrase::new("Note: {0}", "Ghi chú: {0}");
static UNIT: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");

/// Who is not counted and why; nothing when everybody is.
pub(super) fn write(report: &Report, cluster: &ClusterReport, page: &mut Page<'_>) {
    let Some(scope) = report.regulation.scope.as_ref().filter(|_| !cluster.outside.is_empty()) else {
        return;
    };
    page.part(page.say(&OUTSIDE));
    let title = page.named(&scope.title, &scope.id);
    page.item(2, &page.fill(&SCOPE, [Arg::from(title), Arg::from(scope.rule.clone())]));
    for (phrase, text) in [(&BASIS, &scope.basis), (&NOTE, &scope.note)] {
        if !text.is_empty() {
            page.item(2, &page.fill(phrase, [Arg::from(text)]));
        }
    }
    page.blank();
    for unit in &cluster.outside {
        let args = [Arg::from(page.named(&unit.title, &unit.id)), Arg::from(unit.reason.sentence.clone())];
        page.item(2, &page.fill(&UNIT, args));
    }
}
