//! What a regulation asks of each unit, so that forms can be made before any figure exists.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::people::Matter;
use super::{cells, headings};
use crate::diagnostic::{Diagnostic, Diagnostics, FormCode};
use crate::figures::FigureTable;
use crate::form::Form;
use crate::number::Number;
use crate::plan::{Giver, Input};
use crate::regulation::{About, Criterion, Id, Measured, Model, Origin};
use crate::rules::Regulation;
use crate::step::InputId;
use crate::text::Span;
use crate::words::{Arg, Text};

/// One thing that figures hold for each unit, or for each row below it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Asked {
    /// The heading of its column, such as `revenue@2021` or `c2a:verified@2021`.
    pub heading: String,
    /// What it is.
    pub of: AskedOf,
    /// The id of the indicator or criterion.
    pub id: String,
    /// The number of the criterion that is printed in the regulation.
    pub label: String,
    /// The title of the indicator or criterion.
    pub title: Text,
    /// The id of the part whose rows have it, where it is not of the unit itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// How its values are written.
    pub form: Form,
    /// Its unit of measure as the rule file writes it.
    pub unit: String,
    /// True when it must be a whole number.
    pub whole: bool,
    /// What it must be, such as `at-least` 0; a percentage as its ratio.
    pub bounds: Vec<(&'static str, Number)>,
    /// What must be written beside points: `note`, `explanation`, `evidence`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub demands: Vec<&'static str>,
    /// The clause it rests on, or that of the criterion that measures it.
    pub basis: Text,
    /// The words of the clause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
}

/// What sort of thing is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskedOf {
    /// A figure of the year that is scored.
    Figure,
    /// A figure of the year before.
    Baseline,
    /// The class of the unit, which belongs to no year.
    Class,
    /// Points that the unit gives itself.
    Own,
    /// Points that another unit gives.
    Cross,
    /// Points that those who verify give.
    Verified,
    /// The target that the unit set itself.
    Pledge,
}

impl Regulation {
    /// Everything that it asks of each unit: its classes, its figures in the order of the file, each year beside the year
    /// before, then pledges and the points that people give. What registers or the rules themselves give is left out.
    ///
    /// ```
    /// use thidua::{AskedOf, Regulation, text::Source};
    ///
    /// # let rules = include_str!("../../../../fixtures/worked/member-share-bands/rules.toml");
    /// let regulation = Regulation::read(&Source::new("rules.toml", rules)).value.expect("it has no errors");
    /// let asked = regulation.asked();
    /// assert_eq!((asked[0].heading.as_str(), asked[0].of), ("member-share@2019", AskedOf::Figure));
    /// ```
    pub fn asked(&self) -> Vec<Asked> {
        let mut found: Vec<((u8, usize, u8), Asked)> = Vec::new();
        for (id, input) in self.plan.inputs() {
            found.extend(order(input, &self.model).zip(self.one(id, input)));
        }
        found.sort_by_key(|(order, _)| *order);
        found.into_iter().map(|(_, asked)| asked).collect()
    }

    fn one(&self, id: InputId, input: Input) -> Option<Asked> {
        let model = &self.model;
        let part = self.plan.input_level(id).and_then(|part| model.parts.get(part));
        if part.is_some_and(|part| part.register.is_some()) || is_given(input, model) {
            return None;
        }
        let wanted = cells::wanted(input, model)?;
        let (name, label, title, unit, about) = names(input, model)?;
        Some(Asked {
            heading: headings::written(input, self),
            of: of(input, model)?,
            id: name.into(),
            label: label.into(),
            title: title.clone(),
            part: part.map(|part| part.id.clone()),
            form: wanted.form,
            unit: unit.into(),
            whole: wanted.whole,
            bounds: bounds(&wanted.range.bounds, wanted.maximum),
            demands: demands(input, model),
            basis: about.basis.clone(),
            quote: about.quote.clone(),
        })
    }
}

fn bounds(range: &[(crate::document::Word, Number)], maximum: Option<Number>) -> Vec<(&'static str, Number)> {
    let range = range.iter().map(|(word, bound)| (word.name(), bound.clone()));
    range.chain(maximum.map(|maximum| ("at-most", maximum))).collect()
}

