//! What a text that is not Unicode Vietnamese most probably is. Only named in messages; nothing is converted.

use thidua::words::Phrase;

/// An encoding, or a kind of file, that is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Guess {
    /// A font of the `.VnTime` kind.
    Tcvn3,
    /// A font of the `VNI-Times` kind.
    Vni,
    /// The Vietnamese code page of Windows.
    Windows1258,
    /// Two bytes a character.
    Utf16,
    /// An Excel workbook, old or new.
    Workbook,
    /// Any other encoding of one byte a character.
    CodePage,
}

impl Guess {
    pub(crate) fn phrase(self) -> &'static Phrase {
        static TCVN3: Phrase = Phrase::new(
            "it looks like text in a TCVN3 (ABC) font such as .VnTime",
            "có vẻ là chữ bảng mã TCVN3 (ABC), phông như .VnTime",
        );
        static VNI: Phrase = Phrase::new(
            "it looks like text in a VNI font such as VNI-Times",
            "có vẻ là chữ bảng mã VNI, phông như VNI-Times",
        );
        static WINDOWS_1258: Phrase = Phrase::new(
            "it looks like the Vietnamese code page of Windows (1258)",
            "có vẻ là bảng mã tiếng Việt của Windows (1258)",
        );
        static UTF16: Phrase =
            Phrase::new("it looks like UTF-16 (\"Unicode text\")", "có vẻ là UTF-16 (\"Unicode text\")");
        static WORKBOOK: Phrase = Phrase::new(
            "it looks like an Excel workbook, not a text",
            "có vẻ là bảng tính Excel, không phải văn bản",
        );
        static CODE_PAGE: Phrase =
            Phrase::new("it looks like a Windows code page", "có vẻ là một bảng mã Windows cũ");
        match self {
            Guess::Tcvn3 => &TCVN3,
            Guess::Vni => &VNI,
            Guess::Windows1258 => &WINDOWS_1258,
            Guess::Utf16 => &UTF16,
            Guess::Workbook => &WORKBOOK,
            Guess::CodePage => &CODE_PAGE,
        }
    }
}

/// As many bytes as are looked at.
const SAMPLE: usize = 1 << 16;

/// What bytes that are not UTF-8 most probably are.
pub(crate) fn guess_bytes(bytes: &[u8]) -> Guess {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Guess::Workbook;
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let marked = sample.starts_with(b"\xff\xfe") || sample.starts_with(b"\xfe\xff");
    let nuls = sample.iter().filter(|byte| **byte == 0).count();
    if marked || nuls.saturating_mul(8) > sample.len() {
        return Guess::Utf16;
    }
    let marks = Marks::count(sample);
    if marks.tcvn3.saturating_mul(6) >= marks.all && marks.tcvn3 > 0 {
        Guess::Tcvn3
    } else if marks.vni.saturating_mul(3) > marks.all {
        Guess::Vni
    } else if marks.combining.saturating_mul(8) >= marks.all && marks.combining > 0 {
        Guess::Windows1258
    } else {
        Guess::CodePage
    }
}

/// How many of the bytes above ASCII show the habit of one encoding.
#[derive(Default)]
struct Marks {
    all: usize,
    /// TCVN3 puts ordinary letters where other encodings have signs such as `©` and `µ`.
    tcvn3: usize,
    /// VNI writes the vowel in ASCII and its marks as a second letter.
    vni: usize,
    /// The Vietnamese code page has tone marks that follow their vowel.
    combining: usize,
}

impl Marks {
    fn count(sample: &[u8]) -> Marks {
        let mut marks = Marks::default();
        let mut before = b' ';
        for &byte in sample {
            if byte >= 0x80 {
                marks.all = marks.all.saturating_add(1);
                let letter_before = before.is_ascii_alphabetic() || before >= 0xc0;
                let shows = |holds: bool| usize::from(holds);
                marks.tcvn3 = marks.tcvn3.saturating_add(shows((0xa1..=0xbe).contains(&byte)));
                marks.vni = marks.vni.saturating_add(shows(is_ascii_vowel(before) && is_vni_mark(byte)));
                let tone = matches!(byte, 0xcc | 0xd2 | 0xde | 0xec | 0xf2) && letter_before;
                marks.combining = marks.combining.saturating_add(shows(tone));
            }
            before = byte;
        }
        marks
    }
}

