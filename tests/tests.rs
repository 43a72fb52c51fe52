//! The table of contents of the tests of the whole: figures and rules in, points, ranks, awards and messages out.

/// Reading cases from folders and comparing them with what was expected.
mod support;
/// The rules and the figures of a folder.
mod folders;
/// Grades and quotas against expected values.
mod graded;
mod ranked;
/// The same text in another order.
mod reorder;
/// A small reader of JSON.
mod json;

/// Roots, powers, logarithms and sums of numbers.
mod exact_numbers;
/// Small cases computed by hand, each about one thing.
mod worked;
/// The pact for 2021: every target at its boundary, every reading, the totals of the article.
mod pact;
/// The scoring table of 2019 of the Central Highlands: every published line.
mod central_highlands;
/// Indices and tables of others, from published figures to published results.
mod published;
/// What holds for any figures and any text.
mod properties;
/// Every regulation of `rules/`: without fault, and read back as meant.
mod rules;
/// Where points come from and why one unit stands above another, as people read it in both languages.
mod explanations;
/// A scored year as people read it, as JSON and as CSV.
mod scoreboards;
/// The page for the meeting.
mod meeting;
/// The program as it is run: arguments, exit codes, files, locales, help.
mod command_line;
/// One fixture per diagnostic, and its printed form in both languages.
mod diagnostics;
/// How to snapshot what a change of rules does to last year's points.
mod rule_change;
/// Invariants of the source tree.
mod shape;
/// The examples of the README are what the program prints.
mod readme;
mod registers;
