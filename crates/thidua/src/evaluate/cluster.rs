//! One value for the members of a cluster that count, and the place of each among them. A member without a figure leaves
//! what is made from the members without one; what does not apply to a member, and a member that is not rated, is passed
//! over; an aggregate over nothing is undefined. A member of which it is open whether it counts leaves the rest open.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Ordering;

use super::{Column, Trace};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::step::{Aggregate, Among, Best, Equals, Place, StepId};

/// What is asked of the members of a cluster.
#[derive(Clone, Copy)]
pub(super) struct Asked<'t> {
    pub(super) trace: &'t Trace,
    pub(super) units: usize,
    pub(super) of: StepId,
    pub(super) by: Option<StepId>,
    pub(super) among: Among,
}

/// Units that count for each other, and units of which that is open, with the state that leaves it open.
#[derive(Default)]
struct Members<'t> {
    units: Vec<usize>,
    open: Vec<(usize, &'t Outcome)>,
}

/// A unit with its value and its weight.
type Weighed<'t> = (usize, &'t Number, Option<&'t Number>);

/// The values that count, or the state in which the members leave what is made from them.
#[derive(Default)]
struct Gathered<'t> {
    known: Vec<Weighed<'t>>,
    open: Option<&'t Outcome>,
}

impl<'t> Asked<'t> {
    /// One value of all members, or one for each unit where the members must have something in common with it.
    pub(super) fn aggregate(self, aggregate: Aggregate) -> Column {
        let value = |members: &Members<'t>| {
            let found = self.gather(members);
            found.open.cloned().unwrap_or_else(|| {
                let known: Vec<_> = found.known.iter().map(|(_, value, weight)| (*value, *weight)).collect();
                aggregate.of(&known)
            })
        };
        let Some(alike) = self.among.alike else { return Column::Same(value(&self.everyone())) };
        self.each_alike(alike, |members, column| {
            let outcome = value(members);
            members.units.iter().for_each(|unit| set(column, *unit, outcome.clone()));
        })
    }

    /// Where each unit stands among the members.
    pub(super) fn places(self, place: Place) -> Column {
        let stand = |members: &Members<'t>, column: &mut [Outcome]| {
            let found = self.gather(members);
            for unit in &members.units {
                set(column, *unit, self.state(*unit).or(found.open).cloned().unwrap_or(Outcome::Missing));
            }
            if found.open.is_none() {
                stand_in_order(place, found.known, column);
            }
        };
        match self.among.alike {
            Some(alike) => self.each_alike(alike, stand),
            None => {
                let mut column = vec![Outcome::Missing; self.units];
                stand(&self.everyone(), &mut column);
                Column::Each(column)
            }
        }
    }

    fn everyone(self) -> Members<'t> {
        Members { units: (0..self.units).collect(), open: Vec::new() }
    }

    /// One column from the units of each class; a unit whose class is not known is in the state of its class.
    fn each_alike(self, alike: StepId, make: impl Fn(&Members<'t>, &mut [Outcome])) -> Column {
        let mut column = vec![Outcome::Missing; self.units];
        let mut classes: BTreeMap<&Number, Vec<usize>> = BTreeMap::new();
        let mut open = Vec::new();
        for unit in 0..self.units {
            match self.trace.get(alike, unit) {
                Outcome::Known(class) => classes.entry(class).or_default().push(unit),
                state => {
                    set(&mut column, unit, state.clone());
                    open.push((unit, state));
                }
            }
        }
        let mut members = Members { units: Vec::new(), open };
        for units in classes.into_values() {
            members.units = units;
            make(&members, &mut column);
        }
        Column::Each(column)
    }

    /// Why a unit has no place, where that lies with the unit itself.
    fn state(self, unit: usize) -> Option<&'t Outcome> {
        let own = Some(self.trace.get(self.of, unit)).filter(|own| own.known().is_none());
        match self.among.out.map(|out| self.trace.get(out, unit)) {
            Some(out) if out.as_truth() == Some(true) => Some(&Outcome::NotApplicable),
            Some(out) if out.as_truth().is_none() => Some(out),
            _ => own,
        }
    }

    fn gather(self, members: &Members<'t>) -> Gathered<'t> {
        let mut found = Gathered::default();
        let out = |unit: usize| self.among.out.map(|out| self.trace.get(out, unit));
        for unit in &members.units {
            self.take(*unit, out(*unit), &mut found);
        }
        for (unit, state) in &members.open {
            let left_out = out(*unit).filter(|out| out.as_truth() == Some(true));
            self.take(*unit, left_out.or(Some(state)), &mut found);
        }
        found
    }

    /// Takes the value of a member, unless it is left out.
    fn take(self, unit: usize, out: Option<&'t Outcome>, found: &mut Gathered<'t>) {
        let value = self.trace.get(self.of, unit);
        let weight = self.by.map(|by| self.trace.get(by, unit));
        let state = weight.map_or(value, |weight| value.heavier(weight));
        let left_out = out.map(Outcome::as_truth);
        let mut leave_open =
            |state: &'t Outcome| found.open = Some(found.open.map_or(state, |other| other.heavier(state)));
        match (value, weight) {
            _ if left_out == Some(Some(true)) || *state == Outcome::NotApplicable => {}
            // Whoever may yet be left out leaves the value open.
            _ if left_out == Some(None) => out.into_iter().for_each(leave_open),
            (Outcome::Known(value), None) => found.known.push((unit, value, None)),
            (Outcome::Known(value), Some(Outcome::Known(weight))) => {
                found.known.push((unit, value, Some(weight)));
            }
            _ if *state == Outcome::NotRated => {}
            _ if self.among.known && *state != Outcome::TooLarge => {}
            _ => leave_open(state),
        }
    }
}

/// Gives equal values, from the first to the last, their place.
fn stand_in_order(place: Place, mut known: Vec<Weighed<'_>>, column: &mut [Outcome]) {
    let order = |one: &Number, other: &Number| match place.first() {
        Best::Highest => other.cmp(one),
        Best::Lowest => one.cmp(other),
    };
    known.sort_by(|(_, one, _), (_, other, _)| order(one, other));
    let (mut before, all) = (0usize, known.len());
    let equal = known.chunk_by(|(_, one, _), (_, other, _)| order(one, other) == Ordering::Equal);
    for (different, equals) in equal.enumerate() {
        let outcome = place.of(Equals { before, different, size: equals.len(), all });
        equals.iter().for_each(|(unit, _, _)| set(column, *unit, outcome.clone()));
        before = before.saturating_add(equals.len());
    }
}

fn set(column: &mut [Outcome], unit: usize, outcome: Outcome) {
    if let Some(place) = column.get_mut(unit) {
        *place = outcome;
    }
}
