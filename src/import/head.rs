//! What stands above a story: its headline, who wrote it, and when.

use super::date;
use super::imported::About;

/// What a line above the story is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Above {
    /// The headline.
    Headline,
    /// "By Harriet Osei".
    Byline,
    /// "4 May 2024".
    Date,
}

/// Reads one line above the story into `about`. What is known already stays; `may_be_headline` says whether a headline can
/// still come.
pub(super) fn read(line: &str, may_be_headline: bool, about: &mut About) -> Option<Above> {
    let line = line.trim();
    if let Some(names) = byline(line) {
        about.byline.get_or_insert_with(|| names.to_owned());
        return Some(Above::Byline);
    }
    if date::is_line(line) {
        if !date::is_change(line) {
            about.published = about.published.or_else(|| date::day(line));
        }
        return Some(Above::Date);
    }
    let is_known = about.headline.as_deref().is_some_and(|known| same_letters(known, line));
    let is_headline = is_known || may_be_headline && about.headline.is_none() && is_headline(line);
    is_headline.then(|| {
        about.headline.get_or_insert_with(|| line.to_owned());
        Above::Headline
    })
}

/// The names of a line that says who wrote the article: "By Harriet Osei and Tom Vane", "By Harriet Osei, 4 May 2024".
pub(super) fn byline(line: &str) -> Option<&str> {
    const LONGEST: usize = 16;
    let line = line.trim();
    let mut starts = ["Posted ", "Written ", "Words "].iter().filter_map(|start| line.strip_prefix(start));
    let (by, names) = starts.next().unwrap_or(line).split_once(char::is_whitespace)?;
    let is_by = by.trim_end_matches(':').eq_ignore_ascii_case("by");
    // What stands behind the names with digits is when, or how long it takes to read.
    let cut = [" | ", " · ", " • ", ", ", " - ", " – "]
        .iter()
        .filter_map(|mark| names.find(mark))
        .find(|at| names.get(*at..).is_some_and(|behind| behind.contains(|c: char| c.is_ascii_digit())));
    let names = cut.and_then(|cut| names.get(..cut)).unwrap_or(names).trim();
    let is_named = names.starts_with(char::is_uppercase) && !names.ends_with(['.', '!', '?', ':', ';', ',']);
    let first = names.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_plain = !names.contains(|c: char| c.is_ascii_digit() || c == '\n') && !date::is_calendar(first);
    (is_by && is_named && is_plain && names.split_whitespace().count() <= LONGEST).then_some(names)
}

/// Whether a line is written as headlines are: some words, and no stop at their end.
pub(super) fn is_headline(line: &str) -> bool {
    const LONGEST: usize = 30;
    let words = line.split_whitespace().count();
    let end = line.trim_end_matches(['”', '"', '’', '\'', ')']);
    let begins =
        line.trim_start_matches(['“', '"', '‘', '\'']).starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    (2..=LONGEST).contains(&words) && begins && !end.ends_with(['.', ',', ';', ':', '…', '—', '-'])
}

/// Whether two lines have the same letters and digits, whatever stands between them.
pub(super) fn same_letters(a: &str, b: &str) -> bool {
    let letters = |text: &'_ str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    letters(a) == letters(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_holds_names_and_may_say_when() {
        for (line, names) in [
            ("By Harriet Osei and Tom Vane", "Harriet Osei and Tom Vane"),
            ("BY ADA MORENO, Staff Writer", "ADA MORENO, Staff Writer"),
            ("by Mara Teel, 7 July 2023", "Mara Teel"),
            ("Written by Noor Haddad", "Noor Haddad"),
            ("By Ivo Kost | May 4, 2024 | 3 min read", "Ivo Kost"),
        ] {
            assert_eq!(byline(line), Some(names), "{line}");
        }
        for line in ["By Friday, 4 May 2024", "By noon the pier was gone", "By Tom’s count nobody came.", "By 2024"] {
            assert_eq!(byline(line), None, "{line}");
        }
    }
}
