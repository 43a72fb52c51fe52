//! How a criterion comes to its points: the one way that it names, and what that way needs.

use alloc::boxed::Box;
use alloc::string::ToString;

use super::conditions::comparable;
use super::criteria::Target;
use super::names::Names;
use crate::diagnostic::{Code, CodeInfo, CriterionCode, GradualCode, KindCode, ValueCode, WayCode};
use crate::document::{Faults, Node, Reader, Reference, Value};
use crate::form::Form;
use crate::formula::Unit;
use crate::number::Number;
use crate::regulation::{Measured, Over};
use crate::text::Span;
use crate::ways::{self, Aim, Context, FoundWay, Lookup, Scale, SingleTarget, Way};
use crate::words::Arg;

/// Faults that follow from not knowing what kind of values a measure has.
fn of_scale() -> [&'static CodeInfo; 9] {
    [
        ValueCode::BareNumberForPercent.info(),
        ValueCode::PercentForNumber.info(),
        ValueCode::YesNoComparison.info(),
        WayCode::BandGap.info(),
        WayCode::BandOverlap.info(),
        WayCode::BandUnreachable.info(),
        WayCode::BandsUnordered.info(),
        GradualCode::NotADistance.info(),
        GradualCode::FullOutOfReach.info(),
    ]
}

/// The names of the file as the ways to points of one criterion ask for them.
struct NamesFor<'a> {
    names: &'a Names<'a>,
    measure: Option<Measured>,
    criterion: &'a Reader<'a>,
}

impl Lookup for NamesFor<'_> {
    fn comparable(&self, reference: &Reference, faults: &mut Faults) -> Option<Measured> {
        comparable(reference, self.measure?, self.names, faults)
    }

    fn points(&self, reference: &Reference, faults: &mut Faults) -> Option<Measured> {
        let measure = self.names.resolve(reference, faults)?;
        self.are_points(measure, reference.span, faults).map(|()| measure)
    }

    fn members(&self, word: &str, span: Span, faults: &mut Faults) -> Option<Over> {
        self.names.members_or_report(word, span, faults)
    }

    fn measures_points(&self, faults: &mut Faults) -> Option<()> {
        self.are_points(self.measure?, self.criterion.node("measure")?.span, faults)
    }
}

impl NamesFor<'_> {
    /// Reports a measure whose values are no numbers of points: a share, a yes or no, an amount of something else.
    fn are_points(&self, measure: Measured, span: Span, faults: &mut Faults) -> Option<()> {
        const POINTS: [&str; 4] = ["", "points", "point", "điểm"];
        let (scale, unit) = (self.names.scale(measure)?, self.names.unit(measure)?);
        if scale.form == Form::Number && POINTS.iter().any(|name| unit == Unit::read(name)) {
            return Some(());
        }
        let found = faults.source().slice(span).trim_matches('"').to_string();
        faults.report(GradualCode::NotPoints, span, [Arg::from(found)]);
        None
    }
}

/// The way of a criterion.
pub(super) fn read_way(
    reader: &Reader<'_>,
    target: &Target,
    measure: Option<Measured>,
    names: &Names<'_>,
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
    // None when the file does not let it be known; what is measured by hand has no scale to be known.
    let scale = measure.and_then(|measure| names.scale(measure));
    check_kind(&found, node, scale.as_ref(), faults)?;
    let known = scale.is_some() || !reader.means("measure");
    let mut apart = faults.apart();
    let mut context = Context {
        faults: &mut apart,
        scale: scale.unwrap_or_else(Scale::plain),
        target: for_way(reader, target),
        lookup: &NamesFor { names, measure, criterion: reader },
        deducts: key == "deducts",
    };
    let way = (found.kind.read)(&found.reader, &mut context);
    let read = !apart.has_errors() && way.is_some();
    let of_scale = of_scale();
    faults.absorb(apart, if known { &[] } else { &of_scale });
    way.filter(|_| read)
}

/// Whether the way makes sense of the kind of values that the measure has.
fn check_kind(found: &FoundWay<'_>, node: &Node, scale: Option<&Scale>, faults: &mut Faults) -> Option<()> {
    let Some(scale) = scale.filter(|scale| found.kind.needs_measure && !found.kind.suits(&scale.form)) else {
        return Some(());
    };
    let args = [Arg::from(found.kind.keys.name), scale.form.phrase().into()];
    faults.report(KindCode::WayOfOtherKind, node.span, args);
    None
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

/// The target as a way sees it.
fn for_way(reader: &Reader<'_>, target: &Target) -> Aim {
    match target.bounds.as_slice() {
        _ if target.faulty => Aim::Faulty,
        [] if reader.means("target") => Aim::Faulty,
        [] => Aim::Nothing,
        [(bound, comparison)] => {
            let amount = bound.value.clone();
            // With a usable number only the word can be wrong, so that is the place to point at.
            let usable = amount.number().is_none_or(Number::is_positive);
            let span = if usable { comparison.word_span } else { comparison.value.span };
            Aim::At(SingleTarget { word: bound.word, span, amount })
        }
        _ => Aim::Range(reader.key_span("target")),
    }
}
