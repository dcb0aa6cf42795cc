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
        let to = self.phrasal(verb.head).or_else(|| self.aired(at)).or_else(|| self.held(at))?;
        let behind = (at + 1).to(self.to).find(|next| self.here.at(*next).from >= to)?;
        let words = self.stream.extent(verb.head.min(to - 1), to);
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
        self.begins_clause(behind).then_some(Fixed { words, clause: behind })
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

    /// Behind "is adamant", "is convinced", of somebody; not "it is clear".
    fn held(&self, at: At) -> Option<token::At> {
        let group = self.here.get(at)?;
        let is_be = self.here.token(group.from)?.word.is(Sign::BE);
        let is_one = |subject: At| self.here.word(subject) != word!("it");
        let subject = self.stream.subject_of(at).filter(|subject| !subject.is_inverted && is_one(subject.phrase));
        let is_sure = |at: At| self.here.is(at, Sign::HOLDS);
        let adjective = self.here.get(at + 1).filter(|next| next.kind == Kind::Adjective && is_sure(at + 1));
        let sure = if is_sure(at) && group.head > group.from { Some(group) } else { adjective };
        sure.filter(|_| is_be && subject.is_some()).map(|sure| sure.to)
    }
}
