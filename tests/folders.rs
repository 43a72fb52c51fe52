//! The rules and the figures of a folder.

use thidua::diagnostic::{Diagnostics, Severity};
use thidua::figures::{Figures, read_toml};
use thidua::text::Source;
use thidua::{Chosen, Register, Regulation, Results, RulesFile};
use thidua_files::{Beside, Limits, read_csv, read_tables_beside};

use crate::support::{entries, path, printed, source, text};

/// A register from a text in CSV, scored; with what that found.
pub(crate) fn register_from(
    name: &str,
    csv: &str,
    above: &Regulation,
    part: &str,
    found: &mut Diagnostics,
) -> Register {
    let read = read_csv(name, csv.as_bytes(), &Limits::default());
    found.extend(read.diagnostics);
    let figures = Figures { tables: read.value.into_iter().collect() };
    let (_, rules) = above.registers().find(|(known, _)| *known == part).expect("the part is a register");
    scored_register(figures, rules, (above, part), found).expect("there is something to score")
}

fn scored_register(
    figures: Figures,
    rules: &Regulation,
    (above, part): (&Regulation, &str),
    found: &mut Diagnostics,
) -> Option<Register> {
    let read = Results::read(&figures, rules);
    found.extend(read.diagnostics);
    let board = read.value?.score();
    found.extend(board.diagnostics());
    let awards = board.rank().award();
    found.extend(awards.diagnostics());
    Some(awards.register(above, part).expect("it is scored by the rules of the part"))
}

/// The figures of a folder: `figures.toml`, and every CSV file that is not a table of its rules.
pub(crate) fn figures_in(folder: &str) -> Figures {
    let mut tables = Vec::new();
    let rules = format!("{folder}/rules.toml");
    let asked = if path(&rules).is_file() { Regulation::table_files(&source(&rules)) } else { Vec::new() };
    let of_units =
        |name: &String| !name.starts_with("register.") && !asked.iter().any(|(file, _)| file == name);
    for name in entries(folder).into_iter().filter(of_units) {
        let file = format!("{folder}/{name}");
        match name.as_str() {
            "figures.toml" => tables.push(read_toml(&source(&file))),
            name if name.ends_with(".csv") => {
                tables.push(read_csv(name, text(&file).as_bytes(), &Limits::default()))
            }
            _ => {}
        }
    }
    Figures { tables: tables.into_iter().map(|read| read.value.expect("the figures can be read")).collect() }
}

/// A regulation of the repository with its tables.
pub(crate) fn regulation_in(rules: &str, chosen: &[&str]) -> Regulation {
    let source = source(rules);
    let beside = beside(rules, &source);
    assert!(beside.found.is_empty(), "{}", printed(&beside.found));
    regulation_beside(&source, chosen, &beside)
}

/// What stands beside the rules of a folder.
pub(crate) fn beside(rules: &str, source: &Source) -> Beside {
    let mut beside = read_tables_beside(&path(rules), source, &Limits::default());
    // Under their last names, so that no message depends on the machine.
    for file in &mut beside.tables {
        file.table.source = Source::new(&file.name, file.table.source.text());
    }
    let folder = rules.rsplit_once('/').map_or("", |(folder, _)| folder);
    for (name, _) in Regulation::rules_files(source) {
        let file = format!("{folder}/{name}");
        if path(&file).is_file() {
            let source = crate::support::source(&file);
            let below = self::beside(&file, &source);
            let read = Regulation::read_with_rules(&source, &[], &below.tables, &below.rules);
            beside.found.extend(below.found);
            let said = read.diagnostics.iter().filter(|one| one.severity() != Severity::Note);
            said.for_each(|one| beside.found.push(one.clone()));
            beside.rules.push(RulesFile { name, regulation: read.value });
        }
    }
    beside
}

/// The registers of a folder, `register.PART.csv` or `register.PART.toml`, scored; with what that found.
pub(crate) fn registers_in(folder: &str, above: &Regulation, found: &mut Diagnostics) -> Vec<Register> {
    let mut registers = Vec::new();
    for (part, rules) in above.registers() {
        let mut tables = Vec::new();
        for name in entries(folder).iter().filter(|name| name.starts_with(&format!("register.{part}."))) {
            let file = format!("{folder}/{name}");
            let read = match name.ends_with(".csv") {
                true => read_csv(name, text(&file).as_bytes(), &Limits::default()),
                false => read_toml(&source(&file)),
            };
            found.extend(read.diagnostics);
            tables.extend(read.value);
        }
        if !tables.is_empty() {
            registers.extend(scored_register(Figures { tables }, rules, (above, part), found));
        }
    }
    registers
}

/// A regulation that must be without error, with alternatives written `choice.alternative`.
pub(crate) fn regulation(source: &Source, chosen: &[&str]) -> Regulation {
    // What stands beside a rule file under `rules/` does so under any name that it is given here.
    regulation_beside(source, chosen, &beside("rules/any.toml", source))
}

/// The same with what stands beside it.
fn regulation_beside(source: &Source, chosen: &[&str], beside: &Beside) -> Regulation {
    let chosen: Vec<Chosen> = chosen
        .iter()
        .map(|pair| pair.split_once('.').expect("a choice and its alternative"))
        .map(|(choice, alternative)| Chosen { choice: choice.into(), alternative: alternative.into() })
        .collect();
    let read = Regulation::read_with_rules(source, &chosen, &beside.tables, &beside.rules);
    read.value.unwrap_or_else(|| panic!("{}", printed(&read.diagnostics)))
}
