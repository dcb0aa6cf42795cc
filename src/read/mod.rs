//! One reading of a text: what rules for quotes, figures and events ask of it, each step a function of those before it.
//!
//! | step | gives |
//! | --- | --- |
//! | `marks` | runs of quoted words |
//! | `cut`, `stem` | tokens |
//! | `sentence` | sentences |
//! | [`tag`] | a word class for each token |
//! | [`phrase`] | noun phrases and verb groups |
//! | `clause` | the subject of each verb |
//! | [`cue`] | who says, thinks or asks what |
//! | [`names`] | names, and what speaks for what each names |
//! | [`entities`] | who or what is named, by which of them |

mod clause;
mod counted;
pub mod cue;
mod cut;
pub mod entities;
pub(crate) mod marks;
pub mod names;
pub mod phrase;
mod sentence;
mod stem;
pub mod tag;
pub mod token;

use crate::text::Span;
use clause::Subject;
use cue::Cue;
use entities::Named;
use marks::{Run, runs};
use phrase::{Form, Kind, Phrase};
use tag::Tag;
use token::{Shape, Token};

/// A text as it is read.
pub struct Reading<'t> {
    /// The text.
    pub text: &'t str,
    /// What stands outside quotation marks, each run of quoted words as one token.
    pub prose: Stream<'t>,
    /// What stands inside them, each run for itself.
    pub quoted: Stream<'t>,
    /// The paragraphs.
    pub paragraphs: Vec<Span>,
    /// The runs of quoted words.
    pub(crate) runs: Vec<Run>,
    /// By run: the token of the prose that it is.
    pub places: Vec<usize>,
    /// The cues outside quotation marks, in order.
    pub cues: Vec<Cue>,
}

/// Tokens in their order, and what was read of them.
pub struct Stream<'t> {
    /// The text.
    pub text: &'t str,
    /// The tokens.
    pub tokens: Vec<Token>,
    /// Where each sentence begins and ends among the tokens.
    pub sentences: Vec<(usize, usize)>,
    /// By token: its word class.
    pub tags: Vec<Tag>,
    /// The phrases, in order; together they hold every token.
    pub phrases: Vec<Phrase>,
    /// Where the phrases of each sentence begin and end.
    pub bounds: Vec<(usize, usize)>,
    /// By phrase: of a verb group its subject.
    pub subjects: Vec<Option<Subject>>,
}

impl Reading<'_> {
    /// Reads `text`. Any string can be read, in time that grows with its length; of one of more than four gigabytes only
    /// these are read.
    pub fn of(text: &str) -> Reading<'_> {
        let paragraphs = paragraphs(text);
        let runs = runs(text, &paragraphs);
        let mut places = Vec::with_capacity(runs.len());
        let (mut prose, mut quoted) = (Vec::with_capacity(text.len() / 5), Vec::new());
        let (mut stops, mut quoted_stops) = (Vec::new(), Vec::new());
        let mut next = runs.iter().enumerate().peekable();
        for paragraph in &paragraphs {
            let mut at = paragraph.start;
            while let Some((number, run)) = next.next_if(|(_, run)| run.span.start < paragraph.end) {
                cut::cut(text, Span::new(at, run.span.start), &mut prose);
                places.push(prose.len());
                prose.push(Token::of_run(run.span, number));
                cut::cut(text, run.inside, &mut quoted);
                quoted_stops.push(quoted.len());
                at = run.span.end;
            }
            cut::cut(text, Span::new(at, paragraph.end), &mut prose);
            stops.push(prose.len());
        }
        let prose = Stream::of(text, prose, &stops, &runs);
        Reading {
            text,
            cues: cue::cues(&prose, &runs),
            prose,
            quoted: Stream::of(text, quoted, &quoted_stops, &[]),
            paragraphs,
            runs,
            places,
        }
    }

    /// The cues outside quotation marks and then those inside, each in order.
    pub fn all_cues(&self) -> Vec<Cue> {
        self.cues.iter().cloned().chain(cue::cues(&self.quoted, &[])).collect()
    }

    /// The cues whose verbs stand between two tokens of the prose.
    pub fn cues_between(&self, from: usize, to: usize) -> &[Cue] {
        let head = |cue: &Cue| self.prose.phrases.get(cue.phrase).map_or(0, |phrase| phrase.head);
        let before = |at: usize| self.cues.partition_point(|cue| head(cue) < at);
        self.cues.get(before(from)..before(to)).unwrap_or_default()
    }

    /// The names, outside quotation marks and inside, in the order of the text, and whom or what they name.
    pub fn named(&self) -> Named {
        let mut found = Vec::new();
        names::names(&self.prose, false, &mut found);
        names::names(&self.quoted, true, &mut found);
        // A nickname in marks stands in both: the name that holds it comes first and counts.
        found.sort_by_key(|name| (name.span.start, usize::MAX - name.span.end));
        let mut outer = Span::new(0, 0);
        found.retain(|name| {
            if name.is_part {
                return outer.contains(&name.span) && outer != name.span;
            }
            let is_free = name.span.start >= outer.end;
            outer = if is_free { name.span } else { outer };
            is_free
        });
        entities::entities(self.text, found, &self.small())
    }

    /// The token that the byte `at` is part of, outside quotation marks or inside.
    pub fn token_at(&self, at: usize) -> Option<(&Stream<'_>, usize)> {
        let outside = self.prose.token_at(at)?;
        match self.prose.tokens.get(outside)?.shape {
            Shape::Run => Some((&self.quoted, self.quoted.token_at(at)?)),
            _ => Some((&self.prose, outside)),
        }
    }

    /// The words that the text has without a capital.
    fn small(&self) -> entities::Steps {
        let mut small = entities::Steps::default();
        let tokens = self.prose.tokens.iter().chain(&self.quoted.tokens);
        for token in tokens.filter(|token| token.shape == Shape::Small) {
            small.word(token.span().of(self.text));
        }
        small
    }

    /// Each number with the noun that it counts, where one stands with it, in the same order.
    pub fn counted(&self) -> Vec<(Span, Option<Span>)> {
        [&self.prose, &self.quoted].into_iter().flat_map(counted::counted).collect()
    }
}

