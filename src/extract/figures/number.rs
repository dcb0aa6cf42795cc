//! One number as it stands in a text: in digits, in words, as a part of a whole, or only by its scale.

use super::part::{is_part, part, slashed, vulgar};
use super::words::{is_plural, is_stop};
use crate::article::Amount;
use crate::extract::spelled::{Value, past_hyphen, scale_at, scaled, small, spelled, with_half};
use crate::extract::tokens::Tokens;

/// Plurals that stand for a number by its scale alone.
const SCALES: &[(&str, f64)] = &[
    ("tens", 1e1),
    ("dozens", 12.0),
    ("hundreds", 1e2),
    ("thousands", 1e3),
    ("millions", 1e6),
    ("billions", 1e9),
    ("trillions", 1e12),
];

/// A number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// The number; a range where only the scale is said ("tens of thousands").
    pub amount: Amount,
    /// The token after it.
    pub next: usize,
    /// What its scale words multiplied it by.
    pub scale: f64,
    /// How it is written.
    pub shape: Shape,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// In digits, with or without a scale word.
    Digits,
    /// In words.
    Words,
    /// As a part of a whole: "two-thirds", "one in five".
    Part,
    /// By its scale alone: "tens of thousands".
    Scale,
}

/// Whether a number may start with the lower-case `word` at `at`.
pub fn opens(tokens: &Tokens, at: usize, word: &str) -> bool {
    match word {
        "a" | "an" => tokens.word(at + 1).is_some_and(|word| scale_at(tokens, at + 1).is_some() || is_part(word)),
        "half" | "minus" | "negative" => true,
        _ => small(word).is_some() || word.ends_with('s') && SCALES.iter().any(|(scale, _)| *scale == word),
    }
}

/// The number that starts at `at`. `money` says that a sign of currency stands before it.
pub fn number(tokens: &Tokens, at: usize, money: bool) -> Option<Number> {
    let part = || part(tokens, at).filter(|_| !money);
    let scale = || scale_alone(tokens, at).filter(|_| !money);
    part().or_else(|| in_digits(tokens, at, money)).or_else(|| in_words(tokens, at)).or_else(scale)
}

fn in_digits(tokens: &Tokens, at: usize, money: bool) -> Option<Number> {
    let bare = point_first(tokens, at).or_else(|| {
        let value = tokens.number(at)?;
        Some(Value { value, next: at + 1, scale: 1.0 })
    });
    let bare = bare.map(|bare| with_vulgar(tokens, bare)).or_else(|| vulgar(tokens, at))?;
    let full = scaled(tokens, bare);
    let full = if full.next == bare.next { lettered(tokens, bare, money).unwrap_or(bare) } else { full };
    // "1234th" is an ordinal, "1990s" and "40s" are spans of years or of a scale.
    let suffixed = tokens.is_glued_before(full.next) && tokens.is_any(full.next, &["st", "nd", "rd", "th", "s"]);
    let number = Number { amount: Amount::One(full.value), next: full.next, scale: full.scale, shape: Shape::Digits };
    (!suffixed).then_some(number)
}

/// ".5": the point is a mark of its own before the digits.
fn point_first(tokens: &Tokens, at: usize) -> Option<Value> {
    let digits = tokens.number(at + 1).filter(|_| tokens.mark(at) == Some('.') && tokens.is_glued(at))?;
    let written = tokens.written(at + 1);
    let plain = written.bytes().all(|b| b.is_ascii_digit()) && !tokens.is_glued_before(at);
    let places = i32::try_from(written.len()).ok().filter(|_| plain)?;
    Some(Value { value: digits / 10f64.powi(places), next: at + 2, scale: 1.0 })
}

/// "2½", "2 1/2".
fn with_vulgar(tokens: &Tokens, whole: Value) -> Value {
    let joined =
        if tokens.is_glued_before(whole.next) { vulgar(tokens, whole.next) } else { slashed(tokens, whole.next) };
    joined.map_or(whole, |part| Value { value: whole.value + part.value, ..part })
}

