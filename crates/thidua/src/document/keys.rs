//! What a table of the rule file may contain, as data: reading, help, the editor's schema and the manual derive from it.

use crate::words::Phrase;

/// What a key holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A plain text.
    Text,
    /// A text per language: `title.vi`, `title.en`.
    Localised,
    /// The id of something else in the file.
    Id,
    /// The id of something else in the file, or of one of its members, such as `provinces[north]`.
    Member,
    /// An id, or a list of them.
    IdOrIds,
    /// A text, or a list of them.
    TextOrTexts,
    /// A list of ids.
    Ids,
    /// One of the words given, or a list of ids.
    WordOrIds(&'static [&'static str]),
    /// A list of words.
    Words,
    /// A list of some of the words given.
    SomeOf(&'static [&'static str]),
    /// One of the words given.
    OneOf(&'static [&'static str]),
    /// A whole number that is not negative.
    Whole,
    /// A year.
    Year,
    /// A decimal number as written, or a fraction such as `"100/7"`.
    Number,
    /// One of the words given, or a value of the kind that the table is about.
    WordOrValue(&'static [&'static str], &'static TableKeys),
    /// A number, or one of the words given.
    NumberOr(&'static [&'static str]),
    /// `true` or `false`.
    YesNo,
    /// The name of a figure, of points or of a judgement.
    Reference,
    /// Arithmetic over names.
    Formula,
    /// A number, a percentage, or a reference.
    Value,
    /// A comparison, or two that make a range.
    Comparisons,
    /// A condition, or a list of conditions that all must hold.
    Conditions,
    /// A step and a mode, or `"none"`.
    Rounding,
    /// A table with the keys of the list given.
    Table(&'static TableKeys),
    /// A list of tables with the keys of the list given.
    Tables(&'static TableKeys),
    /// A word, or a table with the keys of the list given.
    WordOrTable(&'static [&'static str], &'static TableKeys),
    /// Points for each level of an indicator, by its id.
    LevelPoints,
    /// A list of numbers, percentages, dates or names.
    Values,
    /// Exactly one way to points.
    Way,
    /// A list of references, each alone or in a table with the keys of the list given.
    References(&'static TableKeys),
    /// Tables shaped like the file, by name.
    Alternatives,
    /// A day, as TOML writes it.
    Date,
    /// The votes of each unit.
    Votes,
    /// Tables with the keys of the list given, by name.
    ById(&'static TableKeys),
    /// A list of tables whose keys another part of the file declares.
    Rows,
    /// A level of each class.
    Levels,
    /// A number or a percentage, or a table with the keys of the list given.
    ValueOrTable(&'static TableKeys),
}

macro_rules! phrase {
    ($en:literal, $vi:literal) => {{
        static PHRASE: Phrase = Phrase::new($en, $vi);
        &PHRASE
    }};
}

impl Shape {
    /// What is expected, in words.
    pub fn phrase(self) -> &'static Phrase {
        match self {
            Shape::Text => phrase!("a text", "một đoạn chữ"),
            Shape::Localised => {
                phrase!("a text per language (.vi, .en)", "chữ theo từng ngôn ngữ (.vi, .en)")
            }
            Shape::Id => phrase!("an id", "một mã"),
            Shape::Member => {
                phrase!("an id, or an id with a key in brackets", "một mã, có thể kèm khóa trong ngoặc")
            }
            Shape::OneOf(_) => phrase!("one of the words given", "một trong các từ cho sẵn"),
            Shape::Whole => phrase!("a whole number", "một số nguyên"),
            Shape::Year => phrase!("a year", "một năm"),
            Shape::Number => phrase!("a number", "một số"),
            Shape::WordOrValue(..) => phrase!(
                "one of the words given, a value of its kind or a table",
                "một từ cho sẵn, một giá trị đúng loại hoặc một bảng"
            ),
            Shape::NumberOr(_) => phrase!("a number or one of the words given", "một số hoặc một từ cho sẵn"),
            Shape::YesNo => phrase!("true or false", "true hoặc false"),
            Shape::Reference => phrase!("the name of a figure or of points", "tên một chỉ tiêu hoặc điểm"),
            Shape::Formula => phrase!("a formula", "một công thức"),
            Shape::Value => phrase!(
                "a number, a percentage, a date or a name",
                "một số, một tỷ lệ %, một ngày hoặc một tên"
            ),
            composed => composed.phrase_of_parts(),
        }
    }

    /// The same for what has parts.
    fn phrase_of_parts(self) -> &'static Phrase {
        match self {
            Shape::IdOrIds => phrase!("an id or a list of ids", "một mã hoặc một danh sách mã"),
            Shape::TextOrTexts => phrase!("a text or a list of them", "một đoạn chữ hoặc một danh sách"),
            Shape::Ids => phrase!("a list of ids", "một danh sách mã"),
            Shape::WordOrIds(_) => phrase!(
                "one of the words given, or a list of ids",
                "một trong các từ cho sẵn, hoặc một danh sách mã"
            ),
            Shape::Words | Shape::SomeOf(_) => phrase!("a list of words", "một danh sách từ"),
            Shape::Comparisons => {
                phrase!("a comparison such as { at-least = 20 }", "một phép so sánh như { at-least = 20 }")
            }
            Shape::Conditions => phrase!("a condition or a list of them", "một hoặc nhiều điều kiện"),
            Shape::Rounding => phrase!(
                "\"none\" or { to = 0.01, mode = \"half-up\" }",
                "\"none\" hoặc { to = 0.01, mode = \"half-up\" }"
            ),
            Shape::Way => phrase!("one way to points, such as { all-or-nothing = 10 }", "một cách tính điểm"),
            Shape::Date => phrase!("a date such as 2021-12-20", "một ngày, ví dụ 2021-12-20"),
            Shape::References(_) => phrase!("a list of names", "một danh sách tên"),
            other => other.phrase_of_tables(),
        }
    }

    fn phrase_of_tables(self) -> &'static Phrase {
        match self {
            Shape::LevelPoints => phrase!("the points of each level", "điểm của từng mức"),
            Shape::Values => phrase!(
                "a list of numbers, percentages, dates or names",
                "một danh sách số, tỷ lệ %, ngày hoặc tên"
            ),
            Shape::Levels => phrase!("a level for each class", "mỗi loại đơn vị một mức"),
            Shape::ById(_) => phrase!("a table for each name", "mỗi tên một bảng"),
            Shape::ValueOrTable(_) => {
                phrase!("a number, a percentage or a table", "một số, một tỷ lệ % hoặc một bảng")
            }
            Shape::Tables(_) | Shape::Rows => phrase!("a list of tables", "một danh sách bảng"),
            Shape::WordOrTable(..) => phrase!("a word or a table", "một từ hoặc một bảng"),
            _ => phrase!("a table", "một bảng"),
        }
    }
}

/// Whether a key must, may or cannot yet be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Must be written.
    Required,
    /// Must be written; what happens without it is so weighty that its absence has a diagnostic of its own.
    Demanded,
    /// Must be written beside certain other keys; its absence there has a diagnostic of its own.
    Conditional,
    /// May be written.
    Optional,
    /// Part of the language's plan, refused by this version.
    NotYet,
}

