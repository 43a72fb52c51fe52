//! What holds for rankings of some of the units, whatever their points.

use proptest::prelude::*;

use super::few;
use crate::support::{Scored, figures_from, regulation, score, text};
use thidua::text::Source;

const UNITS: [&str; 5] = ["noi-vu", "tai-chinh", "giay", "thep", "xi-mang"];
const BLOCKS: [&str; 2] = ["office", "company"];

/// Scores units, each with its block, its points, and none of these where they are missing.
fn scored(rules: &str, units: &[(&str, Option<usize>, Option<u32>)]) -> Scored {
    let members: Vec<String> = units.iter().map(|(unit, ..)| format!("\"{unit}\"")).collect();
    let written = rules.lines().find(|line| line.starts_with("members")).expect("the members are listed");
    let rules = rules.replace(written, &format!("members = [{}]", members.join(", ")));
    let mut figures = String::new();
    for (unit, block, points) in units {
        figures.push_str(&format!("[year.2021.{unit}]\n"));
        if let Some(block) = block {
            figures.push_str(&format!("[class.{unit}]\nblock = \"{}\"\n", BLOCKS[*block]));
        }
        if let Some(points) = points {
            figures.push_str(&format!("[verified.2021.{unit}]\nwork = {points}\n"));
        }
    }
    score(&regulation(&Source::new("rules.toml", &rules), &[]), &figures_from(&figures))
}

fn award(scored: &Scored, id: &str) -> (Vec<String>, bool) {
    let award = scored.report.clusters[0].awards.iter().find(|award| award.id == id).expect("it is an award");
    (award.given.clone(), award.undecided.is_empty())
}

proptest! {
    #![proptest_config(few(60))]

    #[test]
    fn a_block_is_ranked_as_if_it_were_alone(
        blocks in prop::array::uniform5(0..2usize),
        points in prop::array::uniform5(prop::option::weighted(0.8, 0..6u32)),
    ) {
        prop_assume!(points.iter().any(Option::is_some));
        let rules = text("fixtures/worked/within/rules.toml");
        let units: Vec<_> = (0..5).map(|at| (UNITS[at], Some(blocks[at]), points[at])).collect();
        let together = scored(&rules, &units);
        for (at, block) in BLOCKS.iter().enumerate() {
            let own: Vec<_> = units.iter().filter(|(_, of, _)| *of == Some(at)).copied().collect();
            // Figures without any of the year are refused as a whole.
            if own.iter().all(|(.., points)| points.is_none()) {
                continue;
            }
            let alone = scored(&rules.replace("within = \"block\"\n", ""), &own);
            for (unit, ..) in &own {
                prop_assert_eq!(together.rank(unit), alone.rank(unit));
            }
            prop_assert_eq!(award(&together, &format!("flag[{block}]")), award(&alone, "flag"));
        }
    }

    #[test]
    fn what_is_decided_stays_so_whatever_block_is_missing(
        blocks in prop::array::uniform5(0..2usize),
        points in prop::array::uniform5(0..6u32),
        missing in 0..5usize,
    ) {
        let rules = text("fixtures/worked/within/rules.toml");
        let block = |at: usize| Some(blocks[at]).filter(|_| at != missing);
        let open: Vec<_> = (0..5).map(|at| (UNITS[at], block(at), Some(points[at]))).collect();
        let whole: Vec<_> = (0..5).map(|at| (UNITS[at], Some(blocks[at]), Some(points[at]))).collect();
        let (open, whole) = (scored(&rules, &open), scored(&rules, &whole));
        prop_assert_eq!(open.rank(UNITS[missing]), "none");
        for block in BLOCKS {
            let id = format!("flag[{block}]");
            let (given, decided) = award(&open, &id);
            if decided {
                prop_assert_eq!((given, decided), award(&whole, &id));
            }
        }
    }
}
