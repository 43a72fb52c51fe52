//! Bands (*mức, khung điểm*): ranges of values that each earn fixed points.
//!
//! The regulation says: “Từ 80% trở lên: 4 điểm; từ 60% đến dưới 80%: 3 điểm; dưới 60%: 2 điểm” (points by ranges)
//!
//! The first band need not be the highest, but the bands rise or fall throughout; the lowest may earn points. Each
//! boundary says to which side it belongs. Under `deducts` the points of a band are taken off.
//!
//! The trap: on a scale of decimals `at-most = 10` and `at-least = 11` leave everything between without points; on
//! whole numbers (a count, or `whole = true`) they do not. The check works on the exact line, not on the printed
//! digits. An indicator with a `range` needs no bands outside it.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::ranges::{Ends, Meeting, meeting};
use super::{Context, Inputs, Scene, Terms, Way, WayKind};
use crate::diagnostic::WayCode;
use crate::document::{BAND, Node, Reader, Shape, TableKeys, TableKind, Value, Word, required, wrong_shape};
use crate::number::Number;
use crate::step::{Range, Row, Step, StepId, Steps};
use crate::text::Span;
use crate::words::{Arg, Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: false,
    takes_range: false,
    may_deduct: true,
    read,
};

static KEYS: TableKeys = TableKeys {
    name: "bands",
    kind: TableKind::Inner,
    doc: Phrase::new("ranges of values, each with fixed points", "các mức kết quả, mỗi mức một số điểm"),
    keys: &[required(
        "bands",
        Shape::Tables(&BAND),
        "the bands, in rising or falling order, without hole or overlap",
        "các mức, theo thứ tự, không hở và không chồng",
        "[{ at-least = \"80%\", gives = 4 }, { below = \"80%\", gives = 2 }]",
    )],
};

#[derive(Debug)]
struct Bands {
    bands: Vec<Band>,
}

#[derive(Debug)]
struct Band {
    range: Range,
    gives: Number,
    span: Span,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let node = reader.node("bands")?;
    let Value::List(items) = &node.value else {
        wrong_shape("bands", Shape::Tables(&BAND), EXAMPLE, node.span, context.faults);
        return None;
    };
    let bands: Vec<Option<Band>> = items.iter().map(|item| read_band(item, context)).collect();
    // With a band that could not be read, how the others meet is not known.
    let bands = bands.into_iter().collect::<Option<Vec<Band>>>()?;
    if bands.is_empty() {
        static ANY: Phrase = Phrase::new("any value", "giá trị nào");
        context.faults.report(WayCode::BandGap, node.span, [(&ANY).into()]);
        return None;
    }
    check(&bands, node.span, context);
    Some(Box::new(Bands { bands }))
}

const EXAMPLE: &str = "[{ at-least = 10, gives = 4 }, { below = 10, gives = 2 }]";

/// One band; none when a part of it is faulty.
fn read_band(item: &Node, context: &mut Context<'_>) -> Option<Band> {
    let Value::Table(table) = &item.value else {
        wrong_shape("bands", Shape::Tables(&BAND), EXAMPLE, item.span, context.faults);
        return None;
    };
    let row = Reader::open(&BAND, None, table, item.span, context.faults);
    let comparisons = row.own_comparisons(context.faults);
    let gives = row.number("gives", context.faults);
    if let Some(gives) = gives.as_ref().filter(|gives| gives.value < Number::ZERO) {
        context.faults.report(WayCode::NegativePoints, gives.span, [Arg::from("gives")]);
    }
    let bounds: Vec<Option<(Word, Number)>> = comparisons
        .list
        .iter()
        .map(|one| Some((one.word, context.scale.number(&one.value, context.faults)?)))
        .collect();
    let bounds = bounds.into_iter().collect::<Option<Vec<_>>>().filter(|_| !comparisons.faulty)?;
    Some(Band { range: Range { bounds }, gives: gives?.value, span: item.span })
}

fn check(bands: &[Band], whole_list: Span, context: &mut Context<'_>) {
    let Context { scale, faults, .. } = context;
    let ends: Vec<(Ends, Span)> =
        bands.iter().map(|band| (Ends::of(&band.range, scale.whole), band.span)).collect();
    let mut reachable = Vec::new();
    for (band, span) in &ends {
        if band.is_empty(scale.least.as_ref(), scale.greatest.as_ref()) {
            faults.report(WayCode::BandUnreachable, *span, []);
        } else {
            reachable.push((band, *span));
        }
    }
    let rising = |pair: &[(&Ends, Span)]| match pair {
        [(one, _), (other, _)] => low_value(one) <= low_value(other),
        _ => true,
    };
    let ups = reachable.windows(2).filter(|pair| rising(pair)).count();
    if ups == 0 {
        reachable.reverse();
    } else if ups < reachable.len().saturating_sub(1) {
        faults.report(WayCode::BandsUnordered, whole_list, []);
        return;
    }
    // A band with wrong ends leaves a hole where it was meant to be; that hole is no fault of its own.
    let holes_count = reachable.len() == bands.len();
    check_neighbours(&reachable, holes_count, context);
    if holes_count {
        check_outer_ends(&reachable, context);
    }
}

