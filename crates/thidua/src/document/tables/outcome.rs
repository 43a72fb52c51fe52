//! What follows from the points: gates, rankings and awards.

use super::super::{Shape, TableKeys, TableKind, conditional, optional, required};
use super::grading::{SHARE_OF, SHARE_ROUNDED};
use super::people::THRESHOLD;
use super::shared::{BASIS, NOTE, QUOTE, TITLE};
use crate::words::Phrase;

/// `gates`: a condition that takes a unit out of the ranking or of the awards (*không xét thi đua*); it never changes
/// points.
///
/// The regulation says: “Không xét thi đua đối với đơn vị có cán bộ bị kỷ luật” (not considered when someone was
/// disciplined) | “Nộp hồ sơ chậm không xét cờ” (no flag for late dossiers)
///
/// The unit keeps its points; out of the ranking it has no rank and those below close up. A gate whose figure is
/// missing is undecided: the unit has no rank, and the awards it could win stay open.
///
/// The trap: what zeroes points, caps a grade or excludes from one award is not a gate; each has its own place (the
/// section's or criterion's own keys, the demotions, the award's `requires`), so that no effect is written twice.
pub(crate) static GATES: TableKeys = TableKeys {
    name: "gates",
    kind: TableKind::PerId,
    doc: Phrase::new("a condition that takes a unit out; it never changes points", "điều kiện không xét"),
    keys: &[
        TITLE,
        required(
            "when",
            Shape::Conditions,
            "the unit is out when this holds",
            "bị loại khi",
            "[{ condition = \"sanctioned\" }]",
        ),
        required(
            "out-of",
            Shape::OneOf(&["ranking", "awards"]),
            "ranking: no rank and no award, those below move up; awards: the rank stays",
            "loại khỏi xếp hạng hay khen thưởng",
            "\"ranking\"",
        ),
        BASIS,
        QUOTE,
        NOTE,
    ],
};

/// `by`: a measure of a ranking with its own direction.
pub(crate) static RANKED_BY: TableKeys = TableKeys {
    name: "by",
    kind: TableKind::Inner,
    doc: Phrase::new("a measure of a ranking with its own direction", "một tiêu chí xếp hạng"),
    keys: &[
        required("measure", Shape::Reference, "what is compared", "đại lượng so sánh", "\"violations\""),
        required(
            "best",
            Shape::OneOf(&["highest", "lowest"]),
            "which end is best",
            "chiều tốt hơn",
            "\"lowest\"",
        ),
        optional(
            "rounding",
            Shape::Rounding,
            "what is compared is rounded so first, or not at all, instead of as the regulation rounds for rankings",
            "làm tròn trước khi so sánh, thay cho cách làm tròn chung khi xếp hạng",
            "{ to = 0.1, mode = \"half-up\" }",
        ),
    ],
};

/// `rankings`: an order of the units (*xếp hạng*), with its chain of tie-breaks (*tiêu chí phụ*).
///
/// The regulation says: “Xếp hạng theo tổng điểm từ cao xuống thấp” (by total points) | “Bằng điểm thì ưu tiên đơn vị
/// có ít vi phạm hơn” (ties by fewer violations) | “Xếp hạng riêng trong từng khối” (`within`, one ranking for each
/// level of a class) | “Chỉ xếp hạng các đơn vị có đăng ký” (`among`, some of the units)
///
/// A file may have several rankings; one may be made for each level of a class (`within`), or order some of the units
/// (`among`). Each of these has a page of its own.
///
/// The trap: a tie that survives the chain is shared and shown, never broken by name or by the order of rows.
pub(crate) static RANKINGS: TableKeys = TableKeys {
    name: "rankings",
    kind: TableKind::PerId,
    doc: Phrase::new("an order of the units", "bảng xếp hạng"),
    keys: &[
        TITLE,
        optional(
            "within",
            Shape::Id,
            "a class of units: each of its levels is ranked apart",
            "xếp hạng riêng từng mức của một loại đơn vị",
            "\"block\"",
        ),
        optional(
            "among",
            Shape::Conditions,
            "only units for which this holds are ranked",
            "chỉ xếp hạng các đơn vị đáp ứng",
            "[{ condition = \"registered\" }]",
        ),
        required(
            "by",
            Shape::References(&RANKED_BY),
            "what decides, first to last: the ranked value, then the tie-breaks",
            "căn cứ xếp hạng, rồi tiêu chí phụ",
            "[\"points(total)\", \"new-htx\"]",
        ),
        required(
            "best",
            Shape::OneOf(&["highest", "lowest"]),
            "which end is best, unless an entry says otherwise",
            "chiều tốt hơn",
            "\"highest\"",
        ),
        required(
            "tied",
            Shape::OneOf(&["standard", "dense", "fractional"]),
            "the rank of units that stay tied: 1 2 2 4, 1 2 2 3, or 1 2.5 2.5 4",
            "thứ hạng khi đồng hạng",
            "\"standard\"",
        ),
        BASIS,
        QUOTE,
        NOTE,
    ],
};

