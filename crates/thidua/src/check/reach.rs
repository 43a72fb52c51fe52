//! What no figures can ever fill: a year that is not reported, a target outside what a figure may be.

use super::grade_ranges::share_of_nobody;
use super::names::Names;
use crate::diagnostic::{CriterionCode, FormulaCode, KindCode, OutcomeCode, ValueCode};
use crate::document::{Faults, Word};
use crate::form::Form;
use crate::number::Number;
use crate::regulation::{
    Amount, Criterion, Declared, Id, IndicatorId, Measured, Members, MissingPolicy, Model, Places,
    RankingRule,
};
use crate::step::Range;
use crate::words::Arg;

pub(super) fn check(model: &Model, names: &Names<'_>, faults: &mut Faults) {
    for measure in &model.order {
        if let Measured::Figure { indicator, baseline: false } = measure {
            check_year(*indicator, model, names, faults);
        }
    }
    for criterion in model.criteria.values() {
        check_target(criterion, model, faults);
        check_zero(criterion, model, faults);
    }
    check_awards(model, faults);
}

/// A figure that something reads for the period must be reported for it.
fn check_year(id: IndicatorId, model: &Model, names: &Names<'_>, faults: &mut Faults) {
    let (Some(figure), Some(named)) = (model.indicators.get(id), names.indicators.get(id.position())) else {
        return;
    };
    if !named.derived && !figure.in_period {
        let place = named.reader.key_span("years");
        faults.report(FormulaCode::NoPeriodFigure, place, [Arg::from(figure.id.as_str())]);
    }
}

/// An award must not have more places than the cluster has units, and a total without points ranks nobody.
fn check_awards(model: &Model, faults: &mut Faults) {
    if let Members::Listed(members) = &model.cluster.members {
        for award in model.awards.values() {
            match &award.places {
                Places::Number(places) if *places > members.len() => {
                    let args = [Arg::from(award.id.as_str()), Arg::from(*places), Arg::from(members.len())];
                    faults.report(OutcomeCode::MorePlacesThanUnits, award.span, args);
                }
                Places::Share(share) => share_of_nobody(share, members.len(), award.span, faults),
                Places::Number(_) | Places::All => {}
            }
        }
    }
    if model.declared == Declared::None {
        let by_total = |ranking: &&RankingRule| ranking.by.iter().any(|by| by.measure == Measured::Total);
        for ranking in model.rankings.values().filter(by_total) {
            faults.report(OutcomeCode::RankedByNothing, ranking.span, []);
        }
    }
}

/// A yes or no that is missing is not a no, nor a level or a date the first of all, so "zero" cannot stand for it.
fn check_zero(criterion: &Criterion, model: &Model, faults: &mut Faults) {
    let Some(Measured::Figure { indicator, .. }) = criterion.measure else { return };
    let Some(figure) = model.indicators.get(indicator).filter(|figure| !figure.form.is_numeric()) else {
        return;
    };
    let policy = figure.missing.or(criterion.missing).unwrap_or(model.missing);
    if policy != MissingPolicy::Zero || figure.stand_in.is_some() || figure.is_derived() {
        return;
    }
    let name = Arg::from(figure.id.as_str());
    match figure.form {
        Form::YesNo => faults.report(ValueCode::ZeroForYesNo, criterion.span, [name]),
        _ => faults.report(KindCode::ZeroForLevel, criterion.span, [name, figure.form.phrase().into()]),
    }
}

/// A target must lie where the range of its figure lets a value be.
fn check_target(criterion: &Criterion, model: &Model, faults: &mut Faults) {
    let Some(measure @ Measured::Figure { indicator, .. }) = criterion.measure else { return };
    let Some(figure) = model.indicators.get(indicator) else { return };
    for bound in &criterion.target {
        if let Amount::Number(target) = &bound.value
            && !can_hold(bound.word, target, &figure.range)
        {
            let scale = model.scale_of(Some(measure));
            let args = [Arg::from(criterion.id.as_str()), scale.arg(target), scale.range_arg(&figure.range)];
            faults.report(CriterionCode::TargetOutOfReach, criterion.span, args);
        }
    }
}

/// True when some value of a range can stand in a relation to a target.
fn can_hold(word: Word, target: &Number, range: &Range) -> bool {
    range.bounds.iter().all(|(end, limit)| match (word, end) {
        (Word::AtLeast | Word::Exactly, Word::AtMost | Word::Exactly) => target <= limit,
        (Word::AtLeast | Word::Exactly, Word::Below)
        | (Word::Above, Word::AtMost | Word::Below | Word::Exactly) => target < limit,
        (Word::AtMost, Word::AtLeast | Word::Exactly) => target >= limit,
        (Word::AtMost, Word::Above) | (Word::Below, Word::AtLeast | Word::Above | Word::Exactly) => {
            target > limit
        }
        (Word::Exactly, Word::AtLeast) => target >= limit,
        (Word::Exactly, Word::Above) => target > limit,
        (Word::AtLeast | Word::Above, Word::AtLeast | Word::Above)
        | (Word::AtMost | Word::Below, Word::AtMost | Word::Below) => true,
    })
}
