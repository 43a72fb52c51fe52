//! What stands below a unit, row by row.

use super::super::{Key, Shape, TableKeys, TableKind, conditional, optional, required};
use super::shared::{BASIS, NOTE, QUOTE, TITLE};
use crate::words::Phrase;

/// Rows below a unit (*các dòng dưới đơn vị: sự kiện, nhiệm vụ, đợt kiểm tra*), such as its events or tasks; an
/// indicator with `part` has a value for each of them.
///
/// The regulation says: “Điểm bình quân của các sự kiện trong năm” (the mean over events: `mean(x each events)`) | “Tổng
/// điểm các nhiệm vụ theo trọng số” (tasks by weight: `mean(x each tasks by weight)`) | “Tổng trọng số các nhiệm vụ là
/// 100” (weights add up: `adds-to`) | “Mỗi đơn vị đăng ký ít nhất ba mô hình” (at least three: `number`)
///
/// An indicator with `part = "events"` is reported for every event, or derived row by row: its formula may read
/// figures of its own row and of the unit. From the unit, `sum`, `mean`, `median`, `min`, `max`, `count` and `best(2,
/// x each events)` look down, a mean also with weights, `mean(x each events by w)`. `skips` and `needs` of the
/// indicator hold for rows as well. Rows to which the figure does not apply are passed over. An indicator with `part`
/// may also have `rows`, a decision table for each row below the unit, such as the points of each event.
///
/// Figures are written as `[part.events.2021.UNIT.KEY]` in TOML; in CSV in a file of their own, whose column `events`
/// holds the key of the row. Where a unit has another number of rows than `number` says, or `adds-to` does not hold,
/// nothing is made of its rows; too few rows count as missing.
///
/// In CSV the file of events reads `unit;events;days-late@2021` and holds one line for each event: `yen-bai;e1;3`. A
/// unit without events must still be named somewhere, in another file or in TOML as `[year.2021.yen-bai]`: a unit
/// that no file names has not said that nothing arose, and its rows are missing.
///
/// The trap: without `number`, a unit with no rows at all has nothing to average: the mean and the sum do not apply, and
/// only the count is 0.
pub(crate) static PARTS: TableKeys = TableKeys {
    name: "parts",
    kind: TableKind::PerId,
    doc: Phrase::new("rows below a unit", "các dòng dưới đơn vị (sự kiện, nhiệm vụ ...)"),
    keys: &[
        TITLE,
        optional(
            "number",
            Shape::Comparisons,
            "how many rows a unit may have",
            "số dòng của mỗi đơn vị",
            "{ at-least = 1 }",
        ),
        optional(
            "adds-to",
            Shape::Table(&ADDS_TO),
            "what a figure must add up to over the rows of each unit",
            "tổng bắt buộc của một chỉ tiêu trên các dòng của đơn vị",
            "{ measure = \"weight\", value = 100 }",
        ),
        optional(
            "rules",
            Shape::Text,
            "the regulation beside this file that scores the rows, which makes them a register",
            "quy chế đặt cạnh tệp này dùng để chấm từng dòng; khi đó các dòng là một sổ đăng ký",
            "\"htx-2021.toml\"",
        ),
        conditional(
            "unit",
            Shape::Id,
            "with `rules`: the class of that regulation whose levels are the units here",
            "với `rules`: lớp đơn vị của quy chế đó có các mức chính là các đơn vị ở đây",
            "\"province\"",
        ),
        BASIS,
        QUOTE,
        NOTE,
    ],
};

/// `adds-to`: a sum over the rows of a unit.
pub(crate) static ADDS_TO: TableKeys = TableKeys {
    name: "adds-to",
    kind: TableKind::Inner,
    doc: Phrase::new("a sum over the rows of a unit", "tổng trên các dòng của đơn vị"),
    keys: &[
        required("measure", Shape::Id, "the figure that is added up", "chỉ tiêu được cộng", "\"weight\""),
        required("value", Shape::Value, "what it must add up to", "tổng phải bằng", "100"),
    ],
};

/// In an indicator: what a register knows of each row.
pub(super) const FROM: Key = optional(
    "from",
    Shape::Reference,
    "for the rows of a register: the measure of their own regulation that it is taken from",
    "với các dòng của sổ đăng ký: lấy từ đại lượng nào của quy chế chấm các dòng đó",
    "\"weak\"",
);

/// In an indicator: a reported figure once more, from the rows of a register.
pub(super) const ROLLED_UP: Key = optional(
    "rolled-up",
    Shape::Formula,
    "how the figure follows from the rows of a register; where both are there they must be equal",
    "cách tổng hợp số liệu này từ các dòng của sổ đăng ký; có cả hai thì phải bằng nhau",
    "\"sum(weak each htx)\"",
);
