//! The phrases of a sentence, as those ask who look around in it.

use super::phrase::{At, Form, Kind, Phrase};
use super::tag::Tag;
use super::token::{self, Token};
use crate::words::{Sign, Word};

/// Phrases by their numbers; what lies beyond them is nothing.
#[derive(Clone, Copy)]
pub(super) struct Phrases<'a> {
    pub tokens: &'a [Token],
    pub tags: &'a [Tag],
    pub all: &'a [Phrase],
}

impl Phrases<'_> {
    pub fn get(&self, at: At) -> Option<&Phrase> {
        self.all.get(at.index())
    }

    /// The phrase at `at`, which is one of them.
    pub fn at(&self, at: At) -> &Phrase {
        &self.all[at.index()]
    }

    /// The place behind the last.
    pub fn end(&self) -> At {
        At::new(self.all.len())
    }

    pub fn kind(&self, at: At) -> Option<Kind> {
        self.get(at).map(|phrase| phrase.kind)
    }

    pub fn is_noun(&self, at: At) -> bool {
        self.kind(at) == Some(Kind::Noun)
    }

    pub fn is_finite(&self, at: At) -> bool {
        self.kind(at) == Some(Kind::Verb(Form::Finite))
    }

    pub fn is_mark(&self, at: At, marks: &[char]) -> bool {
        matches!(self.kind(at), Some(Kind::Mark(mark)) if marks.contains(&mark))
    }

    pub fn head(&self, at: At) -> Option<&Token> {
        self.token(self.get(at)?.head)
    }

    pub fn token(&self, at: token::At) -> Option<&Token> {
        self.tokens.get(at.index())
    }

    /// The word class of a token, which is one of theirs.
    pub fn tag(&self, at: token::At) -> Tag {
        self.tags[at.index()]
    }

    /// The word of its head, as it is written.
    pub fn word(&self, at: At) -> Word {
        self.head(at).map_or(Word::NONE, |token| token.word)
    }

    /// Whether its head, as it is written or without its ending, can be that.
    pub fn is(&self, at: At, sign: Sign) -> bool {
        self.head(at).is_some_and(|token| token.is(sign))
    }

    /// The place before `at`, adverbs passed by.
    pub fn before(&self, at: At) -> Option<At> {
        At::FIRST.to(at).rev().find(|at| self.kind(*at) != Some(Kind::Adverb))
    }
}
