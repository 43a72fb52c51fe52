//! The names of a rule file, and what kind of values stands behind each.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;

use super::families::{Families, Named};
use super::parameters::Worth;
use super::parts::PartNames;
use super::registers::RulesBeside;
use super::rests::{self, Rests};
use super::tables::Row;
use super::{classes, groups, indicators, parameters};
use crate::diagnostic::{CriterionCode, DocumentCode, FormulaCode, NameCode};
use crate::document::{
    CLASSES, CONDITIONS, CRITERIA, Faults, Function, GROUPS, INDICATORS, PARAMETERS, Reader, Reference,
    SECTIONS, Table, TableKeys, Value, id_tables, lacks_id,
};
use crate::form::Form;
use crate::formula::{Term, Unit};
use crate::regulation::{ConditionId, CriterionId, Id, IndicatorId, Kind, Measured, PartId, SectionId};
use crate::step::Range;
use crate::text::{Located, Span};
use crate::words::{Arg, Phrase};

/// What must be known of an indicator before formulas can be read.
pub(super) struct NamedIndicator<'a> {
    pub(super) id: Located<String>,
    pub(super) reader: Reader<'a>,
    /// None when it was not said, or said in a way that cannot be read.
    pub(super) kind: Option<Kind>,
    /// How its values are written; none when the file does not let it be known.
    pub(super) form: Option<Form>,
    /// None when it cannot be read.
    pub(super) unit: Option<Unit>,
    /// None when it cannot be read.
    pub(super) range: Option<Range>,
    pub(super) whole: bool,
    pub(super) derived: bool,
    /// Whether rows decide its value, which they do for the period alone.
    pub(super) decides: bool,
    /// The formula of a derived one; none also when it cannot be read.
    pub(super) formula: Option<Term>,
    pub(super) in_baseline: bool,
    /// For a parameter, its number; none inside when it cannot be read.
    pub(super) parameter: Option<Option<Worth>>,
    /// Whether it is the class of a unit.
    pub(super) is_class: bool,
    /// The row that a member of a family stands for.
    pub(super) row: Option<Row>,
}

/// Every id, by table, in the order in which checked parts take their positions.
pub(super) struct Names<'a> {
    pub(super) indicators: Vec<NamedIndicator<'a>>,
    pub(super) conditions: Vec<(Located<String>, Reader<'a>)>,
    pub(super) sections: Vec<(Located<String>, Reader<'a>)>,
    pub(super) criteria: Vec<(Located<String>, Reader<'a>)>,
    pub(super) groups: Vec<(Located<String>, Reader<'a>)>,
    pub(super) families: Families,
    /// The row for which something is being read.
    pub(super) inside: Cell<Option<Row>>,
    pub(super) parts: PartNames<'a>,
    pub(super) index: Index,
    rests: Vec<Rests>,
    /// Some ids are not known, because a table stands without one; what is not found may be among them.
    incomplete: bool,
    /// Every table of a section, and of a criterion, has an id and is among the names.
    pub(super) all_sections: bool,
    pub(super) all_criteria: bool,
}

/// The positions of ids.
pub(super) struct Index {
    pub(super) indicators: BTreeMap<String, usize>,
    conditions: BTreeMap<String, usize>,
    sections: BTreeMap<String, usize>,
    criteria: BTreeMap<String, usize>,
}

/// True when the tables of a name are as many as were read.
fn all(file: &Table, keys: &TableKeys, read: usize) -> bool {
    match file.get(keys.name).map(|entry| &entry.node.value) {
        Some(Value::Table(tables)) => tables.entries.len() == read,
        Some(_) => false,
        None => true,
    }
}

/// Names of the language's plan that this version does not know yet.
const LATER_NAMES: [&str; 2] = ["rank", "grade"];

/// The tables whose ids are names.
const NAMED: [&TableKeys; 6] = [&INDICATORS, &CLASSES, &PARAMETERS, &CONDITIONS, &SECTIONS, &CRITERIA];

fn positions<'s>(ids: impl Iterator<Item = &'s Located<String>>) -> BTreeMap<String, usize> {
    ids.enumerate().map(|(at, id)| (id.value.clone(), at)).collect()
}

/// Indicators, classes and parameters: everything that is a figure of a unit.
fn figures<'a>(file: &'a Table, families: &Families, faults: &mut Faults) -> Vec<NamedIndicator<'a>> {
    let mut figures = indicators::names(id_tables(file, &INDICATORS, faults), families, faults);
    let classes = classes::names(id_tables(file, &CLASSES, faults), faults);
    let given = parameters::names(id_tables(file, &PARAMETERS, faults), families, &classes, faults);
    figures.extend(classes.into_iter().chain(given));
    figures
}

