//! An index from an annex (*chỉ số tổng hợp theo phụ lục*): every row an indicator with its marks and its weight, made one
//! value by a fold such as `mean(score each economy by row.weight)`.
//!
//! The regulation says: “Chỉ số thành phần = (giá trị − mốc thấp) / (mốc cao − mốc thấp)” (each value between two marks) |
//! “Trụ cột là trung bình có trọng số của các chỉ số thành phần” (weights from the annex) | “Chỉ tiêu chưa có số liệu thì bỏ
//! qua” (`skips = ["missing"]`)
//!
//! The annex holds a row for each indicator, in the rule file or beside it. One indicator `for-each` of its rows is reported,
//! another computes its score from `row.low` and `row.high`; a low mark above the high one turns the direction round. A set
//! of rows is a pillar. `sum`, `mean`, `median`, `min`, `max` and `best` go over all rows of a table or a set by `each`; they
//! pass over what does not apply, and over what is missing where the indicator `skips` that. The weights of what is passed
//! over are left out too, and `needs` says how many values must be there.
//!
//! The trap: with equal marks in a row the score divides by zero, which is undefined, not 0.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::families::{Families, Named};
use super::formulas::takes_weights;
use super::sets::Rows;
use super::tables::Row;
use crate::diagnostic::{DocumentCode, FormulaCode, TableCode};
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
            && let Some(rows) = self.tables.rows_of(&aggregate.group.value)
        {
            return self.members_of(aggregate, rows, &term, inside, faults);
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
        rows: Rows,
        whole: &Term,
        inside: Option<Row>,
        faults: &mut Faults,
    ) -> Option<Term> {
        self.check_fold(aggregate, (rows, inside), whole, faults)?;
        let mut in_rows = |part: &Term| {
            let part = self.spread(part.clone(), inside, faults)?;
            let values = self.tables.each(rows).into_iter().map(|row| {
                let mut value = part.clone();
                self.enter(&mut value, row);
                value
            });
            Some(values.collect::<Vec<Term>>())
        };
        let mut values = in_rows(&aggregate.of)?;
        let weights = match aggregate.by.as_deref() {
            Some(by) => in_rows(by)?,
            None => Vec::new(),
        };
        // One value alone is its own sum, mean, best and all else.
        if values.len() == 1 {
            return values.pop();
        }
        if !weights.is_empty() {
            let weighed = values.into_iter().zip(weights).map(|(of, by)| {
                let kind = TermKind::Weighed { of: Box::new(of), by: Box::new(by) };
                Term { span: whole.span, kind }
            });
            values = weighed.collect();
        }
        let before = aggregate.before.iter().map(|before| before.as_ref().clone());
        let arguments = before.chain(values).chain(aggregate.behind.iter().cloned()).collect();
        Some(Term { span: whole.span, kind: TermKind::Call { name: aggregate.name.clone(), arguments } })
    }

    /// Whether what is folded has a value in each of the rows.
    fn check_fold(
        &self,
        aggregate: &Aggregated,
        (rows, inside): (Rows, Option<Row>),
        whole: &Term,
        faults: &mut Faults,
    ) -> Option<()> {
        static FORMULA: Phrase = Phrase::new("a fold over rows of a table", "phép gộp theo dòng của bảng");
        let parts = || core::iter::once(aggregate.of.as_ref()).chain(aggregate.by.as_deref());
        // Rows within rows would grow beyond any bound.
        let nested = parts().any(|part| self.folds_rows(part));
        if aggregate.name == "count" || nested {
            let name = if nested { "each" } else { "count" };
            faults.report(DocumentCode::NotThereYet, whole.span, [Arg::from(name), (&FORMULA).into()]);
            return None;
        }
        if aggregate.by.is_some() && !takes_weights(&aggregate.name) {
            faults.report(FormulaCode::WeightWithoutMean, whole.span, [Arg::from(aggregate.name.as_str())]);
            return None;
        }
        if parts().any(|part| self.reports_outside(part, (rows, inside), faults)) {
            return None;
        }
        if !self.names_member(&aggregate.of, rows.table) {
            let found = faults.source().slice(aggregate.of.span).to_string();
            faults.report(TableCode::NotAFamily, aggregate.of.span, [Arg::from(found)]);
            return None;
        }
        Some(())
    }

    /// Reports the names in a term that have no meaning in some of the rows; true when there is one.
    fn reports_outside(&self, term: &Term, rows: (Rows, Option<Row>), faults: &mut Faults) -> bool {
        match &term.kind {
            TermKind::Name(name) => self.report_outside(name, Named::Figure, rows, term.span, faults),
            TermKind::Call { name, arguments } if QUESTIONS.contains(&name.as_str()) => {
                arguments.iter().any(|one| match &one.kind {
                    TermKind::Name(name) => {
                        self.report_outside(name, Named::Criterion, rows, one.span, faults)
                    }
                    _ => false,
                })
            }
            _ => term.parts().into_iter().any(|part| self.reports_outside(part, rows, faults)),
        }
    }

    /// True when a term folds the rows of a table.
    fn folds_rows(&self, term: &Term) -> bool {
        let own = matches!(&term.kind, TermKind::Aggregate(aggregate)
            if aggregate.each && self.tables.rows_of(&aggregate.group.value).is_some());
        own || term.parts().into_iter().any(|part| self.folds_rows(part))
    }

    /// True when a term has another value in each row of a table.
    fn names_member(&self, term: &Term, table: usize) -> bool {
        match &term.kind {
            TermKind::Name(name) => name.starts_with("row.") || self.varies(name, Named::Figure, table),
            TermKind::Call { arguments, .. } => arguments.iter().any(|one| {
                let criterion = matches!(&one.kind, TermKind::Name(name)
                    if self.varies(name, Named::Criterion, table));
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
