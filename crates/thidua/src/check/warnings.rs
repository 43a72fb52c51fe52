//! What is legal and yet most probably not meant; a file answers each with `accepts`.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use super::names::Names;
use crate::diagnostic::{Code, Diagnostic, WarningCode};
use crate::document::{Faults, Reader, Word};
use crate::form::Form;
use crate::number::Number;
use crate::regulation::{Amount, Criterion, CriterionId, Id, Measured, Model};
use crate::text::{Span, nearest};
use crate::words::{Arg, Phrase};

/// Looks at every criterion that could be read.
pub(super) fn check(model: &Model, names: &Names<'_>, unread: &BTreeSet<CriterionId>, faults: &mut Faults) {
    let mut scored: BTreeMap<Measured, Span> = BTreeMap::new();
    for (id, criterion) in model.criteria.iter() {
        let Some((_, reader)) = names.criteria.get(id.position()) else { continue };
        let complete = !unread.contains(&id);
        let mut found: Vec<Diagnostic> = Vec::new();
        found.extend(used_twice(criterion, &mut scored, model, faults));
        if complete {
            found.extend(better_level_loses(criterion, faults));
            found.extend(better_band_loses(criterion, faults));
            found.extend(full_points_short_of_target(criterion, model, faults));
            found.extend(quote_differs(criterion, reader, model, faults));
        }
        answer(reader, found, complete, faults);
    }
}

/// Reports warnings, those that `accepts` answers as notes; and what it accepts without need, where all that could be
/// found was looked for.
pub(super) fn answer(reader: &Reader<'_>, found: Vec<Diagnostic>, complete: bool, faults: &mut Faults) {
    let accepted = reader.words("accepts", faults);
    let codes: Vec<&str> = found.iter().map(Diagnostic::code).collect();
    for warning in found {
        let answered = accepted.iter().any(|word| word.value == warning.code());
        faults.push(if answered { warning.accepted() } else { warning });
    }
    for word in accepted.iter().filter(|word| complete && !codes.contains(&word.value)) {
        let warnings = WarningCode::ALL.iter().map(|code| code.info().name);
        let near = nearest(word.value, warnings).filter(|near| *near != word.value);
        faults.report_near(WarningCode::NothingToAccept, word.span, [Arg::from(word.value)], near);
    }
}

/// A better level should not be worth less than a worse one.
fn better_level_loses(criterion: &Criterion, faults: &Faults) -> Option<Diagnostic> {
    let args = criterion.way.out_of_order(criterion.deducts)?;
    Some(Diagnostic::new(WarningCode::BetterLevelLoses, args).at(faults.source(), criterion.span))
}

/// A target says which values are better.
fn better_band_loses(criterion: &Criterion, faults: &Faults) -> Option<Diagnostic> {
    let word = criterion.target.first().map(|bound| bound.word).filter(|word| *word != Word::Exactly)?;
    let args = criterion.way.band_out_of_order(word.is_lower_end(), criterion.deducts)?;
    Some(Diagnostic::new(WarningCode::BetterBandLoses, args).at(faults.source(), criterion.span))
}

fn used_twice(
    criterion: &Criterion,
    scored: &mut BTreeMap<Measured, Span>,
    model: &Model,
    faults: &Faults,
) -> Option<Diagnostic> {
    static OTHER: Phrase = Phrase::new("the other criterion", "tiêu chí kia");
    // A target without points is judged beside the line that is scored.
    let measure = criterion.measure.filter(|_| criterion.way.name() != "nothing")?;
    let other = scored.insert(measure, criterion.span)?;
    let warning = Diagnostic::new(WarningCode::UsedTwice, [Arg::from(model.measure_id(measure))]);
    Some(warning.at(faults.source(), criterion.span).also(faults.source(), other, &OTHER))
}

/// A strict target, or a rounding, that gives all points to a value that misses the target.
fn full_points_short_of_target(criterion: &Criterion, model: &Model, faults: &Faults) -> Option<Diagnostic> {
    let target = criterion.target.first().filter(|bound| criterion.way.is_full_at_target(&bound.value))?;
    let strict = matches!(target.word, Word::Above | Word::Below);
    let code = match strict {
        true => WarningCode::StrictTargetProRata,
        false if rounds_to_full_points(criterion, model) => WarningCode::RoundsToFullPoints,
        false => return None,
    };
    Some(Diagnostic::new(code, [Arg::from(criterion.id.as_str())]).at(faults.source(), criterion.span))
}

