//! Units against each other: every place and every value of a group follows its definition, written out here once more
//! by counting, and members that do not count leave no trace.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use thidua::number::Number;
use thidua::text::Source;
use thidua::{Outcome, Regulation};

use super::few;
use crate::support::{Scored, figures_from, regulation, score};

const UNITS: usize = 9;

/// The formulas over the group of a unit, by the id of their indicator.
const FORMULAS: [(&str, &str); 18] = [
    ("standard", "rank(x over GROUP, highest, standard)"),
    ("dense", "rank(x over GROUP, highest, dense)"),
    ("fractional", "rank(x over GROUP, highest, fractional)"),
    ("lowest-first", "rank(x over GROUP, lowest, standard)"),
    ("midpoint", "percentile-rank(x over GROUP, midpoint)"),
    ("from-zero", "percentile-rank(x over GROUP, from-zero)"),
    ("borda", "borda(x over GROUP, highest)"),
    ("scaled", "min-max(x over GROUP)"),
    ("second", "highest(2, x over GROUP)"),
    ("second-lowest", "lowest(2, x over GROUP)"),
    ("median", "median(x over GROUP)"),
    ("half", "percentile(0.5, x over GROUP)"),
    ("tenth", "percentile(0.1, x over GROUP)"),
    ("population", "variance(x over GROUP, population)"),
    ("sample", "variance(x over GROUP, sample)"),
    ("many", "count(x over GROUP)"),
    ("deviation", "deviation(x over GROUP, population, 1, down)"),
    ("z-score", "z-score(x over GROUP, population, 1, down)"),
];

fn rules() -> Regulation {
    let members: Vec<String> = (0..UNITS).map(|unit| format!("\"u{unit}\"")).collect();
    let mut text = format!(
        "format = 1\n[regulation]\nid = \"relative\"\ntitle.en = \"Relative\"\nlanguage = \"en\"\nperiod = 2021\n\
         points = \"none\"\nrounding = \"none\"\nmissing = \"refuse\"\nnot-applicable = \"refuse\"\n\
         [cluster]\ntitle.en = \"Units\"\nmembers = [{}]\n\
         [classes.block]\ntitle.en = \"block\"\nlevels = [\"north\", \"south\"]\n\
         [groups.block]\ntitle.en = \"block\"\nby = \"block\"\nover = \"known\"\n\
         [groups.counted]\ntitle.en = \"counted\"\nwhere = {{ condition = \"counted\" }}\nover = \"known\"\n\
         [indicators.x]\ntitle.en = \"x\"\nkind = \"number\"\n\
         [indicators.counted]\ntitle.en = \"counted\"\nkind = \"yes-no\"\n\
         [rankings.all]\ntitle.en = \"all\"\nby = [\"x\"]\nbest = \"highest\"\ntied = \"standard\"\n",
        members.join(", ")
    );
    for group in ["block", "counted"] {
        for (id, formula) in FORMULAS {
            let formula = formula.replace("GROUP", group);
            text += &format!(
                "[indicators.{group}-{id}]\ntitle.en = \"{id}\"\nkind = \"number\"\nformula = \"{formula}\"\n\
                 accepts = [\"never-used\"]\n"
            );
        }
    }
    regulation(&Source::new("relative.toml", &text), &[])
}

/// A unit: its figure, whether it is in the north, and whether it is counted.
type Unit = (Option<i64>, bool, bool);

fn scored(regulation: &Regulation, units: &[Unit]) -> Scored {
    let mut text = String::new();
    for (at, (x, north, counted)) in units.iter().enumerate() {
        let block = if *north { "north" } else { "south" };
        let x = x.map(|x| format!("x = {x}\n")).unwrap_or_default();
        text += &format!("[class.u{at}]\nblock = \"{block}\"\n[year.2021.u{at}]\n{x}counted = {counted}\n");
    }
    score(regulation, &figures_from(&text))
}

fn ratio(above: i64, below: i64) -> Option<Number> {
    Number::from(above).over(&Number::from(below)).ok()
}

