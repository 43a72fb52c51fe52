//! Reads one table through the list of its keys.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::{
    Comparisons, Faults, Key, Need, Node, Reference, Shape, Table, TableKeys, TableKind, Value, Word,
    Written, check_id, unquoted,
};
use crate::diagnostic::{DocumentCode, ValueCode};
use crate::number::Number;
use crate::text::{Located, Span, nearest};
use crate::words::{Arg, Text};

/// A table that is being read.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    keys: &'static TableKeys,
    table: &'a Table,
    span: Span,
}

/// A name that a key holds in place of a number, or the number.
pub(crate) enum NumberOr<'a> {
    Number(Number),
    Word(&'a str),
}

impl<'a> Reader<'a> {
    /// Opens a table; what is unknown, not there yet or missing in it is reported here and once.
    pub(crate) fn open(
        keys: &'static TableKeys,
        id: Option<&str>,
        table: &'a Table,
        span: Span,
        faults: &mut Faults,
    ) -> Reader<'a> {
        let title = match id {
            Some(id) => format!("[{}.{id}]", keys.name),
            None if keys.kind == TableKind::List => format!("[[{}]]", keys.name),
            None if keys.kind == TableKind::Inner => format!("`{}`", keys.name),
            None => format!("[{}]", keys.name),
        };
        for entry in &table.entries {
            report_unexpected(keys, &title, entry.key.as_str(), entry.key_span, faults);
        }
        let reader = Reader { keys, table, span };
        for key in keys.keys.iter().filter(|key| key.need == Need::Required) {
            if !reader.means(key.name) {
                let args = [
                    Arg::from(key.name),
                    Arg::from(title.as_str()),
                    Arg::from(key.example),
                    (&key.doc).into(),
                ];
                faults.report(DocumentCode::MissingKey, span, args);
            }
        }
        reader
    }

    /// Reports those of some keys that are not written and are needed beside each other.
    pub(crate) fn require(&self, names: &[&str], faults: &mut Faults) {
        let lacking = self.keys.keys.iter().filter(|key| names.contains(&key.name) && !self.means(key.name));
        for key in lacking {
            let title = format!("`{}`", self.keys.name);
            let args = [Arg::from(key.name), Arg::from(title), Arg::from(key.example), (&key.doc).into()];
            faults.report(DocumentCode::MissingKey, self.span, args);
        }
    }

    /// True when the key was written, be it misspelt; a misspelt key is a fault of its own, not an absent one.
    pub(crate) fn means(&self, name: &str) -> bool {
        self.has(name) || self.table.entries.iter().any(|entry| meant(self.keys, &entry.key) == Some(name))
    }

    /// The place of the table's heading.
    pub(crate) fn span(&self) -> Span {
        self.span
    }

    /// True when the key was written.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.table.get(name).is_some()
    }

    /// The place of a key, or of the heading when the key was not written.
    pub(crate) fn key_span(&self, name: &str) -> Span {
        self.table.get(name).map_or(self.span, |entry| entry.key_span)
    }

    fn key(&self, name: &str) -> Option<&'static Key> {
        let key = self.keys.key(name);
        debug_assert!(
            key.is_some(),
            "`{name}` is read from [{}] but not in its list of keys",
            self.keys.name
        );
        key
    }

    /// The value of a key as it stands in the tree.
    pub(crate) fn node(&self, name: &str) -> Option<&'a Node> {
        self.key(name)?;
        self.table.get(name).map(|entry| &entry.node)
    }

    fn wrong(&self, name: &str, node: &Node, faults: &mut Faults) {
        let Some(key) = self.key(name) else { return };
        wrong_shape(name, key.shape, key.example, node.span, faults);
    }

    pub(crate) fn text(&self, name: &str, faults: &mut Faults) -> Option<Located<&'a str>> {
        let node = self.node(name)?;
        match &node.value {
            Value::Text(text) => Some(Located::new(text.as_str(), node.span)),
            _ => {
                self.wrong(name, node, faults);
                None
            }
        }
    }

    /// An id: small letters, digits and hyphens, beginning with a letter.
    pub(crate) fn id(&self, name: &str, faults: &mut Faults) -> Option<Located<&'a str>> {
        let id = self.text(name, faults)?;
        let id = Located::new(id.value, unquoted(id.value, id.span));
        check_id(id.value, id.span, faults).then_some(id)
    }

    /// A list of ids.
    pub(crate) fn ids(&self, name: &str, faults: &mut Faults) -> Vec<Located<&'a str>> {
        let words = self.words(name, faults).into_iter();
        let ids = words.map(|word| Located::new(word.value, unquoted(word.value, word.span)));
        ids.filter(|id| check_id(id.value, id.span, faults)).collect()
    }

    pub(crate) fn words(&self, name: &str, faults: &mut Faults) -> Vec<Located<&'a str>> {
        let Some(node) = self.node(name) else { return Vec::new() };
        let Value::List(items) = &node.value else {
            self.wrong(name, node, faults);
            return Vec::new();
        };
        let mut words = Vec::new();
        for item in items {
            match &item.value {
                Value::Text(word) => words.push(Located::new(word.as_str(), item.span)),
                _ => self.wrong(name, item, faults),
            }
        }
        words
    }

    /// A text per language.
    pub(crate) fn localised(&self, name: &str, faults: &mut Faults) -> Text {
        let mut text = Text::default();
        let Some(node) = self.node(name) else { return text };
        let Value::Table(languages) = &node.value else {
            self.wrong(name, node, faults);
            return text;
        };
        for entry in &languages.entries {
            let place = match entry.key.as_str() {
                "vi" => &mut text.vi,
                "en" => &mut text.en,
                other => {
                    let args = [Arg::from(other), Arg::from(format!("`{name}`"))];
                    faults.report_near(
                        DocumentCode::UnknownKey,
                        entry.key_span,
                        args,
                        nearest(other, ["vi", "en"]),
                    );
                    continue;
                }
            };
            match &entry.node.value {
                Value::Text(words) => *place = Some(words.clone()),
                _ => self.wrong(name, &entry.node, faults),
            }
        }
        text
    }

    pub(crate) fn yes_no(&self, name: &str, faults: &mut Faults) -> Option<bool> {
        let node = self.node(name)?;
        match node.value {
            Value::Boolean(truth) => Some(truth),
            _ => {
                self.wrong(name, node, faults);
                None
            }
        }
    }

    /// One of the words that the key's shape lists.
    pub(crate) fn word(&self, name: &str, faults: &mut Faults) -> Option<Located<&'static str>> {
        let Some(Key {
            shape:
                Shape::OneOf(words)
                | Shape::WordOrValue(words, _)
                | Shape::NumberOr(words)
                | Shape::WordOrTable(words, _)
                | Shape::WordOrIds(words),
            ..
        }) = self.key(name)
        else {
            return None;
        };
        known_word(name, self.text(name, faults)?, words, faults)
    }

    /// Some of the words that the key's shape lists; none when there is a fault in them.
    pub(crate) fn some_of(&self, name: &str, faults: &mut Faults) -> Option<Vec<Located<&'static str>>> {
        let Some(Key { shape: Shape::SomeOf(words), .. }) = self.key(name) else { return None };
        let node = self.node(name)?;
        let Value::List(items) = &node.value else {
            self.wrong(name, node, faults);
            return None;
        };
        if items.is_empty() {
            self.wrong(name, node, faults);
            return None;
        }
        let written = self.words(name, faults);
        let known: Vec<_> = written
            .iter()
            .filter_map(|word| known_word(name, Located::new(word.value, word.span), words, faults))
            .collect();
        (known.len() == items.len()).then_some(known)
    }

    /// Reports a key that must be written here although not in every table of its kind.
    pub(crate) fn demand(&self, name: &str, id: &str, faults: &mut Faults) {
        if let Some(key) = self.key(name).filter(|_| !self.means(name)) {
            let title = Arg::from(format!("[{}.{id}]", self.keys.name));
            let args = [Arg::from(key.name), title, Arg::from(key.example), (&key.doc).into()];
            faults.report(DocumentCode::MissingKey, self.span, args);
        }
    }

    pub(crate) fn number(&self, name: &str, faults: &mut Faults) -> Option<Located<Number>> {
        let node = self.node(name)?;
        let written = match &node.value {
            Value::Text(text) if !is_quantity(text) => None,
            Value::Text(_) | Value::Number(_) => Some(Written::read(node, faults)?),
            _ => None,
        };
        match written {
            Some(Written::Number(number)) => Some(Located::new(number, node.span)),
            _ => {
                self.wrong(name, node, faults);
                None
            }
        }
    }

    /// A number that is whole and not negative, such as a year or a number of places.
    pub(crate) fn whole(&self, name: &str, faults: &mut Faults) -> Option<Located<i64>> {
        let node = self.node(name)?;
        if !matches!(node.value, Value::Number(_)) {
            self.wrong(name, node, faults);
            return None;
        }
        let number = self.number(name, faults)?;
        let whole = number.value.to_string().parse::<i64>().ok().filter(|whole| *whole >= 0);
        if whole.is_none() {
            self.wrong(name, node, faults);
        }
        whole.map(|whole| Located::new(whole, number.span))
    }

    /// A year of four digits at most.
    pub(crate) fn year(&self, name: &str, faults: &mut Faults) -> Option<Located<i64>> {
        let year = self.whole(name, faults)?;
        if !(1..=9999).contains(&year.value) {
            self.wrong(name, self.node(name)?, faults);
            return None;
        }
        Some(year)
    }

    /// A number, or one of the words that the key's shape lists.
    pub(crate) fn number_or_word(
        &self,
        name: &str,
        faults: &mut Faults,
    ) -> Option<Located<NumberOr<'static>>> {
        let node = self.node(name)?;
        match &node.value {
            Value::Text(text) if text.starts_with(|c: char| c.is_ascii_lowercase()) => {
                self.word(name, faults).map(|word| Located::new(NumberOr::Word(word.value), word.span))
            }
            _ => self.number(name, faults).map(|n| Located::new(NumberOr::Number(n.value), n.span)),
        }
    }

    pub(crate) fn written(&self, name: &str, faults: &mut Faults) -> Option<Located<Written>> {
        let node = self.node(name)?;
        Written::read(node, faults).map(|written| Located::new(written, node.span))
    }

    pub(crate) fn reference(&self, name: &str, faults: &mut Faults) -> Option<Reference> {
        let text = self.text(name, faults)?;
        Reference::read(text.value, text.span, faults)
    }

    /// The comparison words among the keys of the value of a key.
    pub(crate) fn comparisons(&self, name: &str, faults: &mut Faults) -> Comparisons {
        let Some(node) = self.node(name) else { return Comparisons::default() };
        let Value::Table(table) = &node.value else {
            self.wrong(name, node, faults);
            return Comparisons::unread();
        };
        let mut misspelt = false;
        for entry in table.entries.iter().filter(|entry| Word::from_name(&entry.key).is_none()) {
            let args = [Arg::from(entry.key.as_str()), Arg::from(format!("`{name}`"))];
            let near = nearest(&entry.key, Word::ALL.iter().map(|word| word.name()));
            faults.report_near(DocumentCode::UnknownKey, entry.key_span, args, near);
            misspelt = true;
        }
        let mut found = Comparisons::read(table, node.span, faults);
        found.faulty |= misspelt;
        if table.entries.is_empty() {
            faults.report(ValueCode::NoComparison, node.span, []);
        }
        found
    }

    /// Comparison words that stand among this table's own keys, as in a band or a condition.
    pub(crate) fn own_comparisons(&self, faults: &mut Faults) -> Comparisons {
        let mut found = Comparisons::read(self.table, self.span, faults);
        let unread = |key: &str| self.keys.key(key).is_none_or(|key| key.need == Need::NotYet);
        found.faulty |= self.table.entries.iter().any(|entry| unread(&entry.key));
        found
    }
}

