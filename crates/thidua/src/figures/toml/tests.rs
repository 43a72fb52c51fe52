use alloc::string::ToString;
use alloc::vec;

use super::*;

fn read(text: &str) -> FigureTable {
    read_toml(&Source::new("figures.toml", text)).value.unwrap()
}

fn codes(text: &str) -> Vec<&'static str> {
    let checked = read_toml(&Source::new("figures.toml", text));
    assert!(checked.value.is_none(), "a fault of shape leaves no table");
    checked.diagnostics.iter().map(|diagnostic| diagnostic.code()).collect()
}

/// The codes of a text, and the rows that are left.
fn refused(text: &str) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let checked = read_toml(&Source::new("figures.toml", text));
    let codes = checked.diagnostics.iter().map(|diagnostic| diagnostic.code()).collect();
    (codes, checked.value.unwrap().rows.iter().map(shown).collect())
}

fn shown(row: &FigureRow) -> Vec<String> {
    let words = |cell: &FigureCell| match &cell.value {
        CellValue::Blank => "blank".to_string(),
        CellValue::NotApplicable => "not applicable".to_string(),
        CellValue::YesNo(truth) => format!("{truth}"),
        CellValue::Text(text) | CellValue::Number(text) => format!("'{text}'"),
        CellValue::Refused => "refused".to_string(),
    };
    row.cells.iter().map(words).collect()
}

#[test]
fn every_table_of_a_unit_joins_its_one_row() {
    let table = read(
        "[year.2020.a]\nx = 1_0\n[year.2021.b]\nx = 2.50\n[verified.2021.a]\nc = 3\n[pledge.2021.a]\nc = 4",
    );
    let headings: Vec<&str> = table.headings.iter().map(|heading| heading.text.as_str()).collect();
    assert_eq!(headings, ["x@2020", "x@2021", "c:verified@2021", "c:pledge@2021"]);
    assert_eq!(shown(&table.rows[0]), ["'1_0'", "blank", "'3'", "'4'"]);
    assert_eq!(shown(&table.rows[1]), ["blank", "'2.50'", "blank", "blank"]);
}

#[test]
fn cells_are_passed_on_as_written() {
    let table = read("[self.2021.a]\nv = \"62%\"\nw = \"not-applicable\"\nx = true\ny = \"\"\nz = \"-\"");
    assert_eq!(shown(&table.rows[0]), ["'62%'", "not applicable", "true", "''", "'-'"]);
    assert_eq!(table.source.slice(table.rows[0].cells[2].span), "true");
    assert_eq!(table.source.slice(table.headings[1].span), "w");
}

#[test]
fn rows_stand_in_the_order_of_their_first_appearance() {
    let table = read("[year.2021.c]\n[verified.2021.b]\n[year.2021.a]\n[year.2021.b]");
    let units: Vec<&str> = table.rows.iter().map(|row| row.unit.as_str()).collect();
    assert_eq!(units, ["c", "b", "a"]);
}

#[test]
fn the_top_of_the_file_may_say_that_figures_are_illustrative() {
    assert!(read("illustrative = true\nnote.vi = \"minh họa\"\nsource = \"x\"").illustrative);
    assert!(!read("illustrative = false\n[year.2021.a]").illustrative);
    assert_eq!(
        codes("illustrative = \"yes\"\nnote = \"x\"\nsource = 3\nnote-vi = 2"),
        vec!["figure-key-shape", "figure-key-shape", "figure-key-shape", "unknown-figure-key"]
    );
    assert_eq!(codes("note.vn = \"x\"\nnote.en = 3"), ["unknown-figure-key", "figure-key-shape"]);
}

#[test]
fn a_misspelt_table_is_named_with_the_nearest() {
    let checked = read_toml(&Source::new("figures.toml", "[yaer.2021.a]\nx = 1"));
    let printed = checked
        .diagnostics
        .iter()
        .next()
        .unwrap()
        .render(crate::words::Language::English, crate::diagnostic::Styles::default());
    assert!(printed.starts_with("error[unknown-figure-table]"), "{printed}");
    assert!(printed.lines().any(|line| line.trim() == "= did you mean `year`?"), "{printed}");
}

#[test]
fn a_year_is_a_whole_number() {
    for year in ["x2021", "\"\"", "02021", "\"2021.5\"", "-2021", "20211", "\"năm\""] {
        assert_eq!(codes(&format!("[year.{year}.a]\nx = 1")), ["figure-year"], "{year}");
    }
}

#[test]
fn what_is_not_a_table_of_a_unit_is_named() {
    assert_eq!(codes("year = 2021"), ["not-a-unit-table"]);
    assert_eq!(codes("[year]\n2021 = 5"), ["not-a-unit-table"]);
    assert_eq!(codes("[year.2021]\nhtx = 5"), ["not-a-unit-table"]);
    assert_eq!(codes("[[year.2021.a]]\nhtx = 5"), ["not-a-unit-table"]);
}

#[test]
fn a_cell_that_is_not_one_fact_is_refused_alone() {
    let (codes, rows) = refused(
        "[year.2021.a]\nx = [1]\ny = { z = 1 }\nw = 2021-11-30\nv = 1\n[year.2021.b]\nx = 2\n[verified.2021.a]\nx = 3",
    );
    assert_eq!(codes, ["figure-cell-shape"; 2]);
    assert_eq!(rows[0], ["refused", "refused", "'2021-11-30'", "'1'", "'3'"]);
    assert_eq!(rows[1], ["'2'", "blank", "blank", "blank", "blank"]);
}

