//! Phrases of the vocabulary: words that mean something together.

use std::sync::OnceLock;

use super::word::{
    PHRASE_FIRSTS, PHRASE_LENS, PHRASE_SETS, PHRASE_SETS_ABOVE, PHRASE_WORDS, SET_OF, Sign, Signs, Word, value,
};

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
    let Phrases { all, openings } = phrases();
    if openings[slot(opening)] >> (opening % 8) & 1 == 0 {
        return None;
    }
    let from = all.partition_point(|row| row.opening < opening);
    let begin = all.get(from..).unwrap_or_default().iter().take_while(|row| row.opening == opening);
    let stands = |row: &Row| row.rest.iter().enumerate().skip(1).all(|(at, word)| next(at + 1).number_of() == *word);
    let here = begin.enumerate().filter(|(_, row)| fits(row.signs) && stands(row));
    here.map(|(at, row)| Phrase { len: row.rest.len() + 1, signs: row.signs, number: from + at })
        .max_by_key(|phrase| phrase.len)
}

/// A phrase of the vocabulary.
struct Row {
    /// Its first two words.
    opening: u32,
    /// Its words behind the first.
    rest: &'static [u16],
    signs: Signs,
}

/// All phrases.
struct Phrases {
    /// By their words.
    all: Vec<Row>,
    /// A Bloom filter: of each opening one bit is set. Most pairs of words open no phrase, and have none of these bits.
    openings: Vec<u8>,
}

/// How many bytes the filter has: more than twenty bits for each phrase.
const FILTER: usize = 1 << 12;

/// The byte of the filter that holds the bit of an opening.
fn slot(opening: u32) -> usize {
    (opening.wrapping_mul(0x9e37_79b1) >> 20) as usize % FILTER
}

/// All phrases, made once.
fn phrases() -> &'static Phrases {
    static PHRASES: OnceLock<Phrases> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let all = rows();
        let mut openings = vec![0; FILTER];
        all.iter().for_each(|row| openings[slot(row.opening)] |= 1 << (row.opening % 8));
        Phrases { all, openings }
    })
}

/// All phrases, by their words.
fn rows() -> Vec<Row> {
    let (mut first, mut words) = (0, &PHRASE_WORDS[..]);
    let all = PHRASE_FIRSTS.iter().zip(PHRASE_LENS).zip(PHRASE_SETS.iter().zip(PHRASE_SETS_ABOVE));
    all.map(|((by, len), (low, above))| {
        let (rest, behind) = words.split_at_checked(usize::from(len).saturating_sub(1)).unwrap_or_default();
        (first, words) = (first + by, behind);
        let second = rest.first().copied().unwrap_or_default();
        Row { opening: opening(first, second), rest, signs: Signs::of(*low, above) }
    })
    .collect()
}

/// The first two words of a phrase as one number.
fn opening(first: u16, second: u16) -> u32 {
    u32::from(first) << 16 | u32::from(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_is_longer_than_the_longest() {
        assert!(phrases().all.iter().all(|row| (2..=Phrase::LONGEST).contains(&(row.rest.len() + 1))));
    }
}
