//! Sections and the total: one construct at every level, which brings the points of several parts together.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::{About, Criterion, CriterionId, Model, SectionId, Test};
use crate::number::{Number, Rounding};
use crate::outcome::{Outcome, root};
use crate::step::{Aggregate, Skips, Weighed};
use crate::words::Text;

/// A heading that brings points together.
#[derive(Debug)]
pub(crate) struct Section {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) title: Text,
    /// The section above; the total when there is none.
    pub(crate) inside: Option<SectionId>,
    pub(crate) kind: SectionKind,
    /// The declared maximum; none for an open section and for one that is a bonus or a deduction.
    pub(crate) points: Option<Number>,
    pub(crate) gathering: Gathering,
    /// Its own, or that of the file for sections.
    pub(crate) rounding: Option<Rounding>,
    /// Its weight in a mean.
    pub(crate) weight: Option<Number>,
    pub(crate) applies_when: Option<Test>,
    pub(crate) about: About,
}

/// Points on top of the declared ones, and points taken off (*điểm thưởng, điểm trừ*).
///
/// The regulation says: “Điểm thưởng tối đa 50 điểm” (a bonus with a cap: `kind = "bonus"`, `up-to = 50`) | “Trừ không
/// quá 20 điểm” (a deduction: `kind = "deduction"`, `up-to = 20`)
///
/// A bonus or deduction section declares no `points` and is no part of the declared maximum; instead it says the most
/// that it adds or takes off, or `up-to = "none"`. Its lines may add up to more than that: the cap cuts them. Lines of a
/// deduction have `deducts`, those of a bonus `earns`; no minus sign is ever written. `combines = "highest"` counts only
/// the largest bonus, or only the largest deduction.
///
/// The trap: whether the total may pass its maximum by a bonus, or fall below 0 by a deduction, is said by `up-to` and
/// `down-to` of `[total]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum SectionKind {
    #[default]
    Ordinary,
    Bonus,
    Deduction,
}

impl SectionKind {
    /// The word of a rule file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            SectionKind::Ordinary => "",
            SectionKind::Bonus => "bonus",
            SectionKind::Deduction => "deduction",
        }
    }
}

/// How the points of parts become one number.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Gathering {
    pub(crate) combines: Combines,
    pub(crate) skips: Skips,
    /// How many parts must be there; 0 when the file does not ask.
    pub(crate) needs: usize,
    pub(crate) rescaled_to: Option<Number>,
    pub(crate) up_to: Option<Number>,
    pub(crate) down_to: Option<Number>,
    pub(crate) zero_when: Option<Test>,
}

/// How the points of several parts become one number (*cách gộp điểm*).
///
/// The regulation says: “Điểm của nhóm là trung bình cộng điểm các tiêu chí” (the mean: `combines = "mean"`) | “Chỉ tính
/// thành tích cao nhất” (only the highest: `combines = "highest"`) | “Lấy 2 nội dung có điểm cao nhất” (the best two:
/// `combines = { best = 2 }`) | “Chỉ số chung là trung bình nhân của các chỉ số thành phần” (the geometric mean:
/// `combines = "geometric-mean"`) | “Có từ 2 nội dung trở lên mới chấm điểm” (scored only with enough of them: `needs = 2`)
///
/// Without the key, and under `"sum"`, parts are added up. In a mean each part may have a `weight`, all or none of
/// them. What does not apply is passed over: a mean is then over the rest, a sum has a lower maximum unless
/// `rescaled-to` says otherwise. `skips = ["missing"]` also passes over parts that are missing, refused or not rated,
/// `skips = ["undefined"]` over those that cannot be computed and whose criterion says nothing else; where nothing
/// else is left, the result is missing or undefined all the same. With fewer than `needs` parts left a unit is *not
/// rated*: it has no points, no rank and no claim on an award, and nothing becomes provisional or undecided for the
/// others; a section to which nothing applies does not apply, whatever `needs` says. `{ best = 2 }` is the sum of the
/// best two; for their mean use `best(2, ...) / 2` in a formula.
///
/// A geometric mean is a root, so it needs a rounding of the place where it stands: `rounding` at the section or for all
/// sections, that of the total for `[total]`. It is the true root rounded, so a cap or a floor changes nothing about that.
/// Its weights must be to each other as whole numbers are that add up to at most 100. A geometric or a harmonic mean is 0
/// where a part earns 0, and cannot be computed where one is negative; see [means](means.md).
///
/// The trap: a mean over what is there may rank a unit that reported one good figure above one that reported all; say
/// with `needs` how much must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Combines {
    #[default]
    Sum,
    Mean,
    GeometricMean,
    HarmonicMean,
    Highest,
    Lowest,
    /// The sum of so many of the highest.
    Best(usize),
}

