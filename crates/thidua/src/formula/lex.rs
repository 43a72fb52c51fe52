//! The words and signs of a formula.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Operator;
use crate::diagnostic::{FormulaCode, ValueCode};
use crate::document::{Faults, date, number_fault, plain_name};
use crate::number::Number;
use crate::text::{Located, Span};
use crate::words::{Arg, Phrase, Sentence};

/// More words and signs than any formula of a regulation needs; it bounds the depth of the tree.
const LONGEST: usize = 400;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Number(Number),
    Date(Number),
    Name(String),
    Operator(Operator),
    Open,
    Close,
    Comma,
}

/// Splits a formula; none after the first fault.
pub(super) fn tokens(text: &str, span: Span, faults: &mut Faults) -> Option<Vec<Located<Token>>> {
    let mut found: Vec<Located<Token>> = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if c.is_whitespace() {
            at = at.saturating_add(c.len_utf8());
            continue;
        }
        let operand_before = matches!(
            found.last().map(|t| &t.value),
            Some(Token::Number(_) | Token::Date(_) | Token::Name(_) | Token::Close)
        );
        let rest = text.get(at..).unwrap_or_default();
        let length = token_length(rest, operand_before);
        let word = rest.get(..length).unwrap_or_default();
        let place = span.part(at..at.saturating_add(length));
        found.push(Located::new(token(word, place, operand_before, rest, faults)?, place));
        at = at.saturating_add(length);
        if found.len() > LONGEST {
            faults.report(FormulaCode::FormulaTooLong, span, [Arg::from(LONGEST)]);
            return None;
        }
    }
    Some(found)
}

fn token_length(rest: &str, operand_before: bool) -> usize {
    let first = rest.chars().next().unwrap_or(' ');
    let negative = first == '-' && !operand_before;
    let digits_from = usize::from(negative);
    let tail = rest.get(digits_from..).unwrap_or_default();
    let run = |text: &str, keep: fn(char) -> bool| text.find(|c| !keep(c)).unwrap_or(text.len());
    if !negative && is_date(tail) {
        return DATE_LENGTH;
    }
    if tail.starts_with(|c: char| c.is_ascii_digit()) {
        let length = run(tail, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%'));
        return digits_from.saturating_add(length);
    }
    if first.is_alphabetic() {
        let plain = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        let length = run(rest, plain);
        // `row.column` and `name[key]` are one name each.
        let behind = rest.get(length..).unwrap_or_default();
        return match behind.chars().next() {
            Some('.') if rest.starts_with("row.") => {
                let column = behind.get(1..).unwrap_or_default();
                length.saturating_add(1).saturating_add(run(column, plain))
            }
            Some('[') => length.saturating_add(behind.find(']').map_or(0, |end| end.saturating_add(1))),
            _ => length,
        };
    }
    first.len_utf8()
}

/// The length of `2021-11-30`.
const DATE_LENGTH: usize = 10;

/// True when a text begins with a date, which is written without spaces: `2021 - 11 - 30` is 1980.
fn is_date(text: &str) -> bool {
    let mut bytes = text.bytes();
    let shaped = bytes.by_ref().take(DATE_LENGTH).enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    shaped && text.len() >= DATE_LENGTH && !bytes.next().is_some_and(|next| next.is_ascii_alphanumeric())
}

/// What to write for a percentage, which in a formula is a ratio.
fn percentage(word: &str) -> Option<Arg> {
    static RATIO: Phrase = Phrase::new(
        "a formula takes percentages as ratios, so write {0}",
        "trong công thức, tỷ lệ viết dạng số: {0}",
    );
    let ratio = Number::parse(word.strip_suffix('%')?).ok()?.over(&Number::from(100u32)).ok()?;
    Some(Sentence::new(&RATIO, [Arg::from(ratio.to_string())]).into())
}

fn token(word: &str, place: Span, operand_before: bool, rest: &str, faults: &mut Faults) -> Option<Token> {
    let token = match word {
        "(" => Token::Open,
        ")" => Token::Close,
        "," => Token::Comma,
        "+" => Token::Operator(Operator::Plus),
        "*" => Token::Operator(Operator::Times),
        "/" => Token::Operator(Operator::Over),
        "-" => {
            let spaced = rest.get(1..).is_some_and(|behind| behind.starts_with(char::is_whitespace));
            if !(operand_before && spaced) {
                faults.report(FormulaCode::MinusNeedsSpaces, place, [Arg::from(word)]);
                return None;
            }
            Token::Operator(Operator::Minus)
        }
        word if is_date(word) => Token::Date(date(word, place, faults)?),
        word if word.starts_with(|c: char| c.is_ascii_digit() || c == '-') => match Number::parse(word) {
            Ok(number) => Token::Number(number),
            Err(fault) => {
                let why = percentage(word).unwrap_or_else(|| number_fault(fault).into());
                faults.report(ValueCode::BadNumber, place, [Arg::from(word), why]);
                return None;
            }
        },
        word if word.starts_with(char::is_alphabetic) => Token::Name(plain_name(word)),
        word => {
            faults.report(FormulaCode::FormulaSyntax, place, [Arg::from(word)]);
            return None;
        }
    };
    Some(token)
}
