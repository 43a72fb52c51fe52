//! Means of several values: they stand in their known order, weights of one value are as good as that value written so often,
//! and a section brings points together as the formula brings figures.

use proptest::prelude::*;

use thidua::Regulation;
use thidua::number::Number;
use thidua::text::Source;

use super::few;
use crate::support::{Scored, figures_from, score};

const FORMULAS: [(&str, &str); 6] = [
    ("mean", "mean(a, b, c)"),
    ("geometric", "geometric-mean(a, b, c, 0.01, down)"),
    ("harmonic", "harmonic-mean(a, b, c)"),
    ("repeated", "geometric-mean(a, a, b, a, b, c, 0.01, half-even)"),
    ("weighted", "geometric-mean(a by 1.5, b by 1, c by 0.5, 0.01, half-even)"),
    ("turned", "geometric-mean(c, a, b, 0.01, down)"),
];

fn rules() -> Regulation {
    let mut text = String::from(
        "format = 1\n[regulation]\nid = \"means\"\ntitle.en = \"Means\"\nlanguage = \"en\"\nperiod = 2021\n\
         points = 100\nmissing = \"refuse\"\nnot-applicable = \"excluded\"\n\
         rounding = { criterion = \"none\", section = \"none\", total = { to = 0.01, mode = \"down\" } }\n\
         [cluster]\ntitle.en = \"Units\"\nmembers = [\"u\"]\n[total]\ncombines = \"geometric-mean\"\n",
    );
    for id in ["a", "b", "c"] {
        text += &format!(
            "[indicators.{id}]\ntitle.en = \"{id}\"\nkind = \"number\"\n\
             [sections.s-{id}]\ntitle.en = \"{id}\"\npoints = 100\ncombines = \"harmonic-mean\"\n\
             [criteria.c-{id}]\ntitle.en = \"{id}\"\nsection = \"s-{id}\"\nmeasure = \"{id}\"\n\
             earns = {{ as-measured = 100, up-to = 100, down-to = 0 }}\n"
        );
    }
    for (id, formula) in FORMULAS {
        text += &format!(
            "[indicators.{id}]\ntitle.en = \"{id}\"\nkind = \"number\"\nformula = \"{formula}\"\naccepts = [\"never-used\"]\n"
        );
    }
    let read = Regulation::read(&Source::new("rules.toml", &text));
    read.value.unwrap_or_else(|| panic!("{}", crate::support::printed(&read.diagnostics)))
}

fn known(scored: &Scored, id: &str) -> Number {
    scored.board.figure("u", id).and_then(|outcome| outcome.known().cloned()).expect("a value")
}

proptest! {
    #![proptest_config(few(150))]

    #[test]
    fn means_stand_in_their_order(values in prop::array::uniform3(0u32..=10_000), same in any::<bool>()) {
        let [a, b, c] = if same { [values[0]; 3] } else { values };
        let written = |value: u32| format!("{}.{:02}", value / 100, value % 100);
        let figures = format!("[year.2021.u]\na = {}\nb = {}\nc = {}\n", written(a), written(b), written(c));
        let scored = score(&rules(), &figures_from(&figures));
        let [mean, geometric, harmonic] = ["mean", "geometric", "harmonic"].map(|id| known(&scored, id));
        let step = Number::parse("0.01").expect("a number");
        prop_assert!(geometric <= mean && harmonic < geometric.plus(&step).expect("it fits"));
        prop_assert!(!same || (geometric == mean && harmonic == mean));
        prop_assert_eq!(known(&scored, "repeated"), known(&scored, "weighted"));
        prop_assert_eq!(known(&scored, "turned"), geometric.clone());
        prop_assert_eq!(scored.total("u"), geometric.to_string());
    }
}
