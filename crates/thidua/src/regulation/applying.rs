//! When a criterion applies: by its own word, and by that of the figures that it goes by.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::{Criterion, Expression, IndicatorId, Measured, Model, Test};

impl Model {
    /// Every condition without which a criterion does not apply by the rules' own word: its own, and those of the figures
    /// whose values it cannot do without. What a sum or mean of several passes over is none of them.
    pub(crate) fn applies_when<'a>(&'a self, criterion: &'a Criterion) -> Vec<&'a Test> {
        let mut tests: Vec<&Test> = criterion.applies_when.iter().collect();
        let mut seen: BTreeSet<IndicatorId> = BTreeSet::new();
        let mut open: Vec<IndicatorId> = criterion.measure.and_then(figure).into_iter().collect();
        while let Some(id) = open.pop() {
            let Some(known) = self.indicators.get(id).filter(|_| seen.insert(id)) else { continue };
            tests.extend(&known.applies_when);
            if let Some(formula) = &known.formula {
                strict_reads(&formula.expression, &mut open);
            }
        }
        tests
    }
}

fn figure(measure: Measured) -> Option<IndicatorId> {
    match measure {
        Measured::Figure { indicator, .. } => Some(indicator),
        _ => None,
    }
}

fn strict_reads(expression: &Expression, found: &mut Vec<IndicatorId>) {
    match expression {
        Expression::Measured(measure) => found.extend(figure(*measure)),
        Expression::Fold { .. } | Expression::Aggregate { .. } | Expression::Rows { .. } => {}
        other => other.parts().into_iter().for_each(|part| strict_reads(part, found)),
    }
}
