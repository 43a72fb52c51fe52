//! The shape of a rule file: tables, keys and values with their spans, every fault collected.
//!
//! A table is read through the list of its keys, so a key that is read is a key that is documented.

mod find;
mod keys;
mod overlay;
mod reader;
mod tables;
mod tree;
mod value;

use crate::diagnostic::{Code, CodeInfo, Diagnostic, Diagnostics};
use crate::text::{self, Source, Span};
use crate::words::{Arg, Phrase};

pub use keys::{Key, Need, Shape, TableKeys, TableKind};
pub use tables::{FILE, MAPPED_COLUMN, MAPPED_SHEET};

pub(crate) use find::{check_id, find_table, id_tables, joined, lacks_id, list_tables, member, plain_name};
pub(crate) use keys::{conditional, demanded, not_yet, optional, required};
pub(crate) use overlay::overlay;
pub(crate) use reader::Reader;
pub(crate) use reader::{NumberOr, wrong_shape};
pub(crate) use tables::*;
pub(crate) use tree::Entry;
pub(crate) use tree::{Node, Table, Value, parse};
pub(crate) use value::{
    Comparison, Comparisons, Function, Reference, Word, Written, date, number_fault, reversed, unquoted,
};

/// So many faults need no guesses at what was meant any more; a guess compares with every name of the file.
const CROWD: usize = 50;

/// Where faults of one text are collected.
pub(crate) struct Faults {
    source: Source,
    found: Diagnostics,
    /// The row of a table of parameters, or the class of units, for which something is being read.
    row: Option<(Source, Span, &'static Phrase)>,
}

impl Faults {
    pub(crate) fn new(source: Source) -> Faults {
        Faults { source, found: Diagnostics::new(), row: None }
    }

    pub(crate) fn source(&self) -> &Source {
        &self.source
    }

    pub(crate) fn report(&mut self, code: impl Code, span: Span, args: impl IntoIterator<Item = Arg>) {
        self.push(Diagnostic::new(code, args).at(&self.source, span));
    }

    pub(crate) fn report_near(
        &mut self,
        code: impl Code,
        span: Span,
        args: impl IntoIterator<Item = Arg>,
        nearest: Option<&str>,
    ) {
        self.push(Diagnostic::new(code, args).at(&self.source, span).nearest(nearest));
    }

    /// A fault that lies between two places.
    pub(crate) fn report_pair(
        &mut self,
        code: impl Code,
        span: Span,
        args: impl IntoIterator<Item = Arg>,
        other: (Span, &'static Phrase),
    ) {
        let diagnostic = Diagnostic::new(code, args).at(&self.source, span);
        self.push(diagnostic.also(&self.source, other.0, other.1));
    }

    /// An empty collection for the same text, for what is read a second time or on trial.
    pub(crate) fn apart(&self) -> Faults {
        Faults::new(self.source.clone())
    }

    /// Takes over what was found apart, except the codes given.
    pub(crate) fn absorb(&mut self, apart: Faults, except: &[&CodeInfo]) {
        let dropped = |found: &Diagnostic| except.iter().any(|code| code.name == found.code());
        apart.found.iter().filter(|found| !dropped(found)).for_each(|found| self.push(found.clone()));
    }

    /// The known name that a misspelt one most probably meant.
    pub(crate) fn nearest<'a>(
        &self,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        if self.found.len() < CROWD { text::nearest(name, known) } else { None }
    }

    /// How many were found so far.
    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// Points what is found from now on at a row of a table of parameters, or a class of units, too. What is wrong for
    /// several of them is said once.
    pub(crate) fn in_row(&mut self, row: Option<(Source, Span, &'static Phrase)>) {
        self.row = row;
    }

    /// True while something is read for a row of a table of parameters.
    pub(crate) fn is_in_row(&self) -> bool {
        self.row.is_some()
    }

    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        match &self.row {
            None => self.found.push(diagnostic),
            Some(_) if self.found.says(&diagnostic) => {}
            Some((source, span, says)) => self.found.push(diagnostic.also(source, *span, says)),
        }
    }

    /// True when a code was reported.
    pub(crate) fn found(&self, code: impl Code) -> bool {
        self.found.iter().any(|diagnostic| diagnostic.code() == code.info().name)
    }

    /// What was found so far.
    pub(crate) fn finished(&self) -> Diagnostics {
        self.found.clone()
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.found.has_errors()
    }

    pub(crate) fn finish(self) -> Diagnostics {
        self.found
    }
}
