//! Numbers in words: "three hundred and fifty thousand".

use super::tokens::{At, Tokens};
use crate::words::{self, Sign, word, words};

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    /// The number.
    pub value: f64,
    /// The token after it.
    pub next: At,
    /// The scale it was last multiplied by: a million for "1.7 million", 1 for "350".
    pub scale: f64,
}

/// The number in words that starts at the token `at`.
pub fn spelled(tokens: &Tokens, at: At) -> Option<Value> {
    let found = half_a_million(tokens, at).or_else(|| groups(tokens, at))?;
    let part = is_part(tokens, found.next) && !of_year(tokens, at, found.next);
    (!part).then_some(found)
}

/// `number` multiplied by the scale words that follow: "1.7" to "1.7 million".
pub fn scaled(tokens: &Tokens, mut number: Value) -> Value {
    while let Some(scale) = scale_at(tokens, past_hyphen(tokens, number.next)) {
        let next = past_hyphen(tokens, number.next) + 1;
        number = Value { value: number.value * scale, next, scale: number.scale * scale };
    }
    number
}

/// `number` with the part that follows: "two and a half million", "a million and a quarter", "one and three quarters".
pub fn with_part(tokens: &Tokens, number: Value) -> Value {
    let part = tokens.phrase_in(number.next, Sign::AND_PART).filter(|(next, _)| !tokens.is(*next, word!("of")));
    let Some((next, quarters)) = part else { return number };
    Value { value: number.value + number.scale * words::number(quarters) / 4.0, next, ..number }
}

/// The number from 0 to 99 that the word at `at` means.
pub fn small_at(tokens: &Tokens, at: At) -> Option<f64> {
    tokens.value(at, Sign::BELOW_HUNDRED)
}

/// Whether one word for a number from 0 to 99 stands there.
pub fn is_small_number(tokens: &Tokens, at: At) -> bool {
    tokens.is_in(at, Sign::BELOW_HUNDRED)
}

/// What stands in `word` before its `end`, in any case.
pub fn before_end<'w>(word: &'w str, end: &str) -> Option<&'w str> {
    let stem = word.len().checked_sub(end.len())?;
    let ends = word.get(stem..).is_some_and(|rest| rest.eq_ignore_ascii_case(end));
    word.get(..stem).filter(|_| ends)
}

/// `number` with the digits that follow: "two point five", "nought point two five". "At one point five men came" has none.
fn with_point(tokens: &Tokens, start: At, number: Value) -> Value {
    let digit = |at: At| small_at(tokens, at).filter(|digit| *digit < 10.0);
    let point = number.scale == 1.0 && tokens.is(number.next, word!("point")) && tokens.is_small(number.next);
    let mut found = Value { scale: 1.0, next: number.next + 1, ..number };
    let mut place = 1.0;
    while let Some(digit) = digit(found.next).filter(|_| point) {
        place *= 10.0;
        found = Value { value: found.value + digit / place, next: found.next + 1, scale: 1.0 };
    }
    let once = tokens.is_after(start, word!("at")) && !tokens.is_in(found.next, Sign::AFTER_DECIMAL);
    if place > 1.0 && !once { found } else { number }
}

fn half_a_million(tokens: &Tokens, at: At) -> Option<Value> {
    let next = tokens.phrase(at, words!["half", "a"])?;
    let scale = scale_at(tokens, next).filter(|_| !is_part(tokens, next + 1))?;
    Some(Value { value: scale / 2.0, next: next + 1, scale })
}

/// Groups of falling scale: "two million three hundred thousand and five".
fn groups(tokens: &Tokens, at: At) -> Option<Value> {
    // In "between one hundred and two thousand" the "and" parts two numbers.
    let joined = at.checked_sub(1).is_none_or(|before| !tokens.is(before, word!("between")));
    let mut whole = scaled(tokens, with_point(tokens, at, group(tokens, at, joined)?));
    while whole.scale >= 1e3 {
        let and = joined && tokens.is(whole.next, word!("and"));
        let Some(next) = group(tokens, whole.next + usize::from(and), joined).map(|next| scaled(tokens, next)) else {
            break;
        };
        if next.value < 1.0 || next.value >= whole.scale || (and && next.value >= 100.0) {
            break;
        }
        whole = Value { value: whole.value + next.value, ..next };
    }
    Some(whole)
}

/// "fifty", "twenty-five", "a hundred", "three hundred and fifty", before any greater scale.
fn group(tokens: &Tokens, at: At, joined: bool) -> Option<Value> {
    const HUNDRED: f64 = 1e2;
    let one = tokens.is_any(at, words!["a", "an"]) && scale_at(tokens, at + 1).is_some();
    let first = match one {
        true => Value { value: 1.0, next: at + 1, scale: 1.0 },
        false => below_hundred(tokens, at)?,
    };
    if !tokens.is(first.next, word!("hundred")) || first.value < 1.0 {
        return Some(first);
    }
    let hundreds = Value { value: first.value * HUNDRED, next: first.next + 1, scale: HUNDRED };
    let and = joined && tokens.is(hundreds.next, word!("and"));
    let rest = below_hundred(tokens, hundreds.next + usize::from(and));
    // "One hundred and two hundred" is two numbers.
    let rest = rest.filter(|rest| rest.value >= 1.0 && !tokens.is(rest.next, word!("hundred")));
    Some(rest.map_or(hundreds, |rest| Value { value: hundreds.value + rest.value, ..rest }))
}

fn below_hundred(tokens: &Tokens, at: At) -> Option<Value> {
    let value = small_at(tokens, at)?;
    let last = past_hyphen(tokens, at + 1);
    let digit = small_at(tokens, last).filter(|digit| value >= 20.0 && (1.0..10.0).contains(digit));
    Some(match digit {
        Some(digit) => Value { value: value + digit, next: last + 1, scale: 1.0 },
        None => Value { value, next: at + 1, scale: 1.0 },
    })
}

/// Whether the "quarters" at `place` behind the number at `at` are those of a year: one says "half" for two of four, and three
/// are of a year where nothing follows that they are of: "in the past three quarters", "the first three quarters of 2019".
pub(super) fn of_year(tokens: &Tokens, at: At, place: At) -> bool {
    if !tokens.is(place, word!("quarters")) {
        return false;
    }
    let two = small_at(tokens, at).or_else(|| tokens.number(at)) == Some(2.0);
    let ordered = tokens.follows(at, Sign::BEFORE_QUARTERS);
    let during = tokens.follows(at, Sign::DURING_QUARTERS) && !tokens.is(place + 1, word!("of"));
    let row = tokens.is_any(place + 1, words!["in", "row", "running"]) && !tokens.is(place + 1, word!("of"));
    let turn = tokens.is_in(place + 2, Sign::RISE) || tokens.is_in(place + 2, Sign::DROP);
    ordered || during || row || two || turn && tokens.is(place + 1, word!("of"))
}

pub(super) fn scale_at(tokens: &Tokens, at: At) -> Option<f64> {
    tokens.value(at, Sign::SCALE)
}

fn is_part(tokens: &Tokens, at: At) -> bool {
    tokens.is_in(past_hyphen(tokens, at), Sign::MAKES_PART)
}

/// The token after a hyphen inside a word, or `at` where none stands.
pub(super) fn past_hyphen(tokens: &Tokens, at: At) -> At {
    let hyphen = tokens.is_hyphen(at);
    at + usize::from(hyphen)
}
