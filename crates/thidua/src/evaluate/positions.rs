//! The rows below the units of a cluster, as evaluation sees them: positions alone.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;

use crate::outcome::Outcome;

/// The rows of one part, those of a unit side by side.
#[derive(Debug, Default)]
pub(crate) struct Positions {
    /// The unit of each row.
    pub(crate) units: Vec<usize>,
    /// Where the rows of each unit begin, and behind the last of them where they end.
    pub(crate) starts: Vec<usize>,
    /// Units whose rows cannot be used, with the state that this leaves.
    pub(crate) states: BTreeMap<usize, Outcome>,
}

impl Positions {
    /// The rows of a unit.
    pub(super) fn of(&self, unit: usize) -> Range<usize> {
        let start = |at: usize| self.starts.get(at).copied().unwrap_or(self.units.len());
        start(unit)..start(unit.saturating_add(1))
    }

    /// The unit of a row.
    pub(super) fn unit(&self, row: usize) -> Option<usize> {
        self.units.get(row).copied()
    }

    pub(super) fn len(&self) -> usize {
        self.units.len()
    }

    /// Why the rows of a unit cannot be used.
    pub(super) fn state(&self, unit: usize) -> Option<&Outcome> {
        self.states.get(&unit)
    }
}
