//! What is marked in the text, in one list.

use crate::article::{Article, Figure, Quote};
use crate::text::{Span, last_word, sort};

/// One marked range.
pub struct Mark<'a> {
    /// Where it lies.
    pub span: Span,
    /// The farthest end of it and of the marks before it.
    pub reach: usize,
    /// The id that its first piece carries; only the first part of a quote has one.
    pub id: Option<&'a str>,
    /// What it marks.
    pub what: What<'a>,
}

/// What is marked.
pub enum What<'a> {
    /// A part of a quote.
    Quote {
        /// The quote.
        quote: &'a Quote,
        /// Whether it is the last part.
        last: bool,
    },
    /// The words that state a figure.
    Figure(&'a Figure),
    /// The last word of a figure, with which a word-sized chart goes.
    LastWord(&'a Figure),
    /// Only a place to link to; the class of its element.
    Place(&'static str),
}

/// Every marked range of `article` by where it starts: the parts of its quotes, its figures and their last words, missing
/// figures, events.
pub fn marks_of(article: &Article) -> Vec<Mark<'_>> {
    let quotes = article.quotes.iter().flat_map(|quote| {
        let id = |part| (part == 0).then_some(quote.id.as_str());
        let parts = quote.parts.iter().enumerate();
        parts.map(move |(part, &span)| {
            let last = part + 1 == quote.parts.len();
            Mark { span, reach: 0, id: id(part), what: What::Quote { quote, last } }
        })
    });
    let place = |span, id, class| Mark { span, reach: 0, id: Some(id), what: What::Place(class) };
    let events = article.events.iter().map(move |event| place(event.span, event.id.as_str(), "event"));
    let missing = article.missing.iter().map(move |missing| place(missing.span, missing.id.as_str(), "missing"));
    let figures = article.figures.iter().flat_map(|figure| {
        let last = Span::new(figure.span.end - last_word(article.words(figure.span)).len(), figure.span.end);
        [
            Mark { span: figure.span, reach: 0, id: Some(figure.id.as_str()), what: What::Figure(figure) },
            Mark { span: last, reach: 0, id: None, what: What::LastWord(figure) },
        ]
    });
    let mut marks: Vec<Mark> = quotes.chain(events).chain(missing).chain(figures).collect();
    sort(&mut marks, |mark| (mark.span.start, 0));
    let mut reach = 0;
    for mark in &mut marks {
        reach = reach.max(mark.span.end);
        mark.reach = reach;
    }
    marks
}
