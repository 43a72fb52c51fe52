//! Folds over a family, `sum(x each measures)`, as folds over its members.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::families::{Families, Named};
use super::tables::Row;
use crate::diagnostic::{DocumentCode, TableCode};
use crate::document::Faults;
use crate::formula::{Aggregated, Term, TermKind};
use crate::words::{Arg, Phrase};

/// What is asked of criteria.
const QUESTIONS: [&str; 4] = ["points", "met", "exceeded", "shortfall"];

impl Families {
    /// A formula with every fold over a table of parameters written out, a value for each row.
    pub(super) fn spread(&self, mut term: Term, inside: Option<Row>, faults: &mut Faults) -> Option<Term> {
        if let TermKind::Aggregate(aggregate) = &term.kind
            && aggregate.each
            && let Some(table) = self.tables.find(&aggregate.group.value)
        {
            return self.members_of(aggregate, table, &term, inside, faults);
        }
        match &mut term.kind {
            TermKind::Number(_) | TermKind::Date(_) | TermKind::Name(_) => {}
            TermKind::Binary { left, right, .. } => {
                self.spread_in(left, inside, faults)?;
                self.spread_in(right, inside, faults)?;
            }
            TermKind::Call { arguments, .. } => {
                for argument in arguments {
                    self.spread_in(argument, inside, faults)?;
                }
            }
            TermKind::Rounded { name, of, .. } => {
                let over_many = matches!(of.as_slice(), [Term { kind: TermKind::Aggregate(_), .. }]);
                for argument in of.iter_mut() {
                    self.spread_in(argument, inside, faults)?;
                }
                if over_many {
                    named_values(name, of);
                }
            }
            TermKind::Weighed { of, by } => {
                self.spread_in(of, inside, faults)?;
                self.spread_in(by, inside, faults)?;
            }
            TermKind::Aggregate(aggregate) => {
                self.spread_in(&mut aggregate.of, inside, faults)?;
                if let Some(by) = &mut aggregate.by {
                    self.spread_in(by, inside, faults)?;
                }
            }
        }
        Some(term)
    }

    fn spread_in(&self, term: &mut Term, inside: Option<Row>, faults: &mut Faults) -> Option<()> {
        *term = self.spread(term.clone(), inside, faults)?;
        Some(())
    }

    fn members_of(
        &self,
        aggregate: &Aggregated,
        table: usize,
        whole: &Term,
        inside: Option<Row>,
        faults: &mut Faults,
    ) -> Option<Term> {
        static FORMULA: Phrase = Phrase::new("a fold over rows of a table", "phép gộp theo dòng của bảng");
        // Rows within rows would grow beyond any bound.
        let nested = self.folds_rows(&aggregate.of);
        if aggregate.by.is_some() || aggregate.name == "count" || nested {
            let plain = if nested { "each" } else { "count" };
            let name = if aggregate.by.is_some() { "by" } else { plain };
            faults.report(DocumentCode::NotThereYet, whole.span, [Arg::from(name), (&FORMULA).into()]);
            return None;
        }
        if !self.names_member(&aggregate.of, table) {
            let found = faults.source().slice(aggregate.of.span).to_string();
            faults.report(TableCode::NotAFamily, aggregate.of.span, [Arg::from(found)]);
            return None;
        }
        let mut values = Vec::new();
        for row in self.tables.rows(table) {
            let mut value = self.spread(aggregate.of.as_ref().clone(), inside, faults)?;
            self.enter(&mut value, row);
            values.push(value);
        }
        // One value alone is its own sum, mean, best and all else.
        if values.len() == 1 {
            return values.pop();
        }
        let before = aggregate.before.iter().map(|before| before.as_ref().clone());
        let arguments = before.chain(values).chain(aggregate.behind.iter().cloned()).collect();
        Some(Term { span: whole.span, kind: TermKind::Call { name: aggregate.name.clone(), arguments } })
    }

    /// True when a term folds the rows of a table.
    fn folds_rows(&self, term: &Term) -> bool {
        let own = matches!(&term.kind, TermKind::Aggregate(aggregate)
            if aggregate.each && self.tables.find(&aggregate.group.value).is_some());
        own || term.parts().into_iter().any(|part| self.folds_rows(part))
    }

    /// True when a term has another value in each row of a table.
    fn names_member(&self, term: &Term, table: usize) -> bool {
        match &term.kind {
            TermKind::Name(name) => {
                name.starts_with("row.") || self.is_written_for(name, Named::Figure, table)
            }
            TermKind::Call { arguments, .. } => arguments.iter().any(|one| {
                let criterion = matches!(&one.kind, TermKind::Name(name)
                    if self.is_written_for(name, Named::Criterion, table));
                criterion || self.names_member(one, table)
            }),
            _ => term.parts().into_iter().any(|part| self.names_member(part, table)),
        }
    }

    /// Gives every name in a term the meaning that it has in a row.
    fn enter(&self, term: &mut Term, row: Row) {
        match &mut term.kind {
            TermKind::Name(name) => {
                if let Some(number) =
                    name.strip_prefix("row.").and_then(|column| self.tables.number(row, column))
                {
                    term.kind = TermKind::Number(number);
                } else if let Some(meant) = self.meant(name, Named::Figure, Some(row)) {
                    *name = meant;
                }
            }
            TermKind::Call { name, arguments } if QUESTIONS.contains(&name.as_str()) => {
                for argument in arguments {
                    if let TermKind::Name(name) = &mut argument.kind
                        && let Some(meant) = self.meant(name, Named::Criterion, Some(row))
                    {
                        *name = meant;
                    }
                }
            }
            TermKind::Call { arguments, .. } | TermKind::Rounded { of: arguments, .. } => {
                arguments.iter_mut().for_each(|one| self.enter(one, row));
            }
            TermKind::Binary { left, right, .. } => {
                self.enter(left, row);
                self.enter(right, row);
            }
            TermKind::Weighed { of, by } => {
                self.enter(of, row);
                self.enter(by, row);
            }
            TermKind::Aggregate(Aggregated { of, by, .. }) => {
                self.enter(of, row);
                by.iter_mut().for_each(|by: &mut Box<Term>| self.enter(by, row));
            }
            TermKind::Number(_) | TermKind::Date(_) => {}
        }
    }
}

/// Where a mean that is rounded named the rows of a table, it names their values now; one alone is only rounded.
fn named_values(name: &mut String, of: &mut Vec<Term>) {
    match of.pop() {
        Some(Term { kind: TermKind::Call { name: inner, arguments }, .. }) if inner == *name => {
            *of = arguments
        }
        Some(other) => {
            if !matches!(other.kind, TermKind::Aggregate(_)) {
                *name = "round".to_string();
            }
            of.push(other);
        }
        None => {}
    }
}
