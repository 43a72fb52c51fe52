//! Who is counted at all, and that it can be known before anything else.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::conditions::test;
use super::names::Names;
use super::order::reads;
use super::outcomes::measures_of;
use crate::diagnostic::UnitCode;
use crate::document::{Faults, SCOPE, Table, find_table};
use crate::regulation::{About, Measured, Model, Scope};
use crate::text::Span;
use crate::words::Arg;

/// The scope, with the place of its condition.
pub(super) fn read(file: &Table, names: &Names<'_>, faults: &mut Faults) -> Option<Scope> {
    let reader = find_table(file, &SCOPE, faults)?;
    let title = reader.localised("title", faults);
    let requires = reader.node("requires").and_then(|node| test(node, names, faults));
    let about = About {
        basis: reader.localised("basis", faults),
        quote: None,
        note: reader.localised("note", faults),
    };
    let span = reader.node("requires").map_or(Span::default(), |node| node.span);
    Some(Scope { title, requires: requires?, about, span })
}

/// Nothing that the scope rests on may itself wait for the scope.
pub(super) fn check(model: &Model, faults: &mut Faults) {
    let Some(scope) = &model.scope else { return };
    for measure in model.read_by_scope() {
        let late = match measure {
            Measured::Figure { indicator, baseline } => {
                let formula = model.indicators.get(indicator).and_then(|figure| figure.formula.as_ref());
                formula.is_some_and(|formula| !formula.expression.reads(baseline).pooled.is_empty())
            }
            Measured::Condition(_) => false,
            _ => true,
        };
        if late {
            faults.report(UnitCode::ScopeTooLate, scope.span, [Arg::from(model.measure_id(measure))]);
            return;
        }
    }
}

impl Model {
    /// Everything that the scope rests on, directly or through others.
    pub(crate) fn read_by_scope(&self) -> BTreeSet<Measured> {
        let mut open: Vec<Measured> = Vec::new();
        self.scope.iter().for_each(|scope| measures_of(&scope.requires, &mut open));
        let mut found = BTreeSet::new();
        while let Some(measure) = open.pop() {
            if found.insert(measure) {
                open.extend(reads(self, measure));
            }
        }
        found
    }
}
