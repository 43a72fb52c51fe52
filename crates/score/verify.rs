//! `score verify`: a result computed again from its receipt, and held against what was kept.

use std::fs;
use std::path::{Path, PathBuf};

use thidua::words::{Arg, Language, Phrase, Sentence};
use thidua_files::{
    Contents, Difference, Engine, Receipt, ReceiptFault, ReceiptFile, ReceiptInput, Role, first_difference,
};

use crate::arguments::{Format, RegisterFile, Verify};
use crate::bundled;
use crate::output::{Ended, Output, say_error};
use crate::reading::Reading;
use crate::report::contents;
use crate::scored::{Asked, Scored, score, usage};

/// Computes a result again and says whether it is the same.
pub(crate) fn verify(given: &Verify, output: &Output) -> Ended {
    match verified(given, output) {
        Ok(ended) | Err(ended) => ended,
    }
}

/// What was found so far.
struct Findings {
    language: Language,
    text: String,
    differs: bool,
}

impl Findings {
    fn say(&mut self, phrase: &'static Phrase, args: impl IntoIterator<Item = Arg>) {
        self.text.push_str(&Sentence::new(phrase, args).text(self.language));
        self.text.push('\n');
    }

    fn differs(&mut self, phrase: &'static Phrase, args: impl IntoIterator<Item = Arg>) {
        self.differs = true;
        self.say(phrase, args);
    }
}

fn verified(given: &Verify, output: &Output) -> Result<Ended, Ended> {
    if output.format != Format::Text {
        return Err(usage("`score verify` has no --format", "verify"));
    }
    let receipt =
        Receipt::read(&given.receipt).map_err(|fault| not_followed(&given.receipt, &fault, output))?;
    let language = output.language(receipt.spoken());
    let mut findings = Findings { language, text: String::new(), differs: false };
    let folder = given.receipt.parent().unwrap_or(Path::new(""));
    let inputs = given.inputs.as_deref().unwrap_or(folder);
    check_inputs(&receipt, inputs, &mut findings)?;
    let kept = check_folder(&receipt, folder, &mut findings);
    let changed = findings.differs;
    let ended = match computed_again(&receipt, inputs, &given.reading, &output.without_file()) {
        Ok(scored) => {
            compare(&receipt, kept.as_deref(), &scored, &mut findings);
            verdict(&mut findings)
        }
        // What differs is known; that nothing can be computed from it was just said.
        Err(_) if changed => Ended::AtFault,
        Err(ended) => return Err(within_limits(&receipt, &given.reading, language).unwrap_or(ended)),
    };
    output.deliver(&findings.text, language).map(|()| ended)
}

/// Says that the files may be no larger than usual here, and were when the year was scored. The limits of a receipt are not
/// taken over: it may come from anybody.
fn within_limits(receipt: &Receipt, reading: &Reading, language: Language) -> Option<Ended> {
    static LIMITS: Phrase = Phrase::new(
        "the receipt was made with --limits {0}; verify it with --limits {0} when you trust the files",
        "biên nhận được lập với --limits {0}; nếu tin các tệp này, hãy kiểm tra với --limits {0}",
    );
    let limits = receipt.limits.filter(|limits| reading.raised() < Some(*limits))?;
    Some(say_error(&LIMITS, [Arg::from(limits.to_string())], language))
}

fn verdict(findings: &mut Findings) -> Ended {
    static SAME: Phrase = Phrase::new(
        "SAME: every input, point, rank and award is what the receipt says, byte for byte",
        "KHỚP: mọi tệp đầu vào, điểm, thứ hạng và khen thưởng đúng như biên nhận, giống từng byte",
    );
    static DIFFERENT: Phrase = Phrase::new("DIFFERENT", "KHÔNG KHỚP");
    if findings.differs {
        findings.say(&DIFFERENT, []);
        return Ended::AtFault;
    }
    findings.say(&SAME, []);
    Ended::Done
}

