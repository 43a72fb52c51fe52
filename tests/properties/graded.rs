//! What holds for the grades of any units: more points never give a worse one, a quota lets no more in than it allows, and
//! what is said to be decided while points are missing stays so whatever they turn out to be.

use proptest::collection::vec;
use proptest::prelude::*;
use thidua::report::QuotaReport;

use super::few;
use crate::support::{Scored, figures_from, regulation, score, source};

const UNITS: [&str; 7] = ["a", "b", "c", "d", "e", "f", "g"];
const GRADES: [&str; 3] = ["excellent", "good", "done"];

/// Units with points, one of them perhaps without.
fn graded(reading: &str, points: &[u32], missing: Option<usize>) -> Scored {
    let chosen: Vec<&str> = if reading.is_empty() { Vec::new() } else { vec![reading] };
    let rules = regulation(&source("fixtures/worked/quota-edges/rules.toml"), &chosen);
    let mut figures = String::new();
    for (at, (unit, points)) in UNITS.iter().zip(points).enumerate() {
        if missing != Some(at) {
            figures += &format!("[verified.2021.{unit}]\nresults = {points}\n");
        }
    }
    score(&rules, &figures_from(&figures))
}

/// The places of the grades that a unit may have, and whether that is one.
fn possible(scored: &Scored, unit: &str) -> Vec<usize> {
    let grade = scored.unit(unit).and_then(|unit| unit.grade.as_ref()).expect("there are grades");
    let place = |id: &String| GRADES.iter().position(|known| known == id).expect("it is a grade");
    grade.possible.iter().map(place).collect()
}

fn quotas(scored: &Scored) -> &[QuotaReport] {
    &scored.report.clusters[0].grades.as_ref().expect("there are grades").quotas
}

fn readings() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "tied.all", "tied.none", "tied.nobody"])
}

/// Few values, so that units are tied and stand on both sides of every boundary.
fn points() -> impl Strategy<Value = Vec<u32>> {
    let values = vec![60, 69, 70, 71, 80, 89, 90, 91, 92, 95, 100];
    vec(prop::sample::select(values), UNITS.len())
}

proptest! {
    #![proptest_config(few(300))]

    #[test]
    fn more_points_never_give_a_worse_grade(reading in readings(), points in points()) {
        let scored = graded(reading, &points, None);
        for (one, more) in UNITS.iter().zip(&points) {
            for (other, fewer) in UNITS.iter().zip(&points).filter(|(_, fewer)| *fewer <= more) {
                let (better, worse) = (possible(&scored, one), possible(&scored, other));
                prop_assert!(better.first() <= worse.first() && better.last() <= worse.last(), "{one} {other} {fewer}");
            }
        }
    }

    #[test]
    fn a_quota_lets_no_more_in_than_it_allows(reading in readings(), points in points(), missing in 0..8usize) {
        let scored = graded(reading, &points, Some(missing));
        for quota in quotas(&scored) {
            let all_stay = reading == "tied.all" || quota.id == "good";
            prop_assert!(all_stay || quota.kept.len() <= quota.allowed.most, "{}", quota.id);
            let decided = quota.tied.is_empty() && quota.waiting.is_empty();
            prop_assert!(decided || !quota.awaited.is_empty() || !quota.tied.is_empty());
        }
    }

    #[test]
    fn what_is_decided_stays_so_whatever_is_missing(reading in readings(), points in points(), missing in 0..7usize) {
        let (open, filled) = (graded(reading, &points, Some(missing)), graded(reading, &points, None));
        for unit in UNITS {
            let (before, after) = (possible(&open, unit), possible(&filled, unit));
            prop_assert!(after.iter().all(|grade| before.contains(grade)), "{unit}: {before:?}, then {after:?}");
        }
    }
}
