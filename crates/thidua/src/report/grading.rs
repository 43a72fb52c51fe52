//! Grades, demotions and quotas in words, as their author reads them back.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::rules::RuleHead;
use crate::number::Mode;
use crate::regulation::{
    Base, Demotion, Grade, Grading, Hole, IfRefused, Limit, Lowers, Model, Quota, QuotaTied, Share,
};
use crate::words::{Arg, Phrase, Sentence, Text};

/// How a regulation gives grades.
#[derive(Debug, Clone, Serialize)]
pub struct GradingHead {
    /// The measure that the ranges speak of, as the file names it.
    pub by: String,
    /// What becomes of a unit whom the conditions of its grade refuse: true when it falls to the next grade.
    pub refused_fall: bool,
    /// The grades, best first.
    pub grades: Vec<RuleHead>,
    /// The ranges for which the source has no grade, with its reason as the title.
    pub open: Vec<RuleHead>,
    /// The demotions, in the order in which they are applied.
    pub demotions: Vec<RuleHead>,
    /// The quotas, the best grade first.
    pub quotas: Vec<RuleHead>,
    /// The clause it rests on.
    pub basis: Text,
    /// A remark for readers.
    pub note: Text,
}

impl GradingHead {
    pub(super) fn new(model: &Model) -> Option<GradingHead> {
        let grading = model.grading.as_ref()?;
        Some(GradingHead {
            by: model.measure_id(grading.by),
            refused_fall: grading.if_refused == IfRefused::Next,
            grades: grading.grades.values().map(|grade| grade_head(grade, grading, model)).collect(),
            open: grading.holes.iter().map(|hole| hole_head(hole, grading, model)).collect(),
            demotions: grading.demotions.iter().map(|one| demotion_head(one, grading, model)).collect(),
            quotas: grading.quotas.iter().map(|quota| quota_head(quota, grading, model)).collect(),
            basis: grading.about.basis.clone(),
            note: grading.about.note.clone(),
        })
    }
}

fn grade_head(grade: &Grade, grading: &Grading, model: &Model) -> RuleHead {
    static RANGE: Phrase = Phrase::new("{0} {1}", "{0} {1}");
    static FALLING: Phrase =
        Phrase::new("by falling or by a demotion alone", "chỉ khi xét xuống hoặc bị hạ mức");
    static REQUIRES: Phrase = Phrase::new("{0}; requires {1}", "{0}; điều kiện: {1}");
    let mut rule = match &grade.range {
        Some(range) => {
            let values = model.scale_of(Some(grading.by)).range_arg(range);
            Sentence::new(&RANGE, [Arg::from(model.measure_title(grading.by)), values])
        }
        None => Sentence::new(&FALLING, []),
    };
    if let Some(test) = &grade.requires {
        rule = Sentence::new(&REQUIRES, [Arg::from(rule), Arg::from(model.test_sentence(test))]);
    }
    RuleHead {
        id: grade.id.clone(),
        title: grade.title.clone(),
        rule,
        basis: grade.about.basis.clone(),
        note: grade.about.note.clone(),
    }
}

fn hole_head(hole: &Hole, grading: &Grading, model: &Model) -> RuleHead {
    static RANGE: Phrase = Phrase::new("no grade for {0} {1}", "không có mức xếp loại cho {0} {1}");
    static FALLEN: Phrase = Phrase::new(
        "no grade for those whom the conditions of every grade refuse",
        "không có mức xếp loại khi không đủ điều kiện của mọi mức",
    );
    let rule = match &hole.range {
        Some(range) => {
            let values = model.scale_of(Some(grading.by)).range_arg(range);
            Sentence::new(&RANGE, [Arg::from(model.measure_title(grading.by)), values])
        }
        None => Sentence::new(&FALLEN, []),
    };
    let (id, basis, note) = Default::default();
    RuleHead { id, title: hole.why.clone(), rule, basis, note }
}

