//! Figures: their kinds, units, ranges and containment; and the formulas of derived ones.

use alloc::string::String;
use alloc::vec::Vec;

use super::decisions;
use super::derived;
use super::families::{Families, Named};
use super::forms;
use super::head::Head;
use super::names::{NamedIndicator, Names};
use super::{classes, parameters, people, read_about, registers};
use crate::diagnostic::{DocumentCode, FormulaCode, HeadCode, NameCode, ValueCode};
use crate::document::{Faults, Reader, Word, reversed};
use crate::form::Form;
use crate::formula::{self, Unit};
use crate::number::Number;
use crate::regulation::{Id, Indicator, IndicatorId, Kind, Table as Listed};
use crate::step::Range;
use crate::text::{Located, nearest};
use crate::ways::Scale;
use crate::words::Arg;

/// What formulas and comparisons need to know of each indicator.
pub(super) fn names<'a>(
    tables: Vec<(Located<String>, Reader<'a>)>,
    families: &Families,
    faults: &mut Faults,
) -> Vec<NamedIndicator<'a>> {
    let mut named = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        reader.id("for-each", faults);
        let kind = read_kind(&reader, faults);
        let form = kind.and_then(|kind| forms::read_form(&id, &reader, kind, faults));
        let marked_whole = reader.yes_no("whole", faults) == Some(true);
        let decides = reader.has("rows");
        let derived = reader.has("formula") || decides;
        check_derived_keys(&reader, derived, faults);
        derived::check_keys(&reader, reader.has("formula"), faults);
        decisions::check_keys(&reader, faults);
        let formula =
            reader.text("formula", faults).and_then(|text| formula::parse(text.value, text.span, faults));
        let row = families.row_of(&id.value, Named::Figure);
        let formula = formula.and_then(|term| families.spread(term, row, faults));
        named.push(NamedIndicator {
            kind,
            unit: read_unit(&reader, kind, faults),
            range: read_range(&reader, "range", kind, form.as_ref(), faults),
            whole: marked_whole || matches!(kind, Some(Kind::Count | Kind::YesNo | Kind::Date | Kind::Level)),
            form,
            derived,
            decides,
            formula,
            in_baseline: read_years(&reader, faults),
            parameter: None,
            is_class: false,
            row,
            id,
            reader,
        });
    }
    named
}

/// Keys that speak of what units report say nothing about what the rules compute.
fn check_derived_keys(reader: &Reader<'_>, derived: bool, faults: &mut Faults) {
    let keys = ["years", "plausible", "part-of", "total-of", "missing", "evidence", "rolled-up"];
    for key in keys.into_iter().filter(|key| derived && reader.has(key)) {
        faults.report(FormulaCode::KeyOnDerived, reader.key_span(key), [Arg::from(key)]);
    }
}

fn read_kind(reader: &Reader<'_>, faults: &mut Faults) -> Option<Kind> {
    Some(match reader.word("kind", faults)?.value {
        "count" => Kind::Count,
        "money" => Kind::Money,
        "percent" => Kind::Percent,
        "yes-no" => Kind::YesNo,
        "date" => Kind::Date,
        "level" => Kind::Level,
        _ => Kind::Number,
    })
}

/// The unit of measure; a percentage is a ratio and has none, so its only unit is the sign.
pub(super) fn read_unit(reader: &Reader<'_>, kind: Option<Kind>, faults: &mut Faults) -> Option<Unit> {
    if kind == Some(Kind::Date) {
        return Some(Unit::day());
    }
    if !reader.means("unit") {
        return Some(Unit::none());
    }
    let text = reader.text("unit", faults)?;
    if kind == Some(Kind::Percent) && text.value != "%" {
        faults.report(FormulaCode::PercentWithUnit, text.span, [Arg::from(text.value)]);
        return None;
    }
    Some(if text.value == "%" { Unit::none() } else { Unit::read(text.value) })
}

/// Reads the years in which a figure is reported; true when the baseline is among them.
fn read_years(reader: &Reader<'_>, faults: &mut Faults) -> bool {
    const KNOWN: [&str; 2] = ["period", "baseline"];
    let years = reader.words("years", faults);
    for year in years.iter().filter(|year| !KNOWN.contains(&year.value)) {
        let args = [Arg::from(year.value), Arg::from("years"), Arg::List(KNOWN.map(Arg::from).into())];
        faults.report_near(DocumentCode::UnknownWord, year.span, args, nearest(year.value, KNOWN));
    }
    years.iter().any(|year| year.value == "baseline")
}

/// A range of values; a count is never negative, whatever the file says. None when it cannot be read.
fn read_range(
    reader: &Reader<'_>,
    key: &str,
    kind: Option<Kind>,
    form: Option<&Form>,
    faults: &mut Faults,
) -> Option<Range> {
    let comparisons = reader.comparisons(key, faults);
    let (kind, scale) = (kind?, Scale::of(form?.clone()));
    let numbers = comparisons.list.iter().map(|one| Some((one.word, scale.number(&one.value, faults)?)));
    let numbers: Vec<Option<(Word, Number)>> = numbers.collect();
    let mut bounds = numbers.into_iter().collect::<Option<Vec<_>>>().filter(|_| !comparisons.faulty)?;
    if kind == Kind::Count && key == "range" {
        bounds.retain(|(word, value)| !(word.is_lower_end() && value.is_negative()));
        if !bounds.iter().any(|(word, _)| word.is_lower_end() || *word == Word::Exactly) {
            bounds.insert(0, (Word::AtLeast, Number::ZERO));
        }
    }
    if reversed(bounds.iter().map(|(word, number)| (*word, number))) {
        faults.report(ValueCode::ContradictoryComparisons, reader.node(key).map(|node| node.span)?, []);
        return None;
    }
    Some(Range { bounds })
}

