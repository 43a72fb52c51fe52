//! What a section or the total says about its parts, in words.

use alloc::vec::Vec;

use crate::number::Number;
use crate::regulation::{Combines, Criterion, Gathering, Model, SectionId, SectionKind, Test};
use crate::words::{Arg, Phrase, Sentence};

static WEIGHT: Phrase = Phrase::new("weight {0}", "trọng số {0}");
static APPLIES: Phrase = Phrase::new("applies only when {0}", "chỉ áp dụng khi {0}");
static ZERO: Phrase = Phrase::new("0 points when {0}", "0 điểm khi {0}");
impl Model {
    /// Everything that a section says about its parts, a sentence each.
    pub(crate) fn section_rules(&self, id: SectionId) -> Vec<Sentence> {
        let Some(section) = self.sections.get(id) else { return Vec::new() };
        let mut rules = Vec::new();
        rules.extend(kind_rule(section.kind, section.gathering.up_to.as_ref()));
        rules.extend(section.weight.iter().map(|weight| Sentence::new(&WEIGHT, [weight.into()])));
        rules.extend(self.gathering_rules(&section.gathering, section.kind, self.has_weights(Some(id))));
        rules.extend(section.applies_when.iter().map(|test| self.about_test(&APPLIES, test)));
        rules
    }

    /// When a criterion applies, what makes its points 0, and its weight, a sentence each.
    pub(crate) fn criterion_conditions(&self, criterion: &Criterion) -> Vec<Sentence> {
        let mut said = Vec::new();
        said.extend(criterion.weight.iter().map(|weight| Sentence::new(&WEIGHT, [weight.into()])));
        // What a section says of all its criteria stands at the section.
        let of_sections: Vec<&Test> =
            self.sections.values().filter_map(|one| one.applies_when.as_ref()).collect();
        let own = criterion.applies_when.iter().filter(|test| !of_sections.contains(test));
        said.extend(own.map(|test| self.about_test(&APPLIES, test)));
        said.extend(criterion.zero_when.iter().map(|test| self.about_test(&ZERO, test)));
        said
    }

    /// Everything that the total says about its sections, a sentence each.
    pub(crate) fn total_rules(&self) -> Vec<Sentence> {
        self.gathering_rules(&self.total.gathering, SectionKind::Ordinary, self.has_weights(None))
    }

    fn has_weights(&self, above: Option<SectionId>) -> bool {
        self.parts_of(above).into_iter().any(|part| self.weight(part).is_some())
    }

    fn about_test(&self, phrase: &'static Phrase, test: &Test) -> Sentence {
        Sentence::new(phrase, [Arg::from(self.test_sentence(test))])
    }

    fn gathering_rules(&self, gathering: &Gathering, kind: SectionKind, weighted: bool) -> Vec<Sentence> {
        static MISSING: Phrase = Phrase::new("passes over what is missing", "bỏ qua phần chưa có số liệu");
        static UNDEFINED: Phrase =
            Phrase::new("passes over what cannot be computed", "bỏ qua phần không tính được");
        static NEEDS: Phrase =
            Phrase::new("not rated with fewer than {0} parts", "dưới {0} phần thì không đủ điều kiện chấm");
        static RESCALED: Phrase = Phrase::new(
            "scaled to {0} points when something does not apply",
            "quy đổi về {0} điểm khi có nội dung không phát sinh",
        );
        static CAP: Phrase = Phrase::new("not above {0}", "không quá {0}");
        static FLOOR: Phrase = Phrase::new("not below {0}", "không dưới {0}");
        let plain = |phrase: &'static Phrase| Sentence::new(phrase, []);
        let of = |phrase: &'static Phrase, number: &Number| Sentence::new(phrase, [number.into()]);
        let mut rules: Vec<Sentence> =
            combines_rule(gathering.combines, kind, weighted).into_iter().collect();
        rules.extend(gathering.skips.missing.then(|| plain(&MISSING)));
        rules.extend(gathering.skips.undefined.then(|| plain(&UNDEFINED)));
        if gathering.needs > 0 {
            rules.push(Sentence::new(&NEEDS, [Arg::from(gathering.needs)]));
        }
        rules.extend(gathering.rescaled_to.iter().map(|full| of(&RESCALED, full)));
        let cap = gathering.up_to.iter().filter(|_| kind == SectionKind::Ordinary);
        rules.extend(cap.map(|cap| of(&CAP, cap)));
        rules.extend(gathering.down_to.iter().map(|floor| of(&FLOOR, floor)));
        rules.extend(gathering.zero_when.iter().map(|test| self.about_test(&ZERO, test)));
        rules
    }
}

