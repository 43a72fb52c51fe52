//! Sentences in both languages: a fixed phrase with gaps, and what fills them.
//!
//! Everything that people read is kept as a phrase and its arguments until someone asks for a language, so that
//! outputs for machines carry the arguments and every sentence exists in Vietnamese and in English.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

use crate::calendar;
use crate::number::{Convention, Number};

/// A language of outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Language {
    /// Vietnamese; numbers as 1.086,5.
    #[serde(rename = "vi")]
    Vietnamese,
    /// English; numbers as 1,086.5.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The language of a two-letter code, `vi` or `en`.
    pub fn from_code(code: &str) -> Option<Language> {
        match code {
            "vi" => Some(Language::Vietnamese),
            "en" => Some(Language::English),
            _ => None,
        }
    }

    /// The two-letter code.
    pub fn code(self) -> &'static str {
        match self {
            Language::Vietnamese => "vi",
            Language::English => "en",
        }
    }

    /// How this language writes numbers.
    pub fn convention(self) -> Convention {
        match self {
            Language::Vietnamese => Convention::Vietnamese,
            Language::English => Convention::English,
        }
    }
}

/// A sentence or word in both languages; `{0}`, `{1}` ... are gaps.
#[derive(Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The English words.
    pub en: &'static str,
    /// The Vietnamese words.
    pub vi: &'static str,
}

impl Phrase {
    /// A phrase in both languages.
    pub const fn new(en: &'static str, vi: &'static str) -> Phrase {
        Phrase { en, vi }
    }

    /// The words in one language, gaps included.
    pub fn words(&self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }
}

/// A text of a rule file, in the languages its author gave.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    /// The Vietnamese text, if given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vi: Option<String>,
    /// The English text, if given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// The text in a language, else in the other; empty when neither was given.
    pub fn in_language(&self, language: Language) -> &str {
        let (wanted, other) = match language {
            Language::Vietnamese => (&self.vi, &self.en),
            Language::English => (&self.en, &self.vi),
        };
        wanted.as_deref().or(other.as_deref()).unwrap_or_default()
    }

    /// True when neither language was given.
    pub fn is_empty(&self) -> bool {
        self.vi.is_none() && self.en.is_none()
    }
}

/// What fills a gap of a phrase.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Words that are the same in every language, such as an id.
    Plain(String),
    /// A text of the rule file.
    Text(Text),
    /// Something with an id for machines and words for people.
    Named {
        /// The id.
        id: String,
        /// The words.
        title: Sentence,
    },
    /// A word of this library.
    Phrase(&'static Phrase),
    /// A number, printed as the language writes it.
    Number(Number),
    /// A ratio, printed as a percentage.
    Percent(Number),
    /// A day by its days since 0001-01-01.
    Date(Number),
    /// A difference, printed with its sign.
    Signed(Number),
    /// A value that must not print like another that it differs from, such as a target missed by a hair.
    Apart {
        /// The value.
        value: Number,
        /// The value it must not be mistaken for.
        from: Number,
        /// Whether both are ratios to print as percentages.
        percent: bool,
    },
    /// A sentence within a sentence.
    Sentence(Sentence),
    /// A sentence that machines know by a code.
    Coded {
        /// The stable code.
        code: &'static str,
        /// The sentence.
        sentence: Sentence,
    },
    /// Several, separated by commas.
    List(Vec<Arg>),
}

impl From<&str> for Arg {
    fn from(words: &str) -> Arg {
        Arg::Plain(words.into())
    }
}

impl From<String> for Arg {
    fn from(words: String) -> Arg {
        Arg::Plain(words)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Arg {
        Arg::Number(Number::from(i64::try_from(count).unwrap_or(i64::MAX)))
    }
}

impl From<&Number> for Arg {
    fn from(number: &Number) -> Arg {
        Arg::Number(number.clone())
    }
}

impl From<&Text> for Arg {
    fn from(text: &Text) -> Arg {
        Arg::Text(text.clone())
    }
}

impl From<&'static Phrase> for Arg {
    fn from(phrase: &'static Phrase) -> Arg {
        Arg::Phrase(phrase)
    }
}

impl From<Sentence> for Arg {
    fn from(sentence: Sentence) -> Arg {
        Arg::Sentence(sentence)
    }
}

impl Arg {
    /// The argument in a language.
    pub fn text(&self, language: Language) -> String {
        let mut out = String::new();
        self.write(language, &mut out);
        out
    }

    fn write(&self, language: Language, out: &mut String) {
        match self {
            Arg::Plain(words) => out.push_str(words),
            Arg::Text(text) => out.push_str(text.in_language(language)),
            Arg::Named { title, .. } => title.write(language, out),
            Arg::Phrase(phrase) => out.push_str(phrase.words(language)),
            Arg::Number(number) => out.push_str(&number.text(language.convention())),
            Arg::Signed(number) => out.push_str(&signed(&number.text(language.convention()), number)),
            Arg::Date(days) => out.push_str(&calendar::text(days, language.convention())),
            Arg::Percent(ratio) => out.push_str(&ratio.percent_text(language.convention())),
            Arg::Apart { value, from, percent: false } => {
                out.push_str(&value.text_apart(from, language.convention()))
            }
            Arg::Apart { value, from, percent: true } => {
                out.push_str(&value.percent_text_apart(from, language.convention()));
            }
            Arg::Sentence(sentence) | Arg::Coded { sentence, .. } => sentence.write(language, out),
            Arg::List(args) => {
                for (at, arg) in args.iter().enumerate() {
                    if at > 0 {
                        out.push_str(", ");
                    }
                    arg.write(language, out);
                }
            }
        }
    }

