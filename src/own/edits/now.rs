//! What stands so far, and where corrections find what they are of.

use super::claims::forms;
use crate::article::{Article, Figure, Quote, Speaker};
use crate::curate::Claimer;
use crate::text::{Span, Words, words};

/// Why a correction does not stand, in words.
pub type Refused = String;

/// What stands so far, and the text to find things in.
pub(super) struct Now<'c> {
    pub(super) article: &'c Article,
    pub(super) claimer: &'c Claimer,
}

impl<'c> Now<'c> {
    /// Where these words stand.
    pub(super) fn place(&self, words: &Words) -> Result<Span, Refused> {
        let place = self.claimer.find(words);
        place.ok_or_else(|| {
            format!("These words do not stand in the text, or in more than one place: “{}”", words.words)
        })
    }

    /// The quote with a part of these words.
    pub(super) fn quote(&self, words: &Words) -> Result<&'c Quote, Refused> {
        let place = self.place(words)?;
        let all = || self.article.quotes.iter();
        let found = all().find(|quote| quote.parts.contains(&place));
        let found = found.or_else(|| all().find(|quote| quote.parts.iter().any(|part| part.overlaps(&place))));
        found.ok_or_else(|| format!("No quote has these words: “{}”", words.words))
    }

    /// The figure of these words.
    pub(super) fn figure(&self, words: &Words) -> Result<&'c Figure, Refused> {
        let place = self.place(words)?;
        let found = self.article.figures.iter().find(|figure| figure.span.overlaps(&place));
        found.ok_or_else(|| format!("No number has these words: “{}”", words.words))
    }

    /// The speaker who is called so in links, or is the only one of this name.
    pub(super) fn speaker(&self, said: &str) -> Result<&'c Speaker, Refused> {
        let mut named = self.article.speakers.iter().filter(|speaker| speaker.name == said);
        let only = named.next().filter(|_| named.next().is_none());
        let found = self.article.speaker(said).or(only);
        found.ok_or_else(|| format!("Nobody who is listed is called “{said}”"))
    }

    /// The speaker one form of whose name are the words under `span`.
    pub(super) fn called(&self, span: Span) -> Option<&'c Speaker> {
        let said = words(self.article.words(span));
        self.article.speakers.iter().find(|speaker| forms(self.article, speaker).contains(&said))
    }
}

/// An error in these words.
pub(super) fn refused<T>(words: &str) -> Result<T, Refused> {
    Err(words.to_owned())
}
