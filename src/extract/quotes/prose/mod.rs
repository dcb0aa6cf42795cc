//! The text outside quotation marks as tokens and sentences, with each run of quoted words as one token.

mod cut;
mod naming;
mod sentence;

use crate::extract::lexicon::{Class, Word, Words, lexicon};
use crate::read::marks::{Run, runs};
use crate::text::{Span, step};
use cut::{Stream, cut};
use naming::may_name;

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
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
    /// The ending of a possessive: "’s".
    Possessive,
    /// Any other character.
    Mark,
    /// A run of quoted words.
    Quote,
}

/// A word, a number, a mark or a run of quoted words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Where it starts and ends in the text, of which no more than the first four gigabytes are read.
    pub start: u32,
    pub end: u32,
    pub shape: Shape,
    /// The character of a mark, or the number of a run.
    pub value: u32,
    pub class: Class,
    /// Which word of the lexicon it is.
    pub word: Word,
    /// The number of its paragraph.
    pub paragraph: u32,
    /// The number of its sentence in the whole text.
    pub sentence: u32,
}

impl Token {
    /// The mark `c` at `at`.
    fn of_mark(at: usize, c: char, paragraph: u32) -> Token {
        Token {
            start: at as u32,
            end: (at + c.len_utf8()) as u32,
            shape: Shape::Mark,
            value: u32::from(c),
            class: Class::default(),
            word: Word::NONE,
            paragraph,
            sentence: 0,
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

    /// How many bytes it has.
    pub fn len(&self) -> usize {
        (self.end - self.start) as usize
    }
}

/// A text read as prose.
pub(super) struct Prose<'t> {
    pub text: &'t str,
    pub paragraphs: Vec<Span>,
    pub runs: Vec<Run>,
    /// Everything outside quotation marks, in order, the runs among it.
    pub tokens: Vec<Token>,
    /// The words inside each run that may hold a name.
    pub quoted: Vec<Token>,
    /// Where each sentence starts and ends in `tokens`.
    pub sentences: Vec<(usize, usize)>,
    /// Where each run stands in `tokens`.
    pub places: Vec<usize>,
    /// By sentence: whether it is written as a headline is.
    headlines: Vec<bool>,
    /// By sentence: the last word in it that may begin a cue.
    last_cues: Vec<Option<usize>>,
}

impl<'t> Prose<'t> {
    /// Reads `text`.
    pub fn new(text: &'t str) -> Prose<'t> {
        let paragraphs = paragraphs(text);
        let runs = runs(text, &paragraphs);
        let mut prose = Prose {
            text,
            paragraphs,
            places: vec![0; runs.len()],
            runs,
            tokens: Vec::new(),
            quoted: Vec::new(),
            sentences: Vec::with_capacity(text.len() / 64),
            headlines: Vec::with_capacity(text.len() / 64),
            last_cues: Vec::with_capacity(text.len() / 64),
        };
        let Stream { tokens, stops, cues } = prose.tokenize();
        prose.tokens = tokens;
        prose.cut_sentences(&stops, &cues);
        prose
    }

    /// The token at `at`, if there is one.
    #[inline(always)]
    pub fn token(&self, at: usize) -> Option<&Token> {
        step(1);
        self.tokens.get(at)
    }

    /// The run that the token is, with its number.
    pub fn run(&self, at: usize) -> Option<(usize, &Run)> {
        let number = self.token(at).filter(|token| token.shape == Shape::Quote)?.value as usize;
        Some((number, self.runs.get(number)?))
    }

    /// What is written at `at`.
    pub fn written(&self, at: usize) -> &'t str {
        self.token(at).map_or("", |token| token.span().of(self.text))
    }

    /// The token's class; nothing past the ends.
    pub fn class(&self, at: usize) -> Class {
        self.token(at).map_or(Class::default(), |token| token.class)
    }

    /// The token's shape; a blank mark past the ends.
    pub fn shape(&self, at: usize) -> Shape {
        self.token(at).map_or(Shape::Mark, |token| token.shape)
    }

    /// Which word of the lexicon the token is; none past the ends.
    pub fn word(&self, at: usize) -> Word {
        self.token(at).map_or(Word::NONE, |token| token.word)
    }

    /// Whether the token is the word `word`, in any case.
    pub fn is_word(&self, at: usize, word: Word) -> bool {
        self.word(at) == word
    }

