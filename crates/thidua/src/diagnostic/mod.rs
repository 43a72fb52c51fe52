//! Faults of rules and of figures: collected, ordered by place, and printed with the lines they stand on.
//!
//! A diagnostic is data (code, arguments, places); its words exist in both languages and are made when asked for.

mod place;
mod render;

use alloc::collections::{BTreeMap, btree_map};
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::Serialize;

pub(crate) use place::written_place;
pub use render::Styles;

use crate::text::{Source, Span};
use crate::words::{Arg, Language, Phrase, Sentence};

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The rules cannot be used, or a figure was refused.
    Error,
    /// Legal, but most probably not what was meant.
    Warning,
    /// A warning that the file itself has answered.
    Note,
}

impl Severity {
    /// The word that heads a printed diagnostic.
    pub fn phrase(self) -> &'static Phrase {
        static ERROR: Phrase = Phrase::new("error", "lỗi");
        static WARNING: Phrase = Phrase::new("warning", "cảnh báo");
        static NOTE: Phrase = Phrase::new("note", "ghi chú");
        match self {
            Severity::Error => &ERROR,
            Severity::Warning => &WARNING,
            Severity::Note => &NOTE,
        }
    }
}

/// One entry of a registry of codes: what `explain-code` prints and what messages are made from.
#[derive(Debug, PartialEq, Eq)]
pub struct CodeInfo {
    /// The stable name, in kebab case.
    pub name: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The manual page, a line each.
    pub manual: &'static [&'static str],
    /// The one-line message.
    pub message: Phrase,
    /// What to do about it.
    pub help: Phrase,
}

/// A registry of diagnostic codes: those of one subject.
pub trait Code: Copy + 'static {
    /// Every code of the registry.
    const ALL: &'static [Self];

    /// The entry of this code.
    fn info(self) -> &'static CodeInfo;
}

/// Declares a registry: an enum whose doc comments are the manual of its codes.
#[macro_export]
macro_rules! diagnostic_codes {
    ($(#[$outer:meta])* pub enum $registry:ident {
        $($(#[doc = $manual:literal])+ $variant:ident = $name:literal $severity:ident
            { en: $en:literal, vi: $vi:literal } help { en: $help_en:literal, vi: $help_vi:literal })+
    }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $registry {
            $($(#[doc = $manual])+ $variant,)+
        }

        impl $crate::diagnostic::Code for $registry {
            const ALL: &'static [Self] = &[$($registry::$variant),+];

            fn info(self) -> &'static $crate::diagnostic::CodeInfo {
                match self {
                    $($registry::$variant => {
                        static INFO: $crate::diagnostic::CodeInfo = $crate::diagnostic::CodeInfo {
                            name: $name,
                            severity: $crate::diagnostic::Severity::$severity,
                            manual: &[$($manual),+],
                            message: $crate::words::Phrase::new($en, $vi),
                            help: $crate::words::Phrase::new($help_en, $help_vi),
                        };
                        &INFO
                    })+
                }
            }
        }
    };
}

/// Declares the registries of this crate, each a file of its own.
macro_rules! registries {
    ($($file:ident::$registry:ident),+ $(,)?) => {
        $(mod $file;)+

        $(pub use $file::$registry;)+

        /// The entries of all registries of the library.
        pub fn every_code() -> impl Iterator<Item = &'static CodeInfo> {
            core::iter::empty()$(.chain($registry::ALL.iter().map(|code| code.info())))+
        }
    };
}

// A new registry is a file beside this one and a line here.
registries![
    document_codes::DocumentCode,
    name_codes::NameCode,
    value_codes::ValueCode,
    condition_codes::ConditionCode,
    head_codes::HeadCode,
    table_codes::TableCode,
    family_codes::FamilyCode,
    unit_codes::UnitCode,
    class_codes::ClassCode,
    formula_codes::FormulaCode,
    fold_codes::FoldCode,
    mean_codes::MeanCode,
    root_codes::RootCode,
    part_codes::PartCode,
    group_codes::GroupCode,
    register_codes::RegisterCode,
    criterion_codes::CriterionCode,
    way_codes::WayCode,
    gradual_codes::GradualCode,
    kind_codes::KindCode,
    decision_codes::DecisionCode,
    section_codes::SectionCode,
    outcome_codes::OutcomeCode,
    ranking_codes::RankingCode,
    ballot_codes::BallotCode,
    grade_codes::GradeCode,
    award_codes::AwardCode,
    choice_codes::ChoiceCode,
    warning_codes::WarningCode,
    figure_codes::FigureCode,
    form_codes::FormCode,
    mapping_codes::MappingCode,
    people_codes::PeopleCode,
];

/// A place that a diagnostic points at.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The text it is in.
    pub source: Source,
    /// The part of the text.
    pub span: Span,
    /// What is to be seen there; none at the place the message itself is about.
    pub says: Option<&'static Phrase>,
}

