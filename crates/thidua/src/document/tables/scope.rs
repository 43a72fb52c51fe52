//! Who is counted at all.

use super::super::{Need, Shape, TableKeys, TableKind, required};
use super::shared::{BASIS, NOTE, TITLE};
use crate::words::Phrase;

/// `scope`: who is counted at all (*phạm vi, đối tượng xét thi đua*).
///
/// The regulation says: “Chỉ xét thi đua đối với HTX hoạt động từ 12 tháng trở lên” (units under twelve months are not
/// considered)
///
/// A unit outside the scope is neither scored nor counted: not in means and sums of the cluster, not in rankings, quotas
/// and awards, and its figures are not missing. It is listed under a heading of its own with the reason. The condition
/// reads figures of the unit; points and values of the whole cluster exist only once the scope is known.
///
/// The trap: it is not a gate. A unit that a gate knocks out still counts in the mean of the cluster; one outside the scope
/// does not. While the figure that decides is missing, the unit has no total, and what depends on it stays open.
pub(crate) static SCOPE: TableKeys = TableKeys {
    name: "scope",
    kind: TableKind::Single(Need::Optional),
    doc: Phrase::new("who is counted at all", "phạm vi, đối tượng xét thi đua"),
    keys: &[
        TITLE,
        required(
            "requires",
            Shape::Conditions,
            "what a unit must fulfil to be scored and counted",
            "điều kiện để đơn vị được chấm điểm và được tính vào cụm",
            "[{ measure = \"months-active\", at-least = 12 }]",
        ),
        BASIS,
        NOTE,
    ],
};
