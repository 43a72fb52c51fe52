//! What can be said on the command line, and the help that teaches it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use thidua::Chosen;

use crate::reading::{Mapped, Reading};
use crate::template::{self, Template};

/// Score an emulation cluster at year end: points, ranks, flags, and the reason for each.
///
/// The regulation is a TOML file (RULES); the year's figures are workbooks, CSV or TOML files (RESULTS). Numbers are exact, nothing
/// is guessed: what is missing, ambiguous or tied is said, with the file, the line and what to do.
#[derive(Debug, Parser)]
#[command(version, after_help = OVERVIEW)]
pub(crate) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
    /// How to say it.
    #[command(flatten)]
    pub(crate) settings: Settings,
}

const OVERVIEW: &str = "\
Start here:
  score run                                       score the bundled year, to see what comes out
  score check rules.toml                          find mistakes in a regulation
  score run rules.toml figures.csv                score a year
  score explain rules.toml figures.csv --unit \"Điện Biên\"
                                                  follow every point back to its cell and clause
  score report rules.toml figures.csv -o meeting  the folder for the meeting: a page, the result, a receipt
  score verify meeting/receipt.json               compute it again and compare
  score explain-code band-gap                     what a code in a message means

Exit codes:
  0  done
  1  the rules or the figures are at fault; what could be scored was still scored
  2  could not run: wrong usage, a file that is not there or cannot be written";

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Score a year: ranking, scoreboard, awards, targets met and missed, summary
    #[command(after_help = RUN)]
    Run(Run),
    /// Find every fault of a regulation, and of the figures if given, without scoring
    #[command(after_help = CHECK)]
    Check(Check),
    /// Explain the points of a unit down to cells and clauses, or why it stands above or below another
    #[command(after_help = EXPLAIN)]
    Explain(Explain),
    /// Write a folder for the meeting: a page to show and print, the result, and a receipt
    #[command(after_help = REPORT)]
    Report(Report),
    /// Compute a result again from its receipt and say whether it is the same
    #[command(after_help = VERIFY)]
    Verify(Verify),
    /// Make workbooks to be filled in: figures, points given by people, rows below the units
    #[command(after_help = template::HELP)]
    Template(Template),
    /// Print the manual page of a code, such as band-gap
    #[command(after_help = EXPLAIN_CODE)]
    ExplainCode(ExplainCode),
}

const RUN: &str = "\
Examples:
  score run
  score run rules.toml figures-2020.toml figures-2021.csv
  score run rules.toml yen-bai.xlsx son-la.xlsx
  score run tay-bac-2021 figures.csv --lang en
  score run rules.toml figures.csv --format csv --out scores.csv
  score run rules.toml figures.csv --choose flag=ballot
  score run rules.toml provinces.toml --register htx=register.csv
  score run rules.toml provinces.toml --register htx=register.csv --of htx --format csv

Without RULES the bundled regulation tay-bac-2021 is scored with its bundled, illustrative figures.
A missing or refused figure keeps its unit from being ranked, never the others; the exit code is then 1.";

const CHECK: &str = "\
Examples:
  score check rules.toml
  score check rules.toml figures.csv
  score check rules.toml --choose points=per-phrase --format json

A regulation without errors is read back: its sections, the target and the points of each criterion, and what it leaves open.";

const EXPLAIN: &str = "\
Examples:
  score explain rules.toml figures.csv --unit yen-bai
  score explain rules.toml figures.csv --unit \"Yên Bái\" --versus \"Hòa Bình\"
  score explain tay-bac-2021 --unit \"Lào Cai\" --lang en

With --versus, the difference of the two totals is split by criterion and rounding, and adds up exactly.";

const REPORT: &str = "\
Examples:
  score report rules.toml figures.csv -o hop-tong-ket
  score report tay-bac-2021 -o meeting --lang en
  score report rules.toml figures.csv -o hop-tong-ket --force
  score report rules.toml provinces.toml --register htx=register.csv --of htx -o htx

The folder is written whole or not at all. One that is there already is replaced only with --force, and only when it
holds nothing but what this command wrote. The same inputs give the same bytes.";

const VERIFY: &str = "\
Examples:
  score verify hop-tong-ket/receipt.json --inputs figures-of-2021
  score verify meeting/receipt.json

Exit codes:
  0  the inputs, every point, rank and award, and the files of the folder are the same
  1  something differs; it is named
  2  could not run: the receipt or a file that it names is not there or cannot be read";

const EXPLAIN_CODE: &str = "\
Examples:
  score explain-code missing-figure
  score explain-code band-gap --lang vi";

/// How to say it.
#[derive(Debug, Args)]
pub(crate) struct Settings {
    /// Language of the output [default: the regulation's own]
    #[arg(long, global = true, value_name = "LANG")]
    pub(crate) lang: Option<Lang>,
    /// Form of the output; csv is for `run` alone
    #[arg(long, global = true, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
    /// Write the output to FILE, whole or not at all, instead of the terminal; of `report`, the folder
    #[arg(short, long, global = true, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Print every message; without it, of more than 20 of one code the first 20 and how many more there are
    #[arg(long, global = true)]
    pub(crate) all_messages: bool,
}

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    /// Vietnamese, numbers as 1.086,5
    Vi,
    /// English, numbers as 1,086.5
    En,
}

/// A form of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Aligned text for people
    Text,
    /// One document with exact numbers as strings
    Json,
    /// One row per unit with exact numbers
    Csv,
}

