//! Choices: the reading taken, the alternatives, and laying an alternative over the file.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Beside, Chosen, check_table, entry_of, read_about};
use crate::diagnostic::{ChoiceCode, Diagnostic, DocumentCode, Severity};
use crate::document::{
    ALTERNATIVE, CHOICES, Entry, FILE, Faults, Reader, Shape, Table, Value, check_id, id_tables, overlay,
    wrong_shape,
};
use crate::regulation::{Alternative, Choice};
use crate::text::{Span, nearest};
use crate::words::{Arg, Phrase, Sentence};

/// The file under the chosen alternatives.
pub(super) fn lay(file: &Table, chosen: &[Chosen], faults: &mut Faults) -> Table {
    static OTHER: Phrase = Phrase::new("the other chosen alternative", "cách hiểu kia cũng được chọn");
    let mut laid = file.clone();
    let mut replaced: Vec<(Vec<String>, &Chosen, Span)> = Vec::new();
    for (at, choice) in chosen.iter().enumerate() {
        let earlier = chosen.get(..at).unwrap_or_default();
        // Saying the same twice says nothing new.
        if earlier.contains(choice) {
            continue;
        }
        let Some((alternative, place)) = find(file, choice, faults) else { continue };
        if let Some(other) = earlier.iter().find(|other| other.choice == choice.choice) {
            let args = [&choice.choice, &other.alternative, &choice.alternative]
                .map(|name| Arg::from(name.as_str()));
            faults.report(ChoiceCode::ChosenTwice, place, args);
            continue;
        }
        for path in paths(alternative) {
            let clash =
                replaced.iter().find(|(other, ..)| other.starts_with(&path) || path.starts_with(other));
            if let Some((_, other, earlier)) = clash {
                let args = [choice.choice.as_str(), other.choice.as_str(), &path.join(".")].map(Arg::from);
                faults.report_pair(ChoiceCode::ChoicesConflict, place, args, (*earlier, &OTHER));
            }
            replaced.push((path, choice, place));
        }
        laid = overlay(&laid, alternative, faults);
    }
    laid
}

/// A chosen alternative and the place of its name.
fn find<'a>(file: &'a Table, chosen: &Chosen, faults: &mut Faults) -> Option<(&'a Table, Span)> {
    let choices = entry_of(file, CHOICES.name);
    let Some(choice) = choices.and_then(|choices| choices.get(&chosen.choice)) else {
        let known = choices.iter().flat_map(|choices| choices.entries.iter().map(|entry| entry.key.as_str()));
        let unknown = Diagnostic::new(ChoiceCode::UnknownChoice, [Arg::from(chosen.choice.as_str())]);
        let unknown = unknown.nearest(nearest(&chosen.choice, known));
        faults.push(match file.get(CHOICES.name) {
            Some(entry) => unknown.at(faults.source(), entry.key_span),
            None => unknown,
        });
        return None;
    };
    let alternatives = alternatives(&choice.node.value);
    let found = alternatives.iter().find(|entry| entry.key == chosen.alternative);
    match found.map(|entry| (&entry.node.value, entry.key_span)) {
        Some((Value::Table(table), place)) => Some((table, place)),
        _ => {
            let near = nearest(&chosen.alternative, alternatives.iter().map(|entry| entry.key.as_str()));
            let args = [Arg::from(chosen.alternative.as_str()), Arg::from(chosen.choice.as_str())];
            faults.report_near(ChoiceCode::UnknownAlternative, choice.key_span, args, near);
            None
        }
    }
}

fn alternatives(choice: &Value) -> &[Entry] {
    let Value::Table(keys) = choice else { return &[] };
    match keys.get("alternatives").map(|entry| &entry.node.value) {
        Some(Value::Table(table)) => &table.entries,
        _ => &[],
    }
}

/// Every key that an alternative replaces or takes away, as its path in the file.
fn paths(alternative: &Table) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    if let Some(Value::List(removed)) = alternative.get("remove").map(|entry| &entry.node.value) {
        for path in removed {
            if let Value::Text(dotted) = &path.value {
                found.push(dotted.split('.').map(String::from).collect());
            }
        }
    }
    for table in &alternative.entries {
        let Value::Table(inner) = &table.node.value else {
            // Lists are replaced whole.
            if FILE.iter().any(|known| known.name == table.key) {
                found.push([table.key.clone()].into());
            }
            continue;
        };
        for entry in inner.entries.iter().filter(|_| table.key != "title") {
            match &entry.node.value {
                Value::Table(keys) if FILE.iter().any(|known| known.name == table.key) => {
                    for key in &keys.entries {
                        found.push([table.key.clone(), entry.key.clone(), key.key.clone()].into());
                    }
                }
                _ => found.push([table.key.clone(), entry.key.clone()].into()),
            }
        }
    }
    found
}

/// The choices as the model keeps them.
pub(super) fn read(file: &Table, chosen: &[Chosen], faults: &mut Faults) -> Vec<Choice> {
    let mut choices = Vec::new();
    for (id, reader) in id_tables(file, &CHOICES, faults) {
        read_about(&reader, faults);
        let instead = chosen.iter().find(|chosen| chosen.choice == id.value);
        choices.push(Choice {
            title: reader.localised("title", faults),
            taken: reader.localised("taken", faults),
            why: reader.localised("why", faults),
            alternatives: read_alternatives(&id.value, &reader, faults),
            chosen: instead.map(|chosen| chosen.alternative.clone()),
            id: id.value,
        });
    }
    choices
}

