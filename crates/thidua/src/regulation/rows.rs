//! What stands below a unit, row by row.

use alloc::string::String;
use alloc::sync::Arc;

use super::{About, IndicatorId, Measured, Model};
use crate::form::{Form, Levels};
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
    /// What scores them, where they are the units of a regulation of their own.
    pub(crate) register: Option<RegisterRule>,
    pub(crate) about: About,
}

/// What a figure of a row is in the regulation that scores the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Taken {
    Measure(Measured),
    /// The grade in the end, after demotions and quotas.
    Grade,
}

/// The regulation that scores the rows of a register.
#[derive(Debug)]
pub(crate) struct RegisterRule {
    /// The name of its file, as the rules write it.
    pub(crate) file: String,
    pub(crate) model: Arc<Model>,
    /// The class of its units whose levels are the units here.
    pub(crate) class: IndicatorId,
}

impl RegisterRule {
    /// The levels of the class that names the units.
    pub(crate) fn levels(&self) -> Option<&Levels> {
        match &self.model.indicators.get(self.class)?.form {
            Form::Level(levels) => Some(levels),
            _ => None,
        }
    }
}
