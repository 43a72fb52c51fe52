//! From the text of a rule file to a checked regulation: one concern a file, every fault in one run.

mod awards;
mod ballots;
mod binding;
mod choices;
mod class_ways;
mod classes;
mod conditions;
mod criteria;
mod decisions;
mod derived;
mod families;
mod formula_kinds;
mod forms;
mod formulas;
mod gatherings;
mod given;
mod grade_ranges;
mod grades;
mod groups;
mod head;
mod indicators;
mod keys;
mod kinds;
mod known;
mod maxima;
mod members;
mod names;
mod order;
mod outcomes;
mod parameters;
mod people;
mod parts;
mod places;
mod quotas;
mod rankings;
mod reach;
mod registers;
mod rests;
mod scope;
mod scoring;
mod sections;
mod sets;
mod shortfalls;
mod spreads;
mod summary;
mod tallies;
mod table_files;
mod tables;
#[cfg(test)]
mod tests;
mod units;
mod usage;
mod warnings;

use alloc::string::String;
use alloc::vec::Vec;

use families::Families;
use head::Head;
use known::Known;
use names::Names;
pub(crate) use outcomes::measures_of;
pub(crate) use registers::RulesBeside;
use sections::ReadSections;

use crate::diagnostic::{Checked, DocumentCode};
use crate::document::{self, FILE, Faults, Need, REGULATION, Reader, Table, TableKind, Value};
use crate::figures::TableFile;
use crate::regulation::{
    About, Classes, Cluster, Criterion, CriterionId, Declared, MissingPolicy, Model, NotApplicablePolicy,
    Table as Listed,
};
use crate::text::{Source, Span, nearest};
use crate::words::{Arg, Language};

/// A choice and the alternative to score instead of the reading taken, both by their names in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The id of the choice.
    pub choice: String,
    /// The name of the alternative.
    pub alternative: String,
}

/// What stands beside a rule file and is read with it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Beside<'b> {
    pub(crate) tables: &'b [TableFile],
    pub(crate) rules: &'b [RulesBeside],
}

/// Checks a rule file under the readings that `chosen` names.
pub(crate) fn check(source: &Source, chosen: &[Chosen], beside: Beside<'_>) -> Checked<Model> {
    let mut faults = Faults::new(source.clone());
    let file = document::parse(&mut faults);
    if faults.found(DocumentCode::Syntax) {
        return Checked { value: None, diagnostics: faults.finish() };
    }
    let laid = choices::lay(&file, chosen, &mut faults);
    let model = check_table(&laid, chosen, beside, &mut faults);
    choices::check_alternatives(&file, beside, &mut faults);
    let value = if faults.has_errors() { None } else { model };
    Checked { value, diagnostics: faults.finish() }
}

/// The names of the files beside a rule file that its tables of parameters stand in.
pub(crate) fn table_files(source: &Source) -> Vec<(String, Span)> {
    tables::files(&document::parse(&mut Faults::new(source.clone())))
}

/// The names of the rule files beside a rule file that score its registers.
pub(crate) fn rules_files(source: &Source) -> Vec<(String, Span)> {
    registers::files(&document::parse(&mut Faults::new(source.clone())))
}

/// The language that a rule file declares.
pub(crate) fn declared_language(source: &Source) -> Option<Language> {
    let file = document::parse(&mut Faults::new(source.clone()));
    match entry_of(&file, REGULATION.name)?.get("language").map(|entry| &entry.node.value) {
        Some(Value::Text(code)) => Language::from_code(code),
        _ => None,
    }
}

/// Checks one reading of the file. The model is there when every part of it could be read, be it faulty otherwise.
fn check_table(file: &Table, chosen: &[Chosen], beside: Beside<'_>, faults: &mut Faults) -> Option<Model> {
    check_top(file, faults);
    let head = head::read(file, faults);
    let cluster = head::read_cluster(file, faults);
    let (laid_out, families) = Families::lay_out(file, beside.tables, faults);
    let file = &laid_out;
    let names = Names::collect(file, families, beside.rules, faults);
    let complete = head.is_complete() && cluster.is_some();
    let sections = sections::read(file, &names, &head, faults);
    let criteria = criteria::read(&names, &head, &sections, faults);
    let known = Known::new(&head, declared_span(file), &sections, &criteria);
    let mut model = build(file, chosen, &names, (head, cluster, sections, criteria.list), faults);
    model.classes.given = classes::of_units(&model, &names, faults);
    units::check(&model, &names, faults);
    classes::under_each(&mut model, &names, faults, |model, faults| {
        maxima::check(model, &known, &names, faults);
        gatherings::check(model, &known, &names, faults);
    });
    let unknown =
        tallies::Unknown { criteria: &known.criteria, sections: &known.pointless, total: !known.declared };
    tallies::check_shares(&model, &unknown, faults);
    parts::check(&model, &names, faults);
    registers::check(&model, &names, faults);
    if known.criteria.is_empty() && known.pointless.is_empty() {
        grade_ranges::check(&model, faults);
    }
    derived::check_eligible(&model, &names, faults);
    let order = order::order(&model, &names, faults);
    let ordered = order.is_some();
    model.order = order.unwrap_or_default();
    warnings::check(&model, &names, &known.criteria, faults);
    if ordered {
        usage::check(&model, &names, file, faults);
        groups::check(&model, &names, faults);
        reach::check(&model, &names, faults);
        scope::check(&model, faults);
    }
    let complete = complete && !names.parts.lacks_rules();
    (complete && ordered && known.criteria.is_empty()).then_some(model)
}

