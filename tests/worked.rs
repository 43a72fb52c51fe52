//! Small cases computed by hand. A folder holds `rules.toml`, the figures, and `expected.toml` with the values and how
//! they were computed; `expected.CHOICE.ALTERNATIVE.toml` holds them under another reading of the rules.

use crate::support::{check_readings, folders};

/// Scores a case under every reading it has expected values for.
fn check(case: &str) {
    let folder = format!("fixtures/worked/{case}");
    check_readings(&format!("{folder}/rules.toml"), &folder);
}

/// A test per case; the name of the test is the name of the folder.
macro_rules! cases {
    ($($name:ident)+) => {
        $(
            #[test]
            fn $name() {
                check(&stringify!($name).replace('_', "-"));
            }
        )+

        const CASES: &[&str] = &[$(stringify!($name)),+];
    };
}

cases! {
    all_or_nothing
    applies_when
    as_measured
    as_measured_edges
    award_by_grade
    award_condition_missing
    award_could_tie
    award_next_open
    award_grade_places
    award_grade_ranking
    award_open_below_a_condition
    award_open_combined
    award_out_of_reach
    award_out_of_reach_excluded
    award_rounded_ranking
    award_share
    award_undecided
    award_waiting_ineligible
    ballot
    ballot_among
    ballot_edges
    ballot_not_computed
    ballot_of_tied
    ballot_open
    ballot_with_ineligibles
    ballots_of_clusters
    band_lines
    bands
    beyond_the_target
    bonus
    classes
    classes_edges
    cluster
    cluster_missing
    clusters
    clusters_of_several_files
    combines
    combines_edges
    composite_keys
    composite_keys_edges
    count
    count_edges
    dates
    dates_edges
    decision_tables
    decision_tables_edges
    deductions
    demotions
    eligible
    eligible_edges
    every
    evidence
    evidence_edges
    false_beats_missing
    figure_applies_when
    first_regulation
    folds
    folds_edges
    for_each
    for_each_edges
    for_each_folds
    gate_and_an_empty_place
    gate_on_points
    gate_undecided
    gate_undecided_below
    gates
    grade_open
    grades
    grades_by_formula
    grading
    grading_edges
    grading_left_open
    groups
    groups_edges
    imputed
    imputed_edges
    imputed_group
    index_table
    ineligible
    inversely_proportional
    items
    judged
    judged_blends
    less_per_step
    levels
    levels_edges
    linear
    linear_edges
    lowest_is_best
    means
    means_edges
    means_of_many
    means_of_sections
    member_share_bands
    members_edges
    merged
    merged_edges
    missing
    missing_at_a_figure
    missing_zero_derived
    not_applicable
    not_rated
    nothing_earned
    parameters
    parts
    parts_adding_up
    parts_csv
    parts_edges
    parts_options
    parts_years
    per_step
    per_step_edges
    places
    places_edges
    pledge_of_nothing
    pledges
    pledges_of_parameters
    points_as_measures
    proportional
    roots
    roots_edges
    registers
    registers_edges
    registers_of_tasks
    registers_scope
    rounded_formula
    rounded_formula_edges
    quota_edges
    quota_open
    quota_out_of_reach
    quota_scope
    quota_tie_break
    quotas
    ranked_among
    ranked_among_edges
    rounding_modes
    rounding_own
    rounding_places
    rounding_steps
    sections
    sections_edges
    self_scores
    self_scores_edges
    sets
    several_rankings
    share_of_maximum
    shortfall
    shortfall_bands
    shortfall_bands_edges
    skips
    skips_edges
    scope
    scope_edges
    scope_known
    table_file
    three_hundredths
    tie_at_rank_one
    tie_at_the_cut
    tie_break_missing
    tie_breaks
    tie_of_ineligible
    tie_with_an_ineligible
    tie_with_one_eligible
    tied_ranks
    to_leader
    to_leader_edges
    total
    undefined
    undefined_value
    vietnamese_csv
    weights_edges
    winsorised
    within
    within_edges
    z_scores
    z_scores_edges
}

#[test]
fn every_folder_is_a_case() {
    let mut cases: Vec<String> = CASES.iter().map(|name| name.replace('_', "-")).collect();
    cases.sort();
    assert_eq!(cases, folders("fixtures/worked"));
}
