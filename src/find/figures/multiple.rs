//! How many times another number, in words of their own: "tripled", "twice as many", "half as much", "tenfold".

use super::measured::{Measure, Shape};
use super::unit::{Class, Unit};
use super::words::is_stop;
use crate::article::Amount;
use crate::find::number::times_in_one_word;
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, word, words};

/// Whether a multiple may start with the lower-case word at `at`.
pub fn opens(tokens: &Tokens, at: At) -> bool {
    tokens.is_in(at, Sign::FOLD) || tokens.is_in(at, Sign::MULTIPLIES)
}

/// The multiple said in words that opens at `at`.
pub fn multiple(tokens: &Tokens, at: At) -> Option<Measure> {
    let verb = || tokens.value(at, Sign::MULTIPLIES).map(|halves| (halves / 2.0, at + 1));
    // "Twice as many", and not "sneezed twice as it rained".
    let as_much = |at: At| {
        let again = (at + 1).to(at + 5).take_while(|&at| tokens.is_word(at)).any(|at| tokens.is(at, word!("as")));
        tokens.is_any(at, words!["many", "much", "likely"]) || again && tokens.is_small(at) && !is_stop(tokens, at)
    };
    let compared =
        |next: At| tokens.is(next, word!("as")) && as_much(next + 1) || tokens.is_in(next, Sign::AFTER_TWICE);
    let times = || {
        let often = tokens.is_any(at, words!["twice", "thrice"]);
        times_in_one_word(tokens, at).filter(|_| !often || compared(at + 1)).map(|times| (times, at + 1))
    };
    let half = || {
        let next =
            tokens.phrase(at, words!["half", "as"]).filter(|next| tokens.is_any(*next, words!["many", "much"]))?;
        Some((0.5, next - 1))
    };
    let (times, next) = verb().or_else(half).or_else(times)?;
    let unit = Some(Unit::new("count", Class::Times));
    Some(Measure { start: at, next, amount: Amount::One(times), shape: Shape::Words, scale: 1.0, unit, ends: None })
}

/// Whether "times" that ends before `at` compares ("10 times the number", "5 times as many") instead of telling how
/// often.
pub fn compares(tokens: &Tokens, at: At) -> bool {
    tokens.is_in(at, Sign::AFTER_TIMES)
}
