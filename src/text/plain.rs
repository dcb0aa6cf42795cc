//! A text as everything here reads it, whatever system it was written on: line ends are line feeds, and nothing is in it that only
//! a terminal or a printer could make sense of.

use std::borrow::Cow;

/// The text that `given` is read as. Each line end of another system (CR LF, CR, vertical tab, form feed, NEL, U+2028) is a line
/// feed, the end of a paragraph (U+2029) a blank line, and control characters and a byte-order mark are left out.
pub fn plain(given: &str) -> Cow<'_, str> {
    if given.bytes().all(|byte| byte.is_ascii() && !is_special(byte)) || pieces(given).all(|(from, to)| from == to) {
        return Cow::Borrowed(given);
    }
    Cow::Owned(pieces(given).map(|(_, to)| to).collect())
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

/// Whether `byte` of ASCII is read as something else.
fn is_special(byte: u8) -> bool {
    byte.is_ascii_control() && byte != b'\n' && byte != b'\t'
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
