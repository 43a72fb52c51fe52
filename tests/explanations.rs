//! Explanations as people read them, in both languages: where the points of a unit come from, and why one unit stands
//! above another. What they say in numbers is compared for equality below.

use thidua::ExplainLine;
use thidua::number::Number;
use thidua::report::{Report, UnitReport};
use thidua::words::Arg;
use thidua_files::explanation_text;

use crate::support::{Scored, folders, in_both_languages, score_bundled, score_folder, snapshot};

fn bundled() -> Scored {
    score_bundled("rules/tay-bac-2021.toml", "fixtures/tay-bac-2021/figures.toml")
}

fn check_lines(name: &str, report: &Report, lines: &[ExplainLine]) {
    let text = in_both_languages(|options| explanation_text(report, lines, options));
    snapshot("explanations", name, &text);
}

#[track_caller]
fn check_unit(name: &str, scored: &Scored, unit: &str) {
    let explanation = scored.awards.explain(unit).unwrap_or_else(|| panic!("there is no unit {unit}"));
    check_lines(name, &scored.report, &explanation.lines);
}

#[track_caller]
fn check_versus(name: &str, scored: &Scored, unit: &str, other: &str) {
    let comparison = scored.awards.explain_versus(unit, other).expect("two units of one cluster");
    check_lines(name, &scored.report, &comparison.lines);
}

/// Explains a unit of a worked case, under the reading written behind the name of the case: `case choice.alternative`.
#[track_caller]
fn check_case(name: &str, case: &str, unit: &str) {
    let mut words = case.split(' ');
    let folder = format!("fixtures/worked/{}", words.next().unwrap_or_default());
    check_unit(name, &score_folder(&folder, &words.collect::<Vec<_>>()), unit);
}

#[test]
fn units_of_the_bundled_year() {
    let scored = bundled();
    check_unit("leader", &scored, "hoa-binh");
    check_unit("missed-by-a-hair", &scored, "lai-chau");
    check_unit("low-points", &scored, "dien-bien");
}

#[test]
fn pairs_of_the_bundled_year() {
    let scored = bundled();
    check_versus("versus-tie-break", &scored, "lai-chau", "lao-cai");
    check_versus("versus-shared-rank", &scored, "phu-tho", "son-la");
    check_versus("versus-large", &scored, "hoa-binh", "dien-bien");
}

#[test]
fn pairs_of_worked_cases() {
    check_versus("versus-no-total", &score_folder("fixtures/worked/missing", &[]), "whole", "lacking");
    let places = score_folder("fixtures/worked/rounding-places", &["rounding.criterion-and-total"]);
    let units: Vec<&str> = places.report.clusters[0].units.iter().map(|unit| unit.id.as_str()).collect();
    check_versus("versus-rounding", &places, units[0], units[1]);
}

#[test]
fn what_keeps_a_line_or_a_unit_from_points() {
    check_case("missing", "missing", "lacking");
    check_case("missing-unscored", "missing missing.unscored", "lacking");
    check_case("missing-zero", "missing missing.zero", "lacking");
    check_case("missing-zero-derived", "missing-zero-derived", "blank");
    check_case("knocked-out", "gates", "first");
    check_case("knocked-out-of-awards", "gates gate.next", "first");
    check_case("not-applicable", "not-applicable", "partly");
    check_case("not-applicable-full", "not-applicable states.full", "partly");
    check_case("not-applicable-excluded", "not-applicable states.excluded", "partly");
    check_case("not-applicable-rescaled", "not-applicable states.rescaled", "partly");
    check_case("not-applicable-at-all", "not-applicable states.excluded", "all-out");
    check_case("undefined", "undefined", "zero");
    check_case("undefined-refused", "undefined undefined.refused", "zero");
    check_case("undefined-positive", "undefined undefined.positive", "zero");
    check_case("cluster-missing", "cluster-missing", "a");
}

#[test]
fn what_people_decide() {
    check_case("ballot-won", "ballot", "dien-bien");
    check_case("ballot-lost", "ballot", "yen-bai");
    check_case("next-open", "award-next-open", "waiting");
    check_case("ballot-of-tied", "ballot-of-tied", "b");
    check_case("judged-blend", "self-scores", "yen-bai");
    check_case("judged-higher", "judged-blends", "a");
    check_case("explanation-missing", "self-scores", "son-la");
    check_case("note-missing", "self-scores", "lao-cai");
    check_case("evidence", "evidence", "yen-bai");
    check_case("evidence-differs", "evidence", "dien-bien");
    check_case("evidence-missing", "evidence", "son-la");
}

