//! The receipt of a scored year: what it was computed from and what came out, by digest, so that anybody can compute it
//! again.

use std::path::Path;

use serde::{Deserialize, Serialize};
use thidua::Chosen;
use thidua::diagnostic::Diagnostic;
use thidua::words::Language;

use crate::digest::sha256_hex;
use crate::read::read_bytes;

/// No receipt is longer: an input takes some three hundred bytes.
const RECEIPT_BYTES: usize = 16_000_000;

/// A receipt. It holds names without folders, and no time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The version of this shape: 2 when it says what the first one cannot, see [`Receipt::shaped`].
    pub format: u32,
    /// What computed it.
    pub engine: Engine,
    /// The language of the folder, `vi` or `en`.
    pub language: String,
    /// The regulation.
    pub regulation: ReceiptRules,
    /// The alternatives that were scored in place of the readings taken, by choice.
    pub choices: Vec<ReceiptChoice>,
    /// The id of the part whose register is the result, in place of the units that it feeds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// How many times as large as usual the inputs were allowed to be, where that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<u16>,
    /// Everything else that was read, by name.
    pub inputs: Vec<ReceiptInput>,
    /// The canonical result.
    pub result: ReceiptFile,
    /// Every other file of the folder.
    pub files: Vec<ReceiptFile>,
}

/// An engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Engine {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

impl Engine {
    /// The engine from the words that a report says of it, such as `thidua 0.1.0`.
    pub fn new(words: &str) -> Engine {
        let (name, version) = words.split_once(' ').unwrap_or((words, ""));
        Engine { name: name.into(), version: version.into() }
    }
}

/// A rule file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptRules {
    /// The id of the regulation.
    pub id: String,
    /// The file.
    pub file: ReceiptFile,
    /// True when the program brings it along.
    pub bundled: bool,
}

/// A reading that was scored instead.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptChoice {
    /// The id of the choice.
    pub choice: String,
    /// The id of the alternative.
    pub alternative: String,
}

/// What an input was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Figures of the units.
    Figures,
    /// Rows of a register.
    Register,
    /// What says how foreign sheets are read.
    Mapping,
    /// A file that the rules ask for beside them.
    BesideRules,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptInput {
    /// What it was read as.
    pub role: Role,
    /// The id of the part whose rows a register holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// The file.
    pub file: ReceiptFile,
    /// True when the program brings it along.
    pub bundled: bool,
}

/// A file by its name, its bytes' digest and how many there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptFile {
    /// The name without folders.
    pub name: String,
    /// The sha256 in hexadecimal.
    pub sha256: String,
    /// How many bytes.
    pub size: u64,
}

impl ReceiptFile {
    /// The digest of some bytes under a name.
    pub fn new(name: &str, bytes: &[u8]) -> ReceiptFile {
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        ReceiptFile { name: name.into(), sha256: sha256_hex(bytes), size }
    }

    /// True when these are the bytes.
    pub fn is_of(&self, bytes: &[u8]) -> bool {
        *self == ReceiptFile::new(&self.name, bytes)
    }
}

/// Why a receipt cannot be followed.
#[derive(Debug, Clone, PartialEq)]
pub enum ReceiptFault {
    /// It cannot be read.
    Unread(Box<Diagnostic>),
    /// It is not written as a receipt; the line where that shows.
    NotOne(usize),
    /// It is of a later shape.
    Later(u32),
    /// It names a file with a folder, or by no name.
    Folder(String),
}

impl Receipt {
    /// Reads a receipt.
    ///
    /// # Errors
    /// When it cannot be read, is not one, or is of a shape that this version does not know.
    pub fn read(path: &Path) -> Result<Receipt, ReceiptFault> {
        let bytes = read_bytes(path, RECEIPT_BYTES, RECEIPT_BYTES);
        let bytes = bytes.map_err(|fault| ReceiptFault::Unread(Box::new(fault)))?;
        Receipt::from_json(&bytes)
    }

    fn from_json(bytes: &[u8]) -> Result<Receipt, ReceiptFault> {
        #[derive(Deserialize)]
        struct Shape {
            format: u32,
        }
        let not_one = |error: serde_json::Error| ReceiptFault::NotOne(error.line());
        let shape: Shape = serde_json::from_slice(bytes).map_err(not_one)?;
        if !(1..=2).contains(&shape.format) {
            return Err(ReceiptFault::Later(shape.format));
        }
        let receipt: Receipt = serde_json::from_slice(bytes).map_err(not_one)?;
        // A name with a folder could lead to any file of the machine.
        let folder = receipt.names().find(|name| !is_bare(name)).map(String::from);
        folder.map_or(Ok(receipt), |name| Err(ReceiptFault::Folder(name)))
    }

