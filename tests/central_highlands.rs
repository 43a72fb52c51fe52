//! The scoring table of 2019 of the five Central Highlands provinces: every published line and sum.

use thidua::figures::Figures;
use thidua_files::{Limits, read_csv};

use crate::support::{Scored, codes, regulation, score, shown, source, text};

const PROVINCES: [&str; 5] = ["dak-nong", "dak-lak", "lam-dong", "gia-lai", "kon-tum"];

fn scored() -> Scored {
    let figures = text("fixtures/tay-nguyen-2019/scores.csv");
    let read = read_csv("scores.csv", figures.as_bytes(), &Limits::default());
    let figures = Figures { tables: vec![read.value.expect("the scores can be read")] };
    score(&regulation(&source("rules/tay-nguyen-2019.toml"), &[]), &figures)
}

/// Checks one published line over the provinces, in the order of the table.
#[track_caller]
fn check(name: &str, published: [&str; 5]) {
    let scored = scored();
    let found = PROVINCES.map(|unit| match scored.board.section_points(unit, name) {
        Some(section) => shown(section),
        None => scored.points(unit, name),
    });
    assert_eq!(found, published, "{name}");
}

#[test]
fn section_1_is_published_with_all_its_points() {
    check("c1a", ["5"; 5]);
    check("c1b", ["2"; 5]);
    check("c1c", ["3"; 5]);
    check("guidance", ["10"; 5]);
}

#[test]
fn section_2_differs_in_the_share_of_members_alone() {
    check("c2a", ["3"; 5]);
    check("c2b", ["3"; 5]);
    check("c2c", ["3", "4", "3", "2", "3"]);
    // 3 + 3 + the share.
    check("outreach", ["9", "10", "9", "8", "9"]);
}

#[test]
fn section_3_is_published_as_one_line() {
    check("c3", ["15"; 5]);
    check("founding", ["15"; 5]);
}

#[test]
fn nobody_is_ranked_by_a_part_of_the_table() {
    let scored = scored();
    // 10 + 9 + 15 = 34 and so on; the rest of the table is not known.
    let totals = PROVINCES.map(|unit| scored.total(unit));
    assert_eq!(totals, ["34", "35", "34", "33", "34"]);
    assert_eq!(PROVINCES.map(|unit| scored.rank(unit)), ["none"; 5]);
    assert!(codes(&scored.found).is_empty());
}