/// True when a value that misses the target can earn, after rounding, all points.
fn rounds_to_full_points(criterion: &Criterion, model: &Model) -> bool {
    let (Some(rounding), Some(full)) = (&criterion.rounding, criterion.way.full_points()) else {
        return false;
    };
    let whole = match criterion.measure {
        Some(Measured::Figure { indicator, .. }) => {
            model.indicators.get(indicator).is_some_and(|figure| figure.whole)
        }
        _ => false,
    };
    if !whole {
        return true;
    }
    // On a scale of whole numbers the nearest miss is one short of the target.
    let target = criterion.target.first().and_then(|bound| bound.value.number());
    let nearest_miss = target.and_then(|target| criterion.way.points_of_nearest_miss(target));
    nearest_miss.is_none_or(|points| points.round(rounding) >= full.round(rounding))
}

/// The quoted words should hold the number that the rule compares with.
fn quote_differs(
    criterion: &Criterion,
    reader: &Reader<'_>,
    model: &Model,
    faults: &Faults,
) -> Option<Diagnostic> {
    let quote = criterion.about.quote.as_ref()?;
    let Amount::Number(target) = &criterion.target.first()?.value else { return None };
    let form = model.form_of(criterion.measure.filter(|measure| matches!(measure, Measured::Figure { .. }))?);
    let wanted = match form {
        Form::Percent => target.times(&Number::from(100u32)).ok()?,
        _ => target.clone(),
    };
    if numbers_in(quote).any(|number| number == wanted) {
        return None;
    }
    let place = reader.node("quote")?.span;
    Some(Diagnostic::new(WarningCode::QuoteDiffers, [form.arg(target)]).at(faults.source(), place))
}

/// Every number that people may read in a text: 1.000 is a thousand, and one with three decimals.
fn numbers_in(text: &str) -> impl Iterator<Item = Number> {
    let words = text.split(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.'));
    words.filter(|word| word.contains(|c: char| c.is_ascii_digit())).flat_map(|word| {
        let word = word.trim_matches(['.', ',']);
        [('.', ','), (',', '.')].into_iter().flat_map(move |(group, decimal)| {
            let grouped =
                well_grouped(word, group, decimal).then(|| word.replace(group, "").replace(decimal, "."));
            [grouped, Some(word.replace(decimal, "."))]
                .into_iter()
                .flatten()
                .filter_map(|plain| bare_number(&plain))
        })
    })
}

/// True when the sign that groups digits stands before every three digits of the whole part, and nowhere else.
fn well_grouped(word: &str, group: char, decimal: char) -> bool {
    let whole = word.split(decimal).next().unwrap_or_default();
    let mut parts = whole.split(group);
    parts.next().is_some_and(|first| (1..=3).contains(&first.len())) && parts.all(|part| part.len() == 3)
}

/// A number of plain digits; printed ones may begin with zeros, as in `01 HTX`.
fn bare_number(plain: &str) -> Option<Number> {
    let digits = plain.trim_start_matches('0');
    let lacks_whole = digits.is_empty() || digits.starts_with('.');
    Number::parse(&if lacks_whole { alloc::format!("0{digits}") } else { String::from(digits) }).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_a_quotation_are_read_both_ways() {
        for (text, wanted) in [
            ("từ 1.000 HTX trở lên", "1000"),
            ("ít nhất 01 HTX", "1"),
            ("tăng 10% so với năm trước", "10"),
            ("1.086,5 triệu đồng", "1086.5"),
            ("đạt 7,5.", "7.5"),
            ("0,25 điểm", "0.25"),
            ("1,086.5 million", "1086.5"),
        ] {
            let wanted = Number::parse(wanted).unwrap();
            assert!(numbers_in(text).any(|number| number == wanted), "{text}");
        }
        assert!(!numbers_in("10.00 và 2").any(|number| number == Number::from(1000u32)));
    }
}
