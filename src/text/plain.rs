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
    let read_otherwise = |(at, byte)| {
        may_be_special(byte) && given.get(at..).and_then(|from| from.chars().next()).is_some_and(is_special)
    };
    !given.starts_with('\u{feff}') && !given.bytes().enumerate().any(read_otherwise)
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

/// Whether a character that is read as something else may begin with `byte`: a control of ASCII, or the first byte of U+0080 to
/// U+00BF or of U+2000 to U+2FFF.
fn may_be_special(byte: u8) -> bool {
    byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xe2)
}

/// Whether `c` is read as something else wherever it stands.
fn is_special(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}') || c.is_control() && !matches!(c, '\n' | '\t')
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
