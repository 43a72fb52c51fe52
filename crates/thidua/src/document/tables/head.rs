//! The head of a rule file: what is scored, for whom, and what it leaves open.

use super::super::{Need, Shape, TableKeys, TableKind, not_yet, optional, required};
use super::shared::{BASIS, NOTE, QUOTE, TITLE};
use crate::words::Phrase;

/// What a missing figure does.
pub(super) const MISSING: &[&str] = &["refuse", "zero", "unscored"];
/// What a figure that does not apply does.
pub(super) const NOT_APPLICABLE: &[&str] = &["refuse", "full-points", "excluded"];

/// `rounding`: a rounding: a step and a mode.
pub(crate) static ROUNDING: TableKeys = TableKeys {
    name: "rounding",
    kind: TableKind::Inner,
    doc: Phrase::new("a rounding: a step and a mode", "một phép làm tròn: bước và cách"),
    keys: &[
        required("to", Shape::Number, "the step that points are rounded to", "bước làm tròn", "0.01"),
        required(
            "mode",
            Shape::OneOf(&["half-up", "half-even", "down", "up"]),
            "half-up rounds halves away from zero",
            "cách làm tròn",
            "\"half-up\"",
        ),
    ],
};

/// `rounding`: where points are rounded.
pub(crate) static ROUNDINGS: TableKeys = TableKeys {
    name: "roundings",
    kind: TableKind::Inner,
    doc: Phrase::new("where points are rounded", "làm tròn ở đâu"),
    keys: &[
        required(
            "criterion",
            Shape::Rounding,
            "the points of each criterion",
            "điểm từng tiêu chí",
            "{ to = 0.01, mode = \"half-up\" }",
        ),
        required("section", Shape::Rounding, "the sum of each section", "tổng từng nhóm", "\"none\""),
        required("total", Shape::Rounding, "the total", "tổng điểm", "\"none\""),
        optional(
            "ranking",
            Shape::Rounding,
            "the total as it is ranked, where that differs",
            "tổng điểm khi xếp hạng, nếu khác",
            "\"none\"",
        ),
    ],
};

/// `regulation`: the head of the regulation.
pub(crate) static REGULATION: TableKeys = TableKeys {
    name: "regulation",
    kind: TableKind::Single(Need::Required),
    doc: Phrase::new("the head of the regulation", "phần đầu của quy chế"),
    keys: &[
        required("id", Shape::Id, "a short name", "mã ngắn", "\"tay-bac-2021\""),
        TITLE,
        required(
            "language",
            Shape::OneOf(&["vi", "en"]),
            "the language of outputs unless asked otherwise",
            "ngôn ngữ của kết quả",
            "\"vi\"",
        ),
        required(
            "period",
            Shape::Year,
            "the year that is scored; the file scores no other",
            "năm chấm điểm",
            "2021",
        ),
        optional(
            "baseline",
            Shape::Year,
            "the year that growth is measured on",
            "năm trước, làm gốc so sánh",
            "2020",
        ),
        required(
            "points",
            Shape::NumberOr(&["open", "none"]),
            "the declared maximum of all sections; open: no maximum; none: the file computes measures only",
            "tổng điểm tối đa",
            "100",
        ),
        required(
            "rounding",
            Shape::WordOrTable(&["none"], &ROUNDINGS),
            "where and how points are rounded",
            "làm tròn ở đâu và thế nào",
            "{ criterion = { to = 0.01, mode = \"half-up\" }, section = \"none\", total = \"none\" }",
        ),
        required(
            "missing",
            Shape::OneOf(MISSING),
            "what a missing figure of a criterion does: refuse leaves the points uncomputed, zero reads it as 0, unscored gives 0 points and marks the total incomplete",
            "khi chưa có số liệu",
            "\"refuse\"",
        ),
        required(
            "not-applicable",
            Shape::OneOf(NOT_APPLICABLE),
            "what \"does not arise\" does",
            "khi không phát sinh",
            "\"refuse\"",
        ),
        BASIS,
        NOTE,
    ],
};

/// `cluster`: the units that are ranked together.
pub(crate) static CLUSTER: TableKeys = TableKeys {
    name: "cluster",
    kind: TableKind::Single(Need::Required),
    doc: Phrase::new(
        "the units that are ranked together",
        "cụm, khối thi đua: các đơn vị xếp hạng cùng nhau",
    ),
    keys: &[
        TITLE,
        required(
            "members",
            Shape::Words,
            "the ids of the units, or \"from-figures\"",
            "mã các đơn vị, hoặc \"from-figures\"",
            "[\"yen-bai\", \"dien-bien\"]",
        ),
        optional(
            "column",
            Shape::Id,
            "with members from the figures: the column that names the cluster",
            "cột ghi tên cụm",
            "\"cluster\"",
        ),
        optional(
            "host",
            Shape::Id,
            "the unit that leads the cluster this year",
            "cụm trưởng năm nay",
            "\"dien-bien\"",
        ),
        optional(
            "next-host",
            Shape::Id,
            "the unit that leads it next year",
            "cụm trưởng năm sau",
            "\"son-la\"",
        ),
        BASIS,
        NOTE,
    ],
};