/// True for a class that the rules give to units themselves.
fn is_given(input: Input, model: &Model) -> bool {
    matches!(input, Input::Figure { indicator, .. }
        if model.classes.given.iter().any(|given| given.class == indicator))
}

fn of(input: Input, model: &Model) -> Option<AskedOf> {
    Some(match input {
        Input::Figure { indicator, .. } if model.indicators.get(indicator)?.origin == Origin::Class => {
            AskedOf::Class
        }
        Input::Figure { baseline: false, .. } => AskedOf::Figure,
        Input::Figure { baseline: true, .. } => AskedOf::Baseline,
        Input::Given { giver: Giver::Own, .. } => AskedOf::Own,
        Input::Given { giver: Giver::Cross, .. } => AskedOf::Cross,
        Input::Given { giver: Giver::Verified, .. } => AskedOf::Verified,
        Input::Pledge { .. } => AskedOf::Pledge,
        Input::Accepted { .. } => return None,
    })
}

fn order(input: Input, model: &Model) -> Option<(u8, usize, u8)> {
    let of = of(input, model)?;
    let place = match input {
        Input::Figure { indicator, .. } => indicator.position(),
        Input::Given { criterion, .. } | Input::Pledge { criterion } | Input::Accepted { criterion } => {
            criterion.position()
        }
    };
    Some(match of {
        AskedOf::Class => (0, place, 0),
        AskedOf::Figure => (1, place, 0),
        AskedOf::Baseline => (1, place, 1),
        AskedOf::Pledge => (2, place, 0),
        AskedOf::Own => (3, place, 0),
        AskedOf::Cross => (3, place, 1),
        AskedOf::Verified => (3, place, 2),
    })
}

/// What must be written beside points.
fn demands(input: Input, model: &Model) -> Vec<&'static str> {
    let Input::Given { criterion, .. } = input else { return Vec::new() };
    let Some(demands) = model.criteria.get(criterion).map(|criterion| model.demands(criterion)) else {
        return Vec::new();
    };
    let all = [
        (Matter::Note, demands.note),
        (Matter::Explanation, demands.explained_above.is_some()),
        (Matter::Evidence, demands.evidence),
    ];
    all.into_iter().filter(|(_, demanded)| *demanded).map(|(matter, _)| matter.name()).collect()
}

type Names<'a> = (&'a str, &'a str, &'a Text, &'a str, &'a About);

fn names(input: Input, model: &Model) -> Option<Names<'_>> {
    match input {
        Input::Figure { indicator, .. } => {
            let figure = model.indicators.get(indicator)?;
            let measures = |one: &&Criterion| matches!(one.measure, Some(Measured::Figure { indicator: of, .. }) if of == indicator);
            let criterion = model.criteria.values().find(measures).map(|criterion| &criterion.about);
            let about = Some(&figure.about).filter(|about| !about.basis.is_empty()).or(criterion);
            Some((&figure.id, "", &figure.title, &figure.unit_text, about.unwrap_or(&figure.about)))
        }
        Input::Given { criterion, .. } | Input::Pledge { criterion } | Input::Accepted { criterion } => {
            let criterion = model.criteria.get(criterion)?;
            Some((&criterion.id, &criterion.label, &criterion.title, "", &criterion.about))
        }
    }
}

/// True when no table is a form that was made for another regulation or year.
pub(super) fn made_for_this(
    tables: &[&FigureTable],
    regulation: &Regulation,
    faults: &mut Diagnostics,
) -> bool {
    let mut all = true;
    for table in tables {
        let Some(made_for) = &table.made_for else { continue };
        let (code, found, wanted) = if made_for.regulation != regulation.id() {
            let [found, wanted] = [made_for.regulation.as_str(), regulation.id()].map(Arg::from);
            (FormCode::FormOfOtherRegulation, found, wanted)
        } else if made_for.period != regulation.period() {
            let [found, wanted] =
                [made_for.period, regulation.period()].map(|year| Arg::from(alloc::format!("{year}")));
            (FormCode::FormOfOtherYear, found, wanted)
        } else {
            continue;
        };
        all = false;
        faults.push(Diagnostic::new(code, [found, wanted]).at(&table.source, Span::default()));
    }
    all
}
