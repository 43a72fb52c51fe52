//! The grammar: sums of products, calls, and aggregates such as `mean(x over cluster by w)` or
//! `rank(x over cluster, highest, standard)`.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::lex::{Token, tokens};
use super::{Aggregated, Operator, ROUNDED, Term, TermKind};
use crate::diagnostic::FormulaCode;
use crate::document::{Faults, unquoted};
use crate::text::{Located, Span};
use crate::words::{Arg, Phrase, Sentence};

/// Reads a formula; the span is that of the whole string in the file.
pub(crate) fn parse(text: &str, span: Span, faults: &mut Faults) -> Option<Term> {
    let inner = unquoted(text, span);
    let tokens = tokens(text, inner, faults)?;
    let end = Span { start: inner.end.saturating_sub(1).max(inner.start), end: inner.end };
    let mut parser = Parser { tokens, at: 0, end, faults };
    let term = parser.sum()?;
    match parser.peek() {
        None => Some(term),
        Some(_) => parser.unexpected(),
    }
}

struct Parser<'a> {
    tokens: Vec<Located<Token>>,
    at: usize,
    end: Span,
    faults: &'a mut Faults,
}

static END: Phrase = Phrase::new("the end of the formula", "cuối công thức");

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|token| &token.value)
    }

    fn place(&self) -> Span {
        self.tokens.get(self.at).map_or(self.end, |token| token.span)
    }

    fn advance(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    fn unexpected<T>(&mut self) -> Option<T> {
        let place = self.place();
        let found = match self.peek() {
            Some(_) => self.decimal_comma().unwrap_or_else(|| Arg::from(self.faults.source().slice(place))),
            None => Arg::from(&END),
        };
        self.faults.report(FormulaCode::FormulaSyntax, place, [found]);
        None
    }

    /// What to write where a comma stands right between two numbers, as in `1,5`.
    fn decimal_comma(&self) -> Option<Arg> {
        static POINT: Phrase = Phrase::new(
            "`{0},{1}`; decimals take a point: {0}.{1}",
            "`{0},{1}`; số thập phân viết dấu chấm: {0}.{1}",
        );
        let around = self.tokens.get(self.at.checked_sub(1)?..self.at.checked_add(2)?)?;
        let [whole, comma, decimals] = around else { return None };
        let numbers = matches!((&whole.value, &decimals.value), (Token::Number(_), Token::Number(_)));
        let joined = whole.span.end == comma.span.start && comma.span.end == decimals.span.start;
        let source = self.faults.source();
        let parts = [whole, decimals].map(|part| Arg::from(source.slice(part.span)));
        (numbers && joined && comma.value == Token::Comma).then(|| Sentence::new(&POINT, parts).into())
    }

    fn expect(&mut self, wanted: &Token) -> Option<()> {
        if self.peek() == Some(wanted) {
            self.advance();
            return Some(());
        }
        self.unexpected()
    }

    fn sum(&mut self) -> Option<Term> {
        let mut left = self.product()?;
        while let Some(Token::Operator(operator @ (Operator::Plus | Operator::Minus))) = self.peek() {
            let operator = *operator;
            self.advance();
            let right = self.product()?;
            left = binary(operator, left, right);
        }
        Some(left)
    }

    fn product(&mut self) -> Option<Term> {
        let mut left = self.operand()?;
        while let Some(Token::Operator(operator @ (Operator::Times | Operator::Over))) = self.peek() {
            let operator = *operator;
            self.advance();
            let right = self.operand()?;
            left = binary(operator, left, right);
        }
        Some(left)
    }

    fn operand(&mut self) -> Option<Term> {
        let span = self.place();
        match self.peek().cloned() {
            Some(Token::Number(number)) => {
                self.advance();
                Some(Term { span, kind: TermKind::Number(number) })
            }
            Some(Token::Date(days)) => {
                self.advance();
                Some(Term { span, kind: TermKind::Date(days) })
            }
            Some(Token::Open) => {
                self.advance();
                let inner = self.sum()?;
                self.expect(&Token::Close)?;
                Some(inner)
            }
            Some(Token::Name(name)) if !matches!(name.as_str(), "over" | "each" | "by") => {
                self.advance();
                if self.peek() == Some(&Token::Open) {
                    self.advance();
                    return self.call(name, span);
                }
                Some(Term { span, kind: TermKind::Name(name) })
            }
            _ => self.unexpected(),
        }
    }

    fn call(&mut self, name: String, start: Span) -> Option<Term> {
        let mut arguments = Vec::new();
        loop {
            arguments.push(self.value()?);
            match self.peek().cloned() {
                Some(Token::Comma) => self.advance(),
                Some(Token::Name(word))
                    if matches!(word.as_str(), "over" | "each") && (1..=2).contains(&arguments.len()) =>
                {
                    let of = arguments.pop()?;
                    return self.aggregate(name, start, (arguments.pop(), of), word == "each");
                }
                _ => break,
            }
        }
        let span = Span { start: start.start, end: self.place().end };
        self.expect(&Token::Close)?;
        Some(Term { span, kind: call(name, arguments) })
    }

    /// A value in the brackets of a function, with its weight where it has one.
    fn value(&mut self) -> Option<Term> {
        let of = self.sum()?;
        if !matches!(self.peek(), Some(Token::Name(word)) if word == "by") {
            return Some(of);
        }
        self.advance();
        let by = self.sum()?;
        let span = Span { start: of.span.start, end: by.span.end };
        Some(Term { span, kind: TermKind::Weighed { of: Box::new(of), by: Box::new(by) } })
    }

    fn aggregate(
        &mut self,
        name: String,
        start: Span,
        (before, of): (Option<Term>, Term),
        each: bool,
    ) -> Option<Term> {
        self.advance();
        let group_span = self.place();
        let Some(Token::Name(group)) = self.peek().cloned() else { return self.unexpected() };
        self.advance();
        let mut by = None;
        if matches!(self.peek(), Some(Token::Name(word)) if word == "by") {
            self.advance();
            by = Some(Box::new(self.sum()?));
        }
        let mut behind = Vec::new();
        while self.peek() == Some(&Token::Comma) {
            self.advance();
            behind.push(self.sum()?);
        }
        let span = Span { start: start.start, end: self.place().end };
        self.expect(&Token::Close)?;
        let (before, of, group) = (before.map(Box::new), Box::new(of), Located::new(group, group_span));
        let rounding = rounding(&name, &mut behind);
        let whole = Aggregated { name: name.clone(), before, of, each, group, by, behind };
        let whole = Term { span, kind: TermKind::Aggregate(whole) };
        Some(match rounding {
            Some((step, mode)) => {
                Term { span, kind: TermKind::Rounded { name, of: [whole].into(), step, mode } }
            }
            None => whole,
        })
    }
}

/// A function with what stands in its brackets, where the last two may be a rounding.
fn call(name: String, mut arguments: Vec<Term>) -> TermKind {
    let rounding = if arguments.len() > 2 { rounding(&name, &mut arguments) } else { None };
    match rounding {
        Some((step, mode)) => TermKind::Rounded { name, of: arguments, step, mode },
        None => TermKind::Call { name, arguments },
    }
}

/// Takes the step and the mode from the end of what a function says, where it is one whose result is rounded.
fn rounding(name: &str, said: &mut Vec<Term>) -> Option<(Box<Term>, Located<String>)> {
    let names_a_mode = matches!(said.as_slice(), [.., _, Term { kind: TermKind::Name(_), .. }]);
    if !names_a_mode || !ROUNDED.contains(&name) {
        return None;
    }
    match (said.pop(), said.pop()) {
        (Some(Term { kind: TermKind::Name(mode), span }), Some(step)) => {
            Some((Box::new(step), Located::new(mode, span)))
        }
        _ => None,
    }
}

fn binary(operator: Operator, left: Term, right: Term) -> Term {
    let span = Span { start: left.span.start, end: right.span.end };
    Term { span, kind: TermKind::Binary { operator, left: Box::new(left), right: Box::new(right) } }
}
