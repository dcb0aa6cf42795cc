//! A number in brackets behind a name: "Wales (61) and Kent (17)".

use super::around::Around;
use super::item::Item;
use crate::read::phrase::Kind;
use crate::text::Span;
use crate::words::{Sign, word, words};

/// Of a number that opens brackets: the words before them that it is of, or `None` where these are a date or no noun phrase.
pub fn host(around: &Around, item: &Item) -> Option<Option<Span>> {
    let opens = item.first.checked_sub(1).filter(|_| item.is_bracketed(around))?;
    let bracket = around.stream.phrase_of(opens)?;
    let last = bracket.checked_sub(1).filter(|last| *last >= item.sentence.0)?;
    let first = around.named_up_to(last, item.sentence.0).or_else(|| aged(around, last, item.sentence.0));
    Some(first.map(|first| around.extent(first, last)))
}

/// The first phrase of people of an age: "those 20 to 39", "keepers 60 and older".
fn aged(around: &Around, last: usize, from: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let years = |at: usize| {
        around.has_number(at) || around.is_any(at, words!["and", "to"]) || around.kind(at) == Some(Kind::Adjective)
    };
    let first =
        (from.max(last.saturating_sub(LONGEST))..=last).rev().find(|at| !years(*at) || is_people(around, *at))?;
    (first < last || around.has_number(last)).then_some(first).filter(|first| is_people(around, *first))
}

/// Whether a phrase begins with those who are counted: "those 20".
fn is_people(around: &Around, at: usize) -> bool {
    let first = around.phrase(at).and_then(|phrase| around.stream.tokens.get(phrase.from));
    let those = first.is_some_and(|token| token.word == word!("those"));
    around.kind(at) == Some(Kind::Noun) && (those || around.is(at, Sign::PERSON) || around.is(at, Sign::PEOPLE))
}