    /// This receipt under the version of its shape: the first, which every version of the program reads, unless a
    /// register is the result or the limits were raised.
    #[must_use]
    pub fn shaped(self) -> Receipt {
        let format = if self.of.is_some() || self.limits.is_some() { 2 } else { 1 };
        Receipt { format, ..self }
    }

    /// Every name of a file on the disk.
    fn names(&self) -> impl Iterator<Item = &str> {
        let rules = (!self.regulation.bundled).then_some(&self.regulation.file);
        let inputs = self.inputs.iter().filter(|input| !input.bundled).map(|input| &input.file);
        let written = self.files.iter().chain([&self.result]);
        rules.into_iter().chain(inputs).chain(written).map(|file| file.name.as_str())
    }

    /// The receipt as JSON, ending in a line break.
    pub fn json(&self) -> String {
        crate::report_json::pretty(self)
    }

    /// The alternatives to score by.
    pub fn chosen(&self) -> Vec<Chosen> {
        let one =
            |one: &ReceiptChoice| Chosen { choice: one.choice.clone(), alternative: one.alternative.clone() };
        self.choices.iter().map(one).collect()
    }

    /// The language of the folder.
    pub fn spoken(&self) -> Option<Language> {
        Language::from_code(&self.language)
    }
}

impl ReceiptChoice {
    /// The alternatives of a command line, in an order that is not theirs, each once.
    pub fn all(chosen: &[Chosen]) -> Vec<ReceiptChoice> {
        let one =
            |one: &Chosen| ReceiptChoice { choice: one.choice.clone(), alternative: one.alternative.clone() };
        let mut choices: Vec<ReceiptChoice> = chosen.iter().map(one).collect();
        choices.sort();
        choices.dedup();
        choices
    }
}

/// True for the name of a file without any folder.
fn is_bare(name: &str) -> bool {
    Path::new(name).file_name().is_some_and(|last| last == name) && !name.contains(['/', '\\', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt() -> Receipt {
        Receipt {
            format: 1,
            engine: Engine::new("thidua 0.1.0"),
            language: "vi".into(),
            regulation: ReceiptRules {
                id: "r".into(),
                file: ReceiptFile::new("rules.toml", b"x"),
                bundled: false,
            },
            choices: ReceiptChoice::all(&[Chosen { choice: "b".into(), alternative: "c".into() }]),
            of: None,
            limits: None,
            inputs: vec![ReceiptInput {
                role: Role::Register,
                part: Some("htx".into()),
                file: ReceiptFile::new("register.csv", b"y"),
                bundled: false,
            }],
            result: ReceiptFile::new("ket-qua.json", b"z"),
            files: Vec::new(),
        }
    }

    #[test]
    fn a_receipt_is_read_as_it_was_written() {
        let json = receipt().json();
        assert_eq!(Receipt::from_json(json.as_bytes()), Ok(receipt()));
        assert_eq!(receipt().chosen()[0].alternative, "c");
        assert_eq!((receipt().shaped().format, json.contains("\"of\"")), (1, false));
        let of_register = Receipt { of: Some("htx".into()), limits: Some(4), ..receipt() }.shaped();
        assert_eq!(of_register.format, 2);
        assert_eq!(Receipt::from_json(of_register.json().as_bytes()), Ok(of_register));
    }

    #[test]
    fn what_is_not_a_receipt_is_refused() {
        let read = |json: &str| Receipt::from_json(json.as_bytes());
        assert_eq!(read("{\n\"format\": 3 }"), Err(ReceiptFault::Later(3)));
        assert!(matches!(read("no"), Err(ReceiptFault::NotOne(1))));
        let more = receipt().json().replacen("\"format\"", "\"extra\": 1,\n\"format\"", 1);
        assert!(matches!(read(&more), Err(ReceiptFault::NotOne(_))));
        for name in ["../secret.csv", "/etc/passwd", "..", "", "C:\\\\x.csv", "a/b.csv"] {
            let named = receipt().json().replace("register.csv", name);
            assert!(matches!(read(&named), Err(ReceiptFault::Folder(_))), "{name}");
        }
    }
}
