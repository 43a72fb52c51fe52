//! What people decide and write: ballots and their records, notes, explanations and evidence.

use super::super::{Key, Need, Shape, TableKeys, TableKind, optional, required};
use crate::words::Phrase;

/// `threshold`: the share of the ballots cast that a unit needs.
pub(crate) static THRESHOLD: TableKeys = TableKeys {
    name: "threshold",
    kind: TableKind::Inner,
    doc: Phrase::new("the share of the ballots cast that a unit needs", "tỷ lệ phiếu mà đơn vị phải đạt"),
    keys: &[
        optional("at-least", Shape::Value, "this share or more", "từ ... trở lên", "\"2/3\""),
        optional("above", Shape::Value, "more than this share", "trên (quá bán là trên 50%)", "\"50%\""),
    ],
};

/// `ballot`: the record of a ballot, in a file of figures.
pub(crate) static BALLOT: TableKeys = TableKeys {
    name: "ballot",
    kind: TableKind::PerId,
    doc: Phrase::new("the record of a ballot on an award", "biên bản kiểm phiếu bình xét một danh hiệu"),
    keys: &[
        required("voters", Shape::Whole, "how many ballots were cast", "số phiếu phát ra và thu về", "7"),
        required(
            "votes",
            Shape::Votes,
            "the votes of each unit; a voter has one for each place",
            "số phiếu của từng đơn vị",
            "{ yen-bai = 5, dien-bien = 2 }",
        ),
        optional("date", Shape::Date, "the day of the ballot", "ngày bỏ phiếu", "2021-12-20"),
        optional(
            "cluster",
            Shape::Text,
            "with several clusters: which of them voted",
            "cụm bỏ phiếu, khi có nhiều cụm",
            "\"Cụm 1\"",
        ),
        optional("note", Shape::Localised, "a remark for readers", "ghi chú", "{ vi = \"...\" }"),
    ],
};

/// Whether points that differ need a note.
pub(crate) const DIFFERS_NEEDS_NOTE: Key = optional(
    "differs-needs-note",
    Shape::YesNo,
    "where self-given and verified (or cross-given) points differ, a note must say why",
    "điểm tự chấm và điểm thẩm định khác nhau thì phải ghi chú lý do",
    "true",
);

/// Above which gap points that differ need an explanation.
pub(crate) const EXPLAINED_ABOVE: Key = optional(
    "explained-above",
    Shape::NumberOr(&["none"]),
    "the gap in points above which an explanation must be written; none: never",
    "chênh lệch trên số điểm này thì phải giải trình",
    "5",
);

/// Whether something counts only with evidence.
pub(crate) const EVIDENCE: Key = optional(
    "evidence",
    Shape::OneOf(&["required", "optional"]),
    "required: without evidence it does not count",
    "required: không có minh chứng thì không tính",
    "\"required\"",
);

/// `self-scores`: what people must write beside the points that they give (*quy định về tự chấm điểm*).
///
/// The regulation says: “Điểm tự chấm và điểm thẩm định khác nhau phải ghi rõ lý do” (a difference needs a note) |
/// “Chênh lệch trên 5 điểm phải có giải trình bằng văn bản” (above 5 points apart, an explanation)
///
/// It holds for every judged criterion; the same keys beside a criterion's `judged` win over it. The unit's own points are
/// held against the verified ones, else against the cross-given ones; where the cross-given ones count, against those. An
/// explanation serves as the note as well. Where one is lacking, the line of that one unit is not computed.
///
/// The figures hold them under `[note.2021.UNIT]` and `[explanation.2021.UNIT]`, a text for each criterion; in CSV under
/// `CRITERION:note@2021` and `CRITERION:explanation@2021`.
///
/// The trap: exactly the gap of `explained-above` needs no explanation yet, only one above it does.
pub(crate) static SELF_SCORES: TableKeys = TableKeys {
    name: "self-scores",
    kind: TableKind::Single(Need::Optional),
    doc: Phrase::new(
        "what people must write beside the points that they give",
        "quy định về tự chấm điểm: ghi chú, giải trình, minh chứng",
    ),
    keys: &[DIFFERS_NEEDS_NOTE, EXPLAINED_ABOVE, EVIDENCE],
};

/// `evidence`: a paper that proves a figure or a line, in a file of figures.
pub(crate) static PAPER: TableKeys = TableKeys {
    name: "evidence",
    kind: TableKind::Inner,
    doc: Phrase::new("a paper that proves a figure or a line", "một minh chứng"),
    keys: &[
        required(
            "file",
            Shape::Text,
            "the paper, by its file or its number",
            "văn bản, tệp",
            "\"qd-12.pdf\"",
        ),
        optional("date", Shape::Date, "its day", "ngày", "2021-11-30"),
        optional("sha256", Shape::Text, "the digest of its file", "mã sha256 của tệp", "\"9f86d0...\""),
        optional("number", Shape::Value, "the number that it proves", "con số được chứng minh", "22"),
    ],
};
