//! The folder for the meeting, and the year computed again from its receipt.

use std::fs;
use std::path::Path;

use thidua_files::sha256_hex;

use super::{Ran, check_code, codes_in, program, ran, scratch};
use crate::json::Json;
use crate::support::{path, text};

const RULES: &str = "rules.toml";
const FIGURES: &str = "figures.csv";

/// A folder with rules and figures under short names, and the report on them in `out` below it.
fn reported(name: &str) -> String {
    let folder = scratch(name);
    let of = |file: &str| text(&format!("fixtures/worked/{file}"));
    fs::write(folder.join(RULES), of("clusters/rules.toml")).expect("the folder can be written");
    fs::write(folder.join(FIGURES), of("clusters/figures.csv")).expect("the folder can be written");
    let folder = folder.to_string_lossy().into_owned();
    check_code(0, &report(&folder, &[]).iter().map(String::as_str).collect::<Vec<_>>());
    folder
}

fn report(folder: &str, more: &[&str]) -> Vec<String> {
    let files = [format!("{folder}/{RULES}"), format!("{folder}/{FIGURES}")];
    let [rules, figures] = files;
    let fixed = ["report".to_string(), rules, figures, "-o".to_string(), format!("{folder}/out")];
    fixed.into_iter().chain(more.iter().map(ToString::to_string)).collect()
}

/// Reports again, which must end with this code.
#[track_caller]
fn again(code: i32, folder: &str, more: &[&str]) -> Ran {
    check_code(code, &report(folder, more).iter().map(String::as_str).collect::<Vec<_>>())
}

/// Verifies against the inputs of the folder, which must end with this code.
#[track_caller]
fn verify(code: i32, folder: &str) -> String {
    let ran = check_code(
        code,
        &["verify", &format!("{folder}/out/receipt.json"), "--inputs", folder, "--lang", "en"],
    );
    ran.out + &ran.err
}

/// Replaces words in a file, which must hold them.
#[track_caller]
fn change(folder: &str, file: &str, from: &str, to: &str) {
    let file = Path::new(folder).join(file);
    let text = fs::read_to_string(&file).expect("the file is there");
    assert!(text.contains(from), "{text}");
    fs::write(file, text.replacen(from, to, 1)).expect("the file can be written");
}

