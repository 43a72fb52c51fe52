//! Named numbers, and the tables that lines of the file are written once for.

use super::super::{Shape, TableKeys, TableKind, conditional, optional, required};
use super::shared::{BASIS, NOTE, QUOTE, TITLE, accepts};
use crate::words::Phrase;

/// `columns`: what a column of a parameter table holds.
pub(crate) static COLUMN: TableKeys = TableKeys {
    name: "columns",
    kind: TableKind::Inner,
    doc: Phrase::new("what a column of a parameter table holds", "nội dung một cột của bảng tham số"),
    keys: &[
        required(
            "kind",
            Shape::OneOf(&["count", "number", "money", "percent", "text"]),
            "what sort of values stand in it; text fills the gaps of titles",
            "loại giá trị; text dùng để điền vào tên gọi",
            "\"percent\"",
        ),
        optional("unit", Shape::Text, "the unit of its numbers", "đơn vị tính", "\"million VND\""),
    ],
};

/// `tables`: a table of parameters (*bảng tham số*), and what is written once for all of its rows.
///
/// The regulation says: “Các chỉ tiêu và ngưỡng đạt theo Phụ lục 1” (measures that differ in name, threshold and points
/// only, listed in an annex)
///
/// An indicator, a parameter or a criterion with `for-each = "measures"` stands once for every row: `rate[m1]`,
/// `rate[m2]`. Inside it the name of another such line means the one of the same row, `row.threshold` is the number in
/// that row, and `{name}` in a title, label, basis or quote is the text in it. Outside, the row is always named:
/// `points(reached[m1])`. Figures carry the row too: `"rate[m1]" = "61%"` in TOML, `rate[m1]@2021` in CSV. Every row has
/// its own line in reports and its own explanation.
///
/// A row may be found by several columns together, `key = ["sector", "size"]`; its lines are then `rate[tea, small]`. A
/// line for the rows of one table that reads a line for those of another says which: by the key, or by the column of
/// the own row that holds it, as in `weight[row.sector]`.
///
/// A formula makes one value of all rows with `sum(rate each measures)`, and so `mean`, `median`, `min`, `max` and
/// `best(2, rate each measures)`; what does not apply is passed over. A mean may have weights:
/// `mean(rate each measures by row.weight)`.
///
/// With `file = "measures.csv"` the rows stand in a table beside the rule file, so that a long annex stays a sheet.
///
/// The trap: a name without its row is refused outside the lines of its own table, since it could mean any of them.
pub(crate) static TABLES: TableKeys = TableKeys {
    name: "tables",
    kind: TableKind::PerId,
    doc: Phrase::new(
        "a table of parameters, in the file or beside it; what is written `for-each` of its rows stands once for each",
        "bảng tham số, ghi trong tệp hoặc ở tệp kèm theo; mục ghi `for-each` được lập cho từng dòng của bảng",
    ),
    keys: &[
        TITLE,
        required(
            "key",
            Shape::IdOrIds,
            "the column whose cells name the rows, each differently; or several columns that do so together",
            "cột ghi mã của từng dòng, không trùng nhau; hoặc nhiều cột cùng làm mã dòng",
            "\"id\"",
        ),
        required(
            "columns",
            Shape::ById(&COLUMN),
            "the other columns, each with what it holds",
            "các cột còn lại và loại giá trị của từng cột",
            "{ threshold = { kind = \"percent\" }, name = { kind = \"text\" } }",
        ),
        optional(
            "rows",
            Shape::Rows,
            "the rows, each with a cell for every column",
            "các dòng, mỗi dòng đủ mọi cột",
            "[{ id = \"m1\", threshold = \"60%\", name = \"...\" }]",
        ),
        optional(
            "file",
            Shape::Text,
            "a CSV file beside the rule file that holds the rows, the column of keys first; its numbers are written as [figures] declares",
            "tệp CSV đặt cạnh tệp quy chế, chứa các dòng, cột mã dòng đứng đầu; số viết theo [figures]",
            "\"measures.csv\"",
        ),
        BASIS,
        QUOTE,
        NOTE,
    ],
};

/// `sets`: some of the rows of a table of parameters (*tập con của bảng tham số*).
///
/// The regulation says: “Trụ cột Kinh tế gồm các chỉ tiêu 1 đến 3 của Phụ lục” (some lines of an annex make a pillar) |
/// “Các chỉ tiêu có trọng số từ 10 trở lên” (`where = { column = "weight", at-least = 10 }`)
///
/// Where a table can be named, a set of its rows can: `for-each` writes a line for each of them, and
/// `mean(score each economy)` makes one value of them. A line of a set reads lines that are written for the whole table at
/// its own row; a line of the whole table cannot read one of a set, which lacks some of its rows, nor can
/// `name[key]` ask for a row outside the set.
///
/// The trap: a set is found by the cells of its rows, so a row that is added to the annex joins it by itself.
pub(crate) static SETS: TableKeys = TableKeys {
    name: "sets",
    kind: TableKind::PerId,
    doc: Phrase::new(
        "some of the rows of a table of parameters, by what stands in a column",
        "tập con của bảng tham số: các dòng có cùng nội dung ở một cột",
    ),
    keys: &[
        TITLE,
        required("of", Shape::Id, "the table of parameters", "bảng tham số", "\"measures\""),
        required(
            "where",
            Shape::Table(&SET_WHERE),
            "which rows belong to it",
            "gồm những dòng nào",
            "{ column = \"pillar\", exactly = \"economy\" }",
        ),
        BASIS,
        QUOTE,
        NOTE,
    ],
};

