//! Byte offsets to code points and back.

use super::Span;
use super::plain::{is_plain, pieces};

/// Where each character of a text starts, so that offsets convert both ways in logarithmic time.
pub struct Offsets {
    starts: Vec<usize>,
}

impl Offsets {
    /// The offsets of `text`.
    pub fn new(text: &str) -> Offsets {
        let mut starts = vec![0; text.len() + 1];
        let mut count = 0;
        // Without a branch: each byte is noted, and the next noted over it where it began no character.
        for (at, byte) in text.bytes().enumerate() {
            starts[count] = at;
            count += usize::from(!(0x80..0xc0).contains(&byte));
        }
        starts[count] = text.len();
        starts.truncate(count + 1);
        Offsets { starts }
    }

    /// From the bytes of [`super::plain`] of `given` to the code points of `given` itself.
    pub fn of_given(given: &str) -> Offsets {
        if is_plain(given) {
            return Offsets::new(given);
        }
        let mut at = 0;
        let mut starts: Vec<usize> = vec![at];
        starts.extend(pieces(given).map(|(_, to)| {
            at += to.len();
            at
        }));
        Offsets { starts }
    }

    /// A byte span as code points. An offset inside a character counts as the next character's start. What was left out of the
    /// text at either end of the span stays outside.
    pub fn to_points(&self, span: Span) -> Span {
        let [first, past] = [span.start, span.start + 1].map(|byte| self.starts.partition_point(|&at| at < byte));
        let start = first.max(past.saturating_sub(1));
        Span::new(start, start.max(self.starts.partition_point(|&at| at < span.end)))
    }

    /// A span of code points as bytes, or `None` where it is out of order or reaches past the text.
    pub fn to_bytes(&self, span: Span) -> Option<Span> {
        let start = *self.starts.get(span.start)?;
        let end = *self.starts.get(span.end)?;
        (start <= end).then_some(Span::new(start, end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::plain;

    #[test]
    fn bytes_and_points_convert_both_ways() {
        let offsets = Offsets::new("é“a”");
        let bytes = Span::new(2, 6);
        assert_eq!(offsets.to_points(bytes), Span::new(1, 3));
        assert_eq!(offsets.to_bytes(Span::new(1, 3)), Some(bytes));
        assert_eq!(offsets.to_bytes(Span::new(1, 9)), None);
        assert_eq!(offsets.to_bytes(Span::new(3, 1)), None);
    }

    #[test]
    fn points_are_those_of_the_text_as_it_was_given() {
        let given = "\u{feff}é\0\r\n\0“a\0b”\u{2029}c\0";
        let text = plain(given);
        assert_eq!(text, "é\n“ab”\n\nc");
        let offsets = Offsets::of_given(given);
        let there = |words: &str| {
            let at = text.find(words).unwrap();
            let Span { start, end } = offsets.to_points(Span::new(at, at + words.len()));
            given.chars().skip(start).take(end - start).collect::<String>()
        };
        assert_eq!(there("é"), "é");
        assert_eq!(there("é\n“"), "é\0\r\n\0“");
        assert_eq!(there("“ab”"), "“a\0b”");
        assert_eq!(there("b"), "b");
        assert_eq!(there("c"), "c");
    }
}
