//! What stands where in an article, asked for by place: a text with many quotes and many figures is gone through once, not
//! once for each pair.

use std::collections::BTreeMap;

use crate::article::{Article, Attribution, Quote, QuoteKind};
use crate::text::{Span, in_order, sentences, words};

/// Quotes within quotes go no deeper.
const DEEPEST: usize = 16;

/// The sentences, quotes and names of an article.
pub struct Places {
    sentences: Vec<Span>,
    /// The parts of all quotes and the number of each one's quote, in order.
    parts: Vec<(Span, usize)>,
    /// The words that name the speakers of quotes, in order.
    mentions: Vec<(Span, usize)>,
    /// Every form of every speaker's name by its last word, with the speaker's number.
    names: BTreeMap<String, Vec<(Vec<String>, usize)>>,
    slugs: BTreeMap<String, usize>,
}

impl Places {
    /// The places of `article`, whose quotes and speakers stand.
    pub fn new(article: &Article) -> Places {
        let text = &article.text;
        let mut parts: Vec<(Span, usize)> = Vec::new();
        let mut mentions: Vec<(Span, usize)> = Vec::new();
        for (number, quote) in article.quotes.iter().enumerate() {
            parts.extend(quote.parts.iter().map(|part| (*part, number)));
            mentions.extend(mention(quote).map(|mention| (mention, number)));
        }
        let by_place = |(span, _): &(Span, usize)| (span.start, span.end);
        let (parts, mentions) = (in_order(parts, by_place), in_order(mentions, by_place));
        let (mut names, mut slugs) = (BTreeMap::<String, Vec<_>>::new(), BTreeMap::new());
        for (number, speaker) in article.speakers.iter().enumerate() {
            slugs.insert(speaker.slug.clone(), number);
            for form in [speaker.span].into_iter().chain(speaker.also.iter().copied()) {
                let form = words(article.words(form));
                let Some(last) = form.last().cloned() else { continue };
                names.entry(last).or_default().push((form, number));
            }
        }
        let sentences = article.paragraphs.iter().flat_map(|paragraph| sentences(text, *paragraph)).collect();
        Places { sentences, parts, mentions, names, slugs }
    }

    /// The sentence in which the byte `at` stands; the empty span at `at` where it stands in none.
    pub fn sentence(&self, at: usize) -> Span {
        Span::holding(&self.sentences, at).unwrap_or(Span::new(at, at))
    }

    /// The innermost quote of `article` that somebody says and that holds `span`.
    pub fn quote<'a>(&self, article: &'a Article, span: Span) -> Option<&'a Quote> {
        let holding = self.near(span).filter(|(part, _)| part.contains(&span));
        holding.filter_map(|(_, number)| article.quotes.get(number)).find(|quote| quote.is_speech())
    }

    /// Whether any of `span` stands in quotation marks.
    pub fn is_marked(&self, article: &Article, span: Span) -> bool {
        self.near(span)
            .filter(|(part, _)| part.overlaps(&span))
            .any(|(_, number)| article.quotes.get(number).is_some_and(|quote| quote.kind != QuoteKind::Indirect))
    }

    /// The quote of `article` whose speaker is named within `span`.
    pub fn said_by<'a>(&self, article: &'a Article, span: Span) -> Option<&'a Quote> {
        let after = self.mentions.partition_point(|(mention, _)| mention.start < span.end);
        let mut near = self.mentions[after.saturating_sub(DEEPEST)..after].iter();
        let (_, number) = near.find(|(mention, _)| mention.overlaps(&span))?;
        article.quotes.get(*number)
    }

    /// The number of the speaker called `slug` in links.
    pub fn speaker(&self, slug: &str) -> Option<usize> {
        self.slugs.get(slug).copied()
    }

    /// The number of the only speaker that `said` names.
    pub fn named(&self, said: &[String]) -> Option<usize> {
        let ending = |end: usize| {
            let forms = self.names.get(&said[end]).map_or(&[][..], Vec::as_slice);
            forms.iter().filter(move |(form, _)| said[..=end].ends_with(form)).map(|(_, number)| *number)
        };
        let mut named = (0..said.len()).flat_map(ending);
        let first = named.next()?;
        named.all(|other| other == first).then_some(first)
    }

    /// The parts of quotes that start before the end of `span`, the last first, a few at most.
    fn near(&self, span: Span) -> impl Iterator<Item = (Span, usize)> {
        let after = self.parts.partition_point(|(part, _)| part.start < span.end);
        self.parts[..after].iter().rev().take(DEEPEST).copied()
    }
}

/// The words that name the speaker of `quote`.
fn mention(quote: &Quote) -> Option<Span> {
    match &quote.attribution {
        Attribution::Stated { mention, .. } => Some(*mention),
        Attribution::Inferred { mention, .. } => *mention,
        Attribution::Unknown { .. } => None,
    }
}
