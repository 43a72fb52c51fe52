//! The doc comments of the library's source, as the prose of the manual's pages.

use std::fs;
use std::path::{Path, PathBuf};

/// What a doc comment says about a construct, paragraph by paragraph.
pub(crate) struct Comment {
    paragraphs: Vec<String>,
}

/// How a regulation words it; begins the paragraph of that name.
const SAYS: &str = "The regulation says:";
const TRAPS: [&str; 2] = ["The trap:", "The traps:"];

impl Comment {
    fn new(lines: &[&str]) -> Comment {
        let mut paragraphs = Vec::new();
        let mut open = String::new();
        for line in lines.iter().map(|line| line.trim()).chain([""]) {
            if line.is_empty() {
                if !open.is_empty() {
                    paragraphs.push(std::mem::take(&mut open));
                }
            } else {
                if !open.is_empty() {
                    open.push(' ');
                }
                open.push_str(line);
            }
        }
        Comment { paragraphs }
    }

    /// No comment.
    pub(crate) fn none() -> Comment {
        Comment { paragraphs: Vec::new() }
    }

    /// What it is: the first paragraph.
    pub(crate) fn definition(&self) -> &str {
        self.paragraphs.first().map_or("", String::as_str)
    }

    /// The words of regulations that lead to it.
    pub(crate) fn says(&self) -> Vec<&str> {
        let said = self.paragraphs.iter().find_map(|paragraph| paragraph.strip_prefix(SAYS));
        said.into_iter().flat_map(|said| said.split('|')).map(str::trim).collect()
    }

    /// What goes wrong with it.
    pub(crate) fn trap(&self) -> Option<&str> {
        self.paragraphs.iter().find(|paragraph| is_trap(paragraph)).map(String::as_str)
    }

    /// Everything between the definition and the trap.
    pub(crate) fn details(&self) -> impl Iterator<Item = &str> {
        let details = self.paragraphs.iter().skip(1);
        details.filter(|one| !is_trap(one) && !one.starts_with(SAYS)).map(String::as_str)
    }
}

fn is_trap(paragraph: &str) -> bool {
    TRAPS.iter().any(|trap| paragraph.starts_with(trap))
}

fn library() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../thidua/src")
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()))
}

/// The doc comment at the head of a file of the library.
pub(crate) fn of_file(file: &str) -> Comment {
    let text = read(&library().join(file));
    let lines: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//!")).collect();
    Comment::new(&lines)
}

/// The doc comment of an item in a file of the library.
pub(crate) fn of_item(file: &str, item: &str) -> Comment {
    let text = read(&library().join(file));
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines() {
        if let Some(comment) = line.trim_start().strip_prefix("///") {
            lines.push(comment);
        } else if declares(line, item) && !lines.is_empty() {
            return Comment::new(&lines);
        } else if !line.trim_start().starts_with("#[") {
            lines.clear();
        }
    }
    panic!("crates/thidua/src/{file} has no doc comment on {item}");
}

/// True for the line that begins an item.
fn declares(line: &str, item: &str) -> bool {
    let words: Vec<&str> = line.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    words.windows(2).any(|pair| matches!(pair[0], "enum" | "struct" | "static" | "fn") && pair[1] == item)
}

/// The doc comment of the file that holds a way to points.
pub(crate) fn of_way(name: &str) -> Comment {
    let quoted = format!("name: \"{name}\"");
    for file in fs::read_dir(library().join("ways")).expect("the ways are a folder") {
        let path = file.expect("the folder is readable").path();
        if path.is_file() && read(&path).contains(&quoted) {
            return of_file(&format!("ways/{}", path.file_name().unwrap_or_default().to_string_lossy()));
        }
    }
    panic!("no file of crates/thidua/src/ways holds the keys of {name}");
}

/// The doc comment of the list of a table's keys.
pub(crate) fn of_table(name: &str) -> Comment {
    let quoted = format!("    name: \"{name}\",");
    for file in fs::read_dir(library().join("document/tables")).expect("the tables are a folder") {
        let path = file.expect("the folder is readable").path();
        let text = read(&path);
        let lines: Vec<&str> = text.lines().collect();
        let Some(at) = lines.iter().position(|line| *line == quoted) else { continue };
        let before: Vec<&str> =
            lines[..at.saturating_sub(1)].iter().rev().map_while(|line| line.strip_prefix("///")).collect();
        return Comment::new(&before.into_iter().rev().collect::<Vec<_>>());
    }
    panic!("no file of crates/thidua/src/document/tables holds the keys of [{name}]");
}