fn kind_rule(kind: SectionKind, cap: Option<&Number>) -> Option<Sentence> {
    static BONUS: Phrase = Phrase::new("bonus, at most {0}", "điểm thưởng, tối đa {0}");
    static FREE_BONUS: Phrase = Phrase::new("bonus without limit", "điểm thưởng, không giới hạn");
    static DEDUCTION: Phrase = Phrase::new("deduction, at most {0}", "điểm trừ, tối đa {0}");
    static FREE_DEDUCTION: Phrase = Phrase::new("deduction without limit", "điểm trừ, không giới hạn");
    let (limited, free) = match kind {
        SectionKind::Ordinary => return None,
        SectionKind::Bonus => (&BONUS, &FREE_BONUS),
        SectionKind::Deduction => (&DEDUCTION, &FREE_DEDUCTION),
    };
    Some(cap.map_or_else(|| Sentence::new(free, []), |cap| Sentence::new(limited, [cap.into()])))
}

/// How parts are combined, where they are not simply added up; of deductions by what they take off.
pub(crate) fn combines_rule(combines: Combines, kind: SectionKind, weighted: bool) -> Option<Sentence> {
    static MEAN: Phrase = Phrase::new("the mean of its parts", "trung bình cộng các phần");
    static WEIGHTED: Phrase =
        Phrase::new("the mean of its parts by weight", "trung bình các phần theo trọng số");
    static HIGHEST: Phrase = Phrase::new("only the highest part counts", "chỉ tính phần cao điểm nhất");
    static LOWEST: Phrase = Phrase::new("only the lowest part counts", "chỉ tính phần thấp điểm nhất");
    static BEST: Phrase = Phrase::new("the best {0} parts count", "cộng {0} phần cao điểm nhất");
    static LARGEST: Phrase = Phrase::new("only the largest deduction counts", "chỉ tính mức trừ lớn nhất");
    static SMALLEST: Phrase = Phrase::new("only the smallest deduction counts", "chỉ tính mức trừ nhỏ nhất");
    static MOST: Phrase = Phrase::new("the largest {0} deductions count", "cộng {0} mức trừ lớn nhất");
    static GEOMETRIC: Phrase = Phrase::new("the geometric mean of its parts", "trung bình nhân các phần");
    static GEOMETRIC_WEIGHTED: Phrase =
        Phrase::new("the geometric mean of its parts by weight", "trung bình nhân các phần theo trọng số");
    static HARMONIC: Phrase = Phrase::new("the harmonic mean of its parts", "trung bình điều hòa các phần");
    static HARMONIC_WEIGHTED: Phrase =
        Phrase::new("the harmonic mean of its parts by weight", "trung bình điều hòa các phần theo trọng số");
    let of = |parts: &'static Phrase, deductions: &'static Phrase| {
        if kind == SectionKind::Deduction { deductions } else { parts }
    };
    let phrase = match combines {
        Combines::Sum => return None,
        Combines::Best(most) => return Some(Sentence::new(of(&BEST, &MOST), [Arg::from(most)])),
        Combines::Mean if weighted => &WEIGHTED,
        Combines::Mean => &MEAN,
        Combines::GeometricMean if weighted => &GEOMETRIC_WEIGHTED,
        Combines::GeometricMean => &GEOMETRIC,
        Combines::HarmonicMean if weighted => &HARMONIC_WEIGHTED,
        Combines::HarmonicMean => &HARMONIC,
        Combines::Highest => of(&HIGHEST, &LARGEST),
        Combines::Lowest => of(&LOWEST, &SMALLEST),
    };
    Some(Sentence::new(phrase, []))
}
