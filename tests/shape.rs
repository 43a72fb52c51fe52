//! Invariants of the source tree.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{path, text};

const LIBRARY: &str = "crates/thidua/src";

/// Files that may be longer than [`MOST_LINES`], each with its bound and the reason. Empty as long as it can be.
const LONGER: &[(&str, usize)] = &[];

/// Uses of a module that stands below, each with its reason. Empty as long as it can be.
const UPWARD: &[(&str, &str)] = &[];

const MOST_LINES: usize = 400;
const MOST_LINES_OF_A_FUNCTION: usize = 40;
const MOST_PACKAGES: usize = 25;

/// The files below a folder whose names end in one of the endings, as paths from the root of the repository.
fn files(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let Ok(read) = fs::read_dir(path(folder)) else { return found };
    for entry in read {
        let entry = entry.expect("the folder is readable");
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.extend(files(&name, endings));
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(name);
        }
    }
    found.sort();
    found
}

fn rust_files(folder: &str) -> Vec<String> {
    files(folder, &[".rs"])
}

/// Tests of a module drive it through the front door of the crate.
fn is_test(file: &str) -> bool {
    file.ends_with("/tests.rs")
}

/// The lines of a file without comments, numbered from one.
fn code(file: &str) -> Vec<(usize, String)> {
    let lines = text(file);
    let code = |line: &str| line.split("//").next().unwrap_or_default().to_string();
    lines.lines().map(code).enumerate().map(|(at, line)| (at + 1, line)).collect()
}

/// The names in a line: letters, digits and underscores.
fn names(line: &str) -> Vec<&str> {
    line.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|name| !name.is_empty()).collect()
}

/// Fails with every line of code in `files` in which one of the names occurs.
#[track_caller]
fn check_absent(files: &[String], forbidden: &[&str]) {
    let mut found = Vec::new();
    for file in files {
        let lines = code(file)
            .into_iter()
            .filter(|(_, line)| names(line).iter().any(|name| forbidden.contains(name)));
        found.extend(lines.map(|(at, line)| format!("{file}:{at}: {}", line.trim())));
    }
    assert!(found.is_empty(), "{forbidden:?}\n{}", found.join("\n"));
}

/// The modules of the library in the order in which `lib.rs` lists them.
fn modules() -> Vec<String> {
    let lines = code(&format!("{LIBRARY}/lib.rs"));
    let module = |line: &str| {
        line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';').map(String::from)
    };
    lines.iter().filter_map(|(_, line)| module(line.trim())).collect()
}

/// The modules that a file uses by `crate::name`, with the lines.
fn uses(file: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let lines = code(file);
    for (at, line) in &lines {
        for (start, _) in line.match_indices("crate::") {
            if line[..start].ends_with('$') || line[..start].ends_with("pub(") {
                continue;
            }
            let rest: String = line[start + "crate::".len()..].to_string();
            let group = if rest.starts_with('{') { whole_group(&lines, *at, &rest) } else { rest };
            found.extend(first_names(&group).into_iter().map(|name| (*at, name)));
        }
    }
    found
}

/// The text of a `{...}` that may go on over several lines.
fn whole_group(lines: &[(usize, String)], at: usize, rest: &str) -> String {
    let following = lines.iter().skip(at).map(|(_, line)| line.as_str());
    std::iter::once(rest)
        .chain(following)
        .collect::<Vec<_>>()
        .join(" ")
        .split(';')
        .next()
        .unwrap_or_default()
        .into()
}

/// The first names of a path, or of each path in a group.
fn first_names(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for c in group.trim_start_matches('{').chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 && group.starts_with('{') => parts.push(String::new()),
            c if depth == 0 => parts.iter_mut().last().into_iter().for_each(|part| part.push(c)),
            _ => {}
        }
    }
    parts.iter().filter_map(|part| names(part).first().map(ToString::to_string)).collect()
}

#[test]
fn modules_use_only_those_above_them() {
    let modules = modules();
    assert!(modules.len() > 10, "the modules are listed in lib.rs");
    let place = |name: &str| modules.iter().position(|module| module == name);
    let mut upward = Vec::new();
    for file in rust_files(LIBRARY).into_iter().filter(|file| !is_test(file)) {
        let inner = file.trim_start_matches(LIBRARY).trim_start_matches('/');
        let own = inner.split(['/', '.']).next().unwrap_or_default();
        let Some(own_place) = place(own) else { continue };
        for (at, name) in uses(&file) {
            let below = place(&name).is_some_and(|other| other > own_place);
            if below && !UPWARD.contains(&(own, name.as_str())) {
                upward.push(format!("{file}:{at}: {own} uses {name}, which stands below it"));
            }
        }
    }
    assert!(upward.is_empty(), "{}", upward.join("\n"));
}

