//! Points given by people (*chấm điểm*): self, cross and verified columns, and which of them counts.
//!
//! The regulation says: “Đơn vị tự chấm, cụm trưởng thẩm định” (the unit scores itself, the host verifies) | “Tổ thư
//! ký chấm điểm tối đa 5 điểm” (people give up to 5 points)
//!
//! `counts` may also be `higher`, the larger of the self-given and the verified points, or a blend such as
//! `{ verified = 2, self = 1 }`, the weighted mean (2 x verified + self) / 3. Both then need all the points that they
//! name: a missing one leaves the line without points, one that does not apply is passed over.
//!
//! The points come with the figures: `[self.2021.UNIT]`, `[cross.2021.UNIT]` and `[verified.2021.UNIT]` in TOML,
//! `CRITERION:verified@2021` as a heading in CSV. Points above the maximum or below 0 are refused. Such a line has no
//! `measure` and no `target`; a condition on it compares its points: `{ measure = "points(c2a)", below = 3 }`.
//!
//! The trap: an empty verified cell is not 0 and not the unit's own word unless the file says `verified-else-self`; a
//! verified cell that says it does not arise counts as that, and the self-given points do not stand in.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Context, Inputs, Scene, Terms, Way, WayKind, read_points};
use crate::diagnostic::{PeopleCode, WayCode};
use crate::document::{
    DIFFERS_NEEDS_NOTE, EXPLAINED_ABOVE, Faults, NumberOr, Reader, Shape, TableKeys, TableKind, Value,
    optional, required,
};
use crate::number::Number;
use crate::outcome::Outcome;
use crate::step::{Aggregate, Skips, Step, StepId, Steps};
use crate::text::Located;
use crate::words::{Arg, Phrase, Sentence};

pub(super) static KIND: WayKind = WayKind {
    keys: &KEYS,
    needs_measure: false,
    needs_target: false,
    takes_range: false,
    may_deduct: true,
    read,
};

static KEYS: TableKeys = TableKeys {
    name: "judged",
    kind: TableKind::Inner,
    doc: Phrase::new("points that people give", "điểm do người chấm"),
    keys: &[
        required("judged", Shape::Number, "the most that may be given", "điểm tối đa", "5"),
        required(
            "counts",
            Shape::WordOrTable(&["verified", "self", "cross", "verified-else-self", "higher"], &BLEND),
            "whose points count: verified (thẩm định), self (tự chấm), cross (chấm chéo), the higher of self and verified, or a blend",
            "điểm nào được tính: thẩm định, tự chấm, chấm chéo, điểm cao hơn, hoặc bình quân gia quyền",
            "\"verified\"",
        ),
        DIFFERS_NEEDS_NOTE,
        EXPLAINED_ABOVE,
    ],
};

static BLEND: TableKeys = TableKeys {
    name: "counts",
    kind: TableKind::Inner,
    doc: Phrase::new("the weights of a blend", "trọng số của từng bên chấm"),
    keys: &[
        optional("self", Shape::Number, "of the unit's own points", "của điểm tự chấm", "1"),
        optional("cross", Shape::Number, "of the cross-given points", "của điểm chấm chéo", "1"),
        optional("verified", Shape::Number, "of the verified points", "của điểm thẩm định", "2"),
    ],
};

/// Whose points count where people give them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counts {
    Own,
    Cross,
    Verified,
    VerifiedElseOwn,
    Higher,
    Blend,
}

/// What people must write beside the points that they give; none where nothing was said.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Beside {
    pub(crate) note: Option<bool>,
    /// None inside: whatever the gap, nothing needs an explanation.
    pub(crate) explained_above: Option<Option<Number>>,
}

#[derive(Debug)]
struct Judged {
    maximum: Number,
    counts: Counts,
    /// The weights of self, cross and verified in a blend; none for who has no part in it.
    weights: [Option<Number>; 3],
    beside: Beside,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let maximum = read_points(reader, "judged", context.faults);
    let beside = read_beside(reader, context.faults);
    let weights = read_weights(reader, context.faults);
    let counts = match reader.node("counts").map(|node| &node.value) {
        Some(Value::Table(_)) => weights.as_ref().map(|_| Counts::Blend),
        _ => reader.word("counts", context.faults).map(|word| match word.value {
            "self" => Counts::Own,
            "cross" => Counts::Cross,
            "verified-else-self" => Counts::VerifiedElseOwn,
            "higher" => Counts::Higher,
            _ => Counts::Verified,
        }),
    };
    let (maximum, counts, weights) = (maximum?, counts?, weights.unwrap_or_default());
    Some(Box::new(Judged { maximum, counts, weights, beside }))
}