const EXAMPLE: &str = "{ totals = { title = { vi = \"...\" }, indicators = { } } }";

fn read_alternatives(choice: &str, reader: &Reader<'_>, faults: &mut Faults) -> Vec<Alternative> {
    let Some(node) = reader.node("alternatives") else { return Vec::new() };
    let Value::Table(table) = &node.value else {
        wrong_shape("alternatives", Shape::Alternatives, EXAMPLE, node.span, faults);
        return Vec::new();
    };
    let mut alternatives = Vec::new();
    for entry in &table.entries {
        let Value::Table(overlaid) = &entry.node.value else {
            wrong_shape(&entry.key, Shape::Alternatives, EXAMPLE, entry.node.span, faults);
            continue;
        };
        check_id(&entry.key, entry.key_span, faults);
        let own = own_keys(overlaid, faults);
        let named = format!("{choice}.alternatives.{}", entry.key);
        let title =
            Reader::open(&ALTERNATIVE, Some(&named), &own, entry.key_span, faults).localised("title", faults);
        alternatives.push(Alternative { id: entry.key.clone(), title });
    }
    alternatives
}

/// What an alternative says of itself, besides the tables that it lays over the file.
fn own_keys(alternative: &Table, faults: &mut Faults) -> Table {
    let mut own = Table::default();
    for key in &alternative.entries {
        let known = FILE.iter().map(|keys| keys.name).chain(["title", "remove"]);
        if matches!(key.key.as_str(), "title" | "remove") {
            own.entries.push(key.clone());
        } else if !known.clone().any(|name| name == key.key) {
            let near = nearest(&key.key, known);
            faults.report_near(DocumentCode::UnknownTable, key.key_span, [Arg::from(key.key.as_str())], near);
        }
    }
    own
}

/// True when two tables say the same, wherever it is written.
fn same_tables(one: &Table, other: &Table) -> bool {
    // An alternative leaves most entries where they are, so the place is tried before the name.
    let found = |(at, entry): (usize, &Entry)| {
        let there =
            other.entries.get(at).filter(|there| there.key == entry.key).or_else(|| other.get(&entry.key));
        there.is_some_and(|there| same(&entry.node.value, &there.node.value))
    };
    one.entries.len() == other.entries.len() && one.entries.iter().enumerate().all(found)
}

fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Table(one), Value::Table(other)) => same_tables(one, other),
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| same(&one.value, &other.value))
        }
        _ => one == other,
    }
}

/// A fault that only an alternative has, said as one of the alternative.
fn in_alternative(fault: &Diagnostic, alternative: &str) -> Diagnostic {
    let info = fault.info();
    let said = |phrase| Arg::from(Sentence::new(phrase, fault.args().iter().cloned()));
    let args = [Arg::from(alternative), Arg::from(info.name), said(&info.message), said(&info.help)];
    let mut wrapped = Diagnostic::new(ChoiceCode::AlternativeFaulty, args).nearest(fault.nearest_word());
    for label in fault.labels().iter().rev() {
        wrapped = match label.says {
            None => wrapped.at(&label.source, label.span),
            Some(says) => wrapped.also(&label.source, label.span, says),
        };
    }
    wrapped
}

/// Each alternative must check clean on its own; what it alone gets wrong is reported with the alternative's place.
pub(super) fn check_alternatives(file: &Table, beside: Beside<'_>, faults: &mut Faults) {
    static HERE: Phrase = Phrase::new("under this alternative", "theo cách hiểu này");
    let Some(choices) = entry_of(file, CHOICES.name) else { return };
    for alternative in choices.entries.iter().flat_map(|choice| alternatives(&choice.node.value)) {
        let Value::Table(overlaid) = &alternative.node.value else { continue };
        let mut laying = faults.apart();
        let laid = overlay(file, overlaid, &mut laying);
        if !laying.has_errors() && same_tables(&laid, file) {
            let args = [Arg::from(alternative.key.as_str())];
            faults.report(ChoiceCode::AlternativeChangesNothing, alternative.key_span, args);
            continue;
        }
        let mut own = faults.apart();
        check_table(&laid, &[], beside, &mut own);
        let source = faults.source().clone();
        let known = faults.finished();
        let known: BTreeSet<(&str, Option<Span>)> = known.iter().map(identity).collect();
        let own = own.finish();
        let own = own.iter().filter(|fault| !known.contains(&identity(fault)));
        let own = own.filter(|fault| fault.severity() == Severity::Error);
        for fault in
            own.map(|fault| in_alternative(fault, &alternative.key)).chain(laying.finish().iter().cloned())
        {
            faults.push(fault.also(&source, alternative.key_span, &HERE));
        }
    }
}

fn identity(fault: &Diagnostic) -> (&'static str, Option<Span>) {
    (fault.info().name, fault.labels().first().map(|label| label.span))
}
