//! Files by their paths. Names in messages are the paths as the caller gave them.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use thidua::diagnostic::{Checked, Diagnostic, Diagnostics};
use thidua::figures::{FigureTable, TableFile, read_toml};
use thidua::text::Source;
use thidua::words::{Arg, Phrase};
use thidua::{Chosen, Regulation, RulesFile};

use crate::codes::FileCode;
use crate::csv_table::{read_csv, read_parameters_csv, refused};
use crate::decode::{about_file, decode_utf8};
use crate::digest::sha256_hex;
use crate::limits::Limits;
use crate::workbook::read_workbook;

/// The largest rule file; the longest known regulation is a thousandth of it.
const RULES_BYTES: usize = 16_000_000;

/// What was read from a file, and the digest of the very bytes that were read.
#[derive(Debug, Clone)]
pub struct FiguresFile {
    /// The table, if one could be made, and every fault.
    pub table: Checked<FigureTable>,
    /// The tables of the further sheets of a workbook.
    pub others: Vec<FigureTable>,
    /// The sha256 of the file's bytes, in hexadecimal; none when it could not be read whole.
    pub sha256: Option<String>,
}

impl FiguresFile {
    /// What was read from the bytes of a file.
    pub(crate) fn of(tables: Vec<FigureTable>, diagnostics: Diagnostics, bytes: &[u8]) -> FiguresFile {
        let sha256 = (!tables.is_empty()).then(|| sha256_hex(bytes));
        let mut tables = tables.into_iter();
        let table = Checked { value: tables.next(), diagnostics };
        FiguresFile { table, others: tables.collect(), sha256 }
    }

    /// All of its tables, if they could be made, and every fault.
    pub fn tables(self) -> Checked<Vec<FigureTable>> {
        let value = self.table.value.map(|table| std::iter::once(table).chain(self.others).collect());
        Checked { value, diagnostics: self.table.diagnostics }
    }
}

/// Reads the figures of a file; the end of its name says how: `.toml`, `.csv`, or a workbook.
pub fn read_figures(path: &Path, limits: &Limits) -> FiguresFile {
    read_figures_as(path, &path.display().to_string(), limits)
}

/// The same under another name than its path; only what is wrong with the file as a whole is said of its path.
pub fn read_figures_as(path: &Path, name: &str, limits: &Limits) -> FiguresFile {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("csv") => figures(read_bytes(path, limits.csv_bytes, limits.line_bytes), |bytes| {
            read_csv(name, bytes, limits)
        }),
        Some("toml") => figures(read_bytes(path, limits.toml_bytes, limits.toml_bytes), |bytes| {
            match decode_utf8(name, bytes) {
                Ok(text) if text.trim().is_empty() => refused(about_file(FileCode::EmptyFile, name, [])),
                Ok(text) => read_toml(&Source::new(name, text)),
                Err(fault) => refused(fault),
            }
        }),
        Some("xlsx" | "xlsm" | "xls" | "ods") => {
            let most = limits.workbook_bytes;
            workbook(read_bytes(path, most, most), |bytes| read_workbook(name, bytes, limits))
        }
        _ => match fs::metadata(path) {
            Err(error) => unread(unreadable(path, &error)),
            Ok(_) => {
                unread(Diagnostic::new(FileCode::FileTypeUnknown, [Arg::from(path.display().to_string())]))
            }
        },
    }
}

/// What stands beside a rule file: tables of parameters, and the rules of registers.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The tables that could be read.
    pub tables: Vec<TableFile>,
    /// The rule files that score registers; those that have faults are there without a regulation.
    pub rules: Vec<RulesFile>,
    /// The names and the sha256 of the files that were read, in hexadecimal.
    pub digests: Vec<(String, String)>,
    /// What reading found.
    pub found: Diagnostics,
}

/// Reads the tables of parameters and the rules of registers that a rule file names, from the folder that it stands in.
/// The alternatives chosen for the rules of a register are those whose choice begins with the name of their file, as in
/// `htx-2021.grades`.
pub fn read_beside(rules: &Path, source: &Source, chosen: &[Chosen], limits: &Limits) -> Beside {
    let own = rules.file_name().map(|name| name.to_string_lossy().into_owned());
    with_rules(rules, source, (chosen, limits), &own.into_iter().collect::<Vec<_>>())
}

/// The alternatives that are chosen for the rules in a file.
pub fn chosen_for(name: &str, chosen: &[Chosen]) -> Vec<Chosen> {
    let name = name.strip_suffix(".toml").unwrap_or(name);
    let own = |one: &Chosen| {
        let choice = one.choice.strip_prefix(name)?.strip_prefix('.')?;
        Some(Chosen { choice: choice.into(), alternative: one.alternative.clone() })
    };
    chosen.iter().filter_map(own).collect()
}