#[test]
fn a_figure_without_a_plain_name_refuses_those_of_its_unit() {
    let (found, rows) = refused(
        "[year.2021.a]\nx = 1\n\"x@2020\" = 1\n\"c:self\" = 1\n\"\" = 1\n[year.2021.b]\nx = 2\ny = 3",
    );
    assert_eq!(found, ["figure-name"; 3]);
    assert_eq!(rows, [["refused", "refused"], ["'2'", "'3'"]]);
    assert_eq!(codes("[year.2021.a]\n\"x@2021\" = 1"), ["figure-name"]);
}

#[test]
fn syntax_and_duplicates_leave_no_table() {
    assert_eq!(codes("[year.2021.a]\nx = 1\nx = 2"), ["duplicate-key"]);
    assert_eq!(codes("[yaer.2021.a]\nx = "), ["syntax"]);
}

#[test]
fn figures_spread_too_thinly_are_refused_at_once() {
    let text: String = (0..4000).map(|at| format!("[year.2021.u{at}]\nx{at} = 1\n")).collect();
    assert_eq!(codes(&text), ["figures-too-large"]);
}

#[test]
fn ballots_stand_beside_the_figures() {
    let table = read(
        "[ballot.flag]\nvoters = 7\ndate = 2021-12-20\nvotes = { a = 5, \"Sơn La\" = 0 }\n\
         [[ballot.other]]\ncluster = \"C 1\"\nvoters = 2\nvotes = {}\n[[ballot.other]]\nvoters = 3\nvotes = {}",
    );
    let shown = table.ballots.iter().map(|ballot| (ballot.award.as_str(), ballot.voters, ballot.votes.len()));
    assert_eq!(shown.collect::<Vec<_>>(), [("flag", 7, 2), ("other", 2, 0), ("other", 3, 0)]);
    assert_eq!(table.ballots[0].date.as_deref(), Some("2021-12-20"));
    assert_eq!(table.source.slice(table.ballots[0].votes[1].span), "\"Sơn La\"");
    assert!(table.rows.is_empty() && table.headings.is_empty());
}

#[test]
fn a_ballot_that_is_not_wholly_readable_is_left_out() {
    let found = |text: &str| {
        let checked = read_toml(&Source::new("figures.toml", text));
        let codes: Vec<&str> = checked.diagnostics.iter().map(|one| one.code()).collect();
        (codes, checked.value.map(|table| table.ballots.len()).unwrap_or_default())
    };
    let good = "[ballot.flag]\nvoters = 7\nvotes = {}\n";
    assert_eq!(found(good), (vec![], 1));
    assert_eq!(found("ballot = 3"), (vec!["wrong-shape"], 0));
    assert_eq!(
        found("[ballot]\nvoters = 7\nvotes = {}"),
        (vec!["wrong-shape", "missing-key", "missing-key"], 0)
    );
    assert_eq!(found("[[ballot.flag]]\nvoters = 7\nvotes = [1]"), (vec!["wrong-shape"], 0));
    assert_eq!(found("[ballot.flag]\nvotes = {}"), (vec!["missing-key"], 0));
    for faulty in [
        "voter = 3",
        "date = 2021",
        "date = 2021-12-20T08:00:00",
        "date = \"2021-12-20\"",
        "note = \"x\"",
        "cluster = 1",
    ] {
        let (codes, ballots) = found(&format!("{good}{faulty}\n"));
        assert_eq!((codes.len(), ballots), (1, 0), "{faulty}");
    }
    for votes in ["{ a = -1 }", "{ a = 1.0 }", "{ a = \"5\" }", "{ a = 4294967296 }", "3"] {
        assert_eq!(
            found(&format!("[ballot.flag]\nvoters = 7\nvotes = {votes}")),
            (vec!["wrong-shape"], 0),
            "{votes}"
        );
    }
}

#[test]
fn notes_stand_beside_the_remark_on_the_file() {
    let table = read("note.vi = \"x\"\n[note.2021.a]\nc = \"why\"\n[explanation.2021.a]\nc = \"long\"");
    assert_eq!(table.note.vi.as_deref(), Some("x"));
    let headings: Vec<&str> = table.headings.iter().map(|heading| heading.text.as_str()).collect();
    assert_eq!(headings, ["c:note@2021", "c:explanation@2021"]);
    assert_eq!(shown(&table.rows[0]), ["'why'", "'long'"]);
    assert_eq!(codes("[note.21x.a]\nc = \"why\""), ["unknown-figure-key"]);
}

#[test]
fn evidence_is_a_text_or_a_table_of_what_is_known_about_it() {
    let table = read(
        "[evidence.2021.a]\nx = \"p\"\ny = { file = \"q\", date = 2021-11-30, sha256 = \"9f\", number = 5 }",
    );
    let headings: Vec<&str> = table.headings.iter().map(|heading| heading.text.as_str()).collect();
    let y = ["y:evidence@2021", "y:evidence-date@2021", "y:evidence-sha256@2021", "y:evidence-number@2021"];
    assert_eq!(headings, [&["x:evidence@2021"][..], &y].concat());
    assert_eq!(shown(&table.rows[0]), ["'p'", "'q'", "'2021-11-30'", "'9f'", "'5'"]);
    for faulty in [
        "{ number = 5 }",
        "{ file = 1 }",
        "{ file = \"q\", date = \"x\" }",
        "{ file = \"q\", size = 1 }",
        "[\"q\"]",
    ] {
        let (found, rows) = refused(&format!("[evidence.2021.a]\nx = \"p\"\ny = {faulty}"));
        assert_eq!((found.len(), rows[0][0].as_str()), (1, "'p'"), "{faulty}");
    }
}
