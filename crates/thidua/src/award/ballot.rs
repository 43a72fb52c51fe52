//! Awards that the meeting votes on: who stands.

use alloc::vec::Vec;

use super::fill::counting;
use super::{Ledger, Undecided};
use crate::rank::{Ranking, Standing};
use crate::regulation::{AwardId, AwardRule};

impl Ranking {
    /// The meeting votes among the first ranks; units tied at the last of them all stand.
    pub(super) fn ballot(
        &self,
        cluster: usize,
        id: AwardId,
        rule: &AwardRule,
        among: usize,
        standing: &Standing,
    ) -> Ledger {
        let mut ledger = Ledger::default();
        let mut stand: Vec<usize> = Vec::new();
        let mut counted = 0usize;
        for group in &standing.groups {
            if counted >= among {
                break;
            }
            let able = self.able(cluster, id, group, &mut ledger);
            counted = counted.saturating_add(counting(group, &able, rule));
            stand.extend(able);
        }
        if stand.is_empty() {
            ledger.withheld = rule.places;
            return ledger;
        }
        ledger.withheld = rule.places.saturating_sub(stand.len());
        ledger.contenders.clone_from(&stand);
        let places = rule.places.min(stand.len());
        ledger.undecided.push(Undecided::Ballot { units: stand, places });
        ledger
    }
}
