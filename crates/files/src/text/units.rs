//! The titles of units, by the ids that rankings and awards hold.

use std::collections::BTreeMap;

use thidua::report::ClusterReport;

use crate::voice::Voice;

/// The titles of the units of a cluster.
pub(super) struct Titles<'c>(BTreeMap<&'c str, &'c str>);

impl<'c> Titles<'c> {
    /// Those of a cluster.
    pub(super) fn of(cluster: &'c ClusterReport, voice: &Voice) -> Titles<'c> {
        Titles(
            cluster.units.iter().map(|unit| (unit.id.as_str(), voice.named(&unit.title, &unit.id))).collect(),
        )
    }

    /// The title of a unit; its id when it is not in the cluster.
    pub(super) fn title<'t>(&self, id: &'t str) -> &'t str
    where
        'c: 't,
    {
        self.0.get(id).copied().unwrap_or(id)
    }

    /// The titles of several units, separated by commas.
    pub(super) fn list(&self, ids: &[String]) -> String {
        let titles: Vec<&str> = ids.iter().map(|id| self.title(id)).collect();
        titles.join(", ")
    }
}
