//! The worked case of a page, scored with the names of its files alone, so that a page is the same on every machine.

use std::fs;
use std::path::Path;

use thidua::diagnostic::Diagnostics;
use thidua::figures::{FigureTable, Figures, read_toml};
use thidua::report::Report;
use thidua::text::Source;
use thidua::{Awards, Register, Regulation, Results, RulesFile};
use thidua_files::{Limits, read_csv, read_tables_beside};

/// A case as `score run` would score it.
pub(crate) fn scored(folder: &Path) -> Option<(Awards, Report)> {
    let regulation = regulation(folder, "rules.toml")?;
    let mut found = Diagnostics::new();
    let registers: Vec<Register> = regulation
        .registers()
        .filter_map(|(part, rules)| register(folder, &regulation, part, rules))
        .collect();
    let results = Results::read_with(&figures(folder, "figures"), &regulation, &registers);
    found.extend(results.diagnostics);
    let awards = results.value?.score().rank().award();
    let report = awards.report(&found);
    Some((awards, report))
}

fn source(folder: &Path, name: &str) -> Option<Source> {
    let text = fs::read_to_string(folder.join(name)).ok()?;
    Some(Source::new(name, &text.replace("\r\n", "\n")))
}

/// The rules of a file with what stands beside them.
fn regulation(folder: &Path, name: &str) -> Option<Regulation> {
    let source = source(folder, name)?;
    let beside = read_tables_beside(&folder.join(name), &source, &Limits::default());
    let mut rules = Vec::new();
    for (name, _) in Regulation::rules_files(&source) {
        let regulation = regulation(folder, &name);
        rules.push(RulesFile { name, regulation });
    }
    Regulation::read_with_rules(&source, &[], &beside.tables, &rules).value
}

fn register(folder: &Path, above: &Regulation, part: &str, rules: &Regulation) -> Option<Register> {
    let figures = figures(folder, &format!("register.{part}"));
    let results = Results::read(&figures, rules).value?;
    results.score().rank().award().register(above, part)
}

/// The figures in the files of a name.
fn figures(folder: &Path, name: &str) -> Figures {
    let written = source(folder, &format!("{name}.toml")).map(|source| read_toml(&source));
    let sheet = format!("{name}.csv");
    let bytes = fs::read(folder.join(&sheet)).ok();
    let sheet = bytes.map(|bytes| read_csv(&sheet, &bytes, &Limits::default()));
    let tables: Vec<FigureTable> = written.into_iter().chain(sheet).filter_map(|read| read.value).collect();
    Figures { tables }
}
