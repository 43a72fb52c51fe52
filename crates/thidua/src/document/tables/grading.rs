//! Grades: how they are given, what lowers them, and how many may hold them.

use super::super::{Need, Shape, TableKeys, TableKind, conditional, demanded, optional, required};
use super::outcome::RANKED_BY;
use super::shared::{BASIS, NOTE, QUOTE, TITLE};
use crate::words::Phrase;

/// `grading`: how grades (*xếp loại*) are given.
///
/// The regulation says: “Căn cứ tổng điểm để xếp loại” (`by = "points(total)"`)
///
/// The measure picks the grade whose range holds it. Conditions of that grade may refuse the unit; `if-refused` says
/// whether it then falls to the next grade whose conditions hold (its points are not compared again), or whether people
/// decide. Then the demotions apply in their order, then the quotas. Conditions are not looked at again after a
/// demotion or a quota. A gate takes no grade away.
///
/// A figure that is missing leaves the grade undecided, and names it; it never counts as a condition that fails.
/// Where every way it may turn out gives the same grade, that grade stands; of points still missing only the most
/// that can come is weighed, so a grade that is certain from below may still be shown as undecided. A condition whose
/// figure does not apply leaves the grade undecided as well.
///
/// The trap: *đủ điểm nhưng không đủ điều kiện* has two readings, and they give different grades.
pub(crate) static GRADING: TableKeys = TableKeys {
    name: "grading",
    kind: TableKind::Single(Need::Optional),
    doc: Phrase::new("how grades are given", "cách xếp loại"),
    keys: &[
        required(
            "by",
            Shape::Reference,
            "the measure that the ranges of the grades speak of",
            "đại lượng dùng để xếp loại",
            "\"points(total)\"",
        ),
        conditional(
            "if-refused",
            Shape::OneOf(&["next", "undecided"]),
            "required when a grade has conditions: a unit whose points reach it and whom they refuse falls to the \
             next grade whose conditions hold, or people decide",
            "khi đủ điểm nhưng không đủ điều kiện: xét mức kế dưới đủ điều kiện, hay để hội nghị quyết định",
            "\"next\"",
        ),
        BASIS,
        QUOTE,
        NOTE,
    ],
};

/// `grades`: the grades (*các mức xếp loại*), best first.
///
/// The regulation says: “Xuất sắc: từ 90 điểm trở lên” (`at-least = 90`) | “Khá: từ 65 đến dưới 80 điểm”
/// (`at-least = 65`, `below = 80`) | “Xuất sắc: từ 90 điểm, không tiêu chí nào dưới 85 %” (`requires`)
///
/// Both ends of a range are written, unless the line is open there: the best grade has no upper end, the lowest no
/// lower one. So a hole between two grades is seen; one that the source has is admitted by an entry with `open` and
/// its range in place of an id. A grade without a range is reached by falling or by a demotion alone. “A if two
/// targets are met, otherwise B” is written with one range and one without: `at-least = 0` and `requires` for A,
/// neither for B, and `if-refused = "next"`.
///
/// The trap: *từ 80 đến 89, từ 90* leaves 89.5 without a grade.
pub(crate) static GRADES: TableKeys = TableKeys {
    name: "grades",
    kind: TableKind::List,
    doc: Phrase::new("the grades, best first", "các mức xếp loại, từ cao xuống thấp"),
    keys: &[
        conditional("id", Shape::Id, "the grade's id", "mã của mức", "\"excellent\""),
        conditional(
            "title",
            Shape::Localised,
            "the name that people read",
            "tên gọi",
            "{ vi = \"Xuất sắc\", en = \"Excellent\" }",
        ),
        optional("at-least", Shape::Value, "not below; includes the boundary", "từ ... trở lên", "90"),
        optional("above", Shape::Value, "strictly more", "trên", "90"),
        optional("at-most", Shape::Value, "not above; includes the boundary", "không quá", "89"),
        optional("below", Shape::Value, "strictly less", "dưới", "90"),
        optional("exactly", Shape::Value, "equal", "đúng bằng", "100"),
        optional(
            "requires",
            Shape::Conditions,
            "what a unit must fulfil besides its points",
            "điều kiện",
            "[{ every = \"criteria\", at-least = \"85% of maximum\" }]",
        ),
        optional(
            "open",
            Shape::Localised,
            "in place of id and title: the source has no grade for this range; without a range, none for those whom \
             the conditions of every grade refuse",
            "thay cho mã và tên: văn bản không quy định mức cho khoảng này",
            "{ vi = \"Quy chế không quy định\" }",
        ),
        BASIS,
        QUOTE,
        NOTE,
    ],
};

