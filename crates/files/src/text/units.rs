//! Units by their ids, as a report names them.

use thidua::report::ClusterReport;

use super::page::Page;

/// The title of a unit; its id when it is not in the cluster.
pub(super) fn title(cluster: &ClusterReport, id: &str, page: &Page<'_>) -> String {
    let unit = cluster.units.iter().find(|unit| unit.id == id);
    unit.map_or(id, |unit| page.text(&unit.title)).to_string()
}

/// The titles of several units, separated by commas.
pub(super) fn titles(cluster: &ClusterReport, ids: &[String], page: &Page<'_>) -> String {
    let titles: Vec<String> = ids.iter().map(|id| title(cluster, id, page)).collect();
    titles.join(", ")
}
