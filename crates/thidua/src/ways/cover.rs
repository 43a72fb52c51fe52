//! Whether a list of ranges covers a scale in order, without hole and without overlap, and what is reported otherwise.

use alloc::vec::Vec;

use super::Scale;
use super::ranges::{Ends, Meeting, meeting};
use crate::diagnostic::WayCode;
use crate::document::Faults;
use crate::number::Number;
use crate::step::Range;
use crate::text::Span;
use crate::words::{Phrase, Sentence};

/// Reports every hole, overlap and unreachable range of a list on a scale, and a list in no order.
pub(super) fn check(ranges: &[(&Range, Span)], whole_list: Span, scale: &Scale, faults: &mut Faults) {
    let ends: Vec<(Ends, Span)> =
        ranges.iter().map(|(range, span)| (Ends::of(range, scale.whole), *span)).collect();
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
    let holes_count = reachable.len() == ranges.len();
    check_neighbours(&reachable, holes_count, scale, faults);
    if holes_count {
        check_outer_ends(&reachable, scale, faults);
    }
}

fn low_value(ends: &Ends) -> Option<(&Number, bool)> {
    // Of two ranges that begin at one value, the one that includes it lies lower.
    ends.low.as_ref().map(|end| (&end.value, !end.included))
}

fn check_neighbours(rising: &[(&Ends, Span)], holes_count: bool, scale: &Scale, faults: &mut Faults) {
    static OTHER: Phrase = Phrase::new("the neighbouring band", "mức liền kề");
    static BETWEEN: Phrase = Phrase::new("the values between {0} and {1}", "các giá trị giữa {0} và {1}");
    static ONE: Phrase = Phrase::new("the value {0}", "giá trị {0}");
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

fn check_outer_ends(rising: &[(&Ends, Span)], scale: &Scale, faults: &mut Faults) {
    static BELOW: Phrase = Phrase::new("the values below {0}", "các giá trị dưới {0}");
    static ABOVE: Phrase = Phrase::new("the values above {0}", "các giá trị trên {0}");
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
