//! Where sentences end, and which of them are headlines.

use super::{Prose, Shape};
use crate::extract::lexicon::Class;

/// What a sentence shows of being a headline, and of having a cue, as far as it has been read.
#[derive(Default)]
struct Signs {
    has_cue: bool,
    /// Its long words, and how many of them are written small.
    long: usize,
    small: usize,
    quoted: bool,
}

impl Signs {
    fn read(&mut self, shape: Shape, len: usize) {
        const LONG: usize = 4;
        // Words are long or short, big or small in no order, so nothing here branches on it.
        let is_word = !matches!(shape, Shape::Quote | Shape::Mark | Shape::Number | Shape::Possessive);
        let is_long = is_word & (len >= LONG);
        self.quoted |= shape == Shape::Quote;
        self.long += usize::from(is_long);
        self.small += usize::from(is_long & (shape == Shape::Small));
    }

    /// Whether nearly all long words have a capital, and nothing is quoted.
    fn of_headline(&self) -> bool {
        const LEAST: usize = 5;
        !self.quoted && self.long >= LEAST && self.small * 5 <= self.long
    }
}

impl Prose<'_> {
    /// Cuts the tokens into sentences.
    pub(super) fn cut_sentences(&mut self) {
        // No sentence of a news text is longer; what looks around within a sentence stays quick in any text.
        const LONGEST: usize = 300;
        let mut start = 0;
        let mut signs = Signs::default();
        for at in 0..self.tokens.len() {
            let Some(token) = self.tokens.get_mut(at) else { break };
            token.sentence = self.sentences.len() as u32;
            signs.read(token.shape, token.len());
            signs.has_cue |= token.class.is(Class::SAY.or(Class::SAY_BARE).or(Class::CUE));
            let paragraph = token.paragraph;
            // Most tokens are words without a stop, which end nothing.
            let may_end = match token.shape {
                Shape::Mark | Shape::Quote => true,
                _ => token.word.is_stopped(),
            };
            let is_last = self.token(at + 1).is_none_or(|next| next.paragraph != paragraph);
            if is_last || may_end && self.ends_sentence(at) || at + 1 - start >= LONGEST {
                self.sentences.push((start, at + 1));
                self.headlines.push(signs.of_headline());
                self.cued.push(signs.has_cue);
                start = at + 1;
                signs = Signs::default();
            }
        }
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
