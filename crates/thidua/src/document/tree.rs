//! The TOML text as a tree with spans: literals as written, entries in the author's order, nothing interpreted.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use toml::de::{DeTable, DeValue};

use super::Faults;
use crate::diagnostic::DocumentCode;
use crate::text::{Source, Span};
use crate::words::Arg;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) value: Value,
}

/// What TOML can hold, numbers as their literal text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Number(String),
    Boolean(bool),
    /// As written, with a time where there is one.
    Date(String),
    List(Vec<Node>),
    Table(Table),
}

impl Value {
    /// The text, where it is one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Keys and values in the order in which they were written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Table {
    pub(crate) entries: Vec<Entry>,
}

/// One key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Span,
    pub(crate) node: Node,
}

impl Table {
    pub(crate) fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|entry| entry.key == key)
    }
}

/// Reads a whole text; what could be read is returned even when there are syntax faults.
pub(crate) fn parse(faults: &mut Faults) -> Table {
    let source = faults.source().clone();
    let text = source.text();
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut repeated_until = 0;
    for error in errors {
        let span = error.span().map(Span::from).unwrap_or_default();
        let duplicate = error.message().contains("duplicate key");
        if duplicate && (span.start as usize) < repeated_until {
            continue;
        }
        if duplicate && heads_table(&source, span) {
            repeated_until = next_heading(text, span);
        }
        let code = if duplicate { DocumentCode::DuplicateKey } else { DocumentCode::Syntax };
        let found = if duplicate { source.slice(span) } else { error.message() };
        faults.report(code, span, [Arg::from(found)]);
    }
    table(root.get_ref(), text)
}

/// True when a place lies in the heading of a table.
fn heads_table(source: &Source, span: Span) -> bool {
    source.line_at(span).1.trim_start().starts_with('[')
}

/// Where the table under a heading ends: the keys of a repeated table repeat with it and need no faults of their own.
fn next_heading(text: &str, heading: Span) -> usize {
    let start = heading.end as usize;
    let behind = text.get(start..).unwrap_or_default();
    behind.find("\n[").map_or(text.len(), |at| start.saturating_add(at))
}

fn table(from: &DeTable<'_>, text: &str) -> Table {
    let mut entries: Vec<Entry> = from
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().as_ref().to_owned(),
            key_span: key.span().into(),
            node: node(value.get_ref(), value.span().into(), text),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span);
    Table { entries }
}

fn node(from: &DeValue<'_>, span: Span, text: &str) -> Node {
    let value = match from {
        DeValue::String(words) => Value::Text(words.as_ref().to_owned()),
        // The parser drops underscores and prefixes; the literal itself must be judged, so it is taken from the text.
        DeValue::Integer(_) | DeValue::Float(_) => {
            Value::Number(text.get(span.range()).unwrap_or_default().to_owned())
        }
        DeValue::Boolean(truth) => Value::Boolean(*truth),
        DeValue::Datetime(_) => Value::Date(text.get(span.range()).unwrap_or_default().to_owned()),
        DeValue::Array(items) => {
            Value::List(items.iter().map(|item| node(item.get_ref(), item.span().into(), text)).collect())
        }
        DeValue::Table(inner) => Value::Table(table(inner, text)),
    };
    Node { span, value }
}
