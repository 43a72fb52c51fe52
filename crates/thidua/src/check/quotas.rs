//! Quotas, and shares of units.

use alloc::string::ToString;
use alloc::vec::Vec;

use super::grades::GradeIds;
use super::names::Names;
use super::{rankings, read_about};
use crate::diagnostic::{DocumentCode, GradeCode, WayCode};
use crate::document::{Faults, QUOTAS, Reader, Table, Value, Written, id_tables};
use crate::number::{Mode, Number};
use crate::regulation::{Base, Limit, Quota, QuotaTied, Share};
use crate::text::Located;
use crate::words::Arg;

/// The quotas in the order of their grades.
pub(super) fn read(file: &Table, grades: &GradeIds, names: &Names<'_>, faults: &mut Faults) -> Vec<Quota> {
    let mut quotas: Vec<Quota> = Vec::new();
    for (id, reader) in id_tables(file, &QUOTAS, faults) {
        let title = reader.localised("title", faults);
        let grade = reader.id("grade", faults);
        let found = grade.as_ref().and_then(|grade| grades.find(grade, faults));
        let limit = read_limit(&id.value, &reader, grades, faults);
        let highest = reader.word("best", faults).is_none_or(|best| best.value == "highest");
        let by = rankings::read_by(&reader, highest, names, faults);
        let if_tied = read_if_tied(&reader, faults);
        let about = read_about(&reader, faults);
        if let Some((grade, found)) = grade.zip(found) {
            if grades.lowest() == Some(found) {
                faults.report(GradeCode::QuotaOfLowest, grade.span, [Arg::from(grade.value)]);
            }
            if quotas.iter().any(|other| other.grade == found) {
                faults.report(GradeCode::QuotaRepeated, grade.span, [Arg::from(grade.value)]);
            }
        }
        let (Some(grade), Some(limit), Some(if_tied)) = (found, limit, if_tied) else { continue };
        quotas.push(Quota { id: id.value, title, grade, limit, by, if_tied, about, span: id.span });
    }
    quotas.sort_by_key(|quota| quota.grade);
    quotas
}

fn read_limit(id: &str, reader: &Reader<'_>, grades: &GradeIds, faults: &mut Faults) -> Option<Limit> {
    match (reader.has("number"), reader.has("share")) {
        (true, false) => {
            let number = reader.whole("number", faults)?;
            if number.value == 0 {
                faults.report(WayCode::PointsNotPositive, number.span, [Arg::from("number")]);
                return None;
            }
            share_keys_are_idle(id, reader, faults);
            usize::try_from(number.value).ok().map(Limit::Number)
        }
        (false, true) => {
            let share = reader.written("share", faults)?;
            read_share(&share, reader, Some(grades), faults).map(Limit::Share)
        }
        _ => {
            if !(reader.means("number") ^ reader.has("number"))
                && !(reader.means("share") ^ reader.has("share"))
            {
                faults.report(GradeCode::QuotaHowMany, reader.span(), [Arg::from(id)]);
            }
            None
        }
    }
}

/// Beside a number nothing is shared out or rounded.
pub(super) fn share_keys_are_idle(id: &str, reader: &Reader<'_>, faults: &mut Faults) {
    for key in ["of", "rounded"].into_iter().filter(|key| reader.has(key)) {
        faults.report(GradeCode::QuotaHowMany, reader.key_span(key), [Arg::from(id)]);
    }
}

/// A share with what it is of and how it is rounded; without grades in the file it can only be of all units.
pub(super) fn read_share(
    written: &Located<Written>,
    reader: &Reader<'_>,
    grades: Option<&GradeIds>,
    faults: &mut Faults,
) -> Option<Share> {
    let share = match &written.value {
        Written::Percent(share) if share.is_positive() && *share < Number::ONE => Some(share.clone()),
        _ => {
            let found = faults.source().slice(written.span).to_string();
            faults.report(GradeCode::ShareOutOfRange, written.span, [Arg::from(found)]);
            None
        }
    };
    for name in ["of", "rounded"].into_iter().filter(|name| !reader.means(name)) {
        if let Some(key) = QUOTAS.key(name) {
            let args = [Arg::from(name), Arg::from("share"), Arg::from(key.example), (&key.doc).into()];
            faults.report(DocumentCode::MissingKey, reader.span(), args);
        }
    }
    let base = read_base(reader, grades, faults);
    let rounded = reader.word("rounded", faults).map(|word| match word.value {
        "up" => Mode::Up,
        "nearest" => Mode::HalfUp,
        _ => Mode::Down,
    });
    Some(Share { of_base: share?, base: base?, rounded: rounded? })
}

fn read_base(reader: &Reader<'_>, grades: Option<&GradeIds>, faults: &mut Faults) -> Option<Base> {
    let node = reader.node("of")?;
    if !matches!(node.value, Value::List(_)) {
        let word = reader.word("of", faults)?;
        return Some(if word.value == "graded" { Base::Graded } else { Base::Members });
    }
    let ids = reader.words("of", faults);
    let found = grades.map(|grades| grades.find_all(&ids, faults)).unwrap_or_default();
    (!found.is_empty()).then_some(Base::Grades(found))
}

fn read_if_tied(reader: &Reader<'_>, faults: &mut Faults) -> Option<QuotaTied> {
    if !reader.means("if-tied") {
        faults.report(GradeCode::QuotaIfTiedAbsent, reader.span(), []);
    }
    Some(match reader.word("if-tied", faults)?.value {
        "all" => QuotaTied::All,
        "none" => QuotaTied::None,
        _ => QuotaTied::Undecided,
    })
}
