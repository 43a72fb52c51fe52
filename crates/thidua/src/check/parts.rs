//! Rows below a unit: which figures are theirs, and where such a figure may be read.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;

use super::names::{NamedIndicator, Names};
use super::read_about;
use super::registers::{self, Registered, RulesBeside};
use crate::diagnostic::{PartCode, ValueCode};
use crate::document::{ADDS_TO, Faults, PARTS, Reader, Table, Value, id_tables, reversed};
use crate::number::Number;
use crate::regulation::{Id, IndicatorId, Model, PartId, Table as Listed, UnitPart};
use crate::step::Range;
use crate::text::{Located, Span, nearest};
use crate::ways::Scale;
use crate::words::Arg;

/// The parts, and the part of each indicator.
pub(super) struct PartNames<'a> {
    list: Vec<(Located<String>, Reader<'a>)>,
    of: Vec<Option<PartId>>,
    /// What scores the rows of each part.
    registered: Vec<Registered>,
    /// What is read at this moment has a value for the rows of this part; none while it has one for the unit.
    level: Cell<Option<PartId>>,
}

impl<'a> PartNames<'a> {
    pub(super) fn collect(
        file: &'a Table,
        indicators: &[NamedIndicator<'a>],
        beside: &[RulesBeside],
        faults: &mut Faults,
    ) -> PartNames<'a> {
        let list = id_tables(file, &PARTS, faults);
        let registered = list.iter();
        let registered =
            registered.map(|(id, reader)| registers::registered(&id.value, reader, beside, faults)).collect();
        let (of, level) = (Vec::with_capacity(indicators.len()), Cell::new(None));
        let mut names = PartNames { list, of, registered, level };
        for named in indicators {
            let figure = named.parameter.is_none() && !named.is_class;
            let written = figure.then(|| named.reader.id("part", faults)).flatten();
            let part = written.and_then(|name| {
                let found = names.find(name.value);
                if found.is_none() {
                    names.report_unknown(name.value, name.span, faults);
                }
                found
            });
            if part.is_some() && named.in_baseline {
                let args = [Arg::from(named.id.value.as_str()), names.id(part)];
                faults.report(PartCode::PartOfOneYear, named.reader.key_span("years"), args);
            }
            if part.is_some() && named.reader.has("evidence") {
                faults.report(PartCode::EvidenceOfRows, named.reader.key_span("evidence"), []);
            }
            names.of.push(part);
        }
        let used = |part: usize| names.of.contains(&Some(PartId::from_position(part)));
        for (_, (id, _)) in names.list.iter().enumerate().filter(|(at, _)| !used(*at)) {
            // An indicator whose part cannot be read may be of it.
            if !faults.has_errors() {
                faults.report(PartCode::PartWithoutFigures, id.span, [Arg::from(id.value.as_str())]);
            }
        }
        names
    }

    /// The part of a name.
    pub(super) fn find(&self, name: &str) -> Option<PartId> {
        self.list.iter().position(|(id, _)| id.value == name).map(PartId::from_position)
    }

    /// The part whose rows an indicator has a value for.
    pub(super) fn of(&self, indicator: IndicatorId) -> Option<PartId> {
        self.of.get(indicator.position()).copied().flatten()
    }

    /// What scores the rows of a part.
    pub(super) fn registered(&self, part: PartId) -> &Registered {
        self.registered.get(part.position()).unwrap_or(&Registered::No)
    }

    /// True when the rules of some register cannot be used.
    pub(super) fn lacks_rules(&self) -> bool {
        self.registered.iter().any(|registered| matches!(registered, Registered::Lost))
    }

    /// True when the rows of a part are reported below their units.
    pub(super) fn is_plain(&self, part: PartId) -> bool {
        matches!(self.registered(part), Registered::No)
    }

