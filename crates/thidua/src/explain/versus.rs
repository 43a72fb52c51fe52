//! Why one unit stands above another: criterion by criterion, with a line for rounding, adding up exactly.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Serialize;

use super::{ExplainLine, Tree};
use crate::award::Awards;
use crate::number::Number;
use crate::plan::GatheredSteps;
use crate::reason::Reason;
use crate::regulation::{CriterionId, Measured, Part, SectionId};
use crate::results::UnitName;
use crate::scoreboard::{At, Scoreboard};
use crate::words::{Arg, Language, Phrase};

/// The difference between two units.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The unit that is explained.
    pub unit: String,
    /// The unit it is compared with.
    pub other: String,
    /// The total of the first less that of the second; none when one of them has no total.
    pub difference: Option<Number>,
    /// What the difference is made of; the parts add up to it exactly.
    pub parts: Vec<DifferencePart>,
    /// The same in words, and what decided the order.
    pub lines: Vec<ExplainLine>,
}

/// A part of a difference.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DifferencePart {
    /// The id of a criterion, or `combining`, `scaling`, `limits` or `rounding`.
    pub what: String,
    /// The points it adds to the difference.
    pub points: Number,
}

impl Comparison {
    /// The comparison as indented text.
    pub fn text(&self, language: Language) -> String {
        super::text(&self.lines, language)
    }
}

impl Awards {
    /// Explains why a unit stands above or below another of the same cluster; none when there are no such two.
    pub fn explain_versus(&self, unit: &str, other: &str) -> Option<Comparison> {
        let scoreboard = self.ranking().scoreboard();
        let (one, two) = (scoreboard.find(unit)?, scoreboard.find(other)?);
        if one.cluster != two.cluster || one == two {
            return None;
        }
        let mut tree = Tree::about(scoreboard.results());
        let total = scoreboard.regulation().plan.total.points;
        let difference = scoreboard.difference(total, one, two);
        self.head_line(one, two, difference.as_ref(), &mut tree);
        let mut parts = Vec::new();
        match &difference {
            Some(difference) => {
                scoreboard.part_lines(one, two, difference, &mut parts, &mut tree);
            }
            None => {
                for at in [one, two] {
                    if scoreboard.outcome(total, at).known().is_none() {
                        static OPEN: Phrase =
                            Phrase::new("{0} has no total: {1}", "{0} chưa có tổng điểm: {1}");
                        let why = scoreboard.state_reason(total, at);
                        let args = [scoreboard.title_of(at), Arg::from(why)];
                        tree.add(1, Reason::new("no-total", &OPEN, args));
                    }
                }
            }
        }
        self.order_line(one, two, &mut tree);
        Some(Comparison {
            unit: unit.to_string(),
            other: other.to_string(),
            difference,
            parts,
            lines: tree.lines,
        })
    }

    fn head_line(&self, one: At, two: At, difference: Option<&Number>, tree: &mut Tree) {
        static APART: Phrase = Phrase::new(
            "{0} against {1}: {2} against {3}, a difference of {4}",
            "{0} so với {1}: {2} so với {3}, chênh {4}",
        );
        static OPEN: Phrase = Phrase::new("{0} against {1}", "{0} so với {1}");
        let scoreboard = self.ranking().scoreboard();
        let total = scoreboard.regulation().plan.total.points;
        let titles = [scoreboard.title_of(one), scoreboard.title_of(two)];
        let points = |at: At| scoreboard.outcome(total, at).known();
        match (difference, points(one), points(two)) {
            (Some(difference), Some(first), Some(second)) => {
                let args = titles.into_iter().chain([first.into(), second.into(), signed(difference)]);
                tree.add(0, Reason::new("difference", &APART, args));
            }
            _ => tree.add(0, Reason::new("difference", &OPEN, titles)),
        }
    }
}

impl Scoreboard {
    pub(super) fn title_of(&self, at: At) -> Arg {
        let unit = self.clusters().get(at.cluster).and_then(|cluster| cluster.units.get(at.unit));
        unit.map_or_else(|| Arg::from(""), UnitName::arg)
    }

    fn difference(&self, step: crate::step::StepId, one: At, two: At) -> Option<Number> {
        self.outcome(step, one).known()?.minus(self.outcome(step, two).known()?).ok()
    }

