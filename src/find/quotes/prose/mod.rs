//! The text outside quotation marks as tokens and sentences, with each run of quoted words as one token.

mod sentence;

use crate::find::lexicon::{Class, Word, Words, class, quoting, word};
use crate::read::marks::Run;
use crate::read::phrase;
use crate::read::tag::Tag;
use crate::read::token::{At, Ending};
use crate::read::{Block, Reading, token};
use crate::text::{Span, step};
use crate::words::Sign;

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

/// The first number of a paragraph that does not tell the story: a headline, a caption.
const ASIDE: u32 = 1 << 31;

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
    /// Which word of the vocabulary it is; none where it has a stop of its own: "Sen." is not the "sen" of a list.
    pub word: Word,
    /// The same, whatever its stop.
    pub plain: Word,
    /// The number of its paragraph among those that tell the story; from [`ASIDE`] on where it does not.
    pub paragraph: u32,
    /// The number of its sentence in the whole text.
    pub sentence: u32,
}

impl Token {
    /// The token as these rules see it.
    fn of(token: &token::Token, paragraph: u32, sentence: u32) -> Token {
        let is_stopped = token.value == 1 && token.is_worded();
        let plain = if token.shape == token::Shape::Initial { Word::NONE } else { token.word };
        // "known", "spoken" bring in nothing alone.
        let is_done = token.word.is(Sign::PARTICIPLE) && !token.word.is(Sign::PAST);
        let verb = if is_done { Word::NONE } else { token.lemma };
        let mut class = class(plain).or(quoting(verb, token.ending == Ending::Ing, token.word == token.lemma));
        let shape = match token.shape {
            token::Shape::Capital => Shape::Capital,
            token::Shape::Capitals => Shape::Capitals,
            token::Shape::Initial => Shape::Initial,
            token::Shape::Small => Shape::Small,
            token::Shape::Number => Shape::Number,
            token::Shape::Clitic if token.is_genitive() => Shape::Possessive,
            token::Shape::Clitic => {
                class = Class::HELPER.or(Class::BE);
                Shape::Small
            }
            token::Shape::Mark => Shape::Mark,
            token::Shape::Run => Shape::Quote,
        };
        class = class.or(match token.ending {
            Ending::Ly => Class::LY,
            Ending::Ed => Class::ED,
            Ending::Ing => Class::ING,
            Ending::S => Class::PLURAL,
            _ => Class::default(),
        });
        let word = if is_stopped { Word::NONE } else { plain };
        Token { start: token.start, end: token.end, shape, value: token.value, class, word, plain, paragraph, sentence }
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
    pub reading: &'t Reading<'t>,
    pub text: &'t str,
    pub paragraphs: &'t [Span],
    pub runs: &'t [Run],
    /// Everything outside quotation marks, in order, the runs among it.
    pub tokens: Vec<Token>,
    /// Where each sentence starts and ends in `tokens`.
    pub sentences: &'t [(At, At)],
    /// Where each run stands in `tokens`.
    pub places: &'t [At],
    /// By sentence: how many before it tell the story.
    told: Vec<u32>,
    /// By sentence: whether it is written as a headline is.
    headlines: Vec<bool>,
    /// By sentence: the last word in it that may begin a cue.
    last_cues: Vec<Option<At>>,
}

impl<'t> Prose<'t> {
    /// The text of `reading`.
    #[inline(never)]
    pub fn new(reading: &'t Reading<'t>) -> Prose<'t> {
        let mut prose = Prose {
            text: reading.text,
            paragraphs: &reading.paragraphs,
            places: &reading.places,
            runs: &reading.runs,
            tokens: tokens(reading),
            sentences: &reading.prose.sentences,
            told: Vec::new(),
            headlines: Vec::new(),
            last_cues: Vec::new(),
            reading,
        };
        prose.note_sentences();
        prose
    }

    /// The token at `at`, if there is one.
    #[inline(always)]
    pub fn token(&self, at: At) -> Option<&Token> {
        step(1);
        self.tokens.get(at.index())
    }

    /// The tokens from `from` up to `to`.
    pub fn between(&self, from: At, to: At) -> &[Token] {
        self.tokens.get(from.index()..to.index()).unwrap_or_default()
    }

    /// The place behind the last token.
    pub fn end(&self) -> At {
        At::new(self.tokens.len())
    }

    /// The run that the token is, with its number.
    pub fn run(&self, at: At) -> Option<(usize, &Run)> {
        let number = self.token(at).filter(|token| token.shape == Shape::Quote)?.value as usize;
        Some((number, self.runs.get(number)?))
    }

