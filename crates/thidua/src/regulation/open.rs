//! What a regulation leaves open: readings that were chosen, and clauses that nothing computes.

use alloc::string::String;
use alloc::vec::Vec;

use super::About;
use crate::words::Text;

/// An ambiguity of the regulation.
#[derive(Debug)]
pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) taken: Text,
    pub(crate) why: Text,
    pub(crate) alternatives: Vec<Alternative>,
    /// The alternative that was chosen instead of the reading taken, if any.
    pub(crate) chosen: Option<String>,
}

/// Another reading.
#[derive(Debug)]
pub(crate) struct Alternative {
    pub(crate) id: String,
    pub(crate) title: Text,
}

/// A clause that nothing computes.
#[derive(Debug)]
pub(crate) struct Clause {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) about: About,
}
