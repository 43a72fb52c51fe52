//! Words of a template in one language or both, and names that Excel accepts for sheets.

use thidua::words::{Language, Phrase, Text};

use super::fields::Words;

/// The languages of a template.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Languages {
    /// The one asked for; both when none is, the Vietnamese words above the English.
    pub(crate) only: Option<Language>,
}

impl Languages {
    /// The language of what can be in one alone, such as the choices of a list.
    pub(crate) fn first(self) -> Language {
        self.only.unwrap_or(Language::Vietnamese)
    }

    pub(crate) fn phrase(self, phrase: &Phrase) -> String {
        match self.only {
            Some(language) => phrase.words(language).into(),
            None if phrase.vi == phrase.en => phrase.vi.into(),
            None => format!("{}\n{}", phrase.vi, phrase.en),
        }
    }

    pub(crate) fn text(self, text: &Text) -> String {
        match (self.only, text.vi.as_deref(), text.en.as_deref()) {
            (None, Some(vi), Some(en)) if vi != en => format!("{vi}\n{en}"),
            (only, ..) => text.in_language(only.unwrap_or(Language::Vietnamese)).into(),
        }
    }

    pub(crate) fn words(self, words: &Words) -> String {
        match words {
            Words::Phrase(phrase) => self.phrase(phrase),
            Words::Year(phrase, year) => self
                .phrase(phrase)
                .lines()
                .map(|line| format!("{line} {year}"))
                .collect::<Vec<_>>()
                .join("\n"),
            Words::Text(text) => self.text(text),
            Words::Plain(plain) => plain.clone(),
        }
    }

    /// The name of a sheet, in the first language, without the marks that Excel does not take, and unlike those before it.
    pub(crate) fn sheet(self, words: &Words, known: &[String]) -> String {
        let name = Languages { only: Some(self.first()) }.words(words);
        let plain: String =
            name.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'')).collect();
        let short = |text: &str, room: usize| text.chars().take(room).collect::<String>().trim().to_owned();
        let mut made = short(&plain, 31);
        let mut at = 2usize;
        while made.is_empty() || known.iter().any(|other| other.to_lowercase() == made.to_lowercase()) {
            made = format!("{} {at}", short(&plain, 26));
            at = at.saturating_add(1);
        }
        made
    }
}
