//! Bytes that are no text, and what they look like.

use std::fmt;

/// Why bytes are not UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotUtf8 {
    /// The first byte that is wrong.
    pub at: usize,
    /// The line in which it stands, from 1.
    pub line: usize,
    /// The encoding that they look like.
    looks: Option<&'static str>,
}

/// `bytes` as UTF-8.
///
/// # Errors
/// Where they are in another encoding or damaged. UTF-16 counts as wrong even where its zero bytes would pass.
pub fn decoded(bytes: &[u8]) -> Result<&str, NotUtf8> {
    if is_utf16(bytes) {
        return Err(NotUtf8 { at: 0, line: 1, looks: Some("UTF-16") });
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let (before, rest) = bytes.split_at(at);
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        NotUtf8 { at, line, looks: one_byte_encoding(before, rest) }
    })
}

/// By the mark at its start, or because every other byte of most is zero, as Latin letters have it there.
fn is_utf16(bytes: &[u8]) -> bool {
    const SEEN: usize = 1 << 12;
    let seen = bytes.get(..SEEN).unwrap_or(bytes);
    let zeros = |from: usize| seen.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || even.abs_diff(odd) > seen.len() / 4
}

/// The encoding with a byte for each letter, where all before is ASCII and letters beyond it stand mostly alone.
fn one_byte_encoding(before: &[u8], rest: &[u8]) -> Option<&'static str> {
    let beyond = rest.iter().filter(|byte| !byte.is_ascii()).count();
    let in_pairs = rest.windows(2).filter(|pair| !pair.iter().any(u8::is_ascii)).count();
    if !before.is_ascii() || in_pairs * 2 > beyond {
        return None;
    }
    // Latin-1 has no characters there; Windows-1252 has its quotation marks and dashes.
    let is_windows = rest.iter().any(|byte| (0x80..0xa0).contains(byte));
    Some(if is_windows { "Windows-1252" } else { "Latin-1 or Windows-1252" })
}

impl NotUtf8 {
    /// The encoding that they look like, where it can be told.
    pub fn looks(&self) -> Option<&'static str> {
        self.looks
    }
}

impl fmt::Display for NotUtf8 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not UTF-8 from byte {} on", self.at)?;
        self.looks.map_or(Ok(()), |encoding| write!(f, ": this looks like {encoding}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_encodings_are_told_by_name() {
        let told = |bytes: &[u8]| decoded(bytes).map_or_else(|wrong| format!("{} {wrong}", wrong.line), str::to_owned);
        let utf16 = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
        let text = "“It’s over”, said Zoë.";
        assert_eq!(told(text.as_bytes()), text);
        assert_eq!(told(b"A\0stray zero"), "A\0stray zero");
        let little: Vec<u8> = utf16(text).iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = utf16(text).iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in
            [little.clone(), big.clone(), [b"\xff\xfe", &little[..]].concat(), [b"\xfe\xff", &big[..]].concat()]
        {
            assert_eq!(told(&bytes), "1 not UTF-8 from byte 0 on: this looks like UTF-16");
        }
        assert_eq!(told(b"One.\n\x93It\x92s over\x94"), "2 not UTF-8 from byte 5 on: this looks like Windows-1252");
        assert_eq!(told(b"Zo\xeb left."), "1 not UTF-8 from byte 2 on: this looks like Latin-1 or Windows-1252");
        assert_eq!(told("Zoë “left”.".as_bytes().split_last_chunk::<3>().unwrap().0), "1 not UTF-8 from byte 12 on");
        assert_eq!(told(b"\x82\xa0\x82\xa2\x82\xa4"), "1 not UTF-8 from byte 0 on");
    }
}