/// The same within rule files that are being read; none is read inside itself.
fn with_rules(
    rules: &Path,
    source: &Source,
    (chosen, limits): (&[Chosen], &Limits),
    within: &[String],
) -> Beside {
    let mut beside = read_tables_beside(rules, source, limits);
    for (name, span) in Regulation::rules_files(source) {
        if within.contains(&name) {
            continue;
        }
        let path = rules.with_file_name(&name);
        match read_source_as(&path, &named_beside(source, &name)) {
            Err(fault) => beside.found.push(fault.at(source, span)),
            Ok((read, sha256)) => {
                beside.digests.push((read.name().to_string(), sha256));
                let deeper: Vec<String> = within.iter().chain([&name]).cloned().collect();
                let below = with_rules(&path, &read, (&[], limits), &deeper);
                beside.digests.extend(below.digests);
                beside.found.extend(below.found);
                let checked = Regulation::read_with_rules(
                    &read,
                    &chosen_for(&name, chosen),
                    &below.tables,
                    &below.rules,
                );
                beside.found.extend(checked.diagnostics);
                beside.rules.push(RulesFile { name, regulation: checked.value });
            }
        }
    }
    beside
}

/// Reads the tables of parameters that a rule file names, from the folder that it stands in.
pub fn read_tables_beside(rules: &Path, source: &Source, limits: &Limits) -> Beside {
    let mut beside = Beside::default();
    for (name, span) in Regulation::table_files(source) {
        let path = rules.with_file_name(&name);
        let shown = named_beside(source, &name);
        let read = figures(read_bytes(&path, limits.csv_bytes, limits.line_bytes), |bytes| {
            read_parameters_csv(&shown, bytes, limits)
        });
        beside.digests.extend(read.sha256.map(|sha256| (shown, sha256)));
        // What is wrong with the file as a whole has its place where the rules ask for it.
        let placed = |fault: &Diagnostic| match fault.labels() {
            [] => fault.clone().at(source, span),
            _ => fault.clone(),
        };
        read.table.diagnostics.iter().for_each(|fault| beside.found.push(placed(fault)));
        beside.tables.extend(read.table.value.map(|table| TableFile { name, table }));
    }
    beside
}

/// What stands beside a rule file is named beside its name.
fn named_beside(source: &Source, name: &str) -> String {
    Path::new(source.name()).with_file_name(name).display().to_string()
}

fn figures(bytes: Result<Vec<u8>, Diagnostic>, table: impl Fn(&[u8]) -> Checked<FigureTable>) -> FiguresFile {
    match bytes {
        Ok(bytes) => {
            let table = table(&bytes);
            // Reading stops in an overlong line, so only a table proves that all bytes are there.
            let sha256 = table.value.is_some().then(|| sha256_hex(&bytes));
            FiguresFile { table, others: Vec::new(), sha256 }
        }
        Err(fault) => unread(fault),
    }
}

fn workbook(
    bytes: Result<Vec<u8>, Diagnostic>,
    tables: impl Fn(&[u8]) -> Checked<Vec<FigureTable>>,
) -> FiguresFile {
    match bytes {
        Ok(bytes) => {
            let read = tables(&bytes);
            FiguresFile::of(read.value.unwrap_or_default(), read.diagnostics, &bytes)
        }
        Err(fault) => unread(fault),
    }
}

fn unread(fault: Diagnostic) -> FiguresFile {
    FiguresFile { table: refused(fault), others: Vec::new(), sha256: None }
}

/// Reads a rule file, UTF-8 with or without a byte-order mark, with the sha256 of its bytes in hexadecimal.
///
/// # Errors
/// When there is no such file, or it cannot be read, is too large, or is not UTF-8.
pub fn read_source(path: &Path) -> Result<(Source, String), Diagnostic> {
    read_source_as(path, &path.display().to_string())
}

/// The same under another name than its path; only what is wrong with the file as a whole is said of its path.
///
/// # Errors
/// As [`read_source`].
pub fn read_source_as(path: &Path, name: &str) -> Result<(Source, String), Diagnostic> {
    let bytes = read_bytes(path, RULES_BYTES, RULES_BYTES)?;
    let text = decode_utf8(name, &bytes)?;
    Ok((Source::new(name, text), sha256_hex(&bytes)))
}

/// The bytes of a file of at most so many bytes; of one with an overlong line, as many as show that.
pub(crate) fn read_bytes(path: &Path, most: usize, longest_line: usize) -> Result<Vec<u8>, Diagnostic> {
    let too_large = || about_file(FileCode::FileTooLarge, &path.display().to_string(), [most.into()]);
    let metadata = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if metadata.is_dir() {
        return Err(unreadable(path, &ErrorKind::IsADirectory.into()));
    }
    let most_bytes = u64::try_from(most).unwrap_or(u64::MAX);
    if metadata.len() > most_bytes {
        return Err(too_large());
    }
    // What is not an ordinary file has no length, and a file may grow while it is read.
    let bytes = File::open(path)
        .and_then(|file| read_lines(file.take(most_bytes.saturating_add(1)), longest_line))
        .map_err(|error| unreadable(path, &error))?;
    if bytes.len() > most { Err(too_large()) } else { Ok(bytes) }
}

