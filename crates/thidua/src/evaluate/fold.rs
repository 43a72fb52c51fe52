//! One value from several: the parts of a unit, or the units of a cluster.

use alloc::vec::Vec;

use crate::number::Number;
use crate::outcome::Outcome;
use crate::step::{Aggregate, Skips, Weighed};

/// The value of what is left of the parts; none when fewer than `needs` are. What does not apply is passed over, and it
/// does not apply itself when nothing else is there; when all that is there was skipped, it is as the heaviest of that.
pub(super) fn fold<'a>(
    aggregate: Aggregate,
    parts: impl Iterator<Item = (&'a Outcome, Option<&'a Outcome>)>,
    skips: Skips,
    needs: usize,
) -> Option<Outcome> {
    let mut known: Vec<Weighed<'a>> = Vec::new();
    let (mut open, mut skipped): (Option<&Outcome>, Option<&Outcome>) = (None, None);
    let mut may_come = 0usize;
    let heavier = |one: Option<&'a Outcome>, other| Some(one.map_or(other, |one| one.heavier(other)));
    for (part, weight) in parts {
        match (part, weight) {
            (Outcome::Known(value), None) => known.push((value, None)),
            (Outcome::Known(value), Some(Outcome::Known(weight))) => known.push((value, Some(weight))),
            (Outcome::NotApplicable, _) | (Outcome::Known(_), Some(Outcome::NotApplicable)) => {}
            _ if skips.passes_over(part) => skipped = heavier(skipped, part),
            _ => {
                may_come = may_come.saturating_add(1);
                open = heavier(open, weight.map_or(part, |weight| part.heavier(weight)));
            }
        }
    }
    let nothing = known.is_empty() && open.is_none();
    if nothing && skipped.is_none() {
        return Some(of_nothing(aggregate));
    }
    let counted = known.len().saturating_add(may_come);
    if counted < needs && open != Some(&Outcome::NotRated) {
        return None;
    }
    let value = match skipped.filter(|_| nothing) {
        Some(state) => state.clone(),
        None => aggregate.of(&known),
    };
    Some(match open {
        Some(state) if value == Outcome::TooLarge => state.heavier(&value).clone(),
        Some(state) => state.clone(),
        None => value,
    })
}

/// Where nothing applies there is nothing to fold, and nothing is easily counted.
fn of_nothing(aggregate: Aggregate) -> Outcome {
    if aggregate == Aggregate::Count { Outcome::Known(Number::ZERO) } else { Outcome::NotApplicable }
}
