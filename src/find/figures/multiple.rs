//! How many times another number, in words of their own: "tripled", "twice as many", "half as much", "tenfold".

use super::measure::Measure;
use super::number::Shape;
use super::units::{Class, Unit};
use super::words::is_stop;
use crate::article::Amount;
use crate::find::lists::List;
use crate::find::number::times_in_one_word;
use crate::find::tokens::Tokens;

/// Whether a multiple may start with the lower-case word at `at`.
pub fn opens(tokens: &Tokens, at: usize) -> bool {
    tokens.is_in(at, List::Twice) || tokens.is_in(at, List::Multiplies) || tokens.is_in(at, List::Fold)
}

/// The multiple said in words that opens at `at`.
pub fn multiple(tokens: &Tokens, at: usize) -> Option<Measure> {
    let verb = || tokens.value(at, List::Multiplies).map(|halves| (halves / 2.0, at + 1));
    // "Twice as many", and not "sneezed twice as it rained".
    let as_much = |at: usize| {
        let again = (at + 1..at + 5).take_while(|&at| tokens.is_word(at)).any(|at| tokens.is(at, "as"));
        tokens.is_in(at, List::AsMuch) || again && tokens.is_small(at) && !is_stop(tokens, at)
    };
    let compared = |next: usize| tokens.is(next, "as") && as_much(next + 1) || tokens.is_in(next, List::AfterTwice);
    let times = || {
        let often = tokens.is_in(at, List::Twice);
        times_in_one_word(tokens, at).filter(|_| !often || compared(at + 1)).map(|times| (times, at + 1))
    };
    let half = || tokens.phrase_in(at, List::HalfAsMuch).map(|(next, _)| (0.5, next - 2));
    let (times, next) = verb().or_else(half).or_else(times)?;
    let unit = Some(Unit::new("count", Class::Times));
    Some(Measure { start: at, next, amount: Amount::One(times), shape: Shape::Words, scale: 1.0, unit, ends: None })
}

/// Whether "times" that ends before `at` compares ("10 times the number", "5 times as many") instead of telling how
/// often.
pub fn compares(tokens: &Tokens, at: usize) -> bool {
    tokens.is_in(at, List::AfterTimes)
}
