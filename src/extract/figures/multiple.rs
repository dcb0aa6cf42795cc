//! How many times another number, in words of their own: "tripled", "twice as many", "half as much", "tenfold".

use super::measure::Measure;
use super::number::Shape;
use super::units::{Class, Unit};
use super::words::is_stop;
use crate::article::Amount;
use crate::extract::number::times_in_one_word;
use crate::extract::tokens::Tokens;

/// Verbs that multiply.
const VERBS: &[(&str, f64)] = &[
    ("doubled", 2.0),
    ("doubling", 2.0),
    ("tripled", 3.0),
    ("tripling", 3.0),
    ("trebled", 3.0),
    ("quadrupled", 4.0),
    ("quadrupling", 4.0),
    ("quintupled", 5.0),
    ("halved", 0.5),
    ("halving", 0.5),
];

/// Whether a multiple may start with the lower-case `word`.
pub fn opens(word: &str) -> bool {
    matches!(word, "twice" | "thrice") || word.ends_with("fold") || VERBS.iter().any(|(verb, _)| *verb == word)
}

/// The multiple said in words that opens at `at`.
pub fn multiple(tokens: &Tokens, at: usize) -> Option<Measure> {
    let verb = || VERBS.iter().find(|(verb, _)| tokens.is(at, verb)).map(|(_, times)| (*times, at + 1));
    // "Twice as many", and not "sneezed twice as it rained".
    let as_much = |at: usize| {
        let again = (at + 1..at + 5).take_while(|&at| tokens.word(at).is_some()).any(|at| tokens.is(at, "as"));
        tokens.is_any(at, &["many", "much", "likely"])
            || again && tokens.word(at).is_some_and(|word| word.starts_with(char::is_lowercase) && !is_stop(word))
    };
    let compared = |next: usize| {
        tokens.is(next, "as") && as_much(next + 1) || tokens.is_any(next, &["the", "that", "its", "their", "what"])
    };
    let times = || {
        let often = tokens.is_any(at, &["twice", "thrice"]);
        times_in_one_word(tokens, at).filter(|_| !often || compared(at + 1)).map(|times| (times, at + 1))
    };
    let half =
        || ["half as many", "half as much"].iter().find_map(|phrase| Some((0.5, tokens.phrase(at, phrase)? - 2)));
    let (times, next) = verb().or_else(half).or_else(times)?;
    let unit = Some(Unit { name: "count".to_owned(), class: Class::Times });
    Some(Measure { start: at, next, amount: Amount::One(times), shape: Shape::Words, scale: 1.0, unit, ends: None })
}

/// Whether "times" that ends before `at` compares ("10 times the number", "5 times as many") instead of telling how
/// often.
pub fn compares(tokens: &Tokens, at: usize) -> bool {
    #[rustfmt::skip]
    const FOLLOW: [&str; 17] = [
        "as", "the", "that", "its", "their", "more", "higher", "larger", "greater", "bigger", "faster", "what",
        "than", "earnings", "sales", "book", "revenue",
    ];
    tokens.is_any(at, &FOLLOW)
}
