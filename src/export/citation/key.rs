//! What a citation is called in a bibliography.

use super::cited::Cited;
use super::flat::flat;
use crate::text::slug;

/// A key is no longer than this before its end.
const LONGEST: usize = 40;
/// So many characters of the link's end tell a passage from its likes: the hash in its id.
const END: usize = 6;

/// The speaker's name, or else the heading, in letters, digits and hyphens of ASCII, and the last characters of the link.
pub(super) fn key(cited: &Cited) -> String {
    let words = match (cited.speaker, cited.unclear) {
        (Some(speaker), None) => speaker,
        _ => &cited.source.heading,
    };
    let mut key = String::new();
    for c in slug(&flat(words)).chars().take(LONGEST) {
        if c.is_ascii_alphanumeric() || (c == '-' && !key.is_empty() && !key.ends_with('-')) {
            key.push(c);
        }
    }
    if key.is_empty() {
        key.push_str("passage");
    }
    if !key.ends_with('-') {
        key.push('-');
    }
    let end: Vec<char> =
        cited.link.unwrap_or(cited.words).chars().rev().filter(char::is_ascii_alphanumeric).take(END).collect();
    key.extend(end.into_iter().rev());
    key
}
