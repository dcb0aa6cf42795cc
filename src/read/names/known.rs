//! What the vocabulary has for each word of a stream, which the rules for names ask again and again.

use super::scan::Scan;
use crate::read::stream::Stream;
use crate::read::token::Shape;
use crate::words::{AnyOf, Sign, phrase, word};

/// What the vocabulary has for a word where it stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    /// How many words from it on are one place; none where it begins no place.
    pub place: u8,
    /// Whether towns lie in that place.
    pub is_region: bool,
    /// Whether it is a common word.
    pub is_common: bool,
}

/// By token.
#[inline(never)]
pub(super) fn known(stream: &Stream<'_>) -> Vec<Known> {
    let mut known = Vec::with_capacity(stream.tokens.len());
    for (from, to) in &stream.sentences {
        let scan = Scan { stream, known: &[], from: *from, to: *to, is_headline: false };
        known.extend((*from..*to).map(|at| learn(&scan, at)));
    }
    known
}

fn learn(scan: &Scan<'_, '_>, at: usize) -> Known {
    const NAMES: AnyOf = AnyOf::of(&[Sign::FIRST_NAME, Sign::NAMED_PLACE, Sign::OTHER_NAME]);
    const COMMON: AnyOf = AnyOf::of(&[
        Sign::COMMON,
        Sign::WORK,
        Sign::NOUN,
        Sign::ADJ,
        Sign::ADV,
        Sign::VERB,
        Sign::NUM,
        Sign::PAST,
        Sign::PARTICIPLE,
    ]);
    let place = place(scan, at);
    let is_common = || scan.token(at).is_some_and(|token| !token.word.is_any(&NAMES) && token.is_any(&COMMON));
    Known {
        place: place.map_or(0, |(len, _)| len as u8),
        is_region: place.is_some_and(|(_, is_region)| is_region),
        is_common: place.is_none() && is_common(),
    }
}

/// How many tokens from `at` on are one place of the vocabulary, and whether towns lie in it: "New York".
fn place(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, bool)> {
    if !scan.is_capital(at) {
        return None;
    }
    let long = phrase(|signs| signs.has(Sign::NAMED_PLACE), |by| scan.word(at + by));
    let long = long.filter(|long| (at..at + long.len).all(|at| scan.shape(at) != Shape::Small));
    if let Some(long) = long {
        return Some((long.len, long.signs.has(Sign::REGION)));
    }
    let word = scan.word(at);
    // "US", which is no "us".
    if word == word!("us") {
        return (scan.shape(at) == Shape::Capitals).then_some((1, true));
    }
    word.is(Sign::NAMED_PLACE).then_some((1, word.is(Sign::REGION)))
}
