//! Kinds of values: how an indicator's values are written, which levels there are, and which keys mean nothing.

use alloc::string::String;
use alloc::vec::Vec;

use super::names::NamedIndicator;
use crate::diagnostic::KindCode;
use crate::document::{Faults, LEVEL, Node, Reader, Value, Written, check_id, wrong_shape};
use crate::form::{Form, Level, Levels};
use crate::number::Number;
use crate::regulation::{Kind, MissingPolicy};
use crate::text::Located;
use crate::ways::Scale;
use crate::words::{Arg, Text};

/// What a level cannot have: it has an order and no size, and it is given by people or by a table of decisions.
const NOT_FOR_LEVELS: [&str; 7] =
    ["unit", "range", "plausible", "whole", "part-of", "weighted-by", "formula"];
/// What a date cannot have.
const NOT_FOR_DATES: [&str; 4] = ["unit", "whole", "part-of", "weighted-by"];

/// How the values of an indicator are written; none when its levels cannot be read.
pub(super) fn read_form(
    id: &Located<String>,
    reader: &Reader<'_>,
    kind: Kind,
    faults: &mut Faults,
) -> Option<Form> {
    let (word, idle): (&str, &[&str]) = match kind {
        Kind::Level => ("level", &NOT_FOR_LEVELS),
        Kind::Date => ("date", &NOT_FOR_DATES),
        Kind::Count => ("count", &[]),
        Kind::Number => ("number", &[]),
        Kind::Money => ("money", &[]),
        Kind::Percent => ("percent", &[]),
        Kind::YesNo => ("yes-no", &[]),
    };
    let levels = Some("levels").filter(|_| kind != Kind::Level);
    for key in idle.iter().copied().chain(levels).filter(|key| reader.has(key)) {
        let place = reader.node(key).map_or(reader.span(), |node| node.span);
        faults.report(KindCode::KeyNotForKind, place, [Arg::from(key), Arg::from(word)]);
    }
    match kind.form() {
        Some(form) => Some(form),
        None => read_levels(id, reader, faults).map(Form::Level),
    }
}

pub(super) fn read_levels(id: &Located<String>, reader: &Reader<'_>, faults: &mut Faults) -> Option<Levels> {
    let Some(node) = reader.node("levels") else {
        if !reader.means("levels") {
            faults.report(KindCode::LevelsAbsent, id.span, [Arg::from(id.value.as_str())]);
        }
        return None;
    };
    let Value::List(items) = &node.value else {
        wrong_level(node, faults);
        return None;
    };
    let read: Vec<Option<Level>> = items.iter().map(|item| read_level(item, faults)).collect();
    let read = read.into_iter().collect::<Option<Vec<Level>>>()?;
    let mut levels: Vec<Level> = Vec::with_capacity(read.len());
    for (level, item) in read.into_iter().zip(items) {
        let same = Levels::new(levels.clone());
        let repeated = [Some(&level.id), level.title.vi.as_ref(), level.title.en.as_ref()];
        let repeated =
            repeated.into_iter().flatten().find(|name| same.names().any(|known| is_same(known, name)));
        if let Some(name) = repeated {
            faults.report(KindCode::DuplicateLevel, item.span, [Arg::from(name.as_str())]);
            return None;
        }
        levels.push(level);
    }
    if levels.len() < 2 {
        faults.report(KindCode::TooFewLevels, node.span, [Arg::from(id.value.as_str())]);
        return None;
    }
    Some(Levels::new(levels))
}

fn is_same(one: &str, other: &str) -> bool {
    crate::text::fold(one) == crate::text::fold(other)
}

fn wrong_level(node: &Node, faults: &mut Faults) {
    let shape = crate::document::Shape::References(&LEVEL);
    wrong_shape("levels", shape, "[\"good\", \"fair\", \"weak\"]", node.span, faults);
}

/// A level: its id, or a table with its id and title.
fn read_level(item: &Node, faults: &mut Faults) -> Option<Level> {
    match &item.value {
        Value::Text(id) => {
            check_id(id, item.span, faults).then(|| Level { id: id.clone(), title: Text::default() })
        }
        Value::Table(table) => {
            let reader = Reader::open(&LEVEL, None, table, item.span, faults);
            let title = reader.localised("title", faults);
            Some(Level { id: reader.id("id", faults)?.value.into(), title })
        }
        _ => {
            wrong_level(item, faults);
            None
        }
    }
}

/// What stands for a missing figure: a policy, or a value of the indicator's own kind.
#[derive(Default)]
pub(super) struct Missing {
    pub(super) policy: Option<MissingPolicy>,
    pub(super) stand_in: Option<Number>,
}

pub(super) fn read_missing(named: &NamedIndicator<'_>, faults: &mut Faults) -> Missing {
    let reader = &named.reader;
    let Some(node) = reader.node("missing") else { return Missing::default() };
    let Some(form) = named.form.as_ref() else { return Missing::default() };
    if let Value::Text(word) = &node.value {
        match word.as_str() {
            "refuse" => return Missing { policy: Some(MissingPolicy::Refuse), stand_in: None },
            "unscored" => return Missing { policy: Some(MissingPolicy::Unscored), stand_in: None },
            "zero" if form.is_numeric() => {
                return Missing { policy: Some(MissingPolicy::Zero), stand_in: None };
            }
            "zero" => {
                let args = [Arg::from(named.id.value.as_str()), form.phrase().into()];
                faults.report(KindCode::ZeroForLevel, node.span, args);
                return Missing::default();
            }
            _ => {}
        }
    }
    if matches!(node.value, Value::Table(_)) {
        return Missing::default();
    }
    if form.is_numeric() {
        reader.word("missing", faults);
        return Missing::default();
    }
    let written = Written::read(node, faults).map(|written| Located::new(written, node.span));
    let stand_in = written.and_then(|written| Scale::of(form.clone()).number(&written, faults));
    Missing { policy: None, stand_in }
}
