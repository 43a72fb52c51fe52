//! What derived figures rest on: whether they exist for the year before, and whether they belong to one unit.

use alloc::vec::Vec;

use super::names::NamedIndicator;
use super::tables::Row;
use crate::formula::{Aggregated, Term, TermKind};
use crate::text::Span;

/// What is known of one figure from everything below it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rests {
    /// The place of what has no value in the baseline year, where the figure rests on such a thing.
    pub(super) baseless: Option<Span>,
    /// Whether it differs from unit to unit.
    pub(super) per_unit: bool,
}

/// Follows every formula, in time that grows with the length of the formulas alone; circles are no obstacle.
/// `position` is the place of the indicator that a name means inside a row.
pub(super) fn find(
    indicators: &[NamedIndicator<'_>],
    position: &Position<'_>,
    differs: &dyn Fn(&Aggregated) -> bool,
) -> Vec<Rests> {
    let mut found: Vec<Rests> = Vec::with_capacity(indicators.len());
    let mut readers: Vec<Vec<Reading>> = indicators.iter().map(|_| Vec::new()).collect();
    for (by, named) in indicators.iter().enumerate() {
        let mut rests = Rests::default();
        if !named.derived {
            rests = Rests { baseless: (!named.in_baseline).then_some(named.id.span), per_unit: true };
        }
        if named.decides {
            rests = Rests { baseless: Some(named.id.span), per_unit: true };
        }
        let inside = named.row;
        let mut walk = Walk { by, inside, position, differs, rests: &mut rests, readers: &mut readers };
        named.formula.iter().for_each(|term| walk.term(term, false));
        found.push(rests);
    }
    let mut open: Vec<usize> = (0..found.len()).collect();
    while let Some(at) = open.pop() {
        let Some(below) = found.get(at).copied() else { continue };
        for reading in readers.get(at).into_iter().flatten() {
            let Some(above) = found.get_mut(reading.by) else { continue };
            let before = (above.baseless.is_some(), above.per_unit);
            above.baseless = above.baseless.or(below.baseless);
            above.per_unit |= below.per_unit && !reading.in_aggregate;
            if before != (above.baseless.is_some(), above.per_unit) {
                open.push(reading.by);
            }
        }
    }
    found
}

/// That a figure is read by the formula of another.
struct Reading {
    by: usize,
    in_aggregate: bool,
}

type Position<'p> = dyn Fn(&str, Option<Row>) -> Option<usize> + 'p;

struct Walk<'w> {
    by: usize,
    inside: Option<Row>,
    position: &'w Position<'w>,
    /// Whether an aggregate over members differs from unit to unit.
    differs: &'w dyn Fn(&Aggregated) -> bool,
    rests: &'w mut Rests,
    readers: &'w mut Vec<Vec<Reading>>,
}

impl Walk<'_> {
    fn term(&mut self, term: &Term, in_aggregate: bool) {
        match &term.kind {
            TermKind::Number(_) | TermKind::Date(_) => {}
            // A cell of a table is the same in every year and for every unit.
            TermKind::Name(name) if name.starts_with("row.") => {}
            TermKind::Name(name) => {
                let at = (self.position)(name, self.inside);
                match at.and_then(|at| self.readers.get_mut(at)) {
                    Some(readers) => readers.push(Reading { by: self.by, in_aggregate }),
                    None => self.only_now(term, in_aggregate),
                }
            }
            TermKind::Call { name, .. }
                if matches!(name.as_str(), "points" | "met" | "exceeded" | "shortfall") =>
            {
                self.only_now(term, in_aggregate);
            }
            TermKind::Call { name, arguments } => {
                if matches!(name.as_str(), "growth" | "baseline") {
                    self.rests.baseless.get_or_insert(term.span);
                }
                arguments.iter().for_each(|argument| self.term(argument, in_aggregate));
            }
            TermKind::Aggregate(aggregate) => {
                let in_aggregate = in_aggregate || (!aggregate.each && !(self.differs)(aggregate));
                term.parts().into_iter().for_each(|part| self.term(part, in_aggregate));
            }
            TermKind::Binary { .. } | TermKind::Rounded { .. } | TermKind::Weighed { .. } => {
                term.parts().into_iter().for_each(|part| self.term(part, in_aggregate));
            }
        }
    }

    /// Points and judgements exist for the period alone, one for each unit.
    fn only_now(&mut self, term: &Term, in_aggregate: bool) {
        self.rests.baseless.get_or_insert(term.span);
        self.rests.per_unit |= !in_aggregate;
    }
}
