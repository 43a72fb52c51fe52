//! `score run`: the ranking, the awards and the reasons of a year.

use thidua::words::{Arg, Phrase, Sentence};
use thidua_files::{report_csv, report_json, report_text};

use crate::arguments::{Format, Run};
use crate::output::{Ended, Output};
use crate::scored::{Scored, score};

/// Scores a year and delivers it.
pub(crate) fn run(given: &Run, output: &Output) -> Ended {
    match score(given.rules.as_deref(), &given.results, &given.choices.choose, "run", output) {
        Ok(scored) => scored.end(deliver(&scored, output), output),
        Err(ended) => ended,
    }
}

fn deliver(scored: &Scored, output: &Output) -> Result<(), Ended> {
    let Scored { report, language, .. } = scored;
    match output.format {
        Format::Json => output.deliver(&report_json(report), *language),
        Format::Csv => output.deliver(&report_csv(report, *language), *language),
        Format::Text => output.text(*language, |options| {
            let mut text = bundled_line(scored).unwrap_or_default();
            text.push_str(&report_text(report, options));
            text
        }),
    }
}

/// Says on the first line that nobody's own figures were scored.
fn bundled_line(scored: &Scored) -> Option<String> {
    static BUNDLED: Phrase = Phrase::new(
        "Bundled year {0}, with its own figures. For yours: score run RULES RESULTS...",
        "Năm có sẵn {0}, dùng số liệu kèm theo. Chấm số liệu của bạn: score run RULES RESULTS...",
    );
    let bundled = scored.bundled_figures?;
    Some(Sentence::new(&BUNDLED, [Arg::from(bundled.name)]).text(scored.language) + "\n\n")
}
