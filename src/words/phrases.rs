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
    let all = rows();
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

/// All phrases, by their words.
fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let (mut first, mut words) = (0, &PHRASE_WORDS[..]);
        let all = PHRASE_FIRSTS.iter().zip(PHRASE_LENS).zip(PHRASE_SETS.iter().zip(PHRASE_SETS_ABOVE));
        all.map(|((by, len), (low, above))| {
            let (rest, behind) = words.split_at_checked(usize::from(len).saturating_sub(1)).unwrap_or_default();
            (first, words) = (first + by, behind);
            let second = rest.first().copied().unwrap_or_default();
            Row { opening: opening(first, second), rest, signs: Signs::of(*low, above) }
        })
        .collect()
    })
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
        assert!(rows().iter().all(|row| (2..=Phrase::LONGEST).contains(&(row.rest.len() + 1))));
    }
}
