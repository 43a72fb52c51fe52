//! Conditions in words.

use alloc::vec::Vec;

use super::lines::compared;
use crate::regulation::{Amount, Model, Test};
use crate::words::{Arg, Phrase, Sentence};

impl Model {
    /// A condition as people read it.
    pub(crate) fn test_sentence(&self, test: &Test) -> Sentence {
        static COMPARE: Phrase = Phrase::new("{0}: {1}", "{0}: {1}");
        static HOLDS: Phrase = Phrase::new("{0}", "{0}");
        static FAILS: Phrase = Phrase::new("not ({0})", "không ({0})");
        static KNOWN: Phrase = Phrase::new("there is a figure for {0}", "đã có số liệu {0}");
        static ANY: Phrase = Phrase::new("one of: {0}", "một trong: {0}");
        static ALL: Phrase = Phrase::new("{0}", "{0}");
        match test {
            Test::Compare { measure, bounds } => {
                let scale = self.scale_of(Some(*measure));
                let bounds = bounds.iter().map(|bound| match &bound.value {
                    Amount::Number(number) => compared(bound.word, scale.arg(number)),
                    Amount::Measured(other) => compared(bound.word, Arg::from(self.measure_title(*other))),
                });
                let bounds: Vec<Arg> = bounds.map(Arg::from).collect();
                Sentence::new(&COMPARE, [Arg::from(self.measure_title(*measure)), Arg::List(bounds)])
            }
            Test::Holds(measure) => Sentence::new(&HOLDS, [Arg::from(self.measure_title(*measure))]),
            Test::Fails(measure) => Sentence::new(&FAILS, [Arg::from(self.measure_title(*measure))]),
            Test::Known(measure) => Sentence::new(&KNOWN, [Arg::from(self.measure_title(*measure))]),
            Test::Any(tests) => Sentence::new(&ANY, [self.list(tests)]),
            Test::All(tests) => Sentence::new(&ALL, [self.list(tests)]),
        }
    }

    fn list(&self, tests: &[Test]) -> Arg {
        Arg::List(tests.iter().map(|test| Arg::from(self.test_sentence(test))).collect())
    }
}
