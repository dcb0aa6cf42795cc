//! Tens that are only roughly known: "mid-40s", "in her late 30s".

use super::measured::{Measure, Shape};
use super::unit::{Class, Unit};
use crate::article::Amount;
use crate::find::date;
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, word};

/// The range that "40s" at `at` stands for. "The mid-90s" without an owner may be years, and is none.
pub fn decade(tokens: &Tokens, at: At) -> Option<Measure> {
    const LATEST: u16 = 50;
    let tens = date::digits(tokens, at, 2).filter(|&tens| tens >= 20 && tens.is_multiple_of(10))?;
    if !(tokens.is_glued(at) && tokens.is(at + 1, word!("s"))) {
        return None;
    }
    let before = at.checked_sub(1)?;
    let part = before - usize::from(before > At::FIRST && tokens.is_dash(before));
    let said = tokens.value(part, Sign::PART_OF_DECADE);
    let (start, low) = said.map_or((at, 0.0), |low| (part, low));
    let high = if start < at { low + 2.0 } else { 9.0 };
    let owned = tokens.follows(start, Sign::POSS);
    let unit = owned.then_some(Unit::new("year_of_age", Class::Age));
    let amount = Amount::Range(f64::from(tens) + low, f64::from(tens) + high);
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
