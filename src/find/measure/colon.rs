//! What a bare number behind a colon counts: "Permits for carts have dried up: 40 were granted".

use super::around::Around;
use super::item::Item;
use super::subject::subject;
use crate::article::Figure;
use crate::read::phrase::{At, Kind};
use crate::read::tag::Tag;
use crate::text::Span;
use crate::words::{Sign, word};

/// The subject of the clause before the colon that the figure `item` stands right behind, or behind "there are", where it is
/// of many.
pub fn counted(around: &Around, item: &Item, figure: &Figure) -> Option<Span> {
    const NEAR: usize = 2;
    let bare = figure.unit.is_empty() && figure.counted.is_none();
    // "Population: 8,450".
    let heading = item.sentence.0;
    if bare && around.is_mark(heading + 1, ':') && heading + 2 == item.opens && around.is_named(heading) {
        return Some(around.stream.span(heading));
    }
    let first = item.sentence.0.max(item.opens.saturating_sub(NEAR + 1));
    let colon = first.to(item.opens).rev().find(|at| around.is_mark(*at, ':')).filter(|_| bare)?;
    let is_there = around.is_word(colon + 1, word!("there")) && around.is(colon + 2, Sign::BE);
    let begins = colon + 1 == item.opens || is_there && colon + 3 == item.opens;
    let verb = item.sentence.0.to(colon).find(|at| around.is_finite(*at))?;
    let many = |at: At| around.phrase(at).is_some_and(|it| around.stream.tag(it.head) == Some(Tag::Plural));
    let found = around.stream.subject_of(verb).filter(|found| begins && many(found.phrase))?;
    let is_amount = around.is(found.phrase, Sign::AMOUNT_OF) || around.kind(found.phrase) != Some(Kind::Noun);
    subject(around, verb).filter(|_| !is_amount)
}
