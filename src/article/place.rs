//! Where words stand as seen from others, in words: "one sentence up".

use super::Article;
use crate::text::{Span, sentences};

/// How far some words are from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    SameSentence,
    Sentences { up: bool, count: usize },
    Paragraphs { up: bool, count: usize },
}

/// The sentences of an article, cut once for all that is asked of them.
pub(super) struct Sentences<'a> {
    paragraphs: &'a [Span],
    all: Vec<Span>,
    /// By paragraph the number of its first sentence, and behind the last how many there are.
    firsts: Vec<usize>,
}

impl<'a> Sentences<'a> {
    pub(super) fn of(article: &'a Article) -> Sentences<'a> {
        let (mut all, mut firsts) = (Vec::new(), vec![0]);
        for paragraph in &article.paragraphs {
            all.extend(sentences(&article.text, *paragraph));
            firsts.push(all.len());
        }
        Sentences { paragraphs: &article.paragraphs, all, firsts }
    }

    /// The numbers of the paragraph and of the sentence in which the byte `at` stands.
    fn stand(&self, at: usize) -> Option<(usize, usize)> {
        let paragraph = self.paragraphs.partition_point(|span| span.start <= at).checked_sub(1)?;
        self.paragraphs.get(paragraph).filter(|span| at < span.end)?;
        let sentence = self.all.partition_point(|sentence| sentence.start <= at).checked_sub(1)?;
        (self.firsts.get(paragraph)? <= &sentence).then_some((paragraph, sentence))
    }
}

impl Place {
    /// Where the byte `there` stands as seen from the byte `here`; nothing where one of them is in no paragraph.
    pub(super) fn of(sentences: &Sentences, there: usize, here: usize) -> Option<Place> {
        /// Farther away, and in another paragraph, paragraphs are counted.
        const NEAR: usize = 3;
        let up = there < here;
        let (first, last) = (sentences.stand(there.min(here))?, sentences.stand(there.max(here))?);
        let paragraphs = last.0.checked_sub(first.0)?;
        let count = last.1.checked_sub(first.1)?;
        Some(match (paragraphs, count) {
            (0, 0) => Place::SameSentence,
            (0, _) | (..=NEAR, 0..=NEAR) => Place::Sentences { up, count },
            _ => Place::Paragraphs { up, count: paragraphs },
        })
    }

    /// Where `there` stands as seen by a reader of words whose parts are `here`: from the first of them where it stands before
    /// them, else from the nearest before it.
    pub(super) fn from(sentences: &Sentences, there: Span, here: &[Span]) -> Option<Place> {
        let first = here.iter().map(|span| span.start).min()?;
        let before = here.iter().map(|span| span.start).filter(|start| *start <= there.start).max();
        Place::of(sentences, there.start, before.unwrap_or(first))
    }

    /// "in the same sentence", "two sentences up", "one paragraph down".
    pub(super) fn words(self) -> String {
        let (what, up, count) = match self {
            Place::SameSentence => return "in the same sentence".to_owned(),
            Place::Sentences { up: false, count: 1 } => return "in the next sentence".to_owned(),
            Place::Sentences { up, count } => ("sentence", up, count),
            Place::Paragraphs { up, count } => ("paragraph", up, count),
        };
        let plural = if count == 1 { "" } else { "s" };
        format!("{} {what}{plural} {}", number(count), if up { "up" } else { "down" })
    }
}

/// A number in words up to nine.
fn number(count: usize) -> String {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, there: &str, here: &str) -> Option<String> {
        let article = Article::plain("a", text.to_owned());
        Place::of(&Sentences::of(&article), text.find(there)?, text.find(here)?).map(Place::words)
    }

    #[test]
    fn sentences_are_counted_near_by_and_paragraphs_far_off() {
        let text = "Ann ran. Bea sat.\n\nCid ran. Dan sat.\n\nEve ran. Fay sat.\n\nGus ran.\n\nHal sat.";
        let place = |there, here| words(text, there, here).unwrap();
        assert_eq!(place("Ann", "ran"), "in the same sentence");
        assert_eq!(place("Ann", "Bea"), "one sentence up");
        assert_eq!(place("Bea", "Cid"), "one sentence up");
        assert_eq!(place("Bea", "Eve"), "three sentences up");
        assert_eq!(place("Ann", "Eve"), "two paragraphs up");
        assert_eq!(place("Ann", "Hal"), "four paragraphs up");
        assert_eq!(place("Bea", "Ann"), "in the next sentence");
        assert_eq!(place("Cid", "Ann"), "two sentences down");
        assert_eq!(place("Hal", "Ann"), "four paragraphs down");
    }

    #[test]
    fn one_paragraph_is_counted_in_sentences_only() {
        let text = "Ann ran. ".to_owned() + &"So it goes. ".repeat(10) + "Zed.";
        assert_eq!(words(&text, "Ann", "Zed").unwrap(), "11 sentences up");
    }

    #[test]
    fn what_is_in_no_paragraph_has_no_place() {
        let article = Article::plain("a", "One.\n\nTwo.".to_owned());
        for (there, here) in [(4, 0), (0, 5), (0, 900), (usize::MAX, 0)] {
            assert_eq!(Place::of(&Sentences::of(&article), there, here), None, "{there} {here}");
        }
    }
}
