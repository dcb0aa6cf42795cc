//! What a link can point at: quotes, figures, missing figures and events, all by their words.

use crate::article::{Article, Kind};
use crate::text::{Span, words};

/// A word takes at most so many bytes of the text that is looked through for the words around an item: looking around takes
/// the same time wherever it stands.
const BYTES_A_WORD: usize = 32;

/// A thing a link can point at.
pub(super) struct Item<'a> {
    pub kind: Kind,
    pub id: &'a str,
    /// Whose words they are, where they are a quote's and somebody is named for them: the slug.
    pub speaker: Option<&'a str>,
    /// Where the words stand that its id is made of.
    spans: Vec<Span>,
}

/// How far to look around an item: so many words to either side.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reach {
    /// No further than its own paragraph.
    Paragraph(usize),
    /// In the whole text.
    Text(usize),
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

    /// The words before it and after it, as far as `reach`.
    pub fn around(&self, article: &Article, reach: Reach) -> [Vec<String>; 2] {
        let text = &article.text;
        let start = self.spans.iter().map(|span| span.start).min().unwrap_or(0);
        let end = self.spans.iter().map(|span| span.end).max().unwrap_or(0);
        let (from, to, width) = match reach {
            Reach::Text(width) => (0, text.len(), width),
            Reach::Paragraph(width) => {
                let (first, last) =
                    (Span::holding(&article.paragraphs, start), Span::holding(&article.paragraphs, end));
                (first.map_or(start, |first| first.start), last.map_or(end, |last| last.end), width)
            }
        };
        let bytes = width.saturating_mul(BYTES_A_WORD);
        let boundary = |at: usize| (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
        let from = boundary(start.saturating_sub(bytes).max(from)).min(start);
        let to = boundary(end.saturating_add(bytes).min(to)).max(end);
        let mut before = words(Span::new(from, start).of(text));
        let mut after = words(Span::new(end, to).of(text));
        before.drain(..before.len().saturating_sub(width));
        after.truncate(width);
        [before, after]
    }
}
