//! Bands (*mức, khung điểm*): ranges of values that each earn fixed points.
//!
//! The trap: on a scale of decimals `at-most = 10` and `at-least = 11` leave everything between without points; on whole
//! numbers they do not. The check works on the exact line, not on the printed digits.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::ranges::{Ends, Meeting, meeting};
use super::{Context, Inputs, Scale, Scene, Way, WayKind};
use crate::diagnostic::RuleCode;
use crate::document::{BAND, Reader, Shape, TableKeys, TableKind, Value, required, wrong_shape};
use crate::number::Number;
use crate::step::{Range, Row, Step, StepId, Steps};
use crate::text::Span;
use crate::words::{Arg, Phrase, Sentence};

pub(super) static KIND: WayKind =
    WayKind { keys: &KEYS, needs_measure: true, needs_target: false, may_deduct: true, read };

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
        wrong_shape(
            "bands",
            Shape::Tables(&BAND),
            "[{ at-least = 10, gives = 4 }]",
            node.span,
            context.faults,
        );
        return None;
    };
    let mut bands = Vec::new();
    for item in items {
        let Value::Table(table) = &item.value else {
            wrong_shape(
                "bands",
                Shape::Tables(&BAND),
                "[{ at-least = 10, gives = 4 }]",
                item.span,
                context.faults,
            );
            continue;
        };
        let row = Reader::open(&BAND, None, table, item.span, context.faults);
        let comparisons = row.own_comparisons(context.faults);
        let bounds = comparisons
            .iter()
            .filter_map(|one| Some((one.word, context.scale.number(&one.value, context.faults)?)))
            .collect();
        if let Some(gives) = row.number("gives", context.faults) {
            bands.push(Band { range: Range { bounds }, gives: gives.value, span: item.span });
        }
    }
    if bands.is_empty() || bands.len() < items.len() {
        if items.is_empty() {
            context.faults.report(RuleCode::BandGap, node.span, [Arg::from("")]);
        }
        return None;
    }
    check(&bands, node.span, context);
    Some(Box::new(Bands { bands }))
}

fn check(bands: &[Band], whole_list: Span, context: &mut Context<'_>) {
    let Context { scale, faults, .. } = context;
    let ends: Vec<(Ends, Span)> =
        bands.iter().map(|band| (Ends::of(&band.range, scale.whole), band.span)).collect();
    let mut reachable = Vec::new();
    for (band, span) in &ends {
        if band.is_empty(scale.least.as_ref(), scale.greatest.as_ref()) {
            faults.report(RuleCode::BandUnreachable, *span, []);
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
        faults.report(RuleCode::BandsUnordered, whole_list, []);
        return;
    }
    for pair in reachable.windows(2) {
        let [(lower, lower_span), (upper, upper_span)] = pair else { continue };
        static OTHER: Phrase = Phrase::new("the neighbouring band", "mức liền kề");
        let code = match meeting(lower.high.as_ref(), upper.low.as_ref(), scale.whole) {
            Meeting::Seamless => continue,
            Meeting::Gap => RuleCode::BandGap,
            Meeting::Overlap => RuleCode::BandOverlap,
        };
        let between = lower.high.as_ref().map_or(Arg::from(""), |end| scale.arg(&end.value));
        faults.report_pair(code, *upper_span, [between], (*lower_span, &OTHER));
    }
    check_outer_ends(&reachable, context);
}

fn low_value(ends: &Ends) -> Option<&Number> {
    ends.low.as_ref().map(|end| &end.value)
}

fn check_outer_ends(rising: &[(&Ends, Span)], context: &mut Context<'_>) {
    let scale = context.scale.clone();
    if let Some((lowest, span)) = rising.first()
        && let Some(low) = &lowest.low
        && scale
            .least
            .as_ref()
            .is_none_or(|least| low.value > *least || (low.value == *least && !low.included))
    {
        context.faults.report(RuleCode::BandGap, *span, [scale.arg(&low.value)]);
    }
    if let Some((highest, span)) = rising.last()
        && let Some(high) = &highest.high
        && scale
            .greatest
            .as_ref()
            .is_none_or(|greatest| high.value < *greatest || (high.value == *greatest && !high.included))
    {
        context.faults.report(RuleCode::BandGap, *span, [scale.arg(&high.value)]);
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

    fn rule(&self, scale: &Scale) -> Sentence {
        static RULE: Phrase = Phrase::new("by bands: {0}", "theo mức: {0}");
        static BAND: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        let bands = self.bands.iter().map(|band| {
            Arg::from(Sentence::new(&BAND, [scale.range_arg(&band.range), (&band.gives).into()]))
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
                let args = [scene.scale.arg(value), scene.scale.range_arg(&band.range), (&band.gives).into()];
                Sentence::new(&PICKED, args)
            }
            None => self.rule(scene.scale),
        }
    }
}