fn is_ascii_vowel(byte: u8) -> bool {
    matches!(byte.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn is_vni_mark(byte: u8) -> bool {
    // Capital and small letters of code page 1252 differ by this bit.
    matches!(byte | 0x20, 0xe0..=0xe5 | 0xe8..=0xeb | 0xef | 0xf5 | 0xf8..=0xfc)
}

/// Whether a Unicode text shows the letters of an old font; a name in true Vietnamese never does.
pub(crate) fn guess_text(text: &str) -> Option<Guess> {
    if text.is_ascii() || text.chars().any(|c| c > 'ÿ' && c.is_alphabetic()) {
        return None;
    }
    let chars: Vec<char> = text.chars().collect();
    for window in chars.windows(2) {
        let [first, second] = window else { continue };
        if matches!(
            (first.to_ascii_lowercase(), second),
            ('a' | 'e' | 'o', 'â' | 'ä' | 'å' | 'ë' | 'Â' | 'Ä' | 'Å' | 'Ë')
        ) {
            return Some(Guess::Vni);
        }
    }
    let within_a_word = |window: &[char]| match window {
        [before, sign, after] => before.is_alphabetic() && is_tcvn3_sign(*sign) && after.is_alphabetic(),
        _ => false,
    };
    chars.windows(3).any(within_a_word).then_some(Guess::Tcvn3)
}

/// Signs that no name contains; the middle dot, which is also a letter of TCVN3, is left out.
fn is_tcvn3_sign(c: char) -> bool {
    matches!(c, '¨' | '©' | 'ª' | '«' | '¬' | '®' | 'µ' | '¶' | '¸' | '¹' | '»' | '¼' | '½' | '¾')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_the_usual_encodings_are_told_apart() {
        // "đơn vị;Điện Biên;Yên Bái;Sơn La;Hòa Bình" in each.
        let tcvn3 = b"\xae\xacn v\xde;\xa7i\xd6n Bi\xaan;Y\xaan B\xb8i;S\xacn La;H\xdfa B\xd7nh";
        let vni = b"\xf1\xf4n v\xf2;\xd1ie\xe4n Bie\xe2n;Ye\xe2n Ba\xf9i;S\xf4n La;Ho\xf8a B\xecnh";
        let windows_1258 = b"\xf0\xf5n vi\xf2;\xd0i\xea\xf2n Bi\xean;Y\xean B\xe1i;S\xf5n La;H\xf2a Bi\xccnh";
        let latin = b"t\xeate;c\xf4t\xe9";
        assert_eq!(guess_bytes(tcvn3), Guess::Tcvn3);
        assert_eq!(guess_bytes(vni), Guess::Vni);
        assert_eq!(guess_bytes(windows_1258), Guess::Windows1258);
        assert_eq!(guess_bytes(latin), Guess::CodePage);
    }

    #[test]
    fn other_kinds_of_file_are_recognised() {
        assert_eq!(guess_bytes(b"PK\x03\x04\x14\x00\x06\xff"), Guess::Workbook);
        assert_eq!(guess_bytes(b"\xff\xfeu\0n\0i\0t\0"), Guess::Utf16);
        assert_eq!(guess_bytes(b"u\0n\0i\0t\0;\0\x10\x01\xc1\x1e"), Guess::Utf16);
    }

    #[test]
    fn names_in_old_fonts_are_told_from_true_ones() {
        assert_eq!(guess_text("§iÖn Biªn"), Some(Guess::Tcvn3));
        assert_eq!(guess_text("Ñieän Bieân"), Some(Guess::Vni));
        for name in [
            "Điện Biên",
            "Hoà Bình",
            "Hòa Bình",
            "Yên Bái",
            "Khoái Châu",
            "Thái Bình",
            "Lai Châu",
            "Son La",
            "A·B",
        ] {
            assert_eq!(guess_text(name), None, "{name}");
        }
    }
}
