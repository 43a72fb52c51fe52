//! A scored year as CSV: one row per unit in the report's order, for spreadsheets and scripts.

use std::collections::BTreeMap;

use thidua::number::Number;
use thidua::report::{AwardReport, ClusterReport, CriterionHead, OutsideReport, Rank, Report, UnitReport};
use thidua::words::Language;

use crate::text::written;

/// A scored year as CSV: cluster, rank in the first ranking and, under `rank:ID`, in each further one (where a ranking
/// is made for each level of a class, in the one of the unit's level), under `value:ID` what rules without points rank by, unit, title,
/// total, points of each section, the state of the total, the grade where there are grades, points and verdict of each
/// criterion, of one that people judge also what each hand gave with note and explanation, under `award:ID` what each
/// award came to for the unit (`given`, `leading` while it is undecided, `next` in line, `excluded`), then what holds for
/// the row and for the whole file, with the alternatives of choices that were scored.
///
/// Heads are ids, numbers are exact with a decimal point or a fraction such as `100/3`, and a cell without a value is
/// blank. Words that a spreadsheet would take for a formula are given a leading apostrophe; numbers never are.
pub fn report_csv(report: &Report, language: Language) -> String {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    // Writing to memory cannot fail, nor can rows of equal length.
    let _ = writer.write_record(head(report));
    for cluster in &report.clusters {
        let (further, values) = (further_places(cluster), ranked_values(report, cluster));
        for unit in &cluster.units {
            let _ = writer.write_record(row(report, cluster, (&further, &values), unit, language));
        }
        for unit in &cluster.outside {
            let _ = writer.write_record(row_outside(report, cluster, unit, language));
        }
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn head(report: &Report) -> Vec<String> {
    let regulation = &report.regulation;
    let mut further: Vec<&str> = regulation.rankings.iter().map(|head| written(&head.id)).collect();
    further.dedup();
    let further = further.into_iter().skip(1).map(|id| format!("rank:{id}"));
    let sections = regulation.sections.iter().map(|head| format!("section:{}", head.id));
    let criteria = regulation
        .criteria
        .iter()
        .flat_map(|head| heads_of(head).into_iter().map(|name| format!("{}:{name}", head.id)));
    let mut heads = fixed(["cluster", "rank"]);
    heads.extend(further);
    heads.extend(measures(report).map(|id| format!("value:{id}")));
    heads.extend(fixed(["unit", "title", "total"]));
    heads.extend(sections);
    heads.extend(fixed(["state", "incomplete", "imputed"]));
    heads.extend(report.regulation.grading.iter().flat_map(|_| fixed(["grade", "grade:state"])));
    heads.extend(criteria);
    heads.extend(regulation.awards.iter().map(|head| format!("award:{}", head.id)));
    heads.extend(fixed(["standing", "provisional", "illustrative", "chosen"]));
    heads
}

/// The rankings of rules without points, which have a value of their own to show.
fn measures(report: &Report) -> impl Iterator<Item = &str> {
    let mut ids: Vec<&str> = report.regulation.rankings.iter().map(|head| written(&head.id)).collect();
    ids.dedup();
    ids.into_iter().filter(|_| report.regulation.criteria.is_empty())
}

/// What each unit of a cluster was ranked by, in each ranking of rules without points.
fn ranked_values<'a>(report: &'a Report, cluster: &'a ClusterReport) -> Vec<BTreeMap<&'a str, String>> {
    let values = measures(report).map(|id| {
        let rankings = cluster.rankings.iter().filter(|ranking| written(&ranking.id) == id);
        let rows = rankings.flat_map(|ranking| &ranking.rows);
        rows.filter_map(|row| Some((row.unit.as_str(), row.value.as_ref()?.machine_text()))).collect()
    });
    values.collect()
}

/// What is said about a criterion; of one that people judge also what each of them gave, and why it differs.
fn heads_of(head: &CriterionHead) -> Vec<&'static str> {
    let judged: &[&str] =
        if head.judged { &["self", "cross", "verified", "note", "explanation"] } else { &[] };
    ["points", "met"].iter().chain(judged).copied().collect()
}

fn fixed<const N: usize>(heads: [&str; N]) -> Vec<String> {
    heads.map(String::from).to_vec()
}

/// The places of the units of a cluster in each of its further rankings, those of all levels of a class together.
fn further_places(cluster: &ClusterReport) -> Vec<BTreeMap<&str, &Rank>> {
    let together = cluster.rankings.chunk_by(|one, other| written(&one.id) == written(&other.id));
    let places = together.skip(1).map(|rankings| {
        let rows = rankings.iter().flat_map(|ranking| &ranking.rows);
        rows.filter_map(|row| Some((row.unit.as_str(), row.place.as_ref()?))).collect()
    });
    places.collect()
}

/// Something of each unit, by its id.
type ByUnit<'a, T> = BTreeMap<&'a str, T>;

fn row(
    report: &Report,
    cluster: &ClusterReport,
    (further, values): (&[ByUnit<'_, &Rank>], &[ByUnit<'_, String>]),
    unit: &UnitReport,
    language: Language,
) -> Vec<String> {
    let number = |number: Option<&Number>| number.map(Number::to_string).unwrap_or_default();
    let mut cells = vec![words(&cluster.name), number(unit.place.as_ref().map(|place| &place.rank))];
    cells.extend(further.iter().map(|places| number(places.get(unit.id.as_str()).map(|place| &place.rank))));
    cells.extend(values.iter().map(|values| values.get(unit.id.as_str()).cloned().unwrap_or_default()));
    cells.extend([words(&unit.id), words(unit.title.in_language(language)), number(unit.total.as_ref())]);
    cells.extend(unit.sections.iter().map(|section| number(section.points.as_ref())));
    cells.extend([word(&unit.state), unit.incomplete.to_string(), unit.imputed.to_string()]);
    if report.regulation.grading.is_some() {
        let grade = unit.grade.as_ref();
        cells.push(grade.and_then(|grade| grade.grade.clone()).unwrap_or_default());
        cells.push(grade.map(|grade| word(&grade.state)).unwrap_or_default());
    }
    for line in &unit.criteria {
        cells.push(number(line.points.as_ref()));
        cells.push(line.met.map(|met| met.to_string()).unwrap_or_default());
        if let Some(given) = &line.given {
            cells.extend([&given.own, &given.cross, &given.verified].map(|points| number(points.as_ref())));
            let said = [&given.note, &given.explanation];
            cells.extend(said.map(|text| words(text.as_deref().unwrap_or_default())));
        }
    }
    cells.extend(cluster.awards.iter().map(|award| came_to(award, &unit.id).to_string()));
    cells.extend([word(&unit.standing), cluster.provisional.to_string(), report.illustrative.to_string()]);
    cells.push(chosen(report));
    cells
}

/// What an award came to for a unit.
fn came_to(award: &AwardReport, unit: &str) -> &'static str {
    let holds = |units: &[String]| units.iter().any(|one| one == unit);
    if holds(&award.given) {
        "given"
    } else if holds(&award.leading) {
        "leading"
    } else if award.excluded.iter().any(|excluded| excluded.unit == unit) {
        "excluded"
    } else if holds(&award.next) {
        "next"
    } else {
        ""
    }
}

