//! The head of a rule file: what is scored, for whom, and what it leaves open.

use super::super::{Need, Shape, TableKeys, TableKind, optional, required};
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

/// `regulation`: the head of the regulation (*phần đầu của quy chế*): what is scored, out of how many points, and
/// what holds wherever a line says nothing else.
///
/// The regulation says: “Bảng tiêu chí chấm điểm thi đua năm 2021, tổng điểm tối đa 100 điểm” (the score table of a
/// year, at most 100 points) | “Điểm lấy đến hai chữ số thập phân” (points with two decimals)
///
/// `points` is the sum of the sections' maxima without bonus and deduction. `rounding`, `missing` and
/// `not-applicable` have no default: if the regulation does not say, ask who wrote it, or put the question into
/// `[choices]`.
///
/// The trap: where points are rounded decides ranks. Six lines of 14.29 make 85.74; the same lines rounded once at
/// the total may not. One published table gives 67.6, 67.5 or 67.47 by the place of rounding alone.
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
            "the declared maximum of all sections, without bonuses and deductions; open: no maximum; none: the file computes measures only",
            "tổng điểm tối đa, không kể điểm thưởng, điểm trừ",
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

/// `cluster`: the units that are ranked together (*cụm, khối thi đua*).
///
/// The regulation says: “Cụm thi đua gồm 7 tỉnh” (a cluster of seven provinces) | “Các đơn vị chia thành 4 khối”
/// (units in four blocks: `members = "from-figures"`)
///
/// With `members = "from-figures"` every unit of the figures belongs, and the column named by `column` says to which
/// cluster; each cluster has its own ranks and awards.
///
/// The trap: a listed member without figures is not left out; it stands below the ranked units, and every award that
/// it could still win stays open.
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

/// `split-from`: the unit that another was split from.
pub(crate) static SPLIT_FROM: TableKeys = TableKeys {
    name: "split-from",
    kind: TableKind::Inner,
    doc: Phrase::new("the unit that another was split from", "đơn vị cũ được chia tách"),
    keys: &[
        required("unit", Shape::Id, "the unit that is no more", "đơn vị cũ", "\"old\""),
        required(
            "share",
            Shape::Value,
            "the share of its figures of the year before; the shares of one unit add up to 100 %",
            "tỷ lệ số liệu năm trước; các tỷ lệ của một đơn vị cũ cộng lại đủ 100 %",
            "\"40%\"",
        ),
    ],
};

/// `units`: a unit of the cluster with the name that people read (*đơn vị*).
///
/// The regulation says: “Đơn vị: Yên Bái, Điện Biên, Sơn La” (the names of the units) | “Tỉnh mới hợp nhất từ hai
/// tỉnh, số liệu năm trước lấy tổng của cả hai” (`merged-from`)
///
/// Figures may name a unit by its id or by its title, in any case, with any spacing and either tone placement (*hoà*
/// and *hòa*); nothing else is guessed.
///
/// Units that merged since the year before are named by `merged-from`, a unit that was split by `split-from`. Their
/// figures of the year before come under their own names and are added; a mean or a percentage needs `weighted-by`, and
/// yes or no, dates and levels cannot be merged. Given for the new unit as well, a figure must be the same.
///
/// The trap: a name that is one letter off (“Kom Tum”) is not matched but reported with the nearest right one, since
/// two units may differ by one letter.
pub(crate) static UNITS: TableKeys = TableKeys {
    name: "units",
    kind: TableKind::PerId,
    doc: Phrase::new("a unit of the cluster", "một đơn vị của cụm"),
    keys: &[
        required("title", Shape::Localised, "the name that people read", "tên gọi", "{ vi = \"Yên Bái\" }"),
        optional(
            "classes",
            Shape::Levels,
            "its classes, where the figures do not give them",
            "loại đơn vị, khi không ghi trong số liệu",
            "{ terrain = \"mountain\" }",
        ),
        NOTE,
        optional(
            "merged-from",
            Shape::Ids,
            "the units that became this one since the baseline: their figures of that year add up to its own",
            "các đơn vị hợp nhất thành đơn vị này sau năm trước: số liệu năm trước được cộng lại",
            "[\"tuyen-quang-cu\", \"ha-giang\"]",
        ),
        optional(
            "split-from",
            Shape::Table(&SPLIT_FROM),
            "the unit that this one was split from, and its share",
            "đơn vị cũ được chia tách và tỷ lệ thuộc về đơn vị này",
            "{ unit = \"old\", share = \"40%\" }",
        ),
        optional(
            "until",
            Shape::Year,
            "of a unit that became another: the last year in which it existed",
            "với đơn vị đã hợp nhất, chia tách: năm cuối cùng còn tồn tại",
            "2020",
        ),
    ],
};

/// `figures`: how tables of figures are written (*cách ghi số liệu*).
///
/// The regulation says: “Số liệu ghi theo cách viết số của Việt Nam: 1.086,5” (numbers in CSV are written the
/// Vietnamese way)
///
/// It concerns CSV and sheets only; numbers in TOML are always written 1086.5.
///
/// The trap: `1.086` is one thousand and eighty-six in Vietnamese and one and a bit in English. It is never guessed:
/// without this table only digits without separators are read.
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
        optional(
            "dates",
            Shape::OneOf(&["day/month/year"]),
            "tables write dates as 30/11/2021; without it as 2021-11-30",
            "bảng số liệu ghi ngày dạng 30/11/2021; không khai thì ghi 2021-11-30",
            "\"day/month/year\"",
        ),
        NOTE,
    ],
};

/// `choices`: an ambiguity of the regulation and the reading taken (*điểm chưa rõ và cách hiểu được chọn*).
///
/// The regulation says: “Tỷ lệ HTX yếu kém” (a share, without saying of what) | “Cả hai cờ thì cộng thế nào không
/// nêu” (a case that the text leaves open)
///
/// An alternative is shaped like the file: the keys that it replaces stand in it as they stand in the file, arrays
/// are replaced whole, `remove` takes keys away. Each alternative is checked like the file itself; `--choose
/// NAME=ALTERNATIVE` scores it.
///
/// The trap: an ambiguity that is resolved in silence is found by the unit that lost by 0.25. Every output lists the
/// readings taken.
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

/// `clauses`: a clause that people alone judge or that nothing computes (*điều khoản không chấm bằng số*).
///
/// The regulation says: “Nội bộ đoàn kết, tổ chức đảng trong sạch, vững mạnh” (a requirement without a number)
///
/// The trap: a clause that is left out of the file is forgotten in the meeting; here it is printed on every report.
pub(crate) static CLAUSES: TableKeys = TableKeys {
    name: "clauses",
    kind: TableKind::PerId,
    doc: Phrase::new(
        "a clause that people alone judge or that nothing computes",
        "điều khoản không chấm bằng số",
    ),
    keys: &[TITLE, BASIS, QUOTE, NOTE],
};

/// `summary`: a line of the cluster summary (*một dòng tổng hợp của cụm*), per unit, for the cluster as a whole, or
/// both.
///
/// The regulation says: “Toàn cụm có 3.904 HTX, doanh thu bình quân 1.086 triệu đồng” (totals and means of the whole
/// cluster)
///
/// The trap: a ratio of the whole cluster is recomputed from sums: `sum(profitable over cluster) / sum(htx over
/// cluster)`. The mean of the units' shares is another number and needs the word `mean`.
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
