//! Figures that a formula derives: the formula, and what it passes over.

use super::formula_kinds::{self, FormulaKind};
use super::formulas;
use super::names::{NamedIndicator, Names};
use super::sections::read_skips;
use crate::diagnostic::{FoldCode, FormulaCode, KindCode};
use crate::document::{Faults, Reader};
use crate::form::Form;
use crate::regulation::{Expression, Formula, Kind, Passes};
use crate::words::Arg;

/// The keys that speak of a formula.
const OF_FORMULAS: [&str; 2] = ["skips", "needs"];

/// A key that speaks of a formula says nothing about a figure that is reported.
pub(super) fn check_keys(reader: &Reader<'_>, derived: bool, faults: &mut Faults) {
    for key in OF_FORMULAS.into_iter().filter(|key| !derived && reader.has(key)) {
        faults.report(FormulaCode::KeyOnReported, reader.key_span(key), [Arg::from(key)]);
    }
}

pub(super) fn read_formula(
    named: &NamedIndicator<'_>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Formula> {
    let term = named.formula.as_ref()?;
    let text = named.reader.text("formula", faults)?;
    if named.kind == Some(Kind::Percent) {
        formulas::refuse_times_hundred(term, faults);
    }
    let (expression, unit) =
        names.parts.within(names.part_of(named), || formulas::read(term, names, faults))?;
    // What a formula is made of was judged while it was read.
    let given = formula_kinds::of(term, names, &mut faults.apart());
    if let (Some(given), Some(form)) = (given, &named.form)
        && (given == FormulaKind::Date) != (*form == Form::Date)
    {
        let given = if given == FormulaKind::Date { Form::Date } else { Form::Number };
        faults.report(KindCode::KindsDiffer, text.span, [form.phrase().into(), given.phrase().into()]);
        return None;
    }
    if let (Some(unit), Some(own), Some(_)) = (unit, &named.unit, named.kind)
        && unit != *own
    {
        names.report_mismatch(own, &unit, text.span, faults);
    }
    let passes = read_passes(&named.reader, &expression, faults);
    Some(Formula { text: text.value.into(), expression, passes })
}

/// What the folds of a formula pass over, and how many values they need.
fn read_passes(reader: &Reader<'_>, expression: &Expression, faults: &mut Faults) -> Passes {
    for key in OF_FORMULAS.into_iter().filter(|key| reader.has(key) && !expression.folds()) {
        faults.report(FoldCode::SkipsWithoutFold, reader.key_span(key), [Arg::from(key)]);
    }
    Passes {
        skips: read_skips(reader, faults),
        needs: read_needs(reader, expression, faults).unwrap_or_default(),
    }
}

fn read_needs(reader: &Reader<'_>, expression: &Expression, faults: &mut Faults) -> Option<usize> {
    let needs = reader.whole("needs", faults)?;
    let count = usize::try_from(needs.value).ok()?;
    if let Some(fewest) = expression.fewest_folded()
        && !(1..=fewest).contains(&count)
    {
        faults.report(FoldCode::NeedsTooMany, needs.span, [Arg::from(count), Arg::from(fewest)]);
        return None;
    }
    Some(count)
}
