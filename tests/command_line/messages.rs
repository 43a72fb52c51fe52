//! Very many messages of one code do not hide the others, and none is lost.

use super::*;

/// How many messages of a code are printed.
fn count(err: &str, code: &str) -> usize {
    err.lines().filter(|line| code_of(line) == Some(code)).count()
}

/// The lines that count what was not printed.
fn rest(err: &str) -> Vec<&str> {
    err.lines().filter(|line| line.starts_with('…')).collect()
}

#[test]
fn twenty_messages_of_a_code_are_printed_and_the_rest_is_counted() {
    let folder = scratch("many-messages");
    let named = folder.to_string_lossy().into_owned();
    check_code(0, &["template", "tay-bac-2021", "--all", &named]);
    let books = fs::read_dir(&folder).expect("the folder is there").flatten();
    let books: Vec<String> = books.map(|book| book.path().to_string_lossy().into_owned()).collect();
    let books: Vec<&str> = books.iter().map(String::as_str).collect();
    let run = |more: &[&str]| check_code(1, &[&["run", "tay-bac-2021"], &books[..], more].concat());

    // Seven workbooks without a single figure: 15 that are asked for are missing of each, 14 others are left out.
    let some = run(&["--lang", "en"]);
    assert_eq!([count(&some.err, "missing-figure"), count(&some.err, "figure-left-out")], [20, 20]);
    insta::assert_snapshot!(rest(&some.err).join("\n"), @r"
    … and 85 more error[missing-figure]; --all-messages prints every one
    … and 78 more warning[figure-left-out]; --all-messages prints every one
    ");
    insta::assert_snapshot!(rest(&run(&["--lang", "vi"]).err).join("\n"), @r"
    … và 85 lỗi[missing-figure] nữa; --all-messages in ra tất cả
    … và 78 cảnh báo[figure-left-out] nữa; --all-messages in ra tất cả
    ");

    let every = run(&["--lang", "en", "--all-messages"]);
    assert_eq!([count(&every.err, "missing-figure"), count(&every.err, "figure-left-out")], [105, 98]);
    assert_eq!((rest(&every.err), every.out), (Vec::new(), some.out));
    let json = Json::read(&run(&["--format", "json"]).out);
    let listed =
        |code| json.at("diagnostics").list().iter().filter(|one| one.at("code").text() == code).count();
    assert_eq!([listed("missing-figure"), listed("figure-left-out")], [105, 98]);
}
