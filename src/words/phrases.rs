//! Phrases of the vocabulary: words that mean something together.

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
pub(crate) fn phrase(fits: impl Fn(Signs) -> bool, next: impl Fn(usize) -> Word) -> Option<Phrase> {
    let first = next(0);
    if !first.is(Sign::OPENS_PHRASE) {
        return None;
    }
    let begins = |number: usize| {
        let start = number.checked_sub(1).and_then(|before| PHRASES.get(before)).map_or(0, |(end, _)| *end);
        PHRASE_WORDS.get(usize::from(start)).copied().unwrap_or(u16::MAX)
    };
    let (mut from, mut to) = (0, PHRASES.len());
    while from < to {
        let middle = (from + to) / 2;
        if begins(middle) < first.0 { from = middle + 1 } else { to = middle }
    }
    let begin = (from..).map_while(Phrase::of).take_while(|(_, words)| words.first() == Some(&first.0));
    let here = begin
        .filter(|(phrase, words)| fits(phrase.signs) && words.iter().enumerate().all(|(at, word)| next(at).0 == *word));
    here.map(|(phrase, _)| phrase).max_by_key(|phrase| phrase.len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_is_longer_than_the_longest() {
        assert!((0..PHRASES.len()).filter_map(Phrase::of).all(|(phrase, _)| phrase.len <= Phrase::LONGEST));
    }
}
