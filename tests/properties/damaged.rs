//! Whatever a file holds, it is read or refused, and what is read without an error is scored.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use thidua::figures::{
    Ballot, CellValue, FigureCell, FigureRow, FigureTable, Figures, Heading, Numbers, Votes, read_toml,
};
use thidua::text::{Source, Span};
use thidua::{Regulation, Results};
use thidua_files::{Limits, read_csv};

use super::{FIGURES, PACT, RULES, few};
use crate::support::{figures_from, regulation, text};

/// Reads a rule file and, when it is without error, scores figures by it.
fn read_and_run(rules: &str, figures: &Figures) {
    if let Some(regulation) = Regulation::read(&Source::new("rules.toml", rules)).value {
        run(&regulation, figures);
    }
}

/// Scores whatever can be read; nothing here may panic.
fn run(regulation: &Regulation, figures: &Figures) {
    let read = Results::read(figures, regulation);
    let Some(results) = read.value else { return };
    let board = results.score();
    let mut found = read.diagnostics;
    found.extend(board.diagnostics());
    let awards = board.rank().award();
    let report = awards.report(&found);
    for unit in report.clusters.iter().flat_map(|cluster| &cluster.units) {
        assert!(awards.explain(&unit.id).is_some(), "every unit can be explained");
        assert!(board.total(&unit.id).is_some(), "every unit has a total or says why not");
    }
}

/// One change to a text, by lines or by bytes; the places are taken modulo the length.
#[derive(Debug, Clone)]
enum Change {
    DeleteLine(Index),
    RepeatLine(Index, Index),
    SwapLines(Index, Index),
    DeleteChar(Index),
    SwapChars(Index, Index),
    Write(Index, String),
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<Index>;
    let word = prop_oneof![
        "[\\[\\]{}=\",.#%0-9a-z-]{1,3}",
        "-?[0-9]{1,30}(\\.[0-9]{1,30})?",
        Just("not-applicable".to_string()),
        Just("baseline(".to_string()),
        any::<String>(),
    ];
    prop_oneof![
        index().prop_map(Change::DeleteLine),
        (index(), index()).prop_map(|(from, to)| Change::RepeatLine(from, to)),
        (index(), index()).prop_map(|(one, other)| Change::SwapLines(one, other)),
        index().prop_map(Change::DeleteChar),
        (index(), index()).prop_map(|(one, other)| Change::SwapChars(one, other)),
        (index(), word).prop_map(|(at, word)| Change::Write(at, word)),
    ]
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut text = text.to_string();
    for change in changes {
        let mut lines: Vec<&str> = text.lines().collect();
        let mut chars: Vec<char> = text.chars().collect();
        if lines.is_empty() || chars.is_empty() {
            return text;
        }
        let (rows, length) = (lines.len(), chars.len());
        match change {
            Change::DeleteLine(at) => drop(lines.remove(at.index(rows))),
            Change::RepeatLine(from, to) => lines.insert(to.index(rows), lines[from.index(rows)]),
            Change::SwapLines(one, other) => lines.swap(one.index(rows), other.index(rows)),
            Change::DeleteChar(at) => drop(chars.remove(at.index(length))),
            Change::SwapChars(one, other) => chars.swap(one.index(length), other.index(length)),
            Change::Write(at, word) => drop(chars.splice(at.index(length)..at.index(length), word.chars())),
        }
        let by_lines =
            matches!(change, Change::DeleteLine(_) | Change::RepeatLine(..) | Change::SwapLines(..));
        text = if by_lines { lines.join("\n") } else { chars.into_iter().collect() };
    }
    text
}

/// The pact with the other words for what is missing or does not apply.
static LENIENT: LazyLock<Regulation> = LazyLock::new(|| {
    let rules = text(RULES).replacen("missing        = \"refuse\"", "missing = \"zero\"", 1);
    let rules = rules.replacen("not-applicable = \"refuse\"", "not-applicable = \"excluded\"", 1);
    regulation(&Source::new("rules.toml", &rules), &[])
});