/// `awards`: a flag or other award (*cờ thi đua, khen thưởng*).
///
/// The regulation says: “Tặng 01 cờ cho đơn vị dẫn đầu” (one flag to the leader) | “Đơn vị dẫn đầu phải hoàn thành
/// vượt mức các chỉ tiêu” (a condition beside the rank) | “Cụm bình chọn trong số 3 đơn vị đầu” (the meeting votes) |
/// “Tặng giấy khen cho các đơn vị loại Tốt trở lên” (`grades = [...]`, `places = "all"`) | “Không quá 20 % số đơn vị”
/// (`places = "20%"`)
///
/// `grades` keeps out who does not hold one of them: beside a ranking as a condition, and with `decided-by = "grade"`
/// alone, where all who hold one stand alike. With `places = "all"` everyone who fulfils what is asked gets the award,
/// and what is open about one unit is not open about the others.
///
/// Where the ranking is made for each level of a class, the award is given in each of them.
///
/// Whoever `requires` excludes keeps the rank. `if-ineligible` says whether the place then stays empty or goes to the
/// next; `if-tied` what happens to units tied across the last place.
///
/// The trap: with a condition, “withhold” and “next” crown different units in a third of all clusters, so the file
/// must say which.
pub(crate) static AWARDS: TableKeys = TableKeys {
    name: "awards",
    kind: TableKind::PerId,
    doc: Phrase::new("a flag or other award", "cờ thi đua, khen thưởng"),
    keys: &[
        TITLE,
        conditional(
            "ranking",
            Shape::Member,
            "the ranking it follows; of one that is made for each level of a class all of them, or one such as \"provinces[north]\"",
            "theo bảng xếp hạng; nếu bảng lập riêng cho từng mức thì trao ở mọi mức, hoặc ghi một mức như \"provinces[north]\"",
            "\"provinces\"",
        ),
        conditional(
            "grades",
            Shape::Ids,
            "only units that hold one of these grades",
            "chỉ đơn vị được xếp loại một trong các mức này",
            "[\"excellent\"]",
        ),
        required(
            "places",
            Shape::Value,
            "how many are given: a number, a share such as \"20%\", or \"all\" who fulfil what is asked",
            "số lượng: một số, một tỷ lệ như \"20%\", hoặc \"all\" là tất cả đơn vị đủ điều kiện",
            "1",
        ),
        SHARE_OF,
        SHARE_ROUNDED,
        optional(
            "requires",
            Shape::Conditions,
            "what a unit must fulfil besides its rank",
            "điều kiện",
            "[{ condition = \"met(weak)\" }]",
        ),
        required(
            "decided-by",
            Shape::OneOf(&["ranking", "ballot", "grade"]),
            "what decides: the ranking, a ballot, or the grade alone, where all who hold it stand alike",
            "do đâu quyết định",
            "\"ranking\"",
        ),
        conditional(
            "among",
            Shape::Whole,
            "with a ballot: how many of the first ranks stand",
            "bình chọn trong số bao nhiêu đơn vị đầu",
            "3",
        ),
        conditional(
            "if-ineligible",
            Shape::OneOf(&["withhold", "next"]),
            "required with a condition: a place whose unit is not eligible stays empty, or goes to the next",
            "khi không đủ điều kiện",
            "\"withhold\"",
        ),
        conditional(
            "if-tied",
            Shape::OneOf(&["ballot", "all", "none"]),
            "required unless all get it: what happens to units tied across the last place",
            "khi đồng hạng ở suất cuối",
            "\"ballot\"",
        ),
        conditional(
            "threshold",
            Shape::WordOrTable(&["none"], &THRESHOLD),
            "required where a ballot can decide: the share of the ballots cast that a unit needs, or none",
            "tỷ lệ phiếu phải đạt khi bình xét",
            "{ above = \"50%\" }",
        ),
        BASIS,
        QUOTE,
        NOTE,
    ],
};