/// Readings of what a regulation leaves open.
#[derive(Debug, Args)]
pub(crate) struct Choices {
    /// Score another reading of what the regulation leaves open, such as flag=ballot; repeatable
    #[arg(long, value_name = "NAME=ALTERNATIVE", value_parser = chosen)]
    pub(crate) choose: Vec<Chosen>,
}

fn chosen(text: &str) -> Result<Chosen, String> {
    match text.split_once('=') {
        Some((choice, alternative)) if !choice.is_empty() && !alternative.is_empty() => {
            Ok(Chosen { choice: choice.trim().into(), alternative: alternative.trim().into() })
        }
        _ => Err("write the choice, `=` and the alternative, such as flag=ballot".into()),
    }
}

/// Registers that feed the units.
#[derive(Debug, Args)]
pub(crate) struct Registers {
    /// A register of rows below the units, such as htx=register.csv, scored by the rules that stand beside RULES; repeatable, also for several files of one register
    #[arg(long, value_name = "PART=FILE", value_parser = register)]
    pub(crate) register: Vec<RegisterFile>,
}

/// A file of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RegisterFile {
    /// The id of the part whose rows it holds.
    pub(crate) part: String,
    /// The file.
    pub(crate) path: PathBuf,
}

fn register(text: &str) -> Result<RegisterFile, String> {
    match text.split_once('=') {
        Some((part, path)) if !part.is_empty() && !path.is_empty() => {
            Ok(RegisterFile { part: part.trim().into(), path: path.into() })
        }
        _ => Err("write the part, `=` and the file, such as htx=register.csv".into()),
    }
}

/// The arguments of `run`.
#[derive(Debug, Args)]
pub(crate) struct Run {
    /// A rule file, or the name of a bundled regulation: tay-bac-2021, tay-nguyen-2019
    pub(crate) rules: Option<PathBuf>,
    /// Files of figures: workbooks (.xlsx, .xls, .ods), .csv or .toml; their order never matters
    pub(crate) results: Vec<PathBuf>,
    /// Show this register alone and in full
    #[arg(long, value_name = "PART")]
    pub(crate) of: Option<String>,
    /// Readings.
    #[command(flatten)]
    pub(crate) choices: Choices,
    /// Registers.
    #[command(flatten)]
    pub(crate) registers: Registers,
    /// Files.
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// Mapping.
    #[command(flatten)]
    pub(crate) mapped: Mapped,
}

/// The arguments of `check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// A rule file, or the name of a bundled regulation: tay-bac-2021, tay-nguyen-2019
    pub(crate) rules: PathBuf,
    /// Files of figures to check against it: workbooks, .csv or .toml
    pub(crate) results: Vec<PathBuf>,
    /// Readings.
    #[command(flatten)]
    pub(crate) choices: Choices,
    /// Registers.
    #[command(flatten)]
    pub(crate) registers: Registers,
    /// Files.
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// Mapping.
    #[command(flatten)]
    pub(crate) mapped: Mapped,
}

/// The arguments of `explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// A rule file, or the name of a bundled regulation: tay-bac-2021, tay-nguyen-2019
    pub(crate) rules: PathBuf,
    /// Files of figures: workbooks, .csv or .toml
    pub(crate) results: Vec<PathBuf>,
    /// Explain a unit of this register instead, such as a cooperative with --of htx
    #[arg(long, value_name = "PART")]
    pub(crate) of: Option<String>,
    /// The unit, by its id or title
    #[arg(long, value_name = "U")]
    pub(crate) unit: String,
    /// Another unit of the same cluster, to explain the difference
    #[arg(long, value_name = "V")]
    pub(crate) versus: Option<String>,
    /// Readings.
    #[command(flatten)]
    pub(crate) choices: Choices,
    /// Registers.
    #[command(flatten)]
    pub(crate) registers: Registers,
    /// Files.
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// Mapping.
    #[command(flatten)]
    pub(crate) mapped: Mapped,
}

/// The arguments of `report`.
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// A rule file, or the name of a bundled regulation: tay-bac-2021, tay-nguyen-2019
    pub(crate) rules: PathBuf,
    /// Files of figures: workbooks (.xlsx, .xls, .ods), .csv or .toml; their order never matters
    pub(crate) results: Vec<PathBuf>,
    /// Report this register alone and in full
    #[arg(long, value_name = "PART")]
    pub(crate) of: Option<String>,
    /// Replace a folder that an earlier report wrote
    #[arg(long)]
    pub(crate) force: bool,
    /// Readings.
    #[command(flatten)]
    pub(crate) choices: Choices,
    /// Registers.
    #[command(flatten)]
    pub(crate) registers: Registers,
    /// Files.
    #[command(flatten)]
    pub(crate) reading: Reading,
    /// Mapping.
    #[command(flatten)]
    pub(crate) mapped: Mapped,
}

/// The arguments of `verify`.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// The receipt in the folder that `report` wrote
    pub(crate) receipt: PathBuf,
    /// The folder with the rules and the figures [default: the folder of the receipt]
    #[arg(long, value_name = "FOLDER")]
    pub(crate) inputs: Option<PathBuf>,
    /// Files.
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// The arguments of `explain-code`.
#[derive(Debug, Args)]
pub(crate) struct ExplainCode {
    /// The code, as it stands in brackets in a message
    pub(crate) code: String,
}
