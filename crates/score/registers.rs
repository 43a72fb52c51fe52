//! Registers: files of rows below the units, scored by the rules that stand beside those of the units.

use std::collections::BTreeMap;

use thidua::diagnostic::{Diagnostic, Diagnostics};
use thidua::figures::{FigureTable, Figures};
use thidua::report::{RegisterReport, Report};
use thidua::text::nearest;
use thidua::words::Arg;
use thidua::{Awards, Register, Regulation, Results};
use thidua_files::FileCode;

/// The figures of each register, by the part whose rows they are.
pub(crate) type RegisterFigures = BTreeMap<String, Figures>;

/// A register that was scored by its own rules.
pub(crate) struct ScoredRegister {
    /// The part whose rows it holds.
    pub(crate) part: String,
    /// The awards, from which everything else can be asked.
    pub(crate) awards: Awards,
    /// The same as plain data.
    pub(crate) report: Report,
}

impl ScoredRegister {
    /// The register as a part of the report of the units above it, and the awards.
    pub(crate) fn below(self, above: &Report) -> (RegisterReport, Awards) {
        let part = above.regulation.parts.iter().find(|part| part.id == self.part);
        let title = part.map(|part| part.title.clone()).unwrap_or_default();
        (RegisterReport { part: self.part, title, report: self.report }, self.awards)
    }
}

/// Puts a table among the figures of its register.
pub(crate) fn add(figures: &mut RegisterFigures, part: &str, table: Option<FigureTable>) {
    figures.entry(part.to_string()).or_default().tables.extend(table);
}

/// A register that the regulation does not have; none when it has it.
pub(crate) fn unknown(part: &str, regulation: &Regulation) -> Option<Diagnostic> {
    let known: Vec<&str> = regulation.registers().map(|(part, _)| part).collect();
    let fault = || {
        let args = [Arg::from(part), Arg::from(if known.is_empty() { "-".into() } else { known.join(", ") })];
        Diagnostic::new(FileCode::UnknownRegister, args).nearest(nearest(part, known.iter().copied()))
    };
    (!known.contains(&part)).then(fault)
}

/// Scores every register; what that finds is said once, with what it leaves for the units above.
pub(crate) fn score(
    figures: &RegisterFigures,
    regulation: &Regulation,
    found: &mut Diagnostics,
) -> Vec<ScoredRegister> {
    let mut scored = Vec::new();
    for (part, rules) in regulation.registers() {
        let Some(figures) = figures.get(part) else { continue };
        let read = Results::read(figures, rules);
        let mut own = read.diagnostics;
        if let Some(results) = read.value {
            let board = results.score();
            own.extend(board.diagnostics());
            let awards = board.rank().award();
            own.extend(awards.diagnostics());
            let report = awards.report(&own);
            scored.push(ScoredRegister { part: part.to_string(), awards, report });
        }
        found.extend(own);
    }
    scored
}

/// The registers as the regulation above takes them.
pub(crate) fn rows(scored: &[ScoredRegister], regulation: &Regulation) -> Vec<Register> {
    scored.iter().filter_map(|one| one.awards.register(regulation, &one.part)).collect()
}
