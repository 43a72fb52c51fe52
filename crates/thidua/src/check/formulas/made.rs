//! What a function makes of the values of a group: its name, what stands before its value, and the words behind the group.

use alloc::string::ToString;
use alloc::vec::Vec;

use crate::formula::{Aggregated, Term, TermKind};
use crate::number::Number;
use crate::step::{Aggregate, Best, Deviation, Place, Share, TiedRanks};
use crate::words::Phrase;

/// The folds that stand without anything before their values or behind their group.
const FOLDS: [(&str, Aggregate); 8] = [
    ("sum", Aggregate::Sum),
    ("mean", Aggregate::Mean),
    ("min", Aggregate::Least),
    ("max", Aggregate::Greatest),
    ("median", Aggregate::Median),
    ("count", Aggregate::Count),
    ("product", Aggregate::Product),
    ("harmonic-mean", Aggregate::HarmonicMean),
];

/// What stands in a formula where the values of a group are looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Made {
    /// One value of all.
    One(Aggregate),
    /// The place of the unit's own value.
    Place(Place),
    /// How far the unit's own value is from the lowest to the highest.
    MinMax,
}

/// The fold of a name, where it needs no number before its values.
pub(super) fn fold_of(name: &str) -> Option<Aggregate> {
    FOLDS.iter().find(|(known, _)| *known == name).map(|(_, fold)| *fold)
}

/// How many of the highest are added up: a whole number above 0.
pub(super) fn best_count(term: &Term) -> Option<usize> {
    let TermKind::Number(number) = &term.kind else { return None };
    number.to_string().parse().ok().filter(|count| *count > 0)
}

/// What `best` needs, in words.
pub(super) static BEST: Phrase = Phrase::new(
    "first how many of the highest are added up, such as `best(2, a, b, c)`",
    "số lượng giá trị cao nhất được cộng đứng trước, ví dụ `best(2, a, b, c)`",
);

static ONE: Phrase = Phrase::new("exactly one value", "đúng một giá trị");

/// The functions that need more than one value, with what each needs.
static NEEDS: [(&str, Phrase); 11] = [
    (
        "best",
        Phrase::new(
            "first how many of the highest are added up, such as `best(2, x over cluster)`",
            "số lượng giá trị cao nhất được cộng đứng trước, ví dụ `best(2, x over cluster)`",
        ),
    ),
    (
        "highest",
        Phrase::new(
            "first which of the highest is meant: `highest(2, x over cluster)` is the second highest",
            "thứ tự tính từ cao nhất đứng trước: `highest(2, x over cluster)` là giá trị cao thứ hai",
        ),
    ),
    (
        "lowest",
        Phrase::new(
            "first which of the lowest is meant: `lowest(2, x over cluster)` is the second lowest",
            "thứ tự tính từ thấp nhất đứng trước: `lowest(2, x over cluster)` là giá trị thấp thứ hai",
        ),
    ),
    (
        "percentile",
        Phrase::new(
            "first the share, from 0 to 1 with at most 9 decimals, such as `percentile(0.9, x over cluster)`",
            "tỷ lệ từ 0 đến 1, tối đa 9 chữ số thập phân, đứng trước, ví dụ `percentile(0.9, x over cluster)`",
        ),
    ),
    (
        "variance",
        Phrase::new(
            "`population` or `sample` behind the group, such as `variance(x over cluster, population)`",
            "`population` (toàn bộ) hoặc `sample` (mẫu) sau tên nhóm, ví dụ `variance(x over cluster, population)`",
        ),
    ),
    (
        "deviation",
        Phrase::new(
            "`population` or `sample`, a step and a mode behind the group: `deviation(x over cluster, population, 0.01, \
             half-up)`",
            "`population` hoặc `sample`, bước và cách làm tròn sau tên nhóm: `deviation(x over cluster, population, \
             0.01, half-up)`",
        ),
    ),
    (
        "z-score",
        Phrase::new(
            "`population` or `sample`, a step and a mode behind the group: `z-score(x over cluster, population, 0.01, \
             half-up)`",
            "`population` hoặc `sample`, bước và cách làm tròn sau tên nhóm: `z-score(x over cluster, population, \
             0.01, half-up)`",
        ),
    ),
    (
        "min-max",
        Phrase::new(
            "one value of a group, such as `min-max(x over cluster)`",
            "một giá trị của nhóm, ví dụ `min-max(x over cluster)`",
        ),
    ),
    (
        "rank",
        Phrase::new(
            "the best end and how ties count behind the group: `rank(x over cluster, highest, standard)`; ties are \
         `standard`, `dense` or `fractional`",
            "đầu tốt nhất và cách tính đồng hạng sau tên nhóm: `rank(x over cluster, highest, standard)`; đồng hạng tính \
         `standard`, `dense` hoặc `fractional`",
        ),
    ),
    (
        "percentile-rank",
        Phrase::new(
            "its convention behind the group, `midpoint` or `from-zero`: `percentile-rank(x over cluster, midpoint)`",
            "quy ước sau tên nhóm, `midpoint` hoặc `from-zero`: `percentile-rank(x over cluster, midpoint)`",
        ),
    ),
    (
        "borda",
        Phrase::new(
            "the best end behind the group: `borda(x over cluster, highest)` or `lowest`",
            "đầu tốt nhất sau tên nhóm: `borda(x over cluster, highest)` hoặc `lowest`",
        ),
    ),
];

