//! Groups of units within the cluster.

use super::super::{Shape, TableKeys, TableKind, optional};
use super::shared::{BASIS, NOTE, QUOTE, TITLE, accepts};
use crate::words::Phrase;

/// `groups`: units of the cluster that are looked at together (*nhóm đơn vị*).
///
/// The regulation says: “So với bình quân của các đơn vị cùng khối” (against the mean of the units of the same block:
/// `by = "block"`) | “Không tính các đơn vị không được giao chỉ tiêu” (without the units that have no target: `where`) |
/// “Chỉ tính các đơn vị có số liệu” (only those with a value: `over = "known"`)
///
/// A formula looks at a group where it could look at the cluster: `mean(x over peers)`, `rank(x over peers, highest,
/// standard)`. With `by` the group differs from unit to unit: it holds the units of the same class, the unit itself
/// among them. With `where` it is the same for every unit, which may stand outside and is then measured against the
/// group all the same, but has no rank in it. Both may stand together.
///
/// A missing value of a member leaves what is made from the group missing; `over = "known"` passes over members without a
/// value, `over = "eligible"` over those that a gate knocks out of the ranking. While the class of a unit, or the
/// condition, is open, so is every group that the unit may belong to; a unit to which the condition does not apply is no
/// member.
///
/// The trap: a mean “of the cluster” and one “of the block” differ, and so do those with and without the members that did
/// not report; a regulation that says only “bình quân chung” has said neither.
pub(crate) static GROUPS: TableKeys = TableKeys {
    name: "groups",
    kind: TableKind::PerId,
    doc: Phrase::new(
        "units of the cluster that are looked at together",
        "nhóm đơn vị được xét chung trong cụm",
    ),
    keys: &[
        TITLE,
        optional(
            "by",
            Shape::Id,
            "a class: the group of a unit holds the units of its own class",
            "loại đơn vị: nhóm của một đơn vị gồm các đơn vị cùng loại",
            "\"block\"",
        ),
        optional(
            "where",
            Shape::Conditions,
            "what holds of the members of the group",
            "điều kiện để một đơn vị thuộc nhóm",
            "[{ measure = \"quota\", above = 0 }]",
        ),
        optional(
            "over",
            Shape::OneOf(&["known", "eligible"]),
            "passes over members without a value, or those that a gate knocks out; all members count when not said",
            "bỏ qua đơn vị chưa có số liệu (known) hoặc bị loại khỏi xếp hạng (eligible); không ghi thì tính mọi đơn vị",
            "\"known\"",
        ),
        BASIS,
        QUOTE,
        NOTE,
        accepts("[\"never-used\"]"),
    ],
};
