//! Verbs of rising and falling that were read as nouns, "a ticket for a car rises from £46 to £51", or that a list leaves out.

use super::around::Around;
use super::item::Item;
use crate::article::{Direction, Figure, FigureKind, Measure};
use crate::read::lemma;
use crate::read::phrase::{At, Kind};
use crate::read::tag::Tag;
use crate::read::token;
use crate::text::Span;
use crate::words::{Sign, words};

/// Who rises or falls from the figure `item`, and the verb, in a clause that has no other, behind the phrase `start`.
pub fn turn(around: &Around, item: &Item, start: At) -> Option<(Span, Span)> {
    let stream = around.stream;
    let last = verb(around, item)?;
    let phrase = stream.phrase_of(last)?;
    // "A ticket for a car": what hangs on it before.
    let hangs = |at: At| matches!(around.kind(at), Some(Kind::Noun | Kind::Preposition | Kind::Adjective));
    let mut first = phrase;
    while first > start && hangs(first - 1) {
        first -= 1;
    }
    let first = first.to(phrase + 1).find(|at| around.kind(*at) == Some(Kind::Noun) && !around.is_date(*at))?;
    // "That on parks": what that is, the figure before has.
    let hung =
        first.saturating_sub(if around.kind(first.saturating_sub(1)) == Some(Kind::Preposition) { 2 } else { 0 });
    let told = around.is_any(hung, words!["that", "those"]);
    let who = stream.extent(stream.phrase(first)?.from, last);
    (!told).then_some((who, stream.token(last)?.span()))
}

/// Such a verb right before "from", "to" or "at" and the figure `item`, or before that itself, behind a noun in one phrase with it.
pub fn verb(around: &Around, item: &Item) -> Option<token::At> {
    let stream = around.stream;
    // "Waits for beds average 34 days".
    let back = 1 + usize::from(item.is_after(around, 1, words!["from", "to", "at"]));
    let last = item.first.checked_sub(back).filter(|_| back > 1 || item.is_after(around, 1, words!["average"]))?;
    let from = stream.phrase(stream.phrase_of(last)?)?.from;
    let is_noun = |at: token::At| matches!(stream.tag(at), Some(Tag::Noun | Tag::Plural | Tag::Name));
    let token = stream.token(last).filter(|_| last > from && is_noun(last) && is_noun(last - 1))?;
    let verb = lemma(token.span().of(stream.text));
    [Sign::RISES, Sign::FALLS, Sign::STATES_LEVEL].iter().any(|sign| verb.is(*sign)).then_some(last)
}

/// Makes `figure` the change that its verb says, where a mark and "by" lead to it: "fell in three ports: by 12% in Hull".
pub fn by(around: &Around, item: &Item, figure: &mut Figure, measure: &Measure) {
    let verb = measure.verb.map(|verb| lemma(verb.of(around.stream.text)));
    let [up, down] = [Sign::RISES, Sign::FALLS].map(|sign| verb.is_some_and(|verb| verb.is(sign)));
    let led = item.before(around, 2).is_some_and(|it| matches!(it.mark(), ':' | ','));
    if led
        && up != down
        && item.is_after(around, 1, words!["by"])
        && figure.is_percent()
        && figure.kind == FigureKind::Level
    {
        figure.kind = FigureKind::Change;
        figure.direction = Some(if up { Direction::Up } else { Direction::Down });
    }
}
