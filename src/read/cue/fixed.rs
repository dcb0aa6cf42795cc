//! Fixed words that say as a verb of saying does: "let slip that", "issued a warning that", "is adamant that".

use super::sentence::Sentence;
use crate::read::phrase::{At, Form, Kind};
use crate::read::token;
use crate::text::Span;
use crate::words::{Sign, Word, phrase, word};

/// Where they stand.
pub(super) struct Fixed {
    /// From the verb to their end.
    pub words: Span,
    /// Where what they say begins, behind a "that" or without it.
    pub clause: At,
}

impl Sentence<'_, '_> {
    /// The fixed words that the verb group at `at` begins, where what they say follows a "that", or stands right behind them.
    pub(super) fn fixed(&self, at: At) -> Option<Fixed> {
        let verb = self.here.get(at).filter(|verb| verb.kind != Kind::Verb(Form::Participle))?;
        let phrase = self.phrasal(verb.head);
        let is_phrase = phrase.is_some();
        let to = phrase.or_else(|| self.aired(at)).or_else(|| self.held(at))?;
        let behind = (at + 1).to(self.to).find(|next| self.here.at(*next).from >= to)?;
        let words = self.stream.extent(verb.head, to);
        // "let it be known through aides that", "let slip this week that"
        let aside = |at: At| match self.here.kind(at) {
            Some(Kind::Preposition) if self.here.is_noun(at + 1) => 2,
            Some(Kind::Noun) if self.here.is(at, Sign::TIME) => 1,
            Some(Kind::Adverb) => 1,
            _ => 0,
        };
        let mut that = behind;
        while aside(that) > 0 && that + aside(that) < self.to {
            that += aside(that);
        }
        if self.is_that(that) && that < self.to && self.has_clause(that + 1) {
            return Some(Fixed { words, clause: that + 1 });
        }
        // "made it plain the deal was off"
        (is_phrase && self.begins_clause(behind)).then_some(Fixed { words, clause: behind })
    }

    /// Where a phrase of the vocabulary ends that begins with the verb at `head`, in any of its forms: "let slip", "made it clear".
    fn phrasal(&self, head: token::At) -> Option<token::At> {
        let next = |by: usize| {
            let token = self.here.token(head + by).filter(|token| token.is_worded());
            token.map_or(Word::NONE, |token| if by == 0 { token.lemma } else { token.word })
        };
        phrase(|signs| signs.has(Sign::SAY), next).map(|found| head + found.len)
    }

    /// Behind "issued a warning", "voiced fears": what is said by them.
    fn aired(&self, at: At) -> Option<token::At> {
        let said = self.here.get(at + 1).filter(|_| self.here.is_noun(at + 1) && self.here.is(at, Sign::AIRS))?;
        let is_said = self.here.is(at + 1, Sign::UTTERANCE) || self.here.is(at + 1, Sign::SPEECH);
        is_said.then_some(said.to)
    }

    /// Behind "is adamant", of somebody; not "it is clear".
    fn held(&self, at: At) -> Option<token::At> {
        let sure = self.here.get(at + 1).filter(|sure| sure.kind == Kind::Adjective)?;
        let is_sure = self.here.is(at + 1, Sign::HOLDS) && self.here.head(at)?.word.is(Sign::BE);
        let subject = self.stream.subject_of(at).filter(|subject| !subject.is_inverted)?;
        let is_one = self.here.word(subject.phrase) != word!("it");
        (is_sure && is_one).then_some(sure.to)
    }
}
