//! Points given by people (*chấm điểm*): self, cross and verified columns, and which of them counts.
//!
//! The regulation says: “Đơn vị tự chấm, cụm trưởng thẩm định” (the unit scores itself, the host verifies) | “Tổ thư
//! ký chấm điểm tối đa 5 điểm” (people give up to 5 points)
//!
//! The points come with the figures: `[self.2021.UNIT]`, `[cross.2021.UNIT]` and `[verified.2021.UNIT]` in TOML,
//! `CRITERION:verified@2021` as a heading in CSV. Points above the maximum or below 0 are refused.
//!
//! The trap: an empty verified cell is not 0 and not the unit's own word unless the file says `verified-else-self`.

use alloc::boxed::Box;

use super::{Context, Counts, Inputs, Scene, Terms, Way, WayKind, read_points};
use crate::document::{Reader, Shape, TableKeys, TableKind, required};
use crate::number::Number;
use crate::step::{Step, StepId, Steps};
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
            Shape::OneOf(&["verified", "self", "cross", "verified-else-self"]),
            "whose points count: verified (thẩm định), self (tự chấm), cross (chấm chéo)",
            "điểm nào được tính: thẩm định, tự chấm, chấm chéo",
            "\"verified\"",
        ),
    ],
};

#[derive(Debug)]
struct Judged {
    maximum: Number,
    counts: Counts,
}

fn read(reader: &Reader<'_>, context: &mut Context<'_>) -> Option<Box<dyn Way>> {
    let maximum = read_points(reader, "judged", context.faults)?;
    let counts = match reader.word("counts", context.faults)?.value {
        "self" => Counts::Own,
        "cross" => Counts::Cross,
        "verified-else-self" => Counts::VerifiedElseOwn,
        _ => Counts::Verified,
    };
    Some(Box::new(Judged { maximum, counts }))
}

impl Judged {
    fn whose(&self) -> &'static Phrase {
        static OWN: Phrase = Phrase::new("self-given", "tự chấm");
        static CROSS: Phrase = Phrase::new("cross-given", "chấm chéo");
        static VERIFIED: Phrase = Phrase::new("verified", "thẩm định");
        static ELSE_OWN: Phrase =
            Phrase::new("verified, else self-given", "thẩm định, nếu chưa có thì tự chấm");
        match self.counts {
            Counts::Own => &OWN,
            Counts::Cross => &CROSS,
            Counts::Verified => &VERIFIED,
            Counts::VerifiedElseOwn => &ELSE_OWN,
        }
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
        })
    }

    fn rule(&self, _terms: &Terms<'_>) -> Sentence {
        static RULE: Phrase = Phrase::new("given by people ({0}), up to {1}", "điểm {0}, tối đa {1}");
        Sentence::new(&RULE, [Arg::from(self.whose()), (&self.maximum).into()])
    }

    fn sentence(&self, scene: &Scene<'_>) -> Sentence {
        static GIVEN: Phrase = Phrase::new("{0}: {1} of {2}", "{0}: {1} trên {2}");
        Sentence::new(&GIVEN, [Arg::from(self.whose()), scene.points.into(), (&self.maximum).into()])
    }
}
