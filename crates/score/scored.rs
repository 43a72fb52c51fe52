//! From inputs to a scored year, with everything that was found on the way said once.

use std::path::{Path, PathBuf};

use clap::CommandFactory;
use clap::error::ErrorKind;
use thidua::diagnostic::Diagnostics;
use thidua::report::Report;
use thidua::words::{Arg, Language, Phrase, Sentence};
use thidua::{Awards, Chosen, Results};
use thidua_files::check_json;

use crate::arguments::{Arguments, Format, RegisterFile};
use crate::bundled::{self, Bundled};
use crate::inputs::{Inputs, bundled_named};
use crate::output::{Ended, Output, say_error};
use crate::progress::{Phase, Progress};
use crate::reading::Reading;
use crate::registers::ScoredRegister;

/// A scored year.
pub(crate) struct Scored {
    /// The awards, from which everything else can be asked.
    pub(crate) awards: Awards,
    /// The same as plain data.
    pub(crate) report: Report,
    /// The id of the regulation of the rule file, also when a register stands in place of the units.
    pub(crate) rules: String,
    /// The awards of the registers that fed it, in the order of their reports.
    registers: Vec<Awards>,
    /// The language to answer in.
    pub(crate) language: Language,
    /// What was found on the way.
    pub(crate) found: Diagnostics,
    /// The bundled regulation whose own figures were scored.
    pub(crate) bundled_figures: Option<&'static Bundled>,
}

impl Scored {
    /// The first line of a text when nobody's own figures were scored; else nothing.
    pub(crate) fn bundled_line(&self) -> String {
        static BUNDLED: Phrase = Phrase::new(
            "Bundled year {0}, with its own figures. For yours, name your files: score run RULES RESULTS...",
            "Năm có sẵn {0}, dùng số liệu kèm theo. Để chấm số liệu của mình: score run RULES RESULTS...",
        );
        let name = self.bundled_figures.map(|bundled| Arg::from(bundled.name));
        name.map(|name| Sentence::new(&BUNDLED, [name]).text(self.language) + "\n\n").unwrap_or_default()
    }

    /// Says what was found, below the result, where it is seen; and how the run ended.
    pub(crate) fn end(&self, delivered: Result<(), Ended>, output: &Output) -> Ended {
        output.errors_and_warnings(&self.found, self.language);
        delivered.err().unwrap_or_else(|| Ended::after(&self.found))
    }
}

/// What a command line asks to be scored.
pub(crate) struct Asked<'a> {
    pub(crate) rules: Option<&'a Path>,
    pub(crate) results: &'a [PathBuf],
    pub(crate) registers: &'a [RegisterFile],
    pub(crate) chosen: &'a [Chosen],
    pub(crate) reading: &'a Reading,
    /// The register that is asked about, in place of the units.
    pub(crate) of: Option<&'a str>,
    /// The command that asks.
    pub(crate) command: &'a str,
}

/// Reads and scores. When there is nothing to score, the reasons are printed and the end of the run is the error.
pub(crate) fn score(asked: &Asked<'_>, output: &Output) -> Result<Scored, Ended> {
    output.spare(asked.rules, asked.results, asked.registers)?;
    let mut inputs = read(asked)?;
    let language = output.language(inputs.language);
    let scoring = Progress::start(Phase::Scoring, None, language);
    let Some((results, registers)) = results_of(&mut inputs) else {
        drop(scoring);
        return Err(nothing_to_score(&inputs, language, output));
    };
    let Inputs { mut found, digests, bundled_figures, .. } = inputs;
    let scoreboard = results.score();
    found.extend(scoreboard.diagnostics());
    let awards = scoreboard.rank().award();
    found.extend(awards.diagnostics());
    let mut report = awards.report(&found);
    report.inputs = digests;
    let below = registers.into_iter().map(|register| register.below(&report));
    let (reports, registers) = below.unzip();
    report.registers = reports;
    let rules = report.regulation.id.clone();
    let scored = Scored { awards, report, rules, registers, language, found, bundled_figures };
    drop(scoring);
    match asked.of {
        None => Ok(scored),
        Some(part) => scored.below(part, output),
    }
}

