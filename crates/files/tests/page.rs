//! The page for the meeting: well formed, safe from what files say, the same bytes every time.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use thidua::diagnostic::Diagnostics;
use thidua::figures::{Figures, read_toml};
use thidua::text::Source;
use thidua::words::Language;
use thidua::{Regulation, Results, RulesFile};
use thidua_files::{Limits, Meeting, read_csv};

const LANGUAGES: [Language; 2] = [Language::Vietnamese, Language::English];

/// Elements without an end.
const VOID: [&str; 4] = ["meta", "input", "br", "hr"];

fn text(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The page of rules and figures, in TOML or in CSV.
fn page(rules: &str, figures: &str, language: Language) -> String {
    let htx = Source::new("htx-2021.toml", &text("rules/htx-2021.toml"));
    let beside = RulesFile { name: "htx-2021.toml".into(), regulation: Regulation::read(&htx).value };
    let rules = Source::new("rules.toml", rules);
    let regulation = Regulation::read_with_rules(&rules, &[], &[], &[beside]).value;
    let regulation = regulation.expect("the rules are right");
    let read = match figures.starts_with("unit,") {
        true => read_csv("figures.csv", figures.as_bytes(), &Limits::default()),
        false => read_toml(&Source::new("figures.toml", figures)),
    };
    let tables = vec![read.value.expect("the figures can be read")];
    let results = Results::read(&Figures { tables }, &regulation);
    let mut found: Diagnostics = results.diagnostics;
    let board = results.value.expect("there is something to score").score();
    found.extend(board.diagnostics());
    let awards = board.rank().award();
    let report = awards.report(&found);
    Meeting::new(&report, &awards, &found).page(language)
}

/// A worked case.
fn case(name: &str, figures: &str, language: Language) -> String {
    let file = |file: &str| text(&format!("fixtures/worked/{name}/{file}"));
    page(&file("rules.toml"), &file(figures), language)
}

fn bundled(language: Language) -> String {
    let figures = text("fixtures/tay-bac-2021/figures.toml");
    page(&text("rules/tay-bac-2021.toml"), &figures, language)
}

/// A tag: its name, its attributes as written, and whether it ends an element.
type Tag<'p> = (&'p str, &'p str, bool);

/// The tags of a page, without what stands inside of style and script.
fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = page.strip_prefix("<!DOCTYPE html>").expect("a page begins with its type");
    while let Some(start) = rest.find('<') {
        let (inner, behind) = rest[start + 1..].split_once('>').expect("a tag is closed");
        let (inner, ends) = inner.strip_prefix('/').map_or((inner, false), |inner| (inner, true));
        let (name, attributes) = inner.split_once(' ').unwrap_or((inner, ""));
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "<{inner}>");
        found.push((name, attributes, ends));
        rest = match name {
            "style" | "script" if !ends => &behind[behind.find("</").expect("it ends")..],
            _ => behind,
        };
    }
    found
}

fn attribute<'t>(attributes: &'t str, name: &str) -> Option<&'t str> {
    let from = attributes.find(&format!("{name}=\""))? + name.len() + 2;
    attributes[from..].split('"').next()
}

/// Every element ends where it should, ids are there once, links lead somewhere, headings skip no level, and the heads of tables say what they are of.
#[track_caller]
fn check(page: &str) {
    let tags = tags(page);
    let mut open: Vec<&str> = Vec::new();
    let (mut ids, mut links, mut level) = (BTreeSet::new(), Vec::new(), 0);
    for (name, attributes, ends) in &tags {
        match (*ends, VOID.contains(name)) {
            (true, _) => assert_eq!(open.pop(), Some(*name)),
            (false, false) => open.push(name),
            (false, true) => {}
        }
        if *ends {
            continue;
        }
        if let Some(id) =
            attribute(attributes, " id").or_else(|| attributes.strip_prefix("id=\"")?.split('"').next())
        {
            assert!(ids.insert(id), "the id {id} is there twice");
        }
        links.extend(attribute(attributes, "href").and_then(|link| link.strip_prefix('#')));
        links.extend(attribute(attributes, "aria-labelledby"));
        if let Some(own) = name.strip_prefix('h').and_then(|digit| digit.parse::<usize>().ok()) {
            assert!(own <= level + 1 && (own == 1) == (level == 0), "h{own} behind h{level}");
            level = own;
        }
        assert!(*name != "th" || attribute(attributes, "scope").is_some(), "<th {attributes}>");
        assert!(!attributes.contains("://") && !attributes.contains("src=\""), "{attributes}");
    }
    assert!(open.is_empty(), "{open:?}");
    let astray: Vec<&&str> = links.iter().filter(|link| !ids.contains(**link)).collect();
    assert!(astray.is_empty(), "{astray:?}");
    assert_eq!(tags.iter().filter(|(name, _, ends)| *name == "script" && !ends).count(), 1);
}

/// The words of a page, without tags, style and script.
fn words(page: &str) -> String {
    let body = page.split("<body>").nth(1).and_then(|body| body.split("<script>").next()).expect("a body");
    let mut words = String::new();
    for part in body.split('<') {
        words.push_str(part.split_once('>').map_or(part, |(_, words)| words));
        words.push(' ');
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_page_is_well_formed_in_both_languages() {
    for language in LANGUAGES {
        check(&bundled(language));
        check(&case("clusters", "figures.csv", language));
        for name in
            ["quotas", "ranked-among", "several-rankings", "sections", "bonus", "deductions", "missing"]
        {
            check(&case(name, "figures.toml", language));
        }
    }
}

#[test]
fn a_page_says_what_was_computed_and_from_where() {
    let said = words(&bundled(Language::Vietnamese));
    for expected in [
        "SỐ LIỆU MINH HỌA, không phải kết quả thật",
        "Cờ dẫn đầu phong trào thi đua Cụm (số lượng: 1) Trao cho: Hòa Bình Kế tiếp: Yên Bái",
        "7 Điện Biên 45,01 2/10",
        "Lai Châu: 90 / 100 điểm, hạng 5",
        "figures.toml:",
        "6. Lào Cai",
    ] {
        assert!(said.replace('\u{a0}', " ").contains(expected), "{expected}\n{said}");
    }
    let english = bundled(Language::English);
    assert!(english.contains("<html lang=\"en\">") && words(&english).contains("ILLUSTRATIVE FIGURES"));
}

#[test]
fn what_a_file_says_is_never_part_of_the_page_itself() {
    const HOSTILE: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;\u{202e}";
    let figures = text("fixtures/tay-bac-2021/figures.toml");
    let quoted = HOSTILE.replace('"', "\\\"");
    let rules = text("rules/tay-bac-2021.toml").replace("\"Sơn La\"", &format!("\"{quoted}\""));
    let rules = rules.replacen("title.vi = \"", &format!("title.vi = \"{quoted} "), 40);
    assert!(rules.matches(&quoted).count() > 20);
    for language in LANGUAGES {
        let page = page(&rules, &figures, language);
        check(&page);
        assert!(!page.contains("<script>alert") && !page.contains("<img") && !page.contains('\u{202e}'));
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }
}

#[test]
fn the_same_inputs_give_the_same_page() {
    for language in LANGUAGES {
        assert_eq!(bundled(language), bundled(language));
    }
    assert_ne!(bundled(Language::Vietnamese), bundled(Language::English));
}
