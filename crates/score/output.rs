//! Where things are said: results to the terminal or a file, messages to standard error, and the exit code.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use thidua::diagnostic::{Diagnostic, Diagnostics, Severity, Styles};
use thidua::words::{Arg, Language, Phrase, Sentence};
use thidua_files::{TextOptions, TextStyles, write_whole};

use crate::arguments::{Format, Lang, RegisterFile, Settings};
use crate::inputs::{files_beside, language_of};
use crate::messages::Messages;
use crate::progress::{Phase, Progress};

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ended {
    /// Everything was done.
    Done,
    /// The rules or the figures are at fault.
    AtFault,
    /// It could not run.
    CouldNotRun,
}

impl Ended {
    /// The code for the shell.
    pub(crate) fn exit_code(self) -> ExitCode {
        ExitCode::from(match self {
            Ended::Done => 0,
            Ended::AtFault => 1,
            Ended::CouldNotRun => 2,
        })
    }

    /// The end of a run that found these diagnostics and delivered what it could.
    pub(crate) fn after(found: &Diagnostics) -> Ended {
        if found.has_errors() { Ended::AtFault } else { Ended::Done }
    }
}

/// What a person asked for about the output.
#[derive(Debug)]
pub(crate) struct Output {
    /// The language asked for.
    pub(crate) language: Option<Language>,
    /// The form of the result.
    pub(crate) format: Format,
    /// Where it goes, when not to the terminal.
    pub(crate) out: Option<PathBuf>,
    /// Whether every message is printed, however many have the same code.
    pub(crate) all_messages: bool,
}

/// Marks for a terminal; whatever writes there takes them out again where they would not be understood.
struct Palette {
    error: String,
    warning: String,
    note: String,
    gutter: String,
    heading: String,
    reset: String,
}

impl Palette {
    fn new() -> Palette {
        let colour = |colour: AnsiColor| colour.on_default().bold().render().to_string();
        Palette {
            error: colour(AnsiColor::Red),
            warning: colour(AnsiColor::Yellow),
            note: colour(AnsiColor::Cyan),
            gutter: colour(AnsiColor::Blue),
            heading: Style::new().bold().render().to_string(),
            reset: anstyle::Reset.render().to_string(),
        }
    }
}

impl Output {
    /// The output as the settings want it.
    pub(crate) fn new(settings: &Settings) -> Output {
        let language = settings.lang.map(|lang| match lang {
            Lang::Vi => Language::Vietnamese,
            Lang::En => Language::English,
        });
        let all_messages = settings.all_messages;
        Output { language, format: settings.format, out: settings.out.clone(), all_messages }
    }

    /// The language asked for, else that of the regulation, else English; never that of the machine.
    pub(crate) fn language(&self, regulation: Option<Language>) -> Language {
        self.language.or(regulation).unwrap_or(Language::English)
    }

    /// The same output without a file: what is not a result must not take the place of one.
    pub(crate) fn without_file(&self) -> Output {
        Output { out: None, ..*self }
    }

    /// Refuses a file that is one of the inputs: inputs are never changed.
    pub(crate) fn spare(
        &self,
        rules: Option<&Path>,
        results: &[PathBuf],
        registers: &[RegisterFile],
    ) -> Result<(), Ended> {
        static INPUT: Phrase = Phrase::new(
            "`--out {0}` would overwrite `{1}`, which is read here; name another file",
            "`--out {0}` sẽ ghi đè lên `{1}` là tệp đang được đọc; hãy chọn tên tệp khác",
        );
        // What cannot be found is not there to be overwritten.
        let Some(out) = self.out.as_ref() else { return Ok(()) };
        let Ok(target) = fs::canonicalize(out) else { return Ok(()) };
        let is_target = |input: &&Path| fs::canonicalize(input).is_ok_and(|input| input == target);
        let tables = rules.map(files_beside).unwrap_or_default();
        let registers = registers.iter().map(|register| &register.path);
        let files = results.iter().chain(&tables).chain(registers).map(PathBuf::as_path);
        let mut inputs = rules.into_iter().chain(files);
        let Some(input) = inputs.find(is_target) else { return Ok(()) };
        let language = self.language(rules.and_then(language_of));
        let names = [out.as_path(), input].map(|path| Arg::from(path.display().to_string()));
        Err(say_error(&INPUT, names, language))
    }

    /// The language that was asked for, if one was.
    pub(crate) fn asked_language(&self) -> Option<Language> {
        self.language
    }

