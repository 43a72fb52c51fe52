//! Shortfalls of targets as measures: which criteria have one, in which unit, and what conditions compare it with.

use alloc::vec::Vec;

use super::conditions::comparable;
use super::names::Names;
use crate::diagnostic::{CriterionCode, ValueCode, WayCode};
use crate::document::{Comparisons, Faults, Reference, Value, Word, Written, reversed};
use crate::measure::{Amount, CriterionId, Id, Measured};
use crate::number::Number;
use crate::regulation::{Bound, Model, Test};
use crate::text::{Source, Span};
use crate::ways::{Scale, distance};
use crate::words::Arg;

impl Names<'_> {
    /// What `shortfall(...)` names: a criterion with a target that has a worse side.
    pub(super) fn shortfall(&self, name: &str, span: Span, faults: &mut Faults) -> Option<Measured> {
        let criterion = self.known_criterion(name, span, faults)?;
        let (_, reader) = self.criteria.get(criterion.position())?;
        if let Some(Value::Table(target)) = reader.node("target").map(|node| &node.value) {
            let words: Vec<Word> =
                target.entries.iter().filter_map(|entry| Word::from_name(&entry.key)).collect();
            let directed =
                matches!(words.as_slice(), [] | [Word::AtLeast | Word::Above | Word::AtMost | Word::Below]);
            let values = self.missed(criterion).and_then(|measure| self.scale(measure));
            let distances =
                values.is_none_or(|values| distance::form(distance::Unit::Own, &values.form).is_some());
            // The shortfall of a shortfall is none.
            let nested = matches!(reader.node("measure").map(|node| &node.value), Some(Value::Text(text)) if is_shortfall(text));
            if !directed || !distances || nested {
                faults.report(CriterionCode::NoShortfall, span, [Arg::from(name)]);
                return None;
            }
        }
        Some(Measured::Shortfall { criterion, of_target: false })
    }

    /// The measure that misses the target of a criterion; a shortfall has none of its own.
    pub(super) fn missed(&self, criterion: CriterionId) -> Option<Measured> {
        let (id, reader) = self.criteria.get(criterion.position())?;
        let Value::Text(text) = &reader.node("measure")?.value else { return None };
        // What is wrong with the reference is reported where its criterion is read.
        let mut unheard = Faults::new(Source::new("", ""));
        let reference = Reference::read(text, Span::default(), &mut unheard)?;
        if is_shortfall(text) {
            return None;
        }
        self.within(self.row_of_criterion(&id.value), || self.resolve(&reference, &mut unheard))
    }

    /// From no shortfall upward.
    pub(super) fn scale_of_shortfall(&self, criterion: CriterionId, of_target: bool) -> Option<Scale> {
        let values = self.scale(self.missed(criterion)?)?;
        let unit = if of_target { distance::Unit::OfTarget } else { distance::Unit::Own };
        let form = distance::form(unit, &values.form)?;
        let whole = values.whole && !of_target;
        Some(Scale { whole, least: Some(Number::ZERO), ..Scale::of(form) })
    }
}

fn is_shortfall(reference: &str) -> bool {
    reference.starts_with("shortfall(")
}

/// Comparisons of a shortfall: distances, all as shares of the target or all in the unit of its figure.
pub(super) fn compare(
    criterion: CriterionId,
    comparisons: &Comparisons,
    span: Span,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Test> {
    let own = Measured::Shortfall { criterion, of_target: false };
    let values = names.scale(names.missed(criterion)?)?.form;
    let of_target = comparisons.list.iter().any(|one| matches!(one.value.value, Written::PercentOfTarget(_)));
    let unit = if of_target { distance::Unit::OfTarget } else { distance::Unit::Own };
    let mut bounds = Vec::with_capacity(comparisons.list.len());
    for one in &comparisons.list {
        let value = match &one.value.value {
            Written::Reference(reference) if !of_target => {
                Amount::Measured(comparable(reference, own, names, faults)?)
            }
            _ => Amount::Number(distance::read_in(unit, &one.value, &values, faults)?),
        };
        bounds.push(Bound { word: one.word, value });
    }
    let numbers = bounds.iter().filter_map(|bound| Some((bound.word, bound.value.number()?)));
    if reversed(numbers) && !comparisons.faulty {
        faults.report(ValueCode::ContradictoryComparisons, span, []);
        return None;
    }
    let complete = !comparisons.faulty && !bounds.is_empty();
    complete.then_some(Test::Compare { measure: Measured::Shortfall { criterion, of_target }, bounds })
}

/// A share of a target of 0 or less means nothing.
pub(super) fn check(model: &Model, reads: &[Measured], faults: &mut Faults) {
    for measure in reads {
        let Measured::Shortfall { criterion, of_target: true } = measure else { continue };
        let Some(criterion) = model.criteria.get(*criterion) else { continue };
        let target = criterion.target.first().and_then(|bound| bound.value.number());
        if target.is_some_and(|target| !target.is_positive()) && !faults.found(WayCode::TargetNotPositive) {
            faults.report(WayCode::TargetNotPositive, criterion.span, []);
        }
    }
}
