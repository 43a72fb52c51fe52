//! The order of units and rows.

use core::cmp::Ordering;

/// Ids of digits compare as numbers and come first; others compare as text.
pub(crate) fn by_id(one: &str, other: &str) -> Ordering {
    let digits = |id: &str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    match (digits(one), digits(other)) {
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        (false, false) => one.cmp(other),
        (true, true) => {
            let (short, long) = (one.trim_start_matches('0'), other.trim_start_matches('0'));
            short.len().cmp(&long.len()).then_with(|| short.cmp(long)).then_with(|| one.cmp(other))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_digits_compare_as_numbers() {
        assert_eq!(by_id("9", "10"), Ordering::Less);
        assert_eq!(by_id("a9", "a10"), Ordering::Greater);
        assert_eq!(by_id("07", "7"), Ordering::Less);
        assert_eq!(by_id("10", "1a"), Ordering::Less);
        assert_eq!(by_id("1a", "9"), Ordering::Greater);
    }
}