/// What is read before the rest.
type Read<'a> = (Head, Option<Cluster>, ReadSections<'a>, Listed<CriterionId, Criterion>);

/// The rest of the file is read, and the model is put together; what could not be read has a stand-in that no one
/// sees, since a faulty model is never handed out.
fn build(file: &Table, chosen: &[Chosen], names: &Names<'_>, read: Read<'_>, faults: &mut Faults) -> Model {
    let (head, cluster, sections, criteria) = read;
    let (gates, spelling) = (outcomes::read_gates(file, names, faults), head::read_spelling(file, faults));
    let rankings = rankings::read(file, names, faults);
    Model {
        source: faults.source().clone(),
        numbers: spelling.numbers,
        day_month_year: spelling.day_month_year,
        groups: groups::read(names, faults),
        parts: parts::read(names, head.period, faults),
        indicators: indicators::read(names, &head, faults),
        conditions: conditions::read(names, faults),
        grading: grades::read(file, names, faults),
        awards: awards::read(file, names, &gates, &rankings, faults),
        rankings,
        choices: choices::read(file, chosen, faults),
        clauses: head::read_clauses(file, faults),
        summary: summary::read(file, names, faults),
        scope: scope::read(file, names, faults),
        classes: Classes::default(),
        id: head.id.unwrap_or_default(),
        title: head.title,
        language: head.language.unwrap_or(Language::Vietnamese),
        period: head.period.unwrap_or_default(),
        baseline: head.baseline,
        declared: head.declared.unwrap_or(Declared::Open),
        rounding: head.rounding.unwrap_or_default(),
        missing: head.missing.unwrap_or(MissingPolicy::Refuse),
        not_applicable: head.not_applicable.unwrap_or(NotApplicablePolicy::Refuse),
        about: head.about,
        cluster: cluster.unwrap_or_else(head::nobody),
        self_scores: people::read_self_scores(file, &criteria, faults),
        sections: sections.list,
        total: sections.total,
        criteria,
        gates,
        order: Vec::new(),
    }
}

fn declared_span(file: &Table) -> Span {
    let entry = entry_of(file, REGULATION.name).and_then(|keys| keys.get("points"));
    entry.map(|entry| entry.node.span).unwrap_or_default()
}

fn check_top(file: &Table, faults: &mut Faults) {
    match file.get("format") {
        None => faults.report(DocumentCode::FormatMissing, Span::default(), []),
        Some(entry) => match &entry.node.value {
            Value::Number(literal) if literal == "1" => {}
            _ => {
                let found = faults.source().slice(entry.node.span).into();
                faults.report(DocumentCode::FormatUnknown, entry.node.span, [Arg::Plain(found)]);
            }
        },
    }
    for entry in file.entries.iter().filter(|entry| entry.key != "format") {
        if !FILE.iter().any(|keys| keys.name == entry.key) {
            let near = nearest(&entry.key, FILE.iter().map(|keys| keys.name));
            let args = [Arg::from(entry.key.as_str())];
            faults.report_near(DocumentCode::UnknownTable, entry.key_span, args, near);
        }
    }
    for keys in FILE.iter().filter(|keys| keys.kind == TableKind::Single(Need::Required)) {
        if file.get(keys.name).is_none() {
            faults.report(DocumentCode::MissingTable, Span::default(), [Arg::from(keys.name)]);
        }
    }
}

/// The words about a rule: basis, quote and note.
fn read_about(reader: &Reader<'_>, faults: &mut Faults) -> About {
    About {
        basis: reader.localised("basis", faults),
        quote: reader.text("quote", faults).map(|quote| quote.value.into()),
        note: reader.localised("note", faults),
    }
}

fn entry_of<'a>(file: &'a Table, table: &str) -> Option<&'a Table> {
    match &file.get(table)?.node.value {
        Value::Table(tables) => Some(tables),
        _ => None,
    }
}
