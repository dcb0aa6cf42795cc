//! What the vocabulary has for each word of a stream, which the rules for names ask again and again.

use super::scan::{Known, Scan};
use crate::read::stream::Stream;
use crate::read::token::{At, Shape, Token};
use crate::words::{BySigns, Sign, phrase, word};

/// By token.
#[inline(never)]
pub(super) fn known(stream: &Stream<'_>) -> Vec<Known> {
    let mut known = Vec::with_capacity(stream.tokens.len());
    for (from, to) in &stream.sentences {
        let scan = Scan { stream, known: &[], from: *from, to: *to, is_headline: false };
        let tokens = stream.between(*from, *to);
        for (at, token) in tokens.iter().enumerate() {
            let (word, lemma) = (KINDS.of(token.word.signs()), KINDS.of(token.lemma.signs()));
            let place = if token.is_capital() { place(&scan, *from + at) } else { None };
            known.push(Known {
                place: place.map_or(0, |(len, _)| len as u8),
                is_region: place.is_some_and(|(_, is_region)| is_region),
                is_common: place.is_none()
                    && word & NAMES == 0
                    && (word | lemma) & COMMON != 0
                    && !Token::has_age(&tokens[at..]),
                may_begin: token.is_capital() || word & PARTICLE != 0 && token.shape == Shape::Small,
            });
        }
    }
    known
}

/// Of the signs of a word: that it names somebody or something.
const NAMES: u64 = 1;
/// That it is a common word.
const COMMON: u64 = 2;
/// That it is part of names though it is written small: "van".
const PARTICLE: u64 = 4;

/// By signs, which of these hold.
static KINDS: BySigns = BySigns::new(|signs| {
    let names = [Sign::FIRST_NAME, Sign::NAMED_PLACE, Sign::OTHER_NAME];
    let common = [
        Sign::COMMON,
        Sign::WORK,
        Sign::NOUN,
        Sign::ADJ,
        Sign::ADV,
        Sign::VERB,
        Sign::NUM,
        Sign::PAST,
        Sign::PARTICIPLE,
    ];
    let any = |of: &[Sign], bit| if of.iter().any(|sign| signs.has(*sign)) { bit } else { 0 };
    any(&names, NAMES) | any(&common, COMMON) | any(&[Sign::NAME_PARTICLE], PARTICLE)
});

/// How many tokens from the capital at `at` on are one place of the vocabulary, and whether towns lie in it: "New York".
fn place(scan: &Scan<'_, '_>, at: At) -> Option<(usize, bool)> {
    let long = phrase(|signs| signs.has(Sign::NAMED_PLACE), |by| scan.word(at + by));
    // "England and Wales"
    let fits = |at: At| scan.shape(at) != Shape::Small || scan.word(at) == word!("and");
    let long = long.filter(|long| at.to(at + long.len).all(fits));
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
