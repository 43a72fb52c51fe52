//! What goes in: rules and figures from files or from the bundle, with their digests and their faults.

use std::path::{Path, PathBuf};

use thidua::diagnostic::{Checked, Code, Diagnostic, Diagnostics, FigureCode, RegisterCode, TableCode};
use thidua::figures::{FigureTable, Figures, Mapping, read_mapping, read_toml};
use thidua::report::InputReport;
use thidua::text::{Source, nearest};
use thidua::words::{Arg, Language};
use thidua::{Chosen, Regulation, Results};
use thidua_files::{
    FileCode, Limits, chosen_for, read_beside, read_csv, read_figures_as, read_foreign, read_source_as,
    sha256_hex,
};

use crate::arguments::RegisterFile;
use crate::bundled::{self, Bundled};
use crate::progress::{Phase, Progress};
use crate::reading::{Names, Reading};
use crate::registers::{self, RegisterFigures, ScoredRegister};

/// Everything that was read, faults included.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    /// The regulation; none when it could not be read or has errors.
    pub(crate) regulation: Option<Regulation>,
    /// The figures of the files that could be read.
    pub(crate) figures: Figures,
    /// The figures of the registers.
    pub(crate) registers: RegisterFigures,
    /// False when some file of figures could not be read at all.
    pub(crate) figures_complete: bool,
    /// The language that the rule file declares, as far as it can be seen, even when the file has errors.
    pub(crate) language: Option<Language>,
    /// The texts that went in, with their digests.
    pub(crate) digests: Vec<InputReport>,
    /// What reading found.
    pub(crate) found: Diagnostics,
    /// The bundled regulation whose own figures were taken because none were named.
    pub(crate) bundled_figures: Option<&'static Bundled>,
}

impl Inputs {
    /// Reads rules and figures. Files are all tried, so that one run names every fault.
    pub(crate) fn read(
        rules: &Path,
        results: &[PathBuf],
        registers: &[RegisterFile],
        chosen: &[Chosen],
        reading: &Reading,
    ) -> Inputs {
        let mut inputs = Inputs { figures_complete: true, ..Inputs::default() };
        inputs.rules(rules, chosen, reading.names);
        let language = reading.language.or(inputs.language).unwrap_or(Language::English);
        let files = u64::try_from(results.len().saturating_add(registers.len())).ok();
        let progress = Progress::start(Phase::Reading, files, language);
        let mapping = reading.mapping.as_deref().map(|path| inputs.mapping(path, reading));
        for path in results {
            let read = match &mapping {
                Some(Some(mapping)) => inputs.foreign(path, mapping, reading),
                Some(None) => continue,
                None => inputs.file(path, reading),
            };
            inputs.tables(read);
            progress.advance(1);
        }
        for register in registers {
            inputs.register(register, reading);
            progress.advance(1);
        }
        // Behind the rules, the files of figures stand by name, in whatever order they were given.
        if let Some((_, figures)) = inputs.digests.split_first_mut() {
            figures.sort_by(|one, other| one.name.cmp(&other.name));
        }
        inputs
    }

    /// The tables in a file, whose digest is kept.
    fn file(&mut self, path: &Path, reading: &Reading) -> Checked<Vec<FigureTable>> {
        let name = reading.names.of(path);
        let mut file = read_figures_as(path, &name, &reading.limits());
        self.digests.extend(file.sha256.take().map(|sha256| InputReport { name, sha256 }));
        file.tables()
    }

    /// A mapping, whose digest is kept; without it nothing of the files can be told.
    fn mapping(&mut self, path: &Path, reading: &Reading) -> Option<Mapping> {
        let name = reading.names.of(path);
        let read = read_source_as(path, &name).map(|(source, sha256)| {
            self.digests.push(InputReport { name, sha256 });
            read_mapping(&source)
        });
        let read = read.map_err(|fault| self.found.push(fault)).ok();
        let mapping = read.and_then(|read| {
            self.found.extend(read.diagnostics);
            read.value
        });
        self.figures_complete &= mapping.is_some();
        mapping
    }

