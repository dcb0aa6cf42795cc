//! Stemming: from a word with an ending to the word of the vocabulary that it is formed of.

use super::token::Ending;
use crate::words::{Sign, Spelling, Word, looked_up, table};

/// The lemma of a word by itself: of "suspended" "suspend".
pub(crate) fn lemma(word: &str) -> Word {
    stem(word.as_bytes(), 0, word.len(), looked_up(word, "")).1
}

/// The ending of the word of `len` letters at `at`, in whatever case, and its lemma. `word` is what the vocabulary has for it as
/// it is written.
pub(super) fn stem(bytes: &[u8], at: usize, len: usize, word: Word) -> (Ending, Word) {
    let letter = |back: usize| bytes.get((at + len).wrapping_sub(back)).map_or(0, |byte| byte | 0x20);
    let letters = Letters { bytes, at, len };
    let ending = match (letter(3), letter(2), letter(1)) {
        (_, before, b's') if len > 3 && !matches!(before, b's' | b'u' | b'i') => Ending::S,
        (_, b'e', b'd') if len > 3 => Ending::Ed,
        (b'i', b'n', b'g') if len > 4 => Ending::Ing,
        (_, b'e', b'r') if len > 3 => Ending::Er,
        (b'e', b's', b't') if len > 4 => Ending::Est,
        (_, b'l', b'y') if len > 4 => Ending::Ly,
        (b'o', b'u', b's') | (b'f', b'u', b'l') | (b'i', b'v', b'e') | (b'b', b'l', b'e') if len > 4 => {
            Ending::Adjective
        }
        (b'e', b's', b's') if letter(4) == b'l' => Ending::Adjective,
        (_, b'a', b'l') | (_, b'i', b'c') | (b'i', b's', b'h') if len > 4 => Ending::Adjective,
        _ => Ending::None,
    };
    let verb = |word: Word| word.is(Sign::VERB);
    let found = match ending {
        Ending::S => letters.plural(|word| word.is(Sign::NOUN) || word.is(Sign::COMMON) || verb(word)),
        Ending::Ed => letters.formed(2, verb),
        Ending::Ing => letters.formed(3, verb),
        Ending::Er if !word.is_known() => letters.formed(2, |word| word.is(Sign::ADJ)),
        Ending::Est if !word.is_known() => letters.formed(3, |word| word.is(Sign::ADJ)),
        _ => None,
    };
    (ending, found.unwrap_or_else(|| word.base()))
}

/// The letters of a word.
struct Letters<'b> {
    bytes: &'b [u8],
    at: usize,
    len: usize,
}

impl Letters<'_> {
    /// The word of its first `len` letters and `more` behind them.
    fn first(&self, len: usize, more: &str) -> Word {
        let Some(spelling) = Spelling::of(self.bytes, self.at, len) else { return Word::NONE };
        table().find(more.bytes().fold((spelling, len), |(word, at), byte| (word.with(at, byte), at + 1)).0)
    }

    fn letter(&self, back: usize) -> u8 {
        self.bytes.get((self.at + self.len).wrapping_sub(back)).map_or(0, |byte| byte | 0x20)
    }

    /// "houses", "boxes", "parties".
    fn plural(&self, fits: impl Fn(Word) -> bool) -> Option<Word> {
        let one = self.first(self.len - 1, "");
        if fits(one) || self.letter(2) != b'e' {
            return Some(one).filter(|one| fits(*one));
        }
        let is_y = self.letter(3) == b'i' && self.len > 4;
        let one = if is_y { self.first(self.len - 3, "y") } else { self.first(self.len - 2, "") };
        Some(one).filter(|one| fits(*one))
    }

    /// "hoped", "added", "planned", "carried"; and so with another ending of so many letters.
    fn formed(&self, ending: usize, fits: impl Fn(Word) -> bool) -> Option<Word> {
        let stem = self.len - ending;
        let (last, before) = (self.letter(ending + 1), self.letter(ending + 2));
        let mut found = self.first(stem, "e");
        if !fits(found) {
            found = self.first(stem, "");
        }
        if !fits(found) && last == before && stem > 2 {
            found = self.first(stem - 1, "");
        }
        if !fits(found) && last == b'i' {
            found = self.first(stem - 1, "y");
        }
        Some(found).filter(|found| fits(*found))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::word;

    fn lemma(word: &str) -> Word {
        let found = looked_up(word, "");
        stem(word.as_bytes(), 0, word.len(), found).1
    }

    #[test]
    fn a_form_leads_to_its_base() {
        for form in ["hopes", "hoped", "hoping"] {
            assert_eq!(lemma(form), word!("hope"), "{form}");
        }
        for form in ["plans", "planned", "planning", "plan"] {
            assert_eq!(lemma(form), word!("plan"), "{form}");
        }
        assert_eq!(lemma("Carried"), word!("carry"));
        assert_eq!(lemma("carries"), word!("carry"));
        assert_eq!(lemma("written"), word!("write"));
        assert_eq!(lemma("braver"), word!("brave"));
        assert_eq!(lemma("xyzzing"), Word::NONE);
    }
}