fn low_value(ends: &Ends) -> Option<(&Number, bool)> {
    // Of two ranges that begin at one value, the one that includes it lies lower.
    ends.low.as_ref().map(|end| (&end.value, !end.included))
}

fn check_neighbours(rising: &[(&Ends, Span)], holes_count: bool, context: &mut Context<'_>) {
    static OTHER: Phrase = Phrase::new("the neighbouring band", "mức liền kề");
    static BETWEEN: Phrase = Phrase::new("the values between {0} and {1}", "các giá trị giữa {0} và {1}");
    static ONE: Phrase = Phrase::new("the value {0}", "giá trị {0}");
    let Context { scale, faults, .. } = context;
    for pair in rising.windows(2) {
        let [(lower, lower_span), (upper, upper_span)] = pair else { continue };
        let (high, low) = (lower.high.as_ref(), upper.low.as_ref());
        match (meeting(high, low, scale.whole), high, low) {
            (Meeting::Gap, Some(high), Some(low)) if holes_count => {
                let phrase = if high.value == low.value { &ONE } else { &BETWEEN };
                let between = Sentence::new(phrase, [scale.arg(&high.value), scale.arg(&low.value)]);
                faults.report_pair(WayCode::BandGap, *upper_span, [between.into()], (*lower_span, &OTHER));
            }
            (Meeting::Overlap, ..) => {
                faults.report_pair(WayCode::BandOverlap, *upper_span, [], (*lower_span, &OTHER));
            }
            _ => {}
        }
    }
}

fn check_outer_ends(rising: &[(&Ends, Span)], context: &mut Context<'_>) {
    static BELOW: Phrase = Phrase::new("the values below {0}", "các giá trị dưới {0}");
    static ABOVE: Phrase = Phrase::new("the values above {0}", "các giá trị trên {0}");
    let Context { scale, faults, .. } = context;
    if let Some((lowest, span)) = rising.first()
        && let Some(low) = &lowest.low
        && scale
            .least
            .as_ref()
            .is_none_or(|least| low.value > *least || (low.value == *least && !low.included))
    {
        faults.report(WayCode::BandGap, *span, [Sentence::new(&BELOW, [scale.arg(&low.value)]).into()]);
    }
    if let Some((highest, span)) = rising.last()
        && let Some(high) = &highest.high
        && scale
            .greatest
            .as_ref()
            .is_none_or(|greatest| high.value < *greatest || (high.value == *greatest && !high.included))
    {
        faults.report(WayCode::BandGap, *span, [Sentence::new(&ABOVE, [scale.arg(&high.value)]).into()]);
    }
}

impl Way for Bands {
    fn name(&self) -> &'static str {
        "bands"
    }

    fn maximum(&self) -> Option<Number> {
        self.bands.iter().map(|band| band.gives.clone()).max()
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let rows = self
            .bands
            .iter()
            .map(|band| Row { range: band.range.clone(), gives: steps.number(&band.gives) })
            .collect();
        Some(steps.add(Step::Pick { of: inputs.measure?, rows }))
    }

    fn rule(&self, terms: &Terms<'_>) -> Sentence {
        static RULE: Phrase = Phrase::new("by bands: {0}", "theo mức: {0}");
        static BAND: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        let bands = self.bands.iter().map(|band| {
            Arg::from(Sentence::new(&BAND, [terms.scale.range_arg(&band.range), (&band.gives).into()]))
        });
        Sentence::new(&RULE, [Arg::List(bands.collect())])
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static PICKED: Phrase =
            Phrase::new("{0} lies in the band {1}: {2} points", "{0} thuộc mức {1}: {2} điểm");
        let band = scene.measure.and_then(|value| {
            self.bands.iter().find(|band| band.range.holds(value)).map(|band| (value, band))
        });
        match band {
            Some((value, band)) => {
                let args = [
                    scene.terms.scale.arg(value),
                    scene.terms.scale.range_arg(&band.range),
                    (&band.gives).into(),
                ];
                Sentence::new(&PICKED, args)
            }
            None => self.rule(&scene.terms),
        }
    }
}
