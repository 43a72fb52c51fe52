//! The program as it is run: few tests, through the real binary.

mod fixtures;
mod folder;
mod messages;

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use thidua::diagnostic::every_code;
use thidua_files::sha256_hex;

use crate::json::Json;
use crate::support::{path, snapshot, text};

/// What a run came to.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

/// The program with its arguments, in a folder of the repository, with nothing said about colour.
fn program(folder: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_score"));
    command.args(arguments).current_dir(path(folder)).stdin(Stdio::null());
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "RUST_BACKTRACE", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

fn ran(command: &mut Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("the output is UTF-8");
    Ran { code: status.code(), out: text(stdout), err: text(stderr) }
}

/// Runs the program in the root of the repository.
fn score(arguments: &[&str]) -> Ran {
    ran(&mut program(".", arguments))
}

/// Runs the program, which must end with this code.
#[track_caller]
fn check_code(code: i32, arguments: &[&str]) -> Ran {
    let ran = score(arguments);
    assert_eq!(ran.code, Some(code), "{arguments:?}\n{}{}", ran.out, ran.err);
    ran
}

/// An empty folder for a test.
fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target directory can be written");
    folder
}

/// The code in the brackets of a message; none for a note.
fn code_of(line: &str) -> Option<&str> {
    ["error[", "warning["].iter().find_map(|word| line.strip_prefix(word))?.split(']').next()
}

/// The codes of errors and warnings, each once.
fn codes_in(err: &str) -> BTreeSet<&str> {
    err.lines().filter_map(code_of).collect()
}

#[test]
fn the_bundled_year_speaks_the_language_of_its_regulation() {
    let plain = check_code(0, &["run"]);
    assert_eq!(plain.out, check_code(0, &["run", "--lang", "vi"]).out);
    assert_eq!(plain.out, check_code(0, &["run", "tay-bac-2021"]).out);
    let first = |ran: &Ran| ran.out.lines().next().unwrap_or_default().to_string();
    insta::assert_snapshot!(first(&plain), @"Năm có sẵn tay-bac-2021, dùng số liệu kèm theo. Để chấm số liệu của mình: score run RULES RESULTS...");
    insta::assert_snapshot!(first(&check_code(0, &["run", "--lang", "en"])), @"Bundled year tay-bac-2021, with its own figures. For yours, name your files: score run RULES RESULTS...");
}