    /// The words between the marks of the run that the token is.
    pub fn inside(&self, at: At) -> &'t str {
        self.run(at).map_or("", |(_, run)| run.inside.of(self.text))
    }

    /// What is written at `at`.
    pub fn written(&self, at: At) -> &'t str {
        self.token(at).map_or("", |token| token.span().of(self.text))
    }

    /// The token's class; nothing past the ends.
    pub fn class(&self, at: At) -> Class {
        self.token(at).map_or(Class::default(), |token| token.class)
    }

    /// The token's shape; a blank mark past the ends.
    pub fn shape(&self, at: At) -> Shape {
        self.token(at).map_or(Shape::Mark, |token| token.shape)
    }

    /// Which word of the vocabulary the token is; none past the ends.
    pub fn word(&self, at: At) -> Word {
        self.token(at).map_or(Word::NONE, |token| token.word)
    }

    /// Which word of the vocabulary the token is, whatever its stop.
    pub fn plain(&self, at: At) -> Word {
        self.token(at).map_or(Word::NONE, |token| token.plain)
    }

    /// The word class of the token, in its context; a mark past the ends.
    pub fn tag(&self, at: At) -> Tag {
        self.reading.prose.tag(at).unwrap_or(Tag::Mark)
    }

    /// Whether its word class is one of `tags`.
    pub fn is_tagged(&self, at: At, tags: &[Tag]) -> bool {
        tags.contains(&self.tag(at))
    }

    /// Which word of the vocabulary the token is a form of; none past the ends.
    pub fn lemma(&self, at: At) -> Word {
        self.reading.prose.token(at).map_or(Word::NONE, |token| token.lemma)
    }

    /// Whether the token, as it is written or without its ending, can be that.
    pub fn is(&self, at: At, sign: Sign) -> bool {
        self.word(at).is(sign) || self.lemma(at).is(sign)
    }

    /// Whether the token is the word `word`, in any case.
    pub fn is_word(&self, at: At, word: Word) -> bool {
        self.word(at) == word
    }

    /// Whether the token is one of `words`, in any case.
    pub fn is_one_of(&self, at: At, words: &Words) -> bool {
        words.has(self.word(at))
    }

    /// Whether the token is one of `words`, written small.
    pub fn is_small(&self, at: At, words: &Words) -> bool {
        self.shape(at) == Shape::Small && words.has(self.word(at))
    }

    /// Whether the token is one of `marks`.
    pub fn is_mark(&self, at: At, marks: &[char]) -> bool {
        self.token(at)
            .is_some_and(|token| token.shape == Shape::Mark && marks.iter().any(|mark| u32::from(*mark) == token.value))
    }

    /// From the start of token `from` to the end of the token before `to`.
    pub fn extent(&self, from: At, to: At) -> Span {
        let start = self.token(from).map_or(self.text.len(), |token| token.start as usize);
        let end = self.token(to.saturating_sub(1)).map_or(start, |token| token.end as usize);
        Span::new(start, end.max(start))
    }

    /// The sentence that the token at `at` is in: where it starts and ends.
    pub fn sentence(&self, at: At) -> (At, At) {
        self.token(at).and_then(|token| self.sentences.get(token.sentence as usize)).copied().unwrap_or((at, at))
    }

    /// What the paragraph is that the token stands in.
    pub fn block(&self, at: At) -> Block {
        let aside = self.token(at).and_then(|token| token.paragraph.checked_sub(ASIDE));
        aside.and_then(|paragraph| self.reading.blocks.get(paragraph as usize)).copied().unwrap_or(Block::Story)
    }

    /// Whether the token stands in a paragraph that does not tell the story.
    pub fn is_aside(&self, at: At) -> bool {
        self.token(at).is_some_and(|token| token.paragraph >= ASIDE)
    }

    /// How many sentences of the story there are before that of the token.
    pub fn told_before(&self, at: At) -> u32 {
        self.token(at).and_then(|token| self.told.get(token.sentence as usize)).copied().unwrap_or_default()
    }

    /// The last token of the story before the sentence that starts at `start`.
    pub fn story_before(&self, start: At) -> Option<At> {
        let mut last = start.checked_sub(1)?;
        while self.is_aside(last) {
            last = self.sentence(last).0.checked_sub(1)?;
        }
        Some(last)
    }

    /// Whether the sentence of the token writes nearly all its words with a capital, as a headline does.
    pub fn is_headline(&self, at: At) -> bool {
        self.token(at).and_then(|token| self.headlines.get(token.sentence as usize)).copied().unwrap_or(false)
    }

    /// The last word that may begin a cue in the sentence of the token: behind it, and without one, nothing is said.
    pub fn last_cue(&self, at: At) -> Option<At> {
        self.token(at).and_then(|token| self.last_cues.get(token.sentence as usize)).copied().flatten()
    }

    /// Whether the head of a verb's subject stands between two tokens.
    pub fn is_subject(&self, from: At, to: At) -> bool {
        let stream = &self.reading.prose;
        let Some(own) = stream.phrase_of(from) else { return false };
        let holds = |phrase: phrase::At| stream.phrase(phrase).is_some_and(|own| from <= own.head && own.head < to);
        let is_of = |verb: &phrase::At| stream.subject_of(*verb).is_some_and(|subject| subject.phrase == own);
        const FAR: usize = 16;
        holds(own) && (own + 1).to(own + FAR).any(|verb| is_of(&verb))
    }

    /// Whether the sentence says of the name between two tokens that somebody died: "Moss died", "Moss was shot dead".
    pub fn dies(&self, from: At, to: At) -> bool {
        const FAR: usize = 16;
        let stream = &self.reading.prose;
        let Some(own) = stream.phrase_of(to.saturating_sub(1)) else { return false };
        let is_of = |verb: &phrase::At| {
            let subject = stream.subject_of(*verb);
            subject.is_some_and(|subject| subject.antecedent.unwrap_or(subject.phrase) == own)
        };
        let is_own = stream.phrase(own).is_some_and(|own| from <= own.head && own.head < to);
        is_own && (own + 1).to(own + FAR).filter(is_of).any(|verb| self.is_death(verb))
    }

    /// Whether the verb group says that its subject died.
    fn is_death(&self, verb: phrase::At) -> bool {
        let stream = &self.reading.prose;
        let Some((phrase, head)) = stream.phrase(verb).zip(stream.head(verb)) else { return false };
        let is_passive = phrase.from.to(phrase.head).any(|at| self.class(at).is(Class::BE));
        let is_dead = self.is_word(phrase.to, word!("dead"));
        head.is(Sign::DIES) && !is_passive || is_passive && (head.is(Sign::KILLS) || is_dead)
    }

    /// The first token that starts at `byte` or behind it.
    pub fn at(&self, byte: usize) -> At {
        At::new(self.tokens.partition_point(|token| (token.start as usize) < byte))
    }

    /// Whether the token is the first word of its sentence.
    pub fn begins_sentence(&self, at: At) -> bool {
        let (start, _) = self.sentence(at);
        start.to(at).all(|before| matches!(self.shape(before), Shape::Mark | Shape::Number))
    }
}

