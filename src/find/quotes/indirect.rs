//! What is said without quotation marks: "Moreno said that …", "…, according to the port".

use super::cue::{Cue, Cues};
use super::phrase::{Pronoun, Who};
use super::prose::Shape;
use super::rule::Rule;
use crate::find::lexicon::{Class, word};
use crate::read::cue::Cue as Said;
use crate::read::tag::Tag;
use crate::text::Span;
use crate::words::Sign;

/// A clause that somebody is said to have said.
pub(super) struct Clause {
    /// The words, without "that", the attribution and the closing mark: one part, or two where the attribution splits it.
    pub parts: Vec<Span>,
    pub cue: Cue,
}

impl Cues<'_, '_> {
    /// What the sentence `start..end`, which holds no quoted words and in which no cue begins behind `last_cue`, says somebody
    /// said.
    pub fn indirect(&self, start: usize, end: usize, last_cue: usize) -> Vec<Clause> {
        let end = self.without_stop(start, end);
        let whole = self
            .led_by_according(start, end)
            .or_else(|| self.ended_by_cue(start, end, last_cue))
            .or_else(|| self.split_by_cue(start, end, last_cue));
        whole.map_or_else(|| self.that_clauses(start, end), |clause| vec![clause])
    }

    /// "According to the port, the crane fell."
    fn led_by_according(&self, start: usize, end: usize) -> Option<Clause> {
        let cue = self.according(start, end)?;
        let comma = self.prose.is_mark(cue.to, &[',']);
        if !comma || end <= cue.to + 2 {
            return None;
        }
        Some(Clause {
            parts: vec![self.prose.extent(cue.to + 1, end)],
            cue: Cue { rule: Rule::ClauseBehindCue, ..cue },
        })
    }

    /// "The crane fell, according to the port." "The crane fell, Moreno said on Monday."
    fn ended_by_cue(&self, start: usize, end: usize, last_cue: usize) -> Option<Clause> {
        const LEAST: usize = 3;
        let (comma, cue) = (start + LEAST..last_cue)
            .rev()
            .filter(|at| self.prose.is_mark(*at, &[',']))
            .find_map(|at| Some((at, self.closing_cue(at + 1, end)?)))?;
        // "In an interview, Moreno said:"
        if !self.prose.reading.prose.has_finite(start, comma) {
            return None;
        }
        Some(Clause { parts: vec![self.prose.extent(start, comma)], cue: Cue { rule: Rule::ClauseBeforeCue, ..cue } })
    }

    /// A cue from `at` to the end of the sentence, with nothing else behind it but a time or a place.
    fn closing_cue(&self, at: usize, end: usize) -> Option<Cue> {
        const TAIL: usize = 8;
        // "Moreno, who lives here, wrote the book": its subject stands before it.
        let owned = |cue: &Cue| self.grammatical_subject(cue.from).is_some();
        let inverted = self.inverted(at, end).filter(|cue| !owned(cue)).filter(|cue| match cue.subject.who {
            Who::Described { head, .. } => self.prose.class(head).is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT)),
            _ => true,
        });
        let cue = self.according(at, end).or(inverted).or_else(|| self.short_subject_verb(at, end))?;
        let rest = cue.to;
        let ends = rest >= end;
        let trails = end - rest.min(end) <= TAIL
            && (self.is_adjunct(rest) || self.prose.is_word(rest, word!("to")) || self.prose.is_mark(rest, &[',']))
            && !self.prose.is_word(rest + 1, word!("that"));
        (ends || trails).then_some(cue)
    }

    /// "The crane, Moreno said, had been inspected."
    fn split_by_cue(&self, start: usize, end: usize, last_cue: usize) -> Option<Clause> {
        let (first, cue) = (start + 1..last_cue)
            .filter(|at| self.prose.is_mark(*at, &[',']))
            .find_map(|at| Some((at, self.short_subject_verb(at + 1, end)?)))?;
        let second = cue.to;
        let verb = second.saturating_sub(1);
        let says = self.prose.is(verb, Sign::BARE) || self.prose.class(verb).is(Class::SAY);
        if !says || !self.prose.is_mark(second, &[',']) || end <= second + 2 {
            return None;
        }
        let parts = vec![self.prose.extent(start, first), self.prose.extent(second + 1, end)];
        Some(Clause { parts, cue: Cue { rule: Rule::ClauseAroundCue, ..cue } })
    }

    /// "Moreno said that the crane had fallen, and the port promised it would be raised."
    fn that_clauses(&self, start: usize, end: usize) -> Vec<Clause> {
        let mut found: Vec<Clause> = Vec::new();
        for said in self.prose.reading.cues_between(start, end) {
            // What is said within what is said is part of it.
            let is_inside = found.iter().flat_map(|clause| &clause.parts).any(|part| part.contains(&said.verb));
            found.extend(self.that_clause(said, start).filter(|_| !is_inside));
        }
        found
    }

    fn that_clause(&self, said: &Said, start: usize) -> Option<Clause> {
        let stream = &self.prose.reading.prose;
        let phrase = stream.phrases.get(said.phrase)?;
        let verb = stream.tokens.get(phrase.head)?;
        let clause = said.clause.filter(|clause| clause.start > said.verb.start)?;
        let first = stream.tokens.partition_point(|token| (token.start as usize) < clause.start);
        let asks = verb.is(Sign::ASKS) || matches!(stream.tags.get(first), Some(Tag::Wh | Tag::Relative));
        if !(verb.is(Sign::SAY) && verb.is(Sign::CLAUSE)) || asks || !stream.is_clause(said.phrase) {
            return None;
        }
        let cue = self.of_verb(phrase.head, start, phrase.head + 1)?;
        (cue.subject.from < phrase.head)
            .then(|| Clause { parts: vec![clause], cue: Cue { rule: Rule::ClauseOfVerb, ..cue } })
    }

    fn without_stop(&self, start: usize, end: usize) -> usize {
        let mut end = end;
        while end > start && self.prose.shape(end - 1) == Shape::Mark {
            end -= 1;
        }
        end
    }

    /// Whether the cue names somebody who can say a clause: not the writer.
    pub fn speaks(&self, cue: &Cue) -> bool {
        !matches!(cue.subject.who, Who::Pronoun(Pronoun::First))
    }
}
