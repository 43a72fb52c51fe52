//! What stands in a template, before it is written: sheets of blocks, each a table with headings.

use thidua::report::{CriterionHead, MemberHead, RegulationReport};
use thidua::words::{Phrase, Text};
use thidua::{Asked, AskedOf, Regulation};

use super::{ITSELF, LINES, ROWS};

/// Words of a heading or a title.
#[derive(Debug, Clone)]
pub(crate) enum Words {
    Phrase(&'static Phrase),
    /// A phrase with a year behind it.
    Year(&'static Phrase, i64),
    Text(Text),
    Plain(String),
}

/// A cell of a row.
#[derive(Debug, Clone)]
pub(crate) enum Field {
    /// Printed, not to be changed, with the clause as its comment.
    Shown(Words, Option<String>),
    /// To be filled in; none for words.
    Input(Option<Box<Asked>>),
    /// Not asked for.
    Closed,
}

/// A column: its heading for people and for the program.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) words: Words,
    pub(crate) machine: String,
    pub(crate) width: u16,
}

/// A table within a sheet.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Field>>,
}

/// A sheet.
#[derive(Debug)]
pub(crate) struct SheetPlan {
    pub(crate) name: Words,
    pub(crate) blocks: Vec<Block>,
}

static FIGURES: Phrase = Phrase::new("Figures", "Số liệu");
static POINTS: Phrase = Phrase::new("Points", "Điểm chấm");
static CODE: Phrase = Phrase::new("Code", "Mã");
static INDICATOR: Phrase = Phrase::new("Indicator", "Chỉ tiêu");
static CLASS: Phrase = Phrase::new("Class of the unit", "Phân loại đơn vị");
static CRITERION: Phrase = Phrase::new("Criterion", "Tiêu chí");
static MEASURED_IN: Phrase = Phrase::new("Unit of measure", "Đơn vị tính");
static YEAR: Phrase = Phrase::new("Year", "Năm");
static EVIDENCE: Phrase = Phrase::new("Evidence", "Minh chứng");
static PLEDGE: Phrase = Phrase::new("Pledged target", "Chỉ tiêu đăng ký");
static MAXIMUM: Phrase = Phrase::new("Maximum", "Điểm tối đa");
static OWN: Phrase = Phrase::new("Self-given", "Tự chấm");
static CROSS: Phrase = Phrase::new("Cross-given", "Chấm chéo");
static VERIFIED: Phrase = Phrase::new("Verified", "Thẩm định");
static NOTE: Phrase = Phrase::new("Note", "Ghi chú");
static EXPLANATION: Phrase = Phrase::new("Explanation", "Giải trình");
static UNIT: Phrase = Phrase::new("Unit", "Đơn vị");
static CLUSTER: Phrase = Phrase::new("Cluster", "Cụm");

/// How many rows below a unit a template has room for.
const ROOM: usize = 60;

/// The sheets of a template.
pub(crate) fn sheets(regulation: &Regulation, unit: Option<&MemberHead>) -> Vec<SheetPlan> {
    let asked = regulation.asked();
    let head = regulation.outline();
    let mut sheets = match unit {
        Some(_) => of_unit(&asked, &head),
        None => of_cluster(&asked, &head, regulation.cluster_column()),
    };
    for part in &head.parts {
        let columns: Vec<&Asked> =
            asked.iter().filter(|one| one.part.as_deref() == Some(part.id.as_str())).collect();
        if !columns.is_empty() {
            let block = below(&columns, &part.id, &part.title, unit.is_none());
            sheets.push(SheetPlan { name: Words::Text(part.title.clone()), blocks: Vec::from([block]) });
        }
    }
    sheets.retain(|sheet| sheet.blocks.iter().any(|block| !block.rows.is_empty()));
    sheets
}

fn column(words: Words, machine: &str, width: u16) -> Column {
    Column { words, machine: machine.into(), width }
}

fn of_unit(asked: &[Asked], head: &RegulationReport) -> Vec<SheetPlan> {
    let own: Vec<&Asked> = asked.iter().filter(|one| one.part.is_none()).collect();
    let figures = SheetPlan {
        name: Words::Phrase(&FIGURES),
        blocks: Vec::from([figures(&own, head), pledges(&own, head), classes(&own)]),
    };
    let points = SheetPlan { name: Words::Phrase(&POINTS), blocks: Vec::from([points(&own, head)]) };
    Vec::from([figures, points])
}

/// The rows of some asked things, those of one id together.
fn rows(
    own: &[&Asked],
    kinds: &[AskedOf],
    row: impl Fn(&str, &Asked, &dyn Fn(AskedOf) -> Field) -> Vec<Field>,
) -> Vec<Vec<Field>> {
    let mut rows = Vec::new();
    let mut done: Vec<&str> = Vec::new();
    for first in own.iter().filter(|one| kinds.contains(&one.of)) {
        if done.contains(&first.id.as_str()) {
            continue;
        }
        done.push(&first.id);
        let field = |of: AskedOf| {
            let same = own.iter().find(|one| one.id == first.id && one.of == of);
            same.map_or(Field::Closed, |one| Field::Input(Some(Box::new((*one).clone()))))
        };
        rows.push(row(&first.id, first, &field));
    }
    rows
}

