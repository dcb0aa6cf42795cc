//! The figures of a text: every quantity it states, with its bound, unit, counted thing, time, source and sort.

mod age;
mod apart;
mod calendar;
mod change;
mod contact;
mod context;
mod decade;
mod draft;
mod grammar;
mod hedge;
mod hours;
mod kind;
mod measure;
mod money;
mod multiple;
mod names;
mod noun;
mod number;
mod part;
mod path;
mod preposition;
mod range;
mod settle;
mod telling;
mod units;
mod words;

pub use units::Class;

use super::date::{Dated, Known, dates_in};
use super::tokens::Tokens;
use crate::article::{Amount, Bound, Direction, FigureKind};
use crate::read::Reading;
use crate::text::Span;
use grammar::Grammar;

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

/// The figures of `text`, in order and without overlap.
pub fn figures(text: &str) -> Vec<Finding> {
    let reading = Reading::of(text);
    let tokens = Tokens::of(&reading);
    figures_in(&tokens, &dates_in(&tokens, Known::default()), &reading)
}

/// The figures of a text that is cut into `tokens` and read, and whose dates are `dates`.
pub(super) fn figures_in(tokens: &Tokens, dates: &[Dated], reading: &Reading) -> Vec<Finding> {
    let drafts = draft::drafts(tokens, Grammar::new(tokens, reading));
    settle::settle(tokens, &drafts, dates)
}