/// The files of the folder for the meeting by name, each with its digest.
fn files(folder: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(Path::new(folder).join("out")).expect("the folder is there");
    let mut files: Vec<(String, String)> = entries
        .map(|entry| entry.expect("it can be read").path())
        .map(|file| {
            let name = file.file_name().expect("it has a name").to_string_lossy().into_owned();
            (name, sha256_hex(&fs::read(file).expect("it can be read")))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn the_same_inputs_give_the_same_folder_wherever_they_stand() {
    let one = reported("folder-one");
    let deep = scratch("folder-two").join("in");
    fs::create_dir_all(&deep).expect("the folder can be made");
    for name in [RULES, FIGURES] {
        fs::copy(Path::new(&one).join(name), deep.join(name)).expect("the file can be copied");
    }
    let deep = deep.to_string_lossy().into_owned();
    let arguments = report(&deep, &[]);
    let mut command = program("tests", &arguments.iter().map(String::as_str).collect::<Vec<_>>());
    let other = ran(command.envs([("LC_ALL", "de_DE.UTF-8"), ("TZ", "Asia/Ho_Chi_Minh"), ("USER", "x")]));
    assert_eq!(other.code, Some(0), "{}", other.err);
    assert_eq!(files(&one), files(&deep));
    for (name, _) in files(&one) {
        let text = fs::read_to_string(Path::new(&one).join("out").join(&name)).expect("it is UTF-8");
        assert!(!text.contains("folder-one") && !text.contains(env!("CARGO_MANIFEST_DIR")), "{name}");
    }
    assert!(verify(0, &one).starts_with("SAME"));
}

#[test]
fn a_changed_input_is_named_with_what_it_does() {
    let folder = reported("folder-figure");
    // The mean of 1000 and 2000 is 1500, so that unit 3 falls below it and unit 4 rises above.
    change(&folder, FIGURES, "4,2,2", "4,2,2000");
    let said = verify(1, &folder);
    assert!(said.contains("input changed: figures.csv (sha256 "), "{said}");
    let first = "first difference: points of 3 for over-mean: 10 in the receipt's result, 0 now";
    assert!(said.contains(first), "{said}");
    assert!(said.ends_with("DIFFERENT\n"), "{said}");
}

#[test]
fn changed_rules_that_change_no_point_are_told_apart() {
    let folder = reported("folder-rules");
    change(&folder, RULES, "format", "# the same\nformat");
    let said = verify(1, &folder);
    assert!(said.contains("input changed: rules.toml"), "{said}");
    assert!(said.contains("every point, grade, rank and award is the same"), "{said}");
    // Rules that cannot be read any more differ as well.
    change(&folder, RULES, "format", "formal");
    assert!(verify(1, &folder).contains("input changed: rules.toml"));
}

#[test]
fn another_engine_is_said_and_compared_all_the_same() {
    let folder = reported("folder-engine");
    let version = env!("CARGO_PKG_VERSION");
    change(&folder, "out/receipt.json", &format!("\"version\": \"{version}\""), "\"version\": \"0.0.1\"");
    let said = verify(0, &folder);
    assert!(
        said.contains(&format!("engine version differs: thidua 0.0.1 in the receipt, thidua {version} here"))
    );
    assert!(said.contains("SAME"), "{said}");
}

#[test]
fn a_changed_or_missing_file_of_the_folder_is_named() {
    let folder = reported("folder-files");
    change(&folder, "out/ket-qua.json", "\"format\": 1", "\"format\": 2");
    assert!(verify(1, &folder).contains("file of the folder changed since it was written: ket-qua.json"));
    fs::remove_file(Path::new(&folder).join("out/ket-qua.json")).expect("it is there");
    assert!(verify(1, &folder).contains("file of the folder missing: ket-qua.json"));
    fs::remove_file(Path::new(&folder).join(FIGURES)).expect("it is there");
    assert!(verify(2, &folder).contains("figures.csv"));
    fs::write(Path::new(&folder).join("out/receipt.json"), "{}").expect("it can be written");
    assert!(verify(2, &folder).contains("is not a receipt (line 1)"));
    fs::remove_file(Path::new(&folder).join("out/receipt.json")).expect("it is there");
    assert_eq!(codes_in(&verify(2, &folder)).len(), 1);
}

#[test]
fn nothing_is_overwritten_but_an_earlier_report_and_that_only_when_told() {
    let folder = reported("folder-force");
    let before = files(&folder);
    assert!(again(2, &folder, &["--lang", "en"]).err.contains("--force replaces it"));
    assert_eq!(files(&folder), before);
    again(0, &folder, &["--lang", "vi", "--force"]);
    assert_ne!(files(&folder), before);
    fs::write(Path::new(&folder).join("out/minutes.docx"), "signed").expect("it can be written");
    let refused = again(2, &folder, &["--lang", "en", "--force"]);
    assert!(refused.err.contains("`minutes.docx`, which no report wrote"), "{}", refused.err);
    let inputs = [format!("{folder}/{RULES}"), format!("{folder}/{FIGURES}")];
    let inside = check_code(2, &["report", &inputs[0], &inputs[1], "-o", &folder, "--force", "--lang", "en"]);
    assert!(inside.err.contains("stands in the folder"), "{}", inside.err);
    assert!(path(&inputs[0]).is_file());
}

#[test]
fn inputs_of_one_name_and_a_folder_without_a_place_are_refused() {
    let folder = reported("folder-names");
    let other = Path::new(&folder).join("other");
    fs::create_dir(&other).expect("the folder can be made");
    fs::write(other.join(FIGURES), "unit,cluster,x@2021\n5,2,3\n").expect("it can be written");
    let [rules, figures] = [RULES, FIGURES].map(|name| format!("{folder}/{name}"));
    let twin = other.join(FIGURES).to_string_lossy().into_owned();
    let new = format!("{folder}/new");
    let run = |more: &[&str]| {
        let fixed = ["report", rules.as_str(), figures.as_str()];
        check_code(2, &fixed.iter().chain(more).chain(&["--lang", "en"]).copied().collect::<Vec<_>>()).err
    };
    assert!(run(&[&twin, "-o", &new]).contains("have the same name"));
    assert!(run(&["-o", &format!("{folder}/no/such")]).contains("its folder does not exist"));
    assert!(run(&[]).contains("no folder was given"));
    assert!(run(&["-o", &new, "--format", "json"]).contains("it has no --format"));
    assert!(!Path::new(&new).exists());
}

#[test]
fn a_mapping_of_foreign_sheets_is_on_the_receipt() {
    let folder = reported("folder-mapping");
    let figures = "Don vi;Cum;So\n3;2;1000\n4;2;2\n10;10;2\n9;10;1.5\n12;10;1.5\n";
    let mapping = "[sheet]\nheadings = 1\nunit = \"Don vi\"\n\n[columns]\nCum = { to = \"cluster\" }\nSo = { to = \"x@2021\" }\n";
    fs::write(Path::new(&folder).join(FIGURES), figures).expect("it can be written");
    fs::write(Path::new(&folder).join("mapping.toml"), mapping).expect("it can be written");
    again(0, &folder, &["--force", "--mapping", &format!("{folder}/mapping.toml")]);
    assert!(verify(0, &folder).starts_with("SAME"));
    change(&folder, "mapping.toml", "headings = 1\n", "headings = 1\n# as before\n");
    assert!(verify(1, &folder).contains("input changed: mapping.toml"));
}

#[test]
fn a_folder_is_verified_in_whatever_language_is_asked_for() {
    let folder = reported("folder-languages");
    again(0, &folder, &["--lang", "vi", "--force"]);
    assert!(verify(0, &folder).starts_with("SAME"));
}

#[test]
fn a_register_alone_is_reported_and_verified() {
    let folder = scratch("folder-register").join("out").to_string_lossy().into_owned();
    let below = "fixtures/tay-bac-2021/register";
    let registers = ["csv", "toml"].map(|ending| format!("htx={below}/register.htx.{ending}"));
    let figures = format!("{below}/figures.toml");
    let fixed =
        ["report", "tay-bac-2021", &figures, "--register", &registers[0], "--register", &registers[1]];
    let of =
        |part, code| check_code(code, &[&fixed[..], &["--of", part, "-o", &folder, "--lang", "en"]].concat());
    assert!(of("tht", 2).err.contains("no register `tht` was given"));
    assert!(!Path::new(&folder).exists());
    of("htx", 0);
    let read = |name| fs::read_to_string(Path::new(&folder).join(name)).expect("it is there");
    let receipt = Json::read(&read("receipt.json"));
    assert_eq!((receipt.at("of").text(), receipt.at("format")), ("htx", &Json::Number("2".into())));
    assert_eq!(receipt.at("regulation").at("id").text(), "tay-bac-2021");
    assert_eq!(Json::read(&read("ket-qua.json")).at("regulation").at("id").text(), "htx-2021");
    let receipt = format!("{folder}/receipt.json");
    let verify = |code| check_code(code, &["verify", &receipt, "--inputs", below, "--lang", "en"]).out;
    assert!(verify(0).starts_with("SAME"));
    // The same folder, said to be about the provinces.
    fs::write(&receipt, read("receipt.json").replace("  \"of\": \"htx\",\n", "")).expect("it can be written");
    assert!(verify(1).ends_with("DIFFERENT\n"));
}

#[test]
fn a_receipt_says_which_limits_were_raised_and_does_not_raise_them() {
    let folder = reported("folder-limits");
    assert!(!files_text(&folder, "receipt.json").contains("limits"));
    let figures = Path::new(&folder).join(FIGURES);
    let wide =
        fs::read_to_string(&figures).expect("it is there").trim_end().to_string() + &" ".repeat(1_000_000);
    fs::write(&figures, wide).expect("it can be written");
    again(0, &folder, &["--force", "--limits", "2"]);
    assert!(files_text(&folder, "receipt.json").contains("\"limits\": 2,"));
    let refused = verify(2, &folder);
    assert!(refused.contains("line-too-long"), "{refused}");
    assert!(refused.contains("the receipt was made with --limits 2; verify it with --limits 2"), "{refused}");
    let receipt = format!("{folder}/out/receipt.json");
    let said = check_code(0, &["verify", &receipt, "--inputs", &folder, "--limits", "2", "--lang", "en"]);
    assert!(said.out.starts_with("SAME"), "{}", said.out);
}

/// The text of a file of the folder for the meeting.
fn files_text(folder: &str, name: &str) -> String {
    fs::read_to_string(Path::new(folder).join("out").join(name)).expect("it is there")
}
