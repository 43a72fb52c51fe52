//! A text under construction: words in its language, lines wrapped to its width.

use thidua::form::Form;
use thidua::number::Number;
use thidua::words::{Arg, Language, Phrase, Sentence, Text};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::TextOptions;

/// Stands for a space at which no line may break.
pub(super) const GLUE: char = '\u{a0}';

/// The text written so far.
pub(super) struct Page<'a> {
    out: String,
    options: &'a TextOptions<'a>,
    parts: usize,
}

impl<'a> Page<'a> {
    pub(super) fn new(options: &'a TextOptions<'a>) -> Page<'a> {
        Page { out: String::new(), options, parts: 0 }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    pub(super) fn language(&self) -> Language {
        self.options.language
    }

    pub(super) fn width(&self) -> usize {
        self.options.width
    }

    /// The mark between whole and decimal digits.
    pub(super) fn decimal_mark(&self) -> char {
        match self.language() {
            Language::Vietnamese => ',',
            Language::English => '.',
        }
    }

    /// A phrase in the language of the page.
    pub(super) fn say(&self, phrase: &'static Phrase) -> &'static str {
        phrase.words(self.language())
    }

    /// A phrase with its gaps filled.
    pub(super) fn fill(&self, phrase: &'static Phrase, args: impl IntoIterator<Item = Arg>) -> String {
        Sentence::new(phrase, args).text(self.language())
    }

    /// A text of the rule file.
    pub(super) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.language())
    }

    /// A text of the rule file, or the id where none was given.
    pub(super) fn named<'t>(&self, text: &'t Text, id: &'t str) -> &'t str {
        if text.is_empty() { id } else { self.text(text) }
    }

    /// A number in full.
    pub(super) fn number(&self, number: &Number, form: &Form) -> String {
        form.text(number, self.language())
    }

    /// A number in few places that still differs in print from each of the others that it is not equal to.
    pub(super) fn short<'n>(
        &self,
        number: &Number,
        form: &Form,
        others: impl IntoIterator<Item = &'n Number>,
    ) -> String {
        let full = self.number(number, form);
        if !form.is_numeric() || !full.starts_with('≈') {
            return full;
        }
        let apart = |other: &Number| form.arg_apart(number, other).text(self.language());
        let others = others.into_iter().filter(|other| *other != number);
        let texts = std::iter::once(apart(&Number::ZERO)).chain(others.map(apart));
        texts.max_by_key(|text| text.width()).unwrap_or(full)
    }

    pub(super) fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// The title of the whole page, or of a cluster.
    pub(super) fn title(&mut self, words: &str) {
        let styles = self.options.styles;
        self.styled(styles.heading, 0, words);
    }

    /// What must not be overlooked.
    pub(super) fn loud(&mut self, words: &str) {
        let styles = self.options.styles;
        self.styled(styles.loud, 0, words);
    }

    /// The numbered head of a part.
    pub(super) fn part(&mut self, words: &str) {
        self.blank();
        self.parts = self.parts.saturating_add(1);
        let head = format!("{}. {words}", self.parts);
        self.title(&head);
        self.out.push('\n');
    }

    /// A paragraph, each of its lines set in by so many columns.
    pub(super) fn paragraph(&mut self, indent: usize, words: &str) {
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
    pub(super) fn block(&mut self, lines: &str) {
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

/// Control characters could move a terminal's cursor or hide text, so each is shown as a mark instead.
pub(super) fn clean(words: &str) -> String {
    let mark = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        c if c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
        {
            char::REPLACEMENT_CHARACTER
        }
        c => c,
    };
    words.chars().map(mark).collect()
}

/// Keeps a number together with the mark in front of it and the percent sign behind it.
pub(super) fn glue(words: &str) -> String {
    words.replace(" %", &format!("{GLUE}%")).replace("≈ ", &format!("≈{GLUE}"))
}

/// Breaks words into lines of at most so many columns; a word that is longer is cut.
pub(super) fn wrap(words: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in glue(&clean(words)).split_ascii_whitespace() {
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

    #[test]
    fn short_numbers_stay_apart() {
        let options = TextOptions::plain(Language::Vietnamese);
        let page = Page::new(&options);
        let (third, near) = (Number::parse_ratio("1/3").unwrap(), Number::parse_ratio("333/1000").unwrap());
        assert_eq!(page.short(&third, &Form::Number, []), "≈ 0,33");
        assert_eq!(page.short(&third, &Form::Number, [&near]), "≈ 0,3333");
        assert_eq!(page.short(&near, &Form::Number, [&third]), "0,333");
    }
}
