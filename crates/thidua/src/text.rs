//! Source text and places in it, and the one way in which names are compared.
//!
//! Nothing here knows what the text means. Spans are byte ranges, places count lines and columns from one.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// A text with the name it is reported under, such as a rule file or a file of figures.
///
/// The name is only printed; the library never opens it.
///
/// ```
/// use thidua::text::{Source, Span};
///
/// let source = Source::new("rules.toml", "format = 1\n[regulation]\n");
/// let place = source.place(Span::new(12, 22));
/// assert_eq!((place.line, place.column), (2, 2));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    name: Arc<str>,
    /// The name of the sheet whose rows are the lines of the text, its cells separated by tabs.
    sheet: Option<Arc<str>>,
    text: Arc<str>,
    /// The byte at which each line starts, so that finding a place does not read the text again.
    lines: Arc<[u32]>,
}

impl Source {
    /// Takes a text under the name it is reported by.
    pub fn new(name: &str, text: &str) -> Source {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = breaks.map(|(at, _)| Span::new(at.saturating_add(1), at).start);
        let lines: Vec<u32> = core::iter::once(0).chain(starts).collect();
        Source { name: name.into(), sheet: None, text: text.into(), lines: lines.into() }
    }

    /// Takes a sheet of a workbook: every line is a row, from the first, and tabs separate its cells.
    ///
    /// ```
    /// use thidua::text::{Source, Span};
    ///
    /// let source = Source::of_sheet("figures.xlsx", "Số liệu", "unit\tnew-htx@2021\nSơn La\t20\n");
    /// assert_eq!(source.cell(Span::new(27, 29)), Some("B2".into()));
    /// ```
    pub fn of_sheet(name: &str, sheet: &str, text: &str) -> Source {
        Source { sheet: Some(sheet.into()), ..Source::new(name, text) }
    }

    /// The name of the sheet that it is, in a workbook.
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// The name of the cell at the start of a span, such as C7, in a sheet of a workbook.
    pub fn cell(&self, span: Span) -> Option<String> {
        self.sheet.as_ref()?;
        let (row, start) = self.line_start(span);
        let before = self.text.get(start..span.start as usize).unwrap_or_default();
        let column = before.bytes().filter(|byte| *byte == b'\t').count();
        Some(alloc::format!("{}{}", column_letters(column), row.saturating_add(1)))
    }

    pub(crate) fn shared_name(&self) -> Arc<str> {
        Arc::clone(&self.name)
    }

    /// The name it is reported by.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words that a span covers; empty when the span does not lie on character boundaries of this text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// Line and column, both from one, of the start of a span; a column counts characters.
    pub fn place(&self, span: Span) -> Place {
        let (index, start) = self.line_start(span);
        let before = self.text.get(start..span.start as usize).unwrap_or_default();
        Place { line: index.saturating_add(1), column: before.chars().count().saturating_add(1) }
    }

    /// The line on which a span starts, from 0, and the byte at which that line starts.
    fn line_start(&self, span: Span) -> (usize, usize) {
        let index = self.lines.partition_point(|start| *start <= span.start).saturating_sub(1);
        (index, self.lines.get(index).copied().unwrap_or_default() as usize)
    }

    /// The whole line on which a span starts, without its line break, and the byte at which that line starts.
    pub(crate) fn line_at(&self, span: Span) -> (usize, &str) {
        let (_, start) = self.line_start(span);
        let rest = self.text.get(start..).unwrap_or_default();
        (start, rest.split(['\n', '\r']).next().unwrap_or_default())
    }
}

/// The letters of a column of a sheet, counted from 0: A to Z, then AA.
fn column_letters(column: usize) -> String {
    let mut letters: Vec<char> = Vec::new();
    let mut rest = column.saturating_add(1);
    while let Some(left) = rest.checked_sub(1) {
        let letter = u8::try_from(left % 26).unwrap_or_default().saturating_add(b'A');
        letters.push(char::from(letter));
        rest = left / 26;
    }
    letters.iter().rev().collect()
}

/// A range of bytes of a [`Source`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte behind the last.
    pub end: u32,
}

impl Span {
    /// A range of bytes; what lies beyond four gigabytes is cut to that.
    pub fn new(start: usize, end: usize) -> Span {
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span { start: narrow(start), end: narrow(end.max(start)) }
    }

