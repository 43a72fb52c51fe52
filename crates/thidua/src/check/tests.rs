//! What has no fixture of its own: each fault is reported once, and nothing that only follows from it is.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Beside, check};
use crate::diagnostic::Severity;
use crate::document::{FILE, Need};
use crate::text::Source;
use crate::words::Language;

const BASE: &str = r#"format = 1
[regulation]
id = "a"
title.vi = "A"
language = "vi"
period = 2021
baseline = 2020
points = 15
rounding = "none"
missing = "refuse"
not-applicable = "refuse"
[cluster]
title.vi = "A"
members = ["yen-bai", "dien-bien"]
[indicators.htx]
title.vi = "A"
kind = "count"
unit = "htx"
[indicators.share]
title.vi = "A"
kind = "percent"
[sections.targets]
title.vi = "A"
points = 15
[criteria.first]
title.vi = "A"
section = "targets"
measure = "htx"
target = { at-least = 20 }
earns = { all-or-nothing = 10 }
[criteria.second]
title.vi = "A"
section = "targets"
measure = "share"
earns = { bands = [{ at-least = "50%", gives = 5 }, { below = "50%", gives = 0 }] }
"#;

fn edited(edits: &[(&str, &str)], more: &str) -> String {
    let mut text = BASE.to_owned();
    for (old, new) in edits {
        assert!(text.contains(old), "{old}");
        text = text.replacen(old, new, 1);
    }
    text + more
}

fn codes(text: &str) -> Vec<String> {
    let checked = check(&Source::new("rules.toml", text), &[], Beside::default());
    let loud = checked.diagnostics.iter().filter(|one| one.severity() != Severity::Note);
    loud.map(|one| one.code().to_string()).collect()
}

fn expect(edits: &[(&str, &str)], more: &str, wanted: &[&str]) {
    assert_eq!(codes(&edited(edits, more)), wanted, "{edits:?} {more}");
}

/// The message of the only fault.
fn message(edits: &[(&str, &str)], more: &str, language: Language) -> String {
    let checked = check(&Source::new("rules.toml", &edited(edits, more)), &[], Beside::default());
    let all: Vec<_> = checked.diagnostics.iter().collect();
    let [one] = all.as_slice() else { panic!("{all:?}") };
    format!("{} | {}", one.message(language), one.help(language))
}

const TARGET: &str = "target = { at-least = 20 }";
const WAY: &str = "earns = { all-or-nothing = 10 }";

/// What to write instead of what, and the one code that follows. A repeated table also leaves its first name unused.
const ALONE: &[(&[(&str, &str)], &str)] = &[
    (&[(TARGET, "target = { at-least = [1] }")], "not-a-value"),
    (&[(TARGET, "target = { at-lest = 20 }")], "unknown-key"),
    (&[(TARGET, "target = { }")], "no-comparison"),
    (&[(TARGET, "target = 5")], "wrong-shape"),
    (&[(TARGET, "target = { at-least = 20, below = 10 }")], "contradictory-comparisons"),
    (&[(TARGET, "target = { at-least = [1] }\npledge = \"shown\"")], "not-a-value"),
    (
        &[(TARGET, "target = { at-lest = 1 }"), (WAY, "earns = { proportional = 10, up-to = 10 }")],
        "unknown-key",
    ),
    (&[(WAY, "earns = { proportional = 10, up-to = \"100%\" }")], "wrong-shape"),
    (&[("at-least = \"50%\"", "at-least = [1]")], "not-a-value"),
    (&[("at-least = \"50%\"", "at-least = \"50%\", below = \"40%\"")], "band-unreachable"),
    (&[("measure = \"share\"", "measure = \"shares\"")], "unknown-indicator"),
    (&[("kind = \"percent\"", "kind = \"percents\"")], "unknown-word"),
    (&[("[\"yen-bai\", \"dien-bien\"]", "\"yen-bai\"")], "wrong-shape"),
    (&[("[\"yen-bai\", \"dien-bien\"]", "[\"Yên Bái\"]")], "bad-id"),
    (&[("period = 2021", "period = \"nam nay\"")], "wrong-shape"),
    (&[("period = 2021", "period = \"2021\"")], "wrong-shape"),
    (&[("rounding = \"none\"", "rounding = { to = 0.01, mode = \"half-up\" }")], "wrong-shape"),
    (&[("[sections.targets]", "[sections]")], "wrong-shape"),
    (&[("[indicators.share]", "[indicators.htx]")], "duplicate-key"),
    (&[("earns = { all", "earn = { all")], "unknown-key"),
    (&[(WAY, "earns = { all-or-nothing = -1 }")], "points-not-positive"),
    (&[("points = 15\n[criteria", "points = true\n[criteria")], "wrong-shape"),
    (&[("unit = \"htx\"", "unit = \"htx\"\naccepts = [1]")], "wrong-shape"),
    (&[("unit = \"htx\"", "unit = \"htx\"\npart-of = \"htx\"")], "part-of-circle"),
    (
        &[("unit = \"htx\"", "unit = \"htx\"\nrange = { at-least = 9, at-most = 8 }")],
        "contradictory-comparisons",
    ),
    (&[("criteria.first", "criteria.targets")], "duplicate-id"),
    (&[("criteria.first", "criteria.total")], "duplicate-id"),
];

