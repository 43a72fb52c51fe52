//! The explanations of every unit, with what they need of each other made once.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::Explanation;
use super::ranks::FurtherRows;
use crate::award::Awards;
use crate::report::{AwardReport, UnitReport};
use crate::scoreboard::At;

/// What the explanation of a unit says of the others in its cluster.
pub(super) struct Around {
    /// The units by their ids.
    pub(super) units: BTreeMap<String, UnitReport>,
    pub(super) awards: Vec<AwardReport>,
    pub(super) further: Vec<FurtherRows>,
}

impl Awards {
    /// Explains every unit that is counted, cluster by cluster.
    pub fn explanations(&self) -> Vec<Explanation> {
        let clusters = self.ranking().scoreboard().clusters().iter().enumerate();
        let of_cluster = clusters.flat_map(|(cluster, figures)| {
            let around = self.around(cluster);
            let units = 0..figures.units.len();
            units.filter_map(move |unit| self.explain_at(At { cluster, unit }, &around)).collect::<Vec<_>>()
        });
        of_cluster.collect()
    }

    pub(super) fn around(&self, cluster: usize) -> Around {
        let units = self.unit_reports(cluster).into_iter();
        Around {
            units: units.map(|unit| (unit.id.clone(), unit)).collect(),
            awards: self.award_reports(cluster),
            further: self.further_rows(cluster),
        }
    }
}