fn shown(text: &str) -> Field {
    Field::Shown(Words::Plain(text.into()), None)
}

fn titled(one: &Asked) -> Field {
    let clause = [one.basis.vi.as_deref().or(one.basis.en.as_deref()), one.quote.as_deref()];
    let clause: Vec<&str> = clause.into_iter().flatten().collect();
    let comment = (!clause.is_empty()).then(|| clause.join("\n"));
    Field::Shown(Words::Text(one.title.clone()), comment)
}

/// The unit of measure, or what else says how a value is written.
fn measured_in(one: &Asked) -> Field {
    static PERCENT: Phrase = Phrase::new("%", "%");
    static YES_NO: Phrase = Phrase::new("yes / no", "có / không");
    static DATE: Phrase = Phrase::new("date", "ngày");
    static LEVEL: Phrase = Phrase::new("level", "mức");
    let words = match &one.form {
        _ if !one.unit.is_empty() => Words::Plain(one.unit.clone()),
        thidua::form::Form::Percent => Words::Phrase(&PERCENT),
        thidua::form::Form::YesNo => Words::Phrase(&YES_NO),
        thidua::form::Form::Date => Words::Phrase(&DATE),
        thidua::form::Form::Level(_) => Words::Phrase(&LEVEL),
        _ => Words::Plain(String::new()),
    };
    Field::Shown(words, None)
}

fn figures(own: &[&Asked], head: &RegulationReport) -> Block {
    let year = format!("@{}", head.period);
    let mut columns = Vec::from([
        column(Words::Phrase(&CODE), LINES, 16),
        column(Words::Phrase(&INDICATOR), "", 48),
        column(Words::Phrase(&MEASURED_IN), "", 14),
        column(Words::Year(&YEAR, head.period), &year, 16),
    ]);
    if let Some(before) = head.baseline {
        columns.push(column(Words::Year(&YEAR, before), &format!("@{before}"), 16));
    }
    columns.push(column(Words::Phrase(&EVIDENCE), &format!(":evidence{year}"), 32));
    let rows = rows(own, &[AskedOf::Figure, AskedOf::Baseline], |id, first, field| {
        let mut row = Vec::from([shown(id), titled(first), measured_in(first), field(AskedOf::Figure)]);
        row.extend(head.baseline.map(|_| field(AskedOf::Baseline)));
        // A criterion of the same name has its evidence beside its points.
        let elsewhere = own.iter().any(|one| one.id == id && is_points(one.of));
        row.push(if elsewhere { Field::Closed } else { Field::Input(None) });
        row
    });
    Block { columns, rows }
}

fn pledges(own: &[&Asked], head: &RegulationReport) -> Block {
    let columns = Vec::from([
        column(Words::Phrase(&CODE), LINES, 16),
        column(Words::Phrase(&CRITERION), "", 48),
        column(Words::Phrase(&MEASURED_IN), "", 14),
        column(Words::Phrase(&PLEDGE), &format!(":pledge@{}", head.period), 16),
    ]);
    let rows = rows(own, &[AskedOf::Pledge], |id, first, field| {
        Vec::from([shown(id), titled(first), measured_in(first), field(AskedOf::Pledge)])
    });
    Block { columns, rows }
}

fn classes(own: &[&Asked]) -> Block {
    let columns = Vec::from([
        column(Words::Phrase(&CODE), LINES, 16),
        column(Words::Phrase(&CLASS), "", 48),
        column(Words::Plain(String::new()), "", 14),
        column(Words::Phrase(&CLASS), ITSELF, 16),
    ]);
    let rows = rows(own, &[AskedOf::Class], |id, first, field| {
        Vec::from([shown(id), titled(first), measured_in(first), field(AskedOf::Class)])
    });
    Block { columns, rows }
}

fn is_points(of: AskedOf) -> bool {
    matches!(of, AskedOf::Own | AskedOf::Cross | AskedOf::Verified)
}

fn points(own: &[&Asked], head: &RegulationReport) -> Block {
    let year = head.period;
    let columns = Vec::from([
        column(Words::Phrase(&CODE), LINES, 16),
        column(Words::Phrase(&CRITERION), "", 48),
        column(Words::Phrase(&MAXIMUM), "", 10),
        column(Words::Phrase(&OWN), &format!(":self@{year}"), 12),
        column(Words::Phrase(&CROSS), &format!(":cross@{year}"), 12),
        column(Words::Phrase(&VERIFIED), &format!(":verified@{year}"), 12),
        column(Words::Phrase(&NOTE), &format!(":note@{year}"), 32),
        column(Words::Phrase(&EXPLANATION), &format!(":explanation@{year}"), 32),
        column(Words::Phrase(&EVIDENCE), &format!(":evidence@{year}"), 32),
    ]);
    let kinds = [AskedOf::Own, AskedOf::Cross, AskedOf::Verified];
    let rows = rows(own, &kinds, |id, first, field| {
        let maximum = head.criteria.iter().find(|one: &&CriterionHead| one.id == id);
        let maximum = maximum.and_then(|one| one.maximum.as_ref()?.to_decimal());
        let maximum = maximum.map_or_else(String::new, |number| number.to_string());
        let mut row = Vec::from([shown(id), titled(first), shown(&maximum)]);
        row.extend(kinds.map(field));
        row.extend([Field::Input(None), Field::Input(None), Field::Input(None)]);
        row
    });
    Block { columns, rows }
}

