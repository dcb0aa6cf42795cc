//! The bytes of a file as text, whichever of three encodings they are in.

use std::borrow::Cow;

use super::refusal::Refusal;

/// How files begin that are no text.
const KNOWN: [(&[u8], &str); 9] = [
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a document or an archive in ZIP form (Word, OpenDocument, EPUB)"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"bplist00", "a web archive of Safari"),
];

/// What Windows-1252 has at 0x80 to 0x9f; where it has nothing, as browsers read it.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text in `bytes`: UTF-8, UTF-16 with or without its mark, or Windows-1252.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    if let Some((_, kind)) = KNOWN.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(Refusal::Known(kind));
    }
    match crate::text::decoded(bytes) {
        Ok(text) if is_binary(text.as_bytes()) => Err(Refusal::Binary),
        Ok(text) => Ok(Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text))),
        Err(wrong) => match wrong.looks() {
            Some("UTF-16") => utf16(bytes).map(Cow::Owned),
            _ if is_binary(bytes) => Err(Refusal::Binary),
            _ if declared(bytes) == Some(false) => Err(Refusal::Encoding),
            looks if looks.is_some() || declared(bytes) == Some(true) => {
                Ok(Cow::Owned(bytes.iter().copied().map(windows).collect()))
            }
            _ => mostly_utf8(bytes).map(Cow::Owned),
        },
    }
}

/// Whether a page that is no UTF-8 says that it is in Windows-1252 or what browsers read as that; `None` where it says nothing.
fn declared(bytes: &[u8]) -> Option<bool> {
    const SEEN: usize = 2048;
    const SAME: [&str; 6] = ["windows-1252", "iso-8859-1", "iso-8859-15", "latin1", "cp1252", "us-ascii"];
    let seen = String::from_utf8_lossy(bytes.get(..SEEN).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, name) = seen.split_once("charset=")?;
    let name = name
        .trim_start_matches(['"', '\''])
        .split(|c: char| c != '-' && c != '_' && !c.is_ascii_alphanumeric())
        .next()?;
    (name != "utf-8" && !name.is_empty()).then(|| SAME.contains(&name))
}

/// Whether control characters stand there that no text has: more than one in a thousand bytes.
fn is_binary(bytes: &[u8]) -> bool {
    const ONE_IN: usize = 1000;
    let is_foreign = |byte: &&u8| **byte < b' ' && !matches!(**byte, b'\t'..=b'\r' | 0x1b);
    bytes.iter().filter(is_foreign).count() * ONE_IN > bytes.len()
}

/// The encoding in which every character has two bytes or four; its byte order by the mark, or by where the zeros stand.
fn utf16(bytes: &[u8]) -> Result<String, Refusal> {
    const MOST_WRONG: usize = 50;
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (is_little, start) = match bytes {
        [0xff, 0xfe, ..] => (true, 2),
        [0xfe, 0xff, ..] => (false, 2),
        _ => (zeros(1) > zeros(0), 0),
    };
    let pairs = bytes.get(start..).unwrap_or_default().chunks_exact(2);
    let unit = |pair: &[u8]| match *pair {
        [first, second] if is_little => u16::from_le_bytes([first, second]),
        [first, second] => u16::from_be_bytes([first, second]),
        _ => 0,
    };
    let text: String =
        char::decode_utf16(pairs.map(unit)).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    let wrong = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    if wrong * MOST_WRONG > text.len() || is_binary(text.as_bytes()) { Err(Refusal::Binary) } else { Ok(text) }
}

fn windows(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|at| WINDOWS.get(usize::from(at)));
    special.copied().unwrap_or(char::from(byte))
}

/// UTF-8 with a damaged place here and there, as a page cut in the middle of a letter or sewn of parts has it; or Windows-1252, where
/// nothing but a few damaged places speaks for UTF-8.
fn mostly_utf8(bytes: &[u8]) -> Result<String, Refusal> {
    const ONE_IN: usize = 500;
    let text = String::from_utf8_lossy(bytes);
    let wrong = text.matches(char::REPLACEMENT_CHARACTER).count();
    let beyond = text.chars().filter(|c| !c.is_ascii()).count();
    // A short text may have one damaged letter beside others that are whole.
    let none_is_whole = wrong >= beyond;
    if none_is_whole && wrong * 10 <= text.len() {
        return Ok(bytes.iter().copied().map(windows).collect());
    }
    let is_damaged = wrong * ONE_IN <= text.len() || wrong * 4 <= beyond;
    if is_damaged { Ok(text.into_owned()) } else { Err(Refusal::Encoding) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“It’s over”, said Zoë — for €5.";

    fn read(bytes: &[u8]) -> Result<String, Refusal> {
        decoded(bytes).map(Cow::into_owned)
    }

    #[test]
    fn three_encodings_give_the_same_text() {
        let units: Vec<u16> = TEXT.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        let one: &[u8] = b"\x93It\x92s over\x94, said Zo\xeb \x97 for \x805.";
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked(b"\xef\xbb\xbf", TEXT.as_bytes()),
            marked(b"\xff\xfe", &little),
            marked(b"\xfe\xff", &big),
            little,
            big,
            one.to_vec(),
        ] {
            assert_eq!(read(&bytes).as_deref(), Ok(TEXT), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused_by_its_name() {
        assert_eq!(read(b"%PDF-1.7 ..."), Err(Refusal::Known("a PDF")));
        assert_eq!(read(b"\x7fELF\x02\x01\x01\0\0\0\0\x03"), Err(Refusal::Binary));
        assert_eq!(read(&[0u8; 64]), Err(Refusal::Binary));
        assert_eq!(read(b"\x82\xa0\x82\xa2\x82\xa4\x82\xa6"), Err(Refusal::Encoding));
    }

    #[test]
    fn a_page_says_in_which_encoding_it_is() {
        assert_eq!(
            read(b"<meta charset='iso-8859-1'><p>\x93Zo\xeb\x94 \xe9\xe8").as_deref(),
            Ok("<meta charset='iso-8859-1'><p>“Zoë” éè")
        );
        assert_eq!(read(b"<meta charset=windows-1251><p>\xcf\xf0\xe8 a"), Err(Refusal::Encoding));
    }

    #[test]
    fn one_damaged_letter_loses_no_text() {
        let damaged = [TEXT.as_bytes(), b"\xe2\x80"].concat();
        assert_eq!(read(&damaged), Ok(format!("{TEXT}\u{fffd}")));
        assert_eq!(read(b"The \xe9\xe8 of an old letter, and nothing else.").unwrap().get(..8), Some("The éè"));
    }
}