/// `where`: what a column must hold.
pub(crate) static SET_WHERE: TableKeys = TableKeys {
    name: "where",
    kind: TableKind::Inner,
    doc: Phrase::new("what a column must hold", "nội dung phải có ở một cột"),
    keys: &[
        required("column", Shape::Id, "the column, or one of keys", "cột, kể cả cột mã dòng", "\"pillar\""),
        optional("at-least", Shape::Value, "not below", "từ ... trở lên", "10"),
        optional("above", Shape::Value, "strictly more", "trên", "10"),
        optional("at-most", Shape::Value, "not above", "không quá", "10"),
        optional("below", Shape::Value, "strictly less", "dưới", "10"),
        optional("exactly", Shape::Value, "equal; of text the same text", "đúng bằng", "\"economy\""),
        optional(
            "one-of",
            Shape::Values,
            "equal to one of them",
            "là một trong",
            "[\"economy\", \"society\"]",
        ),
    ],
};

/// What `for-each` means wherever it stands.
pub(super) const FOR_EACH: super::super::Key = optional(
    "for-each",
    Shape::Id,
    "a table of parameters or a set of its rows: one for every row, called name[key]; row.column is the cell of its own row",
    "lập cho từng dòng của bảng tham số hoặc tập con, gọi là tên[mã dòng]; row.cột là ô của chính dòng đó",
    "\"measures\"",
);

/// `parameters`: a number with a name (*tham số*), written once and used in targets, conditions, formulas and the numbers
/// of ways to points.
///
/// The regulation says: “Mức chuẩn (Ban Chỉ đạo công bố hằng năm): 60 %” (a number that several lines use or that
/// changes from year to year)
///
/// A number may stand in a table, in a row that is found by the classes of the unit: `at = ["block", "size"]`. Every
/// combination of their levels must have a row.
///
/// In a way to points the parameter is checked as its number: bands must still meet, and maxima add up.
///
/// The trap: a number that stands in two lines is corrected in one of them. With a name it stands once, and a parameter
/// that nothing uses is reported.
pub(crate) static PARAMETERS: TableKeys = TableKeys {
    name: "parameters",
    kind: TableKind::PerId,
    doc: Phrase::new(
        "a number with a name, for formulas, targets, conditions and ways to points",
        "tham số: một con số có tên, dùng trong công thức, chỉ tiêu giao, điều kiện và cách cho điểm",
    ),
    keys: &[
        TITLE,
        required(
            "kind",
            Shape::OneOf(&["count", "number", "money", "percent"]),
            "what sort of quantity it is",
            "loại số liệu",
            "\"percent\"",
        ),
        optional("unit", Shape::Text, "as an indicator's", "đơn vị tính", "\"million VND per htx\""),
        FOR_EACH,
        required(
            "value",
            Shape::ValueOrTable(&PARAMETER_VALUE),
            "the number, a number for each level of a class, or where it stands in a table of parameters",
            "con số, mỗi loại đơn vị một con số, hoặc vị trí trong bảng tham số",
            "\"60%\"",
        ),
        BASIS,
        QUOTE,
        NOTE,
        accepts("[\"never-used\"]"),
    ],
};

/// `value`: where the number of a parameter stands.
pub(crate) static PARAMETER_VALUE: TableKeys = TableKeys {
    name: "value",
    kind: TableKind::Inner,
    doc: Phrase::new(
        "a number for each level of a class, or where the number stands in a table of parameters",
        "mỗi loại đơn vị một con số, hoặc vị trí của con số trong bảng tham số",
    ),
    keys: &[
        conditional(
            "by",
            Shape::Id,
            "the class; beside it each of its levels with its number",
            "loại đơn vị; kèm theo là từng mức với con số của nó",
            "\"terrain\", mountain = 5, lowland = 10",
        ),
        conditional("table", Shape::Id, "the table of parameters", "bảng tham số", "\"measures\""),
        conditional("column", Shape::Id, "the column", "cột", "\"threshold\""),
        conditional(
            "at",
            Shape::TextOrTexts,
            "the key of the row, or a list of its keys; the id of a class stands for the unit's own level of it",
            "mã của dòng, hoặc danh sách các mã; tên loại đơn vị nghĩa là mức của chính đơn vị đó",
            "\"m1\"",
        ),
    ],
};
