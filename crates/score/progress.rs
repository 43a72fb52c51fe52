//! How far long work has come, told on a terminal alone: a line on standard error that goes away when the work is done.

use std::fmt::Write;
use std::io::{IsTerminal, stderr};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use thidua::words::{Arg, Language, Phrase, Sentence};

/// Work that is done before anybody could read what it is shows no line.
const SHORT: Duration = Duration::from_millis(500);

/// What is being done.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Phase {
    /// Files are read.
    Reading,
    /// Points, ranks and awards are computed.
    Scoring,
    /// Results are written.
    Writing,
}

/// A line on the terminal while work is done; dropping it takes the line away. Elsewhere than on a terminal it is nothing.
#[derive(Debug)]
pub(crate) struct Progress(Option<ProgressBar>);

impl Progress {
    /// Begins a phase of so many parts, such as bytes or files; of none when nobody knows how many.
    pub(crate) fn start(phase: Phase, total: Option<u64>, language: Language) -> Progress {
        if !stderr().is_terminal() {
            return Progress(None);
        }
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::stderr());
        let line = move |state: &ProgressState, to: &mut dyn Write| {
            if state.elapsed() >= SHORT {
                // Nobody is left to be told when the terminal is gone.
                let _ = to.write_str(&words(phase, share(state), state.elapsed().as_secs(), language));
            }
        };
        if let Ok(style) = ProgressStyle::with_template("{words}") {
            bar.set_style(style.with_key("words", line));
        }
        bar.enable_steady_tick(SHORT);
        Progress(Some(bar))
    }

    /// Shows a line while something is done of which nobody knows how far it has come.
    pub(crate) fn during<T>(phase: Phase, language: Language, work: impl FnOnce() -> T) -> T {
        let _line = Progress::start(phase, None, language);
        work()
    }

    /// So many more parts are done.
    pub(crate) fn advance(&self, parts: u64) {
        if let Some(bar) = &self.0 {
            bar.inc(parts);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

/// How many parts of a hundred are done, when that can be told.
fn share(state: &ProgressState) -> Option<u64> {
    let total = u128::from(state.len()?);
    let done = u128::from(state.pos()).min(total);
    u64::try_from(done.saturating_mul(100).checked_div(total)?).ok()
}

/// The line, such as `Reading files… 43 %, 12 s`.
fn words(phase: Phase, share: Option<u64>, seconds: u64, language: Language) -> String {
    static READING: Phrase = Phrase::new("Reading files…", "Đang đọc tệp…");
    static SCORING: Phrase = Phrase::new("Scoring…", "Đang chấm điểm…");
    static WRITING: Phrase = Phrase::new("Writing…", "Đang ghi kết quả…");
    static SECONDS: Phrase = Phrase::new("{0} {1} s", "{0} {1} giây");
    static SHARE: Phrase = Phrase::new("{0} {1} %, {2} s", "{0} {1} %, {2} giây");
    let phase = match phase {
        Phase::Reading => &READING,
        Phase::Scoring => &SCORING,
        Phase::Writing => &WRITING,
    };
    let phase = Arg::from(phase.words(language));
    let number = |number: u64| Arg::from(number.to_string());
    match share {
        Some(share) => Sentence::new(&SHARE, [phase, number(share), number(seconds)]),
        None => Sentence::new(&SECONDS, [phase, number(seconds)]),
    }
    .text(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_what_is_done_in_both_languages() {
        let both =
            |phase, share| [Language::English, Language::Vietnamese].map(|one| words(phase, share, 12, one));
        assert_eq!(
            both(Phase::Reading, Some(43)),
            ["Reading files… 43 %, 12 s", "Đang đọc tệp… 43 %, 12 giây"]
        );
        assert_eq!(both(Phase::Scoring, None), ["Scoring… 12 s", "Đang chấm điểm… 12 giây"]);
        assert_eq!(both(Phase::Writing, None), ["Writing… 12 s", "Đang ghi kết quả… 12 giây"]);
    }
}
