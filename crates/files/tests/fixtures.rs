//! Every fault of a file is raised by the folder named after it, and by nothing else in that folder.

use std::fmt::Write;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use thidua::diagnostic::Code;
use thidua_files::{FileCode, Limits, read_figures};

const SHAPES_OF_TOML: [&str; 8] = [
    "unknown-figure-table",
    "unknown-figure-key",
    "figure-key-shape",
    "figure-year",
    "not-a-unit-table",
    "figure-name",
    "figure-cell-shape",
    "figures-too-large",
];

/// The file that the command of a folder names last; made in `scratch` when it is too large to be kept.
fn figures_of(folder: &Path, scratch: &Path) -> PathBuf {
    let command = fs::read_to_string(folder.join("command.txt")).unwrap();
    let name = command.split_whitespace().last().unwrap();
    let made = scratch.join(name);
    if let Ok(parts) = fs::read_to_string(folder.join(format!("{name}.parts"))) {
        fs::write(&made, joined(&parts)).unwrap();
    } else if let Ok(size) = fs::read_to_string(folder.join(format!("{name}.size"))) {
        File::create(&made).unwrap().set_len(size.trim().parse().unwrap()).unwrap();
    } else {
        return folder.join(name);
    }
    made
}

fn joined(parts: &str) -> String {
    let mut text = String::new();
    for line in parts.lines() {
        let (count, part) = line.split_once(' ').unwrap();
        let part = part.replace("\\n", "\n");
        let count: usize = count.parse().unwrap();
        let pieces: Vec<&str> = part.split("{n}").collect();
        if pieces.len() == 1 {
            text.push_str(&part.repeat(count));
            continue;
        }
        for n in 1..=count {
            for (at, piece) in pieces.iter().enumerate() {
                if at > 0 {
                    write!(text, "{n}").unwrap();
                }
                text.push_str(piece);
            }
        }
    }
    text
}

#[test]
fn each_folder_raises_its_code_alone() {
    let invalid = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/invalid");
    let of_names = [FileCode::UnknownRegulation, FileCode::UnknownRegister].map(|code| code.info().name);
    let codes = thidua_files::every_code().map(|info| info.name).filter(|code| !of_names.contains(code));
    for code in codes.chain(SHAPES_OF_TOML) {
        let scratch = tempfile::tempdir().unwrap();
        let read = read_figures(&figures_of(&invalid.join(code), scratch.path()), &Limits::default()).table;
        let raised: Vec<&str> = read.diagnostics.iter().map(|diagnostic| diagnostic.code()).collect();
        assert_eq!(raised, [code]);
    }
}
