//! The XML of a part as a flat row of tokens. Entities that a document declares for itself are refused, never followed.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use thidua::words::Phrase;

use super::Broken;

static NOT_XML: Phrase = Phrase::new("a part of it is not well-formed XML", "có phần không đúng dạng XML");
static DECLARES: Phrase =
    Phrase::new("a part of it declares entities of its own", "có phần tự khai báo thực thể XML");

/// One token of a document.
pub(crate) enum Token<'a> {
    Open(Tag<'a>),
    /// The local name of the element that ends.
    Close(String),
    Text(String),
    End,
}

/// The start of an element.
pub(crate) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Its name without its prefix.
    pub(crate) fn name(&self) -> String {
        self.0.local_name().as_ref().to_string()
    }

    /// The value of an attribute, by its whole name, or by its local name when that is unprefixed.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let is_named =
            |key: &str| key == name || (!name.contains(':') && key.rsplit(':').next() == Some(name));
        let attributes = self.0.attributes().flatten();
        let mut values = attributes.filter(|attribute| is_named(attribute.key.as_ref()));
        let value = values.next()?;
        value.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
    }

    /// A number in an attribute.
    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.parse().ok()
    }

    /// True for an attribute that says yes.
    pub(crate) fn says(&self, name: &str) -> bool {
        matches!(self.attribute(name).as_deref(), Some("1" | "true"))
    }
}

/// A document that is read from its start to its end.
pub(crate) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
}

impl<'a> Xml<'a> {
    pub(crate) fn new(text: &'a str) -> Xml<'a> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader }
    }

    pub(crate) fn next(&mut self) -> Result<Token<'a>, Broken> {
        loop {
            return Ok(match self.reader.read_event().map_err(|_| Broken::Damaged(&NOT_XML))? {
                Event::Start(start) | Event::Empty(start) => Token::Open(Tag(start)),
                Event::End(end) => Token::Close(end.local_name().as_ref().to_string()),
                Event::Text(text) => Token::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Token::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(name) => Token::Text(resolved(&name)?),
                Event::DocType(_) => return Err(Broken::Damaged(&DECLARES)),
                Event::Eof => Token::End,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            });
        }
    }

    /// The texts of the elements of a name within the element that was opened last, up to its end; those within an element
    /// named `but` are left out.
    pub(crate) fn texts(&mut self, within: &str, of: &str, but: &str) -> Result<Vec<String>, Broken> {
        let (mut texts, mut inside, mut left_out) = (Vec::<String>::new(), 0usize, 0usize);
        loop {
            match self.next()? {
                Token::Open(tag) if tag.name() == but => left_out = left_out.saturating_add(1),
                Token::Close(name) if name == but => left_out = left_out.saturating_sub(1),
                Token::Open(tag) if left_out == 0 && tag.name() == of => {
                    inside = inside.saturating_add(1);
                    texts.push(String::new());
                }
                Token::Close(name) if left_out == 0 && name == of => inside = inside.saturating_sub(1),
                Token::Text(text) if left_out == 0 && inside > 0 => {
                    texts.iter_mut().next_back().into_iter().for_each(|last| last.push_str(&text));
                }
                Token::Close(name) if left_out == 0 && name == within => return Ok(texts),
                Token::End => return Err(Broken::Damaged(&NOT_XML)),
                _ => {}
            }
        }
    }
}

fn resolved(name: &quick_xml::events::BytesRef<'_>) -> Result<String, Broken> {
    if let Ok(Some(c)) = name.resolve_char_ref() {
        return Ok(c.into());
    }
    let predefined = quick_xml::escape::resolve_predefined_entity(&name.xml10_content()).map(str::to_owned);
    predefined.ok_or(Broken::Damaged(&DECLARES))
}
