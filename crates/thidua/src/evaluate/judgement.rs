//! Judgements over many lines (*mọi tiêu chí đều đạt*): what several of them come to while some are not decided.
//!
//! The regulation says: “Mọi tiêu chí đạt từ 85 % điểm tối đa trở lên” (each criterion of its own maximum:
//! `{ every = "criteria", at-least = "85% of maximum" }`) | “Mỗi nội dung của nhóm I đạt từ ...” (of one section:
//! `{ every = "targets", at-least = ... }`) | “Tổng điểm đạt từ 60 % điểm tối đa” (a share of a declared maximum:
//! `{ measure = "points(total)", at-least = "60% of maximum" }`)
//!
//! `every` asks the same of each criterion that earns points, of a section also those of the sections inside it: a
//! deduction and a target without points have no maximum to reach, a bonus is asked about only by its own section's
//! name, and what does not apply is passed over. A share is of the maximum that the file declares for the points
//! compared, whatever applies to the unit.
//!
//! The trap: 60 % of the maximum is not 60 % of the target.

use crate::number::Number;
use crate::outcome::Outcome;
use crate::step::{Joined, Range};

pub(super) fn join<'a>(joined: &Joined, parts: impl Iterator<Item = &'a Outcome>) -> Outcome {
    match joined {
        Joined::All => both_ways(true, parts),
        Joined::Any => both_ways(false, parts),
        Joined::AllThatApply => applying(parts, |parts| both_ways(true, parts)),
        Joined::Count(range) => applying(parts, |parts| count(range, parts)),
    }
}

/// And, or: one part that decides wins over every state beside it.
fn both_ways<'a>(all: bool, parts: impl Iterator<Item = &'a Outcome>) -> Outcome {
    let mut state: Option<&Outcome> = None;
    for part in parts {
        match part.as_truth() {
            Some(truth) if truth != all => return Outcome::truth(truth),
            Some(_) => {}
            None => state = Some(state.map_or(part, |other| other.heavier(part))),
        }
    }
    state.cloned().unwrap_or_else(|| Outcome::truth(all))
}

/// What is judged over the parts that apply; where none does, neither does the whole.
fn applying<'a, I: Iterator<Item = &'a Outcome>>(
    parts: I,
    judge: impl FnOnce(&mut dyn Iterator<Item = &'a Outcome>) -> Outcome,
) -> Outcome {
    let mut parts = parts.filter(|part| **part != Outcome::NotApplicable).peekable();
    if parts.peek().is_none() { Outcome::NotApplicable } else { judge(&mut parts) }
}

/// Decided as soon as every number of parts that may yet hold lies on the same side.
fn count(range: &Range, parts: &mut dyn Iterator<Item = &Outcome>) -> Outcome {
    let (mut holding, mut open) = (0usize, 0usize);
    let mut state: Option<&Outcome> = None;
    for part in parts {
        match part.as_truth() {
            Some(true) => holding = holding.saturating_add(1),
            Some(false) => {}
            None => {
                open = open.saturating_add(1);
                state = Some(state.map_or(part, |other| other.heavier(part)));
            }
        }
    }
    let fits = |count: usize| range.holds(&Number::from(i64::try_from(count).unwrap_or(i64::MAX)));
    let as_it_stands = fits(holding);
    let mut possible = holding..=holding.saturating_add(open);
    match state {
        Some(state) if possible.any(|count| fits(count) != as_it_stands) => state.clone(),
        _ => Outcome::truth(as_it_stands),
    }
}
