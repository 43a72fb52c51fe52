//! The keys that mean the same in many tables.

use super::super::{Key, Shape, optional, required};

/// The states that may be passed over.
pub(super) const SKIPPED: &[&str] = &["missing", "undefined"];

pub(super) const TITLE: Key = required(
    "title",
    Shape::Localised,
    "the name that people read",
    "tên gọi",
    "{ vi = \"...\", en = \"...\" }",
);

pub(super) const BASIS: Key = optional(
    "basis",
    Shape::Localised,
    "the clause that the rule rests on",
    "căn cứ (điều, khoản)",
    "{ vi = \"Giao ước thi đua 2021, mục tiêu 1\" }",
);

pub(super) const QUOTE: Key = optional(
    "quote",
    Shape::Text,
    "the words of the clause",
    "nguyên văn của căn cứ",
    "\"thành lập mới từ 20 HTX trở lên\"",
);

pub(super) const NOTE: Key =
    optional("note", Shape::Localised, "a remark for readers", "ghi chú", "{ vi = \"...\" }");

pub(super) const APPLIES_WHEN: Key = optional(
    "applies-when",
    Shape::Conditions,
    "where this does not hold it does not apply and is left out, by the rules' own word",
    "chỉ áp dụng khi; nếu không thì không tính",
    "[{ condition = \"funded\" }]",
);

pub(super) const ZERO_WHEN: Key = optional(
    "zero-when",
    Shape::Conditions,
    "its points become 0 when this holds",
    "bị 0 điểm khi",
    "[{ fails = \"met(weak)\" }]",
);

pub(super) const WEIGHT: Key = optional(
    "weight",
    Shape::Number,
    "its weight where the section above takes a mean; all parts there have one, or none",
    "trọng số khi nhóm lấy trung bình",
    "2",
);

/// Answers to warnings; the example is one that the table can raise.
pub(super) const fn accepts(example: &'static str) -> Key {
    optional(
        "accepts",
        Shape::Words,
        "warnings that the author has seen and accepts here",
        "các cảnh báo tác giả đã biết và chấp nhận",
        example,
    )
}
