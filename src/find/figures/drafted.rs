//! A number with its hedge, unit, noun and verb.

use super::change::Turn;
use super::measured::Measure;
use super::unit::{Noun, Unit};
use crate::article::Bound;
use crate::find::tokens::At;

/// A number with its hedge, unit, noun and verb.
pub struct Draft {
    /// The first token, hedge included.
    pub start: At,
    /// The token after the last, hedge included.
    pub next: At,
    /// The token after its noun and what stands below "per".
    pub end: At,
    /// The number.
    pub measure: Measure,
    /// How firmly it is stated.
    pub bound: Bound,
    /// Its own unit, or the name of what it counts.
    pub unit: Option<Unit>,
    /// What it counts.
    pub noun: Option<Noun>,
    /// The verb that makes it a change.
    pub turn: Option<Turn>,
}
