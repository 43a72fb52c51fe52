//! How files of figures are read.

use std::path::{Path, PathBuf};

use clap::Args;
use thidua::words::Language;
use thidua_files::Limits;

/// How files of figures are read.
#[derive(Debug, Clone, Args)]
pub(crate) struct Reading {
    /// Read files that are N times as large as figures of a year usually are
    #[arg(long = "limits", value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1000))]
    times: u16,
    /// How the files are named.
    #[arg(skip)]
    pub(crate) names: Names,
    /// What says how foreign sheets are read.
    #[arg(skip)]
    pub(crate) mapping: Option<PathBuf>,
    /// The language in which it is told how far reading has come; none for that of the regulation.
    #[arg(skip)]
    pub(crate) language: Option<Language>,
}

/// The mapping of foreign sheets.
#[derive(Debug, Clone, Args)]
pub(crate) struct Mapped {
    /// Read workbooks and CSV files with headings of their own: FILE says what each column holds
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
}

impl Reading {
    /// The same by a mapping, if one is given.
    pub(crate) fn by(&self, mapped: &Mapped) -> Reading {
        self.mapped_by(mapped.mapping.clone())
    }

    /// The same by the mapping in a file, if there is one.
    pub(crate) fn mapped_by(&self, mapping: Option<PathBuf>) -> Reading {
        Reading { mapping, ..self.clone() }
    }

    /// The same, told in a language.
    pub(crate) fn told_in(&self, language: Option<Language>) -> Reading {
        Reading { language, ..self.clone() }
    }

    /// The same, with files named without their folders.
    pub(crate) fn without_folders(&self) -> Reading {
        Reading { names: Names::WithoutFolders, ..self.clone() }
    }

    /// How many times as large as usual files may be, where that was asked for.
    pub(crate) fn raised(&self) -> Option<u16> {
        (self.times > 1).then_some(self.times)
    }

    /// The bounds on what is read.
    pub(crate) fn limits(&self) -> Limits {
        Limits::default().times(self.times.into())
    }
}

impl Default for Reading {
    fn default() -> Reading {
        Reading { times: 1, names: Names::default(), mapping: None, language: None }
    }
}

/// How files are named in messages and results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Names {
    /// As they were given, folders included.
    #[default]
    AsGiven,
    /// By their last name, so that a result says nothing of the machine it was made on.
    WithoutFolders,
}

impl Names {
    /// The name of a file.
    pub(crate) fn of(self, path: &Path) -> String {
        let last = path.file_name().filter(|_| self == Names::WithoutFolders);
        last.map_or_else(|| path.display().to_string(), |last| last.to_string_lossy().into_owned())
    }
}