    /// The tables in a file, with the headings of the regulation.
    fn foreign(&mut self, path: &Path, mapping: &Mapping, reading: &Reading) -> Checked<Vec<FigureTable>> {
        let name = reading.names.of(path);
        let (mut file, is_foreign) = read_foreign(path, &name, mapping, &reading.limits());
        self.digests.extend(file.sha256.take().map(|sha256| InputReport { name, sha256 }));
        let mut read = file.tables();
        let Some(regulation) = self.regulation.as_ref().filter(|_| is_foreign) else { return read };
        let mut turned = Some(Vec::new());
        let Some(tables) = read.value.take() else { return read };
        for table in tables {
            let one = mapping.apply(table, regulation);
            read.diagnostics.extend(one.diagnostics);
            turned = turned.zip(one.value).map(|(mut tables, table)| {
                tables.push(table);
                tables
            });
        }
        Checked { value: turned, diagnostics: read.diagnostics }
    }

    fn register(&mut self, register: &RegisterFile, reading: &Reading) {
        let fault = self.regulation.as_ref().and_then(|known| registers::unknown(&register.part, known));
        if let Some(fault) = fault {
            return self.found.push(fault);
        }
        let read = self.file(&register.path, reading);
        self.found.extend(read.diagnostics);
        self.figures_complete &= read.value.is_some();
        for table in read.value.unwrap_or_default() {
            registers::add(&mut self.registers, &register.part, Some(table));
        }
    }

    /// Reads a bundled regulation with its own figures.
    pub(crate) fn read_bundled(
        bundled: &'static Bundled,
        registers: &[RegisterFile],
        chosen: &[Chosen],
        reading: &Reading,
    ) -> Inputs {
        let mut inputs = Inputs::read(Path::new(bundled.name), &[], registers, chosen, reading);
        inputs.bundled_figures = Some(bundled);
        inputs.digest(bundled.figures_name, bundled.figures.as_bytes());
        let read = match bundled.figures_name.ends_with(".csv") {
            true => read_csv(bundled.figures_name, bundled.figures.as_bytes(), &Limits::default()),
            false => read_toml(&Source::new(bundled.figures_name, bundled.figures)),
        };
        let tables = read.value.map(|table| Vec::from([table]));
        inputs.tables(Checked { value: tables, diagnostics: read.diagnostics });
        inputs
    }

    /// The figures against the rules, when those could be read, and the registers that fed them. What is missing because a file, or the name of a unit in
    /// it, could not be read is the same fault again, and is not said.
    pub(crate) fn results(&mut self) -> Option<(Results, Vec<ScoredRegister>)> {
        const LOST_NAMES: [FileCode; 3] = [FileCode::LegacyFont, FileCode::UnnamedUnit, FileCode::StrayQuote];
        let regulation = self.regulation.as_ref()?;
        let scored = registers::score(&self.registers, regulation, &mut self.found);
        let rows = registers::rows(&scored, regulation);
        let read = Results::read_with(&self.figures, regulation, &rows);
        let lost_names = self.found.iter().any(|one| is_one_of(one, &LOST_NAMES));
        let consequence = |one: &Diagnostic| {
            let missing = [FigureCode::MissingFigure, FigureCode::FigureLeftOut, FigureCode::OtherPeriod];
            is_one_of(one, &[FigureCode::MissingUnit]) && (lost_names || !self.figures_complete)
                || is_one_of(one, &missing) && !self.figures_complete
        };
        let found: Vec<Diagnostic> =
            read.diagnostics.iter().filter(|one| !consequence(one)).cloned().collect();
        found.into_iter().for_each(|one| self.found.push(one));
        read.value.map(|results| (results, scored))
    }

    /// True when a file is not there or cannot be opened, or there is no such regulation.
    pub(crate) fn could_not_run(&self) -> bool {
        const NOT_OPENED: [FileCode; 5] = [
            FileCode::UnknownRegister,
            FileCode::FileNotFound,
            FileCode::FileUnreadable,
            FileCode::FileTypeUnknown,
            FileCode::UnknownRegulation,
        ];
        self.found.iter().any(|one| is_one_of(one, &NOT_OPENED))
    }

