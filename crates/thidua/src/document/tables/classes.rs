//! Classes of units.

use super::super::{Shape, TableKeys, TableKind, required};
use super::lines::LEVEL;
use super::shared::{BASIS, NOTE, QUOTE, TITLE, accepts};
use crate::words::Phrase;

/// `classes`: an attribute of a unit (*loại đơn vị*) on which numbers of the regulation depend.
///
/// The regulation says: “Đối với tỉnh miền núi: từ 5 HTX; tỉnh đồng bằng: từ 10 HTX” (a threshold for each class) | “Điểm
/// tối đa: khối quận 10 điểm, khối huyện 15 điểm” (points for each class)
///
/// The class of a unit stands in the file, `[units.x]` with `classes = { terrain = "mountain" }`, or in the figures:
/// `[class.x]` with `terrain = "mountain"` in TOML, a column `terrain` in CSV. Given in both, it must be the same. A
/// condition may ask for it: `{ measure = "terrain", exactly = "mountain" }`. A number that differs by class is a
/// parameter with `value = { by = "terrain", mountain = 5, lowland = 10 }`, and stands nowhere else.
///
/// Ways to points, sections and totals are checked for every class: bands must meet and maxima add up in each.
///
/// The trap: a total of 100 that fits the mountain provinces may be 95 for the lowland ones. The check names the class.
pub(crate) static CLASSES: TableKeys = TableKeys {
    name: "classes",
    kind: TableKind::PerId,
    doc: Phrase::new(
        "an attribute of a unit on which numbers of the regulation depend",
        "loại đơn vị, căn cứ để quy chế áp dụng các con số khác nhau",
    ),
    keys: &[
        TITLE,
        required(
            "levels",
            Shape::References(&LEVEL),
            "the classes, in any order",
            "các loại, thứ tự tùy ý",
            "[\"mountain\", \"lowland\"]",
        ),
        BASIS,
        QUOTE,
        NOTE,
        accepts("[\"never-used\"]"),
    ],
};
