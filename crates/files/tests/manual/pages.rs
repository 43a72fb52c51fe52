//! The pages of the manual: one per way to points, one per table of a rule file, and one per idea that has no table of
//! its own.

use std::fs;
use std::path::{Path, PathBuf};

use thidua::Awards;
use thidua::language::{FILE, TableKeys, TableKind, ways};
use thidua::report::Report;
use thidua::words::Language;
use thidua_files::{TextOptions, explanation_text};

use super::comments::{self, Comment};

/// One construct of the language.
pub(crate) struct Page {
    /// The name of its file.
    pub(crate) id: String,
    pub(crate) heading: String,
    pub(crate) comment: Comment,
    pub(crate) keys: Option<&'static TableKeys>,
    /// The worked case that shows it.
    pub(crate) example: String,
}

/// Ideas without a table of their own, each by the item of the library whose doc comment describes it: the page, its
/// heading, the file, the item.
const IDEAS: &[(&str, &str, &str, &str)] = &[
    ("missing", "Missing figures", "regulation/parts.rs", "MissingPolicy"),
    ("not-applicable", "What does not arise", "regulation/parts.rs", "NotApplicablePolicy"),
    ("undefined", "What cannot be computed", "regulation/parts.rs", "UndefinedPolicy"),
    ("rounding", "Rounding", "regulation/parts.rs", "Roundings"),
    ("pledges", "Pledges", "regulation/parts.rs", "Pledge"),
    ("combines", "How parts are brought together", "regulation/sections.rs", "Combines"),
    ("bonus", "Bonuses and deductions", "regulation/sections.rs", "SectionKind"),
    ("formulas", "Formulas", "formula/mod.rs", ""),
    ("within", "A ranking for each level of a class", "regulation/outcomes.rs", "OfLevel"),
    ("ranked-among", "A ranking of some of the units", "rank.rs", "Belongs"),
    ("several-rankings", "Several rankings, and what they compare", "regulation/outcomes.rs", "RankedBy"),
    ("ballots", "Ballots", "results/ballots.rs", ""),
    ("count", "Conditions that count", "check/tallies.rs", ""),
    ("every", "Every criterion, and shares of a maximum", "evaluate/judgement.rs", ""),
    ("imputed", "What stands in for a missing figure", "scoreboard/imputed.rs", ""),
    ("folds", "One value of several", "step.rs", "Aggregate"),
    ("against-others", "Units against each other", "measure/mod.rs", "Over"),
    ("places", "Places among units", "step/among.rs", "Place"),
    ("z-scores", "Deviations and z-scores", "check/formulas/spread.rs", ""),
    ("roots", "Roots, powers and logarithms", "check/formulas/rounded.rs", ""),
    ("means", "Means by weight, geometric and harmonic means", "check/formulas/means.rs", ""),
    ("composite-keys", "Keys of several columns", "check/keys.rs", ""),
    ("index-table", "An index from an annex", "check/spreads.rs", ""),
    ("skips", "What is passed over", "regulation/expression.rs", "Passes"),
    ("registers", "Registers", "results/registers.rs", ""),
    ("evidence", "Evidence", "regulation/demands.rs", ""),
    ("dates", "Dates", "calendar.rs", ""),
    ("decision-tables", "Decision tables", "regulation/decision.rs", ""),
];

/// Pages whose example has another name than the page itself.
const EXAMPLES: &[(&str, &str)] = &[
    ("regulation", "three-hundredths"),
    ("rounding", "rounding-places"),
    ("ballots", "ballot"),
    ("formulas", "rounded-formula"),
    ("units", "merged"),
    ("figures", "vietnamese-csv"),
    ("indicators", "missing-zero-derived"),
    ("conditions", "points-as-measures"),
    ("criteria", "pledges"),
    ("rankings", "tie-breaks"),
    ("awards", "ineligible"),
    ("tables", "for-each"),
    ("against-others", "winsorised"),
    ("per-item", "items"),
    ("less-per-item", "items"),
];

/// Tables that describe a file and earn nothing, so that no worked case can show them.
pub(crate) const WITHOUT_EXAMPLE: &[&str] = &["choices", "clauses", "summary"];

/// The ways to points.
pub(crate) fn of_ways() -> Vec<Page> {
    ways()
        .into_iter()
        .map(|way| page(way.name, format!("`{}`", way.name), comments::of_way(way.name), Some(way)))
        .collect()
}

/// The tables of a rule file.
pub(crate) fn of_tables() -> Vec<Page> {
    let page = |table: &&'static TableKeys| {
        page(table.name, heading(table), comments::of_table(table.name), Some(table))
    };
    FILE.iter().map(page).collect()
}

/// The ideas.
pub(crate) fn of_ideas() -> Vec<Page> {
    let page = |(id, heading, file, item): &(&str, &str, &str, &str)| {
        let comment = if item.is_empty() { comments::of_file(file) } else { comments::of_item(file, item) };
        page(id, (*heading).to_string(), comment, None)
    };
    IDEAS.iter().map(page).collect()
}

/// A whole small regulation to begin with.
pub(crate) fn first() -> Page {
    page("first-regulation", "A first regulation".to_string(), Comment::none(), None)
}

fn page(id: &str, heading: String, comment: Comment, keys: Option<&'static TableKeys>) -> Page {
    let other = EXAMPLES.iter().find(|(page, _)| *page == id).map(|(_, example)| *example);
    Page { id: id.to_string(), heading, comment, keys, example: other.unwrap_or(id).to_string() }
}

/// How a table's heading is written in a file.
pub(crate) fn heading(table: &TableKeys) -> String {
    match table.kind {
        TableKind::PerId => format!("`[{}.ID]`", table.name),
        TableKind::List => format!("`[[{}]]`", table.name),
        _ => format!("`[{}]`", table.name),
    }
}

impl Page {
    fn folder(&self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/worked").join(&self.example)
    }

    /// The files of the example, by name: the rules, then the figures, then the points computed by hand.
    pub(crate) fn example_files(&self) -> Vec<(String, String)> {
        let folder = self.folder();
        let Ok(entries) = fs::read_dir(&folder) else { return Vec::new() };
        let mut names: Vec<String> =
            entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.retain(|name| !name.starts_with("expected."));
        names.sort_by_key(|name| (name != "rules.toml", name.clone()));
        names.push("expected.toml".to_string());
        let read = |name: String| {
            let text = fs::read_to_string(folder.join(&name)).ok()?.replace("\r\n", "\n");
            Some((name, text))
        };
        names.into_iter().filter_map(read).collect()
    }

    /// How the first unit of the expected points came to its own, in a language.
    pub(crate) fn explanation(&self, language: Language) -> Option<(String, String)> {
        let expected = fs::read_to_string(self.folder().join("expected.toml")).ok()?;
        let unit = expected.lines().find_map(|line| line.strip_prefix("[units.")?.strip_suffix(']'))?;
        let (awards, report) = self.scored()?;
        let lines = awards.explain(unit)?.lines;
        Some((unit.to_string(), explanation_text(&report, &lines, &TextOptions::plain(language))))
    }

    /// The example scored.
    pub(crate) fn scored(&self) -> Option<(Awards, Report)> {
        super::example::scored(&self.folder())
    }
}
