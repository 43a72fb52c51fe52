//! How to snapshot what a change of rules does to last year's points. Copy this into the tests of a regulation: score the
//! same figures under the rules before and after, and look at the lines that differ.

use thidua::report::{LineReport, Report};
use thidua::text::Source;

use crate::support::{figures_from, regulation, score, text};

/// What a scored year says, a line each: the points and verdicts, the totals and ranks, the awards.
fn lines(report: &Report) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for cluster in &report.clusters {
        for unit in &cluster.units {
            let criteria =
                unit.criteria.iter().map(|line| (format!("{} {}", unit.id, line.id), points(line)));
            lines.extend(criteria);
            let rank = unit.place.as_ref().map_or_else(|| "none".into(), |place| place.rank.to_string());
            let total = unit.total.as_ref().map_or_else(|| "none".into(), ToString::to_string);
            lines.push((format!("{} total", unit.id), format!("{total}, rank {rank}")));
        }
        lines.extend(cluster.awards.iter().map(|award| (award.id.clone(), award.given.join(", "))));
    }
    lines.sort();
    lines
}

fn points(line: &LineReport) -> String {
    let points = line.points.as_ref().map_or_else(|| "none".into(), ToString::to_string);
    match line.met {
        Some(true) => format!("{points}, met"),
        Some(false) => format!("{points}, missed"),
        None => points,
    }
}

/// The lines that differ when `old` in the pact is replaced by `new`.
fn impact(old: &str, new: &str) -> String {
    let before = text("rules/tay-bac-2021.toml");
    assert!(before.contains(old), "the rules do not say {old}");
    let figures = figures_from(&text("fixtures/tay-bac-2021/figures.toml"));
    let scored = |rules: &str| {
        let rules = regulation(&Source::new("tay-bac-2021.toml", rules), &[]);
        lines(&score(&rules, &figures).report)
    };
    let both = scored(&before).into_iter().zip(scored(&before.replace(old, new)));
    let moved = both.filter(|(before, after)| before != after);
    moved.map(|((name, before), (_, after))| format!("{name}: {before} -> {after}\n")).collect()
}

#[test]
fn asking_for_22_new_cooperatives() {
    // 10 x 12 / 22 = 5.4545..., 10 x 20 / 22 = 9.0909..., 10 x 19 / 22 = 8.6363...; the others have 22 or more.
    insta::assert_snapshot!(impact("{ at-least = 20 }", "{ at-least = 22 }"), @r"
    dien-bien new-htx: 6, missed -> 5.45, missed
    dien-bien total: 45.01, rank 7 -> 44.46, rank 7
    lao-cai new-htx: 10, met -> 9.09, missed
    lao-cai total: 90, rank 6 -> 89.09, rank 6
    yen-bai new-htx: 9.5, missed -> 8.64, missed
    yen-bai total: 99.5, rank 2 -> 98.64, rank 2
    ");
}

#[test]
fn counting_60_percent_itself() {
    // 261 of 435 in Lào Cai are exactly 60 %; with these 10 points it draws level with Hòa Bình's 100, whose share of
    // 273 in 440 is larger.
    insta::assert_snapshot!(impact(r#"{ above = "60%" }"#, r#"{ at-least = "60%" }"#), @r"
    lai-chau total: 90, rank 5 -> 90, rank 6
    lao-cai profitable: 0, missed -> 10, met
    lao-cai total: 90, rank 6 -> 100, rank 2
    phu-tho total: 95, rank 3 -> 95, rank 4
    son-la total: 95, rank 3 -> 95, rank 4
    yen-bai total: 99.5, rank 2 -> 99.5, rank 3
    ");
}