/// Rows below a unit, or below every unit of the cluster.
fn below(asked: &[&Asked], part: &str, title: &Text, with_unit: bool) -> Block {
    let mut columns = Vec::from([column(Words::Plain(String::new()), ROWS, 8)]);
    if with_unit {
        columns.push(column(Words::Phrase(&UNIT), "unit", 28));
    }
    columns.push(column(Words::Text(title.clone()), part, 36));
    columns.extend(asked.iter().map(|one| headed(one)));
    let row = |at: usize| {
        let mut row = Vec::from([shown(&at.to_string())]);
        row.extend(with_unit.then_some(Field::Input(None)));
        row.push(Field::Input(None));
        row.extend(asked.iter().map(|one| Field::Input(Some(Box::new((*one).clone())))));
        row
    };
    let rows = (1..=ROOM).map(row).collect();
    Block { columns, rows }
}

/// A title with something behind it in each language.
fn behind(title: &Text, more: impl Fn(bool) -> String) -> Text {
    let with =
        |words: &Option<String>, english| words.as_ref().map(|words| format!("{words}{}", more(english)));
    Text { vi: with(&title.vi, false), en: with(&title.en, true) }
}

/// The column of one asked thing under its title.
fn headed(one: &Asked) -> Column {
    let whose = match one.of {
        AskedOf::Own => Some(&OWN),
        AskedOf::Cross => Some(&CROSS),
        AskedOf::Verified => Some(&VERIFIED),
        AskedOf::Pledge => Some(&PLEDGE),
        AskedOf::Figure | AskedOf::Baseline | AskedOf::Class => None,
    };
    let year = one.heading.rsplit_once('@').map(|(_, year)| year);
    let words = behind(&one.title, |english| match whose {
        Some(phrase) => format!(" ({})", if english { phrase.en } else { phrase.vi }),
        None => year.map(|year| format!(" {year}")).unwrap_or_default(),
    });
    column(Words::Text(words), &one.heading, 18)
}

/// The columns of a table of units: everything that is asked, and behind the points of a criterion what is written beside
/// them: always a note, and what else the regulation demands.
fn of_all<'a>(own: &[&'a Asked], head: &RegulationReport) -> Vec<(Column, Option<&'a Asked>)> {
    static BESIDE: [(&str, &Phrase); 3] =
        [("note", &NOTE), ("explanation", &EXPLANATION), ("evidence", &EVIDENCE)];
    let mut columns = Vec::new();
    for (at, one) in own.iter().enumerate() {
        columns.push((headed(one), Some(*one)));
        let more = own.get(at.saturating_add(1)..).unwrap_or_default();
        if !is_points(one.of) || more.iter().any(|other| other.id == one.id && is_points(other.of)) {
            continue;
        }
        for (matter, phrase) in BESIDE {
            if matter == "note" || one.demands.contains(&matter) {
                let machine = format!("{}:{matter}@{}", one.id, head.period);
                let words = behind(&one.title, |english| {
                    format!(" ({})", if english { phrase.en } else { phrase.vi })
                });
                columns.push((column(Words::Text(words), &machine, 24), None));
            }
        }
    }
    columns
}

fn of_cluster(asked: &[Asked], head: &RegulationReport, cluster: Option<&str>) -> Vec<SheetPlan> {
    let own: Vec<&Asked> = asked.iter().filter(|one| one.part.is_none()).collect();
    let all = of_all(&own, head);
    let mut columns =
        Vec::from([column(Words::Plain(String::new()), ROWS, 8), column(Words::Phrase(&UNIT), "unit", 28)]);
    columns.extend(cluster.map(|heading| column(Words::Phrase(&CLUSTER), heading, 20)));
    columns.extend(all.iter().map(|(column, _)| column.clone()));
    let inputs = || all.iter().map(|(_, asked)| Field::Input(asked.map(|one| Box::new(one.clone()))));
    let listed = head.members.iter().enumerate().map(|(at, member)| {
        let name = member.title.vi.clone().or_else(|| member.title.en.clone());
        let name = name.unwrap_or_else(|| member.id.clone());
        let mut row = Vec::from([shown(&at.saturating_add(1).to_string()), shown(&name)]);
        row.extend(inputs());
        row
    });
    let open = (1..=ROOM).filter(|_| cluster.is_some()).map(|at| {
        let mut row = Vec::from([shown(&at.to_string()), Field::Input(None), Field::Input(None)]);
        row.extend(inputs());
        row
    });
    let rows = listed.chain(open).collect();
    Vec::from([SheetPlan { name: Words::Phrase(&FIGURES), blocks: Vec::from([Block { columns, rows }]) }])
}
