//! Letters and digits of ASCII, eight bytes at a look: most words are shorter, so one look reads them whole.

const ONES: u64 = 0x0101_0101_0101_0101;
pub(super) const HIGH: u64 = 0x80 * ONES;
/// The bit that parts a small letter of ASCII from its capital.
pub(super) const SMALL: u64 = 0x20 * ONES;

/// Eight bytes of a text.
#[derive(Clone, Copy)]
pub struct Eight(u64);

impl Eight {
    /// The bytes from `at` on; zeros past the end.
    #[inline]
    pub fn load(bytes: &[u8], at: usize) -> Eight {
        match bytes.get(at..).and_then(<[u8]>::first_chunk) {
            Some(eight) => Eight(u64::from_le_bytes(*eight)),
            None => Eight::last(bytes.get(at..).unwrap_or_default()),
        }
    }

    #[inline(never)]
    fn last(bytes: &[u8]) -> Eight {
        let four = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
        match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) => Eight(four(first) | four(last) << (8 * (bytes.len() & 7).saturating_sub(4))),
            _ => Eight(bytes.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte))),
        }
    }

    /// A bit for each byte between `first` and `last`, where all are below 0x80.
    #[inline]
    pub(super) fn between(low: u64, first: u8, last: u8) -> u64 {
        let seven = low & !HIGH;
        let from_first = seven + (0x80 - u64::from(first)) * ONES;
        let past_last = seven + (0x7f - u64::from(last)) * ONES;
        (from_first ^ past_last) & !low & HIGH
    }

    /// How many bytes come before the first that may begin a word with a capital: a capital of ASCII, or a byte beyond it.
    #[inline]
    pub fn before_capital(self) -> usize {
        let capitals = (self.0 & HIGH) | Eight::between(self.0, b'A', b'Z');
        capitals.trailing_zeros() as usize / 8
    }

    /// Where `byte`, one of ASCII, first stands in `bytes` from `at` on; where they end, if nowhere.
    pub fn find(bytes: &[u8], at: usize, byte: u8) -> usize {
        let mut at = at;
        while at < bytes.len() {
            let found = (Eight::holds(Eight::load(bytes, at).0, byte) & HIGH).trailing_zeros() as usize / 8;
            if found < 8 {
                return at + found;
            }
            at += 8;
        }
        bytes.len()
    }

    /// In the high bits, one for each byte up to the first that is `byte`: whether it is.
    #[inline]
    pub(super) fn holds(eight: u64, byte: u8) -> u64 {
        let other = eight ^ (u64::from(byte) * ONES);
        other.wrapping_sub(ONES) & !other
    }

    /// What the bytes are up to the first that is neither letter nor digit.
    #[inline]
    pub fn word(self) -> Seen {
        let letters = Eight::between(self.0 | SMALL, b'a', b'z');
        let digits = Eight::between(self.0, b'0', b'9');
        let past = !(letters | digits) & HIGH;
        let word = past.wrapping_sub(1) & !past & HIGH;
        let (letters, small) = (letters & word, letters & word & (self.0 << 2));
        Seen {
            len: past.trailing_zeros() / 8,
            letters: up_to_two(letters),
            capitals: up_to_two(letters & !small),
            has_small: small != 0,
        }
    }

    /// The bytes as one number, the first in the lowest byte.
    #[inline]
    pub fn number(self) -> u64 {
        self.0
    }

    /// The first `len` of the bytes, one or more, with capitals as small letters, as one number.
    #[inline]
    pub fn folded(self, len: usize) -> u64 {
        (self.0 | SMALL) & (u64::MAX >> (64 - 8 * len.clamp(1, 8)))
    }
}

/// How many bits are set: none, one, or two for more.
fn up_to_two(bits: u64) -> u32 {
    u32::from(bits != 0) + u32::from(bits & bits.wrapping_sub(1) != 0)
}

/// The word that eight bytes begin with, or the piece of it that they hold.
pub struct Seen {
    /// How many letters and digits it has.
    pub len: u32,
    /// How many letters; two stands for more.
    pub letters: u32,
    /// How many capitals; two stands for more.
    pub capitals: u32,
    /// Whether it has small letters.
    pub has_small: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        let text = b"One line\n\nand a much longer one\r\nthe last";
        for from in 0..=text.len() {
            let expected = text[from..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |at| from + at);
            assert_eq!(Eight::find(text, from, b'\n'), expected, "from {from}");
        }
    }

    #[test]
    fn eight_bytes_are_seen_as_one_by_one() {
        let pieces: [&[u8]; 9] = [
            b"",
            b"a",
            b"Z9z",
            b"said the",
            b"McDonald",
            b"3,000 wo",
            b"@[`{/:AZ",
            b"caf\xc3\xa9 au",
            b"USA\xe2\x80\x99s",
        ];
        for piece in pieces {
            let seen = Eight::load(piece, 0).word();
            let word: Vec<u8> = piece.iter().copied().take_while(u8::is_ascii_alphanumeric).collect();
            let count = |is: fn(&u8) -> bool| word.iter().filter(|byte| is(byte)).count().min(2) as u32;
            assert_eq!(
                (seen.len, seen.letters, seen.capitals, u32::from(seen.has_small)),
                (
                    word.len() as u32,
                    count(u8::is_ascii_alphabetic),
                    count(u8::is_ascii_uppercase),
                    count(u8::is_ascii_lowercase).min(1)
                ),
                "{piece:?}"
            );
        }
        for byte in 0..=255u8 {
            assert_eq!(Eight::load(&[byte], 0).word().len, u32::from(byte.is_ascii_alphanumeric()), "{byte}");
        }
    }
}