#[test]
fn sections_and_the_total() {
    check_case("sections", "sections", "capped");
    check_case("sections-zeroed", "sections", "incident");
    check_case("bonus", "bonus", "late");
    check_case("combines", "combines", "b");
    check_case("means-of-sections", "means-of-sections", "a");
    check_case("means-of-sections-missing", "means-of-sections", "lacking");
    check_case("combines-passed-over", "combines-edges", "gaps");
    check_case("combines-missing", "combines-edges", "nothing");
    check_case("not-rated", "not-rated", "one");
    check_case("zero-when", "sections-edges", "zeroed");
    check_case("zero-when-open", "sections-edges", "open");
    check_case("missing-by-section", "sections-edges", "blank");
    check_case("total", "total", "partly-past-cap");
    check_case("total-zeroed", "total", "disciplined");
    check_case("applies-when", "applies-when", "no-funds");
    check_case("applies-when-open", "applies-when", "open");
    check_versus("versus-bonus", &score_folder("fixtures/worked/bonus", &[]), "over", "late");
    check_versus("versus-total", &score_folder("fixtures/worked/total", &[]), "partly-past-cap", "plain");
}

#[test]
fn every_way_of_scoring() {
    check_case("all-or-nothing", "all-or-nothing", "at");
    check_case("bands", "bands", "a2");
    check_case("proportional", "proportional", "over");
    check_case("proportional-floor", "proportional", "past-floor");
    check_case("inversely-proportional", "inversely-proportional", "past-cap");
    check_case("items", "items", "six");
    check_case("deductions", "deductions", "four");
    check_case("linear", "linear", "third");
    check_case("linear-columns", "linear-edges", "inside");
    check_case("per-step", "per-step", "many");
    check_case("per-step-capped", "per-step-edges", "far-above");
    check_case("per-step-floored", "per-step-edges", "far-below");
    check_case("less-per-step", "less-per-step", "many");
    check_case("as-measured", "as-measured", "inside");
    check_case("shortfall-bands", "shortfall-bands", "ten");
    check_case("shortfall-bands-over", "shortfall-bands-edges", "past");
    check_case("shortfall", "shortfall", "at");
    check_case("band-lines", "band-lines", "just-below");
    check_case("band-lines-missing", "band-lines", "no-line");
    check_case("judged", "judged", "all-given");
    check_case("judged-not-verified", "judged", "not-verified");
    check_case("judged-too-many", "judged", "too-many");
    check_case("pledge-scored", "pledges pledge.scored", "higher");
    check_case("pledge-weaker", "pledges pledge.scored", "weaker");
    check_case("cluster-mean", "cluster", "c");
    check_case("merged", "merged", "tuyen-quang");
    check_case("split", "merged-edges", "east");
    check_case("parameters", "parameters", "a3");
    check_case("classes", "classes", "m2");
    check_case("classes-missing", "classes-edges", "none");
    check_case("scope", "scope", "young");
    check_case("scope-open", "scope-edges", "open");
    check_case("rounding-steps", "rounding-steps", "quarter");
    check_case("points-as-measures", "points-as-measures", "b");
}

#[test]
fn lines_of_an_annex() {
    check_case("for-each", "for-each", "a1");
    check_case("for-each-edges", "for-each-edges", "a2");
    check_case("sets", "sets", "b");
    check_case("composite-keys", "composite-keys", "a");
    check_case("composite-keys-edges", "composite-keys-edges", "none");
    check_case("index-table", "index-table", "b");
}

#[test]
fn formulas() {
    check_case("roots", "roots", "rounded");
    check_case("roots-undefined", "roots", "new");
    check_case("means", "means", "partly");
    check_case("folds", "folds", "c");
    check_case("folds-missing", "folds", "d");
    check_case("skips", "skips", "b");
    check_case("skips-too-few", "skips", "c");
    check_case("rounded-formula", "rounded-formula", "a");
    check_case("imputed", "imputed", "c");
    check_case("eligible", "eligible", "a");
    check_case("undefined-value", "undefined-value", "b");
    check_case("figure-applies-when", "figure-applies-when", "nine");
    check_case("missing-at-a-figure", "missing-at-a-figure", "no-survey");
    check_case("parts", "parts", "a");
    check_case("parts-missing", "parts", "d");
    check_case("parts-options", "parts-options", "c");
    check_case("parts-none", "parts", "c");
    check_case("parts-derived", "parts-adding-up", "right");
    check_case("parts-undefined", "parts-adding-up", "stuck");
    check_case("parts-lacking", "parts-adding-up", "single");
}

#[test]
fn conditions_grades_and_what_follows_from_them() {
    check_case("count", "count", "one-and-open");
    check_case("grades", "grades", "kha-79-9");
    check_case("grading", "grading", "uneven");
    check_case("grading-undecided", "grading-edges", "open");
    check_case("demotions", "demotions", "both");
    check_case("quotas", "quotas", "c");
    check_case("quota-open", "quota-open", "b");
    check_case("award-by-grade", "award-by-grade", "late");
    check_case("award-grade-ranking", "award-grade-ranking", "a");
    check_case("every", "every", "line-excluded");
}

#[test]
fn ranks() {
    check_case("imputed-group", "imputed-group", "c");
    check_case("to-leader", "to-leader", "b");
    check_case("within", "within", "noi-vu");
    check_case("within-open", "within-edges", "x");
    check_case("within-not-among", "within-edges", "a1");
    check_case("ranked-among", "ranked-among", "an");
    check_case("ranked-among-open", "ranked-among-edges", "open-low");
    check_case("several-rankings", "several-rankings", "a");
    check_unit("without-points", &score_folder("fixtures/published/human-development", &[]), "arg-2019");
    check_versus("versus-apart", &score_folder("fixtures/worked/within", &[]), "noi-vu", "thep");
    check_versus("versus-not-among", &score_folder("fixtures/worked/ranked-among", &[]), "an", "chau");
}

