//! The most that points can still become when what could not be computed turns out best.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::number::{Number, Rounding};
use crate::outcome::Outcome;
use crate::regulation::{Combines, Gathering, Part, SectionId, SectionKind};
use crate::scoreboard::{At, Scoreboard};
use crate::step::{StepId, Weighed};

/// The most that a part can come to.
#[derive(Debug, Clone, PartialEq)]
enum Most {
    /// It has no say: it does not apply, or is passed over for good.
    Nothing,
    /// It is computed.
    Certain(Number),
    /// It may come to this, or turn out not to apply.
    Open(Number),
    Unlimited,
}

/// A part of a level: the most it can come to, its weight, and whether it is combined with the others or added to them.
struct Possible<'a> {
    most: Most,
    weight: Option<&'a Number>,
    counted: bool,
}

impl Scoreboard {
    /// The most that a unit's total can still become; none without a limit.
    pub(crate) fn most_total(&self, at: At) -> Option<Number> {
        let model = self.model();
        let mut sections: BTreeMap<SectionId, Most> = BTreeMap::new();
        for (id, _) in model.section_tree().into_iter().rev() {
            let (Some(section), Some(steps)) =
                (model.sections.get(id), self.regulation().plan.sections.get(id))
            else {
                continue;
            };
            let most = match self.computed(steps.points, at) {
                Some(most) => most,
                None => match self.most_of(Some(id), section.kind, at, &sections) {
                    Most::Open(most) | Most::Certain(most) => {
                        Most::Open(rounded(most, model.rounding_of(Some(id))))
                    }
                    other => other,
                },
            };
            sections.insert(id, most);
        }
        match self.most_of(None, SectionKind::Ordinary, at, &sections) {
            Most::Open(most) | Most::Certain(most) => Some(rounded(most, model.rounding.total.as_ref())),
            Most::Nothing => Some(Number::ZERO),
            Most::Unlimited => None,
        }
    }

    /// What is settled about points: a value, or that they have no say.
    fn computed(&self, points: StepId, at: At) -> Option<Most> {
        match self.outcome(points, at) {
            Outcome::Known(points) => Some(Most::Certain(points.clone())),
            Outcome::NotApplicable | Outcome::NotRated => Some(Most::Nothing),
            _ => None,
        }
    }

    fn most_of_part(&self, part: Part, at: At, sections: &BTreeMap<SectionId, Most>) -> Most {
        match part {
            Part::Section(id) => sections.get(&id).cloned().unwrap_or(Most::Nothing),
            Part::Criterion(id) => {
                let (Some(criterion), Some(steps)) =
                    (self.model().criteria.get(id), self.regulation().plan.criteria.get(id))
                else {
                    return Most::Nothing;
                };
                self.computed(steps.points, at).unwrap_or_else(|| match steps.maximum {
                    _ if criterion.deducts => Most::Open(Number::ZERO),
                    Some(step) => self.outcome(step, at).known().cloned().map_or(Most::Unlimited, Most::Open),
                    None => Most::Unlimited,
                })
            }
        }
    }

    /// The most that a section, or the total, can come to before its rounding.
    fn most_of(
        &self,
        above: Option<SectionId>,
        kind: SectionKind,
        at: At,
        sections: &BTreeMap<SectionId, Most>,
    ) -> Most {
        let model = self.model();
        let Some(gathering) = model.gathering(above) else { return Most::Nothing };
        let counted = model.counted_parts(above);
        let parts: Vec<Possible<'_>> = model
            .scored_parts(above)
            .into_iter()
            .map(|part| Possible {
                most: self.most_of_part(part, at, sections),
                weight: model.weight(part),
                counted: counted.contains(&part),
            })
            .collect();
        let combined = most_combined(&parts, gathering, kind, model.rounding_of(above));
        let limited = within(combined, gathering, kind);
        let zero = self.zero_step(above).map(|step| self.outcome(step, at).as_truth());
        match (limited, zero) {
            (Most::Nothing, _) => Most::Nothing,
            (_, Some(Some(true))) => Most::Open(Number::ZERO),
            (Most::Certain(most) | Most::Open(most), Some(None)) => Most::Open(most.max(Number::ZERO)),
            (most, _) => most,
        }
    }

    fn zero_step(&self, above: Option<SectionId>) -> Option<StepId> {
        let plan = &self.regulation().plan;
        match above {
            Some(id) => plan.sections.get(id)?.gathered.zero,
            None => plan.total.gathered.zero,
        }
    }
}