fn demotion_head(demotion: &Demotion, grading: &Grading, model: &Model) -> RuleHead {
    static DOWN: Phrase = Phrase::new("grades down: {1}, when {0}", "hạ {1} mức khi {0}");
    static AT_BEST: Phrase = Phrase::new("at best {1}, when {0}", "không quá mức {1} khi {0}");
    static TO: Phrase = Phrase::new("straight to {1}, when {0}", "xếp mức {1} khi {0}");
    let (phrase, how) = match demotion.lowers {
        Lowers::Down(steps) => (&DOWN, Arg::from(steps)),
        Lowers::AtBest(grade) => (&AT_BEST, grading.grade_name(grade).1),
        Lowers::To(grade) => (&TO, grading.grade_name(grade).1),
    };
    RuleHead {
        id: demotion.id.clone(),
        title: demotion.title.clone(),
        rule: Sentence::new(phrase, [Arg::from(model.test_sentence(&demotion.when)), how]),
        basis: demotion.about.basis.clone(),
        note: demotion.about.note.clone(),
    }
}

fn quota_head(quota: &Quota, grading: &Grading, model: &Model) -> RuleHead {
    static NUMBER: Phrase = Phrase::new("{0}: at most {1}", "{0}: không quá {1}");
    static ORDER: Phrase = Phrase::new("{0}; kept {1}; when tied: {2}", "{0}; chọn {1}; bằng nhau: {2}");
    static UNDECIDED: Phrase = Phrase::new("people decide", "hội nghị quyết định");
    static ALL: Phrase = Phrase::new("all keep it", "giữ tất cả");
    static NONE: Phrase = Phrase::new("none keeps it", "không giữ");
    let many = match &quota.limit {
        Limit::Number(number) => Arg::from(*number),
        Limit::Share(share) => Arg::from(share_sentence(share, model)),
    };
    let most = Sentence::new(&NUMBER, [grading.grade_name(quota.grade).1, many]);
    let tied: &'static Phrase = match quota.if_tied {
        QuotaTied::Undecided => &UNDECIDED,
        QuotaTied::All => &ALL,
        QuotaTied::None => &NONE,
    };
    let order = super::rules::order_sentence(&quota.by, model);
    RuleHead {
        id: quota.id.clone(),
        title: quota.title.clone(),
        rule: Sentence::new(&ORDER, [Arg::from(most), Arg::from(order), Arg::from(tied)]),
        basis: quota.about.basis.clone(),
        note: quota.about.note.clone(),
    }
}

/// A share of units in words.
pub(super) fn share_sentence(share: &Share, model: &Model) -> Sentence {
    static SHARE: Phrase = Phrase::new("{0} of {1}, {2}", "{0} {1}, {2}");
    static MEMBERS: Phrase = Phrase::new("all units", "tổng số đơn vị");
    static GRADED: Phrase = Phrase::new("the units that have a grade", "số đơn vị được xếp loại");
    static GRADES: Phrase = Phrase::new("the units with the grades {0}", "số đơn vị đạt mức {0}");
    static DOWN: Phrase = Phrase::new("rounded down", "làm tròn xuống");
    static UP: Phrase = Phrase::new("rounded up", "làm tròn lên");
    static NEAREST: Phrase = Phrase::new("rounded to the nearest", "làm tròn đến số gần nhất");
    let base = match (&share.base, &model.grading) {
        (Base::Grades(grades), Some(grading)) => {
            let grades = grades.iter().map(|grade| grading.grade_name(*grade).1).collect();
            Sentence::new(&GRADES, [Arg::List(grades)]).into()
        }
        (Base::Graded, _) => Arg::from(&GRADED),
        _ => Arg::from(&MEMBERS),
    };
    let rounded: &'static Phrase = match share.rounded {
        Mode::Down => &DOWN,
        Mode::Up => &UP,
        Mode::HalfUp | Mode::HalfEven => &NEAREST,
    };
    Sentence::new(&SHARE, [Arg::Percent(share.of_base.clone()), base, rounded.into()])
}
