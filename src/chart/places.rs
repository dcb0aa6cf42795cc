//! What the ids of an article lead to, for what asks for many.

use std::collections::BTreeMap;

use crate::article::{Article, Figure};
use crate::text::Span;

/// What an id leads to.
pub(super) struct Place<'a> {
    /// Where it stands.
    pub(super) span: Span,
    /// The figure, where it is one.
    pub(super) figure: Option<&'a Figure>,
}

/// The figures, missing figures and events of `article` by their ids, the first of each.
pub(super) fn places(article: &Article) -> BTreeMap<&str, Place<'_>> {
    let figures = article.figures.iter().map(|figure| (&figure.id, figure.span, Some(figure)));
    let missing = article.missing.iter().map(|missing| (&missing.id, missing.span, None));
    let events = article.events.iter().map(|event| (&event.id, event.span, None));
    let mut places = BTreeMap::new();
    for (id, span, figure) in figures.chain(missing).chain(events) {
        places.entry(id.as_str()).or_insert(Place { span, figure });
    }
    places
}
