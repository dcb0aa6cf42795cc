//! The clause before its verb: "It was late, she said", and around it: "something that they believe is late".

use super::sentence::Sentence;
use crate::read::clause::Subject;
use crate::read::phrase::{At, Kind};
use crate::text::{Span, sentences};
use crate::words::{Sign, word};

impl Sentence<'_, '_> {
    /// "something that they believe is late": what is believed, with the pronoun that stands in it for something.
    pub(super) fn of_relative(&self, at: At) -> Option<Span> {
        let subject = self.stream.subject_of(at).filter(|subject| !subject.is_inverted)?;
        let relative = subject.phrase.checked_sub(1).filter(|relative| *relative >= self.from)?;
        let pronoun = self.here.word(relative);
        let is_thing = pronoun == word!("that") || pronoun == word!("which");
        let goes_on = matches!(self.here.kind(at + 1), Some(Kind::Verb(_))) || self.has_clause(at + 1);
        let is_gap = self.here.kind(relative) == Some(Kind::Relative) && is_thing && goes_on;
        is_gap.then(|| self.extent(relative, self.end(at + 1, at))).flatten()
    }

    /// Whether the verb and its pronoun end a sentence without a comma before them: "It was late I think."
    fn is_tag(&self, at: At, subject: Option<Subject>) -> bool {
        let pronoun = subject.filter(|subject| subject.phrase + 1 == at).map(|subject| self.here.word(subject.phrase));
        let ends = self.here.kind(at + 1).is_none() || self.here.is_mark(at + 1, &['.', '!', '?']);
        let before = subject.map_or(At::FIRST, |subject| subject.phrase);
        ends && pronoun.is_some_and(|word| word.is(Sign::SUBJ))
            && before > self.from
            && matches!(self.here.kind(before - 1), Some(Kind::Noun | Kind::Adjective | Kind::Adverb))
            && self.from.to(before).any(|at| self.here.is_finite(at))
    }

    /// The clause before the verb: "It was late, she said."
    pub(super) fn before(&self, at: At) -> Option<Span> {
        let subject = self.stream.subject_of(at).filter(|subject| !subject.is_inverted);
        let first = subject.map_or(at, |subject| subject.phrase);
        let joint = first.checked_sub(1).filter(|joint| *joint >= self.from)?;
        if let Some(inside) = self.inside(joint) {
            return Some(last_sentence(self.stream.text, inside));
        }
        if self.is_tag(at, subject) {
            return self.extent(self.from, first);
        }
        let joint = self.here.is_mark(joint, &[',', '—', '–']).then_some(joint)?;
        // "If it sinks, he said, we swim."
        if self.here.kind(self.from) == Some(Kind::Subordinator)
            && self.here.is_mark(at + 1, &[','])
            && self.begins_clause(at + 2)
        {
            return self.extent(at + 2, self.end(at + 2, at));
        }
        if let Some(inside) = joint.checked_sub(1).filter(|run| *run >= self.from).and_then(|run| self.inside(run)) {
            return Some(last_sentence(self.stream.text, inside));
        }
        let ends = match self.here.kind(at + 1) {
            None | Some(Kind::Mark(_) | Kind::Preposition | Kind::Noun | Kind::Adverb | Kind::Subordinator) => true,
            Some(_) => false,
        };
        let is_clause = self.from.to(joint).any(|at| self.here.is_finite(at));
        (ends && is_clause).then(|| self.extent(self.from, joint)).flatten()
    }
}

/// The last sentence of the words under `span`.
fn last_sentence(text: &str, span: Span) -> Span {
    sentences(text, span).last().copied().unwrap_or(span)
}