    /// The file that was asked for, if one was.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.out.as_deref()
    }

    /// Refuses a file that exists, unless it may be replaced.
    pub(crate) fn vacant(&self, path: &Path, force: bool, language: Language) -> Result<(), Ended> {
        static EXISTS: Phrase = Phrase::new(
            "`{0}` exists already and may be filled in; --force replaces it",
            "`{0}` đã có và có thể đã được điền; dùng --force để ghi đè",
        );
        if force || !path.exists() {
            return Ok(());
        }
        Err(say_error(&EXISTS, [Arg::from(path.display().to_string())], language))
    }

    /// Writes a file whole or not at all; one that exists is left alone unless it may be replaced.
    pub(crate) fn create(
        &self,
        path: &Path,
        bytes: &[u8],
        force: bool,
        language: Language,
    ) -> Result<(), Ended> {
        self.vacant(path, force, language)?;
        write_whole(path, bytes).map_err(|error| not_written(path, &error, language))
    }

    /// Makes a text with the marks that its destination can show, and delivers it.
    pub(crate) fn text(
        &self,
        language: Language,
        write: impl FnOnce(&TextOptions<'_>) -> String,
    ) -> Result<(), Ended> {
        let palette = Palette::new();
        let mut options = TextOptions::plain(language);
        if self.out.is_none() {
            options.styles =
                TextStyles { heading: &palette.heading, loud: &palette.warning, reset: &palette.reset };
        }
        let text = Progress::during(Phase::Writing, language, || write(&options));
        self.deliver(&text, language)
    }

    /// Delivers a result: to the file, whole or not at all, or to the terminal.
    pub(crate) fn deliver(&self, result: &str, language: Language) -> Result<(), Ended> {
        static NOT_PRINTED: Phrase =
            Phrase::new("the output cannot be written: {0}", "không ghi được kết quả: {0}");
        if let Some(path) = &self.out {
            return write_whole(path, result.as_bytes()).map_err(|error| not_written(path, &error, language));
        }
        let written = match self.format {
            Format::Text => write_all(anstream::stdout().lock(), result),
            Format::Json | Format::Csv => write_all(io::stdout().lock(), result),
        };
        match written {
            // Whoever read the output has seen enough of it.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            Err(error) => Err(say_error(&NOT_PRINTED, [Arg::from(error.to_string())], language)),
            Ok(()) => Ok(()),
        }
    }

    /// Prints diagnostics to standard error: of very many of one code the first few, and how many more there are.
    pub(crate) fn diagnostics<'d>(
        &self,
        found: impl IntoIterator<Item = &'d Diagnostic>,
        language: Language,
    ) {
        let palette = Palette::new();
        let styles = Styles {
            error: &palette.error,
            warning: &palette.warning,
            note: &palette.note,
            gutter: &palette.gutter,
            reset: &palette.reset,
        };
        let mut stderr = anstream::stderr().lock();
        let mut messages = Messages::new(self.all_messages);
        for one in found {
            if messages.shows(one) {
                // Nobody is left to be told when standard error is gone.
                let _ = writeln!(stderr, "{}", one.render(language, styles));
            }
        }
        for line in messages.rest(language) {
            let _ = writeln!(stderr, "{line}\n");
        }
    }

    /// Prints errors and warnings, without the warnings that the rule file has answered.
    pub(crate) fn errors_and_warnings(&self, found: &Diagnostics, language: Language) {
        self.diagnostics(found.iter().filter(|one| one.severity() != Severity::Note), language);
    }
}

fn write_all(mut to: impl Write, text: &str) -> io::Result<()> {
    to.write_all(text.as_bytes())?;
    to.flush()
}

/// Says on standard error why nothing could be done.
pub(crate) fn say_error(
    phrase: &'static Phrase,
    args: impl IntoIterator<Item = Arg>,
    language: Language,
) -> Ended {
    let palette = Palette::new();
    let word = Severity::Error.phrase().words(language);
    let words = Sentence::new(phrase, args).text(language);
    let _ = writeln!(anstream::stderr(), "{}{word}{}: {words}", palette.error, palette.reset);
    Ended::CouldNotRun
}

/// Says why a file or a folder could not be written.
pub(crate) fn not_written(path: &Path, error: &io::Error, language: Language) -> Ended {
    static FOLDER: Phrase = Phrase::new(
        "`{0}` cannot be written: its folder does not exist",
        "không ghi được `{0}`: thư mục không tồn tại",
    );
    static DENIED: Phrase =
        Phrase::new("`{0}` cannot be written: access is denied", "không ghi được `{0}`: không có quyền ghi");
    static DIRECTORY: Phrase =
        Phrase::new("`{0}` cannot be written: it is a directory", "không ghi được `{0}`: đây là thư mục");
    static OTHER: Phrase = Phrase::new("`{0}` cannot be written: {1}", "không ghi được `{0}`: {1}");
    let phrase = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => &FOLDER,
        ErrorKind::PermissionDenied => &DENIED,
        ErrorKind::IsADirectory => &DIRECTORY,
        _ => &OTHER,
    };
    say_error(phrase, [Arg::from(path.display().to_string()), Arg::from(error.to_string())], language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_is_never_the_output() {
        let folder = std::env::temp_dir().join(format!("score-output-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let [rules, figures, new] = ["rules.toml", "figures.csv", "new.csv"].map(|name| folder.join(name));
        fs::write(&rules, "format = 1\n").unwrap();
        fs::write(&figures, "unit\n").unwrap();
        let spared = |out: PathBuf| {
            let output = Output { language: None, format: Format::Csv, out: Some(out), all_messages: false };
            output.spare(Some(&rules), std::slice::from_ref(&figures), &[])
        };
        assert_eq!(spared(new), Ok(()));
        for out in [rules.clone(), figures.clone(), folder.join(".").join("figures.csv")] {
            assert_eq!(spared(out), Err(Ended::CouldNotRun));
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
