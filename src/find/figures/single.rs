//! One number with its sign, currency and unit.

use super::measured::{Measure, Number, Shape};
use super::number::number;
use super::unit::{Class, Name, Unit};
use super::{decade, money, units};
use crate::article::Amount;
use crate::find::number::is_minus;
use crate::find::tokens::{At, Tokens};
use crate::words::{word, words};

/// One number with its currency before it or its unit after it.
pub fn single(tokens: &Tokens, at: At) -> Option<Measure> {
    if let Some(decade) = decade::decade(tokens, at) {
        return Some(decade);
    }
    let (minus, from) = sign(tokens, at);
    let found = match money::before(tokens, from) {
        Some((currency, from)) => priced(tokens, from, currency),
        None if minus || is_free(tokens, from) => plain(tokens, from, false),
        None => None,
    }?;
    let amount = match found.amount {
        Amount::One(value) if minus => Amount::One(-value),
        amount => amount,
    };
    Some(Measure { start: at, amount, ..found })
}

/// The number at `at` after a joint that may be glued to it. `money` says that the number before the joint is money.
pub fn joined(tokens: &Tokens, at: At, money: bool) -> Option<Measure> {
    single(tokens, at).or_else(|| plain(tokens, at, money))
}

/// The number at `at`, before which its currency stands.
fn priced(tokens: &Tokens, at: At, currency: Name) -> Option<Measure> {
    let read = number(tokens, at, true)?;
    let (named, next) = match money::after(tokens, read.next, false) {
        Some((word, next)) if word.text(tokens) == currency.text(tokens) => (currency, next),
        _ if tokens.is(read.next, word!("sterling")) => (Name::known("pound_sterling"), read.next + 1),
        _ => (currency, read.next),
    };
    let (unit, next) = units::below(tokens, Unit { name: named, under: None, class: Class::Money }, next);
    whole(tokens, at, &read, Some(unit), next)
}

/// The number at `at` with the unit after it.
fn plain(tokens: &Tokens, at: At, money: bool) -> Option<Measure> {
    let read = number(tokens, at, money)?;
    let (unit, next) = unit_of(tokens, &read).map_or((None, read.next), |(unit, next)| (Some(unit), next));
    whole(tokens, at, &read, unit, next)
}

/// The measure that ends before `next`, unless letters that are no unit run on from its number, as in "76ers".
fn whole(tokens: &Tokens, start: At, read: &Number, unit: Option<Unit>, next: At) -> Option<Measure> {
    let runs_on = next == read.next && tokens.is_glued_before(next) && tokens.is_word(next);
    let Number { amount, shape, scale, .. } = *read;
    (!runs_on).then_some(Measure { start, next, amount, shape, scale, unit, ends: None })
}

/// The unit after a number. That of "tens of millions of euros" stands after "of"; a part of a whole has only a measure,
/// as in "half a mile" and "a third of an acre".
fn unit_of(tokens: &Tokens, read: &Number) -> Option<(Unit, At)> {
    const THOUSAND: f64 = 1e3;
    let of = read.next + usize::from(tokens.is(read.next, word!("of")));
    let at = match read.shape {
        Shape::Part if of > read.next => of + usize::from(tokens.is_any(of, words!["a", "an"])),
        Shape::Scale => of,
        _ => read.next,
    };
    let (unit, next) = units::after(tokens, at, read.scale >= THOUSAND)?;
    let measures = matches!(unit.class, Class::Measure | Class::Time | Class::Percent);
    (read.shape != Shape::Part || measures).then_some((unit, next))
}

/// Whether the number at `at` stands free of what is before it: not the later half of "10-20" or "A/B".
fn is_free(tokens: &Tokens, at: At) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| tokens.is_glued_before(at)) else { return true };
    let Some(mark) = tokens.mark(before) else { return false };
    let hedge = || before.checked_sub(1).is_some_and(|word| tokens.is_any(word, words!["sub", "mid"]));
    let joint = matches!(mark, '/' | ':' | '.' | ',' | '\'' | '’' | '_' | '=' | '+' | '&') || tokens.is_dash(before);
    let joint = joint && tokens.is_glued_before(before);
    // "The sea–ten miles off–froze" has no blanks around its dashes.
    let clause = matches!(mark, ',' | '–') && tokens.is_word(at);
    !joint || clause || tokens.is_dash(before) && hedge()
}

/// A minus in a sign or in words, and the token after it.
fn sign(tokens: &Tokens, at: At) -> (bool, At) {
    if is_minus(tokens, at) && tokens.is_glued(at) {
        return (true, at + 1);
    }
    let worded = tokens.is(at, word!("minus")) || tokens.is(at, word!("negative")) && tokens.number(at + 1).is_some();
    (worded, at + usize::from(worded) + usize::from(worded && tokens.is_dash(at + 1)))
}
