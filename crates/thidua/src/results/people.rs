//! What people write beside points and figures: notes, explanations and evidence; and the lines that are refused
//! without them.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::scope::position;
use super::{CellPlace, ClusterFigures, cells, headings};
use crate::diagnostic::{Diagnostic, Diagnostics, FigureCode, PeopleCode};
use crate::figures::{CellValue, FigureCell, FigureTable};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::plan::{Giver, Input};
use crate::regulation::{Criterion, CriterionId, Demands, Measured};
use crate::rules::Regulation;
use crate::step::InputId;
use crate::ways::Counts;
use crate::words::{Arg, Phrase};

/// What something written is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Matter {
    Note,
    Explanation,
    Evidence,
    EvidenceNumber,
    EvidenceDate,
    EvidenceDigest,
}

impl Matter {
    pub(crate) const ALL: [Matter; 6] = [
        Matter::Note,
        Matter::Explanation,
        Matter::Evidence,
        Matter::EvidenceNumber,
        Matter::EvidenceDate,
        Matter::EvidenceDigest,
    ];

    /// The word in headings of figures.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Matter::Note => "note",
            Matter::Explanation => "explanation",
            Matter::Evidence => "evidence",
            Matter::EvidenceNumber => "evidence-number",
            Matter::EvidenceDate => "evidence-date",
            Matter::EvidenceDigest => "evidence-sha256",
        }
    }

    /// True for what belongs to evidence.
    pub(crate) fn proves(self) -> bool {
        !matches!(self, Matter::Note | Matter::Explanation)
    }
}

/// What something written is about: a criterion or an indicator by its id, in the year scored or the one before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Subject {
    pub(crate) name: String,
    pub(crate) baseline: bool,
    pub(crate) matter: Matter,
}

/// A text with its place.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) place: CellPlace,
}

/// Why a line of a unit is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    Note,
    Explanation,
    Evidence,
}

/// What people wrote in one cluster.
#[derive(Debug, Default)]
pub(crate) struct People {
    said: BTreeMap<(Subject, usize), Said>,
    /// The numbers that papers prove, each with the figure it is compared with.
    proofs: Vec<(InputId, usize, Number, CellPlace)>,
    refusals: BTreeMap<(CriterionId, usize), Refusal>,
}

impl People {
    pub(crate) fn said(&self, name: &str, baseline: bool, matter: Matter, unit: usize) -> Option<&Said> {
        self.said.get(&(Subject { name: name.into(), baseline, matter }, unit))
    }

    /// Everything that was said about a unit, in the order of the names.
    pub(crate) fn of_unit(&self, unit: usize) -> impl Iterator<Item = (&Subject, &Said)> {
        self.said.iter().filter(move |((_, of), _)| *of == unit).map(|((subject, _), said)| (subject, said))
    }

    /// Forgets units that are not counted, and gives those behind them their new positions.
    pub(super) fn leave_out(&mut self, left_out: &BTreeSet<usize>) {
        let said = core::mem::take(&mut self.said).into_iter();
        let moved = |(subject, unit): (Subject, usize)| Some((subject, position(unit, left_out)?));
        self.said = said.filter_map(|(key, said)| Some((moved(key)?, said))).collect();
        let proofs = core::mem::take(&mut self.proofs).into_iter();
        self.proofs = proofs
            .filter_map(|(input, unit, number, place)| {
                Some((input, position(unit, left_out)?, number, place))
            })
            .collect();
    }

    pub(crate) fn refusal(&self, criterion: CriterionId, unit: usize) -> Option<Refusal> {
        self.refusals.get(&(criterion, unit)).copied()
    }
}

