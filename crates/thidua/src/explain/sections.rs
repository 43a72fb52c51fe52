//! The lines of sections and of the total: how the points of their parts became one number, step by step.

use alloc::vec::Vec;

use super::Tree;
use super::unit::{about_lines, label, rounding_line};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::GatheredSteps;
use crate::reason::{Reason, combines_rule, mode_phrase};
use crate::regulation::{Combines, Gathering, Part, SectionId, SectionKind, Test};
use crate::scoreboard::{At, Scoreboard};
use crate::step::StepId;
use crate::words::{Arg, Phrase};

/// A section, or the total, of one unit.
struct Level<'a> {
    above: Option<SectionId>,
    kind: SectionKind,
    gathering: &'a Gathering,
    steps: &'a GatheredSteps,
    at: At,
    /// How deep its own lines stand.
    depth: usize,
}

impl Scoreboard {
    /// Every section with what is in it, below the total.
    pub(super) fn section_tree_lines(&self, at: At, tree: &mut Tree) {
        for (id, depth) in self.model().section_tree() {
            self.section_lines(id, at, depth.saturating_add(1), tree);
        }
    }

    fn section_lines(&self, id: SectionId, at: At, depth: usize, tree: &mut Tree) {
        static SECTION: Phrase = Phrase::new("{0}{1}: {2}", "{0}{1}: {2}");
        let plan = &self.regulation().plan;
        let (Some(section), Some(steps)) = (self.model().sections.get(id), plan.sections.get(id)) else {
            return;
        };
        let points = self.outcome(steps.points, at);
        let maximum = self.section_maximum(id, at);
        let args =
            [label(&section.label), Arg::from(&section.title), self.of_maximum(points, maximum.as_ref())];
        tree.add(depth, Reason::new("section", &SECTION, args));
        let inner = depth.saturating_add(1);
        let (kind, gathering) = (section.kind, &section.gathering);
        let level = Level { above: Some(id), kind, gathering, steps: &steps.gathered, at, depth: inner };
        self.gathered_lines(&level, tree);
        let rounding = self.model().rounding_of(Some(id));
        rounding_line(self.outcome(steps.gathered.settled, at), points, rounding, inner, tree);
        about_lines(&section.about, inner, tree);
        for (id, _) in self.model().criteria_of(id) {
            self.criterion_lines(id, at, inner, tree);
        }
    }

    /// How the sections became the total, before its rounding.
    pub(super) fn total_steps_lines(&self, at: At, tree: &mut Tree) {
        let total = &self.model().total;
        let steps = &self.regulation().plan.total.gathered;
        let (kind, gathering) = (SectionKind::Ordinary, &total.gathering);
        self.gathered_lines(&Level { above: None, kind, gathering, steps, at, depth: 1 }, tree);
        about_lines(&total.about, 1, tree);
    }

    fn gathered_lines(&self, level: &Level<'_>, tree: &mut Tree) {
        static BECOMES: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        static ROOT: Phrase =
            Phrase::new("{0}, rounded to {2} ({3}): {1}", "{0}, làm tròn đến {2} ({3}): {1}");
        let Level { at, depth, steps, .. } = *level;
        let combined = self.outcome(steps.combined, at);
        let weighted =
            self.model().parts_of(level.above).into_iter().any(|part| self.model().weight(part).is_some());
        if let (Some(rule), Outcome::Known(value)) =
            (combines_rule(level.gathering.combines, level.kind, weighted), combined)
        {
            let said = [Arg::from(rule), value.into()];
            let rounding = self.model().rounding_of(level.above);
            match rounding.filter(|_| level.gathering.combines == Combines::GeometricMean) {
                Some(rounding) => {
                    let how = [Arg::from(rounding.to()), Arg::from(mode_phrase(rounding))];
                    tree.add(depth, Reason::new("combined", &ROOT, said.into_iter().chain(how)));
                }
                None => tree.add(depth, Reason::new("combined", &BECOMES, said)),
            }
        }
        // Where it is not rated because a part is not, the part says why.
        let parts = self.model().scored_parts(level.above);
        if *combined == Outcome::NotRated && !parts.iter().any(|part| self.outcome_of(*part, at) == combined)
        {
            tree.add(depth, self.state_reason(steps.combined, at));
        }
        self.skipped_line(level, tree);
        self.scaled_line(level, tree);
        self.limit_line(level, tree);
        self.zero_line(level, tree);
    }

