//! Formulas (*công thức*): arithmetic over figures, points and the cluster, as text and as a tree with a place in the
//! text for every part.
//!
//! The regulation says: “Tốc độ tăng doanh thu so với năm trước” (growth: `growth(revenue)`) | “Lấy điểm cao nhất
//! trong các nội dung” (the highest of several: `max(a, b)`) | “So với bình quân chung của cụm” (against the mean:
//! `mean(x over cluster)`)
//!
//! Numbers and names with `+ - * /` and brackets; a minus needs spaces around it, since names may hold hyphens.
//! `baseline(x)` is the figure of the year before, `points(x)`, `met(x)` and `exceeded(x)` read what a criterion came
//! to. Units of measure must agree.
//!
//! A quotient stays a ratio: nothing is rounded until a rounding that the file declares. Missing weighs more than
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
use crate::text::Span;

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
    Name(String),
    Call { name: String, arguments: Vec<Term> },
    Aggregate { name: String, of: Box<Term>, group: String, group_span: Span, by: Option<Box<Term>> },
    Binary { operator: Operator, left: Box<Term>, right: Box<Term> },
}

/// An arithmetic sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    Plus,
    Minus,
    Times,
    Over,
}
