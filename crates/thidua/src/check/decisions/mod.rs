//! Decision tables: rows of conditions, and what each gives.

mod worlds;

use alloc::vec::Vec;

use super::conditions;
use super::names::{NamedIndicator, Names};
use crate::diagnostic::{DecisionCode, KindCode};
use crate::document::{
    Comparison, DECISION_ROW, Faults, Node, Reader, Shape, Value, Word, Written, wrong_shape,
};
use crate::form::Form;
use crate::number::Number;
use crate::regulation::{Amount, Decision, DecisionRow, Measured, Test};
use crate::step::Hit;
use crate::text::{Located, Span};
use crate::ways::Scale;
use crate::words::Arg;

pub(super) use worlds::judge;

/// The keys that speak of rows.
const OF_ROWS: [&str; 2] = ["hit", "none"];

/// A key that speaks of rows says nothing without them, and what rows decide no formula computes.
pub(super) fn check_keys(reader: &Reader<'_>, faults: &mut Faults) {
    for key in OF_ROWS.into_iter().filter(|key| !reader.means("rows") && reader.has(key)) {
        let place = reader.node(key).map_or(reader.span(), |node| node.span);
        faults.report(DecisionCode::KeyWithoutRows, place, [Arg::from(key)]);
    }
    if reader.has("rows") && reader.has("formula") {
        faults.report(DecisionCode::RowsBesideFormula, reader.key_span("rows"), []);
    }
}

/// What a table is about while its rows are read.
struct Context<'a> {
    /// The indicator that the table decides.
    own: Measured,
    scale: Option<Scale>,
    hit: Hit,
    names: &'a Names<'a>,
}

pub(super) fn read(named: &NamedIndicator<'_>, names: &Names<'_>, faults: &mut Faults) -> Option<Decision> {
    let reader = &named.reader;
    let node = reader.node("rows")?;
    let Value::List(items) = &node.value else {
        wrong_shape("rows", Shape::Tables(&DECISION_ROW), EXAMPLE, node.span, faults);
        return None;
    };
    if items.is_empty() {
        faults.report(DecisionCode::NoRows, node.span, []);
        return None;
    }
    let (indicator, _) = names.indicator(&named.id.value)?;
    let own = Measured::Figure { indicator, baseline: false };
    let hit = read_hit(named, faults);
    let context = Context { own, scale: names.scale(own), hit: hit.unwrap_or(Hit::Sum), names };
    let rows: Vec<Option<DecisionRow>> = items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let last = at.saturating_add(1) == items.len();
            read_row(item, last, &context, hit.is_some(), faults)
        })
        .collect();
    let none = read_none(reader, &rows, &context, faults);
    let rows = rows.into_iter().collect::<Option<Vec<DecisionRow>>>()?;
    Some(Decision { hit: hit?, rows, none: none.ok()? })
}

const EXAMPLE: &str = "[{ when = { measure = \"late\", exactly = 0 }, gives = 5 }]";

fn read_hit(named: &NamedIndicator<'_>, faults: &mut Faults) -> Option<Hit> {
    let reader = &named.reader;
    if !reader.means("hit") {
        faults.report(DecisionCode::HitAbsent, reader.key_span("rows"), []);
        return None;
    }
    let word = reader.word("hit", faults)?;
    let hit = Hit::from_name(word.value)?;
    let form = named.form.as_ref()?;
    let adds = match hit {
        Hit::Sum => form.is_numeric(),
        Hit::Count => *form == Form::Number,
        _ => true,
    };
    if !adds {
        let args = [form.phrase().into(), Form::Number.phrase().into()];
        faults.report(KindCode::KindsDiffer, word.span, args);
        return None;
    }
    Some(hit)
}

fn read_row(
    item: &Node,
    last: bool,
    context: &Context<'_>,
    hit_known: bool,
    faults: &mut Faults,
) -> Option<DecisionRow> {
    let Value::Table(table) = &item.value else {
        wrong_shape("rows", Shape::Tables(&DECISION_ROW), EXAMPLE, item.span, faults);
        return None;
    };
    let row = Reader::open(&DECISION_ROW, None, table, item.span, faults);
    let otherwise = row.node("otherwise").map(|node| (row.yes_no("otherwise", faults), node.span));
    let when = match (row.node("when"), otherwise) {
        (Some(node), None) => conditions::test(node, context.names, faults),
        (None, Some((truth, span))) => {
            let misplaced = truth == Some(false) || !last || (hit_known && context.hit != Hit::First);
            if truth.is_some() && misplaced {
                faults.report(DecisionCode::OtherwiseMisplaced, span, []);
            }
            // Without anything to hold, all of it does.
            truth.filter(|_| !misplaced).map(|_| Test::All(Vec::new()))
        }
        _ => {
            if row.has("when") || !(row.means("when") || row.means("otherwise")) {
                faults.report(DecisionCode::RowWithoutCondition, item.span, []);
            }
            None
        }
    };
    let gives = read_gives(&row, context, hit_known, faults);
    Some(DecisionRow { when: when?, gives: gives?, otherwise: otherwise.is_some(), span: item.span })
}

fn read_gives(
    row: &Reader<'_>,
    context: &Context<'_>,
    hit_known: bool,
    faults: &mut Faults,
) -> Option<Amount> {
    let counts = hit_known && context.hit == Hit::Count;
    if counts && row.has("gives") {
        faults.report(DecisionCode::GivesBesideCount, row.key_span("gives"), []);
        return None;
    }
    if counts {
        return Some(Amount::Number(Number::ONE));
    }
    if !row.means("gives") {
        if hit_known {
            faults.report(DecisionCode::GivesAbsent, row.span(), []);
        }
        return None;
    }
    value(row, "gives", context, faults)
}

/// A value of the indicator's own kind.
fn value(reader: &Reader<'_>, key: &str, context: &Context<'_>, faults: &mut Faults) -> Option<Amount> {
    let node = reader.node(key)?;
    let written = Located::new(Written::read(node, faults)?, node.span);
    let given = Comparison { word: Word::Exactly, word_span: reader.key_span(key), value: written };
    let amount = conditions::bound(&given, context.own, context.names, faults)?.value;
    if let (Amount::Number(number), Some(scale)) = (&amount, &context.scale) {
        check_within(number, scale, node.span, faults);
    }
    Some(amount)
}

fn check_within(number: &Number, scale: &Scale, span: Span, faults: &mut Faults) {
    let below = scale.least.as_ref().is_some_and(|least| number < least);
    let above = scale.greatest.as_ref().is_some_and(|greatest| number > greatest);
    if below || above || (scale.whole && !number.is_integer()) {
        faults.report(DecisionCode::GivesOutOfRange, span, [scale.arg(number)]);
    }
}

/// What the table gives where no row holds; a fault of it was reported when it cannot be said.
fn read_none(
    reader: &Reader<'_>,
    rows: &[Option<DecisionRow>],
    context: &Context<'_>,
    faults: &mut Faults,
) -> Result<Option<Amount>, ()> {
    if !reader.has("none") {
        return Ok(None);
    }
    let otherwise = rows.iter().flatten().any(|row| row.otherwise);
    if otherwise || context.hit == Hit::Count {
        faults.report(DecisionCode::NoneUnused, reader.key_span("none"), []);
        return Err(());
    }
    value(reader, "none", context, faults).map(Some).ok_or(())
}
