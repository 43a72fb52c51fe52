//! The parts of a regulation.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::decision::Decision;
use super::expression::{Expression, Formula};
use super::kind::Kind;
use super::rows::Taken;
use crate::document::Word;
use crate::form::Form;
use crate::measure::{Amount, IndicatorId, Measured, PartId, SectionId};
use crate::number::{Number, Rounding};
use crate::step::Range;
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

/// Where points are rounded (*làm tròn*); none leaves them exact.
///
/// The regulation says: “Điểm từng tiêu chí làm tròn đến 0,01” (each line to 0.01) | “Tổng điểm lấy một chữ số thập
/// phân” (the total to one decimal)
///
/// Four places: each criterion, each section, the total, and the total as it is ranked. A criterion's or section's
/// own `rounding` replaces the file's. Modes: `half-up` (halves away from zero), `half-even`, `down`, `up`; any step
/// such as 0.01, 0.25 or 0.5. Targets, bands and gates on figures read the exact value; ranks, grades and gates on
/// points read the rounded one.
///
/// The trap: the last place matters. Rounding lines and then the total is not rounding once.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Roundings {
    pub(crate) criterion: Option<Rounding>,
    pub(crate) section: Option<Rounding>,
    pub(crate) total: Option<Rounding>,
    pub(crate) ranking: Option<Rounding>,
}

/// What a missing figure (*chưa có số liệu*) does.
///
/// The regulation says: “Không có báo cáo thì không chấm điểm tiêu chí đó” (no report, no points: `unscored`) | “Đơn
/// vị không gửi số liệu chưa được xếp hạng” (no figures, no rank yet: `refuse`)
///
/// `refuse`: the criterion, its section and the total are not computed; the unit stands below the ranked ones without
/// a rank, the ranking is provisional, and every award it could still win stays undecided, naming the figure.
/// `unscored`: 0 points, the unit is ranked and its total is marked incomplete. `zero`: the figure is read as 0. The
/// nearest word wins: at the indicator, at the criterion, at its section, at a section further out, else at
/// `[regulation]`. A section or the total may also pass over what is missing: `skips`.
///
/// The trap: zero is a value. Zero late reports may earn all points, so `zero` rewards a unit that reported nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum MissingPolicy {
    Refuse,
    Zero,
    Unscored,
}

/// What “does not arise” (*không phát sinh*) does, when the figures say so with `"not-applicable"` (in CSV `n/a`).
///
/// The regulation says: “Không phát sinh nhiệm vụ thì được điểm tối đa” (all points: `full-points`) | “Tiêu chí không
/// phát sinh thì không tính, quy đổi về thang điểm 100” (left out, the rest rescaled: `excluded` and `rescaled-to`)
///
/// `full-points`: all points. `excluded`: the line leaves the sum; with `rescaled-to` at the section or at `[total]` the
/// rest is scaled up to the same maximum before rounding, without it the maximum is lower. `refuse`: the figures must not say
/// so; the unit is not computed. A section with nothing left does not apply itself.
///
/// The trap: it is neither missing nor zero. An empty cell never means it, and a unit that says it wrongly changes
/// the others' quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotApplicablePolicy {
    Refuse,
    FullPoints,
    Excluded,
}

/// What a measure that cannot be computed (*không tính được*) earns: a division by zero, growth on a base of zero or
/// less, an aggregate over nothing.
///
/// The regulation says: “Năm trước lỗ, năm nay có lãi thì được tính là đạt” (a loss last year and a profit this year
/// counts as met)
///
/// Without a word of the file it earns 0 points, is not met, and every output says why. `refuse` leaves the unit
/// uncomputed; `{ full-points-when = ... }` gives all points, and met, when a condition holds.
///
/// The trap: growth on a negative base has a sign that misleads: from -5 to 5 is “-200 %” in a spreadsheet.
/// `growth(x)` is undefined there; `x / baseline(x) - 1` is only undefined at 0.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum UndefinedPolicy {
    Unscored,
    Refuse,
    FullPointsWhen(Test),
    /// It stays undefined, for a section or the total above that passes over it.
    Skipped,
}

