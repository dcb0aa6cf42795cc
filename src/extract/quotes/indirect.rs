//! What is said without quotation marks: "Moreno said that …", "…, according to the port".

use super::cue::{Cue, Cues};
use super::phrase::{Pronoun, Who};
use super::prose::Shape;
use crate::extract::lexicon::{Class, Words, word, words};
use crate::text::Span;

/// A clause that somebody is said to have said.
pub(super) struct Clause {
    /// The words, without "that", the attribution and the closing mark: one part, or two where the attribution splits it.
    pub parts: Vec<Span>,
    pub cue: Cue,
}

/// Verbs after which a clause may follow without "that".
const BARE: &Words = words!["said", "says", "say", "told", "tells", "added", "adds", "believes"];
/// Verbs after which a whole clause is what they think, want or ask, and not what they say.
const NO_SPEECH: &Words =
    words!["asked", "asks", "wondered", "wonders", "ordered", "orders", "read", "reads", "demanded", "began"];

impl Cues<'_, '_> {
    /// What the sentence `start..end`, which holds no quoted words and in which no cue begins behind `last_cue`, says somebody
    /// said.
    pub fn indirect(&self, start: usize, end: usize, last_cue: usize) -> Option<Clause> {
        let end = self.without_stop(start, end);
        self.led_by_according(start, end)
            .or_else(|| self.ended_by_cue(start, end, last_cue))
            .or_else(|| self.split_by_cue(start, end, last_cue))
            .or_else(|| self.that_clause(start, end))
    }

    /// "According to the port, the crane fell."
    fn led_by_according(&self, start: usize, end: usize) -> Option<Clause> {
        let cue = self.according(start, end)?;
        let comma = self.prose.is_mark(cue.to, &[',']);
        if !comma || end <= cue.to + 2 {
            return None;
        }
        Some(Clause { parts: vec![self.prose.extent(cue.to + 1, end)], cue })
    }

    /// "The crane fell, according to the port." "The crane fell, Moreno said on Monday."
    fn ended_by_cue(&self, start: usize, end: usize, last_cue: usize) -> Option<Clause> {
        const LEAST: usize = 3;
        let (comma, cue) = (start + LEAST..last_cue)
            .rev()
            .filter(|at| self.prose.is_mark(*at, &[',']))
            .find_map(|at| Some((at, self.closing_cue(at + 1, end)?)))?;
        Some(Clause { parts: vec![self.prose.extent(start, comma)], cue })
    }

    /// A cue from `at` to the end of the sentence, with nothing else behind it but a time or a place.
    fn closing_cue(&self, at: usize, end: usize) -> Option<Cue> {
        const TAIL: usize = 8;
        let inverted = self.inverted(at, end).filter(|cue| match cue.subject.who {
            Who::Described { head, .. } => self.prose.class(head).is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT)),
            _ => true,
        });
        let cue = self.according(at, end).or(inverted).or_else(|| self.short_subject_verb(at, end))?;
        let rest = cue.to;
        let ends = rest >= end;
        let trails = end - rest.min(end) <= TAIL
            && (self
                .prose
                .is_one_of(rest, words!["in", "on", "at", "during", "to", "last", "late", "early", "this", "after"])
                || self.is_day(rest)
                || self.prose.is_mark(rest, &[',']))
            && !self.prose.is_word(rest + 1, word!("that"));
        (ends || trails).then_some(cue)
    }

    /// "The crane, Moreno said, had been inspected."
    fn split_by_cue(&self, start: usize, end: usize, last_cue: usize) -> Option<Clause> {
        let (first, cue) = (start + 1..last_cue)
            .filter(|at| self.prose.is_mark(*at, &[',']))
            .find_map(|at| Some((at, self.short_subject_verb(at + 1, end)?)))?;
        let second = cue.to;
        let says = self.prose.is_one_of(second.saturating_sub(1), BARE)
            || self.prose.class(second.saturating_sub(1)).is(Class::SAY);
        if !says || !self.prose.is_mark(second, &[',']) || end <= second + 2 {
            return None;
        }
        Some(Clause { parts: vec![self.prose.extent(start, first), self.prose.extent(second + 1, end)], cue })
    }

    /// "Moreno said that the crane had fallen." "Moreno told the port the crane had fallen."
    fn that_clause(&self, start: usize, end: usize) -> Option<Clause> {
        let verb = (start..end).find(|at| self.says(*at) && self.is_cue_verb(*at))?;
        if self.prose.is_one_of(verb, NO_SPEECH) {
            return None;
        }
        let cue = self.of_verb(verb, start, verb + 1)?;
        let bare = self.prose.is_one_of(verb, BARE);
        let told = self.prose.is_one_of(verb, words!["told", "tells", "assured", "reminded", "informed", "warned"]);
        let from = self.clause_behind(verb + 1, end, bare, told)?;
        let has_verb =
            self.prose.is_word(from.saturating_sub(1), word!("that")) || (from..end).any(|at| self.is_finite(at));
        let relative =
            verb.checked_sub(1).is_some_and(|before| self.prose.is_one_of(before, words!["who", "which", "that"]));
        (has_verb && !relative && cue.subject.from < verb && end > from + 1)
            .then(|| Clause { parts: vec![self.prose.extent(from, end)], cue })
    }

    /// Where the clause begins that a verb of saying brings in.
    fn clause_behind(&self, at: usize, end: usize, bare: bool, told: bool) -> Option<usize> {
        const FAR: usize = 9;
        let that = (at..end.min(at + FAR))
            .take_while(|at| !self.prose.is_mark(*at, &[',', ';', ':']))
            .find(|at| self.prose.is_word(*at, word!("that")));
        if let Some(that) = that {
            let determiner = self.prose.is_one_of(that + 1, words!["is", "was"]);
            return (!determiner).then_some(that + 1);
        }
        if !bare {
            return None;
        }
        let mut from = at;
        if told {
            from = self.phrase_at(at, end)?.to;
        }
        if self.is_day(from) {
            from += 1;
        } else if self.prose.is_word(from, word!("on")) && self.is_day(from + 1) {
            from += 2;
        }
        let starts = self.phrase_at(from, end).is_some()
            || self
                .prose
                .is_one_of(from, words!["there", "if", "when", "nobody", "nothing", "everyone", "everything", "no"]);
        let asks = self.prose.is_one_of(from, words!["what", "how", "why", "whether"]);
        (starts && !asks).then_some(from)
    }

    /// A verb with a subject, as far as small words and endings show it.
    fn is_finite(&self, at: usize) -> bool {
        const HELPERS: &Words = words![
            "is", "was", "are", "were", "has", "had", "have", "will", "would", "can", "could", "may", "might", "must",
            "should", "did", "does", "do", "came", "went", "fell", "rose", "took", "made", "wants", "got"
        ];
        self.prose.is_one_of(at, HELPERS)
            || self.prose.shape(at) == Shape::Small
                && (self.prose.class(at).is(Class::ED)
                    || self.prose.written(at).ends_with("n’t")
                    || self.prose.written(at).ends_with("n't"))
            || matches!(
                Pronoun::read(self.prose, at),
                Some(Pronoun::He | Pronoun::She | Pronoun::They | Pronoun::It | Pronoun::First)
            )
    }

    fn is_day(&self, at: usize) -> bool {
        self.prose.is_one_of(
            at,
            words![
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "yesterday",
                "today",
                "later"
            ],
        )
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
