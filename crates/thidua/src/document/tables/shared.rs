//! The keys that mean the same in many tables.

use super::super::{Key, Shape, optional, required};

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
