//! `score template`: workbooks to be filled in by the units.

use std::path::{Path, PathBuf};
use std::{fs, io};

use clap::Args;
use thidua::report::MemberHead;
use thidua::text::{fold, nearest};
use thidua::words::{Arg, Language, Phrase};
use thidua_files::template;

use crate::inputs::Inputs;
use crate::output::{Ended, Output, say_error};
use crate::reading::Reading;

/// The arguments of `template`.
#[derive(Debug, Args)]
pub(crate) struct Template {
    /// A rule file, or the name of a bundled regulation: tay-bac-2021, tay-nguyen-2019
    pub(crate) rules: PathBuf,
    /// The workbook of this unit alone, by its id or title; without it one workbook for the whole cluster
    #[arg(long, value_name = "U", conflicts_with = "all")]
    pub(crate) unit: Option<String>,
    /// A workbook for each listed unit, into this folder
    #[arg(long, value_name = "DIR", conflicts_with = "out")]
    pub(crate) all: Option<PathBuf>,
    /// Replace files that exist
    #[arg(long)]
    pub(crate) force: bool,
}

/// The help of the command.
pub(crate) const HELP: &str = "\
Examples:
  score template rules.toml --all templates
  score template rules.toml -o dien-bien.xlsx --unit \"Điện Biên\"
  score template rules.toml -o cluster.xlsx --lang vi

Each province fills in its workbook, and all of them are scored together: score run rules.toml templates/*.xlsx";

/// Makes the workbooks.
pub(crate) fn make(given: &Template, output: &Output) -> Ended {
    made(given, output).err().unwrap_or(Ended::Done)
}

fn made(given: &Template, output: &Output) -> Result<(), Ended> {
    let inputs = Inputs::read(&given.rules, &[], &[], &[], &Reading::default());
    let language = output.language(inputs.language);
    let Some(regulation) = &inputs.regulation else {
        output.errors_and_warnings(&inputs.found, language);
        return Err(if inputs.could_not_run() { Ended::CouldNotRun } else { Ended::AtFault });
    };
    let members = regulation.outline().members;
    let write = |path: &Path, unit: Option<&MemberHead>| {
        let bytes = template(regulation, unit, output.asked_language());
        let bytes = bytes.map_err(|fault| not_made(&fault, language))?;
        output.create(path, &bytes, given.force, language)
    };
    match (&given.all, output.file()) {
        (Some(folder), _) => {
            if members.is_empty() {
                return Err(no_members(language));
            }
            // A file that is in the way is found before any is written.
            let paths: Vec<PathBuf> =
                members.iter().map(|unit| folder.join(format!("{}.xlsx", unit.id))).collect();
            make_folder(folder, language)?;
            for path in &paths {
                output.vacant(path, given.force, language)?;
            }
            paths.iter().zip(&members).try_for_each(|(path, unit)| write(path, Some(unit)))
        }
        (None, Some(path)) => {
            output.spare(Some(&given.rules), &[], &[])?;
            let unit = given.unit.as_deref().map(|name| find(name, &members, language)).transpose()?;
            write(path, unit)
        }
        (None, None) => Err(no_file(language)),
    }
}

fn make_folder(folder: &Path, language: Language) -> Result<(), Ended> {
    static NOT_MADE: Phrase =
        Phrase::new("the folder `{0}` cannot be made: {1}", "không tạo được thư mục `{0}`: {1}");
    fs::create_dir_all(folder).map_err(|error: io::Error| {
        say_error(
            &NOT_MADE,
            [Arg::from(folder.display().to_string()), Arg::from(error.to_string())],
            language,
        )
    })
}

fn find<'m>(name: &str, members: &'m [MemberHead], language: Language) -> Result<&'m MemberHead, Ended> {
    static UNKNOWN: Phrase = Phrase::new(
        "the regulation lists no unit `{0}`; the units are: {1}",
        "quy chế không có đơn vị `{0}`; các đơn vị là: {1}",
    );
    static NEAR: Phrase = Phrase::new(
        "the regulation lists no unit `{0}`; did you mean `{1}`?",
        "quy chế không có đơn vị `{0}`; có phải ý là `{1}`?",
    );
    let wanted = fold(name);
    let names = |unit: &'m MemberHead| {
        let titles = [unit.title.vi.as_deref(), unit.title.en.as_deref()];
        titles.into_iter().flatten().chain([unit.id.as_str()])
    };
    let found = members.iter().find(|unit| names(unit).any(|known| fold(known) == wanted));
    found.ok_or_else(|| match nearest(name, members.iter().flat_map(names)) {
        Some(near) => say_error(&NEAR, [Arg::from(name), Arg::from(near)], language),
        None => {
            let ids: Vec<&str> = members.iter().map(|unit| unit.id.as_str()).collect();
            say_error(&UNKNOWN, [Arg::from(name), Arg::from(ids.join(", "))], language)
        }
    })
}

fn no_members(language: Language) -> Ended {
    static NONE: Phrase = Phrase::new(
        "the regulation lists no units, which come from the figures; make one workbook for all of them with -o FILE.xlsx",
        "quy chế không liệt kê đơn vị (đơn vị lấy từ số liệu); tạo một tệp chung bằng -o TỆP.xlsx",
    );
    say_error(&NONE, [], language)
}

fn no_file(language: Language) -> Ended {
    static WHERE: Phrase = Phrase::new(
        "name the workbook with -o FILE.xlsx, or a folder for all units with --all DIR",
        "ghi tên tệp bằng -o TỆP.xlsx, hoặc thư mục cho mọi đơn vị bằng --all THƯ_MỤC",
    );
    say_error(&WHERE, [], language)
}

fn not_made(fault: &str, language: Language) -> Ended {
    static FAULT: Phrase =
        Phrase::new("the workbook cannot be made: {0}", "không tạo được tệp bảng tính: {0}");
    say_error(&FAULT, [Arg::from(fault)], language)
}
