//! Gates, rankings and awards in words, as their author reads them back.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::ballots;
use crate::reason::mode_phrase;
use crate::regulation::{AwardRule, Group, IfTied, Model, OutOf, Over, Places, RankedBy, RankingRule};
use crate::words::{Arg, Phrase, Sentence, Text};

/// The heading of a gate, a ranking or an award.
#[derive(Debug, Clone, Serialize)]
pub struct RuleHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What it says, in words.
    #[serde(skip)]
    pub rule: Sentence,
    /// The clause it rests on.
    pub basis: Text,
    /// A remark for readers.
    pub note: Text,
}

pub(super) fn gates(model: &Model) -> Vec<RuleHead> {
    static OUT_OF_RANKING: Phrase = Phrase::new("out of the ranking when {0}", "không xếp hạng khi {0}");
    static OUT_OF_AWARDS: Phrase = Phrase::new("out of all awards when {0}", "không xét khen thưởng khi {0}");
    let one = |gate: &crate::regulation::Gate| {
        let phrase = match gate.out_of {
            OutOf::Ranking => &OUT_OF_RANKING,
            OutOf::Awards => &OUT_OF_AWARDS,
        };
        RuleHead {
            id: gate.id.clone(),
            title: gate.title.clone(),
            rule: Sentence::new(phrase, [Arg::from(model.test_sentence(&gate.when))]),
            basis: gate.about.basis.clone(),
            note: gate.about.note.clone(),
        }
    };
    model.gates.values().map(one).collect()
}

pub(super) fn groups(model: &Model) -> Vec<RuleHead> {
    static ALIKE: Phrase = Phrase::new("units with the same {0}", "các đơn vị cùng {0}");
    static WHERE: Phrase = Phrase::new("units for which {0}", "các đơn vị mà {0}");
    static BOTH: Phrase = Phrase::new("{0}; {1}", "{0}; {1}");
    static KNOWN: Phrase = Phrase::new("with a value", "có số liệu");
    static ELIGIBLE: Phrase = Phrase::new("not knocked out of the ranking", "không bị loại khỏi xếp hạng");
    let one = |group: &Group| {
        static OF: Phrase = Phrase::new("{0}", "{0}");
        let alike = group.by.map(|class| Sentence::new(&ALIKE, [Arg::from(model.measure_title(class))]));
        let holds = group.holds.as_ref();
        let holds = holds.map(|holds| Sentence::new(&WHERE, [Arg::from(model.test_sentence(holds))]));
        let of = match group.of {
            Over::Known => Some(Sentence::new(&KNOWN, [])),
            Over::Eligible => Some(Sentence::new(&ELIGIBLE, [])),
            Over::Cluster | Over::Group(_) => None,
        };
        let all = [alike, holds, of].into_iter().flatten();
        let rule = all.reduce(|first, next| Sentence::new(&BOTH, [Arg::from(first), Arg::from(next)]));
        RuleHead {
            id: group.id.clone(),
            title: group.title.clone(),
            rule: Sentence::new(&OF, rule.map(Arg::from)),
            basis: group.about.basis.clone(),
            note: group.about.note.clone(),
        }
    };
    model.groups.values().map(one).collect()
}

pub(super) fn rankings(model: &Model) -> Vec<RuleHead> {
    let one = |ranking: &RankingRule| RuleHead {
        id: ranking.id.clone(),
        title: ranking.title.clone(),
        rule: ranking_rule(ranking, model),
        basis: ranking.about.basis.clone(),
        note: ranking.about.note.clone(),
    };
    model.rankings.values().map(one).collect()
}

/// Whom a ranking orders, and by what.
fn ranking_rule(ranking: &RankingRule, model: &Model) -> Sentence {
    static LEVEL: Phrase = Phrase::new("{0}; only {1}: {2}", "{0}; riêng {1}: {2}");
    static AMONG: Phrase = Phrase::new("{0}; only where {1}", "{0}; chỉ xếp hạng đơn vị đáp ứng: {1}");
    let mut rule = order_sentence(&ranking.by, model);
    if let Some(level) = &ranking.level {
        let class = Arg::from(model.measure_title(level.class));
        let level = model.form_of(level.class).arg(&level.level);
        rule = Sentence::new(&LEVEL, [Arg::from(rule), class, level]);
    }
    if let Some(test) = &ranking.among {
        rule = Sentence::new(&AMONG, [Arg::from(rule), Arg::from(model.test_sentence(test))]);
    }
    rule
}

/// What units are ordered by, first to last.
pub(super) fn order_sentence(by: &[RankedBy], model: &Model) -> Sentence {
    static BY: Phrase = Phrase::new("by {0}", "theo {0}");
    static THEN: Phrase = Phrase::new("{0}; then {1}", "{0}; rồi đến {1}");
    static LOWEST: Phrase = Phrase::new("{0} (lowest first)", "{0} (thấp nhất trước)");
    static ROUNDED: Phrase = Phrase::new("{0}, rounded to {1} ({2})", "{0}, làm tròn đến {1} ({2})");
    static EXACT: Phrase = Phrase::new("{0}, not rounded", "{0}, không làm tròn");
    let by = by.iter().map(|by| {
        let title = model.measure_title(by.measure);
        let title = match &by.rounding {
            None => title,
            Some(None) => Sentence::new(&EXACT, [Arg::from(title)]),
            Some(Some(rounding)) => {
                let args = [Arg::from(title), Arg::from(rounding.to()), Arg::from(mode_phrase(rounding))];
                Sentence::new(&ROUNDED, args)
            }
        };
        if by.highest_is_best { title } else { Sentence::new(&LOWEST, [Arg::from(title)]) }
    });
    let chain = by.reduce(|first, next| Sentence::new(&THEN, [Arg::from(first), Arg::from(next)]));
    Sentence::new(&BY, chain.map(Arg::from))
}

