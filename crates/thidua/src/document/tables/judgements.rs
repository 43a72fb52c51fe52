//! Judgements: conditions, and the names that some of them have.

use super::super::{Shape, TableKeys, TableKind, optional, required};
use super::shared::{BASIS, NOTE, QUOTE, TITLE};
use crate::words::Phrase;

/// `condition`: a condition.
pub(crate) static CONDITION: TableKeys = TableKeys {
    name: "condition",
    kind: TableKind::Inner,
    doc: Phrase::new("a condition", "một điều kiện"),
    keys: &[
        optional("measure", Shape::Reference, "what is compared", "đại lượng so sánh", "\"weak-share\""),
        optional("at-least", Shape::Value, "not below; includes the boundary", "từ ... trở lên", "20"),
        optional("above", Shape::Value, "strictly more", "trên", "\"60%\""),
        optional("at-most", Shape::Value, "not above; includes the boundary", "không quá", "\"15%\""),
        optional("below", Shape::Value, "strictly less", "dưới", "\"80%\""),
        optional("exactly", Shape::Value, "equal", "đúng bằng", "5"),
        optional("one-of", Shape::Values, "equal to one of them", "là một trong", "[\"good\", \"fair\"]"),
        optional(
            "condition",
            Shape::Reference,
            "holds when that judgement holds",
            "đúng khi điều kiện kia đúng",
            "\"every-target-exceeded\"",
        ),
        optional(
            "fails",
            Shape::Reference,
            "holds when that judgement fails",
            "đúng khi điều kiện kia sai",
            "\"met(weak)\"",
        ),
        optional(
            "known",
            Shape::Reference,
            "holds when that figure is known",
            "đúng khi đã có số liệu",
            "\"revenue\"",
        ),
        optional(
            "any",
            Shape::Conditions,
            "holds when one of them holds",
            "đúng khi một trong số đó đúng",
            "[{ condition = \"met(weak)\" }]",
        ),
        optional(
            "all",
            Shape::Conditions,
            "holds when all of them hold",
            "đúng khi tất cả đúng",
            "[{ condition = \"met(weak)\" }]",
        ),
        optional(
            "count",
            Shape::Conditions,
            "holds when so many of them hold, by the words that compare; what does not apply is not counted",
            "đúng khi số điều kiện đúng đạt mức ghi kèm; điều kiện không phát sinh thì không tính",
            "[{ condition = \"met(weak)\" }, { condition = \"met(new-htx)\" }]",
        ),
        optional(
            "every",
            Shape::Id,
            "holds when the points of every criterion that earns points compare so; \"criteria\", or a section for \
             its criteria alone; what does not apply is passed over",
            "đúng khi điểm của mọi tiêu chí có cho điểm đều đạt mức ghi kèm; \"criteria\" là tất cả, mã nhóm là \
             riêng nhóm đó; tiêu chí không phát sinh thì bỏ qua",
            "\"criteria\"",
        ),
    ],
};

/// `conditions`: a named judgement (*điều kiện*), printed for every unit and usable wherever a yes or no is asked
/// for.
///
/// The regulation says: “Hoàn thành vượt mức tất cả các chỉ tiêu” (every target exceeded)
///
/// A condition has three values: what decides it decides it, whatever is missing beside it. `{ any = [...] }` holds
/// as soon as one part holds, `{ all = [...] }` fails as soon as one part fails.
///
/// The trap: *hoàn thành* is `met`, *hoàn thành vượt mức* is `exceeded`: strictly better than the target.
pub(crate) static CONDITIONS: TableKeys = TableKeys {
    name: "conditions",
    kind: TableKind::PerId,
    doc: Phrase::new("a named judgement; usable wherever a yes or no is asked for", "điều kiện có tên"),
    keys: &[
        TITLE,
        required(
            "holds",
            Shape::Conditions,
            "when it holds",
            "khi nào đúng",
            "[{ condition = \"met(weak)\" }]",
        ),
        BASIS,
        QUOTE,
        NOTE,
    ],
};