/// The most that parts can come to together, those that are added on top or taken off included.
fn most_combined(
    parts: &[Possible<'_>],
    gathering: &Gathering,
    kind: SectionKind,
    rounding: Option<&Rounding>,
) -> Most {
    let counted: Vec<&Possible<'_>> = parts.iter().filter(|part| part.counted).collect();
    let applies = counted.iter().any(|part| part.most != Most::Nothing);
    let together = match (&gathering.rescaled_to, gathering.combines) {
        (Some(full), _) if applies => Most::Open(full.clone()),
        (_, Combines::Sum) => added_up(counted.iter().map(|part| &part.most)),
        (_, Combines::Highest) if kind == SectionKind::Deduction => least_taken_off(&counted),
        _ if kind == SectionKind::Deduction && applies => Most::Open(Number::ZERO),
        (_, Combines::Lowest) => lowest(&counted),
        (_, combines) => best_chosen(&counted, |parts| combines.of(parts, rounding)),
    };
    let added = parts.iter().filter(|part| !part.counted).map(|part| &part.most);
    added_up(core::iter::once(&together).chain(added))
}

fn added_up<'a>(parts: impl Iterator<Item = &'a Most>) -> Most {
    let mut sum: Option<Number> = None;
    for part in parts {
        match part {
            Most::Nothing => {}
            Most::Unlimited => return Most::Unlimited,
            Most::Certain(most) | Most::Open(most) => {
                let so_far = sum.unwrap_or(Number::ZERO);
                let Ok(more) = so_far.plus(most) else { return Most::Unlimited };
                sum = Some(more);
            }
        }
    }
    sum.map_or(Most::Nothing, Most::Open)
}

/// Of deductions only the largest counts, and it is at least the largest that is computed; those are negative here.
fn least_taken_off(parts: &[&Possible<'_>]) -> Most {
    let computed = parts.iter().filter_map(|part| match &part.most {
        Most::Certain(points) => Some(points),
        _ => None,
    });
    Most::Open(computed.min().cloned().unwrap_or(Number::ZERO))
}

/// The lowest is never more than any that is computed.
fn lowest(parts: &[&Possible<'_>]) -> Most {
    let mut least: Option<&Number> = None;
    let mut open: Option<&Number> = None;
    let mut unlimited = false;
    for part in parts {
        match &part.most {
            Most::Nothing => {}
            Most::Certain(points) => least = Some(least.map_or(points, |least| least.min(points))),
            Most::Open(most) => open = Some(open.map_or(most, |open| open.max(most))),
            Most::Unlimited => unlimited = true,
        }
    }
    match (least, open) {
        (Some(least), _) => Most::Open(least.clone()),
        _ if unlimited => Most::Unlimited,
        (None, Some(open)) => Most::Open(open.clone()),
        (None, None) => Most::Nothing,
    }
}

/// Each open part may come to its most or turn out not to apply, whichever gives more: those with the most first, as long
/// as one more does not lower the outcome.
fn best_chosen(parts: &[&Possible<'_>], together: impl Fn(&[Weighed<'_>]) -> Outcome) -> Most {
    let mut chosen: Vec<Weighed<'_>> = Vec::new();
    let mut open: Vec<Weighed<'_>> = Vec::new();
    for part in parts {
        match &part.most {
            Most::Nothing => {}
            Most::Unlimited => return Most::Unlimited,
            Most::Certain(points) => chosen.push((points, part.weight)),
            Most::Open(most) => open.push((most, part.weight)),
        }
    }
    open.sort_by(|one, other| other.0.cmp(one.0));
    let mut best = together(&chosen);
    for part in open {
        chosen.push(part);
        let with = together(&chosen);
        match (best.known(), with.known()) {
            (Some(without), Some(with)) if with < without => break,
            _ => best = with,
        }
    }
    match best {
        Outcome::Known(most) => Most::Open(most),
        Outcome::TooLarge => Most::Unlimited,
        _ => Most::Nothing,
    }
}

/// Within cap and floor.
fn within(most: Most, gathering: &Gathering, kind: SectionKind) -> Most {
    let cap = gathering.up_to.as_ref();
    match (most, kind) {
        (Most::Nothing, _) => Most::Nothing,
        (Most::Unlimited, SectionKind::Deduction) => Most::Open(Number::ZERO),
        (Most::Unlimited, _) => cap.map_or(Most::Unlimited, |cap| Most::Open(cap.clone())),
        (Most::Certain(most) | Most::Open(most), SectionKind::Deduction) => {
            let least = cap.and_then(|cap| Number::ZERO.minus(cap).ok());
            Most::Open(least.map_or_else(|| most.clone(), |least| most.clone().max(least)))
        }
        (Most::Certain(most) | Most::Open(most), _) => {
            let capped = cap.map_or_else(|| most.clone(), |cap| most.clone().min(cap.clone()));
            let floor = gathering.down_to.clone();
            Most::Open(floor.map_or_else(|| capped.clone(), |floor| capped.clone().max(floor)))
        }
    }
}

fn rounded(value: Number, rounding: Option<&Rounding>) -> Number {
    rounding.map_or_else(|| value.clone(), |rounding| value.round(rounding))
}
