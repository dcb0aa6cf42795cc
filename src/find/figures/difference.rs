//! By how much something differs from what it was: "50p more than in 2019".

use super::drafted::Draft;
use crate::article::Direction;
use crate::find::date::Dated;
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, word, words};

/// Which way something differs by the number of `draft` from what it was: "50p more than in 2019", "400 fewer than last year".
pub fn difference(tokens: &Tokens, draft: &Draft, dates: &[Dated]) -> Option<Direction> {
    const FARTHEST: usize = 4;
    let way = |at: At| match () {
        () if tokens.is_in(at, Sign::COMPARES_UP) => Some(Direction::Up),
        () if tokens.is_in(at, Sign::COMPARES_DOWN) => Some(Direction::Down),
        () => None,
    };
    // "50p more", "400 fewer births", "12 kilometres longer".
    let noun = draft.noun.map_or(draft.next, |noun| noun.next);
    let direction = way(draft.next).or_else(|| way(noun))?;
    let than = draft.next.to(noun + 2).find(|&at| tokens.is(at, word!("than")))?;
    let place = dates.partition_point(|dated| dated.span.start < tokens.span(than).end);
    let near = tokens.span(than + FARTHEST).start;
    let then = tokens.is_any(than + 1, words!["in", "on", "at"]) || tokens.is_in(than + 1, Sign::SUBJ);
    let at_once = tokens.span(than + 1).start;
    let dated = dates.get(place).is_some_and(|dated| dated.span.start < near && (then || dated.span.start == at_once));
    let seen = |sign: Sign| tokens.phrase_in(than + 1, sign).is_some_and(|(next, _)| next > than + 2);
    (dated || seen(Sign::YEAR_IN_TEXT) || seen(Sign::YEAR_OF_ISSUE)).then_some(direction)
}
