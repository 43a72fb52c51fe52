//! A document as lines of text, wrapped to their width.

use std::ops::Deref;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::TextOptions;
use super::page::Block;
use super::table::table;
use crate::voice::{GLUE, Voice, plain};

/// The text written so far.
pub(super) struct Printer<'a> {
    out: String,
    voice: Voice,
    options: &'a TextOptions<'a>,
    parts: usize,
}

impl Deref for Printer<'_> {
    type Target = Voice;

    fn deref(&self) -> &Voice {
        &self.voice
    }
}

impl<'a> Printer<'a> {
    pub(super) fn new(options: &'a TextOptions<'a>) -> Printer<'a> {
        Printer { out: String::new(), voice: Voice { language: options.language }, options, parts: 0 }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    pub(super) fn width(&self) -> usize {
        self.options.width
    }

    /// Lays a block out.
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Title(words) => self.title(words),
            Block::Loud(words) => self.loud(words),
            Block::Part(words) => self.part(words),
            Block::Item { indent, words } => self.item(*indent, words),
            Block::Paragraph { indent, words } => self.paragraph(*indent, words),
            Block::Table { columns, rows } => {
                self.lines(&table(columns, rows, self.decimal_mark(), self.width()));
            }
            Block::Grid(grid) => grid.write(self),
            Block::Blank => self.blank(),
            Block::Whole => {}
        }
    }

    pub(super) fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn title(&mut self, words: &str) {
        let styles = self.options.styles;
        self.styled(styles.heading, 0, words);
    }

    fn loud(&mut self, words: &str) {
        let styles = self.options.styles;
        self.styled(styles.loud, 0, words);
    }

    fn part(&mut self, words: &str) {
        self.blank();
        self.parts = self.parts.saturating_add(1);
        let head = format!("{}. {words}", self.parts);
        self.title(&head);
        self.out.push('\n');
    }

    fn paragraph(&mut self, indent: usize, words: &str) {
        self.styled("", indent, words);
    }

    /// A paragraph whose lines after the first are set in by two more columns.
    pub(super) fn item(&mut self, indent: usize, words: &str) {
        let hang = indent.saturating_add(2);
        for (at, line) in wrap(words, self.width().saturating_sub(hang)).iter().enumerate() {
            self.line(if at == 0 { indent } else { hang }, line);
        }
    }

    /// Lines that are laid out already.
    pub(super) fn lines(&mut self, lines: &str) {
        self.out.push_str(lines);
    }

    fn line(&mut self, indent: usize, line: &str) {
        self.out.push_str(&" ".repeat(indent));
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn styled(&mut self, style: &str, indent: usize, words: &str) {
        let reset = if style.is_empty() { "" } else { self.options.styles.reset };
        for line in wrap(words, self.width().saturating_sub(indent)) {
            self.line(indent, &format!("{style}{line}{reset}"));
        }
    }
}

/// Breaks words into lines of at most so many columns; a word that is longer is cut.
pub(super) fn wrap(words: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in plain(words).split_ascii_whitespace() {
        let gap = usize::from(!line.is_empty());
        if gap == 1 && line.width().saturating_add(gap).saturating_add(word.width()) > width {
            lines.push(std::mem::take(&mut line));
        } else if gap == 1 {
            line.push(' ');
        }
        for letter in word.chars() {
            let more = letter.width().unwrap_or_default();
            if !line.is_empty() && line.width().saturating_add(more) > width.max(1) {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines.into_iter().map(|line| line.replace(GLUE, " ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_their_true_width_and_never_before_a_percent_sign() {
        assert_eq!(wrap("Điện Biên 9,5 %", 11), ["Điện Biên", "9,5 %"]);
        assert_eq!(wrap("Tỷ lệ ≈ 65,97 %", 13), ["Tỷ lệ", "≈ 65,97 %"]);
        assert_eq!(wrap("abcdef", 4), ["abcd", "ef"]);
    }

    #[test]
    fn nothing_moves_the_cursor() {
        assert_eq!(wrap("a\u{1b}[31m\nb", 20), ["a\u{fffd}[31m b"]);
    }
}