    /// Where a part says which class names the units of its register.
    pub(super) fn unit_span(&self, part: PartId) -> Span {
        let reader = self.list.get(part.position()).map(|(_, reader)| reader);
        reader.and_then(|reader| reader.node("unit")).map(|node| node.span).unwrap_or_default()
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|(id, _)| id.value.as_str())
    }

    fn id(&self, part: Option<PartId>) -> Arg {
        let named = part.and_then(|part| self.list.get(part.position()));
        Arg::from(named.map_or("", |(id, _)| id.value.as_str()))
    }

    fn report_unknown(&self, name: &str, span: Span, faults: &mut Faults) {
        let near = nearest(name, self.ids());
        faults.report_near(PartCode::UnknownPart, span, [Arg::from(name)], near);
    }

    /// Reads something that has a value for the rows of a part, or for the unit.
    pub(super) fn within<T>(&self, level: Option<PartId>, read: impl FnOnce() -> T) -> T {
        let before = self.level.replace(level);
        let value = read();
        self.level.set(before);
        value
    }

    /// A figure of the unit can be read everywhere, one of a row only among the figures of that row.
    pub(super) fn check_level(
        &self,
        indicator: IndicatorId,
        name: &str,
        span: Span,
        faults: &mut Faults,
    ) -> Option<()> {
        let own = self.of(indicator);
        if own.is_none() || own == self.level.get() {
            return Some(());
        }
        faults.report(PartCode::PartWithoutEach, span, [Arg::from(name), self.id(own)]);
        None
    }
}

pub(super) fn read(names: &Names<'_>, period: Option<i64>, faults: &mut Faults) -> Listed<PartId, UnitPart> {
    let parts = names.parts.list.iter().enumerate().map(|(at, (id, reader))| UnitPart {
        id: id.value.clone(),
        title: reader.localised("title", faults),
        number: read_number(reader, faults),
        adds_to: read_adds_to(reader, PartId::from_position(at), names, faults),
        register: names
            .parts
            .registered
            .get(at)
            .and_then(|registered| registers::read_rule(reader, registered, period, faults)),
        about: read_about(reader, faults),
    });
    let parts = parts.collect();
    Listed::new(parts)
}

fn read_number(reader: &Reader<'_>, faults: &mut Faults) -> Range {
    let comparisons = reader.comparisons("number", faults);
    let scale = Scale::plain();
    let mut bounds = Vec::with_capacity(comparisons.list.len());
    for one in &comparisons.list {
        bounds.extend(scale.number(&one.value, faults).map(|number| (one.word, number)));
    }
    if reversed(bounds.iter().map(|(word, number)| (*word, number)))
        && let Some(node) = reader.node("number")
    {
        faults.report(ValueCode::ContradictoryComparisons, node.span, []);
    }
    Range { bounds }
}

fn read_adds_to(
    reader: &Reader<'_>,
    part: PartId,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<(IndicatorId, Number)> {
    let node = reader.node("adds-to")?;
    let Value::Table(table) = &node.value else {
        reader.comparisons("adds-to", faults);
        return None;
    };
    let inner = Reader::open(&ADDS_TO, None, table, node.span, faults);
    let measure = inner.id("measure", faults);
    let value = inner.written("value", faults);
    let measure = measure?;
    let reported = |id: IndicatorId| names.parts.of(id) == Some(part);
    let found = names.indicator(measure.value).filter(|(id, named)| reported(*id) && !named.derived);
    let Some((indicator, named)) = found else {
        let args = [Arg::from(measure.value), names.parts.id(Some(part))];
        faults.report(PartCode::AddsToWhat, measure.span, args);
        return None;
    };
    let scale = names.scale(crate::regulation::Measured::Figure { indicator, baseline: false });
    let number = scale.filter(|_| named.kind.is_some())?.number(&value?, faults)?;
    Some((indicator, number))
}

/// Figures that are checked against each other row by row must be of the same rows.
pub(super) fn check(model: &Model, names: &Names<'_>, faults: &mut Faults) {
    for ((id, figure), named) in model.indicators.iter().zip(&names.indicators) {
        let others = figure.part_of.iter().map(|other| ("part-of", other));
        let others = others.chain(figure.total_of.iter().map(|other| ("total-of", other)));
        for (key, other) in others.filter(|(_, other)| names.parts.of(**other) != names.parts.of(id)) {
            let other = names.by_id(*other).map_or("", |other| other.id.value.as_str());
            let args = [Arg::from(other), Arg::from(figure.id.as_str())];
            faults.report(PartCode::OtherPart, named.reader.key_span(key), args);
        }
    }
}
