//! The regulations that the program brings along.

use thidua::text::Source;
use thidua::{Chosen, Regulation, RulesFile};
use thidua_files::{Beside, chosen_for, sha256_hex};

/// A regulation with the figures that belong to it.
#[derive(Debug)]
pub(crate) struct Bundled {
    /// Its name, the id of the regulation.
    pub(crate) name: &'static str,
    /// The text of the rule file.
    pub(crate) rules: &'static str,
    /// The rule files that score its registers, each with its text.
    rules_beside: &'static [(&'static str, &'static str)],
    /// The name that its figures are reported under.
    pub(crate) figures_name: &'static str,
    /// The text of its figures; the name says whether it is TOML or CSV.
    pub(crate) figures: &'static str,
}

/// A regulation of `rules/` with a file of the folder of `fixtures/` that has its name.
macro_rules! bundled {
    ($name:literal, $figures:literal $(, $beside:literal)*) => {
        Bundled {
            name: $name,
            rules: include_str!(concat!("../../rules/", $name, ".toml")),
            rules_beside: &[$(($beside, include_str!(concat!("../../rules/", $beside)))),*],
            figures_name: concat!($name, "/", $figures),
            figures: include_str!(concat!("../../fixtures/", $name, "/", $figures)),
        }
    };
}

/// Every bundled regulation; the first is scored when none is named.
pub(crate) const ALL: &[Bundled] = &[
    bundled!("tay-bac-2021", "figures.toml", "htx-2021.toml"),
    bundled!("tay-nguyen-2019", "scores.csv"),
    bundled!("thua-thien-hue-2018", "figures.csv"),
    bundled!("ho-chi-minh-2008", "figures.csv"),
    bundled!("cum-xa-phuong-2025", "figures.csv"),
    bundled!("boi-thuong-nha-nuoc-2019", "figures.toml"),
    bundled!("thanh-hoa-2025", "figures.toml"),
];

impl Bundled {
    /// What stands beside its rules.
    pub(crate) fn beside(&self, source: &Source, chosen: &[Chosen]) -> Beside {
        let mut beside = Beside::default();
        for (name, _) in Regulation::rules_files(source) {
            let Some((_, text)) = self.rules_beside.iter().find(|(known, _)| *known == name) else {
                continue;
            };
            beside.digests.push((name.clone(), sha256_hex(text.as_bytes())));
            let read = Regulation::read_choosing(&Source::new(&name, text), &chosen_for(&name, chosen));
            beside.found.extend(read.diagnostics);
            beside.rules.push(RulesFile { name, regulation: read.value });
        }
        beside
    }
}

/// The bundled regulation of a name.
pub(crate) fn find(name: &str) -> Option<&'static Bundled> {
    ALL.iter().find(|bundled| bundled.name == name)
}

/// The text of a bundled file by the name that results give it.
pub(crate) fn text(name: &str) -> Option<&'static str> {
    ALL.iter().find_map(|bundled| match name {
        _ if name == bundled.name => Some(bundled.rules),
        _ if name == bundled.figures_name => Some(bundled.figures),
        _ => bundled.rules_beside.iter().find(|(beside, _)| *beside == name).map(|(_, text)| *text),
    })
}

/// The names, for messages.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|bundled| bundled.name)
}

#[cfg(test)]
mod tests {
    use crate::inputs::Inputs;
    use crate::reading::Reading;

    use super::*;

    #[test]
    fn every_bundled_regulation_scores_its_own_figures() {
        for bundled in ALL {
            let inputs = Inputs::read_bundled(bundled, &[], &[], &Reading::default());
            assert!(!inputs.found.has_errors() && inputs.figures_complete, "{}", bundled.name);
            assert_eq!(inputs.regulation.unwrap().id(), bundled.name);
            assert_eq!(inputs.digests.len(), 2 + bundled.rules_beside.len());
        }
    }
}