/// A key of a table.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// The key as written.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether it must be written.
    pub need: Need,
    /// What it means.
    pub doc: Phrase,
    /// An example of its value, in TOML.
    pub example: &'static str,
}

/// A table with its keys.
#[derive(Debug, PartialEq, Eq)]
pub struct TableKeys {
    /// The table's name as written, such as `criteria`.
    pub name: &'static str,
    /// Whether it stands once (`[total]`), once per id (`[criteria.weak]`), or inside another.
    pub kind: TableKind,
    /// What it describes.
    pub doc: Phrase,
    /// Its keys, in the order of the canonical layout.
    pub keys: &'static [Key],
}

/// How often a table stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// `[name]`, once, required or not.
    Single(Need),
    /// `[name.ID]`, once per id.
    PerId,
    /// `[[name]]`, several whose order counts.
    List,
    /// Inside the value of a key.
    Inner,
}

impl TableKeys {
    /// The key of a name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// A key that must be written.
pub(crate) const fn required(
    name: &'static str,
    shape: Shape,
    en: &'static str,
    vi: &'static str,
    example: &'static str,
) -> Key {
    Key { name, shape, need: Need::Required, doc: Phrase::new(en, vi), example }
}

/// A key that must be written and whose absence has a diagnostic of its own.
pub(crate) const fn demanded(
    name: &'static str,
    shape: Shape,
    en: &'static str,
    vi: &'static str,
    example: &'static str,
) -> Key {
    Key { name, shape, need: Need::Demanded, doc: Phrase::new(en, vi), example }
}

/// A key that must be written beside certain others.
pub(crate) const fn conditional(
    name: &'static str,
    shape: Shape,
    en: &'static str,
    vi: &'static str,
    example: &'static str,
) -> Key {
    Key { name, shape, need: Need::Conditional, doc: Phrase::new(en, vi), example }
}

/// A key that may be written.
pub(crate) const fn optional(
    name: &'static str,
    shape: Shape,
    en: &'static str,
    vi: &'static str,
    example: &'static str,
) -> Key {
    Key { name, shape, need: Need::Optional, doc: Phrase::new(en, vi), example }
}

/// A key that a later version will read; refused by name rather than as misspelt.
pub(crate) const fn not_yet(name: &'static str, en: &'static str, vi: &'static str) -> Key {
    Key { name, shape: Shape::Text, need: Need::NotYet, doc: Phrase::new(en, vi), example: "" }
}
