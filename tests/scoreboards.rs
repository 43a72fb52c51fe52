//! A scored year as people read it in both languages, as JSON and as CSV; and that the order in which things were
//! written changes none of it by a byte.

use std::fs;

use proptest::prelude::*;
use thidua::figures::Figures;
use thidua::text::Source;
use thidua::words::Language;
use thidua_files::{Limits, TextOptions, read_csv, report_csv, report_json, report_text};

use crate::reorder;
use crate::support::{
    Scored, entries, figures_from, folders, in_both_languages, path, regulation, score, score_bundled,
    score_folder, snapshot, source, text,
};

const RULES: &str = "rules/tay-bac-2021.toml";
const FIGURES: &str = "fixtures/tay-bac-2021/figures.toml";

fn check(name: &str, scored: &Scored) {
    snapshot("scoreboards", name, &in_both_languages(|options| report_text(&scored.report, options)));
}

#[test]
fn the_bundled_years() {
    let pact = score_bundled(RULES, FIGURES);
    check("tay-bac-2021", &pact);
    snapshot("scoreboards", "tay-bac-2021.csv", &report_csv(&pact.report, Language::Vietnamese));
    check(
        "tay-nguyen-2019",
        &score_bundled("rules/tay-nguyen-2019.toml", "fixtures/tay-nguyen-2019/scores.csv"),
    );
}

/// What is ranked stands where the total stands elsewhere.
#[test]
fn rules_without_points() {
    let scored = score_folder("fixtures/worked/z-scores-edges", &[]);
    check("without-points", &scored);
    snapshot("scoreboards", "without-points.csv", &report_csv(&scored.report, Language::English));
}

#[test]
fn a_year_that_lacks_a_figure_is_provisional() {
    let figures = text(FIGURES);
    let line = "revenue         = 1221.15";
    assert_eq!(figures.matches(line).count(), 1, "the figure stands once in the file");
    let rules = regulation(&Source::new("tay-bac-2021.toml", &text(RULES)), &[]);
    check("provisional", &score(&rules, &figures_from(&figures.replace(line, ""))));
}

#[test]
fn open_awards() {
    check("tie-at-rank-one", &score_folder("fixtures/worked/tie-at-rank-one", &[]));
    check("knocked-out", &score_folder("fixtures/worked/gates", &[]));
    check("tie-break-missing", &score_folder("fixtures/worked/tie-break-missing", &[]));
    check("self-scores", &score_folder("fixtures/worked/self-scores", &[]));
    check("evidence", &score_folder("fixtures/worked/evidence", &[]));
    check("ballot", &score_folder("fixtures/worked/ballot", &[]));
    check("award-next-open", &score_folder("fixtures/worked/award-next-open", &[]));
    check("ballot-edges", &score_folder("fixtures/worked/ballot-edges", &[]));
    check("merged", &score_folder("fixtures/worked/merged", &[]));
    check("scope", &score_folder("fixtures/worked/scope", &[]));
    check("clusters", &score_folder("fixtures/worked/clusters", &[]));
    check("award-share", &score_folder("fixtures/worked/award-share", &[]));
    check("award-by-grade", &score_folder("fixtures/worked/award-by-grade", &[]));
    check("quota-edges", &score_folder("fixtures/worked/quota-edges", &[]));
    check("quota-of-nobody", &score_folder("fixtures/worked/quota-edges", &["tied.nobody"]));
    check("grading-edges", &score_folder("fixtures/worked/grading-edges", &[]));
}

#[test]
fn grades_as_json_and_csv() {
    let scored = score_folder("fixtures/worked/quota-open", &[]);
    snapshot("scoreboards", "quota-open.json", &report_json(&scored.report));
    snapshot("scoreboards", "quota-open.csv", &report_csv(&scored.report, Language::English));
}

