//! The regulations that the program brings along.

/// A regulation with the figures that belong to it.
#[derive(Debug)]
pub(crate) struct Bundled {
    /// Its name, the id of the regulation.
    pub(crate) name: &'static str,
    /// The text of the rule file.
    pub(crate) rules: &'static str,
    /// The name that its figures are reported under.
    pub(crate) figures_name: &'static str,
    /// The text of its figures; the name says whether it is TOML or CSV.
    pub(crate) figures: &'static str,
}

/// A regulation of `rules/` with a file of the folder of `fixtures/` that has its name.
macro_rules! bundled {
    ($name:literal, $figures:literal) => {
        Bundled {
            name: $name,
            rules: include_str!(concat!("../../rules/", $name, ".toml")),
            figures_name: concat!($name, "/", $figures),
            figures: include_str!(concat!("../../fixtures/", $name, "/", $figures)),
        }
    };
}

/// Every bundled regulation; the first is scored when none is named.
pub(crate) const ALL: &[Bundled] = &[
    bundled!("tay-bac-2021", "figures.toml"),
    bundled!("tay-nguyen-2019", "scores.csv"),
    bundled!("thua-thien-hue-2018", "figures.csv"),
    bundled!("ho-chi-minh-2008", "figures.csv"),
    bundled!("cum-xa-phuong-2025", "figures.csv"),
    bundled!("boi-thuong-nha-nuoc-2019", "figures.toml"),
    bundled!("thanh-hoa-2025", "figures.toml"),
];

/// The bundled regulation of a name.
pub(crate) fn find(name: &str) -> Option<&'static Bundled> {
    ALL.iter().find(|bundled| bundled.name == name)
}

/// The names, for messages.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|bundled| bundled.name)
}

#[cfg(test)]
mod tests {
    use crate::inputs::Inputs;

    use super::*;

    #[test]
    fn every_bundled_regulation_scores_its_own_figures() {
        for bundled in ALL {
            let inputs = Inputs::read_bundled(bundled, &[]);
            assert!(!inputs.found.has_errors() && inputs.figures_complete, "{}", bundled.name);
            assert_eq!(inputs.regulation.unwrap().id(), bundled.name);
            assert_eq!(inputs.digests.len(), 2);
        }
    }
}
