//! A scored year as one page for a browser: to show in the meeting, to search, to print on A4.
//!
//! The page needs no network and no script to be read. Everything that comes from a file is escaped by the templates.

mod blocks;
mod chapters;
mod charts;
mod notices;
mod scorecards;

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use thidua::diagnostic::Diagnostics;
use thidua::report::{ClusterReport, Report};
use thidua::words::{Language, Phrase};
use thidua::{Awards, Explanation};

use crate::text::{Page, TextOptions, write_report};
use crate::voice::{Voice, plain};
use chapters::{Chapter, chapters};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Nothing is loaded, whatever stands in the page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

static SKIP: Phrase = Phrase::new("Skip to the content", "Chuyển đến nội dung");
static CONTENTS: Phrase = Phrase::new("Contents", "Mục lục");
static CHARTS: Phrase = Phrase::new("CHARTS", "BIỂU ĐỒ");
static SCORECARDS: Phrase = Phrase::new("SCORECARDS", "PHIẾU ĐIỂM");
static NOTICES: Phrase = Phrase::new("NOTICES", "LƯU Ý KHI CHẤM ĐIỂM");
static MADE_FROM: Phrase = Phrase::new("Made from", "Nguồn của kết quả");
static FILE: Phrase = Phrase::new("File", "Tệp");
static DIGEST: Phrase = Phrase::new("Digest (sha256)", "Mã băm (sha256)");

/// What a page is made from.
pub struct Meeting<'a> {
    report: &'a Report,
    found: &'a Diagnostics,
    explanations: Vec<Explanation>,
}

impl<'a> Meeting<'a> {
    /// A scored year with its report and what was found on the way.
    pub fn new(report: &'a Report, awards: &Awards, found: &'a Diagnostics) -> Meeting<'a> {
        Meeting { report, found, explanations: awards.explanations() }
    }

    /// The page, in a language.
    pub fn page(&self, language: Language) -> String {
        let options = TextOptions::plain(language);
        let mut said = Page::new(&options);
        write_report(self.report, &mut said);
        let (head, chapters) = chapters(said.into_blocks());
        let site = Site::new(self, language);
        site.document(&head, &chapters).into_string()
    }
}

/// What every part of a page needs to know.
struct Site<'a> {
    meeting: &'a Meeting<'a>,
    voice: Voice,
    /// The places of the scorecards by the title of the unit, where that is the title of one unit alone.
    cards: BTreeMap<String, String>,
    /// The explanations by the id of the unit.
    explanations: BTreeMap<&'a str, &'a Explanation>,
}

impl<'a> Site<'a> {
    fn new(meeting: &'a Meeting<'a>, language: Language) -> Site<'a> {
        let voice = Voice { language };
        let mut cards: BTreeMap<String, Option<String>> = BTreeMap::new();
        for (at, cluster) in meeting.report.clusters.iter().enumerate() {
            for (unit, report) in cluster.units.iter().enumerate() {
                let title = voice.named(&report.title, &report.id).to_string();
                let card = card_id(at, unit);
                cards.entry(title).and_modify(|other| *other = None).or_insert(Some(card));
            }
        }
        let cards = cards.into_iter().filter_map(|(title, card)| Some((title, card?))).collect();
        let explanations = meeting.explanations.iter().map(|one| (one.unit.as_str(), one)).collect();
        Site { meeting, voice, cards, explanations }
    }

    fn clusters(&self) -> impl Iterator<Item = (usize, &'a ClusterReport)> + use<'a> {
        self.meeting.report.clusters.iter().enumerate()
    }

    fn document(&self, head: &Chapter, chapters: &[Chapter]) -> Markup {
        let title = plain(&head.head);
        html! {
            (DOCTYPE)
            html lang=(self.voice.language.code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    title { (title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    a.skip href="#noi-dung" { (self.voice.say(&SKIP)) }
                    header {
                        h1 { (title) }
                        (self.blocks(&head.body, &title))
                    }
                    (self.contents(chapters))
                    main id="noi-dung" tabindex="-1" {
                        @for chapter in chapters { (self.chapter(chapter)) }
                        (self.own("bieu-do", &CHARTS, self.charts()))
                        (self.own("phieu-diem", &SCORECARDS, Some(self.scorecards())))
                        (self.own("luu-y", &NOTICES, self.notices()))
                    }
                    (self.made_from())
                    script { (PreEscaped(SCRIPT)) }
                }
            }
        }
    }

    fn contents(&self, chapters: &[Chapter]) -> Markup {
        let own = [
            ("bieu-do", &CHARTS, self.charts().is_some()),
            ("phieu-diem", &SCORECARDS, true),
            ("luu-y", &NOTICES, self.notices().is_some()),
        ];
        html! {
            nav aria-label=(self.voice.say(&CONTENTS)) {
                ul {
                    @for chapter in chapters {
                        li class=[(chapter.level > 2).then_some("inner")] {
                            a href={ "#" (chapter.id) } { (plain(&chapter.numbered())) }
                        }
                    }
                    @for (id, words, _) in own.into_iter().filter(|(_, _, there)| *there) {
                        li { a href={ "#" (id) } { (self.voice.say(words)) } }
                    }
                }
            }
        }
    }

    fn chapter(&self, chapter: &Chapter) -> Markup {
        let head = plain(&chapter.numbered());
        html! {
            section aria-labelledby=(chapter.id) {
                @if chapter.level == 2 { h2 id=(chapter.id) { (head) } }
                @else { h3 id=(chapter.id) { (head) } }
                (self.blocks(&chapter.body, &head))
            }
        }
    }

    /// A chapter that the page has beside those of every report; nothing when it is empty.
    fn own(&self, id: &str, head: &'static Phrase, body: Option<Markup>) -> Markup {
        html! {
            @if let Some(body) = body {
                section aria-labelledby=(id) {
                    h2 id=(id) { (self.voice.say(head)) }
                    (body)
                }
            }
        }
    }

    fn made_from(&self) -> Markup {
        let report = self.meeting.report;
        let say = |phrase| self.voice.say(phrase);
        html! {
            footer {
                p { (say(&MADE_FROM)) ": " (report.engine) }
                div.box tabindex="0" role="group" aria-label=(say(&MADE_FROM)) {
                    table {
                        thead { tr { th scope="col" { (say(&FILE)) } th scope="col" { (say(&DIGEST)) } } }
                        tbody {
                            @for input in &report.inputs {
                                tr { th scope="row" { (plain(&input.name)) } td.digest { (input.sha256) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The place of a scorecard; ids of units may hold what an address cannot.
fn card_id(cluster: usize, unit: usize) -> String {
    format!("phieu-{}-{}", cluster.saturating_add(1), unit.saturating_add(1))
}
