//! What a regulation leaves open with the readings used, and the clauses that nothing computes.

use thidua::report::{ChoiceReport, ClauseReport, RegulationReport};
use thidua::words::{Arg, Phrase, Text};

use super::page::Page;

static READINGS: Phrase =
    Phrase::new("READINGS OF WHAT THE REGULATION LEAVES OPEN", "CÁCH HIỂU NHỮNG ĐIỂM QUY CHẾ ĐỂ NGỎ");
static TAKEN: Phrase = Phrase::new("Reading taken: {0}", "Cách hiểu được dùng: {0}");
static NOT_TAKEN: Phrase =
    Phrase::new("Reading of the file, not used here: {0}", "Cách hiểu của quy chế, không dùng ở đây: {0}");
static SCORED: Phrase = Phrase::new("SCORED INSTEAD: {0}", "ĐÃ CHẤM THEO: {0}");
static WHY: Phrase = Phrase::new("Why: {0}", "Lý do: {0}");
static OTHER: Phrase =
    Phrase::new("Other reading: {0} (--choose {1}={2})", "Cách hiểu khác: {0} (--choose {1}={2})");
static CLAUSES: Phrase = Phrase::new(
    "CLAUSES THAT PEOPLE JUDGE, NOT SCORED HERE",
    "NỘI DUNG DO CON NGƯỜI XEM XÉT, KHÔNG CHẤM ĐIỂM Ở ĐÂY",
);
static BASIS: Phrase = Phrase::new("Basis: {0}", "Căn cứ: {0}");
static QUOTE: Phrase = Phrase::new("Words: \"{0}\"", "Nguyên văn: \"{0}\"");
static NOTE: Phrase = Phrase::new("Note: {0}", "Ghi chú: {0}");

/// The choices of a regulation; nothing when it leaves nothing open.
pub(super) fn choices(regulation: &RegulationReport, page: &mut Page<'_>) {
    if regulation.choices.is_empty() {
        return;
    }
    page.part(page.say(&READINGS));
    for choice in &regulation.choices {
        one(choice, page);
    }
}

fn one(choice: &ChoiceReport, page: &mut Page<'_>) {
    page.item(2, page.named(&choice.title, &choice.id).to_string().as_str());
    let scored = |id: &String| choice.instead.as_ref() == Some(id);
    for (id, title) in &choice.alternatives {
        if scored(id) {
            page.item(5, &page.fill(&SCORED, [Arg::from(title)]));
        }
    }
    let taken = if choice.instead.is_none() { &TAKEN } else { &NOT_TAKEN };
    written(taken, &choice.taken, page);
    written(&WHY, &choice.why, page);
    for (id, title) in choice.alternatives.iter().filter(|(id, _)| !scored(id)) {
        let args = [Arg::from(title), Arg::from(choice.id.as_str()), Arg::from(id.as_str())];
        page.item(5, &page.fill(&OTHER, args));
    }
}

/// The clauses that nothing computes; nothing when there are none.
pub(super) fn clauses(clauses: &[ClauseReport], page: &mut Page<'_>) {
    if clauses.is_empty() {
        return;
    }
    page.part(page.say(&CLAUSES));
    for clause in clauses {
        page.item(2, page.named(&clause.title, &clause.id).to_string().as_str());
        if let Some(quote) = &clause.quote {
            page.item(5, &page.fill(&QUOTE, [Arg::from(quote.as_str())]));
        }
        written(&BASIS, &clause.basis, page);
        written(&NOTE, &clause.note, page);
    }
}

fn written(phrase: &'static Phrase, text: &Text, page: &mut Page<'_>) {
    if !text.is_empty() {
        page.item(5, &page.fill(phrase, [Arg::from(text)]));
    }
}
