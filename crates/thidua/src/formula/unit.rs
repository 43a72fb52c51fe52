//! Units of measure: labels with powers, and the factor that `thousand`, `million` and `billion` stand for.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::number::Number;
use crate::words::{Arg, Language, Phrase, Text};

/// A unit of measure. Two quantities can be added or compared only when their units are the same, factor included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unit {
    factor: Number,
    /// Labels in alphabetical order, none with the power 0.
    powers: Vec<(String, i32)>,
}

/// The label of days, whatever a file calls them, since dates count in them.
const DAY: &str = "day";

const FACTORS: [(&str, i64); 6] = [
    ("thousand", 1_000),
    ("nghìn", 1_000),
    ("million", 1_000_000),
    ("triệu", 1_000_000),
    ("billion", 1_000_000_000),
    ("tỷ", 1_000_000_000),
];

impl Unit {
    /// The unit of a pure ratio or a bare number.
    pub(crate) fn none() -> Unit {
        Unit { factor: Number::ONE, powers: Vec::new() }
    }

    /// The unit of what lies between two dates.
    pub(crate) fn day() -> Unit {
        Unit { factor: Number::ONE, powers: [(DAY.to_string(), 1)].into() }
    }

    pub(crate) fn points() -> Unit {
        Unit { factor: Number::ONE, powers: [("points".to_string(), 1)].into() }
    }

    /// Reads `million VND per htx`: what stands behind each `per` divides.
    pub(crate) fn read(text: &str) -> Unit {
        let mut unit = Unit::none();
        for (at, part) in text.split(" per ").enumerate() {
            let mut one = Unit::none();
            let mut label = String::new();
            for word in part.split_whitespace() {
                match FACTORS.iter().find(|(name, _)| *name == word) {
                    Some((_, factor)) => {
                        one.factor = one.factor.times(&Number::from(*factor)).unwrap_or(one.factor)
                    }
                    None if label.is_empty() && matches!(word, "days" | "ngày") => label.push_str(DAY),
                    None if label.is_empty() => label.push_str(word),
                    None => {
                        label.push(' ');
                        label.push_str(word);
                    }
                }
            }
            if !label.is_empty() {
                one.powers.push(raised(label));
            }
            unit = if at == 0 { one } else { unit.over(&one) };
        }
        unit
    }

    /// What numbers in this unit are multiplied by to stand in another; none when the two measure different things.
    pub(crate) fn over_factor(&self, other: &Unit) -> Option<Number> {
        (self.powers == other.powers).then(|| self.factor.over(&other.factor).ok()).flatten()
    }

    /// True when something divides, as in `million VND per htx`.
    pub(crate) fn divides(&self) -> bool {
        self.powers.iter().any(|(_, power)| *power < 0)
    }

    pub(crate) fn times(&self, other: &Unit) -> Unit {
        self.combine(other, 1)
    }

    pub(crate) fn over(&self, other: &Unit) -> Unit {
        self.combine(other, -1)
    }

    pub(crate) fn power(&self, exponent: i32) -> Unit {
        let powers = self.powers.iter().map(|(label, power)| (label.clone(), power.saturating_mul(exponent)));
        let factor = self.factor.power(exponent).unwrap_or_else(|_| self.factor.clone());
        Unit { factor, powers: powers.filter(|(_, power)| *power != 0).collect() }
    }

    /// The unit whose power this is; none when there is no such unit.
    pub(crate) fn root(&self, degree: u32) -> Option<Unit> {
        let degree_of_labels = i32::try_from(degree).ok()?;
        let root = |(label, power): &(String, i32)| {
            let divides = power.checked_rem(degree_of_labels)? == 0;
            divides.then_some((label.clone(), power.checked_div(degree_of_labels)?))
        };
        let powers = self.powers.iter().map(root).collect::<Option<Vec<_>>>()?;
        Some(Unit { factor: self.factor.exact_root(degree)?, powers })
    }

