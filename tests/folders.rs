//! The rules and the figures of a folder.

use thidua::figures::{Figures, TableFile, read_toml};
use thidua::text::Source;
use thidua::{Chosen, Regulation};
use thidua_files::{Beside, Limits, read_beside, read_csv};

use crate::support::{entries, path, printed, source, text};

/// The figures of a folder: `figures.toml`, and every CSV file that is not a table of its rules.
pub(crate) fn figures_in(folder: &str) -> Figures {
    let mut tables = Vec::new();
    let rules = format!("{folder}/rules.toml");
    let asked = if path(&rules).is_file() { Regulation::table_files(&source(&rules)) } else { Vec::new() };
    for name in entries(folder).into_iter().filter(|name| !asked.iter().any(|(file, _)| file == name)) {
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
    regulation_beside(&source, chosen, &beside.tables)
}

/// The tables of parameters beside the rules of a folder.
pub(crate) fn beside(rules: &str, source: &Source) -> Beside {
    let mut beside = read_beside(&path(rules), source, &Limits::default());
    // Under their last names, so that no message depends on the machine.
    for file in &mut beside.tables {
        file.table.source = Source::new(&file.name, file.table.source.text());
    }
    beside
}

/// A regulation that must be without error, with alternatives written `choice.alternative`.
pub(crate) fn regulation(source: &Source, chosen: &[&str]) -> Regulation {
    regulation_beside(source, chosen, &[])
}

/// The same with tables that stand beside it.
fn regulation_beside(source: &Source, chosen: &[&str], beside: &[TableFile]) -> Regulation {
    let chosen: Vec<Chosen> = chosen
        .iter()
        .map(|pair| pair.split_once('.').expect("a choice and its alternative"))
        .map(|(choice, alternative)| Chosen { choice: choice.into(), alternative: alternative.into() })
        .collect();
    let read = Regulation::read_beside(source, &chosen, beside);
    read.value.unwrap_or_else(|| panic!("{}", printed(&read.diagnostics)))
}
