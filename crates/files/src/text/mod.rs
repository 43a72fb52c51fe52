//! Reports as people read them: plain aligned text in either language, made from the report's data alone.

mod awards;
mod grades;
mod grid;
mod heading;
mod outline;
mod outside;
mod page;
mod people;
mod printer;
mod ranking;
mod readings;
mod registers;
mod scoreboard;
mod standings;
mod summary;
mod table;
mod targets;
mod units;

use thidua::ExplainLine;
use thidua::report::{RegulationReport, Report};
use thidua::words::Language;

pub(crate) use grid::{Grid, Line as GridLine};
pub(crate) use page::{Block, Page};
pub(crate) use standings::written;
pub(crate) use table::{Align, Column};
pub(crate) use targets::Verdict;

/// What is written around the parts of a text that stand out; empty strings give plain text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TextStyles<'a> {
    /// Before a title or the head of a part.
    pub heading: &'a str,
    /// Before what must not be overlooked, such as illustrative figures or a provisional ranking.
    pub loud: &'a str,
    /// After each of them.
    pub reset: &'a str,
}

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextOptions<'a> {
    /// The language of words and numbers.
    pub language: Language,
    /// The columns of a line.
    pub width: usize,
    /// The marks of what stands out.
    pub styles: TextStyles<'a>,
}

impl TextOptions<'_> {
    /// Plain text of 110 columns.
    pub fn plain(language: Language) -> TextOptions<'static> {
        TextOptions { language, width: 110, styles: TextStyles::default() }
    }
}

/// A scored year as text: heading, ranking, scoreboard, awards, points that differ, evidence, targets, judgements, summary, the readings taken of
/// what the regulation leaves open, and the clauses that people judge.
pub fn report_text(report: &Report, options: &TextOptions<'_>) -> String {
    let mut page = Page::new(options);
    write_report(report, &mut page);
    page.finish()
}

/// Everything that a report says, whatever form it is then given.
pub(crate) fn write_report(report: &Report, page: &mut Page<'_>) {
    heading::write(report, page);
    for cluster in &report.clusters {
        if report.clusters.len() > 1 {
            heading::cluster(cluster, page);
        }
        ranking::write(report, cluster, page);
        outside::write(report, cluster, page);
        scoreboard::write(report, cluster, page);
        grades::write(report, cluster, page);
        awards::write(report, cluster, page);
        people::write(report, cluster, page);
        targets::write(report, cluster, page);
        targets::judgements(report, cluster, page);
        summary::write(report, cluster, page);
    }
    registers::write(report, page);
    page.whole();
    readings::choices(&report.regulation, page);
    readings::clauses(&report.clauses, page);
}

/// An explanation as an indented tree, under the heading that stands above every text made from a scored year.
pub fn explanation_text(report: &Report, lines: &[ExplainLine], options: &TextOptions<'_>) -> String {
    let mut page = Page::new(options);
    heading::title(&report.regulation, report.illustrative, &mut page);
    page.blank();
    // The heading has said already that the figures are illustrative.
    for line in lines.iter().filter(|line| line.reason.code != "illustrative") {
        page.item(line.depth.saturating_mul(2), &line.reason.text(options.language));
    }
    page.finish()
}

/// What a regulation says, short enough for its author to read it back.
pub fn outline_text(regulation: &RegulationReport, options: &TextOptions<'_>) -> String {
    let mut page = Page::new(options);
    outline::write(regulation, &mut page);
    page.finish()
}

#[cfg(test)]
mod tests {
    use thidua::figures::{Figures, read_toml};
    use thidua::text::Source;
    use thidua::{Regulation, Results, RulesFile};
    use unicode_width::UnicodeWidthStr;

    use super::*;

    const RULES: &str = include_str!("../../../../rules/tay-bac-2021.toml");
    const BESIDE: &str = include_str!("../../../../rules/htx-2021.toml");
    const FIGURES: &str = include_str!("../../../../fixtures/tay-bac-2021/figures.toml");

    fn report(rules: &str, figures: &str) -> Report {
        let beside = Regulation::read(&Source::new("htx-2021.toml", BESIDE)).value;
        let beside = RulesFile { name: "htx-2021.toml".into(), regulation: beside };
        let source = Source::new("rules.toml", rules);
        let regulation = Regulation::read_with_rules(&source, &[], &[], &[beside]).value.unwrap();
        let tables = vec![read_toml(&Source::new("figures.toml", figures)).value.unwrap()];
        let read = Results::read(&Figures { tables }, &regulation);
        read.value.unwrap().score().rank().award().report(&read.diagnostics)
    }

