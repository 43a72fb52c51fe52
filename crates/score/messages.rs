//! Which of very many messages are printed: the first few of each code, and how many more there are.

use std::collections::BTreeMap;

use thidua::diagnostic::{Diagnostic, Severity};
use thidua::words::{Arg, Language, Phrase, Sentence};

/// So many messages of one code are read; more only hide the other codes.
const SHOWN: usize = 20;

/// Counts messages by their code.
#[derive(Debug)]
pub(crate) struct Messages {
    shown: usize,
    counts: BTreeMap<(Severity, &'static str), usize>,
}

impl Messages {
    /// Shows the first few of each code, or all of them.
    pub(crate) fn new(all: bool) -> Messages {
        Messages { shown: if all { usize::MAX } else { SHOWN }, counts: BTreeMap::new() }
    }

    /// Counts a message and says whether it is printed.
    pub(crate) fn shows(&mut self, one: &Diagnostic) -> bool {
        let count = self.counts.entry((one.severity(), one.code())).or_default();
        *count = count.saturating_add(1);
        *count <= self.shown
    }

    /// A line for each code of which there are more than were printed.
    pub(crate) fn rest(&self, language: Language) -> impl Iterator<Item = String> {
        static MORE: Phrase = Phrase::new(
            "… and {0} more {1}[{2}]; --all-messages prints every one",
            "… và {0} {1}[{2}] nữa; --all-messages in ra tất cả",
        );
        self.counts.iter().filter_map(move |((severity, code), count)| {
            let rest = count.saturating_sub(self.shown);
            let args = [Arg::from(rest), Arg::from(severity.phrase()), Arg::from(*code)];
            (rest > 0).then(|| Sentence::new(&MORE, args).text(language))
        })
    }
}

#[cfg(test)]
mod tests {
    use thidua::diagnostic::{DocumentCode, FigureCode};

    use super::*;

    /// How many of each of two codes are printed, and what is said of the rest.
    fn printed(all: bool, missing: usize, unknown: usize, language: Language) -> (usize, Vec<String>) {
        let mut messages = Messages::new(all);
        let of = |count, one: Diagnostic| std::iter::repeat_n(one, count);
        let found = of(missing, Diagnostic::new(FigureCode::MissingFigure, []))
            .chain(of(unknown, Diagnostic::new(DocumentCode::UnknownKey, [])));
        let shown = found.filter(|one| messages.shows(one)).count();
        (shown, messages.rest(language).collect())
    }

    #[test]
    fn the_first_few_of_each_code_are_printed_and_the_rest_counted() {
        assert_eq!(printed(false, 20, 20, Language::English), (40, vec![]));
        let (shown, rest) = printed(false, 5_401, 3, Language::English);
        assert_eq!(shown, 23);
        assert_eq!(rest, ["… and 5,381 more error[missing-figure]; --all-messages prints every one"]);
        let (_, rest) = printed(false, 5_401, 21, Language::Vietnamese);
        assert_eq!(
            rest,
            [
                "… và 5.381 lỗi[missing-figure] nữa; --all-messages in ra tất cả",
                "… và 1 lỗi[unknown-key] nữa; --all-messages in ra tất cả",
            ]
        );
        assert_eq!(printed(true, 5_401, 21, Language::English), (5_422, vec![]));
    }
}
