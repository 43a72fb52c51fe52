//! `score`: scores an emulation cluster at year end from the command line.
//!
//! Arguments, files, terminal and exit codes are here; every rule of scoring is in the library.

mod arguments;
mod bundled;
mod check;
mod explain;
mod explain_code;
mod folder;
mod inputs;
mod messages;
mod output;
mod progress;
mod reading;
mod registers;
mod report;
mod run;
mod scored;
mod template;
mod verify;

use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser;
use output::Output;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let output = Output::new(&arguments.settings);
    let ended = match &arguments.command {
        Command::Run(given) => run::run(given, &output),
        Command::Check(given) => check::check(given, &output),
        Command::Explain(given) => explain::explain(given, &output),
        Command::Report(given) => report::report(given, &output),
        Command::Verify(given) => verify::verify(given, &output),
        Command::Template(given) => template::make(given, &output),
        Command::ExplainCode(given) => explain_code::explain_code(given, &output),
    };
    ended.exit_code()
}
