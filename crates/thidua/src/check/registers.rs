//! Registers: parts whose rows are the units of a regulation of their own, which stands beside the rule file.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::derived;
use super::names::{NamedIndicator, Names};
use super::order::reads;
use super::tables::named_files;
use crate::diagnostic::RegisterCode;
use crate::document::{Faults, Function, PARTS, Reader, Reference, Table};
use crate::form::Form;
use crate::formula::{self, Unit};
use crate::regulation::{
    Formula, Indicator, IndicatorId, Kind, Measured, Members, Model, Origin, Reads, RegisterRule, Taken,
};
use crate::text::{Span, fold, nearest};
use crate::words::Arg;

/// A regulation that stands beside a rule file; none inside when it has faults.
#[derive(Debug, Clone)]
pub(crate) struct RulesBeside {
    pub(crate) name: String,
    pub(crate) model: Option<Arc<Model>>,
}

/// Whether the rows of a part are those of a register.
#[derive(Debug)]
pub(super) enum Registered {
    /// They are reported below their units.
    No,
    /// Their rules cannot be used; the rules that they feed cannot either.
    Lost,
    /// By this regulation.
    By(Arc<Model>),
}

/// True for the name of a rule file in the folder of another.
pub(super) fn is_beside(name: &str) -> bool {
    name.len() > ".toml".len() && name.to_lowercase().ends_with(".toml") && !name.contains(['/', '\\', ':'])
}

/// What scores the rows of a part.
pub(super) fn registered(
    id: &str,
    reader: &Reader<'_>,
    beside: &[RulesBeside],
    faults: &mut Faults,
) -> Registered {
    if !reader.means("rules") {
        if reader.has("unit") {
            faults.report(RegisterCode::UnitWithoutRules, reader.key_span("unit"), []);
        }
        return Registered::No;
    }
    reader.demand("unit", id, faults);
    let Some(name) = reader.text("rules", faults) else { return Registered::Lost };
    let code = match beside.iter().find(|file| file.name == name.value) {
        _ if !is_beside(name.value) => RegisterCode::RegisterFileName,
        None => RegisterCode::RegisterRulesNotGiven,
        // Its faults are said where it was read.
        Some(RulesBeside { model: None, .. }) => return Registered::Lost,
        Some(RulesBeside { model: Some(model), .. }) => return Registered::By(model.clone()),
    };
    faults.report(code, name.span, [Arg::from(name.value)]);
    Registered::Lost
}

/// The rules of a register, and the class in them that names the unit of each row.
pub(super) fn read_rule(
    reader: &Reader<'_>,
    registered: &Registered,
    period: Option<i64>,
    faults: &mut Faults,
) -> Option<RegisterRule> {
    let Registered::By(model) = registered else {
        reader.id("unit", faults);
        return None;
    };
    let file = reader.text("rules", faults)?;
    if let Some(period) = period.filter(|period| *period != model.period) {
        let args = [Arg::from(file.value), year(model.period), year(period)];
        faults.report(RegisterCode::RegisterOfOtherPeriod, file.span, args);
    }
    let unit = reader.id("unit", faults)?;
    let is_class = |figure: &Indicator| figure.origin == Origin::Class;
    let class = model.indicators.find(|figure| figure.id == unit.value && is_class(figure));
    if class.is_none() {
        let known = model.indicators.values().filter(|figure| is_class(figure));
        let near = nearest(unit.value, known.map(|figure| figure.id.as_str()));
        let args = [Arg::from(unit.value), Arg::from(file.value)];
        faults.report_near(RegisterCode::RegisterUnit, unit.span, args, near);
    }
    Some(RegisterRule { file: file.value.into(), class: class?, model: model.clone() })
}

fn year(year: i64) -> Arg {
    Arg::from(alloc::format!("{year}"))
}

/// The keys that speak of what units report, or of what the rules derive.
const NOT_BESIDE_FROM: [&str; 8] =
    ["years", "range", "plausible", "whole", "missing", "formula", "rows", "rolled-up"];