    #[test]
    fn no_line_is_wider_than_the_page() {
        let report = report(RULES, FIGURES);
        for language in [Language::Vietnamese, Language::English] {
            let text = report_text(&report, &TextOptions::plain(language));
            let widest = text.lines().map(UnicodeWidthStr::width).max();
            assert!(widest <= Some(110), "{widest:?}");
            assert!(text.lines().all(|line| line.trim_end() == line));
        }
    }

    #[test]
    fn a_target_missed_by_a_hair_never_prints_like_the_target() {
        let text = report_text(&report(RULES, FIGURES), &TextOptions::plain(Language::Vietnamese));
        assert!(text.contains("Lai Châu ≈ 9,999 % (đủ điểm chỉ do làm tròn)"), "{text}");
    }

    #[test]
    fn illustrative_figures_and_an_open_ranking_are_said_in_the_heading() {
        let text = report_text(&report(RULES, FIGURES), &TextOptions::plain(Language::English));
        assert!(text.lines().nth(1).unwrap().starts_with("ILLUSTRATIVE FIGURES"), "{text}");
        let missing = FIGURES.replace("revenue         = 1221.15", "");
        assert!(missing.len() < FIGURES.len());
        let text = report_text(&report(RULES, &missing), &TextOptions::plain(Language::English));
        assert!(text.lines().nth(2).unwrap().starts_with("PROVISIONAL"), "{text}");
        assert!(text.contains("UNDECIDED: Sơn La"), "{text}");
    }

    #[test]
    fn a_narrow_page_has_units_as_rows() {
        let options = TextOptions { width: 70, ..TextOptions::plain(Language::English) };
        let text = report_text(&report(RULES, FIGURES), &options);
        assert!(text.contains("[10] At least 2 model cooperatives"), "{text}");
        assert!(text.lines().map(UnicodeWidthStr::width).max() <= Some(70), "{text}");
    }

    const SEVERAL: &str = r#"
        format = 1
        regulation = { id = "several", title.en = "Several", language = "en", period = 2021, points = 10, missing = "refuse", not-applicable = "refuse", rounding = { criterion = "none", section = "none", total = "none", ranking = { to = 1, mode = "down" } } }
        cluster = { title.en = "Cluster", members = ["a", "b"] }
        indicators.x = { title.en = "reached", kind = "number" }
        indicators.plan = { title.en = "planned", kind = "number" }
        sections.s = { title.en = "All", points = 10 }
        [criteria.c]
        title.en = "Plan"
        section = "s"
        measure = "x"
        target = { at-least = "plan" }
        earns = { proportional = 10, up-to = "100% of maximum" }
        [rankings]
        all = { title.en = "Overall", by = ["points(total)"], best = "highest", tied = "standard" }
        size = { title.en = "By size", by = ["x"], best = "highest", tied = "standard" }
        [awards.flag]
        title.en = "Flag"
        ranking = "size"
        places = 1
        decided-by = "ranking"
        if-tied = "ballot"
        threshold = "none"
    "#;
    const TWO: &str = "year.2021.a = { x = 3, plan = 7 }\nyear.2021.b = { x = 2, plan = 2 }";

    #[test]
    fn every_ranking_is_shown_and_each_award_says_which_it_follows() {
        let text = report_text(&report(SEVERAL, TWO), &TextOptions::plain(Language::English));
        let first = "1. RANKING: Overall\n\n  Order: by total points\n\n  Rank  Unit  Ranked value   Total  Targets met\n     \
                     1  b               10   10             1/1\n     2  a                4  ≈ 4.29          0/1\n";
        let second =
            "2. RANKING: By size\n\n  Order: by reached\n\n  Rank  Unit  Value\n     1  a         3\n";
        assert!(text.contains(first) && text.contains(second), "{text}");
        assert!(
            text.contains("Flag (number: 1)\n    Follows the ranking: By size\n    Given to: a\n"),
            "{text}"
        );
    }

    #[test]
    fn targets_that_differ_stand_beside_the_results() {
        let text = report_text(&report(SEVERAL, TWO), &TextOptions::plain(Language::Vietnamese));
        assert!(text.contains("Đạt (1/2): b 2 (chỉ tiêu 2)"), "{text}");
        assert!(text.contains("Không đạt (1): a 3 (chỉ tiêu 7)"), "{text}");
    }

    #[test]
    fn a_cluster_without_units_is_not_called_unranked() {
        let mut report = report(SEVERAL, TWO);
        for cluster in &mut report.clusters {
            cluster.units.clear();
            cluster.rankings.iter_mut().for_each(|ranking| ranking.rows.clear());
            cluster.awards.iter_mut().for_each(|award| award.given.clear());
        }
        let text = report_text(&report, &TextOptions::plain(Language::English));
        assert!(text.contains("There are no units.") && text.contains("Given to: nobody"), "{text}");
        assert!(!text.contains("ranks nobody"), "{text}");
    }
}
