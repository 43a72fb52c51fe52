//! From the text of a rule file to a checked regulation: one concern a file, every fault in one run.

mod choices;
mod conditions;
mod criteria;
mod formulas;
mod head;
mod indicators;
mod maxima;
mod names;
mod order;
mod outcomes;
mod summary;
mod usage;
mod warnings;

use alloc::string::String;

pub(crate) use maxima::maximum;
use names::Names;
pub(crate) use order::expression_reads;
pub(crate) use outcomes::measures_of;

use crate::diagnostic::{Checked, RuleCode};
use crate::document::{self, FILE, Faults, Need, Reader, Table, TableKind, Value, Written};
use crate::regulation::{About, Model};
use crate::text::{Source, Span, nearest};
use crate::words::Arg;

/// A choice and the alternative to score instead of the reading taken, both by their names in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The id of the choice.
    pub choice: String,
    /// The name of the alternative.
    pub alternative: String,
}

/// Checks a rule file under the readings that `chosen` names.
pub(crate) fn check(source: &Source, chosen: &[Chosen]) -> Checked<Model> {
    let mut faults = Faults::new(source.clone());
    let file = document::parse(&mut faults);
    if faults.found(RuleCode::Syntax) {
        return Checked { value: None, diagnostics: faults.finish() };
    }
    let laid = choices::lay(&file, chosen, &mut faults);
    let model = check_table(&laid, chosen, &mut faults);
    choices::check_alternatives(&file, &mut faults);
    let value = if faults.has_errors() { None } else { model };
    Checked { value, diagnostics: faults.finish() }
}

/// Checks one reading of the file.
fn check_table(file: &Table, chosen: &[Chosen], faults: &mut Faults) -> Option<Model> {
    check_top(file, faults);
    let head = head::read(file, faults);
    let cluster = head::read_cluster(file, faults);
    let numbers = head::read_numbers(file, faults);
    let names = Names::collect(file, faults);
    let indicators = indicators::read(file, &names, head.as_ref(), faults);
    let conditions = conditions::read(file, &names, faults);
    let sections = criteria::read_sections(file, faults);
    let criteria = criteria::read(file, &names, head.as_ref(), faults);
    let gates = outcomes::read_gates(file, &names, faults);
    let rankings = outcomes::read_rankings(file, &names, faults);
    let awards = outcomes::read_awards(file, &names, &gates, faults);
    let choices = choices::read(file, chosen, faults);
    let clauses = head::read_clauses(file, faults);
    let summary = summary::read(file, &names, faults);
    if faults.has_errors() {
        return None;
    }
    let (head, cluster) = (head?, cluster?);
    let mut model = Model {
        source: faults.source().clone(),
        id: head.id,
        title: head.title,
        language: head.language,
        period: head.period,
        baseline: head.baseline,
        declared: head.declared,
        rounding: head.rounding,
        missing: head.missing,
        not_applicable: head.not_applicable,
        about: head.about,
        cluster,
        numbers,
        indicators,
        conditions,
        sections,
        criteria,
        gates,
        rankings,
        awards,
        choices,
        clauses,
        summary,
        order: Default::default(),
    };
    model.order = order::order(&model, file, faults)?;
    maxima::check(&model, file, faults);
    warnings::check(&model, file, faults);
    usage::check(&model, file, faults);
    Some(model)
}

fn check_top(file: &Table, faults: &mut Faults) {
    match file.get("format") {
        None => faults.report(RuleCode::FormatMissing, Span::default(), []),
        Some(entry) => match &entry.node.value {
            Value::Number(literal) if literal == "1" => {}
            _ => {
                let found = faults.source().slice(entry.node.span).into();
                faults.report(RuleCode::FormatUnknown, entry.node.span, [Arg::Plain(found)]);
            }
        },
    }
    for entry in file.entries.iter().filter(|entry| entry.key != "format") {
        match FILE.iter().find(|keys| keys.name == entry.key).map(|keys| keys.kind) {
            Some(TableKind::NotYet) => {
                faults.report(RuleCode::TableNotThereYet, entry.key_span, [Arg::from(entry.key.as_str())]);
            }
            Some(_) => {}
            None => {
                let near = nearest(&entry.key, FILE.iter().map(|keys| keys.name));
                faults.report_near(
                    RuleCode::UnknownTable,
                    entry.key_span,
                    [Arg::from(entry.key.as_str())],
                    near,
                );
            }
        }
    }
    for keys in FILE.iter().filter(|keys| keys.kind == TableKind::Single(Need::Required)) {
        if file.get(keys.name).is_none() {
            faults.report(RuleCode::MissingTable, Span::default(), [Arg::from(keys.name)]);
        }
    }
}

/// The words about a rule: basis, quote and note.
fn read_about(reader: &Reader<'_>, faults: &mut Faults) -> About {
    About {
        basis: reader.localised("basis", faults),
        quote: if reader.has("quote") {
            reader.text("quote", faults).map(|quote| quote.value.into())
        } else {
            None
        },
        note: reader.localised("note", faults),
    }
}

/// The place of a table by its id, for diagnostics about a checked part.
fn table_span(file: &Table, table: &str, id: &str) -> Span {
    entry_of(file, table).and_then(|tables| tables.get(id)).map(|entry| entry.key_span).unwrap_or_default()
}

/// The place of a key's value, or of its table when the key was not written.
fn value_span(file: &Table, table: &str, id: &str, key: &str) -> Span {
    let found =
        entry_of(file, table).and_then(|tables| tables.get(id)).and_then(|entry| match &entry.node.value {
            Value::Table(keys) => keys.get(key).map(|entry| entry.node.span),
            _ => None,
        });
    found.unwrap_or_else(|| table_span(file, table, id))
}

fn entry_of<'a>(file: &'a Table, table: &str) -> Option<&'a Table> {
    match &file.get(table)?.node.value {
        Value::Table(tables) => Some(tables),
        _ => None,
    }
}

/// A written number that stands for itself.
fn plain_number(written: &Written) -> Option<crate::number::Number> {
    match written {
        Written::Number(number) | Written::Percent(number) => Some(number.clone()),
        _ => None,
    }
}
