//! Days as Excel counts them, from the end of 1899 or from 1904.

/// The day of a serial number, as 2021-11-30; none for times, and for days that Excel itself miscounts.
pub(crate) fn day(serial: &str, from_1904: bool) -> Option<String> {
    let days: u32 = serial.parse().ok()?;
    // Excel believes in a 29 February 1900, its day 60.
    let days = match from_1904 {
        true => days.checked_add(1462)?,
        false => Some(days).filter(|days| *days > 60)?,
    };
    // Day 1 is 1 January 1900, and the false day is taken out.
    let mut left = days.checked_sub(2)?;
    let mut year = 1900u32;
    loop {
        let length = if is_leap(year) { 366 } else { 365 };
        match left.checked_sub(length) {
            Some(rest) if year < 9999 => (left, year) = (rest, year.checked_add(1)?),
            Some(_) => return None,
            None => break,
        }
    }
    let february = if is_leap(year) { 29 } else { 28 };
    for (month, length) in (1..).zip([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        match left.checked_sub(length) {
            Some(rest) => left = rest,
            None => return Some(format!("{year:04}-{month:02}-{:02}", left.checked_add(1)?)),
        }
    }
    None
}

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {

    #[test]
    fn days_are_counted_as_excel_counts_them() {
        for (serial, day) in [
            ("61", Some("1900-03-01")),
            ("44196", Some("2020-12-31")),
            ("44197", Some("2021-01-01")),
            ("44530", Some("2021-11-30")),
            ("45351", Some("2024-02-29")),
            ("60", None),
            ("44530.5", None),
            ("2958465", Some("9999-12-31")),
            ("2958466", None),
        ] {
            assert_eq!(super::day(serial, false).as_deref(), day, "{serial}");
        }
        assert_eq!(super::day("43068", true).as_deref(), Some("2021-11-30"));
    }
}
