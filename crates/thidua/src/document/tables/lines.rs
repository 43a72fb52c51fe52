//! The lines that are scored: figures, sections and criteria.

use super::super::{Shape, TableKeys, TableKind, conditional, not_yet, optional, required};
use super::head::{MISSING, NOT_APPLICABLE};
use super::parameters::FOR_EACH;
use super::parts::{FROM, ROLLED_UP};
use super::people::EVIDENCE;
use super::shared::{APPLIES_WHEN, BASIS, NOTE, QUOTE, SKIPPED, TITLE, WEIGHT, ZERO_WHEN, accepts};
use crate::words::Phrase;

/// `indicators`: a figure (*chỉ tiêu, số liệu*), reported by the units or derived by a formula.
///
/// The regulation says: “Doanh thu bình quân (triệu đồng/HTX)” (a reported figure with its unit of measure) | “Tỷ lệ
/// = số HTX có lãi / tổng số HTX” (a derived one)
///
/// A reported figure says its kind, its unit, the years it is needed for, and the values it may have. A plan column
/// (*kế hoạch giao*) is an indicator like any other, and a target may name it.
///
/// The trap: a percentage is a ratio: it is written `"60%"` everywhere, a formula for it never multiplies by 100, and
/// 62 in a percent column without the sign is refused, since it may be 62 % or 6200 %.
pub(crate) static INDICATORS: TableKeys = TableKeys {
    name: "indicators",
    kind: TableKind::PerId,
    doc: Phrase::new(
        "a figure, reported or derived by a formula",
        "chỉ tiêu: số liệu báo cáo hoặc tính theo công thức",
    ),
    keys: &[
        TITLE,
        required(
            "kind",
            Shape::OneOf(&["count", "number", "money", "percent", "yes-no", "date", "level"]),
            "what sort of value it is; counts are whole and not negative",
            "loại số liệu",
            "\"count\"",
        ),
        optional(
            "unit",
            Shape::Text,
            "names joined by per; thousand, million, billion are factors",
            "đơn vị tính",
            "\"million VND per htx\"",
        ),
        optional(
            "years",
            Shape::Words,
            "which years are reported: period, baseline",
            "những năm cần số liệu",
            "[\"baseline\", \"period\"]",
        ),
        optional(
            "range",
            Shape::Comparisons,
            "values outside are refused",
            "giá trị hợp lệ",
            "{ at-least = 0 }",
        ),
        optional(
            "plausible",
            Shape::Comparisons,
            "values outside are reported and used",
            "giá trị thường gặp",
            "{ at-most = \"50%\" }",
        ),
        conditional(
            "levels",
            Shape::References(&LEVEL),
            "for `kind = \"level\"`: the named levels, the best first",
            "khi `kind = \"level\"`: các mức, mức tốt nhất đứng đầu",
            "[\"good\", \"fair\", \"weak\"]",
        ),
        optional("whole", Shape::YesNo, "only whole numbers", "chỉ số nguyên", "true"),
        optional(
            "part-of",
            Shape::Id,
            "the figure that this one is a part of and cannot exceed",
            "là một phần của",
            "\"htx\"",
        ),
        optional(
            "total-of",
            Shape::Ids,
            "the figures that this one is the stated total of; they must add up to it",
            "là tổng số của các chỉ tiêu",
            "[\"agricultural\", \"non-agricultural\"]",
        ),
        optional(
            "weighted-by",
            Shape::Id,
            "for a mean: the figure that weighs it in any mean over units",
            "bình quân gia quyền theo",
            "\"htx\"",
        ),
        optional(
            "missing",
            Shape::WordOrValue(MISSING, &BECOMES),
            "what a missing figure does, instead of the regulation's word; a level, a date or a verdict names its stand-in",
            "khi chưa có số liệu; với mức, ngày, có/không thì ghi giá trị thay thế",
            "\"zero\"",
        ),
        EVIDENCE,
        optional(
            "part",
            Shape::Id,
            "it has a value for every row below the unit, such as its events",
            "có giá trị theo từng dòng dưới đơn vị",
            "\"events\"",
        ),
        FROM,
        ROLLED_UP,
        optional("formula", Shape::Formula, "how it is derived", "công thức tính", "\"profitable / htx\""),
        optional(
            "undefined",
            Shape::Value,
            "the value of a formula that cannot be computed, such as one that divides by nothing",
            "giá trị khi công thức không tính được",
            "0",
        ),
        optional(
            "applies-when",
            Shape::Conditions,
            "elsewhere it does not apply, by the regulation's own word",
            "chỉ áp dụng khi; trường hợp khác coi là không phát sinh theo quy chế",
            "[{ measure = \"htx\", at-least = 1 }]",
        ),
        optional(
            "skips",
            Shape::SomeOf(SKIPPED),
            "states that min, max, sum, mean, median and best of its formula pass over: missing, undefined",
            "trạng thái được bỏ qua khi gộp nhiều giá trị: missing (chưa có số liệu), undefined (không tính được)",
            "[\"missing\"]",
        ),
        optional(
            "needs",
            Shape::Whole,
            "how many values min, max, sum, mean, median and best must have; with fewer it cannot be computed",
            "số giá trị tối thiểu phải có; ít hơn thì không tính được",
            "2",
        ),
        FOR_EACH,
        optional(
            "rows",
            Shape::Tables(&DECISION_ROW),
            "a decision table in place of a formula",
            "bảng quyết định thay cho công thức",
            "[{ when = { measure = \"late\", exactly = 0 }, gives = 5 }, { otherwise = true, gives = 0 }]",
        ),
        conditional(
            "hit",
            Shape::OneOf(&["first", "exactly-one", "agreeing", "highest", "lowest", "sum", "count"]),
            "with `rows`: what counts where several rows hold",
            "với `rows`: lấy gì khi nhiều dòng cùng đúng",
            "\"first\"",
        ),
        optional(
            "none",
            Shape::Value,
            "with `rows`: the value where no row holds; undefined when not said",
            "với `rows`: giá trị khi không dòng nào đúng",
            "0",
        ),
        BASIS,
        QUOTE,
        NOTE,
        accepts("[\"never-used\"]"),
        not_yet("better", "the direction that is better", "chiều tốt hơn"),
    ],
};

