//! `score report`: the folder for the meeting.

use std::fs;
use std::path::{Path, PathBuf};

use thidua::words::{Arg, Language, Phrase, Sentence};
use thidua_files::{
    Contents, Engine, Meeting, Receipt, ReceiptChoice, ReceiptFile, ReceiptInput, ReceiptRules, Role,
    report_json, write_folder,
};

use crate::arguments::{Format, Report};
use crate::bundled;
use crate::folder;
use crate::inputs::bundled_named;
use crate::output::{Ended, Output, not_written, say_error};
use crate::progress::{Phase, Progress};
use crate::scored::{Asked, Scored, score, usage};

/// The canonical result.
pub(crate) const RESULT: &str = "ket-qua.json";
/// The page for the meeting.
const PAGE: &str = "bao-cao.html";
/// What it was computed from and what came out.
pub(crate) const RECEIPT: &str = "receipt.json";

/// Scores a year and writes the folder.
pub(crate) fn report(given: &Report, output: &Output) -> Ended {
    match written(given, output) {
        Ok(ended) | Err(ended) => ended,
    }
}

fn written(given: &Report, output: &Output) -> Result<Ended, Ended> {
    let Some(path) = &output.out else {
        return Err(usage("no folder was given\n\n  Name the folder to write:  -o FOLDER", "report"));
    };
    if output.format != Format::Text {
        return Err(usage("`score report` writes a folder with JSON in it; it has no --format", "report"));
    }
    let asked = Asked {
        rules: Some(&given.rules),
        results: &given.results,
        registers: &given.registers.register,
        chosen: &given.choices.choose,
        of: given.of.as_deref(),
        command: "report",
        reading: &given.reading.by(&given.mapped).told_in(output.language).without_folders(),
    };
    let scored = score(&asked, output)?;
    let language = scored.language;
    let read = folder::read_files(&asked, &scored.report.inputs);
    folder::same_names(&read, language)?;
    folder::may_write(path, &read, given.force, language)?;
    let made = Progress::during(Phase::Writing, language, || made(&asked, &scored));
    let made = made.ok_or_else(|| gone(language))?;
    write_folder(path, &made).map_err(|error| not_written(path, &error, language))?;
    let delivered = output.without_file().deliver(&said(path, &made, &scored), language);
    Ok(scored.end(delivered, output))
}

/// The files of the folder, the receipt last; none when an input is no longer what was scored.
fn made(asked: &Asked<'_>, scored: &Scored) -> Option<Contents> {
    let mut files = contents(scored, scored.language);
    let digests: Vec<ReceiptFile> = files.iter().map(|(name, bytes)| ReceiptFile::new(name, bytes)).collect();
    let (result, others) = digests.split_first()?;
    let mut inputs = inputs(asked, scored)?.into_iter();
    let rules = inputs.next()?;
    let receipt = Receipt {
        format: 1,
        engine: Engine::new(scored.report.engine),
        language: scored.language.code().into(),
        regulation: ReceiptRules { id: scored.rules.clone(), file: rules.file, bundled: rules.bundled },
        choices: ReceiptChoice::all(asked.chosen),
        of: asked.of.map(String::from),
        limits: asked.reading.raised(),
        inputs: inputs.collect(),
        result: result.clone(),
        files: others.to_vec(),
    };
    files.push((RECEIPT.into(), receipt.shaped().json().into_bytes()));
    Some(files)
}

/// The files that follow from a scored year alone, the canonical result first. A further form of the result, such as a
/// workbook, is a line here: the receipt, the verification and the replacing of folders follow from the list.
pub(crate) fn contents(scored: &Scored, language: Language) -> Contents {
    let meeting = Meeting::new(&scored.report, &scored.awards, &scored.found);
    vec![
        (RESULT.into(), report_json(&scored.report).into_bytes()),
        (PAGE.into(), meeting.page(language).into_bytes()),
    ]
}