/// The measure of a register's own rules that a figure of its rows is taken from.
pub(super) fn read_from(named: &NamedIndicator<'_>, names: &Names<'_>, faults: &mut Faults) -> Option<Taken> {
    let reader = &named.reader;
    let part = names.part_of(named);
    let registered = part.map_or(&Registered::No, |part| names.parts.registered(part));
    if !reader.has("from") {
        if !named.derived && !reader.means("from") && !matches!(registered, Registered::No) {
            let args = [Arg::from(named.id.value.as_str())];
            faults.report(RegisterCode::FigureWithoutFrom, named.id.span, args);
        }
        return None;
    }
    for key in NOT_BESIDE_FROM.into_iter().filter(|key| reader.has(key)) {
        faults.report(RegisterCode::KeyBesideFrom, reader.key_span(key), [Arg::from(key)]);
    }
    let reference = reader.reference("from", faults);
    match registered {
        // A part that is not known was reported.
        Registered::No if part.is_none() && reader.has("part") => None,
        Registered::No => {
            faults.report(RegisterCode::FromWithoutRegister, reader.key_span("from"), []);
            None
        }
        Registered::Lost => None,
        Registered::By(model) => taken(&reference?, model, named, names, faults),
    }
}

/// The measure that a reference names in the rules of a register, when it is what the figure says.
fn taken(
    reference: &Reference,
    model: &Model,
    named: &NamedIndicator<'_>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Taken> {
    let grade = Some(Taken::Grade).filter(|_| names_grade(model, reference));
    let Some(taken) = measure(model, reference).map(Taken::Measure).or(grade) else {
        let known = model.indicators.values().map(|figure| figure.id.as_str());
        let known = known.chain(model.conditions.values().map(|condition| condition.id.as_str()));
        let known = known.chain(model.criteria.values().map(|criterion| criterion.id.as_str()));
        let near = nearest(&reference.name, known);
        let args =
            [Arg::from(faults.source().slice(reference.span).trim_matches('"')), Arg::from(&model.title)];
        faults.report_near(RegisterCode::UnknownInRegister, reference.span, args, near);
        return None;
    };
    let (kind, unit) = match taken {
        Taken::Measure(measure) => kind_of(model, measure),
        Taken::Grade => (Kind::Level, None),
    };
    let own = named.kind?;
    if own != kind || levels_of(model, taken) != ids(named.form.as_ref()?) {
        let args = [Arg::from(reference.name.as_str()), Arg::from(kind.name()), Arg::from(own.name())];
        faults.report(RegisterCode::KindOfRegister, reference.span, args);
        return None;
    }
    if let (Some(own), Some(unit)) = (&named.unit, unit)
        && *own != unit
    {
        names.report_mismatch(own, &unit, reference.span, faults);
    }
    Some(taken)
}

/// True for the word that names the grade of a unit.
fn names_grade(model: &Model, reference: &Reference) -> bool {
    reference.function.is_none() && reference.name == "grade" && model.grading.is_some()
}

/// The levels that a value may have there; empty for what has none.
fn levels_of(model: &Model, taken: Taken) -> Vec<String> {
    match (taken, &model.grading) {
        (Taken::Grade, Some(grading)) => grading.grades.values().map(|grade| grade.id.clone()).collect(),
        (Taken::Measure(measure), _) => ids(&model.form_of(measure)),
        (Taken::Grade, None) => Vec::new(),
    }
}

/// What a reference names in another regulation, where that has one value for each of its units.
fn measure(model: &Model, reference: &Reference) -> Option<Measured> {
    let name = reference.name.as_str();
    let figure = |baseline: bool| {
        let indicator = model.indicators.find(|figure| figure.id == name)?;
        let known = model.indicators.get(indicator)?;
        let there = known.part.is_none() && (!baseline || known.in_baseline);
        there.then_some(Measured::Figure { indicator, baseline })
    };
    let criterion = || model.criteria.find(|criterion| criterion.id == name);
    let with_target =
        || criterion().filter(|id| model.criteria.get(*id).is_some_and(|one| !one.target.is_empty()));
    match reference.function {
        None => figure(false)
            .or_else(|| model.conditions.find(|condition| condition.id == name).map(Measured::Condition)),
        Some(Function::Baseline) => figure(true),
        Some(Function::Points) if name == "total" => Some(Measured::Total),
        Some(Function::Points) => {
            let section = model.sections.find(|section| section.id == name);
            section.map(Measured::Section).or_else(|| criterion().map(Measured::Criterion))
        }
        Some(Function::Met) => with_target().map(Measured::Met),
        Some(Function::Exceeded) => with_target().map(Measured::Exceeded),
        Some(Function::Shortfall) => None,
    }
}

