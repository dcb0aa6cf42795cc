//! Words that say where something stands in a text, for claims that a program writes.

use super::locate::{Finder, Pattern};
use crate::text::{Span, Words, paragraphs};

/// A text in which words are found, and places are put into words.
pub struct Claimer {
    /// The text.
    pub text: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Span>,
    finder: Finder,
}

impl Claimer {
    /// Makes `text` ready.
    pub fn new(text: &str) -> Claimer {
        Claimer { text: text.to_owned(), paragraphs: paragraphs(text), finder: Finder::new(text) }
    }

    /// The words that lead to `span` and nowhere else. `None` where there are none: a piece of a word, words over two
    /// paragraphs, or words whose whole paragraph stands in the text twice.
    pub fn claim(&self, span: Span) -> Option<Words> {
        let words = one_line(span.of(&self.text));
        let pattern = Pattern::new(&words)?;
        if self.finder.places(&pattern, self.all()) == [span] {
            return Some(Words { words, inside: None });
        }
        let paragraph = Span::holding(&self.paragraphs, span.start).filter(|around| around.contains(&span))?;
        let steps = (0..).map(|step| 1 << step).take_while(|words| *words <= span_words(&self.text, paragraph) * 2);
        let reaches = steps.flat_map(|words| [(words, words), (words, 0), (0, words)]);
        reaches.into_iter().find_map(|(before, after)| {
            let passage = self.around(span, paragraph, before, after);
            let inside = one_line(passage.of(&self.text));
            let leads = self.finder.places(&Pattern::new(&inside)?, self.all()) == [passage]
                && self.finder.places(&pattern, passage) == [span];
            leads.then(|| Words { words: words.clone(), inside: Some(inside) })
        })
    }

    /// Where words stand; `None` where it is nowhere, or not one place.
    pub fn find(&self, words: &Words) -> Option<Span> {
        let within = words.inside.as_ref().map_or(Some(self.all()), |inside| self.only(inside, self.all()))?;
        self.only(&words.words, within)
    }

    /// A few places at most where `words` stand inside `within`.
    pub fn places(&self, words: &str, within: Span) -> Vec<Span> {
        Pattern::new(words).map(|pattern| self.finder.places(&pattern, within)).unwrap_or_default()
    }

    /// Where typed `words` are meant: in the paragraphs that `near` touches, at the place next to its start; else at the first
    /// of the text.
    pub fn meant(&self, words: &str, near: Span) -> Option<Span> {
        let touched = self.paragraphs.iter().filter(|paragraph| paragraph.overlaps(&near));
        let beside = touched.flat_map(|paragraph| self.places(words, *paragraph));
        let nearest = beside.min_by_key(|place| place.start.abs_diff(near.start));
        nearest.or_else(|| self.places(words, self.all()).first().copied())
    }

    /// All of the text.
    pub fn all(&self) -> Span {
        Span::new(0, self.text.len())
    }

    fn only(&self, words: &str, within: Span) -> Option<Span> {
        match self.places(words, within).as_slice() {
            [place] => Some(*place),
            _ => None,
        }
    }

    /// `span` with so many words before and after it, within its paragraph.
    fn around(&self, span: Span, paragraph: Span, before: usize, after: usize) -> Span {
        let left = &self.text[paragraph.start..span.start];
        let start = left
            .split_whitespace()
            .rev()
            .nth(before.wrapping_sub(1))
            .map_or(if before == 0 { span.start } else { paragraph.start }, |word| {
                word.as_ptr() as usize - self.text.as_ptr() as usize
            });
        let right = &self.text[span.end..paragraph.end];
        let end = right
            .split_whitespace()
            .nth(after.wrapping_sub(1))
            .map_or(if after == 0 { span.end } else { paragraph.end }, |word| {
                word.as_ptr() as usize - self.text.as_ptr() as usize + word.len()
            });
        Span::new(start, end)
    }
}

fn span_words(text: &str, span: Span) -> usize {
    span.of(text).split_whitespace().count()
}

/// Words with one blank between them, as a claim is compared anyway.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<&str>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_led_to_by_words() {
        let text =
            "The yard built 12 boats in spring. In autumn it built 12 boats, and 12 again.\n\nIt built 12\nboats.";
        let claimer = Claimer::new(text);
        for (start, word) in text.match_indices(|c: char| c.is_alphanumeric()).map(|(at, _)| at).filter_map(|at| {
            let starts = at == 0 || !text.as_bytes()[at - 1].is_ascii_alphanumeric();
            starts.then(|| (at, text[at..].split(|c: char| !c.is_alphanumeric()).next().unwrap()))
        }) {
            let span = Span::new(start, start + word.len());
            let words = claimer.claim(span).unwrap_or_else(|| panic!("{word} at {start}"));
            assert_eq!(claimer.find(&words), Some(span), "{words:?}");
        }
        let twice = Claimer::new("It rained.\n\nIt rained.");
        assert_eq!(twice.claim(Span::new(3, 9)), None);
        assert_eq!(claimer.claim(Span::new(0, 2)), None, "a piece of a word");
    }

    #[test]
    fn typed_words_are_meant_where_they_stand_nearest() {
        let text = "Ada spoke. Ada left.\n\nIvo knew Ada.";
        let claimer = Claimer::new(text);
        assert_eq!(claimer.meant("Ada", Span::new(12, 18)), Some(Span::new(11, 14)));
        assert_eq!(claimer.meant("Ada", Span::new(22, 25)), Some(Span::new(31, 34)));
        assert_eq!(claimer.meant("Ivo", Span::new(0, 3)), Some(Span::new(22, 25)));
        assert_eq!(claimer.meant("Eva", Span::new(0, 3)), None);
    }
}
