//! The text outside quotation marks as tokens and sentences, with each run of quoted words as one token.

mod cut;

use super::runs::{Run, runs};
use crate::extract::lexicon::{Class, Word, Words, lexicon};
use crate::text::Span;
use cut::cut;

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
    Mark(char),
    /// A run of quoted words, by its number.
    Quote(usize),
}

/// A word, a number, a mark or a run of quoted words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub span: Span,
    pub shape: Shape,
    pub class: Class,
    /// Which word of the lexicon it is.
    pub word: Word,
    /// The number of its paragraph.
    pub paragraph: u32,
    /// The number of its sentence in the whole text.
    pub sentence: u32,
}

/// A text read as prose.
pub(super) struct Prose<'t> {
    pub text: &'t str,
    pub paragraphs: Vec<Span>,
    pub runs: Vec<Run>,
    /// Everything outside quotation marks, in order, the runs among it.
    pub tokens: Vec<Token>,
    /// The words inside each run that are written with a capital, for the names in them.
    pub quoted: Vec<Token>,
    /// Where each sentence starts and ends in `tokens`.
    pub sentences: Vec<(usize, usize)>,
    /// Where each run stands in `tokens`.
    pub places: Vec<usize>,
    /// By sentence: whether it is written as a headline is.
    headlines: Vec<bool>,
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
            sentences: Vec::new(),
            headlines: Vec::new(),
        };
        prose.tokenize();
        prose.cut_sentences();
        prose.headlines = prose.sentences.iter().map(|(start, end)| prose.has_capitals(*start, *end)).collect();
        prose
    }

    /// The token at `at`, if there is one.
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// What is written at `at`.
    pub fn written(&self, at: usize) -> &'t str {
        self.token(at).map_or("", |token| token.span.of(self.text))
    }

    /// The token's class; nothing past the ends.
    pub fn class(&self, at: usize) -> Class {
        self.token(at).map_or(Class::default(), |token| token.class)
    }

    /// The token's shape; a blank mark past the ends.
    pub fn shape(&self, at: usize) -> Shape {
        self.token(at).map_or(Shape::Mark(' '), |token| token.shape)
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
        matches!(self.shape(at), Shape::Mark(c) if marks.contains(&c))
    }

    /// From the start of token `from` to the end of the token before `to`.
    pub fn extent(&self, from: usize, to: usize) -> Span {
        let start = self.token(from).map_or(self.text.len(), |token| token.span.start);
        let end = self.token(to.saturating_sub(1)).map_or(start, |token| token.span.end);
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

    /// Whether the token is the first word of its sentence.
    pub fn begins_sentence(&self, at: usize) -> bool {
        let (start, _) = self.sentence(at);
        (start..at).all(|before| matches!(self.shape(before), Shape::Mark(_) | Shape::Number))
    }

    fn tokenize(&mut self) {
        let lexicon = lexicon();
        let mut next_run = 0;
        for (number, paragraph) in self.paragraphs.iter().enumerate() {
            let number = number as u32;
            let mut at = paragraph.start;
            loop {
                let run = self.runs.get(next_run).filter(|run| run.span.start < paragraph.end);
                let until = run.map_or(paragraph.end, |run| run.span.start);
                cut(lexicon, self.text, Span::new(at, until), number, &mut self.tokens);
                let Some(run) = run else { break };
                if let Some(place) = self.places.get_mut(next_run) {
                    *place = self.tokens.len();
                }
                cut(lexicon, self.text, run.inside, number, &mut self.quoted);
                self.tokens.push(Token {
                    span: run.span,
                    shape: Shape::Quote(next_run),
                    class: Class::default(),
                    word: Word::NONE,
                    paragraph: number,
                    sentence: 0,
                });
                at = run.span.end;
                next_run += 1;
            }
        }
    }

    /// Whether nearly all long words of `start..end` have a capital, and nothing in it is quoted.
    fn has_capitals(&self, start: usize, end: usize) -> bool {
        const LEAST: usize = 5;
        const LONG: usize = 4;
        let (mut all, mut small) = (0, 0);
        for token in self.tokens.get(start..end).unwrap_or_default() {
            match token.shape {
                Shape::Quote(_) => return false,
                Shape::Mark(_) | Shape::Number | Shape::Possessive => continue,
                _ if token.span.end - token.span.start < LONG => continue,
                shape => {
                    all += 1;
                    small += usize::from(shape == Shape::Small);
                }
            }
        }
        all >= LEAST && small * 5 <= all
    }

    fn cut_sentences(&mut self) {
        // No sentence of a news text is longer; what looks around within a sentence stays quick in any text.
        const LONGEST: usize = 300;
        let mut start = 0;
        for at in 0..self.tokens.len() {
            let is_last = self.shape_paragraph(at + 1) != self.shape_paragraph(at);
            if is_last || self.ends_sentence(at) || at + 1 - start >= LONGEST {
                self.sentences.push((start, at + 1));
                start = at + 1;
            }
        }
        for (number, (from, to)) in self.sentences.iter().enumerate() {
            for token in self.tokens.get_mut(*from..*to).unwrap_or_default() {
                token.sentence = number as u32;
            }
        }
    }

    fn shape_paragraph(&self, at: usize) -> Option<u32> {
        self.token(at).map(|token| token.paragraph)
    }

    fn ends_sentence(&self, at: usize) -> bool {
        match self.shape(at) {
            // "at 3 a.m. “I will remember”", "of the U.S. “They are”": the stop of a short form ends the sentence, too.
            Shape::Small | Shape::Capitals | Shape::Capital if self.word(at).is_stopped() => match self.shape(at + 1) {
                Shape::Quote(run) => {
                    self.runs.get(run).is_some_and(|run| run.inside.of(self.text).starts_with(char::is_uppercase))
                        && self.written(at).len() > 3
                }
                _ => false,
            },
            Shape::Mark('.' | '!' | '?' | '…') => !matches!(self.shape(at + 1), Shape::Mark(_) | Shape::Small),
            Shape::Quote(run) => {
                let inside = self.runs.get(run).map_or("", |run| run.inside.of(self.text));
                let next_is_new = matches!(
                    self.shape(at + 1),
                    Shape::Capital | Shape::Capitals | Shape::Quote(_) | Shape::Number | Shape::Initial
                );
                match inside.chars().next_back() {
                    Some('.') => next_is_new,
                    Some('!' | '?' | '…' | '’' | '\'' | ')' | '—' | '-') => {
                        matches!(self.shape(at + 1), Shape::Quote(_)) || next_is_new && !self.cue_follows(at + 1)
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
            .take_while(|at| !matches!(self.shape(*at), Shape::Mark('.' | '?' | '!' | ';' | ':') | Shape::Quote(_)))
            .any(|at| self.class(at).is(Class::SAY))
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
