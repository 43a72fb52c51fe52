//! The reference of the rule language, made from the lists of keys that reading goes through.

use std::fmt::Write;

use thidua::language::{
    FILE, Key, Need, Shape, TableKeys, TableKind, comparison_words, inner_table, later_ways, ways,
};

/// The reference as Markdown, English with the Vietnamese terms.
pub fn manual() -> String {
    let mut page = String::from(INTRODUCTION);
    page.push_str("\n## Tables\n");
    for table in FILE.iter().filter(|table| table.kind != TableKind::NotYet) {
        write_table(table, &mut page);
    }
    page.push_str("\n## Ways to points\n\nExactly one of them stands under `earns` or `deducts`; `earns = \"nothing\"` is a target without points.\n");
    for way in ways() {
        write_keys(&format!("`{}`", way.name), way, &mut page);
    }
    page.push_str("\n## Inner tables\n");
    for table in inner_tables() {
        write_keys(&format!("`{}`", table.name), table, &mut page);
    }
    page.push_str(LANGUAGE);
    let words = comparison_words().map(|word| format!("`{word}`")).join(", ");
    let _ = writeln!(page, "\nThe words that compare: {words}.");
    write_later(&mut page);
    page
}

const INTRODUCTION: &str = "\
# The rule language

A rule file is TOML. It begins with `format = 1`; everything else stands in tables. Ids are small letters, digits and
hyphens. Texts for people are given per language: `title.vi = \"...\"`, `title.en = \"...\"`. Numbers are decimals of at most
28 digits, percentages are written `\"60%\"`, fractions `\"100/7\"`; nothing passes through binary floating point. A text
that begins with a digit or a minus is a quantity, any other a name.

This page is generated from the lists of keys that the reader itself uses, and a test keeps it true.
";

const LANGUAGE: &str = "
## References, conditions and formulas

A **reference** names a measure: `name`, `baseline(name)`, `points(id)`, `points(total)`, `met(criterion)`,
`exceeded(criterion)`. A **condition** is `{ measure = ref, at-least = value }`, `{ condition = ref }`, `{ fails = ref }`,
`{ known = ref }`, `{ any = [...] }` or `{ all = [...] }`; a list means all. A part that decides a condition decides it,
whatever is missing beside it. A gate whose figure does not apply does not hold; an award's requirement whose figure does
not apply stays undecided.

A **formula** has `+ - * /` (a minus needs spaces around it, since names may hold hyphens), `min(a, b)`, `max(a, b)`,
`abs(x)`, `baseline(x)`, `growth(x)` (the change on the year before as a ratio of it; undefined on a base of zero or less)
and `sum | mean | min | max | median | count(x over cluster)`, a mean with weights as `mean(x over cluster by w)`. Units
must agree; a percentage is a ratio, so no formula multiplies by 100.

## Figures

```toml
illustrative = true                 # when the figures are made up to illustrate
[year.2021.yen-bai]                 # a figure of a unit and a year; absent means missing
new-htx = 21
member-share = \"62%\"                # a percentage has its sign
profit = \"not-applicable\"           # it did not arise
[verified.2021.yen-bai]             # points given by people; also self and cross
c2a = 3
[pledge.2021.yen-bai]               # what the unit pledged, never weaker than the target
new-htx = 25
```

As CSV: a row per unit and a column per indicator and year, headings `unit`, `name@year`, `criterion:verified@year`,
`criterion:pledge@year`. Delimiter `;`, `,` or tab; UTF-8 or UTF-16; a first line `# illustrative`. How numbers are written
is declared in `[figures]` of the rule file and never guessed.

## The four states

| state | arises when | effect |
|---|---|---|
| missing | no figure was given | by the rule: `refuse` (no points, no rank, awards it could still win stay open), `zero`, or `unscored` (0 points, total marked incomplete) |
| undefined | division by zero, growth on a base of zero or less, an aggregate over nothing | the criterion's `undefined`; 0 points and not met when it says nothing |
| not applicable | the figures say so | the criterion's `not-applicable`: `refuse`, `full-points`, or `excluded` (a lower maximum, or the rest scaled up where the section says `rescaled-to`) |
| knocked out | a gate holds | no rank, or no award; the points stay |
";

fn write_table(table: &TableKeys, page: &mut String) {
    let heading = match table.kind {
        TableKind::PerId => format!("`[{}.ID]`", table.name),
        _ => format!("`[{}]`", table.name),
    };
    write_keys(&heading, table, page);
}

fn write_keys(heading: &str, table: &TableKeys, page: &mut String) {
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
            key.example
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
        Shape::NumberOr(words) => format!("a number, {}", quoted(words)),
        Shape::WordOrTable(words, table) => format!("{}, or a `{}` table", quoted(words), table.name),
        Shape::Table(table) | Shape::Tables(table) => format!("{} (`{}`)", shape_words(shape), table.name),
        other => shape_words(other),
    }
}

fn shape_words(shape: Shape) -> String {
    shape.phrase().en.to_string()
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The tables that stand inside values, each once, in the order in which they are met.
pub(crate) fn inner_tables() -> Vec<&'static TableKeys> {
    let mut found: Vec<&'static TableKeys> = Vec::new();
    let tables = FILE.iter().copied().chain(ways());
    let mut keys: Vec<&Key> = tables.flat_map(|table| table.keys).collect();
    let mut at = 0;
    while let Some(key) = keys.get(at).copied() {
        at = at.saturating_add(1);
        let Some(inner) = inner_table(key.shape) else { continue };
        if !found.iter().any(|known| std::ptr::eq(*known, inner)) {
            found.push(inner);
            keys.extend(inner.keys);
        }
    }
    found
}

fn write_later(page: &mut String) {
    page.push_str(
        "\n## Not there yet\n\nThese belong to the language's plan; this version refuses them by name.\n\n",
    );
    for table in FILE.iter().filter(|table| table.kind == TableKind::NotYet) {
        let _ = writeln!(page, "- `[{}]`: {} (*{}*)", table.name, table.doc.en, table.doc.vi);
    }
    for table in FILE {
        for key in table.keys.iter().filter(|key| key.need == Need::NotYet) {
            let _ =
                writeln!(page, "- `{}` in `[{}]`: {} (*{}*)", key.name, table.name, key.doc.en, key.doc.vi);
        }
    }
    let ways = later_ways().iter().map(|way| format!("`{way}`")).collect::<Vec<_>>().join(", ");
    let _ = writeln!(page, "- the ways {ways}");
    page.push_str(
        "- in formulas: `round`, `clamp`, roots, powers and logarithms, and groups other than `cluster`\n",
    );
    page.push_str(
        "- `rank` and `grade` as measures; points blended from several columns; ballots as an input\n",
    );
}
