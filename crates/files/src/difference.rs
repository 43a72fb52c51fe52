//! Two results held against each other: the first point, grade, rank or award that is not the same, by name.

use std::collections::BTreeMap;

use serde_json::Value;
use thidua::number::Number;
use thidua::words::{Arg, Phrase, Sentence, Text};

/// How two results in JSON compare.
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    /// Nothing differs but the version of the engine.
    Nothing,
    /// Every point, grade, rank and award is the same; something else is not, such as a digest or a remark.
    Beside,
    /// The first point, grade, rank or award that differs.
    First(Box<Sentence>),
    /// One of the two is no result.
    NoResult,
}

/// What differs first between a result that was kept and one that was computed now.
pub fn first_difference(kept: &[u8], now: &[u8]) -> Difference {
    let read = |bytes: &[u8]| -> Option<Value> {
        let mut value: Value = serde_json::from_slice(bytes).ok()?;
        value.as_object_mut()?.remove("engine");
        value.get("clusters").is_some().then_some(value)
    };
    let (Some(kept), Some(now)) = (read(kept), read(now)) else { return Difference::NoResult };
    if kept == now {
        return Difference::Nothing;
    }
    let (kept, now) = (facts(&kept), facts(&now));
    let known = |facts: &[Fact]| -> BTreeMap<String, Arg> {
        facts.iter().map(|fact| (fact.key.clone(), fact.value.clone())).collect()
    };
    let (was, is) = (known(&kept), known(&now));
    let all = kept.iter().chain(&now);
    let mut differing = all.filter(|fact| was.get(&fact.key) != is.get(&fact.key));
    match differing.next() {
        Some(fact) => {
            let sides = [was.get(&fact.key), is.get(&fact.key)];
            Difference::First(Box::new(fact.against(sides)))
        }
        None => Difference::Beside,
    }
}

/// One value of a result that people act on.
struct Fact {
    /// What tells it from every other.
    key: String,
    /// What it is.
    what: Sentence,
    value: Arg,
}

static NOT_THERE: Phrase = Phrase::new("not there", "không có");
static NONE: Phrase = Phrase::new("none", "chưa có");

impl Fact {
    fn against(&self, [was, is]: [Option<&Arg>; 2]) -> Sentence {
        static DIFFERS: Phrase =
            Phrase::new("{0}: {1} in the receipt's result, {2} now", "{0}: trước là {1}, nay là {2}");
        let side = |arg: Option<&Arg>| arg.cloned().unwrap_or_else(|| (&NOT_THERE).into());
        Sentence::new(&DIFFERS, [Arg::from(self.what.clone()), side(was), side(is)])
    }
}

/// What an id is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Unit,
    Section,
    Criterion,
}

/// Collects facts under the place that they stand in.
struct Facts<'a> {
    found: Vec<Fact>,
    /// The titles of units and of what earns points, by what they are of and the id.
    titles: BTreeMap<(Kind, &'a str), Arg>,
}

impl<'a> Facts<'a> {
    fn add(&mut self, key: &[&str], phrase: &'static Phrase, args: &[Arg], value: Arg) {
        let what = Sentence::new(phrase, args.iter().cloned());
        self.found.push(Fact { key: key.join("\u{1f}"), what, value });
    }

    /// The title, or the id where there is none.
    fn title(&self, kind: Kind, id: &'a str) -> Arg {
        self.titles.get(&(kind, id)).cloned().unwrap_or_else(|| Arg::from(id))
    }

    fn name(&mut self, kind: Kind, of: &'a Value) {
        if let Some(title) = title_of(of) {
            self.titles.insert((kind, text(of, "id")), title);
        }
    }
}

fn facts(report: &Value) -> Vec<Fact> {
    let mut facts = Facts { found: Vec::new(), titles: BTreeMap::new() };
    let regulation = report.get("regulation").unwrap_or(&Value::Null);
    each(regulation, "sections").for_each(|one| facts.name(Kind::Section, one));
    each(regulation, "criteria").for_each(|one| facts.name(Kind::Criterion, one));
    for cluster in each(report, "clusters") {
        let name = text(cluster, "name");
        each(cluster, "units").for_each(|unit| facts.name(Kind::Unit, unit));
        each(cluster, "units").for_each(|unit| unit_facts(name, unit, &mut facts));
        each(cluster, "rankings").for_each(|ranking| ranking_facts(name, ranking, &mut facts));
        each(cluster, "awards").for_each(|award| award_facts(name, award, &mut facts));
    }
    let mut found = facts.found;
    for register in each(report, "registers") {
        let part = text(register, "part");
        let below = self::facts(register.get("report").unwrap_or(&Value::Null));
        let inside = |fact: Fact| Fact { key: format!("{part}\u{1e}{}", fact.key), ..fact };
        found.extend(below.into_iter().map(inside));
    }
    found
}

