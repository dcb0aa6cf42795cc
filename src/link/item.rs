//! What a link can point at: quotes, figures, missing figures and events, all by their words.

use crate::article::{Article, Kind};
use crate::text::{Span, words};

/// A thing a link can point at.
pub(super) struct Item<'a> {
    pub kind: Kind,
    pub id: &'a str,
    /// Whose words they are, where they are a quote's and somebody is named for them: the slug.
    pub speaker: Option<&'a str>,
    /// Where the words stand that its id is made of.
    spans: Vec<Span>,
}

/// Everything in the article that a link can point at: quotes, figures, missing figures, events, each in their order.
pub(super) fn items(article: &Article) -> Vec<Item<'_>> {
    let beside = |span: Span, more: Option<Span>| {
        [span].into_iter().chain(more.filter(|more| !more.overlaps(&span))).collect::<Vec<Span>>()
    };
    let quotes = article.quotes.iter().map(|quote| (Kind::Quote, &quote.id, quote.speaker(), quote.parts.clone()));
    let figures =
        article.figures.iter().map(|figure| (Kind::Figure, &figure.id, None, beside(figure.span, figure.counted)));
    let missing = article.missing.iter().map(|missing| (Kind::Missing, &missing.id, None, vec![missing.span]));
    let events =
        article.events.iter().map(|event| (Kind::Event, &event.id, None, beside(event.span, Some(event.time.span))));
    let all = quotes.chain(figures).chain(missing).chain(events);
    all.map(|(kind, id, speaker, spans)| Item { kind, id, speaker, spans }).collect()
}

impl Item<'_> {
    /// Its words as they are compared.
    pub fn words(&self, text: &str) -> Vec<String> {
        self.spans.iter().flat_map(|span| words(span.of(text))).collect()
    }

    /// The number of a figure as the text has it.
    pub fn number<'t>(&self, text: &'t str) -> Option<&'t str> {
        (self.kind == Kind::Figure).then(|| self.spans.first().map(|span| span.of(text))).flatten()
    }

    /// From where it begins to where it ends.
    pub fn extent(&self) -> Span {
        let start = self.spans.iter().map(|span| span.start).min().unwrap_or(0);
        Span::new(start, self.spans.iter().map(|span| span.end).max().unwrap_or(0))
    }
}