fn not_followed(path: &Path, fault: &ReceiptFault, output: &Output) -> Ended {
    static NOT_ONE: Phrase =
        Phrase::new("`{0}` is not a receipt (line {1})", "`{0}` không phải là biên nhận (dòng {1})");
    static LATER: Phrase = Phrase::new(
        "`{0}` is a receipt of format {1}; this version reads formats 1 and 2",
        "`{0}` là biên nhận định dạng {1}; phiên bản này đọc được định dạng 1 và 2",
    );
    static FOLDER: Phrase = Phrase::new(
        "`{0}` names the file `{1}`; a receipt names files without folders",
        "`{0}` ghi tệp `{1}`; biên nhận chỉ ghi tên tệp không kèm thư mục",
    );
    let language = output.language(None);
    let shown = || Arg::from(path.display().to_string());
    match fault {
        ReceiptFault::Unread(fault) => {
            output.diagnostics([fault.as_ref()], language);
            Ended::CouldNotRun
        }
        ReceiptFault::NotOne(line) => say_error(&NOT_ONE, [shown(), Arg::from(*line)], language),
        ReceiptFault::Later(format) => say_error(&LATER, [shown(), Arg::from(format.to_string())], language),
        ReceiptFault::Folder(name) => say_error(&FOLDER, [shown(), Arg::from(name.as_str())], language),
    }
}

/// Every input against its digest; all that are not there are named.
fn check_inputs(receipt: &Receipt, folder: &Path, findings: &mut Findings) -> Result<(), Ended> {
    static MISSING: Phrase = Phrase::new(
        "`{0}` is not there or cannot be read; name the folder of the inputs with --inputs",
        "không có hoặc không đọc được `{0}`; chỉ ra thư mục đầu vào bằng --inputs",
    );
    static CHANGED: Phrase = Phrase::new(
        "input changed: {0} (sha256 {1}, not {2})",
        "tệp đầu vào đã thay đổi: {0} (sha256 {1}, không phải {2})",
    );
    let rules = (&receipt.regulation.file, receipt.regulation.bundled);
    let inputs = receipt.inputs.iter().map(|input| (&input.file, input.bundled));
    let mut missing = None;
    for (file, bundled) in [rules].into_iter().chain(inputs) {
        let path = folder.join(&file.name);
        let bytes = match bundled {
            true => bundled::text(&file.name).map(|text| text.as_bytes().to_vec()),
            false => fs::read(&path).ok(),
        };
        match bytes {
            None => {
                let shown = if bundled { file.name.clone() } else { path.display().to_string() };
                missing = Some(say_error(&MISSING, [Arg::from(shown)], findings.language));
            }
            Some(bytes) if !file.is_of(&bytes) => {
                let now = ReceiptFile::new(&file.name, &bytes).sha256;
                findings
                    .differs(&CHANGED, [&file.name, &now, &file.sha256].map(|text| Arg::from(text.as_str())));
            }
            Some(_) => {}
        }
    }
    missing.map_or(Ok(()), Err)
}

/// Every file of the folder against its digest; the canonical result when it is what was written.
fn check_folder(receipt: &Receipt, folder: &Path, findings: &mut Findings) -> Option<Vec<u8>> {
    static GONE: Phrase = Phrase::new("file of the folder missing: {0}", "thư mục thiếu tệp: {0}");
    static CHANGED: Phrase = Phrase::new(
        "file of the folder changed since it was written: {0}",
        "tệp trong thư mục đã bị sửa sau khi ghi: {0}",
    );
    let mut result = None;
    for file in receipt.files.iter().chain([&receipt.result]) {
        match fs::read(folder.join(&file.name)) {
            Err(_) => findings.differs(&GONE, [Arg::from(file.name.as_str())]),
            Ok(bytes) if !file.is_of(&bytes) => findings.differs(&CHANGED, [Arg::from(file.name.as_str())]),
            Ok(bytes) => result = Some(bytes),
        }
    }
    // The last that was looked at is the canonical result.
    result.filter(|bytes| receipt.result.is_of(bytes))
}

