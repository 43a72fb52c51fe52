#![no_std]
#![doc = include_str!("../README.md")]
#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unreachable
    )
)]

extern crate alloc;
#[cfg(test)]
extern crate std;

// One direction of data: a module uses only those that stand above it.
pub mod text;
pub mod number;
mod calendar;
pub mod words;
pub mod form;
pub mod diagnostic;
mod document;
mod formula;
mod outcome;
mod measure;
mod step;
mod ways;
pub mod language;
pub mod figures;
mod regulation;
mod check;
mod plan;
mod rules;
mod evaluate;
mod results;
mod scoreboard;
mod most;
mod rank;
mod grade;
mod award;
mod reason;
pub mod report;
mod explain;

pub use award::Awards;
pub use check::Chosen;
pub use explain::{Comparison, DifferencePart, ExplainLine, Explanation};
pub use grade::Grades;
pub use outcome::{Outcome, State};
pub use rank::Ranking;
pub use reason::Reason;
pub use results::{Asked, AskedOf, Register, Results};
pub use rules::{Regulation, RulesFile};
pub use scoreboard::Scoreboard;
