//! Units that the scope leaves out, with the reason.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::rules::RuleHead;
use crate::award::Awards;
use crate::reason::Reason;
use crate::regulation::Model;
use crate::results::Outside;
use crate::scoreboard::Scoreboard;
use crate::words::{Arg, Phrase, Sentence, Text};

/// A unit that is neither scored nor counted.
#[derive(Debug, Clone, Serialize)]
pub struct OutsideReport {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Why.
    pub reason: Reason,
}

impl Awards {
    /// The units of a cluster outside the scope, in the order of their ids.
    pub(super) fn outside_reports(&self, cluster: usize) -> Vec<OutsideReport> {
        let scoreboard = self.ranking().scoreboard();
        let outside = scoreboard.clusters().get(cluster).map(|figures| figures.outside.as_slice());
        let one = |outside: &Outside| OutsideReport {
            id: outside.unit.id.clone(),
            title: outside.unit.title.clone(),
            reason: scoreboard.outside_reason(outside),
        };
        outside.unwrap_or_default().iter().map(one).collect()
    }
}

impl Scoreboard {
    /// What the scope asks for and what it found.
    pub(crate) fn outside_reason(&self, outside: &Outside) -> Reason {
        static OUTSIDE: Phrase =
            Phrase::new("outside the scope ({0}): {1}", "ngoài phạm vi xét (điều kiện: {0}): {1}");
        static IS: Phrase = Phrase::new("{0} {1}", "{0} {1}");
        let model = self.model();
        let test = model.scope.as_ref().map(|scope| model.test_sentence(&scope.requires));
        let found = outside.measures.iter().map(|(measure, outcome)| {
            let value = self.outcome_arg(*measure, outcome, None);
            Arg::from(Sentence::new(&IS, [Arg::from(model.measure_title(*measure)), value]))
        });
        let args = [test.map_or_else(|| Arg::from(""), Arg::from), Arg::List(found.collect())];
        Reason::new("out-of-scope", &OUTSIDE, args)
    }
}

/// The heading of the scope.
pub(super) fn head(model: &Model) -> Option<RuleHead> {
    static RULE: Phrase = Phrase::new("only units with {0} are counted", "chỉ xét đơn vị có {0}");
    let scope = model.scope.as_ref()?;
    Some(RuleHead {
        id: "scope".into(),
        title: scope.title.clone(),
        rule: Sentence::new(&RULE, [Arg::from(model.test_sentence(&scope.requires))]),
        basis: scope.about.basis.clone(),
        note: scope.about.note.clone(),
    })
}
