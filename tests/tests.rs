//! The table of contents of the tests of the whole: figures and rules in, points, ranks, awards and messages out.

/// Reading cases from folders and comparing them with what was expected.
mod support;

/// Small cases computed by hand, each about one thing.
mod worked;
/// The pact for 2021: every target at its boundary, every reading, the totals of the article.
mod pact;
/// The scoring table of 2019 of the Central Highlands: every published line.
mod central_highlands;
/// What holds for any figures and any text.
mod properties;
/// One fixture per diagnostic, and its printed form in both languages.
mod diagnostics;
/// How to snapshot what a change of rules does to last year's points.
mod rule_change;
/// Invariants of the source tree.
mod shape;
