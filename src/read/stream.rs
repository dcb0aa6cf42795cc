//! Tokens in their order, and what is read of them sentence by sentence.

use super::chunk;
use super::clause::{self, Subject};
use super::marks::Run;
use super::phrase::{At, Form, Kind, Phrase};
use super::phrases::Phrases;
use super::sentence;
use super::tag::{self, Tag};
use super::token::{self, Token};
use crate::text::Span;
use crate::words::{Sign, word, words};

/// Tokens in their order, and what was read of them.
pub struct Stream<'t> {
    /// The text.
    pub text: &'t str,
    /// The tokens.
    pub tokens: Vec<Token>,
    /// Where each sentence begins and ends among the tokens.
    pub sentences: Vec<(token::At, token::At)>,
    /// By token: its word class.
    pub tags: Vec<Tag>,
    /// The phrases, in order; together they hold every token.
    pub phrases: Vec<Phrase>,
    /// By token: the number of its phrase.
    phrase_of: Vec<u32>,
    /// Where the phrases of each sentence begin and end.
    pub bounds: Vec<(At, At)>,
    /// By phrase: of a verb group its subject.
    pub subjects: Vec<Option<Subject>>,
}

impl<'t> Stream<'t> {
    /// The stream of `tokens`, whose paragraphs end at `stops`.
    pub(super) fn of(text: &'t str, tokens: Vec<Token>, stops: &[usize], runs: &[Run]) -> Stream<'t> {
        let sentences = sentence::sentences(text, &tokens, stops, runs);
        let tags = tag::tags(&tokens, &sentences);
        let mut phrases = Vec::with_capacity(tokens.len() * 3 / 4);
        let mut bounds = Vec::with_capacity(sentences.len());
        let mut subjects = Vec::with_capacity(phrases.capacity());
        for (start, end) in &sentences {
            let from = phrases.len();
            chunk::phrases(&tokens, &tags, *start, *end, &mut phrases);
            let own = clause::subjects(Phrases { tokens: &tokens, tags: &tags, all: &phrases[from..] });
            subjects.extend(own.into_iter().map(|subject| subject.map(|subject| subject.shifted(from))));
            bounds.push((At::new(from), At::new(phrases.len())));
        }
        let mut phrase_of = Vec::with_capacity(tokens.len());
        for (number, phrase) in phrases.iter().enumerate() {
            phrase_of.resize(phrase.to.index(), number as u32);
        }
        Stream { text, tokens, sentences, tags, phrases, phrase_of, bounds, subjects }
    }

    /// The token at `at`, if there is one.
    pub fn token(&self, at: token::At) -> Option<&Token> {
        self.tokens.get(at.index())
    }

    /// Those from `from` up to `to`.
    pub fn between(&self, from: token::At, to: token::At) -> &[Token] {
        self.tokens.get(from.index()..to.index()).unwrap_or_default()
    }

    /// The word class of the token at `at`, if there is one.
    pub fn tag(&self, at: token::At) -> Option<Tag> {
        self.tags.get(at.index()).copied()
    }

    /// From the start of token `from` to the end of the token before `to`.
    pub fn extent(&self, from: token::At, to: token::At) -> Span {
        let start = self.token(from).map_or(self.text.len(), |token| token.start as usize);
        let end = self.token(to.saturating_sub(1)).map_or(start, |token| token.end as usize);
        Span::new(start, end.max(start))
    }

    /// Whether the phrase is a verb group with a clause of its own: "said", or set off from the one before, ", saying".
    pub fn is_clause(&self, phrase: At) -> bool {
        let kind = |at: At| self.phrase(at).map(|phrase| phrase.kind);
        match kind(phrase) {
            Some(Kind::Verb(Form::Finite)) => true,
            Some(Kind::Verb(Form::Ing)) => {
                let before = At::FIRST.to(phrase).rev().find(|at| kind(*at) != Some(Kind::Adverb));
                // ", with 40 percent of them saying": it has a subject of its own.
                let subject = self.subject_of(phrase).filter(|subject| subject.phrase < phrase);
                let leader = subject.and_then(|subject| subject.phrase.checked_sub(1));
                let is_led = leader.and_then(|at| self.head(at)).is_some_and(|leader| leader.word == word!("with"));
                if is_led
                    && leader
                        .and_then(|at| at.checked_sub(1))
                        .and_then(kind)
                        .is_none_or(|kind| matches!(kind, Kind::Mark(_)))
                {
                    return true;
                }
                // "by saying it fell", "before telling them it fell"
                let leads = |at: At| self.head(at).is_some_and(|by| words!["by", "before", "after"].has(by.word));
                let is_led = self.head(phrase).is_some_and(|verb| verb.is(Sign::SAY)) && before.is_some_and(leads);
                let joins = |kind: Kind| {
                    matches!(kind, Kind::Mark(',' | '—' | '–' | '-') | Kind::Subordinator | Kind::Coordinator)
                };
                is_led || before.and_then(kind).is_some_and(joins) || self.is_of_giver(phrase)
            }
            _ => false,
        }
    }

    /// Whether the words that the verb in -ing at `saying` brings in are whose the verb before is, by which somebody gives out or
    /// says something: "issued a note on Monday saying", "wrote to the port asking"; not "spoke of a man saying".
    fn is_of_giver(&self, saying: At) -> bool {
        const FAR: usize = 8;
        let kind = |at: At| self.phrase(at).map(|phrase| phrase.kind);
        let is = |at: At, sign: Sign| self.head(at).is_some_and(|head| head.is(sign));
        let is_between = |at: &At| matches!(kind(*at), Some(Kind::Noun | Kind::Preposition | Kind::Adverb));
        let main = saying.saturating_sub(FAR).to(saying).rev().find(|at| !is_between(at));
        let Some(main) = main.filter(|at| kind(*at) == Some(Kind::Verb(Form::Finite))) else { return false };
        let Some(noun) = saying.checked_sub(1).filter(|noun| *noun > main) else { return false };
        let is_document = |at: At| is(at, Sign::DOCUMENT) || is(at, Sign::ISSUED);
        let is_relative = main.checked_sub(1).and_then(kind) == Some(Kind::Relative);
        // "took to Chirper asking", "went on the radio saying"
        let goes = self.head(main).is_some_and(|verb| verb.lemma.is(Sign::GOES_TO));
        let speaks = (is(main, Sign::SAY) || goes && noun == main + 2) && !is_relative;
        // "put out a note"
        let is_out = is_document(noun) && self.head(main + 1).is_some_and(|out| out.word == word!("out"));
        let gives_out = is_out || is(main, Sign::GIVES_OUT) || speaks && is(main, Sign::HEARER);
        let is_where = match kind(noun - 1) {
            // "on Monday", "to the port"; "held up a sign"
            Some(Kind::Preposition) => self.head(noun - 1).is_some_and(|joint| {
                words!["on", "to", "in"].has(joint.word)
                    || joint.word == word!("at")
                    || joint.word == word!("up") && is_document(noun)
            }),
            _ => gives_out || is_document(noun),
        };
        let says = is(saying, Sign::SAY) && (is(saying, Sign::CLAUSE) || is(saying, Sign::ASKS));
        let issues = || (main + 1).to(saying).any(|at| is(at, Sign::ISSUED));
        let is_given = says || gives_out && is_document(noun);
        is_given && is_where && (gives_out || speaks || issues())
    }

    /// Whether a verb with a subject of its own stands between two tokens.
    pub fn has_finite(&self, from: token::At, to: token::At) -> bool {
        let first = self.phrases.partition_point(|phrase| phrase.from < from);
        let here = self.phrases.get(first..).unwrap_or_default().iter().take_while(|phrase| phrase.from < to);
        here.into_iter().any(|phrase| phrase.kind == Kind::Verb(Form::Finite))
    }

    /// The token that `byte` is part of.
    pub(super) fn token_at(&self, byte: usize) -> Option<token::At> {
        let behind = token::At::new(self.tokens.partition_point(|token| token.start as usize <= byte));
        behind.checked_sub(1).filter(|found| self.token(*found).is_some_and(|token| byte < token.end as usize))
    }

    /// The subject of the verb group `verb`.
    pub fn subject_of(&self, verb: At) -> Option<Subject> {
        self.subjects.get(verb.index()).copied().flatten()
    }

    /// Where the phrases of the sentence begin and end that `phrase` is part of.
    pub fn bounds_of(&self, phrase: At) -> Option<(At, At)> {
        let behind = self.bounds.partition_point(|bounds| bounds.0 <= phrase);
        behind.checked_sub(1).and_then(|at| self.bounds.get(at)).copied()
    }

    /// The phrase that the token `at` is part of.
    pub fn phrase_of(&self, at: token::At) -> Option<At> {
        self.phrase_of.get(at.index()).map(|number| At::new(*number as usize))
    }

    /// The phrase at `at`, if there is one.
    pub fn phrase(&self, at: At) -> Option<&Phrase> {
        self.phrases.get(at.index())
    }

    /// The head of a phrase.
    pub fn head(&self, phrase: At) -> Option<&Token> {
        self.phrase(phrase).and_then(|phrase| self.token(phrase.head))
    }

    /// Where a phrase stands.
    pub fn span(&self, phrase: At) -> Span {
        self.phrase(phrase).map_or(Span::new(0, 0), |phrase| self.extent(phrase.from, phrase.to))
    }
}
