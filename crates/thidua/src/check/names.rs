//! The names of a rule file, and what kind of values stands behind each.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::indicators;
use crate::diagnostic::RuleCode;
use crate::document::{
    CONDITIONS, CRITERIA, Faults, Function, INDICATORS, Reader, Reference, SECTIONS, Table, id_tables,
};
use crate::formula::Unit;
use crate::number::Number;
use crate::regulation::{ConditionId, CriterionId, Id, IndicatorId, Kind, Measured, SectionId};
use crate::step::Range;
use crate::text::{Located, Span, nearest};
use crate::ways::Scale;
use crate::words::{Arg, Phrase};

/// What must be known of an indicator before formulas can be read.
pub(super) struct NamedIndicator<'a> {
    pub(super) id: Located<String>,
    pub(super) reader: Reader<'a>,
    pub(super) kind: Kind,
    pub(super) unit: Unit,
    pub(super) range: Range,
    pub(super) whole: bool,
    pub(super) derived: bool,
    pub(super) in_baseline: bool,
}

/// Every id, by table, in the order in which checked parts take their positions.
pub(super) struct Names<'a> {
    pub(super) indicators: Vec<NamedIndicator<'a>>,
    pub(super) conditions: Vec<(Located<String>, Reader<'a>)>,
    pub(super) sections: Vec<Located<String>>,
    pub(super) criteria: Vec<(Located<String>, Reader<'a>)>,
}

/// Names of the language's plan that this version does not know yet.
const LATER_NAMES: [&str; 2] = ["rank", "grade"];

impl<'a> Names<'a> {
    pub(super) fn collect(file: &'a Table, faults: &mut Faults) -> Names<'a> {
        let indicators = indicators::names(id_tables(file, &INDICATORS, faults), faults);
        let conditions = id_tables(file, &CONDITIONS, faults);
        let criteria = id_tables(file, &CRITERIA, faults);
        // Sections are opened again where they are read, so their faults are not collected twice here.
        let sections = id_tables(file, &SECTIONS, &mut Faults::new(faults.source().clone()));
        for (id, _) in &conditions {
            static OTHER: Phrase = Phrase::new("the indicator", "chỉ tiêu trùng mã");
            if let Some(other) = indicators.iter().find(|indicator| indicator.id.value == id.value) {
                let args = [Arg::from(id.value.as_str())];
                faults.report_pair(RuleCode::DuplicateId, id.span, args, (other.id.span, &OTHER));
            }
        }
        Names { indicators, conditions, criteria, sections: sections.into_iter().map(|(id, _)| id).collect() }
    }

    pub(super) fn indicator(&self, name: &str) -> Option<(IndicatorId, &NamedIndicator<'a>)> {
        let at = self.indicators.iter().position(|indicator| indicator.id.value == name)?;
        Some((IndicatorId::from_position(at), self.indicators.get(at)?))
    }

    pub(super) fn by_id(&self, id: IndicatorId) -> Option<&NamedIndicator<'a>> {
        self.indicators.get(id.position())
    }

    pub(super) fn section(&self, name: &str) -> Option<SectionId> {
        self.sections.iter().position(|id| id.value == name).map(SectionId::from_position)
    }

    fn condition(&self, name: &str) -> Option<ConditionId> {
        self.conditions.iter().position(|(id, _)| id.value == name).map(ConditionId::from_position)
    }

    pub(super) fn criterion(&self, name: &str) -> Option<CriterionId> {
        self.criteria.iter().position(|(id, _)| id.value == name).map(CriterionId::from_position)
    }

    /// The measure that a reference names.
    pub(super) fn resolve(&self, reference: &Reference, faults: &mut Faults) -> Option<Measured> {
        let name = reference.name.as_str();
        match reference.function {
            None => self.plain(name, reference.name_span, faults),
            Some(Function::Baseline) => match self.plain(name, reference.name_span, faults)? {
                Measured::Figure { indicator, baseline: false } => {
                    self.needs_baseline(indicator, reference.name_span, faults)?;
                    Some(Measured::Figure { indicator, baseline: true })
                }
                _ => {
                    faults.report(RuleCode::NoBaselineFigure, reference.name_span, [Arg::from(name)]);
                    None
                }
            },
            Some(Function::Points) => self.points(name, reference.name_span, faults),
            Some(Function::Met) => self.known_criterion(name, reference.name_span, faults).map(Measured::Met),
            Some(Function::Exceeded) => {
                self.known_criterion(name, reference.name_span, faults).map(Measured::Exceeded)
            }
        }
    }

    /// A name without a question: a figure or a judgement.
    pub(super) fn plain(&self, name: &str, span: Span, faults: &mut Faults) -> Option<Measured> {
        if let Some((indicator, _)) = self.indicator(name) {
            return Some(Measured::Figure { indicator, baseline: false });
        }
        if let Some(condition) = self.condition(name) {
            return Some(Measured::Condition(condition));
        }
        if LATER_NAMES.contains(&name) {
            faults.report(RuleCode::NotThereYet, span, [Arg::from(name), Arg::from("a measure")]);
            return None;
        }
        self.unknown(name, span, faults);
        None
    }

    fn unknown(&self, name: &str, span: Span, faults: &mut Faults) {
        if let Some((left, right)) = name.match_indices('-').find_map(|(at, _)| {
            let (left, right) = (name.get(..at)?, name.get(at.saturating_add(1)..)?);
            (self.is_figure(left) && self.is_figure(right)).then_some((left, right))
        }) {
            faults.report(RuleCode::MinusNeedsSpaces, span, [Arg::from(format!("{left} - {right}"))]);
            return;
        }
        let known = self.indicators.iter().map(|indicator| indicator.id.value.as_str());
        let known = known.chain(self.conditions.iter().map(|(id, _)| id.value.as_str()));
        faults.report_near(RuleCode::UnknownIndicator, span, [Arg::from(name)], nearest(name, known));
    }

    fn is_figure(&self, name: &str) -> bool {
        self.indicator(name).is_some()
    }

    pub(super) fn needs_baseline(&self, id: IndicatorId, span: Span, faults: &mut Faults) -> Option<()> {
        let named = self.by_id(id)?;
        if named.derived || named.in_baseline {
            return Some(());
        }
        faults.report(RuleCode::NoBaselineFigure, span, [Arg::from(named.id.value.as_str())]);
        None
    }

    /// What `points(...)` names: a criterion, a section or the total.
    pub(super) fn points(&self, name: &str, span: Span, faults: &mut Faults) -> Option<Measured> {
        if name == "total" {
            return Some(Measured::Total);
        }
        if let Some(section) = self.section(name) {
            return Some(Measured::Section(section));
        }
        if let Some(criterion) = self.criterion(name) {
            return Some(Measured::Criterion(criterion));
        }
        let known = self.sections.iter().map(|id| id.value.as_str());
        let known = known.chain(self.criteria.iter().map(|(id, _)| id.value.as_str())).chain(["total"]);
        faults.report_near(RuleCode::UnknownCriterion, span, [Arg::from(name)], nearest(name, known));
        None
    }

    pub(super) fn known_criterion(&self, name: &str, span: Span, faults: &mut Faults) -> Option<CriterionId> {
        let found = self.criterion(name);
        match found {
            None => {
                let known = self.criteria.iter().map(|(id, _)| id.value.as_str());
                faults.report_near(RuleCode::UnknownCriterion, span, [Arg::from(name)], nearest(name, known));
            }
            Some(id) => {
                let target = self.criteria.get(id.position()).is_some_and(|(_, reader)| reader.has("target"));
                if !target {
                    faults.report(RuleCode::NoTarget, span, [Arg::from(name)]);
                    return None;
                }
            }
        }
        found
    }

    pub(super) fn is_yes_no(&self, measure: Measured) -> bool {
        match measure {
            Measured::Condition(_) | Measured::Met(_) | Measured::Exceeded(_) => true,
            Measured::Figure { indicator, .. } => {
                self.by_id(indicator).is_some_and(|named| named.kind == Kind::YesNo)
            }
            _ => false,
        }
    }

    pub(super) fn unit(&self, measure: Measured) -> Unit {
        match measure {
            Measured::Figure { indicator, .. } => {
                self.by_id(indicator).map_or_else(Unit::none, |named| named.unit.clone())
            }
            Measured::Criterion(_) | Measured::Section(_) | Measured::Total => Unit::points(),
            Measured::Condition(_) | Measured::Met(_) | Measured::Exceeded(_) => Unit::none(),
        }
    }

    /// The kind of values of a measure.
    pub(super) fn scale(&self, measure: Measured) -> Scale {
        match measure {
            Measured::Figure { indicator, .. } => self.by_id(indicator).map_or_else(Scale::plain, |named| {
                let mut scale = Scale::plain();
                scale.percent = named.kind == Kind::Percent;
                scale.whole = named.whole;
                (scale.least, scale.greatest) = closed_ends(&named.range);
                if named.kind == Kind::YesNo {
                    (scale.least, scale.greatest) = (Some(Number::ZERO), Some(Number::ONE));
                }
                scale
            }),
            Measured::Condition(_) | Measured::Met(_) | Measured::Exceeded(_) => {
                Scale { percent: false, whole: true, least: Some(Number::ZERO), greatest: Some(Number::ONE) }
            }
            Measured::Criterion(_) | Measured::Section(_) | Measured::Total => Scale::plain(),
        }
    }
}

fn closed_ends(range: &Range) -> (Option<Number>, Option<Number>) {
    let end = |lower: bool| {
        let fits =
            |word: crate::document::Word| if lower { word.is_lower_end() } else { word.is_upper_end() };
        range.bounds.iter().find(|(word, _)| fits(*word)).map(|(_, value)| value.clone())
    };
    (end(true), end(false))
}