fn unit_facts<'a>(cluster: &str, unit: &'a Value, facts: &mut Facts<'a>) {
    static POINTS: Phrase = Phrase::new("points of {0} for {1}", "điểm của {0} ở {1}");
    static TOTAL: Phrase = Phrase::new("total of {0}", "tổng điểm của {0}");
    static GRADE: Phrase = Phrase::new("grade of {0}", "xếp loại của {0}");
    let id = text(unit, "id");
    let title = facts.title(Kind::Unit, id);
    for (list, kind) in [("criteria", Kind::Criterion), ("sections", Kind::Section)] {
        for line in each(unit, list) {
            let of = text(line, "id");
            let args = [title.clone(), facts.title(kind, of)];
            facts.add(&[cluster, list, id, of], &POINTS, &args, points(line, "points"));
        }
    }
    facts.add(&[cluster, "total", id], &TOTAL, std::slice::from_ref(&title), points(unit, "total"));
    if let Some(grade) = unit.get("grade").filter(|grade| grade.is_object()) {
        let held = grade.get("grade").and_then(Value::as_str);
        let held = held.unwrap_or_else(|| text(grade, "state"));
        facts.add(&[cluster, "grade", id], &GRADE, &[title], Arg::from(held));
    }
}

fn ranking_facts<'a>(cluster: &str, ranking: &'a Value, facts: &mut Facts<'a>) {
    static RANK: Phrase = Phrase::new("rank of {0} in {1}", "thứ hạng của {0} trong {1}");
    let id = text(ranking, "id");
    let title = title_of(ranking).unwrap_or_else(|| Arg::from(id));
    for row in each(ranking, "rows") {
        let unit = text(row, "unit");
        let args = [facts.title(Kind::Unit, unit), title.clone()];
        facts.add(&[cluster, "rank", id, unit], &RANK, &args, points(row, "rank"));
    }
}

fn award_facts<'a>(cluster: &str, award: &'a Value, facts: &mut Facts<'a>) {
    static GIVEN: Phrase = Phrase::new("{0}, given to", "{0} trao cho");
    let id = text(award, "id");
    let title = title_of(award).unwrap_or_else(|| Arg::from(id));
    let given: Vec<Arg> =
        each(award, "given").filter_map(Value::as_str).map(|unit| facts.title(Kind::Unit, unit)).collect();
    let given = if given.is_empty() { (&NONE).into() } else { Arg::List(given) };
    facts.add(&[cluster, "award", id], &GIVEN, &[title], given);
}

fn each<'a>(of: &'a Value, list: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    of.get(list).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The exact number under a key, else the state that stands in its place.
fn points(of: &Value, key: &str) -> Arg {
    match of.get(key).and_then(Value::as_str) {
        Some(number) => Number::parse_ratio(number).map_or_else(|_| Arg::from(number), Arg::Number),
        None => match text(of, "state") {
            "" => (&NONE).into(),
            state => Arg::from(state),
        },
    }
}

fn title_of(of: &Value) -> Option<Arg> {
    let one = |language: &str| of.get("title")?.get(language)?.as_str().map(String::from);
    let title = Text { vi: one("vi"), en: one("en") };
    (!title.is_empty()).then(|| Arg::from(&title))
}

#[cfg(test)]
mod tests {
    use thidua::words::Language;

    use super::*;

    const KEPT: &str = r#"{ "engine": "thidua 1", "regulation": { "criteria": [{ "id": "c", "title": { "vi": "Tiêu chí 1" } }] },
        "inputs": [], "clusters": [{ "name": "", "units": [
            { "id": "a", "title": { "vi": "Sơn La" }, "total": "9.5", "criteria": [{ "id": "c", "points": "9.5" }] },
            { "id": "b", "title": {}, "total": null, "state": "missing", "criteria": [{ "id": "c", "points": null }] }],
          "rankings": [{ "id": "r", "title": {}, "rows": [{ "unit": "a", "rank": "1" }] }],
          "awards": [{ "id": "f", "title": { "en": "flag" }, "given": ["a"] }] }] }"#;

    fn differs(change: &[(&str, &str)]) -> Difference {
        let now = change.iter().fold(KEPT.to_string(), |text, (from, to)| {
            assert!(text.contains(from), "{from}");
            text.replace(from, to)
        });
        first_difference(KEPT.as_bytes(), now.as_bytes())
    }

    fn words(change: &[(&str, &str)]) -> String {
        match differs(change) {
            Difference::First(sentence) => sentence.text(Language::English),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_first_value_that_differs_is_named() {
        let result = "in the receipt's result";
        let points = words(&[
            ("\"points\": \"9.5\"", "\"points\": \"9\""),
            ("\"total\": \"9.5\"", "\"total\": \"9\""),
        ]);
        assert_eq!(points, format!("points of Sơn La for Tiêu chí 1: 9.5 {result}, 9 now"));
        let rank = words(&[("\"rank\": \"1\"", "\"rank\": \"2\"")]);
        assert_eq!(rank, format!("rank of Sơn La in r: 1 {result}, 2 now"));
        let award = words(&[("[\"a\"]", "[]")]);
        assert_eq!(award, format!("flag, given to: Sơn La {result}, none now"));
        let open = words(&[("\"total\": null", "\"total\": \"1/3\"")]);
        assert_eq!(open, format!("total of b: missing {result}, ≈ 0.3333 (1/3) now"));
        let gone = words(&[("{ \"unit\": \"a\", \"rank\": \"1\" }", "")]);
        assert_eq!(gone, format!("rank of Sơn La in r: 1 {result}, not there now"));
    }

    #[test]
    fn what_people_do_not_act_on_is_told_apart() {
        assert_eq!(differs(&[]), Difference::Nothing);
        assert_eq!(differs(&[("thidua 1", "thidua 2")]), Difference::Nothing);
        assert_eq!(differs(&[("\"inputs\": []", "\"inputs\": [1]")]), Difference::Beside);
        assert_eq!(differs(&[("clusters", "nothing")]), Difference::NoResult);
    }
}
