//! Sixteen bytes of a text at a look: hardly a word is longer.

/// Sixteen bytes of a text, the first in the lowest byte of the first number.
#[derive(Clone, Copy)]
pub struct Sixteen([u64; 2]);

/// The letters of ASCII that sixteen bytes begin with.
#[derive(Clone, Copy)]
pub struct Letters {
    /// The first eight and the others, each as one number, as [`Eight::folded`](super::Eight::folded) gives them.
    pub folded: [u64; 2],
    /// How many there are.
    pub len: usize,
    /// Whether one of them is a capital.
    pub has_capital: bool,
    /// Whether one of them is a small letter.
    pub has_small: bool,
}

impl Sixteen {
    /// The bytes from `at` on; `None` less than sixteen before the end.
    #[inline(always)]
    pub fn load(bytes: &[u8], at: usize) -> Option<Sixteen> {
        let sixteen: &[u8; 16] = bytes.get(at..)?.first_chunk()?;
        let sixteen = u128::from_le_bytes(*sixteen);
        Some(Sixteen([sixteen as u64, (sixteen >> 64) as u64]))
    }

    /// The letters that the bytes begin with. Nothing here branches on how many there are: words come in all lengths.
    #[inline(always)]
    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    pub fn letters(self) -> Letters {
        use super::letters::{Eight, HIGH, SMALL};
        let letters = |bytes: u64| {
            let past = !Eight::between(bytes | SMALL, b'a', b'z') & HIGH;
            (((past & past.wrapping_neg()) >> 7).wrapping_sub(1), past.trailing_zeros() as usize / 8)
        };
        let [first, next] = self.0;
        let (mask, len) = letters(first);
        let (next_mask, next_len) = letters(next);
        let goes_on = usize::from(len == 8);
        let next_mask = next_mask & (goes_on as u64).wrapping_neg();
        let (small, capitals) = (|bytes: u64| bytes << 2, |bytes: u64| !(bytes << 2));
        Letters {
            folded: [(first | SMALL) & mask, (next | SMALL) & next_mask],
            len: len + next_len * goes_on,
            has_capital: (capitals(first) & mask | capitals(next) & next_mask) & HIGH != 0,
            has_small: (small(first) & mask | small(next) & next_mask) & HIGH != 0,
        }
    }

    /// The same in a tenth of the steps, for machines that compute with sixteen bytes at once.
    #[inline(always)]
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    pub fn letters(self) -> Letters {
        use std::arch::wasm32::*;
        const PLACES: v128 = u8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        let bytes = u64x2(self.0[0], self.0[1]);
        let folded = v128_or(bytes, u8x16_splat(0x20));
        let is_letter = u8x16_lt(u8x16_sub(folded, u8x16_splat(b'a')), u8x16_splat(26));
        let len = (!u32::from(u8x16_bitmask(is_letter))).trailing_zeros();
        let word = u8x16_lt(PLACES, u8x16_splat(len as u8));
        let small = u32::from(u8x16_bitmask(v128_and(i8x16_shl(bytes, 2), word)));
        let folded = v128_and(folded, word);
        Letters {
            folded: [u64x2_extract_lane::<0>(folded), u64x2_extract_lane::<1>(folded)],
            len: len as usize,
            has_capital: small + 1 != 1 << len,
            has_small: small != 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Eight;
    use super::*;

    #[test]
    fn letters_are_seen_as_one_by_one() {
        for text in [
            "said the man who", "International sh", "Internationaliza", "Blackbur ne said", "Saying it was so", "McDonald’s big m",
            "USA is not it, no", "X-ray of the hand", "F16 and all of it", "@[`{ and all of it", "été is what it is", "demoCRATic thing",
        ] {
            let word: Vec<u8> = text.bytes().take(16).take_while(u8::is_ascii_alphabetic).collect();
            let piece = |from: usize| {
                let letters = word.get(from..).filter(|letters| !letters.is_empty());
                letters.map_or(0, |letters| Eight::load(letters, 0).folded(letters.len()))
            };
            let seen = Sixteen::load(text.as_bytes(), 0).unwrap().letters();
            assert_eq!(seen.len, word.len(), "{text}");
            assert_eq!(seen.has_capital, word.iter().any(u8::is_ascii_uppercase), "{text}");
            assert_eq!(seen.has_small, word.iter().any(u8::is_ascii_lowercase), "{text}");
            assert_eq!(seen.folded, [piece(0), piece(8)], "{text}");
        }
        assert!(Sixteen::load(b"International s", 0).is_none());
        assert!(Sixteen::load(b"International sh", 1).is_none());
    }
}