    /// The range to index a string with.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// A part of this span, given in bytes from its start.
    pub(crate) fn part(self, inner: Range<usize>) -> Span {
        let start = self.start as usize;
        Span::new(start.saturating_add(inner.start), start.saturating_add(inner.end))
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        Span::new(range.start, range.end)
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

impl<T> Located<T> {
    pub(crate) fn new(value: T, span: Span) -> Located<T> {
        Located { value, span }
    }
}

/// Line and column of a text, both from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// Folds a name to what two spellings of it share: composed letters, one space, small letters, `đ` as `đ`, and the
/// tone mark of `oa`, `oe`, `uy` on the first vowel. `Hoà Bình`, `Hòa  Bình` and `HÒA BÌNH` fold alike; `Hoa Binh`
/// does not.
///
/// ```
/// use thidua::text::fold;
///
/// assert_eq!(fold("Hoà  Bình "), fold("HÒA BÌNH"));
/// assert_ne!(fold("Hoa Binh"), fold("Hòa Bình"));
/// ```
pub fn fold(name: &str) -> String {
    let lower: String =
        name.nfc().flat_map(char::to_lowercase).map(|c| if c == 'ð' { 'đ' } else { c }).collect();
    let mut folded = String::with_capacity(lower.len());
    for word in lower.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        fold_tones(word, &mut folded);
    }
    folded
}

const TONE_PAIRS: [(&str, &str); 15] = [
    ("oà", "òa"),
    ("oá", "óa"),
    ("oả", "ỏa"),
    ("oã", "õa"),
    ("oạ", "ọa"),
    ("oè", "òe"),
    ("oé", "óe"),
    ("oẻ", "ỏe"),
    ("oẽ", "õe"),
    ("oẹ", "ọe"),
    ("uỳ", "ùy"),
    ("uý", "úy"),
    ("uỷ", "ủy"),
    ("uỹ", "ũy"),
    ("uỵ", "ụy"),
];

fn fold_tones(word: &str, folded: &mut String) {
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let pair = TONE_PAIRS.iter().find(|(new_style, _)| rest.starts_with(new_style));
        let (written, taken) = match pair {
            Some((new_style, old_style)) => (*old_style, new_style.len()),
            None => (rest.get(..first.len_utf8()).unwrap_or_default(), first.len_utf8()),
        };
        folded.push_str(written);
        rest = rest.get(taken..).unwrap_or_default();
    }
}

/// The candidate that a misspelt name most probably meant, or none when nothing is near.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(name);
    let reach = (wanted.chars().count() / 3).clamp(1, 4);
    candidates
        .into_iter()
        .map(|candidate| (slips(&wanted, &fold(candidate)), candidate))
        .filter(|(distance, _)| *distance <= reach)
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters were left out, put in, mistaken or swapped with a neighbour between two words. The crates for this
/// need the standard library.
fn slips(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut left_before: Option<char> = None;
    for (row, left) in one.chars().enumerate() {
        let mut line = Vec::with_capacity(last.len());
        line.push(row.saturating_add(1));
        for (column, right) in other.iter().enumerate() {
            let cell = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX);
            let next = column.saturating_add(1);
            let mistaken = cell(&last, column).saturating_add(usize::from(left != *right));
            let shifted = cell(&last, next).min(cell(&line, column)).saturating_add(1);
            let right_before = column.checked_sub(1).and_then(|at| other.get(at));
            let swaps = right_before == Some(&left) && left_before == Some(*right);
            let swapped =
                column.checked_sub(1).filter(|_| swaps).map(|at| cell(&before_last, at).saturating_add(1));
            line.push(mistaken.min(shifted).min(swapped.unwrap_or(usize::MAX)));
        }
        before_last = core::mem::replace(&mut last, line);
        left_before = Some(left);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tone_placement_and_case_fold_alike() {
        assert_eq!(fold("HOÀ BÌNH"), "hòa bình");
        assert_eq!(fold("Thuỷ\u{a0}Nguyên"), "thủy nguyên");
        assert_eq!(fold("Đắk Nông"), fold("đắk  nông"));
    }

    #[test]
    fn other_marks_do_not_fold() {
        assert_ne!(fold("Hoa"), fold("Hòa"));
        assert_ne!(fold("đ"), fold("d"));
    }

    #[test]
    fn nearest_finds_a_slip_and_nothing_far() {
        assert_eq!(nearest("Kom Tum", ["Gia Lai", "Kon Tum"]), Some("Kon Tum"));
        assert_eq!(nearest("Bắc Ninh", ["Gia Lai", "Kon Tum"]), None);
    }

    #[test]
    fn slips_are_counted_by_letters() {
        for (one, other, count) in [
            ("", "", 0),
            ("", "ab", 2),
            ("abc", "abc", 0),
            ("abc", "acb", 1),
            ("kom tum", "kon tum", 1),
            ("ca", "abc", 3),
        ] {
            assert_eq!(slips(one, other), count, "{one} {other}");
            assert_eq!(slips(other, one), count, "{other} {one}");
        }
    }

    #[test]
    fn cells_of_a_sheet_have_their_names() {
        let letters = [0, 25, 26, 51, 52, 701, 702, 16383].map(column_letters);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
        let sheet = Source::of_sheet("f.xlsx", "S", "đ\t\tb\n\nc\td");
        let cell = |word: &str| {
            let at = sheet.text().find(word).unwrap();
            sheet.cell(Span::new(at, at)).unwrap()
        };
        assert_eq!(["đ", "b", "c", "d"].map(cell), ["A1", "C1", "A3", "B3"]);
        assert_eq!(Source::new("f.csv", "a\tb").cell(Span::new(2, 3)), None);
    }

    #[test]
    fn places_count_characters() {
        let source = Source::new("x", "a = 1\nTỷ lệ = 2\n");
        let at = source.text().find('2').unwrap();
        assert_eq!(source.place(Span::new(at, at)), Place { line: 2, column: 9 });
    }
}