/// Words about a rule.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct About {
    pub(crate) basis: Text,
    pub(crate) quote: Option<String>,
    pub(crate) note: Text,
}

/// Where the values of an indicator come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The figures of a year, or a formula over them.
    Figures,
    /// A number of the rules.
    Parameter,
    /// The class of the unit, which belongs to no year.
    Class,
}

/// A figure, reported or derived, or a parameter, which is a figure that the rules give.
#[derive(Debug)]
pub(crate) struct Indicator {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) kind: Kind,
    pub(crate) origin: Origin,
    /// How its values are written.
    pub(crate) form: Form,
    pub(crate) unit_text: String,
    pub(crate) in_period: bool,
    pub(crate) in_baseline: bool,
    pub(crate) range: Range,
    pub(crate) plausible: Range,
    pub(crate) whole: bool,
    pub(crate) part_of: Option<IndicatorId>,
    /// What weighs it in a mean over units.
    pub(crate) weighted_by: Option<IndicatorId>,
    /// The figures that this one is the stated total of.
    pub(crate) total_of: Vec<IndicatorId>,
    pub(crate) missing: Option<MissingPolicy>,
    /// What stands in for a missing figure.
    pub(crate) becomes: Option<Formula>,
    /// Where the file says so.
    pub(crate) becomes_span: Option<Span>,
    /// The value where it cannot be computed.
    pub(crate) undefined: Option<Number>,
    /// Elsewhere it does not apply.
    pub(crate) applies_when: Option<Test>,
    /// Whether a figure of it counts only with evidence.
    pub(crate) evidence: bool,
    /// The level, date or verdict that stands for a missing one.
    pub(crate) stand_in: Option<Number>,
    pub(crate) formula: Option<Formula>,
    /// The rows that decide its value.
    pub(crate) decision: Option<Decision>,
    /// Where it has a value for every row below a unit.
    pub(crate) part: Option<PartId>,
    /// For the rows of a register: the measure of their own regulation that it is taken from.
    pub(crate) from: Option<Taken>,
    /// How a reported figure follows from the rows of a register.
    pub(crate) rolled_up: Option<Formula>,
    pub(crate) about: About,
}

impl Indicator {
    /// One that says nothing but its kind.
    pub(crate) fn plain(kind: Kind, form: Form) -> Indicator {
        Indicator {
            id: String::new(),
            title: Text::default(),
            kind,
            origin: Origin::Figures,
            form,
            unit_text: String::new(),
            in_period: false,
            in_baseline: false,
            range: Range::default(),
            plausible: Range::default(),
            whole: false,
            part_of: None,
            weighted_by: None,
            total_of: Vec::new(),
            missing: None,
            becomes: None,
            becomes_span: None,
            undefined: None,
            applies_when: None,
            evidence: false,
            stand_in: None,
            formula: None,
            decision: None,
            part: None,
            from: None,
            rolled_up: None,
            about: About::default(),
        }
    }

    /// True when the rules compute it, so that it is not reported.
    pub(crate) fn is_derived(&self) -> bool {
        self.formula.is_some() || self.decision.is_some()
    }
}

/// A condition with its names resolved.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Test {
    Compare {
        measure: Measured,
        bounds: Vec<Bound>,
    },
    /// Equal to one of several values.
    OneOf {
        measure: Measured,
        values: Vec<Amount>,
    },
    Holds(Measured),
    Fails(Measured),
    Known(Measured),
    Any(Vec<Test>),
    All(Vec<Test>),
    /// Points as a share of their declared maximum.
    Attains {
        points: Measured,
        shares: Range,
        span: Span,
    },
    /// How many of several hold; what does not apply is not counted.
    Count {
        of: Vec<Test>,
        range: Range,
    },
    /// The same asked of every criterion of a section, or of the file; what does not apply is passed over.
    Every {
        section: Option<SectionId>,
        of: Vec<Test>,
    },
}

