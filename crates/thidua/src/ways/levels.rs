//! Levels (*mức đánh giá*): named levels that a person chooses, each with its points.
//!
//! The regulation says: “Công tác đoàn thể: tốt 10 điểm, khá 7 điểm, yếu 0 điểm” (points by a chosen level)
//!
//! The indicator has `kind = "level"` and lists its levels, the best first; an entry is an id, or an id with a title.
//! Cells hold an id or a title, whatever its case, spaces and place of tone marks. Levels are compared by the words that
//! compare numbers: `at-least = "fair"` is fair or better. A formula cannot compute with them. What is missing counts
//! as the level that `missing` of the indicator names.
//!
//! The trap: a level without stated points is not worth nothing; every level is named, and 0 is written 0.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Context, Inputs, Scale, Scene, Terms, Way, WayKind};
use crate::diagnostic::{KindCode, WayCode};
use crate::document::{
    Entry, Reader, Shape, TableKeys, TableKind, Value, Word, Written, required, wrong_shape,
};
use crate::form::{Form, Level, Levels};
use crate::number::Number;
use crate::step::{Range, Row, Step, StepId, Steps};
use crate::text::Located;
use crate::words::{Arg, Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: false,
    takes_range: false,
    may_deduct: true,
    read,
};

const EXAMPLE: &str = "{ good = 10, fair = 7, weak = 0 }";

static KEYS: TableKeys = TableKeys {
    name: "levels",
    kind: TableKind::Inner,
    doc: Phrase::new("named levels, each with its points", "các mức đánh giá, mỗi mức một số điểm"),
    keys: &[required(
        "levels",
        Shape::LevelPoints,
        "the points of every level, by its id",
        "điểm của từng mức, theo mã",
        EXAMPLE,
    )],
};

#[derive(Debug)]
struct LevelPoints {
    levels: Levels,
    /// The points of each level, the best first.
    points: Vec<Number>,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let node = reader.node("levels")?;
    let Value::Table(table) = &node.value else {
        wrong_shape("levels", Shape::LevelPoints, EXAMPLE, node.span, context.faults);
        return None;
    };
    let Form::Level(levels) = context.scale.form.clone() else { return None };
    let read: Vec<Option<(&str, Number)>> =
        table.entries.iter().map(|entry| read_level(entry, &levels, context)).collect();
    let given = read.into_iter().collect::<Option<Vec<_>>>()?;
    let of = |level: &Level| given.iter().find(|(id, _)| *id == level.id).map(|(_, points)| points.clone());
    let lacking: Vec<Arg> =
        levels.best_first().iter().filter(|level| of(level).is_none()).map(Level::arg).collect();
    if !lacking.is_empty() {
        context.faults.report(KindCode::LevelWithoutPoints, node.span, [Arg::List(lacking)]);
        return None;
    }
    let points = levels.best_first().iter().filter_map(of).collect();
    Some(Box::new(LevelPoints { levels, points }))
}

/// The id of a level and its points.
fn read_level<'e>(entry: &'e Entry, levels: &Levels, context: &mut Context<'_>) -> Option<(&'e str, Number)> {
    let id = entry.key.as_str();
    if levels.value_of(|level| level.id == id).is_none() {
        let near = context.faults.nearest(id, levels.best_first().iter().map(|level| level.id.as_str()));
        let args = [Arg::from(id), levels.list()];
        context.faults.report_near(KindCode::UnknownLevel, entry.key_span, args, near);
        return None;
    }
    let written = match &entry.node.value {
        Value::Number(_) | Value::Text(_) => Written::read(&entry.node, context.faults)?,
        _ => {
            wrong_shape(id, Shape::Number, "10", entry.node.span, context.faults);
            return None;
        }
    };
    let points = Scale::plain().number(&Located::new(written, entry.node.span), context.faults)?;
    if points.is_negative() {
        context.faults.report(WayCode::NegativePoints, entry.node.span, [Arg::from(id)]);
        return None;
    }
    Some((id, points))
}

impl LevelPoints {
    fn each(&self) -> impl Iterator<Item = (&Level, &Number)> {
        self.levels.best_first().iter().zip(&self.points)
    }
}

impl Way for LevelPoints {
    fn name(&self) -> &'static str {
        "levels"
    }

    fn maximum(&self) -> Option<Number> {
        self.points.iter().max().cloned()
    }

    fn out_of_order(&self, deducts: bool) -> Option<[Arg; 2]> {
        let mut pairs = self.each().zip(self.each().skip(1));
        let pair =
            pairs.find(|((_, better), (_, worse))| if deducts { better > worse } else { better < worse });
        pair.map(|((better, _), (worse, _))| [better.arg(), worse.arg()])
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let rows = self.each().filter_map(|(level, points)| {
            let value = self.levels.value_of(|one| one.id == level.id)?;
            let range = Range { bounds: [(Word::Exactly, value)].into() };
            Some(Row { range, gives: steps.number(points) })
        });
        let rows = rows.collect();
        Some(steps.add(Step::Pick { of: inputs.measure?, rows }))
    }

    fn rule(&self, _terms: &Terms<'_>) -> Sentence {
        static RULE: Phrase = Phrase::new("by levels: {0}", "theo mức đánh giá: {0}");
        static LEVEL: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        let levels =
            self.each().map(|(level, points)| Arg::from(Sentence::new(&LEVEL, [level.arg(), points.into()])));
        Sentence::new(&RULE, [Arg::List(levels.collect())])
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static PICKED: Phrase = Phrase::new("level {0}: {1} points", "mức {0}: {1} điểm");
        match scene.measure {
            Some(value) => Sentence::new(&PICKED, [scene.terms.scale.arg(value), scene.points.into()]),
            None => self.rule(&scene.terms),
        }
    }
}