/// The tokens of the prose as these rules see them.
#[inline(never)]
fn tokens(reading: &Reading<'_>) -> Vec<Token> {
    let Reading { prose: stream, paragraphs, blocks, .. } = reading;
    let mut found = Vec::with_capacity(stream.tokens.len());
    let (mut paragraph, mut told) = (0, 0);
    for (sentence, (from, to)) in stream.sentences.iter().enumerate() {
        for token in stream.between(*from, *to) {
            while paragraphs.get(paragraph).is_some_and(|paragraph| paragraph.end <= token.start as usize) {
                told += u32::from(blocks.get(paragraph) == Some(&Block::Story));
                paragraph += 1;
            }
            let is_story = blocks.get(paragraph) == Some(&Block::Story);
            let number = if is_story { told } else { ASIDE + paragraph as u32 };
            let mut token = Token::of(token, number, sentence as u32);
            // "a 41-year-old": the hyphen is part of the number.
            let glued = found.last().is_some_and(|last: &Token| last.shape == Shape::Number && last.end == token.start);
            if token.mark() == '-' && glued {
                token.shape = Shape::Number;
            }
            // "a senior figure", "a senior SDP figure", "a party figure"
            let is_of_body = |last: &Token| last.word.is(Sign::BODY) || last.word.is(Sign::PEOPLE);
            let is_ranked = token.word == word!("figure")
                && (found.last().is_some_and(is_of_body)
                    || found.iter().rev().take(2).any(|before| before.word.is(Sign::OF_RANK)));
            token.class = if is_ranked { token.class.or(Class::ROLE) } else { token.class };
            found.push(token);
        }
    }
    found
}
