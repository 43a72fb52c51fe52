//! The parts of a packed workbook, unpacked up to a bound that no declared size can talk away.

use std::io::{Cursor, Read};

use thidua::words::Phrase;
use zip::ZipArchive;

use super::Broken;

/// A packed workbook, and how many bytes may still be unpacked.
pub(crate) struct Packed<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    room: usize,
}

static ARCHIVE: Phrase = Phrase::new("it cannot be unpacked", "không giải nén được");
static NOT_TEXT: Phrase = Phrase::new("a part of it is not UTF-8", "có phần không phải UTF-8");

impl<'a> Packed<'a> {
    pub(crate) fn open(bytes: &'a [u8], room: usize) -> Result<Packed<'a>, Broken> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Broken::Damaged(&ARCHIVE))?;
        Ok(Packed { archive, room })
    }

    /// The text of a part; none when there is no such part.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<String>, Broken> {
        if self.archive.index_for_name(name).is_none() {
            return Ok(None);
        }
        let file = self.archive.by_name(name).map_err(|_| Broken::Damaged(&ARCHIVE))?;
        if file.encrypted() {
            return Err(Broken::Encrypted);
        }
        let room = u64::try_from(self.room).unwrap_or(u64::MAX);
        let mut bytes = Vec::new();
        // One byte more than there is room for shows that there is more.
        file.take(room.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| Broken::Damaged(&ARCHIVE))?;
        self.room = self.room.checked_sub(bytes.len()).ok_or(Broken::TooLarge)?;
        String::from_utf8(bytes).map(Some).map_err(|_| Broken::Damaged(&NOT_TEXT))
    }
}
