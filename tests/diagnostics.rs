//! One fixture per diagnostic, named by its code: it raises exactly that code. What people read is snapshotted in both
//! languages, a file per code.

use std::collections::BTreeSet;
use std::fs;

use thidua::diagnostic::{self, Code, CodeInfo, Diagnostics, Severity, Styles};
use thidua::figures::{Figures, read_toml};
use thidua::words::Language;
use thidua::{Regulation, Results};
use thidua_files::{FileCode, Limits, read_csv};

use crate::support::{beside, codes, entries, folders, path, registers_in, source};

/// The entries of the registries of the library and of the readers of files.
fn every_code() -> impl Iterator<Item = &'static CodeInfo> {
    diagnostic::every_code().chain(thidua_files::every_code())
}

/// Everything that reading and scoring the files of a folder finds.
fn diagnose(folder: &str) -> Diagnostics {
    let rules = format!("{folder}/rules.toml");
    let beside = beside(&rules, &source(&rules));
    let read = Regulation::read_with_rules(&source(&rules), &[], &beside.tables, &beside.rules);
    let mut found = read.diagnostics;
    // A file that is not there is not given either; the command line says which of the two it is.
    let given = beside.found.iter().filter(|one| one.code() != FileCode::FileNotFound.info().name);
    given.for_each(|one| found.push(one.clone()));
    let mut tables = Vec::new();
    for name in entries(folder).iter().filter(|name| name.starts_with("figures.")) {
        let file = format!("{folder}/{name}");
        let table = match name.as_str() {
            "figures.csv" => read_csv(name, &fs::read(path(&file)).expect("it is there"), &Limits::default()),
            _ => read_toml(&source(&file)),
        };
        found.extend(table.diagnostics);
        tables.push(table.value);
    }
    let tables: Option<Vec<_>> = tables.into_iter().collect();
    if let (Some(regulation), Some(tables)) = (read.value, tables.filter(|tables| !tables.is_empty())) {
        let registers = registers_in(folder, &regulation, &mut found);
        let results = Results::read_with(&Figures { tables }, &regulation, &registers);
        found.extend(results.diagnostics);
        if let Some(results) = results.value {
            let scoreboard = results.score();
            found.extend(scoreboard.diagnostics());
            found.extend(scoreboard.rank().award().diagnostics());
        }
    }
    found
}

/// The codes whose folders need no command line; the others are run through the binary.
fn plain() -> Vec<String> {
    let alone = |code: &String| {
        let files = entries(&format!("fixtures/invalid/{code}"));
        files.contains(&"rules.toml".to_string()) && !files.contains(&"command.txt".to_string())
    };
    folders("fixtures/invalid").into_iter().filter(alone).collect()
}

/// The printed form of errors and warnings in a language.
fn printed(found: &Diagnostics, language: Language) -> String {
    let shown = found.iter().filter(|one| one.severity() != Severity::Note);
    shown.map(|one| one.render(language, Styles::default())).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_folder_raises_exactly_the_code_it_is_named_by() {
    let wrong: Vec<String> = plain()
        .into_iter()
        .map(|code| (codes(&diagnose(&format!("fixtures/invalid/{code}"))), code))
        .filter(|(found, code)| *found != BTreeSet::from([code.as_str()]))
        .map(|(found, code)| format!("{code}: {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_folder_and_every_folder_a_code() {
    let codes: Vec<&str> = every_code().map(|info| info.name).collect();
    let unique: BTreeSet<&str> = codes.iter().copied().collect();
    assert_eq!(codes.len(), unique.len(), "a code is used by two registries");
    let folders = folders("fixtures/invalid");
    let folders: BTreeSet<&str> = folders.iter().map(String::as_str).collect();
    let without: Vec<_> = unique.difference(&folders).collect();
    let unknown: Vec<_> = folders.difference(&unique).collect();
    assert!(without.is_empty() && unknown.is_empty(), "without a folder: {without:?}\nunknown: {unknown:?}");
}

#[test]
fn every_code_has_a_manual_page_and_words_in_both_languages() {
    for info in every_code() {
        let manual: usize = info.manual.iter().map(|line| line.len()).sum();
        assert!(manual > 50, "{} is hardly explained", info.name);
        assert_ne!(info.message.en, info.message.vi, "{} has one language", info.name);
        assert_eq!(info.help.en.is_empty(), info.help.vi.is_empty(), "{} helps in one language", info.name);
    }
}

#[test]
fn the_printed_form_of_every_code() {
    insta::with_settings!({
        snapshot_path => "snapshots/diagnostics",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        for code in plain() {
            let found = diagnose(&format!("fixtures/invalid/{code}"));
            let both = [Language::English, Language::Vietnamese].map(|language| printed(&found, language));
            insta::assert_snapshot!(code, both.join("\n"));
        }
    });
}
