//! What is marked in the text, in one list.

use crate::article::{Article, Figure, Quote};
use crate::text::Span;

/// One marked range.
pub struct Mark<'a> {
    /// Where it lies.
    pub span: Span,
    /// The id that its first piece carries; only the first part of a quote has one.
    pub id: Option<&'a str>,
    /// The class of its element.
    pub class: &'static str,
    /// The quote it is a part of.
    pub quote: Option<&'a Quote>,
    /// The figure it states.
    pub figure: Option<&'a Figure>,
}

/// Every marked range of `article`: the parts of its quotes, its figures, missing figures and events.
pub fn marks_of(article: &Article) -> Vec<Mark<'_>> {
    let quotes = article.quotes.iter().flat_map(|quote| {
        quote.parts.iter().enumerate().map(move |(part, &span)| Mark {
            span,
            id: (part == 0).then_some(quote.id.as_str()),
            class: "quote",
            quote: Some(quote),
            figure: None,
        })
    });
    let figures =
        article.figures.iter().map(|figure| Mark { figure: Some(figure), ..plain(figure.span, &figure.id, "figure") });
    let missing = article.missing.iter().map(|missing| plain(missing.span, &missing.id, "missing"));
    let events = article.events.iter().map(|event| plain(event.span, &event.id, "event"));
    quotes.chain(events).chain(missing).chain(figures).collect()
}

fn plain<'a>(span: Span, id: &'a str, class: &'static str) -> Mark<'a> {
    Mark { span, id: Some(id), class, quote: None, figure: None }
}
