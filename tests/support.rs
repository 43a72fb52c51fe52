//! Reading cases from folders and comparing them with what was expected.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use thidua::diagnostic::{Diagnostics, Severity, Styles};
use thidua::figures::{Figures, read_toml};
use thidua::report::{AwardReport, OpenReport, Report, SummaryValue, UnitReport};
use thidua::text::Source;
use thidua::words::{Arg, Language};
use thidua::{Awards, Outcome, Register, Regulation, Results, Scoreboard};
use thidua_files::{Limits, TextOptions, read_csv};
use toml::{Table, Value};

use crate::{graded, ranked};

pub(crate) use crate::folders::{beside, figures_in, register_from, registers_in, regulation, regulation_in};

/// A path of the repository.
pub(crate) fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The text of a file of the repository.
pub(crate) fn text(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A file of the repository as the library takes it, under its last name.
pub(crate) fn source(name: &str) -> Source {
    Source::new(name.rsplit('/').next().unwrap_or(name), &text(name))
}

/// The names of the entries of a folder, in order.
pub(crate) fn entries(folder: &str) -> Vec<String> {
    let read = fs::read_dir(path(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = read.map(|entry| entry.expect("the folder is readable").file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().expect("names are Unicode")).collect();
    names.sort();
    names
}

/// The names of the folders in a folder, in order.
pub(crate) fn folders(folder: &str) -> Vec<String> {
    entries(folder).into_iter().filter(|name| path(&format!("{folder}/{name}")).is_dir()).collect()
}

/// Figures from a text in TOML.
pub(crate) fn figures_from(toml: &str) -> Figures {
    let read = read_toml(&Source::new("figures.toml", toml));
    Figures { tables: vec![read.value.unwrap_or_else(|| panic!("{}", printed(&read.diagnostics)))] }
}

/// Diagnostics as people read them, in English.
pub(crate) fn printed(diagnostics: &Diagnostics) -> String {
    diagnostics.iter().map(|one| one.render(Language::English, Styles::default())).collect()
}

/// The codes of errors and warnings, each once.
pub(crate) fn codes(diagnostics: &Diagnostics) -> BTreeSet<&'static str> {
    diagnostics.iter().filter(|one| one.severity() != Severity::Note).map(|one| one.code()).collect()
}

/// Everything that scoring gives, for comparisons.
pub(crate) struct Scored {
    pub(crate) board: Scoreboard,
    pub(crate) awards: Awards,
    pub(crate) found: Diagnostics,
    pub(crate) report: Report,
}

/// Scores figures that leave something to score.
pub(crate) fn score(regulation: &Regulation, figures: &Figures) -> Scored {
    score_with(regulation, figures, &[], Diagnostics::new())
}

/// The same with registers, and what scoring those found.
pub(crate) fn score_with(
    regulation: &Regulation,
    figures: &Figures,
    registers: &[Register],
    mut found: Diagnostics,
) -> Scored {
    let read = Results::read_with(figures, regulation, registers);
    let board = read.value.unwrap_or_else(|| panic!("{}", printed(&read.diagnostics))).score();
    found.extend(read.diagnostics);
    found.extend(board.diagnostics());
    let awards = board.rank().award();
    found.extend(awards.diagnostics());
    Scored { report: awards.report(&found), awards, board, found }
}

/// An outcome as cases write it: the exact number, or the state.
pub(crate) fn shown(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Known(number) => number.to_string(),
        Outcome::Missing => "missing".into(),
        Outcome::Undefined => "undefined".into(),
        Outcome::NotApplicable => "not-applicable".into(),
        Outcome::Refused => "refused".into(),
        Outcome::TooLarge => "too-large".into(),
        Outcome::NotRated => "not-rated".into(),
    }
}

impl Scored {
    pub(crate) fn points(&self, unit: &str, criterion: &str) -> String {
        self.board.points(unit, criterion).map_or_else(|| absent(unit, criterion), shown)
    }

    pub(crate) fn met(&self, unit: &str, criterion: &str) -> String {
        truth(self.board.met(unit, criterion))
    }

    pub(crate) fn total(&self, unit: &str) -> String {
        self.board.total(unit).map_or_else(|| absent(unit, "total"), shown)
    }

    pub(crate) fn unit(&self, unit: &str) -> Option<&UnitReport> {
        self.report.clusters.iter().flat_map(|cluster| &cluster.units).find(|one| one.id == unit)
    }

    pub(crate) fn standing(&self, unit: &str) -> String {
        let standing = self.unit(unit).map(|one| ranked::named(one.standing));
        let mut outside = self.report.clusters.iter().flat_map(|cluster| &cluster.outside);
        let outside = outside.find(|one| one.id == unit).map(|one| one.reason.code);
        standing.or(outside).map_or_else(|| absent(unit, "standing"), String::from)
    }

    pub(crate) fn rank(&self, unit: &str) -> String {
        self.awards.ranking().rank_of(unit).map_or_else(|| "none".into(), ToString::to_string)
    }
}

fn truth(truth: Option<bool>) -> String {
    truth.map_or_else(|| "undecided".into(), |truth| truth.to_string())
}

pub(crate) fn absent(unit: &str, name: &str) -> String {
    format!("there is no unit `{unit}` or nothing called `{name}`")
}

/// Compares everything that a file of expected values lists; a list of what differs. What it leaves out of `found`,
/// `provisional`, `undecided` and `withheld` must not be there.
pub(crate) fn differences(expected: &str, scored: &Scored) -> Vec<String> {
    let expected: Table = toml::from_str(expected).expect("the expected values are TOML");
    let mut wrong = Vec::new();
    let mut same = |what: String, expected: String, found: String| {
        if expected != found {
            wrong.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    let clusters = &scored.report.clusters;
    let found = codes(&scored.found).into_iter().map(String::from).collect();
    same("found".into(), list(expected.get("found")), joined(found));
    let provisional = expected.get("provisional").map_or_else(|| "false".into(), word);
    same("provisional".into(), provisional, clusters.iter().any(|cluster| cluster.provisional).to_string());
    let awards = || clusters.iter().flat_map(|cluster| &cluster.awards);
    for id in awards().map(|award| &award.id).collect::<BTreeSet<_>>() {
        compare_award(
            id,
            &awards().filter(|award| award.id == *id).collect::<Vec<_>>(),
            &expected,
            &mut same,
        );
    }
    for (key, value) in &expected {
        compare_key(key, value, scored, &mut same);
    }
    wrong
}

/// Compares what a key at the top of the expected values holds.
fn compare_key(key: &str, value: &Value, scored: &Scored, same: &mut impl FnMut(String, String, String)) {
    let clusters = &scored.report.clusters;
    match key {
        "found" | "provisional" => {}
        "order" => {
            let units = clusters.iter().flat_map(|cluster| &cluster.units).map(|unit| unit.id.clone());
            same("order".into(), list(Some(value)), joined(units.collect()));
        }
        "awards" | "undecided" | "withheld" | "excluded" | "next" | "next-open" => {
            let known = |id: &str| clusters.iter().any(|one| one.awards.iter().any(|award| award.id == id));
            for award in table(value).keys().filter(|id| !known(id)) {
                same(format!("{key} {award}"), "an award".into(), "none of that name".into());
            }
        }
        "quotas" => {
            let grades = clusters.first().and_then(|cluster| cluster.grades.as_ref());
            graded::compare_quotas(table(value), grades, same);
        }
        "summary" => table(value).iter().for_each(|(line, value)| {
            let mut values = clusters.iter().flat_map(|cluster| &cluster.summary);
            let found = values.find(|one| one.id == *line);
            let found = found.map_or_else(|| absent("cluster", line), shown_summary);
            same(format!("summary {line}"), word(value), found);
        }),
        "units" => table(value).iter().for_each(|(unit, lines)| {
            compare_unit(unit, table(lines), scored, same);
        }),
        other => panic!("`{other}` is not a key of expected values"),
    }
}

/// Compares an award, in all clusters together: who gets it, who is next or excluded, what stays empty or open.
fn compare_award(
    id: &str,
    awards: &[&AwardReport],
    expected: &Table,
    same: &mut impl FnMut(String, String, String),
) {
    let said = |key: &str| expected.get(key).and_then(|awards| table(awards).get(id));
    let name = |key: &str| format!("{key} {id}");
    let all =
        |of: fn(&AwardReport) -> Vec<String>| joined(awards.iter().flat_map(|award| of(award)).collect());
    let next_open = all(|award| {
        let shown = |open: &OpenReport| format!("{}: {}", open.reason.code, open.units.join(" "));
        award.next_open.iter().map(shown).collect()
    });
    let open = all(|award| {
        let shown = |open: &OpenReport| {
            // A ballot and a tie say how many places they are about.
            let places = match open.reason.sentence.args.get(1) {
                Some(Arg::Number(places)) => format!(" for {places}"),
                _ => String::new(),
            };
            format!("{}{places}: {}", open.reason.code, open.units.join(" "))
        };
        award.undecided.iter().map(shown).collect()
    });
    if said("next-open").is_some() {
        same(name("next-open"), list(said("next-open")), next_open);
    }
    same(name("undecided"), list(said("undecided")), open);
    let withheld: usize = awards.iter().map(|award| award.withheld).sum();
    same(name("withheld"), said("withheld").map_or_else(|| "0".into(), word), withheld.to_string());
    let excluded =
        all(|award| award.excluded.iter().map(|one| format!("{}: {}", one.unit, one.reason.code)).collect());
    let (given, next) = (all(|award| award.given.clone()), all(|award| award.next.clone()));
    for (key, found) in [("awards", given), ("next", next), ("excluded", excluded)] {
        if let Some(units) = said(key) {
            same(name(key), list(Some(units)), found);
        }
    }
}

pub(crate) fn list(value: Option<&Value>) -> String {
    joined(value.and_then(Value::as_array).map(|list| list.iter().map(word).collect()).unwrap_or_default())
}

pub(crate) fn joined(list: Vec<String>) -> String {
    format!("[{}]", list.join(", "))
}

fn shown_summary(line: &SummaryValue) -> String {
    match (&line.value, line.state) {
        (Some(value), _) => value.machine_text(),
        (None, state) => format!("{state:?}"),
    }
}

fn compare_unit(unit: &str, lines: &Table, scored: &Scored, same: &mut impl FnMut(String, String, String)) {
    for (key, value) in lines {
        match key.as_str() {
            "total" => same(format!("{unit} total"), word(value), scored.total(unit)),
            "rank" => same(format!("{unit} rank"), word(value), scored.rank(unit)),
            "grade" => same(format!("{unit} grade"), word(value), graded::grade(unit, scored)),
            "grade-reasons" => {
                same(format!("{unit} {key}"), list(Some(value)), graded::reasons(unit, scored));
            }
            "ranks" => table(value).iter().for_each(|(ranking, value)| {
                same(format!("{unit} in {ranking}"), word(value), ranked::rank_in(scored, unit, ranking));
            }),
            "standing" => same(format!("{unit} standing"), word(value), scored.standing(unit)),
            "incomplete" | "imputed" => {
                let marked = |one: &UnitReport| if key == "imputed" { one.imputed } else { one.incomplete };
                let found =
                    scored.unit(unit).map_or_else(|| absent(unit, key), |one| marked(one).to_string());
                same(format!("{unit} {key}"), word(value), found);
            }
            "rows" => table(value).iter().for_each(|(row, figures)| {
                for (name, value) in table(figures) {
                    let found = scored.board.row_figure(unit, row, name);
                    let found = found.map_or_else(|| absent(unit, row), shown);
                    same(format!("{unit} {row} {name}"), word(value), found);
                }
            }),
            kind => {
                for (name, value) in table(value) {
                    same(format!("{unit} {kind} {name}"), word(value), line(kind, unit, name, scored));
                }
            }
        }
    }
}

/// One line of a unit; a unit or a line that does not exist never equals anything.
fn line(kind: &str, unit: &str, name: &str, scored: &Scored) -> String {
    let board = &scored.board;
    let outcome = |outcome: Option<&Outcome>| outcome.map_or_else(|| absent(unit, name), shown);
    let judged =
        |judged: Option<bool>| board.points(unit, name).map_or_else(|| absent(unit, name), |_| truth(judged));
    match kind {
        "points" => outcome(board.points(unit, name)),
        "before-rounding" => outcome(board.points_before_rounding(unit, name)),
        "sections" => outcome(board.section_points(unit, name)),
        "figures" => outcome(board.figure(unit, name)),
        "met" => judged(board.met(unit, name)),
        "exceeded" => judged(board.exceeded(unit, name)),
        "holds" => truth(board.holds(unit, name)),
        other => panic!("`{other}` is not a key of the expected values of a unit"),
    }
}

pub(crate) fn table(value: &Value) -> &Table {
    value.as_table().unwrap_or_else(|| panic!("`{value}` is not a table"))
}

/// A value as it is compared; numbers are written as strings, since TOML's own could be inexact.
pub(crate) fn word(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Boolean(truth) => truth.to_string(),
        other => panic!("write `{other}` as a string"),
    }
}

/// Scores a folder under one reading and compares it with a file of expected values.
pub(crate) fn check_reading(rules: &str, figures: &str, chosen: &[&str], expected: &str) {
    let scored = score_in(rules, figures, chosen);
    let wrong = differences(&text(expected), &scored);
    assert!(wrong.is_empty(), "{expected}\n  {}\n{}", wrong.join("\n  "), printed(&scored.found));
}

/// Scores a folder of figures under every reading of the rules that it has expected values for.
pub(crate) fn check_readings(rules: &str, folder: &str) {
    let files = entries(folder);
    let readings = files.iter().filter_map(|file| file.strip_prefix("expected")?.strip_suffix("toml"));
    for reading in readings {
        let chosen = Some(reading.trim_matches('.')).filter(|chosen| !chosen.is_empty());
        check_reading(rules, folder, chosen.as_slice(), &format!("{folder}/expected{reading}toml"));
    }
    assert!(files.contains(&"expected.toml".to_string()), "{folder} has no expected.toml");
}

/// Compares a text with its snapshot, a file of a folder below `tests/snapshots`.
pub(crate) fn snapshot(folder: &str, name: &str, text: &str) {
    insta::with_settings!({
        snapshot_path => format!("snapshots/{folder}"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, text);
    });
}

/// A text in Vietnamese, and below it the same in English.
pub(crate) fn in_both_languages(text: impl Fn(&TextOptions<'_>) -> String) -> String {
    let of = |language| text(&TextOptions::plain(language)).trim_end().to_string();
    let rule = "=".repeat(110);
    format!("{}\n\n{rule}\n\n{}\n", of(Language::Vietnamese), of(Language::English))
}

/// The figures and registers of a folder, scored by rules under a reading.
pub(crate) fn score_in(rules: &str, folder: &str, chosen: &[&str]) -> Scored {
    let (regulation, mut found) = (regulation_in(rules, chosen), Diagnostics::new());
    let registers = registers_in(folder, &regulation, &mut found);
    score_with(&regulation, &figures_in(folder), &registers, found)
}

/// The regulation and the figures of a folder, scored under a reading.
pub(crate) fn score_folder(folder: &str, chosen: &[&str]) -> Scored {
    score_in(&format!("{folder}/rules.toml"), folder, chosen)
}

/// A bundled year as the program scores it.
pub(crate) fn score_bundled(rules: &str, figures: &str) -> Scored {
    let name = figures.rsplit('/').next().unwrap_or(figures);
    let read = match name.ends_with(".csv") {
        true => read_csv(name, text(figures).as_bytes(), &Limits::default()),
        false => read_toml(&source(figures)),
    };
    let tables = vec![read.value.unwrap_or_else(|| panic!("{}", printed(&read.diagnostics)))];
    score(&regulation(&source(rules), &[]), &Figures { tables })
}
