//! A figure as a place in the reading.

use super::around::Around;
use crate::article::Figure;
use crate::read::phrase::At;
use crate::read::token::{self, Token};
use crate::words::{Sign, Word, Words, word, words};

/// A figure as a place in the reading.
pub struct Item {
    /// Whether it stands outside quotation marks.
    pub is_prose: bool,
    /// The phrases of its sentence: the first, and that behind the last.
    pub sentence: (At, At),
    /// Its first token.
    pub first: token::At,
    /// The token behind its last.
    pub next: token::At,
    /// The phrase that it begins in, with its hedge.
    pub opens: At,
    /// The phrase of its number.
    pub phrase: At,
    /// Where what belongs to it ends in the text: noun and time behind it.
    pub end: usize,
}

impl Item {
    /// The place of `figure`.
    pub fn of(around: &Around, figure: &Figure) -> Item {
        let (first, next) = around.tokens;
        let number = first.to(next).find(|at| around.is_number(*at)).unwrap_or(first);
        let phrase = around.stream.phrase_of(number).unwrap_or(At::FIRST);
        let time = figure.time.as_ref().map(|time| time.span.end);
        let ends = figure.counted.map(|counted| counted.end).into_iter().chain(time);
        Item {
            is_prose: around.is_prose,
            sentence: around.stream.bounds_of(phrase).unwrap_or((phrase, phrase + 1)),
            first,
            next,
            opens: around.stream.phrase_of(first).unwrap_or(phrase),
            phrase,
            end: ends.fold(figure.span.end, usize::max),
        }
    }

    /// The token that stands `back` tokens before it.
    pub fn before<'a>(&self, around: &Around<'a>, back: usize) -> Option<&'a Token> {
        around.stream.token(self.first.checked_sub(back)?)
    }

    /// Whether the token `back` tokens before it is one of `any`.
    pub fn is_after(&self, around: &Around, back: usize, any: &Words) -> bool {
        self.before(around, back).is_some_and(|token| any.has(token.word))
    }

    /// Whether the token behind it is that word.
    pub fn is_before(&self, around: &Around, word: Word) -> bool {
        around.stream.token(self.next).is_some_and(|token| token.word == word)
    }

    /// Whether it opens brackets.
    pub fn is_bracketed(&self, around: &Around) -> bool {
        self.before(around, 1).is_some_and(|token| token.mark() == '(')
    }

    /// Whether its last word is that for hundredths.
    pub fn is_percent(&self, around: &Around) -> bool {
        self.next.checked_sub(1).is_some_and(|at| is_percent(around, at))
    }

    /// Whether it is only what another figure is counted by: "12 for every 500", "12 of 13".
    pub fn is_base(&self, around: &Around) -> bool {
        // "12 of its 13".
        let owned = self.before(around, 1).is_some_and(|token| token.is(Sign::POSS) || token.word == word!("the"));
        let of = 1 + usize::from(owned);
        let counts = || {
            let before = self.first.checked_sub(of + 1);
            before.is_some_and(|at| around.is_number(at) || owned && is_percent(around, at))
        };
        self.is_after(around, 1, words!["every", "each", "per"]) || self.is_after(around, of, words!["of"]) && counts()
    }
}

fn is_percent(around: &Around, at: token::At) -> bool {
    around.stream.token(at).is_some_and(|token| token.mark() == '%' || token.word == word!("percent"))
}
