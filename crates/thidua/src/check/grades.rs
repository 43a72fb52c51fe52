//! Grades, demotions and quotas, as the file writes them.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::conditions::{bounds, test};
use super::names::Names;
use super::{quotas, read_about};
use crate::diagnostic::{DocumentCode, GradeCode, NameCode, ValueCode};
use crate::document::{
    DEMOTIONS, Faults, GRADES, GRADING, QUOTAS, Reader, Table, TableKeys, find_table, list_tables,
};
use crate::regulation::{
    Amount, Demotion, Grade, GradeId, Grading, Hole, Id, IfRefused, Lowers, Measured, Table as Listed,
};
use crate::step::Range;
use crate::text::Located;
use crate::words::Arg;

/// How grades are given; none when the file gives none.
pub(super) fn read(file: &Table, names: &Names<'_>, faults: &mut Faults) -> Option<Grading> {
    let Some(reader) = find_table(file, &GRADING, faults) else {
        for keys in [&GRADES, &DEMOTIONS, &QUOTAS] {
            needs(file, keys, &GRADING, faults);
        }
        return None;
    };
    needs(file, &GRADING, &GRADES, faults);
    let by = reader.reference("by", faults).and_then(|reference| {
        let by = names.resolve(&reference, faults)?;
        if names.is_yes_no(by) {
            faults.report(ValueCode::YesNoComparison, reference.span, []);
            return None;
        }
        Some(by)
    });
    let entries = Entries::read(file, by, names, faults);
    let if_refused = read_if_refused(&reader, &entries, faults);
    let demotions = read_demotions(file, &entries.ids, names, faults);
    let quotas = quotas::read(file, &entries.ids, names, faults);
    Some(Grading {
        by: by?,
        if_refused,
        grades: Listed::new(entries.grades),
        holes: entries.holes,
        demotions,
        quotas,
        about: read_about(&reader, faults),
        span: reader.span(),
    })
}

/// Reports that one table stands in the file without another that it needs.
fn needs(file: &Table, keys: &TableKeys, other: &TableKeys, faults: &mut Faults) {
    if let Some(entry) = file.get(keys.name)
        && file.get(other.name).is_none()
    {
        faults.report(DocumentCode::MissingTable, entry.key_span, [Arg::from(other.name)]);
    }
}

/// The ids of the grades, best first, also of those that are faulty otherwise.
pub(super) struct GradeIds {
    ids: Vec<String>,
    /// Some entry has no id that could be read.
    incomplete: bool,
}

impl GradeIds {
    /// The grade of an id.
    pub(super) fn find(&self, id: &Located<&str>, faults: &mut Faults) -> Option<GradeId> {
        let found = self.ids.iter().position(|known| known == id.value);
        if found.is_none() && !self.incomplete {
            let near = faults.nearest(id.value, self.ids.iter().map(String::as_str));
            faults.report_near(GradeCode::UnknownGrade, id.span, [Arg::from(id.value)], near);
        }
        found.map(GradeId::from_position)
    }

    pub(super) fn lowest(&self) -> Option<GradeId> {
        self.ids.len().checked_sub(1).map(GradeId::from_position)
    }

    pub(super) fn name(&self, id: GradeId) -> &str {
        self.ids.get(id.position()).map_or("", String::as_str)
    }

    /// The grades of a list of ids.
    pub(super) fn find_all(&self, ids: &[Located<&str>], faults: &mut Faults) -> BTreeSet<GradeId> {
        ids.iter().filter_map(|id| self.find(id, faults)).collect()
    }
}

/// The ids of the grades, for what names them; none when the file gives no grades.
pub(super) fn ids(file: &Table, faults: &mut Faults) -> Option<GradeIds> {
    file.get(GRADING.name)?;
    let mut apart = faults.apart();
    let mut grades = GradeIds { ids: Vec::new(), incomplete: false };
    for reader in list_tables(file, &GRADES, &mut apart).iter().filter(|reader| !reader.has("open")) {
        match reader.id("id", &mut apart) {
            Some(id) => grades.ids.push(id.value.into()),
            None => grades.incomplete = true,
        }
    }
    Some(grades)
}

struct Entries {
    grades: Vec<Grade>,
    holes: Vec<Hole>,
    ids: GradeIds,
    /// Some grade that values reach has conditions, be they faulty.
    refuses: bool,
}

impl Entries {
    fn read(file: &Table, by: Option<Measured>, names: &Names<'_>, faults: &mut Faults) -> Entries {
        let ids = GradeIds { ids: Vec::new(), incomplete: false };
        let mut entries = Entries { grades: Vec::new(), holes: Vec::new(), ids, refuses: false };
        for (place, reader) in list_tables(file, &GRADES, faults).iter().enumerate() {
            let range = read_range(reader, by, names, faults);
            if reader.has("open") {
                entries.hole(reader, range, place, faults);
            } else {
                entries.refuses |= reader.has("requires") && range.is_some();
                entries.grade(reader, range, names, faults);
            }
        }
        entries
    }

