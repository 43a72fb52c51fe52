//! Bands (*mức, khung điểm*): ranges of values that each earn fixed points.
//!
//! The regulation says: “Từ 80% trở lên: 4 điểm; từ 60% đến dưới 80%: 3 điểm; dưới 60%: 2 điểm” (points by ranges)
//!
//! The first band need not be the highest, but the bands rise or fall throughout; the lowest may earn points. Each
//! boundary says to which side it belongs. Under `deducts` the points of a band are taken off. A band may earn what a
//! measure holds in place of fixed points, `gives = "line-between"`; then `up-to` and `down-to` say where that ends.
//!
//! The trap: on a scale of decimals `at-most = 10` and `at-least = 11` leave everything between without points; on
//! whole numbers (a count, or `whole = true`) they do not. The check works on the exact line, not on the printed
//! digits. An indicator with a `range` needs no bands outside it.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::band_list::{self, BandList};
use super::{Context, Inputs, Scale, Scene, Terms, Way, WayKind};
use crate::document::{BAND, Reader, Shape, TableKeys, TableKind, required};
use crate::measure::Measured;
use crate::number::Number;
use crate::step::{StepId, Steps};
use crate::words::{Arg, Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: true,
    needs_target: false,
    takes_range: false,
    may_deduct: true,
    read,
};

static KEYS: TableKeys = TableKeys {
    name: "bands",
    kind: TableKind::Inner,
    doc: Phrase::new("ranges of values, each with fixed points", "các mức kết quả, mỗi mức một số điểm"),
    keys: &[required(
        "bands",
        Shape::Tables(&BAND),
        "the bands, in rising or falling order, without hole or overlap",
        "các mức, theo thứ tự, không hở và không chồng",
        "[{ at-least = \"80%\", gives = 4 }, { below = \"80%\", gives = 2 }]",
    )],
};

#[derive(Debug)]
struct Bands {
    list: BandList,
    scale: Scale,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let scale = context.scale.clone();
    let list =
        band_list::read(reader, "bands", &scale, &|written, faults| scale.number(written, faults), context)?;
    Some(Box::new(Bands { list, scale }))
}

impl Way for Bands {
    fn name(&self) -> &'static str {
        "bands"
    }

    fn maximum(&self) -> Option<Number> {
        self.list.maximum()
    }

    fn band_out_of_order(&self, higher_is_better: bool, deducts: bool) -> Option<[Arg; 2]> {
        self.list.out_of_order(&self.scale, higher_is_better, deducts)
    }

    fn reads(&self) -> Vec<Measured> {
        self.list.reads()
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        self.list.lower(inputs.measure?, inputs, steps)
    }

    fn rule(&self, terms: &Terms<'_>) -> Sentence {
        static RULE: Phrase = Phrase::new("by bands: {0}", "theo mức: {0}");
        Sentence::new(&RULE, [self.list.arg(terms.scale, terms)])
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static PICKED: Phrase = Phrase::new("{0} lies in {1}", "{0} thuộc {1}");
        let scale = scene.terms.scale;
        let picked = scene.measure.and_then(|value| Some((value, self.list.picked(value, scale, scene)?)));
        match picked {
            Some((value, picked)) => Sentence::new(&PICKED, [scale.arg(value), picked.into()]),
            None => self.rule(&scene.terms),
        }
    }
}
