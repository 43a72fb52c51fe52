//! Sections and the total, which bring points together.

use super::super::{Key, Need, Shape, TableKeys, TableKind, conditional, optional, required};
use super::head::MISSING;
use super::shared::{APPLIES_WHEN, BASIS, NOTE, QUOTE, SKIPPED, TITLE, WEIGHT, ZERO_WHEN, accepts};
use crate::words::Phrase;

const COMBINES_KEY: Key = optional(
    "combines",
    Shape::WordOrTable(&["sum", "mean", "geometric-mean", "harmonic-mean", "highest", "lowest"], &COMBINES),
    "how the parts become one number; their sum when not said",
    "cách gộp điểm các phần; mặc định là cộng lại",
    "\"mean\"",
);

const SKIPS: Key = optional(
    "skips",
    Shape::SomeOf(SKIPPED),
    "parts in these states are passed over, as if they did not apply",
    "bỏ qua các phần chưa có số liệu, không tính được",
    "[\"missing\"]",
);

const NEEDS: Key = optional(
    "needs",
    Shape::Whole,
    "with fewer parts than this the unit is not rated",
    "ít hơn số phần này thì không đủ điều kiện chấm",
    "2",
);

const DOWN_TO: Key =
    optional("down-to", Shape::Number, "the floor: the points are never fewer", "sàn điểm", "0");

/// `combines`: the best of several parts.
pub(crate) static COMBINES: TableKeys = TableKeys {
    name: "combines",
    kind: TableKind::Inner,
    doc: Phrase::new("the best of several parts", "lấy các phần cao điểm nhất"),
    keys: &[required(
        "best",
        Shape::Whole,
        "how many of the highest are added up",
        "cộng bao nhiêu phần cao điểm nhất",
        "2",
    )],
};

/// `sections`: a heading that brings the points of its criteria and of the sections inside it together (*nhóm tiêu chí*).
///
/// The regulation says: “I. Phát triển kinh tế (40 điểm)” (a heading with a maximum) | “1. Doanh thu (15 điểm), thuộc
/// mục I” (a heading inside another: `inside = "economy"`) | “Nhóm I tối đa 40 điểm” (a cap on lines that add up to
/// more: `up-to = 40`) | “Có vụ việc nghiêm trọng thì không tính điểm nhóm này” (`zero-when`) | “Chỉ áp dụng với đơn vị
/// được giao kinh phí” (`applies-when`)
///
/// The order is: the lines, each rounded; how the parts are combined; scaling up for what does not apply; cap and
/// floor; `zero-when`; the section's rounding. A section that is zeroed still shows the points of its parts; a part
/// that is missing leaves the section uncomputed even where `zero-when` holds. Where `applies-when` fails, nothing in
/// the section applies, and no policy on `not-applicable` is asked. `missing` is the word for every line below that
/// does not have its own.
///
/// The trap: the declared points are compared with what the lines can earn, after their rounding: real drafts contain
/// sections whose lines do not add up to their heading.
pub(crate) static SECTIONS: TableKeys = TableKeys {
    name: "sections",
    kind: TableKind::PerId,
    doc: Phrase::new("a heading that brings the points of what is in it together", "nhóm tiêu chí"),
    keys: &[
        optional(
            "label",
            Shape::Text,
            "the number printed in the regulation",
            "số thứ tự trong văn bản",
            "\"I\"",
        ),
        TITLE,
        optional("inside", Shape::Id, "the section that it is a part of", "nằm trong nhóm", "\"economy\""),
        optional(
            "kind",
            Shape::OneOf(&["bonus", "deduction"]),
            "points on top of the declared ones, or points taken off",
            "điểm thưởng hoặc điểm trừ",
            "\"bonus\"",
        ),
        conditional(
            "points",
            Shape::NumberOr(&["open"]),
            "its declared maximum; not written beside `kind`",
            "điểm tối đa của nhóm; không ghi khi có `kind`",
            "100",
        ),
        COMBINES_KEY,
        WEIGHT,
        SKIPS,
        NEEDS,
        optional(
            "rescaled-to",
            Shape::Number,
            "when criteria do not apply: the points that the rest is scaled up to",
            "quy đổi về số điểm khi có tiêu chí không phát sinh",
            "20",
        ),
        conditional(
            "up-to",
            Shape::NumberOr(&["none"]),
            "the cap; of a bonus or a deduction the most that it adds or takes off, or \"none\"",
            "trần điểm; với điểm thưởng, điểm trừ là mức tối đa, hoặc \"none\"",
            "50",
        ),
        DOWN_TO,
        ZERO_WHEN,
        APPLIES_WHEN,
        optional(
            "missing",
            Shape::OneOf(MISSING),
            "what a missing figure of its criteria does, instead of the word above it",
            "khi chưa có số liệu ở các tiêu chí của nhóm",
            "\"unscored\"",
        ),
        optional(
            "rounding",
            Shape::Rounding,
            "instead of the regulation's rounding of sections",
            "làm tròn riêng của nhóm",
            "\"none\"",
        ),
        BASIS,
        QUOTE,
        NOTE,
        ACCEPTS,
    ],
};

const ACCEPTS: Key = accepts("[\"cap-never-reached\"]");

/// `total`: how the sections become the total (*tổng điểm*); without the table they are added up.
///
/// The regulation says: “Tổng điểm không vượt quá 110 và không dưới 0” (`up-to = 110`, `down-to = 0`) | “Nội dung không
/// phát sinh thì quy đổi tổng điểm về thang 100” (`rescaled-to = 100`) | “Bị kỷ luật thì tổng điểm bằng 0” (`zero-when`)
///
/// The total is the root of the sections, and its keys mean what they mean at a section. Where a section is scaled up
/// too, that comes first. The rounding of the total stands in `[regulation]`.
///
/// The trap: a bonus lifts the total above the declared points, and a deduction can bring it below 0, unless a cap and a
/// floor stand here.
pub(crate) static TOTAL: TableKeys = TableKeys {
    name: "total",
    kind: TableKind::Single(Need::Optional),
    doc: Phrase::new("how the sections become the total", "cách tính tổng điểm"),
    keys: &[
        COMBINES_KEY,
        SKIPS,
        NEEDS,
        optional(
            "rescaled-to",
            Shape::Number,
            "when something does not apply: the points that the rest is scaled up to",
            "quy đổi về số điểm khi có nội dung không phát sinh",
            "100",
        ),
        optional("up-to", Shape::Number, "the cap: the total is never more", "trần tổng điểm", "110"),
        DOWN_TO,
        ZERO_WHEN,
        BASIS,
        NOTE,
        ACCEPTS,
    ],
};
