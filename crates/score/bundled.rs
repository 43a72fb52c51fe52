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

/// Every bundled regulation; the first is scored when none is named.
pub(crate) const ALL: &[Bundled] = &[
    Bundled {
        name: "tay-bac-2021",
        rules: include_str!("../../rules/tay-bac-2021.toml"),
        figures_name: "tay-bac-2021/figures.toml",
        figures: include_str!("../../fixtures/tay-bac-2021/figures.toml"),
    },
    Bundled {
        name: "tay-nguyen-2019",
        rules: include_str!("../../rules/tay-nguyen-2019.toml"),
        figures_name: "tay-nguyen-2019/scores.csv",
        figures: include_str!("../../fixtures/tay-nguyen-2019/scores.csv"),
    },
    Bundled {
        name: "thua-thien-hue-2018",
        rules: include_str!("../../rules/thua-thien-hue-2018.toml"),
        figures_name: "thua-thien-hue-2018/figures.csv",
        figures: include_str!("../../fixtures/thua-thien-hue-2018/figures.csv"),
    },
    Bundled {
        name: "ho-chi-minh-2008",
        rules: include_str!("../../rules/ho-chi-minh-2008.toml"),
        figures_name: "ho-chi-minh-2008/figures.csv",
        figures: include_str!("../../fixtures/ho-chi-minh-2008/figures.csv"),
    },
    Bundled {
        name: "cum-xa-phuong-2025",
        rules: include_str!("../../rules/cum-xa-phuong-2025.toml"),
        figures_name: "cum-xa-phuong-2025/figures.csv",
        figures: include_str!("../../fixtures/cum-xa-phuong-2025/figures.csv"),
    },
    Bundled {
        name: "boi-thuong-nha-nuoc-2019",
        rules: include_str!("../../rules/boi-thuong-nha-nuoc-2019.toml"),
        figures_name: "boi-thuong-nha-nuoc-2019/figures.toml",
        figures: include_str!("../../fixtures/boi-thuong-nha-nuoc-2019/figures.toml"),
    },
    Bundled {
        name: "thanh-hoa-2025",
        rules: include_str!("../../rules/thanh-hoa-2025.toml"),
        figures_name: "thanh-hoa-2025/figures.toml",
        figures: include_str!("../../fixtures/thanh-hoa-2025/figures.toml"),
    },
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
