//! How a place in a text is written: by line and column, or by sheet and cell.

use alloc::format;

use crate::text::{Source, Span};
use crate::words::{Arg, Phrase, Sentence};

/// File, line and column of a span; file, sheet and cell in a workbook; the file alone where it has no text.
pub(crate) fn written_place(source: &Source, span: Span) -> Arg {
    static CELL: Phrase = Phrase::new("{0}, sheet \"{1}\", cell {2}", "{0}, trang tính \"{1}\", ô {2}");
    let name = source.name();
    if source.text().is_empty() {
        return Arg::from(name);
    }
    if let (Some(sheet), Some(cell)) = (source.sheet(), source.cell(span)) {
        return Sentence::new(&CELL, [Arg::from(name), Arg::from(sheet), Arg::from(cell)]).into();
    }
    let place = source.place(span);
    Arg::from(format!("{name}:{}:{}", place.line, place.column))
}
