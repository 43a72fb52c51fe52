//! Diagnostics as people read them: the message, the line with the place underlined to its true width, and the help.

use alloc::format;
use alloc::string::{String, ToString};

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{Diagnostic, Label, Severity, written_place};
use crate::text::Span;
use crate::words::{Arg, Language, Phrase, Sentence};

/// What is written before and after the parts of a printed diagnostic; empty strings give plain text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Styles<'a> {
    /// Before an error's head.
    pub error: &'a str,
    /// Before a warning's head.
    pub warning: &'a str,
    /// Before a note's head.
    pub note: &'a str,
    /// Before gutters and arrows.
    pub gutter: &'a str,
    /// After each of them.
    pub reset: &'a str,
}

/// As much of a line as is worth printing; a line may be a hundred megabytes long.
const EXCERPT: usize = 100;

static DID_YOU_MEAN: Phrase = Phrase::new("did you mean", "có phải ý là");
static HELP: Phrase = Phrase::new("help", "cách sửa");

impl Diagnostic {
    /// The printed form in a language, several lines ending in a line break.
    pub fn render(&self, language: Language, styles: Styles<'_>) -> String {
        let style = match self.severity() {
            Severity::Error => styles.error,
            Severity::Warning => styles.warning,
            Severity::Note => styles.note,
        };
        let word = self.severity().phrase().words(language);
        let mut out =
            format!("{style}{word}[{}]{}: {}\n", self.code(), styles.reset, clean(&self.message(language)));
        let margin = self.margin();
        for label in self.labels() {
            out.push_str(&render_label(label, language, styles, margin));
        }
        let indent = " ".repeat(margin.saturating_add(1));
        let mut foot = |text: String| {
            out.push_str(&format!("{indent}{}={} {text}\n", styles.gutter, styles.reset));
        };
        if let Some(nearest) = &self.nearest {
            foot(format!("{} `{}`?", DID_YOU_MEAN.words(language), clean(nearest)));
        }
        let help = self.help(language);
        if !help.is_empty() {
            foot(format!("{}: {}", HELP.words(language), clean(&help)));
        }
        out
    }

    fn margin(&self) -> usize {
        let lines = self.labels().iter().map(|label| label.source.place(label.span).line.to_string().len());
        lines.max().unwrap_or(1)
    }
}

fn render_label(label: &Label, language: Language, styles: Styles<'_>, margin: usize) -> String {
    let Styles { gutter, reset, .. } = styles;
    let place = label.source.place(label.span);
    let indent = " ".repeat(margin);
    // A fault of the whole text stands nowhere in it.
    if label.source.text().is_empty() || label.span == Span::default() {
        return format!("{indent}{gutter}-->{reset} {}\n", clean(&whole(label, language)));
    }
    static SPOT: Phrase = Phrase::new("{0}", "{0}");
    let spot = Sentence::new(&SPOT, [written_place(&label.source, label.span)]).text(language);
    let mut out = format!("{indent}{gutter}-->{reset} {}\n", clean(&spot));
    let (before, marked, after) = excerpt(label);
    let marks = "^".repeat(marked.width().max(1));
    let says = label.says.map(|says| format!(" {}", says.words(language))).unwrap_or_default();
    let pad = " ".repeat(before.width());
    let line = format!("{:>margin$}", place.line);
    out.push_str(&format!("{indent} {gutter}|{reset}\n"));
    out.push_str(&format!("{gutter}{line} |{reset} {before}{marked}{after}\n"));
    out.push_str(&format!("{indent} {gutter}|{reset} {pad}{marks}{says}\n"));
    out
}

/// The name of a text that a fault is about as a whole.
fn whole(label: &Label, language: Language) -> String {
    static SHEET: Phrase = Phrase::new("{0}, sheet \"{1}\"", "{0}, trang tính \"{1}\"");
    let name = label.source.name();
    match label.source.sheet() {
        Some(sheet) => Sentence::new(&SHEET, [Arg::from(name), Arg::from(sheet)]).text(language),
        None => name.into(),
    }
}

/// What stands before, in and behind the span on the line where the span starts, cut to a readable length.
fn excerpt(label: &Label) -> (String, String, String) {
    let (start, line) = label.source.line_at(label.span);
    let from = (label.span.start as usize).saturating_sub(start).min(line.len());
    let to = (label.span.end as usize).saturating_sub(start).clamp(from, line.len());
    let before = line.get(..from).unwrap_or_default();
    let marked = line.get(from..to).unwrap_or_default();
    let after = line.get(to..).unwrap_or_default();
    let room = EXCERPT.saturating_sub(marked.chars().take(EXCERPT).count());
    let lead = before.chars().rev().take(EXCERPT).count();
    let (before, cut) = match before.char_indices().rev().nth(lead.saturating_sub(1)) {
        Some((at, _)) if at > 0 => (before.get(at..).unwrap_or_default(), "…"),
        _ => (before, ""),
    };
    // A cut mark ends in its own sign of being cut; what stands behind it is not shown.
    let after = if marked.chars().nth(EXCERPT).is_some() { "" } else { after };
    (format!("{cut}{}", clean(before)), shorten(marked, EXCERPT), shorten(after, room))
}

fn shorten(text: &str, room: usize) -> String {
    let mut short: String = text.chars().take(room).map(clean_char).collect();
    if text.chars().nth(room).is_some() {
        short.push('…');
    }
    short
}

/// Control characters could move a terminal's cursor or hide text, so each is shown as a mark instead.
fn clean(text: &str) -> String {
    text.chars().map(clean_char).collect()
}

fn clean_char(c: char) -> char {
    match c {
        '\t' => ' ',
        c if c.is_control() || is_direction_mark(c) => '\u{fffd}',
        c if c.width().is_none() => '\u{fffd}',
        c => c,
    }
}

fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::DocumentCode;
    use crate::text::{Source, Span};

    #[test]
    fn a_mark_that_is_cut_ends_once() {
        let text = format!("{} = 1", "a".repeat(150));
        let source = Source::new("rules.toml", &text);
        let fault = Diagnostic::new(DocumentCode::UnknownKey, []).at(&source, Span::new(0, 150));
        let printed = fault.render(Language::English, Styles::default());
        assert!(printed.contains("a…\n") && printed.matches('…').count() == 1, "{printed}");
    }
}
