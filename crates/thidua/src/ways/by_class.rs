//! Points by class: one way for each class of units, alike but for their numbers.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Beside, Counts, Inputs, Scene, Terms, Way};
use crate::document::Word;
use crate::form::Form;
use crate::measure::{Amount, Measured};
use crate::number::Number;
use crate::step::{Range, Row, Step, StepId, Steps};
use crate::words::{Arg, Phrase, Sentence};

/// The ways of the classes of units; a criterion is checked under each of them.
#[derive(Debug)]
pub(crate) struct ByClass {
    /// The class of a unit.
    class: Measured,
    /// How the class is written.
    form: Form,
    /// The level of the class and the way of its units.
    ways: Vec<(Number, Box<dyn Way>)>,
}

impl ByClass {
    pub(crate) fn new(class: Measured, form: Form, ways: Vec<(Number, Box<dyn Way>)>) -> ByClass {
        ByClass { class, form, ways }
    }

    /// The measure that says the class of a unit.
    pub(crate) fn class(&self) -> Measured {
        self.class
    }

    /// The way of the units of a level.
    pub(crate) fn of(&self, level: &Number) -> Option<&dyn Way> {
        self.each().find(|(known, _)| *known == level).map(|(_, way)| way)
    }

    /// Every level with the way of its units.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&Number, &dyn Way)> {
        self.ways.iter().map(|(level, way)| (level, way.as_ref()))
    }

    fn first(&self) -> Option<&dyn Way> {
        self.ways.first().map(|(_, way)| way.as_ref())
    }

    /// The largest of the classes; none when one of them has none.
    fn largest(&self, of: impl Fn(&dyn Way) -> Option<Number>) -> Option<Number> {
        let each: Option<Vec<Number>> = self.each().map(|(_, way)| of(way)).collect();
        each?.into_iter().max()
    }
}

/// The outcome of the step that stands for the class of a unit.
pub(crate) fn pick(
    class: StepId,
    rows: impl IntoIterator<Item = (Number, StepId)>,
    steps: &mut Steps,
) -> StepId {
    let row = |(level, gives)| Row { range: Range { bounds: [(Word::Exactly, level)].into() }, gives };
    steps.add(Step::Pick { of: class, rows: rows.into_iter().map(row).collect() })
}

impl Way for ByClass {
    fn name(&self) -> &'static str {
        self.first().map_or("nothing", |way| way.name())
    }

    fn maximum(&self) -> Option<Number> {
        self.largest(|way| way.maximum())
    }

    fn full_points(&self) -> Option<Number> {
        self.largest(|way| way.full_points())
    }

    fn reads(&self) -> Vec<Measured> {
        let mut reads = Vec::from([self.class]);
        for (_, way) in self.each() {
            reads.extend(way.reads());
        }
        reads
    }

    fn divides_by_target(&self) -> bool {
        self.first().is_some_and(|way| way.divides_by_target())
    }

    fn is_full_at_target(&self, target: &Amount) -> bool {
        self.each().any(|(_, way)| way.is_full_at_target(target))
    }

    fn out_of_order(&self, deducts: bool) -> Option<[Arg; 2]> {
        self.each().find_map(|(_, way)| way.out_of_order(deducts))
    }

    fn band_out_of_order(&self, higher_is_better: bool, deducts: bool) -> Option<[Arg; 2]> {
        self.each().find_map(|(_, way)| way.band_out_of_order(higher_is_better, deducts))
    }

    fn points_of_nearest_miss(&self, target: &Number) -> Option<Number> {
        self.largest(|way| way.points_of_nearest_miss(target))
    }

    fn counts(&self) -> Option<Counts> {
        self.first()?.counts()
    }

    fn beside(&self) -> Option<&Beside> {
        self.first()?.beside()
    }

    fn by_class(&self) -> Option<&ByClass> {
        Some(self)
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let class = *inputs.amounts.get(&self.class)?;
        let mut rows = Vec::with_capacity(self.ways.len());
        for (level, way) in self.each() {
            rows.push((level.clone(), way.lower(inputs, steps)?));
        }
        Some(pick(class, rows, steps))
    }

    fn rule(&self, terms: &Terms<'_>) -> Sentence {
        static EACH: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        static ALL: Phrase = Phrase::new("{0}", "{0}");
        let each = self.each().map(|(level, way)| {
            Arg::from(Sentence::new(&EACH, [self.form.arg(level), Arg::from(way.rule(terms))]))
        });
        Sentence::new(&ALL, [Arg::List(each.collect())])
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        let way = (scene.value)(self.class).and_then(|level| self.of(level));
        way.map_or_else(|| self.rule(&scene.terms), |way| way.sentence(scene))
    }
}
