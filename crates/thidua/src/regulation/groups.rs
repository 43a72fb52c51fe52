//! Groups of units within the cluster.

use alloc::string::String;

use super::{About, Model, Test};
use crate::measure::{Measured, Over};
use crate::words::Text;

/// Units of the cluster that are looked at together.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) id: String,
    pub(crate) title: Text,
    /// The class that its members have in common with the unit that asks.
    pub(crate) by: Option<Measured>,
    /// What holds of its members.
    pub(crate) holds: Option<Test>,
    /// Whom of these it takes: all, those with a value, or those that no gate knocks out.
    pub(crate) of: Over,
    pub(crate) about: About,
}

impl Model {
    /// True when something takes the members that no gate knocks out of the ranking.
    pub(crate) fn asks_who_is_eligible(&self, over: Over) -> bool {
        match over {
            Over::Cluster | Over::Known => false,
            Over::Eligible => true,
            Over::Group(id) => self.groups.get(id).is_some_and(|group| group.of == Over::Eligible),
        }
    }
}
