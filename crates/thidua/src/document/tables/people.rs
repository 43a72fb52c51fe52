//! What people decide: the share of votes that a ballot needs, and the record of a ballot in a file of figures.

use super::super::{Shape, TableKeys, TableKind, optional, required};
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
