//! Parts of a whole: "two-thirds", "half of", "1/2", "½", "one in five".

use super::number::{Number, Shape};
use super::units;
use crate::article::Amount;
use crate::extract::spelled::{Value, past_hyphen, scale_at, small, spelled};
use crate::extract::tokens::Tokens;

/// Parts of a whole, one of them and several, and how many make the whole.
const PARTS: &[(&str, &str, f64)] = &[
    ("third", "thirds", 3.0),
    ("quarter", "quarters", 4.0),
    ("fourth", "fourths", 4.0),
    ("fifth", "fifths", 5.0),
    ("sixth", "sixths", 6.0),
    ("seventh", "sevenths", 7.0),
    ("eighth", "eighths", 8.0),
    ("ninth", "ninths", 9.0),
    ("tenth", "tenths", 10.0),
];

/// "Two-thirds", "a quarter of", "half of", "1/2", "one in five", "three out of ten".
pub fn part(tokens: &Tokens, at: usize) -> Option<Number> {
    let found = slashed(tokens, at)
        .or_else(|| out_of(tokens, at))
        .or_else(|| named_part(tokens, at))
        .or_else(|| half(tokens, at))?;
    // "3/4 cup" is an amount, "3/4 of the cup" a part.
    let amount = tokens.number(at).is_some() && tokens.mark(at + 1) == Some('/') && !tokens.is(found.next, "of");
    let shape = if amount { Shape::Digits } else { Shape::Part };
    Some(Number { amount: Amount::One(found.value), next: found.next, scale: 1.0, shape })
}

/// Whether `word` names one part of a whole: "third".
pub fn is_part(word: &str) -> bool {
    PARTS.iter().any(|(one, ..)| *one == word)
}

/// "½".
pub fn vulgar(tokens: &Tokens, at: usize) -> Option<Value> {
    let (over, under) = match tokens.mark(at)? {
        '½' => (1.0, 2.0),
        '⅓' => (1.0, 3.0),
        '⅔' => (2.0, 3.0),
        '¼' => (1.0, 4.0),
        '¾' => (3.0, 4.0),
        '⅕' => (1.0, 5.0),
        '⅛' => (1.0, 8.0),
        '⅜' => (3.0, 8.0),
        '⅝' => (5.0, 8.0),
        '⅞' => (7.0, 8.0),
        _ => return None,
    };
    Some(Value { value: over / under, next: at + 1, scale: 1.0 })
}

/// "1/2", "3/4": only parts that are usual, because "9/11" and "24/7" are something else.
pub fn slashed(tokens: &Tokens, at: usize) -> Option<Value> {
    let joined = tokens.is_glued(at) && tokens.mark(at + 1) == Some('/') && tokens.is_glued(at + 1);
    let (over, under) = tokens.number(at).zip(tokens.number(at + 2)).filter(|_| joined)?;
    let usual = [2.0, 3.0, 4.0, 5.0, 8.0, 10.0, 16.0].contains(&under) && over >= 1.0 && over < under;
    let longer = tokens.is_glued_before(at) || tokens.is_glued(at + 2) && tokens.mark(at + 3) == Some('/');
    (usual && !longer && over.fract() == 0.0).then_some(Value { value: over / under, next: at + 3, scale: 1.0 })
}

/// "One in five", "one in every five", "nine out of 10", "one of four".
fn out_of(tokens: &Tokens, at: usize) -> Option<Value> {
    let count = |at: usize| {
        let whole = tokens
            .number(at)
            .map(|value| (value, at + 1))
            .or_else(|| spelled(tokens, at).map(|it| (it.value, it.next)));
        whole.filter(|(value, next)| {
            value.fract() == 0.0 && !(tokens.is_glued_before(*next) && tokens.word(*next).is_some())
        })
    };
    let (some, next) = count(at)?;
    let is_out = ["out of every", "out of", "in every"].iter().find_map(|phrase| tokens.phrase(next, phrase));
    let from = is_out.or_else(|| tokens.is_any(next, &["in", "of"]).then_some(next + 1))?;
    let (all, next) = count(from)?;
    const TIMES: [&str; 8] = ["years", "months", "weeks", "days", "hours", "minutes", "seconds", "year"];
    let below = some >= 1.0 && some < all && all <= 1e6;
    // "Seven in 2019" is no part, and "2 of 15 miles" hardly.
    let plain = is_out.is_some()
        || some <= 10.0 && (all <= 100.0 || all == 1e3 || all == 1e6) && (tokens.is(from - 1, "in") || all <= 12.0);
    let timed = tokens.is_any(next, &TIMES) || tokens.mark(next) == Some('%');
    (below && plain && !timed).then_some(Value { value: some / all, next, scale: 1.0 })
}

/// "Two-thirds", "a third of", "one-quarter".
fn named_part(tokens: &Tokens, at: usize) -> Option<Value> {
    let article = tokens.is_any(at, &["a", "an"]);
    let over = if article { 1.0 } else { tokens.number(at).or_else(|| tokens.word(at).and_then(small))? };
    let place = past_hyphen(tokens, at + 1);
    let hyphen = place > at + 1;
    let one = over == 1.0;
    let (_, _, under) = PARTS.iter().find(|(single, plural, _)| tokens.is(place, if one { single } else { plural }))?;
    // "A third party", "a fifth attempt": only a whole that follows makes it a part.
    let by = at.checked_sub(1).is_some_and(|by| tokens.is(by, "by"));
    let is_part = !one || hyphen && !article || by || tokens.is(place + 1, "of");
    // "Three quarters of growth" are quarters of a year where nothing is divided.
    let ends = !tokens.is_any(place + 1, &["in", "row"]) || tokens.is(place + 1, "of");
    (is_part && ends && over >= 1.0 && over < *under).then_some(Value {
        value: over / under,
        next: place + 1,
        scale: 1.0,
    })
}

/// "Half of", "half the", "half a mile".
fn half(tokens: &Tokens, at: usize) -> Option<Value> {
    if !tokens.is(at, "half") || tokens.is_glued(at) && tokens.is_dash(at + 1) || tokens.is_glued_before(at) {
        return None;
    }
    const BEFORE: [&str; 11] =
        ["first", "second", "other", "the", "latter", "top", "bottom", "a", "each", "third", "opening"];
    if at.checked_sub(1).is_some_and(|before| tokens.is_any(before, &BEFORE)) {
        return None;
    }
    let by = at.checked_sub(1).is_some_and(|by| tokens.is(by, "by"));
    let whole = by || tokens.is_any(at + 1, &["of", "the", "its", "their", "all", "our", "his", "her"]);
    let unit = tokens.is_any(at + 1, &["a", "an"])
        && scale_at(tokens, at + 2).is_none()
        && tokens.word(at + 2).and_then(|word| units::word(word)).is_some();
    let next = if unit { at + 2 } else { at + 1 };
    (whole || unit).then_some(Value { value: 0.5, next, scale: 1.0 })
}
