//! Whether what stands in a section, or below the total, fits the way in which it is brought together.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::formulas::refuse_too_fine;
use super::known::Known;
use super::maxima::{attainable, capped, may_be_passed, part_maximum};
use super::names::Names;
use super::warnings::answer;
use crate::diagnostic::{Diagnostic, MeanCode, SectionCode, WarningCode};
use crate::document::{Faults, Reader};
use crate::number::Number;
use crate::regulation::{
    Combines, Declared, Gathering, Id, MissingPolicy, Model, Part, SectionId, SectionKind, UndefinedPolicy,
    whole_weights,
};
use crate::text::Span;
use crate::words::{Arg, Phrase, Sentence};

pub(super) fn check(model: &Model, known: &Known<'_>, names: &Names<'_>, faults: &mut Faults) {
    let levels = core::iter::once(None).chain(model.sections.iter().map(|(id, _)| Some(id)));
    for above in levels {
        let Some(gathering) = model.gathering(above) else { continue };
        let level = Level { model, known, names, above, gathering };
        level.check_kinds(faults);
        level.check_weights(faults);
        if gathering.combines == Combines::GeometricMean {
            level.check_geometric(faults);
        }
        let whole = known.is_whole(above, model, names);
        if whole {
            level.check_counts(faults);
            level.check_skips(faults);
        }
        let found = if whole { level.warnings(faults) } else { Vec::new() };
        if let Some(reader) = known.reader(above, names) {
            answer(reader, found, whole, faults);
        }
    }
}

/// A section, or the total, with what stands in it.
struct Level<'a, 'n> {
    model: &'a Model,
    known: &'a Known<'n>,
    names: &'a Names<'n>,
    above: Option<SectionId>,
    gathering: &'a Gathering,
}

impl Level<'_, '_> {
    fn kind(&self) -> SectionKind {
        let section = self.above.and_then(|id| self.model.sections.get(id));
        section.map_or(SectionKind::Ordinary, |section| section.kind)
    }

    /// The section or the total in words.
    fn title(&self) -> Arg {
        static SECTION: Phrase = Phrase::new("section `{0}`", "nhóm `{0}`");
        static TOTAL: Phrase = Phrase::new("the total", "tổng điểm");
        match self.above.and_then(|id| self.model.sections.get(id)) {
            Some(section) => Sentence::new(&SECTION, [Arg::from(section.id.as_str())]).into(),
            None => (&TOTAL).into(),
        }
    }

    fn id_of(&self, part: Part) -> Arg {
        let id = match part {
            Part::Criterion(id) => self.model.criteria.get(id).map(|criterion| criterion.id.as_str()),
            Part::Section(id) => self.model.sections.get(id).map(|section| section.id.as_str()),
        };
        Arg::from(id.unwrap_or_default())
    }

