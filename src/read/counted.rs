//! What a number counts: the head of its noun phrase, or of the one behind "of".

use super::phrase::Kind;
use super::stream::Stream;
use super::tag::Tag;
use super::token::{At, Shape, Token};
use crate::text::Span;
use crate::words::{Sign, word};

/// Each number of the stream, and the noun that it counts, where one stands with it.
pub(super) fn counted(stream: &Stream<'_>) -> Vec<(Span, Option<Span>)> {
    let mut found = Vec::new();
    let span = |at: At| stream.extent(at, at + 1);
    for (number, phrase) in stream.phrases.iter().enumerate() {
        if phrase.kind != Kind::Noun {
            continue;
        }
        let numerals = phrase.from.to(phrase.to).filter(|at| stream.tag(*at) == Some(Tag::Numeral));
        found.extend(numerals.map(|at| (span(at), noun(stream, number, at).map(span))));
    }
    found
}

/// The noun, or the sign of money, that the number at the token `at` in the noun phrase `number` counts.
fn noun(stream: &Stream<'_>, number: usize, at: At) -> Option<At> {
    let phrase = &stream.phrases[number];
    let tag = |at: At| stream.tag(at).unwrap_or(Tag::Mark);
    let is_noun = |at: &At| matches!(tag(*at), Tag::Noun | Tag::Plural | Tag::Name);
    let mark = |at: At| stream.token(at).map_or('\0', |token| token.mark());
    let before = at.checked_sub(1);
    let is_sum = |before: &At| stream.token(*before).is_some_and(Token::is_currency);
    if let Some(before) = before.filter(is_sum) {
        return Some(before);
    }
    // "5-minute", "5%"
    let next = at + 1;
    let glued = |at: At| stream.token(at).zip(stream.token(at + 1)).is_some_and(|(one, next)| one.end == next.start);
    if mark(next) == '%' || mark(next) == '-' && glued(at) && glued(next) && is_noun(&(next + 1)) {
        return Some(if mark(next) == '%' { next } else { next + 1 });
    }
    if stream.token(next).is_some_and(|token| token.word == word!("per")) {
        return Some(next + 1).filter(is_noun);
    }
    // "12 year cycle", "240 square metre park", "five number summary": a unit, or one in the singular before another.
    let nouns = || next.to(phrase.to).filter(is_noun);
    let unit = nouns().find(|at| stream.token(*at).is_some_and(|token| token.is(Sign::UNIT) || token.is(Sign::TIME)));
    let is_one = stream.token(at).is_some_and(|token| token.word == word!("one"));
    let beside =
        || nouns().next().filter(|at| *at == next && !is_one && tag(*at) == Tag::Noun && tag(phrase.head) == Tag::Noun);
    let head = (phrase.head > at && is_noun(&phrase.head)).then_some(phrase.head);
    let code = || {
        before.filter(|at| *at >= phrase.from && stream.token(*at).is_some_and(|token| token.shape == Shape::Capitals))
    };
    unit.or_else(beside).or(head).or_else(|| of(stream, number)).or_else(code)
}

/// "one of the five pillars": the head behind "of".
fn of(stream: &Stream<'_>, number: usize) -> Option<At> {
    let preposition = stream.phrases.get(number + 1)?;
    let is_of = stream.token(preposition.head).is_some_and(|of| of.word == word!("of") && of.shape == Shape::Small);
    let next = stream.phrases.get(number + 2).filter(|next| is_of && next.kind == Kind::Noun)?;
    Some(next.head)
}
