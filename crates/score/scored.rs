//! From inputs to a scored year, with everything that was found on the way said once.

use std::path::{Path, PathBuf};

use clap::CommandFactory;
use clap::error::ErrorKind;
use thidua::diagnostic::Diagnostics;
use thidua::report::Report;
use thidua::words::{Arg, Language, Phrase, Sentence};
use thidua::{Awards, Chosen, Results};
use thidua_files::check_json;

use crate::arguments::{Arguments, Format};
use crate::bundled::{self, Bundled};
use crate::inputs::{Inputs, bundled_named};
use crate::output::{Ended, Output};

/// A scored year.
pub(crate) struct Scored {
    /// The awards, from which everything else can be asked.
    pub(crate) awards: Awards,
    /// The same as plain data.
    pub(crate) report: Report,
    /// The language to answer in.
    pub(crate) language: Language,
    /// What was found on the way.
    found: Diagnostics,
    /// The bundled regulation whose own figures were scored.
    bundled_figures: Option<&'static Bundled>,
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

/// Reads and scores. When there is nothing to score, the reasons are printed and the end of the run is the error.
pub(crate) fn score(
    rules: Option<&Path>,
    results: &[PathBuf],
    chosen: &[Chosen],
    command: &str,
    output: &Output,
) -> Result<Scored, Ended> {
    output.spare(rules, results)?;
    let mut inputs = read(rules, results, chosen, command)?;
    let language = output.language(inputs.language);
    let Some(results) = results_of(&mut inputs) else {
        return Err(nothing_to_score(&inputs, language, output));
    };
    let Inputs { mut found, digests, bundled_figures, .. } = inputs;
    let scoreboard = results.score();
    found.extend(scoreboard.diagnostics());
    let awards = scoreboard.rank().award();
    found.extend(awards.diagnostics());
    let mut report = awards.report(&found);
    report.inputs = digests;
    Ok(Scored { awards, report, language, found, bundled_figures })
}

/// The figures against the rules, when both could be read.
fn results_of(inputs: &mut Inputs) -> Option<Results> {
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

fn read(
    rules: Option<&Path>,
    results: &[PathBuf],
    chosen: &[Chosen],
    command: &str,
) -> Result<Inputs, Ended> {
    let Some(rules) = rules else { return Ok(Inputs::read_bundled(&bundled::ALL[0], chosen)) };
    if !results.is_empty() {
        return Ok(Inputs::read(rules, results, chosen));
    }
    match bundled_named(rules) {
        Some(bundled) => Ok(Inputs::read_bundled(bundled, chosen)),
        None => without_results(rules, chosen, command),
    }
}

/// Rules without figures: a wrong name is named as such, else the figures are asked for.
fn without_results(rules: &Path, chosen: &[Chosen], command: &str) -> Result<Inputs, Ended> {
    let inputs = Inputs::read(rules, &[], chosen);
    if inputs.could_not_run() {
        return Ok(inputs);
    }
    let rules = rules.display();
    let message = format!(
        "no figures were given for `{rules}`\n\n  \
         Name one or more files of figures behind it:  score {command} {rules} figures.csv\n  \
         To check the rules alone:                     score check {rules}"
    );
    Err(usage(&message, command))
}

/// Ends with a usage error in the manner of the argument parser.
fn usage(message: &str, command: &str) -> Ended {
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
