//! What kind of workbook a file is: by its name, which its content has to confirm.

use std::path::Path;

use thidua::diagnostic::Diagnostic;
use thidua::text::{Source, Span};
use thidua::words::{Arg, Phrase};

use crate::workbook_codes::WorkbookCode;

/// The kinds of workbooks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Xlsx,
    Ods,
    Xls,
}

/// The kind of a workbook; a fault when its content is of another.
pub(crate) fn of(name: &str, bytes: &[u8]) -> Result<Kind, Diagnostic> {
    static WEB_PAGE: Phrase = Phrase::new("a web page or XML", "trang web hoặc XML");
    static TEXT: Phrase = Phrase::new("something else", "thứ khác");
    static OLD: Phrase = Phrase::new("an old Excel workbook (.xls)", "bảng tính Excel cũ (.xls)");
    static PACKED: Phrase =
        Phrase::new("a workbook of the newer kind (.xlsx or .ods)", "bảng tính loại mới (.xlsx hoặc .ods)");
    let about =
        |code, args: Vec<Arg>| Err(Diagnostic::new(code, args).at(&Source::new(name, ""), Span::default()));
    let other = |what: &'static Phrase| about(WorkbookCode::WorkbookOtherKind, [Arg::from(what)].into());
    let extension = Path::new(name).extension().map(|end| end.to_string_lossy().to_lowercase());
    let packed = bytes.starts_with(b"PK\x03\x04");
    let old = bytes.starts_with(b"\xd0\xcf\x11\xe0");
    let start = bytes.get(..1000).unwrap_or(bytes).trim_ascii_start();
    match extension.as_deref() {
        Some("ods") if packed => Ok(Kind::Ods),
        Some("xls") if old => Ok(Kind::Xls),
        Some("xlsx" | "xlsm") if packed => Ok(Kind::Xlsx),
        Some("xlsx" | "xlsm") if old && is_encrypted(bytes) => {
            about(WorkbookCode::WorkbookEncrypted, Vec::new())
        }
        _ if old => other(&OLD),
        _ if packed => other(&PACKED),
        _ if start.starts_with(b"<") || start.starts_with(b"\xef\xbb\xbf<") => other(&WEB_PAGE),
        _ => other(&TEXT),
    }
}

/// True for a container of an encrypted workbook, which names its parts in UTF-16.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