/// `levels`: a named level.
pub(crate) static LEVEL: TableKeys = TableKeys {
    name: "level",
    kind: TableKind::Inner,
    doc: Phrase::new("a named level, by its id alone or with a title", "một mức, ghi mã hoặc kèm tên gọi"),
    keys: &[required("id", Shape::Id, "a short name", "mã ngắn", "\"good\""), TITLE],
};

/// `rows`: a row of a decision table.
pub(crate) static DECISION_ROW: TableKeys = TableKeys {
    name: "rows",
    kind: TableKind::Inner,
    doc: Phrase::new("a row of a decision table", "một dòng của bảng quyết định"),
    keys: &[
        conditional(
            "when",
            Shape::Conditions,
            "when the row holds",
            "dòng này đúng khi",
            "[{ measure = \"late\", exactly = 0 }]",
        ),
        conditional(
            "otherwise",
            Shape::YesNo,
            "in the last row: wherever no row above holds",
            "ở dòng cuối: khi không dòng nào phía trên đúng",
            "true",
        ),
        conditional(
            "gives",
            Shape::Value,
            "the value, or the name of a figure that holds it",
            "giá trị, hoặc tên chỉ tiêu chứa giá trị",
            "5",
        ),
    ],
};

/// `missing`: what stands in for a missing figure.
pub(crate) static BECOMES: TableKeys = TableKeys {
    name: "missing",
    kind: TableKind::Inner,
    doc: Phrase::new("what stands in for a missing figure", "giá trị thay cho số liệu còn thiếu"),
    keys: &[required(
        "becomes",
        Shape::Formula,
        "the value imputed; under `over known` its own name means the figures as reported",
        "giá trị ước tính thay thế; trong `over known`, tên của chính nó là số liệu đã báo cáo",
        "\"mean(new-htx over known)\"",
    )],
};

/// `target`: the value that a criterion compares with.
pub(crate) static TARGET: TableKeys = TableKeys {
    name: "target",
    kind: TableKind::Inner,
    doc: Phrase::new("the value that a criterion compares with", "chỉ tiêu giao"),
    keys: &[
        optional("at-least", Shape::Value, "not below; includes the boundary", "từ ... trở lên", "20"),
        optional("above", Shape::Value, "strictly more", "trên", "\"60%\""),
        optional("at-most", Shape::Value, "not above; includes the boundary", "không quá", "\"15%\""),
        optional("below", Shape::Value, "strictly less", "dưới", "\"80%\""),
        optional("exactly", Shape::Value, "equal", "đúng bằng", "5"),
        not_yet("exceeds", "a count of targets", "số chỉ tiêu"),
        not_yet("shortfall", "a distance from the target", "mức thiếu hụt"),
    ],
};

/// `undefined`: what an undefined measure earns.
pub(crate) static UNDEFINED: TableKeys = TableKeys {
    name: "undefined",
    kind: TableKind::Inner,
    doc: Phrase::new("what an undefined measure earns", "điểm khi không tính được"),
    keys: &[required(
        "full-points-when",
        Shape::Conditions,
        "full points, and met, when this holds; otherwise 0 points and not met",
        "đủ điểm khi",
        "[{ measure = \"profit\", above = 0 }]",
    )],
};

