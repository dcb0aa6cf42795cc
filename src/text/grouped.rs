//! Digits that blanks group: "12 500", "1 250 000".

use super::{is_letter, is_small, is_wordy};

/// Where the digits at `at` end, where blanks part them into groups of three; `at` where they do not. A blank that does not
/// break lines always groups. Any other may part two numbers: then the digits must not go on with a name ("Boeing 737 300
/// times"), with other digits but a year's ("020 555 100"), or lead a word ("10 200-seat halls").
pub fn blank_grouped(text: &str, at: usize) -> usize {
    const LONGEST: usize = 3;
    /// No text counts beyond the trillions.
    const MOST: usize = 5;
    let bytes = text.as_bytes();
    let digits =
        |from: usize| bytes.iter().skip(from).take(LONGEST + 1).take_while(|byte| byte.is_ascii_digit()).count();
    let first = digits(at);
    if first == 0 || first > LONGEST || bytes.get(at) == Some(&b'0') {
        return at;
    }
    let alone = stands_alone(text.get(..at).unwrap_or_default());
    let (mut end, mut is_hard, mut groups) = (at + first, true, 0);
    while let Some(blank) = text.get(end..).and_then(|rest| rest.chars().next()).filter(|blank| is_blank(*blank)) {
        let group = end + blank.len_utf8();
        if digits(group) != LONGEST || blank == ' ' && !alone {
            break;
        }
        is_hard &= blank != ' ';
        end = group + LONGEST;
        groups += 1;
        if groups > MOST {
            return at;
        }
    }
    let is_whole = is_hard || !runs_on(text.get(end..).unwrap_or_default());
    if groups > 0 && is_whole { end } else { at }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Whether letters, or a hyphen and letters, follow at once.
fn runs_on(after: &str) -> bool {
    let mut after = after.chars();
    let first = after.next();
    first.is_some_and(is_wordy) || first == Some('-') && after.next().is_some_and(is_letter)
}

/// Whether nothing in `before` goes on with digits behind it.
fn stands_alone(before: &str) -> bool {
    const YEAR: usize = 4;
    let Some(words) = before.strip_suffix([' ', '\n']) else {
        return !before.ends_with(|c| is_wordy(c) || matches!(c, '.' | ',' | '-' | '/' | ':' | '#' | '’' | '\''));
    };
    let word = last_word(words);
    let lead = words.strip_suffix(word).unwrap_or_default().trim_end_matches(['“', '"', '‘', '(', ' ']);
    match word.chars().next() {
        Some(first) if first.is_ascii_digit() => {
            word.len() == YEAR && word.starts_with(['1', '2']) && word.bytes().all(|byte| byte.is_ascii_digit())
        }
        // A capital means nothing where a sentence opens.
        Some(first) if is_letter(first) && !is_small(first) => {
            lead.is_empty() || lead.ends_with(['.', '!', '?', ':', '”', '\n'])
        }
        _ => true,
    }
}

/// The letters and digits at the end of `text`, as far as a word goes.
fn last_word(text: &str) -> &str {
    const LONGEST: usize = 20;
    let start = text.char_indices().rev().take(LONGEST).take_while(|(_, c)| is_wordy(*c)).last();
    start.and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `text` has where its first digits stand.
    fn read(text: &str) -> &str {
        let at = text.find(|c: char| c.is_ascii_digit()).unwrap();
        &text[at..blank_grouped(text, at)]
    }

    #[test]
    fn blanks_group_digits() {
        assert_eq!(read("about 12 500 tonnes"), "12 500");
        assert_eq!(read("Some 1 250 000 came"), "1 250 000");
        assert_eq!(read("Section 12\u{a0}500"), "12\u{a0}500");
        assert_eq!(read("sold €9 800."), "9 800");
    }

    #[test]
    fn blanks_part_two_numbers() {
        for text in
            ["of the Boeing 737 300", "10 200-seat halls", "2021 500", "020 555", "F-16 500", "5 12 000", "1 5000"]
        {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
