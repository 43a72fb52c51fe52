//! Why a unit is not counted at all.

use alloc::string::ToString;

use super::{Explanation, Tree};
use crate::reason::Reason;
use crate::results::Outside;
use crate::scoreboard::Scoreboard;
use crate::words::{Arg, Phrase};

use super::measures::{cell_state, place_arg};

impl Scoreboard {
    /// Explains a unit outside the scope, down to the cells that put it there; none when there is no such unit.
    pub(super) fn explain_outside(&self, unit: &str) -> Option<Explanation> {
        let mut outside = self.clusters().iter().flat_map(|cluster| &cluster.outside);
        let outside = outside.find(|outside| outside.unit.id == unit)?;
        let mut tree = Tree::about(self.results());
        static UNIT: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        let args = [Arg::from(&outside.unit.title), Arg::from(self.outside_reason(outside))];
        tree.add(0, Reason::new("outside", &UNIT, args));
        self.outside_cells(outside, &mut tree);
        if let Some(scope) = &self.model().scope {
            super::unit::about_lines(&scope.about, 1, &mut tree);
        }
        Some(Explanation { unit: unit.to_string(), lines: tree.lines })
    }

    fn outside_cells(&self, outside: &Outside, tree: &mut Tree) {
        static CELL: Phrase = Phrase::new("{0}: {1} [{2}]", "{0}: {1} [{2}]");
        for (input, outcome, place) in &outside.cells {
            let value = match outcome.known() {
                Some(number) => self.input_form(*input).arg(number),
                None => Arg::from(cell_state(outcome)),
            };
            let args = [self.input_arg(*input), value, place_arg(place)];
            tree.add(1, Reason::new("figure", &CELL, args));
        }
    }
}
