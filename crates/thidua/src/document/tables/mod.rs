//! The tables of a rule file and their keys.

mod grading;
mod groups;
mod classes;
mod head;
mod judgements;
mod lines;
mod mapping;
mod outcome;
mod parts;
mod people;
mod parameters;
mod sections;
mod scope;
mod shared;

use super::TableKeys;

pub(crate) use classes::CLASSES;
pub(crate) use grading::{DEMOTIONS, GRADES, GRADING, QUOTAS};
pub(crate) use groups::GROUPS;
pub(crate) use head::{
    ALTERNATIVE, CHOICES, CLAUSES, CLUSTER, FIGURES, REGULATION, ROUNDING, ROUNDINGS, SPLIT_FROM, SUMMARY,
    UNITS,
};
pub(crate) use judgements::{CONDITION, CONDITIONS};
pub(crate) use lines::{BAND, BECOMES, CRITERIA, DECISION_ROW, INDICATORS, LEVEL, TARGET, UNDEFINED};
pub use mapping::{MAPPED_COLUMN, MAPPED_SHEET};
pub(crate) use outcome::{AWARDS, GATES, RANKED_BY, RANKINGS};
pub(crate) use parameters::{COLUMN, PARAMETER_VALUE, PARAMETERS, SET_WHERE, SETS, TABLES};
pub(crate) use parts::{ADDS_TO, PARTS};
pub(crate) use people::{BALLOT, DIFFERS_NEEDS_NOTE, EXPLAINED_ABOVE, PAPER, SELF_SCORES, THRESHOLD};
pub(crate) use scope::SCOPE;
pub(crate) use sections::{COMBINES, SECTIONS, TOTAL};

/// Every table of a rule file, in the order of the canonical layout.
pub static FILE: &[&TableKeys] = &[
    &REGULATION,
    &CLUSTER,
    &UNITS,
    &SCOPE,
    &FIGURES,
    &CLASSES,
    &GROUPS,
    &TABLES,
    &SETS,
    &PARAMETERS,
    &PARTS,
    &INDICATORS,
    &CONDITIONS,
    &SECTIONS,
    &TOTAL,
    &CRITERIA,
    &SELF_SCORES,
    &GATES,
    &RANKINGS,
    &GRADING,
    &GRADES,
    &DEMOTIONS,
    &QUOTAS,
    &AWARDS,
    &CHOICES,
    &CLAUSES,
    &SUMMARY,
];
