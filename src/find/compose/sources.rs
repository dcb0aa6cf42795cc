//! Who states a figure.

use super::places::Places;
use crate::article::{Article, Attribution, Quote, QuoteKind, Source};
use crate::find::figures::Finding;
use crate::text::{Span, words};
use crate::words::{Sign, can_be};

/// The sources of the figures of an article.
pub struct Sources<'a> {
    article: &'a Article,
    places: &'a Places,
}

impl<'a> Sources<'a> {
    /// For `article`, whose quotes and speakers stand at `places`.
    pub fn new(article: &'a Article, places: &'a Places) -> Sources<'a> {
        Sources { article, places }
    }

    /// Who states `finding`: the speaker of the innermost quote that it stands in, else whom its sentence names.
    pub fn of(&self, finding: &Finding) -> Option<Source> {
        let found = match self.places.quote(self.article, finding.span) {
            Some(quote) => self.said(quote),
            None => self.named(finding),
        };
        // "Half of those asked said": who answers is no source.
        let counts = |word: &String| [Sign::NUM, Sign::QUANT].iter().any(|sign| can_be(word, *sign));
        found.filter(|source| {
            let words = words(self.article.words(source.span));
            !words.first().is_some_and(|word| counts(word) || word.starts_with(|c: char| c.is_ascii_digit()))
        })
    }

    fn said(&self, quote: &Quote) -> Option<Source> {
        let (slug, mention) = match &quote.attribution {
            Attribution::Stated { speaker, mention, .. } => (speaker, Some(*mention)),
            Attribution::Inferred { speaker, .. } => (speaker, None),
            Attribution::Unknown { .. } => return None,
        };
        let number = self.places.speaker(slug)?;
        // "She" tells nobody who it is.
        let named = mention.filter(|mention| self.only_named(*mention) == Some(number));
        let span = named.or(self.article.speakers.get(number).map(|speaker| speaker.span))?;
        Some(Source { span, speaker: Some(slug.clone()) })
    }

    /// The source that the sentence of `finding` names. Whoever says words in quotation marks has not said what stands
    /// outside them, unless it is so "according to" them.
    fn named(&self, finding: &Finding) -> Option<Source> {
        let span = finding.source?;
        let before = self.article.text.get(..span.start).unwrap_or_default().trim_end();
        let before = ["the", "a", "an"].iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before).trim_end();
        let start = before.len().checked_sub("according to".len());
        let according =
            start.and_then(|at| before.get(at..)).is_some_and(|words| words.eq_ignore_ascii_case("according to"));
        let saying = self.places.said_by(self.article, span);
        if saying.is_some_and(|quote| matches!(quote.kind, QuoteKind::Direct | QuoteKind::Indirect)) && !according {
            return None;
        }
        let only = self.only_named(span).and_then(|number| self.article.speakers.get(number));
        let slug = only.map(|speaker| speaker.slug.as_str()).or_else(|| saying?.speaker());
        Some(Source { span, speaker: slug.map(str::to_owned) })
    }

    fn only_named(&self, span: Span) -> Option<usize> {
        self.places.named(&words(self.article.words(span)))
    }
}
