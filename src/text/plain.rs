//! A text as everything here reads it, whatever system it was written on: line ends are line feeds, and nothing is in it that only
//! a terminal or a printer could make sense of.

use std::borrow::Cow;

/// The text that `given` is read as. Each line end of another system (CR LF, CR, vertical tab, form feed, NEL, U+2028) is a line
/// feed, the end of a paragraph (U+2029) a blank line, and control characters and a byte-order mark are left out.
pub fn plain(given: &str) -> Cow<'_, str> {
    match is_plain(given) {
        true => Cow::Borrowed(given),
        false => Cow::Owned(pieces(given).map(|(_, to)| to).collect()),
    }
}

/// Whether `given` is read as it stands.
pub(super) fn is_plain(given: &str) -> bool {
    // Without a branch, so that a machine looks at many bytes at once.
    let bytes = given.as_bytes();
    let ascii = bytes.iter().fold(false, |any, byte| any | is_control(*byte));
    let two = bytes.windows(2).fold(false, |any, two| any | (two[0] == 0xc2) & (two[1] < 0xa0));
    let three = bytes.windows(3).fold(false, |any, of| any | (of[0] == 0xe2) & (of[1] == 0x80) & (of[2] | 1 == 0xa9));
    !given.starts_with('\u{feff}') && !ascii && !two && !three
}

/// Each character of `given`, and what it is read as.
pub(super) fn pieces(given: &str) -> impl Iterator<Item = (&str, &str)> {
    given.char_indices().map(|(at, c)| {
        let (from, rest) = given.get(at..).unwrap_or_default().split_at(c.len_utf8());
        let to = match c {
            '\n' | '\t' => from,
            '\r' if rest.starts_with('\n') => "",
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' => "\n",
            '\u{2029}' => "\n\n",
            '\u{feff}' if at == 0 => "",
            _ if c.is_control() => "",
            _ => from,
        };
        (from, to)
    })
}

/// Whether `byte` is a control of ASCII that is read as something else.
fn is_control(byte: u8) -> bool {
    (byte < b' ') & (byte != b'\n') & (byte != b'\t') | (byte == 0x7f)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_alike_and_controls_are_gone() {
        for same in ["a\nb\n\nc", "a\r\nb\r\n\r\nc", "a\rb\r\rc", "\u{feff}a\u{85}b\u{2029}c", "a\u{2028}b\u{b}\u{c}c"]
        {
            assert_eq!(plain(same), "a\nb\n\nc", "{same:?}");
        }
        assert_eq!(plain("\0a\u{1b}[1m\tb\u{7f}\u{9f}é"), "a[1m\tbé");
        assert!(matches!(plain("“a\tb”\n\u{200b}\u{feff}"), Cow::Borrowed(_)));
    }
}
