//! What reading and scoring found, for people to look into.

use maud::{Markup, html};
use thidua::diagnostic::{Diagnostic, Severity, Styles};
use thidua::words::Phrase;

use super::Site;
use super::blocks::boxed;
use crate::voice::{clean, plain};

static PLACE: Phrase = Phrase::new("Where it stands", "Vị trí trong tệp");
static ANSWERED: Phrase = Phrase::new("Answered by the regulation: {0}", "Quy chế đã có giải trình: {0}");

impl Site<'_> {
    /// The notices; nothing when there are none.
    pub(super) fn notices(&self) -> Option<Markup> {
        let of = |wanted: Severity| self.meeting.found.iter().filter(move |one| one.severity() == wanted);
        let open: Vec<&Diagnostic> = of(Severity::Error).chain(of(Severity::Warning)).collect();
        let answered: Vec<&Diagnostic> = of(Severity::Note).collect();
        let list =
            |notices: &[&Diagnostic]| html! { ul.notices { @for one in notices { (self.notice(one)) } } };
        if open.is_empty() && answered.is_empty() {
            return None;
        }
        Some(html! {
            @if !open.is_empty() { (list(&open)) }
            @if !answered.is_empty() {
                details {
                    summary { (self.voice.fill(&ANSWERED, [answered.len().into()])) }
                    (list(&answered))
                }
            }
        })
    }

    /// A notice as the terminal shows it, with the line of the file.
    fn rendered(&self, notice: &Diagnostic) -> String {
        let rendered = notice.render(self.voice.language, Styles::default());
        rendered.lines().map(clean).collect::<Vec<_>>().join("\n")
    }

    fn notice(&self, notice: &Diagnostic) -> Markup {
        let language = self.voice.language;
        let help = notice.help(language);
        let place = self.voice.say(&PLACE);
        html! {
            li {
                p { strong { (notice.severity().phrase().words(language)) ": " } (plain(&notice.message(language))) }
                @if !help.is_empty() { p { (plain(&help)) } }
                @if !notice.labels().is_empty() {
                    details {
                        summary { (place) }
                        (boxed(place, html! { pre { (self.rendered(notice)) } }))
                    }
                }
            }
        }
    }
}
