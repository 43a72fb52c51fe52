//! How a criterion comes to its points: the one way that it names, and what that way needs.

use alloc::boxed::Box;

use super::criteria::Target;
use super::plain_number;
use crate::diagnostic::{Code, CodeInfo, CriterionCode, ValueCode, WayCode};
use crate::document::{Faults, Node, Reader, Value, Word};
use crate::number::Number;
use crate::text::Span;
use crate::ways::{self, Context, FoundWay, Scale, Way};
use crate::words::Arg;

/// Faults that follow from not knowing what kind of values a measure has.
fn of_scale() -> [&'static CodeInfo; 7] {
    [
        ValueCode::BareNumberForPercent.info(),
        ValueCode::PercentForNumber.info(),
        ValueCode::YesNoComparison.info(),
        WayCode::BandGap.info(),
        WayCode::BandOverlap.info(),
        WayCode::BandUnreachable.info(),
        WayCode::BandsUnordered.info(),
    ]
}

/// The way of a criterion; `scale` is none when the file does not let it be known.
pub(super) fn read_way(
    reader: &Reader<'_>,
    target: &Target,
    scale: Option<Scale>,
    faults: &mut Faults,
) -> Option<Box<dyn Way>> {
    let (key, node) = key_of_way(reader, faults)?;
    if key == "earns" && matches!(&node.value, Value::Text(word) if word == "nothing") {
        if !reader.means("target") {
            faults.report(WayCode::WayNeedsTarget, node.span, [Arg::from("nothing")]);
        }
        return Some(ways::nothing());
    }
    let found = ways::find(key, node, faults)?;
    check_needs(key, node, reader, &found, target, faults);
    // What is measured by hand has no scale to be known.
    let known = scale.is_some() || !reader.means("measure");
    let mut apart = faults.apart();
    let mut context =
        Context { faults: &mut apart, scale: scale.unwrap_or_else(Scale::plain), target: for_way(target) };
    let way = (found.kind.read)(&found.reader, &mut context);
    let read = !apart.has_errors() && way.is_some();
    let of_scale = of_scale();
    faults.absorb(apart, if known { &[] } else { &of_scale });
    way.filter(|_| read)
}

/// `earns` or `deducts`, whichever the criterion has.
fn key_of_way<'a>(reader: &Reader<'a>, faults: &mut Faults) -> Option<(&'static str, &'a Node)> {
    match (reader.node("earns"), reader.node("deducts")) {
        (Some(node), None) => Some(("earns", node)),
        (None, Some(node)) => Some(("deducts", node)),
        (Some(_), Some(_)) => {
            faults.report(CriterionCode::EarnsAndDeducts, reader.key_span("deducts"), []);
            None
        }
        (None, None) => {
            if !reader.means("earns") && !reader.means("deducts") {
                faults.report(CriterionCode::EarnsAbsent, reader.span(), []);
            }
            None
        }
    }
}

/// Whether the criterion has what its way needs, and nothing that its way cannot use.
fn check_needs(
    key: &str,
    node: &Node,
    reader: &Reader<'_>,
    found: &FoundWay<'_>,
    target: &Target,
    faults: &mut Faults,
) {
    let kind = found.kind;
    let name = kind.keys.name;
    if key == "deducts" && !kind.may_deduct {
        faults.report(WayCode::CannotDeduct, node.span, [Arg::from(name)]);
    }
    if kind.needs_target && !reader.means("target") {
        faults.report(WayCode::WayNeedsTarget, node.span, [Arg::from(name)]);
    }
    // A target without a measure is reported as that.
    if kind.needs_measure && !reader.means("measure") && !reader.has("target") {
        faults.report(WayCode::WayNeedsMeasure, node.span, [Arg::from(name)]);
    }
    if !kind.needs_measure && reader.has("measure") {
        faults.report(WayCode::MeasureBesideJudged, reader.key_span("measure"), [Arg::from(name)]);
    }
    let several = target.bounds.len() > 1 && !target.faulty;
    if kind.needs_target && several && !kind.takes_range {
        faults.report(WayCode::OneTargetOnly, reader.key_span("target"), [Arg::from(name)]);
    }
}

/// The single target as a way sees it: its word, its place, and its number where it is one.
fn for_way(target: &Target) -> Option<(Word, Span, Option<Number>)> {
    let [(bound, comparison)] = target.bounds.as_slice() else { return None };
    let number = plain_number(&comparison.value.value);
    // With a usable number only the word can be wrong, so that is the place to point at.
    let usable = number.as_ref().is_none_or(Number::is_positive);
    let place = if usable { comparison.word_span } else { comparison.value.span };
    Some((bound.word, place, number))
}