/// `criteria`: one scored line (*tiêu chí*): what is measured, against which target, and which way leads to points.
///
/// The regulation says: “1. Thành lập mới từ 20 HTX trở lên: 10 điểm” (one line with its target and points)
///
/// `measure` is what is scored, `target` when it is met, `earns` or `deducts` the one way to points. Whether the
/// target is met is judged apart from the points and shown beside them.
///
/// The trap: under a target such as “trên 60 %” points in proportion reach the maximum at exactly 60 %, where the
/// target is not met. The check asks the author to say that this is meant.
pub(crate) static CRITERIA: TableKeys = TableKeys {
    name: "criteria",
    kind: TableKind::PerId,
    doc: Phrase::new("one scored line", "tiêu chí: một dòng chấm điểm"),
    keys: &[
        optional(
            "label",
            Shape::Text,
            "the number printed in the regulation",
            "số thứ tự trong văn bản",
            "\"2.c\"",
        ),
        TITLE,
        FOR_EACH,
        required("section", Shape::Id, "the section that adds it up", "thuộc nhóm", "\"targets\""),
        optional("measure", Shape::Reference, "what is scored", "đại lượng chấm điểm", "\"revenue-growth\""),
        optional("target", Shape::Table(&TARGET), "when it is met", "chỉ tiêu", "{ at-least = \"10%\" }"),
        optional(
            "pledge",
            Shape::OneOf(&["shown", "scored"]),
            "units may pledge more than the target: only shown, or the target they are scored by",
            "chỉ tiêu đăng ký: chỉ hiển thị, hay dùng để chấm",
            "\"shown\"",
        ),
        optional("earns", Shape::Way, "the way to points", "cách cho điểm", "{ all-or-nothing = 10 }"),
        optional(
            "deducts",
            Shape::Way,
            "the way to points that are taken off, written as positive numbers",
            "cách trừ điểm",
            "{ per-item = 1, up-to = 5 }",
        ),
        optional(
            "missing",
            Shape::OneOf(MISSING),
            "what a missing figure does, instead of the regulation's word",
            "khi chưa có số liệu",
            "\"unscored\"",
        ),
        optional(
            "undefined",
            Shape::WordOrTable(&["unscored", "refuse"], &UNDEFINED),
            "what a measure that cannot be computed earns; unscored when not said",
            "khi không tính được",
            "\"unscored\"",
        ),
        optional(
            "not-applicable",
            Shape::OneOf(NOT_APPLICABLE),
            "what \"does not arise\" does, instead of the regulation's word",
            "khi không phát sinh",
            "\"full-points\"",
        ),
        EVIDENCE,
        APPLIES_WHEN,
        ZERO_WHEN,
        WEIGHT,
        optional(
            "rounding",
            Shape::Rounding,
            "instead of the regulation's rounding of criteria",
            "làm tròn riêng",
            "{ to = 0.1, mode = \"half-up\" }",
        ),
        BASIS,
        QUOTE,
        NOTE,
        accepts("[\"rounds-to-full-points\"]"),
        not_yet("figure", "a figure in place of a measure", "số liệu"),
        not_yet("part", "a row below a unit", "phần"),
        not_yet("also-needs", "more that must hold", "còn phải"),
        not_yet("also-scored-in", "a second place that scores it", "cũng chấm ở"),
    ],
};

/// `bands`: a range of values and the points it earns.
pub(crate) static BAND: TableKeys = TableKeys {
    name: "bands",
    kind: TableKind::Inner,
    doc: Phrase::new("a range of values and the points it earns", "một khung điểm"),
    keys: &[
        optional("at-least", Shape::Value, "not below; includes the boundary", "từ ... trở lên", "20"),
        optional("above", Shape::Value, "strictly more", "trên", "\"60%\""),
        optional("at-most", Shape::Value, "not above; includes the boundary", "không quá", "\"15%\""),
        optional("below", Shape::Value, "strictly less", "dưới", "\"80%\""),
        optional("exactly", Shape::Value, "equal", "đúng bằng", "5"),
        required(
            "gives",
            Shape::Value,
            "the points of the band, or the name of a measure that holds them",
            "số điểm, hoặc tên đại lượng cho số điểm đó",
            "4",
        ),
        conditional(
            "up-to",
            Shape::Value,
            "where a measure gives the points: the cap in points, or \"none\"",
            "khi điểm lấy theo một đại lượng: trần điểm, hoặc \"none\"",
            "10",
        ),
        conditional(
            "down-to",
            Shape::Number,
            "where a measure gives the points: the floor",
            "khi điểm lấy theo một đại lượng: sàn điểm",
            "0",
        ),
    ],
};