/// Figures of any shape, with headings that often name something.
fn any_figures() -> impl Strategy<Value = Figures> {
    let heading = prop_oneof![
        "(htx|capital|profit|new-htx|profitable-htx|weak-htx)@(2020|2021)",
        "(new-htx|capital|weak):(pledge|verified|judge)@2021",
        "(new-htx|capital|weak-htx):(note|explanation|evidence|evidence-number|evidence-sha256)@(2020|2021)",
        any::<String>(),
    ];
    let cell = prop_oneof![
        4 => "-?[0-9]{1,28}(\\.[0-9]{1,6})?( ?%)?".prop_map(CellValue::Text),
        1 => any::<String>().prop_map(CellValue::Text),
        1 => Just(CellValue::Blank),
        1 => Just(CellValue::NotApplicable),
        1 => any::<bool>().prop_map(CellValue::YesNo),
    ];
    let unit = prop_oneof![4 => "(yen-bai|Sơn La|LAO-CAI|Hoà Bình)", 1 => any::<String>()];
    let row = (unit, proptest::option::of(any::<String>()), vec(cell, 0..8));
    let tables = (vec(heading, 0..8), vec(row, 0..6), any::<bool>(), vec(ballot(), 0..2));
    tables.prop_map(|(headings, rows, declared, ballots)| Figures {
        tables: vec![FigureTable {
            made_for: None,
            note: thidua::words::Text::default(),
            origin: None,
            source: Source::new("figures.csv", ""),
            illustrative: false,
            numbers: if declared { Numbers::AsDeclared } else { Numbers::Plain },
            headings: headings.into_iter().map(|text| Heading { text, span: Span::default() }).collect(),
            rows: rows.into_iter().map(figure_row).collect(),
            ballots,
        }],
    })
}

fn ballot() -> impl Strategy<Value = Ballot> {
    let unit = prop_oneof![4 => "(yen-bai|Sơn La|LAO-CAI|Hoà Bình)", 1 => any::<String>()];
    let votes = (unit, prop_oneof![4 => 0..5u32, 1 => any::<u32>()]);
    let votes = votes.prop_map(|(unit, votes)| Votes { unit, span: Span::default(), votes });
    let award = prop_oneof![4 => Just("leading-flag".to_string()), 1 => any::<String>()];
    (award, prop_oneof![4 => 0..9u32, 1 => any::<u32>()], vec(votes, 0..4)).prop_map(
        |(award, voters, votes)| Ballot {
            award,
            span: Span::default(),
            cluster: None,
            voters,
            date: None,
            note: thidua::words::Text::default(),
            votes,
        },
    )
}

fn figure_row((unit, cluster, cells): (String, Option<String>, Vec<CellValue>)) -> FigureRow {
    let cells = cells.into_iter().map(|value| FigureCell { value, span: Span::default() }).collect();
    FigureRow { unit, cluster, part: None, span: Span::default(), cells }
}

proptest! {
    #![proptest_config(few(32))]

    #[test]
    fn any_text_is_read_or_refused(text: String, bytes in vec(any::<u8>(), 0..200)) {
        read_and_run(&text, &Figures::default());
        let _ = read_toml(&Source::new("figures.toml", &text));
        let _ = read_csv("figures.csv", &bytes, &Limits::default());
        let _ = read_csv("figures.csv", text.as_bytes(), &Limits::default());
    }

    #[test]
    fn a_damaged_pact_is_read_or_refused(changes in vec(change(), 1..4)) {
        read_and_run(&changed(&text(RULES), &changes), &figures_from(&text(FIGURES)));
    }

    #[test]
    fn a_damaged_table_is_read_or_refused(changes in vec(change(), 1..6)) {
        let scores = text("fixtures/tay-nguyen-2019/scores.csv");
        let read = read_csv("scores.csv", changed(&scores, &changes).as_bytes(), &Limits::default());
        let figures = Figures { tables: read.value.into_iter().collect() };
        read_and_run(&changed(&text("rules/tay-nguyen-2019.toml"), &changes), &figures);
    }

    #[test]
    fn damaged_figures_are_read_or_refused(changes in vec(change(), 1..6)) {
        if let Some(table) = read_toml(&Source::new("figures.toml", &changed(&text(FIGURES), &changes))).value {
            run(&PACT, &Figures { tables: vec![table] });
        }
    }

    #[test]
    fn figures_of_any_shape_are_scored_or_refused(figures in any_figures()) {
        run(&PACT, &figures);
        run(&LENIENT, &figures);
    }
}
