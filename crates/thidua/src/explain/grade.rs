//! How a unit came to its grade.

use alloc::vec::Vec;

use super::Tree;
use crate::award::Awards;
use crate::check::measures_of;
use crate::grade::Mark;
use crate::reason::Reason;
use crate::regulation::{Grading, Test};
use crate::report::GradeState;
use crate::scoreboard::At;
use crate::words::{Arg, Phrase, Sentence};

impl Awards {
    /// The grade, and below it what decided it with the figures behind.
    pub(super) fn grade_lines(&self, at: At, tree: &mut Tree) {
        static GRADE: Phrase = Phrase::new("grade: {0}", "xếp loại: {0}");
        static NONE: Phrase = Phrase::new("none", "không có");
        static OPEN: Phrase = Phrase::new("undecided, possible: {0}", "chưa xác định, có thể là: {0}");
        let scoreboard = self.ranking().scoreboard();
        let (Some(graded), Some(grading)) = (self.grades().of(at), &scoreboard.model().grading) else {
            return;
        };
        let Some(report) = self.grade_report(at) else { return };
        let possible = graded.possible.grades.iter().map(|grade| grading.grade_name(*grade).1);
        let possible = possible.chain(graded.possible.none.then_some(Arg::from(&NONE)));
        let said = match (report.state, graded.possible.only()) {
            (GradeState::Given, Some(grade)) => grading.grade_name(grade).1,
            (GradeState::None, _) => Arg::from(&NONE),
            _ => Sentence::new(&OPEN, [Arg::List(possible.collect())]).into(),
        };
        tree.add(1, Reason::new("grade", &GRADE, [said]));
        for (mark, reason) in graded.marks.iter().zip(report.reasons) {
            tree.add(2, reason);
            if let Some(test) = tested(*mark, grading) {
                let mut reads = Vec::new();
                measures_of(test, &mut reads);
                reads.iter().for_each(|measure| scoreboard.measure_lines(*measure, at, 3, tree));
            }
        }
    }
}

/// The condition that something rests on.
fn tested(mark: Mark, grading: &Grading) -> Option<&Test> {
    match mark {
        Mark::Refused(grade) | Mark::Open(grade) => grading.grades.get(grade)?.requires.as_ref(),
        Mark::Demoted(place, _) | Mark::DemotionOpen(place) => {
            grading.demotions.get(place).map(|demotion| &demotion.when)
        }
        _ => None,
    }
}