/// A unit that is not counted: its row says that, and holds nothing else.
fn row_outside(
    report: &Report,
    cluster: &ClusterReport,
    unit: &OutsideReport,
    language: Language,
) -> Vec<String> {
    let cell = |head: String| match head.as_str() {
        "cluster" => words(&cluster.name),
        "unit" => words(&unit.id),
        "title" => words(unit.title.in_language(language)),
        "standing" => unit.reason.code.to_string(),
        "provisional" => cluster.provisional.to_string(),
        "illustrative" => report.illustrative.to_string(),
        "chosen" => chosen(report),
        _ => String::new(),
    };
    head(report).into_iter().map(cell).collect()
}

/// The alternatives that were scored instead of the readings taken, as the command line names them.
fn chosen(report: &Report) -> String {
    let choices = report.regulation.choices.iter();
    let chosen = choices.filter_map(|choice| Some(format!("{}={}", choice.id, choice.instead.as_ref()?)));
    chosen.collect::<Vec<_>>().join(" ")
}

/// The serialized word of a state, the same as in JSON.
fn word(state: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(state).ok();
    value.as_ref().and_then(|value| value.as_str()).map(String::from).unwrap_or_default()
}

/// Words, protected from being read as a formula.
fn words(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_string() }
}

#[cfg(test)]
mod tests {
    use thidua::figures::{Figures, read_toml};
    use thidua::text::Source;
    use thidua::{Regulation, Results};

