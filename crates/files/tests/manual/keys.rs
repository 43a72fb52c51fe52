//! Lists of keys as tables of a page.

use std::fmt::Write;

use thidua::language::{Key, Need, Shape, TableKeys};

/// The keys of a table, under a heading.
pub(crate) fn write(heading: &str, table: &TableKeys, page: &mut String) {
    let _ = writeln!(page, "\n### {heading}\n\n{} (*{}*).\n", upper_first(table.doc.en), table.doc.vi);
    page.push_str("| key | | holds | meaning | *tiếng Việt* | example |\n|---|---|---|---|---|---|\n");
    for key in table.keys.iter().filter(|key| key.need != Need::NotYet) {
        let _ = writeln!(
            page,
            "| `{}` | {} | {} | {} | {} | `{}` |",
            key.name,
            need(key),
            shape(key.shape),
            key.doc.en,
            key.doc.vi,
            key.example.replace('|', "\\|")
        );
    }
}

fn need(key: &Key) -> &'static str {
    match key.need {
        Need::Optional | Need::NotYet => "",
        Need::Conditional => "required with a condition",
        Need::Required | Need::Demanded => "required",
    }
}

fn shape(shape: Shape) -> String {
    let quoted =
        |words: &[&str]| words.iter().map(|word| format!("`\"{word}\"`")).collect::<Vec<_>>().join(", ");
    match shape {
        Shape::OneOf(words) => quoted(words),
        Shape::WordOrValue(words, table) => {
            format!("{}, a value of its kind, or a `{}` table", quoted(words), table.name)
        }
        Shape::SomeOf(words) => format!("a list of {}", quoted(words)),
        Shape::NumberOr(words) => format!("a number, {}", quoted(words)),
        Shape::WordOrTable(words, table) => format!("{}, or a `{}` table", quoted(words), table.name),
        Shape::Table(table) | Shape::Tables(table) | Shape::ById(table) | Shape::ValueOrTable(table) => {
            format!("{} (`{}`)", shape.phrase().en, table.name)
        }
        other => other.phrase().en.to_string(),
    }
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