#[test]
fn sections_and_the_total() {
    check("sections", &score_folder("fixtures/worked/sections", &[]));
    check("bonus", &score_folder("fixtures/worked/bonus", &[]));
    check("applies-when", &score_folder("fixtures/worked/applies-when", &[]));
    let not_rated = score_folder("fixtures/worked/not-rated", &[]);
    check("not-rated", &not_rated);
    snapshot("scoreboards", "not-rated.csv", &report_csv(&not_rated.report, Language::Vietnamese));
    snapshot(
        "scoreboards",
        "sections.json",
        &report_json(&score_folder("fixtures/worked/sections", &[]).report),
    );
}

#[test]
fn a_small_year_as_json() {
    let scored = score_folder("fixtures/worked/tie-at-rank-one", &[]);
    snapshot("scoreboards", "tie-at-rank-one.json", &report_json(&scored.report));
    let given = score_folder("fixtures/worked/self-scores", &[]);
    snapshot("scoreboards", "self-scores.csv", &report_csv(&given.report, Language::Vietnamese));
    let papers = score_folder("fixtures/worked/evidence", &[]);
    snapshot("scoreboards", "evidence.json", &report_json(&papers.report));
    let missing = score_folder("fixtures/worked/missing", &[]);
    snapshot("scoreboards", "missing.csv", &report_csv(&missing.report, Language::English));
}

/// Every form in which a scored year is delivered: text in both languages, CSV, JSON.
fn delivered(scored: &Scored) -> [String; 4] {
    let report = &scored.report;
    let [vi, en] = [Language::Vietnamese, Language::English]
        .map(|language| report_text(report, &TextOptions::plain(language)));
    [vi, en, report_csv(report, Language::Vietnamese), report_json(report)]
}

fn scored(rules: &str, figures: &Figures) -> Scored {
    score(&regulation(&Source::new("tay-bac-2021.toml", rules), &[]), figures)
}

fn figures_from_csv(csv: &str) -> Figures {
    let read = read_csv("figures.csv", csv.as_bytes(), &Limits::default());
    Figures { tables: vec![read.value.expect("the figures can be read")] }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_figures_changes_no_byte(seed: u64) {
        let (rules, toml) = (text(RULES), text(FIGURES));
        let csv = text("fixtures/tay-bac-2021/figures.csv");
        let of_toml = |toml: &str| delivered(&scored(&rules, &figures_from(toml)));
        let of_csv = |csv: &str| delivered(&scored(&rules, &figures_from_csv(csv)));
        prop_assert_eq!(of_toml(&toml), of_toml(&reorder::tables_and_keys(&toml, seed)));
        prop_assert_eq!(of_csv(&csv), of_csv(&reorder::rows_and_columns(&csv, ';', seed)));
    }

    #[test]
    fn the_order_of_keys_of_the_rules_changes_no_byte(seed: u64) {
        let (rules, figures) = (text(RULES), figures_from(&text(FIGURES)));
        let (one, other) = (scored(&rules, &figures), scored(&reorder::keys(&rules, seed), &figures));
        // The lines that diagnostics name stand in JSON alone.
        prop_assert_eq!(&delivered(&one)[..3], &delivered(&other)[..3]);
    }
}

/// The same of every worked case whose figures are one file in TOML.
#[test]
fn in_no_case_does_the_order_of_figures_change_the_report() {
    for case in folders("fixtures/worked") {
        let folder = format!("fixtures/worked/{case}");
        if entries(&folder).iter().filter(|name| !name.starts_with("expected.")).count() > 2 {
            continue;
        }
        let Ok(toml) = fs::read_to_string(path(&format!("{folder}/figures.toml"))) else { continue };
        let regulation = regulation(&source(&format!("{folder}/rules.toml")), &[]);
        let of = |toml: &str| delivered(&score(&regulation, &figures_from(toml)))[..3].to_vec();
        for seed in 1..4 {
            assert_eq!(of(&toml), of(&reorder::tables_and_keys(&toml, seed)), "{case}");
        }
    }
}
