//! Phrases of the vocabulary: words that mean something together.

use super::word::{PHRASES, Sign, Signs, Word};

/// The longest phrase that begins with the words that `next` gives, one for each number from 0 on, as how many words it has
/// and what it can be.
pub(crate) fn phrase(next: impl Fn(usize) -> Word) -> Option<(usize, Signs)> {
    let first = next(0);
    if !first.is(Sign::OPENS_PHRASE) {
        return None;
    }
    let from = PHRASES.partition_point(|(words, _)| words[0] < first.0);
    let begin = PHRASES.get(from..)?.iter().take_while(|(words, _)| words[0] == first.0);
    let here = begin.filter(|(words, _)| words.iter().enumerate().all(|(at, word)| next(at).0 == *word));
    here.max_by_key(|(words, _)| words.len()).map(|(words, signs)| (words.len(), Signs(*signs)))
}
