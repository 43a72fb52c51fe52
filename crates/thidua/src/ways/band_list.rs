//! A list of bands: ranges that each earn fixed points, or the points that a measure holds.

use alloc::vec::Vec;

use super::as_measured::measured_words;
use super::numbers::report_missing;
use super::{Cap, Context, Inputs, Scale, Scene, Terms, cover, read_cap};
use crate::diagnostic::{GradualCode, WayCode};
use crate::document::{BAND, Faults, Node, Reader, Reference, Shape, Value, Word, Written, wrong_shape};
use crate::measure::Measured;
use crate::number::Number;
use crate::step::{Range, Row, Step, StepId, Steps};
use crate::text::{Located, Span};
use crate::words::{Arg, Phrase, Sentence};

#[derive(Debug)]
pub(super) struct BandList {
    bands: Vec<Band>,
}

#[derive(Debug)]
struct Band {
    range: Range,
    gives: Gives,
    span: Span,
}

/// What a band earns.
#[derive(Debug)]
enum Gives {
    Points(Number),
    /// As many points as a measure holds, cut to a cap and a floor.
    Line {
        measure: Measured,
        cap: Cap,
        floor: Number,
    },
}

/// How the ends of bands are read as numbers.
pub(super) type ReadEnd<'r> = &'r dyn Fn(&Located<Written>, &mut Faults) -> Option<Number>;

const EXAMPLE: &str = "[{ at-least = 10, gives = 4 }, { below = 10, gives = 2 }]";

/// The bands of a key on the scale of their ends; none when one of them is faulty, since then it is not known how the
/// others meet.
pub(super) fn read(
    reader: &Reader<'_>,
    key: &str,
    scale: &Scale,
    end: ReadEnd<'_>,
    context: &mut Context<'_>,
) -> Option<BandList> {
    let node = reader.node(key)?;
    let Value::List(items) = &node.value else {
        wrong_shape(key, Shape::Tables(&BAND), EXAMPLE, node.span, context.faults);
        return None;
    };
    let bands: Vec<Option<Band>> = items.iter().map(|item| read_band(item, key, end, context)).collect();
    let bands = bands.into_iter().collect::<Option<Vec<Band>>>()?;
    if bands.is_empty() {
        static ANY: Phrase = Phrase::new("any value", "giá trị nào");
        context.faults.report(WayCode::BandGap, node.span, [(&ANY).into()]);
        return None;
    }
    let ranges: Vec<(&Range, Span)> = bands.iter().map(|band| (&band.range, band.span)).collect();
    cover::check(&ranges, node.span, scale, context.faults);
    Some(BandList { bands })
}

fn read_band(item: &Node, key: &str, end: ReadEnd<'_>, context: &mut Context<'_>) -> Option<Band> {
    let Value::Table(table) = &item.value else {
        wrong_shape(key, Shape::Tables(&BAND), EXAMPLE, item.span, context.faults);
        return None;
    };
    let row = Reader::open(&BAND, None, table, item.span, context.faults);
    let comparisons = row.own_comparisons(context.faults);
    let gives = read_gives(&row, context);
    let bounds: Vec<Option<(Word, Number)>> =
        comparisons.list.iter().map(|one| Some((one.word, end(&one.value, context.faults)?))).collect();
    let bounds = bounds.into_iter().collect::<Option<Vec<_>>>().filter(|_| !comparisons.faulty)?;
    Some(Band { range: Range { bounds }, gives: gives?, span: item.span })
}

fn read_gives(row: &Reader<'_>, context: &mut Context<'_>) -> Option<Gives> {
    let is_name = |text: &str| text.starts_with(|c: char| c.is_ascii_lowercase());
    if matches!(&row.node("gives")?.value, Value::Text(text) if is_name(text)) {
        let Written::Reference(reference) = row.written("gives", context.faults)?.value else { return None };
        return read_line(row, &reference, context);
    }
    let points = row.number("gives", context.faults)?;
    if points.value.is_negative() {
        context.faults.report(WayCode::NegativePoints, points.span, [Arg::from("gives")]);
    }
    for key in ["up-to", "down-to"].into_iter().filter(|key| row.has(key)) {
        context.faults.report(GradualCode::LimitOfFixedPoints, row.key_span(key), [Arg::from(key)]);
    }
    Some(Gives::Points(points.value))
}