impl Combines {
    /// The value of known parts; a geometric mean is rounded.
    pub(crate) fn of(self, parts: &[Weighed<'_>], rounding: Option<&Rounding>) -> Outcome {
        let (Combines::GeometricMean, Some(rounding)) = (self, rounding) else {
            return self.aggregate().of(parts);
        };
        let weights: Vec<Number> = parts.iter().filter_map(|(_, weight)| weight.cloned()).collect();
        let Some(weights) = whole_weights(&weights) else { return Outcome::TooLarge };
        let parts = parts.iter().enumerate().map(|(at, (value, _))| (*value, weights.get(at)));
        let parts: Vec<Weighed<'_>> = parts.collect();
        root(&Aggregate::Radicand.of(&parts), &Aggregate::Weight.of(&parts), rounding)
    }

    /// True when the parts may have weights.
    pub(crate) fn takes_weights(self) -> bool {
        matches!(self, Combines::Mean | Combines::GeometricMean | Combines::HarmonicMean)
    }

    /// The aggregate of the parts; of a geometric mean that which it is the root of.
    pub(crate) fn aggregate(self) -> Aggregate {
        match self {
            Combines::Sum => Aggregate::Sum,
            Combines::Mean => Aggregate::Mean,
            Combines::GeometricMean => Aggregate::Radicand,
            Combines::HarmonicMean => Aggregate::HarmonicMean,
            Combines::Highest => Aggregate::Greatest,
            Combines::Lowest => Aggregate::Least,
            Combines::Best(most) => Aggregate::Best(most),
        }
    }
}

/// What stands directly in a section or below the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Criterion(CriterionId),
    Section(SectionId),
}

/// The total of a unit: the root of all sections.
#[derive(Debug, Default)]
pub(crate) struct TotalRule {
    pub(crate) gathering: Gathering,
    pub(crate) about: About,
}

impl Model {
    pub(crate) fn criteria_of(&self, section: SectionId) -> impl Iterator<Item = (CriterionId, &Criterion)> {
        self.criteria.iter().filter(move |(_, criterion)| criterion.section == section)
    }

    /// The sections directly in a section, or below the total.
    pub(crate) fn sections_in(&self, above: Option<SectionId>) -> impl Iterator<Item = SectionId> {
        self.sections.iter().filter(move |(_, section)| section.inside == above).map(|(id, _)| id)
    }

    /// The criteria and then the sections directly in a section, or below the total.
    pub(crate) fn parts_of(&self, above: Option<SectionId>) -> Vec<Part> {
        let criteria = above.into_iter().flat_map(|section| self.criteria_of(section));
        let sections = self.sections_in(above).map(Part::Section);
        criteria.map(|(id, _)| Part::Criterion(id)).chain(sections).collect()
    }

    /// The parts that have points; a target without points is none of them, unless there is nothing else.
    pub(crate) fn scored_parts(&self, above: Option<SectionId>) -> Vec<Part> {
        let parts = self.parts_of(above);
        let scored: Vec<Part> = parts.iter().copied().filter(|part| self.is_scored(*part)).collect();
        if scored.is_empty() { parts } else { scored }
    }

