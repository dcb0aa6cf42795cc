//! The day that a line or a field states, in any of the ways in which English pages write days.

use crate::article::{Moment, When, month_number};

/// The one day that `text` states, with its year: `2024-05-04T10:00Z`, `4 May 2024`, `Sat, May 4th, 2024`. Days in digits
/// alone are read only with the year first, as nobody knows which of 04/05/2024 is the month.
pub(super) fn day(text: &str) -> Option<When> {
    const SEEN: usize = 160;
    if text.len() > SEEN {
        return None;
    }
    iso(text).or_else(|| spelled(text)).map(When::at)
}

/// Whether `line` says when something was published or changed and nothing else.
pub(super) fn is_line(line: &str) -> bool {
    const STAMPS: [&str; 12] =
        ["published", "posted", "updated", "last", "first", "modified", "on", "at", "am", "pm", "date", "of"];
    let stands = |word: &str| {
        let lower = word.to_ascii_lowercase();
        month(word).is_some()
            || number(word).is_some()
            || is_weekday(&lower)
            || STAMPS.contains(&&*lower)
            || is_zone(word)
    };
    // "2024-05-04T10:00:00Z" holds letters between digits.
    let is_bare = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && iso(line).is_some();
    day(line).is_some() && words(line).all(|word| stands(word) || is_bare(word))
}

/// Whether `line` is a time of the day and nothing else, as stands above each entry of a live blog: "9:40", "8.05am GMT".
pub(super) fn is_time(line: &str) -> bool {
    let mut words = words(line);
    let (hour, rest) = (words.next(), words.next());
    let within =
        |word: Option<&str>, most: u16| word.and_then(|word| word.parse().ok()).is_some_and(|at: u16| at < most);
    let minutes = rest.map(|word| word.trim_end_matches(|c: char| c.is_ascii_alphabetic()));
    let is_half = |word: &str| matches!(&*word.to_ascii_lowercase(), "" | "a" | "p" | "m" | "am" | "pm");
    within(hour, 24)
        && within(minutes, 60)
        && minutes.is_some_and(|minutes| minutes.len() == 2)
        && rest.zip(minutes).is_some_and(|(word, minutes)| is_half(&word[minutes.len()..]))
        && words.all(|word| is_half(word) || is_zone(word))
}

/// Whether a line of a date says the day that is `shown` and nothing else: no time of the day, no change.
pub(super) fn is_only(line: &str, shown: Option<When>) -> bool {
    let numbers = words(line).filter(|word| number(word).is_some()).count();
    let most = if iso(line).is_some() { 3 } else { 2 };
    shown.is_some() && day(line) == shown && numbers <= most && !is_change(line)
}

/// Whether a word names a month or a day of the week.
pub(super) fn is_calendar(word: &str) -> bool {
    month(word).is_some() || is_weekday(&word.to_ascii_lowercase())
}

/// Whether `line` opens as one that tells of a change does: "Updated 4 May".
pub(super) fn is_change(line: &str) -> bool {
    let opens = |word: &str| line.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    opens("updated") || opens("last ") || opens("modified")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// `2024-05-04` at the start, or with slashes or dots between.
fn iso(text: &str) -> Option<Moment> {
    let date = text.trim().get(..10)?;
    let plain: String = date.chars().map(|c| if matches!(c, '/' | '.') { '-' } else { c }).collect();
    plain.parse::<Moment>().ok().filter(|moment| moment.day.is_some() && moment.year.is_some_and(is_year))
}

/// A month by its name, with the day on one side and the year behind.
fn spelled(text: &str) -> Option<Moment> {
    let words: Vec<&str> = words(text).collect();
    let at = words.iter().position(|word| month(word).is_some())?;
    let near = |at: usize| words.get(at).and_then(|word| number(word));
    let is_day = |number: &u16| (1..=31).contains(number);
    let before = at.checked_sub(1).and_then(near).filter(is_day);
    let behind = near(at + 1).filter(is_day);
    let (day, year) = match (before, near(at + 1).filter(|number| is_year(*number))) {
        (Some(day), Some(year)) => (day, year),
        _ => (behind?, near(at + 2).filter(|number| is_year(*number))?),
    };
    Some(Moment { year: Some(year), month: month(words.get(at)?), day: u8::try_from(day).ok() })
}

/// Whether a number can be a year of publication; programs that know none write 1 or 0.
fn is_year(number: u16) -> bool {
    (1500..=2999).contains(&number)
}

/// A number in digits, as it is or with the ending of an ordinal.
fn number(word: &str) -> Option<u16> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let is_plain = matches!(word.get(digits.len()..)?, "" | "st" | "nd" | "rd" | "th");
    digits.parse().ok().filter(|_| is_plain && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The month that a word names in full or by its first letters.
fn month(word: &str) -> Option<u8> {
    const SHORT: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let short =
        || SHORT.iter().position(|short| word.eq_ignore_ascii_case(short)).and_then(|at| u8::try_from(at + 1).ok());
    let september = || word.eq_ignore_ascii_case("sept").then_some(9);
    month_number(word).or_else(short).or_else(september)
}

/// Whether a word may name a zone of time: "GMT", "ET".
fn is_zone(word: &str) -> bool {
    word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_weekday(lower: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    DAYS.iter().any(|day| {
        lower.strip_prefix(day).is_some_and(|rest| rest.is_empty() || rest.ends_with("day") || rest.len() < 3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_where_the_year_is_stated_and_the_month_is_sure() {
        for (text, read) in [
            ("2024-05-04T23:30:00-04:00", "2024-05-04"),
            ("2024/05/04", "2024-05-04"),
            ("Sat, 04 May 2024 10:00:00 GMT", "2024-05-04"),
            ("Published: Saturday, May 4th, 2024 at 9:15 a.m.", "2024-05-04"),
            ("4 Sept. 2024", "2024-09-04"),
        ] {
            assert_eq!(day(text).map(|when| when.to_string()).as_deref(), Some(read), "{text}");
        }
        for text in
            ["04/05/2024", "May 2024", "May 4", "10 hours ago", "", "0001-01-01T00:00:00Z", "2024", "The 1st of it"]
        {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_line_of_a_time_holds_nothing_else() {
        for line in ["9:40", "18.05", "8.15am", "08:15 GMT", "9:40 a.m.", "11:02 PM ET"] {
            assert!(is_time(line), "{line}");
        }
        for line in ["", "9", "9:4", "25:10", "3.40pence", "9:40 the gates open", "10:15, 4 May 2024", "0.75", "12:60"]
        {
            assert!(!is_time(line), "{line}");
        }
    }

    #[test]
    fn a_line_of_a_date_holds_nothing_else() {
        for line in ["Published 4 May 2024 at 10:15 GMT", "Updated: Tue, May 4th, 2024", "2024-05-04T10:00:00Z"] {
            assert!(is_line(line), "{line}");
        }
        for line in ["On 4 May 2024 the pier was shut", "May 4, 2024: the harbour", "10:15"] {
            assert!(!is_line(line), "{line}");
        }
        let shown = day("2024-05-04");
        for line in ["Published 4 May 2024", "Sat, May 4th, 2024", "2024-05-04"] {
            assert!(is_only(line, shown), "{line}");
        }
        for line in ["Published 4 May 2024 at 10:15 GMT", "Updated 4 May 2024", "5 May 2024"] {
            assert!(!is_only(line, shown), "{line}");
        }
        assert!(!is_only("4 May 2024", None));
        assert!(is_change("Updated 4 May 2024") && !is_change("Published 4 May 2024"));
    }
}
