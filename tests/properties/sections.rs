//! Sections and the total: what can be said of an award before every figure is there must hold whatever the figures turn
//! out to be, and caps and floors are never passed.

use proptest::collection::vec;
use proptest::prelude::*;

use thidua::number::Number;
use thidua::text::Source;

use crate::support::{Scored, figures_from, regulation, score};

const HEAD: &str = r#"
format = 1
[regulation]
id = "sections"
title.en = "Sections"
language = "en"
period = 2021
points = "open"
rounding = "none"
missing = "refuse"
not-applicable = "excluded"
[cluster]
title.en = "Units"
members = ["a", "b", "c"]
[rankings.all]
title.en = "all"
by = ["points(total)"]
best = "highest"
tied = "standard"
[awards.flag]
title.en = "flag"
ranking = "all"
places = 1
decided-by = "ranking"
if-tied = "all"
"#;

/// The criteria of the sections `one`, `two` and `off`.
const LINES: [(&str, &str); 7] =
    [("c1", "one"), ("c2", "one"), ("c3", "one"), ("c4", "two"), ("c5", "two"), ("c6", "off"), ("c7", "off")];

const COMBINES: [&str; 5] = ["\"sum\"", "\"mean\"", "\"highest\"", "\"lowest\"", "{ best = 1 }"];

/// How each section is combined and limited, by numbers drawn at random.
#[derive(Debug, Clone)]
struct Rules {
    combines: [usize; 3],
    /// A cap of the section `one`, and of the total.
    caps: [Option<u32>; 2],
    floor: Option<i64>,
    skips: bool,
    bonus: bool,
}

impl Rules {
    fn text(&self) -> String {
        let combines = |at: usize| format!("combines = {}\n", COMBINES[self.combines[at]]);
        let cap = |at: usize| self.caps[at].map(|cap| format!("up-to = {cap}\n")).unwrap_or_default();
        let accepts = "accepts = [\"cap-never-reached\"]\n";
        let kind = if self.bonus { "kind = \"bonus\"\nup-to = 12\n" } else { "points = \"open\"\n" };
        let skips = if self.skips { "skips = [\"missing\"]\n" } else { "" };
        let floor = self.floor.map(|floor| format!("down-to = {floor}\n")).unwrap_or_default();
        let mut text = format!(
            "{HEAD}[sections.one]\ntitle.en = \"one\"\npoints = \"open\"\n{}{skips}{}\
             [sections.two]\ntitle.en = \"two\"\n{kind}{}\
             [sections.off]\ntitle.en = \"off\"\nkind = \"deduction\"\nup-to = 7\n{}\
             [total]\n{}{floor}{accepts}",
            combines(0),
            cap(0),
            combines(1),
            combines(2),
            cap(1),
        );
        for (id, section) in LINES {
            let verb = if section == "off" { "deducts" } else { "earns" };
            text += &format!(
                "[criteria.{id}]\ntitle.en = \"{id}\"\nsection = \"{section}\"\n\
                 {verb} = {{ judged = 10, counts = \"verified\" }}\n"
            );
        }
        text
    }
}

fn rules() -> impl Strategy<Value = Rules> {
    let cap = || proptest::option::of(5_u32..25);
    let floor = proptest::option::of(-6_i64..4);
    ([0..5_usize, 0..5, 0..5], [cap(), cap()], floor, any::<bool>(), any::<bool>())
        .prop_map(|(combines, caps, floor, skips, bonus)| Rules { combines, caps, floor, skips, bonus })
}

/// Points in halves; none is missing, 21 stands for what did not arise.
type Points = Vec<Option<u32>>;

fn figures(units: &[Points]) -> String {
    let mut text = String::new();
    for (unit, points) in ["a", "b", "c"].iter().zip(units) {
        text += &format!("[verified.2021.{unit}]\n");
        for ((id, _), halves) in LINES.iter().zip(points) {
            match halves {
                None => {}
                Some(21) => text += &format!("{id} = \"not-applicable\"\n"),
                Some(halves) => text += &format!("{id} = {}.{}\n", halves / 2, halves % 2 * 5),
            }
        }
    }
    text
}

fn given(scored: &Scored) -> (Vec<String>, bool) {
    let award = &scored.report.clusters[0].awards[0];
    (award.given.clone(), award.undecided.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_decided_award_stays_decided_whatever_is_still_missing(
        rules in rules(),
        known in vec(vec(0_u32..=21, 7), 3),
        missing in vec(vec(prop::bool::weighted(0.15), 7), 3),
        later in vec(vec(0_u32..=21, 7), 3),
    ) {
        // What is passed over while it is missing counts once it is there, so the later figures are another year.
        prop_assume!(!rules.skips);
        let regulation = regulation(&Source::new("rules.toml", &rules.text()), &[]);
        let units = |filled: bool| -> Vec<Points> {
            (0..3).map(|unit| (0..7).map(|line| match missing[unit][line] {
                true if filled => Some(later[unit][line]),
                true => None,
                false => Some(known[unit][line]),
            }).collect()).collect()
        };
        let before = score(&regulation, &figures_from(&figures(&units(false))));
        let after = score(&regulation, &figures_from(&figures(&units(true))));
        let (winners, decided) = given(&before);
        if decided && !winners.is_empty() {
            prop_assert_eq!(winners, given(&after).0, "{}\n{}", rules.text(), figures(&units(true)));
        }
    }

    #[test]
    fn caps_and_floors_are_never_passed(rules in rules(), known in vec(vec(0_u32..=21, 7), 3)) {
        let regulation = regulation(&Source::new("rules.toml", &rules.text()), &[]);
        let units: Vec<Points> = known.iter().map(|unit| unit.iter().map(|halves| Some(*halves)).collect()).collect();
        let scored = score(&regulation, &figures_from(&figures(&units)));
        for unit in ["a", "b", "c"] {
            let of = |section: &str| scored.board.section_points(unit, section).and_then(|points| points.known()).cloned();
            if let (Some(cap), Some(points)) = (rules.caps[0], of("one")) {
                prop_assert!(points <= Number::from(cap));
            }
            if let Some(points) = of("off") {
                prop_assert!(!points.is_positive() && points >= Number::from(-7_i64));
            }
            if let Some(points) = of("two").filter(|_| rules.bonus) {
                prop_assert!(points <= Number::from(12_u32));
            }
            if let Some(total) = scored.board.total(unit).and_then(|total| total.known()) {
                prop_assert!(rules.caps[1].is_none_or(|cap| *total <= Number::from(cap)));
                prop_assert!(rules.floor.is_none_or(|floor| *total >= Number::from(floor)));
            }
        }
    }
}