    fn is_scored(&self, part: Part) -> bool {
        match part {
            Part::Criterion(id) => {
                self.criteria.get(id).is_some_and(|one| one.way.maximum() != Some(Number::ZERO))
            }
            Part::Section(_) => true,
        }
    }

    /// The parts that are combined: in a bonus or a deduction all of them, elsewhere those that are neither.
    pub(crate) fn counted_parts(&self, above: Option<SectionId>) -> Vec<Part> {
        let all =
            above.and_then(|id| self.sections.get(id)).is_some_and(|one| one.kind != SectionKind::Ordinary);
        let parts = self.scored_parts(above).into_iter();
        parts.filter(|part| all || self.is_ordinary(*part)).collect()
    }

    /// Every section with how deep it stands, each above those inside it, in the order of the file.
    pub(crate) fn section_tree(&self) -> Vec<(SectionId, usize)> {
        let mut tree = Vec::with_capacity(self.sections.len());
        let mut open: Vec<(SectionId, usize)> = self.sections_in(None).map(|id| (id, 0)).collect();
        open.reverse();
        let mut seen = BTreeSet::new();
        while let Some((id, depth)) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            tree.push((id, depth));
            let inner: Vec<SectionId> = self.sections_in(Some(id)).collect();
            open.extend(inner.into_iter().rev().map(|id| (id, depth.saturating_add(1))));
        }
        tree
    }

    /// How a section, or the total, brings its parts together.
    pub(crate) fn gathering(&self, section: Option<SectionId>) -> Option<&Gathering> {
        match section {
            Some(id) => self.sections.get(id).map(|section| &section.gathering),
            None => Some(&self.total.gathering),
        }
    }

    /// True when a part counts in the declared points: no bonus, no deduction.
    pub(crate) fn is_ordinary(&self, part: Part) -> bool {
        match part {
            Part::Criterion(id) => self.criteria.get(id).is_some_and(|criterion| !criterion.deducts),
            Part::Section(id) => {
                self.sections.get(id).is_some_and(|section| section.kind == SectionKind::Ordinary)
            }
        }
    }

    /// The rounding that holds for a section, or for the total.
    pub(crate) fn rounding_of(&self, above: Option<SectionId>) -> Option<&Rounding> {
        match above {
            Some(id) => self.sections.get(id)?.rounding.as_ref(),
            None => self.rounding.total.as_ref(),
        }
    }

    /// True unless a geometric mean lacks its rounding, or has weights that are not to each other as whole numbers.
    pub(crate) fn can_be_combined(&self, above: Option<SectionId>) -> bool {
        let geometric = |gathering: &Gathering| gathering.combines == Combines::GeometricMean;
        if !self.gathering(above).is_some_and(geometric) {
            return true;
        }
        self.rounding_of(above).is_some() && whole_weights(&self.weights(above)).is_some()
    }

    /// The weights of the parts of a section, or of the total, that have one.
    pub(crate) fn weights(&self, above: Option<SectionId>) -> Vec<Number> {
        self.scored_parts(above).into_iter().filter_map(|part| self.weight(part).cloned()).collect()
    }

    /// The weight of a part in a mean.
    pub(crate) fn weight(&self, part: Part) -> Option<&Number> {
        match part {
            Part::Criterion(id) => self.criteria.get(id)?.weight.as_ref(),
            Part::Section(id) => self.sections.get(id)?.weight.as_ref(),
        }
    }
}

/// The most that the weights of a geometric mean add up to as whole numbers.
const HIGHEST_WEIGHT: i64 = 100;

/// The weights of a geometric mean as the smallest whole numbers that are to each other as they are; none where these add
/// up to more than is allowed.
pub(crate) fn whole_weights(weights: &[Number]) -> Option<Vec<Number>> {
    let whole = Number::in_whole_parts(weights)?;
    let together = Number::sum(&whole).ok()?;
    (together <= Number::from(HIGHEST_WEIGHT)).then_some(whole)
}
