//! Words and numbers in the language of an output, whatever its form.

use thidua::form::Form;
use thidua::number::Number;
use thidua::words::{Arg, Language, Phrase, Sentence, Text};
use unicode_width::UnicodeWidthStr;

/// A language, and how things are said in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Voice {
    /// The language of words and numbers.
    pub(crate) language: Language,
}

impl Voice {
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The mark between whole and decimal digits.
    pub(crate) fn decimal_mark(&self) -> char {
        match self.language {
            Language::Vietnamese => ',',
            Language::English => '.',
        }
    }

    /// A phrase in the language.
    pub(crate) fn say(&self, phrase: &'static Phrase) -> &'static str {
        phrase.words(self.language)
    }

    /// A phrase with its gaps filled.
    pub(crate) fn fill(&self, phrase: &'static Phrase, args: impl IntoIterator<Item = Arg>) -> String {
        Sentence::new(phrase, args).text(self.language)
    }

    /// A text of the rule file.
    pub(crate) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.language)
    }

    /// A text of the rule file, or the id where none was given.
    pub(crate) fn named<'t>(&self, text: &'t Text, id: &'t str) -> &'t str {
        if text.is_empty() { id } else { self.text(text) }
    }

    /// A number in full.
    pub(crate) fn number(&self, number: &Number, form: &Form) -> String {
        form.text(number, self.language)
    }

    /// A number in few places that still differs in print from each of the others that it is not equal to.
    pub(crate) fn short<'n>(
        &self,
        number: &Number,
        form: &Form,
        others: impl IntoIterator<Item = &'n Number>,
    ) -> String {
        let full = self.number(number, form);
        if !form.is_numeric() || !full.starts_with('≈') {
            return full;
        }
        let apart = |other: &Number| form.arg_apart(number, other).text(self.language);
        let others = others.into_iter().filter(|other| *other != number);
        let texts = std::iter::once(apart(&Number::ZERO)).chain(others.map(apart));
        texts.max_by_key(|text| text.width()).unwrap_or(full)
    }
}

/// Numbers that are printed beside each other. A number that reads unlike the nearest one on each side of it reads unlike
/// all of them, so that nobody has to hold each against each.
#[derive(Debug)]
pub(crate) struct Beside<'n>(Vec<&'n Number>);

impl<'n> Beside<'n> {
    /// These numbers, in any order.
    pub(crate) fn new(numbers: impl IntoIterator<Item = &'n Number>) -> Beside<'n> {
        let mut numbers: Vec<&Number> = numbers.into_iter().collect();
        numbers.sort_unstable();
        numbers.dedup();
        Beside(numbers)
    }

    /// The nearest numbers below and above one of them.
    pub(crate) fn nearest(&self, number: &Number) -> impl Iterator<Item = &'n Number> {
        let below = self.0.partition_point(|other| *other < number);
        let above = self.0.iter().skip(below).find(|other| **other > number);
        below.checked_sub(1).and_then(|below| self.0.get(below)).into_iter().chain(above).copied()
    }
}

/// Control characters could move a terminal's cursor or hide text, so each is shown as a mark instead.
pub(crate) fn clean(words: &str) -> String {
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

/// Stands for a space at which no line may break.
pub(crate) const GLUE: char = '\u{a0}';

/// Keeps a number together with the mark in front of it and the percent sign behind it.
pub(crate) fn glue(words: &str) -> String {
    words.replace(" %", &format!("{GLUE}%")).replace("≈ ", &format!("≈{GLUE}"))
}

/// Words without anything that could hide or move them, numbers kept together.
pub(crate) fn plain(words: &str) -> String {
    glue(&clean(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers_stay_apart() {
        let voice = Voice { language: Language::Vietnamese };
        let (third, near) = (Number::parse_ratio("1/3").unwrap(), Number::parse_ratio("333/1000").unwrap());
        assert_eq!(voice.short(&third, &Form::Number, []), "≈ 0,33");
        assert_eq!(voice.short(&third, &Form::Number, [&near]), "≈ 0,3333");
        assert_eq!(voice.short(&near, &Form::Number, [&third]), "0,333");
    }

    #[test]
    fn apart_from_the_nearest_is_apart_from_all() {
        let voice = Voice { language: Language::English };
        // Many denominators, so that some are near each other and some are equal; a third of them below zero.
        let ratios = (1..60).flat_map(|den| (-7..14).map(move |num| format!("{num}/{den}")));
        let numbers: Vec<Number> = ratios.map(|ratio| Number::parse_ratio(&ratio).unwrap()).collect();
        let beside = Beside::new(&numbers);
        for number in &numbers {
            let nearest = voice.short(number, &Form::Number, beside.nearest(number));
            assert_eq!(nearest, voice.short(number, &Form::Number, &numbers), "{number}");
        }
    }
}
