//! Classes of units: their levels, what units are given in the file, and the numbers that depend on them.

use alloc::string::String;
use alloc::vec::Vec;

use super::forms::read_levels;
use super::names::{NamedIndicator, Names};
use super::read_about;
use crate::diagnostic::{ClassCode, KindCode};
use crate::document::{Entry, Faults, Node, Reader, Shape, Table, Value, Word, wrong_shape};
use crate::form::{Form, Level, Levels};
use crate::formula::Unit;
use crate::regulation::{ClassOfUnit, Indicator, Kind, Measured, Members, Model, Origin};
use crate::step::Range;
use crate::text::{Located, Span, nearest};
use crate::words::Arg;

/// What conditions and parameters need to know of each class.
pub(super) fn names<'a>(
    tables: Vec<(Located<String>, Reader<'a>)>,
    faults: &mut Faults,
) -> Vec<NamedIndicator<'a>> {
    let mut named = Vec::with_capacity(tables.len());
    for (id, reader) in tables {
        let form = read_levels(&id, &reader, faults).map(Form::Level);
        named.push(NamedIndicator {
            kind: Some(Kind::Level),
            form,
            unit: Some(Unit::none()),
            range: Some(Range::default()),
            whole: true,
            derived: false,
            decides: false,
            formula: None,
            in_baseline: true,
            parameter: None,
            is_class: true,
            row: None,
            id,
            reader,
        });
    }
    named
}

/// A class as the model keeps it.
pub(super) fn read(named: &NamedIndicator<'_>, faults: &mut Faults) -> Indicator {
    let form = named.form.clone().unwrap_or(Form::Number);
    Indicator {
        id: named.id.value.clone(),
        title: named.reader.localised("title", faults),
        origin: Origin::Class,
        in_period: true,
        whole: true,
        about: read_about(&named.reader, faults),
        ..Indicator::plain(Kind::Level, form)
    }
}

impl Names<'_> {
    /// Reports a class that units would be ranked by; its levels stand in any order.
    pub(super) fn check_ranked_class(&self, measure: Measured, span: Span, faults: &mut Faults) {
        let Measured::Figure { indicator, .. } = measure else { return };
        if let Some(named) = self.by_id(indicator).filter(|named| named.is_class) {
            faults.report(ClassCode::RankedByClass, span, [Arg::from(named.id.value.as_str())]);
        }
    }

    /// Reports a word that asks for an order where a class has none.
    pub(super) fn check_class_word(&self, measure: Measured, word: Word, span: Span, faults: &mut Faults) {
        let Measured::Figure { indicator, .. } = measure else { return };
        if let Some(named) = self.by_id(indicator).filter(|named| named.is_class && word != Word::Exactly) {
            let args = [named.id.value.as_str(), word.name()].map(Arg::from);
            faults.report(ClassCode::ClassHasNoOrder, span, args);
        }
    }
}

/// The levels of a class by its name; an unknown class is reported.
pub(super) fn levels_of<'n>(
    name: &str,
    span: Span,
    classes: impl Iterator<Item = (usize, &'n NamedIndicator<'n>)> + Clone,
    faults: &mut Faults,
) -> Option<(usize, &'n Levels)> {
    let Some((at, class)) = classes.clone().find(|(_, class)| class.id.value == name) else {
        let near = faults.nearest(name, classes.map(|(_, class)| class.id.value.as_str()));
        faults.report_near(ClassCode::UnknownClass, span, [Arg::from(name)], near);
        return None;
    };
    match &class.form {
        Some(Form::Level(levels)) => Some((at, levels)),
        _ => None,
    }
}

/// A number for each level of a class, in the order of the levels; each level must have one.
pub(super) fn by_level<'t>(
    table: &'t Table,
    levels: &Levels,
    span: Span,
    faults: &mut Faults,
) -> Option<Vec<(&'t Entry, String)>> {
    for entry in table.entries.iter().filter(|entry| entry.key != "by") {
        if !levels.best_first().iter().any(|level| level.id == entry.key) {
            let near = nearest(&entry.key, levels.best_first().iter().map(|level| level.id.as_str()));
            let args = [Arg::from(entry.key.as_str()), levels.list()];
            faults.report_near(KindCode::UnknownLevel, entry.key_span, args, near);
            return None;
        }
    }
    let lacking = levels.best_first().iter().filter(|level| table.get(&level.id).is_none());
    let lacking: Vec<Arg> = lacking.map(Level::arg).collect();
    if !lacking.is_empty() {
        faults.report(ClassCode::ClassWithoutNumber, span, [Arg::List(lacking)]);
        return None;
    }
    let found =
        levels.best_first().iter().filter_map(|level| Some((table.get(&level.id)?, level.id.clone())));
    Some(found.collect())
}