/// The values that a unit has by definition, among the values of its group; none where one cannot be computed.
fn by_definition(own: i64, group: &[i64]) -> Vec<(&'static str, Option<Number>)> {
    let count = |holds: &dyn Fn(i64) -> bool| {
        i64::try_from(group.iter().filter(|x| holds(**x)).count()).expect("few")
    };
    let (all, above, below, equal) =
        (count(&|_| true), count(&|x| x > own), count(&|x| x < own), count(&|x| x == own));
    let mut better: Vec<i64> = group.iter().copied().filter(|x| *x > own).collect();
    better.sort_unstable();
    better.dedup();
    let (least, most) = (group.iter().min().expect("one"), group.iter().max().expect("one"));
    [
        ("standard", ratio(above + 1, 1)),
        ("dense", ratio(i64::try_from(better.len()).expect("few") + 1, 1)),
        ("fractional", ratio(2 * above + equal + 1, 2)),
        ("lowest-first", ratio(below + 1, 1)),
        ("midpoint", ratio(2 * below + equal, 2 * all)),
        ("from-zero", ratio(below, all - 1)),
        ("borda", ratio(2 * below + equal - 1, 2)),
        ("scaled", ratio(own - least, most - least)),
        ("z-score", z_score(own, group)),
    ]
    .into()
}

/// The z-score cut to a whole number toward 0: the largest whose square times the variance is not above the square of
/// the distance from the mean.
fn z_score(own: i64, group: &[i64]) -> Option<Number> {
    let n = i64::try_from(group.len()).expect("few");
    let (sum, squares) = (group.iter().sum::<i64>(), group.iter().map(|x| x * x).sum::<i64>());
    let (distance, spread) = (n * own - sum, n * squares - sum * sum);
    let whole = (0..=n * 13).rev().find(|z| spread > 0 && z * z * spread <= distance * distance)?;
    ratio(if distance < 0 { -whole } else { whole }, 1)
}

/// The values of a group by definition.
fn of_group(group: &[i64]) -> Vec<(&'static str, Option<Number>)> {
    let mut rising = group.to_vec();
    rising.sort_unstable();
    let n = i64::try_from(rising.len()).expect("few");
    let at = |place: i64| usize::try_from(place).ok().and_then(|place| rising.get(place).copied());
    // The value at `share` tenths of the way.
    let way = |share: i64| {
        let (whole, rest) = ((n - 1) * share / 10, (n - 1) * share % 10);
        let lower = at(whole)?;
        ratio(lower * 10 + rest * (at(whole + 1).unwrap_or(lower) - lower), 10)
    };
    // n x the sum of squares less the square of the sum is n x the sum of the squares of the distances.
    let (sum, squares) = (rising.iter().sum::<i64>(), rising.iter().map(|x| x * x).sum::<i64>());
    let spread = n * squares - sum * sum;
    [
        ("second", at(n - 2).and_then(|x| ratio(x, 1))),
        ("second-lowest", at(1).and_then(|x| ratio(x, 1))),
        ("median", way(5)),
        ("half", way(5)),
        ("tenth", way(1)),
        ("population", ratio(spread, n * n)),
        ("sample", ratio(spread, n * (n - 1))),
        ("many", ratio(n, 1)),
        // The largest whole number whose square is not above the variance.
        ("deviation", (0..=n * n * 13).rev().find(|r| r * r * n * n <= spread).and_then(|r| ratio(r, 1))),
    ]
    .into()
}

fn check(scored: &Scored, unit: usize, group: &str, wanted: Vec<(&str, Option<Number>)>) {
    for (id, value) in wanted {
        let found = scored.board.figure(&format!("u{unit}"), &format!("{group}-{id}"));
        let wanted = value.map_or(Outcome::Undefined, Outcome::Known);
        assert_eq!(found, Some(&wanted), "{group}-{id} of u{unit}");
    }
}

#[test]
fn places_and_values_follow_their_definitions() {
    let regulation = rules();
    let unit = (option::weighted(0.9, -6i64..7), any::<bool>(), any::<bool>());
    proptest!(few(150), |(units in vec(unit, UNITS))| {
        let scored = scored(&regulation, &units);
        let values = |holds: &dyn Fn(&Unit) -> bool| -> Vec<i64> {
            units.iter().filter(|unit| holds(unit)).filter_map(|(x, _, _)| *x).collect()
        };
        for (at, (x, north, counted)) in units.iter().enumerate() {
            let block = values(&|(_, other, _)| other == north);
            let chosen = values(&|(_, _, counted)| *counted);
            if !block.is_empty() {
                check(&scored, at, "block", of_group(&block));
            }
            if !chosen.is_empty() {
                check(&scored, at, "counted", of_group(&chosen));
            }
            if let Some(x) = x {
                check(&scored, at, "block", by_definition(*x, &block));
            }
            if let (Some(x), false) = (x, chosen.is_empty()) {
                let places = by_definition(*x, &chosen).into_iter();
                let places = places.filter(|(id, _)| *counted || matches!(*id, "scaled" | "z-score")).collect();
                check(&scored, at, "counted", places);
            }
        }
    });
}
