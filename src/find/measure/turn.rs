//! Verbs of rising and falling that were read as nouns: "a ticket for a car rises from £46 to £51".

use super::around::Around;
use super::item::Item;
use crate::read::lemma;
use crate::read::phrase::{At, Kind};
use crate::read::tag::Tag;
use crate::text::Span;
use crate::words::{Sign, words};

/// Who rises or falls from the figure `item`, and the verb, in a clause that has no other: a plural behind a noun, right before
/// "from".
pub fn turn(around: &Around, item: &Item) -> Option<(Span, Span)> {
    let stream = around.stream;
    let last = item.first.checked_sub(2).filter(|_| item.is_after(around, 1, words!["from"]))?;
    let phrase = stream.phrase_of(last)?;
    let from = stream.phrase(phrase)?.from;
    let token = stream.token(last).filter(|_| last > from && stream.tag(last) == Some(Tag::Plural))?;
    let verb = lemma(token.span().of(stream.text));
    let turns = verb.is(Sign::RISES) || verb.is(Sign::FALLS);
    // "A ticket for a car": what hangs on it before.
    let hangs = |at: At| matches!(around.kind(at), Some(Kind::Noun | Kind::Preposition | Kind::Adjective));
    let mut first = phrase;
    while first > item.sentence.0 && hangs(first - 1) {
        first -= 1;
    }
    let first = first.to(phrase + 1).find(|at| around.kind(*at) == Some(Kind::Noun) && !around.is_date(*at))?;
    let who = stream.extent(stream.phrase(first)?.from, last);
    turns.then_some((who, token.span()))
}
