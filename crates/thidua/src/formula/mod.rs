//! Formulas (*công thức*): arithmetic over figures, points and the cluster, as text and as a tree with a place in the
//! text for every part.
//!
//! The regulation says: “Tốc độ tăng doanh thu so với năm trước” (growth: `growth(revenue)`) | “Lấy điểm cao nhất
//! trong các nội dung” (the highest of several: `max(a, b)`) | “So với bình quân chung của cụm” (against the mean:
//! `mean(x over cluster)`) | “Tỷ lệ được làm tròn đến một chữ số thập phân” (the share itself is rounded:
//! `round(x, 0.001, half-up)`) | “Tính tối đa 20 %” (no more counts: `clamp(x, 0, 0.2)`)
//!
//! Numbers and names with `+ - * /` and brackets; a minus needs spaces around it, since names may hold hyphens.
//! `baseline(x)` is the figure of the year before, `points(x)`, `met(x)` and `exceeded(x)` read what a criterion came
//! to. Units of measure must agree.
//!
//! A quotient stays a ratio: nothing is rounded until a rounding that the file declares, or `round(x, step, mode)` in the
//! formula itself, with the mode half-up (a half goes away from zero), half-even, down (toward zero) or up. Missing weighs more than
//! undefined, and that more than not applicable, in every operation.
//!
//! The trap: `x / baseline(x) - 1` of a negative base is a number, and a wrong one; `growth(x)` is undefined there.

mod lex;
mod parse;
mod unit;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

pub(crate) use parse::parse;
pub(crate) use unit::Unit;

use crate::number::Number;
use crate::text::{Located, Span};

/// A part of a formula and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Term {
    pub(crate) span: Span,
    pub(crate) kind: TermKind,
}

/// What a part of a formula is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TermKind {
    Number(Number),
    /// A day, by the days before it.
    Date(Number),
    Name(String),
    Call {
        name: String,
        arguments: Vec<Term>,
    },
    /// `round(x, 0.01, half-up)`, `root(x, 3, 0.01, half-up)`; the mode is a word, not the name of a figure.
    Rounded {
        name: String,
        of: Vec<Term>,
        step: Box<Term>,
        mode: Located<String>,
    },
    /// A value with its weight among several, as in `mean(a by 2, b by 1)`.
    Weighed {
        of: Box<Term>,
        by: Box<Term>,
    },
    /// `mean(x over cluster by w)`, `best(2, x over cluster)`, `rank(x over cluster, highest, standard)`.
    Aggregate(Aggregated),
    Binary {
        operator: Operator,
        left: Box<Term>,
        right: Box<Term>,
    },
}

/// The functions whose result is rounded, and which say how behind their values.
pub(crate) const ROUNDED: [&str; 7] =
    ["round", "sqrt", "root", "ln", "geometric-mean", "deviation", "z-score"];

/// One value of those of a group.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Aggregated {
    pub(crate) name: String,
    /// What stands before its value, such as how many of the highest.
    pub(crate) before: Option<Box<Term>>,
    pub(crate) of: Box<Term>,
    /// Whether it looks down at the rows of a part, `each`, or across at members, `over`.
    pub(crate) each: bool,
    pub(crate) group: Located<String>,
    pub(crate) by: Option<Box<Term>>,
    /// What stands behind the group: words that say which of several definitions is meant, and a rounding.
    pub(crate) behind: Vec<Term>,
}

impl Term {
    /// The parts that are formulas themselves.
    pub(crate) fn parts(&self) -> Vec<&Term> {
        match &self.kind {
            TermKind::Number(_) | TermKind::Date(_) | TermKind::Name(_) => Vec::new(),
            TermKind::Call { arguments, .. } => arguments.iter().collect(),
            TermKind::Rounded { of, step, .. } => of.iter().chain([step.as_ref()]).collect(),
            TermKind::Weighed { of, by } => [of.as_ref(), by].into(),
            TermKind::Aggregate(aggregate) => {
                core::iter::once(aggregate.of.as_ref()).chain(aggregate.by.as_deref()).collect()
            }
            TermKind::Binary { left, right, .. } => [left.as_ref(), right].into(),
        }
    }
}

/// An arithmetic sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    Plus,
    Minus,
    Times,
    Over,
}