    fn reader_of(&self, part: Part) -> Option<&Reader<'_>> {
        let table = match part {
            Part::Criterion(id) => self.names.criteria.get(id.position()),
            Part::Section(id) => self.names.sections.get(id.position()),
        };
        table.map(|(_, reader)| reader)
    }

    fn span_of(&self, part: Part, key: &str) -> Span {
        self.reader_of(part).map(|reader| reader.key_span(key)).unwrap_or_default()
    }

    fn span(&self, key: &str) -> Span {
        self.known.value_span(self.above, key, self.names)
    }

    /// What is added on top or taken off stands only where parts are added up, and a bonus or a deduction holds its like.
    fn check_kinds(&self, faults: &mut Faults) {
        let added_up = self.gathering.combines == Combines::Sum;
        for part in self.model.parts_of(self.above) {
            match (self.kind(), part) {
                (SectionKind::Ordinary, part) if !added_up && !self.model.is_ordinary(part) => {
                    let key = if matches!(part, Part::Criterion(_)) { "deducts" } else { "kind" };
                    let args = [self.id_of(part), self.title()];
                    faults.report(SectionCode::NotAddedUp, self.span_of(part, key), args);
                }
                (SectionKind::Ordinary, _) => {}
                (kind, Part::Section(id)) => {
                    if self.model.sections.get(id).is_some_and(|section| section.kind != kind) {
                        let above =
                            self.above.map_or_else(|| Arg::from(""), |id| self.id_of(Part::Section(id)));
                        let args = [self.id_of(part), above, Arg::from(kind.name())];
                        faults.report(SectionCode::KindInside, self.span_of(part, "inside"), args);
                    }
                }
                (kind, Part::Criterion(_)) => {
                    let (key, code) = match kind {
                        SectionKind::Bonus => ("deducts", SectionCode::DeductsInBonus),
                        _ => ("earns", SectionCode::EarnsInDeduction),
                    };
                    if self.reader_of(part).is_some_and(|reader| reader.has(key)) {
                        faults.report(code, self.span_of(part, key), [self.id_of(part)]);
                    }
                }
            }
        }
    }

    fn check_weights(&self, faults: &mut Faults) {
        let parts = self.model.parts_of(self.above);
        let weighs = |part: &Part| self.reader_of(*part).is_some_and(|reader| reader.means("weight"));
        if !self.gathering.combines.takes_weights() {
            for part in parts.into_iter().filter(weighs) {
                let args = [self.id_of(part), self.title()];
                faults.report(SectionCode::WeightNotUsed, self.span_of(part, "weight"), args);
            }
            return;
        }
        if parts.iter().any(weighs) {
            for part in self.model.counted_parts(self.above).into_iter().filter(|part| !weighs(part)) {
                let args = [self.id_of(part), self.title()];
                faults.report(SectionCode::WeightsIncomplete, self.span_of(part, "weight"), args);
            }
        }
    }

    /// A geometric mean is rounded where it stands, and its weights are whole numbers.
    fn check_geometric(&self, faults: &mut Faults) {
        let place = self.span("combines");
        if whole_weights(&self.model.weights(self.above)).is_none() {
            faults.report(MeanCode::WeightsNotWhole, place, []);
        }
        match self.model.rounding_of(self.above) {
            None if self.known.rounding => {
                faults.report(MeanCode::MeanNotRounded, place, [self.title()]);
            }
            Some(rounding) => refuse_too_fine(rounding.to(), place, faults),
            None => {}
        }
    }

    fn check_counts(&self, faults: &mut Faults) {
        let parts = self.model.scored_parts(self.above).len();
        let args = |wanted: usize| [self.title(), Arg::from(wanted), Arg::from(parts)];
        if self.gathering.needs > parts {
            let args = args(self.gathering.needs);
            faults.report(SectionCode::NeedsMoreParts, self.span("needs"), args);
        }
        if let Combines::Best(most) = self.gathering.combines
            && most >= parts
        {
            faults.report(SectionCode::BestTooMany, self.span("combines"), args(most));
        }
        if self.gathering.rescaled_to.is_some() && self.gathering.combines != Combines::Sum {
            faults.report(SectionCode::RescaledNotSummed, self.span("rescaled-to"), [self.title()]);
        }
    }

    /// A state that is passed over must be one that something below can have.
    fn check_skips(&self, faults: &mut Faults) {
        static MISSING: Phrase = Phrase::new("missing", "chưa có số liệu");
        static UNDEFINED: Phrase = Phrase::new("undefined", "không tính được");
        let below = self.sections_below();
        let criteria = || {
            let inside = |section: &SectionId| self.above.is_none() || below.contains(section);
            self.model.criteria.values().filter(move |criterion| inside(&criterion.section))
        };
        let unrated =
            |id: &SectionId| self.model.sections.get(*id).is_some_and(|section| section.gathering.needs > 0);
        let refuses =
            criteria().any(|one| one.missing.unwrap_or(self.model.missing) == MissingPolicy::Refuse);
        let may_be_missing = refuses || below.iter().any(|id| Some(*id) != self.above && unrated(id));
        let may_be_undefined = criteria().any(|one| one.undefined == UndefinedPolicy::Skipped);
        let skips = self.gathering.skips;
        for (idle, word) in
            [(skips.missing && !may_be_missing, &MISSING), (skips.undefined && !may_be_undefined, &UNDEFINED)]
        {
            if idle {
                faults.report(SectionCode::SkipsNothing, self.span("skips"), [self.title(), word.into()]);
            }
        }
    }

    /// The section itself and all inside it; every section for the total.
    fn sections_below(&self) -> BTreeSet<SectionId> {
        let mut below: BTreeSet<SectionId> = self.above.into_iter().collect();
        for (id, _) in self.model.section_tree() {
            let inside = self.model.sections.get(id).and_then(|section| section.inside);
            if self.above.is_none() || inside.is_some_and(|inside| below.contains(&inside)) {
                below.insert(id);
            }
        }
        below
    }

    fn warnings(&self, faults: &Faults) -> Vec<Diagnostic> {
        let cap = self.cap_never_reached(faults);
        let passed = self.points_may_be_passed(faults);
        cap.into_iter().chain(self.deduction_passes_floor(faults)).chain(passed).collect()
    }

    /// Lines that earn more than their points beyond the target, under a section that declares their points alone.
    fn points_may_be_passed(&self, faults: &Faults) -> Option<Diagnostic> {
        let id = self.above.filter(|id| may_be_passed(*id, self.model))?;
        let points = self.model.sections.get(id)?.points.as_ref()?;
        let warning = Diagnostic::new(WarningCode::PointsMayBePassed, [self.title(), points.into()]);
        Some(warning.at(faults.source(), self.span("points")))
    }

    /// The most that everything here comes to, bonuses included, is less than the cap.
    fn cap_never_reached(&self, faults: &Faults) -> Option<Diagnostic> {
        let cap = self.gathering.up_to.as_ref()?;
        let mut most = attainable(self.model, self.above)?;
        let parts = self.model.scored_parts(self.above).into_iter();
        for part in parts.filter(|part| self.kind() == SectionKind::Ordinary && self.is_bonus(*part)) {
            most = most.plus(&part_maximum(self.model, part)?).ok()?;
        }
        let args = [self.title(), cap.into(), (&most).into()];
        let warning = || Diagnostic::new(WarningCode::CapNeverReached, args);
        (most < *cap).then(|| warning().at(faults.source(), self.span("up-to")))
    }

    fn is_bonus(&self, part: Part) -> bool {
        let Part::Section(id) = part else { return false };
        self.model.sections.get(id).is_some_and(|section| section.kind == SectionKind::Bonus)
    }

    /// A deduction that can take off more than the points above it, where no floor is stated.
    fn deduction_passes_floor(&self, faults: &Faults) -> Option<Diagnostic> {
        let section = self.model.sections.get(self.above?)?;
        let above = Level {
            above: section.inside,
            gathering: self.model.gathering(section.inside)?,
            model: self.model,
            known: self.known,
            names: self.names,
        };
        if section.kind != SectionKind::Deduction
            || above.kind() == SectionKind::Deduction
            || above.has_floor()
        {
            return None;
        }
        let points = above.points()?;
        let most = capped(attainable(self.model, self.above), self.gathering);
        if most.is_some_and(|most| most <= *points) {
            return None;
        }
        let args = [Arg::from(section.id.as_str()), points.into(), above.title()];
        let warning = Diagnostic::new(WarningCode::DeductionPassesFloor, args);
        Some(warning.at(faults.source(), self.span("up-to")))
    }

    /// True when this level or one above it states a floor.
    fn has_floor(&self) -> bool {
        let mut above = self.above;
        for _ in 0..=self.model.sections.len() {
            if self.model.gathering(above).is_some_and(|gathering| gathering.down_to.is_some()) {
                return true;
            }
            let Some(id) = above else { return false };
            above = self.model.sections.get(id).and_then(|section| section.inside);
        }
        false
    }

    /// The declared points.
    fn points(&self) -> Option<&Number> {
        match (self.above, &self.model.declared) {
            (Some(id), _) => self.model.sections.get(id)?.points.as_ref(),
            (None, Declared::Points(points)) => Some(points).filter(|_| self.known.declared),
            (None, _) => None,
        }
    }
}