    /// Each criterion before rounding, then scaling, then what rounding adds to or takes from the difference.
    fn part_lines(
        &self,
        one: At,
        two: At,
        difference: &Number,
        parts: &mut Vec<DifferencePart>,
        tree: &mut Tree,
    ) {
        static ROUNDING: Phrase = Phrase::new("{0} from rounding", "{0} do làm tròn");
        static SUM: Phrase = Phrase::new("together {0}", "cộng lại {0}");
        let mut explained = Number::ZERO;
        let mut add = |what: &str, points: Number, parts: &mut Vec<DifferencePart>| {
            explained = explained.plus(&points).unwrap_or_else(|_| explained.clone());
            parts.push(DifferencePart { what: what.to_string(), points });
        };
        for (id, criterion) in self.model().criteria.iter() {
            let Some((points, reason)) = self.criterion_part(id, one, two) else { continue };
            if !points.is_zero() {
                tree.add(1, reason);
                add(&criterion.id, points, parts);
            }
        }
        for (what, phrase, before, after) in CHANGES {
            let changed = self.changed_by(one, two, before, after);
            if !changed.is_zero() {
                tree.add(1, Reason::new(what, phrase, [signed(&changed)]));
                add(what, changed, parts);
            }
        }
        let rest = difference.minus(&explained).unwrap_or(Number::ZERO);
        tree.add(1, Reason::new("rounding", &ROUNDING, [signed(&rest)]));
        parts.push(DifferencePart { what: "rounding".to_string(), points: rest });
        tree.add(1, Reason::new("sum", &SUM, [signed(difference)]));
    }

    fn criterion_part(&self, id: CriterionId, one: At, two: At) -> Option<(Number, Reason)> {
        static PART: Phrase =
            Phrase::new("{0} from {1}{2}: {3} against {4}", "{0} từ {1}{2}: {3} so với {4}");
        let (criterion, steps) = (self.model().criteria.get(id)?, self.regulation().plan.criteria.get(id)?);
        // What is left out counts nothing in the sum.
        let before = |at: At| self.outcome(steps.settled, at).known().cloned().unwrap_or(Number::ZERO);
        let (first, second) = (before(one), before(two));
        let points = first.minus(&second).ok()?;
        let label =
            if criterion.label.is_empty() { String::new() } else { alloc::format!("{}. ", criterion.label) };
        let args = [
            signed(&points),
            Arg::from(label),
            Arg::from(&criterion.title),
            (&first).into(),
            (&second).into(),
        ];
        Some((points, Reason::new("criterion-difference", &PART, args)))
    }

    /// What a step of the sections and of the total adds to the difference, on the points before it.
    fn changed_by(&self, one: At, two: At, before: Stage, after: Stage) -> Number {
        let levels = core::iter::once(None).chain(self.model().sections.iter().map(|(id, _)| Some(id)));
        let mut sum = Number::ZERO;
        for level in levels {
            // What does not apply at all was not changed either.
            let added = |at: At| match (before(self, level, at), after(self, level, at)) {
                (Some(before), Some(after)) => after.minus(&before).ok(),
                _ => Some(Number::ZERO),
            };
            let part = added(one).zip(added(two)).and_then(|(first, second)| first.minus(&second).ok());
            sum = part.and_then(|part| sum.plus(&part).ok()).unwrap_or(sum);
        }
        sum
    }

    fn gathered(&self, level: Option<SectionId>) -> Option<&GatheredSteps> {
        let plan = &self.regulation().plan;
        match level {
            Some(id) => plan.sections.get(id).map(|steps| &steps.gathered),
            None => Some(&plan.total.gathered),
        }
    }

    /// The points of the parts of a level, added up.
    fn added_up(&self, level: Option<SectionId>, at: At) -> Option<Number> {
        let measured = |part| match part {
            Part::Criterion(id) => Measured::Criterion(id),
            Part::Section(id) => Measured::Section(id),
        };
        let steps = self.model().parts_of(level).into_iter().filter_map(|part| self.step_of(measured(part)));
        let mut points = steps.filter_map(|step| self.outcome(step, at).known());
        points.try_fold(Number::ZERO, |sum, points| sum.plus(points).ok())
    }

    fn combined(&self, level: Option<SectionId>, at: At) -> Option<Number> {
        self.outcome(self.gathered(level)?.combined, at).known().cloned()
    }

    fn scaled(&self, level: Option<SectionId>, at: At) -> Option<Number> {
        self.outcome(self.gathered(level)?.scaled, at).known().cloned()
    }

    fn settled(&self, level: Option<SectionId>, at: At) -> Option<Number> {
        self.outcome(self.gathered(level)?.settled, at).known().cloned()
    }
}

/// The points of a section, or of the total, at one stage of their making.
type Stage = fn(&Scoreboard, Option<SectionId>, At) -> Option<Number>;

static COMBINING: Phrase =
    Phrase::new("{0} from how parts are brought together", "{0} do cách gộp điểm các phần");
static SCALING: Phrase =
    Phrase::new("{0} from scaling up for what is left out", "{0} do quy đổi vì có tiêu chí không được tính");
static LIMITS: Phrase = Phrase::new(
    "{0} from caps, floors and what makes points 0",
    "{0} do trần, sàn và các trường hợp bị 0 điểm",
);

/// What is done to points above the criteria, besides rounding.
const CHANGES: [(&str, &Phrase, Stage, Stage); 3] = [
    ("combining", &COMBINING, Scoreboard::added_up, Scoreboard::combined),
    ("scaling", &SCALING, Scoreboard::combined, Scoreboard::scaled),
    ("limits", &LIMITS, Scoreboard::scaled, Scoreboard::settled),
];

fn signed(points: &Number) -> Arg {
    Arg::Signed(points.clone())
}
