//! Grades and quotas against expected values.

use thidua::report::{GradeState, GradesReport, QuotaReport};
use toml::{Table, Value};

use crate::support::{Scored, joined, list, table, word};

/// The grade of a unit as cases write it: its id, `none`, or `undecided` with what is possible.
pub(crate) fn grade(unit: &str, scored: &Scored) -> String {
    let Some(grade) = scored.unit(unit).and_then(|unit| unit.grade.as_ref()) else {
        return format!("there is no grade of `{unit}`");
    };
    let given = scored.awards.grades().grade_of(unit);
    assert_eq!(given, grade.grade.as_deref(), "{unit}");
    match (grade.state, given) {
        (GradeState::Given, Some(id)) => id.to_string(),
        (GradeState::None, None) => "none".to_string(),
        _ if grade.may_have_none => format!("undecided: {} none", grade.possible.join(" ")),
        _ => format!("undecided: {}", grade.possible.join(" ")),
    }
}

/// What decided the grade of a unit, by codes.
pub(crate) fn reasons(unit: &str, scored: &Scored) -> String {
    let grade = scored.unit(unit).and_then(|unit| unit.grade.as_ref());
    joined(grade.into_iter().flat_map(|grade| &grade.reasons).map(|reason| reason.code.to_string()).collect())
}

/// Compares the ledgers of quotas; a list that is not written must be empty.
pub(crate) fn compare_quotas(
    expected: &Table,
    grades: Option<&GradesReport>,
    same: &mut impl FnMut(String, String, String),
) {
    let quotas = grades.map(|grades| grades.quotas.as_slice()).unwrap_or_default();
    for (id, value) in expected {
        match quotas.iter().find(|quota| quota.id == *id) {
            Some(quota) => compare_quota(table(value), quota, same),
            None => same(format!("quota {id}"), "a quota".into(), "none of that name".into()),
        }
    }
}

fn compare_quota(expected: &Table, quota: &QuotaReport, same: &mut impl FnMut(String, String, String)) {
    let between = |least: usize, most: usize| match least == most {
        true => least.to_string(),
        false => format!("{least} to {most}"),
    };
    let counts = [
        ("base", quota.base.map(|base| between(base.least, base.most))),
        ("allowed", Some(between(quota.allowed.least, quota.allowed.most))),
    ];
    for (key, found) in counts {
        if let Some(value) = expected.get(key) {
            same(format!("{} {key}", quota.id), word(value), found.unwrap_or_else(|| "none".into()));
        }
    }
    let lists =
        [("kept", &quota.kept), ("cut", &quota.cut), ("tied", &quota.tied), ("waiting", &quota.waiting)];
    for (key, found) in lists {
        same(format!("{} {key}", quota.id), list(expected.get(key)), joined(found.clone()));
    }
    if let Some(awaited) = expected.get("awaited") {
        same(format!("{} awaited", quota.id), list(Some(awaited)), joined(quota.awaited.clone()));
    }
    let known = ["base", "allowed", "kept", "cut", "tied", "waiting", "awaited"];
    let unknown: Vec<(&String, &Value)> =
        expected.iter().filter(|(key, _)| !known.contains(&key.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?} are not keys of the expected values of a quota");
}
