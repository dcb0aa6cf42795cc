//! One number as it stands in a text: in digits, in words, as a part of a whole, or only by its scale.

use super::measured::{Number, Shape};
use super::money;
use super::part::{part, slashed, vulgar};
use super::words::{is_plural, is_stop};
use crate::article::Amount;
use crate::find::numeral::power_of_ten;
use crate::find::spelled::{Value, is_small_number, past_hyphen, scaled, spelled, with_part};
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, word, words};

/// Whether a number may start with the lower-case word at `at`.
pub fn opens(tokens: &Tokens, at: At) -> bool {
    // "A Fourth of July parade".
    let one = || tokens.is_in(at + 1, Sign::SCALE) || tokens.is_in(at + 1, Sign::PART) && tokens.is_small(at + 1);
    // "Some quarter of a million".
    let quarter = || tokens.is(at, word!("quarter")) && tokens.is(at + 1, word!("of")) && tokens.is(at + 2, word!("a"));
    tokens.is_any(at, words!["half", "minus", "negative"])
        || quarter()
        || is_small_number(tokens, at)
        || tokens.is_in(at, Sign::SCALES)
        || tokens.is_any(at, words!["a", "an"]) && one()
}

/// The number that starts at `at`. `money` says that a sign of currency stands before it.
pub fn number(tokens: &Tokens, at: At, money: bool) -> Option<Number> {
    let part = || part(tokens, at).filter(|_| !money);
    let scale = || scale_alone(tokens, at).filter(|_| !money);
    part().or_else(|| in_digits(tokens, at, money)).or_else(|| in_words(tokens, at)).or_else(scale)
}

fn in_digits(tokens: &Tokens, at: At, money: bool) -> Option<Number> {
    let bare = point_first(tokens, at).or_else(|| {
        let value = tokens.number(at)?;
        Some(Value { value, next: at + 1, scale: 1.0 })
    });
    let bare = bare.map(|bare| with_vulgar(tokens, bare)).or_else(|| vulgar(tokens, at))?;
    let full = scaled(tokens, bare);
    let full = if full.next == bare.next { lettered(tokens, bare, money).unwrap_or(bare) } else { full };
    // "1234th" is an ordinal, "1990s" and "40s" are spans of years or of a scale.
    let suffixed = tokens.is_glued_before(full.next)
        && (tokens.is_in(full.next, Sign::ORDINAL_END) || tokens.is(full.next, word!("s")));
    let number = Number { amount: Amount::One(full.value), next: full.next, scale: full.scale, shape: Shape::Digits };
    (!suffixed).then_some(number)
}

/// ".5": the point is a mark of its own before the digits.
fn point_first(tokens: &Tokens, at: At) -> Option<Value> {
    let digits = tokens.number(at + 1).filter(|_| tokens.is_mark(at, '.') && tokens.is_glued(at))?;
    let written = tokens.written(at + 1);
    let plain = tokens.is_plain_digits(at + 1) && !tokens.is_glued_before(at);
    plain.then(|| Value { value: digits / power_of_ten(written.len() as u32), next: at + 2, scale: 1.0 })
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
    /// So many tokens before it may say that the letter is a scale.
    const FARTHEST: usize = 30;
    let at = number.next;
    let scale = tokens.value(at, Sign::SCALE_LETTERS)?;
    let letters = tokens.written(at).len();
    let glued = tokens.is_glued_before(at);
    let large = tokens.is_small(at + 1) && is_upper(tokens, at) && !tokens.is(at, word!("k"));
    // "40m kronor".
    let is_money = || money::after(tokens, at + 1, true).is_some();
    let counts = || is_plural(tokens, at + 1) || is_money() || large && !is_stop(tokens, at + 1);
    let sure = money && (glued || letters > 1) || letters > 1 && !tokens.is(at, word!("mil"));
    // "58m crates of tea and 49m of jute".
    let again =
        || at.saturating_sub(FARTHEST).to(at).any(|it| tokens.word(it) == tokens.word(at) && is_plural(tokens, it + 1));
    let found = sure
        || glued
            && letters == 1
            && (counts() && !tokens.is_glued(at)
                || is_million(tokens, at)
                || again() && (!tokens.is_word(at + 1) || is_stop(tokens, at + 1)));
    found.then_some(Value { value: number.value * scale, next: at + 1, scale })
}

/// Whether the "m" at `at` of a text that writes "£5m" is no metre: "visits were 152m, up from 140m", "3.2m watched it", not "fell
/// 30m", "a 40m crane", "the 2m line".
fn is_million(tokens: &Tokens, at: At) -> bool {
    let Some(before) = at.checked_sub(2) else { return false };
    let leads = tokens.is_any(before, words!["to", "from", "against"])
        || tokens.is_in(before, Sign::BE)
        || tokens.mark(before).is_some();
    let ed = tokens.word(at + 1).is_some_and(|word| word.ends_with("ed"));
    tokens.is(at, word!("m"))
        && leads
        && (!tokens.is_word(at + 1) || is_stop(tokens, at + 1) || ed)
        && tokens.shortens()
}

fn is_upper(tokens: &Tokens, at: At) -> bool {
    tokens.written(at).chars().all(char::is_uppercase)
}

fn in_words(tokens: &Tokens, at: At) -> Option<Number> {
    let after_hyphen = at
        .checked_sub(1)
        .is_some_and(|dash| tokens.is_dash(dash) && tokens.is_glued(dash) && tokens.is_glued_before(dash));
    let value = spelled(tokens, at).filter(|_| !after_hyphen)?;
    let value = scaled(tokens, with_part(tokens, value));
    // "Twenty-first", "two hundredth".
    let ordinal = tokens.is_in(past_hyphen(tokens, value.next), Sign::ORDINAL);
    let one = value.next == at + 1 && tokens.is(at, word!("one")) && !counts_one(tokens, at);
    (!ordinal && !one).then_some(Number {
        amount: Amount::One(value.value),
        next: value.next,
        scale: value.scale,
        shape: Shape::Words,
    })
}

/// Whether "one" counts something, and is not a pronoun or part of a phrase: "no one", "one another", "one day".
fn counts_one(tokens: &Tokens, at: At) -> bool {
    let before = tokens.follows(at, Sign::BEFORE_PRONOUN_ONE);
    let in_word = tokens.is_glued(at) && tokens.is_dash(at + 1) || matches!(tokens.mark(at + 1), Some('’' | '\''));
    let number = |at: At| tokens.number(at).is_some() || spelled(tokens, at).is_some();
    let follows = match () {
        () if tokens.is(at + 1, word!("of")) => !tokens.is_in(at + 2, Sign::OBJ) || tokens.is_in(at + 2, Sign::POSS),
        () if tokens.is_in(at + 1, Sign::AFTER_ONE) => number(at + 2),
        () => tokens.is_word(at + 1) && !is_stop(tokens, at + 1),
    };
    !before && !in_word && follows && !tokens.is_in(at + 1, Sign::AFTER_PRONOUN_ONE)
}

/// "Tens of thousands", "hundreds", "millions": from one of it to ten.
fn scale_alone(tokens: &Tokens, at: At) -> Option<Number> {
    let scale_of = |at: At| tokens.value(at, Sign::SCALES);
    let mut scale = scale_of(at)?;
    let mut next = at + 1;
    while let Some(by) = scale_of(next + 1).filter(|_| tokens.is(next, word!("of"))) {
        scale *= by;
        next += 2;
    }
    let tens_alone = scale == 1e1;
    (!tens_alone).then_some(Number { amount: Amount::Range(scale, scale * 10.0), next, scale, shape: Shape::Scale })
}
