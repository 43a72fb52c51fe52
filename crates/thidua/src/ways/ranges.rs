//! Whether ranges cover a scale without hole and without overlap.

use crate::document::Word;
use crate::number::{Mode, Number, Rounding};
use crate::step::Range;

/// One end of a range: the value, and whether the value itself belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct End {
    pub(crate) value: Number,
    pub(crate) included: bool,
}

/// A range by its ends; none is open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ends {
    pub(crate) low: Option<End>,
    pub(crate) high: Option<End>,
}

/// How two neighbouring ranges meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meeting {
    Seamless,
    Gap,
    Overlap,
}

impl Ends {
    /// The ends of a range. On a scale of whole numbers both ends are moved to the nearest whole number inside.
    pub(crate) fn of(range: &Range, whole: bool) -> Ends {
        let mut ends = Ends { low: None, high: None };
        for (word, value) in &range.bounds {
            let end = |included| Some(End { value: value.clone(), included });
            match word {
                Word::AtLeast => ends.low = end(true),
                Word::Above => ends.low = end(false),
                Word::AtMost => ends.high = end(true),
                Word::Below => ends.high = end(false),
                Word::Exactly => (ends.low, ends.high) = (end(true), end(true)),
            }
        }
        if whole {
            ends.low = ends.low.map(|end| inward(end, 1));
            ends.high = ends.high.map(|end| inward(end, -1));
        }
        ends
    }

    /// True when no value lies in the range, or none of the scale's.
    pub(crate) fn is_empty(&self, least: Option<&Number>, greatest: Option<&Number>) -> bool {
        let reversed = match (&self.low, &self.high) {
            (Some(low), Some(high)) => {
                low.value > high.value || (low.value == high.value && !(low.included && high.included))
            }
            _ => false,
        };
        let under = matches!((&self.high, least), (Some(high), Some(least))
            if high.value < *least || (high.value == *least && !high.included));
        let over = matches!((&self.low, greatest), (Some(low), Some(greatest))
            if low.value > *greatest || (low.value == *greatest && !low.included));
        reversed || under || over
    }
}

/// How the upper end of a lower range meets the lower end of the next.
pub(crate) fn meeting(high: Option<&End>, low: Option<&End>, whole: bool) -> Meeting {
    let (Some(high), Some(low)) = (high, low) else { return Meeting::Overlap };
    let after = if whole {
        high.value.plus(&Number::ONE).unwrap_or_else(|_| high.value.clone())
    } else {
        high.value.clone()
    };
    if low.value > after {
        return Meeting::Gap;
    }
    if low.value < after {
        return Meeting::Overlap;
    }
    match (whole, high.included, low.included) {
        (true, ..) | (_, true, false) | (_, false, true) => Meeting::Seamless,
        (_, true, true) => Meeting::Overlap,
        (_, false, false) => Meeting::Gap,
    }
}

/// The nearest whole number on the inner side of an end; `inner` is 1 for a lower end and -1 for an upper one.
fn inward(end: End, inner: i64) -> End {
    let fraction = !end.value.is_integer();
    let toward = if end.value.is_negative() == (inner > 0) { Mode::Down } else { Mode::Up };
    let whole =
        Rounding::new(Number::ONE, toward).map_or_else(|| end.value.clone(), |step| end.value.round(&step));
    let value =
        if fraction || end.included { whole } else { whole.plus(&Number::from(inner)).unwrap_or(whole) };
    End { value, included: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(bounds: &[(Word, &str)]) -> Range {
        Range { bounds: bounds.iter().map(|(word, text)| (*word, Number::parse(text).unwrap())).collect() }
    }

    #[test]
    fn whole_scales_leave_no_gap_between_ten_and_eleven() {
        let ten = Ends::of(&range(&[(Word::AtMost, "10")]), true);
        let eleven = Ends::of(&range(&[(Word::AtLeast, "11")]), true);
        assert_eq!(meeting(ten.high.as_ref(), eleven.low.as_ref(), true), Meeting::Seamless);
        let (ten, eleven) = (
            Ends::of(&range(&[(Word::AtMost, "10")]), false),
            Ends::of(&range(&[(Word::AtLeast, "11")]), false),
        );
        assert_eq!(meeting(ten.high.as_ref(), eleven.low.as_ref(), false), Meeting::Gap);
    }

    #[test]
    fn ends_move_inward_on_whole_scales() {
        for (word, text, expected) in [
            (Word::Above, "10", "11"),
            (Word::AtLeast, "10.2", "11"),
            (Word::Above, "-0.5", "0"),
            (Word::AtLeast, "-1.5", "-1"),
        ] {
            let ends = Ends::of(&range(&[(word, text)]), true);
            assert_eq!(ends.low.unwrap().value, Number::parse(expected).unwrap(), "{word:?} {text}");
        }
        for (word, text, expected) in
            [(Word::Below, "10", "9"), (Word::AtMost, "10.2", "10"), (Word::Below, "-0.5", "-1")]
        {
            let ends = Ends::of(&range(&[(word, text)]), true);
            assert_eq!(ends.high.unwrap().value, Number::parse(expected).unwrap(), "{word:?} {text}");
        }
    }

    #[test]
    fn a_shared_boundary_belongs_to_one_side() {
        let end = |included| Some(End { value: Number::ONE, included });
        assert_eq!(meeting(end(false).as_ref(), end(true).as_ref(), false), Meeting::Seamless);
        assert_eq!(meeting(end(true).as_ref(), end(true).as_ref(), false), Meeting::Overlap);
        assert_eq!(meeting(end(false).as_ref(), end(false).as_ref(), false), Meeting::Gap);
    }
}