/// "$5m", "£2.5bn", "1.6M sheep": letters for the scale. Without a currency "5m" may be metres, so a counted thing must
/// follow.
fn lettered(tokens: &Tokens, number: Value, money: bool) -> Option<Value> {
    const LETTERS: [(&str, f64); 10] = [
        ("k", 1e3),
        ("m", 1e6),
        ("mn", 1e6),
        ("mln", 1e6),
        ("mil", 1e6),
        ("b", 1e9),
        ("bn", 1e9),
        ("bln", 1e9),
        ("t", 1e12),
        ("tn", 1e12),
    ];
    let at = number.next;
    let (letters, scale) = LETTERS.iter().find(|(letters, _)| tokens.is(at, letters))?;
    let glued = tokens.is_glued_before(at);
    let lower = tokens.word(at + 1).is_some_and(|word| word.starts_with(char::is_lowercase));
    let large = lower && is_upper(tokens, at) && *letters != "k";
    let counts = tokens.word(at + 1).is_some_and(|word| is_plural(word) || large && !is_stop(word));
    let sure = money && (glued || letters.len() > 1) || matches!(*letters, "mn" | "mln" | "bn" | "bln" | "tn");
    (sure || glued && letters.len() == 1 && counts && !tokens.is_glued(at)).then_some(Value {
        value: number.value * scale,
        next: at + 1,
        scale: *scale,
    })
}

fn is_upper(tokens: &Tokens, at: usize) -> bool {
    tokens.written(at).chars().all(char::is_uppercase)
}

fn in_words(tokens: &Tokens, at: usize) -> Option<Number> {
    let after_hyphen = at
        .checked_sub(1)
        .is_some_and(|dash| tokens.is_dash(dash) && tokens.is_glued(dash) && tokens.is_glued_before(dash));
    let value = spelled(tokens, at).filter(|_| !after_hyphen)?;
    let value = scaled(tokens, with_half(tokens, value));
    // "Twenty-first", "two hundredth".
    let ordinal = tokens.word(past_hyphen(tokens, value.next)).is_some_and(is_ordinal);
    let one = value.next == at + 1 && tokens.is(at, "one") && !counts_one(tokens, at);
    (!ordinal && !one).then_some(Number {
        amount: Amount::One(value.value),
        next: value.next,
        scale: value.scale,
        shape: Shape::Words,
    })
}

fn is_ordinal(word: &str) -> bool {
    #[rustfmt::skip]
    const ORDINALS: [&str; 13] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "hundredth",
        "thousandth", "millionth",
    ];
    ORDINALS.iter().any(|ordinal| ordinal.eq_ignore_ascii_case(word))
}

/// Whether "one" counts something, and is not a pronoun or part of a phrase: "no one", "one another", "one day".
fn counts_one(tokens: &Tokens, at: usize) -> bool {
    #[rustfmt::skip]
    const BEFORE: [&str; 31] = [
        "no", "any", "every", "some", "this", "that", "the", "each", "another", "which", "other", "number", "new",
        "good", "better", "big", "bigger", "first", "last", "next", "second", "day", "square", "phase", "year",
        "formula", "old", "great", "right", "wrong", "a",
    ];
    #[rustfmt::skip]
    const AFTER: [&str; 17] = [
        "never", "always", "another", "day", "by", "can", "could", "should", "might", "may", "must", "would", "will",
        "is", "was", "has", "who",
    ];
    let before = at.checked_sub(1).is_some_and(|before| tokens.is_any(before, &BEFORE));
    let in_word = tokens.is_glued(at) && tokens.is_dash(at + 1)
        || tokens.mark(at + 1).is_some_and(|mark| mark == '’' || mark == '\'');
    let number = |at: usize| tokens.number(at).is_some() || spelled(tokens, at).is_some();
    let follows = match tokens.word(at + 1) {
        Some("of") => !tokens.is_any(at + 2, &["them", "us", "you", "it"]),
        Some("to" | "or" | "and" | "in" | "out") => number(at + 2),
        Some(word) => !is_stop(word),
        None => false,
    };
    !before && !in_word && follows && !tokens.is_any(at + 1, &AFTER)
}

/// "Tens of thousands", "hundreds", "millions": from one of it to ten.
fn scale_alone(tokens: &Tokens, at: usize) -> Option<Number> {
    let scale_of = |at: usize| SCALES.iter().find(|(word, _)| tokens.is(at, word)).map(|(_, scale)| *scale);
    let mut scale = scale_of(at)?;
    let mut next = at + 1;
    while let Some(by) = scale_of(next + 1).filter(|_| tokens.is(next, "of")) {
        scale *= by;
        next += 2;
    }
    let tens_alone = scale == 1e1;
    (!tens_alone).then_some(Number { amount: Amount::Range(scale, scale * 10.0), next, scale, shape: Shape::Scale })
}