/// One fault of the rules or of the figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    info: &'static CodeInfo,
    severity: Severity,
    args: Vec<Arg>,
    labels: Vec<Label>,
    nearest: Option<String>,
}

impl Diagnostic {
    /// A fault that has no place in a text yet; `args` fill the gaps of the code's message and help.
    pub fn new(code: impl Code, args: impl IntoIterator<Item = Arg>) -> Diagnostic {
        let info = code.info();
        Diagnostic {
            info,
            severity: info.severity,
            args: args.into_iter().collect(),
            labels: Vec::new(),
            nearest: None,
        }
    }

    /// Points at the place that the message is about.
    #[must_use]
    pub fn at(mut self, source: &Source, span: Span) -> Diagnostic {
        self.labels.insert(0, Label { source: source.clone(), span, says: None });
        self
    }

    /// Points at another place that belongs to the fault.
    #[must_use]
    pub fn also(mut self, source: &Source, span: Span, says: &'static Phrase) -> Diagnostic {
        self.labels.push(Label { source: source.clone(), span, says: Some(says) });
        self
    }

    /// Names the nearest right word, if there is one.
    #[must_use]
    pub fn nearest(mut self, word: Option<&str>) -> Diagnostic {
        self.nearest = word.map(String::from);
        self
    }

    /// Lowers a warning that the file has answered to a note.
    #[must_use]
    pub(crate) fn accepted(mut self) -> Diagnostic {
        self.severity = Severity::Note;
        self
    }

    /// The stable name of the code.
    pub fn code(&self) -> &'static str {
        self.info.name
    }

    /// The entry of the code in its registry.
    pub fn info(&self) -> &'static CodeInfo {
        self.info
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// What fills the gaps of the message.
    pub fn args(&self) -> &[Arg] {
        &self.args
    }

    /// The places, the main one first.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// The nearest right word to a misspelt one, if there is one.
    pub fn nearest_word(&self) -> Option<&str> {
        self.nearest.as_deref()
    }

    /// The one-line message.
    pub fn message(&self, language: Language) -> String {
        Sentence::new(&self.info.message, self.args.iter().cloned()).text(language)
    }

    /// What to do, empty when the message says it all.
    pub fn help(&self, language: Language) -> String {
        Sentence::new(&self.info.help, self.args.iter().cloned()).text(language)
    }

    fn order(&self) -> Order {
        let label = self.labels.first();
        Order {
            placed: label.is_some(),
            source: label.map(|label| label.source.shared_name()),
            span: label.map(|label| label.span).unwrap_or_default(),
            code: self.info.name,
        }
    }
}

/// What diagnostics are sorted by: those without a place first, then by text, place and code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    placed: bool,
    source: Option<Arc<str>>,
    span: Span,
    code: &'static str,
}

/// Diagnostics in the order of their places.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Diagnostics {
    by_place: BTreeMap<Order, Vec<Diagnostic>>,
}

/// The diagnostics of a collection, in order.
#[derive(Debug, Clone)]
pub struct Iter<'a>(core::iter::Flatten<btree_map::Values<'a, Order, Vec<Diagnostic>>>);

impl Diagnostics {
    /// None so far.
    pub fn new() -> Diagnostics {
        Diagnostics::default()
    }

    /// Adds one; the same fault at the same place is kept once.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let here = self.by_place.entry(diagnostic.order()).or_default();
        // Repetitions follow each other, and a place can hold very many faults.
        if !here.iter().rev().take(8).any(|other| *other == diagnostic) {
            here.push(diagnostic);
        }
    }

    /// True when the same was said of the same place already, whatever other places belonged to it.
    pub(crate) fn says(&self, diagnostic: &Diagnostic) -> bool {
        let same = |other: &&Diagnostic| {
            other.args == diagnostic.args && other.labels.first() == diagnostic.labels.first()
        };
        self.by_place.get(&diagnostic.order()).is_some_and(|here| here.iter().any(|other| same(&other)))
    }

    /// Adds all of another collection.
    pub fn extend(&mut self, others: Diagnostics) {
        for diagnostic in others.by_place.into_values().flatten() {
            self.push(diagnostic);
        }
    }

    /// The diagnostics, ordered by file and place.
    pub fn iter(&self) -> Iter<'_> {
        Iter(self.by_place.values().flatten())
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.by_place.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.by_place.values().map(Vec::len).sum()
    }

    /// True when one of them is an error.
    pub fn has_errors(&self) -> bool {
        self.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

impl<'a> Iterator for Iter<'a> {
    type Item = &'a Diagnostic;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A value, if one could be made, and everything there is to say about what it was made from.
#[derive(Debug, Clone)]
pub struct Checked<T> {
    /// The value; none when a fault left nothing to work with.
    pub value: Option<T>,
    /// Errors, warnings and notes, ordered by place.
    pub diagnostics: Diagnostics,
}
