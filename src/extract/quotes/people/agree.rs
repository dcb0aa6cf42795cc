//! Which first names can be one person's.

use crate::extract::lexicon::{Class, class};

/// Whether two first names can be one person's: the same, an initial, a short form.
pub(super) fn agree(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let initial = short.chars().count() == 1 && long.starts_with(short);
    let cut = short.chars().count() >= 3 && long.starts_with(short);
    short == long
        || initial
        || cut
        || SHORT_NAMES.iter().any(|(x, y)| (a == *x && b == *y) || (a == *y && b == *x))
        || class(a).is(Class::TITLE) && !class(a).is(Class::FIRST_NAME)
        || class(b).is(Class::TITLE) && !class(b).is(Class::FIRST_NAME)
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