/// The reported figure of a name: an indicator, or what a criterion of that name measures.
pub(super) fn figure_of(name: &str, baseline: bool, regulation: &Regulation) -> Option<InputId> {
    let (model, plan) = (&regulation.model, &regulation.plan);
    let indicator = model.indicators.find(|figure| figure.id == name).or_else(|| {
        let criterion = model.criteria.get(model.criteria.find(|criterion| criterion.id == name)?)?;
        match criterion.measure {
            Some(Measured::Figure { indicator, baseline: false }) => Some(indicator),
            _ => None,
        }
    });
    plan.input_id(Input::Figure { indicator: indicator?, baseline })
}

/// Puts down what a cell says.
pub(super) fn put(
    cell: &FigureCell,
    subject: &Subject,
    table: &FigureTable,
    (cluster, unit): (&mut ClusterFigures, usize),
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    let report = |code: PeopleCode, of: &str, faults: &mut Diagnostics| {
        faults.push(Diagnostic::new(code, [Arg::from(of)]).at(&table.source, cell.span));
    };
    let text = match &cell.value {
        CellValue::Text(text) | CellValue::Number(text) if !text.trim().is_empty() => text.trim(),
        CellValue::YesNo(_) => {
            return report(PeopleCode::NotAText, &headings::said(subject, regulation), faults);
        }
        // Refused cells are reported already; an empty text says nothing.
        CellValue::Text(_)
        | CellValue::Number(_)
        | CellValue::Blank
        | CellValue::NotApplicable
        | CellValue::Refused => return,
    };
    let place = CellPlace { source: table.source.clone(), span: cell.span };
    match subject.matter {
        Matter::EvidenceDigest if !is_digest(text) => return report(PeopleCode::NotADigest, text, faults),
        Matter::EvidenceNumber => {
            let Some(input) = figure_of(&subject.name, subject.baseline, regulation) else { return };
            let Outcome::Known(number) = cells::read(cell, input, table, regulation, faults) else { return };
            cluster.people.proofs.push((input, unit, number, place.clone()));
        }
        _ => {}
    }
    keep(subject, Said { text: text.to_string(), place }, (cluster, unit), regulation, faults);
}