#[test]
fn one_fault_has_one_diagnostic() {
    expect(&[], "", &[]);
    for (edits, code) in ALONE {
        let found = codes(&edited(edits, ""));
        let repeated = *code == "duplicate-key" && found.contains(&code.to_string());
        assert!(found == [*code] || repeated, "{edits:?}: {found:?}");
    }
}

#[test]
fn every_fault_is_found_in_one_run() {
    let misspelt = ("title.vi = \"A\"\nsection", "title.vi = \"A\"\nlable = \"1\"\nsection");
    expect(&[misspelt, ("gives = 5", "gives = 4")], "", &["section-maximum-differs", "unknown-key"]);
    let circle = "[indicators.a]\ntitle.vi = \"A\"\nkind = \"number\"\nformula = \"b + 1\"\n\
                  [indicators.b]\ntitle.vi = \"A\"\nkind = \"number\"\nformula = \"a + 1\"\n\
                  [indicators.c]\ntitle.vi = \"A\"\nkind = \"number\"\nformula = \"c + 1\"\n";
    expect(&[misspelt], circle, &["unknown-key", "cycle", "cycle"]);
    expect(
        &[("id = \"a\"", "id = 1"), ("gives = 5", "gives = 4")],
        "",
        &["wrong-shape", "section-maximum-differs"],
    );
}

#[test]
fn a_derived_figure_has_the_baseline_of_what_it_reads() {
    let derived = |formula: &str| {
        format!("[indicators.d]\ntitle.vi = \"A\"\nkind = \"percent\"\nformula = \"{formula}\"\n")
            + "[indicators.twice]\ntitle.vi = \"A\"\nkind = \"count\"\nunit = \"htx\"\nformula = \"2 * htx\"\n"
            + "[summary.d]\ntitle.vi = \"A\"\neach = \"d\"\n"
    };
    let both = ("unit = \"htx\"", "unit = \"htx\"\nyears = [\"baseline\", \"period\"]");
    let unused = "never-used";
    expect(&[both], &derived("growth(twice)"), &[]);
    expect(&[], &derived("growth(twice)"), &["no-baseline-figure"]);
    expect(&[both], &derived("growth(growth(htx))"), &["no-baseline-figure", unused]);
    expect(&[both], &derived("baseline(d)"), &["no-baseline-figure", unused]);
}

#[test]
fn warnings_are_answered_where_they_arise() {
    let unused = "[indicators.x]\ntitle.vi = \"A\"\nkind = \"number\"\n";
    expect(&[], unused, &["never-used"]);
    expect(&[], &format!("{unused}accepts = [\"never-used\"]\n"), &[]);
    let quoted = ("target = {", "quote = \"từ 25 HTX\"\naccepts = [\"quote-differs\"]\ntarget = {");
    expect(&[quoted], "", &[]);
    expect(&[("unit = \"htx\"", "unit = \"htx\"\naccepts = [\"never-used\"]")], "", &["nothing-to-accept"]);
}

#[test]
fn alternatives_are_named_and_change_something() {
    let choice = |alternative: &str| {
        format!("[choices.h]\ntaken.vi = \"A\"\nwhy.vi = \"A\"\n[choices.h.alternatives.{alternative}\n")
    };
    expect(&[], &choice("b]\ncriteria.first.label = \"1\""), &["missing-key"]);
    expect(&[], &choice("b]\ntitle.vi = \"B\""), &["alternative-changes-nothing"]);
    expect(&[], &choice("B]\ntitle.vi = \"B\"\ncriteria.first.label = \"1\""), &["bad-id"]);
}

