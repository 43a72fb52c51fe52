//! A small reader of JSON, so that what the program writes is read by something that did not write it.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;
use std::str::Chars;

/// A value of JSON.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Truth(bool),
    /// A number, as it is written.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Table(BTreeMap<String, Json>),
}

impl Json {
    /// Reads a document.
    pub(crate) fn read(text: &str) -> Json {
        let mut rest = text.chars().peekable();
        let value = value(&mut rest);
        skip(&mut rest);
        assert_eq!(rest.next(), None, "something stands behind the document");
        value
    }

    /// What a table holds under a key.
    pub(crate) fn at(&self, key: &str) -> &Json {
        match self {
            Json::Table(table) => table.get(key).unwrap_or_else(|| panic!("there is no `{key}`")),
            other => panic!("{other:?} is not a table"),
        }
    }

    /// The values of a list.
    pub(crate) fn list(&self) -> &[Json] {
        match self {
            Json::List(list) => list,
            other => panic!("{other:?} is not a list"),
        }
    }

    /// A text.
    pub(crate) fn text(&self) -> &str {
        match self {
            Json::Text(text) => text,
            other => panic!("{other:?} is not a text"),
        }
    }

    /// The keys of the numbers that are written as such and not as texts.
    pub(crate) fn keys_of_numbers(&self) -> BTreeSet<&str> {
        match self {
            Json::List(list) => list.iter().flat_map(Json::keys_of_numbers).collect(),
            Json::Table(table) => {
                let own = table.iter().filter(|(_, value)| value.holds_number()).map(|(key, _)| key.as_str());
                own.chain(table.values().flat_map(Json::keys_of_numbers)).collect()
            }
            _ => BTreeSet::new(),
        }
    }

    fn holds_number(&self) -> bool {
        match self {
            Json::Number(_) => true,
            Json::List(list) => list.iter().any(Json::holds_number),
            _ => false,
        }
    }
}

fn skip(rest: &mut Peekable<Chars<'_>>) {
    while rest.next_if(|c| c.is_ascii_whitespace()).is_some() {}
}

fn expect(rest: &mut Peekable<Chars<'_>>, word: &str) {
    word.chars().for_each(|c| assert_eq!(rest.next(), Some(c)));
}

fn value(rest: &mut Peekable<Chars<'_>>) -> Json {
    skip(rest);
    match *rest.peek().expect("a value") {
        'n' => (expect(rest, "null"), Json::Null).1,
        't' => (expect(rest, "true"), Json::Truth(true)).1,
        'f' => (expect(rest, "false"), Json::Truth(false)).1,
        '"' => Json::Text(string(rest)),
        '[' => Json::List(items(rest, ']', value)),
        '{' => Json::Table(items(rest, '}', entry).into_iter().collect()),
        _ => Json::Number(std::iter::from_fn(|| rest.next_if(|c| "+-.eE0123456789".contains(*c))).collect()),
    }
}

fn entry(rest: &mut Peekable<Chars<'_>>) -> (String, Json) {
    skip(rest);
    let key = string(rest);
    skip(rest);
    expect(rest, ":");
    (key, value(rest))
}

/// What stands between brackets, separated by commas.
fn items<T>(rest: &mut Peekable<Chars<'_>>, end: char, item: fn(&mut Peekable<Chars<'_>>) -> T) -> Vec<T> {
    let mut items = Vec::new();
    rest.next();
    skip(rest);
    if rest.next_if_eq(&end).is_some() {
        return items;
    }
    loop {
        items.push(item(rest));
        skip(rest);
        match rest.next() {
            Some(',') => {}
            found => {
                assert_eq!(found, Some(end));
                return items;
            }
        }
    }
}

fn string(rest: &mut Peekable<Chars<'_>>) -> String {
    expect(rest, "\"");
    let mut text = String::new();
    loop {
        match rest.next().expect("a text ends") {
            '"' => return text,
            '\\' => text.push(match rest.next().expect("something is escaped") {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'u' => {
                    let digits: String = (0..4).filter_map(|_| rest.next()).collect();
                    let code = u32::from_str_radix(&digits, 16).expect("four digits");
                    char::from_u32(code).expect("a character of the first plane")
                }
                same => same,
            }),
            c => {
                assert!(c >= ' ', "a control character stands in a text");
                text.push(c);
            }
        }
    }
}