/// Keeps what was said; the same said twice is accepted when equal.
fn keep(
    subject: &Subject,
    said: Said,
    (cluster, unit): (&mut ClusterFigures, usize),
    regulation: &Regulation,
    faults: &mut Diagnostics,
) {
    static OTHER: Phrase = Phrase::new("the other value", "giá trị kia");
    let known = cluster.people.said.entry((subject.clone(), unit)).or_insert_with(|| said.clone());
    if known.text != said.text {
        let title = cluster.units.get(unit).map_or_else(|| Arg::from(""), |unit| Arg::from(&unit.title));
        let args = [Arg::from(headings::said(subject, regulation)), title];
        let fault = Diagnostic::new(FigureCode::FigureDiffers, args).at(&said.place.source, said.place.span);
        faults.push(fault.also(&known.place.source, known.place.span, &OTHER));
    }
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Holds figures and points against what had to be written beside them. A figure without its evidence, or with one that
/// proves another number, is refused; so is a line whose difference or evidence nobody wrote about.
pub(super) fn check(cluster: &mut ClusterFigures, regulation: &Regulation, faults: &mut Diagnostics) {
    check_proofs(cluster, faults, regulation);
    check_figures(cluster, regulation, faults);
    for (id, criterion) in regulation.model.criteria.iter() {
        let Some(input) = regulation.plan.input_id(Input::Accepted { criterion: id }) else { continue };
        let demands = regulation.model.demands(criterion);
        for unit in 0..cluster.units.len() {
            let line = Line { cluster, regulation, id, criterion, unit };
            let refused = line.refused(&demands, faults);
            cluster.decide(input, unit, refused.is_none());
            if let Some(refusal) = refused {
                cluster.people.refusals.insert((id, unit), refusal);
            }
        }
    }
}

fn check_proofs(cluster: &mut ClusterFigures, faults: &mut Diagnostics, regulation: &Regulation) {
    static FIGURE: Phrase = Phrase::new("the figure", "số liệu");
    let mut refused = Vec::new();
    for (input, unit, proved, place) in &cluster.people.proofs {
        let Outcome::Known(value) = cluster.cell(*input, *unit) else { continue };
        if value == proved {
            continue;
        }
        let heading = regulation.plan.input(*input).map(|input| headings::written(input, regulation));
        let title = cluster.units.get(*unit).map_or_else(|| Arg::from(""), super::UnitName::arg);
        let args = [title, Arg::from(heading.unwrap_or_default())];
        let args =
            args.into_iter().chain([value, proved].map(|number| figure_arg(*input, number, regulation)));
        let mut fault = Diagnostic::new(PeopleCode::EvidenceDiffers, args).at(&place.source, place.span);
        if let Some(other) = cluster.place(*input, *unit) {
            fault = fault.also(&other.source, other.span, &FIGURE);
        }
        faults.push(fault);
        refused.push((*input, *unit));
    }
    cluster.refuse(&refused);
}

/// A value of an input as its measure is printed.
fn figure_arg(input: InputId, value: &Number, regulation: &Regulation) -> Arg {
    match regulation.plan.input(input) {
        Some(Input::Figure { indicator, baseline }) => {
            let measure = Measured::Figure { indicator, baseline };
            regulation.model.scale_of(Some(measure)).arg(value)
        }
        _ => Arg::from(value),
    }
}

/// Figures that need evidence of their own.
fn check_figures(cluster: &mut ClusterFigures, regulation: &Regulation, faults: &mut Diagnostics) {
    let mut refused = Vec::new();
    for (id, input) in regulation.plan.inputs() {
        let Input::Figure { indicator, baseline } = input else { continue };
        let Some(figure) = regulation.model.indicators.get(indicator).filter(|figure| figure.evidence) else {
            continue;
        };
        for (unit, name) in cluster.units.iter().enumerate() {
            let given = cluster.cell(id, unit).known().is_some();
            if !given || cluster.people.said(&figure.id, baseline, Matter::Evidence, unit).is_some() {
                continue;
            }
            let subject = Subject { name: figure.id.clone(), baseline, matter: Matter::Evidence };
            let args =
                [name.arg(), Arg::from(figure.id.as_str()), Arg::from(headings::said(&subject, regulation))];
            faults.push(cluster.fault_at(PeopleCode::EvidenceMissing, args, id, unit));
            refused.push((id, unit));
        }
    }
    cluster.refuse(&refused);
}

/// A line of a unit that people must have written about.
struct Line<'a> {
    cluster: &'a ClusterFigures,
    regulation: &'a Regulation,
    id: CriterionId,
    criterion: &'a Criterion,
    unit: usize,
}

