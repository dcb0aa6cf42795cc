//! Words of the text as labels and titles show them.

use crate::read::lemma;
use crate::text::{is_wordy, words};
use crate::words::{Sign, can_be};

/// What a start is called that has no time of its own.
pub const BEFORE: &str = "before";
/// What holds where the text is at home is called, beside what holds in another place.
pub const HERE: &str = "here";
/// What came is called beside what was foreseen.
pub const ACTUAL: &str = "actual";
/// What was foreseen is called where the text has no word for it.
pub const EXPECTED: &str = "expected";
/// What an end is called that has none.
pub const AFTERWARDS: &str = "afterwards";

/// The same beside what was a length of time earlier: "41, up from 31 a year earlier".
pub const LATEST: &str = "latest";
/// What holds is called beside what did some time ago.
pub const NOW: &str = "now";

/// What changes of several are called that all go up, all go down, or go both ways.
pub const RISE: &str = "Rise";
/// See [`RISE`].
pub const FALL: &str = "Fall";
/// See [`RISE`].
pub const CHANGE: &str = "Change";

/// What changes and differences of several are called, with their verb or "more".
pub const HOW_MUCH: &str = "How much";

/// What sums are called that several come by.
pub const MONEY: &str = "Money";

/// What amounts are called that are each the mean of many.
pub const AVERAGE: &str = "Average";

/// What is scored is called.
pub const SCORE: &str = "Score";

/// What it is of those that weigh something.
pub const WEIGHT: &str = "Weight";

/// What per cents are called that several have.
pub const SHARE: &str = "Share";

/// What sums are called that several things cost.
pub const COST: &str = "Cost";

/// Whether no two of `labels` read alike, and none is empty.
pub fn distinct(labels: &[String]) -> bool {
    let folded: Vec<Vec<String>> = labels.iter().map(|label| words(label)).collect();
    folded.iter().enumerate().all(|(at, label)| !label.is_empty() && !folded[..at].contains(label))
}

/// `words` without an article before them.
pub fn bare(words: &str) -> &str {
    let words = words.trim();
    let (first, rest) = words.split_once(char::is_whitespace).unwrap_or_default();
    let leads = matches!(first, "the" | "The" | "A" | "An") || can_be(first, Sign::INDEF) || can_be(first, Sign::POSS);
    if leads && !first.is_empty() && !rest.is_empty() { rest } else { words }
}

/// `text` with a capital at its start.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The title of a chart as it stands within a sentence of `text`: without the capital that only its place gave it. A first word keeps the
/// capital that the text gives it where no sentence starts ("Chinese"), and one that is all capitals.
pub fn title_within(text: &str, title: &str) -> String {
    let (first, rest) = title.split_at(title.find(char::is_whitespace).unwrap_or(title.len()));
    let mut chars = first.chars();
    let Some(capital) = chars.next() else { return String::new() };
    let small: String = capital.to_lowercase().chain(chars.clone()).collect();
    let all_capitals = chars.as_str().starts_with(char::is_uppercase);
    // Digits have no capital, and need not be looked for.
    if all_capitals || small == first || is_name(text, first, &small) {
        title.to_owned()
    } else {
        format!("{small}{rest}")
    }
}

/// Whether `text` writes a word with its capital where no sentence starts, and nowhere `small`.
fn is_name(text: &str, word: &str, small: &str) -> bool {
    let stands = |word: &str, behind: &dyn Fn(&str) -> bool| {
        text.match_indices(word).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            let whole = !before.ends_with(is_wordy) && !after.starts_with(is_wordy);
            whole && behind(before)
        })
    };
    let goes_on = |before: &str| {
        before.ends_with([' ', '\u{a0}']) && before.trim_end().ends_with(|c: char| is_wordy(c) || c == ',')
    };
    stands(word, &goes_on) && !stands(small, &|_| true)
}

/// The noun of a subject, before what hangs on it, in small letters; empty where it is a name.
pub fn head_of(subject: &str) -> String {
    let hangs = |word: &&str| can_be(word, Sign::PREP);
    let mut behind = subject.split(' ').skip_while(|word| !hangs(word)).skip(1);
    let head = subject.split(' ').take_while(|word| !hangs(word)).last().unwrap_or_default();
    let small = |word: &str| word.starts_with(char::is_lowercase);
    // "Sales of vinyl" begins a sentence; "Bank of Malta" is a name.
    let opens = subject.starts_with(head) && behind.next().is_some_and(small) && behind.all(small);
    let is_noun = opens && lemma(&head.to_lowercase()).is(Sign::NOUN);
    if small(head) || is_noun { head.to_lowercase() } else { String::new() }
}
