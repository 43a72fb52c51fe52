//! A regulation as its users hold it: the checked model with its plan.

use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::check::{self, Beside, Chosen, RulesBeside};
use crate::diagnostic::Checked;
use crate::figures::TableFile;
use crate::plan::{self, Plan};
use crate::regulation::{Members, Model};
use crate::text::{Source, Span};
use crate::words::{Language, Text};

/// A checked regulation. It is cheap to clone, and can be shared between threads.
///
/// ```
/// use thidua::{Regulation, text::Source};
///
/// let checked = Regulation::read(&Source::new("rules.toml", "format = 2"));
/// assert!(checked.value.is_none());
/// assert!(checked.diagnostics.has_errors());
/// ```
#[derive(Debug, Clone)]
pub struct Regulation {
    pub(crate) model: Arc<Model>,
    pub(crate) plan: Arc<Plan>,
    /// The regulations of its registers.
    beside: Arc<Vec<Regulation>>,
}

/// A rule file that stands beside another and scores the rows of a register for it.
#[derive(Debug, Clone)]
pub struct RulesFile {
    /// The name by which the other rule file asks for it.
    pub name: String,
    /// The regulation; none when it has faults, which are said where it was read.
    pub regulation: Option<Regulation>,
}

impl Regulation {
    /// Reads and checks a rule file; every fault is in the diagnostics, and the value is there when none is an error.
    pub fn read(source: &Source) -> Checked<Regulation> {
        Regulation::read_choosing(source, &[])
    }

    /// Reads a rule file with some of its alternatives laid over it.
    pub fn read_choosing(source: &Source, chosen: &[Chosen]) -> Checked<Regulation> {
        Regulation::read_beside(source, chosen, &[])
    }

    /// Reads a rule file whose tables of parameters stand in files beside it, with some of its alternatives laid over it.
    /// [`table_files`](Regulation::table_files) says which files those are.
    pub fn read_beside(source: &Source, chosen: &[Chosen], beside: &[TableFile]) -> Checked<Regulation> {
        Regulation::read_with_rules(source, chosen, beside, &[])
    }

    /// Reads a rule file whose registers are scored by rule files beside it.
    /// [`rules_files`](Regulation::rules_files) says which files those are; each is read first, on its own, and where one
    /// of them has faults there is no value here either.
    pub fn read_with_rules(
        source: &Source,
        chosen: &[Chosen],
        tables: &[TableFile],
        rules: &[RulesFile],
    ) -> Checked<Regulation> {
        let model = |file: &RulesFile| file.regulation.as_ref().map(|regulation| regulation.model.clone());
        let named = |file: &RulesFile| RulesBeside { name: file.name.clone(), model: model(file) };
        let named: Vec<RulesBeside> = rules.iter().map(named).collect();
        let checked = check::check(source, chosen, Beside { tables, rules: &named });
        let value = checked.value.map(|model| {
            let plan = plan::plan(&model);
            let beside = rules.iter().filter_map(|file| file.regulation.clone()).collect();
            Regulation { model: Arc::new(model), plan: Arc::new(plan), beside: Arc::new(beside) }
        });
        Checked { value, diagnostics: checked.diagnostics }
    }

    /// The names of the rule files that score the registers of a rule file, as far as they can be seen, each with its
    /// place.
    pub fn rules_files(source: &Source) -> Vec<(String, Span)> {
        check::rules_files(source)
    }

    /// The parts whose rows come from a register, each with the regulation that scores it.
    pub fn registers(&self) -> impl Iterator<Item = (&str, &Regulation)> {
        self.model.parts.values().filter_map(|part| {
            let rule = part.register.as_ref()?;
            let scores = self.beside.iter().find(|beside| Arc::ptr_eq(&beside.model, &rule.model))?;
            Some((part.id.as_str(), scores))
        })
    }

    /// The names of the files that a rule file wants beside it, as far as they can be seen, each with its place.
    ///
    /// ```
    /// use thidua::{Regulation, text::Source};
    ///
    /// let source = Source::new("rules.toml", "[tables.measures]\nfile = \"measures.csv\"\n");
    /// let files = Regulation::table_files(&source);
    /// assert_eq!(files[0].0, "measures.csv");
    /// ```
    pub fn table_files(source: &Source) -> Vec<(String, Span)> {
        check::table_files(source)
    }

    /// The language that a rule file declares, as far as it can be seen, so that its faults can be told in it even when
    /// it has some.
    pub fn declared_language(source: &Source) -> Option<Language> {
        check::declared_language(source)
    }

    /// The regulation's short name.
    pub fn id(&self) -> &str {
        &self.model.id
    }

    /// The regulation's title.
    pub fn title(&self) -> &Text {
        &self.model.title
    }

    /// The language of its outputs unless asked otherwise.
    pub fn language(&self) -> Language {
        self.model.language
    }

    /// The year it scores.
    pub fn period(&self) -> i64 {
        self.model.period
    }

    /// The year that growth is measured on.
    pub fn baseline(&self) -> Option<i64> {
        self.model.baseline
    }

    /// The text it was read from.
    pub fn source(&self) -> &Source {
        &self.model.source
    }

    /// The ids of its criteria, in the file's order.
    pub fn criteria(&self) -> impl Iterator<Item = &str> {
        self.model.criteria.values().map(|criterion| criterion.id.as_str())
    }

    /// The heading of the column of figures that names the cluster of each unit; none when the members are listed.
    pub fn cluster_column(&self) -> Option<&str> {
        match &self.model.cluster.members {
            Members::FromFigures { column } => Some(column),
            Members::Listed(_) => None,
        }
    }

    /// The ids of the listed members; none when the members come from the figures.
    pub fn members(&self) -> Vec<String> {
        match &self.model.cluster.members {
            Members::Listed(members) => members.iter().map(|member| member.id.to_string()).collect(),
            Members::FromFigures { .. } => Vec::new(),
        }
    }
}
