//! Decision tables (*bảng quyết định*): rows of conditions over several figures, each with what it gives.
//!
//! The regulation says: “Nộp đúng hạn và đủ nội dung: 5 điểm; nộp đúng hạn nhưng thiếu nội dung: 3 điểm; còn lại: 0
//! điểm” (rows over two figures) | “Thuộc nhiều trường hợp thì lấy mức cao nhất” (several rows may hold:
//! `hit = "highest"`)
//!
//! An indicator with `rows` instead of a formula. A row has `when`, a list of conditions that all must hold, and `gives`,
//! a value of the indicator's kind or the name of a figure. `hit` says what counts where several rows hold: the `first`;
//! `exactly-one`, undefined where a second holds; `agreeing`, all of which give the same; the `highest`, the `lowest`,
//! the `sum`; or the `count` of rows that hold, which give nothing. With `hit = "first"` the last row may say
//! `otherwise = true`. Where no row holds the value is `none`, and undefined where the table does not say.
//!
//! A row that fails asks for no figure. A row that cannot be decided leaves the value open only where it could change
//! it. Before any figures exist the check finds rows that never hold or are never reached, and warns of holes and, for
//! `exactly-one` and `agreeing`, of overlaps.
//!
//! The trap: a table that forgets a case gives no 0 there; write `none = 0` or a last row `otherwise = true`.

use alloc::vec::Vec;

use super::{Amount, Measured, Test};
use crate::step::Hit;
use crate::text::Span;

/// The rows of an indicator.
#[derive(Debug)]
pub(crate) struct Decision {
    pub(crate) hit: Hit,
    pub(crate) rows: Vec<DecisionRow>,
    /// Where no row holds.
    pub(crate) none: Option<Amount>,
}

/// A row of a decision table.
#[derive(Debug)]
pub(crate) struct DecisionRow {
    pub(crate) when: Test,
    pub(crate) gives: Amount,
    /// Whether it holds wherever no row above does.
    pub(crate) otherwise: bool,
    pub(crate) span: Span,
}

impl Decision {
    /// The measures that rows give.
    pub(crate) fn given(&self) -> impl Iterator<Item = Measured> {
        self.rows.iter().map(|row| &row.gives).chain(&self.none).filter_map(Amount::measured)
    }
}
