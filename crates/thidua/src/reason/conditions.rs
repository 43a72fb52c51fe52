//! Conditions in words.

use crate::form::Form;
use crate::regulation::{Amount, Bound, Measured, Model, SectionId, Test};
use crate::step::Range;
use crate::ways::compared;
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
        static COUNT: Phrase = Phrase::new("{0} of these: {1}", "{0} trong các điều kiện: {1}");
        match test {
            Test::Compare { measure, bounds } => {
                let title = Arg::from(self.measure_title(*measure));
                Sentence::new(&COMPARE, [title, self.bounds_arg(*measure, bounds)])
            }
            Test::OneOf { measure, values } => self.one_of_sentence(*measure, values),
            Test::Holds(measure) => Sentence::new(&HOLDS, [Arg::from(self.measure_title(*measure))]),
            Test::Fails(measure) => Sentence::new(&FAILS, [Arg::from(self.measure_title(*measure))]),
            Test::Known(measure) => Sentence::new(&KNOWN, [Arg::from(self.measure_title(*measure))]),
            Test::Any(tests) => Sentence::new(&ANY, [self.list(tests)]),
            Test::All(tests) => Sentence::new(&ALL, [self.list(tests)]),
            Test::Attains { points, shares, .. } => {
                let title = Arg::from(self.measure_title(*points));
                Sentence::new(&COMPARE, [title, shares_arg(shares)])
            }
            Test::Count { of, range } => {
                let bounds = range.bounds.iter();
                let bounds =
                    bounds.map(|(word, count)| Arg::from(compared(&Form::Number, *word, Arg::from(count))));
                Sentence::new(&COUNT, [Arg::List(bounds.collect()), self.list(of)])
            }
            Test::Every { section, of } => self.every_sentence(*section, of),
        }
    }

    fn one_of_sentence(&self, measure: Measured, values: &[Amount]) -> Sentence {
        static ONE_OF: Phrase = Phrase::new("{0}: one of {1}", "{0}: là một trong {1}");
        let form = self.form_of(measure);
        let values = values.iter().map(|value| match value {
            Amount::Number(number) => form.arg(number),
            Amount::Measured(other) => Arg::from(self.measure_title(*other)),
        });
        let title = Arg::from(self.measure_title(measure));
        Sentence::new(&ONE_OF, [title, Arg::List(values.collect())])
    }

    fn every_sentence(&self, section: Option<SectionId>, of: &[Test]) -> Sentence {
        static EVERY: Phrase = Phrase::new("every criterion: {0}", "mọi tiêu chí: {0}");
        static EVERY_OF: Phrase =
            Phrase::new("every criterion of “{1}”: {0}", "mọi tiêu chí của nhóm “{1}”: {0}");
        // All of them ask the same.
        let asked = match of.first() {
            Some(Test::Compare { measure, bounds }) => self.bounds_arg(*measure, bounds),
            Some(Test::Attains { shares, .. }) => shares_arg(shares),
            _ => self.list(of),
        };
        match section.and_then(|id| self.sections.get(id)) {
            Some(section) => Sentence::new(&EVERY_OF, [asked, Arg::from(&section.title)]),
            None => Sentence::new(&EVERY, [asked]),
        }
    }

    fn bounds_arg(&self, measure: Measured, bounds: &[Bound]) -> Arg {
        let scale = self.scale_of(Some(measure));
        let bounds = bounds.iter().map(|bound| match &bound.value {
            Amount::Number(number) => compared(&scale.form, bound.word, scale.arg(number)),
            Amount::Measured(other) => {
                compared(&scale.form, bound.word, Arg::from(self.measure_title(*other)))
            }
        });
        Arg::List(bounds.map(Arg::from).collect())
    }

    fn list(&self, tests: &[Test]) -> Arg {
        Arg::List(tests.iter().map(|test| Arg::from(self.test_sentence(test))).collect())
    }
}

/// Shares of a maximum in words.
fn shares_arg(shares: &Range) -> Arg {
    static SHARE: Phrase = Phrase::new("{0} of the maximum", "{0} điểm tối đa");
    let shares = shares.bounds.iter().map(|(word, share)| {
        let share = Sentence::new(&SHARE, [Arg::Percent(share.clone())]);
        Arg::from(compared(&Form::Number, *word, Arg::from(share)))
    });
    Arg::List(shares.collect())
}
