//! Where sentences end, and which of them are headlines.

use std::iter::Peekable;

use super::{Prose, Shape, Token};
use crate::extract::lexicon::Class;

/// Whether nearly all long words of a sentence have a capital, and nothing in it is quoted.
fn is_headline(tokens: &[Token]) -> bool {
    const LONG: usize = 4;
    const LEAST: usize = 5;
    let (mut long, mut small) = (0, 0);
    for token in tokens {
        // Words are long or short, big or small in no order, so nothing here branches on it.
        let is_small = token.shape == Shape::Small;
        let is_word = is_small | matches!(token.shape, Shape::Capital | Shape::Capitals | Shape::Initial);
        let is_long = is_word & (token.len() >= LONG);
        long += usize::from(is_long);
        small += usize::from(is_long & is_small);
        // Soon there are too many small ones, even if all that is left were long and had capitals.
        if (token.shape == Shape::Quote) | (small * 5 > tokens.len()) {
            return false;
        }
    }
    long >= LEAST && small * 5 <= long
}

impl Prose<'_> {
    /// Cuts the tokens into sentences. Only at `stops` one may end, the last token of each paragraph among them; the words that
    /// may begin a cue stand at `cues`.
    #[inline(never)]
    pub(super) fn cut_sentences(&mut self, stops: &[usize], cues: &[usize]) {
        // No sentence of a news text is longer; what looks around within a sentence stays quick in any text.
        const LONGEST: usize = 300;
        let mut cues = cues.iter().copied().peekable();
        let mut start = 0;
        for stop in stops {
            while start <= *stop {
                let end = stop + 1;
                if end - start > LONGEST {
                    self.add_sentence(start, start + LONGEST, &mut cues);
                    start += LONGEST;
                } else if self.ends_paragraph(*stop) || self.ends_sentence(*stop) {
                    self.add_sentence(start, end, &mut cues);
                    start = end;
                } else {
                    break;
                }
            }
        }
    }

    fn add_sentence(&mut self, start: usize, end: usize, cues: &mut Peekable<impl Iterator<Item = usize>>) {
        let number = self.sentences.len() as u32;
        let tokens = self.tokens.get_mut(start..end).unwrap_or_default();
        tokens.iter_mut().for_each(|token| token.sentence = number);
        self.headlines.push(is_headline(tokens));
        self.last_cues.push(std::iter::from_fn(|| cues.next_if(|cue| *cue < end)).last());
        self.sentences.push((start, end));
    }

    fn ends_paragraph(&self, at: usize) -> bool {
        let paragraph = |at: usize| self.token(at).map(|token| token.paragraph);
        paragraph(at) != paragraph(at + 1)
    }

    fn ends_sentence(&self, at: usize) -> bool {
        match self.shape(at) {
            // "at 3 a.m. “I will remember”", "of the U.S. “They are”": the stop of a short form ends the sentence, too.
            Shape::Small | Shape::Capitals | Shape::Capital => {
                self.word(at).is_stopped()
                    && self.run(at + 1).is_some_and(|(_, run)| run.inside.of(self.text).starts_with(char::is_uppercase))
                    && self.written(at).len() > 3
            }
            Shape::Mark => {
                self.is_mark(at, &['.', '!', '?', '…']) && !matches!(self.shape(at + 1), Shape::Mark | Shape::Small)
            }
            Shape::Quote => {
                let inside = self.run(at).map_or("", |(_, run)| run.inside.of(self.text));
                let next_is_new = matches!(
                    self.shape(at + 1),
                    Shape::Capital | Shape::Capitals | Shape::Quote | Shape::Number | Shape::Initial
                );
                match inside.chars().next_back() {
                    Some('.') => next_is_new,
                    Some('!' | '?' | '…' | '’' | '\'' | ')' | '—' | '-') => {
                        self.shape(at + 1) == Shape::Quote || next_is_new && !self.cue_follows(at + 1)
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// Whether a few words from `at` on there is a verb of saying, before anything that ends a phrase.
    fn cue_follows(&self, at: usize) -> bool {
        const FEW: usize = 7;
        (at..at + FEW)
            .take_while(|at| self.shape(*at) != Shape::Quote && !self.is_mark(*at, &['.', '?', '!', ';', ':']))
            .any(|at| self.class(at).is(Class::SAY))
    }
}