impl<'a> Names<'a> {
    pub(super) fn collect(
        file: &'a Table,
        families: Families,
        beside: &[RulesBeside],
        faults: &mut Faults,
    ) -> Names<'a> {
        let indicators = figures(file, &families, faults);
        let [conditions, criteria, sections, groups] =
            [&CONDITIONS, &CRITERIA, &SECTIONS, &GROUPS].map(|keys| id_tables(file, keys, faults));
        let index = Index {
            indicators: positions(indicators.iter().map(|one| &one.id)),
            conditions: positions(conditions.iter().map(|(id, _)| id)),
            sections: positions(sections.iter().map(|(id, _)| id)),
            criteria: positions(criteria.iter().map(|(id, _)| id)),
        };
        let position = |name: &str, inside: Option<Row>| {
            let meant = families.meant(name, Named::Figure, inside);
            index.indicators.get(meant.as_deref().unwrap_or(name)).copied()
        };
        let rests = rests::find(&indicators, &position, &|term| groups::differs(term, &groups));
        let parts = PartNames::collect(file, &indicators, beside, faults);
        let incomplete = NAMED.iter().any(|keys| lacks_id(file, keys));
        let names = Names {
            all_sections: all(file, &SECTIONS, sections.len()),
            all_criteria: all(file, &CRITERIA, criteria.len()) && !families.lacks_criteria,
            indicators,
            conditions,
            sections,
            criteria,
            groups,
            parts,
            families,
            inside: Cell::new(None),
            index,
            rests,
            incomplete,
        };
        names.check_unique(faults);
        names
    }

    /// One name space over figures and judgements, and one over what `points(...)` can name.
    fn check_unique(&self, faults: &mut Faults) {
        static INDICATOR: Phrase = Phrase::new("the indicator", "chỉ tiêu trùng mã");
        static SECTION: Phrase = Phrase::new("the section", "nhóm tiêu chí trùng mã");
        let figures = |id: &str| self.index.indicators.get(id).and_then(|at| self.indicators.get(*at));
        for (at, named) in self.indicators.iter().enumerate() {
            let other =
                figures(&named.id.value).filter(|_| self.index.indicators.get(&named.id.value) != Some(&at));
            if let Some(other) = other {
                let args = [Arg::from(named.id.value.as_str())];
                faults.report_pair(NameCode::DuplicateId, other.id.span, args, (named.id.span, &INDICATOR));
            }
        }
        for (id, _) in &self.conditions {
            if let Some(other) = figures(&id.value) {
                let args = [Arg::from(id.value.as_str())];
                faults.report_pair(NameCode::DuplicateId, id.span, args, (other.id.span, &INDICATOR));
            }
        }
        for (id, _) in &self.criteria {
            if let Some((other, _)) = self.index.sections.get(&id.value).and_then(|at| self.sections.get(*at))
            {
                let args = [Arg::from(id.value.as_str())];
                faults.report_pair(NameCode::DuplicateId, id.span, args, (other.span, &SECTION));
            }
        }
        for (id, _) in self.criteria.iter().chain(&self.sections).filter(|(id, _)| id.value == "total") {
            faults.report(NameCode::DuplicateId, id.span, [Arg::from("total")]);
        }
    }

    pub(super) fn indicator(&self, name: &str) -> Option<(IndicatorId, &NamedIndicator<'a>)> {
        let meant = self.families.meant(name, Named::Figure, self.inside.get());
        let at = *self.index.indicators.get(meant.as_deref().unwrap_or(name))?;
        Some((IndicatorId::from_position(at), self.indicators.get(at)?))
    }

    /// The part whose rows a figure has a value for.
    pub(super) fn part_of(&self, named: &NamedIndicator<'_>) -> Option<PartId> {
        let at = *self.index.indicators.get(&named.id.value)?;
        self.parts.of(IndicatorId::from_position(at))
    }

    pub(super) fn by_id(&self, id: IndicatorId) -> Option<&NamedIndicator<'a>> {
        self.indicators.get(id.position())
    }

    pub(super) fn section(&self, name: &str) -> Option<SectionId> {
        self.index.sections.get(name).copied().map(SectionId::from_position)
    }

    pub(super) fn condition(&self, name: &str) -> Option<ConditionId> {
        self.index.conditions.get(name).copied().map(ConditionId::from_position)
    }

    pub(super) fn criterion(&self, name: &str) -> Option<CriterionId> {
        let meant = self.families.meant(name, Named::Criterion, self.inside.get());
        let name = meant.as_deref().unwrap_or(name);
        self.index.criteria.get(name).copied().map(CriterionId::from_position)
    }

    /// True when a figure belongs to one unit and not to the cluster as a whole.
    pub(super) fn is_per_unit(&self, id: IndicatorId) -> bool {
        self.rests.get(id.position()).is_some_and(|rests| rests.per_unit)
    }

    /// Reports a name that nothing has; not when a table without an id may be what it means.
    pub(super) fn report_unknown<'n>(
        &self,
        code: NameCode,
        name: &str,
        span: Span,
        known: impl IntoIterator<Item = &'n str>,
        faults: &mut Faults,
    ) {
        if !self.incomplete {
            let near = faults.nearest(name, known);
            faults.report_near(code, span, [Arg::from(name)], near);
        }
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
                    faults.report(FormulaCode::NoBaselineFigure, reference.name_span, [Arg::from(name)]);
                    None
                }
            },
            Some(Function::Points) => self.points(name, reference.name_span, faults),
            Some(Function::Met) => self.known_criterion(name, reference.name_span, faults).map(Measured::Met),
            Some(Function::Exceeded) => {
                self.known_criterion(name, reference.name_span, faults).map(Measured::Exceeded)
            }
            Some(Function::Shortfall) => self.shortfall(name, reference.name_span, faults),
        }
    }

    /// A name without a question: a figure or a judgement.
    pub(super) fn plain(&self, name: &str, span: Span, faults: &mut Faults) -> Option<Measured> {
        if let Some((indicator, _)) = self.indicator(name) {
            self.parts.check_level(indicator, name, span, faults)?;
            return Some(Measured::Figure { indicator, baseline: false });
        }
        if let Some(condition) = self.condition(name) {
            return Some(Measured::Condition(condition));
        }
        if LATER_NAMES.contains(&name) {
            static MEASURE: Phrase = Phrase::new("a measure", "một đại lượng");
            faults.report(DocumentCode::NotThereYet, span, [Arg::from(name), (&MEASURE).into()]);
            return None;
        }
        self.unknown(name, span, faults);
        None
    }

    fn unknown(&self, name: &str, span: Span, faults: &mut Faults) {
        let known = |name: &str| self.is_figure(name) || self.condition(name).is_some();
        if self.families.report(name, (Named::Figure, self.inside.get()), span, known, faults) {
            return;
        }
        if let Some((left, right)) = name.match_indices('-').find_map(|(at, _)| {
            let (left, right) = (name.get(..at)?, name.get(at.saturating_add(1)..)?);
            (self.is_figure(left) && self.is_figure(right)).then_some((left, right))
        }) {
            faults.report(FormulaCode::MinusNeedsSpaces, span, [Arg::from(format!("{left} - {right}"))]);
            return;
        }
        let known = self.indicators.iter().map(|indicator| indicator.id.value.as_str());
        let known = known.chain(self.conditions.iter().map(|(id, _)| id.value.as_str()));
        self.report_unknown(NameCode::UnknownIndicator, name, span, known, faults);
    }

    fn is_figure(&self, name: &str) -> bool {
        self.indicator(name).is_some()
    }

    /// True when a figure or a judgement has the name.
    pub(super) fn has_plain(&self, name: &str) -> bool {
        self.is_figure(name) || self.condition(name).is_some()
    }

    pub(super) fn needs_baseline(&self, id: IndicatorId, span: Span, faults: &mut Faults) -> Option<()> {
        static CAUSE: Phrase =
            Phrase::new("it rests on this, which has none", "vì dựa vào mục này, vốn không có");
        let named = self.by_id(id)?;
        let Some(cause) = self.rests.get(id.position()).and_then(|rests| rests.baseless) else {
            return Some(());
        };
        let args = [Arg::from(named.id.value.as_str())];
        if named.derived {
            faults.report_pair(FormulaCode::NoBaselineFigure, span, args, (cause, &CAUSE));
        } else {
            faults.report(FormulaCode::NoBaselineFigure, span, args);
        }
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
        if self.families.report(
            name,
            (Named::Criterion, self.inside.get()),
            span,
            |name| self.criterion(name).is_some(),
            faults,
        ) {
            return None;
        }
        let known =
            self.sections.iter().chain(&self.criteria).map(|(id, _)| id.value.as_str()).chain(["total"]);
        self.report_unknown(NameCode::UnknownCriterion, name, span, known, faults);
        None
    }

    pub(super) fn known_criterion(&self, name: &str, span: Span, faults: &mut Faults) -> Option<CriterionId> {
        let found = self.criterion(name);
        match found {
            None => {
                let known = |name: &str| self.criterion(name).is_some();
                if self.families.report(name, (Named::Criterion, self.inside.get()), span, known, faults) {
                    return None;
                }
                let known = self.criteria.iter().map(|(id, _)| id.value.as_str());
                self.report_unknown(NameCode::UnknownCriterion, name, span, known, faults);
            }
            Some(id) => {
                let target =
                    self.criteria.get(id.position()).is_some_and(|(_, reader)| reader.means("target"));
                if !target {
                    faults.report(CriterionCode::NoTarget, span, [Arg::from(name)]);
                    return None;
                }
            }
        }
        found
    }

    /// The id of what a measure is about.
    pub(super) fn written(&self, measure: Measured) -> String {
        let id = match measure {
            Measured::Figure { indicator, .. } => self.by_id(indicator).map(|named| &named.id),
            Measured::Condition(id) => self.conditions.get(id.position()).map(|(id, _)| id),
            Measured::Criterion(id)
            | Measured::Met(id)
            | Measured::Exceeded(id)
            | Measured::Shortfall { criterion: id, .. } => self.criteria.get(id.position()).map(|(id, _)| id),
            Measured::Section(id) => self.sections.get(id.position()).map(|(id, _)| id),
            Measured::Total => None,
        };
        id.map_or_else(|| String::from("total"), |id| id.value.clone())
    }
}
