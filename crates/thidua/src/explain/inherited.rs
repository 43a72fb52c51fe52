//! Figures that a unit took over from the units that became it.

use super::Tree;
use super::measures::{cell_state, place_arg};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::reason::Reason;
use crate::results::Heir;
use crate::scoreboard::{At, Scoreboard};
use crate::step::InputId;
use crate::words::{Arg, Phrase, Sentence};

impl Scoreboard {
    /// The cells behind a figure that was handed down.
    pub(super) fn inherited_lines(&self, input: InputId, at: At, depth: usize, tree: &mut Tree) {
        let cluster = self.clusters().get(at.cluster);
        let Some(heirs) = cluster.and_then(|cluster| cluster.inherited.get(&(input, at.unit))) else {
            return;
        };
        for heir in heirs {
            tree.add(depth, self.heir_reason(heir, input));
        }
    }

    fn heir_reason(&self, heir: &Heir, input: InputId) -> Reason {
        static WHOLE: Phrase = Phrase::new("{0}: {1} [{2}]", "{0}: {1} [{2}]");
        static ABSENT: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        static WEIGHED: Phrase = Phrase::new("{0}, weighed by {1}", "{0}, trọng số {1}");
        static SHARE: Phrase = Phrase::new("{0}, of which {1}", "{0}, tính {1}");
        let form = self.input_form(input);
        let mut value = match &heir.outcome {
            Outcome::Known(number) => form.arg(number),
            state => Arg::from(cell_state(state)),
        };
        if let Some(Outcome::Known(weight)) = &heir.weight {
            value = Sentence::new(&WEIGHED, [value, Arg::from(weight)]).into();
        }
        if heir.share != Number::ONE {
            value = Sentence::new(&SHARE, [value, Arg::Percent(heir.share.clone())]).into();
        }
        let said = [heir.unit.arg(), value];
        match &heir.place {
            Some(place) => Reason::new("predecessor", &WHOLE, said.into_iter().chain([place_arg(place)])),
            None => Reason::new("predecessor", &ABSENT, said),
        }
    }
}
