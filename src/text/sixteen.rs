//! Sixteen bytes of a text at a look: hardly a word is longer.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use at_once as steps;
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
use by_eight as steps;

use super::Eight;

/// Sixteen bytes of a text: the first eight and the others, each as one number, the first byte in the lowest.
#[derive(Clone, Copy)]
pub struct Sixteen([u64; 2]);

/// The letters of ASCII that sixteen bytes begin with.
#[derive(Clone, Copy)]
pub struct Letters {
    /// How many there are.
    pub len: usize,
    /// Whether one of them is a capital.
    pub has_capital: bool,
    /// Whether one of them is a small letter.
    pub has_small: bool,
}

impl Sixteen {
    /// The bytes from `at` on; `None` less than sixteen before the end.
    #[inline]
    pub fn load(bytes: &[u8], at: usize) -> Option<Sixteen> {
        let sixteen: &[u8; 16] = bytes.get(at..)?.first_chunk()?;
        let sixteen = u128::from_le_bytes(*sixteen);
        Some(Sixteen([sixteen as u64, (sixteen >> 64) as u64]))
    }

    /// The bytes from `at` on; zeros past the end.
    #[inline]
    pub fn load_any(bytes: &[u8], at: usize) -> Sixteen {
        Sixteen::load(bytes, at).unwrap_or_else(|| Sixteen([0, 8].map(|more| Eight::load(bytes, at + more).number())))
    }

    /// How many bytes come before the first that may begin a quotation mark: one of those of ASCII, or a byte beyond it.
    #[inline]
    pub fn before_mark(self) -> usize {
        steps::before_mark(self.0)
    }

    /// The letters that the bytes begin with. Nothing here branches on how many there are: words come in all lengths.
    #[inline]
    pub fn letters(self) -> Letters {
        steps::letters(self.0)
    }

    /// The first `len` of the bytes with capitals as small letters: the first eight and the others, each as
    /// [`Eight::folded`](super::Eight::folded) gives them.
    #[inline]
    pub fn folded(self, len: usize) -> [u64; 2] {
        steps::folded(self.0, len)
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod by_eight {
    use super::super::letters::{HIGH, SMALL};
    use super::{Eight, Letters};

    #[inline]
    pub fn letters([first, next]: [u64; 2]) -> Letters {
        let letters = |bytes: u64| {
            let past = !Eight::between(bytes | SMALL, b'a', b'z') & HIGH;
            (((past & past.wrapping_neg()) >> 7).wrapping_sub(1), past.trailing_zeros() as usize / 8)
        };
        let (mask, len) = letters(first);
        let (next_mask, next_len) = letters(next);
        let goes_on = usize::from(len == 8);
        let next_mask = next_mask & (goes_on as u64).wrapping_neg();
        let (small, capitals) = (|bytes: u64| bytes << 2, |bytes: u64| !(bytes << 2));
        Letters {
            len: len + next_len * goes_on,
            has_capital: (capitals(first) & mask | capitals(next) & next_mask) & HIGH != 0,
            has_small: (small(first) & mask | small(next) & next_mask) & HIGH != 0,
        }
    }

    #[inline]
    pub fn before_mark(bytes: [u64; 2]) -> usize {
        let [first, next] = bytes.map(|eight| {
            let holds = |byte| Eight::holds(eight, byte);
            ((eight | holds(b'"') | holds(b'\'') | holds(b'`')) & HIGH).trailing_zeros() as usize / 8
        });
        if first < 8 { first } else { 8 + next }
    }

    #[inline]
    pub fn folded([first, next]: [u64; 2], len: usize) -> [u64; 2] {
        let mask = |len: usize| u64::MAX.checked_shr(64 - 8 * len.min(8) as u32).unwrap_or_default();
        [(first | SMALL) & mask(len), (next | SMALL) & mask(len.saturating_sub(8))]
    }
}

/// For machines that compute with sixteen bytes at once.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod at_once {
    use std::arch::wasm32::*;

    use super::Letters;

    /// All bits of the first `len` bytes.
    #[inline]
    fn first(len: usize) -> v128 {
        u8x16_lt(u8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), u8x16_splat(len as u8))
    }

    #[inline]
    pub fn letters(bytes: [u64; 2]) -> Letters {
        let bytes = u64x2(bytes[0], bytes[1]);
        let is_letter = u8x16_lt(u8x16_sub(v128_or(bytes, u8x16_splat(0x20)), u8x16_splat(b'a')), u8x16_splat(26));
        let len = (!u32::from(u8x16_bitmask(is_letter))).trailing_zeros();
        let small = u32::from(u8x16_bitmask(v128_and(i8x16_shl(bytes, 2), first(len as usize))));
        Letters { len: len as usize, has_capital: small + 1 != 1 << len, has_small: small != 0 }
    }

    #[inline]
    pub fn before_mark(bytes: [u64; 2]) -> usize {
        let bytes = u64x2(bytes[0], bytes[1]);
        let is = |byte: u8| u8x16_eq(bytes, u8x16_splat(byte));
        let marks = v128_or(v128_or(is(b'"'), is(b'\'')), v128_or(is(b'`'), bytes));
        (u32::from(u8x16_bitmask(marks)) | 1 << 16).trailing_zeros() as usize
    }

    #[inline]
    pub fn folded(bytes: [u64; 2], len: usize) -> [u64; 2] {
        let folded = v128_and(v128_or(u64x2(bytes[0], bytes[1]), u8x16_splat(0x20)), first(len));
        [u64x2_extract_lane::<0>(folded), u64x2_extract_lane::<1>(folded)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found() {
        let before = |text: &str| Sixteen::load_any(text.as_bytes(), 0).before_mark();
        let texts = [
            "said the man who was",
            "it’s",
            "a \"b\"",
            "'",
            "#!(a`",
            "",
            "nobody said “no”",
            "seven ‘",
            "fifteen letters'",
        ];
        assert_eq!(texts.map(before), [16, 2, 2, 0, 4, 16, 12, 6, 15]);
    }

    #[test]
    fn letters_are_seen_as_one_by_one() {
        for text in [
            "said the man who",
            "International sh",
            "Internationaliza",
            "Blackbur ne said",
            "Saying it was so",
            "McDonald’s big m",
            "USA is not it, no",
            "X-ray of the hand",
            "F16 and all of it",
            "@[`{ and all of it",
            "été is what it is",
            "demoCRATic thing",
        ] {
            let word: Vec<u8> = text.bytes().take(16).take_while(u8::is_ascii_alphabetic).collect();
            let piece = |from: usize| {
                let letters = word.get(from..).filter(|letters| !letters.is_empty());
                letters.map_or(0, |letters| Eight::load(letters, 0).folded(letters.len()))
            };
            let sixteen = Sixteen::load(text.as_bytes(), 0).unwrap();
            let seen = sixteen.letters();
            assert_eq!(seen.len, word.len(), "{text}");
            assert_eq!(seen.has_capital, word.iter().any(u8::is_ascii_uppercase), "{text}");
            assert_eq!(seen.has_small, word.iter().any(u8::is_ascii_lowercase), "{text}");
            assert_eq!(sixteen.folded(seen.len), [piece(0), piece(8)], "{text}");
        }
        assert!(Sixteen::load(b"International s", 0).is_none());
        assert!(Sixteen::load(b"International sh", 1).is_none());
    }
}
