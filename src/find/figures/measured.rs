//! A number as it is read, and one with all that belongs to it.

use super::unit::Unit;
use crate::article::Amount;
use crate::find::tokens::At;

/// A number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// The number; a range where only the scale is said ("tens of thousands").
    pub amount: Amount,
    /// The token after it.
    pub next: At,
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

/// A number with all that belongs to it, hedges excepted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Its first token: a sign, a currency, the "between" of a range, the number.
    pub start: At,
    /// The token after it.
    pub next: At,
    /// The number, the range, or the start and the end.
    pub amount: Amount,
    /// How the number is written.
    pub shape: Shape,
    /// What its scale words multiplied it by.
    pub scale: f64,
    /// Its unit, where it is a measure.
    pub unit: Option<Unit>,
    /// The tokens of the start and of the end in "from 10 to 20"; then `amount` is no range.
    pub ends: Option<[(At, At); 2]>,
}
