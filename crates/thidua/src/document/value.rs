//! Values, references and comparisons as written, before anything is known about what they name.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Faults, Node, Table, Value, member, plain_name};
use crate::calendar;
use crate::diagnostic::{FormulaCode, KindCode, NameCode, TableCode, ValueCode};
use crate::number::{Number, NumberFault};
use crate::text::{Located, Span, nearest};
use crate::words::{Arg, Phrase};

/// A value; the first character of a text decides whether it is a quantity or a name.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Written {
    Number(Number),
    Percent(Number),
    PercentOfMaximum(Number),
    PercentOfTarget(Number),
    /// A distance between percentages: a hundredth for each point.
    PercentagePoints(Number),
    YesNo(bool),
    /// A day, by the days before it.
    Date(Number),
    Reference(Reference),
}

impl Written {
    pub(crate) fn read(node: &Node, faults: &mut Faults) -> Option<Written> {
        match &node.value {
            Value::Number(literal) => {
                quantity(Number::parse(literal), literal, node.span, faults).map(Written::Number)
            }
            Value::Boolean(truth) => Some(Written::YesNo(*truth)),
            Value::Text(text) if text.starts_with(|c: char| c.is_ascii_digit() || c == '-') => {
                quantity_text(text, node.span, faults)
            }
            Value::Text(text) => Reference::read(text, node.span, faults).map(Written::Reference),
            Value::Date(literal) => date(literal, node.span, faults).map(Written::Date),
            Value::List(_) | Value::Table(_) => {
                faults.report(ValueCode::NotAValue, node.span, []);
                None
            }
        }
    }
}

fn quantity_text(text: &str, span: Span, faults: &mut Faults) -> Option<Written> {
    if let Some(share) = text.strip_suffix("% of maximum") {
        return hundredths(share, text, span, faults).map(Written::PercentOfMaximum);
    }
    if let Some(share) = text.strip_suffix("% of target") {
        return hundredths(share, text, span, faults).map(Written::PercentOfTarget);
    }
    let points = text.strip_suffix(" percentage points").or_else(|| text.strip_suffix(" percentage point"));
    if let Some(points) = points {
        return hundredths(points, text, span, faults).map(Written::PercentagePoints);
    }
    if let Some(share) = text.strip_suffix('%') {
        return hundredths(share, text, span, faults).map(Written::Percent);
    }
    if calendar::parse(text).is_some() {
        faults.report(KindCode::QuotedDate, span, [Arg::from(text)]);
        return None;
    }
    quantity(Number::parse_ratio(text), text, span, faults).map(Written::Number)
}

/// A day that exists, without a time.
pub(crate) fn date(literal: &str, span: Span, faults: &mut Faults) -> Option<Number> {
    let days = calendar::parse(literal);
    if days.is_none() {
        faults.report(KindCode::BadDate, span, [Arg::from(literal)]);
    }
    days
}

fn hundredths(share: &str, text: &str, span: Span, faults: &mut Faults) -> Option<Number> {
    let number = quantity(Number::parse(share), text, span, faults)?;
    number.over(&Number::from(100u32)).ok()
}

fn quantity(
    parsed: Result<Number, NumberFault>,
    text: &str,
    span: Span,
    faults: &mut Faults,
) -> Option<Number> {
    match parsed {
        Ok(number) => Some(number),
        Err(fault) => {
            faults.report(ValueCode::BadNumber, span, [Arg::from(text), number_fault(fault).into()]);
            None
        }
    }
}