    fn hole(&mut self, reader: &Reader<'_>, range: Option<Range>, place: usize, faults: &mut Faults) {
        let why = reader.localised("open", faults);
        for key in ["id", "title", "requires"] {
            if reader.has(key) {
                faults.report(GradeCode::OpenEntry, reader.key_span(key), []);
            }
        }
        self.holes.push(Hole { range, why, place, span: reader.span() });
    }

    fn grade(&mut self, reader: &Reader<'_>, range: Option<Range>, names: &Names<'_>, faults: &mut Faults) {
        for key in ["id", "title"] {
            demand(reader, key, faults);
        }
        let Some(id) = reader.id("id", faults) else {
            self.ids.incomplete = true;
            return;
        };
        if self.ids.ids.iter().any(|known| known == id.value) {
            faults.report(NameCode::DuplicateId, id.span, [Arg::from(id.value)]);
        }
        self.ids.ids.push(id.value.into());
        self.grades.push(Grade {
            id: id.value.into(),
            title: reader.localised("title", faults),
            range,
            requires: reader.node("requires").and_then(|node| test(node, names, faults)),
            about: read_about(reader, faults),
            span: id.span,
        });
    }
}

/// Reports a key that this sort of entry must have.
fn demand(reader: &Reader<'_>, name: &str, faults: &mut Faults) {
    if let Some(key) = GRADES.key(name)
        && !reader.means(name)
    {
        let args = [Arg::from(name), Arg::from("[[grades]]"), Arg::from(key.example), (&key.doc).into()];
        faults.report(DocumentCode::MissingKey, reader.span(), args);
    }
}

/// The range of an entry on the scale of what is graded by; its ends are numbers.
fn read_range(
    reader: &Reader<'_>,
    by: Option<Measured>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Range> {
    let comparisons = reader.own_comparisons(faults);
    let read = bounds(&comparisons, by?, reader.span(), names, faults)?;
    let mut range = Range::default();
    for (bound, comparison) in read.into_iter().zip(&comparisons.list) {
        match bound.value {
            Amount::Number(number) => range.bounds.push((bound.word, number)),
            Amount::Measured(_) => {
                faults.report(ValueCode::NotAValue, comparison.value.span, []);
                return None;
            }
        }
    }
    Some(range)
}

fn read_if_refused(reader: &Reader<'_>, entries: &Entries, faults: &mut Faults) -> IfRefused {
    let word = reader.word("if-refused", faults);
    match &word {
        Some(word) if !entries.refuses && !entries.ids.incomplete => {
            faults.report(GradeCode::NothingRefuses, word.span, []);
        }
        None if entries.refuses && !reader.means("if-refused") => {
            faults.report(GradeCode::IfRefusedAbsent, reader.span(), []);
        }
        _ => {}
    }
    match word.map(|word| word.value) {
        Some("undecided") => IfRefused::Undecided,
        _ => IfRefused::Next,
    }
}

fn read_demotions(file: &Table, grades: &GradeIds, names: &Names<'_>, faults: &mut Faults) -> Vec<Demotion> {
    let mut demotions: Vec<Demotion> = Vec::new();
    for reader in list_tables(file, &DEMOTIONS, faults) {
        let id = reader.id("id", faults);
        let title = reader.localised("title", faults);
        let when = reader.node("when").and_then(|node| test(node, names, faults));
        let lowers = read_lowers(&reader, grades, faults);
        let about = read_about(&reader, faults);
        let (Some(id), Some(when), Some(lowers)) = (id, when, lowers) else { continue };
        if demotions.iter().any(|known| known.id == id.value) {
            faults.report(NameCode::DuplicateId, id.span, [Arg::from(id.value)]);
        }
        demotions.push(Demotion { id: id.value.into(), title, when, lowers, about });
    }
    demotions
}

const LOWERING: [&str; 3] = ["down", "at-best", "to"];

fn read_lowers(reader: &Reader<'_>, grades: &GradeIds, faults: &mut Faults) -> Option<Lowers> {
    let written: Vec<&str> = LOWERING.into_iter().filter(|key| reader.has(key)).collect();
    let [key] = written.as_slice() else {
        if !LOWERING.into_iter().any(|key| !reader.has(key) && reader.means(key)) {
            faults.report(GradeCode::DemotedHow, reader.span(), []);
        }
        return None;
    };
    if *key == "down" {
        let down = reader.whole("down", faults)?;
        if down.value == 0 {
            faults.report(GradeCode::DemotionChangesNothing, down.span, []);
            return None;
        }
        return usize::try_from(down.value).ok().map(Lowers::Down);
    }
    let grade = reader.id(key, faults)?;
    let found = grades.find(&grade, faults)?;
    if grades.incomplete {
        return None;
    }
    let lowest = grades.lowest()?;
    if (*key == "to") != (found == lowest) {
        let other = if *key == "to" { "at-best" } else { "to" };
        let args = [Arg::from(grades.name(lowest)), Arg::from(format!("{other} = \"{}\"", grade.value))];
        faults.report(GradeCode::DemotedWhere, grade.span, args);
        return None;
    }
    if found.position() == 0 {
        faults.report(GradeCode::DemotionChangesNothing, grade.span, []);
        return None;
    }
    Some(if *key == "to" { Lowers::To(found) } else { Lowers::AtBest(found) })
}
