//! Awards that people vote on: among whom, and how many votes it takes.

use crate::diagnostic::{BallotCode, OutcomeCode, ValueCode};
use crate::document::{Comparison, Faults, Reader, THRESHOLD, Value, Word, Written};
use crate::number::Number;
use crate::words::Arg;

/// Among how many of the first ranks the meeting votes; none without a ballot.
pub(super) fn read_among(reader: &Reader<'_>, places: Option<usize>, faults: &mut Faults) -> Option<usize> {
    let among = reader.whole("among", faults);
    let decided = reader.word("decided-by", faults)?;
    match (decided.value, &among) {
        ("ballot", None) => {
            if !reader.means("among") {
                faults.report(OutcomeCode::BallotAmongWhom, decided.span, []);
            }
            None
        }
        ("ballot", Some(among)) => {
            let count = usize::try_from(among.value).ok()?;
            if let Some(places) = places.filter(|places| count < *places) {
                faults.report(OutcomeCode::AmongTooFew, among.span, [Arg::from(count), Arg::from(places)]);
            }
            Some(count)
        }
        (_, Some(among)) => {
            faults.report(OutcomeCode::AmongWithoutBallot, among.span, []);
            None
        }
        _ => None,
    }
}

/// The share of the ballots cast that a unit needs. It must be said wherever a ballot can decide, and only there.
pub(super) fn read_threshold(reader: &Reader<'_>, faults: &mut Faults) -> Option<(Word, Number)> {
    let says = |key: &str, faults: &mut Faults| reader.word(key, &mut faults.apart()).map(|word| word.value);
    let words = [says("decided-by", faults), says("if-tied", faults)];
    let Some(node) = reader.node("threshold") else {
        if words.contains(&Some("ballot")) && !reader.means("threshold") {
            faults.report(BallotCode::ThresholdAbsent, reader.span(), []);
        }
        return None;
    };
    if words.iter().all(|word| word.is_some_and(|word| word != "ballot")) {
        faults.report(BallotCode::ThresholdWithoutBallot, reader.key_span("threshold"), []);
    }
    let Value::Table(table) = &node.value else {
        reader.word("threshold", faults);
        return None;
    };
    let found = Reader::open(&THRESHOLD, None, table, node.span, faults).own_comparisons(faults);
    match found.list.as_slice() {
        _ if found.faulty => None,
        [only] => read_share(only, faults),
        _ => {
            faults.report(ValueCode::NoComparison, node.span, []);
            None
        }
    }
}

fn read_share(written: &Comparison, faults: &mut Faults) -> Option<(Word, Number)> {
    let share = match &written.value.value {
        Written::Percent(share) => Some(share),
        // A whole number would be one of votes.
        Written::Number(share) if !share.is_integer() => Some(share),
        _ => None,
    };
    let reached = |share: &&Number| match written.word {
        Word::Above => !share.is_negative() && **share < Number::ONE,
        _ => share.is_positive() && **share <= Number::ONE,
    };
    let share = share.filter(reached).cloned();
    if share.is_none() {
        let found = Arg::from(faults.source().slice(written.value.span));
        faults.report(BallotCode::ThresholdNotAShare, written.value.span, [found]);
    }
    share.map(|share| (written.word, share))
}