/// The functions over a group.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    FOLDS.iter().map(|(name, _)| *name).chain(NEEDS.iter().map(|(name, _)| *name)).chain(["geometric-mean"])
}

/// The functions whose value differs from unit to unit.
pub(in crate::check) fn is_of_unit(name: &str) -> bool {
    matches!(name, "rank" | "percentile-rank" | "borda" | "min-max" | "z-score")
}

/// What a known function lacks, in words; none for a name that no function has.
pub(super) fn needs(name: &str) -> Option<&'static Phrase> {
    let needs = NEEDS.iter().find(|(known, _)| *known == name).map(|(_, needs)| needs);
    needs.or(fold_of(name).map(|_| &ONE))
}

/// What a function makes of the values of a group; none where what it needs is not there, or more than that is.
pub(super) fn made(term: &Aggregated) -> Option<Made> {
    let words = term.behind.iter().map(word).collect::<Option<Vec<&str>>>()?;
    let place = || best_count(term.before.as_deref()?);
    let one = |aggregate: Option<Aggregate>| aggregate.map(Made::One);
    match (term.name.as_str(), words.as_slice(), term.before.is_some()) {
        ("best", [], _) => one(place().map(Aggregate::Best)),
        ("highest", [], _) => one(place().map(Aggregate::Highest)),
        ("lowest", [], _) => one(place().map(Aggregate::Lowest)),
        ("percentile", [], _) => one(share(term.before.as_deref()?).map(Aggregate::Percentile)),
        ("variance", [of], false) => one(deviation(of).map(Aggregate::Variance)),
        ("min-max", [], false) => Some(Made::MinMax),
        ("rank", [best, tied], false) => Some(Made::Place(Place::Rank(self::best(best)?, self::tied(tied)?))),
        ("percentile-rank", ["midpoint"], false) => Some(Made::Place(Place::Midpoint)),
        ("percentile-rank", ["from-zero"], false) => Some(Made::Place(Place::FromZero)),
        ("borda", [best], false) => Some(Made::Place(Place::Borda(self::best(best)?))),
        ("geometric-mean", [], false) => Some(Made::One(Aggregate::Radicand)),
        (name, [], false) => one(fold_of(name)),
        _ => None,
    }
}

fn word(term: &Term) -> Option<&str> {
    match &term.kind {
        TermKind::Name(name) => Some(name),
        _ => None,
    }
}

fn deviation(word: &str) -> Option<Deviation> {
    match word {
        "population" => Some(Deviation::Population),
        "sample" => Some(Deviation::Sample),
        _ => None,
    }
}

fn best(word: &str) -> Option<Best> {
    match word {
        "highest" => Some(Best::Highest),
        "lowest" => Some(Best::Lowest),
        _ => None,
    }
}

fn tied(word: &str) -> Option<TiedRanks> {
    match word {
        "standard" => Some(TiedRanks::Standard),
        "dense" => Some(TiedRanks::Dense),
        "fractional" => Some(TiedRanks::Fractional),
        _ => None,
    }
}

/// A share from 0 to 1 as so many billionths.
fn share(term: &Term) -> Option<Share> {
    const OF: u32 = 1_000_000_000;
    let TermKind::Number(number) = &term.kind else { return None };
    let parts = number.times(&Number::from(OF)).ok()?.to_string().parse().ok()?;
    (parts <= OF).then_some(Share { parts, of: OF })
}