    fn rules(&mut self, rules: &Path, chosen: &[Chosen], names: Names) {
        match rules_source(rules, names) {
            Ok((source, sha256)) => {
                self.digests.push(InputReport { name: source.name().to_string(), sha256 });
                self.language = Regulation::declared_language(&source);
                let beside = match bundled_named(rules) {
                    Some(bundled) => bundled.beside(&source, chosen),
                    None => read_beside(rules, &source, chosen, &Limits::default()),
                };
                let digests = beside.digests.into_iter();
                self.digests.extend(digests.map(|(name, sha256)| InputReport { name, sha256 }));
                let lost_rules = beside.found.iter().any(|one| is_one_of(one, &[FileCode::FileNotFound]));
                self.found.extend(beside.found);
                // A choice of the rules of a register begins with the name of their file.
                let of_rules = |one: &&Chosen| {
                    !beside.rules.iter().any(|file| !chosen_for(&file.name, &[(*one).clone()]).is_empty())
                };
                let own: Vec<Chosen> = chosen.iter().filter(of_rules).cloned().collect();
                let read = Regulation::read_with_rules(&source, &own, &beside.tables, &beside.rules);
                // Why a file could not be read was said already.
                let said = |one: &&Diagnostic| {
                    is_one_of(one, &[TableCode::TableNotGiven])
                        || is_one_of(one, &[RegisterCode::RegisterRulesNotGiven]) && lost_rules
                };
                let found = read.diagnostics.iter().filter(|one| !said(one));
                found.for_each(|one| self.found.push(one.clone()));
                self.regulation = read.value;
            }
            Err(fault) => self.found.push(fault),
        }
    }

    fn tables(&mut self, read: Checked<Vec<FigureTable>>) {
        self.found.extend(read.diagnostics);
        match read.value {
            Some(tables) => self.figures.tables.extend(tables),
            None => self.figures_complete = false,
        }
    }

    fn digest(&mut self, name: &str, bytes: &[u8]) {
        self.digests.push(InputReport { name: name.into(), sha256: sha256_hex(bytes) });
    }
}

fn is_one_of<C: Code>(diagnostic: &Diagnostic, codes: &[C]) -> bool {
    codes.iter().any(|code| code.info().name == diagnostic.code())
}

/// The bundled regulation that a name stands for; a file of that name comes first.
pub(crate) fn bundled_named(rules: &Path) -> Option<&'static Bundled> {
    rules.to_str().and_then(bundled::find).filter(|_| !rules.is_file())
}

/// The language that a rule file declares, for messages about what was asked before anything is read.
pub(crate) fn language_of(rules: &Path) -> Option<Language> {
    let (source, _) = rules_source(rules, Names::AsGiven).ok()?;
    Regulation::declared_language(&source)
}

/// The tables of parameters and the rules of registers that a rule file wants beside it.
pub(crate) fn files_beside(rules: &Path) -> Vec<PathBuf> {
    let Ok((source, _)) = rules_source(rules, Names::AsGiven) else { return Vec::new() };
    let (tables, below) = (Regulation::table_files(&source), Regulation::rules_files(&source));
    tables.iter().chain(&below).map(|(name, _)| rules.with_file_name(name)).collect()
}

/// The text of the rules with its digest.
fn rules_source(rules: &Path, names: Names) -> Result<(Source, String), Diagnostic> {
    if let Some(bundled) = bundled_named(rules) {
        return Ok((Source::new(bundled.name, bundled.rules), sha256_hex(bundled.rules.as_bytes())));
    }
    // What is written like a path is one; anything else that is no file was meant as a name.
    let is_path = rules.exists() || rules.extension().is_some() || rules.components().count() > 1;
    if is_path {
        return read_source_as(rules, &names.of(rules));
    }
    let name = rules.display().to_string();
    let names: Vec<&str> = bundled::names().collect();
    let near = nearest(&name, names.iter().copied());
    let args = [Arg::from(name.as_str()), Arg::from(names.join(", "))];
    Err(Diagnostic::new(FileCode::UnknownRegulation, args).nearest(near))
}
