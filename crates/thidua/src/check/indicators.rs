//! Figures: their kinds, units, ranges and containment; and the formulas of derived ones.

use alloc::string::String;
use alloc::vec::Vec;

use super::formulas;
use super::head::Head;
use super::names::{NamedIndicator, Names};
use super::read_about;
use crate::diagnostic::RuleCode;
use crate::document::{Faults, Reader, Table, Word};
use crate::formula::Unit;
use crate::number::Number;
use crate::regulation::{Formula, Indicator, IndicatorId, Kind, MissingPolicy, Table as Listed};
use crate::step::Range;
use crate::text::{Located, nearest};
use crate::ways::Scale;
use crate::words::Arg;

/// What formulas and comparisons need to know of each indicator.
pub(super) fn names<'a>(
    tables: Vec<(Located<String>, Reader<'a>)>,
    faults: &mut Faults,
) -> Vec<NamedIndicator<'a>> {
    let mut named = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let kind = match reader.word("kind", faults).map(|word| word.value) {
            Some("count") => Kind::Count,
            Some("money") => Kind::Money,
            Some("percent") => Kind::Percent,
            Some("yes-no") => Kind::YesNo,
            _ => Kind::Number,
        };
        let unit_text =
            if reader.has("unit") { reader.text("unit", faults).map(|unit| unit.value) } else { None };
        let unit = match unit_text {
            Some(text) if text != "%" => Unit::read(text),
            _ => Unit::none(),
        };
        let whole = kind == Kind::Count
            || kind == Kind::YesNo
            || (reader.has("whole") && reader.yes_no("whole", faults) == Some(true));
        let range = read_range(&reader, "range", kind, faults);
        let derived = reader.has("formula");
        let years = reader.words("years", faults);
        for year in years.iter().filter(|year| !matches!(year.value, "period" | "baseline")) {
            let args = [Arg::from(year.value), Arg::from("years"), Arg::from("period, baseline")];
            faults.report_near(
                RuleCode::UnknownWord,
                year.span,
                args,
                nearest(year.value, ["period", "baseline"]),
            );
        }
        if derived {
            for key in ["years", "plausible", "part-of", "missing"].into_iter().filter(|key| reader.has(key))
            {
                faults.report(RuleCode::KeyOnDerived, reader.key_span(key), [Arg::from(key)]);
            }
        }
        let in_baseline = years.iter().any(|year| year.value == "baseline");
        named.push(NamedIndicator { id, reader, kind, unit, range, whole, derived, in_baseline });
    }
    named
}

/// A range of values; a count is never negative, whatever the file says.
fn read_range(reader: &Reader<'_>, key: &str, kind: Kind, faults: &mut Faults) -> Range {
    let scale = Scale { percent: kind == Kind::Percent, ..Scale::plain() };
    let comparisons = reader.comparisons(key, faults);
    let mut bounds: Vec<(Word, Number)> =
        comparisons.iter().filter_map(|one| Some((one.word, scale.number(&one.value, faults)?))).collect();
    if kind == Kind::Count && key == "range" {
        bounds.retain(|(word, value)| !(word.is_lower_end() && value.is_negative()));
        if !bounds.iter().any(|(word, _)| word.is_lower_end() || *word == Word::Exactly) {
            bounds.insert(0, (Word::AtLeast, Number::ZERO));
        }
    }
    Range { bounds }
}

pub(super) fn read(
    _file: &Table,
    names: &Names<'_>,
    head: Option<&Head>,
    faults: &mut Faults,
) -> Listed<IndicatorId, Indicator> {
    let mut indicators = Vec::with_capacity(names.indicators.len());
    for named in &names.indicators {
        let reader = &named.reader;
        let years = reader.words("years", faults);
        let in_period =
            !named.derived && (years.is_empty() || years.iter().any(|year| year.value == "period"));
        if named.in_baseline && head.is_some_and(|head| head.baseline.is_none()) {
            let args = [Arg::from(named.id.value.as_str())];
            faults.report(RuleCode::NoBaselineYear, reader.key_span("years"), args);
        }
        let formula = read_formula(named, names, faults);
        indicators.push(Indicator {
            id: named.id.value.clone(),
            title: reader.localised("title", faults),
            kind: named.kind,
            unit_text: reader.text("unit", faults).map_or_else(String::new, |unit| unit.value.into()),
            in_period,
            in_baseline: named.in_baseline && !named.derived,
            range: named.range.clone(),
            plausible: read_range(reader, "plausible", named.kind, faults),
            whole: named.whole,
            part_of: read_part_of(named, names, faults),
            missing: reader.word("missing", faults).map(|word| match word.value {
                "zero" => MissingPolicy::Zero,
                _ => MissingPolicy::Refuse,
            }),
            formula,
            about: read_about(reader, faults),
        });
    }
    Listed::new(indicators)
}

fn read_part_of(named: &NamedIndicator<'_>, names: &Names<'_>, faults: &mut Faults) -> Option<IndicatorId> {
    other_figure(named, "weighted-by", names, faults);
    other_figure(named, "part-of", names, faults)
}

/// The reported figure that a key names.
fn other_figure(
    named: &NamedIndicator<'_>,
    key: &str,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<IndicatorId> {
    if !named.reader.has(key) {
        return None;
    }
    let other = named.reader.id(key, faults)?;
    match names.indicator(other.value) {
        Some((id, whole)) if key != "part-of" || whole.unit == named.unit => Some(id),
        Some((_, whole)) => {
            let args = [Arg::from(named.unit.text()), Arg::from(whole.unit.text())];
            faults.report(RuleCode::UnitMismatch, other.span, args);
            None
        }
        None => {
            let known = names.indicators.iter().map(|indicator| indicator.id.value.as_str());
            let near = nearest(other.value, known);
            faults.report_near(RuleCode::UnknownIndicator, other.span, [Arg::from(other.value)], near);
            None
        }
    }
}

fn read_formula(named: &NamedIndicator<'_>, names: &Names<'_>, faults: &mut Faults) -> Option<Formula> {
    if !named.derived {
        return None;
    }
    let text = named.reader.text("formula", faults)?;
    let (expression, unit) = formulas::read(text.value, text.span, names, faults)?;
    if named.kind == Kind::Percent {
        formulas::refuse_times_hundred(text.value, text.span, faults);
    }
    if let Some(unit) = unit
        && unit != named.unit
    {
        faults.report(
            RuleCode::UnitMismatch,
            text.span,
            [Arg::from(named.unit.text()), Arg::from(unit.text())],
        );
    }
    Some(Formula { text: text.value.into(), expression })
}
