//! What stands below a unit, row by row.

use alloc::string::String;

use super::{About, IndicatorId};
use crate::number::Number;
use crate::step::Range;
use crate::words::Text;

/// One sort of rows below a unit, such as its events or its tasks.
#[derive(Debug)]
pub(crate) struct UnitPart {
    pub(crate) id: String,
    pub(crate) title: Text,
    /// How many of them a unit may have.
    pub(crate) number: Range,
    /// The figure that must add up, over the rows of every unit, to a number.
    pub(crate) adds_to: Option<(IndicatorId, Number)>,
    pub(crate) about: About,
}