/// `demotions`: what lowers a grade (*hạ mức xếp loại*), in the order in which it is applied.
///
/// The regulation says: “Có cá nhân bị kỷ luật thì hạ một mức” (`down = 1`) | “Không quá loại Khá” (`at-best =
/// "fair"`) | “Bị xử phạt hành chính thì xếp loại Yếu” (`to = "weak"`)
///
/// Every demotion that holds is applied, one after the other; none raises a grade. One that cannot be decided leaves
/// the grade undecided, unless it could not change it.
///
/// The trap: the order matters. Down one grade and then at best good is not the same as the other way round.
pub(crate) static DEMOTIONS: TableKeys = TableKeys {
    name: "demotions",
    kind: TableKind::List,
    doc: Phrase::new(
        "what lowers a grade, in the order in which it is applied",
        "hạ mức xếp loại, theo thứ tự xét",
    ),
    keys: &[
        required("id", Shape::Id, "the demotion's id", "mã", "\"disciplined\""),
        TITLE,
        required(
            "when",
            Shape::Conditions,
            "when it applies",
            "khi nào hạ",
            "[{ condition = \"disciplined\" }]",
        ),
        conditional("down", Shape::Whole, "so many grades down", "hạ mấy mức", "1"),
        conditional(
            "at-best",
            Shape::Id,
            "no grade better than this one, which is not the lowest",
            "không quá mức này",
            "\"good\"",
        ),
        conditional("to", Shape::Id, "straight to the lowest grade", "xuống thẳng mức thấp nhất", "\"weak\""),
        BASIS,
        QUOTE,
        NOTE,
    ],
};

/// `quotas`: how many units of a cluster may hold a grade (*tỷ lệ khống chế*).
///
/// The regulation says: “Số đơn vị loại Xuất sắc không quá 20 % tổng số đơn vị” (`share = "20%"`, `of = "members"`) |
/// “không quá 20 % số đơn vị loại Tốt trở lên” (`of = ["excellent", "good"]`) | “không quá 2 đơn vị” (`number = 2`)
///
/// The units that hold the grade are ordered by a chain of the quota's own; those beyond the number fall to the next
/// grade, whose conditions are not looked at. What the share is taken of is counted after the demotions and before
/// any cut. A tie across the last place is never cut by name or by order. Who may yet come to hold the grade leaves
/// those undecided whom it could cut.
///
/// The trap: 20 % of four units rounded down is nobody.
pub(crate) static QUOTAS: TableKeys = TableKeys {
    name: "quotas",
    kind: TableKind::PerId,
    doc: Phrase::new("how many units of a cluster may hold a grade", "tỷ lệ khống chế của một mức xếp loại"),
    keys: &[
        TITLE,
        required("grade", Shape::Id, "the grade it limits", "mức xếp loại bị khống chế", "\"excellent\""),
        conditional("number", Shape::Whole, "at most so many units", "không quá mấy đơn vị", "2"),
        conditional("share", Shape::Value, "at most such a share of the units", "không quá tỷ lệ", "\"20%\""),
        SHARE_OF,
        SHARE_ROUNDED,
        required(
            "by",
            Shape::References(&RANKED_BY),
            "what decides who keeps the grade, first to last",
            "căn cứ chọn đơn vị được giữ mức này",
            "[\"points(total)\"]",
        ),
        required(
            "best",
            Shape::OneOf(&["highest", "lowest"]),
            "which end is best, unless an entry says otherwise",
            "chiều tốt hơn",
            "\"highest\"",
        ),
        demanded(
            "if-tied",
            Shape::OneOf(&["undecided", "all", "none"]),
            "what happens to units tied across the last place: people decide, all keep the grade, or none",
            "khi bằng nhau ở suất cuối: để hội nghị quyết định, giữ tất cả, hoặc không giữ",
            "\"undecided\"",
        ),
        BASIS,
        QUOTE,
        NOTE,
    ],
};

/// What a share is taken of.
pub(super) const SHARE_OF: super::super::Key = conditional(
    "of",
    Shape::WordOrIds(&["members", "graded"]),
    "required with a share: of all units of the cluster, of those that have a grade, or of those that hold one of the \
     grades listed",
    "tính trên tổng số đơn vị, trên số đơn vị được xếp loại, hoặc trên các mức liệt kê",
    "\"members\"",
);

/// How a share becomes a whole number of units.
pub(super) const SHARE_ROUNDED: super::super::Key = conditional(
    "rounded",
    Shape::OneOf(&["down", "up", "nearest"]),
    "required with a share: how it becomes a whole number; a half goes up to the nearest",
    "làm tròn thành số đơn vị",
    "\"down\"",
);
