//! Formulas: text to a tree with the place of each part inside the string.
//!
//! Names are not resolved here; the check does that, together with the units of measure.

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
