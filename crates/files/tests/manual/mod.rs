//! The manual of the rule language, made from the lists of keys that reading goes through, from the doc comments beside
//! them, and from the worked cases that the tests score.

mod comments;
mod example;
mod keys;
mod pages;

use std::fmt::Write;

use thidua::language::{FILE, Need, comparison_words, inner_tables};

use thidua::words::Language;
use thidua_files::{TextOptions, report_text};

pub(crate) use pages::{Page, WITHOUT_EXAMPLE};

/// Every page, by group.
pub(crate) fn groups() -> [(&'static str, Vec<Page>); 3] {
    [
        ("From a value to points", pages::of_ways()),
        ("What holds everywhere", pages::of_ideas()),
        ("The tables of a rule file", pages::of_tables()),
    ]
}

/// The contents: by what a regulation says, and by construct.
pub(crate) fn contents() -> String {
    let mut text = String::from(INTRODUCTION);
    for (group, pages) in groups() {
        if pages.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n### {group}\n\n| the regulation says | page |\n|---|---|");
        for page in pages {
            let says = page.comment.says().join("<br>");
            let _ = writeln!(text, "| {says} | [{}](manual/{}.md) |", page.heading, page.id);
        }
    }
    text.push_str(LANGUAGE);
    let words = comparison_words().map(|word| format!("`{word}`")).join(", ");
    let _ = writeln!(text, "\nThe words that compare: {words}.");
    write_later(&mut text);
    text
}

/// The page to begin with: a whole small regulation, its figures, and what comes out.
pub(crate) fn first_regulation() -> String {
    let page = pages::first();
    let mut text = String::from(include_str!("first-regulation.md"));
    write_example(&page, &mut text);
    if let Some((_, report)) = page.scored() {
        let printed = report_text(&report, &TextOptions::plain(Language::English));
        let _ = writeln!(text, "\n`score run`, in English\n\n```text\n{}\n```", printed.trim_end());
    }
    text.push_str(CONTENTS);
    text
}

/// The page about workbooks: forms, tables and mappings.
pub(crate) fn workbooks() -> String {
    let mut text = String::from(include_str!("workbooks.md"));
    keys::write("`[sheet]`", &thidua::language::MAPPED_SHEET, &mut text);
    keys::write("`[columns.\"HEADING\"]`", &thidua::language::MAPPED_COLUMN, &mut text);
    text.push_str(CONTENTS);
    text
}

const CONTENTS: &str = "\n[Contents](../rule-language.md)\n";

/// One page.
pub(crate) fn page(page: &Page) -> String {
    let mut text = format!("# {}\n\n{}\n", page.heading, page.comment.definition());
    let says = page.comment.says();
    if !says.is_empty() {
        let _ = writeln!(text, "\nThe regulation says: {}.", says.join("; "));
    }
    for paragraph in page.comment.details() {
        let _ = writeln!(text, "\n{paragraph}");
    }
    if let Some(trap) = page.comment.trap() {
        let _ = writeln!(text, "\n> {trap}");
    }
    if let Some(table) = page.keys {
        text.push_str("\n## Keys\n");
        keys::write(&page.heading, table, &mut text);
        for inner in inner_tables([table].into_iter()) {
            keys::write(&format!("`{}` inside", inner.name), inner, &mut text);
        }
    }
    write_example(page, &mut text);
    text.push_str(CONTENTS);
    text
}

fn write_example(page: &Page, text: &mut String) {
    let files = page.example_files();
    if files.is_empty() {
        return;
    }
    let _ = writeln!(
        text,
        "\n## Example\n\nThe case [`{0}`](../../fixtures/worked/{0}) is scored by a test; the points in `expected.toml` are computed by hand.",
        page.example
    );
    for (name, content) in files {
        let kind = name.rsplit('.').next().unwrap_or("text");
        let _ = writeln!(text, "\n`{name}`\n\n```{kind}\n{}\n```", content.trim_end());
    }
    write_explanations(page, text);
}

/// How a unit of the example came to its points, in both languages.
fn write_explanations(page: &Page, text: &mut String) {
    for (language, words) in [(Language::Vietnamese, "in Vietnamese"), (Language::English, "in English")] {
        if let Some((unit, explanation)) = page.explanation(language) {
            let _ = writeln!(
                text,
                "\n`score explain` for `{unit}`, {words}\n\n```text\n{}\n```",
                explanation.trim_end()
            );
        }
    }
}

const INTRODUCTION: &str = include_str!("introduction.md");
const LANGUAGE: &str = include_str!("language.md");

fn write_later(page: &mut String) {
    page.push_str(
        "\n## Not there yet\n\nThese belong to the language's plan; this version refuses them by name.\n\n",
    );
    for table in FILE {
        for key in table.keys.iter().filter(|key| key.need == Need::NotYet) {
            let _ =
                writeln!(page, "- `{}` in `[{}]`: {} (*{}*)", key.name, table.name, key.doc.en, key.doc.vi);
        }
    }
}