/// The words of a file that the second place of its only fault points at.
fn also(edits: &[(&str, &str)], more: &str) -> (String, String) {
    let text = edited(edits, more);
    let checked = check(&Source::new("rules.toml", &text), &[], Beside::default());
    let all: Vec<_> = checked.diagnostics.iter().filter(|one| one.severity() != Severity::Note).collect();
    let [one] = all.as_slice() else { panic!("{all:?}") };
    let label = one.labels().get(1).expect("it points at two places");
    (one.code().to_string(), label.source.slice(label.span).to_string())
}

#[test]
fn what_is_wrong_for_one_class_names_it() {
    let by = |p: &str, q: &str| {
        "[classes.k]\ntitle.vi = \"A\"\nlevels = [\"hill\", \"plain\"]\n".to_string()
            + &format!("[parameters.p]\ntitle.vi = \"A\"\nkind = \"number\"\nvalue = {{ by = \"k\", {p} }}\n")
            + &format!(
                "[parameters.q]\ntitle.vi = \"A\"\nkind = \"percent\"\nvalue = {{ by = \"k\", {q} }}\n"
            )
    };
    let edits =
        [("all-or-nothing = 10", "all-or-nothing = \"p\""), ("at-least = \"50%\"", "at-least = \"q\"")];
    let faults = |p, q| codes(&edited(&edits, &by(p, q)));
    assert_eq!(faults("hill = 10, plain = 10", "hill = \"50%\", plain = \"50%\""), [""; 0]);
    let other = |p, q| also(&edits, &by(p, q));
    let (code, place) = other("hill = 10, plain = 8", "hill = \"50%\", plain = \"50%\"");
    assert_eq!((code.as_str(), place.as_str()), ("section-maximum-differs", "\"plain\""));
    let labels = |p: &str, q: &str| {
        let text = edited(&edits, &by(p, q));
        let checked = check(&Source::new("rules.toml", &text), &[], Beside::default());
        let last = checked.diagnostics.iter().filter_map(|one| one.labels().last().cloned());
        last.map(|label| label.source.slice(label.span).to_string()).collect::<Vec<_>>()
    };
    assert_eq!(faults("hill = 10, plain = 10", "hill = \"50%\", plain = \"60%\""), ["band-gap"]);
    assert_eq!(labels("hill = 10, plain = 10", "hill = \"50%\", plain = \"60%\""), ["\"60%\""]);
}

#[test]
fn messages_say_what_to_write() {
    let formula = |formula: &str| {
        format!("[indicators.d]\ntitle.vi = \"A\"\nkind = \"number\"\nformula = \"{formula}\"\n")
            + "[summary.d]\ntitle.vi = \"A\"\neach = \"d\"\n"
    };
    for (text, wanted) in [
        ("1,5 * 2", "1.5"),
        ("10% * 2", "0.1"),
        ("2 * ", "cuối công thức"),
        ("sum(htx)", "over cluster"),
        ("min(1)", "ít nhất hai"),
    ] {
        let found = message(&[], &formula(text), Language::Vietnamese);
        assert!(found.contains(wanted), "{found}");
    }
    let cap = [("earns = { all-or-nothing = 10 }", "earns = { proportional = 10, up-to = \"100%\" }")];
    assert!(message(&cap, "", Language::English).ends_with("\"100% of maximum\""));
    let cap = [("earns = { all-or-nothing = 10 }", "earns = { per-item = 1, up-to = \"100% of maximum\" }")];
    assert!(message(&cap, "", Language::English).ends_with("for example: 10"));
}

