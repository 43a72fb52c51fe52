//! The folders of faults that need the command line, run as their `command.txt` says.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use super::{Ran, codes_in, program, ran, scratch};
use crate::support::{folders, path, snapshot, text};

/// Writes the file that a recipe of lines `COUNT TEXT` stands for, without holding it whole.
fn write_parts(recipe: &str, made: &Path) {
    let mut file = std::io::BufWriter::new(File::create(made).expect("the target directory can be written"));
    for line in recipe.lines() {
        let (count, part) = line.split_once(' ').expect("a count and a text");
        let count: usize = count.parse().expect("a count");
        let part = part.replace("\\n", "\n");
        let write =
            |file: &mut dyn Write, text: &str| file.write_all(text.as_bytes()).expect("there is space");
        if part.contains("{n}") {
            (1..=count).for_each(|n| write(&mut file, &part.replace("{n}", &n.to_string())));
        } else {
            let block = 4096.min(count.max(1));
            (0..count / block).for_each(|_| write(&mut file, &part.repeat(block)));
            write(&mut file, &part.repeat(count % block));
        }
    }
    file.flush().expect("there is space");
}

/// The file of a command; made in `scratch` when it is too large to be kept.
fn file_of(folder: &str, name: &str, scratch: &Path) -> String {
    let recipe = |ending: &str| fs::read_to_string(path(&format!("{folder}/{name}.{ending}"))).ok();
    let made = scratch.join(name);
    if let Some(parts) = recipe("parts") {
        write_parts(&parts, &made);
    } else if let Some(size) = recipe("size") {
        let size = size.trim().parse().expect("a size");
        File::create(&made).and_then(|file| file.set_len(size)).expect("the target directory can be written");
    } else {
        return name.into();
    }
    made.to_string_lossy().into_owned()
}

/// What the command of a folder says in a language, with the paths of made files shortened to their names.
fn run_folder(folder: &str, lang: &str, scratch: &Path) -> Ran {
    let command = text(&format!("{folder}/command.txt"));
    let arguments = command.split_whitespace().map(|word| file_of(folder, word, scratch));
    let arguments: Vec<String> = arguments.chain(["--lang", lang].map(String::from)).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Ran { code, out, err } = ran(&mut program(folder, &arguments));
    Ran { code, out, err: err.replace(&format!("{}/", scratch.to_string_lossy()), "") }
}

#[test]
fn every_command_raises_the_code_its_folder_is_named_by() {
    let mut wrong = Vec::new();
    let folders = folders("fixtures/invalid").into_iter();
    let codes: Vec<String> =
        folders.filter(|code| path(&format!("fixtures/invalid/{code}/command.txt")).exists()).collect();
    assert!(codes.len() > 20, "{} folders are too few", codes.len());
    for code in codes {
        let scratch = scratch("fixtures");
        let folder = format!("fixtures/invalid/{code}");
        let [en, vi] = ["en", "vi"].map(|lang| run_folder(&folder, lang, &scratch));
        let _ = fs::remove_dir_all(&scratch);
        // A run that has nothing but warnings is done.
        let ends = if en.err.starts_with("warning") { 0..=0 } else { 1..=2 };
        let ended = en.code.is_some_and(|code| ends.contains(&code));
        if codes_in(&en.err) != BTreeSet::from([code.as_str()]) || !ended {
            wrong.push(format!("{code}: exit code {:?}\n{}", en.code, en.err));
            continue;
        }
        snapshot("diagnostics", &code, &format!("{}\n{}", en.err.trim_end(), vi.err));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
