//! From the trace to words: why a line earned what it earned, the way from a total down to its cells, and why one unit
//! stands above another.

mod all;
mod decisions;
mod inherited;
mod grade;
mod measures;
mod members;
mod people;
mod registers;
mod sections;
mod rows;
mod outside;
mod unit;
mod ranks;
mod versus;

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

pub use versus::{Comparison, DifferencePart};

use crate::reason::Reason;
use crate::results::Results;
use crate::words::{Language, Phrase};

/// The way from a unit's total down to its figures, their cells and the clauses.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// The unit's id.
    pub unit: String,
    /// The tree, a line each, parents before children.
    pub lines: Vec<ExplainLine>,
}

/// A line of an explanation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExplainLine {
    /// How deep it stands in the tree; 0 is the root.
    pub depth: usize,
    /// What it says.
    #[serde(flatten)]
    pub reason: Reason,
}

impl Explanation {
    /// The tree as indented text.
    pub fn text(&self, language: Language) -> String {
        text(&self.lines, language)
    }
}

fn text(lines: &[ExplainLine], language: Language) -> String {
    let mut out = String::new();
    for line in lines {
        out.push_str(&"  ".repeat(line.depth));
        out.push_str(&line.reason.text(language));
        out.push('\n');
    }
    out
}

/// Collects the lines of a tree.
struct Tree {
    lines: Vec<ExplainLine>,
}

impl Tree {
    /// A tree about figures; made-up ones are called so before anything else.
    fn about(results: &Results) -> Tree {
        static ILLUSTRATIVE: Phrase = Phrase::new("Illustrative figures", "Số liệu minh họa");
        let mut tree = Tree { lines: Vec::new() };
        if results.illustrative() {
            tree.add(0, Reason::new("illustrative", &ILLUSTRATIVE, []));
        }
        tree
    }

    fn add(&mut self, depth: usize, reason: Reason) {
        self.lines.push(ExplainLine { depth, reason });
    }
}