/// The year of a receipt, scored again.
fn computed_again(
    receipt: &Receipt,
    folder: &Path,
    reading: &Reading,
    output: &Output,
) -> Result<Scored, Ended> {
    let rules = match receipt.regulation.bundled {
        true => PathBuf::from(&receipt.regulation.file.name),
        false => folder.join(&receipt.regulation.file.name),
    };
    let given = |role: Role| receipt.inputs.iter().filter(move |input| input.role == role && !input.bundled);
    let path = |input: &ReceiptInput| folder.join(&input.file.name);
    let results: Vec<PathBuf> = given(Role::Figures).map(path).collect();
    let mapping = given(Role::Mapping).map(path).next();
    let registers = given(Role::Register)
        .map(|input| RegisterFile { part: input.part.clone().unwrap_or_default(), path: path(input) });
    let language = receipt.spoken();
    let output = Output { language: output.language.or(language), ..output.without_file() };
    score(
        &Asked {
            rules: Some(&rules),
            results: &results,
            registers: &registers.collect::<Vec<_>>(),
            chosen: &receipt.chosen(),
            of: receipt.of.as_deref(),
            command: "verify",
            reading: &reading.mapped_by(mapping).told_in(output.language).without_folders(),
        },
        &output,
    )
}

/// What was computed now against what was kept.
fn compare(receipt: &Receipt, kept: Option<&[u8]>, scored: &Scored, findings: &mut Findings) {
    static ENGINE: Phrase = Phrase::new(
        "engine version differs: {0} in the receipt, {1} here; the results are compared all the same",
        "phiên bản chương trình khác nhau: biên nhận ghi {0}, ở đây là {1}; vẫn so sánh kết quả",
    );
    static RESULT: Phrase = Phrase::new(
        "the result computed now is not the one in the receipt",
        "kết quả tính lại không phải là kết quả trong biên nhận",
    );
    let here = Engine::new(scored.report.engine);
    let shown = |engine: &Engine| Arg::from(format!("{} {}", engine.name, engine.version));
    if here != receipt.engine {
        findings.say(&ENGINE, [shown(&receipt.engine), shown(&here)]);
    }
    // What was asked for here is the language of the answer, not of the folder.
    let now: Contents = contents(scored, receipt.spoken().unwrap_or(scored.language));
    let Some(((_, result), others)) = now.split_first() else { return };
    if receipt.result.is_of(result) {
        if here == receipt.engine {
            printed(receipt, others, findings);
        }
        return;
    }
    match kept {
        Some(kept) => differing(kept, result, findings),
        None => findings.differs(&RESULT, []),
    }
}

/// What differs first between two results.
fn differing(kept: &[u8], now: &[u8], findings: &mut Findings) {
    static FIRST: Phrase = Phrase::new("first difference: {0}", "khác biệt đầu tiên: {0}");
    static BESIDE: Phrase = Phrase::new(
        "every point, grade, rank and award is the same; something else in the result differs",
        "mọi điểm, xếp loại, thứ hạng và khen thưởng đều giống nhau; có nội dung khác trong kết quả không giống",
    );
    static NO_RESULT: Phrase = Phrase::new(
        "what the receipt calls the result is none",
        "tệp được biên nhận ghi là kết quả không phải kết quả",
    );
    match first_difference(kept, now) {
        // Only the version of the engine, which was said already.
        Difference::Nothing => {}
        Difference::Beside => findings.differs(&BESIDE, []),
        Difference::First(sentence) => findings.differs(&FIRST, [Arg::from(*sentence)]),
        Difference::NoResult => findings.differs(&NO_RESULT, []),
    }
}

/// The other files of the folder must be what the same engine writes of the same result.
fn printed(receipt: &Receipt, now: &[(String, Vec<u8>)], findings: &mut Findings) {
    static PRINTED: Phrase = Phrase::new(
        "the receipt's `{0}` is not what is written of this result",
        "`{0}` trong biên nhận không phải bản được ghi từ kết quả này",
    );
    for file in &receipt.files {
        let same = now.iter().any(|(name, bytes)| *name == file.name && file.is_of(bytes));
        if !same {
            findings.differs(&PRINTED, [Arg::from(file.name.as_str())]);
        }
    }
}
