//! Whom the first sentence of a story tells of without a name: "A farmer has lost his herd. Ada Moreno, 41, said".

use super::role::Role;
use super::state::Desk;
use crate::find::lexicon::{Class, words};
use crate::find::quotes::people::Name;
use crate::find::quotes::phrase::{Phrase, Who};
use crate::find::quotes::prose::Shape;
use crate::read::names::Type;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

impl Desk<'_, '_> {
    /// "A farmer has lost his herd", where the next paragraph tells of "farmer Ada Moreno": who is named behind the first sentence.
    pub(super) fn of_lede(&self, subject: &Phrase, head: At) -> Option<(usize, Span)> {
        const NEAR: u32 = 2;
        let (start, _) = self.prose.sentence(subject.from);
        let paragraph = |at: At| self.prose.token(at).map(|token| token.paragraph);
        let is_first = start == subject.from && self.prose.story_before(start).is_none();
        let is_one = is_first && self.prose.word(start).is(Sign::INDEF);
        let next = || self.named_next(subject, head).map(|number| (self.people.entity_of(number), number));
        if let Some((entity, number)) = Some(()).filter(|()| is_one).and_then(|()| next()) {
            return Some((entity, self.people.names.get(number)?.span));
        }
        let (at, entity, span) = self.discourse.first_of_role(head).filter(|_| is_one)?;
        let is_near = at > subject.to && paragraph(at)? <= paragraph(start)? + NEAR;
        is_near.then_some((entity, span))
    }

    /// "nurse" of "A nurse has been fined. Ada Moreno, 41, left": what the story says of somebody before the name.
    pub(super) fn role_of_lede(&self, name: &Name) -> Option<Role> {
        let start = self.prose.sentence(self.prose.story_before(name.from)?).0;
        let is_first = self.prose.story_before(start).is_none() && self.prose.word(start).is(Sign::INDEF);
        let subject = self.cues.phrase_at(start, name.from).filter(|_| is_first)?;
        let Who::Described { head, .. } = subject.who else { return None };
        let next = self.named_next(&subject, head).and_then(|number| self.people.names.get(number))?;
        let is_plain = |at: At| matches!(self.prose.shape(at), Shape::Small | Shape::Capital);
        let is_role = next.from == name.from && (start + 1).to(head + 1).all(is_plain) && self.is_role(head);
        is_role.then_some(Role { from: start + 1, to: head + 1, body: None })
    }

    /// Who is named at the beginning of the next sentence, with an age or a home, as the one to whom something is done in this one:
    /// "A nurse has been fined. Ada Moreno, of Harlow, left". It names nobody.
    fn named_next(&self, subject: &Phrase, head: At) -> Option<usize> {
        const FAR: usize = 30;
        const FEW: usize = 4;
        let (start, end) = self.prose.sentence(subject.from);
        let behind = std::iter::successors(Some(end), |at| Some(self.prose.sentence(*at).1)).take(FEW);
        let next = behind.take_while(|at| *at < self.prose.end()).find(|at| !self.prose.is_aside(*at))?;
        let number = self.people.name_at(next).filter(|number| self.people.type_of(*number) == Type::Person)?;
        let name = self.people.names.get(number).filter(|name| name.from == next)?;
        let is_told =
            self.prose.shape(name.to + 1) == Shape::Number || self.prose.is_one_of(name.to + 1, words!["of", "from"]);
        let is_one = self.prose.class(head).is(Class::ROLE) || self.prose.is(head, Sign::PERSON);
        let is_one = is_one && !self.prose.class(head).is(Class::PLURAL);
        let stream = &self.prose.reading.prose;
        let own = stream.phrase_of(head)?;
        let is_its = |verb: &At| {
            let subject = stream.phrase_of(*verb).and_then(|verb| stream.subject_of(verb));
            subject.is_some_and(|subject| subject.phrase == own && !subject.is_inverted)
        };
        let mut verbs = subject.to.to(end.min(start + FAR)).rev().filter(|at| self.prose.tag(*at).is_verb());
        let verb = verbs.find(is_its)?;
        let is_done_to = self.cues.is_passive(verb) && !self.prose.is(verb, Sign::HEARER);
        let is_alone = !start.to(end).any(|at| self.is_somebody(at));
        (is_told && self.prose.is_mark(name.to, &[',']) && is_one && is_done_to && is_alone).then_some(number)
    }
}
