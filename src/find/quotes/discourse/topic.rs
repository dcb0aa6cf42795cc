//! Whom a sentence is about, and whom it brings in.

use super::state::Discourse;
use crate::find::lexicon::{word, words};
use crate::find::quotes::phrase::Pronoun;
use crate::find::quotes::prose::Shape;
use crate::find::quotes::voice::Voice;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

impl Discourse<'_, '_> {
    /// The person that the sentence `start..end` is about: its first name or pronoun that nothing leads.
    pub(in crate::find::quotes) fn topic(&self, start: At, end: At) -> Option<(Voice, Span)> {
        self.topic_of(start, end, end)
    }

    /// The same, behind which the words at `run` are: "Moreno laughed at Tanner. He sat. “Tanner is late.”" are not Tanner's.
    pub(in crate::find::quotes) fn topic_of(&self, start: At, end: At, run: At) -> Option<(Voice, Span)> {
        // "Asked if Tanner would stay, Moreno laughed. “…”": of whom the main clause is, if of anybody.
        let is_lesser = self.prose.is_tagged(start, &[Tag::Participle, Tag::Subordinator, Tag::Wh]);
        let comma = start.to(end).find(|at| is_lesser && self.prose.is_mark(*at, &[',']));
        let main = comma.and_then(|comma| self.first_of(comma, end, run));
        main.or_else(|| self.first_of(start, end, run))
    }

    /// The first person whom `start..end` names so that nothing leads the name, or whom a pronoun means.
    fn first_of(&self, start: At, end: At, run: At) -> Option<(Voice, Span)> {
        for at in start.to(end) {
            if let Some(name) = self.people.name_at(at) {
                let found = self.people.names.get(name)?;
                let entity = self.people.entity_of(name);
                let is_owner = self.prose.shape(found.to) == Shape::Possessive;
                if found.from == at && !is_owner && !self.is_led(at) && self.can_be_person(entity) {
                    return Some((Voice::Entity(entity), found.span));
                }
            }
            if let Some(pronoun @ (Pronoun::He | Pronoun::She)) = Pronoun::read(self.prose, at) {
                return self.said_by(pronoun, at, run);
            }
        }
        None
    }

    /// The person of whom a clause tells that begins behind `from` with ", but", and before `to`.
    pub(in crate::find::quotes) fn subject_behind_but(&self, from: At, to: At) -> Option<(usize, Span)> {
        let is_joint = |at: &At| self.prose.is_mark(*at, &[',']) && self.prose.is_word(*at + 1, word!("but"));
        let name = self.people.name_at(from.to(to).find(is_joint)? + 2)?;
        let found = self.people.names.get(name).filter(|found| self.prose.is_subject(found.from, found.to))?;
        let entity = self.people.entity_of(name);
        self.can_be_person(entity).then_some((entity, found.span))
    }

    /// The person whom a sentence ends in and who is named there for the first time: "… fell to Perpetua Gale."
    pub(in crate::find::quotes) fn introduced_last(&self, start: At, end: At) -> Option<(usize, Span)> {
        let last = end.checked_sub(2).filter(|last| *last >= start)?;
        let name = self.people.name_at(last)?;
        let found = self.people.names.get(name).filter(|found| found.to == last + 1 && found.from > start)?;
        let entity = self.people.entity_of(name);
        let known = self.people.entities.get(entity)?;
        let first = known.names.iter().all(|other| *other >= name || *other >= self.people.outside);
        let led = found.from.checked_sub(1).is_some_and(|at| {
            self.prose.word(at).is(Sign::BE)
                || self.prose.is_one_of(at, words!["to", "from", "by"])
                || self.prose.is_one_of(at, words!["of", "them"])
        });
        (first && led && self.can_be_person(entity)).then_some((entity, found.span))
    }
}
