//! What stands near a place of an article, so that an article full of figures is gone through once and not once for each.

use crate::article::{Article, Event, Figure, Missing};
use crate::text::{Span, step};

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

/// The text of `article` around `beside`: all of it, unless it is longer than any that people write.
pub fn text(article: &Article, beside: Span) -> &str {
    const REACH: usize = 32 << 10;
    let boundary = |at: &usize| article.text.is_char_boundary(*at);
    let start = (0..=beside.start.saturating_sub(REACH)).rev().find(boundary).unwrap_or(0);
    let end = (beside.end + REACH..article.text.len()).find(boundary).unwrap_or(article.text.len());
    Span::new(start, end).of(&article.text)
}

/// The figure called `id`. What a chart shows stands near the words `beside` which it stands, so it is looked for from there
/// outwards; the same holds of missing figures and events.
pub fn figure<'a>(article: &'a Article, beside: Span, id: &str) -> Option<&'a Figure> {
    outwards(&article.figures, beside, |figure| figure.span.start).find(|figure| figure.id == id)
}

/// The missing figure called `id`.
pub fn missing<'a>(article: &'a Article, beside: Span, id: &str) -> Option<&'a Missing> {
    outwards(&article.missing, beside, |missing| missing.span.start).find(|missing| missing.id == id)
}

/// The event called `id`.
pub fn event<'a>(article: &'a Article, beside: Span, id: &str) -> Option<&'a Event> {
    outwards(&article.events, beside, |event| event.span.start).find(|event| event.id == id)
}

/// All of `all`, which are in the order of the text, the nearest to `place` first.
fn outwards<T>(all: &[T], place: Span, start: impl Fn(&T) -> usize) -> impl Iterator<Item = &T> {
    let (before, after) = all.split_at(all.partition_point(|one| start(one) < place.start));
    let farthest = before.len().max(after.len());
    (0..farthest).flat_map(|far| [after.get(far), before.iter().nth_back(far)]).flatten().inspect(|_| step(1))
}

fn within<T>(all: &[T], span: Span, start: impl Fn(&T) -> usize) -> &[T] {
    let from = all.partition_point(|one| start(one) + REACH < span.start);
    let to = all.partition_point(|one| start(one) < span.end + REACH);
    &all[from..to.max(from)]
}
