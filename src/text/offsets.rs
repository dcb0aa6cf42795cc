//! Byte offsets to code points and back.

use super::Span;

/// Where each character of a text starts, so that offsets convert both ways in logarithmic time.
pub struct Offsets {
    starts: Vec<usize>,
}

impl Offsets {
    /// The offsets of `text`.
    pub fn new(text: &str) -> Offsets {
        let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        Offsets { starts }
    }

    /// A byte span as code points. An offset inside a character counts as the next character's start.
    pub fn to_points(&self, span: Span) -> Span {
        let point = |byte| self.starts.partition_point(|&at| at < byte);
        Span::new(point(span.start), point(span.end))
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

    #[test]
    fn bytes_and_points_convert_both_ways() {
        let offsets = Offsets::new("é“a”");
        let bytes = Span::new(2, 6);
        assert_eq!(offsets.to_points(bytes), Span::new(1, 3));
        assert_eq!(offsets.to_bytes(Span::new(1, 3)), Some(bytes));
        assert_eq!(offsets.to_bytes(Span::new(1, 9)), None);
        assert_eq!(offsets.to_bytes(Span::new(3, 1)), None);
    }
}
