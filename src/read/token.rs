//! Tokens: the one cut of a text into words, numbers and marks.

use crate::text::{Position, Span, is_currency};
use crate::words::{AnyOf, Sign, Word};

/// Which of the tokens of a stream.
pub type At = Position<Token>;

/// A word, a number, a mark or a run of quoted words.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it starts in the text, in bytes; of a text no more than four gigabytes are read.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// How it is written.
    pub shape: Shape,
    /// How it ends, where that is an ending of English.
    pub ending: Ending,
    /// The word as it is written.
    pub word: Word,
    /// The word without its ending, where the vocabulary has that; else the word.
    pub lemma: Word,
    /// The character of a mark, the number of a run, or of a word whether it is [`Token::STOPPED`] or [`Token::MIXED`].
    pub value: u32,
}

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Begins with a capital: "Mayor".
    Capital,
    /// Two capitals or more and nothing small: "DHS".
    Capitals,
    /// A letter and a stop: "N.".
    Initial,
    /// Begins with a small letter.
    Small,
    /// Begins with a digit.
    Number,
    /// What an apostrophe adds to a word: "’s", "’re", "’ll".
    Clitic,
    /// Any other character.
    Mark,
    /// A run of quoted words.
    Run,
}

/// The endings by which English forms words of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// None of these.
    None,
    /// "-s" of plurals and of verbs.
    S,
    /// "-ed".
    Ed,
    /// "-ing".
    Ing,
    /// "-er".
    Er,
    /// "-est".
    Est,
    /// "-ly".
    Ly,
    /// One that adjectives have: "-ous", "-ful", "-less", "-ive", "-able", "-ible", "-al", "-ic", "-ish".
    Adjective,
}

impl Token {
    /// The value of a word that a full stop of its own ends: "Inc.".
    pub const STOPPED: u32 = 1;
    /// The value of a word with something beside letters: "F16", "twenty-first".
    pub const MIXED: u32 = 2;

    /// A run of quoted words by its number, as one token of the prose.
    pub(super) fn of_run(span: Span, number: usize) -> Token {
        let none = Word::NONE;
        Token {
            start: span.start as u32,
            end: span.end as u32,
            shape: Shape::Run,
            ending: Ending::None,
            word: none,
            lemma: none,
            value: number as u32,
        }
    }

    /// Where it stands.
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Which mark it is; NUL where it is none.
    pub fn mark(&self) -> char {
        if self.shape == Shape::Mark { char::from_u32(self.value).unwrap_or('\0') } else { '\0' }
    }

    /// Whether it is a sign of money.
    pub fn is_currency(&self) -> bool {
        is_currency(self.mark())
    }

    /// Whether it is written as a year is: four digits.
    pub(super) fn is_year(&self) -> bool {
        self.shape == Shape::Number && self.end - self.start == 4
    }

    /// Whether it is a word: no number, no mark, nothing quoted.
    pub fn is_worded(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Capitals | Shape::Initial | Shape::Small)
    }

    /// Whether an age stands behind the word at the beginning of `tokens`, as behind a surname: "Hale, 40, said", "Hale (40) said".
    pub(super) fn has_age(tokens: &[Token]) -> bool {
        let [own, open, age, close, ..] = tokens else { return false };
        let is_age = age.shape == Shape::Number && age.end - age.start == 2 && own.is_capital();
        let is_set_off = matches!((open.mark(), close.mark()), (',', ',') | ('(', ')'));
        is_age && is_set_off && own.ending != Ending::S
    }

    /// Whether it says of a number before it and an "and" or "or" which way that is a bound: "65 and older", "80 or over".
    pub(super) fn bounds(&self) -> bool {
        [Sign::COMPARES_UP, Sign::COMPARES_DOWN, Sign::COMPARES].iter().any(|sign| self.word.is(*sign))
    }

    /// Whether it is a word of letters alone.
    pub fn is_lettered(&self) -> bool {
        self.is_worded() && self.value == 0
    }

    /// Whether it can be the ending of an owner: "’s", or the bare mark behind a plural.
    pub fn is_genitive(&self) -> bool {
        self.shape == Shape::Clitic && (self.value == 0 || self.value % 256 == u32::from('s'))
    }

    /// Whether it begins with a capital.
    pub fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Capitals | Shape::Initial)
    }

    /// Whether the word, as it is written or without its ending, can be any of these.
    pub fn is_any(&self, signs: &AnyOf) -> bool {
        self.word.is_any(signs) || self.lemma.is_any(signs)
    }

    /// Whether the word, as it is written or without its ending, can be that.
    #[inline]
    pub fn is(&self, sign: Sign) -> bool {
        self.word.is(sign) || self.lemma.is(sign)
    }
}
