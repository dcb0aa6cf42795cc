//! Parts of a whole: "two-thirds", "half of", "1/2", "½", "one in five".

use super::measured::{Number, Shape};
use super::unit::Class;
use super::unit_words;
use super::words::is_plural;
use crate::article::Amount;
use crate::find::date;
use crate::find::spelled::{Value, of_year, past_hyphen, scale_at, scaled, small_at, spelled};
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, word, words};

/// "Two-thirds", "a quarter of", "half of", "1/2", "one in five", "three out of ten". Of a million it is a number: "a quarter
/// of a million".
pub fn part(tokens: &Tokens, at: At) -> Option<Number> {
    let found = slashed(tokens, at)
        .or_else(|| out_of(tokens, at))
        .or_else(|| named_part(tokens, at))
        .or_else(|| half(tokens, at))?;
    if let Some(whole) = of_scale(tokens, &found) {
        let Value { value, next, scale } = whole;
        return Some(Number { amount: Amount::One(value), next, scale, shape: Shape::Words });
    }
    // "3/4 cup" is an amount, "3/4 of the cup" a part.
    let amount = tokens.number(at).is_some() && tokens.is_mark(at + 1, '/') && !tokens.is(found.next, word!("of"));
    let shape = if amount { Shape::Digits } else { Shape::Part };
    Some(Number { amount: Amount::One(found.value), next: found.next, scale: 1.0, shape })
}

/// "A third", "one quarter", "half", whatever follows.
pub fn alone(tokens: &Tokens, at: At) -> Option<Value> {
    let one = tokens.is_any(at, words!["a", "an", "one"]);
    let under = if one { tokens.value(past_hyphen(tokens, at + 1), Sign::PART)? } else { 2.0 };
    let next = if one { past_hyphen(tokens, at + 1) } else { at } + 1;
    (one || tokens.is(at, word!("half"))).then_some(Value { value: 1.0 / under, next, scale: 1.0 })
}

/// `part` of the scale that follows: "a quarter of a million", "three-quarters of a billion", "a quarter million".
fn of_scale(tokens: &Tokens, part: &Value) -> Option<Value> {
    const THOUSAND: f64 = 1e3;
    let of = part.next + usize::from(tokens.is(part.next, word!("of")));
    let article = of + usize::from(of > part.next && tokens.is_any(of, words!["a", "an"]));
    let place = past_hyphen(tokens, article);
    let scale = scale_at(tokens, place).filter(|scale| *scale >= THOUSAND && (article > of || of == part.next))?;
    Some(Value { value: (part.value * scale).round(), next: place + 1, scale })
}

/// "½".
pub fn vulgar(tokens: &Tokens, at: At) -> Option<Value> {
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
pub fn slashed(tokens: &Tokens, at: At) -> Option<Value> {
    let joined = tokens.is_glued(at) && tokens.is_mark(at + 1, '/') && tokens.is_glued(at + 1);
    let (over, under) = tokens.number(at).zip(tokens.number(at + 2)).filter(|_| joined)?;
    let usual = [2.0, 3.0, 4.0, 5.0, 8.0, 10.0, 16.0].contains(&under) && over >= 1.0 && over < under;
    let longer = tokens.is_glued_before(at) || tokens.is_glued(at + 2) && tokens.is_mark(at + 3, '/');
    (usual && !longer && over == over.trunc()).then_some(Value { value: over / under, next: at + 3, scale: 1.0 })
}

/// "One in five", "one in every five", "nine out of 10", "one of four".
fn out_of(tokens: &Tokens, at: At) -> Option<Value> {
    let count = |at: At| {
        let whole = tokens
            .number(at)
            .map(|value| (value, at + 1))
            .or_else(|| spelled(tokens, at).map(|it| (it.value, it.next)));
        whole.filter(|(value, next)| {
            *value == value.trunc() && !(tokens.is_glued_before(*next) && tokens.is_word(*next))
        })
    };
    let (some, next) = count(at)?;
    // "One driver in 12 had none".
    let named = tokens.is(at, word!("one")) && tokens.is_small(next) && tokens.is(next + 1, word!("in"));
    let of_many = tokens.is_digits(next + 2) || small_at(tokens, next + 2).is_some();
    let next = if named && of_many && !is_plural(tokens, next + 3) { next + 1 } else { next };
    let is_out = tokens.phrase_in(next, Sign::OUT_OF).map(|(from, _)| from);
    let from = is_out.or_else(|| tokens.is_any(next, words!["in", "of"]).then_some(next + 1))?;
    let (all, next) = count(from)?;
    let Value { value: all, next, .. } = scaled(tokens, Value { value: all, next, scale: 1.0 });
    let below = some >= 1.0 && some < all;
    // "Seven in 2019" is no part, and "2 of 15 miles" hardly.
    let round = all <= 100.0 || all == 1e3 || all == 1e6 || some == 1.0 && date::digits(tokens, from, 4).is_none();
    let plain = is_out.is_some() || some <= 10.0 && round && (tokens.is(from - 1, word!("in")) || all <= 12.0);
    let timed =
        unit_words::word(tokens, next).is_some_and(|unit| unit.class == Class::Time) || tokens.is_mark(next, '%');
    (below && plain && !timed).then_some(Value { value: some / all, next, scale: 1.0 })
}

/// "Two-thirds", "a third of", "one-quarter".
fn named_part(tokens: &Tokens, at: At) -> Option<Value> {
    let article = tokens.is_any(at, words!["a", "an"]);
    // "Some quarter of a million".
    let bare = tokens.is(at, word!("quarter")) && tokens.is(at + 1, word!("of")) && tokens.is_any(at + 2, words!["a"]);
    if bare && scale_at(tokens, at + 3).is_some() {
        return Some(Value { value: 0.25, next: at + 1, scale: 1.0 });
    }
    let over = if article { 1.0 } else { tokens.number(at).or_else(|| small_at(tokens, at))? };
    let place = past_hyphen(tokens, at + 1);
    let hyphen = place > at + 1;
    let one = over == 1.0;
    let under = tokens.value(place, if one { Sign::PART } else { Sign::PARTS })?;
    // "A third party", "a fifth attempt": only a whole that follows makes it a part.
    let by = tokens.is_after(at, word!("by"));
    let scaled = || scale_at(tokens, past_hyphen(tokens, place + 1)).is_some();
    let is_part = !one || hyphen && !article || by || tokens.is(place + 1, word!("of")) || scaled();
    let timed = !hyphen && of_year(tokens, at, place);
    (is_part && !timed && over >= 1.0 && over < under).then_some(Value {
        value: over / under,
        next: place + 1,
        scale: 1.0,
    })
}

/// "Half of", "half the", "half a mile".
fn half(tokens: &Tokens, at: At) -> Option<Value> {
    if !tokens.is(at, word!("half")) || tokens.is_glued(at) && tokens.is_dash(at + 1) || tokens.is_glued_before(at) {
        return None;
    }
    if tokens.follows(at, Sign::BEFORE_HALF) {
        return None;
    }
    let by = tokens.is_after(at, word!("by"));
    let whole = by || tokens.is_in(at + 1, Sign::OF_WHOLE) || tokens.is(at + 1, word!("of"));
    let unit = tokens.is_any(at + 1, words!["a", "an"])
        && scale_at(tokens, at + 2).is_none()
        && unit_words::word(tokens, at + 2).is_some();
    let next = if unit { at + 2 } else { at + 1 };
    (whole || unit).then_some(Value { value: 0.5, next, scale: 1.0 })
}
