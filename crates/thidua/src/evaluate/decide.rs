//! Which row of a decision table counts, while some rows cannot be decided.

use alloc::vec::Vec;

use super::fold::fold;
use crate::outcome::Outcome;
use crate::step::{Aggregate, Hit, Skips};

/// A row: whether it holds, and what it gives.
pub(super) type Row<'a> = (&'a Outcome, &'a Outcome);

/// The rows of a table for one unit by whether they hold.
struct Sorted<'a> {
    /// What the rows that hold give.
    holding: Vec<&'a Outcome>,
    /// What the rows that are not decided give.
    open: Vec<&'a Outcome>,
    /// The heaviest state of those.
    state: Option<&'a Outcome>,
}

/// What a table gives. A row that is not decided leaves the table undecided only where it could change what it gives; a
/// row that fails asks for nothing.
pub(super) fn decide<'a>(hit: Hit, rows: impl Iterator<Item = Row<'a>>, none: &'a Outcome) -> Outcome {
    let mut rows = Sorted::of(hit, rows);
    let all_same = |of: &[&Outcome]| of.windows(2).all(|pair| matches!(pair, [one, other] if one == other));
    let known = match hit {
        Hit::Count if rows.open.is_empty() => return Outcome::from_count(rows.holding.len()),
        Hit::Count => None,
        Hit::ExactlyOne if rows.holding.len() > 1 => return Outcome::Undefined,
        Hit::ExactlyOne if rows.holding.is_empty() && rows.open.len() > 1 => None,
        Hit::ExactlyOne | Hit::Agreeing | Hit::First => {
            if hit == Hit::Agreeing && contradict(&rows.holding) {
                return Outcome::Undefined;
            }
            if hit == Hit::ExactlyOne && rows.holding.len() == 1 && !rows.open.is_empty() {
                return rows.undecided();
            }
            // A first row that holds ends the table; otherwise no row at all may hold.
            let mut possible: Vec<&Outcome> = rows.open.clone();
            possible.extend(if rows.holding.is_empty() {
                [none].into()
            } else {
                core::mem::take(&mut rows.holding)
            });
            all_same(&possible).then(|| possible.first().copied().unwrap_or(none).clone())
        }
        Hit::Highest | Hit::Lowest | Hit::Sum => rows.combined(hit, none),
    };
    known.unwrap_or_else(|| rows.undecided())
}

/// True when two of several known values differ.
fn contradict(of: &[&Outcome]) -> bool {
    let mut known = of.iter().filter(|outcome| outcome.known().is_some());
    let first = known.next();
    known.any(|other| Some(other) != first)
}

impl<'a> Sorted<'a> {
    fn of(hit: Hit, rows: impl Iterator<Item = Row<'a>>) -> Sorted<'a> {
        let mut sorted = Sorted { holding: Vec::new(), open: Vec::new(), state: None };
        for (when, gives) in rows {
            match when.as_truth() {
                Some(true) => sorted.holding.push(gives),
                Some(false) => continue,
                None => {
                    sorted.open.push(gives);
                    sorted.state = Some(sorted.state.map_or(when, |other| other.heavier(when)));
                }
            }
            if hit == Hit::First && !sorted.holding.is_empty() {
                break;
            }
        }
        sorted
    }

    /// The state of a table that could still give several things, or several at once.
    fn undecided(&self) -> Outcome {
        let given = self.holding.iter().copied().filter(|outcome| outcome.known().is_none());
        let state = given.chain(self.state).reduce(|one, other| one.heavier(other));
        state.cloned().unwrap_or(Outcome::Undefined)
    }

    /// The highest, the lowest or the sum of what holds; none while a row that is not decided could change it.
    fn combined(&self, hit: Hit, none: &Outcome) -> Option<Outcome> {
        let aggregate = match hit {
            Hit::Highest => Aggregate::Greatest,
            Hit::Lowest => Aggregate::Least,
            _ => Aggregate::Sum,
        };
        let of = |outcomes: &[&'a Outcome]| {
            fold(aggregate, outcomes.iter().map(|outcome| (*outcome, None)), Skips::default(), 0)
        };
        let value = match self.holding.as_slice() {
            [] => none.clone(),
            holding => of(holding)?,
        };
        let same = |more: &&'a Outcome| {
            let more = match self.holding.as_slice() {
                [] => Some((*more).clone()),
                holding => of(&holding.iter().chain([more]).copied().collect::<Vec<_>>()),
            };
            more.as_ref() == Some(&value)
        };
        self.open.iter().all(same).then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::number::Number;

    const HITS: [Hit; 7] =
        [Hit::First, Hit::ExactlyOne, Hit::Agreeing, Hit::Highest, Hit::Lowest, Hit::Sum, Hit::Count];

    fn number(number: i64) -> Outcome {
        Outcome::Known(Number::from(number))
    }

    /// Every table of up to three rows over few values: what is decided while rows are open is what the table gives
    /// however they turn out, and a value that never differs is decided.
    #[test]
    fn open_rows_matter_only_where_they_can_change_what_is_given() {
        let whens = [Outcome::truth(true), Outcome::truth(false), Outcome::Missing];
        let gives = [number(0), number(1), number(2), Outcome::NotApplicable];
        let mut tables: Vec<Vec<(Outcome, Outcome)>> = vec![vec![]];
        for _ in 0..3 {
            let longer = tables.iter().flat_map(|table| {
                whens.iter().flat_map(|when| gives.iter().map(|gives| (when.clone(), gives.clone()))).map(
                    |row| {
                        let mut longer = table.clone();
                        longer.push(row);
                        longer
                    },
                )
            });
            tables = longer.collect();
            for table in &tables {
                for hit in HITS {
                    for none in [Outcome::Undefined, number(0)] {
                        check(hit, table, &none);
                    }
                }
            }
        }
    }

    fn check(hit: Hit, table: &[(Outcome, Outcome)], none: &Outcome) {
        let found = run(hit, table, none);
        let mut worlds: Vec<Vec<(Outcome, Outcome)>> = vec![vec![]];
        for (when, gives) in table {
            let truths = match when.as_truth() {
                Some(truth) => vec![truth],
                None => vec![true, false],
            };
            worlds = worlds
                .iter()
                .flat_map(|world| {
                    truths.iter().map(|truth| {
                        let mut world = world.clone();
                        world.push((Outcome::truth(*truth), gives.clone()));
                        world
                    })
                })
                .collect();
        }
        let outcomes: Vec<Outcome> = worlds.iter().map(|world| run(hit, world, none)).collect();
        let decided = outcomes.iter().all(|outcome| *outcome == outcomes[0]);
        if decided && outcomes[0].known().is_some() {
            assert_eq!(found, outcomes[0], "{hit:?} {table:?} {none:?}");
        } else if !decided {
            assert_eq!(found, Outcome::Missing, "{hit:?} {table:?} {none:?} {outcomes:?}");
        }
    }

    fn run(hit: Hit, table: &[(Outcome, Outcome)], none: &Outcome) -> Outcome {
        decide(hit, table.iter().map(|(when, gives)| (when, gives)), none)
    }

    #[test]
    fn a_row_that_fails_asks_for_nothing() {
        for hit in HITS {
            let table = [(Outcome::truth(false), Outcome::Missing), (Outcome::truth(true), number(1))];
            assert_eq!(run(hit, &table, &Outcome::Undefined), number(1), "{hit:?}");
        }
    }
}