/// The kind and the unit of measure of what is taken; what is yes or no may be counted in any unit.
fn kind_of(model: &Model, measure: Measured) -> (Kind, Option<Unit>) {
    match measure {
        Measured::Condition(_) | Measured::Met(_) | Measured::Exceeded(_) => (Kind::YesNo, None),
        Measured::Figure { indicator, .. } => match model.indicators.get(indicator) {
            Some(figure) if figure.kind == Kind::YesNo => (Kind::YesNo, None),
            Some(figure) if figure.kind == Kind::Date => (Kind::Date, Some(Unit::day())),
            Some(figure) if figure.unit_text == "%" => (figure.kind, Some(Unit::none())),
            Some(figure) => (figure.kind, Some(Unit::read(&figure.unit_text))),
            None => (Kind::Number, None),
        },
        _ => (Kind::Number, Some(Unit::none())),
    }
}

/// The ids of the levels of a form, the best first; empty for a form without levels.
fn ids(form: &Form) -> Vec<String> {
    match form {
        Form::Level(levels) => levels.best_first().iter().map(|level| level.id.clone()).collect(),
        _ => Vec::new(),
    }
}

/// How a figure of the unit follows from the rows of a register.
pub(super) fn read_rolled_up(
    named: &NamedIndicator<'_>,
    in_period: bool,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Formula> {
    let text = named.reader.text("rolled-up", faults)?;
    if named.derived || named.reader.has("from") {
        return None;
    }
    let id = || [Arg::from(named.id.value.as_str())];
    if !in_period || names.part_of(named).is_some() {
        faults.report(RegisterCode::RolledUpNowhere, named.reader.key_span("rolled-up"), id());
        return None;
    }
    let term = formula::parse(text.value, text.span, faults)?;
    let expression = derived::read_expression(&term, text.span, named, names, faults)?;
    let Reads { own, pooled, rows, reported } = expression.reads(false);
    let others = !own.is_empty() || !pooled.is_empty() || !reported.is_empty();
    if others || rows.is_empty() || rows.iter().any(|(part, _)| names.parts.is_plain(*part)) {
        faults.report(RegisterCode::RolledUpOfWhat, text.span, id());
        return None;
    }
    let passes = derived::read_passes(&named.reader, &expression, faults);
    Some(Formula { text: text.value.into(), expression, passes })
}

/// What can only be said when everything is known: that every member can have rows, and that nothing is rolled up from
/// what is rolled up.
pub(super) fn check(model: &Model, names: &Names<'_>, faults: &mut Faults) {
    for (part, known) in model.parts.iter() {
        if let Some(register) = &known.register {
            check_members(model, register, names.parts.unit_span(part), faults);
        }
    }
    for (figure, named) in model.indicators.values().zip(&names.indicators) {
        let Some(formula) = &figure.rolled_up else { continue };
        if let Some(other) = rolled_up_below(model, formula) {
            let other = model.indicators.get(other).map_or("", |other| other.id.as_str());
            let args = [figure.id.as_str(), other].map(Arg::from);
            faults.report(RegisterCode::RolledUpTwice, named.reader.key_span("rolled-up"), args);
        }
    }
}

/// A member without a level could never have a row.
fn check_members(model: &Model, register: &RegisterRule, span: Span, faults: &mut Faults) {
    let Members::Listed(members) = &model.cluster.members else { return };
    let Some(levels) = register.levels() else { return };
    let known: BTreeSet<String> = levels.names().map(fold).collect();
    let lacking = members.iter().filter(|member| {
        let titles = [Some(&member.id), member.title.vi.as_ref(), member.title.en.as_ref()];
        !titles.into_iter().flatten().any(|name| known.contains(&fold(name)))
    });
    let lacking: Vec<Arg> = lacking.map(|member| Arg::from(member.id.as_str())).collect();
    if !lacking.is_empty() {
        let class = register.model.indicators.get(register.class).map_or("", |class| class.id.as_str());
        faults.report(RegisterCode::RegisterLacksUnit, span, [Arg::from(class), Arg::List(lacking)]);
    }
}

/// A figure that is rolled up and that the rows of a formula rest on.
fn rolled_up_below(model: &Model, formula: &Formula) -> Option<IndicatorId> {
    let mut open: Vec<Measured> = formula.expression.reads(false).all().collect();
    let mut seen = BTreeSet::new();
    while let Some(measure) = open.pop() {
        if !seen.insert(measure) {
            continue;
        }
        if let Measured::Figure { indicator, baseline: false } = measure
            && model.indicators.get(indicator).is_some_and(|figure| figure.rolled_up.is_some())
        {
            return Some(indicator);
        }
        open.extend(reads(model, measure));
    }
    None
}

/// The names of the rule files that the registers of a file are scored by, each with the place where it is named first.
pub(super) fn files(file: &Table) -> Vec<(String, Span)> {
    named_files(file, &PARTS, "rules", is_beside)
}
