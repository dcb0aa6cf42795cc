//! A figure that a text states.

use super::unit::Class;
use crate::article::{Amount, Bound, Direction, FigureKind};
use crate::find::date::Dated;
use crate::text::Span;

/// A figure that a text states.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The words that state it, from hedge to unit: "nearly 350,000", "more than $5 million".
    pub span: Span,
    /// The number or range; with `ends`, the start and the end in the order of time.
    pub value: Amount,
    /// The words of the start and of the end in "rose from 10 to 20". `value` is then no range, and says itself which way
    /// the change goes.
    pub ends: Option<[Span; 2]>,
    /// How firmly it is stated.
    pub bound: Bound,
    /// Which way it changes, where a verb or a particle says so: "rose 5%", "up 5%".
    pub direction: Option<Direction>,
    /// Which way what it measures changes by it, where a noun says so: "a 6% drop".
    pub noun_direction: Option<Direction>,
    /// What one of it is called, in the singular: "percentage", "dollar per barrel", "chinese migrant".
    pub unit: Option<String>,
    /// The sort of the unit.
    pub class: Class,
    /// The words for what is counted, or for what changes ("illegal entries increased by 630,000"). Where the noun is
    /// elided they stand before the figure.
    pub counted: Option<Span>,
    /// When.
    pub time: Option<Dated>,
    /// What sort of number.
    pub kind: FigureKind,
    /// Whether it is worth a reader's eye.
    pub salient: bool,
    /// The words that name who says so.
    pub source: Option<Span>,
}