/// What was read, the rules first, with the digest that the scored year was computed from.
fn inputs(asked: &Asked<'_>, scored: &Scored) -> Option<Vec<ReceiptInput>> {
    let rules = asked.rules?;
    let of = |input: &thidua::report::InputReport| {
        let (role, part, path) = role(asked, rules, &input.name);
        let bytes = match bundled::text(&input.name).filter(|_| is_bundled(asked, &input.name)) {
            Some(text) => text.as_bytes().to_vec(),
            None => fs::read(path).ok()?,
        };
        let file = ReceiptFile::new(&input.name, &bytes);
        // A file that changed since it was scored is not what the result came from.
        (file.sha256 == input.sha256).then(|| ReceiptInput {
            role,
            part,
            file,
            bundled: is_bundled(asked, &input.name),
        })
    };
    scored.report.inputs.iter().map(of).collect()
}

/// True for what the program brought along.
fn is_bundled(asked: &Asked<'_>, name: &str) -> bool {
    let given = given(asked);
    let is_given = given.map(|path| asked.reading.names.of(path)).any(|given| given == name);
    !is_given && asked.rules.is_some_and(|rules| bundled_named(rules).is_some())
}

/// The files beside the rules that were named on the command line.
pub(crate) fn given<'a>(asked: &'a Asked<'_>) -> impl Iterator<Item = &'a PathBuf> {
    let registers = asked.registers.iter().map(|register| &register.path);
    asked.results.iter().chain(registers).chain(&asked.reading.mapping)
}

/// What a file was read as, and where it stands.
pub(crate) fn role(asked: &Asked<'_>, rules: &Path, name: &str) -> (Role, Option<String>, PathBuf) {
    let named = |path: &&PathBuf| asked.reading.names.of(path) == name;
    if let Some(path) = asked.results.iter().find(named) {
        return (Role::Figures, None, path.clone());
    }
    if let Some(register) =
        asked.registers.iter().find(|register| asked.reading.names.of(&register.path) == name)
    {
        return (Role::Register, Some(register.part.clone()), register.path.clone());
    }
    if let Some(path) = asked.reading.mapping.as_ref().filter(named) {
        return (Role::Mapping, None, path.clone());
    }
    match bundled_named(rules).is_some_and(|bundled| bundled.figures_name == name) {
        true => (Role::Figures, None, PathBuf::new()),
        false if asked.reading.names.of(rules) == name => (Role::BesideRules, None, rules.to_path_buf()),
        false => (Role::BesideRules, None, rules.with_file_name(name)),
    }
}

fn gone(language: Language) -> Ended {
    static GONE: Phrase = Phrase::new(
        "a file that was read has changed or gone since; run it again",
        "có tệp đã thay đổi hoặc mất trong khi chấm; hãy chạy lại",
    );
    say_error(&GONE, [], language)
}

/// What was written, for the terminal.
fn said(path: &Path, made: &Contents, scored: &Scored) -> String {
    static WROTE: Phrase = Phrase::new("Written to {0}:", "Đã ghi vào {0}:");
    static TO_SHOW: Phrase = Phrase::new("the page for the meeting", "trang trình hội nghị");
    static EXACT: Phrase =
        Phrase::new("the result with exact numbers, for machines", "kết quả với số chính xác, dành cho máy");
    static DIGESTS: Phrase = Phrase::new(
        "what it came from; score verify computes it again",
        "nguồn gốc kết quả; score verify tính lại từ đây",
    );
    let language = scored.language;
    let mut text = Sentence::new(&WROTE, [Arg::from(path.display().to_string())]).text(language) + "\n";
    for (name, _) in made {
        let what = match name.as_str() {
            RECEIPT => &DIGESTS,
            RESULT => &EXACT,
            _ => &TO_SHOW,
        };
        text.push_str(&format!("  {name:<13} {}\n", what.words(language)));
    }
    text
}