    /// The parts that were passed over although they apply.
    fn skipped_line(&self, level: &Level<'_>, tree: &mut Tree) {
        static SKIPPED: Phrase = Phrase::new("passed over: {0}", "bỏ qua: {0}");
        let skips = level.gathering.skips;
        let skipped = |part: &Part| {
            let outcome = self.outcome_of(*part, level.at);
            *outcome != Outcome::NotApplicable && skips.passes_over(outcome)
        };
        let parts = self.model().scored_parts(level.above).into_iter();
        let titles: Vec<Arg> = parts.filter(skipped).map(|part| self.title_of_part(part)).collect();
        if !titles.is_empty() {
            tree.add(level.depth, Reason::new("passed-over", &SKIPPED, [Arg::List(titles)]));
        }
    }

    fn outcome_of(&self, part: Part, at: At) -> &Outcome {
        let plan = &self.regulation().plan;
        let step = match part {
            Part::Criterion(id) => plan.criteria.get(id).map(|steps| steps.points),
            Part::Section(id) => plan.sections.get(id).map(|steps| steps.points),
        };
        step.map_or(&Outcome::Missing, |step| self.outcome(step, at))
    }

    fn title_of_part(&self, part: Part) -> Arg {
        let title = match part {
            Part::Criterion(id) => self.model().criteria.get(id).map(|criterion| &criterion.title),
            Part::Section(id) => self.model().sections.get(id).map(|section| &section.title),
        };
        title.map_or_else(|| Arg::from(""), Arg::from)
    }

    fn scaled_line(&self, level: &Level<'_>, tree: &mut Tree) {
        static SCALED: Phrase = Phrase::new(
            "scaled from {0} to {1}, because some criteria are left out",
            "quy đổi từ {0} thành {1} vì có tiêu chí không được tính",
        );
        if let Some((sum, scaled)) = self.changed(level.steps.combined, level.steps.scaled, level.at) {
            tree.add(level.depth, Reason::new("scaled", &SCALED, [sum.into(), scaled.into()]));
        }
    }

    fn limit_line(&self, level: &Level<'_>, tree: &mut Tree) {
        static CAPPED: Phrase = Phrase::new("cut at the cap: {0} becomes {1}", "vượt trần: {0} còn {1}");
        static RAISED: Phrase =
            Phrase::new("raised to the floor: {0} becomes {1}", "dưới sàn: {0} thành {1}");
        static LIMITED: Phrase =
            Phrase::new("the deduction is limited: {0} becomes {1}", "giới hạn mức trừ: {0} thành {1}");
        let Some((before, after)) = self.changed(level.steps.scaled, level.steps.limited, level.at) else {
            return;
        };
        let (code, phrase) = match level.kind {
            SectionKind::Deduction => ("deduction-limited", &LIMITED),
            _ if after < before => ("capped", &CAPPED),
            _ => ("raised", &RAISED),
        };
        tree.add(level.depth, Reason::new(code, phrase, [before.into(), after.into()]));
    }

    /// Two known values of steps, where they differ.
    fn changed(&self, before: StepId, after: StepId, at: At) -> Option<(&Number, &Number)> {
        let (before, after) = (self.outcome(before, at).known()?, self.outcome(after, at).known()?);
        (before != after).then_some((before, after))
    }

    fn zero_line(&self, level: &Level<'_>, tree: &mut Tree) {
        static ZEROED: Phrase = Phrase::new("0 points, because {0}", "0 điểm vì {0}");
        static OPEN: Phrase =
            Phrase::new("it cannot be said whether {0}: {1}", "chưa xác định được {0}: {1}");
        let Some((test, zero)) = level.gathering.zero_when.as_ref().zip(level.steps.zero) else { return };
        let said = Arg::from(self.model().test_sentence(test));
        match self.outcome(zero, level.at).as_truth() {
            Some(true) if self.is_zeroed(level.steps, level.at) => {
                tree.add(level.depth, Reason::new("zeroed", &ZEROED, [said]));
            }
            None => {
                let why = Arg::from(self.state_reason(zero, level.at));
                tree.add(level.depth, Reason::new("zero-undecided", &OPEN, [said, why]));
            }
            Some(_) => return,
        }
        self.test_lines(test, level.at, level.depth.saturating_add(1), tree);
    }

    /// The figures that a condition rests on.
    pub(super) fn test_lines(&self, test: &Test, at: At, depth: usize, tree: &mut Tree) {
        let mut reads = Vec::new();
        crate::check::measures_of(test, &mut reads);
        reads.iter().for_each(|measure| self.measure_lines(*measure, at, depth, tree));
    }
}
