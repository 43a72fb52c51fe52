//! Ways to points whose numbers depend on the class of a unit: read once for each class, as if no other were there.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::criteria::Target;
use super::names::Names;
use super::scoring::read_way;
use crate::diagnostic::ClassCode;
use crate::document::{CRITERIA, Faults, Reader};
use crate::form::Form;
use crate::regulation::Measured;
use crate::text::Located;
use crate::ways::{ByClass, Way};
use crate::words::{Arg, Phrase};

/// The way of a criterion, or those of each class of units where numbers depend on that.
pub(super) fn read(
    id: &Located<String>,
    reader: &Reader<'_>,
    (target, measure): (&Target, Option<Measured>),
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Box<dyn Way>> {
    let spread = names.families.given.get(&id.value).filter(|spread| !spread.classes.is_empty());
    let Some(spread) = spread else { return read_way(reader, target, measure, names, faults) };
    if let [one, other, ..] = spread.classes.as_slice() {
        let args = [id.value.as_str(), one, other].map(Arg::from);
        faults.report(ClassCode::TwoClasses, id.span, args);
        return None;
    }
    let class = names.indicator(spread.classes.first()?);
    let mut ways = Vec::with_capacity(spread.levels.len());
    for (level, span, table) in &spread.levels {
        faults.in_row(Some((faults.source().clone(), *span, &LEVEL)));
        let under = Reader::open(&CRITERIA, Some(&id.value), table, reader.span(), &mut faults.apart());
        ways.push((level, read_way(&under, target, measure, names, faults)));
    }
    names.enter(names.row_of_criterion(&id.value), faults);
    let (class, named) = class?;
    let Some(Form::Level(levels)) = &named.form else { return None };
    let ways = ways.into_iter().map(|(id, way)| Some((levels.value_of(|level| level.id == *id)?, way?)));
    let ways = ways.collect::<Option<Vec<_>>>()?;
    let class = Measured::Figure { indicator: class, baseline: false };
    Some(Box::new(ByClass::new(class, Form::Level(levels.clone()), ways)))
}

/// Says that a fault belongs to a class of units.
pub(super) static LEVEL: Phrase = Phrase::new("for units of this class", "với đơn vị thuộc loại này");
