//! `score check`: every fault of a regulation and of its figures, and the regulation read back when it has none.

use thidua::diagnostic::{Diagnostics, Severity};
use thidua::words::{Arg, Language, Phrase, Sentence};
use thidua_files::{check_json, outline_text};

use crate::arguments::{Check, Format};
use crate::inputs::Inputs;
use crate::output::{Ended, Output};
use crate::scored::refuse_csv;

/// Checks rules and figures and says what was found.
pub(crate) fn check(given: &Check, output: &Output) -> Ended {
    let asked = refuse_csv(output, "check")
        .and_then(|()| output.spare(Some(&given.rules), &given.results, &given.registers.register));
    if let Err(ended) = asked {
        return ended;
    }
    let (registers, chosen) = (&given.registers.register, &given.choices.choose);
    let mut inputs = Inputs::read(
        &given.rules,
        &given.results,
        registers,
        chosen,
        &given.reading.by(&given.mapped).told_in(output.language),
    );
    check_figures(&mut inputs);
    let language = output.language(inputs.language);
    output.diagnostics(&inputs.found, language);
    if inputs.could_not_run() {
        return Ended::CouldNotRun;
    }
    match deliver(&inputs, output, language) {
        Ok(()) => Ended::after(&inputs.found),
        Err(ended) => ended,
    }
}

/// Reads the figures against the rules, and scores them for what only scoring can find. Where a file of figures could
/// not be read, the others are read all the same, so that one run names every fault.
fn check_figures(inputs: &mut Inputs) {
    if inputs.figures.tables.is_empty() {
        // A register is looked at even without figures of the units.
        if let Some(regulation) = inputs.regulation.as_ref().filter(|_| inputs.figures_complete) {
            crate::registers::score(&inputs.registers, regulation, &mut inputs.found);
        }
        return;
    }
    if let Some((results, _)) = inputs.results().filter(|_| inputs.figures_complete) {
        inputs.found.extend(results.score().diagnostics());
    }
}

fn deliver(inputs: &Inputs, output: &Output, language: Language) -> Result<(), Ended> {
    let outline = inputs
        .regulation
        .as_ref()
        .filter(|_| !inputs.found.has_errors())
        .map(|regulation| regulation.outline());
    match output.format {
        Format::Json => output.deliver(&check_json(outline.as_ref(), &inputs.found), language),
        Format::Text | Format::Csv => output.text(language, |options| {
            let mut text = outline.map(|outline| outline_text(&outline, options) + "\n").unwrap_or_default();
            text.push_str(&verdict(&inputs.found, language));
            text
        }),
    }
}

fn verdict(found: &Diagnostics, language: Language) -> String {
    static NONE: Phrase = Phrase::new("no faults", "không có lỗi");
    static COUNT: Phrase = Phrase::new("errors: {0}, warnings: {1}", "lỗi: {0}, cảnh báo: {1}");
    let count = |severity| found.iter().filter(|one| one.severity() == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let sentence = match errors + warnings {
        0 => Sentence::new(&NONE, []),
        _ => Sentence::new(&COUNT, [Arg::from(errors), Arg::from(warnings)]),
    };
    sentence.text(language) + "\n"
}
