//! How much a name draws the pronouns behind it.

use super::state::{Discourse, FIRST_SUBJECT};
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::phrase::Pronoun;
use crate::find::quotes::prose::Shape;
use crate::read::names::Gender;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::Sign;

impl Discourse<'_, '_> {
    /// How much a name draws a pronoun: most the first subject of its sentence, nothing what only belongs to another.
    pub(super) fn pull(&self, from: At, to: At) -> i32 {
        const SUBJECT: i32 = 5;
        const OTHER: i32 = 3;
        const MODIFIER: i32 = -6;
        let is_modifier =
            self.people.name_at(from).and_then(|name| self.people.names.get(name)).is_some_and(|name| name.is_modifier);
        // "Moreno shares fell": it is about the firm.
        let is_held = self.prose.is(to, Sign::HELD) && self.prose.sentence(from).0 == from;
        if is_modifier && !is_held {
            return MODIFIER;
        }
        if self.prose.shape(to) == Shape::Possessive {
            return 0;
        }
        let stream = &self.prose.reading.prose;
        // "playing the detective Ada Moreno": somebody of a play.
        let first = stream.phrase_of(from).and_then(|own| stream.phrase(own)).map_or(from, |own| own.from.min(from));
        // "her playing partner Ada Moreno"
        let is_verb = |at: At| {
            let is_led = self.prose.is_tagged(at.saturating_sub(1), &[Tag::Determiner, Tag::Possessive]);
            self.prose.tag(at).is_verb() && !is_led && at > self.prose.sentence(at).0
        };
        let plays = |at: At| words!["play", "portray"].has(self.prose.lemma(at)) && is_verb(at);
        if first.checked_sub(1).is_some_and(plays) {
            return MODIFIER;
        }
        // "The court heard from Moreno, who": what goes on is about her.
        let is_heard = from >= At::new(2)
            && self.prose.is_word(from - 1, word!("from"))
            && self.prose.lemma(from - 2) == word!("hear");
        if self.is_led(from) {
            // "firms such as Kestrel, which backed it": what goes on is of Kestrel.
            let is_told_of = self.prose.is_mark(to, &[',']) && self.prose.is_tagged(to + 1, &[Tag::Relative]);
            return if is_heard { FIRST_SUBJECT } else { OTHER * i32::from(is_told_of) };
        }
        // "lost her daughter Ada Moreno": it is about the mother.
        let kin = from.checked_sub(2).filter(|owner| self.prose.word(*owner).is(Sign::POSS));
        let is_kin =
            kin.is_some_and(|owner| self.prose.is(owner + 1, Sign::KIN) && self.prose.shape(owner + 1) == Shape::Small);
        let is_object = from.checked_sub(3).is_some_and(|verb| self.prose.tag(verb).is_verb());
        if is_kin && is_object {
            return 0;
        }
        let (start, _) = self.prose.sentence(from);
        // "The singer said she had wept and thanked Moreno": it is about her whom the pronoun means.
        let is_he = |at: At| Pronoun::read(self.prose, at).is_some_and(|pronoun| pronoun.gender() != Gender::Open);
        // "Moreno’s agent, Ada Tanner, spoke": it is about the agent.
        let beside = self.beside_subject(from, to);
        // "Harlow captain Ada Moreno": Harlow stands in her phrase.
        let is_first = start.to(beside.unwrap_or(first)).all(|at| !is_he(at) && self.people.name_at(at).is_none());
        match (self.prose.is_subject(from, to) || beside.is_some(), is_first) {
            (true, true) => FIRST_SUBJECT,
            (true, false) | (false, true) => SUBJECT,
            (false, false) => OTHER,
        }
    }

    /// "The agent" of "The agent, Ada Moreno, spoke", "The agent of Tanner, Ada Moreno, spoke": where the subject begins behind
    /// which the name stands in commas.
    fn beside_subject(&self, from: At, to: At) -> Option<At> {
        const FAR: usize = 8;
        let is_comma = |at: At| self.prose.is_mark(at, &[',']);
        let stream = &self.prose.reading.prose;
        let last = from.checked_sub(2).filter(|at| is_comma(*at + 1) && is_comma(to))?;
        let noun = stream.phrase_of(last)?;
        let subjects = (noun + 1).to(noun + FAR).filter_map(|verb| stream.subject_of(verb));
        let subject = subjects.into_iter().find(|subject| subject.phrase == noun || subject.last == noun)?;
        stream.phrase(subject.phrase).map(|subject| subject.from)
    }

    /// Whether a preposition stands before it.
    pub(super) fn is_led(&self, at: At) -> bool {
        const FAR: usize = 5;
        let mut at = at;
        for _ in 0..FAR {
            let part = |before: &At| {
                // "in the journal Moreno"
                let is_noun = self.prose.class(*before).is(Class::ROLE.or(Class::DOCUMENT));
                is_noun && self.prose.shape(*before) == Shape::Small
                    || self.prose.is_tagged(*before, &[Tag::Determiner, Tag::Possessive])
                    || self.prose.is_one_of(*before, words!["former", "late"])
            };
            match at.checked_sub(1).filter(part) {
                Some(before) => at = before,
                None => break,
            }
        }
        at.checked_sub(1).is_some_and(|before| {
            self.prose.is_mark(before, &['(', '[', '/'])
                || self.prose.is_tagged(before, &[Tag::Preposition, Tag::To])
                    && !self.prose.is_word(before, word!("as"))
                    // "As for Moreno"
                    && !(before > At::FIRST && self.prose.is_word(before - 1, word!("as")))
                || self.prose.is_one_of(before, words!["and", "than"])
        })
    }
}
