//! What the front door shows is what the program prints.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::support::{entries, text};

fn printed(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_score"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program runs");
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

/// Blocks of printed text in the README, without the fences.
fn shown() -> Vec<String> {
    let readme = text("README.md");
    readme.split("```text\n").skip(1).filter_map(|rest| rest.split("```").next()).map(String::from).collect()
}

#[test]
fn the_first_example_is_the_beginning_of_a_run() {
    assert!(printed(&["run", "--lang", "en"]).starts_with(shown()[0].trim_end()));
}

#[test]
fn the_second_example_is_what_explain_prints() {
    let figures = "fixtures/tay-bac-2021/figures.toml";
    let arguments =
        ["explain", "tay-bac-2021", figures, "--unit", "Lai Châu", "--versus", "Lào Cai", "--lang", "en"];
    assert_eq!(printed(&arguments).trim_end(), shown()[1].trim_end());
}

#[test]
fn the_third_example_stands_in_a_run_with_a_register() {
    let folder = "fixtures/tay-bac-2021/register";
    let registers = ["csv", "toml"].map(|ending| format!("htx={folder}/register.htx.{ending}"));
    let figures = format!("{folder}/figures.toml");
    let arguments =
        ["run", "tay-bac-2021", &figures, "--register", &registers[0], "--register", &registers[1]];
    let text = printed(&[&arguments[..], &["--lang", "en"]].concat());
    for shown in &shown()[2..4] {
        assert!(text.contains(shown.trim_end()), "{shown}");
    }
}

/// What the shell prints of commands in a folder that was just made, where `score` is on the path.
fn printed_by_shell(folder: &str, commands: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(folder);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target directory can be written");
    let program = PathBuf::from(env!("CARGO_BIN_EXE_score"));
    let beside = program.parent().expect("it is in a folder").as_os_str().to_os_string();
    let others = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([beside.into()].into_iter().chain(std::env::split_paths(&others)));
    let output = Command::new("sh")
        .args(["-euc", &format!("exec 2>&1\n{commands}")])
        .env("PATH", path.expect("a path of folders"))
        .env_remove("CLICOLOR_FORCE")
        .env("THIDUA", env!("CARGO_MANIFEST_DIR"))
        .current_dir(&folder)
        .output()
        .expect("there is a shell");
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

#[test]
fn the_year_end_begins_in_an_empty_folder_and_goes_as_shown() {
    let readme = text("README.md");
    let (_, story) = readme.split_once("## Year end without a programmer").expect("it is told");
    let between = |before, after| Some(story.split_once(before)?.1.split_once(after)?.0);
    let commands = between("```sh\n", "```").expect("it has commands");
    assert_eq!(printed_by_shell("readme", commands), between("```text\n", "```").expect("it has an output"));
}

#[test]
fn workbooks_filled_in_score_like_the_figures_that_they_were_filled_with() {
    let folder = "fixtures/tay-bac-2021/workbooks";
    let workbooks: Vec<String> = entries(folder).iter().map(|name| format!("{folder}/{name}")).collect();
    let books = workbooks.iter().map(String::as_str);
    let csv =
        |results: Vec<&str>| printed(&[&["run", "tay-bac-2021", "--format", "csv"], &results[..]].concat());
    let filled = csv(books.collect());
    assert_eq!((workbooks.len(), filled.lines().count()), (8, 8));
    assert_eq!(filled, csv(vec!["fixtures/tay-bac-2021/figures.toml"]));
}
