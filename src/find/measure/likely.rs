//! What some are likelier to do or to be than others: "divers are likelier than rowers to be late".

use super::around::{Around, FARTHEST};
use super::does::does;
use super::item::Item;
use crate::read::phrase::{At, Form, Kind};
use crate::text::Span;
use crate::words::{Sign, can_be, words};

/// What some are likelier to do than others, in the sentence of the figure `item`: "own a boat".
pub fn likelier(around: &Around, item: &Item) -> Option<Span> {
    let (first, end) = (item.sentence.0.max(item.phrase.saturating_sub(FARTHEST)), item.sentence.1);
    let first =
        first.to(item.phrase).rev().find(|at| around.is_mark(*at, ')') && around.is_boundary(*at + 1)).unwrap_or(first);
    let likely =
        first.to(end.min(item.phrase + FARTHEST)).find(|at| around.is_any(*at, words!["likely", "likelier"]))?;
    let is_infinitive = |at: &At| around.kind(*at) == Some(Kind::Verb(Form::Infinitive));
    let verb = (likely + 1).to(end.min(likely + FARTHEST)).find(is_infinitive)?;
    // "Twice as likely to row as divers".
    let ends = |at: &At| around.is_any(*at, words!["than", "as"]);
    let than = (verb + 1).to(end.min(verb + FARTHEST)).find(ends).unwrap_or(end);
    let (verb, does) = (around.head(verb)?.span(), does(around, verb, than)?);
    // "To be out of work": out of work.
    let is_being = can_be(verb.of(around.stream.text), Sign::BE);
    let start = if is_being { verb.end + 1 } else { verb.start };
    (!is_being || verb.end < does.end).then(|| Span::new(start, does.end))
}