#[test]
fn modules_are_named_where_they_live() {
    // A path through the front door of the crate, such as `crate::Regulation`, would hide where a thing lives.
    let known: BTreeSet<String> = modules().into_iter().chain(["diagnostic_codes".to_string()]).collect();
    let library = rust_files(LIBRARY).into_iter().filter(|file| !file.ends_with("/lib.rs") && !is_test(file));
    let hidden: Vec<String> = library
        .flat_map(|file| uses(&file).into_iter().map(move |(at, name)| (file.clone(), at, name)))
        .filter(|(_, _, name)| !known.contains(name))
        .map(|(file, at, name)| format!("{file}:{at}: crate::{name}"))
        .collect();
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}

#[test]
fn decimals_are_parsed_in_one_module() {
    let outside: Vec<String> = rust_files("crates")
        .into_iter()
        .filter(|file| !file.starts_with("crates/thidua/src/number/"))
        .collect();
    check_absent(&outside, &["rust_decimal", "Decimal", "from_str_exact", "from_str_radix"]);
}

#[test]
fn there_is_no_binary_floating_point() {
    check_absent(&rust_files("crates"), &["f32", "f64"]);
}

#[test]
fn nothing_in_the_library_has_an_order_of_its_own() {
    let files: Vec<String> = rust_files(LIBRARY).into_iter().filter(|file| !is_test(file)).collect();
    check_absent(&files, &["HashMap", "HashSet", "RandomState", "SystemTime", "Instant"]);
}

#[test]
fn files_are_short() {
    let sources = rust_files("crates").into_iter().chain(rust_files("tests"));
    let long: Vec<String> = sources
        .filter_map(|file| {
            let most = LONGER.iter().find(|(name, _)| *name == file).map_or(MOST_LINES, |(_, most)| *most);
            let lines = text(&file).lines().count();
            (lines > most).then(|| format!("{file} has {lines} lines, at most {most}"))
        })
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// The functions of a file with their lines: from the line with `fn` to the brace at the same depth.
fn functions(file: &str) -> Vec<(usize, usize)> {
    let lines = code(file);
    let starts = lines.iter().filter(|(_, line)| {
        let words = names(line);
        let head = line.trim_start();
        words.contains(&"fn") && !head.starts_with(['.', '|', '(']) && !head.starts_with("type ")
    });
    let length = |(at, line): &(usize, String)| {
        let indent = line.len() - line.trim_start().len();
        let closing = format!("{}}}", " ".repeat(indent));
        let end = lines.iter().skip(*at).find(|(_, line)| line.trim_end() == closing)?;
        let ends_before =
            lines.iter().skip(*at - 1).find(|(_, line)| line.trim_end().ends_with([';', '}']))?;
        let one_line = ends_before.0 < end.0
            && !lines[*at - 1..ends_before.0].iter().any(|(_, line)| line.trim_end().ends_with('{'));
        (!one_line).then(|| (*at, end.0 - at + 1))
    };
    starts.filter_map(length).collect()
}

#[test]
fn functions_are_short() {
    let sources = rust_files("crates").into_iter().chain(rust_files("tests"));
    let long: Vec<String> = sources
        .flat_map(|file| functions(&file).into_iter().map(move |(at, lines)| (file.clone(), at, lines)))
        .filter(|(_, _, lines)| *lines > MOST_LINES_OF_A_FUNCTION)
        .map(|(file, at, lines)| format!("{file}:{at}: a function of {lines} lines"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn the_library_stands_on_few_packages() {
    let arguments = ["tree", "--offline", "--locked", "-p", "thidua", "-e", "normal", "--prefix", "none"];
    let output =
        Command::new(env!("CARGO")).args(arguments).current_dir(path(".")).output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).expect("names are ASCII");
    let packages: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    let beside = packages.iter().filter(|name| !name.is_empty() && **name != "thidua").count();
    assert!(beside <= MOST_PACKAGES, "{beside} packages: {packages:?}");
}

#[test]
fn the_tree_speaks_of_its_subject_alone() {
    // Put together here, so that this file does not hold the words it looks for.
    let forbidden =
        [concat!("sess", "ion"), concat!("assis", "tant"), concat!("issue", " #"), concat!("../", "shared")];
    let folders =
        ["crates", "rules", "fixtures", "tests", ".ci"].into_iter().flat_map(|folder| files(folder, &[""]));
    let top = crate::support::entries(".").into_iter().filter(|name| Path::new(&path(name)).is_file());
    let mut found = Vec::new();
    for file in folders.chain(top).filter(|file| file != "Cargo.lock") {
        // What is not text cannot say anything.
        let text = fs::read_to_string(path(&file)).unwrap_or_default().to_lowercase();
        found.extend(
            forbidden.iter().filter(|word| text.contains(**word)).map(|word| format!("{file}: {word}")),
        );
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
