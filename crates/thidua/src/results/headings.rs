//! Headings: which input of the plan a column fills.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::people::{self, Matter, Subject};
use super::units;
use crate::diagnostic::{ClassCode, Diagnostic, Diagnostics, FigureCode, PeopleCode};
use crate::document::plain_name;
use crate::figures::{FigureTable, Heading};
use crate::plan::{Giver, Input};
use crate::regulation::{IndicatorId, Members, Model, Origin};
use crate::rules::Regulation;
use crate::step::InputId;
use crate::text::nearest;
use crate::words::Arg;

/// A heading taken apart: `name:giver@year`.
struct Parts<'a> {
    name: String,
    giver: Option<&'a str>,
    year: Option<i64>,
}

fn parts(heading: &Heading) -> Parts<'_> {
    let (front, year) = match heading.text.rsplit_once('@') {
        Some((front, year)) => (front, plain_year(year.trim())),
        None => (heading.text.as_str(), None),
    };
    let (name, giver) = match front.split_once(':') {
        Some((name, giver)) => (name.trim(), Some(giver.trim())),
        None => (front.trim(), None),
    };
    Parts { name: plain_name(name), giver, year }
}

/// A year as people write it: up to four digits, the first not 0.
fn plain_year(text: &str) -> Option<i64> {
    let plain = text.len() <= 4 && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

/// The heading under which an input is written.
pub(crate) fn written(input: Input, regulation: &Regulation) -> String {
    let model = &regulation.model;
    let criterion = |id| model.criteria.get(id).map_or("", |criterion| criterion.id.as_str());
    match input {
        Input::Figure { indicator, .. } if is_class(indicator, model) => {
            model.indicators.get(indicator).map_or_else(String::new, |class| class.id.clone())
        }
        Input::Figure { indicator, baseline } => {
            let id = model.indicators.get(indicator).map_or("", |figure| figure.id.as_str());
            let year = if baseline { model.baseline.unwrap_or_default() } else { model.period };
            format!("{id}@{year}")
        }
        Input::Given { criterion: id, giver } => {
            format!("{}:{}@{}", criterion(id), giver.name(), model.period)
        }
        Input::Pledge { criterion: id } => format!("{}:pledge@{}", criterion(id), model.period),
        Input::Accepted { criterion: id } => criterion(id).into(),
    }
}

/// What each column of a table fills; none for a column that is not read, which is reported.
pub(super) fn read(
    table: &FigureTable,
    regulation: &Regulation,
    faults: &mut Diagnostics,
) -> Vec<Option<Column>> {
    let column = match &regulation.model.cluster.members {
        Members::FromFigures { column } => Some(column.as_str()),
        Members::Listed(_) => None,
    };
    let names_cluster =
        |heading: &Heading| column.is_some_and(|column| units::names_cluster(heading, column));
    let below = super::rows::column(table, &regulation.model).map(|(at, _)| at);
    let headings = table.headings.iter().enumerate();
    let places = headings.map(|(at, heading)| match names_cluster(heading) || below == Some(at) {
        true => None,
        false => place(heading, table, regulation, faults),
    });
    places.collect()
}

/// What a column holds.
pub(super) enum Column {
    Input(InputId),
    Said(Subject),
}

type Fault = Diagnostic;

fn place(
    heading: &Heading,
    table: &FigureTable,
    regulation: &Regulation,
    faults: &mut Diagnostics,
) -> Option<Column> {
    let column = match said_in(heading, regulation) {
        Some(subject) => subject.map(Column::Said),
        None => wanted(heading, regulation)
            .and_then(|wanted| asked_for(wanted, heading, regulation))
            .map(Column::Input),
    };
    column.map_err(|fault| faults.push(fault.at(&table.source, heading.span))).ok()
}

/// What people write under a heading, when it is one for that.
fn said_in(heading: &Heading, regulation: &Regulation) -> Option<Result<Subject, Fault>> {
    let parts = parts(heading);
    let matter = Matter::ALL.into_iter().find(|matter| Some(matter.name()) == parts.giver)?;
    Some(subject(&parts, matter, heading, regulation))
}

fn subject(
    parts: &Parts<'_>,
    matter: Matter,
    heading: &Heading,
    regulation: &Regulation,
) -> Result<Subject, Fault> {
    let (model, text) = (&regulation.model, Arg::from(heading.text.as_str()));
    let baseline = year(parts, heading, regulation)?;
    let criterion = model.criteria.find(|known| known.id == parts.name);
    let indicator = model.indicators.find(|known| known.id == parts.name).filter(|_| matter.proves());
    let judged = criterion.and_then(|id| model.criteria.get(id)?.way.counts());
    let code = match (criterion, indicator) {
        (None, None) => {
            let criteria = model.criteria.values().map(|criterion| criterion.id.as_str());
            let indicators = model.indicators.values().map(|figure| figure.id.as_str());
            return Err(unknown(&parts.name, criteria.chain(indicators.filter(|_| matter.proves()))));
        }
        (_, None) if baseline => {
            return Err(Fault::new(FigureCode::OtherYear, [Arg::from(year_of(parts)), text]));
        }
        (Some(_), None) if !matter.proves() && judged.is_none() => FigureCode::NotAskedFor,
        (None, Some(id)) if model.indicators.get(id).is_some_and(|figure| figure.is_derived()) => {
            FigureCode::DerivedFigure
        }
        _ => {
            let nothing = matter == Matter::EvidenceNumber
                && people::figure_of(&parts.name, baseline, regulation).is_none();
            if nothing {
                return Err(Fault::new(PeopleCode::EvidenceOfNothing, [text]));
            }
            return Ok(Subject { name: parts.name.clone(), baseline, matter });
        }
    };
    Err(Fault::new(code, [text]))
}

/// The heading under which something is written.
pub(super) fn said(subject: &Subject, regulation: &Regulation) -> String {
    let model = &regulation.model;
    let year = if subject.baseline { model.baseline.unwrap_or_default() } else { model.period };
    format!("{}:{}@{year}", subject.name, subject.matter.name())
}

fn year_of(parts: &Parts<'_>) -> String {
    parts.year.map(|year| format!("{year}")).unwrap_or_default()
}

/// True for the year before; a fault for a year that is not read, or for none.
fn year(parts: &Parts<'_>, heading: &Heading, regulation: &Regulation) -> Result<bool, Fault> {
    let text = Arg::from(heading.text.as_str());
    let Some(year) = parts.year else {
        let example = Arg::from(format!("{}@{}", parts.name, regulation.period()));
        return Err(Fault::new(FigureCode::HeadingWithoutYear, [text, example]));
    };
    let baseline = Some(year) == regulation.model.baseline;
    if year != regulation.model.period && !baseline {
        return Err(Fault::new(FigureCode::OtherYear, [Arg::from(format!("{year}")), text]));
    }
    Ok(baseline)
}

/// The input that a heading names.
fn wanted(heading: &Heading, regulation: &Regulation) -> Result<Input, Fault> {
    let parts = parts(heading);
    let model = &regulation.model;
    let text = Arg::from(heading.text.as_str());
    if let Some(class) = class_of(&parts, model) {
        let input = Input::Figure { indicator: class, baseline: false };
        let fault = || Fault::new(ClassCode::ClassWithYear, [Arg::from(parts.name.as_str())]);
        return if heading.text.contains('@') { Err(fault()) } else { Ok(input) };
    }
    let baseline = year(&parts, heading, regulation)?;
    let Some(giver) = parts.giver else {
        return match model.indicators.find(|figure| figure.id == parts.name) {
            Some(indicator) => Ok(Input::Figure { indicator, baseline }),
            None => Err(unknown(&parts.name, model.indicators.values().map(|figure| figure.id.as_str()))),
        };
    };
    let Some(criterion) = model.criteria.find(|criterion| criterion.id == parts.name) else {
        return Err(unknown(&parts.name, model.criteria.values().map(|criterion| criterion.id.as_str())));
    };
    if baseline {
        // Points given by people, and pledges, are of the year that is scored.
        return Err(Fault::new(FigureCode::OtherYear, [Arg::from(year_of(&parts)), text]));
    }
    match Giver::ALL.into_iter().find(|known| known.name() == giver) {
        Some(giver) => Ok(Input::Given { criterion, giver }),
        None if giver == "pledge" => Ok(Input::Pledge { criterion }),
        None => {
            let known = Giver::ALL.into_iter().map(Giver::name).chain(["pledge"]);
            let known = known.chain(Matter::ALL.into_iter().map(Matter::name));
            Err(Fault::new(FigureCode::UnknownGiver, [Arg::from(giver)]).nearest(nearest(giver, known)))
        }
    }
}

/// The class that a heading names.
fn class_of(parts: &Parts<'_>, model: &Model) -> Option<IndicatorId> {
    let named = model.indicators.find(|figure| figure.id == parts.name)?;
    (parts.giver.is_none() && is_class(named, model)).then_some(named)
}

/// A class belongs to a unit and to no year.
fn is_class(indicator: IndicatorId, model: &Model) -> bool {
    model.indicators.get(indicator).is_some_and(|figure| figure.origin == Origin::Class)
}

fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Fault {
    Fault::new(FigureCode::UnknownFigure, [Arg::from(name)]).nearest(nearest(name, known))
}

/// The place of an input in the plan, when the regulation asks for it.
fn asked_for(wanted: Input, heading: &Heading, regulation: &Regulation) -> Result<InputId, Fault> {
    if let Some(input) = regulation.plan.input_id(wanted) {
        return Ok(input);
    }
    let derived = matches!(wanted, Input::Figure { indicator, .. }
        if regulation.model.indicators.get(indicator).is_some_and(|figure| figure.is_derived()));
    let code = if derived { FigureCode::DerivedFigure } else { FigureCode::NotAskedFor };
    Err(Fault::new(code, [Arg::from(heading.text.as_str())]))
}

/// The year that a heading names.
pub(super) fn year_named(heading: &Heading) -> Option<i64> {
    parts(heading).year
}

/// True when some column is of the year that the regulation scores; otherwise the figures are of another period.
pub(super) fn any_of_the_period(
    tables: &[&FigureTable],
    regulation: &Regulation,
    faults: &mut Diagnostics,
) -> bool {
    let headings = || tables.iter().flat_map(|table| table.headings.iter().map(move |one| (*table, one)));
    let of_period =
        |(_, heading): &(&FigureTable, &Heading)| parts(heading).year == Some(regulation.period());
    if headings().any(|one| of_period(&one)) {
        return true;
    }
    let period = Arg::from(format!("{}", regulation.period()));
    let fault = Diagnostic::new(FigureCode::OtherPeriod, [period]);
    let place = headings().find(|(_, heading)| parts(heading).year.is_some());
    faults.push(match (place, tables.first()) {
        (Some((table, heading)), _) => fault.at(&table.source, heading.span),
        (None, Some(table)) => fault.at(&table.source, crate::text::Span::default()),
        (None, None) => fault,
    });
    false
}
