//! Figures from any format that serde reads, such as JSON: a cell is null, true, false, or a text; numbers are texts, so
//! that none passes through binary floating point on its way.

use alloc::string::String;
use core::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

use super::{CellValue, FigureCell};
use crate::text::{Source, Span};

impl<'de> Deserialize<'de> for FigureCell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<FigureCell, D::Error> {
        let value = deserializer.deserialize_any(CellVisitor)?;
        Ok(FigureCell { value, span: Span::default() })
    }
}

struct CellVisitor;

impl Visitor<'_> for CellVisitor {
    type Value = CellValue;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("null, true, false, \"not-applicable\", or a number written as a text")
    }

    fn visit_unit<E: Error>(self) -> Result<CellValue, E> {
        Ok(CellValue::Blank)
    }

    fn visit_none<E: Error>(self) -> Result<CellValue, E> {
        Ok(CellValue::Blank)
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<CellValue, E> {
        Ok(CellValue::YesNo(truth))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<CellValue, E> {
        Ok(match text {
            "not-applicable" => CellValue::NotApplicable,
            text => CellValue::Text(text.into()),
        })
    }
}

impl<'de> Deserialize<'de> for Source {
    /// A source by its name alone; a format without a text of its own has no places in it.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Source, D::Error> {
        String::deserialize(deserializer).map(|name| Source::new(&name, ""))
    }
}
