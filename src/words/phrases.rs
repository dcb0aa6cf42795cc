//! Phrases of the vocabulary: words that mean something together.

use std::sync::OnceLock;

use super::word::{PHRASE_WORDS, PHRASES, SET_OF, Sign, Signs, Word, value};

/// A phrase of the vocabulary that stands somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// How many words it has.
    pub len: usize,
    /// What it can be.
    pub signs: Signs,
    number: usize,
}

impl Phrase {
    /// The most words that one has.
    pub const LONGEST: usize = 6;

    /// The phrase of that number.
    fn of(number: usize) -> Option<(Phrase, &'static [u16])> {
        let (end, set) = PHRASES.get(number)?;
        let start = number.checked_sub(1).and_then(|before| PHRASES.get(before)).map_or(0, |(end, _)| *end);
        let words = PHRASE_WORDS.get(usize::from(start)..usize::from(*end))?;
        Some((Phrase { len: words.len(), signs: Signs(*set), number }, words))
    }

    /// The value that it has with `sign`.
    pub fn value(&self, sign: Sign) -> Option<&'static str> {
        // Phrases are numbered behind the words.
        value((SET_OF.len() + 1 + self.number) as u16, sign)
    }
}

/// The longest phrase that `fits` and begins with the words that `next` gives, one for each number from 0 on.
#[inline]
pub(crate) fn phrase(fits: impl Fn(Signs) -> bool, next: impl Fn(usize) -> Word) -> Option<Phrase> {
    let first = next(0);
    if first.is(Sign::OPENS_PHRASE) { opened(first, &fits, &next) } else { None }
}

/// The same, of a word that opens a phrase.
fn opened(first: Word, fits: &dyn Fn(Signs) -> bool, next: &dyn Fn(usize) -> Word) -> Option<Phrase> {
    let opening = opening(first.number_of(), next(1).number_of());
    let openings = openings();
    let from = openings.partition_point(|other| *other < opening);
    let begin = openings.get(from..).unwrap_or_default().iter().take_while(|other| **other == opening);
    let begin = begin.enumerate().filter_map(|(at, _)| Phrase::of(from + at));
    let rest = |words: &[u16]| words.iter().enumerate().skip(2).all(|(at, word)| next(at).number_of() == *word);
    let here = begin.filter(|(phrase, words)| fits(phrase.signs) && rest(words));
    here.map(|(phrase, _)| phrase).max_by_key(|phrase| phrase.len)
}

/// The first two words of a phrase as one number.
fn opening(first: u16, second: u16) -> u32 {
    u32::from(first) << 16 | u32::from(second)
}

/// The first two words of each phrase, in order; none has fewer.
fn openings() -> &'static [u32] {
    static OPENINGS: OnceLock<Vec<u32>> = OnceLock::new();
    OPENINGS.get_or_init(|| {
        let words = (0..PHRASES.len()).filter_map(Phrase::of).map(|(_, words)| words);
        words.map(|words| if let [first, second, ..] = *words { opening(first, second) } else { 0 }).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_is_longer_than_the_longest() {
        assert!((0..PHRASES.len()).filter_map(Phrase::of).all(|(phrase, _)| phrase.len <= Phrase::LONGEST));
    }
}
