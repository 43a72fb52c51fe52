//! How long an index of 200 units by 36 indicators takes: scaled within the cluster, weighted means of six indicators
//! with a tenth of the figures missing, means of three of these, and a geometric mean. Run with `cargo bench`.

use std::fmt::Write;

use divan::{Bencher, black_box};
use thidua::figures::{Figures, read_toml};
use thidua::text::Source;
use thidua::{Regulation, Results};

const UNITS: usize = 200;
const INDICATORS: usize = 36;
const EACH: usize = 6;

fn main() {
    divan::main();
}

fn measure(text: &mut String, id: &str, formula: &str, more: &str) {
    writeln!(
        text,
        "[indicators.{id}]\ntitle.en = \"{id}\"\nkind = \"number\"\nformula = \"{formula}\"\n{more}"
    )
    .unwrap();
}

fn rules() -> String {
    let mut text = String::from(
        "format = 1\n[regulation]\nid = \"index\"\ntitle.en = \"index\"\nlanguage = \"en\"\nperiod = 2021\n\
         points = \"none\"\nmissing = \"refuse\"\nnot-applicable = \"refuse\"\nrounding = \"none\"\n\
         [cluster]\ntitle.en = \"index\"\nmembers = [",
    );
    (0..UNITS).for_each(|unit| write!(text, "\"u{unit}\", ").unwrap());
    text.push_str("]\n");
    for at in 0..INDICATORS {
        writeln!(text, "[indicators.x{at}]\ntitle.en = \"x{at}\"\nkind = \"number\"").unwrap();
        measure(&mut text, &format!("scaled-{at}"), &format!("1 + 99 * min-max(x{at} over known)"), "");
    }
    let pillars = INDICATORS / EACH;
    for pillar in 0..pillars {
        let parts: Vec<String> = (pillar * EACH..(pillar + 1) * EACH)
            .map(|at| format!("scaled-{at} by {}", 1 + at * 7 % 5))
            .collect();
        let mean = format!("mean({})", parts.join(", "));
        measure(&mut text, &format!("pillar-{pillar}"), &mean, "skips = [\"missing\"]\n");
    }
    measure(&mut text, "input", "mean(pillar-0, pillar-1, pillar-2)", "");
    measure(&mut text, "output", "mean(pillar-3, pillar-4, pillar-5)", "");
    measure(&mut text, "index", "geometric-mean(input, output, 0.01, half-up)", "");
    text.push_str(
        "[rankings.all]\ntitle.en = \"all\"\nby = [\"index\"]\nbest = \"highest\"\ntied = \"standard\"\n",
    );
    text
}

/// The same figures at every run, with two decimals; one in ten is missing.
fn figures() -> Figures {
    let (mut text, mut seed) = (String::new(), 20_211_130_u64);
    let mut next = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        seed >> 33
    };
    for unit in 0..UNITS {
        writeln!(text, "[year.2021.u{unit}]").unwrap();
        for at in 0..INDICATORS {
            let (kept, value) = (next() % 10 != 0, next() % 1_000_000);
            if kept {
                writeln!(text, "x{at} = {}.{:02}", value / 100, value % 100).unwrap();
            }
        }
    }
    Figures { tables: vec![read_toml(&Source::new("figures.toml", &text)).value.unwrap()] }
}

fn regulation() -> Regulation {
    let read = Regulation::read(&Source::new("rules.toml", &rules()));
    let said: String = read.diagnostics.iter().map(|one| format!("{} ", one.code())).collect();
    read.value.unwrap_or_else(|| panic!("{said}"))
}

#[divan::bench]
fn check_index_of_36(bencher: Bencher<'_, '_>) {
    let source = Source::new("rules.toml", &rules());
    bencher.bench(|| Regulation::read(black_box(&source)));
}

#[divan::bench]
fn read_figures_200x36(bencher: Bencher<'_, '_>) {
    let (regulation, figures) = (regulation(), figures());
    bencher.bench(|| Results::read(black_box(&figures), &regulation));
}

#[divan::bench]
fn score_rank_200x36(bencher: Bencher<'_, '_>) {
    let results = Results::read(&figures(), &regulation()).value.unwrap();
    bencher.bench(|| black_box(&results).score().rank());
}

#[divan::bench]
fn explain_one_of_200x36(bencher: Bencher<'_, '_>) {
    let awards = Results::read(&figures(), &regulation()).value.unwrap().score().rank().award();
    assert!(awards.ranking().rank_of("u7").is_some());
    bencher.bench(|| black_box(&awards).explain("u7"));
}