    use super::*;

    #[test]
    fn words_are_not_formulas() {
        assert_eq!(words("=1+1"), "'=1+1");
        assert_eq!(words("@x"), "'@x");
        assert_eq!(words("Điện Biên"), "Điện Biên");
    }

    #[test]
    fn states_are_written_as_in_json() {
        assert_eq!(word(&thidua::State::NotApplicable), "not-applicable");
    }

    const RULES: &str = r#"
        format = 1
        regulation = { id = "r", title.en = "R", language = "en", period = 2021, points = 10, missing = "refuse", not-applicable = "refuse", rounding = "none" }
        cluster = { title.en = "Cluster", members = ["a", "b"] }
        [sections.s]
        title.en = "All"
        points = 10
        [criteria]
        c = { title.en = "C", section = "s", earns = { judged = 5, counts = "verified" } }
        d = { title.en = "D", section = "s", earns = { judged = 5, counts = "verified" } }
        [rankings]
        all = { title.en = "All", by = ["points(total)"], best = "highest", tied = "standard" }
        least = { title.en = "Least", by = ["points(d)"], best = "lowest", tied = "standard" }
        [awards]
        flag = { title.en = "Flag", ranking = "all", places = 1, decided-by = "ranking", if-tied = "all" }
    "#;
    const POINTS: &str = "verified.2021.a = { c = 5, d = 3 }\nverified.2021.b = { c = 2, d = 2.5 }";

    #[test]
    fn every_ranking_section_and_award_has_a_column() {
        let regulation = Regulation::read(&Source::new("rules.toml", RULES)).value.unwrap();
        let expected = "cluster,rank,rank:least,unit,title,total,section:s,state,incomplete,imputed,c:points,c:met,c:self,\
                        c:cross,c:verified,c:note,c:explanation,d:points,d:met,d:self,d:cross,d:verified,d:note,\
                        d:explanation,award:flag,standing,provisional,illustrative,chosen\n\
                        Cluster,1,2,a,a,8,8,known,false,false,5,,,,5,,,3,,,,3,,,given,ranked,false,false,\n\
                        Cluster,2,1,b,b,4.5,4.5,known,false,false,2,,,,2,,,2.5,,,,2.5,,,next,ranked,false,false,\n";
        assert_eq!(report_csv(&scored(&regulation), Language::English), expected);
    }

    #[test]
    fn an_alternative_that_was_scored_is_named_in_every_row() {
        let choice = "[choices.order]\ntaken.en = \"highest first\"\nwhy.en = \"usual\"\n\
                      [choices.order.alternatives.lowest]\ntitle.en = \"lowest first\"\n\
                      [choices.order.alternatives.lowest.rankings.all]\nbest = \"lowest\"\n";
        let source = Source::new("rules.toml", &format!("{RULES}\n{choice}"));
        let chosen = [thidua::Chosen { choice: "order".into(), alternative: "lowest".into() }];
        let regulation = Regulation::read_choosing(&source, &chosen).value.unwrap();
        let csv = report_csv(&scored(&regulation), Language::English);
        let last: Vec<&str> = csv.lines().map(|row| row.rsplit(',').next().unwrap()).collect();
        assert_eq!(last, ["chosen", "order=lowest", "order=lowest"]);
    }

    fn scored(regulation: &Regulation) -> Report {
        let tables = vec![read_toml(&Source::new("figures.toml", POINTS)).value.unwrap()];
        let read = Results::read(&Figures { tables }, regulation);
        read.value.unwrap().score().rank().award().report(&read.diagnostics)
    }
}
