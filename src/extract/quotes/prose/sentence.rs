//! Where sentences end, and which of them are headlines.

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
    /// Cuts the tokens into sentences.
    #[inline(never)]
    pub(super) fn cut_sentences(&mut self) {
        let mut start = 0;
        while start < self.tokens.len() {
            let (end, last_cue) = self.read_sentence(start);
            let number = self.sentences.len() as u32;
            let tokens = self.tokens.get_mut(start..end).unwrap_or_default();
            tokens.iter_mut().for_each(|token| token.sentence = number);
            self.headlines.push(is_headline(tokens));
            self.last_cues.push(last_cue);
            self.sentences.push((start, end));
            start = end;
        }
    }

    /// Where the sentence ends that begins at `start`, where a token stands, and the last word in it that may begin a cue.
    fn read_sentence(&self, start: usize) -> (usize, Option<usize>) {
        // No sentence of a news text is longer; what looks around within a sentence stays quick in any text.
        const LONGEST: usize = 300;
        let paragraph = self.token(start).map_or(0, |token| token.paragraph);
        let ahead = self.tokens.get(start..).unwrap_or_default();
        let mut last_cue = None;
        for (token, at) in ahead.iter().zip(start..start + LONGEST) {
            if token.paragraph != paragraph {
                return (at, last_cue);
            }
            last_cue = if token.class.is(Class::CUES) { Some(at) } else { last_cue };
            // Most tokens are words without a stop, which end nothing.
            let may_end = matches!(token.shape, Shape::Mark | Shape::Quote) | token.word.is_stopped();
            if may_end && self.ends_sentence(at) {
                return (at + 1, last_cue);
            }
        }
        (self.tokens.len().min(start + LONGEST), last_cue)
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
