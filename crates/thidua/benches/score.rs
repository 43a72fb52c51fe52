//! How long reading, checking, scoring, ranking, awarding and explaining take, beside a program written by hand for the
//! same work. Run with `cargo bench`.

use std::fmt::Write;

use divan::{Bencher, black_box};
use thidua::diagnostic::Diagnostics;
use thidua::figures::{Figures, read_toml};
use thidua::text::Source;
use thidua::{Regulation, Results};

const UNITS: usize = 63;
const CRITERIA: usize = 16;

fn main() {
    divan::main();
}

/// A regulation of proportional criteria, each 10 points for growth of 10 % on the year before.
fn rules(criteria: usize) -> String {
    let mut text = format!(
        "format = 1\n[regulation]\nid = \"bench\"\ntitle.en = \"bench\"\nlanguage = \"en\"\nperiod = 2021\n\
         baseline = 2020\npoints = {}\nmissing = \"refuse\"\nnot-applicable = \"refuse\"\n\
         rounding = {{ criterion = {{ to = 0.01, mode = \"half-up\" }}, section = \"none\", total = \"none\" }}\n\
         [sections.all]\ntitle.en = \"all\"\npoints = {}\n",
        criteria * 10,
        criteria * 10
    );
    for at in 0..criteria {
        write!(
            text,
            "[indicators.money-{at}]\ntitle.en = \"money\"\nkind = \"money\"\nunit = \"million VND\"\n\
             years = [\"baseline\", \"period\"]\n[indicators.growth-{at}]\ntitle.en = \"growth\"\nkind = \"percent\"\n\
             formula = \"growth(money-{at})\"\n[criteria.line-{at}]\nlabel = \"{at}\"\ntitle.en = \"line\"\n\
             section = \"all\"\nmeasure = \"growth-{at}\"\ntarget = {{ at-least = \"10%\" }}\n\
             earns = {{ proportional = 10, up-to = \"100% of maximum\" }}\naccepts = [\"rounds-to-full-points\"]\n"
        )
        .unwrap();
    }
    text.push_str("[cluster]\ntitle.en = \"bench\"\nmembers = [");
    for unit in 0..UNITS {
        write!(text, "\"u{unit}\", ").unwrap();
    }
    text.push_str(
        "]\n[rankings.all]\ntitle.en = \"all\"\nby = [\"points(total)\", \"growth-0\"]\nbest = \"highest\"\n\
         tied = \"standard\"\n[awards.flag]\ntitle.en = \"flag\"\nranking = \"all\"\nplaces = 1\n\
         decided-by = \"ranking\"\nif-tied = \"ballot\"\n\
         threshold = \"none\"\n",
    );
    text
}

/// Money in hundredths, the year before and the year scored, different for every unit and criterion.
fn amounts(unit: usize, at: usize) -> (i64, i64) {
    let before = 1_000_000 + ((unit * 7919 + at * 104_729) % 500_000) as i64;
    (before, before + before * ((unit * 31 + at * 17) % 150) as i64 / 1000)
}

fn figures() -> Figures {
    let mut text = String::new();
    for unit in 0..UNITS {
        for (year, second) in [(2020, false), (2021, true)] {
            writeln!(text, "[year.{year}.u{unit}]").unwrap();
            for at in 0..CRITERIA {
                let (before, now) = amounts(unit, at);
                let cents = if second { now } else { before };
                writeln!(text, "money-{at} = {}.{:02}", cents / 100, cents % 100).unwrap();
            }
        }
    }
    Figures { tables: vec![read_toml(&Source::new("figures.toml", &text)).value.unwrap()] }
}

fn results() -> Results {
    let regulation = Regulation::read(&Source::new("rules.toml", &rules(CRITERIA))).value.unwrap();
    Results::read(&figures(), &regulation).value.unwrap()
}

/// The same work by hand, in hundredths of points: growth, points half up, totals, order, flag.
fn by_hand(amounts: &[(i64, i64)]) -> (Vec<(i64, usize)>, usize) {
    let mut totals: Vec<(i64, usize)> = amounts
        .chunks(CRITERIA)
        .enumerate()
        .map(|(unit, lines)| {
            let points = lines.iter().map(|(before, now)| {
                let grown = (now - before).max(0);
                ((2 * 10_000 * grown + before) / (2 * before)).min(1000)
            });
            (points.sum(), unit)
        })
        .collect();
    totals.sort_by_key(|(total, unit)| (-total, *unit));
    let flag = totals[0].1;
    (totals, flag)
}

#[divan::bench]
fn hand_written_63x16(bencher: Bencher<'_, '_>) {
    let all: Vec<(i64, i64)> =
        (0..UNITS).flat_map(|unit| (0..CRITERIA).map(move |at| amounts(unit, at))).collect();
    bencher.bench(|| by_hand(black_box(&all)));
}

#[divan::bench]
fn score_rank_award_63x16(bencher: Bencher<'_, '_>) {
    let results = results();
    bencher.bench(|| black_box(&results).score().rank().award());
}

#[divan::bench]
fn report_63x16(bencher: Bencher<'_, '_>) {
    let awards = results().score().rank().award();
    bencher.bench(|| black_box(&awards).report(&Diagnostics::new()));
}

#[divan::bench]
fn explain_one_of_63x16(bencher: Bencher<'_, '_>) {
    let awards = results().score().rank().award();
    bencher.bench(|| black_box(&awards).explain("u7"));
}

#[divan::bench]
fn read_and_check_100_criteria(bencher: Bencher<'_, '_>) {
    let source = Source::new("rules.toml", &rules(100));
    bencher.bench(|| Regulation::read(black_box(&source)));
}

#[divan::bench]
fn read_figures_63x16(bencher: Bencher<'_, '_>) {
    let regulation = Regulation::read(&Source::new("rules.toml", &rules(CRITERIA))).value.unwrap();
    let figures = figures();
    bencher.bench(|| Results::read(black_box(&figures), &regulation));
}