#[test]
fn json_holds_digests_and_exact_numbers() {
    let json = Json::read(&check_code(0, &["run", "--format", "json"]).out);
    assert_eq!(json.at("format"), &Json::Number("1".into()));
    assert_eq!(json.at("illustrative"), &Json::Truth(true));
    assert_eq!(sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let inputs: Vec<(&str, &str)> =
        json.at("inputs").list().iter().map(|one| (one.at("name").text(), one.at("sha256").text())).collect();
    let of = |file: &str| sha256_hex(text(file).as_bytes());
    let (rules, figures) = (of("rules/tay-bac-2021.toml"), of("fixtures/tay-bac-2021/figures.toml"));
    let beside = of("rules/htx-2021.toml");
    let read =
        [("tay-bac-2021", &rules), ("htx-2021.toml", &beside), ("tay-bac-2021/figures.toml", &figures)];
    assert_eq!(inputs, read.map(|(name, digest)| (name, digest.as_str())));
    // Years, counts and places in a file; whatever is scored is a text.
    let counted = ["baseline", "column", "format", "line", "period", "places", "shared_by", "withheld"];
    let bare: Vec<&str> = json.keys_of_numbers().into_iter().filter(|key| !counted.contains(key)).collect();
    assert!(bare.is_empty(), "{bare:?}");
    let units = json.at("clusters").list()[0].at("units").list();
    let totals: Vec<&str> = units.iter().map(|unit| unit.at("total").text()).collect();
    assert_eq!(totals, ["100", "99.5", "95", "95", "90", "90", "45.01"]);
}

#[test]
fn csv_is_in_the_order_of_cluster_rank_and_id() {
    let csv = check_code(0, &["run", "--format", "csv"]).out;
    let row = |line: &str| line.split(',').skip(1).take(2).collect::<Vec<_>>().join(" ");
    let rows: Vec<String> = csv.lines().map(row).collect();
    let expected =
        ["1 hoa-binh", "2 yen-bai", "3 phu-tho", "3 son-la", "5 lai-chau", "6 lao-cai", "7 dien-bien"];
    assert_eq!(rows[0], "rank unit");
    assert_eq!(rows[1..], expected);
    let folder = "fixtures/worked/clusters";
    let files = [format!("{folder}/rules.toml"), format!("{folder}/figures.csv")];
    let csv = check_code(0, &["run", &files[0], &files[1], "--format", "csv"]).out;
    let row = |line: &str| line.split(',').take(3).collect::<Vec<_>>().join(" ");
    let rows: Vec<String> = csv.lines().skip(1).map(row).collect();
    assert_eq!(rows, ["2 1 3", "2 2 4", "10 1 10", "10 2 9", "10 2 12"]);
}

#[test]
fn a_table_beside_the_rules_is_read_and_kept() {
    let folder = "fixtures/worked/table-file";
    let [rules, figures] = ["rules.toml", "figures.csv"].map(|name| format!("{folder}/{name}"));
    let out = check_code(0, &["run", &rules, &figures, "--format", "json"]).out;
    assert!(out.contains("phu-luc-1.csv") && out.contains("135.8125"), "{out}");
    let lone = scratch("lone");
    fs::copy(path(&rules), lone.join("rules.toml")).expect("the rules can be copied");
    let rules = lone.join("rules.toml").display().to_string();
    assert_eq!(
        codes_in(&check_code(2, &["check", &rules, "--lang", "en"]).err),
        BTreeSet::from(["file-not-found"])
    );
    let table = lone.join("phu-luc-1.csv").display().to_string();
    fs::copy(path(&format!("{folder}/phu-luc-1.csv")), &table).expect("the table can be copied");
    check_code(2, &["run", &rules, &figures, "--out", &table]);
    assert!(fs::read_to_string(&table).expect("it is there").contains("lúa; gạo"));
}

#[test]
fn the_exit_code_says_who_is_at_fault() {
    let refused = "fixtures/invalid/negative-count";
    let [rules, figures] = ["rules", "figures"].map(|name| format!("{refused}/{name}.toml"));
    check_code(0, &["run"]);
    check_code(1, &["run", &rules, &figures]);
    check_code(1, &["check", &rules, &figures]);
    check_code(1, &["check", "fixtures/invalid/band-gap/rules.toml"]);
    check_code(0, &["check", "tay-bac-2021"]);
    check_code(2, &["run", &rules, "no-such-file.csv"]);
    check_code(2, &["run", "no-such-rules.toml", &figures]);
    check_code(2, &["run", &rules]);
    check_code(2, &["run", "--no-such-option"]);
    check_code(2, &["check", &rules, "--format", "csv"]);
    check_code(2, &[]);
    check_code(0, &["--version"]);
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = scratch("out");
    let name = |file: &str| folder.join(file).to_string_lossy().into_owned();
    let whole = name("whole.csv");
    let ran = check_code(0, &["run", "--format", "csv", "--out", &whole]);
    assert_eq!(ran.out, "");
    let read = |file: &str| fs::read_to_string(file).expect("it was written");
    assert_eq!(read(&whole), check_code(0, &["run", "--format", "csv"]).out);

    let missing = check_code(2, &["run", "--out", &name("missing/scores.txt"), "--lang", "en"]);
    let said = missing.err.lines().next().unwrap_or_default().replace(&name(""), "");
    assert_eq!(said, "error: `missing/scores.txt` cannot be written: its folder does not exist");

    let faulty = "fixtures/invalid/band-gap/rules.toml";
    let figures = "fixtures/tay-bac-2021/figures.toml";
    for format in ["text", "json", "csv"] {
        check_code(1, &["run", faulty, figures, "--format", format, "--out", &whole]);
        check_code(2, &["run", "tay-bac-2021", "no-such.csv", "--format", format, "--out", &whole]);
    }
    assert_eq!(read(&whole), check_code(0, &["run", "--format", "csv"]).out);
    let left: Vec<_> =
        fs::read_dir(&folder).expect("it is there").map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["whole.csv"]);
}

#[test]
fn what_could_be_scored_is_written_beside_a_refused_figure() {
    let file = scratch("refused").join("scores.csv");
    let [rules, figures] = ["rules", "figures"].map(|name| format!("fixtures/worked/judged/{name}.toml"));
    let ran = check_code(1, &["run", &rules, &figures, "--format", "csv", "--out", &file.to_string_lossy()]);
    assert!(!codes_in(&ran.err).is_empty(), "{}", ran.err);
    let rows = fs::read_to_string(&file).expect("it was written").lines().count();
    assert_eq!(rows, 6, "a heading and five units");
}

