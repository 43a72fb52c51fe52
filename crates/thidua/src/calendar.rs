//! Dates (*ngày tháng*): a day of the Gregorian calendar, as a figure, a target, the end of a band or a part of a formula.
//!
//! The regulation says: “Nộp báo cáo trước ngày 30/11” (a day as the target) | “Chậm mỗi ngày trừ 0,5 điểm” (days late:
//! `max(0, submitted - due)`)
//!
//! An indicator with `kind = "date"`. Rules and figures in TOML write a day as 2021-11-30, without quotation marks; so do
//! tables, unless `dates` in `[figures]` says that they write 30/11/2021. A formula can take the days between two dates, a
//! date so many days before or after another, and the earlier or later of several by `min` and `max`; days are numbers
//! with the unit `day`. Vietnamese outputs print 30/11/2021, English ones and those for machines 2021-11-30.
//!
//! The trap: `at-most` includes the day itself, `below` does not; and 06/01/2022 is never guessed to be January or June.

use alloc::format;
use alloc::string::{String, ToString};

use crate::number::{Convention, Mode, Number, Rounding};

// Inside, a day is the number of days between it and 0001-01-01, in the calendar as if it had always been in force.

/// The days of 400 years, after which the calendar repeats.
const CYCLE_DAYS: i64 = 146_097;
const CYCLE_YEARS: i64 = 400;

/// The days before each month of a common year.
const BEFORE_MONTH: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/// A day by its year, month and day of the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Day {
    year: i64,
    month: i64,
    day: i64,
}

/// The day that rules write as `2021-11-30`; none when the text is anything else or there is no such day.
pub(crate) fn parse(text: &str) -> Option<Number> {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    number(year, month, day).filter(|_| shaped)
}

/// The day that people write as `30/11/2021` or `6/1/2022`.
pub(crate) fn parse_day_month_year(text: &str) -> Option<Number> {
    let mut parts = text.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let short = |part: &str| (1..=2).contains(&part.len()) && digits(part);
    let shaped = short(day) && short(month) && year.len() == 4 && digits(year) && parts.next().is_none();
    if shaped { number(year, month, day) } else { None }
}

fn number(year: &str, month: &str, day: &str) -> Option<Number> {
    let read = |part: &str| part.parse::<i64>().ok();
    let date = Day { year: read(year)?, month: read(month)?, day: read(day)? };
    date.exists().then(|| Number::from(date.count()))
}

/// A day for people: 30/11/2021 in Vietnamese, 2021-11-30 in English and for machines. What is no day, since a
/// computation may leave one by a part or leave the calendar, is written as the day it begins on and the rest.
pub(crate) fn text(days: &Number, convention: Convention) -> String {
    let whole = Rounding::new(Number::ONE, Mode::Down).map_or_else(|| days.clone(), |step| days.round(&step));
    let day = whole.to_string().parse::<i64>().ok().and_then(Day::of_count);
    let Some(Day { year, month, day }) = day else {
        return match convention {
            Convention::Vietnamese => format!("ngày thứ {}", days.text(convention)),
            Convention::English => format!("day {}", days.text(convention)),
        };
    };
    let date = match convention {
        Convention::Vietnamese => format!("{day:02}/{month:02}/{year:04}"),
        Convention::English => format!("{year:04}-{month:02}-{day:02}"),
    };
    match days.minus(&whole) {
        Ok(rest) if !rest.is_zero() => format!("{date} + {}", rest.text(convention)),
        _ => date,
    }
}

