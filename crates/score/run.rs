//! `score run`: the ranking, the awards and the reasons of a year.

use thidua_files::{report_csv, report_json, report_text};

use crate::arguments::{Format, Run};
use crate::output::{Ended, Output};
use crate::progress::{Phase, Progress};
use crate::scored::{Asked, Scored, score};

/// Scores a year and delivers it.
pub(crate) fn run(given: &Run, output: &Output) -> Ended {
    let asked = Asked {
        rules: given.rules.as_deref(),
        results: &given.results,
        registers: &given.registers.register,
        chosen: &given.choices.choose,
        reading: &given.reading.by(&given.mapped).told_in(output.language),
        of: given.of.as_deref(),
        command: "run",
    };
    match score(&asked, output) {
        Ok(scored) => scored.end(deliver(&scored, output), output),
        Err(ended) => ended,
    }
}

fn deliver(scored: &Scored, output: &Output) -> Result<(), Ended> {
    let Scored { report, language, .. } = scored;
    let writing = |write: &dyn Fn() -> String| Progress::during(Phase::Writing, *language, write);
    match output.format {
        Format::Json => output.deliver(&writing(&|| report_json(report)), *language),
        Format::Csv => output.deliver(&writing(&|| report_csv(report, *language)), *language),
        Format::Text => output.text(*language, |options| {
            let mut text = scored.bundled_line();
            text.push_str(&report_text(report, options));
            text
        }),
    }
}