/// The classes that the file gives to units.
pub(super) fn of_units(model: &Model, names: &Names<'_>, faults: &mut Faults) -> Vec<ClassOfUnit> {
    let Members::Listed(members) = &model.cluster.members else { return Vec::new() };
    let mut found = Vec::new();
    for member in members {
        for (class, level) in &member.classes {
            let named = names.indicator(&class.value).filter(|(_, named)| named.is_class);
            let Some((id, named)) = named else {
                let known = names.indicators.iter().filter(|named| named.is_class);
                let near = faults.nearest(&class.value, known.map(|named| named.id.value.as_str()));
                faults.report_near(
                    ClassCode::UnknownClass,
                    class.span,
                    [Arg::from(class.value.as_str())],
                    near,
                );
                continue;
            };
            let Some(Form::Level(levels)) = &named.form else { continue };
            match levels.value_of(|one| one.is_called(&level.value)) {
                Some(value) => found.push(ClassOfUnit {
                    unit: member.id.clone(),
                    class: id,
                    level: value,
                    span: level.span,
                }),
                None => {
                    let args = [Arg::from(level.value.as_str()), levels.list()];
                    let near = nearest(&level.value, levels.names());
                    faults.report_near(KindCode::UnknownLevel, level.span, args, near);
                }
            }
        }
    }
    found
}

/// The classes of a unit as `[units.x]` writes them.
pub(super) fn read_of_unit(
    reader: &Reader<'_>,
    faults: &mut Faults,
) -> Vec<(Located<String>, Located<String>)> {
    let Some(node) = reader.node("classes") else { return Vec::new() };
    let Value::Table(classes) = &node.value else {
        wrong_classes(node, faults);
        return Vec::new();
    };
    let mut found = Vec::new();
    for entry in &classes.entries {
        match &entry.node.value {
            Value::Text(level) => found.push((
                Located::new(entry.key.clone(), entry.key_span),
                Located::new(level.clone(), entry.node.span),
            )),
            _ => wrong_classes(&entry.node, faults),
        }
    }
    found
}

fn wrong_classes(node: &Node, faults: &mut Faults) {
    wrong_shape("classes", Shape::Levels, "{ terrain = \"mountain\" }", node.span, faults);
}

/// More combinations of classes than any regulation has.
const COMBINATIONS: usize = 1000;

/// Looks at the model once for every combination of the classes that ways to points depend on.
pub(super) fn under_each(
    model: &mut Model,
    names: &Names<'_>,
    faults: &mut Faults,
    look: impl Fn(&Model, &mut Faults),
) {
    let mut classes: Vec<Measured> = Vec::new();
    for ways in model.criteria.values().filter_map(|criterion| criterion.way.by_class()) {
        if !classes.contains(&ways.class()) {
            classes.push(ways.class());
        }
    }
    let mut combinations: Vec<Vec<(Measured, usize)>> = Vec::from([Vec::new()]);
    for class in classes {
        let Form::Level(levels) = model.form_of(class) else { continue };
        let count = levels.best_first().len();
        let with =
            |known: &Vec<(Measured, usize)>, level| known.iter().copied().chain([(class, level)]).collect();
        combinations =
            combinations.iter().flat_map(|known| (0..count).map(move |at| with(known, at))).collect();
        if combinations.len() > COMBINATIONS {
            faults.report(ClassCode::TooManyClasses, Span::default(), [Arg::from(COMBINATIONS)]);
            return;
        }
    }
    for combination in combinations {
        let place = combination.first().and_then(|(class, level)| level_span(*class, *level, names));
        faults.in_row(place.map(|span| (faults.source().clone(), span, &super::class_ways::LEVEL)));
        model.classes.assumed = combination
            .into_iter()
            .filter_map(|(class, level)| match model.form_of(class) {
                Form::Level(levels) => Some((class, levels.value_at(level))),
                _ => None,
            })
            .collect();
        look(model, faults);
    }
    faults.in_row(None);
    model.classes.assumed.clear();
}

/// Where a level of a class is listed.
fn level_span(class: Measured, level: usize, names: &Names<'_>) -> Option<Span> {
    let Measured::Figure { indicator, .. } = class else { return None };
    match &names.by_id(indicator)?.reader.node("levels")?.value {
        Value::List(items) => items.get(level).map(|item| item.span),
        _ => None,
    }
}
