//! The numbers that many ways read: the main number, the cap, the floor.

use alloc::string::ToString;

use super::Context;
use crate::diagnostic::{DocumentCode, WayCode};
use crate::document::{Faults, Reader, Shape, TableKeys, Written, wrong_shape};
use crate::form::Form;
use crate::number::Number;
use crate::words::{Arg, Phrase};

/// A cap: a number of points, a share of the maximum, or none.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cap {
    At(Number),
    None,
}

impl Cap {
    /// The most points, where there is a limit.
    pub(super) fn number(&self) -> Option<&Number> {
        match self {
            Cap::At(cap) => Some(cap),
            Cap::None => None,
        }
    }
}

/// Reads `up-to`, which every way that can grow must state.
pub(crate) fn read_cap(reader: &Reader<'_>, maximum: Option<&Number>, faults: &mut Faults) -> Option<Cap> {
    let written = reader.written("up-to", faults)?;
    match &written.value {
        Written::Number(points) | Written::PercentOfMaximum(points) if !points.is_positive() => {
            faults.report(WayCode::PointsNotPositive, written.span, [Arg::from("up-to")]);
            None
        }
        Written::Number(points) => Some(Cap::At(points.clone())),
        Written::PercentOfMaximum(share) if let Some(maximum) = maximum => {
            share.times(maximum).ok().map(Cap::At)
        }
        Written::Reference(reference) if reference.name == "none" && reference.function.is_none() => {
            Some(Cap::None)
        }
        Written::Percent(_) if maximum.is_some() => {
            // A bare percentage could be one of the maximum or of the target.
            static SHARE: Phrase = Phrase::new(
                "points, a share that says of what, or \"none\"",
                "số điểm, tỷ lệ có ghi tỷ lệ của cái gì, hoặc \"none\"",
            );
            let text = faults.source().slice(written.span).trim_matches('"').to_string();
            let example = alloc::format!("\"{text} of maximum\"");
            let args = [Arg::from("up-to"), (&SHARE).into(), Arg::from(example)];
            faults.report(DocumentCode::WrongShape, written.span, args);
            None
        }
        _ if maximum.is_none() => {
            static POINTS: Phrase = Phrase::new("points or \"none\"", "số điểm hoặc \"none\"");
            let args = [Arg::from("up-to"), (&POINTS).into(), Arg::from("10")];
            faults.report(DocumentCode::WrongShape, written.span, args);
            None
        }
        _ => {
            wrong_shape("up-to", Shape::Value, "\"100% of maximum\"", written.span, faults);
            None
        }
    }
}

/// Reads the main number of a way: the points it can earn, which must be more than nothing.
pub(crate) fn read_points(reader: &Reader<'_>, name: &str, faults: &mut Faults) -> Option<Number> {
    let points = reader.number(name, faults)?;
    if !points.value.is_positive() {
        faults.report(WayCode::PointsNotPositive, points.span, [Arg::from(name)]);
        return None;
    }
    Some(points.value)
}

/// Reads the points of one item; of a share it is not clear what one item would be.
pub(crate) fn read_points_of_item(
    reader: &Reader<'_>,
    name: &str,
    context: &mut Context<'_>,
) -> Option<Number> {
    if context.scale.form == Form::Percent {
        context.faults.report(WayCode::ItemsOfShare, reader.key_span(name), [Arg::from(name)]);
    }
    read_points(reader, name, context.faults)
}

/// Reports a key that must stand beside another one of its table.
pub(super) fn report_missing(keys: &'static TableKeys, name: &str, reader: &Reader<'_>, faults: &mut Faults) {
    if let Some(key) = keys.key(name).filter(|_| !reader.means(name)) {
        let title = Arg::from(alloc::format!("`{}`", keys.name));
        let args = [Arg::from(key.name), title, Arg::from(key.example), (&key.doc).into()];
        faults.report(DocumentCode::MissingKey, reader.span(), args);
    }
}
