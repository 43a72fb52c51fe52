//! What the front door shows is what the program prints.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::support::text;

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

#[test]
fn the_folder_for_the_meeting_is_written_and_verified_as_shown() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("readme");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target directory can be written");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_score"));
        let output = command.args(arguments).current_dir(&folder).output().expect("the program runs");
        String::from_utf8(output.stdout).expect("it prints UTF-8")
    };
    let mut printed = run(&["report", "tay-bac-2021", "-o", "hop-tong-ket", "--lang", "en"]);
    printed.push_str(&run(&["verify", "hop-tong-ket/receipt.json"]));
    assert!(shown().contains(&printed), "{printed}");
}
