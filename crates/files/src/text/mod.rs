//! Reports as people read them: plain aligned text in either language, made from the report's data alone.

mod awards;
mod grid;
mod heading;
mod outline;
mod page;
mod ranking;
mod readings;
mod scoreboard;
mod standings;
mod summary;
mod table;
mod targets;
mod units;

use thidua::ExplainLine;
use thidua::report::{RegulationReport, Report};
use thidua::words::Language;

use page::Page;

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

/// A scored year as text: heading, ranking, scoreboard, awards, targets, judgements, summary, the readings taken of
/// what the regulation leaves open, and the clauses that people judge.
pub fn report_text(report: &Report, options: &TextOptions<'_>) -> String {
    let mut page = Page::new(options);
    heading::write(report, &mut page);
    for cluster in &report.clusters {
        if report.clusters.len() > 1 {
            heading::cluster(cluster, &mut page);
        }
        ranking::write(report, cluster, &mut page);
        scoreboard::write(report, cluster, &mut page);
        awards::write(report, cluster, &mut page);
        targets::write(report, cluster, &mut page);
        targets::judgements(report, cluster, &mut page);
        summary::write(report, cluster, &mut page);
    }
    readings::choices(&report.regulation, &mut page);
    readings::clauses(&report.clauses, &mut page);
    page.finish()
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
    use thidua::{Regulation, Results};
    use unicode_width::UnicodeWidthStr;

    use super::*;

    const RULES: &str = include_str!("../../../../rules/tay-bac-2021.toml");
    const FIGURES: &str = include_str!("../../../../fixtures/tay-bac-2021/figures.toml");

    fn report(rules: &str, figures: &str) -> Report {
        let regulation = Regulation::read(&Source::new("rules.toml", rules)).value.unwrap();
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
}
