//! Whether quoted words can hold a name: most do not, and need not be cut.

use crate::extract::lexicon::{Class, Lexicon, Spelling};
use crate::text::{Eight, Sixteen, Span};

/// Whether a name may stand in `span`: whether it has a word with a capital that is not one of those that have theirs only
/// because a sentence begins with them, as "We" and "I’m".
pub(super) fn may_name(lexicon: &Lexicon, text: &str, span: Span) -> bool {
    let bytes = text.as_bytes();
    let mut at = span.start;
    loop {
        at += Eight::load(bytes, at).before_capital();
        let Some(byte) = bytes.get(at).filter(|_| at < span.end) else { return false };
        match byte {
            b'A'..=b'Z' => match common_word(lexicon, bytes, at) {
                Some(len) => at += len,
                None => return true,
            },
            // Marks like “ and ’ and what goes on with a character are no letters.
            0x80..0xc0 | 0xe2 => at += 1,
            0xc0.. => return true,
            // The eight bytes are done, without one.
            _ => {}
        }
    }
}

/// The length of the word at `at` if it is a common one of plain letters, written whole.
fn common_word(lexicon: &Lexicon, bytes: &[u8], at: usize) -> Option<usize> {
    let sixteen = Sixteen::load(bytes, at)?;
    let len = sixteen.letters().len;
    let is_word =
        |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'&' | b'.'));
    let begins = at.checked_sub(1).is_none_or(|before| !is_word(bytes.get(before)));
    let (_, class) = lexicon.find(Spelling::of_two(sixteen.folded(len)));
    (begins && !is_word(bytes.get(at + len)) && class.is(Class::SMALL) && !class.is(Class::FIRST_NAME)).then_some(len)
}
