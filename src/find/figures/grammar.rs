//! What the reading of the sentence says of a token: its word class, its signs, the verb and the noun that it stands with.

use crate::find::tokens::{At, Tokens};
use crate::read::phrase::{self, Form, Kind};
use crate::read::tag::{Tag, Tags};
use crate::read::token::{self, Token};
use crate::read::{Reading, Stream};
use crate::words::{Sign, Word, words};

/// A reading, asked by the tokens of figures.
#[derive(Clone, Copy)]
pub struct Grammar<'a> {
    tokens: &'a Tokens<'a>,
    reading: &'a Reading<'a>,
}

/// A place in the reading.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    stream: &'a Stream<'a>,
    at: token::At,
}

/// A clause is looked through for so many phrases.
const FARTHEST: usize = 12;

impl<'a> Grammar<'a> {
    /// The reading of the text that is cut into `tokens`.
    pub fn new(tokens: &'a Tokens<'a>, reading: &'a Reading<'a>) -> Grammar<'a> {
        Grammar { tokens, reading }
    }

    /// Where the token `at` stands in it.
    pub fn place(&self, at: At) -> Option<Place<'a>> {
        let (stream, at) = self.reading.token_at(self.tokens.span(at).start)?;
        Some(Place { stream, at })
    }
}

impl<'a> Place<'a> {
    fn token(&self) -> Option<&'a Token> {
        self.stream.token(self.at)
    }

    fn phrase(&self) -> Option<phrase::At> {
        self.stream.phrase_of(self.at)
    }

    fn at(&self, at: token::At) -> Place<'a> {
        Place { stream: self.stream, at }
    }

    /// Its word class.
    pub fn tag(&self) -> Tag {
        self.stream.tag(self.at).unwrap_or(Tag::Mark)
    }

    /// Whether its word class is one of `tags`.
    pub fn is_tagged(&self, tags: Tags) -> bool {
        tags.has(self.tag())
    }

    /// Whether it is a noun.
    pub fn is_noun(&self) -> bool {
        matches!(self.tag(), Tag::Noun | Tag::Plural | Tag::Name)
    }

    /// Whether its word, as written or without its ending, has the sign.
    pub fn is(&self, sign: Sign) -> bool {
        self.token().is_some_and(|token| token.is(sign))
    }

    /// Whether it is that word or a form of it.
    pub fn is_form_of(&self, word: Word) -> bool {
        self.token().is_some_and(|token| token.word == word || token.lemma == word)
    }

    /// Whether one sentence has both.
    pub fn is_beside(&self, other: &Place) -> bool {
        let bounds = |place: &Place| place.stream.bounds_of(place.stream.phrase_of(place.at)?);
        bounds(self).is_some_and(|own| bounds(other) == Some(own))
    }

    /// Whether its sentence begins with those of whom it tells: "Of those asked, half".
    pub fn is_of_some(&self) -> bool {
        let first = self.phrase().and_then(|phrase| self.stream.phrase(self.stream.bounds_of(phrase)?.0));
        let opens = first.and_then(|first| self.stream.token(first.head));
        opens.is_some_and(|opens| words!["of", "among"].has(opens.word))
    }

    /// The place before it in its sentence.
    pub fn before(&self) -> Option<Place<'a>> {
        let first = self.stream.bounds_of(self.phrase()?)?.0;
        let at = self.at.checked_sub(1)?;
        (self.stream.phrase_of(at)? >= first).then_some(self.at(at))
    }

    /// Whether the noun phrase that it is part of opens its sentence with the preposition before it.
    pub fn opens_behind_preposition(&self) -> bool {
        let bounds = self.phrase().and_then(|phrase| Some((phrase, self.stream.bounds_of(phrase)?.0)));
        let opening =
            bounds.filter(|(phrase, first)| *phrase == *first + 1).and_then(|(_, first)| self.stream.phrase(first));
        opening.is_some_and(|opening| opening.kind == Kind::Preposition)
    }

    /// Whether a verb follows the noun phrase that it is part of.
    pub fn leads_verb(&self) -> bool {
        let next = self.phrase().and_then(|phrase| self.stream.phrase(phrase + 1));
        next.is_some_and(|next| next.kind == Kind::Verb(Form::Finite))
    }

    /// The head of the verb group before it whose clause goes on to it: no mark, joining word or other clause parts them.
    pub fn verb(&self) -> Option<Place<'a>> {
        let phrase = self.phrase()?;
        let first = self.stream.bounds_of(phrase)?.0;
        let kind = |at: phrase::At| self.stream.phrase(at).map(|phrase| phrase.kind);
        // "Over 14 ridges and under 3 bridges".
        let inside = |at: phrase::At| match kind(at) {
            Some(Kind::Coordinator) => kind(at + 1) == Some(Kind::Preposition),
            kind => matches!(kind, Some(Kind::Noun | Kind::Adverb | Kind::Adjective | Kind::Preposition)),
        };
        let verb = first.max(phrase.saturating_sub(FARTHEST)).to(phrase).rev().find(|at| !inside(*at))?;
        let verb = self.stream.phrase(verb).filter(|verb| matches!(verb.kind, Kind::Verb(_)))?;
        Some(self.at(verb.head))
    }

    /// The head of the subject of the verb group that it is part of.
    pub fn subject(&self) -> Option<Place<'a>> {
        let subject = self.stream.subject_of(self.phrase()?)?;
        Some(self.at(self.stream.phrase(subject.antecedent.unwrap_or(subject.phrase))?.head))
    }

    /// Whether the noun phrase that it is part of is the subject of a verb behind it.
    pub fn is_subject(&self) -> bool {
        let Some(phrase) = self.phrase() else { return false };
        let last = self.stream.bounds_of(phrase).map_or(phrase, |bounds| bounds.1).min(phrase + FARTHEST);
        (phrase + 1).to(last).any(|at| {
            let finite = self.stream.phrase(at).is_some_and(|phrase| phrase.kind == Kind::Verb(Form::Finite));
            let subject = self.stream.subject_of(at);
            finite && subject.is_some_and(|subject| subject.phrase == phrase)
        })
    }
}