/// Why a text is not a number, in words.
pub(crate) fn number_fault(fault: NumberFault) -> &'static Phrase {
    macro_rules! phrase {
        ($en:literal, $vi:literal) => {{
            static PHRASE: Phrase = Phrase::new($en, $vi);
            &PHRASE
        }};
    }
    match fault {
        NumberFault::Empty => phrase!("it is empty", "ô trống"),
        NumberFault::Exponent => phrase!("exponents are not allowed", "không dùng số mũ"),
        NumberFault::Infinite => phrase!("it is not finite", "không hữu hạn"),
        NumberFault::TooManyDigits => phrase!("it has more than 28 digits", "có hơn 28 chữ số"),
        NumberFault::Separator => phrase!("underscores are not allowed", "không dùng dấu gạch dưới"),
        NumberFault::Radix => phrase!("only decimal numbers are allowed", "chỉ dùng số thập phân"),
        NumberFault::Sign => phrase!("a plus sign is not allowed", "không dùng dấu cộng"),
        NumberFault::OtherConvention => {
            phrase!(
                "it is not written in the declared number convention",
                "không theo cách viết số đã khai báo"
            )
        }
        _ => phrase!("it is not a number", "không phải là số"),
    }
}

/// What a reference asks of the thing it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    Baseline,
    Points,
    Met,
    Exceeded,
    Shortfall,
}

impl Function {
    const NAMES: [(&'static str, Function); 5] = [
        ("baseline", Function::Baseline),
        ("points", Function::Points),
        ("met", Function::Met),
        ("exceeded", Function::Exceeded),
        ("shortfall", Function::Shortfall),
    ];

    pub(crate) fn from_name(name: &str) -> Option<Function> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, function)| *function)
    }
}

/// A name, or one of the five questions about a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    pub(crate) function: Option<Function>,
    pub(crate) name: String,
    /// The place of the name itself.
    pub(crate) name_span: Span,
    /// The place of the whole reference.
    pub(crate) span: Span,
}

impl Reference {
    pub(crate) fn read(text: &str, span: Span, faults: &mut Faults) -> Option<Reference> {
        let inner = unquoted(text, span);
        if let Some(column) = text.strip_prefix("row.") {
            // Where a row is meant, its cell stands here already, or the fault in it was reported.
            if !faults.is_in_row() {
                faults.report(TableCode::RowOutsideFamily, inner, [Arg::from(text), Arg::from(column)]);
            }
            return None;
        }
        let (function, name, name_span) = match text.split_once('(') {
            None => (None, text, inner),
            Some((word, rest)) => {
                let Some(name) = rest.strip_suffix(')') else {
                    faults.report(NameCode::NotAReference, inner, [Arg::from(text)]);
                    return None;
                };
                let Some(function) = Function::from_name(word) else {
                    let near = nearest(word, Function::NAMES.iter().map(|(known, _)| *known));
                    faults.report_near(FormulaCode::UnknownFunction, inner, [Arg::from(word)], near);
                    return None;
                };
                let from = word.len().saturating_add(1);
                (Some(function), name, inner.part(from..from.saturating_add(name.len())))
            }
        };
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let (family, key) = member(name).unwrap_or((name, ""));
        let keys = key.split(',').map(|key| key.trim_start_matches(' ').trim_end_matches(' '));
        let right = family.starts_with(|c: char| c.is_ascii_lowercase())
            && family.chars().all(plain)
            && keys.map(|key| key.strip_prefix("row.").unwrap_or(key)).all(|key| key.chars().all(plain));
        if !right {
            faults.report(NameCode::NotAReference, inner, [Arg::from(text)]);
            return None;
        }
        Some(Reference { function, name: plain_name(name), name_span, span: inner })
    }
}

/// The span of a string's words without its quotation marks, where the two lengths show that it has plain ones.
pub(crate) fn unquoted(text: &str, span: Span) -> Span {
    let length = (span.end as usize).saturating_sub(span.start as usize);
    if length == text.len().saturating_add(2) { span.part(1..length.saturating_sub(1)) } else { span }
}

/// A word that compares, chosen so that it cannot be misread: `above` excludes the boundary, `at-least` includes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Word {
    AtLeast,
    Above,
    AtMost,
    Below,
    Exactly,
}