impl Day {
    fn exists(self) -> bool {
        let longest = match self.month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap(self.year) => 29,
            2 => 28,
            _ => 31,
        };
        (1..=9999).contains(&self.year) && (1..=12).contains(&self.month) && (1..=longest).contains(&self.day)
    }

    /// How many days lie before this one.
    fn count(self) -> i64 {
        let at = usize::try_from(self.month.saturating_sub(1)).unwrap_or_default();
        let leap_day = i64::from(self.month > 2 && is_leap(self.year));
        before_year(self.year)
            .saturating_add(BEFORE_MONTH.get(at).copied().unwrap_or_default())
            .saturating_add(leap_day)
            .saturating_add(self.day)
            .saturating_sub(1)
    }

    /// The day before which so many others lie; none outside the years 1 to 9999.
    fn of_count(count: i64) -> Option<Day> {
        if !(0..before_year(10_000)).contains(&count) {
            return None;
        }
        // The guess is off by a year at most.
        let guess = count.saturating_mul(CYCLE_YEARS).div_euclid(CYCLE_DAYS);
        let year = (guess..=guess.saturating_add(2)).rev().find(|year| before_year(*year) <= count)?;
        let month = (1..=12).rev().find(|month| Day { year, month: *month, day: 1 }.count() <= count)?;
        let day = count.saturating_sub(Day { year, month, day: 1 }.count()).saturating_add(1);
        Some(Day { year, month, day })
    }
}

fn is_leap(year: i64) -> bool {
    let divides = |by: i64| year.rem_euclid(by) == 0;
    divides(4) && (!divides(100) || divides(400))
}

/// The days of all years before one.
fn before_year(year: i64) -> i64 {
    let past = year.saturating_sub(1);
    past.saturating_mul(365)
        .saturating_add(past.div_euclid(4))
        .saturating_sub(past.div_euclid(100))
        .saturating_add(past.div_euclid(CYCLE_YEARS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_reads_as_it_is_written() {
        let mut year_month_day = (1, 1, 1);
        for count in 0..before_year(10_000) {
            let day = Day::of_count(count).unwrap();
            assert_eq!((day.year, day.month, day.day), year_month_day);
            assert_eq!(day.count(), count);
            let next = Day { day: day.day + 1, ..day };
            year_month_day = match (next.exists(), day.month) {
                (true, _) => (day.year, day.month, day.day + 1),
                (false, 12) => (day.year + 1, 1, 1),
                (false, month) => (day.year, month + 1, 1),
            };
        }
        assert_eq!(year_month_day, (10_000, 1, 1));
    }

    #[test]
    fn known_days_are_so_many_days_apart() {
        let days =
            |from: &str, to: &str| parse(to).unwrap().minus(&parse(from).unwrap()).unwrap().to_string();
        assert_eq!(days("1970-01-01", "2000-01-01"), "10957");
        assert_eq!(days("2021-11-30", "2022-01-06"), "37");
        assert_eq!(days("1900-02-28", "1900-03-01"), "1");
        assert_eq!(days("2000-02-28", "2000-03-01"), "2");
    }

    #[test]
    fn only_days_that_exist_are_read() {
        for text in [
            "2021-02-29",
            "2021-13-01",
            "2021-00-10",
            "2021-11-31",
            "0000-01-01",
            "2021-11-3",
            "21-11-30",
            "2021-11-30T10:00",
            "2021/11/30",
            "2021-11-30-",
            "",
            "+021-01-01",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        for text in
            ["2021-11-30", "29/2/2021", "30/11/21", "030/11/2021", "30/11/2021/", "30/11", "1/ 1/2021"]
        {
            assert_eq!(parse_day_month_year(text), None, "{text}");
        }
        assert_eq!(parse_day_month_year("6/1/2022"), parse("2022-01-06"));
        assert_eq!(parse_day_month_year("06/01/2022"), parse("2022-01-06"));
    }

    #[test]
    fn what_is_no_day_is_not_printed_as_one() {
        let half = parse("2021-11-30").unwrap().plus(&Number::parse("0.5").unwrap()).unwrap();
        assert_eq!(text(&half, Convention::English), "2021-11-30 + 0.5");
        assert_eq!(text(&Number::from(-3i64), Convention::English), "day -3");
    }
}