/// The values before and after each rounding that an explanation shows.
fn roundings(scored: &Scored, unit: &str) -> Vec<(String, String)> {
    let lines = scored.awards.explain(unit).expect("the unit is there").lines;
    let rounded = lines.iter().filter(|line| line.reason.code == "rounded");
    let number = |arg: &Arg| match arg {
        Arg::Number(value) | Arg::Apart { value, .. } => value.to_string(),
        other => panic!("{other:?} is not a number"),
    };
    rounded
        .map(|line| {
            let args = &line.reason.sentence.args;
            (number(&args[2]), number(&args[3]))
        })
        .collect()
}

/// The values before and after each rounding that changed the points of a criterion.
fn changes(scored: &Scored, unit: &str) -> Vec<(String, String)> {
    let regulation = scored.board.regulation();
    let pairs = regulation.criteria().filter_map(|criterion| {
        let before = scored.board.points_before_rounding(unit, criterion)?.known()?;
        Some((before.to_string(), scored.board.points(unit, criterion)?.known()?.to_string()))
    });
    pairs.filter(|(before, after)| before != after).collect()
}

#[test]
fn every_rounding_of_points_is_shown_with_the_exact_value_before_it() {
    let mut seen = 0;
    let worked = ["rounding-steps", "rounding-modes", "deductions"];
    let worked = worked.map(|case| score_folder(&format!("fixtures/worked/{case}"), &[]));
    for scored in [bundled()].into_iter().chain(worked) {
        for unit in scored.board.regulation().members() {
            let changes = changes(&scored, &unit);
            assert_eq!(roundings(&scored, &unit), changes, "{unit}");
            seen += changes.len();
        }
    }
    assert!(seen > 10, "{seen} roundings are too few to say anything");
}

#[test]
fn the_rounding_of_a_line_a_section_and_a_total_is_shown() {
    let shown = |reading: &str| {
        let scored = score_folder("fixtures/worked/rounding-places", &[reading]);
        let unit = scored.report.clusters[0].units[0].id.clone();
        let pairs =
            roundings(&scored, &unit).into_iter().map(|(before, after)| format!("{before} -> {after}"));
        pairs.collect::<Vec<_>>().join(", ")
    };
    // Lines of 22.45, 22.45 and 22.57; sections of 44.9 and 22.57; a total of 67.47, ranked in whole points.
    assert_eq!(shown("rounding.criterion"), "22.45 -> 22.5, 22.45 -> 22.5, 22.57 -> 22.6");
    assert_eq!(shown("rounding.section"), "22.57 -> 22.6");
    assert_eq!(shown("rounding.total"), "67.47 -> 67.5");
    assert_eq!(shown("rounding.ranking"), "67.47 -> 67");
}

#[test]
fn the_parts_of_every_difference_add_up_to_it() {
    let mut seen = 0;
    for case in folders("fixtures/worked") {
        let scored = score_folder(&format!("fixtures/worked/{case}"), &[]);
        let units = || scored.report.clusters.iter().flat_map(|cluster| &cluster.units);
        let pairs = units().flat_map(|one| units().map(move |other| (one, other)));
        for (one, other) in pairs {
            let Some(comparison) = scored.awards.explain_versus(&one.id, &other.id) else { continue };
            let Some(difference) = comparison.difference else { continue };
            let points = comparison.parts.iter().map(|part| &part.points);
            let sum = points.fold(Number::ZERO, |sum, points| sum.plus(points).expect("small"));
            let total = |unit: &UnitReport| unit.total.clone().expect("there is a difference");
            let names = format!("{case}: {} and {}", one.id, other.id);
            assert_eq!(
                (&sum, &total(one).minus(&total(other)).expect("small")),
                (&difference, &difference),
                "{names}"
            );
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen} pairs are too few to say anything");
}

#[test]
fn levels_and_dates() {
    check_case("levels", "levels", "binh");
    check_case("levels-edges", "levels-edges", "a4");
    check_case("dates", "dates", "chau");
    check_case("dates-edges", "dates-edges", "a2");
}

#[test]
fn decision_tables() {
    check_case("decision-tables", "decision-tables", "binh");
    check_case("decision-tables-late", "decision-tables", "chau");
    check_case("decision-tables-no-row", "decision-tables-edges", "a2");
    check_case("decision-tables-clash", "decision-tables-edges", "a3");
    check_case("decision-tables-open", "decision-tables-edges", "a6");
}

#[test]
fn registers() {
    check_case("registers", "registers", "yen-bai");
    check_case("registers-confirmed", "registers", "son-la");
    check_case("registers-open", "registers-edges", "lai-chau");
    check_case("registers-of-tasks", "registers-of-tasks", "van-phong");
}
