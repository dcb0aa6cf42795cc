//! A range of an article's text.

use serde::{Deserialize, Serialize};

use super::step;

/// A half-open range of a text: `start..end`.
///
/// Inside the program the numbers are byte offsets on character boundaries. In every file and export they are
/// Unicode code points, as the W3C Web Annotation model counts; [`crate::article::Article::to_json`] and
/// [`crate::article::Article::from_json`] are the only places that convert.
///
/// In JSON a span is `[start, end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    /// Where it starts.
    pub start: usize,
    /// Where it ends; the character here is no longer part of it.
    pub end: usize,
}

impl Span {
    /// The span `start..end`.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The words of `text` that the span covers, or `""` where it does not lie on the text's characters.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        step(1);
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether it lies on `text`: in order, inside, and on character boundaries.
    pub fn fits(&self, text: &str) -> bool {
        text.get(self.start..self.end).is_some()
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(&self, other: &Span) -> bool {
        step(1);
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one character.
    pub fn overlaps(&self, other: &Span) -> bool {
        step(1);
        self.start < other.end && other.start < self.end
    }

    /// The one of `spans`, which are in order and do not overlap, that the byte `at` lies in.
    pub fn holding(spans: &[Span], at: usize) -> Option<Span> {
        let after = spans.partition_point(|span| span.start <= at);
        spans.get(after.checked_sub(1)?).copied().filter(|span| at < span.end)
    }

    /// What sorts spans by their start, of those that start together the longer first.
    pub fn outer_first(self) -> (usize, usize) {
        (self.start, usize::MAX - self.end)
    }

    /// The span moved `by` bytes to the right: from a place in a slice to the place in the whole.
    pub fn shifted(&self, by: usize) -> Span {
        Span::new(self.start + by, self.end + by)
    }
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Span {
        Span { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> (usize, usize) {
        (span.start, span.end)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Span {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Span".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A range of the article's text in Unicode code points: [start, end), counted from 0.",
            "type": "array",
            "items": { "type": "integer", "minimum": 0 },
            "minItems": 2,
            "maxItems": 2
        })
    }
}