fn report_unexpected(keys: &'static TableKeys, title: &str, name: &str, span: Span, faults: &mut Faults) {
    match keys.key(name) {
        Some(Key { need: Need::NotYet, .. }) => {
            faults.report(DocumentCode::NotThereYet, span, [Arg::from(name), Arg::from(title)]);
        }
        Some(_) => {}
        None => {
            let args = [Arg::from(name), Arg::from(title)];
            faults.report_near(DocumentCode::UnknownKey, span, args, meant(keys, name));
        }
    }
}

/// The key that an unknown one most probably is.
fn meant(keys: &'static TableKeys, name: &str) -> Option<&'static str> {
    if keys.key(name).is_some() {
        return None;
    }
    nearest(name, keys.keys.iter().filter(|key| key.need != Need::NotYet).map(|key| key.name))
}

/// A written word among the words that a key may hold.
fn known_word(
    name: &str,
    written: Located<&str>,
    words: &'static [&'static str],
    faults: &mut Faults,
) -> Option<Located<&'static str>> {
    let known = words.iter().find(|word| **word == written.value);
    if known.is_none() {
        let args = [Arg::from(written.value), Arg::from(name), list(words)];
        let near = nearest(written.value, words.iter().copied());
        faults.report_near(DocumentCode::UnknownWord, written.span, args, near);
    }
    known.map(|word| Located::new(*word, written.span))
}

fn list(words: &[&'static str]) -> Arg {
    Arg::List(words.iter().map(|word| Arg::from(*word)).collect())
}

pub(crate) fn wrong_shape(name: &str, shape: Shape, example: &str, span: Span, faults: &mut Faults) {
    faults.report(
        DocumentCode::WrongShape,
        span,
        [Arg::from(name), shape.phrase().into(), Arg::from(example)],
    );
}

/// True when a text is a quantity rather than a name, by its first character.
fn is_quantity(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || c == '-')
}
