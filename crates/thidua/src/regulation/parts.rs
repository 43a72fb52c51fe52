//! The parts of a regulation.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::ids::{ConditionId, CriterionId, IndicatorId, RankingId, SectionId};
use crate::document::Word;
use crate::form::Form;
use crate::formula::Operator;
use crate::number::{Number, Rounding};
use crate::step::{Aggregate, Range};
use crate::text::Span;
use crate::ways::Way;
use crate::words::Text;

/// The declared maximum of the sections.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Declared {
    Points(Number),
    Open,
    None,
}

/// Where points are rounded; none leaves them exact.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Roundings {
    pub(crate) criterion: Option<Rounding>,
    pub(crate) section: Option<Rounding>,
    pub(crate) total: Option<Rounding>,
    pub(crate) ranking: Option<Rounding>,
}

/// What a missing figure does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MissingPolicy {
    Refuse,
    Zero,
    Unscored,
}

/// What a figure that does not apply does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotApplicablePolicy {
    Refuse,
    FullPoints,
    Excluded,
}

/// What a measure that cannot be computed earns.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum UndefinedPolicy {
    Unscored,
    Refuse,
    FullPointsWhen(Test),
}

/// Words about a rule.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct About {
    pub(crate) basis: Text,
    pub(crate) quote: Option<String>,
    pub(crate) note: Text,
}

/// The units that are ranked together.
#[derive(Debug)]
pub(crate) struct Cluster {
    pub(crate) title: Text,
    pub(crate) members: Members,
    pub(crate) host: Option<String>,
    pub(crate) next_host: Option<String>,
    pub(crate) note: Text,
}

/// Who belongs to the cluster.
#[derive(Debug)]
pub(crate) enum Members {
    Listed(Vec<Member>),
    /// They come from the figures, whose column of this name says the cluster of each.
    FromFigures {
        column: String,
    },
}

/// A listed unit.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) note: Text,
}

/// What sort of quantity an indicator is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Count,
    Number,
    Money,
    Percent,
    YesNo,
}

impl Kind {
    /// How values of the kind are written.
    pub(crate) fn form(self) -> Form {
        match self {
            Kind::Count | Kind::Number | Kind::Money => Form::Number,
            Kind::Percent => Form::Percent,
            Kind::YesNo => Form::YesNo,
        }
    }
}

/// A figure, reported or derived.
#[derive(Debug)]
pub(crate) struct Indicator {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) kind: Kind,
    pub(crate) unit_text: String,
    pub(crate) in_period: bool,
    pub(crate) in_baseline: bool,
    pub(crate) range: Range,
    pub(crate) plausible: Range,
    pub(crate) whole: bool,
    pub(crate) part_of: Option<IndicatorId>,
    pub(crate) missing: Option<MissingPolicy>,
    pub(crate) formula: Option<Formula>,
    pub(crate) about: About,
}

/// A formula with its names resolved.
#[derive(Debug)]
pub(crate) struct Formula {
    pub(crate) text: String,
    pub(crate) expression: Expression,
}

/// A measure: something that has one value per unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Measured {
    Figure { indicator: IndicatorId, baseline: bool },
    Condition(ConditionId),
    Criterion(CriterionId),
    Section(SectionId),
    Total,
    Met(CriterionId),
    Exceeded(CriterionId),
}

/// Arithmetic over measures.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expression {
    Number(Number),
    Measured(Measured),
    Binary { operator: Operator, left: Box<Expression>, right: Box<Expression> },
    Extreme { largest: bool, of: Vec<Expression> },
    Absolute(Box<Expression>),
    Growth(Box<Expression>),
    Baseline(Box<Expression>),
    Aggregate { aggregate: Aggregate, of: Box<Expression>, by: Option<Box<Expression>> },
}

/// A condition with its names resolved.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Test {
    Compare { measure: Measured, bounds: Vec<Bound> },
    Holds(Measured),
    Fails(Measured),
    Known(Measured),
    Any(Vec<Test>),
    All(Vec<Test>),
}

/// One end of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bound {
    pub(crate) word: Word,
    pub(crate) value: Operand,
}

/// What a measure is compared with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Operand {
    Number(Number),
    Measured(Measured),
}

/// A named judgement.
#[derive(Debug)]
pub(crate) struct Condition {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) holds: Test,
    pub(crate) about: About,
}

/// A heading whose criteria are added up.
#[derive(Debug)]
pub(crate) struct Section {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) title: Text,
    pub(crate) points: Option<Number>,
    pub(crate) rescaled_to: Option<Number>,
    pub(crate) rounding: Option<Rounding>,
    pub(crate) about: About,
}

/// How a pledge counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pledge {
    Shown,
    Scored,
}

/// One scored line.
#[derive(Debug)]
pub(crate) struct Criterion {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) title: Text,
    pub(crate) section: SectionId,
    pub(crate) measure: Option<Measured>,
    pub(crate) target: Vec<Bound>,
    pub(crate) pledge: Option<Pledge>,
    pub(crate) deducts: bool,
    pub(crate) way: Box<dyn Way>,
    pub(crate) missing: Option<MissingPolicy>,
    pub(crate) undefined: UndefinedPolicy,
    pub(crate) not_applicable: Option<NotApplicablePolicy>,
    pub(crate) rounding: Option<Rounding>,
    pub(crate) about: About,
    pub(crate) span: Span,
}

/// A condition that takes a unit out.
#[derive(Debug)]
pub(crate) struct Gate {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) when: Test,
    pub(crate) out_of_ranking: bool,
    pub(crate) about: About,
}

/// An order of the units.
#[derive(Debug)]
pub(crate) struct RankingRule {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) by: Vec<RankedBy>,
    pub(crate) tied: TiedRanks,
    pub(crate) about: About,
    pub(crate) span: Span,
}

/// One measure of a ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RankedBy {
    pub(crate) measure: Measured,
    pub(crate) highest_is_best: bool,
}

/// The rank of units that stay tied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TiedRanks {
    Standard,
    Dense,
    Fractional,
}

/// A flag or other award.
#[derive(Debug)]
pub(crate) struct AwardRule {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) ranking: RankingId,
    pub(crate) places: usize,
    pub(crate) requires: Option<Test>,
    /// With a ballot: among how many of the first ranks.
    pub(crate) ballot_among: Option<usize>,
    pub(crate) if_ineligible_next: bool,
    pub(crate) if_tied: IfTied,
    pub(crate) about: About,
    pub(crate) span: Span,
}

/// What happens to units tied across the last place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IfTied {
    Ballot,
    All,
    None,
}

/// An ambiguity of the regulation.
#[derive(Debug)]
pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) taken: Text,
    pub(crate) why: Text,
    pub(crate) alternatives: Vec<Alternative>,
    /// The alternative that was chosen instead of the reading taken, if any.
    pub(crate) chosen: Option<String>,
}

/// Another reading.
#[derive(Debug)]
pub(crate) struct Alternative {
    pub(crate) id: String,
    pub(crate) title: Text,
}

/// A clause that nothing computes.
#[derive(Debug)]
pub(crate) struct Clause {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) about: About,
}

/// A line of the cluster summary.
#[derive(Debug)]
pub(crate) struct SummaryLine {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) each: Option<Measured>,
    pub(crate) cluster: Option<Expression>,
    /// How its values for units are written.
    pub(crate) each_form: Form,
    /// How its value for the cluster as a whole is written.
    pub(crate) cluster_form: Form,
}