    /// The argument as machines read it: exact numbers, ids, and words in English.
    pub fn machine_text(&self) -> String {
        let mut out = String::new();
        match self {
            // Writing to a string cannot fail.
            Arg::Number(number)
            | Arg::Percent(number)
            | Arg::Signed(number)
            | Arg::Apart { value: number, .. } => {
                let _ = write!(out, "{number}");
            }
            Arg::List(args) => {
                for (at, arg) in args.iter().enumerate() {
                    if at > 0 {
                        out.push_str(", ");
                    }
                    out.push_str(&arg.machine_text());
                }
            }
            Arg::Named { id, .. } => out.push_str(id),
            Arg::Sentence(sentence) | Arg::Coded { sentence, .. } => {
                sentence.fill(Language::English, &mut out, |arg, out| {
                    out.push_str(&arg.machine_text());
                })
            }
            other => other.write(Language::English, &mut out),
        }
        out
    }
}

/// Machines read an exact number, an id or a word as a string, several as a list, and a reason as its code with its
/// arguments; of a sentence without a code they read what fills its gaps.
impl Serialize for Arg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Arg::List(args) => args.serialize(serializer),
            Arg::Coded { code, sentence } => {
                let mut fields = serializer.serialize_struct("Reason", 2)?;
                fields.serialize_field("code", code)?;
                fields.serialize_field("args", &sentence.args)?;
                fields.end()
            }
            Arg::Sentence(sentence) => match sentence.args.as_slice() {
                [] => serializer.serialize_str(sentence.phrase.en),
                [only] => only.serialize(serializer),
                several => several.serialize(serializer),
            },
            other => serializer.serialize_str(&other.machine_text()),
        }
    }
}

/// The plus sign of a positive difference stands before its digits, behind the mark of a shortened number.
fn signed(text: &str, number: &Number) -> String {
    match text.strip_prefix("≈ ") {
        _ if !number.is_positive() => text.into(),
        Some(digits) => format!("≈ +{digits}"),
        None => format!("+{text}"),
    }
}

/// A phrase with its gaps filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// The phrase.
    pub phrase: &'static Phrase,
    /// What fills its gaps, in order.
    pub args: Vec<Arg>,
}

impl Sentence {
    /// Fills the gaps of a phrase.
    pub fn new(phrase: &'static Phrase, args: impl IntoIterator<Item = Arg>) -> Sentence {
        Sentence { phrase, args: args.into_iter().collect() }
    }

    /// The sentence in a language.
    pub fn text(&self, language: Language) -> String {
        let mut out = String::new();
        self.write(language, &mut out);
        out
    }

    fn write(&self, language: Language, out: &mut String) {
        self.fill(language, out, |arg, out| arg.write(language, out));
    }

    /// Writes the words of the phrase, and each gap as `write` says.
    fn fill(&self, language: Language, out: &mut String, write: impl Fn(&Arg, &mut String)) {
        let mut rest = self.phrase.words(language);
        while let Some(brace) = rest.find(['{', '}']) {
            let (before, at_brace) = rest.split_at_checked(brace).unwrap_or((rest, ""));
            out.push_str(before);
            let behind = at_brace.get(1..).unwrap_or_default();
            rest = match (gap(behind), behind.chars().next()) {
                (Some((at, after)), _) if at_brace.starts_with('{') => {
                    if let Some(arg) = self.args.get(at) {
                        write(arg, out);
                    }
                    after
                }
                // A doubled brace stands for one; a lone brace that opens no gap stands for itself.
                (_, next) => {
                    let brace = at_brace.chars().next();
                    out.extend(brace);
                    if next == brace { behind.get(1..).unwrap_or_default() } else { behind }
                }
            };
        }
        out.push_str(rest);
    }
}

/// The number of a gap whose opening brace was just read, and what stands behind the gap.
fn gap(behind: &str) -> Option<(usize, &str)> {
    let (number, after) = behind.split_once('}')?;
    Some((number.parse().ok()?, after))
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    static GREW: Phrase = Phrase::new("{0} grew by {1}", "{0} tăng {1}");

    #[test]
    fn gaps_are_filled_in_both_languages() {
        let sentence = Sentence::new(&GREW, [Arg::from("x"), Arg::Number(Number::parse("1086.5").unwrap())]);
        assert_eq!(sentence.text(Language::English), "x grew by 1,086.5");
        assert_eq!(sentence.text(Language::Vietnamese), "x tăng 1.086,5");
    }

    #[test]
    fn braces_that_open_no_gap_are_kept() {
        static WRITE: Phrase = Phrase::new("write { to = {0} } or {{0}}, }{", "");
        let sentence = Sentence::new(&WRITE, [Arg::from("1")]);
        assert_eq!(sentence.text(Language::English), "write { to = 1 } or {0}, }{");
    }

    #[test]
    fn machines_read_exact_numbers() {
        let list = Arg::List(vec![Arg::from("a"), Arg::Number(Number::parse_ratio("100/3").unwrap())]);
        assert_eq!(list.machine_text(), "a, 100/3");
    }
}