impl Scored {
    /// A register in place of the units that it feeds.
    fn below(mut self, part: &str, output: &Output) -> Result<Scored, Ended> {
        static NONE: Phrase = Phrase::new(
            "no register `{0}` was given; give it with --register {0}=FILE",
            "chưa có sổ đăng ký `{0}`; cung cấp bằng --register {0}=TỆP",
        );
        let Some(at) = self.report.registers.iter().position(|register| register.part == part) else {
            return Err(say_error(&NONE, [Arg::from(part)], self.language));
        };
        let awards = self.registers.swap_remove(at);
        let own = self.report.registers.swap_remove(at).report;
        let language = output.language(Some(awards.ranking().scoreboard().regulation().language()));
        let report = Report { inputs: self.report.inputs, ..own };
        Ok(Scored { awards, report, language, ..self })
    }
}

/// The figures against the rules, when both could be read.
fn results_of(inputs: &mut Inputs) -> Option<(Results, Vec<ScoredRegister>)> {
    if !inputs.figures_complete || inputs.could_not_run() {
        return None;
    }
    inputs.results()
}

/// Says why nothing could be scored. There is no result for a file; JSON for the terminal holds the reasons.
fn nothing_to_score(inputs: &Inputs, language: Language, output: &Output) -> Ended {
    output.errors_and_warnings(&inputs.found, language);
    if inputs.could_not_run() {
        return Ended::CouldNotRun;
    }
    let delivered = match output.format {
        Format::Json => output.without_file().deliver(&check_json(None, &inputs.found), language),
        Format::Text | Format::Csv => Ok(()),
    };
    delivered.err().unwrap_or(Ended::AtFault)
}

fn read(asked: &Asked<'_>) -> Result<Inputs, Ended> {
    let Asked { rules, results, registers, chosen, reading, .. } = *asked;
    let Some(rules) = rules else {
        return Ok(Inputs::read_bundled(&bundled::ALL[0], registers, chosen, reading));
    };
    if !results.is_empty() {
        return Ok(Inputs::read(rules, results, registers, chosen, reading));
    }
    match bundled_named(rules) {
        Some(bundled) => Ok(Inputs::read_bundled(bundled, registers, chosen, reading)),
        None => without_results(rules, asked),
    }
}

/// Rules without figures: a wrong name is named as such, else the figures are asked for.
fn without_results(rules: &Path, asked: &Asked<'_>) -> Result<Inputs, Ended> {
    let inputs = Inputs::read(rules, &[], asked.registers, asked.chosen, asked.reading);
    if inputs.could_not_run() {
        return Ok(inputs);
    }
    let (rules, command) = (rules.display(), asked.command);
    let message = format!(
        "no figures were given for `{rules}`\n\n  \
         Name one or more files of figures behind it:  score {command} {rules} figures.csv\n  \
         To check the rules alone:                     score check {rules}"
    );
    Err(usage(&message, command))
}

/// Ends with a usage error in the manner of the argument parser.
pub(crate) fn usage(message: &str, command: &str) -> Ended {
    let mut arguments = Arguments::command();
    arguments.build();
    let error = match arguments.find_subcommand_mut(command) {
        Some(command) => command.error(ErrorKind::MissingRequiredArgument, message),
        None => arguments.error(ErrorKind::MissingRequiredArgument, message),
    };
    // Nobody is left to be told when standard error is gone.
    let _ = error.print();
    Ended::CouldNotRun
}

/// Refuses a form of output that a command does not have.
pub(crate) fn refuse_csv(output: &Output, command: &str) -> Result<(), Ended> {
    match output.format {
        Format::Csv => {
            Err(usage(&format!("`score {command}` has no CSV output; use --format text or json"), command))
        }
        Format::Text | Format::Json => Ok(()),
    }
}