/// `units`: a unit of the cluster.
pub(crate) static UNITS: TableKeys = TableKeys {
    name: "units",
    kind: TableKind::PerId,
    doc: Phrase::new("a unit of the cluster", "một đơn vị của cụm"),
    keys: &[
        required("title", Shape::Localised, "the name that people read", "tên gọi", "{ vi = \"Yên Bái\" }"),
        NOTE,
        not_yet("merged-from", "units that became this one", "các đơn vị hợp nhất thành"),
    ],
};

/// `figures`: how tables of figures are written.
pub(crate) static FIGURES: TableKeys = TableKeys {
    name: "figures",
    kind: TableKind::Single(Need::Optional),
    doc: Phrase::new("how tables of figures are written", "cách ghi số liệu"),
    keys: &[
        required(
            "numbers",
            Shape::OneOf(&["vi", "en"]),
            "vi writes 1.086,5 and en writes 1,086.5",
            "cách viết số",
            "\"vi\"",
        ),
        NOTE,
    ],
};

/// `choices`: an ambiguity of the regulation and the reading taken.
pub(crate) static CHOICES: TableKeys = TableKeys {
    name: "choices",
    kind: TableKind::PerId,
    doc: Phrase::new(
        "an ambiguity of the regulation and the reading taken",
        "điểm chưa rõ của quy chế và cách hiểu được chọn",
    ),
    keys: &[
        optional(
            "title",
            Shape::Localised,
            "the question that is open",
            "câu hỏi bỏ ngỏ",
            "{ vi = \"...\" }",
        ),
        required("taken", Shape::Localised, "the reading taken", "cách hiểu được chọn", "{ vi = \"...\" }"),
        required("why", Shape::Localised, "the reason", "lý do", "{ vi = \"...\" }"),
        required(
            "alternatives",
            Shape::Alternatives,
            "the other readings, each as the keys it replaces",
            "các cách hiểu khác",
            "{ totals = { title = { vi = \"...\" }, indicators = { } } }",
        ),
        BASIS,
        QUOTE,
        NOTE,
    ],
};

/// What an alternative says of itself; its other tables are shaped like the file.
pub(crate) static ALTERNATIVE: TableKeys = TableKeys {
    name: "choices",
    kind: TableKind::Inner,
    doc: Phrase::new(
        "another reading, as the keys it replaces",
        "một cách hiểu khác, ghi bằng các khóa được thay",
    ),
    keys: &[
        required(
            "title",
            Shape::Localised,
            "the other reading in words",
            "tên cách hiểu",
            "{ vi = \"...\" }",
        ),
        optional(
            "remove",
            Shape::Words,
            "paths of keys and tables that it takes away",
            "các khóa, bảng được bỏ",
            "[\"criteria.weak.target\"]",
        ),
    ],
};

/// `clauses`: a clause that people alone judge or that nothing computes.
pub(crate) static CLAUSES: TableKeys = TableKeys {
    name: "clauses",
    kind: TableKind::PerId,
    doc: Phrase::new(
        "a clause that people alone judge or that nothing computes",
        "điều khoản không chấm bằng số",
    ),
    keys: &[TITLE, BASIS, QUOTE, NOTE],
};

/// `summary`: a line of the cluster summary.
pub(crate) static SUMMARY: TableKeys = TableKeys {
    name: "summary",
    kind: TableKind::PerId,
    doc: Phrase::new("a line of the cluster summary", "một dòng tổng hợp của cụm"),
    keys: &[
        TITLE,
        optional("each", Shape::Reference, "what is shown for each unit", "hiện cho từng đơn vị", "\"htx\""),
        optional(
            "cluster",
            Shape::Formula,
            "what is shown for the cluster as a whole",
            "hiện cho cả cụm",
            "\"sum(htx over cluster)\"",
        ),
        optional(
            "kind",
            Shape::OneOf(&["count", "number", "money", "percent"]),
            "how the cluster line is printed when it is not a plain number",
            "kiểu số của dòng cả cụm",
            "\"percent\"",
        ),
        NOTE,
    ],
};
