//! Bytes to text: UTF-8 with or without a byte-order mark, UTF-16 with one, and a named fault for everything else.

use std::borrow::Cow;

use thidua::diagnostic::Diagnostic;
use thidua::text::{Source, Span};
use thidua::words::Arg;

use crate::codes::FileCode;
use crate::legacy::{Guess, guess_bytes};
use crate::limits::Limits;

/// A fault of a file that has no text to point into.
pub(crate) fn about_file(code: FileCode, name: &str, args: impl IntoIterator<Item = Arg>) -> Diagnostic {
    Diagnostic::new(code, args).at(&Source::new(name, ""), Span::default())
}

/// The text of a CSV file, without its byte-order mark.
pub(crate) fn decode_csv<'a>(
    name: &str,
    bytes: &'a [u8],
    limits: &Limits,
) -> Result<Cow<'a, str>, Diagnostic> {
    if bytes.len() > limits.csv_bytes {
        return Err(about_file(FileCode::FileTooLarge, name, [limits.csv_bytes.into()]));
    }
    let units: Option<fn([u8; 2]) -> u16> = match bytes {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        _ => None,
    };
    match units {
        None => {
            check_lines(name, bytes.iter().map(|byte| u16::from(*byte)), limits.line_bytes, limits)?;
            decode_utf8(name, bytes).map(Cow::Borrowed)
        }
        Some(unit) => {
            let units = bytes.as_chunks::<2>().0.iter().skip(1).map(|pair| unit(*pair));
            check_lines(name, units.clone(), limits.line_bytes / 2, limits)?;
            decode_utf16(name, units, bytes.len().is_multiple_of(2)).map(Cow::Owned)
        }
    }
}

/// The text of bytes in UTF-8, without a byte-order mark.
pub(crate) fn decode_utf8<'a>(name: &str, bytes: &'a [u8]) -> Result<&'a str, Diagnostic> {
    match str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let at = error.valid_up_to();
            let before = bytes.get(..at).unwrap_or_default();
            let line = before.iter().filter(|byte| **byte == b'\n').count().saturating_add(1);
            let guess: Guess = guess_bytes(bytes);
            let args = [line.into(), at.saturating_add(1).into(), guess.phrase().into()];
            Err(about_file(FileCode::NotUtf8, name, args))
        }
    }
}

fn decode_utf16(name: &str, units: impl Iterator<Item = u16>, whole: bool) -> Result<String, Diagnostic> {
    let mut text = String::with_capacity(units.size_hint().0);
    let mut broken = !whole;
    for decoded in char::decode_utf16(units) {
        match decoded {
            Ok(c) => text.push(c),
            Err(_) => {
                broken = true;
                break;
            }
        }
    }
    if broken {
        let line = text.matches('\n').count().saturating_add(1);
        return Err(about_file(FileCode::BrokenUtf16, name, [line.into()]));
    }
    Ok(text)
}

/// Refuses a file with an overlong line before its text is copied anywhere.
fn check_lines(
    name: &str,
    mut units: impl Iterator<Item = u16> + Clone,
    longest: usize,
    limits: &Limits,
) -> Result<(), Diagnostic> {
    let line_feed = u16::from(b'\n');
    let line_break = if units.clone().any(|unit| unit == line_feed) { line_feed } else { u16::from(b'\r') };
    let (mut line, mut length) = (1usize, 0usize);
    let overlong = units.any(|unit| {
        length = length.saturating_add(1);
        if unit == line_break {
            line = line.saturating_add(1);
            length = 0;
        }
        length > longest
    });
    if overlong {
        return Err(about_file(FileCode::LineTooLong, name, [line.into(), limits.line_bytes.into()]));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use thidua::words::Language;

    use super::*;

    const TEXT: &str = "đơn vị;htx@2021\nĐiện Biên;240 𝟙\n";

    fn decoded(bytes: &[u8]) -> String {
        decode_csv("f.csv", bytes, &Limits::default()).unwrap().into_owned()
    }

    fn fault(bytes: &[u8]) -> String {
        let limits = Limits { line_bytes: 40, ..Limits::default() };
        let diagnostic = decode_csv("f.csv", bytes, &limits).unwrap_err();
        format!("{}: {}", diagnostic.code(), diagnostic.message(Language::English))
    }

    fn utf16(mark: [u8; 2], write: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.into_iter().chain(TEXT.encode_utf16().flat_map(write)).collect()
    }

    #[test]
    fn the_four_ways_of_writing_unicode_give_the_same_text() {
        assert_eq!(decoded(TEXT.as_bytes()), TEXT);
        assert_eq!(decoded(format!("\u{feff}{TEXT}").as_bytes()), TEXT);
        assert_eq!(decoded(&utf16([0xff, 0xfe], u16::to_le_bytes)), TEXT);
        assert_eq!(decoded(&utf16([0xfe, 0xff], u16::to_be_bytes)), TEXT);
    }

    #[test]
    fn bytes_that_are_not_utf8_are_placed_and_named() {
        let expected = "not-utf8: line 2 is not UTF-8 (byte 7 of the file): it looks like text in a TCVN3 (ABC) font such as .VnTime";
        assert_eq!(fault(b"unit;\n\xa7i\xd6n Bi\xaan"), expected);
    }

    #[test]
    fn broken_utf16_is_named() {
        let expected = "broken-utf16: line 2 is not UTF-16, although the file begins so";
        assert_eq!(fault(b"\xff\xfea\0\n\0b\0c"), expected);
        assert_eq!(fault(b"\xff\xfea\0\n\0\x00\xd8b\0"), expected);
    }

    #[test]
    fn a_long_line_is_counted_from_either_line_break() {
        let expected = "line-too-long: line 3 is longer than 40 bytes";
        for line_break in ["\n", "\r\n", "\r"] {
            let text = ["unit", "a", &"x".repeat(41)].join(line_break);
            assert_eq!(fault(text.as_bytes()), expected);
            assert!(decode_csv("f.csv", "x".repeat(41).as_bytes(), &Limits::default()).is_ok());
        }
        let units = "\u{feff}unit\na\nxxxxxxxxxxxxxxxxxxxxx".encode_utf16();
        assert_eq!(fault(&units.flat_map(u16::to_le_bytes).collect::<Vec<u8>>()), expected);
    }

    #[test]
    fn a_large_file_is_refused() {
        let limits = Limits { csv_bytes: 5, ..Limits::default() };
        assert_eq!(decode_csv("f.csv", b"unit;a", &limits).unwrap_err().code(), "file-too-large");
        assert!(decode_csv("f.csv", b"unit;", &limits).is_ok());
    }
}
