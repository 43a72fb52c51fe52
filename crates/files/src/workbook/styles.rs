//! What the formats of numbers of .xlsx workbooks show: plain numbers, percentages or days.

use std::collections::BTreeMap;

use super::Broken;
use super::sheet::Shown;
use super::xml::{Token, Xml};

/// What each format of cells shows, by its position.
pub(crate) fn read(text: &str, from_1904: bool) -> Result<Vec<Shown>, Broken> {
    let mut xml = Xml::new(text);
    let (mut codes, mut formats, mut inside) = (BTreeMap::new(), Vec::new(), false);
    loop {
        match xml.next()? {
            Token::Open(tag) => match tag.name().as_str() {
                "cellXfs" => inside = true,
                "numFmt" => {
                    if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.attribute("formatCode")) {
                        codes.insert(id, of_code(&code, from_1904));
                    }
                }
                "xf" if inside => {
                    let id = tag.number("numFmtId").unwrap_or_default();
                    formats.push(codes.get(&id).copied().unwrap_or_else(|| built_in(id, from_1904)));
                }
                _ => {}
            },
            Token::Close(name) if name == "cellXfs" => inside = false,
            Token::End => return Ok(formats),
            Token::Close(_) | Token::Text(_) => {}
        }
    }
}

fn built_in(id: usize, from_1904: bool) -> Shown {
    match id {
        9 | 10 => Shown::Percent,
        14..=22 | 27..=36 | 45..=47 | 50..=58 => Shown::Day(from_1904),
        _ => Shown::Plain,
    }
}

/// What a format such as `0.0%` or `dd/mm/yyyy` shows. Words in quotation marks, colours and currencies in brackets, and
/// what stands behind a backslash mean nothing.
fn of_code(code: &str, from_1904: bool) -> Shown {
    let (mut quoted, mut bracketed) = (false, false);
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            ']' => bracketed = false,
            _ if bracketed => {}
            '[' => bracketed = true,
            '\\' | '_' | '*' => drop(chars.next()),
            '%' => return Shown::Percent,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return Shown::Day(from_1904),
            'G' | 'g' if chars.as_str().to_lowercase().starts_with("eneral") => return Shown::Plain,
            _ => {}
        }
    }
    Shown::Plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_show_percentages_and_days() {
        for code in ["0%", "0.00%", "#,##0.0 %;[Red]-0%"] {
            assert_eq!(of_code(code, false), Shown::Percent, "{code}");
        }
        for code in ["dd/mm/yyyy", "[$-42A]d mmmm yyyy;@", "hh:mm", "yyyy\\-mm\\-dd"] {
            assert_eq!(of_code(code, false), Shown::Day(false), "{code}");
        }
        for code in [
            "General",
            "#,##0.00",
            "0.0\"% mỗi\"",
            "_-* #,##0 \"đ\"_-",
            "#,##0 [$₫-42A]",
            "[Red]0",
            "0.00E+00",
            "@",
        ] {
            assert_eq!(of_code(code, false), Shown::Plain, "{code}");
        }
    }
}
