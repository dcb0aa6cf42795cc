//! What stands near a place of an article, so that an article full of figures is gone through once and not once for each.

use crate::article::{Article, Event, Figure};
use crate::text::Span;

/// What belongs together stands within so many bytes.
const REACH: usize = 1 << 10;

/// The figures of `article` that start near `span`, in the order of the text.
pub fn figures(article: &Article, span: Span) -> &[Figure] {
    within(&article.figures, span, |figure| figure.span.start)
}

/// The events of `article` that start near `span`, in the order of the text.
pub fn events(article: &Article, span: Span) -> &[Event] {
    within(&article.events, span, |event| event.span.start)
}

fn within<T>(all: &[T], span: Span, start: impl Fn(&T) -> usize) -> &[T] {
    let from = all.partition_point(|one| start(one) + REACH < span.start);
    let to = all.partition_point(|one| start(one) < span.end + REACH);
    &all[from..to.max(from)]
}