/// One end of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bound {
    pub(crate) word: Word,
    pub(crate) value: Amount,
}

/// A named judgement.
#[derive(Debug)]
pub(crate) struct Condition {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) holds: Test,
    pub(crate) about: About,
}

/// How a unit's pledge (*chỉ tiêu đăng ký*) counts.
///
/// The regulation says: “Các đơn vị đăng ký chỉ tiêu không thấp hơn giao ước” (units pledge at least the pact's
/// target) | “Chấm theo chỉ tiêu đơn vị đăng ký” (scored against the pledge)
///
/// Pledges come with the figures: `[pledge.2021.UNIT]`, in CSV `CRITERION:pledge@2021`. `shown` prints them, `scored`
/// makes them the unit's target. Without a pledge the pact's target stands.
///
/// The trap: a pledge weaker than the pact (smaller under *at least*, larger under *at most*) is refused, for that
/// unit alone.
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
    /// The parameters whose numbers stand in its way to points.
    pub(crate) parameters: Vec<IndicatorId>,
    pub(crate) way: Box<dyn Way>,
    /// The nearest word: its own, or that of a section above it.
    pub(crate) missing: Option<MissingPolicy>,
    pub(crate) undefined: UndefinedPolicy,
    pub(crate) not_applicable: Option<NotApplicablePolicy>,
    /// Whether its points count only with evidence; none when `[self-scores]` says.
    pub(crate) evidence: Option<bool>,
    /// When it applies at all: its own conditions and those of the sections above it.
    pub(crate) applies_when: Vec<Test>,
    pub(crate) zero_when: Option<Test>,
    /// Its weight in a mean.
    pub(crate) weight: Option<Number>,
    pub(crate) rounding: Option<Rounding>,
    pub(crate) about: About,
    pub(crate) span: Span,
}

impl Criterion {
    /// The most it can add, after its own rounding; none without a limit.
    pub(crate) fn maximum(&self) -> Option<Number> {
        self.maximum_under(&[])
    }

    /// The same for the units of some classes, each with its level; none as well when it differs between units of them.
    pub(crate) fn maximum_under(&self, classes: &[(Measured, Number)]) -> Option<Number> {
        let Some(ways) = self.way.by_class() else { return self.rounded(self.way.maximum()?) };
        let level = classes.iter().find(|(class, _)| *class == ways.class());
        if let Some((_, level)) = level {
            return self.rounded(ways.of(level)?.maximum()?);
        }
        let mut maxima = ways.each().map(|(_, way)| way.maximum());
        let first = maxima.next()??;
        maxima
            .all(|other| other.as_ref() == Some(&first))
            .then_some(first)
            .and_then(|most| self.rounded(most))
    }

    /// What counts as all points for a unit, whose class `level` tells.
    pub(crate) fn full_points<'n>(&self, level: impl Fn(Measured) -> Option<&'n Number>) -> Option<Number> {
        match self.way.by_class() {
            None => self.way.full_points(),
            Some(ways) => ways.of(level(ways.class())?)?.full_points(),
        }
    }

    /// What counts as all points, after the line's own rounding; what a cap above it allows is not part of it.
    pub(crate) fn full_under(&self, classes: &[(Measured, Number)]) -> Option<Number> {
        let level =
            |class: Measured| classes.iter().find(|(known, _)| *known == class).map(|(_, level)| level);
        match self.full_points(level) {
            Some(full) => self.rounded(full),
            None => self.maximum_under(classes),
        }
    }

    /// Points after the rounding of the line.
    pub(crate) fn rounded(&self, points: Number) -> Option<Number> {
        Some(self.rounding.as_ref().map_or_else(|| points.clone(), |rounding| points.round(rounding)))
    }
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
