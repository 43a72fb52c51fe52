//! Sections and the total as steps: parts combined, scaled up, kept within cap and floor, zeroed, rounded.

use alloc::vec::Vec;

use super::lower::Lower;
use super::{GatheredSteps, SectionSteps, TotalSteps};
use crate::document::Word;
use crate::number::{Number, Rounding};
use crate::outcome::Outcome;
use crate::regulation::{
    Combines, Gathering, Irrational, Measured, Part, SectionId, SectionKind, Test, whole_weights,
};
use crate::step::{Aggregate, Operation, Range, Row, Skips, Step, StepId};

impl Lower<'_> {
    pub(super) fn section(&mut self, id: SectionId) {
        let Some(section) = self.model.sections.get(id) else { return };
        let gathered = self.gather(Some(id), &section.gathering, section.kind);
        let points = self.round(gathered.settled, self.model.rounding_of(Some(id)));
        self.measures.insert(Measured::Section(id), points);
        self.sections.insert(id, SectionSteps { gathered, points });
    }

    pub(super) fn total(&mut self) {
        let gathered = self.gather(None, &self.model.total.gathering, SectionKind::Ordinary);
        let points = self.round(gathered.settled, self.model.rounding.total.as_ref());
        let ranked = self.round(points, self.model.rounding.ranking.as_ref());
        self.measures.insert(Measured::Total, points);
        self.total = Some(TotalSteps { gathered, points, ranked });
    }

    fn gather(
        &mut self,
        above: Option<SectionId>,
        gathering: &Gathering,
        kind: SectionKind,
    ) -> GatheredSteps {
        let combined = self.combined(above, gathering, kind);
        let applying = self.applying(above, gathering);
        let scaled = match (&gathering.rescaled_to, applying) {
            (Some(full), Some(applying)) => self.scaled(above, gathering, (combined, full, applying)),
            _ => combined,
        };
        let limited = self.limited(scaled, gathering, kind);
        let zero = gathering.zero_when.as_ref().map(|test| self.stated(test, true));
        let settled = zero.map_or(limited, |zero| self.zeroed(limited, zero));
        let maximum = self.maximum(gathering, kind, applying);
        GatheredSteps { combined, scaled, limited, zero, settled, maximum }
    }

    /// The parts as one number. A deduction compares what its parts take off, which stands in them as a negative number.
    fn combined(&mut self, above: Option<SectionId>, gathering: &Gathering, kind: SectionKind) -> StepId {
        let parts = self.model.scored_parts(above);
        let signed = kind == SectionKind::Deduction && gathering.combines != Combines::Sum;
        let mut of: Vec<StepId> = parts.iter().map(|part| self.step(measured(*part))).collect();
        if signed {
            of = of.into_iter().map(|part| self.negated(part)).collect();
        }
        let combined = self.together(above, gathering, (of, &parts), gathering.skips, gathering.needs);
        if signed { self.negated(combined) } else { combined }
    }

    /// One value of parts by the way of the section; of a geometric mean it is the root, rounded.
    fn together(
        &mut self,
        above: Option<SectionId>,
        gathering: &Gathering,
        (of, parts): (Vec<StepId>, &[Part]),
        skips: Skips,
        needs: usize,
    ) -> StepId {
        let combines = gathering.combines;
        let weights: Vec<Number> =
            parts.iter().filter_map(|part| self.model.weight(*part).cloned()).collect();
        let weights = match combines {
            Combines::GeometricMean => whole_weights(&weights).unwrap_or_default(),
            _ => weights,
        };
        let weights = weights.iter().map(|weight| self.steps.number(weight)).collect();
        let (aggregate, too_few) = (combines.aggregate(), Outcome::NotRated);
        let fold = self.steps.add(Step::Fold { aggregate, of, weights, skips, needs, too_few, rows: None });
        match self.model.rounding_of(above) {
            Some(rounding) if combines == Combines::GeometricMean => {
                self.irrational(fold, Irrational::MeanRoot, rounding.clone())
            }
            _ => fold,
        }
    }

    pub(super) fn negated(&mut self, of: StepId) -> StepId {
        let zero = self.steps.number(&Number::ZERO);
        self.steps.ratio(Operation::Minus, zero, of)
    }

    fn summed(&mut self, of: Vec<StepId>, skips: Skips) -> StepId {
        let (weights, too_few) = (Vec::new(), Outcome::NotRated);
        self.steps.add(Step::Fold {
            aggregate: Aggregate::Sum,
            of,
            weights,
            skips,
            needs: 0,
            too_few,
            rows: None,
        })
    }

    /// The maximum of the counted parts that apply; none when one of them has no limit.
    fn applying(&mut self, above: Option<SectionId>, gathering: &Gathering) -> Option<StepId> {
        let mut of = Vec::new();
        let parts = self.model.counted_parts(above);
        for part in &parts {
            let (points, share) = match *part {
                Part::Criterion(id) => self.criteria.get(&id).map(|steps| (steps.settled, steps.maximum))?,
                Part::Section(id) => {
                    self.sections.get(&id).map(|steps| (steps.points, steps.gathered.maximum))?
                }
            };
            let share = share?;
            of.push(self.steps.add(Step::Applying { of: points, share, skips: gathering.skips }));
        }
        Some(self.together(above, gathering, (of, &parts), Skips::default(), 0))
    }

    /// What is earned scaled up to the full points; bonuses and deductions are added to that as they are.
    fn scaled(
        &mut self,
        above: Option<SectionId>,
        gathering: &Gathering,
        (combined, full, applying): (StepId, &Number, StepId),
    ) -> StepId {
        let counted = self.model.counted_parts(above);
        let parts = self.model.scored_parts(above).into_iter();
        let added: Vec<Part> = parts.filter(|part| !counted.contains(part)).collect();
        let earned = if added.is_empty() {
            combined
        } else {
            let of = counted.into_iter().map(|part| self.step(measured(part))).collect();
            self.summed(of, gathering.skips)
        };
        let full = self.steps.number(full);
        let product = self.steps.ratio(Operation::Times, earned, full);
        let scaled = self.steps.ratio(Operation::Over, product, applying);
        if added.is_empty() {
            return scaled;
        }
        let mut of: Vec<StepId> = added.into_iter().map(|part| self.step(measured(part))).collect();
        of.push(scaled);
        let together = self.summed(of, gathering.skips);
        self.where_known(combined, together)
    }

    /// Within cap and floor.
    fn limited(&mut self, of: StepId, gathering: &Gathering, kind: SectionKind) -> StepId {
        let cap = gathering.up_to.as_ref().map(|cap| self.steps.number(cap));
        let floor = gathering.down_to.as_ref().map(|floor| self.steps.number(floor));
        let (low, high) = match (kind, cap) {
            (SectionKind::Deduction, Some(cap)) => (Some(self.negated(cap)), None),
            (_, cap) => (floor, cap),
        };
        if low.is_none() && high.is_none() {
            return of;
        }
        self.steps.add(Step::Clamp { of, low, high })
    }

    /// The most that can be earned with what applies; of a bonus its cap.
    fn maximum(
        &mut self,
        gathering: &Gathering,
        kind: SectionKind,
        applying: Option<StepId>,
    ) -> Option<StepId> {
        let cap = gathering.up_to.as_ref().map(|cap| self.steps.number(cap));
        let full = gathering.rescaled_to.as_ref().map(|full| self.steps.number(full)).or(applying);
        match (kind, full, cap) {
            (SectionKind::Ordinary, Some(of), Some(cap)) => {
                Some(self.steps.add(Step::Clamp { of, low: None, high: Some(cap) }))
            }
            (SectionKind::Ordinary, full, cap) => full.or(cap),
            (_, _, cap) => cap,
        }
    }

    /// Whether something that the rules state holds; where that cannot be said, nothing is computed. `idle` says that it
    /// does not hold where its figure does not apply.
    pub(super) fn stated(&mut self, test: &Test, idle: bool) -> StepId {
        let of = self.test(test);
        let refused = self.constant(Outcome::Refused);
        let not_applicable = if idle { self.steps.number(&Number::ZERO) } else { refused };
        self.steps.add(Step::Settle {
            of,
            missing: Some(refused),
            undefined: Some(refused),
            not_applicable: Some(not_applicable),
        })
    }

    /// 0 in the place of points where a condition holds; what has no points stays as it is.
    pub(super) fn zeroed(&mut self, points: StepId, when: StepId) -> StepId {
        let zero = self.steps.number(&Number::ZERO);
        let zeroed = self.either(when, zero, points);
        self.where_known(points, zeroed)
    }

    /// The points where a condition holds; elsewhere they do not apply.
    pub(super) fn where_it_applies(&mut self, points: StepId, when: StepId) -> StepId {
        let idle = self.constant(Outcome::NotApplicable);
        self.either(when, points, idle)
    }

    fn either(&mut self, when: StepId, yes: StepId, no: StepId) -> StepId {
        let row = |value, gives| Row { range: Range { bounds: [(Word::Exactly, value)].into() }, gives };
        self.steps.add(Step::Pick { of: when, rows: [row(Number::ONE, yes), row(Number::ZERO, no)].into() })
    }

    /// One step where another has a value, and that other's state elsewhere.
    fn where_known(&mut self, known: StepId, then: StepId) -> StepId {
        self.steps.add(Step::Pick { of: known, rows: [Row { range: Range::default(), gives: then }].into() })
    }

    pub(super) fn round(&mut self, of: StepId, rounding: Option<&Rounding>) -> StepId {
        match rounding {
            Some(rounding) => self.steps.add(Step::Round { of, rounding: rounding.clone() }),
            None => of,
        }
    }
}

fn measured(part: Part) -> Measured {
    match part {
        Part::Criterion(id) => Measured::Criterion(id),
        Part::Section(id) => Measured::Section(id),
    }
}
