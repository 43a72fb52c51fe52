//! What holds for any figures and any text.

mod damaged;
mod graded;
mod means;
mod relative;
mod sections;
mod people;
mod rankings;

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;

use thidua::Regulation;
use thidua::figures::Figures;
use thidua::number::Number;
use thidua::text::Source;
use thidua_files::{Limits, read_csv};

use crate::reorder;
use crate::support::{Scored, codes, figures_from, regulation, score, shown, source, text};

const RULES: &str = "rules/tay-bac-2021.toml";
const FIGURES: &str = "fixtures/tay-bac-2021/figures.toml";

/// The pact, read once.
static PACT: LazyLock<Regulation> = LazyLock::new(|| regulation(&source(RULES), &[]));

fn few(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Everything that scoring says, as lines that do not depend on the order in which things were written.
fn outcome(scored: &Scored) -> Vec<String> {
    let regulation = scored.board.regulation();
    let mut lines = Vec::new();
    for cluster in &scored.report.clusters {
        for unit in &cluster.units {
            let place = unit.place.as_ref().map(|place| (place.rank.to_string(), &place.tied_with));
            lines.push(format!("{} {} {place:?}", unit.id, scored.total(&unit.id)));
            for criterion in regulation.criteria() {
                let before = scored.board.points_before_rounding(&unit.id, criterion).map(shown);
                let (points, met) = (scored.points(&unit.id, criterion), scored.met(&unit.id, criterion));
                lines.push(format!("{} {criterion} {before:?} {points} {met}", unit.id));
            }
        }
        let awards =
            cluster.awards.iter().map(|award| format!("{} {:?} {:?}", award.id, award.given, award.next));
        let summary = cluster.summary.iter().map(|line| format!("{} {:?}", line.id, line.value));
        lines.extend(awards.chain(summary));
    }
    lines.push(format!("{:?}", codes(&scored.found)));
    lines.sort();
    lines
}

fn pact_with_members(order: &[String]) -> String {
    let members: Vec<String> = order.iter().map(|unit| format!("\"{unit}\"")).collect();
    let rules = text(RULES);
    let line = rules.lines().find(|line| line.starts_with("members ")).expect("the members are listed");
    rules.replace(line, &format!("members = [{}]", members.join(", ")))
}

fn members() -> Vec<String> {
    PACT.members()
}

proptest! {
    #![proptest_config(few(8))]

    #[test]
    fn the_order_of_units_tables_and_keys_never_matters(members in Just(members()).prop_shuffle(), seed: u64) {
        let before = score(&PACT, &figures_from(&text(FIGURES)));
        let rules = reorder::tables_and_keys(&pact_with_members(&members), seed);
        let figures = reorder::tables_and_keys(&text(FIGURES), seed.rotate_left(17));
        let after = score(&regulation(&Source::new("rules.toml", &rules), &[]), &figures_from(&figures));
        prop_assert_eq!(outcome(&before), outcome(&after));
    }

    #[test]
    fn the_order_of_rows_and_columns_of_csv_never_matters(
        rows in Just((1..8_usize).collect::<Vec<_>>()).prop_shuffle(),
        columns in Just((1..31_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let csv = text("fixtures/tay-bac-2021/figures.csv");
        let cells: Vec<Vec<&str>> = csv.lines().map(|line| line.split(';').collect()).collect();
        let line = |row: usize| {
            let rest = columns.iter().filter_map(|column| cells[row].get(*column).copied());
            std::iter::once(cells[row][0]).chain(rest).collect::<Vec<_>>().join(";")
        };
        let shuffled: Vec<String> = std::iter::once(0).chain(rows).map(line).collect();
        let read = |text: &str| read_csv("figures.csv", text.as_bytes(), &Limits::default()).value.expect("a table");
        let scored = |text: &str| {
            score(&PACT, &Figures { tables: vec![read(text)] })
        };
        prop_assert_eq!(outcome(&scored(&csv)), outcome(&scored(&shuffled.join("\n"))));
    }
}

/// Figures of one province in which growths lie around 10 % and shares around their boundaries.
#[derive(Debug, Clone)]
struct Province {
    htx: u32,
    profitable: u32,
    good: u32,
    weak: u32,
    new: u32,
    models: (u32, u32),
    /// Hundredths of the baseline and of this year: capital, profit, revenue, income.
    money: [(i64, i64); 4],
}

fn province() -> impl Strategy<Value = Province> {
    let money = || (-20_i64..200_000, 0_i64..250_000).prop_map(|(before, now)| (before.max(-10), now));
    let positive = || (0_i64..200_000, 0_i64..250_000);
    let counts = (1_u32..1000).prop_flat_map(|htx| (Just(htx), 0..=htx, 0..=htx));
    let good =
        counts.prop_flat_map(|(htx, profitable, weak)| (Just((htx, profitable, weak)), 0..=profitable));
    (
        good,
        0_u32..40,
        (0_u32..3, 0_u32..4),
        [money().boxed(), money().boxed(), positive().boxed(), positive().boxed()],
    )
        .prop_map(|(((htx, profitable, weak), good), new, models, money)| Province {
            htx,
            profitable,
            good,
            weak,
            new,
            models,
            money,
        })
}

/// A number of hundredths times a factor, written as a decimal.
fn decimal(hundredths: i64, factor: &Number) -> String {
    let value = Number::from(hundredths).over(&Number::from(100_u32)).expect("not by zero");
    value.times(factor).expect("small").to_string()
}

impl Province {
    /// Its figures in TOML, money of both years times one factor and cooperatives of this year times another.
    fn figures(&self, unit: &str, money: &Number, htx: u32) -> String {
        let names = ["capital", "profit", "revenue", "income"];
        let year = |now: bool| {
            let of = |(name, pair): (&str, &(i64, i64))| {
                format!("{name} = {}\n", decimal(if now { pair.1 } else { pair.0 }, money))
            };
            names.into_iter().zip(&self.money).map(of).collect::<String>()
        };
        let others = "members = 1\nworkers = 1\nunions = 1\ntht = 1\ntht-people = 1\n";
        let count = |count: u32| u64::from(count) * u64::from(htx);
        format!(
            "[year.2020.{unit}]\nhtx = 10\nclassified-htx = 10\nweak-htx = 1\n{others}{}\
             [year.2021.{unit}]\nhtx = {}\nclassified-htx = 0\nprofitable-htx = {}\ngood-htx = {}\nweak-htx = {}\n\
             new-htx = {}\nmodel-htx = {}\nchain-model-htx = {}\n{others}{}",
            year(false),
            count(self.htx),
            count(self.profitable),
            count(self.good),
            count(self.weak),
            self.new,
            self.models.0,
            self.models.1,
            year(true),
        )
    }
}

/// The seven provinces, all with the figures of one or of several.
fn seven(provinces: &[Province], money: &Number, htx: u32) -> Figures {
    let of = |(unit, one): (String, &Province)| one.figures(&unit, money, htx);
    figures_from(&members().into_iter().zip(provinces.iter().cycle()).map(of).collect::<String>())
}

proptest! {
    #![proptest_config(few(24))]

    #[test]
    fn a_common_factor_of_both_figures_changes_no_points(
        provinces in vec(province(), 7), thousandths in 1_i64..10_000_000, htx in 1_u32..1000,
    ) {
        let rules = &*PACT;
        let factor = Number::from(thousandths).over(&Number::from(1000_u32)).expect("not by zero");
        let (plain, scaled) = (score(rules, &seven(&provinces, &Number::ONE, 1)), score(rules, &seven(&provinces, &factor, htx)));
        for unit in rules.members() {
            for criterion in rules.criteria() {
                let of = |scored: &Scored| (scored.points(&unit, criterion), scored.met(&unit, criterion));
                prop_assert_eq!(of(&plain), of(&scaled), "{} {}", unit, criterion);
            }
            prop_assert_eq!(plain.rank(&unit), scaled.rank(&unit));
        }
    }

    #[test]
    fn totals_are_sums_and_points_lie_within_their_maxima(provinces in vec(province(), 7)) {
        let rules = &*PACT;
        let scored = score(rules, &seven(&provinces, &Number::ONE, 1));
        for unit in rules.members() {
            let points = |criterion: &str| scored.board.points(&unit, criterion).and_then(|points| points.known()).cloned();
            let points: Vec<Number> = rules.criteria().map(|one| points(one).expect("every figure is there")).collect();
            prop_assert!(points.iter().all(|points| !points.is_negative() && *points <= Number::from(10_u32)));
            let sum = points.iter().fold(Number::ZERO, |sum, points| sum.plus(points).expect("small"));
            prop_assert_eq!(scored.total(&unit), sum.to_string());
        }
    }

    #[test]
    fn ranks_follow_totals(provinces in vec(province(), 7)) {
        let rules = &*PACT;
        let scored = score(rules, &seven(&provinces, &Number::ONE, 1));
        let of = |unit: &String| (scored.board.total(unit).and_then(|total| total.known()).cloned(), scored.awards.ranking().rank_of(unit).cloned());
        let mut units: Vec<_> = rules.members().iter().map(of).collect();
        units.sort_by(|one, other| one.1.cmp(&other.1));
        prop_assert_eq!(units[0].1.clone(), Some(Number::ONE));
        for pair in units.windows(2) {
            prop_assert!(pair[0].0 >= pair[1].0, "a better rank with fewer points: {:?}", pair);
        }
    }
}

/// The pact under the reading that rounds the total alone.
static PER_PHRASE: LazyLock<Regulation> =
    LazyLock::new(|| regulation(&source(RULES), &["points.per-phrase"]));

proptest! {
    #![proptest_config(few(16))]

    #[test]
    fn what_separates_two_units_adds_up_to_the_difference(
        provinces in vec(province(), 7), one in 0..7_usize, other in 0..7_usize,
    ) {
        for rules in [&*PACT, &*PER_PHRASE] {
            let scored = score(rules, &seven(&provinces, &Number::ONE, 1));
            let (one, other) = (&rules.members()[one], &rules.members()[other]);
            let Some(comparison) = scored.awards.explain_versus(one, other) else {
                prop_assert_eq!(one, other);
                continue;
            };
            let total = |unit: &str| scored.board.total(unit).and_then(|total| total.known()).cloned().expect("known");
            let parts = comparison.parts.iter();
            let sum = parts.fold(Number::ZERO, |sum, part| sum.plus(&part.points).expect("small"));
            prop_assert_eq!(&sum, &total(one).minus(&total(other)).expect("small"));
            prop_assert_eq!(Some(sum), comparison.difference);
        }
    }
}

/// Two values of one indicator of a worked case, and the points that its criteria give for them.
fn two_values(case: &str, year: u16, figures: [String; 2]) -> (Regulation, Scored, [String; 2]) {
    let rules = regulation(&source(&format!("fixtures/worked/{case}/rules.toml")), &[]);
    let units: [String; 2] = [rules.members()[0].clone(), rules.members()[1].clone()];
    let [one, other] = figures;
    let toml = format!("[year.{year}.{}]\n{one}\n[year.{year}.{}]\n{other}\n", units[0], units[1]);
    let scored = score(&rules, &figures_from(&toml));
    (rules, scored, units)
}

/// Fails when the second of two units, which does better by `rises`, has fewer points for one of the criteria.
fn never_less(
    case: &str,
    figures: [String; 2],
    falling: &[&str],
    ignored: &[&str],
) -> Result<(), TestCaseError> {
    let (rules, scored, units) = two_values(case, 2021, figures);
    for criterion in rules.criteria().filter(|name| !ignored.contains(name)) {
        let points =
            |unit: &str| scored.board.points(unit, criterion).and_then(|points| points.known()).cloned();
        let (low, high) = (points(&units[0]), points(&units[1]));
        prop_assert!(low.is_some() && high.is_some(), "{case} {criterion} was scored");
        let (worse, better) = if falling.contains(&criterion) { (high, low) } else { (low, high) };
        prop_assert!(worse <= better, "{case} {criterion}: {worse:?} > {better:?}");
    }
    Ok(())
}

fn hundredths(value: i64) -> String {
    decimal(value, &Number::ONE)
}

proptest! {
    #![proptest_config(few(32))]

    #[test]
    fn a_better_figure_never_scores_less(low in -5000_i64..5000, more in 0_i64..3000) {
        let x = [low, low + more].map(|value| format!("x = {}", hundredths(value)));
        never_less("all-or-nothing", x.clone(), &["at-most", "below"], &["exactly"])?;
        never_less("proportional", x.clone(), &[], &[])?;
        never_less("inversely-proportional", x.clone(), &["full", "bonus"], &[])?;
        let ends = x.clone().map(|x| format!("{x}\nfloor = 3\ntop = 7"));
        let shares = x.clone().map(|x| x.replace("x = ", "share = \"") + "%\"");
        let steps = [0, 1].map(|at| format!("{}\n{}\nplan = 10\nsize = 2", x[at], shares[at]));
        never_less("per-step-edges", steps, &["both-falling", "under", "taken"], &[])?;
        let given = x.clone().map(|x| x.replace("x = ", "given = ") + "\nrows = 1");
        never_less("as-measured-edges", given, &["taken"], &[])?;
        // What is taken off is less where the figure is better.
        never_less("linear-edges", ends, &["falling"], &[])?;
    }

    #[test]
    fn a_better_band_or_count_never_scores_less(low in 0_i64..10_000, more in 0_i64..3000) {
        let high = (low + more).min(10_000);
        let bands = [low, high].map(|value| {
            format!("share = \"{}%\"\nlate = {}\nn = {}", hundredths(value), hundredths(value), value / 500)
        });
        never_less("bands", bands, &["falling"], &[])?;
        let shares = [low, high].map(|share| {
            format!("share = \"{}%\"\ncomplaints = 0\nplan = 12\nn = {}", hundredths(share), share / 500)
        });
        never_less("band-lines", shares.clone(), &[], &[])?;
        never_less("shortfall-bands-edges", shares, &["over"], &[])?;
        let items = [low, high].map(|value| format!("n = {}\ny = {}", value / 500, hundredths(value)));
        never_less("items", items.clone(), &["less", "less-below-zero"], &[])?;
    }
}
