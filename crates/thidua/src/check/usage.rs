//! Figures that nothing uses, and figures that are scored twice.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::order::{expression_reads, reads};
use super::outcomes::measures_of;
use super::table_span;
use crate::diagnostic::RuleCode;
use crate::document::{Faults, INDICATORS, Table};
use crate::regulation::{IndicatorId, Measured, Model};
use crate::words::{Arg, Phrase};

pub(super) fn check(model: &Model, file: &Table, faults: &mut Faults) {
    let used = used(model);
    for (id, indicator) in model.indicators.iter().filter(|(id, _)| !used.contains(id)) {
        let _ = id;
        let place = table_span(file, INDICATORS.name, &indicator.id);
        faults.report(RuleCode::NeverUsed, place, [Arg::from(indicator.id.as_str())]);
    }
    static OTHER: Phrase = Phrase::new("the other criterion", "tiêu chí kia");
    let mut seen: Vec<(Measured, &str)> = Vec::new();
    for criterion in model.criteria.values() {
        let Some(measure) = criterion.measure else { continue };
        if let Some((_, other)) = seen.iter().find(|(earlier, _)| *earlier == measure) {
            let args = [Arg::from(model.measure_id(measure))];
            let other = (table_span(file, "criteria", other), &OTHER);
            faults.report_pair(RuleCode::UsedTwice, criterion.span, args, other);
        }
        seen.push((measure, &criterion.id));
    }
}

fn used(model: &Model) -> BTreeSet<IndicatorId> {
    let mut found = Vec::new();
    for measure in &model.order {
        found.extend(reads(model, *measure));
    }
    for gate in model.gates.values() {
        measures_of(&gate.when, &mut found);
    }
    for award in model.awards.values() {
        award.requires.iter().for_each(|test| measures_of(test, &mut found));
    }
    found.extend(model.rankings.values().flat_map(|ranking| ranking.by.iter().map(|by| by.measure)));
    for line in &model.summary {
        found.extend(line.each);
        line.cluster.iter().for_each(|expression| expression_reads(expression, false, &mut found));
    }
    let figures = found.into_iter().filter_map(|measure| match measure {
        Measured::Figure { indicator, .. } => Some(indicator),
        _ => None,
    });
    let wholes = model.indicators.values().filter_map(|indicator| indicator.part_of);
    figures.chain(wholes).collect()
}
