//! The day of publication in the parts that bibliographies want.

/// A day, a month or a year, in digits.
pub(super) struct Date<'a> {
    pub(super) year: &'a str,
    /// 1 to 12, without a zero before it.
    pub(super) month: Option<&'a str>,
    /// 1 to 31, without a zero before it.
    pub(super) day: Option<&'a str>,
}

/// The date that `text` states as `2023`, `2023-11` or `2023-11-25`; anything else is not known.
pub(super) fn date(text: &str) -> Option<Date<'_>> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next().filter(|year| year.len() == 4 && is_digits(year) && *year != "0000")?;
    let mut small = |most: u8| match parts.next() {
        None => Some(None),
        Some(part) => up_to(most, part).map(Some),
    };
    Some(Date { year, month: small(12)?, day: small(31)? })
}

/// `part` without a zero before it, where it is a number of two digits from 1 to `most`.
fn up_to(most: u8, part: &str) -> Option<&str> {
    let number = match part.as_bytes() {
        [tens, ones] if is_digits(part) => (tens - b'0') * 10 + (ones - b'0'),
        _ => return None,
    };
    (1..=most).contains(&number).then(|| part.trim_start_matches('0'))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_date_is_a_date() {
        let parts = |text| date(text).map(|date| (date.year, date.month, date.day));
        assert_eq!(parts("2023"), Some(("2023", None, None)));
        assert_eq!(parts("2023-11"), Some(("2023", Some("11"), None)));
        assert_eq!(parts("2023-01-05"), Some(("2023", Some("1"), Some("5"))));
        for text in
            ["", "XXXX-07", "2020/2022", "2023-13", "2023-00", "2023-1", "2023-11-32", "2023-11-25-1", "2023-٣٣"]
        {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