impl Word {
    pub(crate) const ALL: [Word; 5] = [Word::AtLeast, Word::Above, Word::AtMost, Word::Below, Word::Exactly];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Word::AtLeast => "at-least",
            Word::Above => "above",
            Word::AtMost => "at-most",
            Word::Below => "below",
            Word::Exactly => "exactly",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Word> {
        Word::ALL.into_iter().find(|word| word.name() == name)
    }

    pub(crate) fn is_lower_end(self) -> bool {
        matches!(self, Word::AtLeast | Word::Above)
    }

    pub(crate) fn is_upper_end(self) -> bool {
        matches!(self, Word::AtMost | Word::Below)
    }

    /// Whether `value` stands in this relation to `other`.
    pub(crate) fn holds(self, value: &Number, other: &Number) -> bool {
        match self {
            Word::AtLeast => value >= other,
            Word::Above => value > other,
            Word::AtMost => value <= other,
            Word::Below => value < other,
            Word::Exactly => value == other,
        }
    }

    /// The relation in which something strictly better than the target stands to it.
    pub(crate) fn strictly(self) -> Word {
        match self {
            Word::AtLeast | Word::Above => Word::Above,
            Word::AtMost | Word::Below => Word::Below,
            Word::Exactly => Word::Exactly,
        }
    }

    pub(crate) fn phrase(self) -> &'static Phrase {
        static AT_LEAST: Phrase = Phrase::new("at least", "từ");
        static ABOVE: Phrase = Phrase::new("above", "trên");
        static AT_MOST: Phrase = Phrase::new("at most", "không quá");
        static BELOW: Phrase = Phrase::new("below", "dưới");
        static EXACTLY: Phrase = Phrase::new("exactly", "đúng bằng");
        match self {
            Word::AtLeast => &AT_LEAST,
            Word::Above => &ABOVE,
            Word::AtMost => &AT_MOST,
            Word::Below => &BELOW,
            Word::Exactly => &EXACTLY,
        }
    }
}

/// A word with the value it compares to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Comparison {
    pub(crate) word: Word,
    pub(crate) word_span: Span,
    pub(crate) value: Located<Written>,
}

/// The comparisons of one table.
#[derive(Debug, Default)]
pub(crate) struct Comparisons {
    pub(crate) list: Vec<Comparison>,
    /// Whether a fault among them was reported, so that the list is not what the author meant.
    pub(crate) faulty: bool,
}

impl Comparisons {
    /// Something in their place that could not be read; a fault of it was reported.
    pub(crate) fn unread() -> Comparisons {
        Comparisons { list: Vec::new(), faulty: true }
    }

    /// The comparison words among the keys of a table: one, or a lower and an upper end.
    pub(crate) fn read(table: &Table, span: Span, faults: &mut Faults) -> Comparisons {
        let mut found = Vec::new();
        let mut faulty = false;
        for entry in &table.entries {
            let Some(word) = Word::from_name(&entry.key) else { continue };
            let Some(value) = Written::read(&entry.node, faults) else {
                faulty = true;
                continue;
            };
            let value = Located::new(value, entry.node.span);
            found.push(Comparison { word, word_span: entry.key_span, value });
        }
        let lower = found.iter().filter(|c| c.word.is_lower_end()).count();
        let upper = found.iter().filter(|c| c.word.is_upper_end()).count();
        let exact = found.len().saturating_sub(lower).saturating_sub(upper);
        if lower > 1 || upper > 1 || (exact > 0 && found.len() > 1) {
            faults.report(ValueCode::ContradictoryComparisons, span, []);
            faulty = true;
        }
        Comparisons { list: found, faulty }
    }
}

/// True when no number lies between the two ends of a range.
pub(crate) fn reversed<'n>(bounds: impl Iterator<Item = (Word, &'n Number)> + Clone) -> bool {
    let lower = bounds.clone().find(|(word, _)| word.is_lower_end());
    let upper = bounds.clone().find(|(word, _)| word.is_upper_end());
    let (Some((lower, least)), Some((upper, most))) = (lower, upper) else { return false };
    least > most || (least == most && (lower == Word::Above || upper == Word::Below))
}
