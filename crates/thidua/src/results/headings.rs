//! Headings: which input of the plan a column fills.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::units;
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode};
use crate::figures::{FigureTable, Heading};
use crate::plan::{Giver, Input};
use crate::regulation::Members;
use crate::rules::Regulation;
use crate::step::InputId;
use crate::text::nearest;
use crate::words::Arg;

/// A heading taken apart: `name:giver@year`.
struct Parts<'a> {
    name: &'a str,
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
    Parts { name, giver, year }
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
        Input::Figure { indicator, baseline } => {
            let id = model.indicators.get(indicator).map_or("", |figure| figure.id.as_str());
            let year = if baseline { model.baseline.unwrap_or_default() } else { model.period };
            format!("{id}@{year}")
        }
        Input::Given { criterion: id, giver } => {
            format!("{}:{}@{}", criterion(id), giver.name(), model.period)
        }
        Input::Pledge { criterion: id } => format!("{}:pledge@{}", criterion(id), model.period),
    }
}

/// What each column of a table fills; none for a column that is not read, which is reported.
pub(super) fn read(
    table: &FigureTable,
    regulation: &Regulation,
    faults: &mut Diagnostics,
) -> Vec<Option<InputId>> {
    let column = match &regulation.model.cluster.members {
        Members::FromFigures { column } => Some(column.as_str()),
        Members::Listed(_) => None,
    };
    let names_cluster =
        |heading: &Heading| column.is_some_and(|column| units::names_cluster(heading, column));
    let headings = table.headings.iter();
    let places = headings.map(|heading| match names_cluster(heading) {
        true => None,
        false => place(heading, table, regulation, faults),
    });
    places.collect()
}

/// Why a column is not read.
struct Fault {
    code: FigureCode,
    args: Vec<Arg>,
    nearest: Option<String>,
}

impl Fault {
    fn new(code: FigureCode, args: impl IntoIterator<Item = Arg>, nearest: Option<&str>) -> Fault {
        Fault { code, args: args.into_iter().collect(), nearest: nearest.map(String::from) }
    }
}

fn place(
    heading: &Heading,
    table: &FigureTable,
    regulation: &Regulation,
    faults: &mut Diagnostics,
) -> Option<InputId> {
    match wanted(heading, regulation).and_then(|wanted| asked_for(wanted, heading, regulation)) {
        Ok(input) => Some(input),
        Err(Fault { code, args, nearest }) => {
            let fault = Diagnostic::new(code, args).at(&table.source, heading.span);
            faults.push(fault.nearest(nearest.as_deref()));
            None
        }
    }
}

/// The input that a heading names.
fn wanted(heading: &Heading, regulation: &Regulation) -> Result<Input, Fault> {
    let parts = parts(heading);
    let model = &regulation.model;
    let text = Arg::from(heading.text.as_str());
    let Some(year) = parts.year else {
        let example = Arg::from(format!("{}@{}", parts.name, regulation.period()));
        return Err(Fault::new(FigureCode::HeadingWithoutYear, [text, example], None));
    };
    let baseline = Some(year) == model.baseline;
    if year != model.period && !baseline {
        return Err(Fault::new(FigureCode::OtherYear, [Arg::from(format!("{year}")), text], None));
    }
    let Some(giver) = parts.giver else {
        return match model.indicators.find(|figure| figure.id == parts.name) {
            Some(indicator) => Ok(Input::Figure { indicator, baseline }),
            None => Err(unknown(parts.name, model.indicators.values().map(|figure| figure.id.as_str()))),
        };
    };
    let Some(criterion) = model.criteria.find(|criterion| criterion.id == parts.name) else {
        return Err(unknown(parts.name, model.criteria.values().map(|criterion| criterion.id.as_str())));
    };
    if baseline {
        // Points given by people, and pledges, are of the year that is scored.
        return Err(Fault::new(FigureCode::OtherYear, [Arg::from(format!("{year}")), text], None));
    }
    match Giver::ALL.into_iter().find(|known| known.name() == giver) {
        Some(giver) => Ok(Input::Given { criterion, giver }),
        None if giver == "pledge" => Ok(Input::Pledge { criterion }),
        None => {
            let known = Giver::ALL.into_iter().map(Giver::name).chain(["pledge"]);
            Err(Fault::new(FigureCode::UnknownGiver, [Arg::from(giver)], nearest(giver, known)))
        }
    }
}

fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Fault {
    Fault::new(FigureCode::UnknownFigure, [Arg::from(name)], nearest(name, known))
}

/// The place of an input in the plan, when the regulation asks for it.
fn asked_for(wanted: Input, heading: &Heading, regulation: &Regulation) -> Result<InputId, Fault> {
    if let Some(input) = regulation.plan.input_id(wanted) {
        return Ok(input);
    }
    let derived = matches!(wanted, Input::Figure { indicator, .. }
        if regulation.model.indicators.get(indicator).is_some_and(|figure| figure.formula.is_some()));
    let code = if derived { FigureCode::DerivedFigure } else { FigureCode::NotAskedFor };
    Err(Fault::new(code, [Arg::from(heading.text.as_str())], None))
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
