//! Which first names can be one person's.

use crate::words::{Sign, Spelling, table};

/// Whether two first names, in the bytes in which they are compared, can be one person's: the same, an initial, a short form.
pub(super) fn agree(a: &[u8], b: &[u8]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let cut = short.len() != 2 && long.starts_with(short);
    let is_title = |word: &[u8]| {
        let word = Spelling::of(word, 0, word.len()).map(|spelling| table().find(spelling)).unwrap_or_default();
        word.is(Sign::TITLE) && !word.is(Sign::FIRST_NAME)
    };
    let is_pair = |(short, long): &(&str, &str)| {
        let (short, long) = (short.as_bytes(), long.as_bytes());
        a == short && b == long || a == long && b == short
    };
    short == long || cut || SHORT_NAMES.iter().any(is_pair) || is_title(a) || is_title(b)
}

const SHORT_NAMES: [(&str, &str); 34] = [
    ("bob", "robert"),
    ("bobby", "robert"),
    ("rob", "robert"),
    ("bill", "william"),
    ("billy", "william"),
    ("will", "william"),
    ("dick", "richard"),
    ("rick", "richard"),
    ("rich", "richard"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("jack", "john"),
    ("johnny", "john"),
    ("ted", "edward"),
    ("ted", "theodore"),
    ("ted", "rafael"),
    ("ed", "edward"),
    ("mike", "michael"),
    ("tony", "anthony"),
    ("chuck", "charles"),
    ("charlie", "charles"),
    ("kate", "katherine"),
    ("kathy", "katherine"),
    ("liz", "elizabeth"),
    ("beth", "elizabeth"),
    ("betty", "elizabeth"),
    ("peggy", "margaret"),
    ("maggie", "margaret"),
    ("sue", "susan"),
    ("andy", "andrew"),
    ("larry", "lawrence"),
    ("harry", "henry"),
    ("hank", "henry"),
    ("joey", "joseph"),
];