    /// Whether the token is one of `words`, in any case.
    pub fn is_one_of(&self, at: usize, words: &Words) -> bool {
        words.has(self.word(at))
    }

    /// Whether the token is one of `words`, written small.
    pub fn is_small(&self, at: usize, words: &Words) -> bool {
        self.shape(at) == Shape::Small && words.has(self.word(at))
    }

    /// Whether the token is one of `words`, written with a capital.
    pub fn is_big(&self, at: usize, words: &Words) -> bool {
        self.shape(at) == Shape::Capital && words.has(self.word(at))
    }

    /// Whether the token is one of `marks`.
    pub fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.token(at)
            .is_some_and(|token| token.shape == Shape::Mark && marks.iter().any(|mark| u32::from(*mark) == token.value))
    }

    /// From the start of token `from` to the end of the token before `to`.
    pub fn extent(&self, from: usize, to: usize) -> Span {
        let start = self.token(from).map_or(self.text.len(), |token| token.start as usize);
        let end = self.token(to.saturating_sub(1)).map_or(start, |token| token.end as usize);
        Span::new(start, end.max(start))
    }

    /// The sentence that the token at `at` is in: where it starts and ends.
    pub fn sentence(&self, at: usize) -> (usize, usize) {
        self.token(at).and_then(|token| self.sentences.get(token.sentence as usize)).copied().unwrap_or((at, at))
    }

    /// Whether the sentence of the token writes nearly all its words with a capital, as a headline does.
    pub fn is_headline(&self, at: usize) -> bool {
        self.token(at).and_then(|token| self.headlines.get(token.sentence as usize)).copied().unwrap_or(false)
    }

    /// The last word that may begin a cue in the sentence of the token: behind it, and without one, nothing is said.
    pub fn last_cue(&self, at: usize) -> Option<usize> {
        self.token(at).and_then(|token| self.last_cues.get(token.sentence as usize)).copied().flatten()
    }

    /// Whether the token is the first word of its sentence.
    pub fn begins_sentence(&self, at: usize) -> bool {
        let (start, _) = self.sentence(at);
        (start..at).all(|before| matches!(self.shape(before), Shape::Mark | Shape::Number))
    }

    /// Cuts what is quoted, and gives what is not.
    #[inline(never)]
    fn tokenize(&mut self) -> Stream {
        let lexicon = lexicon();
        let mut outside = Stream::with_room(self.text.len());
        let mut quoted = Stream::with_room(self.text.len() / 2);
        let mut next_run = 0;
        for (number, paragraph) in self.paragraphs.iter().enumerate() {
            let number = number as u32;
            let mut at = paragraph.start;
            loop {
                let run = self.runs.get(next_run).filter(|run| run.span.start < paragraph.end);
                let until = run.map_or(paragraph.end, |run| run.span.start);
                cut(lexicon, self.text, Span::new(at, until), number, &mut outside);
                let Some(run) = run else { break };
                if let Some(place) = self.places.get_mut(next_run) {
                    *place = outside.tokens.len();
                }
                if may_name(lexicon, self.text, run.inside) {
                    cut(lexicon, self.text, run.inside, number, &mut quoted);
                }
                outside.note_stop();
                outside.tokens.push(Token {
                    start: run.span.start as u32,
                    end: run.span.end as u32,
                    shape: Shape::Quote,
                    value: next_run as u32,
                    class: Class::default(),
                    word: Word::NONE,
                    paragraph: number,
                    sentence: 0,
                });
                at = run.span.end;
                next_run += 1;
            }
            if let Some(last) = outside.tokens.len().checked_sub(1).filter(|last| outside.stops.last() != Some(last)) {
                outside.stops.push(last);
            }
        }
        self.quoted = quoted.tokens;
        outside
    }
}

/// Paragraphs end at blank lines; in a text without blank lines, at the end of each line.
fn paragraphs(text: &str) -> Vec<Span> {
    let found = crate::text::paragraphs(text);
    match found.as_slice() {
        [only] if only.of(text).contains('\n') => {
            let mut at = only.start;
            let lines = only.of(text).split_inclusive('\n').map(|line| {
                let start = at + (line.len() - line.trim_start().len());
                at += line.len();
                Span::new(start, start + line.trim().len())
            });
            lines.filter(|line| line.start < line.end).collect()
        }
        _ => found,
    }
}
