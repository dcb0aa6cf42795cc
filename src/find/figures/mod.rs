//! The figures of a text: every quantity it states, with its bound, unit, counted thing, time, source and sort.

mod age;
mod apart;
mod calendar;
mod change;
mod contact;
mod context;
mod decade;
mod difference;
mod draft;
mod drafted;
mod finding;
mod grammar;
mod hedge;
mod hours;
mod items;
mod kind;
mod labels;
mod measure;
mod measured;
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
mod single;
mod symbols;
mod telling;
mod titles;
mod unit;
mod unit_words;
mod units;
mod words;

pub use finding::Finding;
pub use unit::Class;

use super::date::{Dated, Known, dates_in};
use super::tokens::Tokens;
use crate::read::Reading;
use grammar::Grammar;

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
