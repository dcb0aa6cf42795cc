//! The phrases of a sentence, as those ask who look around in it.

use super::phrase::{Form, Kind, Phrase};
use super::tag::Tag;
use super::token::Token;
use crate::words::{Sign, Word};

/// Phrases by their numbers; what lies beyond them is nothing.
#[derive(Clone, Copy)]
pub(super) struct Phrases<'a> {
    pub tokens: &'a [Token],
    pub tags: &'a [Tag],
    pub all: &'a [Phrase],
}

impl Phrases<'_> {
    pub fn kind(&self, at: usize) -> Option<Kind> {
        self.all.get(at).map(|phrase| phrase.kind)
    }

    pub fn is_noun(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Noun)
    }

    pub fn is_finite(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Verb(Form::Finite))
    }

    pub fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        matches!(self.kind(at), Some(Kind::Mark(mark)) if marks.contains(&mark))
    }

    pub fn head(&self, at: usize) -> Option<&Token> {
        self.tokens.get(self.all.get(at)?.head)
    }

    /// The word of its head, as it is written.
    pub fn word(&self, at: usize) -> Word {
        self.head(at).map_or(Word::NONE, |token| token.word)
    }

    /// Whether its head, as it is written or without its ending, can be that.
    pub fn is(&self, at: usize, sign: Sign) -> bool {
        self.head(at).is_some_and(|token| token.is(sign))
    }

    /// The place before `at`, adverbs passed by.
    pub fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|at| self.kind(*at) != Some(Kind::Adverb))
    }
}