/// One table of every name that the base has not.
const EVERY_TABLE: &str = "[total]\ndown-to = 0\n[units.yen-bai]\ntitle.vi = \"A\"\n[figures]\nnumbers = \"vi\"\n\
    [scope]\ntitle.vi = \"A\"\nrequires = { known = \"htx\" }\n\
    [classes.k]\ntitle.vi = \"A\"\nlevels = [\"a\", \"b\"]\naccepts = [\"never-used\"]\n\
    [groups.m]\ntitle.vi = \"A\"\nby = \"k\"\naccepts = [\"never-used\"]\n\
                [tables.t]\ntitle.vi = \"A\"\nkey = \"id\"\ncolumns = { a = { kind = \"number\" } }\n\
    rows = [{ id = \"k\", a = 1 }]\n\
    [sets.u]\ntitle.vi = \"A\"\nof = \"t\"\nwhere = { column = \"a\", exactly = 1 }\n\
    [parameters.p]\ntitle.vi = \"A\"\nkind = \"number\"\nvalue = 1\naccepts = [\"never-used\"]\n\
    [criteria.given]\ntitle.vi = \"A\"\nsection = \"targets\"\ndeducts = { judged = 1, counts = \"self\" }\n[self-scores]\nevidence = \"optional\"\n\
    [parts.rows]\ntitle.vi = \"A\"\n[indicators.below]\ntitle.vi = \"A\"\nkind = \"number\"\n\
    part = \"rows\"\naccepts = [\"never-used\"]\n\
    [conditions.c]\ntitle.vi = \"A\"\nholds = { condition = \"met(first)\" }\n\
    [gates.g]\ntitle.vi = \"A\"\nwhen = { condition = \"c\" }\nout-of = \"awards\"\n\
    [rankings.r]\ntitle.vi = \"A\"\nby = [\"points(total)\"]\nbest = \"highest\"\ntied = \"standard\"\n\
    [grading]\nby = \"points(total)\"\nif-refused = \"next\"\n\
    [[grades]]\nid = \"good\"\ntitle.vi = \"A\"\nat-least = 8\nrequires = { condition = \"c\" }\n\
    [[grades]]\nid = \"fair\"\ntitle.vi = \"A\"\nat-least = 5\nbelow = 8\n\
    [[grades]]\nid = \"weak\"\ntitle.vi = \"A\"\nbelow = 5\n\
    [[demotions]]\nid = \"d\"\ntitle.vi = \"A\"\nwhen = { condition = \"c\" }\ndown = 1\n\
    [quotas.q]\ntitle.vi = \"A\"\ngrade = \"good\"\nnumber = 1\nby = [\"points(total)\"]\nbest = \"highest\"\nif-tied = \"all\"\n\
    [awards.w]\ntitle.vi = \"A\"\nranking = \"r\"\nplaces = 1\ndecided-by = \"ballot\"\namong = 2\nthreshold = \"none\"\n\
    if-ineligible = \"next\"\nif-tied = \"all\"\n\
    [choices.h]\ntaken.vi = \"A\"\nwhy.vi = \"A\"\nalternatives.b = { title.vi = \"B\", criteria.first.label = \"2\" }\n\
    [clauses.l]\ntitle.vi = \"A\"\n[summary.s]\ntitle.vi = \"A\"\neach = \"htx\"\n";

/// A date is the right value of no key, so a key that is read at all finds fault with it.
#[test]
fn every_key_is_read() {
    let clean = edited(&[], EVERY_TABLE);
    assert_eq!(codes(&clean), [""; 0]);
    for table in FILE {
        for key in table.keys.iter().filter(|key| key.need != Need::NotYet) {
            // A criterion has one of the two; beside the other it is refused unread.
            let without = match key.name {
                "deducts" => clean.replace("\nearns", "\n# earns"),
                // These speak of a formula.
                "skips" | "needs" => {
                    clean.replacen("kind = \"count\"", "kind = \"count\"\nformula = \"max(share, share)\"", 1)
                }
                // These speak of a share, and these say in another way how far.
                "share" => clean.replace("number = 1\n", ""),
                "of" | "rounded" => {
                    clean.replace("places = 1", "places = \"60%\"").replace("number = 1", "share = \"60%\"")
                }
                "at-best" | "to" => clean.replace("down = 1\n", ""),
                _ => clean.clone(),
            };
            let text = with_date(&without, table.name, key.name);
            let checked = check(&Source::new("rules.toml", &text), &[], Beside::default());
            let mut places = checked.diagnostics.iter().flat_map(|one| one.labels());
            let found = places.any(|label| label.source.slice(label.span) == "1979-05-27");
            assert!(found, "`{}` of [{}] is not read", key.name, table.name);
        }
    }
}

/// The text with a date as the value of a key in the first table of a name.
fn with_date(clean: &str, table: &str, key: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    let mut done = false;
    for line in clean.lines() {
        let heads = line.starts_with(&format!("[{table}."))
            || [format!("[{table}]"), format!("[[{table}]]")].contains(&line.to_string());
        inside = if line.starts_with('[') { heads && !done } else { inside };
        let same = line.strip_prefix(key).is_some_and(|rest| rest.starts_with([' ', '.']));
        if !(inside && same) {
            text += &format!("{line}\n");
        }
        if inside && heads {
            text += &format!("{key} = 1979-05-27\n");
            done = true;
        }
    }
    text
}
