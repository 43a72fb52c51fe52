//! What kind of values stands behind a name: their unit of measure, how they are written, where they end.

use super::names::Names;
use crate::diagnostic::ValueCode;
use crate::document::{Faults, Word};
use crate::form::Form;
use crate::formula::Unit;
use crate::number::Number;
use crate::regulation::{Kind, Measured};
use crate::step::Range;
use crate::text::Span;
use crate::ways::Scale;

impl Names<'_> {
    pub(super) fn is_yes_no(&self, measure: Measured) -> bool {
        match measure {
            Measured::Condition(_) | Measured::Met(_) | Measured::Exceeded(_) => true,
            Measured::Figure { indicator, .. } => {
                self.by_id(indicator).is_some_and(|named| named.kind == Some(Kind::YesNo))
            }
            _ => false,
        }
    }

    /// The unit of a measure; none when the file does not let it be known.
    pub(super) fn unit(&self, measure: Measured) -> Option<Unit> {
        match measure {
            Measured::Figure { indicator, .. } => self.by_id(indicator)?.unit.clone(),
            Measured::Criterion(_) | Measured::Section(_) | Measured::Total => Some(Unit::points()),
            Measured::Condition(_) | Measured::Met(_) | Measured::Exceeded(_) => Some(Unit::none()),
            Measured::Shortfall { of_target: true, .. } => Some(Unit::none()),
            Measured::Shortfall { criterion, of_target: false } => self.unit(self.missed(criterion)?),
        }
    }

    /// Reports that two units differ; not while some unit of the file is not known, since the fault may be that.
    pub(super) fn report_mismatch(&self, one: &Unit, other: &Unit, span: Span, faults: &mut Faults) {
        if self.indicators.iter().all(|named| named.unit.is_some()) {
            faults.report(ValueCode::UnitMismatch, span, [one.arg(), other.arg()]);
        }
    }

    /// The kind of values of a measure; none when the file does not let it be known.
    pub(super) fn scale(&self, measure: Measured) -> Option<Scale> {
        match measure {
            Measured::Figure { indicator, .. } => {
                let named = self.by_id(indicator)?;
                let (scale, range) = (Scale::of(named.form.clone()?), named.range.as_ref()?);
                if scale.greatest.is_some() {
                    return Some(scale);
                }
                let (least, greatest) = closed_ends(range);
                Some(Scale { whole: named.whole, least, greatest, ..scale })
            }
            Measured::Condition(_) | Measured::Met(_) | Measured::Exceeded(_) => Some(Scale::of(Form::YesNo)),
            Measured::Shortfall { criterion, of_target } => self.scale_of_shortfall(criterion, of_target),
            Measured::Criterion(_) | Measured::Section(_) | Measured::Total => Some(Scale::plain()),
        }
    }
}

fn closed_ends(range: &Range) -> (Option<Number>, Option<Number>) {
    let end = |lower: bool| {
        let fits = |word: Word| if lower { word.is_lower_end() } else { word.is_upper_end() };
        range.bounds.iter().find(|(word, _)| fits(*word)).map(|(_, value)| value.clone())
    };
    (end(true), end(false))
}
