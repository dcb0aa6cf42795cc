//! Who may be a firm, though its name alone does not tell: "Norcom".

use super::state::{Discourse, FIRST_SUBJECT, MEMORY, Presence, Present};
use crate::find::quotes::people::Name;
use crate::find::quotes::phrase::Pronoun;
use crate::find::quotes::prose::Shape;
use crate::read::names::{Gender, Type};
use crate::read::phrase;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::Sign;

impl Discourse<'_, '_> {
    /// Whether nothing but letters names the entity: "KKM".
    pub(super) fn is_letters(&self, entity: usize) -> bool {
        self.people.entities.get(entity).is_some_and(|known| {
            let shape = |name: &Name| self.prose.shape(name.core);
            self.people.names_in(known).all(|name| name.to == name.core + 1 && shape(name) == Shape::Capitals)
        })
    }

    /// Whether a name of one word, of which too little is said to be sure of a person, may as well be a firm: "Brightwell".
    pub(in crate::find::quotes) fn may_be_body(&self, entity: usize) -> bool {
        self.people.entities.get(entity).is_some_and(|known| {
            known.of == Type::Person
                && !known.is_sure
                && self.gender(entity) == Gender::Open
                && self.people.names_in(known).all(|name| name.to == name.core + 1 && name.from == name.core)
        })
    }

    /// "Norcom shut two mills. “…,” it said": whether who is present may be a firm, of which the sentence right before the token tells,
    /// and of nothing else that says something.
    pub(super) fn is_firm(&self, presence: &Presence, token: At) -> bool {
        const OTHERS: [Sign; 3] = [Sign::BODY, Sign::PEOPLE, Sign::DOCUMENT];
        let Present::Entity(entity) = presence.who else { return false };
        let (start, end) = self.prose.sentence(presence.token);
        let is_other = |at: At| match self.people.name_at(at).map(|name| self.people.entity_of(name)) {
            Some(other) => other != entity && self.of(other) == Type::Organisation,
            None => self.prose.is_tagged(at, &[Tag::Noun]) && OTHERS.iter().any(|sign| self.prose.is(at, *sign)),
        };
        self.may_act_as_firm(presence, token) && !start.to(end.min(token)).any(is_other)
    }

    /// Whether the sentence of the token, or the one right before, begins with who is present, who may be a firm and does something.
    fn may_act_as_firm(&self, presence: &Presence, token: At) -> bool {
        let Present::Entity(entity) = presence.who else { return false };
        let (start, end) = self.prose.sentence(presence.token);
        let own = self.prose.sentence(token).0;
        let is_before = presence.pull >= FIRST_SUBJECT && (own == start || own == end);
        is_before && self.acts(presence.token) && self.may_be_body(entity)
    }

    /// "Norcom" of "Norcom has lost ground to Tarn Energy. It said": who may be a firm and be meant as well as `best`.
    pub(super) fn rival(&self, best: &Presence, pronoun: Pronoun, token: At) -> Option<&Presence> {
        let is_open = pronoun == Pronoun::It && best.pull < FIRST_SUBJECT;
        let before = self.present.iter().rev().skip_while(|presence| presence.token >= token);
        let mut before = before.take(if is_open { MEMORY } else { 0 });
        before.find(|presence| presence.who != best.who && self.may_act_as_firm(presence, token))
    }

    /// Whether whoever is named at `at` does what the sentence tells: "Norcom cut jobs"; not "Rix was shut", which may be a place.
    fn acts(&self, at: At) -> bool {
        const NEAR: usize = 6;
        let stream = &self.prose.reading.prose;
        let Some(own) = stream.phrase_of(at) else { return false };
        let is_own = |verb: &phrase::At| stream.subject_of(*verb).is_some_and(|subject| subject.phrase == own);
        let verb = (own + 1).to(own + NEAR).find(is_own).and_then(|verb| stream.phrase(verb));
        verb.is_some_and(|verb| !verb.from.to(verb.head).any(|at| self.prose.word(at).is(Sign::BE)))
    }
}
