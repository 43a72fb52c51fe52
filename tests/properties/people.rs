//! What holds for any points that people give, and for any ballot.

use proptest::prelude::*;
use thidua::number::Number;
use thidua::report::AwardReport;

use super::few;
use crate::support::{Scored, codes, figures_from, regulation, score, source};

/// The awards of a ballot on three units, two of which share the second rank; a fourth does not stand.
fn voted(award: &str, voters: u32, votes: [u32; 3]) -> Scored {
    let rules = regulation(&source("fixtures/worked/ballot-edges/rules.toml"), &[]);
    let [a, b, c] = votes;
    let points =
        "[verified.2021]\na = { work = 90 }\nb = { work = 80 }\nc = { work = 80 }\nd = { work = 70 }\n";
    let ballot = format!("[ballot.{award}]\nvoters = {voters}\nvotes = {{ a = {a}, b = {b}, c = {c} }}\n");
    score(&rules, &figures_from(&format!("{points}{ballot}")))
}

fn award<'a>(scored: &'a Scored, id: &str) -> &'a AwardReport {
    scored.report.clusters[0].awards.iter().find(|award| award.id == id).expect("it is an award")
}

proptest! {
    #![proptest_config(few(200))]

    #[test]
    fn a_ballot_elects_the_most_voted_who_reach_the_threshold(
        id in prop::sample::select(vec!["over-half", "two-thirds", "most", "one-elected", "votes-tied"]),
        voters in 1..9u32,
        votes in [0..9u32, 0..9u32, 0..9u32],
    ) {
        let scored = voted(id, voters, votes);
        let award = award(&scored, id);
        let places = award.places.expect("each of them has a number of places");
        let most = usize::try_from(voters).expect("small") * places;
        let cast: u32 = votes.iter().sum();
        let sound = usize::try_from(cast).expect("small") <= most && votes.iter().all(|one| *one <= voters);
        prop_assert_eq!(codes(&scored.found).contains("too-many-votes"), !sound);
        prop_assert_eq!(award.ballot.is_some(), sound);
        let Some(ballot) = &award.ballot else { return Ok(()) };
        let of = |unit: &str| ballot.votes.iter().find(|one| one.unit == unit).expect("it stands");
        prop_assert!(award.given.len() <= places);
        prop_assert!(award.given.is_empty() || award.undecided.is_empty());
        let elected = award.given.iter().chain(&award.leading);
        for unit in elected.clone() {
            prop_assert!(of(unit).reached);
            let passed_over = ballot.votes.iter().filter(|one| !elected.clone().any(|other| *other == one.unit));
            prop_assert!(passed_over.into_iter().all(|one| one.votes < of(unit).votes));
        }
        let needed = |one: u32| match id {
            "over-half" | "one-elected" => 2 * one > voters,
            "two-thirds" => 3 * one >= 2 * voters,
            _ => one > 0,
        };
        prop_assert!(ballot.votes.iter().all(|one| one.reached == needed(one.votes)));
    }

    #[test]
    fn a_blend_lies_between_what_it_blends(own in 0..1000u32, cross in 0..1000u32, verified in 0..1000u32) {
        let rules = regulation(&source("fixtures/worked/judged-blends/rules.toml"), &[]);
        let table = |kind: &str, points: u32| {
            let points = format!("{}.{:02}", points / 100, points % 100);
            format!("[{kind}.2021.a]\nblend = {points}\nthree = {points}\nhigher = {points}\n")
        };
        let figures = format!("{}{}{}", table("self", own), table("cross", cross), table("verified", verified));
        let scored = score(&rules, &figures_from(&figures));
        let points = |line: &str| scored.board.points("a", line).and_then(|one| one.known()).expect("all were given").clone();
        let hundredths = |points: u32| Number::from(points).over(&Number::from(100u32)).expect("not by zero");
        let (least, most) = (own.min(verified), own.max(verified));
        prop_assert!((hundredths(least)..=hundredths(most)).contains(&points("blend")));
        prop_assert!((hundredths(least.min(cross))..=hundredths(most.max(cross))).contains(&points("three")));
        prop_assert_eq!(points("higher"), hundredths(most));
    }
}
