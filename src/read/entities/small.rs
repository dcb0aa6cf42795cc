//! The words that a text has without a capital.

use super::steps::Steps;
use crate::read::token::{Shape, Token};
use crate::text::lower;
use crate::words::{WordSet, looked_up};

/// The words that a text has without a capital.
#[derive(Default)]
pub(in crate::read) struct Small {
    /// Those of the vocabulary.
    known: WordSet,
    /// All others, as they are written.
    others: Steps,
}

impl Small {
    /// Notes the token, where it is such a word.
    pub fn note(&mut self, text: &str, token: &Token) {
        match token.shape {
            Shape::Small if token.word.is_known() => self.known.insert(token.word),
            Shape::Small => _ = self.others.word(token.span().of(text)),
            _ => {}
        }
    }

    /// Whether `written` is one of them, whatever capitals it has.
    pub fn has(&self, written: &str) -> bool {
        let word = looked_up(written, "");
        if word.is_known() {
            return self.known.has(word);
        }
        let small: String = written.chars().map(lower).collect();
        self.others.find(&small).is_some()
    }
}
