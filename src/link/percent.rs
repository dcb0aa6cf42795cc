//! Percent-coding, by hand: a URL crate would weigh more than the rest of this module.

use crate::text::strip_invisible;

/// `text` as it may stand in a fragment: everything but ASCII letters, digits and `- . _ ~` as `%XX`.
pub fn encode(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut coded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            coded.push(char::from(byte));
        } else {
            coded.push('%');
            coded.extend([byte >> 4, byte & 15].map(|digit| char::from(HEX[usize::from(digit)])));
        }
    }
    coded
}

/// `coded` decoded once. A lone `%` stays; what is not UTF-8, controls and invisible characters go.
pub fn decode(coded: &str) -> String {
    let bytes = coded.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match escaped(bytes, at) {
            Some(escaped) => {
                decoded.push(escaped);
                at += 3;
            }
            None => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    strip_invisible(&String::from_utf8_lossy(&decoded)).replace(char::REPLACEMENT_CHARACTER, "")
}

/// `text` without any escape left in it. Links get encoded once too often on their way through mailers and feeds, and a
/// text that still holds `%20` cannot be told from one encoded twice; so such a text is not a value a view can hold.
pub fn settle(text: &str) -> String {
    let text = decode(&decode(text));
    let still_coded = (0..text.len()).any(|at| escaped(text.as_bytes(), at).is_some());
    if still_coded { text.replace('%', "") } else { text }
}

/// The byte that the escape at `at` stands for, where there is one.
fn escaped(bytes: &[u8], at: usize) -> Option<u8> {
    let digit = |at: usize| bytes.get(at).and_then(|&byte| char::from(byte).to_digit(16));
    let (high, low) = (digit(at + 1)?, digit(at + 2)?);
    (bytes[at] == b'%').then_some(u8::try_from(high * 16 + low).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_encoded_decodes() {
        assert_eq!(encode("a-b.c_d~e f&é%"), "a-b.c_d~e%20f%26%C3%A9%25");
        assert_eq!(decode("a%20f%26%C3%A9%25"), "a f&é%");
    }

    #[test]
    fn broken_escapes_are_harmless() {
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%zz%4"), "%zz%4");
        assert_eq!(decode("a%FFb%C3"), "ab");
        assert_eq!(decode("a%E2%80%AEb%00"), "ab");
    }

    #[test]
    fn a_settled_text_holds_no_escape() {
        assert_eq!(settle("50%25 off"), "50% off");
        assert_eq!(settle("caf%25C3%25A9"), "café");
        assert_eq!(settle("%2525252525C3"), "252525C3");
        assert_eq!(settle(&settle("%2525252525C3")), "252525C3");
    }
}
