//! The tables of a mapping: how the columns of somebody's own sheet are figures of a regulation.

use super::super::{Need, Shape, TableKeys, TableKind, optional, required};
use crate::words::Phrase;

/// What is said of the sheet as a whole.
pub static MAPPED_SHEET: TableKeys = TableKeys {
    name: "sheet",
    kind: TableKind::Single(Need::Required),
    doc: Phrase::new("the sheet, or the table in a CSV file", "trang tính, hoặc bảng trong tệp CSV"),
    keys: &[
        optional(
            "name",
            Shape::Text,
            "the name of the sheet in a workbook; without it the only one that is shown and not blank",
            "tên trang tính; không ghi thì lấy trang duy nhất đang hiện và có nội dung",
            "\"Biểu 1\"",
        ),
        optional(
            "headings",
            Shape::Whole,
            "the row of the headings, counted from 1; without it the first that is not blank",
            "dòng tiêu đề, đếm từ 1; không ghi thì lấy dòng đầu tiên có nội dung",
            "4",
        ),
        required(
            "unit",
            Shape::Text,
            "the heading of the column of units",
            "tiêu đề cột đơn vị",
            "\"Tên đơn vị\"",
        ),
        optional(
            "cluster",
            Shape::Text,
            "the heading of the column that names the cluster of each unit",
            "tiêu đề cột ghi cụm thi đua của từng đơn vị",
            "\"Khối\"",
        ),
        optional(
            "ignore",
            Shape::Words,
            "what stands in the column of units of rows that are not read, such as sums",
            "nội dung ở cột đơn vị của những dòng không đọc, ví dụ dòng cộng",
            "[\"Tổng cộng\"]",
        ),
        optional(
            "not-applicable",
            Shape::Words,
            "the words of the sheet for what does not arise",
            "cách trang tính ghi nội dung không phát sinh",
            "[\"x\", \"-\"]",
        ),
    ],
};

/// What is said of a column, under its heading.
pub static MAPPED_COLUMN: TableKeys = TableKeys {
    name: "columns",
    kind: TableKind::PerId,
    doc: Phrase::new("a column, under its heading as written", "một cột, theo đúng tiêu đề trong bảng"),
    keys: &[
        optional(
            "to",
            Shape::Text,
            "what it holds, as the heading of the wide table: an indicator with its year, or points of somebody",
            "cột chứa gì, ghi như tiêu đề bảng chuẩn: mã chỉ tiêu kèm năm, hoặc điểm do ai chấm",
            "\"revenue@2021\"",
        ),
        optional(
            "in",
            Shape::Text,
            "the unit of scale of its numbers, converted exactly to that of the regulation",
            "đơn vị tính của số liệu trong cột, được quy đổi chính xác về đơn vị của quy chế",
            "\"tỷ đồng\"",
        ),
        optional(
            "as",
            Shape::OneOf(&["percent", "ratio"]),
            "how it writes percentages without a sign: 62 or 0.62",
            "cách ghi tỷ lệ không có dấu %: 62 hay 0,62",
            "\"percent\"",
        ),
        optional("ignore", Shape::YesNo, "true: the column is not read", "true: không đọc cột này", "true"),
    ],
};