fn read_lines(mut file: impl Read, longest: usize) -> io::Result<Vec<u8>> {
    const CHUNK: u64 = 1 << 16;
    let mut bytes = Vec::new();
    let mut without_break = 0usize;
    loop {
        let known = bytes.len();
        let read = file.by_ref().take(CHUNK).read_to_end(&mut bytes)?;
        let chunk = bytes.get(known..).unwrap_or_default();
        without_break = match chunk.iter().rev().position(|byte| matches!(byte, b'\n' | b'\r')) {
            Some(behind) => behind,
            None => without_break.saturating_add(read),
        };
        // The few bytes more are room for the two that a character has in UTF-16.
        if read == 0 || without_break > longest.saturating_add(8) {
            return Ok(bytes);
        }
    }
}

/// The system's own words depend on its language, so each kind of error has words of its own here.
fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    let name = path.display().to_string();
    static DIRECTORY: Phrase = Phrase::new("it is a directory", "đây là thư mục");
    static DENIED: Phrase = Phrase::new("access is denied", "không có quyền đọc");
    static REFUSED: Phrase = Phrase::new("the system refuses it", "hệ thống từ chối");
    let why = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            return Diagnostic::new(FileCode::FileNotFound, [Arg::from(name)]);
        }
        ErrorKind::IsADirectory => &DIRECTORY,
        ErrorKind::PermissionDenied => &DENIED,
        _ => &REFUSED,
    };
    Diagnostic::new(FileCode::FileUnreadable, [Arg::from(name), why.into()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(directory: &Path, name: &str, contents: Option<&[u8]>) -> String {
        let path = directory.join(name);
        if let Some(contents) = contents {
            fs::write(&path, contents).unwrap();
        }
        let limits = Limits { csv_bytes: 50, toml_bytes: 50, ..Limits::default() };
        let FiguresFile { table: read, sha256, .. } = read_figures(&path, &limits);
        let codes: Vec<&str> = read.diagnostics.iter().map(|diagnostic| diagnostic.code()).collect();
        assert_eq!(read.value.is_none(), !codes.is_empty());
        assert_eq!(sha256.is_none(), read.value.is_none());
        codes.join(" ")
    }

    #[test]
    fn the_end_of_the_name_decides_how_a_file_is_read() {
        let directory = tempfile::tempdir().unwrap();
        let at = directory.path();
        assert_eq!(code(at, "a.csv", Some(b"unit;x@2021\na;1\n")), "");
        assert_eq!(code(at, "a.CSV", Some(b"unit;x@2021\na;1\n")), "");
        assert_eq!(code(at, "a.toml", Some(b"\xef\xbb\xbf[year.2021.a]\nx = 1\n")), "");
        assert_eq!(code(at, "a.xlsx", Some(b"PK")), "workbook-other-kind");
        assert_eq!(code(at, "a.xlsb", Some(b"PK")), "file-type-unknown");
        assert_eq!(code(at, "a", Some(b"unit;x@2021\n")), "file-type-unknown");
    }

    #[test]
    fn files_that_cannot_be_read_are_named() {
        let directory = tempfile::tempdir().unwrap();
        let at = directory.path();
        fs::create_dir(at.join("folder.csv")).unwrap();
        assert_eq!(code(at, "none.csv", None), "file-not-found");
        assert_eq!(code(at, "none.xlsx", None), "file-not-found");
        assert_eq!(code(at, "folder.csv", None), "file-unreadable");
        assert_eq!(code(at, "large.csv", Some(&[b'x'; 51])), "file-too-large");
        assert_eq!(code(at, "large.toml", Some(&[b'#'; 51])), "file-too-large");
        assert_eq!(code(at, "blank.toml", Some(b"\n \n")), "empty-file");
        assert_eq!(code(at, "old.toml", Some(b"# \xa7i\xd6n Bi\xaan")), "not-utf8");
    }

    #[test]
    fn a_rule_file_is_read_without_its_byte_order_mark() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("rules.toml");
        assert_eq!(read_source(&path).unwrap_err().code(), "file-not-found");
        fs::write(&path, b"\xef\xbb\xbfformat = 1\n").unwrap();
        let (source, sha256) = read_source(&path).unwrap();
        assert_eq!(sha256, sha256_hex(b"\xef\xbb\xbfformat = 1\n"));
        assert_eq!((source.text(), source.name()), ("format = 1\n", path.to_str().unwrap()));
    }

    #[test]
    fn reading_stops_in_an_overlong_line_and_nowhere_else() {
        let (lines, line) = ("a;b\r".repeat(100_000), "x".repeat(300_000));
        assert_eq!(read_lines(lines.as_bytes(), 1000).unwrap(), lines.as_bytes());
        let read = read_lines(format!("{lines}{line}{line}{line}").as_bytes(), 200_000).unwrap();
        assert!((lines.len() + 200_000..lines.len() + 300_000).contains(&read.len()));
    }

    #[cfg(unix)]
    #[test]
    fn an_endless_file_is_refused() {
        assert_eq!(read_source(Path::new("/dev/zero")).unwrap_err().code(), "file-too-large");
    }
}