impl<'t> Stream<'t> {
    fn of(text: &'t str, tokens: Vec<Token>, stops: &[usize], runs: &[Run]) -> Stream<'t> {
        let sentences = sentence::sentences(text, &tokens, stops, runs);
        let tags = tag::tags(&tokens, &sentences);
        let mut phrases = Vec::with_capacity(tokens.len() / 2);
        let mut bounds = Vec::with_capacity(sentences.len());
        let mut subjects = Vec::new();
        for (start, end) in &sentences {
            let from = phrases.len();
            phrase::phrases(&tokens, &tags, *start, *end, &mut phrases);
            let own = clause::subjects(&tokens, &tags, &phrases[from..]);
            subjects.extend(own.into_iter().map(|subject| subject.map(|subject| subject.shifted(from))));
            bounds.push((from, phrases.len()));
        }
        Stream { text, tokens, sentences, tags, phrases, bounds, subjects }
    }

    /// From the start of token `from` to the end of the token before `to`.
    pub fn extent(&self, from: usize, to: usize) -> Span {
        let start = self.tokens.get(from).map_or(self.text.len(), |token| token.start as usize);
        let end = self.tokens.get(to.saturating_sub(1)).map_or(start, |token| token.end as usize);
        Span::new(start, end.max(start))
    }

    /// Whether the phrase is a verb group with a clause of its own: "said", or set off from the one before, ", saying".
    pub fn is_clause(&self, phrase: usize) -> bool {
        let kind = |at: usize| self.phrases.get(at).map(|phrase| phrase.kind);
        match kind(phrase) {
            Some(Kind::Verb(Form::Finite)) => true,
            Some(Kind::Verb(Form::Ing)) => {
                let before = (0..phrase).rev().map_while(kind).find(|kind| *kind != Kind::Adverb);
                matches!(before, Some(Kind::Mark(',' | '—' | '–' | '-') | Kind::Subordinator))
            }
            _ => false,
        }
    }

    /// Whether a verb with a subject of its own stands between two tokens.
    pub fn has_finite(&self, from: usize, to: usize) -> bool {
        let first = self.phrases.partition_point(|phrase| phrase.from < from);
        let here = self.phrases.get(first..).unwrap_or_default().iter().take_while(|phrase| phrase.from < to);
        here.into_iter().any(|phrase| phrase.kind == Kind::Verb(Form::Finite))
    }

    /// The token that the byte `at` is part of.
    fn token_at(&self, at: usize) -> Option<usize> {
        let behind = self.tokens.partition_point(|token| token.start as usize <= at);
        behind.checked_sub(1).filter(|found| self.tokens.get(*found).is_some_and(|token| at < token.end as usize))
    }

    /// The phrase that the token `at` is part of.
    pub fn phrase_of(&self, at: usize) -> Option<usize> {
        let behind = self.phrases.partition_point(|phrase| phrase.from <= at);
        behind.checked_sub(1).filter(|_| at < self.tokens.len())
    }

    /// The head of a phrase.
    pub fn head(&self, phrase: usize) -> Option<&Token> {
        self.phrases.get(phrase).and_then(|phrase| self.tokens.get(phrase.head))
    }

    /// Where a phrase stands.
    pub fn span(&self, phrase: usize) -> Span {
        self.phrases.get(phrase).map_or(Span::new(0, 0), |phrase| self.extent(phrase.from, phrase.to))
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

impl Token {
    fn of_run(span: Span, number: usize) -> Token {
        let none = crate::words::Word::NONE;
        Token {
            start: span.start as u32,
            end: span.end as u32,
            shape: Shape::Run,
            ending: token::Ending::None,
            word: none,
            lemma: none,
            value: number as u32,
        }
    }
}