    fn combine(&self, other: &Unit, sign: i32) -> Unit {
        let factor = if sign > 0 {
            self.factor.times(&other.factor).ok()
        } else {
            self.factor.over(&other.factor).ok()
        };
        let mut powers = self.powers.clone();
        for (label, power) in &other.powers {
            let change = power.saturating_mul(sign);
            match powers.iter_mut().find(|(known, _)| known == label) {
                Some((_, power)) => *power = power.saturating_add(change),
                None => powers.push((label.clone(), change)),
            }
        }
        powers.retain(|(_, power)| *power != 0);
        powers.sort();
        Unit { factor: factor.unwrap_or_else(|| self.factor.clone()), powers }
    }

    /// The unit in words, for messages.
    pub(crate) fn arg(&self) -> Arg {
        static PLAIN: Phrase = Phrase::new("a plain number", "số thường");
        static POINTS: Phrase = Phrase::new("points", "điểm");
        if *self == Unit::none() {
            return Arg::from(&PLAIN);
        }
        if *self == Unit::points() {
            return Arg::from(&POINTS);
        }
        Arg::Text(Text { vi: Some(self.text(Language::Vietnamese)), en: Some(self.text(Language::English)) })
    }

    fn text(&self, language: Language) -> String {
        let mut words = String::new();
        if self.factor != Number::ONE {
            let mut named = FACTORS.iter().filter(|(_, factor)| Number::from(*factor) == self.factor);
            let name = if language == Language::English { named.next() } else { named.next_back() };
            words.push_str(&name.map_or_else(|| self.factor.to_string(), |(name, _)| (*name).to_string()));
        }
        for (label, power) in self.powers.iter().filter(|(_, power)| *power > 0) {
            push_power(&mut words, label, *power);
        }
        for (label, power) in self.powers.iter().filter(|(_, power)| *power < 0) {
            words.push_str(if language == Language::English { " per" } else { " /" });
            push_power(&mut words, label, power.saturating_neg());
        }
        words.trim().to_string()
    }
}

/// A label and its power, which may stand behind it: `m^2`, or `m²`.
fn raised(label: String) -> (String, i32) {
    let small = [('²', 2), ('³', 3)].into_iter();
    let mut found = small.filter_map(|(sign, power)| Some((label.strip_suffix(sign)?, power)));
    let written = || label.split_once('^').and_then(|(label, power)| Some((label, power.parse().ok()?)));
    match found.next().or_else(written).filter(|(label, power)| !label.is_empty() && *power > 0) {
        Some((label, power)) => (label.to_string(), power),
        None => (label, 1),
    }
}

fn push_power(words: &mut String, label: &str, power: i32) {
    words.push(' ');
    words.push_str(label);
    if power != 1 {
        words.push('^');
        words.push_str(&power.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_and_per_are_understood() {
        let mean = Unit::read("million VND per htx");
        assert_eq!(mean.times(&Unit::read("htx")), Unit::read("triệu VND"));
        assert_eq!(mean.over(&mean), Unit::none());
        assert_ne!(mean, Unit::read("VND per htx"));
        assert_eq!(Unit::read("m²"), Unit::read("m").times(&Unit::read("m")));
        assert_eq!(Unit::read("m^2 per htx").root(2), None);
        assert_eq!(Unit::read("m^2").root(2), Some(Unit::read("m")));
        assert_eq!(Unit::read("million VND").power(2).root(2), Some(Unit::read("million VND")));
        assert_eq!(Unit::read("thousand m^2").root(2), None);
        assert_eq!(Unit::read("billion m^6").root(3), Some(Unit::read("thousand m^2")));
        assert_eq!(Unit::read("m^2").power(-3).text(Language::English), "per m^6");
        assert_eq!(mean.text(Language::English), "million VND per htx");
        assert_eq!(mean.text(Language::Vietnamese), "triệu VND / htx");
    }
}