/// The weights of a blend of at least two hands.
fn read_weights(reader: &Reader<'_>, faults: &mut Faults) -> Option<[Option<Number>; 3]> {
    let node = reader.node("counts")?;
    let Value::Table(table) = &node.value else { return None };
    let before = faults.count();
    let inner = Reader::open(&BLEND, None, table, node.span, faults);
    let weights = ["self", "cross", "verified"].map(|name| inner.number(name, faults).map(|one| one.value));
    if faults.count() > before {
        return None;
    }
    let given = weights.iter().flatten();
    if given.clone().count() < 2 || given.clone().any(|weight| !weight.is_positive()) {
        faults.report(PeopleCode::NoBlend, node.span, []);
        return None;
    }
    Some(weights)
}

/// What people must write beside points, on a way or in `[self-scores]`.
pub(crate) fn read_beside(reader: &Reader<'_>, faults: &mut Faults) -> Beside {
    let note = reader.yes_no(DIFFERS_NEEDS_NOTE.name, faults);
    let above = reader.number_or_word(EXPLAINED_ABOVE.name, faults);
    if let Some(Located { value: NumberOr::Number(gap), span }) = &above
        && !gap.is_positive()
    {
        faults.report(WayCode::PointsNotPositive, *span, [Arg::from(EXPLAINED_ABOVE.name)]);
    }
    let explained_above = above.map(|above| match above.value {
        NumberOr::Number(gap) => Some(gap),
        NumberOr::Word(_) => None,
    });
    Beside { note, explained_above }
}

impl Judged {
    fn whose(&self) -> Arg {
        static OWN: Phrase = Phrase::new("self-given", "tự chấm");
        static CROSS: Phrase = Phrase::new("cross-given", "chấm chéo");
        static VERIFIED: Phrase = Phrase::new("verified", "thẩm định");
        static ELSE_OWN: Phrase =
            Phrase::new("verified, else self-given", "thẩm định, nếu chưa có thì tự chấm");
        static HIGHER: Phrase =
            Phrase::new("the higher of self-given and verified", "cao hơn giữa tự chấm và thẩm định");
        match self.counts {
            Counts::Own => (&OWN).into(),
            Counts::Cross => (&CROSS).into(),
            Counts::Verified => (&VERIFIED).into(),
            Counts::VerifiedElseOwn => (&ELSE_OWN).into(),
            Counts::Higher => (&HIGHER).into(),
            Counts::Blend => {
                static MEAN: Phrase = Phrase::new("weighted mean of {0}", "bình quân gia quyền của {0}");
                static WEIGHED: Phrase = Phrase::new("{0} (weight {1})", "{0} (trọng số {1})");
                let names = [&OWN, &CROSS, &VERIFIED];
                let parts = self.weights.iter().zip(names).rev().filter_map(|(weight, name)| {
                    let args = [Arg::from(name), Arg::from(weight.as_ref()?)];
                    Some(Arg::from(Sentence::new(&WEIGHED, args)))
                });
                Sentence::new(&MEAN, [Arg::List(parts.collect())]).into()
            }
        }
    }

    /// One value of what several hands gave; all of them must have given theirs.
    fn fold(&self, aggregate: Aggregate, of: Vec<StepId>, weights: Vec<StepId>, steps: &mut Steps) -> StepId {
        let (skips, needs, too_few) = (Skips::default(), 1, Outcome::Undefined);
        steps.add(Step::Fold { aggregate, of, weights, skips, needs, too_few, rows: None })
    }

    fn blend(&self, given: [StepId; 3], steps: &mut Steps) -> StepId {
        let weighed = self.weights.iter().zip(given);
        let weighed = weighed.filter_map(|(weight, of)| Some((of, steps.number(weight.as_ref()?))));
        let (of, weights) = weighed.unzip();
        self.fold(Aggregate::Mean, of, weights, steps)
    }
}

impl Way for Judged {
    fn name(&self) -> &'static str {
        "judged"
    }

    fn maximum(&self) -> Option<Number> {
        Some(self.maximum.clone())
    }

    fn counts(&self) -> Option<Counts> {
        Some(self.counts)
    }

    fn beside(&self) -> Option<&Beside> {
        Some(&self.beside)
    }

    fn lower(&self, inputs: &Inputs, steps: &mut Steps) -> Option<StepId> {
        let [own, cross, verified] = inputs.given?;
        Some(match self.counts {
            Counts::Own => own,
            Counts::Cross => cross,
            Counts::Verified => verified,
            Counts::VerifiedElseOwn => steps.add(Step::Settle {
                of: verified,
                missing: Some(own),
                undefined: None,
                not_applicable: None,
            }),
            Counts::Higher => self.fold(Aggregate::Greatest, [own, verified].into(), Vec::new(), steps),
            Counts::Blend => self.blend([own, cross, verified], steps),
        })
    }

    fn rule(&self, _terms: &Terms<'_>) -> Sentence {
        static RULE: Phrase = Phrase::new("given by people ({0}), up to {1}", "điểm {0}, tối đa {1}");
        Sentence::new(&RULE, [self.whose(), (&self.maximum).into()])
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static GIVEN: Phrase = Phrase::new("{0}: {1} of {2}", "{0}: {1} trên {2}");
        Sentence::new(&GIVEN, [self.whose(), scene.points.into(), (&self.maximum).into()])
    }
}
