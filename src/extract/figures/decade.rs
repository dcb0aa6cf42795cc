//! Tens that are only roughly known: "mid-40s", "in her late 30s".

use super::measure::Measure;
use super::number::Shape;
use super::units::{Class, Unit};
use crate::article::Amount;
use crate::extract::lists::List;
use crate::extract::tokens::Tokens;

/// The range that "40s" at `at` stands for. "The mid-90s" without an owner may be years, and is none.
pub fn decade(tokens: &Tokens, at: usize) -> Option<Measure> {
    const LATEST: f64 = 50.0;
    let tens = tokens.number(at).filter(|tens| (20.0..=90.0).contains(tens) && tokens.written(at).ends_with('0'))?;
    if !(tokens.is_glued(at) && tokens.is(at + 1, "s") && tokens.written(at).len() == 2) {
        return None;
    }
    let before = at.checked_sub(1)?;
    let part = before - usize::from(before > 0 && tokens.is_dash(before));
    let (start, low, high) = match () {
        () if tokens.is_in(part, List::EarlyDecade) => (part, 1.0, 3.0),
        () if tokens.is_in(part, List::MidDecade) => (part, 4.0, 6.0),
        () if tokens.is_in(part, List::LateDecade) => (part, 7.0, 9.0),
        () => (at, 0.0, 9.0),
    };
    let owned = tokens.follows(start, List::OwnerOfAge);
    let unit = owned.then_some(Unit::new("year_of_age", Class::Age));
    let amount = Amount::Range(tens + low, tens + high);
    (owned || start < at && tens < LATEST).then_some(Measure {
        start,
        next: at + 2,
        amount,
        shape: Shape::Digits,
        scale: 1.0,
        unit,
        ends: None,
    })
}