impl Line<'_> {
    /// Why the line is not accepted, if it is not.
    fn refused(&self, demands: &Demands, faults: &mut Diagnostics) -> Option<Refusal> {
        let difference = self.differs().and_then(|(other, gap)| {
            let explained = self.says(Matter::Explanation);
            let far = demands.explained_above.as_ref().filter(|above| gap > **above);
            if let Some(above) = far.filter(|_| !explained) {
                faults.push(self.difference(
                    PeopleCode::ExplanationMissing,
                    other,
                    Matter::Explanation,
                    Some(above),
                ));
                return Some(Refusal::Explanation);
            }
            if demands.note && !explained && !self.says(Matter::Note) {
                faults.push(self.difference(PeopleCode::NoteMissing, other, Matter::Note, None));
                return Some(Refusal::Note);
            }
            None
        });
        difference.or_else(|| (demands.evidence && self.lacks_evidence(faults)).then_some(Refusal::Evidence))
    }

    fn says(&self, matter: Matter) -> bool {
        self.cluster.people.said(&self.criterion.id, false, matter, self.unit).is_some()
    }

    fn input(&self, giver: Giver) -> Option<InputId> {
        self.regulation.plan.input_id(Input::Given { criterion: self.id, giver })
    }

    fn given(&self, giver: Giver) -> &Outcome {
        self.input(giver).map_or(&Outcome::Missing, |input| self.cluster.cell(input, self.unit))
    }

    /// Whose points differ from the unit's own, and by how much.
    fn differs(&self) -> Option<(Giver, Number)> {
        let other = other_giver(self.criterion.way.counts()?, self.given(Giver::Verified));
        let (own, given) = (self.given(Giver::Own).known()?, self.given(other).known()?);
        let gap = own.minus(given).ok()?;
        let gap = if gap.is_negative() { given.minus(own).ok()? } else { gap };
        gap.is_positive().then_some((other, gap))
    }

    fn difference(
        &self,
        code: PeopleCode,
        other: Giver,
        matter: Matter,
        above: Option<&Number>,
    ) -> Diagnostic {
        static OWN: Phrase = Phrase::new("the unit's own points", "điểm đơn vị tự chấm");
        let number = |giver| self.given(giver).known().map_or_else(|| Arg::from(""), Arg::from);
        let subject = Subject { name: self.criterion.id.clone(), baseline: false, matter };
        let args = [
            self.cluster.units.get(self.unit).map_or_else(|| Arg::from(""), super::UnitName::arg),
            Arg::from(self.criterion.id.as_str()),
            number(Giver::Own),
            Arg::from(other.phrase()),
            number(other),
            Arg::from(headings::said(&subject, self.regulation)),
        ];
        let args = args.into_iter().chain(above.map(Arg::from));
        let fault = match self.input(other) {
            Some(input) => self.cluster.fault_at(code, args, input, self.unit),
            None => Diagnostic::new(code, args),
        };
        match self.input(Giver::Own).and_then(|input| self.cluster.place(input, self.unit)) {
            Some(place) => fault.also(&place.source, place.span, &OWN),
            None => fault,
        }
    }

    /// True, and reported, when something was given and nothing proves it.
    fn lacks_evidence(&self, faults: &mut Diagnostics) -> bool {
        let plan = &self.regulation.plan;
        let measured = plan.criteria.get(self.id).and_then(|steps| steps.measure);
        let inputs: Vec<InputId> = match measured {
            Some(step) => plan.inputs_of(step),
            None => Giver::ALL.into_iter().rev().filter_map(|giver| self.input(giver)).collect(),
        };
        let given: Vec<InputId> = inputs
            .into_iter()
            .filter(|input| self.cluster.cell(*input, self.unit).known().is_some())
            .collect();
        let proved = |input: &InputId| match plan.input(*input) {
            Some(Input::Figure { indicator, baseline }) => {
                let figure = self.regulation.model.indicators.get(indicator);
                figure.is_some_and(|figure| {
                    self.cluster.people.said(&figure.id, baseline, Matter::Evidence, self.unit).is_some()
                })
            }
            _ => false,
        };
        let Some(first) = given.iter().find(|input| !proved(input)) else { return false };
        if self.says(Matter::Evidence) {
            return false;
        }
        let subject = Subject { name: self.criterion.id.clone(), baseline: false, matter: Matter::Evidence };
        let title = self.cluster.units.get(self.unit).map_or_else(|| Arg::from(""), super::UnitName::arg);
        let args = [
            title,
            Arg::from(self.criterion.id.as_str()),
            Arg::from(headings::said(&subject, self.regulation)),
        ];
        faults.push(self.cluster.fault_at(PeopleCode::EvidenceMissing, args, *first, self.unit));
        true
    }
}

/// Whose points are held against the unit's own: those that count, else the verified ones, else the cross-given ones.
pub(crate) fn other_giver(counts: Counts, verified: &Outcome) -> Giver {
    match counts {
        Counts::Cross => Giver::Cross,
        _ if *verified == Outcome::Missing => Giver::Cross,
        _ => Giver::Verified,
    }
}