pub(super) fn read(names: &Names<'_>, head: &Head, faults: &mut Faults) -> Listed<IndicatorId, Indicator> {
    let mut indicators = Vec::with_capacity(names.indicators.len());
    for named in &names.indicators {
        names.enter(named.row, faults);
        indicators.push(match named.parameter {
            _ if named.is_class => classes::read(named, faults),
            Some(_) => parameters::read(named, names, faults),
            None => read_one(named, names, head, faults),
        });
    }
    names.enter(None, faults);
    check_containment(&indicators, names, faults);
    Listed::new(indicators)
}

fn read_one(named: &NamedIndicator<'_>, names: &Names<'_>, head: &Head, faults: &mut Faults) -> Indicator {
    let reader = &named.reader;
    // The words of these keys were judged when the names were collected.
    let years = reader.words("years", &mut faults.apart());
    let unit_text = reader.text("unit", &mut faults.apart());
    let in_period = !named.derived && (years.is_empty() || years.iter().any(|year| year.value == "period"));
    if named.in_baseline && head.lacks_baseline {
        let args = [Arg::from(named.id.value.as_str())];
        faults.report(HeadCode::NoBaselineYear, reader.key_span("years"), args);
    }
    let missing = forms::read_missing(named, faults);
    Indicator {
        id: named.id.value.clone(),
        title: reader.localised("title", faults),
        unit_text: unit_text.map_or_else(String::new, |unit| unit.value.into()),
        in_period,
        in_baseline: named.in_baseline && !named.derived,
        range: named.range.clone().unwrap_or_default(),
        plausible: read_range(reader, "plausible", named.kind, named.form.as_ref(), faults)
            .unwrap_or_default(),
        whole: named.whole,
        part_of: other_figure(named, "part-of", names, faults),
        weighted_by: other_figure(named, "weighted-by", names, faults),
        total_of: read_total_of(named, names, faults),
        evidence: people::read_evidence(reader, faults).unwrap_or_default(),
        missing: missing.policy,
        stand_in: missing.stand_in,
        becomes: derived::read_becomes(named, names, faults),
        becomes_span: reader.node("missing").map(|node| node.span),
        undefined: derived::read_undefined(named, names, faults),
        applies_when: derived::read_applies_when(named, names, faults),
        formula: derived::read_formula(named, names, faults),
        decision: names.parts.within(names.part_of(named), || decisions::read(named, names, faults)),
        part: names.part_of(named),
        from: registers::read_from(named, names, faults),
        rolled_up: registers::read_rolled_up(named, in_period, names, faults),
        about: read_about(reader, faults),
        ..Indicator::plain(named.kind.unwrap_or(Kind::Number), named.form.clone().unwrap_or(Form::Number))
    }
}

/// A figure that is a part of itself, directly or through others, could never be checked against its whole.
fn check_containment(indicators: &[Indicator], names: &Names<'_>, faults: &mut Faults) {
    let whole_of = |at: usize| indicators.get(at).and_then(|figure| figure.part_of).map(Id::position);
    let mut walked: Vec<bool> = indicators.iter().map(|_| false).collect();
    for start in 0..indicators.len() {
        let mut path: Vec<usize> = Vec::new();
        let mut next = Some(start);
        while let Some(mark) = next.and_then(|at| walked.get_mut(at)).filter(|mark| !**mark) {
            *mark = true;
            let Some(at) = next else { break };
            path.push(at);
            next = whole_of(at);
        }
        let Some(first) = next.filter(|at| path.contains(at)) else { continue };
        let circle = path.iter().copied().skip_while(|at| *at != first).chain([first]);
        let circle: Vec<&NamedIndicator<'_>> = circle.filter_map(|at| names.indicators.get(at)).collect();
        if let Some(named) = circle.first() {
            let path = circle.iter().map(|named| Arg::from(named.id.value.as_str())).collect();
            faults.report(FormulaCode::PartOfCircle, named.reader.key_span("part-of"), [Arg::List(path)]);
        }
    }
}

/// The parts of a stated total.
fn read_total_of(named: &NamedIndicator<'_>, names: &Names<'_>, faults: &mut Faults) -> Vec<IndicatorId> {
    let ids = named.reader.ids("total-of", faults);
    ids.into_iter().filter_map(|id| find_figure(named, "total-of", id, names, faults)).collect()
}

/// The figure that a key names.
fn other_figure(
    named: &NamedIndicator<'_>,
    key: &str,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<IndicatorId> {
    let other = named.reader.id(key, faults)?;
    find_figure(named, key, other, names, faults)
}

/// A figure that another names; a part has the unit of its whole.
fn find_figure(
    named: &NamedIndicator<'_>,
    key: &str,
    other: Located<&str>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<IndicatorId> {
    let Some((id, found)) = names.indicator(other.value) else {
        let known = names.indicators.iter().map(|indicator| indicator.id.value.as_str());
        names.report_unknown(NameCode::UnknownIndicator, other.value, other.span, known, faults);
        return None;
    };
    if key != "weighted-by"
        && let (Some(one), Some(other_unit)) = (&named.unit, &found.unit)
        && one != other_unit
    {
        names.report_mismatch(one, other_unit, other.span, faults);
        return None;
    }
    Some(id)
}
