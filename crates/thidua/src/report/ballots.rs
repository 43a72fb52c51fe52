//! What a report says about ballots: the votes, and how many were needed.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Serialize;

use crate::award::{Awards, Held, reaches};
use crate::calendar;
use crate::document::Word;
use crate::number::Number;
use crate::regulation::{AwardId, AwardRule};
use crate::words::{Arg, Phrase, Sentence, Text};

/// A ballot on an award.
#[derive(Debug, Clone, Serialize)]
pub struct BallotReport {
    /// How many ballots were cast.
    pub voters: u32,
    /// The day, such as `2021-12-20`, where it was given.
    pub date: Option<String>,
    /// The same as people write it.
    #[serde(skip)]
    pub day: Option<Arg>,
    /// False when the votes could not be counted; the diagnostics say why.
    pub counted: bool,
    /// The share of the ballots cast that a unit needs; none when the most votes are enough.
    pub threshold: Option<ThresholdReport>,
    /// The votes, most first, then by id.
    pub votes: Vec<VotesReport>,
    /// A remark for readers.
    pub note: Text,
}

/// The share of votes that a ballot needs.
#[derive(Debug, Clone, Serialize)]
pub struct ThresholdReport {
    /// `at-least` or `above`.
    pub word: &'static str,
    /// The share of the ballots cast.
    pub share: Number,
    /// The same in words.
    #[serde(skip)]
    pub sentence: Sentence,
}

/// The votes of one unit.
#[derive(Debug, Clone, Serialize)]
pub struct VotesReport {
    /// The unit's id.
    pub unit: String,
    /// How many it got.
    pub votes: u32,
    /// Whether they are enough.
    pub reached: bool,
}

/// The threshold of an award in words; none when the most votes are enough.
pub(super) fn threshold_sentence(rule: &AwardRule) -> Option<Sentence> {
    static AT_LEAST: Phrase = Phrase::new("at least {0} of the ballots cast", "từ {0} số phiếu trở lên");
    static ABOVE: Phrase = Phrase::new("more than {0} of the ballots cast", "trên {0} số phiếu");
    let (word, share) = rule.threshold.as_ref()?;
    let phrase = if *word == Word::Above { &ABOVE } else { &AT_LEAST };
    // A share that has no end as a percentage is printed as the fraction that the file has.
    let hundredfold = share.times(&Number::from(100u32)).ok();
    let endless = hundredfold.is_none_or(|share| share.to_string().contains('/'));
    let share = if endless { Arg::from(share.to_string()) } else { Arg::Percent(share.clone()) };
    Some(Sentence::new(phrase, [share]))
}

/// A day as each language writes it; what is no date stays as written.
pub(super) fn day(written: &str) -> Arg {
    calendar::parse(written).map_or_else(|| Arg::from(written), Arg::Date)
}

impl Awards {
    pub(super) fn ballot_report(&self, cluster: usize, id: AwardId) -> Option<BallotReport> {
        let scoreboard = self.ranking().scoreboard();
        let record = scoreboard.results.ballots.get(&(cluster, id))?;
        let (rule, ledger) = (scoreboard.model().awards.get(id)?, self.ledger(cluster, id)?);
        let stood: &[usize] = match &ledger.ballot {
            Some(Held::Counted { standing }) => standing,
            _ => &[],
        };
        let mut units: Vec<usize> = record.votes.keys().chain(stood).copied().collect();
        units.sort_unstable();
        units.dedup();
        units.sort_by_key(|unit| core::cmp::Reverse(record.votes_of(*unit)));
        let votes = units.into_iter().map(|unit| {
            let votes = record.votes_of(unit);
            let reached = reaches(votes, record.voters, rule);
            VotesReport { unit: self.name(cluster, unit), votes, reached }
        });
        let threshold = threshold_sentence(rule).zip(rule.threshold.as_ref());
        let threshold = threshold.map(|(sentence, (word, share))| ThresholdReport {
            word: word.name(),
            share: share.clone(),
            sentence,
        });
        Some(BallotReport {
            voters: record.voters,
            date: record.date.clone(),
            day: record.date.as_deref().map(day),
            counted: matches!(ledger.ballot, Some(Held::Counted { .. })),
            threshold,
            votes: votes.collect(),
            note: record.note.clone(),
        })
    }
}
