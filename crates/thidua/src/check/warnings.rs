//! What is legal and yet most probably not meant; a file answers each with `accepts`.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{entry_of, table_span};
use crate::diagnostic::{Code, Diagnostic, RuleCode};
use crate::document::{CRITERIA, Faults, Table, Value, Word};
use crate::number::Number;
use crate::regulation::{Criterion, Kind, Measured, Model, Operand};
use crate::text::{Located, nearest};
use crate::words::Arg;

pub(super) fn check(model: &Model, file: &Table, faults: &mut Faults) {
    for criterion in model.criteria.values() {
        let mut found: Vec<RuleCode> = Vec::new();
        if criterion.way.is_gradual() {
            let strict = criterion.target.iter().any(|bound| matches!(bound.word, Word::Above | Word::Below));
            if strict {
                found.push(RuleCode::StrictTargetProRata);
            }
            if !strict && rounds_to_full_points(criterion, model) {
                found.push(RuleCode::RoundsToFullPoints);
            }
        }
        let accepted = accepts(file, &criterion.id, faults);
        for code in &found {
            let warning = Diagnostic::new(*code, [Arg::from(criterion.id.as_str())])
                .at(faults.source(), table_span(file, CRITERIA.name, &criterion.id));
            let answered = accepted.iter().any(|word| word.value == code.info().name);
            faults.push(if answered { warning.accepted() } else { warning });
        }
        for word in accepted.iter().filter(|word| !found.iter().any(|code| code.info().name == word.value)) {
            let near = nearest(&word.value, RuleCode::ALL.iter().map(|code| code.info().name));
            let near = near.filter(|near| *near != word.value);
            faults.report_near(RuleCode::NothingToAccept, word.span, [Arg::from(word.value.as_str())], near);
        }
        check_quote(criterion, model, file, faults);
    }
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
    let nearest_miss = criterion.target.first().and_then(|bound| match &bound.value {
        Operand::Number(target) => {
            let one_short = target.minus(&Number::ONE).ok()?;
            full.times(&one_short).ok()?.over(target).ok()
        }
        Operand::Measured(_) => None,
    });
    nearest_miss.is_none_or(|points| points.round(rounding) >= full.round(rounding))
}

fn accepts(file: &Table, id: &str, faults: &mut Faults) -> Vec<Located<String>> {
    let Some(Value::Table(keys)) =
        entry_of(file, CRITERIA.name).and_then(|tables| tables.get(id)).map(|entry| &entry.node.value)
    else {
        return Vec::new();
    };
    let Some(entry) = keys.get("accepts") else { return Vec::new() };
    let Value::List(items) = &entry.node.value else {
        crate::document::wrong_shape("accepts", crate::document::Shape::Words, "", entry.node.span, faults);
        return Vec::new();
    };
    let words = items.iter().filter_map(|item| match &item.value {
        Value::Text(word) => Some(Located::new(word.clone(), item.span)),
        _ => None,
    });
    words.collect()
}

/// The quoted words should hold the number that the rule compares with.
fn check_quote(criterion: &Criterion, model: &Model, file: &Table, faults: &mut Faults) {
    let Some(quote) = &criterion.about.quote else { return };
    let Some(Operand::Number(target)) = criterion.target.first().map(|bound| &bound.value) else { return };
    let percent = match criterion.measure {
        Some(Measured::Figure { indicator, .. }) => {
            model.indicators.get(indicator).is_some_and(|figure| figure.kind == Kind::Percent)
        }
        Some(_) => return,
        None => false,
    };
    let wanted = if percent {
        target.times(&Number::from(100u32)).unwrap_or_else(|_| target.clone())
    } else {
        target.clone()
    };
    let mut numbers = quote.split(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.'));
    let found = numbers.any(|word| {
        let plain = word.trim_matches(['.', ',']).replace(',', ".");
        Number::parse(&plain).is_ok_and(|number| number == wanted)
    });
    if !found {
        let place = super::value_span(file, CRITERIA.name, &criterion.id, "quote");
        faults.report(RuleCode::QuoteDiffers, place, [Arg::from(wanted.to_string())]);
    }
}
