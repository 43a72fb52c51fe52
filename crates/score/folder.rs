//! The folder that a report is written to: what it must not take the place of.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use thidua::report::InputReport;
use thidua::words::{Arg, Language, Phrase};
use thidua_files::Receipt;

use crate::inputs::bundled_named;
use crate::output::{Ended, say_error};
use crate::report::{RECEIPT, given, role};
use crate::scored::Asked;

/// A file that was read, by its name in the result and its path.
pub(crate) type ReadFile = (String, PathBuf);

/// The files on the disk that a scored year was read from.
pub(crate) fn read_files(asked: &Asked<'_>, inputs: &[InputReport]) -> Vec<ReadFile> {
    let rules = asked.rules.unwrap_or(Path::new(""));
    let mut files: Vec<ReadFile> =
        given(asked).map(|path| (asked.reading.names.of(path), path.clone())).collect();
    if bundled_named(rules).is_none() {
        let names: BTreeSet<String> = files.iter().map(|(name, _)| name.clone()).collect();
        let others = inputs.iter().filter(|input| !names.contains(&input.name));
        files.extend(others.map(|input| (input.name.clone(), role(asked, rules, &input.name).2)));
    }
    files
}

/// Refuses two files that a result without folders could not tell apart.
pub(crate) fn same_names(files: &[ReadFile], language: Language) -> Result<(), Ended> {
    static SAME: Phrase = Phrase::new(
        "`{0}` and `{1}` have the same name; a receipt names files without folders, so give one of them another name",
        "`{0}` và `{1}` trùng tên; biên nhận ghi tên tệp không kèm thư mục, hãy đổi tên một tệp",
    );
    for (at, (name, path)) in files.iter().enumerate() {
        if let Some((_, other)) = files.iter().take(at).find(|(other, _)| other == name) {
            let names = [other, path].map(|path| Arg::from(path.display().to_string()));
            return Err(say_error(&SAME, names, language));
        }
    }
    Ok(())
}

/// Refuses to write over anything but an earlier report, and over that without being told to.
pub(crate) fn may_write(
    path: &Path,
    files: &[ReadFile],
    force: bool,
    language: Language,
) -> Result<(), Ended> {
    static INSIDE: Phrase = Phrase::new(
        "`{0}` stands in the folder `{1}` that would be replaced; name another folder",
        "`{0}` nằm trong thư mục `{1}` sẽ bị thay; hãy chọn thư mục khác",
    );
    static THERE: Phrase = Phrase::new(
        "the folder `{0}` is there already; --force replaces it",
        "thư mục `{0}` đã có; thêm --force để thay",
    );
    static FOREIGN: Phrase = Phrase::new(
        "the folder `{0}` holds `{1}`, which no report wrote; name another folder, or move it away",
        "thư mục `{0}` có `{1}` không phải do báo cáo tạo ra; hãy chọn thư mục khác hoặc chuyển tệp đó đi",
    );
    // What cannot be found is not there to be replaced, and what is no folder is refused by the writing.
    let Ok(target) = fs::canonicalize(path) else { return Ok(()) };
    let shown = || Arg::from(path.display().to_string());
    let inside = |(_, file): &&ReadFile| fs::canonicalize(file).is_ok_and(|file| file.starts_with(&target));
    if let Some((_, file)) = files.iter().find(inside) {
        return Err(say_error(&INSIDE, [Arg::from(file.display().to_string()), shown()], language));
    }
    let held = names_in(&target);
    if held.is_empty() {
        return Ok(());
    }
    let written = written_names(&target);
    if let Some(foreign) = held.iter().find(|name| !written.contains(*name)) {
        return Err(say_error(&FOREIGN, [shown(), Arg::from(foreign.as_str())], language));
    }
    if force { Ok(()) } else { Err(say_error(&THERE, [shown()], language)) }
}

/// What is in a folder; nothing when it cannot be looked into or is none.
fn names_in(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// What the receipt in a folder says was written there.
fn written_names(folder: &Path) -> BTreeSet<String> {
    let Ok(receipt) = Receipt::read(&folder.join(RECEIPT)) else { return BTreeSet::new() };
    let files = receipt.files.into_iter().chain([receipt.result]).map(|file| file.name);
    files.chain([RECEIPT.to_string()]).collect()
}
