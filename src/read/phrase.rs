//! Phrases: what tokens of a sentence are grouped into.

use super::token;
use crate::text::Position;

/// Tokens that stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// What it is.
    pub kind: Kind,
    /// Its first token.
    pub from: token::At,
    /// The token behind its last.
    pub to: token::At,
    /// Its head: of a noun phrase what it is about, of a verb group its last verb.
    pub head: token::At,
}

/// Which of the phrases of a stream, or of a sentence.
pub type At = Position<Phrase>;

/// What a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A noun phrase: determiner, modifiers, head; what belongs to it behind a preposition is a phrase of its own.
    Noun,
    /// A verb with its helpers and the adverbs among them.
    Verb(Form),
    /// A preposition.
    Preposition,
    /// "and", "or", "but".
    Coordinator,
    /// "that", "because", "if".
    Subordinator,
    /// "who", "which".
    Relative,
    /// "why", "what".
    Wh,
    /// An adverb by itself.
    Adverb,
    /// An adjective by itself.
    Adjective,
    /// A run of quoted words by itself.
    Run,
    /// A mark.
    Mark(char),
}

/// How a verb group stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// It has a subject of its own: "said", "has said", "would say".
    Finite,
    /// "to say".
    Infinitive,
    /// "saying".
    Ing,
    /// "said" in "words said by nobody".
    Participle,
}
