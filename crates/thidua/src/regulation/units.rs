//! The units, their cluster, their classes, and who of them is counted.

use alloc::string::String;
use alloc::vec::Vec;

use super::parts::{About, Test};
use super::{IndicatorId, Measured};
use crate::number::Number;
use crate::text::{Located, Span};
use crate::words::Text;

/// The units that are ranked together.
#[derive(Debug)]
pub(crate) struct Cluster {
    pub(crate) title: Text,
    pub(crate) members: Members,
    pub(crate) host: Option<String>,
    pub(crate) next_host: Option<String>,
    pub(crate) note: Text,
}

/// Who belongs to the cluster.
#[derive(Debug)]
pub(crate) enum Members {
    Listed(Vec<Member>),
    /// They come from the figures, whose column of this name says the cluster of each.
    FromFigures {
        column: String,
    },
}

/// A listed unit.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) note: Text,
    /// The classes that the file gives it, each with its level, as written.
    pub(crate) classes: Vec<(Located<String>, Located<String>)>,
    /// The units that became this one since the year before.
    pub(crate) predecessors: Vec<Predecessor>,
    /// The last year of a unit that is no more.
    pub(crate) until: Option<Located<i64>>,
}

/// A unit that became another, or a part of it.
#[derive(Debug, Clone)]
pub(crate) struct Predecessor {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) until: Option<i64>,
    /// The share of it that became the unit.
    pub(crate) share: Number,
    pub(crate) span: Span,
}

impl Member {
    /// A unit of which nothing but its id is known.
    pub(crate) fn of_id(id: &str) -> Member {
        Member {
            id: id.into(),
            title: Text::default(),
            note: Text::default(),
            classes: Vec::new(),
            predecessors: Vec::new(),
            until: None,
        }
    }
}

/// What the file says of classes of units.
#[derive(Debug, Default)]
pub(crate) struct Classes {
    /// The classes that it gives to units.
    pub(crate) given: Vec<ClassOfUnit>,
    /// The classes whose units are looked at while maxima are checked, each with its level.
    pub(crate) assumed: Vec<(Measured, Number)>,
}

/// The class that the file gives to a unit.
#[derive(Debug)]
pub(crate) struct ClassOfUnit {
    pub(crate) unit: String,
    pub(crate) class: IndicatorId,
    pub(crate) level: Number,
    pub(crate) span: Span,
}

/// Who is counted at all.
#[derive(Debug)]
pub(crate) struct Scope {
    pub(crate) title: Text,
    pub(crate) requires: Test,
    pub(crate) about: About,
    /// Where the condition stands.
    pub(crate) span: Span,
}