#[test]
fn every_code_is_explained() {
    for info in every_code().chain(thidua_files::every_code()) {
        let name = info.name;
        let page = check_code(0, &["explain-code", name]);
        assert_eq!(page.out.split(' ').next(), Some(name));
    }
    let unknown = check_code(2, &["explain-code", "band-gab"]);
    assert_eq!(unknown.err, "error: there is no code `band-gab`; did you mean `band-gap`?\n");
}

#[test]
fn units_are_found_however_their_marks_are_placed() {
    let explain = |unit: &str| check_code(0, &["explain", "tay-bac-2021", "--unit", unit]).out;
    let by_id = explain("hoa-binh");
    for name in ["Hòa Bình", "Hoà Bình", "hoà bình", "Ho\u{300}a Bi\u{300}nh"] {
        assert_eq!(explain(name), by_id, "{name}");
    }
    let near = |unit: &str, lang: &str| {
        check_code(2, &["explain", "tay-nguyen-2019", "--unit", unit, "--lang", lang]).err
    };
    insta::assert_snapshot!(near("Kom Tum", "en"), @"error: there is no unit `Kom Tum`; did you mean `Kon Tum`?");
    insta::assert_snapshot!(near("Kom Tum", "vi"), @"lỗi: không có đơn vị `Kom Tum`; có phải ý là `Kon Tum`?");
}

#[test]
fn the_order_of_files_changes_no_byte() {
    let folder = scratch("order");
    let figures = text("fixtures/tay-bac-2021/figures.toml");
    let at = figures.find("[year.2021.").expect("the figures of two years");
    let (base, year) = figures.split_at(at);
    let files = [("2020.toml", base), ("2021.toml", year)].map(|(name, text)| {
        let file = folder.join(name);
        fs::write(&file, text).expect("the target directory can be written");
        file.to_string_lossy().into_owned()
    });
    for format in ["text", "json", "csv"] {
        let run =
            |one: &str, other: &str| check_code(0, &["run", "tay-bac-2021", one, other, "--format", format]);
        let (one, other) = (run(&files[0], &files[1]), run(&files[1], &files[0]));
        let differ = one.out.lines().zip(other.out.lines()).find(|(one, other)| one != other);
        assert_eq!(differ, None, "{format}");
        assert_eq!((one.out.len(), one.err), (other.out.len(), other.err), "{format}");
    }
}

#[test]
fn two_runs_and_all_locales_give_the_same_bytes() {
    for arguments in [&["run"][..], &["run", "--format", "json"], &["--help"], &["run", "x", "y.csv"]] {
        let with = |locale: &str| {
            let mut command = program(".", arguments);
            let ran = ran(command.env("LANG", locale).env("LC_ALL", locale).env("LANGUAGE", locale));
            (ran.code, ran.out, ran.err)
        };
        let vietnamese = with("vi_VN.UTF-8");
        assert_eq!(vietnamese, with("C"));
        assert_eq!(vietnamese, with("de_DE.UTF-8"));
    }
}

#[test]
fn colour_is_for_terminals() {
    let run = |settings: &[(&str, &str)], format: &str| {
        let arguments = ["run", "--format", format];
        let ran = ran(program(".", &arguments).envs(settings.iter().copied()));
        let [out, err] = [ran.out, ran.err].map(|text| text.contains('\u{1b}'));
        (out, err)
    };
    assert_eq!(run(&[], "text"), (false, false));
    assert_eq!(run(&[("CLICOLOR_FORCE", "1")], "text"), (true, true));
    assert_eq!(run(&[("CLICOLOR_FORCE", "1")], "json"), (false, true));
    assert_eq!(run(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], "text"), (false, false));
}

#[test]
fn a_reader_who_leaves_ends_the_run_quietly() {
    for format in ["text", "json", "csv"] {
        let mut command = program(".", &["run", "--lang", "en", "--format", format]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        drop(child.stdout.take());
        let mut err = String::new();
        child.stderr.take().expect("it is piped").read_to_string(&mut err).expect("it is UTF-8");
        assert_eq!(child.wait().expect("it ends").code(), Some(0), "{err}");
        assert_eq!(codes_in(&err), BTreeSet::from(["rounded-to-full-points"]));
        assert_eq!(err.matches("error").count() + err.matches("panic").count(), 0, "{err}");
    }
}

#[test]
fn help() {
    snapshot("help", "score", &check_code(0, &["--help"]).out);
    for command in ["run", "check", "explain", "template", "report", "verify", "explain-code"] {
        snapshot("help", command, &check_code(0, &[command, "--help"]).out);
    }
}