/// The points that a measure holds, between a cap and a floor that must be said.
fn read_line(row: &Reader<'_>, reference: &Reference, context: &mut Context<'_>) -> Option<Gives> {
    let measure = context.lookup.points(reference, context.faults);
    for key in ["up-to", "down-to"] {
        report_missing(&BAND, key, row, context.faults);
    }
    let cap = read_cap(row, None, context.faults)?;
    let floor = row.number("down-to", context.faults)?;
    if context.deducts && floor.value.is_negative() {
        context.faults.report(WayCode::NegativePoints, floor.span, [Arg::from("down-to")]);
    }
    if let Some(highest) = cap.number().filter(|highest| floor.value >= **highest) {
        context.faults.report(WayCode::FloorAboveCap, floor.span, [(&floor.value).into(), highest.into()]);
    }
    Some(Gives::Line { measure: measure?, cap, floor: floor.value })
}

impl BandList {
    /// The most that a band earns; none when one of them has no limit.
    pub(super) fn maximum(&self) -> Option<Number> {
        let most = self.bands.iter().map(|band| match &band.gives {
            Gives::Points(points) => Some(points.clone()),
            Gives::Line { cap, .. } => cap.number().cloned(),
        });
        most.collect::<Option<Vec<Number>>>()?.into_iter().max()
    }

    /// A band of better values that is worth less than one of worse values, under `deducts` one that costs more.
    pub(super) fn out_of_order(
        &self,
        scale: &Scale,
        higher_is_better: bool,
        deducts: bool,
    ) -> Option<[Arg; 2]> {
        let low = |band: &Band| {
            let end = band.range.bounds.iter().find(|(word, _)| !word.is_upper_end());
            end.map(|(_, value)| value.clone())
        };
        let points = |band: &Band| match &band.gives {
            Gives::Points(points) => Some(points.clone()),
            Gives::Line { .. } => None,
        };
        let mut bands: Vec<&Band> = self.bands.iter().collect();
        bands.sort_by_key(|band| low(band));
        if !higher_is_better {
            bands.reverse();
        }
        bands.windows(2).find_map(|pair| {
            let [worse, better] = pair else { return None };
            let (less, more) = (points(worse)?, points(better)?);
            let loses = if deducts { more > less } else { more < less };
            loses.then(|| [scale.range_arg(&better.range), scale.range_arg(&worse.range)])
        })
    }

    pub(super) fn reads(&self) -> Vec<Measured> {
        let lines = self.bands.iter().filter_map(|band| match &band.gives {
            Gives::Points(_) => None,
            Gives::Line { measure, .. } => Some(*measure),
        });
        lines.collect()
    }

    /// The points of the band that holds a value.
    pub(super) fn lower(&self, of: StepId, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let mut rows = Vec::with_capacity(self.bands.len());
        for band in &self.bands {
            let gives = match &band.gives {
                Gives::Points(points) => steps.number(points),
                Gives::Line { measure, cap, floor } => {
                    let of = *inputs.amounts.get(measure)?;
                    let low = Some(steps.number(floor));
                    let high = cap.number().map(|cap| steps.number(cap));
                    steps.add(Step::Clamp { of, low, high })
                }
            };
            rows.push(Row { range: band.range.clone(), gives });
        }
        Some(steps.add(Step::Pick { of, rows }))
    }

    /// The bands in words, their ends on a scale.
    pub(super) fn arg(&self, scale: &Scale, terms: &Terms<'_>) -> Arg {
        static BAND: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        static LINE: Phrase = Phrase::new("{0}, from {1} to {2}", "{0}, từ {1} đến {2} điểm");
        static OPEN: Phrase = Phrase::new("{0}, from {1}, no cap", "{0}, từ {1} điểm, không trần");
        let bands = self.bands.iter().map(|band| {
            let gives = match &band.gives {
                Gives::Points(points) => points.into(),
                Gives::Line { measure, cap, floor } => {
                    let title = (terms.title)(*measure);
                    match cap.number() {
                        Some(cap) => Sentence::new(&LINE, [title, floor.into(), cap.into()]).into(),
                        None => Sentence::new(&OPEN, [title, floor.into()]).into(),
                    }
                }
            };
            Arg::from(Sentence::new(&BAND, [scale.range_arg(&band.range), gives]))
        });
        Arg::List(bands.collect())
    }

    /// The band of a value and what it earned.
    pub(super) fn picked(&self, value: &Number, scale: &Scale, scene: &Scene<'_>) -> Option<Sentence> {
        static FIXED: Phrase = Phrase::new("the band {0}: {1} points", "mức {0}: {1} điểm");
        static LINE: Phrase = Phrase::new("the band {0}: {1}", "mức {0}: {1}");
        let band = self.bands.iter().find(|band| band.range.holds(value))?;
        let range = scale.range_arg(&band.range);
        Some(match &band.gives {
            Gives::Points(points) => Sentence::new(&FIXED, [range, points.into()]),
            Gives::Line { measure, .. } => {
                let measured = (scene.value)(*measure)?;
                Sentence::new(&LINE, [range, measured_words(measured, scene.points).into()])
            }
        })
    }
}
