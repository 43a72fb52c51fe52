//! Choices: the reading taken, the alternatives, and laying an alternative over the file.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Chosen, check_table, entry_of};
use crate::diagnostic::{Diagnostics, RuleCode, Severity};
use crate::document::{
    CHOICES, Entry, FILE, Faults, Reader, Shape, Table, Value, id_tables, overlay, wrong_shape,
};
use crate::regulation::{Alternative, Choice};
use crate::text::{Span, nearest};
use crate::words::{Arg, Phrase, Text};

/// The file under the chosen alternatives.
pub(super) fn lay(file: &Table, chosen: &[Chosen], faults: &mut Faults) -> Table {
    let mut laid = file.clone();
    let mut replaced: Vec<(Vec<String>, &Chosen)> = Vec::new();
    for choice in chosen {
        let Some(alternative) = find(file, choice, faults) else { continue };
        for path in paths(alternative) {
            if let Some((_, other)) = replaced.iter().find(|(earlier, _)| *earlier == path) {
                let args = [choice.choice.as_str(), other.choice.as_str(), &path.join(".")].map(Arg::from);
                faults.report(RuleCode::ChoicesConflict, Span::default(), args);
            }
            replaced.push((path, choice));
        }
        laid = overlay(&laid, alternative, faults);
    }
    laid
}

fn find<'a>(file: &'a Table, chosen: &Chosen, faults: &mut Faults) -> Option<&'a Table> {
    let choices = entry_of(file, CHOICES.name);
    let Some(choice) = choices.and_then(|choices| choices.get(&chosen.choice)) else {
        let known = choices.iter().flat_map(|choices| choices.entries.iter().map(|entry| entry.key.as_str()));
        let near = nearest(&chosen.choice, known);
        faults.report_near(
            RuleCode::UnknownChoice,
            Span::default(),
            [Arg::from(chosen.choice.as_str())],
            near,
        );
        return None;
    };
    let alternatives = alternatives(&choice.node.value);
    let found = alternatives.iter().find(|entry| entry.key == chosen.alternative);
    match found.map(|entry| &entry.node.value) {
        Some(Value::Table(table)) => Some(table),
        _ => {
            let near = nearest(&chosen.alternative, alternatives.iter().map(|entry| entry.key.as_str()));
            let args = [Arg::from(chosen.alternative.as_str()), Arg::from(chosen.choice.as_str())];
            faults.report_near(RuleCode::UnknownAlternative, choice.key_span, args, near);
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

/// Every key that an alternative replaces, as its path in the file.
fn paths(alternative: &Table) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for table in &alternative.entries {
        let Value::Table(inner) = &table.node.value else { continue };
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
        reader.localised("basis", faults);
        let instead = chosen.iter().find(|chosen| chosen.choice == id.value);
        choices.push(Choice {
            title: reader.localised("title", faults),
            taken: reader.localised("taken", faults),
            why: reader.localised("why", faults),
            alternatives: read_alternatives(&reader, faults),
            chosen: instead.map(|chosen| chosen.alternative.clone()),
            id: id.value,
        });
    }
    choices
}

fn read_alternatives(reader: &Reader<'_>, faults: &mut Faults) -> Vec<Alternative> {
    let Some(node) = reader.node("alternatives") else { return Vec::new() };
    let Value::Table(table) = &node.value else {
        wrong_shape("alternatives", Shape::Alternatives, "", node.span, faults);
        return Vec::new();
    };
    let mut alternatives = Vec::new();
    for entry in &table.entries {
        let Value::Table(overlaid) = &entry.node.value else {
            wrong_shape(&entry.key, Shape::Alternatives, "", entry.node.span, faults);
            continue;
        };
        for key in &overlaid.entries {
            let known = FILE.iter().map(|keys| keys.name).chain(["title", "remove"]);
            if !known.clone().any(|name| name == key.key) {
                let near = nearest(&key.key, known);
                faults.report_near(RuleCode::UnknownTable, key.key_span, [Arg::from(key.key.as_str())], near);
            }
        }
        alternatives.push(Alternative { id: entry.key.clone(), title: title(overlaid) });
    }
    alternatives
}

fn title(alternative: &Table) -> Text {
    let Some(Value::Table(languages)) = alternative.get("title").map(|entry| &entry.node.value) else {
        return Text::default();
    };
    let words = |code: &str| match languages.get(code).map(|entry| &entry.node.value) {
        Some(Value::Text(words)) => Some(words.clone()),
        _ => None,
    };
    Text { vi: words("vi"), en: words("en") }
}

/// Each alternative must check clean on its own; what it alone gets wrong is reported with the alternative's place.
pub(super) fn check_alternatives(file: &Table, faults: &mut Faults) {
    static HERE: Phrase = Phrase::new("under this alternative", "theo cách hiểu này");
    let Some(choices) = entry_of(file, CHOICES.name) else { return };
    for choice in &choices.entries {
        for alternative in alternatives(&choice.node.value) {
            let Value::Table(overlaid) = &alternative.node.value else { continue };
            let mut own = Faults::new(faults.source().clone());
            let laid = overlay(file, overlaid, &mut own);
            check_table(&laid, &[], &mut own);
            let source = faults.source().clone();
            let known = faults.finished();
            for fault in own.finish().iter().filter(|fault| is_new(fault, &known)) {
                faults.push(fault.clone().also(&source, alternative.key_span, &HERE));
            }
        }
    }
}

fn is_new(fault: &crate::diagnostic::Diagnostic, known: &Diagnostics) -> bool {
    fault.severity() == Severity::Error
        && !known
            .iter()
            .any(|other| other.code() == fault.code() && other.labels().first() == fault.labels().first())
}
