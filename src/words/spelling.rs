//! A word as the vocabulary compares it: three numbers.

use crate::text::Eight;

/// The letters of a word of up to 24 bytes, in whatever case it was written, eight in each number.
#[derive(Clone, Copy, Debug, Default, Eq)]
pub struct Spelling([u64; 3]);

impl Spelling {
    /// More bytes no word of the vocabulary has.
    pub const LONGEST: usize = 24;

    /// No ending of the vocabulary ("-shire") has more bytes behind its hyphen.
    pub const LONGEST_ENDING: usize = 7;

    /// The last `len` bytes of `word`, as many as an ending may have, behind a hyphen.
    pub fn of_ending(word: &[u8], len: usize) -> Spelling {
        let end = Eight::load(word, word.len().saturating_sub(len)).folded(len);
        Spelling([end << 8 | u64::from(b'-'), 0, 0])
    }

    /// The word of `len` bytes at `at`; `None` where it is too long to be one of the vocabulary.
    pub fn of(text: &[u8], at: usize, len: usize) -> Option<Spelling> {
        let piece = |done: usize| if done < len { Eight::load(text, at + done).folded(len - done) } else { 0 };
        (len <= Spelling::LONGEST).then(|| Spelling([piece(0), piece(8), piece(16)]))
    }

    /// The word whose first eight letters and whose further ones, as [`Eight::folded`] gives them, are these.
    #[inline]
    pub fn of_two([first, second]: [u64; 2]) -> Spelling {
        Spelling([first, second, 0])
    }

    /// The word with the small letter `letter` behind its `len` letters.
    pub fn with(mut self, len: usize, letter: u8) -> Spelling {
        if let Some(piece) = self.0.get_mut(len / 8) {
            *piece |= u64::from(letter) << (8 * (len % 8));
        }
        self
    }

    /// Its hash; no two words of the vocabulary have the same.
    #[inline]
    pub fn hash(&self) -> u32 {
        const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
        let [first, second, third] = self.0;
        ((first ^ second.rotate_left(29) ^ third.rotate_left(45)).wrapping_mul(MIX) >> 32) as u32
    }
}

impl PartialEq for Spelling {
    /// Without a branch: whether a word is another nobody can foretell.
    #[inline]
    fn eq(&self, other: &Spelling) -> bool {
        let ([a, b, c], [x, y, z]) = (self.0, other.0);
        (a ^ x) | (b ^ y) | (c ^ z) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Sixteen;

    #[test]
    fn a_word_is_spelt_as_it_is_compared() {
        let of = |word: &str| Spelling::of(word.as_bytes(), 0, word.len());
        let sixteen = Sixteen::load(b"Environmentalists", 0).unwrap();
        assert!(of("environmentalist") == Some(Spelling::of_two(sixteen.folded(16))));
        assert!(of("ENVIRONMENTALISTS") == of("environmentalists"));
        assert!(of("environmentalists") != of("environmentalist"));
        assert!(of("said") == Spelling::of(b"he Said so", 3, 4));
        assert!(of("-ness") == Some(Spelling::of_ending(b"KINDNESS", 4)));
        assert!(of("-station") == Some(Spelling::of_ending(b"substation", 7)));
        assert!(of(&"a".repeat(24)).is_some() && of(&"a".repeat(25)).is_none());
    }
}
