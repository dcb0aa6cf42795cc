//! Words of the text as labels and titles show them.

use crate::text::words;
use crate::words::{Sign, can_be};

/// What a start is called that has no time of its own.
pub const BEFORE: &str = "before";
/// What holds where the text is at home is called, beside what holds in another place.
pub const HERE: &str = "here";
/// What came is called beside what was foreseen.
pub const ACTUAL: &str = "actual";
/// What an end is called that has none.
pub const AFTERWARDS: &str = "afterwards";

/// What changes of several are called that all go up, all go down, or go both ways.
pub const RISE: &str = "Rise";
/// See [`RISE`].
pub const FALL: &str = "Fall";
/// See [`RISE`].
pub const CHANGE: &str = "Change";

/// What sums are called that several come by.
pub const MONEY: &str = "Money";

/// What per cents are called that several have.
pub const PERCENT: &str = "Percent";

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
    let (first, rest) = words.split_once(' ').unwrap_or_default();
    let leads = matches!(first, "the" | "The") || can_be(first, Sign::INDEF) || can_be(first, Sign::POSS);
    if leads && !first.is_empty() && !rest.is_empty() { rest } else { words }
}

/// `text` with a capital at its start.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