pub(super) fn awards(model: &Model) -> Vec<RuleHead> {
    let one = |award: &AwardRule| RuleHead {
        id: award.id.clone(),
        title: award.title.clone(),
        rule: award_rule(award, model),
        basis: award.about.basis.clone(),
        note: award.about.note.clone(),
    };
    model.awards.values().map(one).collect()
}

/// How many get an award, and in which order.
fn award_order(award: &AwardRule, model: &Model) -> Sentence {
    static RANKED: Phrase = Phrase::new("places: {0}, by {1}", "số lượng: {0}, theo {1}");
    static BALLOT: Phrase = Phrase::new(
        "places: {0}, by ballot among the first {1} of {2}",
        "số lượng: {0}, bình chọn trong {1} đơn vị đầu của {2}",
    );
    static ALIKE: Phrase = Phrase::new("places: {0}, by grade", "số lượng: {0}, theo xếp loại");
    static BALLOT_ALIKE: Phrase = Phrase::new("places: {0}, by ballot", "số lượng: {0}, bình chọn");
    static GRADES: Phrase = Phrase::new("{0}; for the grades {1}", "{0}; dành cho mức {1}");
    static ALL: Phrase = Phrase::new("all", "tất cả");
    let places = match &award.places {
        Places::Number(number) => Arg::from(*number),
        Places::Share(share) => Arg::from(super::grading::share_sentence(share, model)),
        Places::All => Arg::from(&ALL),
    };
    let ranking = award.ranking.and_then(|ranking| model.rankings.get(ranking));
    let rule = match (award.ballot_among, ranking.map(|ranking| Arg::from(&ranking.title))) {
        (None, Some(ranking)) => Sentence::new(&RANKED, [places, ranking]),
        (Some(among), Some(ranking)) => Sentence::new(&BALLOT, [places, Arg::from(among), ranking]),
        (None, None) => Sentence::new(&ALIKE, [places]),
        (Some(_), None) => Sentence::new(&BALLOT_ALIKE, [places]),
    };
    match (&model.grading, award.grades.is_empty()) {
        (Some(grading), false) => {
            let grades = award.grades.iter().map(|grade| grading.grade_name(*grade).1).collect();
            Sentence::new(&GRADES, [Arg::from(rule), Arg::List(grades)])
        }
        _ => rule,
    }
}

fn award_rule(award: &AwardRule, model: &Model) -> Sentence {
    static REQUIRES: Phrase =
        Phrase::new("{0}; requires {1}, else {2}", "{0}; điều kiện: {1}, không đủ thì {2}");
    static NEXT: Phrase = Phrase::new("to the next", "xét đơn vị kế tiếp");
    static WITHHOLD: Phrase = Phrase::new("withheld", "không trao");
    static TIED: Phrase = Phrase::new("{0}; when tied: {1}", "{0}; đồng hạng: {1}");
    static TO_A_BALLOT: Phrase = Phrase::new("a ballot", "bỏ phiếu");
    static TO_ALL: Phrase = Phrase::new("to all", "trao cho tất cả");
    static TO_NONE: Phrase = Phrase::new("to none", "không trao");
    static REQUIRES_ALL: Phrase = Phrase::new("{0}; requires {1}", "{0}; điều kiện: {1}");
    let all = award.places == Places::All;
    let mut rule = award_order(award, model);
    if let Some(test) = &award.requires {
        let args = [Arg::from(rule), Arg::from(model.test_sentence(test))];
        // Where no place goes on to a next one, there is no otherwise.
        rule = match (award.ranking.is_none() || all, award.if_ineligible_next) {
            (true, _) => Sentence::new(&REQUIRES_ALL, args),
            (_, true) => Sentence::new(&REQUIRES, args.into_iter().chain([Arg::from(&NEXT)])),
            (_, false) => Sentence::new(&REQUIRES, args.into_iter().chain([Arg::from(&WITHHOLD)])),
        };
    }
    if all {
        return rule;
    }
    let tied: &'static Phrase = match award.if_tied {
        IfTied::Ballot => &TO_A_BALLOT,
        IfTied::All => &TO_ALL,
        IfTied::None => &TO_NONE,
    };
    let rule = Sentence::new(&TIED, [Arg::from(rule), Arg::from(tied)]);
    with_threshold(rule, award)
}

/// What a ballot needs, where one can decide.
fn with_threshold(rule: Sentence, award: &AwardRule) -> Sentence {
    static NEEDS: Phrase = Phrase::new("{0}; a ballot needs {1}", "{0}; bình xét phải đạt {1}");
    static MOST: Phrase =
        Phrase::new("{0}; the most votes are enough in a ballot", "{0}; bình xét lấy theo số phiếu cao nhất");
    if award.ballot_among.is_none() && award.if_tied != IfTied::Ballot {
        return rule;
    }
    match ballots::threshold_sentence(award) {
        Some(threshold) => Sentence::new(&NEEDS, [Arg::from(rule), Arg::from(threshold)]),
        None => Sentence::new(&MOST, [Arg::from(rule)]),
    }
}
