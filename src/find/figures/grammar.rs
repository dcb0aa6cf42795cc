//! What the reading of the sentence says of a token: its word class, its signs, what stands before it.

use crate::find::tokens::Tokens;
use crate::read::tag::Tags;
use crate::read::token::Token;
use crate::read::{Reading, Stream};
use crate::words::Sign;

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
    at: usize,
}

impl<'a> Grammar<'a> {
    /// The reading of the text that is cut into `tokens`.
    pub fn new(tokens: &'a Tokens<'a>, reading: &'a Reading<'a>) -> Grammar<'a> {
        Grammar { tokens, reading }
    }

    /// Where the token `at` stands in it.
    pub fn place(&self, at: usize) -> Option<Place<'a>> {
        let (stream, at) = self.reading.token_at(self.tokens.span(at).start)?;
        Some(Place { stream, at })
    }
}

impl<'a> Place<'a> {
    fn token(&self) -> Option<&'a Token> {
        self.stream.tokens.get(self.at)
    }

    /// Whether its word class is one of `tags`.
    pub fn is_tagged(&self, tags: Tags) -> bool {
        self.stream.tags.get(self.at).is_some_and(|tag| tags.has(*tag))
    }

    /// Whether its word, as written or without its ending, has the sign.
    pub fn is(&self, sign: Sign) -> bool {
        self.token().is_some_and(|token| token.is(sign))
    }
}
