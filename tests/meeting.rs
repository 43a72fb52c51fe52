//! The page for the meeting as people read it, and its place beside the other forms of a report.

use thidua::words::Language;
use thidua_files::{Meeting, TextOptions, report_text};

use crate::support::{Scored, figures_in, regulation_in, score, snapshot};

const CASE: &str = "fixtures/worked/first-regulation";

fn scored() -> Scored {
    score(&regulation_in(&format!("{CASE}/rules.toml"), &[]), &figures_in(CASE))
}

fn page(scored: &Scored, language: Language) -> String {
    Meeting::new(&scored.report, &scored.awards, &scored.found).page(language)
}

/// What a page says: a line for each element with words of its own, without style and script.
fn said(page: &str) -> Vec<String> {
    let body = page.split("<body>").nth(1).and_then(|body| body.split("<script>").next()).expect("a body");
    let lines = body.split('<').filter_map(|part| part.split_once('>')).map(|(_, words)| words.trim());
    let plain = |words: &str| words.replace('\u{a0}', " ").replace("&quot;", "\"").replace("&amp;", "&");
    lines.filter(|words| !words.is_empty()).map(plain).collect()
}

#[test]
fn a_small_page() {
    let scored = scored();
    let of = |language| said(&page(&scored, language)).join("\n");
    let both = [Language::Vietnamese, Language::English].map(of).join("\n\n----\n\n");
    snapshot("pages", "first-regulation", &both);
}

#[test]
fn a_page_says_every_word_of_the_text() {
    let scored = scored();
    for language in [Language::Vietnamese, Language::English] {
        let text = report_text(&scored.report, &TextOptions::plain(language));
        let page = said(&page(&scored, language)).join(" ");
        let missing: Vec<&str> = text.split_whitespace().filter(|word| !page.contains(word)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
